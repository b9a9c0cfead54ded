"""Titles are sentences that are true of the table: of one row, of a few, of many, of a tie."""

import dataclasses

import pandas as pd
import pytest
from invented import invented

from analysis import charts
from analysis.charts.chart import lead

ONE = {"ages": "an age"}
LEADS = [  # counts, largest first; the title
    ({"ages": 1}, "The only number is an age"),
    ({"ages": 2}, "Both numbers are ages"),
    ({"ages": 7}, "All 7 numbers are ages"),
    ({"ages": 4, "shares": 1}, "4 of 5 numbers are ages"),
    ({"ages": 3, "shares": 3, "ranks": 1}, "Ages and shares lead, with 3 of 7 numbers each"),
    ({"ages": 1, "shares": 1, "ranks": 1}, "No one of 3 kinds leads: none has more than 1 of 3 numbers"),
    ({"a": 2, "b": 2, "c": 2, "d": 2}, "No one of 4 kinds leads: none has more than 2 of 8 numbers"),
]


@pytest.mark.parametrize(("counts", "title"), LEADS)
def test_what_leads(counts, title):
    assert lead(pd.Series(counts), "number", "are", among="kinds", one=ONE) == title


def test_a_single_thing_comes_from_its_source():
    assert lead(pd.Series({"Ilse Brandt": 1}), "word", "come from", among="sources") == (
        "The only word comes from Ilse Brandt"
    )


def only(**tables: slice) -> object:
    """The invented dataset with some tables cut to a few of their rows."""
    data = invented()
    return dataclasses.replace(data, **{name: getattr(data, name)[rows] for name, rows in tables.items()})


def test_numbers_exact_and_stated():
    title = charts.numbers_on_scales
    assert title(only(quantities=slice(1, 2))).title == "The only number is exact and stated outright"
    assert title(only(quantities=slice(0, 1))).title == "The only number is not exact and stated outright"
    assert title(only(quantities=slice(2, 5))).title == "None of 3 numbers is exact and stated outright"
    assert title(only(quantities=slice(0, 3))).title == "1 of 3 numbers is exact and stated outright"


def test_places():
    assert charts.place_map(only(entities=slice(0, 1))).title == "Port Ansel is the only place named"
    assert charts.place_map(only(entities=slice(0, 2))).title == "2 places with coordinates, none named more than once"


def test_dates():
    assert charts.timeline(only(dates=slice(0, 1))).title == "1 dated expression, 16 March 2026"


def test_themes():
    assert charts.theme_dispersion(only(themes=slice(0, 1)), terms=True).title == "Sea is in 1 of 6 sentences"
    tie = "No one of 2 themes leads: none is in more than 1 of 6 sentences"
    assert charts.theme_dispersion(only(themes=slice(0, 2)), terms=True).title == tie
    assert (
        charts.theme_pairs(only(themes=slice(0, 2)), terms=True).title == "No two themes meet in more than 1 sentence"
    )


def test_named_words_are_never_rounded_to_all():
    data = invented()
    assert charts.named_against_anonymous(data).title.startswith("74% of the attributed words")
    nobody = dataclasses.replace(data, sources=data.sources.assign(type="anonymous"))
    assert charts.named_against_anonymous(nobody).title.startswith("None of the attributed words")


def test_only_signs_that_stand_in_the_figure_are_explained():
    assert "arrow" not in charts.numbers_on_scales(only(quantities=slice(1, 2))).subtitle
    assert "arrow" in charts.numbers_on_scales(only(quantities=slice(0, 1))).subtitle
    assert "ring" not in charts.place_map(only(entities=slice(0, 1))).subtitle
