"""What a report found, in a few sentences computed from the tables: true of an article with 0, 1 or many of a thing."""

import re
from collections.abc import Callable, Iterable, Sequence
from html import escape, unescape
from typing import Any, Literal

import pandas as pd

from analysis.display.annotate import shown_sentences
from analysis.display.html import TAG, day_text, sentence_link
from analysis.display.values import has_unit, kind_text, unit_text
from analysis.display.views import (
    OWN_VOICE,
    UNRESOLVED,
    Tables,
    numbers,
    rows,
    statements,
    theme_labels,
    told_hits,
    voices,
)
from analysis.display.words import capital, listed, plural, share

Question = Literal["article", "numbers", "voices", "themes", "places_and_dates"]
OPENING = re.compile(r"^((?:<[^>]*>)*)(.)")  # tags, then the first letter
MOST = 3  # names that one sentence lists


def findings(data: Tables, question: Question) -> list[str]:
    """Return the findings of one report as sentences of HTML; names are escaped and keep their own direction."""
    sentences = (sentence for part in QUESTIONS[question] for sentence in part(data))
    return [OPENING.sub(lambda found: found[1] + capital(found[2]), sentence) for sentence in sentences]


def plain_text(sentence: str) -> str:
    """Return a finding without its markup."""
    return unescape(TAG.sub("", sentence))


def _numbers(data: Tables) -> Iterable[str]:
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


def _number_sources(data: Tables) -> Iterable[str]:
    table = numbers(data)
    if table.empty:
        return
    own = int((table.source == OWN_VOICE).sum())
    given = table.source[table.source != OWN_VOICE]
    if given.empty:
        yield "No number is put down to a source: the article gives them in its own voice."
        return
    counts = given[given != UNRESOLVED].value_counts()
    told, loose = int(counts.sum()), int((given == UNRESOLVED).sum())
    leads = len(counts) > 1 and counts.iloc[0] > counts.iloc[1]
    most = f", the most by {_bdi(counts.index[0])} ({counts.iloc[0]:,})" if leads else ""
    by = _bdi(counts.index[0]) if len(counts) == 1 else plural(len(counts), "source")
    parts = [f"{plural(told, 'number')} {'is' if told == 1 else 'are'} given by {by}{most}"] if told else []
    parts += [f"{plural(loose, 'number')} by {'a source' if loose == 1 else 'sources'} that could not be told"] * (
        loose > 0
    )
    parts += [f"the article gives {own:,} in its own voice"] * (own > 0)
    yield f"{'; '.join(parts)}."


def _number_certainty(data: Tables) -> Iterable[str]:
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


def _largest(data: Tables) -> Iterable[str]:
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
        f"The largest of {of}{unit}: “{_bdi(row.words)}” ({_bdi(row.source)}{sure}, "
        f"{_sentence(row.sentence_id, data)})."
    )


def _statements(data: Tables) -> Iterable[str]:
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


def _most_words(data: Tables) -> Iterable[str]:
    said, table = statements(data), voices(data)
    table = table.loc[table.words > 0]
    if len(table) < 2:
        return
    first, second = rows(table.head(2))
    if first.words == second.words:
        return
    start = int(said.loc[said.source_id == first.source_id, "sentence_id"].iloc[0])
    whole = int(said.words.sum())
    yield (
        f"{_bdi(first.name)} is given the most words: {first.words:,} of {whole:,} ({share(first.words, whole)}), "
        f"first in {_sentence(start, data)}."
    )


def _anonymous(data: Tables) -> Iterable[str]:
    table = data.sources.loc[data.sources.type == "anonymous"]
    if table.empty:
        return
    told = int(table.anonymity.notna().sum())
    whom = "that one" if len(table) == 1 else _all(told) if told == len(table) else f"{told:,} of them"
    reason = f"the article says why for {whom}"
    if not told:
        reason = "the article does not say why"
    yield f"{plural(len(table), 'source')} {'is' if len(table) == 1 else 'are'} anonymous; {reason}."


def _themes(data: Tables) -> Iterable[str]:
    if data.themes.empty:
        yield "No term of the codebook stands in the article."
        return
    told = data.theme_sentences
    labels = theme_labels(told.theme)
    counts = told.assign(theme=told.theme.map(labels)).groupby("theme").sentence_id.nunique()
    counts = counts.sort_values(ascending=False, kind="stable")
    yield f"<b>{plural(len(counts), 'theme')}</b> in {plural(len(data.sentences), 'sentence')}{_most(counts)}."


def _untouched(data: Tables) -> Iterable[str]:
    bare, whole = len(data.sentences) - data.theme_sentences.sentence_id.nunique(), len(data.sentences)
    if bare and not data.themes.empty:
        yield f"{bare:,} of {plural(whole, 'sentence')} {'tells' if bare == 1 else 'tell'} about no theme."


