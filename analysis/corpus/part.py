"""One part of a corpus -> its tables as Parquet files: the work of one worker."""

from collections.abc import Sequence
from functools import lru_cache

from analysis.corpus.archived import read_page_record
from analysis.corpus.records import BadRecord, PageRecord, Record, noted
from analysis.dataset.parquet_format import parquet_bytes
from analysis.dataset.replay import replay
from analysis.dataset.schema import FOUND, TABLES
from analysis.dataset.story_schema import TEXTS, corpus_table
from analysis.dataset.tables import Tables, article_columns, found_tables, record_columns
from analysis.errors import CorrectionError
from analysis.extract import extract
from analysis.themes import Codebook, read_codebook

CORPUS_TABLES = {
    **{name: corpus_table(TABLES[name]) for name in ("article", *FOUND, "corrections")},
    TEXTS.name: TEXTS,
}


def read_part(
    records: Sequence[Record | PageRecord], codebook: Codebook, own: bool = False
) -> tuple[dict[str, bytes], list[BadRecord]]:
    """Return the Parquet file of each table, and the records on which something was amiss.

    `own`: an article whose sidecar names a codebook is read by that one.
    """
    whole, bad = part_tables(records, codebook, own)
    return {name: parquet_bytes(table, whole[name]) for name, table in CORPUS_TABLES.items()}, bad


def part_tables(
    records: Sequence[Record | PageRecord], codebook: Codebook, own: bool = False
) -> tuple[Tables, list[BadRecord]]:
    """Return the tables of the records, one after the other, and what was amiss."""
    whole: Tables = {name: {c.name: [] for c in table.columns} for name, table in CORPUS_TABLES.items()}
    bad = []
    for given in records:
        record = read_page_record(given) if isinstance(given, PageRecord) else given
        if isinstance(record, BadRecord):
            bad.append(record)
            continue
        if record is not given:
            bad += noted(record)
        article_id = record.article.article_id
        try:
            by = _codebook(record.article.codebook) if own and record.article.codebook else codebook
            tables = _read_record(record, by)
        except CorrectionError as error:
            problem = f"{error}; read without its corrections"
            bad.append(BadRecord(record.file, record.line, article_id, problem, kept=True, unit=record.unit))
            tables = _read_record(Record(record.file, record.line, record.article), by)
        except Exception as error:  # one article must not stop the others; it is listed
            problem = f"could not be read: {type(error).__name__}: {error}"
            bad.append(BadRecord(record.file, record.line, article_id, problem, unit=record.unit))
            continue
        for name, columns in tables.items():
            count = len(next(iter(columns.values())))
            if "article_id" not in columns:
                whole[name]["article_id"] += [article_id] * count
            for column, values in columns.items():
                whole[name][column] += values
    return whole, bad


_codebook = lru_cache(maxsize=8)(read_codebook)


def _read_record(record: Record, codebook: Codebook) -> Tables:
    article = record.article
    extraction = extract(article, codebook)
    tables = {
        "article": article_columns(article, codebook, sentences=len(extraction.sentences)),
        **found_tables(extraction),
        "corrections": record_columns(TABLES["corrections"], []),
    }
    texts = {"article_id": [article.article_id], "text": [article.text]}
    return {**replay(article.text, tables, record.corrections), TEXTS.name: texts}
