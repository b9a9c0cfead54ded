"""Keyword in context: quanteda's columns, exact places."""

import pytest
from invented import invented

from analysis.content import kwic, kwic_of_theme
from analysis.errors import ParameterError


def test_columns_and_values():
    (row,) = kwic(invented(), "<sink>", window=2).to_dict("records")
    assert row == {
        "docname": "ferries", "from": 8, "to": 8, "pre": "three ferries", "keyword": "sank", "post": "on Monday",
        "pattern": "<sink>", "sentence_id": 0, "start": row["start"], "end": row["end"],
    }  # fmt: skip
    assert invented().text[row["start"] : row["end"]] == "sank"


def test_the_context_crosses_sentences_and_stops_at_the_ends_of_the_text():
    (first,) = kwic(invented(), "Port").to_dict("records")
    assert (first["pre"], first["from"]) == ("", 1)
    (last,) = kwic(invented(), "comes next").to_dict("records")
    assert (last["to"] - last["from"], last["post"]) == (1, ".")


def test_no_window():
    table = kwic(invented(), "<sink>", window=0)
    assert table[["pre", "keyword", "post"]].values.tolist() == [["", "sank", ""]]


def test_a_theme_and_those_below():
    assert kwic_of_theme(invented(), "sea", window=1)["keyword"].tolist() == ["ferries", "deck"]


def test_no_match_is_an_empty_table():
    assert kwic(invented(), "zebra").empty


MISTAKES = [
    (lambda: kwic(invented(), "a, b"), 'pattern "a, b": "," is no word; leave punctuation out'),
    (lambda: kwic(invented(), "sea", window=-1), "window = -1: a number of tokens from 0 to 200"),
    (
        lambda: kwic_of_theme(invented(), "sae"),
        'theme "sae": not found in this article; found are: disaster, flight, sea',
    ),
]


@pytest.mark.parametrize(("call", "message"), MISTAKES)
def test_mistakes(call, message):
    with pytest.raises(ParameterError) as error:
        call()
    assert message in str(error.value)
