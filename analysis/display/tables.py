"""The tables of a report: readable columns, null as an empty cell, each row linked to its sentence in the same page."""

from html import escape
from typing import Any

import pandas as pd

from analysis.display.annotate import shown_sentences
from analysis.display.days import days_text
from analysis.display.decisions import analysts
from analysis.display.html import Html, folded_table
from analysis.display.views import ARTICLES, OWN_VOICE, UNRESOLVED, Tables, plain, rows, statements, theme_hits, voices
from analysis.display.views import numbers as numbers_view

LABELS = {
    "analyst": "set by an analyst",
    "sentence_id": "sentence",
    "words": "as written",
    "text": "as written",
    "source_type": "type of source",
    "cue_lemma": "verb",
    "date_start": "from",
    "date_end": "to",
    "attributions": "statements",
    "anonymity": "reason for anonymity",
}


def numbers(data: Tables) -> Html:
    """Return every reported number with value, source, certainty, date and place; the article's own has no source."""
    view = numbers_view(data)
    view = view.assign(
        certainty=_joined(view.certainty.astype("string").where(view.certainty != "stated"), ("“" + view.hedge + "”")),
        about=_joined(_measures(view), view.trend),
        source=view.source.where(view.source != OWN_VOICE),
        tied=_joined(view.date, view.place),
        analyst=analysts(data, "quantities", "quantity_id"),
    )
    columns = ["sentence_id", "words", "value", "about", "source", "certainty", "tied", "analyst"]
    return _table(view[columns], "Numbers in reading order", data, about="what it tells", tied="when, where")


def said(data: Tables) -> Html:
    """Return every statement with who makes it: quoted words between marks, the speaker where written otherwise."""
    view = statements(data)
    view = view.assign(
        source=view.source.fillna(UNRESOLVED),
        said=("“" + view.said + "”").where(view.kind == "direct", view.said),
        speaker=pd.array([None if _same(r.speaker, r.source) else r.speaker for r in rows(view)], dtype="string"),
        analyst=analysts(data, "attributions", "attribution_id"),
    )
    view = view[["sentence_id", "source", "said", "speaker", "cue", "analyst"]]
    return _table(view, "Statements in reading order", data, speaker="speaker, as written", said="what is said",
                  cue="verb")  # fmt: skip


def sources(data: Tables) -> Html:
    """Return the sources, most words first."""
    view = voices(data)
    signed = dict(zip(data.sources.source_id, analysts(data, "sources", "source_id"), strict=True))
    view = view.assign(analyst=view.source_id.map(signed).astype("string"))
    columns = ["name", "type", "words", "attributions", "numbers", "role", "affiliation", "anonymity", "analyst"]
    view = view[columns]
    return _table(view, "Sources, most words first", data, name="source", words="words")


def dates(data: Tables) -> Html:
    """Return every expression of time with the days that it stands for."""
    columns = ["sentence_id", "text", "day", "value", "note", "analyst"]
    days = [_days(row) for row in rows(data.dates)]
    view = data.dates.assign(day=pd.array(days, dtype="string"), analyst=analysts(data, "dates", "date_id"))
    return _table(view[columns], "Expressions of time in reading order", data, day="day or days", value="TIMEX3 value")


def places(data: Tables) -> Html:
    """Return the places that the article names, most mentions first."""
    table = data.entities.loc[data.entities.kind == "place"].sort_values("mentions", ascending=False, kind="stable")
    first = data.mentions.groupby("entity_id").sentence_id.first()
    table = table.assign(sentence_id=table.entity_id.map(first).astype("Int64"))
    columns = ["sentence_id", "name", "mentions", "precision", "note"]
    return _table(table[columns], "Places, most mentions first", data, sentence_id="first in sentence")


def names(data: Tables) -> Html:
    """Return the people, organisations, places and nationalities, most mentions first."""
    table = data.entities.sort_values("mentions", ascending=False, kind="stable")
    first = data.mentions.groupby("entity_id").sentence_id.first()
    table = table.assign(
        sentence_id=table.entity_id.map(first).astype("Int64"),
        also=pd.array([", ".join(aliases) or None for aliases in table.aliases], dtype="string"),
    )
    return _table(table[["sentence_id", "name", "kind", "mentions", "also"]], "Names, most mentions first", data,
                  sentence_id="first in sentence", also="also written")  # fmt: skip


