"""Titles are sentences that are true of the table: of one row, of a few, of many, of a tie."""

import dataclasses

import pandas as pd
import pytest
from invented import invented

from analysis import charts
from analysis.charts.chart import lead
from analysis.display.views import UNRESOLVED

LEADS = [  # counts, largest first; the title
    ({"Ilse Brandt": 1}, "The only number comes from Ilse Brandt"),
    ({"Ilse Brandt": 2}, "Both numbers come from Ilse Brandt"),
    ({"police": 7}, "All 7 numbers come from police"),
    ({"police": 4, "a nurse": 1}, "4 of 5 numbers come from police"),
    ({"police": 3, "nurses": 3, "a priest": 1}, "Police and nurses lead, with 3 of 7 numbers each"),
    ({"police": 1, "nurses": 1, "a priest": 1}, "No one of 3 sources leads: none has more than 1 of 3 numbers"),
    ({UNRESOLVED: 5, "police": 2, "a nurse": 1}, "2 of 8 numbers come from police"),
    ({UNRESOLVED: 5}, f"All 5 numbers come from {UNRESOLVED}"),
    ({"a": 2, "b": 2, "c": 2, "d": 2}, "No one of 4 sources leads: none has more than 2 of 8 numbers"),
]


@pytest.mark.parametrize(("counts", "title"), LEADS)
def test_what_leads(counts, title):
    assert lead(pd.Series(counts), "number") == title


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
    alone = charts.place_map(only(entities=slice(0, 1)))
    assert (alone.title, alone.svg) == ("The only place that can be put on a map is Port Ansel, named once", "")
    assert charts.place_map(only(entities=slice(0, 2))).title == "2 places with coordinates, none named more than once"


def test_dates():
    assert charts.timeline(only(dates=slice(0, 1))).title == "1 dated expression, 16 Mar 2026"


def test_themes():
    assert charts.theme_dispersion(only(themes=slice(0, 1)), terms=True).title == "Sea is in 1 of 6 sentences"
    tie = "No one of 2 themes leads: none is in more than 1 of 6 sentences"
    assert charts.theme_dispersion(only(themes=slice(0, 2)), terms=True).title == tie
    assert (
        charts.theme_pairs(only(themes=slice(0, 2)), terms=True).title == "No two themes meet in more than 1 sentence"
    )


def test_only_signs_that_stand_in_the_figure_are_explained():
    assert "rrow" not in charts.numbers_on_scales(only(quantities=slice(1, 2))).subtitle
    assert "Arrows" in charts.numbers_on_scales(only(quantities=slice(0, 2))).subtitle
    assert "ings" not in charts.place_map(only(entities=slice(0, 1))).subtitle
