"""Keyness against worked examples, and its use on articles and voices."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import invented, nothing_found

from analysis.content import keyness_of_articles, keyness_of_voice
from analysis.content.keyness import keyness, log_likelihood
from analysis.errors import ParameterError

# McDonald, Handbook of Biological Statistics (3rd ed. 2014), G-test of independence, the vaccination example:
# 4758 and 30 of one group, 8840 and 76 of the other, G = 2.14.
VACCINATION = (30, 76, 4758, 8840)


def test_a_published_worked_example():
    assert log_likelihood(*VACCINATION) == pytest.approx(-2.14, abs=0.005)


def test_the_definition_cell_by_cell():
    a, b, c, d = 12, 3, 988, 1997
    total = a + b + c + d
    cells = [(a, a + b, a + c), (b, a + b, b + d), (c, c + d, a + c), (d, c + d, b + d)]
    expected = 2 * sum(o * math.log(o / (row * column / total)) for o, row, column in cells)
    assert log_likelihood(a, b, c, d) == pytest.approx(expected)


def test_p_is_that_of_chi_squared_with_one_degree_of_freedom():
    table = keyness({"word": 30, "other": 4758}, {"word": 76, "other": 8840}).set_index("feature")
    assert table.loc["word", "p"] == pytest.approx(0.1433, abs=0.001)  # the example gives P = 0.14


def test_the_order_runs_from_target_to_reference():
    table = keyness({"river": 9, "the": 50}, {"lake": 9, "the": 50})
    assert table["feature"].tolist() == ["river", "the", "lake"]
    assert table["G2"].iloc[0] == pytest.approx(-table["G2"].iloc[2])
    assert table["G2"].iloc[1] == 0


def test_an_empty_text_has_no_keyness():
    assert keyness({"river": 1}, {})["G2"].isna().all()


@given(*[st.integers(0, 10_000)] * 4)
def test_swapping_target_and_reference_turns_the_sign(a, b, c, d):
    there, back = log_likelihood(a, b, c, d), log_likelihood(b, a, d, c)
    assert there is back is None or there == pytest.approx(-back, abs=1e-6)


def test_articles():
    table = keyness_of_articles(invented(), nothing_found())
    assert {"ferries", "decided"} <= set(table["feature"])
    assert "the" not in set(table["feature"])
    assert "the" in set(keyness_of_articles(invented(), nothing_found(), function_words=True)["feature"])


def test_a_voice_against_the_rest():
    table = keyness_of_voice(invented(), "two residents").set_index("feature")
    assert table.loc["villagers", ["n_target", "n_reference"]].tolist() == [1, 0]
    assert table.loc["ferries", ["n_target", "n_reference"]].tolist() == [0, 1]


def test_a_voice_against_another():
    table = keyness_of_voice(invented(), "two residents", against="Corvo Lines")
    assert "ferries" not in set(table["feature"])


def test_an_unknown_voice():
    with pytest.raises(ParameterError, match="says nothing in this article; the voices are: Corvo Lines, Ilse Brandt"):
        keyness_of_voice(invented(), "nobody")
