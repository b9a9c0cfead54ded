"""The figures that an article is about, by what they tell, and which of them can't both be right."""

import re
from datetime import timedelta
from typing import Any

import pandas as pd

from analysis.display.values import kind_text, value_words
from analysis.display.views import Tables, numbers, rows
from analysis.lexicon import toml_lexicon

LEADING = 14  # figures of the front page
CLAIMS = 8  # of them in one figure
FIRST = 2  # sentences in which news says what it is about
SERIES = 5  # different figures of one measure that may still be of one thing
MENTIONS = 4  # of one claim, those that differ first
APART_BY = 3  # times: tolls of one event differ less, those of two often more
PART = re.compile(r" of (?:the|these|those|them|his|her|its|their)\b")  # "two of the dead" are no toll of their own
PAST = timedelta(days=60)  # before publication: what a report tells of earlier events for comparison
COUNTS = ("count", "number")  # kinds that count things one by one
APART = ("age", "sentence_length")  # told of persons in passing, unless an article begins with it
GENERIC = "people"
FIGURE = re.compile(r"\d")
LABEL = 24  # characters of what is counted that a label holds: "kinds of fish"
LOOSE = ("rank", "ratio", "number")  # kinds that tell nothing without what they are of


def leading(data: Tables) -> pd.DataFrame:
    """Return the rows of `views.numbers` that a front page shows, most telling first.

    Figures that differ come first, then those of what the first sentences tell, then classes of the measures, then what
    is told most often. Added are `label`, what the figure tells in words, `claim`, which rows tell the same, and
    `differs`, that another row excludes this one.
    """
    table = numbers(data)
    table = table.loc[[_is_leading(row) for row in rows(table)]]
    table = table.assign(past=_long_past(table, data))
    table = table.assign(told=[row.measure or label_of(row) for row in rows(table)])
    classes = toml_lexicon("measures.toml").keys()
    groups: list[tuple[tuple[bool, bool, bool, int, int], pd.DataFrame]] = []
    scales = pd.Series([scale_key(row) for row in rows(table)], index=table.index, dtype="object")
    for _, group in table.groupby(["told", scales], sort=False, dropna=False):
        first = rows(group.head(1))[0]
        group = group.assign(
            label=label_of(first), differs=_differing(group, classed=first.measure in classes)
        ).sort_values("differs", ascending=False, kind="stable")
        order = (not group.differs.any(), first.sentence_id >= FIRST, first.measure not in classes)
        groups.append(((*order, -len(group), first.quantity_id), group))
    if not groups:
        return table.assign(
            label=pd.Series(dtype="string"), claim=pd.Series(dtype="int64"), differs=pd.Series(dtype="boolean")
        )
    ordered = [group for _, group in sorted(groups, key=lambda pair: pair[0])]
    return pd.concat([group.head(MENTIONS).assign(claim=number) for number, group in enumerate(ordered)]).head(LEADING)


def told_apart(found: pd.DataFrame) -> list[str]:
    """Return up to three figures that differ, each once, with those who say so: "41 (the police, the owner)"."""
    voices: dict[str, list[str]] = {}
    for row in rows(found):
        sources = voices.setdefault(value_words(row), [])
        sources += [row.source] * (row.source not in sources)
    return [f"{words} ({', '.join(sources)})" for words, sources in voices.items()][:3]


def on_one_scale(found: pd.DataFrame) -> pd.DataFrame:
    """Return the leading figures of the scale that holds most of them, or of the one on which figures differ.

    None where that is a single figure, which there is nothing to set beside.
    """
    keys = pd.Series([scale_key(row) for row in rows(found)], index=found.index, dtype="object")
    told = keys[found.differs.astype(bool)].dropna()
    if told.empty:
        told = keys.dropna()
    if told.empty:
        return found.iloc[:0]
    sizes = told.value_counts(sort=False)
    shown = found.loc[keys == sizes.idxmax()]
    shown = shown.loc[shown.claim.isin(list(dict.fromkeys(shown.claim))[:CLAIMS])]
    return shown if len(shown) > 1 else found.iloc[:0]


