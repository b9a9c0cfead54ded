"""Counts, shares and lists in prose: true of 0, 1 and many."""

import pytest

from analysis.display.words import capital, isolated, listed, plural, share

COUNTS = [
    (0, "number", "0 numbers"),
    (1, "number", "1 number"),
    (1200, "number", "1,200 numbers"),
    (2, "expression of time", "2 expressions of time"),
    (1, "expression of time", "1 expression of time"),
    (3, "country", "3 countries"),
    (2, "more name", "2 more names"),
]
SHARES = [(0, 9, "0%"), (1, 3, "33%"), (9, 9, "100%"), (1, 900, "less than 1%"), (899, 900, "more than 99%"),
          (0, 0, "0%")]  # fmt: skip
LISTS = [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]


@pytest.mark.parametrize(("count", "noun", "words"), COUNTS)
def test_a_count_agrees_with_its_noun(count, noun, words):
    assert plural(count, noun) == words


@pytest.mark.parametrize(("part", "whole", "words"), SHARES)
def test_a_share_is_never_rounded_to_all_or_nothing(part, whole, words):
    assert share(part, whole) == words


@pytest.mark.parametrize(("words", "prose"), LISTS)
def test_a_list_reads_as_prose(words, prose):
    assert listed(words) == prose


def test_only_the_first_letter_becomes_a_capital():
    assert capital("the UN said") == "The UN said" and capital("") == ""


def test_words_from_right_to_left_keep_to_themselves():
    assert isolated("القاهرة") == "\u2068القاهرة\u2069" and isolated("Cairo") == "Cairo"
