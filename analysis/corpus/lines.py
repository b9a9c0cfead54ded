"""JSON Lines -> records to read, in parts of about the same size."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from analysis.errors import ArticleError, ParameterError
from analysis.sidecar import read_moment

PART = 500_000  # characters of text; whatever the number of workers, so that the files are the same
KEYS = ("id", "text", "published", "title")


@dataclass(frozen=True, slots=True)
class Record:
    """One article of the corpus with the line of the file on which it stands."""

    line: int
    article_id: str
    text: str
    published: dt.date | None
    title: str | None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class BadRecord:
    """A line that can't be read, or not wholly (`kept`: the article is read without what is wrong), and why."""

    line: int
    article_id: str | None
    problem: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """Records that are read together; `offset` is how far the file has been read, in bytes."""

    records: list[Record]
    bad: list[BadRecord]
    offset: int


def read_parts(source: Path) -> Iterator[Part]:
    """Yield the file's records in order, in parts of PART characters; blank lines are skipped.

    Raises:
        ArticleError: the file is missing or can't be read.
    """
    first_lines: dict[str, int] = {}
    records: list[Record] = []
    bad: list[BadRecord] = []
    offset = size = 0
    try:
        with source.open("rb") as file:
            for number, line in enumerate(file, 1):
                offset += len(line)
                if not line.strip():
                    continue
                found = _read_record(line, number, first_lines)
                if isinstance(found, BadRecord):
                    bad.append(found)
                    continue
                if found.note:
                    bad.append(BadRecord(number, found.article_id, found.note, kept=True))
                records.append(found)
                size += len(found.text)
                if size >= PART:
                    yield Part(records, bad, offset)
                    records, bad, size = [], [], 0
    except FileNotFoundError:
        raise ArticleError(f"{source}: no such file; give a JSON Lines file, one article a line") from None
    except IsADirectoryError:
        raise ArticleError(f"{source}: this is a folder; give a JSON Lines file, one article a line") from None
    except OSError as error:
        raise ArticleError(f"{source}: can't be read ({error.strerror})") from None
    yield Part(records, bad, offset)


def _read_record(line: bytes, number: int, first_lines: dict[str, int]) -> Record | BadRecord:
    """Check one line; `first_lines` remembers where each id stood."""
    article_id: str | None = None
    try:
        record = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        if not isinstance(record, dict):
            raise ValueError(f"a {KINDS[type(record)]}, not an object with {', '.join(KEYS)}")
        article_id = _article_id(record)
        text = _text(record, "text", required=True) or ""
        published = _text(record, "published")
        moment, note = _moment(published)
        title = _text(record, "title")
    except UnicodeDecodeError as error:
        return BadRecord(number, None, f"not UTF-8 (byte {error.start} of the line)")
    except json.JSONDecodeError as error:
        return BadRecord(number, None, f"not JSON: {error.msg} at character {error.pos + 1}")
    except RecursionError:
        return BadRecord(number, None, "not an article: nested too deeply")
    except ValueError as error:
        return BadRecord(number, article_id, str(error))
    if article_id in first_lines:
        return BadRecord(number, article_id, f"id {article_id!r} stands already on line {first_lines[article_id]}")
    first_lines[article_id] = number
    return Record(number, article_id, text, moment, title, note)


def _moment(published: str | None) -> tuple[dt.date | None, str | None]:
    """The date, or None with the reason: a date that can't be read is no reason to lose the article."""
    if not published:
        return None, None
    try:
        return read_moment(published, "published"), None
    except ParameterError as error:
        return None, f"{error}; read without a date"


def _article_id(record: dict[str, Any]) -> str:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _text(record, "id", required=True) or ""


def _text(record: dict[str, Any], key: str, *, required: bool = False) -> str | None:
    value = record.get(key)
    if value is None and not required:
        return None
    if key not in record:
        raise ValueError(f"no {key}")
    if not isinstance(value, str):
        raise ValueError(f"{key} is a {KINDS[type(value)]}; it must be a text")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        raise ValueError(f"{key}: character {error.start} is {value[error.start]!a}, half a surrogate pair") from None
    if required and not value.strip():
        raise ValueError(f"{key} is empty")
    return value or None


KINDS = {
    list: "list",
    str: "text",
    int: "number",
    float: "number",
    bool: "true or false",
    type(None): "null",
    dict: "object",
}
