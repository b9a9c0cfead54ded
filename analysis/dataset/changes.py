"""One row of a correction's table as the analyst sets it: its columns, its place in the text, what it refers to."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from analysis.dataset.corrections import Correction, settable
from analysis.dataset.schema import TABLES, Column
from analysis.errors import CorrectionError

Row = dict[str, Any]
Work = dict[str, list[Row]]  # the rows of each table; a reference holds the row itself instead of its id


def label_of(name: str) -> str:
    """The column by which a person names a row of the table."""
    return "text" if TABLES[name].has_span else "name"


def rows_named(rows: Sequence[Row], label: str, words: str) -> list[Row]:
    """Return the rows whose text or name this is; words that end in "…" are its beginning."""
    found = [row for row in rows if row[label] == words]
    if not found and words.endswith("…"):
        found = [row for row in rows if row[label].startswith(words[:-1])]
    return found


def meant(rows: Sequence[Row], label: str, words: str) -> str:
    """Return " (did you mean ...?)" where a row has nearly this text or name, else nothing."""
    near = get_close_matches(words, {row[label]: None for row in rows}, 1)
    return f" (did you mean {near[0]!r}?)" if near else ""


def places_of(text: str, words: str) -> list[int]:
    """Return where the words begin in the text."""
    places, place = [], text.find(words)
    while place >= 0:
        places.append(place)
        place = text.find(words, place + 1)
    return places


def put(row: Row, start: int, text: str) -> None:
    """Set a row's place in the text."""
    row |= {"start": start, "end": start + len(text), "text": text}
    if "parts" in row:
        row["parts"] = ((row["start"], row["end"]),)


def set_column(text: str, work: Work, correction: Correction, row: Row, key: str, value: Any) -> None:
    """Set one column of a row, and with it what follows from its words.

    Raises:
        CorrectionError: the article, or the table referred to, doesn't hold what is given.
    """
    column = settable(TABLES[correction.table])[key]
    where = f"{correction.where}: {key} = {value!r}"
    if key == "text" and TABLES[correction.table].has_span:
        old = (row["start"], row["end"])
        put(row, _nearest(text, value, row["start"], where), value)
        if row["end"] <= old[0] or row["start"] >= old[1]:
            raise CorrectionError(f"{where}: the article doesn't hold this text where the row stands")
    elif column.type == "spans":
        _put_parts(text, row, value, where)
    elif value == "":
        row[column.name] = None
        if f"{key}_start" in row:
            row[f"{key}_start"] = row[f"{key}_end"] = None
    elif column.refers:
        row[column.name] = _target(work, column, row, value, where)
    else:
        row[column.name] = (
            tuple(value) if isinstance(value, list) else float(value) if column.type == "number" else value
        )
        if f"{key}_start" in row:
            start = _nearest(text, value, row["start"], where)
            row[f"{key}_start"], row[f"{key}_end"] = start, start + len(value)


def _put_parts(text: str, row: Row, parts: Sequence[str], where: str) -> None:
    spans = []
    cursor = _nearest(text, parts[0], row["start"], where)
    for part in parts:
        start = text.find(part, cursor)
        if start < 0:
            raise CorrectionError(f"{where}: the article doesn't hold {part!r} after the part before it")
        cursor = start + len(part)
        spans.append((start, cursor))
    put(row, spans[0][0], text[spans[0][0] : cursor])
    row["parts"] = tuple(spans)


def _nearest(text: str, words: str, start: int, where: str) -> int:
    places = places_of(text, words)
    if not places:
        raise CorrectionError(f"{where}: the article doesn't hold these words; copy them from there")
    return min(places, key=lambda place: abs(place - start))


def _target(work: Work, column: Column, row: Row, value: str, where: str) -> Row:
    assert column.refers is not None
    label = label_of(column.refers)
    rows = [other for other in work[column.refers] if column.name != "place_id" or other["kind"] == "place"]
    found = rows_named(rows, label, value)
    if not found:
        what = "place" if column.name == "place_id" else f"row of {column.refers}"
        raise CorrectionError(
            f"{where}: no {what} has this {label}{meant(rows, label, value)}; add it with a correction of its own"
        )
    return min(found, key=lambda other: abs(other.get("start", 0) - (row.get("start") or 0)))
