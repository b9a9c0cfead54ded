"""What is found of an article's numbers and voices, in sentences of HTML that are true of 0, 1 or many."""

from collections.abc import Iterable

from analysis.display.values import has_unit, kind_text, unit_text
from analysis.display.views import OWN_VOICE, UNRESOLVED, Tables, numbers, prose_names, rows, statements, voices
from analysis.display.wording import MOST, at_sentence, bdi
from analysis.display.words import listed, plural, share


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


def tell_number_sources(data: Tables) -> Iterable[str]:
    """Yield how many numbers each kind of voice gives."""
    table = numbers(data)
    if table.empty:
        return
    own = int((table.source == OWN_VOICE).sum())
    given = table.source[table.source != OWN_VOICE]
    if given.empty:
        yield "No number is put down to a source: the article gives them in its own voice."
        return
    counts = given[given != UNRESOLVED].replace(prose_names(data)).value_counts()
    told, loose = int(counts.sum()), int((given == UNRESOLVED).sum())
    leads = len(counts) > 1 and counts.iloc[0] > counts.iloc[1]
    most = f", the most by {bdi(counts.index[0])} ({counts.iloc[0]:,})" if leads else ""
    by = bdi(counts.index[0]) if len(counts) == 1 else plural(len(counts), "source")
    parts = [f"{plural(told, 'number')} {'is' if told == 1 else 'are'} given by {by}{most}"] if told else []
    parts += [f"{plural(loose, 'number')} by {'a source' if loose == 1 else 'sources'} that could not be told"] * (
        loose > 0
    )
    parts += [f"the article gives {own:,} in its own voice"] * (own > 0)
    yield f"{'; '.join(parts)}."


def tell_number_certainty(data: Tables) -> Iterable[str]:
    """Yield how many numbers are loose or hedged."""
    table = data.quantities
    if table.empty:
        return
    loose, hedged = int((table.modifier != "exact").sum()), int((table.certainty != "stated").sum())
    if not loose and not hedged:
        yield "Every number is exact and stated outright."
        return
    parts = [f"{loose:,} {'is' if loose == 1 else 'are'} rounded, open, vague or a range"] if loose else []
    parts += [f"{hedged:,} {'is' if hedged == 1 else 'are'} hedged or unconfirmed"] if hedged else []
    yield f"Of {plural(len(table), 'number')} {listed(parts)}."


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
    sure = "" if row.certainty in (None, "stated") else f", {row.certainty}"
    yield (
        f"The largest of {of}{unit}: “{bdi(row.words)}” ({bdi(row.source)}{sure}, "
        f"{at_sentence(row.sentence_id, data)})."
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


def tell_most_words(data: Tables) -> Iterable[str]:
    """Yield who is given the most words, where one is."""
    said, table = statements(data), voices(data)
    table = table.loc[table.words > 0]
    if len(table) < 2:
        return
    first, second = rows(table.head(2))
    if first.words == second.words:
        return
    start = int(said.loc[said.source_id == first.source_id, "sentence_id"].iloc[0])
    whole, name = int(said.words.sum()), prose_names(data).get(first.name, first.name)
    yield (
        f"The most words come from {bdi(name)}: {first.words:,} of {whole:,} ({share(first.words, whole)}), "
        f"first in {at_sentence(start, data)}."
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
