"""What a map shows: places that are near stay near, also across the date line, and land is whole there."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.charts.frame import clip, frame_of, in_frame, land, unwrapped

LONGITUDES = [  # as in the gazetteer, as on the map
    ([178.0, -172.0, 174.0, -158.0], [178.0, 188.0, 174.0, 202.0]),
    ([35.0, 40.0, 33.0], [35.0, 40.0, 33.0]),
    ([0.0, 150.0, -100.0], [0.0, 150.0, -100.0]),
    ([-170.0], [-170.0]),
    ([], []),
]


@pytest.mark.parametrize(("given", "shown"), LONGITUDES)
def test_places_on_both_sides_of_the_date_line_stay_together(given, shown):
    assert unwrapped(pd.Series(given, dtype=float)).tolist() == shown


@given(st.lists(st.floats(-180, 180), max_size=20))
def test_no_place_is_moved_and_no_map_is_wider(longitudes):
    values = pd.Series(longitudes, dtype=float)
    turned = unwrapped(values)
    assert all(abs(a - b) in (0.0, 360.0) for a, b in zip(values, turned, strict=True))
    if len(values):
        assert turned.max() - turned.min() <= values.max() - values.min()


def test_a_map_over_the_date_line_is_as_wide_as_its_places():
    table = pd.DataFrame({"longitude": [178.4, -171.8, -175.2], "latitude": [-18.1, -13.8, -21.1], "mentions": 1})
    table = table.assign(longitude=unwrapped(table.longitude))
    assert in_frame(table).all()
    west, _, east, _ = frame_of(table)
    assert 160 < west < 178.4 and 188.2 < east < 210


def test_land_is_there_on_both_sides_of_the_date_line():
    (box,) = [(170.0, 60.0, 200.0, 72.0)]
    countries = {border.country for border in land(box)}
    assert {"RU", "US"} <= countries
    xs = [x for border in land(box) if border.country == "RU" for ring in border.rings for x, _ in ring]
    assert min(xs) < 175 and max(xs) > 185


@given(st.lists(st.tuples(st.floats(-200, 200), st.floats(-100, 100)), max_size=30))
def test_clipped_land_lies_inside_the_map(ring):
    box = (-10.0, -5.0, 10.0, 5.0)
    assert all(-10.001 <= x <= 10.001 and -5.001 <= y <= 5.001 for x, y in clip(ring, box))


def test_land_inside_the_map_is_left_as_it_is():
    ring = [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]
    assert sorted(clip(ring, (-10, -5, 10, 5))) == sorted(ring)
