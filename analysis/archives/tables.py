"""CSV and Parquet with an article a row -> its articles, read row by row, whatever the file's size."""

import csv
import datetime as dt
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from analysis.archives.days import read_day
from analysis.archives.entries import Found, finished, one_line
from analysis.archives.markup import lines_of, read_tree
from analysis.errors import ArticleError, ParameterError
from analysis.sidecar import read_moment

STATED = re.compile(r"sep=.[\r\n]*")  # a line before the names, by which a spreadsheet knows the sign between columns
MARKUP = re.compile(
    r"</(?:p|div|li|h[1-6]|b|strong|em|i|a|span)\s*>|<(?:p|br)\b[^>]*>|&(?:[a-z]{2,8}|#\d+);", re.IGNORECASE
)
EMPTY = ("nan", "NaN", "NaT", "None", "NULL", "null", "N/A", "#N/A", "<NA>")  # what programs write for nothing
FIELDS = ("text", "id", "title", "author", "publisher", "section", "page", "url", "published")
SAMPLE = 64_000  # characters


def read_csv(path: Path, columns: Mapping[str, str]) -> Iterator[Found]:
    """Yield the rows of a CSV or TSV file with a line of column names; a row counts as in a spreadsheet, names first.

    Args:
        columns: which of the file's columns is which of FIELDS, where they have other names.

    Raises:
        ArticleError: it can't be read, or has no such column.
    """
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))
    try:
        with path.open(encoding=_encoding(path), errors="replace", newline="") as file:
            first = file.readline(SAMPLE)
            stated = STATED.fullmatch(first)
            file.seek(0)
            sample = file.read(SAMPLE)[len(first) if stated else 0 :]
            file.seek(0)
            rows = csv.reader(file, dialect=_dialect(sample, path))
            if stated:
                next(rows, None)
            names = [name.lstrip("\ufeff").strip() for name in next(rows, [])]
            places = _places(names, columns, path)
            for number, row in enumerate(rows, 3 if stated else 2):
                if row:
                    yield _read(number, {field: row[i] if i < len(row) else None for field, i in places.items()})
    except csv.Error as error:
        raise ArticleError(f"{path}: no CSV that can be read ({error}); save it again as CSV in UTF-8") from None
    except OSError as error:
        raise ArticleError(f"{path}: can't be read ({error.strerror or error})") from None


def read_parquet(path: Path, columns: Mapping[str, str]) -> Iterator[Found]:
    """Yield the rows of a Parquet file, from 1; `columns` as in read_csv.

    Raises:
        ArticleError: it can't be read, or has no such column.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    number = 0
    try:
        with pq.ParquetFile(path) as file:
            names = file.schema_arrow.names
            places = _places(names, columns, path)
            for batch in file.iter_batches(batch_size=100, columns=[names[i] for i in places.values()]):
                for row in batch.to_pylist():
                    number += 1
                    yield _read(number, {field: row[names[i]] for field, i in places.items()})
    except (pa.ArrowException, OSError) as error:
        said = str(error).partition("\n")[0]
        raise ArticleError(f"{path}: no Parquet file that can be read ({said})") from None


def _places(names: Sequence[str], columns: Mapping[str, str], path: Path) -> dict[str, int]:
    """Where each field stands: under the name given for it, else its own."""
    lower = {name.lower(): i for i, name in reversed(list(enumerate(names)))}
    places = {}
    for field in FIELDS:
        wanted = columns.get(field, field)
        if names.count(wanted) > 1:
            raise ParameterError(f"{path}: {names.count(wanted)} columns are called {wanted!r}; rename all but one")
        if wanted in names:
            places[field] = names.index(wanted)
        elif field not in columns and wanted in lower:
            places[field] = lower[wanted]
        elif field in columns or field == "text":
            raise ParameterError(
                f"{path}: no column {wanted!r}; it has {', '.join(map(repr, names)) or 'none'}. "
                "Name them with --columns text=NAME,title=NAME"
            )
    return places


def _read(number: int, row: Mapping[str, Any]) -> Found:
    known = {field: _text(row.get(field)) for field in ("title", "author", "publisher", "section", "page", "url", "id")}
    stated = row.get("published")
    day = stated if isinstance(stated, dt.date) else _day(_text(stated))
    doubts = () if day or not _text(stated) else (f"published is {_text(stated)!r}, no day that can be told",)
    return finished(
        number, _paragraphs(row.get("text")), unit="row", entry_id=known.pop("id"),
        published=day, doubts=doubts, **known,
    )  # fmt: skip


def _day(stated: str | None) -> dt.date | None:
    """A day as ISO 8601 or in words; "03/04/2026" is not told, it may be March or April."""
    if not stated:
        return None
    try:
        return read_moment(stated, "published")
    except ParameterError:
        return read_day(stated)


def _text(value: object) -> str | None:
    return one_line(" ".join(_paragraphs(value)))


def _paragraphs(value: object) -> list[str]:
    """The lines of a cell; of one that holds markup those that a reader would see."""
    if value is None or value != value or value in EMPTY:
        return []
    text = str(value)
    return lines_of(read_tree(f"<div>{text}</div>".encode())) if MARKUP.search(text) else text.split("\n")


def _encoding(path: Path) -> str:
    """UTF-8 where all of the file is that, else Windows-1252, as spreadsheets write; UTF-16 by its mark."""
    with path.open("rb") as file:
        if file.read(2) in (b"\xff\xfe", b"\xfe\xff"):
            return "utf-16"
    try:
        with path.open(encoding="utf-8-sig") as text:
            while text.read(1 << 20):
                pass
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _dialect(sample: str, path: Path) -> type[csv.Dialect]:
    """Comma, semicolon, tab or bar: what stands most often in the line of names."""
    names = sample.partition("\n")[0]
    delimiter = "\t" if path.suffix.lower() == ".tsv" else max(",;\t|", key=names.count)

    class Found(csv.excel):
        pass

    Found.delimiter = delimiter
    return Found
