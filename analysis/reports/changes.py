"""Two datasets of one article -> which numbers, sources and themes differ, one line each."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from analysis.dataset.tables import Tables, rows

Row = Mapping[str, Any]
NUMBER = ("low", "high", "best", "modifier", "kind", "unit", "per", "counted", "trend", "action", "certainty", "source")
SOURCE = ("type", "role", "anonymity", "attributions")


def dataset_changes(old: Tables, new: Tables) -> list[str]:
    """Numbers, sources and themes that came, went or changed, in reading order; empty where all are the same."""
    return [
        *_rows_changed("number", _numbers(old), _numbers(new), lambda row: row["text"], NUMBER),
        *_rows_changed("source", _table(old, "sources"), _table(new, "sources"), lambda row: row["name"], SOURCE),
        *_themes(Counter(_column(old, "themes", "theme")), Counter(_column(new, "themes", "theme"))),
    ]


def _table(tables: Tables, name: str) -> list[Row]:
    return list(rows(tables[name]))


def _column(tables: Tables, table: str, name: str) -> Sequence[Any]:
    return tables[table].get(name, [])


def _numbers(tables: Tables) -> list[Row]:
    """The quantities with their sources' names, since a new source earlier in the text would shift all ids."""
    names = dict(zip(_column(tables, "sources", "source_id"), _column(tables, "sources", "name"), strict=True))
    return [{**row, "source": names.get(row["source_id"])} for row in _table(tables, "quantities")]


def _rows_changed(
    kind: str, old: list[Row], new: list[Row], key: Callable[[Row], str | None], fields: Sequence[str]
) -> Iterator[str]:
    before, now = [key(row) for row in old], [key(row) for row in new]
    for what, i, i_end, j, j_end in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if what == "equal":
            for first, second in zip(old[i:i_end], new[j:j_end], strict=True):
                told = [
                    f"{f} {_said(first.get(f))} -> {_said(second.get(f))}"
                    for f in fields
                    if first.get(f) != second.get(f)
                ]
                if told:
                    yield f"{kind} “{key(first)}”: {', '.join(told)}"
        else:
            yield from (f"{kind} “{text}” is gone" for text in before[i:i_end])
            yield from (f"{kind} “{text}” is new" for text in now[j:j_end])


def _themes(old: Counter[str], new: Counter[str]) -> Iterator[str]:
    for theme in sorted({*old, *new}):
        if old[theme] != new[theme]:
            yield f"theme {theme}: {old[theme]} -> {new[theme]} places"


def _said(value: Any) -> str:
    return "unknown" if value is None else str(value)
