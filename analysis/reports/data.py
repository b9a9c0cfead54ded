"""An article's dataset beside its reports: written with them, and compared with what the article would give now."""

import json
from pathlib import Path
from typing import Any

from analysis.article import read_article
from analysis.dataset.build import build_tables
from analysis.dataset.folder import PACKAGE, read_folder, write_folder
from analysis.errors import AnalysisError
from analysis.reports.changes import dataset_changes
from analysis.reports.facts import index_facts
from analysis.reports.plan import DATASET, Data
from analysis.versions import fact_lines


def write_data(task: Data) -> tuple[dict[str, Path], dict[str, Any]]:
    """Write the dataset's folder, and give its files by name, and what the index tells of it."""
    article = read_article(task.article, published=task.published)
    tables = build_tables(article, task.codebook)
    folder = write_folder(task.folder / DATASET, article.text, tables)
    named = json.loads((folder / PACKAGE).read_bytes())["resources"]
    listed = [folder / resource["path"] for resource in named]
    beside = [twin for path in listed if (twin := path.with_suffix(".parquet")).exists()]
    files = {path.name: path for path in (*listed, *beside, folder / PACKAGE)}
    return files, index_facts(article, tables)


def changes_of(task: Data) -> list[str]:
    """What would differ between the dataset that is there and a new one, one line each."""
    try:
        old_text, old = read_folder(task.folder / DATASET)
        article = read_article(task.article, published=task.published)
        new = build_tables(article, task.codebook)
    except AnalysisError as error:
        return [f"the datasets can't be compared: {error}"]
    if old_text != article.text:
        return fact_lines(old_text, old, article.text, new) or ["other words or white space, no fact"]
    return dataset_changes(old, new)
