"""The dataset's tables joined for reading: a number with its source, a statement with its speaker.

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
CONTEXT = 6  # words on either side of a term

KINDS = {  # kind -> what one number is, what many are
    "count": ("a count of people or things", "counts of people and things"),
    "money": ("a sum of money", "sums of money"), "share": ("a share", "shares"),
    "age": ("an age", "ages"), "duration": ("a duration", "durations"),
    "length": ("a length", "lengths"), "area": ("an area", "areas"), "volume": ("a volume", "volumes"),
    "mass": ("a weight", "weights"), "speed": ("a speed", "speeds"), "temperature": ("a temperature", "temperatures"),
    "energy": ("an amount of energy", "amounts of energy"), "power": ("an amount of power", "amounts of power"),
    "pressure": ("a pressure", "pressures"), "concentration": ("a concentration", "concentrations"),
    "consumption": ("a rate of consumption", "rates of consumption"), "magnitude": ("a magnitude", "magnitudes"),
    "dose": ("a dose of radiation", "doses of radiation"), "sound": ("a sound level", "sound levels"),
    "frequency": ("a frequency", "frequencies"), "angle": ("an angle", "angles"), "force": ("a force", "forces"),
    "voltage": ("a voltage", "voltages"), "current": ("an electric current", "electric currents"),
    "data": ("a size of data", "sizes of data"), "data_rate": ("a data rate", "data rates"),
    "score": ("a score", "scores"), "index": ("an index level", "index levels"), "ratio": ("a ratio", "ratios"),
    "rank": ("a rank", "ranks"), "number": ("a bare number", "bare numbers"),
}  # fmt: skip
SIGNS = {"EUR": "€", "GBP": "£", "INR": "₹", "USD": "$"}  # of a currency that alone is meant by its sign
BARE = ("count", "rank", "ratio", "score")  # their unit is the noun that is counted, or none
PLURALS = {"foot": "feet", "inch": "inches", "century": "centuries", "millennium": "millennia", "stone": "stone",
           "hertz": "hertz", "horsepower": "horsepower"}  # fmt: skip


class Tables(Protocol):
    """The nine tables of one article as DataFrames; the dataset is one."""

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
    columns = [plain(column) for _, column in table.items()]
    return [kind(*values) for values in zip(*columns, strict=True)]


def plain(column: pd.Series) -> list[Any]:
    """Return a column as a list, with None for every null."""
    return [None if v is pd.NA or v is pd.NaT or v != v else v for v in column.array.tolist()]


def kind_text(kind: str, *, one: bool = False) -> str:
    """Return a kind of number as the end of "7 of 12 numbers are", or of "the only number is"."""
    name = kind.replace("_", " ")
    single, many = KINDS.get(kind, (f"a figure of {name}", f"figures of {name}"))
    return single if one else many


def words_of(row: Any, spans: Mapping[int, tuple[int, str]]) -> str:
    """Return a number and what it counts as the article has them: "12 members of a feared police group"."""
    if row.counted is None or row.counted_end is None or row.counted_end <= row.end:
        return str(row.text)
    if row.counted_start - row.end > 40 or row.sentence_id not in spans:
        return f"{row.text} … {row.counted}"
    start, text = spans[row.sentence_id]
    return " ".join(text[row.start - start : row.counted_end - start].split())


def value_text(row: Any) -> str:
    """Return what the article commits to, as a sign and figures.

    "≈ 120", "≥ 3", "≤ €900 a day", "30–40", "100–1,000 (vague)".
    """
    low, high = row.low, row.high
    unit = _unit_text(row, row.best)
    before = SIGNS.get(row.unit, "") if row.kind == "money" else ""
    if low is None and high is None:
        return "no figure"
    vague = " (vague)" if row.modifier == "vague" else ""
    if low is not None and high is not None and (vague or low != high):
        return f"{before}{number_text(low)}–{number_text(high)}{unit}{vague}"
    open_end = "≥ " if high is None else "≤ " if low is None else ""
    sign = {"about": "≈ ", "over": "> ", "under": "< "}.get(row.modifier, open_end)
    figure = row.best if row.best is not None else low if low is not None else high
    return f"{sign}{before}{number_text(figure)}{unit}{vague}"


def unit_text(unit: str, *, one: bool = False) -> str:
    """Return a unit as people write it: "litres", "feet", "degrees Celsius"; currency codes stay."""
    if unit == "percent":
        return "%"
    words = unit.replace("_", " ")
    head, _, rest = words.partition(" ")
    if one or head.isupper():
        return words
    if head == "degree":
        return f"degrees {rest}".strip()
    start, _, last = words.rpartition(" ")
    return f"{start} {PLURALS.get(last, last + 's')}".strip()


def _unit_text(row: Any, figure: float | None) -> str:
    bare = row.unit is None or row.kind in BARE or (row.kind == "money" and row.unit in SIGNS)
    words = "" if bare else unit_text(row.unit, one=figure == 1)
    unit = f" {words}" if words and words != "%" else words
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
