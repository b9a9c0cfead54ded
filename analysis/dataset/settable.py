"""The columns that an analyst may set in each table, and what they may hold."""

import datetime as dt
from typing import Any

from analysis.dataset.anchors import Anchor
from analysis.dataset.columns import Column, Table
from analysis.dataset.schema import FOUND, TABLES
from analysis.errors import CorrectionError

FIXED = ("sentences", "theme_sentences")  # every other table counts on the one, the other follows from them
CORRECTED = tuple(name for name in FOUND if name not in FIXED)
ANCHOR = ("prefix", "suffix", "sentence")
NAMED = ("sources", "entities")  # their rows are found by name, and may be made one or named in passing
SAME = "same_as"
DERIVED = ("sentence_id", "start", "end", "rule", "origin")  # follow from the text and from who set them
SELF_SET = ("aliases",)  # required, but empty where an analyst says nothing
COUNTS = {"sources": "attributions", "entities": "mentions"}  # follow from the rows that point here
TYPES: dict[str, tuple[type, ...]] = {
    "integer": (int,),
    "number": (int, float),
    "string": (str,),
    "boolean": (bool,),
    "date": (dt.date,),
    "scale": (str,),
    "spans": (list,),
    "strings": (list,),
}
SAID = {
    "string": "text",
    "scale": "text",
    "spans": "list of texts",
    "strings": "list of texts",
    "date": "day, written as 2026-03-01 without quotation marks",
}
LARGEST = 2**63


def settable(table: Table) -> dict[str, Column]:
    """Return the columns that an analyst may set, by the name they have in `set`."""
    taken = {table.key, *DERIVED, COUNTS.get(table.name)}
    taken |= {f"{c.name}_{edge}" for c in table.columns for edge in ("start", "end")}
    return {c.name.removesuffix("_id") if c.refers else c.name: c for c in table.columns if c.name not in taken}


def anchor_of(value: Any) -> Anchor | None:
    """Return the anchor in a value of `set` that names a row by one; None where it has none."""
    if not isinstance(value, dict) or not value.keys() >= set(ANCHOR):
        return None
    words: str = value["quote"] if "quote" in value else value["text"]
    return Anchor(words, value["prefix"], value["suffix"], value["sentence"], value.get("repeated", False))


def check_value(key: str, value: Any, table: Table, where: str) -> None:
    """Hold a value of `set` against its column.

    Raises:
        CorrectionError: no such column, or it can't hold the value.
    """
    columns = settable(table)
    if key == SAME and table.name in NAMED:
        if not isinstance(value, str) or not value:
            raise CorrectionError(f"{where}: {key} is {value!r}; it must be the name that stays")
        return
    if key not in columns:
        raise CorrectionError(f"{where}: {table.name} has no column {key!r} to set; allowed: {', '.join(columns)}")
    column = columns[key]
    if column.refers and isinstance(value, dict) and value.keys() & set(ANCHOR):
        _check_anchored(key, value, TABLES[column.refers], where)
        return
    if column.refers in NAMED and isinstance(value, dict):
        _check_new(key, value, TABLES[column.refers], where)
        return
    if value == "":
        if column.required:
            raise CorrectionError(f"{where}: {key} can't be null")
        return
    kind = "string" if column.refers else column.type
    if type(value) not in TYPES[kind]:
        raise CorrectionError(f"{where}: {key} is {value!r}; it must be a {SAID.get(kind, kind)}")
    if isinstance(value, (int, float)) and not -LARGEST < value < LARGEST:  # nor is what is no number at all
        raise CorrectionError(f"{where}: {key} is {value!r}, which no table holds")
    if isinstance(value, list) and not (
        all(isinstance(item, str) and item for item in value) and (value or kind == "strings")
    ):
        raise CorrectionError(f"{where}: {key} is {value!r}; it must be a list of texts")
    if column.levels and value not in column.levels:
        raise CorrectionError(f"{where}: {key} is {value!r}; allowed: {', '.join(column.levels)}")


def _check_anchored(key: str, value: dict[str, Any], table: Table, where: str) -> None:
    texts = ("name", "quote", *ANCHOR) if table.name in NAMED else ("text", *ANCHOR)
    fits = all(isinstance(value.get(name), str) for name in texts) and all(value[name] for name in texts[:-3])
    if not fits or value.keys() - {*texts, "repeated"} or type(value.get("repeated", False)) is not bool:
        raise CorrectionError(f"{where}: {key} is {value!r}; a row with its place is named by {', '.join(texts)}")


def _check_new(key: str, value: dict[str, Any], table: Table, where: str) -> None:
    needed = [name for name, column in settable(table).items() if column.required and name not in SELF_SET]
    missing = [name for name in needed if value.get(name) in (None, "")]
    if missing:
        raise CorrectionError(f"{where}: {key} names a new row of {table.name}, which needs {', '.join(missing)} too")
    for name, given in value.items():
        if isinstance(given, dict):
            raise CorrectionError(f"{where}: {name} in {key} is {given!r}; it must be a text")
        check_value(name, given, table, f"{where}: {key}")
