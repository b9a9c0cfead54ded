"""Decisions about rows -> entries of a corrections file, as TOML."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from analysis.dataset.anchors import Anchor, Text
from analysis.dataset.changes import label_of
from analysis.dataset.columns import Column
from analysis.dataset.corrections import Correction, holds_name
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import CORRECTED, NAMED, SAME, settable
from analysis.dataset.tables import Columns, Tables
from analysis.errors import ParameterError
from analysis.themes.toml_text import toml_string

NOTHING: Mapping[str, Any] = {}


@dataclass(frozen=True, slots=True)
class Decision:
    """What an analyst says of a row. `text` and `start` tell where an added row stands, or its name."""

    table: str
    row_id: int | None
    action: str
    coder: str
    reason: str
    set: Mapping[str, Any] = field(default_factory=dict)
    text: str | None = None
    start: int | None = None
    date: dt.date | None = None


def row_words(text: Text, tables: Tables, table: str, row_id: int) -> dict[str, Any]:
    """Return the keys of an entry that find a row: its text or name, and its anchor."""
    columns = tables[table]
    words = columns[label_of(table)][row_id]
    if table in NAMED:
        place = first_place(tables, table, row_id)
        return {"text": words, **(anchor_keys(text.anchor(*place), words, quoted=True) if place else {})}
    span = columns["start"][row_id], columns["end"][row_id]
    found: dict[str, Any] = {"text": words, **anchor_keys(text.anchor(*span), words)}
    same = [i for i, other in enumerate(zip(columns["start"], columns["end"], strict=True)) if other == span]
    if len(same) > 1:
        found["occurrence"] = same.index(row_id) + 1
    return found


def first_place(tables: Tables, table: str, row_id: int) -> tuple[int, int] | None:
    """Return where a source or an entity is first spoken of."""
    return next(_spoken(tables, table, row_id), None)


def places_spoken(tables: Tables, table: str, row_id: int) -> set[tuple[int, int]]:
    """Return all places where a source or an entity is spoken of."""
    return set(_spoken(tables, table, row_id))


def _spoken(tables: Tables, table: str, row_id: int) -> Iterator[tuple[int, int]]:
    naming, column, place = (
        ("mentions", "entity_id", "") if table == "entities" else ("attributions", "source_id", "speaker_")
    )
    columns = tables[naming]
    for start, end, target in zip(columns[f"{place}start"], columns[f"{place}end"], columns[column], strict=True):
        if target == row_id and start is not None:
            yield start, end


def anchor_keys(anchor: Anchor, words: str, *, quoted: bool = False) -> dict[str, Any]:
    """Return an anchor as the keys of an entry."""
    keys: dict[str, Any] = {"quote": anchor.exact} if quoted or anchor.exact != words else {}
    keys |= {"prefix": anchor.prefix, "suffix": anchor.suffix, "sentence": anchor.sentence}
    return keys | ({"repeated": True} if anchor.repeated else {})


def correction_words(correction: Correction) -> dict[str, Any]:
    """Return the keys that find the row of a correction that is there already."""
    keys: dict[str, Any] = {"text": correction.text}
    if correction.anchor:
        keys |= anchor_keys(correction.anchor, correction.text, quoted=holds_name(correction.table, correction.action))
    return keys | ({"occurrence": correction.occurrence} if correction.occurrence else {})


def entry_toml(decision: Decision, words: Mapping[str, Any], made: Mapping[str, Any] = NOTHING) -> str:
    """Return the entry of a decision; `words` find its row, `made` says how the machine had made it."""
    pairs = {
        "action": decision.action,
        "table": decision.table,
        **words,
        **made,
        "coder": decision.coder,
        "date": decision.date or dt.date.today(),
        "reason": decision.reason,
        **({"set": dict(decision.set)} if decision.set else {}),
    }
    return "[[correction]]\n" + "".join(f"{key} = {toml_value(value)}\n" for key, value in pairs.items())


def toml_value(value: Any) -> str:
    """Return a value as TOML in one line; null is the empty text."""
    match value:
        case None:
            return '""'
        case bool():
            return str(value).lower()
        case list() | tuple():
            return f"[{', '.join(map(toml_value, value))}]"
        case dict():
            return f"{{ {', '.join(f'{key} = {toml_value(item)}' for key, item in value.items())} }}"
        case str():
            return toml_string(value)
        case float() if value.is_integer():
            return str(int(value))
    return str(value)


def typed(table: str, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of `set` in the types of their columns, where they came as text: from a form or a command.

    What fits no type stays as it is; `check_value` then says what is wrong with it.
    """
    columns = settable(TABLES[table]) if table in CORRECTED else {}
    return {key: _typed(columns.get(key), value) if key != SAME else value for key, value in changes.items()}


def _typed(column: Column | None, value: Any) -> Any:
    if column is None or value is None:
        return "" if value is None else value
    if isinstance(value, float) and column.type == "integer" and value.is_integer():
        return int(value)
    if not isinstance(value, str) or value == "":
        return value
    try:
        match "string" if column.refers else column.type:
            case "integer":
                return int(value)
            case "number":
                return int(value) if value.lstrip("-").isdigit() else float(value)
            case "boolean":
                return {"true": True, "false": False}.get(value.lower(), value)
            case "date":
                return dt.date.fromisoformat(value)
            case "spans" | "strings":
                return json.loads(value)
    except ValueError:
        return value
    if column.refers in NAMED and value.startswith("{"):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value


def check_table(table: str) -> None:
    """Check that rows of a table may be corrected.

    Raises:
        ParameterError: no such table, or one that nobody corrects.
    """
    if table not in CORRECTED:
        raise ParameterError(f"table is {table!r}; allowed: {', '.join(CORRECTED)}")


def check_row(tables: Tables, table: str, row_id: int | None) -> Columns:
    """Return the columns of a table that may be corrected and has this row.

    Raises:
        ParameterError: no such table or row.
    """
    check_table(table)
    columns = tables[table]
    size = len(columns[TABLES[table].key])
    if type(row_id) is not int or not 0 <= row_id < size:
        raise ParameterError(f"{table} has no row {row_id!r}; its rows are 0 to {size - 1}")
    return columns