IN_CONTEXT = {"context": "in its context", "term": "term", "source": "whose words"}


def theme_words(data: Tables) -> Html:
    """Return every matched term in its context (keyword in context), with the theme that it counts for."""
    return _table(hits_in_context(theme_hits(data)), "The words that fired, in reading order", data, **IN_CONTEXT)


def hits_in_context(hits: pd.DataFrame) -> pd.DataFrame:
    """Return rows of theme_hits as they are shown: sentence_id, theme, context, term, source."""
    context = [Html(f"{escape(row.pre)}<b>{escape(row.text)}</b>{escape(row.post)}", row.text) for row in rows(hits)]
    terms = [Html(escape(term).replace("|", "|<wbr>"), term) for term in hits["term"]]  # may break after a bar
    shown = hits[["sentence_id", "theme", "source"]].assign(
        context=pd.Series(context, index=hits.index, dtype="object"),
        term=pd.Series(terms, index=hits.index, dtype="object"),
    )
    return shown[["sentence_id", "theme", "context", "term", "source"]]


def unread(data: Tables) -> Html:
    """Return the rows that were seen but not fully read, with the reason that each gives."""
    kinds = {"number": data.quantities, "statement": data.attributions, "date": data.dates, "name": data.mentions,
             "theme": data.themes}  # fmt: skip
    parts = [
        found.loc[found.note.notna(), ["sentence_id", "text", "note"]].assign(kind=kind)
        for kind, found in kinds.items()
        if found.note.notna().any()
    ]
    noted = data.entities.loc[data.entities.note.notna(), ["entity_id", "name", "note"]]
    if len(noted):
        first = noted.entity_id.map(data.mentions.groupby("entity_id").sentence_id.first()).astype("Int64")
        parts.append(
            noted.assign(sentence_id=first, text=noted.name, kind="name")[["sentence_id", "text", "note", "kind"]]
        )
    if not parts:
        return Html("<p>Every row that was seen was also read: no row carries a note.</p>", "no row carries a note")
    view = pd.concat(parts).sort_values("sentence_id", kind="stable")
    return _table(view[["sentence_id", "kind", "text", "note"]], "What could not be fully read", data, note="why")


def _days(row: Any) -> str | None:
    """Return the day or days of an expression of time as people write them."""
    ends = [pd.Timestamp(day).date() for day in (row.date_start, row.date_end) if day is not None]
    return days_text(ends[0], ends[-1]) if ends else None


def _measures(view: pd.DataFrame) -> pd.Series:
    """Return what each number tells, where the words that stand beside it don't say so: "front" of "three fronts"."""
    told = [(row.measure or "").replace("_", " ") for row in rows(view)]
    new = [
        words if words.lower() not in row.words.lower() else None for words, row in zip(told, rows(view), strict=True)
    ]
    return pd.Series(pd.array(new, dtype="string"), index=view.index)


def _same(speaker: str | None, source: str | None) -> bool:
    """Whether a speaker is written as the source is called, but for an article before it."""
    article, _, noun = (speaker or "").casefold().partition(" ")
    return (source or "").casefold() in ((speaker or "").casefold(), noun if article in ARTICLES else None)


def _joined(*columns: pd.Series) -> pd.Series:
    """Return the columns as one, each row's known values with commas between them; null where none is known."""
    texts = [
        ", ".join(str(value) for value in row if value is not None) or None
        for row in zip(*map(plain, columns), strict=True)
    ]
    return pd.Series(pd.array(texts, dtype="string"), index=columns[0].index)


def _table(view: pd.DataFrame, caption: str, data: Tables, **labels: str) -> Html:
    """Return a table of the columns that hold anything at all."""
    view = view.loc[:, [name for name in view.columns if name == view.columns[0] or view[name].notna().any()]]
    return folded_table(view, caption=caption, labels={**LABELS, **labels}, links=shown_sentences(data))
