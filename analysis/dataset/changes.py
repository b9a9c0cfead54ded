"""One row of a correction's table as the analyst sets it: its columns, its place in the text, what it refers to."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Any

from analysis.dataset.anchors import Text, places_of
from analysis.dataset.columns import Column
from analysis.dataset.corrections import Correction
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import COUNTS, NAMED, SAME, anchor_of, settable
from analysis.errors import CorrectionError

Row = dict[str, Any]
Work = dict[str, list[Row]]  # the rows of each table; a reference holds the row itself instead of its id
FORMER = "former name"  # no column: by it a renamed row is still found
NEW: dict[str, Row] = {  # what an added row holds where the analyst doesn't say
    "quantities": {"modifier": "exact", "certainty": "stated"},
    "dates": {"relative": False},
    "entities": {"aliases": ()},
    "themes": {"weight": 1.0},
}


def label_of(name: str) -> str:
    """The column by which a person names a row of the table."""
    return "text" if TABLES[name].has_span else "name"


def rows_named(rows: Sequence[Row], label: str, words: str) -> list[Row]:
    """Return the rows whose text or name this is, or was before; words ending in "…" are its beginning."""
    found = [row for row in rows if row[label] == words] or [row for row in rows if row.get(FORMER) == words]
    if not found and words.endswith("…"):
        found = [row for row in rows if row[label].startswith(words[:-1])]
    return found


def meant(rows: Sequence[Row], label: str, words: str) -> str:
    """Return " (did you mean ...?)" where a row has nearly this text or name, else nothing."""
    near = get_close_matches(words, {row[label]: None for row in rows}, 1)
    return f" (did you mean {near[0]!r}?)" if near else ""


def put(row: Row, start: int, text: str) -> None:
    """Set a row's place in the text."""
    row |= {"start": start, "end": start + len(text), "text": text}
    if "parts" in row:
        row["parts"] = ((row["start"], row["end"]),)


def set_column(indexed: Text, work: Work, correction: Correction, row: Row, key: str, value: Any) -> None:
    """Set one column of a row, and with it what follows from its words.

    Raises:
        CorrectionError: the article, or the table referred to, doesn't hold what is given.
    """
    where = f"{correction.where}: {key} = {value!r}"
    text, table = indexed.text, TABLES[correction.table]
    if key == SAME:
        row[SAME] = _other_of_name(work, table.name, row, value, where)
        return
    column = settable(table)[key]
    if key == "text" and table.has_span:
        _move(text, row, value, where)
    elif column.type == "spans":
        _put_parts(text, row, value, where)
    elif value == "":
        row[column.name] = None
        if f"{key}_start" in row:
            row[f"{key}_start"] = row[f"{key}_end"] = None
    elif column.refers:
        row[column.name] = _referred(indexed, work, column, row, value, where)
    else:
        if key == "name":
            row[FORMER] = row["name"]
        row[column.name] = _as_stored(column, value)
        if f"{key}_start" in row:
            start = _nearest(text, value, row["start"], where)
            row[f"{key}_start"], row[f"{key}_end"] = start, start + len(value)


def _as_stored(column: Column, value: Any) -> Any:
    if isinstance(value, list):
        return tuple(value)
    return float(value) if column.type == "number" else value


def _other_of_name(work: Work, table: str, row: Row, name: str, where: str) -> Row:
    others = [other for other in rows_named(work[table], "name", name) if other is not row]
    if not others:
        raise CorrectionError(f"{where}: no other row of {table} has this name{meant(work[table], 'name', name)}")
    return others[0]


def _move(text: str, row: Row, words: str, where: str) -> None:
    start, end = row["start"], row["end"]
    put(row, _nearest(text, words, start, where), words)
    if row["end"] <= start or row["start"] >= end:
        raise CorrectionError(f"{where}: the article doesn't hold this text where the row stands")


def _referred(indexed: Text, work: Work, column: Column, row: Row, value: Any, where: str) -> Row:
    """The row that a value names: by its place, as a new one, or by its words."""
    if anchor_of(value):
        return _anchored_target(indexed, work, column, value, where)
    find = _new_target if isinstance(value, dict) else _target
    return find(work, column, row, value, where)


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


