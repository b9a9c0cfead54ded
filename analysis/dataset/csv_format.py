"""A table <-> CSV that a spreadsheet can open safely and that reads back to the same values."""

import csv
import datetime as dt
import io
import json
import re
from collections.abc import Callable
from typing import Any

from analysis.dataset.columns import Column, Table
from analysis.dataset.tables import Columns

LONGEST_CELL = 0x7FFFFFFF  # characters, what a C long holds everywhere; a sentence may be as long as its article

# A spreadsheet runs a cell that begins with one of these signs, also after blanks; where it takes the semicolon, the
# tab or the line for the end of a cell, also after those. Each gets an apostrophe, one more where some stand there.
FORMULA = re.compile(r"(^|[;\t\r\n])([^\S\t\r\n]*)('*)(?=[=+\-@＝＋－＠\t\r])")
DEFUSED = re.compile(r"(^|[;\t\r\n])([^\S\t\r\n]*)'('*)(?=[=+\-@＝＋－＠\t\r])")


def defuse(text: str) -> str:
    """Return text that no spreadsheet runs as a formula."""
    return FORMULA.sub(r"\1\2'\3", text)


def restore(text: str) -> str:
    """Return the text that was given to `defuse`."""
    return DEFUSED.sub(r"\1\2\3", text)


def csv_bytes(table: Table, columns: Columns) -> bytes:
    """Return the table as CSV (RFC 4180, UTF-8); an empty cell is null, a list is JSON."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(column.name for column in table.columns)
    cells = [_cells(column, columns[column.name]) for column in table.columns]
    writer.writerows(zip(*cells, strict=True))
    return out.getvalue().encode()


def read_csv(table: Table, content: bytes) -> Columns:
    """Return the columns of a CSV that csv_bytes wrote, or that was edited by hand since.

    Raises:
        ValueError: a column is missing, or a cell doesn't fit its column; the message names line and column.
    """
    limit = csv.field_size_limit(LONGEST_CELL)
    try:
        lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    finally:
        csv.field_size_limit(limit)
    header, body = (lines[0], lines[1:]) if lines else ([], [])
    missing = [column.name for column in table.columns if column.name not in header]
    if missing:
        raise ValueError(f"no column {', '.join(missing)}")
    columns: Columns = {}
    for column in table.columns:
        place, read = header.index(column.name), READERS[column.type]
        values = columns[column.name] = []
        for number, line in enumerate(body, 2):
            try:
                values.append(read(line[place]) if line[place] else None)
            except (ValueError, IndexError):
                cell = line[place] if place < len(line) else "missing"
                raise ValueError(f"row {number}, column {column.name}: {cell!r} is no {column.type}") from None
    return columns


def _cells(column: Column, values: list[Any]) -> list[str]:
    write = WRITERS[column.type]
    return ["" if value is None else write(value) for value in values]


def number_text(value: float) -> str:
    """Return the shortest decimal that reads back to the same number: 120, 4.5."""
    return repr(value).removesuffix(".0")


def _boolean(cell: str) -> bool:
    return {"true": True, "false": False}[cell.lower()] if cell.lower() in ("true", "false") else bool(int(cell))


WRITERS: dict[str, Callable[[Any], str]] = {
    "integer": str,
    "number": number_text,
    "string": defuse,
    "boolean": lambda value: "true" if value else "false",
    "date": dt.date.isoformat,
    "scale": str,
    "spans": lambda value: json.dumps(value, separators=(",", ":")),
    "strings": lambda value: json.dumps(value, ensure_ascii=False, separators=(",", ":")),
}
READERS: dict[str, Callable[[str], Any]] = {
    "integer": int,
    "number": float,
    "string": restore,
    "boolean": _boolean,
    "date": dt.date.fromisoformat,
    "scale": str,
    "spans": lambda cell: tuple((int(a), int(b)) for a, b in json.loads(cell)),
    "strings": lambda cell: tuple(json.loads(cell)),
}
