"""The front page's parts: an article in one sentence and four figures, who says what, and what to check first."""

from collections.abc import Iterable
from html import escape
from typing import Any

import pandas as pd

from analysis.attributions.cues import reporting_verbs
from analysis.display.about import heading
from analysis.display.annotate import shown_sentences
from analysis.display.decisions import changes_told
from analysis.display.html import Html, folded_table, table
from analysis.display.values import NULL
from analysis.display.views import UNRESOLVED, Tables, numbers, rows, statements, voices
from analysis.display.words import capital, plural, share
from analysis.lexicon import toml_lexicon

IDENTIFIED = ("named", "organisation", "document")  # types of sources that a reader can tell who they are
LEADING = 12  # figures of the front page
APART_BY = 3  # times: tolls of one event differ less, those of two often more
APART = ("age", "sentence_length")  # told of persons in passing, never what an article is about


def in_brief(data: Tables) -> Html:
    """Return whose article it is, one sentence of what was found, and four figures: how far it can be relied on.

    Warnings about the article come first.
    """
    about = heading(data, counts=False)
    found, said = numbers(data), statements(data)
    whole = int(said.words.sum())
    known = set(data.sources.source_id[data.sources.type.isin(IDENTIFIED)])
    given = int(found.source_id.isin(known).sum())
    unnamed = int(said.words[~said.source_type.isin(IDENTIFIED)].sum())
    left_open = sum(len(rows_to_check(data, kind)) for kind in CHECKS)
    tiles = [
        (f"{len(found):,}", "reported number" if len(found) == 1 else "reported numbers"),
        (share(given, len(found)) if len(found) else NULL, "of them with a source that is named"),
        (share(unnamed, whole) if whole else NULL, "of what is said comes from sources that are not named"),
        (f"{left_open:,}", "thing to check" if left_open == 1 else "things to check"),
    ]
    sentence = _sentence(data)
    figures = "".join(f"<div><dd>{figure}</dd><dt>{words}</dt></div>" for figure, words in tiles)
    plain = ", ".join(f"{figure} {words}" for figure, words in tiles)
    shown = f'<p class="an-brief">{escape(sentence)}</p><dl class="an-tiles">{figures}</dl>'
    return Html(about.html + shown, f"{about.text}\n{sentence}\n{plain}")


def _sentence(data: Tables) -> str:
    said = voices(data)
    said = said.loc[said.words > 0]
    numbered, stated = plural(len(data.quantities), "number"), plural(len(data.attributions), "statement")
    if said.empty:
        return f"The article reports {numbered} and puts nothing into the mouth of a source."
    first = rows(said.head(1))[0]
    by = plural(len(said), "source") if len(said) > 1 else first.name
    leads = len(said) > 1 and first.words > said.words.iloc[1]
    most = f"; {first.name} is given the most words" if leads else ""
    return f"The article reports {numbered} and {stated} by {by}{most}."


def who_says_what(data: Tables) -> Html:
    """Return the figures that an article is about, by what they tell: those that differ first, then the most told.

    Figures of a class of the measures come before things that are only counted; `LEADING` rows at most.
    """
    found = leading(data)
    if found.empty:
        return Html("<p>The article reports no figure that a reader would ask about first.</p>", "no leading figure")
    shown = found.assign(
        measure=[capital(str(name).replace("_", " ")) for name in found.measure],
        certainty=found.certainty.astype("string").where(found.certainty != "stated"),
    )[["measure", "value", "words", "source", "certainty", "sentence_id"]]
    labels = {"measure": "what it tells", "words": "as written", "source": "who says so", "sentence_id": "sentence"}
    rest = len(data.quantities) - len(found)
    caption = "The leading figures" + (f"; {plural(rest, 'other')} on the page of numbers" if rest else "")
    differing = sorted({str(row.measure).replace("_", " ") for row in rows(found) if row.differs})
    note = (
        f'<p class="an-warn"><strong>Figures differ</strong> on: {escape(", ".join(differing))}. They may be of '
        "different days, places or parts: compare their sentences.</p>"
        if differing
        else ""
    )
    shown = shown.loc[:, shown.notna().any()]
    part = table(shown, caption=caption, labels=labels, links=shown_sentences(data))
    return Html(note + part.html, part.text)


def leading(data: Tables) -> pd.DataFrame:
    """Return the rows of `views.numbers` that `who_says_what` shows, with `differs`: another excludes it."""
    table = numbers(data)
    table = table.loc[table.measure.notna() & ~table.measure.isin(APART) & table.low.combine_first(table.high).notna()]
    groups: list[tuple[tuple[bool, bool, int, int], pd.DataFrame]] = []
    classes = toml_lexicon("measures.toml").keys()
    keys = ["measure", "kind", table.unit.where(table.kind != "count"), "per"]
    for (measure, *_), group in table.groupby(keys, dropna=False, sort=False):
        group = group.assign(differs=_differing(group))
        classed = measure in classes
        differs = classed and bool(group.differs.any())
        groups.append(((not differs, not classed, -len(group), int(group.quantity_id.iloc[0])), group))
    if not groups:
        return table.assign(differs=pd.Series(dtype="boolean"))
    return pd.concat([group for _, group in sorted(groups, key=lambda pair: pair[0])]).head(LEADING)


