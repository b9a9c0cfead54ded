"""The rows of an article in the order in which they are worth a look: those in conflict first, then those with a note,
then those that lack a link, then those of rules that erred before, then all others as they stand in the text."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from analysis.dataset.entries import first_place
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import CORRECTED, NAMED
from analysis.dataset.tables import Tables, rows
from analysis.desk.record import Record

Row = dict[str, Any]
Key = tuple[str, int]  # table, row
DAYS = ("date_start", "date_end")
TOLD = ("measure", "kind", "unit", "per", "counted", "place_id", "trend")  # of which figures may conflict
CONFLICT, NOTE, UNLINKED, PRONE, PLAIN = range(5)


class Item(NamedTuple):
    """A row in the queue. `uid` stays where other rows come and go; `doubts` say why it stands where it does."""

    uid: str
    table: str
    row_id: int
    level: int
    doubts: tuple[str, ...]


def read_queue(tables: Tables, records: Mapping[tuple[str, str], Record]) -> list[Item]:
    """Return every row that can be decided on, doubtful ones first."""
    found: dict[Key, list[tuple[int, str]]] = defaultdict(list)
    for level, key, why in (*_conflicts(tables), *_unlinked(tables)):
        found[key].append((level, why))
    items = []
    for name in CORRECTED:
        for row, uid in zip(rows(tables[name]), uids(tables, name), strict=True):
            row_id = row[TABLES[name].key]
            doubts = found[name, row_id]
            if row["note"]:
                doubts.append((NOTE, row["note"]))
            record = records.get((name, row["rule"]), Record())
            if record.prone:
                doubts.append((PRONE, f"{record.wrong} of {record.judged} rows of this rule were wrong here"))
            doubts.sort(key=lambda doubt: doubt[0])
            level = doubts[0][0] if doubts else PLAIN
            place = (row["start"], row["end"]) if "start" in row else first_place(tables, name, row_id)
            item = Item(uid, name, row_id, level, tuple(why for _, why in doubts))
            items.append((level, place or (0, 0), CORRECTED.index(name), row_id, item))
    return [item for *_, item in sorted(items, key=lambda found: found[:4])]


def uids(tables: Tables, name: str) -> list[str]:
    """Return a name for each row of a table that it keeps when others get other numbers."""
    columns = tables[name]
    if name in NAMED:
        plain = [f"{name}:{words}" for words in columns["name"]]
    else:
        plain = [f"{name}:{start}-{end}" for start, end in zip(columns["start"], columns["end"], strict=True)]
    seen: dict[str, int] = defaultdict(int)
    found = []
    for uid in plain:
        seen[uid] += 1
        found.append(uid if seen[uid] == 1 else f"{uid}#{seen[uid]}")
    return found


def _conflicts(tables: Tables) -> Iterator[tuple[int, Key, str]]:
    log = tables["corrections"]
    for table, row_id, holds in zip(log["table"], log["row_id"], log["holds"], strict=True):
        if holds is False and row_id is not None:
            yield CONFLICT, (table, row_id), "accepted before, but the rules read it otherwise now"
    yield from _figures(list(rows(tables["quantities"])), list(rows(tables["dates"])))
    for name, kind in (("sources", "type"), ("entities", "kind")):
        yield from _alike(name, kind, list(rows(tables[name])))


def _figures(numbers: list[Row], dates: list[Row]) -> Iterator[tuple[int, Key, str]]:
    """Figures that tell one measure of one place or day, and exclude each other."""
    groups = defaultdict(list)
    for row in numbers:
        days = None if row["date_id"] is None else tuple(dates[row["date_id"]][edge] for edge in DAYS)
        bounded = row["low"] is not None and row["high"] is not None
        if row["measure"] and bounded and (days is not None or row["place_id"] is not None):
            groups[(*(row[column] for column in TOLD), days)].append(row)
    for group in groups.values():
        lowest, highest = min(group, key=lambda row: row["high"]), max(group, key=lambda row: row["low"])
        for row in group if lowest["high"] < highest["low"] else ():
            other = highest if row["high"] < highest["low"] else lowest
            if row["high"] < other["low"] or row["low"] > other["high"]:
                yield CONFLICT, ("quantities", row["quantity_id"]), f"another number differs: “{other['text']}”"


def _alike(name: str, kind: str, named: list[Row]) -> Iterator[tuple[int, Key, str]]:
    """Names of one kind of which one ends in the other: perhaps the same person or body."""
    key = TABLES[name].key
    reversed_names = sorted((row["name"].casefold().split()[::-1], row[kind], row[key]) for row in named)
    plain = [words for words, _, _ in reversed_names]
    for words, sort, row_id in reversed_names:
        for other, other_sort, other_id in reversed_names[bisect_left(plain, words) :]:
            if other[: len(words)] != words:
                break
            if other_sort == sort and len(other) > len(words):
                short, long = named[row_id]["name"], named[other_id]["name"]
                yield CONFLICT, (name, row_id), f"perhaps the same as “{long}”"
                yield CONFLICT, (name, other_id), f"perhaps the same as “{short}”"


def _unlinked(tables: Tables) -> Iterator[tuple[int, Key, str]]:
    for row in rows(tables["quantities"]):
        key = ("quantities", row["quantity_id"])
        if row["attribution_id"] is not None and row["source_id"] is None:
            yield UNLINKED, key, "in a statement whose source could not be told"
        if row["kind"] == "count" and row["counted"] is None:
            yield UNLINKED, key, "what it counts could not be told"
    for row in rows(tables["attributions"]):
        if row["source_id"] is None:
            yield UNLINKED, ("attributions", row["attribution_id"]), "its source could not be told"
    for row in rows(tables["dates"]):
        if row["value"] is None:
            yield UNLINKED, ("dates", row["date_id"]), "not placed on a calendar"
    for row in rows(tables["entities"]):
        if row["kind"] == "place" and row["latitude"] is None:
            yield UNLINKED, ("entities", row["entity_id"]), "a place without coordinates"
