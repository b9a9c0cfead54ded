"""Records -> tables as plain lists of values, one list a column: what every format and every DataFrame is made from."""

import datetime as dt
import math
import re
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import Any

from analysis.dataset.columns import Table
from analysis.dataset.schema import FOUND, TABLES
from analysis.extract import Extraction
from analysis.language.detect import detect_language
from analysis.records import Article
from analysis.themes import Codebook

Columns = dict[str, list[Any]]
Tables = dict[str, Columns]

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


def found_tables(extraction: Extraction) -> Tables:
    """Return the tables that the finders fill."""
    return {name: record_columns(TABLES[name], getattr(extraction, name)) for name in FOUND}


def record_columns(table: Table, records: Iterable[object]) -> Columns:
    """Return the columns of `table` from its records."""
    records = list(records)
    columns: Columns = {}
    for column in table.columns:
        values: list[Any] = list(map(attrgetter(column.name), records))
        if column.type == "number":
            values = [None if value is None or not math.isfinite(value) else float(value) for value in values]
        columns[column.name] = values
    return columns


def article_columns(article: Article, codebook: Codebook, *, sentences: int) -> Columns:
    """Return the one row of `article`."""
    language, warning = detect_language(article.text)
    moment = article.published
    timed = moment if isinstance(moment, dt.datetime) else None
    row = {
        **{name: getattr(article, name) for name in COPIED},
        "published": timed.date() if timed else moment,
        "published_time": timed.timetz().isoformat() if timed else None,
        "language": language,
        "characters": len(article.text),
        "words": len(WORD.findall(article.text)),
        "sentences": sentences,
        "codebook": codebook.name,
        "codebook_sha256": codebook.sha256 or None,
        "note": "; ".join(note for note in (article.note, warning) if note) or None,
    }
    return {column.name: [row[column.name]] for column in TABLES["article"].columns}


COPIED = (
    "article_id", "title", "author", "publisher", "section", "page", "url", "published_from", "dateline", "sha256",
    "encoding", "origin",
)  # fmt: skip


def rows(columns: Columns) -> Iterator[dict[str, Any]]:
    """Yield a table row by row; unknown is None."""
    names = list(columns)
    for values in zip(*columns.values(), strict=True):
        yield dict(zip(names, values, strict=True))