def _differing(group: pd.DataFrame) -> list[bool]:
    """Tell for each figure of one measure whether another of it, which may be of the same thing, excludes it."""
    found = list(rows(group))
    return [any(_may_be_one(a, b) and _exclude(a, b) for b in found) for a in found]


def _may_be_one(a: Any, b: Any) -> bool:
    """Whether two figures may be of the same thing: no other noun, day or place, and of about the same size.

    A toll counts people even where its noun is left out; what is measured is the same only where both name it.
    """
    if a.kind != "count" and (a.counted is None or a.counted != b.counted):
        return False
    if any(x != y for x, y in ((a.counted, b.counted), (a.date_id, b.date_id), (a.place_id, b.place_id))
           if x is not None and y is not None):  # fmt: skip
        return False
    sizes = sorted(abs(row.high if row.low is None else row.low) for row in (a, b))
    return bool(a.unit == b.unit and sizes[1] <= APART_BY * sizes[0])


def _exclude(a: Any, b: Any) -> bool:
    low, high = (float("-inf") if a.low is None else a.low), (float("inf") if a.high is None else a.high)
    return (b.low is not None and b.low > high) or (b.high is not None and b.high < low)


CHECKS = {
    "could not be fully read": "rows with a note: what stayed open, and why",
    "hedged": "figures that the article itself weakens",
    "a source that could not be told": "statements whose source stayed open",
    "a verb of saying, no statement": "sentences that may report what somebody says, but no statement was found",
}


def to_check(data: Tables) -> Html:
    """Return what an editor should look at first: open rows, hedged figures, sentences that may hide a statement.

    What an analyst decided is counted above, with a link to the list that `about` gives.
    """
    decided = changes_told(data)
    parts = [rows_to_check(data, kind).assign(kind=kind) for kind in CHECKS]
    view = pd.concat(parts).sort_values("sentence_id", kind="stable").reset_index(drop=True)
    if view.empty:
        none = "<p>Nothing stayed open: no row carries a note, no figure is hedged.</p>"
        return Html(decided.html + none, f"{decided.text}\nnothing to check".strip())
    labels = {"sentence_id": "sentence", "kind": "what", "text": "as written", "why": "why"}
    shown = folded_table(view[["sentence_id", "kind", "text", "why"]], labels=labels, links=shown_sentences(data),
                         caption="Check this before you rely on the tables")  # fmt: skip
    return Html(decided.html + shown.html, f"{decided.text}\n{shown.text}".strip())


def rows_to_check(data: Tables, kind: str) -> pd.DataFrame:
    """Return `sentence_id`, `text`, `why` of what stands under one of CHECKS."""
    found = {
        "could not be fully read": _noted,
        "hedged": _hedged,
        "a source that could not be told": _unresolved,
        "a verb of saying, no statement": _silent,
    }[kind](data)
    return pd.DataFrame(list(found), columns=["sentence_id", "text", "why"]).astype(
        {"sentence_id": "Int64", "text": "string", "why": "string"}
    )


Check = tuple[int, str, str | None]


def _noted(data: Tables) -> Iterable[Check]:
    for found in (data.quantities, data.attributions, data.dates, data.mentions):
        yield from ((row.sentence_id, row.text, row.note) for row in rows(found.loc[found.note.notna()]))


def _hedged(data: Tables) -> Iterable[Check]:
    found = data.quantities
    doubted = found.loc[found.certainty.notna() & (found.certainty != "stated") & found.note.isna()]
    for row in rows(doubted):
        yield row.sentence_id, row.text, f"{row.certainty}: “{row.hedge}”" if row.hedge else str(row.certainty)


def _unresolved(data: Tables) -> Iterable[Check]:
    found = data.attributions
    for row in rows(found.loc[found.source_id.isna() & found.note.isna()]):
        yield row.sentence_id, row.text, f"said by “{row.speaker}”" if row.speaker else UNRESOLVED


def _silent(data: Tables) -> Iterable[Check]:
    verbs = reporting_verbs().items()
    told_by = {form for form, verb in verbs if verb.kind == "speech" and "c" in verb.takes and form != verb.lemma}
    told = set(data.attributions.sentence_id)
    spans = [(row.start, row.end) for row in rows(data.attributions)]
    for row in rows(data.sentences):
        if row.sentence_id in told or any(start < row.end and row.start < end for start, end in spans):
            continue
        words = [word.strip(".,;:!?()“”\"'").lower() for word in row.text.split()]
        verb = next((word for word in words if word in told_by), None)
        if verb:
            yield row.sentence_id, _short(row.text), f"“{verb}”"


def _short(text: str, most: int = 90) -> str:
    return text if len(text) <= most else text[:most].rpartition(" ")[0] + " …"
