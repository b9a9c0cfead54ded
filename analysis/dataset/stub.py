"""A row of a dataset -> the entry that corrects it, ready to be filled in and put into the article's corrections."""

import datetime as dt
from typing import Any

from analysis.dataset.changes import label_of, rows_named
from analysis.dataset.corrections import CORRECTED, settable
from analysis.dataset.schema import TABLES
from analysis.dataset.tables import Tables, rows
from analysis.errors import ParameterError
from analysis.themes.toml_text import toml_string

LONG = 80  # characters of a text; of a longer one the beginning does


def correction_stub(text: str, tables: Tables, table: str, row_id: int, day: dt.date) -> str:
    """Return the entry as TOML: what finds the row, and every column that may be set, with its value, as comments.

    Raises:
        ParameterError: no such table or row.
    """
    if table not in CORRECTED:
        raise ParameterError(f"table is {table!r}; allowed: {', '.join(CORRECTED)}")
    found = list(rows(tables[table]))
    if not 0 <= row_id < len(found):
        raise ParameterError(f"{table} has no row {row_id!r}; its rows are 0 to {len(found) - 1}")
    row, label = found[row_id], label_of(table)
    words = _short(row[label])
    same = rows_named(found, label, words)
    lines = ["[[correction]]", 'action = "edit"  # or accept, reject, which set nothing', f'table = "{table}"']
    lines.append(f"text = {toml_string(words)}")
    if len(same) > 1:
        lines.append(f"occurrence = {same.index(row) + 1}")
    lines += ['coder = ""', f"date = {day}", 'reason = ""', "[correction.set]  # uncomment what you change"]
    for name, column in settable(TABLES[table]).items():
        value = row[column.name]
        if value is not None and column.refers:
            value = _short(tables[column.refers][label_of(column.refers)][value])
        elif column.type == "spans":
            value = [text[start:end] for start, end in value]
        levels = f"  # {', '.join(column.levels)}" if column.levels else ""
        lines.append(f"# {name} = {_toml(value)}{levels}")
    return "\n".join(lines) + "\n"


def _short(words: str) -> str:
    return words if len(words) <= LONG else words[: LONG - 1].rstrip() + "…"


def _toml(value: Any) -> str:
    match value:
        case None:
            return '""'
        case bool():
            return str(value).lower()
        case list() | tuple():
            return f"[{', '.join(map(_toml, value))}]"
        case str():
            return toml_string(value)
        case float() if value.is_integer():
            return str(int(value))
    return str(value)
