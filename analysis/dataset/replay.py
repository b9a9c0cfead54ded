"""Corrections replayed on the machine's tables: rows leave, change and come in, and every id is counted anew.

While rows move, a column that refers to another table holds that row itself instead of its id.
"""

import hashlib
import json
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from analysis.dataset.anchors import DIGITS, Text
from analysis.dataset.carry import Ties
from analysis.dataset.changes import Row, Work, label_of, set_column
from analysis.dataset.corrections import COMPLETE, Correction
from analysis.dataset.find import add_row, complete_sentence, find_rows
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import CORRECTED, COUNTS, DERIVED, settable
from analysis.dataset.tables import Columns, Tables, rows
from analysis.errors import CorrectionError


def replay(text: str, tables: Tables, corrections: Sequence[Correction]) -> Tables:
    """Return the tables as the analyst leaves them; `corrections` gets a row for each, with the machine's row in it.

    Raises:
        CorrectionError: corrections that don't find their text, or one that sets what the text doesn't hold.
    """
    if not corrections:
        return tables
    sentences = tables["sentences"]
    indexed = Text(text, sentences["start"], sentences["end"])
    work = linked(tables)
    targets = find_rows(indexed, work, corrections)
    whole = {c.number: complete_sentence(indexed, c) for c in corrections if c.action == COMPLETE}
    before = [_before(c, row) for c, row in zip(corrections, targets, strict=True)]
    ties = Ties(work)
    about = [(c, target) for c, target in zip(corrections, targets, strict=True) if c.action != COMPLETE]
    pairs, gone = _come_and_go(indexed, work, about)  # first who leaves and comes, then who changes
    _change(indexed, work, pairs)
    merged = ties.carry(work, gone, pairs)
    _leave(work, gone)
    _settle(work, sentences)
    columns = {name: {c.name: [row[c.name] for row in work[name]] for c in TABLES[name].columns} for name in CORRECTED}
    now = {c.number: merged(row) for c, row in pairs}
    log = [
        (c.number, c.action, c.table, _key_now(c, now, gone), c.text, machine, _told(c, whole), c.coder, c.date,
         c.reason, holds)
        for c, (machine, holds) in zip(corrections, before, strict=True)
    ]  # fmt: skip
    names = [column.name for column in TABLES["corrections"].columns]
    return {**tables, **columns, "corrections": dict(zip(names, map(list, zip(*log, strict=True)), strict=True))}


def _before(correction: Correction, row: Row | None) -> tuple[str | None, bool | None]:
    """The machine's row as JSON, and whether it is still what was accepted."""
    if row is None:
        return None, None
    name = correction.table
    holds = correction.row == row_hash(name, row) if correction.row else None
    return _as_json(_described(name, row)), holds


def _key_now(correction: Correction, now: dict[int, Row], gone: dict[int, Correction]) -> int | None:
    row = now.get(correction.number)
    return None if row is None or id(row) in gone else row[TABLES[correction.table].key]


def _told(correction: Correction, whole: dict[int, int]) -> str | None:
    """What the analyst said, as JSON."""
    if correction.number in whole:
        return _as_json({"sentence_id": whole[correction.number]})
    return _as_json(correction.set) if correction.set else None


def _come_and_go(
    text: Text, work: Work, about: Sequence[tuple[Correction, Row | None]]
) -> tuple[list[tuple[Correction, Row]], dict[int, Correction]]:
    """Each correction with its row, the added ones made; and by whom the rejected ones leave."""
    gone: dict[int, Correction] = {}
    pairs: list[tuple[Correction, Row]] = []
    for correction, target in about:
        if target is not None and id(target) in gone:
            raise CorrectionError(f"{correction.where}: correction {gone[id(target)].number + 1} has rejected this row")
        if correction.action == "reject":
            gone[id(target)] = correction
        pairs.append((correction, add_row(text, work, correction) if target is None else target))
    return pairs, gone


