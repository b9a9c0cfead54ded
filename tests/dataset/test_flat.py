"""The flat views say in names what the tables say in ids."""

import pandas as pd
from dataset.small import TEXT, small_tables

import analysis as an
from analysis.dataset.dataset import Dataset

SEED = "seeds/islamic-state-fraying.txt"


def test_a_number_is_one_readable_row():
    numbers = Dataset.from_tables(TEXT, small_tables()).numbers
    assert list(numbers.columns) == [
        "sentence", "text", "low", "high", "unit", "counted", "measure", "source", "source_type", "unnamed", "role",
        "affiliation", "attributed", "certainty", "place", "date", "words",
    ]  # fmt: skip
    first, last = numbers.loc[0], numbers.loc[2]
    assert (first["sentence"], first["text"], first["source"], first["role"]) == (
        1,
        "About 120 houses",
        "Ada Brisk",
        "the mayor",
    )
    assert (last["sentence"], last["words"]) == (3, "On Sunday Orin Vale spoke of 12 cows.")
    assert last["source"] is pd.NA and not last["attributed"]


def test_a_statement_is_one_readable_row():
    statements = Dataset.from_tables(TEXT, small_tables()).statements
    assert statements["source"].tolist() == ["Ada Brisk", "she"]
    assert statements["numbers"].tolist() == [1, 1]


def test_each_row_of_an_article_has_its_own():
    data = an.read(SEED)
    numbers, statements = data.numbers, data.statements
    assert (len(numbers), len(statements)) == (len(data.quantities), len(data.attributions))
    assert numbers["date"].notna().sum() == data.quantities["date_id"].notna().sum()
    assert numbers["place"].notna().sum() == data.quantities["place_id"].notna().sum()
    assert numbers["source"].notna().sum() == data.quantities["source_id"].notna().sum()
    for row, words in zip(data.rows("quantities"), numbers["words"], strict=True):
        assert row["text"].split()[0] in words
    assert numbers.dtypes.astype(str).drop("certainty").isin(["Int64", "Float64", "string", "boolean"]).all()