def scale_key(row: Any) -> str | None:
    """Return what figures share that can stand on one scale; None where a figure is none of a scale."""
    if row.kind in ("score", *LOOSE[:2]):
        return None
    return f"count {row.per}" if row.kind in COUNTS else f"{row.kind} {row.unit} {row.per}"


def label_of(row: Any) -> str:
    """Return what a figure tells, in words: "killed", "share price", "armoured vehicles", "sum of money"."""
    if row.measure is None:
        return kind_text(row.kind, one=True).split(" ", 1)[1]
    if row.kind == "count" and row.counted and row.measure not in toml_lexicon("measures.toml"):
        told = " ".join(str(row.counted).split())
        told = told if len(told) <= LABEL else told.partition(" of ")[0]
        return str(row.measure).replace("_", " ") if FIGURE.search(told) else told  # "their past 17 matches"
    return str(row.measure).replace("_", " ")


def _is_leading(row: Any) -> bool:
    if row.low is None and row.high is None:
        return False
    early = row.sentence_id < FIRST
    if row.measure is None:
        return early and row.kind in ("money", "share", "score")
    if row.modifier == "vague" and row.measure not in toml_lexicon("measures.toml"):
        return False
    if row.kind == "count" and row.best == 1 and row.measure not in toml_lexicon("measures.toml"):
        return False  # "everyone except one man"
    return row.measure != "age" and (early or row.measure not in APART) and row.kind not in LOOSE[:2]


def _long_past(table: pd.DataFrame, data: Tables) -> list[bool]:
    """Tell for each figure whether its day is long before that of the article.

    Where the article's is unknown, a day that is known stands with its year: it is not that of today's news.
    """
    published = data.article.published.iloc[0]
    ends = dict(zip(data.dates.date_id, data.dates.date_end, strict=True))
    days = (ends.get(row.date_id) for row in rows(table))
    known = published is not None and not pd.isna(published)
    return [day is not None and not pd.isna(day) and (not known or published - day > PAST) for day in days]


def _differing(group: pd.DataFrame, *, classed: bool) -> list[bool]:
    """Tell for each figure of one measure whether another of it, which may be of the same thing, excludes it.

    Many figures of one measure are a list, of places or years, and no quarrel. It takes two voices to differ; of what
    is no class of the measures, but merely counted, two sources.
    """
    found = list(rows(group))
    if len({(row.low, row.high) for row in found}) > SERIES:
        return [False] * len(found)
    return [any(_may_be_one(a, b, classed) and _exclude(a, b) for b in found) for a in found]


def _may_be_one(a: Any, b: Any, classed: bool) -> bool:
    """Whether two figures may be of the same thing: no other noun, day or place, and of about the same size.

    A toll counts people even where its noun is left out; what is measured is the same only where both name it. A part
    ("two of the dead") is no whole, and what happened long ago is not what the article reports.
    """
    if a.past != b.past or any(PART.match(row.words, len(row.text)) for row in (a, b)):
        return False
    nouns = [_noun(row) for row in (a, b)]
    if a.kind not in COUNTS and (a.unit != b.unit or None in nouns):
        return False
    if a.source == b.source or (not classed and (a.source_id is None or b.source_id is None)):
        return False
    known = ((x, y) for x, y in (nouns, (a.date_id, b.date_id), (a.place_id, b.place_id)) if None not in (x, y))
    if any(x != y for x, y in known):
        return False
    sizes = sorted(abs(row.high if row.low is None else row.low) for row in (a, b))
    return bool(sizes[1] <= APART_BY * sizes[0])


def _noun(row: Any) -> str | None:
    """Return what is counted; of a toll "dead", "bodies" and the like are people."""
    if row.kind not in COUNTS or row.counted is None:
        return row.counted  # type: ignore[no-any-return]
    generic = toml_lexicon("story_tolls.toml")["generic"]["words"]
    return GENERIC if row.unit in generic or row.counted.lower() in generic else str(row.counted)


def _exclude(a: Any, b: Any) -> bool:
    low, high = (float("-inf") if a.low is None else a.low), (float("inf") if a.high is None else a.high)
    return (b.low is not None and b.low > high) or (b.high is not None and b.high < low)
