"""Hold tables against the schema."""

from typing import Any

from analysis.dataset.columns import Column, Table
from analysis.dataset.schema import TABLES
from analysis.dataset.tables import Columns, Tables


def problems(text: str, tables: Tables) -> list[str]:
    """Return what breaks the schema, one line each: nulls, levels, ids out of order, keys that lead nowhere, spans
    that don't slice back to their text."""
    found: list[str] = []
    for name, table in TABLES.items():
        columns = tables[name]
        if name not in ("article", "corrections") and columns[table.key] != list(range(len(columns[table.key]))):
            found.append(f"{name}.{table.key} must count up from 0")
        for column in table.columns:
            found += _column_problems(table, column, columns[column.name], tables)
        if table.has_span:
            found += _span_problems(table, columns, text)
    return found


def _column_problems(table: Table, column: Column, values: list[Any], tables: Tables) -> list[str]:
    allowed = set(column.levels)
    keys = set(tables[column.refers][TABLES[column.refers].key]) if column.refers else set()
    found = []
    for row, value in enumerate(values):
        where = f"{table.name} row {row}: {column.name}"
        if value is None:
            if column.required:
                found.append(f"{where} is null")
        elif value == "":
            found.append(f"{where} is an empty text; unknown is null")
        elif allowed and value not in allowed:
            found.append(f"{where} is {value!r}; allowed: {', '.join(column.levels)}")
        elif column.refers and value not in keys:
            found.append(f"{where} is {value}, which {column.refers} doesn't hold")
    return found


def _span_problems(table: Table, columns: Columns, text: str) -> list[str]:
    spans = zip(columns["start"], columns["end"], columns["text"], strict=True)
    return [
        f"{table.name} row {row}: characters {start} to {end} of the text are not {written!r}"
        for row, (start, end, written) in enumerate(spans)
        if start is None or end is None or text[start:end] != written
    ]
