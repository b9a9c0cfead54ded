"""The front page's parts: an article in one sentence and four figures, who says what, and what to check first."""

from collections.abc import Iterable
from html import escape

import pandas as pd

from analysis.attributions.cues import reporting_verbs
from analysis.display.about import heading
from analysis.display.annotate import shown_sentences
from analysis.display.decisions import changes_told
from analysis.display.html import Html, folded_table, sentence_link
from analysis.display.leading import leading, on_one_scale, told_apart
from analysis.display.values import NULL
from analysis.display.views import (
    OWN_VOICE,
    UNRESOLVED,
    Tables,
    numbers,
    prose_names,
    rows,
    statements,
    theme_labels,
    voices,
)
from analysis.display.words import capital, listed, plural, share

ALIKE = 2  # rows of one reason that are listed one by one
IDENTIFIED = ("named", "organisation", "document")  # types of sources that a reader can tell who they are


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
        (share(given, len(found)) if len(found) else NULL, "of them from a named source"),
        (share(unnamed, whole) if whole else NULL, "of what is said is from unnamed sources"),
        (f"{left_open:,}", "thing to check" if left_open == 1 else "things to check"),
    ]
    sentence = _sentence(data)
    tiles = [tile for tile in tiles if tile[0] != NULL]
    figures = "".join(f"<div><dd>{figure}</dd><dt>{words}</dt></div>" for figure, words in tiles)
    plain = ", ".join(f"{figure} {words}" for figure, words in tiles)
    shown = f'<p class="an-brief">{escape(sentence)}</p><dl class="an-tiles">{figures}</dl>'
    return Html(about.html + shown, f"{about.text}\n{sentence}\n{plain}")


def _sentence(data: Tables) -> str:
    """Return what a reader should know first: what it is about, who has the word, and where figures differ."""
    return " ".join(filter(None, (_subject(data), _speakers(data), _differing(data))))


def _subject(data: Tables) -> str:
    """Name the theme that a third of the article tells about, where one does so alone and its words do in a third."""
    told, whole = data.theme_sentences, len(data.sentences)
    sizes = told.groupby("theme").sentence_id.nunique().sort_values(ascending=False)
    if sizes.empty or sizes.iloc[0] * 3 < whole or (len(sizes) > 1 and sizes.iloc[0] == sizes.iloc[1]):
        return ""
    if ((told.theme == sizes.index[0]) & (told.basis == "term")).sum() * 3 < sizes.iloc[0]:
        return ""
    theme = theme_labels(told.theme)[str(sizes.index[0])]
    return f"The main theme is {theme} ({sizes.iloc[0]:,} of {plural(whole, 'sentence')})."


def _speakers(data: Tables) -> str:
    said = voices(data)
    said = said.loc[said.words > 0]
    if data.attributions.empty:
        return "Nobody is quoted or reported."
    if said.empty:
        return "It can’t be told whose words are reported."
    first, whole = rows(said.head(1))[0], int(statements(data).words.sum())
    name = prose_names(data).get(first.name, first.name)
    if len(said) == 1:
        told = "that could be told" if data.attributions.source_id.isna().any() else "quoted or reported"
        return f"The only source {told} is {name}."
    if first.words == said.words.iloc[1]:
        return f"{len(said):,} sources are quoted or reported."
    words = f"the most words come from {name} ({share(first.words, whole)})"
    return f"{len(said):,} sources are quoted or reported; {words}."


def _differing(data: Tables) -> str:
    found = leading(data)
    found = found.loc[found.differs.astype(bool)]
    if found.empty:
        return ""
    label = found.label.iloc[0]
    return f"The article’s figures on “{label}” differ: {listed(told_apart(found.loc[found.label == label]))}."


def further_figures(data: Tables) -> Html:
    """Return the leading figures that stand on no scale with the others, as a table; empty where there are none."""
    found = leading(data)
    drawn = on_one_scale(found)
    found = found.drop(drawn.index)
    if found.empty:
        return Html("", "no further leading figure")
    table = pd.DataFrame(
        {
            "label": [capital(label) for label in found.label],
            "words": found.words,
            "source": found.source.where(found.source != OWN_VOICE),
            "certainty": found.certainty.where(found.certainty != "stated"),
            "sentences": [sentence_link(row.sentence_id, shown_sentences(data)) for row in rows(found)],
        }
    )
    told = table.groupby(["label", "source", "certainty"], sort=False, dropna=False)
    shown = told.agg(words=("words", ", ".join), sentences=("sentences", ", ".join)).reset_index()
    shown = shown[list(table.columns)].assign(
        sentences=pd.Series([Html(links, links) for links in shown.sentences], index=shown.index, dtype="object")
    )
    labels = {"label": "what it tells", "words": "as written", "source": "who says so"}
    shown = shown.loc[:, shown.notna().any()]
    caption = "Leading figures" if drawn.empty else "In other units"
    return folded_table(shown, caption=caption, labels=labels)


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
    parts = [_together(rows_to_check(data, kind)).assign(kind=kind) for kind in CHECKS]
    view = pd.concat(parts).sort_values("sentence_id", kind="stable").reset_index(drop=True)
    if view.empty:
        none = "<p>Nothing stayed open: no row carries a note, no figure is hedged.</p>"
        return Html(decided.html + none, f"{decided.text}\nnothing to check".strip())
    why = [f"{row.kind} ({row.why})" if row.why else row.kind for row in rows(view)]
    view = view.assign(why=pd.array(why, dtype="string"))[["sentence_id", "text", "why"]]
    labels = {"sentence_id": "sentence", "text": "as written", "why": "what to check"}
    shown = folded_table(view, labels=labels, links=shown_sentences(data),
                         caption="Things to check")  # fmt: skip
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


def _together(found: pd.DataFrame) -> pd.DataFrame:
    """Return rows to check, many of the same reason as one: the first of them, and how many more."""
    sizes = found.groupby("why").why.transform("size").fillna(1).astype(int)
    many = found.loc[sizes > ALIKE]
    first = many.drop_duplicates("why")
    more = [f"{row.text} and {size - 1} more" for row, size in zip(rows(first), sizes[first.index], strict=True)]
    once = first.assign(text=pd.array(more, dtype="string"))
    return pd.concat([found.loc[sizes <= ALIKE], once]).sort_values("sentence_id", kind="stable")


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


def _short(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[:most].rpartition(" ")[0] + " …"
