"""An article's dataset beside its reports: written with them, and compared with what the article would give now."""

from pathlib import Path

from analysis.article import read_article
from analysis.dataset.build import build_tables
from analysis.dataset.folder import read_folder, write_folder
from analysis.errors import AnalysisError
from analysis.reports.changes import dataset_changes
from analysis.reports.plan import Data


def write_data(task: Data) -> None:
    """Write the dataset's folder."""
    article = read_article(task.article, published=task.published)
    write_folder(task.folder, article.text, build_tables(article, task.codebook))


def changes_of(task: Data) -> list[str]:
    """What would differ between the dataset that is there and a new one, one line each."""
    try:
        old = read_folder(Path(task.folder))[1]
        new = build_tables(read_article(task.article, published=task.published), task.codebook)
    except AnalysisError as error:
        return [f"the datasets can't be compared: {error}"]
    return dataset_changes(old, new)
