"""Phrases of word lists in a text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.language.phrases import Phrases

NAMES = Phrases([(["new", "oret"], "town"), (["new"], "age"), (["new", "oret", "bridge"], "bridge")])


def test_the_longest_comes_first():
    assert list(NAMES.at(["the", "new", "oret", "bridge"], 1)) == [(4, "bridge"), (3, "town"), (2, "age")]
    assert list(NAMES.ending(["the", "new", "oret"], 2)) == [(1, "town")]


def test_a_phrase_stays_in_its_stretch():
    assert list(NAMES.at(["new", "oret", "bridge"], 0, 2)) == [(2, "town"), (1, "age")]
    assert list(NAMES.ending(["new", "oret"], 1, 1)) == []


def test_of_equal_phrases_the_first_given_comes_first():
    assert list(Phrases([(["may"], 1), (["may"], 2)]).at(["may"], 0)) == [(1, 1), (1, 2)]


WORDS = st.lists(st.sampled_from("ab"), min_size=1, max_size=4)


@settings(max_examples=60)
@given(st.lists(WORDS, max_size=8), st.lists(st.sampled_from("abc"), max_size=12))
def test_all_that_stand_there_are_found(phrases, words):
    index = Phrases((phrase, tuple(phrase)) for phrase in phrases)
    stand = sorted((i, i + len(p), tuple(p)) for p in phrases for i in range(len(words)) if words[i : i + len(p)] == p)
    assert sorted((i, end, p) for i in range(len(words)) for end, p in index.at(words, i)) == stand
    assert sorted((i, j + 1, p) for j in range(len(words)) for i, p in index.ending(words, j)) == stand
