"""The word lists of time name each word once in a section, in lower case."""

import pytest

from analysis.lexicon import toml_lexicon

TABLE = toml_lexicon("time_words.toml")


@pytest.mark.parametrize("section", sorted(TABLE))
def test_no_word_twice(section):
    words = [word for entry in TABLE[section].values() for word in entry]
    assert len(words) == len(set(words))
    assert all(word == word.lower() for word in words)


def test_zones_are_whole_quarters_of_an_hour():
    zones = toml_lexicon("time_zones.toml")
    assert all(minutes % 15 == 0 and abs(minutes) <= 14 * 60 for minutes in zones["zones"].values())
    assert not set(zones["zones"]) & set(zones["local"]["names"])
