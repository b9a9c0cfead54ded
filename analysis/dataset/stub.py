"""A row of a dataset -> the entry that corrects it, ready to be filled in and put into the article's corrections."""

import datetime as dt

from analysis.dataset.anchors import Text
from analysis.dataset.changes import label_of
from analysis.dataset.entries import check_row, row_words, toml_value
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import settable
from analysis.dataset.tables import Tables

LONG = 80  # characters of a text; of a longer one the beginning does


def correction_stub(text: str, tables: Tables, table: str, row_id: int, day: dt.date) -> str:
    """Return the entry as TOML: what finds the row, and every column that may be set, with its value, as comments.

    Raises:
        ParameterError: no such table or row.
    """
    columns = check_row(tables, table, row_id)
    row = {name: values[row_id] for name, values in columns.items()}
    sentences = tables["sentences"]
    words = row_words(Text(text, sentences["start"], sentences["end"]), tables, table, row_id)
    lines = ["[[correction]]", 'action = "edit"  # or accept, reject, which set nothing', f'table = "{table}"']
    lines += [f"{key} = {toml_value(value)}" for key, value in words.items()]
    lines += ['coder = ""', f"date = {day}", 'reason = ""', "[correction.set]  # uncomment what you change"]
    for name, column in settable(TABLES[table]).items():
        value = row[column.name]
        if value is not None and column.refers:
            value = _short(tables[column.refers][label_of(column.refers)][value])
        elif column.type == "spans":
            value = [text[start:end] for start, end in value]
        levels = f"  # {', '.join(column.levels)}" if column.levels else ""
        lines.append(f"# {name} = {toml_value(value)}{levels}")
    return "\n".join(lines) + "\n"


def _short(words: str) -> str:
    return words if len(words) <= LONG else words[: LONG - 1].rstrip() + "…"
