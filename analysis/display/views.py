"""The dataset's tables joined for reading: a number with its source, a statement with its speaker.

Each view is one DataFrame a row of which can be read by itself; charts and tables in reports are made from these. Rows
stay in reading order, ids and `sentence_id` stay with them, and unknown stays null.
"""

from collections import Counter, namedtuple
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Protocol

import pandas as pd

from analysis.display.values import value_text

OWN_VOICE = "the article itself"
UNRESOLVED = "a source that could not be told"
CONTEXT = 6  # words on either side of a term
ARTICLES = ("the", "a", "an")
THINGS = ("document", "organisation")  # types of sources that are no persons


class Tables(Protocol):
    """The ten tables of one article as DataFrames; the dataset is one."""

    @property
    def article(self) -> pd.DataFrame: ...
    @property
    def sentences(self) -> pd.DataFrame: ...
    @property
    def quantities(self) -> pd.DataFrame: ...
    @property
    def attributions(self) -> pd.DataFrame: ...
    @property
    def sources(self) -> pd.DataFrame: ...
    @property
    def entities(self) -> pd.DataFrame: ...
    @property
    def mentions(self) -> pd.DataFrame: ...
    @property
    def dates(self) -> pd.DataFrame: ...
    @property
    def themes(self) -> pd.DataFrame: ...
    @property
    def theme_sentences(self) -> pd.DataFrame: ...
    @property
    def corrections(self) -> pd.DataFrame: ...


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
    """Return the attributions with `source`, `source_type`, what is `said`, and of how many `words` that is.

    The parts of a split statement stand in `said` with an ellipsis between them: what is between are not its words.
    """
    table = data.attributions
    spoken = [
        [row.text[a - row.start : b - row.start] for a, b in row.parts or ()] or [row.text] for row in rows(table)
    ]
    return table.assign(
        source=_named(table.source_id, data.sources, "source_id", "name"),
        source_type=_named(table.source_id, data.sources, "source_id", "type"),
        said=_texts(" … ".join(parts) for parts in spoken),
        words=pd.array([sum(len(part.split()) for part in parts) for parts in spoken], dtype="Int64"),
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


def prose_names(data: Tables) -> dict[str, str]:
    """Return what a sentence calls each source whose name is a common noun: "the river board" where it stands so.

    A document or an organisation that comes in with "a" is "the" one in a sentence about it, a person stays "a".
    """
    table = data.attributions.dropna(subset=["source_id", "speaker"]).drop_duplicates("source_id")
    speakers = dict(zip(table.source_id, table.speaker.str.casefold(), strict=True))
    told = {}
    for row in rows(data.sources):
        article, _, noun = speakers.get(row.source_id, "").partition(" ")
        if article in ARTICLES and noun.startswith(row.name.casefold()) and not row.name[:1].isupper():
            told[row.name] = f"{'the' if row.type in THINGS else article} {row.name}"
    return told


def theme_hits(data: Tables) -> pd.DataFrame:
    """Return the theme hits with the words before and after each (keyword in context) and who speaks them."""
    table = data.themes
    spans = sentence_spans(data)
    before, after = [], []
    for row in rows(table):
        start, text = spans[row.sentence_id]
        head, tail = text[: max(0, row.start - start)], text[max(0, row.end - start) :]
        before.append(" ".join(head.split()[-CONTEXT:]) + head[len(head.rstrip()) :][:1])
        after.append(tail[: len(tail) - len(tail.lstrip())][:1] + " ".join(tail.split()[:CONTEXT]))
    return table.assign(pre=_texts(before), post=_texts(after), source=_texts(voices_at(table.start, data)))


def told_hits(data: Tables) -> pd.DataFrame:
    """Return the rows of theme_hits whose sentence tells about their theme: a stray word is in the dataset, but shows
    no theme of the article."""
    hits, told = theme_hits(data), data.theme_sentences
    pairs = set(zip(told.theme, told.sentence_id, strict=True))
    tells = [pair in pairs for pair in zip(hits.theme, hits.sentence_id, strict=True)]
    return hits.loc[tells].reset_index(drop=True)


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
    kind = _row(tuple(map(str, table.columns)))
    columns = [plain(column) for _, column in table.items()]
    return [kind(*values) for values in zip(*columns, strict=True)]


@cache
def _row(names: tuple[str, ...]) -> Any:
    return namedtuple("Row", names)  # type: ignore[misc]


def plain(column: pd.Series) -> list[Any]:
    """Return a column as a list, with None for every null."""
    if isinstance(column.dtype, pd.StringDtype):
        return list(column.array.to_numpy(object, na_value=None))
    return [None if v is pd.NA or v is pd.NaT or v != v else v for v in column.array.tolist()]


def words_of(row: Any, spans: Mapping[int, tuple[int, str]]) -> str:
    """Return a number and what it counts as the article has them: "12 members of a feared police group"."""
    if row.counted is None or row.counted_end is None or row.counted_end <= row.end:
        return str(row.text)
    if row.counted_start - row.end > 40 or row.sentence_id not in spans:
        return f"{row.text} … {row.counted}"
    start, text = spans[row.sentence_id]
    return " ".join(text[row.start - start : row.counted_end - start].split())


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
