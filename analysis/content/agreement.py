"""How far two codings of one article agree, theme by theme: Krippendorff's alpha.

A coding is a table with `theme` and `sentence_id`, a row for each theme that a sentence was given. The machine's table
`theme_sentences` is one. Units are sentences; for each theme, a coder gave it to a sentence or did not (nominal level).
"""

import json
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.dataset.dataset import Dataset
from analysis.errors import ParameterError

ALL = "all themes"
TYPES = {"theme": "string", "alpha": "Float64", "low": "Float64", "high": "Float64", "units": "Int64",
         "first": "Int64", "second": "Int64", "both": "Int64"}  # fmt: skip


def agreement(
    first: pd.DataFrame,
    second: pd.DataFrame,
    sentences: Iterable[int],
    *,
    themes: Iterable[str] | None = None,
    samples: int = 1000,
    seed: int = 1,
) -> pd.DataFrame:
    """Return theme, alpha, low, high, units, first, second, both; the first row is over all themes together.

    `alpha` is Krippendorff's for nominal data: 1 is perfect agreement, 0 what chance would
    give, null where no sentence or every sentence has the theme, since then there is nothing to agree on. `low` and
    `high` bound the middle 95 % of alpha over bootstrap samples of sentences, drawn with a fixed seed: the same input
    gives the same bounds. `first`, `second` and `both` count the sentences that each coding gave the theme.

    Args:
        first, second: codings.
        sentences: the ids of all sentences that both coders saw.
        themes: the themes that both coders could give; those of either coding if left out.
        samples: bootstrap samples.
        seed: of the bootstrap.
    """
    units = list(dict.fromkeys(int(i) for i in sentences))
    given = [_given(table) for table in (first, second)]
    names = sorted(set(themes) if themes is not None else {theme for pairs in given for theme, _ in pairs})
    marks = np.array([[[(theme, unit) in pairs for unit in units] for theme in names] for pairs in given], dtype=bool)
    marks = marks.reshape(2, len(names), len(units))
    draws = np.random.default_rng(seed).integers(0, len(units), size=(samples, len(units)))
    rows = [(ALL, *_measured(marks, draws))]
    rows += [(theme, *_measured(marks[:, i : i + 1], draws)) for i, theme in enumerate(names)]
    return pd.DataFrame(rows, columns=list(TYPES)).astype(TYPES)


def coding(data: Dataset, *, terms: bool = False) -> pd.DataFrame:
    """Return the dataset's own coding: the machine's, with the analyst's corrections if there are any.

    With `terms`, a sentence has the themes whose terms stand in it, and no others.
    """
    table = data.themes if terms else data.theme_sentences
    return table[["theme", "sentence_id"]].drop_duplicates().reset_index(drop=True)


def machine_coding(data: Dataset) -> pd.DataFrame:
    """Return where the machine had found terms before any correction; compare it with `coding(data, terms=True)`."""
    corrected = data.corrections[data.corrections["table"] == "themes"]
    kept = data.themes[~data.themes["theme_hit_id"].isin(corrected["row_id"].dropna())]
    before = [json.loads(row) for row in corrected["machine"].dropna()]
    rows = pd.DataFrame([(row["theme"], row["sentence_id"]) for row in before], columns=["theme", "sentence_id"])
    both = pd.concat([kept[["theme", "sentence_id"]], rows]).astype({"theme": "string", "sentence_id": "Int64"})
    return both.drop_duplicates().sort_values(["sentence_id", "theme"]).reset_index(drop=True)


def read_coding(path: str | Path, data: Dataset) -> pd.DataFrame:
    """Read a person's coding of an article from CSV: columns theme and sentence_id, or theme, start and end.

    A stretch from `start` to `end` (characters) codes every sentence that it touches. Other columns are kept.

    Raises:
        ParameterError: the file can't be read, a column is missing, or a row points outside the article.
    """
    try:
        table = pd.read_csv(path, dtype={"theme": "string"})
    except (OSError, ValueError) as error:
        raise ParameterError(f"{path}: can't be read as CSV: {error}") from None
    if "theme" not in table or not ({"sentence_id"} <= set(table) or {"start", "end"} <= set(table)):
        found = ", ".join(map(str, table.columns))
        raise ParameterError(f"{path}: columns are {found}; expected theme and sentence_id, or theme, start and end")
    if "sentence_id" not in table:
        bounds = data.sentences[["sentence_id", "start", "end"]].rename(columns={"start": "from", "end": "to"})
        table = table.reset_index(names="row").merge(bounds, how="cross")
        table = table[(table["start"] < table["to"]) & (table["end"] > table["from"])].drop(columns=["from", "to"])
    unknown = sorted(set(table["sentence_id"]) - set(data.sentences["sentence_id"]))
    if unknown:
        last = int(data.sentences["sentence_id"].max())
        raise ParameterError(f"{path}: sentence_id {unknown[0]} is none of this article's, which are 0 to {last}")
    return table.astype({"sentence_id": "Int64"}).reset_index(drop=True)


def _given(table: pd.DataFrame) -> set[tuple[str, int]]:
    return {(str(theme), int(unit)) for theme, unit in zip(table["theme"], table["sentence_id"], strict=True)}


def _measured(
    marks: np.ndarray, draws: np.ndarray
) -> tuple[float | None, float | None, float | None, int, int, int, int]:
    """alpha, low, high, units, first, second, both for marks[coder, theme, unit]."""
    first, second = marks
    ones, apart = marks.sum(axis=(0, 1)), (first != second).sum(axis=0)
    alpha = float(binary_alpha(apart.sum(), ones.sum(), marks.size))
    if np.isnan(alpha):
        return None, None, None, marks[0].size, int(first.sum()), int(second.sum()), int((first & second).sum())
    sampled = binary_alpha(apart[draws].sum(axis=1), ones[draws].sum(axis=1), marks.size)
    sampled = sampled[~np.isnan(sampled)]
    low, high = np.percentile(sampled, [2.5, 97.5]) if len(sampled) else (None, None)
    return alpha, low, high, marks[0].size, int(first.sum()), int(second.sum()), int((first & second).sum())


def binary_alpha(apart: np.ndarray, ones: np.ndarray, values: int) -> np.ndarray:
    """Return nominal alpha of two coders and two categories from counts; nan where one category never occurs.

    `apart` is the number of units they code differently, `ones` the marks of both together, `values` twice the units:
    alpha = 1 - (values - 1) apart / (zeros x ones), which follows from the coincidence matrix (Krippendorff 2011).
    """
    zeros = values - ones
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where((ones > 0) & (zeros > 0), 1 - (values - 1) * apart / (zeros * ones), np.nan)
