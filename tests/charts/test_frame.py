"""What a map shows: places that are near stay near, also across the date line, and land is whole there."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.charts.frame import clip, frame_of, in_frame, land, on_map, unwrapped

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


def table(*places):
    """Places as rows: longitude, latitude, precision, country."""
    columns = ["longitude", "latitude", "precision", "country"]
    return pd.DataFrame(places, columns=columns).assign(mentions=1, name="x")


KYIV, LILLE, PARIS = (30.5, 50.5, "place", "UA"), (3.1, 50.6, "place", "FR"), (2.3, 48.9, "place", "FR")
UKRAINE, RUSSIA = (32.0, 49.0, "country", "UA"), (100.0, 60.0, "country", "RU")
AUSTRALIA = (133.0, -27.0, "country", "AU")


def test_the_middle_of_a_far_country_does_not_stretch_the_map():
    assert len(on_map(table(PARIS, LILLE, AUSTRALIA))) == 2
    west, _, east, _ = frame_of(on_map(table(KYIV, UKRAINE, RUSSIA)))
    assert west < 30.5 < east < 60


def test_a_far_country_whose_ground_is_near_is_named_there():
    russia = on_map(table(KYIV, UKRAINE, RUSSIA)).iloc[2]
    assert 30 < russia.longitude < 60 and 45 < russia.latitude < 60


def test_countries_alone_stand_at_their_middle():
    alone = table(UKRAINE, (20.0, 52.0, "country", "PL"))
    pd.testing.assert_frame_equal(on_map(alone), alone)
    near = table(KYIV, UKRAINE)
    pd.testing.assert_frame_equal(on_map(near), near)


def test_no_ground_jumps_over_the_map_of_scandinavia():
    box = (5.0, 55.0, 40.0, 72.0)
    for border in land(box):
        if border.country == "RU":
            assert all(x > 18 for ring in border.rings for x, _ in ring)
