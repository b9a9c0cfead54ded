"""All tables -> one SQLite file, with keys between the tables, as Datasette shows them."""

import json
import sqlite3
from typing import Any

from analysis.dataset.columns import Column, Table
from analysis.dataset.schema import TABLES
from analysis.dataset.tables import Tables

TYPES = {
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
}  # the others are TEXT: dates in ISO 8601, lists in JSON
LIBRARY_VERSION = slice(96, 100)  # of the header: the SQLite that wrote the file, which says nothing about the data

# One row a number with what a reader asks first: the figure, who says it, how certain it is, and its sentence.
VIEW = """
CREATE VIEW reported_numbers AS
SELECT q.quantity_id, q.text, q.best, q.low, q.high, q.unit, q.counted, q.certainty,
       s.name AS source, s.type AS source_type, d.text AS date, e.name AS place, n.text AS sentence
FROM quantities q
JOIN sentences n USING (sentence_id)
LEFT JOIN sources s ON s.source_id = q.source_id
LEFT JOIN dates d ON d.date_id = q.date_id
LEFT JOIN entities e ON e.entity_id = q.place_id
ORDER BY q.quantity_id
"""


def sqlite_bytes(tables: Tables) -> bytes:
    """Return the database file; the same tables give the same bytes."""
    with sqlite3.connect(":memory:") as connection:
        for name, table in TABLES.items():
            connection.execute(_create(table))
            cells = [_cells(column, tables[name][column.name]) for column in table.columns]
            marks = ", ".join("?" * len(table.columns))
            connection.executemany(f'INSERT INTO "{name}" VALUES ({marks})', zip(*cells, strict=True))
        connection.execute(VIEW)
    content = bytearray(connection.serialize())
    connection.close()
    content[LIBRARY_VERSION] = bytes(4)
    return bytes(content)


def _create(table: Table) -> str:
    lines = [f'"{c.name}" {TYPES.get(c.type, "TEXT")}{_rules(table, c)}' for c in table.columns]
    return f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join(lines) + "\n)"


def _rules(table: Table, column: Column) -> str:
    rules = " PRIMARY KEY" if column.name == table.key else " NOT NULL" if column.required else ""
    if column.refers:
        rules += f' REFERENCES "{column.refers}" ("{TABLES[column.refers].key}")'
    return rules


def _cells(column: Column, values: list[Any]) -> list[Any]:
    if column.type in ("spans", "strings"):
        return [None if value is None else json.dumps(value, ensure_ascii=False) for value in values]
    if column.type == "date":
        return [None if value is None else value.isoformat() for value in values]
    return values
