"""Tables as plain lists <-> DataFrames with nullable types."""

from typing import Any

import numpy as np
import pandas as pd

from analysis.dataset.columns import PANDAS, Column, Table
from analysis.dataset.tables import Columns


def frame(table: Table, columns: Columns) -> pd.DataFrame:
    """Return a table as a DataFrame, typed as the schema says."""
    return pd.DataFrame({c.name: _array(c, columns[c.name]) for c in table.columns}, copy=False)


def frame_columns(table: Table, data: pd.DataFrame) -> Columns:
    """Return a DataFrame's values as plain lists; unknown is None."""
    return {c.name: _values(c, data[c.name]) for c in table.columns}


def _array(column: Column, values: list[Any]) -> Any:
    kind = column.type
    if kind == "string":
        return pd.array(values, dtype=TEXT)
    if kind == "date":
        return np.array(values, dtype="datetime64[D]").astype("datetime64[s]")
    if kind == "scale":
        return pd.Categorical(values, categories=list(column.levels), ordered=True)
    if kind in MASKED:
        array, dtype, blank = MASKED[kind]
        mask = np.fromiter((value is None for value in values), dtype=bool, count=len(values))
        filled = [blank if value is None else value for value in values] if mask.any() else values
        return array(np.array(filled, dtype=dtype), mask)
    cells = np.empty(len(values), dtype=object)
    for i, value in enumerate(values):  # a slice assignment would spread the tuples over a second dimension
        cells[i] = value
    return cells


def _values(column: Column, series: pd.Series) -> list[Any]:
    if column.type == "date":
        return [None if pd.isna(value) else value.date() for value in series]
    if PANDAS[column.type] == "object":
        return [None if value is None else _tuple(value) for value in series]
    return [None if value is pd.NA or value != value else value for value in series.astype(object).tolist()]


def _tuple(value: Any) -> tuple[Any, ...]:
    return tuple(item if isinstance(item, str) else tuple(item) for item in value)


TEXT = pd.StringDtype()
MASKED: dict[str, tuple[Any, Any, Any]] = {
    "integer": (pd.arrays.IntegerArray, np.int64, 0),
    "number": (pd.arrays.FloatingArray, np.float64, 0.0),
    "boolean": (pd.arrays.BooleanArray, np.bool_, False),
}
