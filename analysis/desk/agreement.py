"""How far two coders of one article agree, in each table and column."""

from collections import Counter
from typing import Any

import pandas as pd

from analysis.dataset.replay import linked
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import CORRECTED, settable
from analysis.dataset.tables import Tables

Row = dict[str, Any]


def agreement(first: Tables, second: Tables) -> pd.DataFrame:
    """Return table, column, rows that both have, share of equal values and alpha; of `text` the overlap instead."""
    found: list[tuple[str, str, int, float | None, float | None]] = []
    works = linked(first), linked(second)
    for name in CORRECTED:
        pairs = _paired(name, works[0][name], works[1][name])
        both = [(one, other) for one, other in pairs if one and other]
        if TABLES[name].has_span:
            found.append((name, "text", len(both), _overlap(pairs), None))
        for key, column in settable(TABLES[name]).items():
            if key in ("text", "note", "name"):
                continue
            values = [(_plain(one[column.name]), _plain(other[column.name])) for one, other in both]
            equal = sum(one == other for one, other in values) / len(values) if values else None
            found.append((name, key, len(values), equal, alpha(values)))
    columns = ["table", "column", "rows", "equal", "alpha"]
    return pd.DataFrame(found, columns=columns).astype({"rows": "Int64", "equal": "Float64", "alpha": "Float64"})


def _plain(value: Any) -> Any:
    """A value as it can be compared: another row by its words."""
    return (value.get("name"), value.get("text"), value.get("start")) if isinstance(value, dict) else value


def _paired(name: str, mine: list[Row], theirs: list[Row]) -> list[tuple[Row | None, Row | None]]:
    """The rows of two coders that stand at one place, or have one name; what has no partner stays alone."""
    pairs: list[tuple[Row | None, Row | None]] = []
    left = list(theirs)
    for row in mine:
        if TABLES[name].has_span:
            fits = [o for o in left if o["start"] < row["end"] and row["start"] < o["end"]]
            fits.sort(key=lambda o: abs(o["start"] - row["start"]) + abs(o["end"] - row["end"]))
        else:
            fits = [o for o in left if o["name"] == row["name"]]
        pairs.append((row, fits[0] if fits else None))
        if fits:
            left = [o for o in left if o is not fits[0]]
    return [*pairs, *((None, row) for row in left)]


def _overlap(pairs: list[tuple[Row | None, Row | None]]) -> float | None:
    """Characters that both have marked, of those that at least one has."""
    shared = whole = 0
    for one, other in pairs:
        spans = [(row["start"], row["end"]) for row in (one, other) if row]
        if len(spans) == 2:
            shared += max(0, min(end for _, end in spans) - max(start for start, _ in spans))
            whole += max(end for _, end in spans) - min(start for start, _ in spans)
        else:
            whole += spans[0][1] - spans[0][0]
    return shared / whole if whole else None


def alpha(pairs: list[tuple[Any, Any]]) -> float | None:
    """Return Krippendorff's alpha of two coders for categories; null where all values are one.

    Source: Krippendorff, Content Analysis, chapter 12: 1 - (n - 1) * disagreeing pairs / pairs expected to disagree.
    """
    values = Counter(value for pair in pairs for value in pair)
    n = sum(values.values())
    expected = n * n - sum(count * count for count in values.values())
    apart = 2 * sum(one != other for one, other in pairs)
    return 1 - (n - 1) * apart / expected if expected else None