def _change(text: Text, work: Work, pairs: Sequence[tuple[Correction, Row]]) -> None:
    for correction, row in pairs:
        for key in sorted(correction.set, key=lambda key: key != "text"):  # the place of the row comes first
            set_column(text, work, correction, row, key, correction.set[key])
        if correction.action in ("edit", "add"):
            row["origin"] = "analyst"
            _check(correction, row)


def _references(name: str) -> Iterator[tuple[str, str]]:
    """The columns of a table that refer to a corrected table, with that table."""
    for column in TABLES[name].columns:
        if column.refers in CORRECTED:
            yield column.name, column.refers


def linked(tables: Tables) -> Work:
    """Return the rows of every table that may be corrected; a reference holds the row itself."""
    work = {name: list(rows(tables[name])) for name in CORRECTED}
    for name in CORRECTED:
        for column, target in _references(name):
            for row in work[name]:
                if row[column] is not None:
                    row[column] = work[target][row[column]]
    return work


def _described(name: str, row: Row) -> Row:
    """A row as a person would write it down: references by text or name."""
    referring = dict(_references(name))
    described = {}
    for column, value in row.items():
        if value is None or column == TABLES[name].key:
            continue
        target = referring.get(column)
        described[column.removesuffix("_id") if target else column] = value[label_of(target)] if target else value
    return described


def row_hash(name: str, row: Row) -> str:
    """Return a hash of what a linked row says: its words and values, not which rule made it or what was noted."""
    left_out = {*DERIVED, "note", "mentions", "attributions", "aliases"}
    told = {column: value for column, value in _described(name, row).items() if column not in left_out}
    told = {column: value for column, value in told.items() if not column.endswith(("_start", "_end"))}
    if "parts" in told:
        told["parts"] = [(start - row["start"], end - row["start"]) for start, end in row["parts"]]
    return hashlib.sha256(_as_json(told).encode(errors="surrogatepass")).hexdigest()[:DIGITS]


def _as_json(values: Row) -> str:
    return json.dumps(values, ensure_ascii=False, default=lambda day: day.isoformat())


def _check(correction: Correction, row: Row) -> None:
    columns = settable(TABLES[correction.table])
    missing = [key for key, column in columns.items() if column.required and row[column.name] is None]
    if missing:
        raise CorrectionError(f"{correction.where}: an added row needs {', '.join(missing)}; give them in set")
    for low, high in (("low", "high"), ("date_start", "date_end")):
        if low in row and row[low] is not None and row[high] is not None and row[low] > row[high]:
            raise CorrectionError(f"{correction.where}: {low} is {row[low]}, which is more than {high}, {row[high]}")


def _leave(work: Work, gone: dict[int, Correction]) -> None:
    """Take the rejected rows out, and with them what only pointed there."""
    for name in CORRECTED:
        required = {column.name for column in TABLES[name].columns if column.required}
        for column, _ in _references(name):
            for row in work[name]:
                if row[column] is not None and id(row[column]) in gone:
                    if column in required:
                        gone.setdefault(id(row), gone[id(row[column])])
                    row[column] = None
    for name in CORRECTED:
        work[name] = [row for row in work[name] if id(row) not in gone]


def _settle(work: Work, sentences: Columns) -> None:
    """Put the rows in reading order, number them, count what points to them, and turn references back into ids."""
    for name in CORRECTED:
        _number(name, work[name], sentences["start"])
    for name in CORRECTED:
        for column, target in _references(name):
            for row in work[name]:
                other = row[column]
                if other is not None:
                    row[column] = other[TABLES[target].key]
                    if COUNTS.get(target) == name:
                        other[name] += 1


def _number(name: str, found: list[Row], starts: Sequence[int]) -> None:
    table = TABLES[name]
    if table.has_span:
        found.sort(key=lambda row: (row["start"], row["end"]))
    for number, row in enumerate(found):
        row[table.key] = number
        if table.has_span:
            row["sentence_id"] = max(0, bisect_right(starts, row["start"]) - 1)
        if name in COUNTS:
            row[COUNTS[name]] = 0
