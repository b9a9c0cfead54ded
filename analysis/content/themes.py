"""Themes counted by sentence, paragraph, source, quantity and place; how they spread and meet.

What counts is which sentences tell about a theme (`theme_sentences`), or with `terms=True` only where its terms stand,
as quanteda counts. Every table has one row for each theme and unit that meet, with `hits` (places where a term matched,
0 where a sentence only goes on about the theme), `weight` (summed over sentences or hits) and `terms` (the matched
texts, in reading order). `level` cuts the paths of themes to so many parts: level 1 counts "conflict/war" and
"conflict/peace" as "conflict".
"""

from collections.abc import Iterable
from itertools import combinations

import pandas as pd

from analysis.dataset.dataset import Dataset
from analysis.display.views import voices_at
from analysis.errors import ParameterError

SUBJECT = 0.2  # share of the sentences from which an article is about a theme


def article_subjects(data: Dataset, *, level: int | None = None, terms: bool = False) -> pd.DataFrame:
    """Return theme, sentences, share, first (sentence_id): what the article is about, the most told first.

    A subject is a theme that at least a fifth of the article's sentences tell about.
    """
    counts = themes_by_sentence(data, level=level, terms=terms).groupby("theme")["sentence_id"].agg(["nunique", "min"])
    table = counts.reset_index().set_axis(["theme", "sentences", "first"], axis="columns")
    table["share"] = (table["sentences"] / max(1, len(data.sentences))).astype("Float64")
    table = table[table["share"] >= SUBJECT].sort_values(["sentences", "first"], ascending=[False, True], kind="stable")
    types = {"theme": "string", "sentences": "Int64", "share": "Float64", "first": "Int64"}
    return table[list(types)].astype(types).reset_index(drop=True)


def themes_by_sentence(data: Dataset, *, level: int | None = None, terms: bool = False) -> pd.DataFrame:
    """Return theme, sentence_id, hits, weight, terms: by theme in the order of the text."""
    return _counted(_marks(data, level, terms), ["sentence_id"])


def themes_by_paragraph(data: Dataset, *, level: int | None = None, terms: bool = False) -> pd.DataFrame:
    """Return theme, paragraph, hits, weight, terms."""
    marks = _marks(data, level, terms).merge(data.sentences[["sentence_id", "paragraph"]], on="sentence_id")
    return _counted(marks, ["paragraph"])


def themes_by_source(data: Dataset, *, level: int | None = None) -> pd.DataFrame:
    """Return theme, source, hits, weight, terms; of terms alone, since words are somebody's and sentences may not be.

    A hit counts for the source of the shortest statement that holds it, and elsewhere for the article itself.
    """
    hits = _hits(data, level)
    voices = pd.Series(voices_at(hits["start"], data), index=hits.index, dtype="string")
    return _counted(hits.assign(source=voices), ["source"])


def themes_by_quantity(data: Dataset, *, level: int | None = None, terms: bool = False) -> pd.DataFrame:
    """Return theme, quantity_id, quantity (its text), hits, weight, terms for numbers in a sentence with the theme."""
    numbers = data.quantities[["quantity_id", "sentence_id", "text"]].rename(columns={"text": "quantity"})
    return _counted(_marks(data, level, terms).merge(numbers, on="sentence_id"), ["quantity_id", "quantity"])


def themes_by_place(data: Dataset, *, level: int | None = None, terms: bool = False) -> pd.DataFrame:
    """Return theme, entity_id, place (its name), hits, weight, terms for places named in a sentence with the theme.

    A hit counts once for a place, however often the sentence names it.
    """
    places = data.entities.loc[data.entities["kind"] == "place", ["entity_id", "name"]].rename(
        columns={"name": "place"}
    )
    named = data.mentions[["entity_id", "sentence_id"]].drop_duplicates().merge(places, on="entity_id")
    return _counted(_marks(data, level, terms).merge(named, on="sentence_id"), ["entity_id", "place"])


def theme_places(data: Dataset, *, level: int | None = None) -> pd.DataFrame:
    """Return one row a hit for a dispersion ("x-ray") plot: theme, position (0 to 1 of the text), sentence_id, text."""
    hits = _hits(data, level)
    length = max(1, len(data.text))
    table = hits.assign(position=(hits["start"].astype("Float64") / length))
    return table[["theme", "position", "sentence_id", "text"]]


