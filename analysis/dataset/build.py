"""Article -> Dataset."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.article import read_article
from analysis.dataset.corrections import corrections_path, read_corrections
from analysis.dataset.project import NAME, apply_project
from analysis.dataset.reading import Reading
from analysis.dataset.schema import TABLES
from analysis.dataset.tables import Tables, article_columns, found_tables, record_columns
from analysis.errors import ParameterError
from analysis.extract import extract
from analysis.records import Article
from analysis.themes import Codebook, read_codebook

if TYPE_CHECKING:
    from analysis.dataset.dataset import Dataset


def read(
    path: str | Path, *, codebook: Codebook | str | Path | None = None, published: dt.date | str | None = None
) -> Dataset:
    """Read an article file and return its dataset: read_article and build_dataset in one step."""
    return build_dataset(read_article(path, published=published), codebook)


def build_dataset(article: Article, codebook: Codebook | str | Path | None = None) -> Dataset:
    """Return the ten tables of one article, with its corrections replayed.

    Args:
        article: as read_article returns it; corrections stand beside its file as `<stem>.corrections.toml`.
        codebook: the one to find themes by, or its path; where it is None the one that the sidecar names, else the
            packaged one for news.

    Raises:
        CorrectionError: a correction no longer finds its text, or breaks the rules of its table.
        LexiconError: the codebook has a mistake.
        ParameterError: `article` is a text or a path, not an article.
    """
    if not isinstance(article, Article):
        raise ParameterError(f"article is {str(article)[:40]!r}; give what read_article or text_article returns")
    from analysis.dataset.dataset import Dataset  # late: pandas

    reading = read_machine(article, codebook)
    return Dataset.from_tables(article.text, corrected(reading), reading)


def build_tables(article: Article, codebook: Codebook | str | Path | None = None) -> Tables:
    """Return the same as plain lists, which is all that writing files takes: no pandas."""
    return corrected(read_machine(article, codebook))


def read_machine(article: Article, codebook: Codebook | str | Path | None = None) -> Reading:
    """Return the tables as the rules make them, and as the folder's `project.corrections.toml` leaves them, before the
    article's own corrections.

    Raises:
        CorrectionError: the project's file breaks its rules.
    """
    if not isinstance(codebook, Codebook):
        codebook = read_codebook(article.codebook if codebook is None else codebook)
    extraction = extract(article, codebook)
    tables = {
        "article": article_columns(article, codebook, sentences=len(extraction.sentences)),
        **found_tables(extraction),
        "corrections": record_columns(TABLES["corrections"], []),
    }
    if article.path:
        tables = apply_project(article.text, tables, Path(article.path).with_name(NAME), codebook)
    return Reading(article, tables, codebook)


def corrected(reading: Reading) -> Tables:
    """Return the tables with the corrections beside the article replayed."""
    article = reading.article
    corrections = read_corrections(corrections_path(article.path)) if article.path else []
    return reading.corrected(corrections)
