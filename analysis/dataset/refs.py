"""A row named in another row's `set`: by its text or name, or with an anchor where these don't tell which one is meant.

set = { date = { text = "Sunday", prefix = "…", suffix = "…", sentence = "…" } }
set = { source = { name = "the activist", quote = "The activist", prefix = "…", suffix = "…", sentence = "…" } }
"""

from typing import Any

from analysis.dataset.anchors import Text
from analysis.dataset.changes import label_of
from analysis.dataset.entries import anchor_keys, check_row, first_place
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import NAMED, SAME, SELF_SET, settable
from analysis.dataset.tables import Tables
from analysis.errors import ParameterError


def by_name(text: Text, tables: Tables, table: str, row_id: int | None, changes: dict[str, Any]) -> dict[str, Any]:
    """Return `set` with each row that is given by its key, a whole number, as the file names it.

    Raises:
        ParameterError: no such row.
    """
    columns = settable(TABLES[table])
    named = {}
    for key, value in changes.items():
        refers = columns[key].refers if key in columns else None
        named[key] = value
        if key == SAME and type(value) is int:
            named[key] = _one_other(tables, table, row_id, value)
        elif refers and type(value) is int:
            place = key == "place"
            start = tables[table]["start"][row_id] if row_id is not None and TABLES[table].has_span else 0
            named[key] = _named(text, tables, refers, value, start, place=place)
    return named


def made_in_passing(tables: Tables, table: str, row_id: int | None) -> bool:
    """Whether an analyst made this source or entity: the machine has no row of it."""
    return table in NAMED and row_id is not None and tables[table]["rule"][row_id] == "correction"


def _inline(tables: Tables, table: str, row_id: int) -> dict[str, Any]:
    """Such a row as another entry names it, who may be the only one to: with what it needs to be made."""
    needed = {key: column for key, column in settable(TABLES[table]).items() if column.required}
    return {key: tables[table][column.name][row_id] for key, column in needed.items() if key not in SELF_SET}


def _one_other(tables: Tables, table: str, row_id: int | None, other: int) -> str:
    names = check_row(tables, table, other)["name"]
    same = [i for i, name in enumerate(names) if name == names[other] and i != row_id]
    if same != [other]:
        raise ParameterError(f"{len(same)} other rows of {table} are called {names[other]!r}; rename one first")
    name: str = names[other]
    return name


def _named(text: Text, tables: Tables, table: str, row_id: int, start: int, *, place: bool) -> str | dict[str, Any]:
    columns = check_row(tables, table, row_id)
    if made_in_passing(tables, table, row_id):
        return _inline(tables, table, row_id)
    label = columns[label_of(table)]
    words: str = label[row_id]
    if place and columns["kind"][row_id] != "place":
        raise ParameterError(f"entities {row_id} is a {columns['kind'][row_id]}; a number's place is of kind place")
    same = [i for i, other in enumerate(label) if other == words and not (place and columns["kind"][i] != "place")]
    starts = columns.get("start", [0] * len(label))
    if min(same, key=lambda i: abs(starts[i] - start)) == row_id and not (table in NAMED and len(same) > 1):
        return words
    if table not in NAMED:
        return {"text": words, **anchor_keys(text.anchor(columns["start"][row_id], columns["end"][row_id]), words)}
    spoken = first_place(tables, table, row_id)
    if spoken is None:
        raise ParameterError(f"{len(same)} rows of {table} are called {words!r}; rename one first")
    return {"name": words, **anchor_keys(text.anchor(*spoken), words, quoted=True)}
