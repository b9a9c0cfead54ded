"""Phrases that repeat and that no theme covers."""

import math

import pytest

import analysis as an
from analysis.content import keyphrases

TEXT = (
    "The salt harvest failed. A poor salt harvest ruins the guild. The guild feared a poor salt harvest in Varnholm. "
    "In May the harvest came back."
)


@pytest.fixture(scope="module")
def book(tmp_path_factory):
    file = tmp_path_factory.mktemp("book") / "guilds.toml"
    file.write_text('name = "guilds"\n[guild]\nterms = ["guild*"]\n', encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def table(book):
    return keyphrases(an.build_dataset(an.text_article(TEXT, "salt"), book)).set_index("phrase")


def test_c_value(table):
    assert table.loc["poor salt harvest", ["frequency", "words"]].tolist() == [2, 3]
    assert table.loc["poor salt harvest", "c_value"] == pytest.approx((1 + math.log2(3)) * 2)
    assert table.loc["salt harvest", "c_value"] == pytest.approx(2 * (3 - 2))
    assert table.loc["harvest", "c_value"] == pytest.approx(4 - (3 + 2) / 2)


def test_the_best_stands_first(table):
    assert table.index[0] == "poor salt harvest"
    assert table.loc["poor salt harvest", ["sentence_id", "text"]].tolist() == [1, "poor salt harvest"]


def test_no_theme_term_name_or_rare_phrase(table):
    assert not set(table.index) & {"guild", "varnholm", "may"}
    assert (table["frequency"] >= 2).all()


def test_without_themes_everything_is_blind(book):
    found = keyphrases(an.build_dataset(an.text_article(TEXT, "salt")), frequency=1)
    assert "guild" in set(found["phrase"])
