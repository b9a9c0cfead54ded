"""A table <-> Parquet, the same bytes every time."""

import datetime as dt
import json
from collections.abc import Callable, Iterable
from itertools import accumulate
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from analysis.dataset.columns import PANDAS, Column, Table
from analysis.dataset.tables import Columns

ARROW: dict[str, pa.DataType] = {
    "integer": pa.int64(),
    "number": pa.float64(),
    "string": pa.string(),
    "boolean": pa.bool_(),
    "date": pa.timestamp("ms"),  # at midnight: pandas makes objects of a plain date
    "scale": pa.dictionary(pa.int8(), pa.string(), ordered=True),
    "spans": pa.list_(pa.list_(pa.int64())),
    "strings": pa.list_(pa.string()),
}
NULLABLE = ("integer", "number", "string", "boolean")  # the types that pandas would not find by itself
EPOCH = dt.date(1970, 1, 1).toordinal()
DAY = 86_400_000  # milliseconds


def arrow_table(table: Table, columns: Columns) -> pa.Table:
    """Return the table in Arrow's types, each column with its description."""
    fields = [
        pa.field(c.name, ARROW[c.type], nullable=not c.required, metadata={"description": c.description})
        for c in table.columns
    ]
    schema = pa.schema(fields, metadata={"description": table.description, "pandas": _pandas_types(table)})
    return pa.Table.from_arrays([_array(c, columns[c.name]) for c in table.columns], schema=schema)


def _pandas_types(table: Table) -> str:
    """What pandas.read_parquet makes of each column: without it, whole numbers with nulls would become floats."""
    columns = [
        {"name": c.name, "field_name": c.name, "pandas_type": c.type, "numpy_type": PANDAS[c.type], "metadata": None}
        for c in table.columns
        if c.type in NULLABLE
    ]
    return json.dumps({"index_columns": [], "column_indexes": [], "columns": columns, "pandas_version": "3"})


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
    return arrow_columns(table, found)


def arrow_columns(table: Table, found: pa.Table) -> Columns:
    """Return the columns of a table that was read from Parquet as plain lists.

    Raises:
        ValueError: a column is missing.
    """
    missing = [c.name for c in table.columns if c.name not in found.column_names]
    if missing:
        raise ValueError(f"no column {', '.join(missing)}")
    return {c.name: _values(c, found.column(c.name)) for c in table.columns}


def _array(column: Column, values: list[Any]) -> pa.Array:
    """Lay a column out in Arrow's buffers: `pa.array` would do, but it imports pandas, which takes half a second."""
    if column.type == "scale":
        codes = {level: code for code, level in enumerate(column.levels)}
        indices = _fixed(pa.int8(), "int8", [None if value is None else codes[value] for value in values])
        return pa.DictionaryArray.from_arrays(indices, _texts(list(column.levels)), ordered=True)
    if column.type == "string":
        return _texts(values)
    if column.type == "strings":
        return _lists(ARROW["strings"], values, _texts)
    if column.type == "spans":
        return _lists(ARROW["spans"], values, lambda spans: _lists(pa.list_(pa.int64()), spans, _integers))
    if column.type == "boolean":
        bits = _bits([bool(value) for value in values])
        return pa.Array.from_buffers(pa.bool_(), len(values), [_validity(values), bits])
    if column.type == "date":
        days = [None if value is None else DAY * (value.toordinal() - EPOCH) for value in values]
        return _fixed(ARROW["date"], "int64", days)
    return _fixed(pa.float64(), "float64", values) if column.type == "number" else _integers(values)


def _validity(values: list[Any]) -> pa.Buffer | None:
    known = [value is not None for value in values]
    return None if all(known) else _bits(known)


def _bits(flags: list[bool]) -> pa.Buffer:
    return pa.py_buffer(np.packbits(np.array(flags, dtype=bool), bitorder="little"))


def _fixed(kind: pa.DataType, width: str, values: list[Any]) -> pa.Array:
    data = np.array([0 if value is None else value for value in values], dtype=width)
    return pa.Array.from_buffers(kind, len(values), [_validity(values), pa.py_buffer(data)])


def _integers(values: list[Any]) -> pa.Array:
    return _fixed(pa.int64(), "int64", values)


def _offsets(lengths: Iterable[int]) -> pa.Buffer:
    return pa.py_buffer(np.array(list(accumulate(lengths, initial=0)), dtype="int32"))


def _texts(values: list[Any]) -> pa.Array:
    data = [b"" if value is None else value.encode() for value in values]
    buffers = [_validity(values), _offsets(map(len, data)), pa.py_buffer(b"".join(data))]
    return pa.Array.from_buffers(pa.string(), len(values), buffers)


def _lists(kind: pa.DataType, values: list[Any], items: Callable[[list[Any]], pa.Array]) -> pa.Array:
    inner = items([item for value in values if value is not None for item in value])
    lengths = (0 if value is None else len(value) for value in values)
    return pa.Array.from_buffers(kind, len(values), [_validity(values), _offsets(lengths)], children=[inner])


def _values(column: Column, found: pa.ChunkedArray) -> list[Any]:
    values: list[Any] = found.to_pylist()
    if column.type == "spans":
        return [None if value is None else tuple((a, b) for a, b in value) for value in values]
    if column.type == "strings":
        return [None if value is None else tuple(value) for value in values]
    if column.type == "date":
        return [value.date() if isinstance(value, dt.datetime) else value for value in values]
    return values
