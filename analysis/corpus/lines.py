"""JSON Lines -> records to read, in parts of about the same size."""

import datetime as dt
import gzip
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.article import LONGEST
from analysis.errors import ArticleError, ParameterError
from analysis.sidecar import read_moment

PART = 500_000  # characters of text; whatever the number of workers, so that the files are the same
ABOUT = ("title", "author", "publisher", "url")
KEYS = ("id", "text", "published", *ABOUT)
GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Record:
    """One article of the corpus with the line of the file on which it stands, and what is known of it.

    `about` holds those of ABOUT that are given, `note` what of `published` and of these could not be read.
    """

    line: int
    article_id: str
    text: str
    published: dt.date | None = None
    about: dict[str, Any] = field(default_factory=dict)
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

    A file that gzip has packed is read as it is.

    Raises:
        ArticleError: the file is missing or can't be read.
    """
    first_lines: dict[str, int] = {}
    records: list[Record] = []
    bad: list[BadRecord] = []
    size = 0
    try:
        with source.open("rb") as file:
            lines = gzip.GzipFile(fileobj=file) if file.peek(2).startswith(GZIP) else file
            for number, line in enumerate(iter(lambda: lines.readline(LONGEST + 1), b""), 1):
                if len(line) > LONGEST:
                    raise ArticleError(
                        f"{source} line {number}: longer than {LONGEST // 1_000_000} MB; give one article a line"
                    )
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
                    yield Part(records, bad, file.tell() if file.seekable() else 0)
                    records, bad, size = [], [], 0
            yield Part(records, bad, file.tell() if file.seekable() else 0)
    except FileNotFoundError:
        raise ArticleError(f"{source}: no such file; give a JSON Lines file, one article a line") from None
    except IsADirectoryError:
        raise ArticleError(f"{source}: this is a folder; give a JSON Lines file, one article a line") from None
    except (OSError, EOFError, zlib.error) as error:  # the last two of a gzip file that is cut off or damaged
        raise ArticleError(f"{source}: can't be read ({getattr(error, 'strerror', None) or error})") from None


def _read_record(line: bytes, number: int, first_lines: dict[str, int]) -> Record | BadRecord:
    """Check one line; `first_lines` remembers where each id stood."""
    article_id: str | None = None
    try:
        record = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        if not isinstance(record, dict):
            raise ValueError(f"a {KINDS[type(record)]}, not an object with {', '.join(KEYS)}")
        article_id = _article_id(record)
        text = _text(record, "text", required=True) or ""
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
    return Record(number, article_id, text, *_known(record))


def _known(record: dict[str, Any]) -> tuple[dt.date | None, dict[str, Any], str | None]:
    """The date, what else is known, and what of it is no good, which is no reason to lose the article."""
    moment: dt.date | None = None
    about: dict[str, Any] = {}
    problems = []
    for key in ("published", *ABOUT):
        try:
            value = _text(record, key)
            if value and key == "published":
                moment = read_moment(value, key)
            elif value:
                about[key] = value
        except (ValueError, ParameterError) as error:
            problems.append(f"{error}; read without it")
    return moment, about, "; ".join(problems) or None


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
