"""The tables of one article as DataFrames, with its text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.dataset.decide import decide, undo
from analysis.dataset.entries import Decision
from analysis.dataset.flat import flat_numbers, flat_statements
from analysis.dataset.folder import read_folder, write_folder
from analysis.dataset.frames import frame, frame_columns
from analysis.dataset.reading import Reading
from analysis.dataset.schema import FOUND, TABLES
from analysis.dataset.stub import correction_stub
from analysis.dataset.tables import Columns, Tables, rows
from analysis.errors import ParameterError


@dataclass(frozen=True, eq=False, repr=False)
class Dataset:
    """One article as data: `text` and a DataFrame a table; the schema says what each column holds.

    Unknown is null in every column: pandas' NA, NaT in dates, None in columns that hold lists. `reading` is what the
    machine read, where the article was read here; None for a dataset that was loaded from a folder.
    """

    text: str
    article: pd.DataFrame
    sentences: pd.DataFrame
    quantities: pd.DataFrame
    attributions: pd.DataFrame
    sources: pd.DataFrame
    entities: pd.DataFrame
    mentions: pd.DataFrame
    dates: pd.DataFrame
    themes: pd.DataFrame
    theme_sentences: pd.DataFrame
    corrections: pd.DataFrame
    reading: Reading | None = None

    @classmethod
    def from_tables(cls, text: str, tables: Tables, reading: Reading | None = None) -> Dataset:
        """Return the Dataset of these columns."""
        return cls(text, **{name: frame(table, tables[name]) for name, table in TABLES.items()}, reading=reading)

    def tables(self) -> Tables:
        """Return every table as plain lists of values, unknown as None."""
        return {name: frame_columns(table, getattr(self, name)) for name, table in TABLES.items()}

    def rows(self, name: str) -> list[dict[str, Any]]:
        """Return one table row by row as dicts, unknown as None."""
        return list(rows(frame_columns(TABLES[name], getattr(self, name))))

    @property
    def numbers(self) -> pd.DataFrame:
        """One readable row for each reported number: source, place and date by name, and the sentence's words."""
        return flat_numbers({name: getattr(self, name) for name in FOUND})

    @property
    def statements(self) -> pd.DataFrame:
        """One readable row for each statement: its source by name, and the sentence's words."""
        return flat_statements({name: getattr(self, name) for name in FOUND})

    def correction(self, table: str, row_id: int) -> str:
        """Return the TOML that corrects a row, to be filled in and put into `<article>.corrections.toml`.

        It finds the row by its text, and lists every column that can be set with the value it has now.

        Raises:
            ParameterError: no such table or row.
        """
        return correction_stub(self.text, self.tables(), table, row_id, dt.date.today())

    def correct(
        self,
        table: str,
        row_id: int | None,
        action: str,
        *,
        coder: str,
        reason: str,
        set: Mapping[str, Any] | None = None,
        text: str | None = None,
        start: int | None = None,
    ) -> Dataset:
        """Write a decision into `<article>.corrections.toml`, signed with today's date, and return the dataset anew.

        Args:
            row_id: the row's key as it stands in this dataset; None where `action` is `add` or `complete`.
            action: accept, reject, edit, add, or complete: no row of the table is missing in the sentence of `text`.
            set: the columns that edit changes or add fills, named as docs/corrections.md says; of another row also the
                key it has now, as in {"source": 3}.
            text: of a row to add, the words it stands on, or the name of a source or entity; of complete, some words
                of the sentence.
            start: which place, in characters, where these words stand in the article more than once.

        Raises:
            ParameterError: no such table, row or action, the dataset was not read from an article's file, or others
                were decided since, so that its rows may have other keys by now.
            CorrectionError: the decision breaks the rules of its table; nothing is written.
        """
        decision = Decision(table, row_id, action, coder, reason, set or {}, text, start)
        return Dataset.from_tables(self.text, decide(self._own_reading(), [decision], seen=self._log()), self.reading)

    def undo(self, correction_id: int | None = None) -> Dataset:
        """Take a correction out of the article's file, the last where none is given, and return the dataset anew.

        Raises:
            ParameterError: no such correction, or the dataset was not read from an article's file.
            CorrectionError: another correction counts on this one; nothing is written.
        """
        return Dataset.from_tables(self.text, undo(self._own_reading(), correction_id, seen=self._log()), self.reading)

    def _log(self) -> Columns:
        return frame_columns(TABLES["corrections"], self.corrections)

    def _own_reading(self) -> Reading:
        if self.reading is None:
            raise ParameterError("this dataset was loaded; to correct the article, read it with analysis.read(path)")
        return self.reading

    def save(self, folder: str | Path, *, sqlite: bool = False) -> Path:
        """Write the dataset into a folder, which is made where it is missing, and return the folder.

        One CSV and one Parquet file a table, text.txt, datapackage.json, annotations.jsonld, and dataset.sqlite on
        request. The same dataset gives the same bytes; each file is replaced whole.
        """
        return write_folder(Path(folder), self.text, self.tables(), sqlite=sqlite)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Dataset):
            return NotImplemented
        return self.text == other.text and all(getattr(self, name).equals(getattr(other, name)) for name in TABLES)

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(getattr(self, name))} {name}" for name in FOUND)
        return f"<Dataset {self.article['article_id'].iloc[0]}: {counts}>"

    def _repr_html_(self) -> str:
        from analysis.display.about import dataset_html

        return dataset_html(self)  # type: ignore[arg-type]  # it only reads, and these attributes are read-only


def check_dataset(given: object, what: str) -> None:
    """ParameterError where something else than a dataset was given to a function; a path is said how to read."""
    if not isinstance(given, Dataset):
        path = f"analysis.read({str(given)!r})" if isinstance(given, str | Path) else "analysis.read(path)"
        raise ParameterError(f"{what} takes what {path} gives, no {type(given).__name__}")


def load(folder: str | Path) -> Dataset:
    """Return the Dataset that was saved in a folder.

    Raises:
        DatasetError: no dataset there, a file missing or changed, a row that breaks the schema.
    """
    return Dataset.from_tables(*read_folder(Path(folder)))
