"""Decisions written into an article's corrections file, whole or not at all, and taken back."""

import contextlib
import hashlib
import itertools
import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from analysis.article import read_bytes
from analysis.dataset.anchors import Text, places_of
from analysis.dataset.corrections import (
    ACTIONS,
    NAMED,
    Correction,
    check_corrections,
    corrections_path,
    read_corrections,
)
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
from analysis.dataset.reading import Reading
from analysis.dataset.replay import linked
from analysis.dataset.schema import TABLES
from analysis.dataset.tables import Tables
from analysis.errors import CorrectionError, ParameterError
from analysis.files import write_whole

try:
    import fcntl
except ImportError:  # Windows: one analyst at a time
    fcntl = None  # type: ignore[assignment]

HEAD = re.compile(r"^[ \t]*\[\[[ \t]*correction[ \t]*\]\]", re.MULTILINE)
OCCURRENCE = re.compile(r"^[ \t]*occurrence[ \t]*=.*\n?", re.MULTILINE)


def decide(reading: Reading, decisions: Sequence[Decision]) -> Tables:
    """Write decisions about the rows as they stand now into the article's corrections, and return the tables anew.

    Nothing is written where one of them doesn't hold. A decision about a row that an analyst added changes, or takes
    out, the entry that added it.

    Raises:
        ParameterError: no such table, row or action, or the reading is of no file.
        CorrectionError: a decision breaks the rules of its table, or the file can't be read.
        ArticleError: the article's file has gone.
    """
    with _alone(reading) as path:
        content, corrections, tables = _now(reading, path)
        blocks = _blocks(content, corrections, path)
        text = _text(reading)
        taken: set[int] = set()
        for decision in decisions:
            decision = replace(decision, set=typed(decision.table, decision.set))
            if decision.action == "add":
                blocks.append("\n" + entry_toml(decision, _added_words(text, tables, decision)))
                continue
            if decision.action not in ACTIONS:
                raise ParameterError(f"action is {decision.action!r}; allowed: {', '.join(ACTIONS)}")
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
                blocks.append("\n" + entry_toml(decision, words))
            elif decision.action == "reject":
                taken.add(own.number + 1)
            elif decision.action == "edit":
                merged = replace(decision, action="add", set={**own.set, **decision.set})
                blocks[own.number + 1] = entry_toml(merged, correction_words(own))
            else:
                raise ParameterError(
                    f"{decision.table} {decision.row_id} is an analyst's own row; there is no more to accept"
                )
        return _write(reading, path, [block for number, block in enumerate(blocks) if number not in taken])


def undo(reading: Reading, number: int | None = None) -> Tables:
    """Take a correction out of the article's file, the last one where no `correction_id` is given.

    Raises:
        ParameterError: there is no such correction, or the reading is of no file.
        CorrectionError: another correction counts on it.
    """
    with _alone(reading) as path:
        content, corrections, _ = _now(reading, path)
        if not corrections:
            raise ParameterError(f"{path}: there is no correction to take back")
        number = len(corrections) - 1 if number is None else number
        if not 0 <= number < len(corrections):
            raise ParameterError(f"{path} has no correction {number}; they are 0 to {len(corrections) - 1}")
        blocks = _blocks(content, corrections, path)
        del blocks[number + 1]
        return _write(reading, path, blocks)


def upgrade(reading: Reading) -> int:
    """Anchor the corrections of an article that are found by their text alone; return how many were.

    Comments stay, and so does what each correction does.

    Raises:
        CorrectionError: a correction doesn't find its row.
    """
    with _alone(reading) as path:
        content, corrections, _ = _now(reading, path)
        blocks = _blocks(content, corrections, path)
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
            _write(reading, path, blocks)
        return anchored


@contextlib.contextmanager
def _alone(reading: Reading) -> Iterator[Path]:
    """Hold the article against other writers of its corrections; give the path of these.

    Raises:
        ParameterError: the reading is of no file, or the file isn't what was read.
    """
    path = reading.article.path
    if not path:
        raise ParameterError("these tables are of no file on this machine; read the article with analysis.read(path)")
    if hashlib.sha256(read_bytes(Path(path))).hexdigest() != reading.article.sha256:
        raise ParameterError(f"{path}: changed since it was read; read it again, then decide")
    with open(path, "rb") as file:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield corrections_path(path)


def _now(reading: Reading, path: Path) -> tuple[str, list[Correction], Tables]:
    corrections = read_corrections(path)
    content = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    return content, corrections, reading.corrected(corrections)


def _text(reading: Reading) -> Text:
    sentences = reading.machine["sentences"]
    return Text(reading.article.text, sentences["start"], sentences["end"])


def _blocks(content: str, corrections: Sequence[Correction], path: Path) -> list[str]:
    """Split the file's text into what stands before the first entry, and the entries."""
    starts = [found.start() for found in HEAD.finditer(content)]
    edges = [0, *starts, len(content)]
    blocks = [content[a:b] for a, b in itertools.pairwise(edges)]
    if len(starts) != len(corrections):
        raise CorrectionError(
            f"{path}: the entries can't be told apart; write each under a line [[correction]] of its own"
        )
    return blocks


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


def _write(reading: Reading, path: Path, blocks: Sequence[str]) -> Tables:
    content = ""
    for block in blocks:
        content += ("\n" if content and not content.endswith("\n") else "") + block
    content = content.strip("\n") + "\n" if content.strip() else ""
    try:
        corrections = check_corrections(tomllib.loads(content), path)
    except tomllib.TOMLDecodeError as error:
        raise CorrectionError(f"{path}: not valid TOML once changed: {error}; change it by hand") from None
    tables = reading.corrected(corrections)
    try:
        if content:
            write_whole(path, content.encode())
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise CorrectionError(f"{path}: can't be written ({error.strerror}); the decision is not kept") from None
    return tables
