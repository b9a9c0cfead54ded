"""The unit after a vague number: "tens of millions of dollars", "a few minutes", "hundreds of miles"."""

from analysis.language.tokens import Tokens
from analysis.quantities.drafts import Draft
from analysis.quantities.money import currency_after
from analysis.quantities.units import read_unit
from analysis.quantities.vague import read_vague


def vague_draft(t: Tokens, i: int, begin: int, stop: int) -> Draft | None:
    """The vague number at token i with the unit behind it; None where there is none."""
    found = read_vague(t, i, begin, stop)
    if found is None:
        return None
    best = found.low if found.low == found.high else None
    modifier = "unknown" if found.low is None else "vague"
    draft = Draft(
        found.first, found.last, found.first, found.last, found.low, found.high, best, "number", found.rule, modifier,
        form="vague",
    )  # fmt: skip
    _add_unit(t, draft, stop)
    return draft


def _add_unit(t: Tokens, draft: Draft, stop: int) -> None:
    """Give the draft the unit or currency that follows it, with or without "of"."""
    j = draft.last + 1 if draft.last < stop and t.lowers[draft.last] == "of" else draft.last
    if j < stop and t.lowers[j] in ("more", "the"):
        j += 1
    money = currency_after(t, j, stop, figures=False)
    if money is not None:
        currency, last = money
        draft.kind, draft.unit, draft.rule = "money", currency.unit, f"{draft.rule}:{currency.rule}"
        if draft.low is not None and draft.high is not None:
            draft.low, draft.high = draft.low * currency.minor, draft.high * currency.minor
        draft.last = draft.core_last = last
        return
    unit = read_unit(t, j, stop, figures=False)
    if unit is not None and (unit[0].kind != "share" or j == draft.last):
        draft.kind, draft.unit, draft.per = unit[0].kind, unit[0].name, unit[0].per
        draft.last = draft.core_last = unit[1]
