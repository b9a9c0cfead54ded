"""Decisions written into an article's corrections file, whole or not at all, and taken back."""

import re
from collections.abc import Sequence

from analysis.dataset.anchors import Text, places_of
from analysis.dataset.corrections import holds_name
from analysis.dataset.draft import Draft
from analysis.dataset.entries import (
    Decision,
    anchor_keys,
    row_words,
    toml_value,
)
from analysis.dataset.find import find_rows
from analysis.dataset.ledger import alone, as_it_stands, entry_blocks, write_blocks
from analysis.dataset.reading import Reading
from analysis.dataset.replay import linked
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
        draft = Draft(_text(reading), reading.machine, tables, corrections, path, blocks)
        for decision in decisions:
            draft.put(decision)
        return write_blocks(reading, path, draft.entries())


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
            elif holds_name(correction.table, correction.action):
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
