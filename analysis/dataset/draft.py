"""Decisions about rows as they stand now -> entries of the article's corrections file, which speak of the rows as the
machine made them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from analysis.dataset.anchors import Text, places_of
from analysis.dataset.corrections import ACTIONS, COMPLETE, Correction, check_corrections, holds_name
from analysis.dataset.entries import (
    Decision,
    anchor_keys,
    check_row,
    check_table,
    correction_words,
    entry_toml,
    places_spoken,
    row_words,
    typed,
)
from analysis.dataset.find import find_rows
from analysis.dataset.refs import by_name, made_in_passing
from analysis.dataset.replay import linked, row_hash
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import NAMED, SAME, settable
from analysis.dataset.tables import Tables
from analysis.errors import ParameterError


@dataclass(slots=True)
class Draft:
    """The file's entries while decisions are written into them; `blocks` are their texts, behind what stands first."""

    text: Text
    machine: Tables
    tables: Tables
    corrections: Sequence[Correction]
    path: Path
    blocks: list[str]
    taken: set[int] = field(default_factory=set)

    def entries(self) -> list[str]:
        """Return the texts of the entries that are left."""
        return [block for number, block in enumerate(self.blocks) if number not in self.taken]

    def put(self, decision: Decision) -> None:
        """Write one decision.

        Raises:
            ParameterError: no such table, row or action, or the article doesn't hold the words.
            CorrectionError: the decision breaks the rules of its table.
        """
        if decision.action not in ACTIONS:
            raise ParameterError(f"action is {decision.action!r}; allowed: {', '.join(ACTIONS)}")
        check_table(decision.table)
        changes = typed(decision.table, decision.set)
        decision = replace(decision, set=by_name(self.text, self.tables, decision.table, decision.row_id, changes))
        if decision.action in ("add", COMPLETE):
            self._append(decision, self._added_words(decision))
            return
        check_row(self.tables, decision.table, decision.row_id)
        earlier = self._about(decision)
        own = next((c for c in earlier if c.action == "add"), None)
        if own is not None or (not earlier and made_in_passing(self.tables, decision.table, decision.row_id)):
            self._put_on_own(decision, own)
            return
        words = correction_words(earlier[0]) if earlier else self._words(decision)
        self._append(decision, words, self._made(decision, words))

    def _append(self, decision: Decision, words: Mapping[str, Any], made: Mapping[str, Any] | None = None) -> None:
        self.blocks.append("\n" + entry_toml(decision, words, made or {}))

    def _put_on_own(self, decision: Decision, own: Correction | None) -> None:
        """Decide on a row that an analyst made: by the entry that adds it, or in passing, by its name in another."""
        what = f"{decision.table} {decision.row_id}"
        if decision.action == "accept":
            raise ParameterError(f"{what} is an analyst's own row; there is no more to accept")
        if own is not None and decision.action == "reject":
            self.taken.add(own.number + 1)
        elif own is not None:
            merged = replace(decision, action="add", set={**own.set, **decision.set})
            self.blocks[own.number + 1] = entry_toml(merged, correction_words(own))
        elif decision.action == "reject":
            raise ParameterError(f"{what} is there because another row was linked to it; link that row elsewhere")
        else:
            columns = self.tables[decision.table]
            assert decision.row_id is not None
            now = {
                key: columns[column.name][decision.row_id]
                for key, column in settable(TABLES[decision.table]).items()
                if column.required and column.name in columns and key != "name"
            }
            given = {key: list(value) if isinstance(value, tuple) else value for key, value in now.items() if value}
            words = {"text": columns["name"][decision.row_id]}
            self._append(replace(decision, action="add", set={**given, **decision.set}), words)

    def _about(self, decision: Decision) -> list[Correction]:
        """The entries about this row; not those about rows that it has taken in by `same_as`."""
        log = self.tables["corrections"]
        about = zip(self.corrections, log["table"], log["row_id"], strict=True)
        found = [c for c, table, row in about if (table, row) == (decision.table, decision.row_id)]
        others = [_key(c) for c in found if SAME in c.set]
        return [c for c in found if c.action != COMPLETE and _key(c) not in others]

    def _words(self, decision: Decision) -> dict[str, Any]:
        """The keys that find a row; a source or an entity where the machine has it, wherever it stands by now."""
        table, row_id = decision.table, decision.row_id
        assert row_id is not None
        if table not in NAMED:
            return row_words(self.text, self.tables, table, row_id)
        name = self.tables[table]["name"][row_id]
        same = [i for i, other in enumerate(self.machine[table]["name"]) if other == name]
        now = places_spoken(self.tables, table, row_id)
        found = max(same, key=lambda i: len(now & places_spoken(self.machine, table, i)), default=None)
        if found is None:
            return row_words(self.text, self.tables, table, row_id)
        return row_words(self.text, self.machine, table, found)

    def _made(self, decision: Decision, words: Mapping[str, Any]) -> dict[str, Any]:
        """The rule that made a row; of an accepted one also a hash of what the machine read, to tell when that
        changes."""
        entry = {"action": decision.action, "table": decision.table, **words}
        signed = {"coder": decision.coder or "-", "date": dt.date.min, "reason": "-"}
        asked = {**entry, **signed} | ({"set": dict(decision.set)} if decision.action == "edit" else {})
        (row,) = find_rows(self.text, linked(self.machine), check_corrections({"correction": [asked]}, self.path))
        assert row is not None
        return {"rule": row["rule"]} | ({"row": row_hash(decision.table, row)} if decision.action == "accept" else {})

    def _added_words(self, decision: Decision) -> dict[str, Any]:
        words = decision.text
        if not words:
            needed = (
                "some words of the sentence" if decision.action == COMPLETE else "the words of the row, or its name"
            )
            raise ParameterError(f"text is {words!r}; give {needed}")
        if holds_name(decision.table, decision.action):
            return {"text": words}
        start = decision.start
        if start is None:
            places = places_of(self.text.text, words)
            if len(places) != 1:
                found = f"at characters {', '.join(map(str, places))}; say which by start" if places else "nowhere"
                raise ParameterError(f"the article holds {words!r} {found}")
            start = places[0]
        elif self.text.text[start : start + len(words)] != words:
            raise ParameterError(f"the article doesn't hold {words!r} at character {start}")
        if decision.action == COMPLETE:
            start, end = self.text.bounds[self.text.sentence_at(start)]
            words = self.text.text[start:end]
        return {"text": words, **anchor_keys(self.text.anchor(start, start + len(words)), words)}


def _key(correction: Correction) -> tuple[Any, ...]:
    return correction.text, correction.anchor, correction.occurrence
