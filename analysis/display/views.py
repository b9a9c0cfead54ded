"""The dataset's tables joined for reading: a number with its source, a statement with its speaker, a date with its days.

Each view is one DataFrame a row of which can be read by itself; charts and tables in reports are made from these. Rows
stay in reading order, ids and `sentence_id` stay with them, and unknown stays null.
"""

from collections import Counter, namedtuple
from collections.abc import Iterable, Mapping
from typing import Any, Protocol

import pandas as pd

from analysis.display.html import number_text

OWN_VOICE = "the article itself"
UNRESOLVED = "a source that could not be told"


class Tables(Protocol):
    """The nine tables of one article as DataFrames; the dataset is one."""

    article: pd.DataFrame
    sentences: pd.DataFrame
    quantities: pd.DataFrame
    attributions: pd.DataFrame
    sources: pd.DataFrame
    entities: pd.DataFrame
    mentions: pd.DataFrame
    dates: pd.DataFrame
    themes: pd.DataFrame


def numbers(data: Tables) -> pd.DataFrame:
    """Return the reported numbers with `words` (number and noun as written), `value`, `source`, `date` and `place`."""
    table = data.quantities
    spans = sentence_spans(data)
    names = dict(zip(data.sources.source_id, data.sources.name, strict=True))
    return table.assign(
        words=_texts(words_of(row, spans) for row in rows(table)),
        value=_texts(value_text(row) for row in rows(table)),
        source=_texts(_voice(row, names) for row in rows(table)),
        date=_named(table.date_id, data.dates, "date_id", "text"),
        place=_named(table.place_id, data.entities, "entity_id", "name"),
    )


def statements(data: Tables) -> pd.DataFrame:
    """Return the attributions with `source`, `source_type`, `words` (how many were given) and `sentences` spanned."""
    table = data.attributions
    return table.assign(
        source=_named(table.source_id, data.sources, "source_id", "name"),
        source_type=_named(table.source_id, data.sources, "source_id", "type"),
        words=pd.array([len(str(text).split()) for text in table.text], dtype="Int64"),
    )


def voices(data: Tables) -> pd.DataFrame:
    """Return the sources with the `words` and `numbers` they are given; most words first."""
    said = statements(data)
    words = said.groupby("source_id").words.sum()
    counted = data.quantities.groupby("source_id").size()
    table = data.sources.assign(
        words=data.sources.source_id.map(words).fillna(0).astype("Int64"),
        numbers=data.sources.source_id.map(counted).fillna(0).astype("Int64"),
    )
    return table.sort_values(["words", "source_id"], ascending=[False, True], kind="stable").reset_index(drop=True)


def theme_hits(data: Tables) -> pd.DataFrame:
    """Return the theme hits with the words before and after each (keyword in context) and the source that speaks them."""
    table = data.themes
    spans = sentence_spans(data)
    before, after = [], []
    for row in rows(table):
        start, text = spans[row.sentence_id]
        before.append(" ".join(text[: max(0, row.start - start)].split()[-6:]))
        after.append(" ".join(text[max(0, row.end - start) :].split()[:6]))
    return table.assign(pre=_texts(before), post=_texts(after), source=_texts(voices_at(table.start, data)))


def theme_labels(names: Iterable[str]) -> dict[str, str]:
    """Return a short label for each theme: the last part of its path, or the whole path where two would look alike."""
    names = list(dict.fromkeys(names))
    leaves = {name: name.rpartition("/")[2].replace("_", " ") for name in names}
    shared = Counter(leaves.values())
    return {name: leaf if shared[leaf] == 1 else name.replace("_", " ") for name, leaf in leaves.items()}


def sentence_spans(data: Tables) -> dict[int, tuple[int, str]]:
    """Return each sentence's start and text by its id."""
    table = data.sentences
    return dict(zip(table.sentence_id, zip(table.start, table.text, strict=True), strict=True))


def rows(table: pd.DataFrame) -> list[Any]:
    """Return the rows as named tuples, with None for every null."""
    kind = namedtuple("Row", [str(name) for name in table.columns])  # type: ignore[misc]
    columns = [_plain(table.iloc[:, position]) for position in range(table.shape[1])]
    return [kind(*values) for values in zip(*columns, strict=True)]


def _plain(column: pd.Series) -> list[Any]:
    values = column.tolist()
    return [None if null else value for value, null in zip(values, column.isna().tolist(), strict=True)]


def words_of(row: Any, spans: Mapping[int, tuple[int, str]]) -> str:
    """Return a number and what it counts as the article has them: "12 members of a feared police group"."""
    if row.counted is None or row.counted_end is None or row.counted_end <= row.end:
        return str(row.text)
    if row.counted_start - row.end > 40 or row.sentence_id not in spans:
        return f"{row.text} … {row.counted}"
    start, text = spans[row.sentence_id]
    return " ".join(text[row.start - start : row.counted_end - start].split())


def value_text(row: Any) -> str:
    """Return what the article commits to, as a sign and figures: "≈ 120", "≥ 3", "30–40", "100–1,000 (vague)"."""
    low, high = row.low, row.high
    unit = _unit_text(row)
    if low is None and high is None:
        return "no figure"
    if row.modifier == "vague":
        return f"{number_text(low)}–{number_text(high)}{unit} (vague)"
    if low is not None and high is not None and low != high:
        return f"{number_text(low)}–{number_text(high)}{unit}"
    sign = {"about": "≈ ", "at_least": "≥ ", "over": "> ", "at_most": "≤ ", "under": "< "}.get(row.modifier, "")
    figure = row.best if row.best is not None else low if low is not None else high
    return f"{sign}{number_text(figure)}{unit}"


def _unit_text(row: Any) -> str:
    if row.kind == "share" or row.unit == "percent":
        unit = " %" if row.unit == "percent" else ""
    elif row.kind in ("count", "rank", "ratio", "score") or row.unit is None:
        unit = ""
    else:
        unit = f" {row.unit}"
    return f"{unit} a {row.per}" if row.per else unit


def _voice(row: Any, names: Mapping[int, str]) -> str:
    if row.source_id is not None:
        return names.get(row.source_id, UNRESOLVED)
    return UNRESOLVED if row.attribution_id is not None else OWN_VOICE


def voices_at(offsets: pd.Series, data: Tables) -> list[str]:
    """Return who speaks at each character: the source of the shortest statement that holds it."""
    names = dict(zip(data.sources.source_id, data.sources.name, strict=True))
    table = data.attributions
    starts, ends = table.start.to_numpy("int64"), table.end.to_numpy("int64")
    speakers = [_voice(row, names) for row in rows(table)]
    found = []
    for offset in offsets:
        holding = ((starts <= offset) & (ends > offset)).nonzero()[0]
        found.append(speakers[min(holding, key=lambda i: ends[i] - starts[i])] if len(holding) else OWN_VOICE)
    return found


def _named(ids: pd.Series, table: pd.DataFrame, key: str, column: str) -> pd.Series:
    return ids.map(dict(zip(table[key], table[column], strict=True))).astype("string")


def _texts(values: Iterable[str]) -> pd.api.extensions.ExtensionArray:
    return pd.array(list(values), dtype="string")