def theme_dispersion(data: Dataset, *, level: int | None = None) -> pd.DataFrame:
    """Return theme, hits, paragraphs, first, last (0 to 1 of the text), dp: how evenly each theme is spread.

    `dp` is Gries' deviation of proportions over paragraphs, weighed by their characters (Gries 2008, International
    Journal of Corpus Linguistics 13:4): 0 is as even as the text, near 1 is all in one small paragraph.
    """
    sentences = data.sentences.assign(size=(data.sentences["end"] - data.sentences["start"]).astype("Float64"))
    sizes = sentences.groupby("paragraph")["size"].sum()
    expected = sizes / sizes.sum()
    by_paragraph = themes_by_paragraph(data, level=level, terms=True)
    places = theme_places(data, level=level)
    rows = []
    for theme, group in by_paragraph.groupby("theme", sort=False):
        hits = group.set_index("paragraph")["hits"].astype("Float64")
        spread = (hits / hits.sum()).reindex(expected.index, fill_value=0.0)
        where = places.loc[places["theme"] == theme, "position"]
        rows.append(
            (theme, int(hits.sum()), len(group), where.min(), where.max(), float((spread - expected).abs().sum() / 2))
        )
    table = pd.DataFrame(rows, columns=["theme", "hits", "paragraphs", "first", "last", "dp"])
    return table.astype(
        {"theme": "string", "hits": "Int64", "paragraphs": "Int64"} | dict.fromkeys(("first", "last", "dp"), "Float64")
    )


def theme_pairs(
    data: Dataset, *, unit: str = "sentence", level: int | None = None, terms: bool = False
) -> pd.DataFrame:
    """Return theme_a, theme_b, both, a, b, expected, jaccard: units that hold both themes, most first.

    `unit` is "sentence" or "paragraph". `a` and `b` count the units of each theme; `expected` is how many units would
    hold both if the themes were independent; `jaccard` is both / (a + b - both).

    Raises:
        ParameterError: there is no such unit.
    """
    columns = {"sentence": "sentence_id", "paragraph": "paragraph"}
    if unit not in columns:
        raise ParameterError(f"unit = {unit!r}: must be one of: {', '.join(columns)}")
    column = columns[unit]
    table = (themes_by_sentence if unit == "sentence" else themes_by_paragraph)(data, level=level, terms=terms)
    total = data.sentences[column].nunique()
    held = {theme: frozenset(group[column]) for theme, group in table.groupby("theme")}
    rows = []
    for (a, in_a), (b, in_b) in combinations(held.items(), 2):
        if both := len(in_a & in_b):
            rows.append(
                (a, b, both, len(in_a), len(in_b), len(in_a) * len(in_b) / total, both / (len(in_a) + len(in_b) - both))
            )
    names = ["theme_a", "theme_b", "both", "a", "b", "expected", "jaccard"]
    pairs = pd.DataFrame(rows, columns=names).sort_values(["both", "jaccard"], ascending=False, kind="stable")
    types = (
        dict.fromkeys(names[:2], "string") | dict.fromkeys(names[2:5], "Int64") | dict.fromkeys(names[5:], "Float64")
    )
    return pairs.astype(types).reset_index(drop=True)


def at_level(themes: pd.Series, level: int | None) -> pd.Series:
    """Return the paths cut to their first `level` parts.

    Raises:
        ParameterError: the level is less than 1.
    """
    if level is not None and level < 1:
        raise ParameterError(f"level = {level}: a number of parts of the themes' paths, from 1")
    return themes if level is None else themes.map(lambda path: "/".join(path.split("/")[:level])).astype("string")


def _hits(data: Dataset, level: int | None) -> pd.DataFrame:
    hits = data.themes[["theme", "sentence_id", "start", "text", "weight"]]
    return hits.assign(theme=at_level(hits["theme"], level), hits=1)


def _marks(data: Dataset, level: int | None, terms: bool) -> pd.DataFrame:
    """The hits themselves, or a row for each theme of a sentence with the hits that stand there."""
    hits = _hits(data, None)
    if not terms:
        keys = ["theme", "sentence_id"]
        here = hits.groupby(keys, sort=False).agg(text=("text", " | ".join), hits=("hits", "sum")).reset_index()
        hits = data.theme_sentences[[*keys, "weight"]].merge(here, on=keys, how="left")
        hits = hits.fillna({"text": "", "hits": 0})
    return hits.assign(theme=at_level(hits["theme"], level))


def _counted(hits: pd.DataFrame, keys: list[str]) -> pd.DataFrame:
    """One row a theme and unit, themes by name, units in the order in which the text has them."""
    groups = hits.groupby(["theme", *keys], sort=False, dropna=False)
    table = groups.agg(hits=("hits", "sum"), weight=("weight", "sum"), terms=("text", _joined)).reset_index()
    table = table.astype({"theme": "string", "hits": "Int64", "weight": "Float64", "terms": "string"})
    return table.sort_values("theme", kind="stable").reset_index(drop=True)


def _joined(texts: Iterable[str]) -> str:
    return " | ".join(filter(None, texts))