def new_row(name: str, work: Work) -> Row:
    """Return a row that an analyst adds, still without a place or a name."""
    row: Row = {column.name: None for column in TABLES[name].columns}
    row |= NEW.get(name, {}) | {"rule": "correction", "origin": "analyst"}
    if name in COUNTS:
        row[COUNTS[name]] = 0
    work[name].append(row)
    return row


def tie_to_entity(work: Work, source: Row) -> None:
    """A source named in passing is the person or body of that name, where the article names one."""
    if source["type"] not in ("named", "organisation") or source["entity_id"] is not None:
        return
    kind = "person" if source["type"] == "named" else "organisation"
    same = [e for e in work["entities"] if e["kind"] == kind and source["name"] in (e["name"], *e["aliases"])]
    if len(same) == 1:
        source["entity_id"] = same[0]


def _new_target(work: Work, column: Column, row: Row, value: Row, where: str) -> Row:
    """The row that an inline table names: a new one, or the one that an entry before it has named so."""
    assert column.refers is not None
    settings = settable(TABLES[column.refers])
    target = _named_before(work[column.refers], value["name"])
    if target is not None and target["rule"] != "correction":
        raise CorrectionError(f"{where}: {column.refers} has this name already; write {value['name']!r} alone")
    if target is None:
        target = new_row(column.refers, work)
        for key, given in value.items():
            other = settings[key]
            if other.refers and given:
                target[other.name] = _target(work, other, target, given, where)
            elif given != "":
                target[other.name] = tuple(given) if isinstance(given, list) else given
        if column.refers == "sources":
            tie_to_entity(work, target)
    if column.name == "place_id" and target["kind"] != "place":
        raise CorrectionError(f"{where}: a number's place is of kind place")
    return target


def _named_before(rows: Sequence[Row], name: str) -> Row | None:
    """The row that has this name, or that an analyst made under it and has renamed."""
    made = (other for other in rows if other["rule"] == "correction" and other.get(FORMER) == name)
    return next((other for other in rows if other["name"] == name), None) or next(made, None)


def _anchored_target(text: Text, work: Work, column: Column, value: Row, where: str) -> Row:
    """The row that stands at an anchor, or the one of a name that is spoken of there."""
    anchor = anchor_of(value)
    assert column.refers is not None and anchor is not None
    start = text.locate(anchor)
    if column.refers in NAMED:
        there = [row for place, row in spoken_of(work, column.refers) if place == start]
        found = [row for row in there if value["name"] in (row["name"], row.get(FORMER))]
    else:
        end = start + len(anchor.exact)
        found = [row for row in work[column.refers] if (row["start"], row["end"]) == (start, end)]
    if not found:
        raise CorrectionError(f"{where}: {column.refers} has no such row there any more; mend it or take it out")
    return found[0]


def spoken_of(work: Work, name: str) -> list[tuple[int, Row]]:
    """Return where the sources, or the entities, are spoken of: the first character, and the row."""
    if name == "entities":
        return [(row["start"], row["entity_id"]) for row in work["mentions"]]
    return [
        (row["speaker_start"], row["source_id"])
        for row in work["attributions"]
        if row["speaker_start"] is not None and row["source_id"] is not None
    ]


def _target(work: Work, column: Column, row: Row, value: str, where: str) -> Row:
    assert column.refers is not None
    label = label_of(column.refers)
    rows = [other for other in work[column.refers] if column.name != "place_id" or other["kind"] == "place"]
    found = rows_named(rows, label, value)
    if not found:
        what = "place" if column.name == "place_id" else f"row of {column.refers}"
        raise CorrectionError(
            f"{where}: no {what} has this {label}{meant(rows, label, value)}; add it with a correction of its own"
            + (f", or name a new one here as {{ name = {value!r}, ... }}" if column.refers in NAMED else "")
        )
    return min(found, key=lambda other: abs(other.get("start", 0) - (row.get("start") or 0)))
