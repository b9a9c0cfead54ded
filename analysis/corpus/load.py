"""A folder that `analysis corpus` wrote -> its tables as DataFrames, and any one article of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.corpus.build import PACKAGE
from analysis.corpus.part import CORPUS_TABLES
from analysis.dataset.columns import Table
from analysis.dataset.parquet_format import arrow_columns
from analysis.dataset.story_schema import TEXTS
from analysis.errors import DatasetError, ParameterError

if TYPE_CHECKING:
    import pandas as pd

    from analysis.dataset.dataset import Dataset
    from analysis.dataset.tables import Columns

ATTRIBUTES = {"articles" if name == "article" else name: name for name in CORPUS_TABLES}


@dataclass(frozen=True, slots=True)
class Corpus:
    """Many articles as data: `articles`, `quantities` and so on are DataFrames with `article_id` as first column.

    A table is read from the disk when it is asked for; `table` reads some of its columns only.
    """

    folder: Path

    def __getattr__(self, name: str) -> pd.DataFrame:
        if name not in ATTRIBUTES:
            raise AttributeError(f"a corpus has no table {name!r}; it has {', '.join(ATTRIBUTES)}")
        return self.table(name)

    def __dir__(self) -> list[str]:
        return [*ATTRIBUTES, "article", "folder", "table"]

    def table(self, name: str, columns: Sequence[str] | None = None) -> pd.DataFrame:
        """Return a table, typed as the data dictionary says; all columns where none is named.

        Raises:
            ParameterError: no such table or column.
            DatasetError: the table can't be read.
        """
        import pandas as pd

        if name not in ATTRIBUTES:
            raise ParameterError(f"no table {name!r}; a corpus has {', '.join(ATTRIBUTES)}")
        known = [column.name for column in CORPUS_TABLES[ATTRIBUTES[name]].columns]
        for column in columns or ():
            if column not in known:
                raise ParameterError(f"{name} has no column {column!r}; it has {', '.join(known)}")
        path = self.folder / ATTRIBUTES[name]
        try:
            found = pd.read_parquet(path, columns=None if columns is None else list(columns))
            return with_days(CORPUS_TABLES[ATTRIBUTES[name]], found)
        except (OSError, ValueError) as error:
            raise _broken(path, error) from None

    def article(self, article_id: str) -> Dataset:
        """Return the dataset of one article, with its text.

        Raises:
            ParameterError: the corpus has no such article.
            DatasetError: a table can't be read.
        """
        from analysis.dataset.dataset import Dataset

        tables = {name: _rows_of(self.folder / name, name, article_id) for name in CORPUS_TABLES}
        texts = tables.pop(TEXTS.name)["text"]
        if not texts:
            raise ParameterError(f"{self.folder}: no article {article_id!r}; `articles` lists them")
        return Dataset.from_tables(texts[0], tables)


def load_corpus(folder: str | Path) -> Corpus:
    """Return the corpus that `analysis corpus` wrote into a folder.

    Raises:
        DatasetError: no corpus there.
    """
    folder = Path(folder)
    try:
        named = {resource["name"] for resource in json.loads((folder / PACKAGE).read_bytes())["resources"]}
    except FileNotFoundError:
        raise DatasetError(f"{folder}: no {PACKAGE} here; give a folder that `analysis corpus` wrote") from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise _broken(folder / PACKAGE, error) from None
    missing = [name for name in CORPUS_TABLES if name not in named]
    if missing:
        raise DatasetError(f"{folder}: no table {', '.join(missing)} here; give a folder that `analysis corpus` wrote")
    return Corpus(folder)


def _rows_of(path: Path, name: str, article_id: str) -> Columns:
    """The rows of one article, as plain lists; parts that don't hold it are passed over by their statistics."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = CORPUS_TABLES[name]
    try:
        found = pq.read_table(path, filters=[("article_id", "=", article_id)])
        columns = arrow_columns(table, found)
    except (OSError, ValueError, pa.ArrowException) as error:
        raise _broken(path, error) from None
    return {key: values for key, values in columns.items() if name == "article" or key != "article_id"}


def with_days(table: Table, found: pd.DataFrame) -> pd.DataFrame:
    """Return a table that pandas read from Parquet, its days as pandas' own."""
    days = {
        c.name: found[c.name].astype("datetime64[s]") for c in table.columns if c.type == "date" and c.name in found
    }
    return found.assign(**days)


def read_columns(folder: Path, name: str) -> Columns:
    """Return a whole table of a corpus as plain lists.

    Raises:
        DatasetError: it can't be read.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        return arrow_columns(CORPUS_TABLES[name], pq.read_table(folder / name))
    except (OSError, ValueError, pa.ArrowException) as error:
        raise _broken(folder / name, error) from None


def _broken(path: Path, error: Exception) -> DatasetError:
    return DatasetError(f"{path}: can't be read ({error}); run `analysis corpus` again")