def _theme_voices(data: Tables) -> Iterable[str]:
    hits = told_hits(data)
    if hits.empty:
        return
    own = int((hits.source == OWN_VOICE).sum())
    others = len(hits) - own
    parts = [f"{own:,} in the article’s own voice"] if own else []
    parts += [f"{others:,} in the words of {plural(hits.source[hits.source != OWN_VOICE].nunique(), 'source')}"] * (
        others > 0
    )
    yield f"{plural(len(hits), 'matched term')}: {listed(parts)}."


def _places(data: Tables) -> Iterable[str]:
    table = data.entities.loc[data.entities.kind == "place"].sort_values("mentions", ascending=False, kind="stable")
    if table.empty:
        yield "The rules found no place name."
        return
    whole = int(table.mentions.sum())
    times = f", {plural(whole, 'mention')} of them" if whole > len(table) else ""
    yield f"<b>{plural(len(table), 'place')}</b> named{times}{_most(table.set_index('name').mentions)}."


def _placed(data: Tables) -> Iterable[str]:
    table = data.entities.loc[data.entities.kind == "place"]
    placed = table.loc[table.latitude.notna() & table.longitude.notna()]
    if placed.empty:
        return
    counts = placed.precision.fillna("place").value_counts()
    parts = [
        f"{counts[kind]:,} {one if counts[kind] == 1 else more}"
        for kind, one, more in (
            ("place", "town or spot", "towns and spots"),
            ("region", "region", "regions"),
            ("country", "country", "countries"),
        )
        if kind in counts
    ]
    missing = len(table) - len(placed)
    rest = f"; {missing:,} {'has' if missing == 1 else 'have'} no coordinates" if missing else ""
    yield f"With coordinates: {listed(parts)}{rest}."


def _dates(data: Tables) -> Iterable[str]:
    if data.dates.empty:
        yield "The rules found no expression of time."
        return
    whole = f"<b>{plural(len(data.dates), 'expression of time')}</b>"
    dated = data.dates.loc[data.dates.date_start.notna() & data.dates.date_end.notna()]
    if dated.empty:
        yield f"{whole}; none can be placed on a calendar."
        return
    first, last = day_text(dated.date_start.min()), day_text(dated.date_end.max())
    days = f"from {first} to {last}" if first != last else f"on {first}"
    part = "" if len(dated) == len(data.dates) else f"{len(dated):,} placed on the calendar, "
    yield f"{whole}: {part}{days}."


def _single_days(data: Tables) -> Iterable[str]:
    dated = int(data.dates.date_start.notna().sum())
    exact = int((data.dates.date_start == data.dates.date_end).sum())
    if dated > 1:
        some = {0: "None", dated: "Each"}.get(exact, f"{exact:,}")
        yield f"{some} of the {dated:,} placed {'names' if exact in (0, 1, dated) else 'name'} a single day."


def _named(data: Tables) -> Iterable[str]:
    table = data.entities.sort_values("mentions", ascending=False, kind="stable")
    if table.empty:
        yield "The rules found no name."
        return
    yield f"<b>{plural(len(table), 'name')}</b>{_most(table.set_index('name').mentions)}."


def _unread(data: Tables) -> Iterable[str]:
    tables = (data.quantities, data.attributions, data.dates, data.mentions, data.themes)
    open_rows = sum(int(table.note.notna().sum()) for table in tables)
    if sum(map(len, tables)):
        yield f"{plural(open_rows, 'row')} could not be fully read." if open_rows else "No row is marked as half read."


QUESTIONS: dict[Question, Sequence[Callable[[Tables], Iterable[str]]]] = {
    "article": (_numbers, _statements, _named, _themes, _unread),
    "numbers": (_numbers, _largest, _number_sources, _number_certainty),
    "voices": (_statements, _most_words, _anonymous),
    "themes": (_themes, _untouched, _theme_voices),
    "places_and_dates": (_places, _placed, _dates, _single_days),
}


def _most(counts: pd.Series) -> str:
    """Return the few that come most often, from counts sorted with the largest first."""
    often = counts[counts > 1].head(MOST)
    if len(counts) <= MOST or often.empty:
        names = [_bdi(name) for name in counts.index]
        if counts.max() > 1:
            names = [f"{_bdi(name)} ({count:,})" for name, count in counts.items()]
        return f": {listed(names)}" if len(counts) <= MOST else ", none more than once"
    return f"; most often {listed([f'{_bdi(name)} ({count:,})' for name, count in often.items()])}"


def _all(count: int) -> str:
    return "both" if count == 2 else f"all {count:,}"


def _bdi(text: Any) -> str:
    return f"<bdi>{escape(str(text))}</bdi>"


def _sentence(sentence_id: int, data: Tables) -> str:
    return f"sentence {sentence_link(sentence_id, shown_sentences(data))}"
