"""One part of a corpus -> its tables as Parquet files: the work of one worker."""

from collections.abc import Sequence
from dataclasses import replace

from analysis.article import text_article
from analysis.corpus.lines import BadRecord, Record
from analysis.dataset.parquet_format import parquet_bytes
from analysis.dataset.schema import FOUND, TABLES, corpus_table
from analysis.dataset.tables import Tables, article_columns, found_tables
from analysis.extract import extract
from analysis.themes import Codebook

CORPUS_TABLES = {name: corpus_table(TABLES[name]) for name in ("article", *FOUND)}


def read_part(records: Sequence[Record], codebook: Codebook) -> tuple[dict[str, bytes], list[BadRecord]]:
    """Return the Parquet file of each table, and the records on which a finder broke down."""
    whole: Tables = {name: {c.name: [] for c in table.columns} for name, table in CORPUS_TABLES.items()}
    bad = []
    for record in records:
        try:
            tables = _read_record(record, codebook)
        except Exception as error:  # one article must not stop the others; it is listed
            bad.append(BadRecord(record.line, record.article_id, f"could not be read: {type(error).__name__}: {error}"))
            continue
        for name, columns in tables.items():
            count = len(next(iter(columns.values())))
            if name != "article":
                whole[name]["article_id"] += [record.article_id] * count
            for column, values in columns.items():
                whole[name][column] += values
    return {name: parquet_bytes(table, whole[name]) for name, table in CORPUS_TABLES.items()}, bad


def _read_record(record: Record, codebook: Codebook) -> Tables:
    article = text_article(record.text, record.article_id, published=record.published)
    article = replace(article, note=record.note, **record.about)
    extraction = extract(article, codebook)
    return {
        "article": article_columns(article, codebook, sentences=len(extraction.sentences)),
        **found_tables(extraction),
    }
