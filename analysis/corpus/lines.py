"""JSON Lines -> records to read; a line that can't be read is listed, and the rest goes on."""

import codecs
import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BufferedIOBase
from pathlib import Path
from typing import Any

from analysis.article import LONGEST, is_message, plain_name, text_article
from analysis.corpus.records import ABOUT, BadRecord, Found, Record
from analysis.errors import ArticleError, ParameterError
from analysis.sidecar import read_moment

KEYS = ("id", "text", "published", *ABOUT)
GZIP = b"\x1f\x8b"
OFFICE = (b"[Content_Types].xml", b"mimetypeapplication/")  # at the start of a ZIP that an office or a book is
OLD_OFFICE = b"\xd0\xcf\x11\xe0"
SAMPLE = 4000  # bytes
LONGEST_LIST = 200  # characters of keys that are told
PASSED_OVER = 5  # lengths of an article; a line that is longer has no end
CUT = (OSError, EOFError, zlib.error)  # the last two of a gzip file that is cut off or damaged


def read_lines(source: Path, columns: Mapping[str, str]) -> Iterator[tuple[Found, int]]:
    """Yield each line's record, or why there is none, with how many bytes of the file are read by then.

    Blank lines are skipped; a file that gzip has packed is read as it is, and of one that is cut off what is there.

    Args:
        source: the file.
        columns: which of an object's keys is `id`, `text` and so on, where they have other names.

    Raises:
        ArticleError: the file is missing, can't be opened, or is no file of lines at all.
    """
    try:
        with source.open("rb") as file:
            start = file.peek(SAMPLE)
            if kind := _no_lines(start):
                raise ArticleError(f"{source}: {kind}")
            lines = gzip.GzipFile(fileobj=file) if start.startswith(GZIP) else file
            number = 0
            try:
                for number, line in enumerate(_lines(lines, source), 1):
                    if line is None:
                        problem = f"longer than {LONGEST // 1_000_000} MB; give one article a line"
                        yield BadRecord(str(source), number, None, problem), _offset(file)
                    elif line.strip():
                        yield _read_record(line, number, source, columns), _offset(file)
            except CUT as error:
                said = getattr(error, "strerror", None) or error
                problem = f"the file can't be read any further ({said}); what stands before is read"
                yield BadRecord(str(source), number + 1, None, problem), _offset(file)
    except FileNotFoundError:
        raise ArticleError(
            f"{source}: no such file; give a JSON Lines file, one article a line, a text file or a folder of them"
        ) from None
    except OSError as error:
        raise ArticleError(f"{source}: can't be read ({error.strerror or error})") from None


def _lines(file: BufferedIOBase, source: Path) -> Iterator[bytes | None]:
    """Yield each line; None stands for one that is longer than an article may be, which is passed over."""
    while line := file.readline(LONGEST + 1):
        if len(line) <= LONGEST:
            yield line
            continue
        yield None
        for _ in range(PASSED_OVER):
            if not line or line.endswith(b"\n"):
                break
            line = file.readline(LONGEST + 1)
        else:
            raise ArticleError(f"a line of {source} has no end; give JSON Lines, one article a line")


def _offset(file: BufferedIOBase) -> int:
    return file.tell() if file.seekable() else 0


def _read_record(line: bytes, number: int, source: Path, columns: Mapping[str, str]) -> Found:
    article_id: str | None = None

    def bad(problem: str) -> BadRecord:
        return BadRecord(str(source), number, article_id, problem)

    try:
        record = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"))
        if not isinstance(record, dict):
            raise ValueError(f"a {KINDS[type(record)]}, not an object with {', '.join(KEYS)}")
        record |= {key: record.get(name) for key, name in columns.items() if name in record}
        article_id = _article_id(record) or f"{plain_name(source.name.partition('.')[0])}-{number:03}"
        text = _text(record, "text", required=True) or ""
    except UnicodeDecodeError as error:
        return bad(f"not UTF-8 (byte {error.start} of the line)")
    except json.JSONDecodeError as error:
        return bad(f"not JSON: {error.msg} at character {error.pos + 1}")
    except RecursionError:
        return bad("not an article: nested too deeply")
    except ValueError as error:
        return bad(str(error))
    known, note = _known(record)
    article = text_article(text, article_id, published=known.pop("published", None))
    return Record(str(source), number, replace(article, note=note, **known))


def _known(record: dict[str, Any]) -> tuple[dict[str, Any], str | None]:
    """What else is known, and what of it is no good, which is no reason to lose the article."""
    known: dict[str, Any] = {}
    problems = []
    for key in ("published", *ABOUT):
        try:
            value = _text(record, key)
            if value:
                known[key] = read_moment(value, key) if key == "published" else value
        except (ValueError, ParameterError) as error:
            problems.append(f"{error}; read without it")
    return known, "; ".join(problems) or None


def _article_id(record: dict[str, Any]) -> str | None:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return _text(record, "id", required=value is not None)


def _no_lines(start: bytes) -> str | None:
    """What a file is that begins so and is no JSON Lines, and what to do; None where it may be."""
    if start.startswith(b"PK") and any(sign in start for sign in OFFICE):
        return (
            "a spreadsheet, a book or a document; save its table as CSV, its text as DOCX or plain text, and give that"
        )
    if start.startswith(b"PK"):
        return "a ZIP file; unpack it and give the folder"
    if start.startswith(OLD_OFFICE):
        return "a document or spreadsheet of an older Office; save it as DOCX or CSV and give that"
    if start.removeprefix(codecs.BOM_UTF8).lstrip()[:1] == b"[":
        return "one JSON list; JSON Lines, one article a line, are read: `jq -c .[] FILE > articles.jsonl` makes them"
    if is_message(start.decode("latin-1")):
        return "an e-mail; save the article's text as a file and give that"
    if b"\0" in start and not start.startswith(GZIP):
        return "no text; give JSON Lines, one article a line, texts, pages or downloads of databases"
    return None


def _text(record: dict[str, Any], key: str, *, required: bool = False) -> str | None:
    value = record.get(key)
    if value is None and not required:
        return None
    if key not in record:
        raise ValueError(f"no {key}; it has {', '.join(map(repr, record))[:LONGEST_LIST]}. Name them with --columns")
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
