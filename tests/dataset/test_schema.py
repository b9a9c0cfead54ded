"""The schema against the records, the contract's rules, and the page made from it."""

import dataclasses
from pathlib import Path

import pytest
from dataset.small import TEXT, small_tables

from analysis import records
from analysis.dataset.check import problems
from analysis.dataset.columns import PANDAS
from analysis.dataset.dictionary import data_dictionary
from analysis.dataset.schema import FOUND, TABLES

RECORDS = {
    "sentences": records.Sentence, "quantities": records.Quantity, "attributions": records.Attribution,
    "sources": records.Source, "entities": records.Entity, "mentions": records.Mention, "dates": records.DateMention,
    "themes": records.ThemeHit, "theme_sentences": records.ThemeSentence,
}  # fmt: skip
NOT_KEPT = {"sentences": {"first", "last"}}  # where the tokens stand: of no use without the tokens


@pytest.mark.parametrize("name", FOUND)
def test_every_field_of_a_record_is_a_column(name):
    fields = {field.name for field in dataclasses.fields(RECORDS[name])} - NOT_KEPT.get(name, set())
    assert fields == {column.name for column in TABLES[name].columns}


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.name)
def test_every_column_is_described(table):
    for column in table.columns:
        assert column.description.endswith("."), column.name
        assert column.type in PANDAS
        assert column.refers is None or column.refers in TABLES


def test_the_data_dictionary_is_that_of_the_code():
    page = Path("docs/data-dictionary.md").read_text(encoding="utf-8")
    assert page == data_dictionary(), "run python scripts/make_data_dictionary.py"


def test_a_good_dataset_has_no_problems():
    assert problems(TEXT, small_tables()) == []


BREAKS = [  # table, column, row, value, part of the message
    ("quantities", "start", 0, 3, "characters 3 to"),
    ("quantities", "modifier", 1, "roughly", "modifier is 'roughly'; allowed: exact, about"),
    ("quantities", "source_id", 2, 9, "source_id is 9, which sources doesn't hold"),
    ("quantities", "rule", 0, None, "rule is null"),
    ("sources", "role", 0, "", "role is an empty text; unknown is null"),
    ("dates", "date_id", 1, 7, "dates.date_id must count up from 0"),
]


@pytest.mark.parametrize(("table", "column", "row", "value", "message"), BREAKS)
def test_a_breach_is_named(table, column, row, value, message):
    tables = small_tables()
    tables[table][column][row] = value
    assert any(message in problem for problem in problems(TEXT, tables))
