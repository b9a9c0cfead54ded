"""A table <-> Parquet, the same bytes every time."""

from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from analysis.dataset.schema import Column, Table
from analysis.dataset.tables import Columns

ARROW: dict[str, pa.DataType] = {
    "integer": pa.int64(),
    "number": pa.float64(),
    "string": pa.string(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
    "scale": pa.dictionary(pa.int8(), pa.string(), ordered=True),
    "spans": pa.list_(pa.list_(pa.int64())),
    "strings": pa.list_(pa.string()),
}


def arrow_table(table: Table, columns: Columns) -> pa.Table:
    """Return the table in Arrow's types, each column with its description."""
    fields = [
        pa.field(c.name, ARROW[c.type], nullable=not c.required, metadata={"description": c.description})
        for c in table.columns
    ]
    schema = pa.schema(fields, metadata={"description": table.description})
    return pa.Table.from_arrays([_array(c, columns[c.name]) for c in table.columns], schema=schema)


def parquet_bytes(table: Table, columns: Columns) -> bytes:
    """Return the table as one Parquet file."""
    sink = pa.BufferOutputStream()
    pq.write_table(arrow_table(table, columns), sink, compression="zstd")
    return sink.getvalue().to_pybytes()


def read_parquet(table: Table, content: bytes) -> Columns:
    """Return the columns of a Parquet file that parquet_bytes wrote.

    Raises:
        ValueError: not Parquet, or a column is missing.
    """
    try:
        found = pq.read_table(pa.BufferReader(content))
    except pa.ArrowException as error:
        raise ValueError(f"not a Parquet file: {error}") from None
    missing = [c.name for c in table.columns if c.name not in found.column_names]
    if missing:
        raise ValueError(f"no column {', '.join(missing)}")
    return {c.name: _values(c, found.column(c.name)) for c in table.columns}


def _array(column: Column, values: list[Any]) -> pa.Array:
    if column.type == "scale":
        codes = {level: code for code, level in enumerate(column.levels)}
        indices = pa.array([None if value is None else codes[value] for value in values], pa.int8())
        return pa.DictionaryArray.from_arrays(indices, pa.array(column.levels, pa.string()), ordered=True)
    return pa.array(values, ARROW[column.type])


def _values(column: Column, found: pa.ChunkedArray) -> list[Any]:
    values: list[Any] = found.to_pylist()
    if column.type == "spans":
        return [None if value is None else tuple((a, b) for a, b in value) for value in values]
    if column.type == "strings":
        return [None if value is None else tuple(value) for value in values]
    return values
