"""What is found of an article's numbers and voices, in sentences of HTML that are true of 0, 1 or many."""

from collections.abc import Iterable
from html import escape
from typing import Any

from analysis.display.annotate import shown_sentences
from analysis.display.html import sentence_link
from analysis.display.values import has_unit, kind_text, unit_text
from analysis.display.views import OWN_VOICE, Tables, numbers, rows, statements
from analysis.display.words import listed, plural, share

MOST = 3  # kinds that one sentence lists


def tell_numbers(data: Tables) -> Iterable[str]:
    """Yield how many numbers there are, and of which kinds."""
    table = numbers(data)
    if table.empty:
        yield "The rules found no reported number."
        return
    kinds = table.kind.value_counts(sort=False).sort_values(ascending=False, kind="stable")
    parts = [kind_text(str(kind), one=True) if n == 1 else f"{n:,} {kind_text(str(kind))}" for kind, n in kinds.items()]
    if len(parts) > MOST + 1:
        parts = [*parts[:MOST], f"{kinds.iloc[MOST:].sum():,} of other kinds"]
    if len(kinds) == 1 and len(table) > 1:
        parts = [f"all of them {kind_text(str(kinds.index[0]))}"]
    yield f"<b>{plural(len(table), 'reported number')}</b>: {listed(parts)}."


def tell_largest(data: Tables) -> Iterable[str]:
    """Yield the largest number of the kind and unit that comes most often."""
    table = numbers(data)
    table = table.loc[table.high.notna() | table.low.notna()]
    if len(table) < 2:
        return
    groups = table.groupby(["kind", table.unit.where(table.kind != "count"), "per"], dropna=False, sort=False)
    group = max((frame for _, frame in groups), key=len)
    if len(group) < 2 or group.kind.iloc[0] == "rank":
        return
    top = group.best.fillna(group.high).fillna(group.low)
    (row,) = rows(group.loc[[top.idxmax()]])
    what = kind_text(row.kind).removesuffix(" of people and things")
    of = plural(len(group), "number") if len(group) == len(numbers(data)) else f"{len(group):,} {what}"
    unit = f" in {unit_text(row.unit)}" if has_unit(row) else ""
    told = [*[_bdi(row.source)] * (row.source != OWN_VOICE), *[row.certainty] * (row.certainty not in (None, "stated"))]
    yield (
        f"The largest of {of}{unit}: “{_bdi(row.words)}” "
        f"({', '.join([*told, f'sentence {sentence_link(row.sentence_id, shown_sentences(data))}'])})."
    )


def tell_statements(data: Tables) -> Iterable[str]:
    """Yield how much is said, by how many, and how much of it by sources that can be identified."""
    said = statements(data)
    if said.empty:
        yield "The rules found no statement by a source."
        return
    count, whole = said.source_id.nunique(), int(said.words.sum())
    named = int(said.words[said.source_type.isin(("named", "organisation", "document"))].sum())
    part = {0: "none of them", whole: "all of them"}.get(named, f"{share(named, whole)} of them")
    by = plural(count, "source") if count else "sources that could not be told"
    yield (
        f"<b>{plural(len(said), 'statement')}</b> by {by}, {plural(whole, 'word')}: {part} from sources that a reader "
        "can identify."
    )


def tell_anonymous(data: Tables) -> Iterable[str]:
    """Yield how many sources are anonymous, and for how many the article says why."""
    table = data.sources.loc[data.sources.type == "anonymous"]
    if table.empty:
        return
    told = int(table.anonymity.notna().sum())
    whom = "that one" if len(table) == 1 else _all(told) if told == len(table) else f"{told:,} of them"
    reason = f"the article says why for {whom}"
    if not told:
        reason = "the article does not say why"
    yield f"{plural(len(table), 'source')} {'is' if len(table) == 1 else 'are'} anonymous; {reason}."


def _all(count: int) -> str:
    return "both" if count == 2 else f"all {count:,}"


def _bdi(text: Any) -> str:
    """Return a name as HTML that keeps its own direction."""
    return f"<bdi>{escape(str(text))}</bdi>"
