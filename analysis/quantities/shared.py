"""What neighbouring numbers of a sentence share: a unit said once, two bounds of one number, a noun left out."""

from analysis.language.numerals.figures import HYPHENS
from analysis.language.tokens import Tokens
from analysis.quantities.carried import carry_over
from analysis.quantities.drafts import Draft, set_modifier
from analysis.quantities.subjects import count_subject

LOWEST_INDEX = 100  # of shares; a share of votes in points is lower
REMEMBERED = 8  # numbers looked back on for a unit
PLAIN_KINDS = frozenset({"money", "number", "count", "share", "score", "rank"})
JOINING = frozenset({",", "and", "or", "to", "even", "by", "x", "×"})
WHEN = frozenset({"at", "among", "during", "for", "from", "in", "on", "since"})


def share_units(t: Tokens, drafts: list[Draft], first: int, stop: int) -> None:
    """Carry units over, in place, and join two bounds that belong to one number."""
    _join_bounds(t, drafts)
    if any(d.kind == "temperature" for d in drafts):
        for d in drafts:
            if d.unit == "degree":
                d.kind = "temperature"  # "5 C, up from 3 degrees"
    for k in range(len(drafts) - 2, -1, -1):
        _from_right(t, drafts[k], drafts[k + 1])
    for draft in drafts:
        if draft.bare and draft.per is None and draft.kind == "number":
            count_subject(t, draft, first, stop)
    for k in range(1, len(drafts)):
        _trend_from_left(t, drafts[k - 1], drafts[k])
        if drafts[k].bare and drafts[k].kind == "number" and drafts[k].per is None:
            _rate_from_left(t, drafts[k - 1], drafts[k])
            _level_of_points(t, drafts[max(0, k - 2) : k], drafts[k])
        if drafts[k].bare and drafts[k].kind in ("number", "count"):
            carry_over(t, drafts[max(0, k - REMEMBERED) : k], drafts[k], stop)


def _join_bounds(t: Tokens, drafts: list[Draft]) -> None:
    """ "more than 12 and fewer than 30" is one number between the two."""
    k = 0
    while k + 1 < len(drafts):
        a, b = drafts[k], drafts[k + 1]
        between = t.lowers[a.last : b.first]
        same = a.unit == b.unit or a.unit is None or b.unit is None
        if (
            a.modifier in ("over", "at_least") and b.modifier in ("under", "at_most")
            and between in (["and"], [","], ["but"], [",", "but"])
            and a.best is not None and b.best is not None and a.best < b.best and same and a.counted_first is None
        ):  # fmt: skip
            b.first, b.core, b.low, b.high, b.best = a.first, a.core, a.best, b.best, None
            b.modifier, b.rule, b.unit = "range", f"range:bounds:{b.rule}", b.unit or a.unit
            del drafts[k]
        else:
            k += 1


def _from_right(t: Tokens, a: Draft, b: Draft) -> None:
    """ "45 and 50 mg", "5.4, 6.1 and 6.7 inches", "four-, five- and six-cylinder", "8 or $9"."""
    if a.kind == b.kind == "rank" and a.unit is None and t.lowers[a.last : b.first] in (["and"], ["or"], [","]):
        a.unit, a.counted_first, a.counted_last = b.unit, b.counted_first, b.counted_last
        return  # "the first and second round"
    if not a.bare or a.per is not None or b.unit is None or b.kind in ("rank", "score"):
        return
    if b.kind == "age" and not a.suspended:
        return
    between = t.lowers[a.last : b.first]
    if len(between) > 4 or not between or any(w not in JOINING and w not in HYPHENS for w in between):
        return
    if between[0] in ("by", "x", "×") and b.kind != "length":
        return  # "60 by 80 centimetres"
    if between == [","] and not a.suspended and not _listed(t, a, b):
        return  # "closed at 16,644, 16 per cent above last year"
    both = between == ["and"] and a.form == b.form == "figures"  # "500 and 1,000 songs"
    if b.kind == "count" and not a.suspended and "or" not in between and not both:
        return
    a.kind, a.unit, a.per = b.kind, b.unit, b.per
    if b.kind == "count":
        a.counted_first, a.counted_last = b.counted_first, b.counted_last


def _listed(t: Tokens, a: Draft, b: Draft) -> bool:
    """Whether a comma joins two of a list: the second's unit stands farther on, or both are words."""
    shared = t.words[b.core_last - 1][0].isdecimal() and b.core == b.first
    return shared or (a.form == b.form == "words" and a.best is not None and b.best is not None and a.best < b.best)


def _trend_from_left(t: Tokens, a: Draft, b: Draft) -> None:
    """ "lost 64 points, or 1.2%": the second figure says the same change again."""
    between = t.lowers[max(a.last, a.counted_last or 0) : b.first]
    converted = between == ["("] and a.kind == b.kind and a.kind not in PLAIN_KINDS and a.unit != b.unit
    if converted and b.modifier == "exact" and a.modifier != "range" and b.best is not None:
        set_modifier(b, a.modifier)
    if a.trend is None or b.trend is not None or b.unit is None:
        return
    if (
        between in (["or"], [",", "or"], ["("], ["and"], [","])
        and (b.kind == a.kind or b.kind in ("share", "money") or b.unit == "point")
    ) or (b.kind == a.kind == "share" and (between[-1:] == ["by"] or _same_change(t, a, b))):
        b.trend = a.trend


def _same_change(t: Tokens, a: Draft, b: Draft) -> bool:
    """Whether the second figure is the same change elsewhere: "fell 3% in May and 4% in June"."""
    between = t.lowers[a.last : b.first]
    if not (1 < len(between) < 10 and between[-1] in ("and", ",") and between[0] in WHEN):
        return False
    return not WHEN.isdisjoint(t.lowers[b.last : b.last + 1])


def _rate_from_left(t: Tokens, a: Draft, b: Draft) -> None:
    """ "weakened to 14,300 per dollar from 14,120": the same rate before."""
    if a.per is not None and a.bare and t.lowers[a.last : b.first] in (["from"], ["against"], [",", "against"]):
        b.per = a.per


def _level_of_points(t: Tokens, before: list[Draft], b: Draft) -> None:
    """ "shed 41.7 points, or 0.8%, to end at 5,102.3": the level that so many points lead to."""
    moved = [a for a in before if a.unit == "point" and a.trend is not None]
    if moved and t.lowers[b.first - 1] in ("to", "at") and (b.best or 0) >= LOWEST_INDEX:
        b.kind, b.unit = "index", "point"
