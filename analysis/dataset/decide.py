"""Decisions written into an article's corrections file, whole or not at all, and taken back."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from analysis.dataset.anchors import Text, places_of
from analysis.dataset.changes import Work
from analysis.dataset.corrections import ACTIONS, Correction, check_corrections
from analysis.dataset.entries import (
    Decision,
    anchor_keys,
    check_row,
    correction_words,
    entry_toml,
    row_words,
    toml_value,
    typed,
)
from analysis.dataset.find import find_rows
from analysis.dataset.ledger import alone, as_it_stands, entry_blocks, write_blocks
from analysis.dataset.reading import Reading
from analysis.dataset.refs import by_name
from analysis.dataset.replay import linked, row_hash
from analysis.dataset.schema import TABLES
from analysis.dataset.settable import CORRECTED, NAMED
from analysis.dataset.tables import Columns, Tables
from analysis.errors import ParameterError

OCCURRENCE = re.compile(r"^[ \t]*occurrence[ \t]*=.*\n?", re.MULTILINE)


def decide(reading: Reading, decisions: Sequence[Decision], *, seen: Columns | None = None) -> Tables:
    """Write decisions about the rows as they stand now into the article's corrections, and return the tables anew.

    Nothing is written where one of them doesn't hold. A decision about a row that an analyst added changes, or takes
    out, the entry that added it.

    Args:
        seen: the table `corrections` that went with the rows decided on; None where they were read just now.

    Raises:
        ParameterError: no such table, row or action, the reading is of no file, or others have decided since.
        CorrectionError: a decision breaks the rules of its table, or the file can't be read.
        ArticleError: the article's file has gone.
    """
    with alone(reading) as path:
        content, corrections, tables = as_it_stands(reading, path, seen)
        blocks = entry_blocks(content, corrections, path)
        text = _text(reading)
        work = linked(reading.machine)
        taken: set[int] = set()
        for decision in decisions:
            if decision.action not in ACTIONS:
                raise ParameterError(f"action is {decision.action!r}; allowed: {', '.join(ACTIONS)}")
            decision = replace(decision, set=_set(text, tables, decision))
            if decision.action == "add":
                blocks.append("\n" + entry_toml(decision, _added_words(text, tables, decision)))
                continue
            check_row(tables, decision.table, decision.row_id)
            earlier = _about(corrections, tables, decision)
            own = next((c for c in earlier if c.action == "add"), None)
            if own is None:
                assert decision.row_id is not None
                words = (
                    correction_words(earlier[0])
                    if earlier
                    else row_words(text, tables, decision.table, decision.row_id)
                )
                blocks.append("\n" + entry_toml(decision, words, _made(text, work, decision, words, path)))
            elif decision.action == "reject":
                taken.add(own.number + 1)
            elif decision.action == "edit":
                merged = replace(decision, action="add", set={**own.set, **decision.set})
                blocks[own.number + 1] = entry_toml(merged, correction_words(own))
            else:
                raise ParameterError(
                    f"{decision.table} {decision.row_id} is an analyst's own row; there is no more to accept"
                )
        return write_blocks(reading, path, [block for number, block in enumerate(blocks) if number not in taken])


def _set(text: Text, tables: Tables, decision: Decision) -> dict[str, object]:
    if decision.table not in CORRECTED:
        return dict(decision.set)
    return by_name(text, tables, decision.table, decision.row_id, typed(decision.table, decision.set))


def _made(text: Text, work: Work, decision: Decision, words: Mapping[str, object], path: Path) -> dict[str, object]:
    """The rule that made a row; of an accepted one also a hash of what the machine read, to tell when that changes."""
    entry = {"action": decision.action, "table": decision.table, **words}
    signed = {"coder": decision.coder or "-", "date": dt.date.min, "reason": "-"}
    asked = {**entry, **signed} | ({"set": dict(decision.set)} if decision.action == "edit" else {})
    (row,) = find_rows(text, work, check_corrections({"correction": [asked]}, path))
    assert row is not None
    return {"rule": row["rule"]} | ({"row": row_hash(decision.table, row)} if decision.action == "accept" else {})


def undo(reading: Reading, number: int | None = None, *, seen: Columns | None = None) -> Tables:
    """Take a correction out of the article's file, the last one where no `correction_id` is given.

    Raises:
        ParameterError: there is no such correction, the reading is of no file, or others have decided since `seen`.
        CorrectionError: another correction counts on it.
    """
    with alone(reading) as path:
        content, corrections, _ = as_it_stands(reading, path, seen)
        if not corrections:
            raise ParameterError(f"{path}: there is no correction to take back")
        number = len(corrections) - 1 if number is None else number
        if not 0 <= number < len(corrections):
            raise ParameterError(f"{path} has no correction {number}; they are 0 to {len(corrections) - 1}")
        blocks = entry_blocks(content, corrections, path)
        del blocks[number + 1]
        return write_blocks(reading, path, blocks)


def put_back(reading: Reading, content: str, *, seen: Columns) -> Tables:
    """Write a corrections file as it was before the last decisions, whose table `corrections` is `seen`.

    Raises:
        ParameterError: others have decided since.
    """
    with alone(reading) as path:
        as_it_stands(reading, path, seen)
        return write_blocks(reading, path, [content])


def upgrade(reading: Reading) -> int:
    """Anchor the corrections of an article that are found by their text alone; return how many were.

    Comments stay, and so does what each correction does.

    Raises:
        CorrectionError: a correction doesn't find its row.
    """
    with alone(reading) as path:
        content, corrections, _ = as_it_stands(reading, path)
        blocks = entry_blocks(content, corrections, path)
        text = _text(reading)
        work = linked(reading.machine)
        targets = find_rows(text, work, corrections)
        anchored = 0
        for correction, target in zip(corrections, targets, strict=True):
            if correction.anchor is not None:
                continue
            if target is not None:
                number = next(i for i, row in enumerate(work[correction.table]) if row is target)
                words = row_words(text, reading.machine, correction.table, number)
                if words["text"] != correction.text:  # given by its beginning
                    words["quote"] = words["text"]
            elif correction.table in NAMED:
                continue
            else:
                start = places_of(text.text, correction.text)[(correction.occurrence or 1) - 1]
                words = anchor_keys(text.anchor(start, start + len(correction.text)), correction.text)
            words.pop("text", None)
            if not words:
                continue
            lines = "".join(f"{key} = {toml_value(value)}\n" for key, value in words.items())
            head, _, rest = OCCURRENCE.sub("", blocks[correction.number + 1]).partition("\n")
            blocks[correction.number + 1] = f"{head}\n{lines}{rest}"
            anchored += 1
        if anchored:
            write_blocks(reading, path, blocks)
        return anchored


def _text(reading: Reading) -> Text:
    sentences = reading.machine["sentences"]
    return Text(reading.article.text, sentences["start"], sentences["end"])


def _about(corrections: Sequence[Correction], tables: Tables, decision: Decision) -> list[Correction]:
    log = tables["corrections"]
    about = zip(corrections, log["table"], log["row_id"], strict=True)
    return [c for c, table, row in about if (table, row) == (decision.table, decision.row_id)]


def _added_words(text: Text, tables: Tables, decision: Decision) -> dict[str, object]:
    words = decision.text
    if not words or decision.table not in TABLES:
        raise ParameterError(f"text is {words!r}; give the words that the added row stands on, or its name")
    if decision.table in NAMED:
        return {"text": words}
    start = decision.start
    if start is None:
        places = places_of(text.text, words)
        if len(places) != 1:
            found = f"at characters {', '.join(map(str, places))}; say which by start" if places else "nowhere"
            raise ParameterError(f"the article holds {words!r} {found}")
        start = places[0]
    elif text.text[start : start + len(words)] != words:
        raise ParameterError(f"the article doesn't hold {words!r} at character {start}")
    return {"text": words, **anchor_keys(text.anchor(start, start + len(words)), words)}
