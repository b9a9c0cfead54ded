"""The front page: leading figures, figures that differ, and what to check."""

import dataclasses

import pytest
from invented import invented, nothing_found

import analysis as an
from analysis import display
from analysis.article import text_article
from analysis.display.front import leading, rows_to_check


def read(text: str) -> object:
    return an.build_dataset(text_article(text))


DIFFER = [
    ("The fire killed 10 people, the mayor said. The fire killed 14 people, a nurse said.", True),
    ("The flood killed 30 people, police said. Rescuers said the flood had killed at least 40 people.", True),
    ("The fire killed 10 people, the mayor said. The fire killed at least 8 people, a nurse said.", False),
    ("The fire killed 10 people, the mayor said. The fire killed 10 people, a nurse said.", False),
    ("The fire killed 10 people, the mayor said. The war killed 9,000 people, a nurse said.", False),
    ("The fire killed 10 people, the mayor said. The fire killed 14 horses, a farmer said.", False),
    # what is measured is the same only where both name it
    ("A magnitude 6.2 earthquake struck Oret. A tremor of magnitude 4.9 followed.", False),
    ("The 5.8-magnitude quake woke the town. The strongest of its aftershocks had magnitude 4.4.", False),
    ("The bridge cost $5 million, the mayor said. The bridge cost $7 million, the builder said.", True),
]


@pytest.mark.parametrize(("text", "differ"), DIFFER)
def test_figures_that_may_be_of_one_thing_differ_where_one_excludes_the_other(text, differ):
    data = read(text)
    assert bool(leading(data).differs.any()) is differ
    assert ("Figures differ" in display.who_says_what(data).html) is differ


def test_four_figures_stand_first():
    shown = display.in_brief(invented()).text
    assert "7 reported numbers, 57% of them with a source that is named" in shown
    assert "reports 0 numbers and puts nothing into the mouth of a source" in display.in_brief(nothing_found()).text


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("“We left,” said Ana Brisk. “We stayed,” said Orin Vale.", "2 statements by 2 sources."),
        ("“We left,” said Ana Brisk. “We stayed,” Brisk said.", "2 statements by Ana Brisk."),
        ("“We left,” said Ana Brisk. “We all stayed,” said Orin Vale.",
         "2 statements by 2 sources; Orin Vale is given the most words."),
    ],
)  # fmt: skip
def test_nobody_is_given_the_most_words_where_two_are(text, by):
    assert by in display.in_brief(read(text)).text


def test_what_to_check_is_what_stayed_open():
    data = invented()
    assert list(rows_to_check(data, "could not be fully read").why) == ["no day is named"]
    assert len(rows_to_check(data, "hedged")) == 2
    silent = read("The council reported that the bridge was safe. Nothing else moved.")
    told = dataclasses.replace(silent, attributions=silent.attributions.iloc[:0])
    assert list(rows_to_check(told, "a verb of saying, no statement").why) == ["“reported”"]
    assert "Nothing stayed open" in display.to_check(nothing_found()).html
