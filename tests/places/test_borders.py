"""Outlines of countries."""

from itertools import pairwise

import pytest

from analysis.places.borders import border_source, find_borders


def test_a_box_gets_the_countries_that_reach_into_it():
    countries = {border.country for border in find_borders(38.0, 33.0, 42.0, 37.0)}  # the middle Euphrates
    assert {"SY", "IQ", "TR", "JO"} <= countries
    assert not countries & {"EG", "FR", "US"}


def test_rings_are_closed_and_in_degrees():
    for border in find_borders(-180, -90, 180, 90):
        for ring in border.rings:
            assert ring[0] == ring[-1]
            assert all(-180.01 <= x <= 360 and -90.01 <= y <= 90.01 for x, y in ring)


def test_no_ring_jumps_over_the_date_line():
    for border in find_borders(-180, -60, 180, 90):
        for ring in border.rings:
            assert all(abs(a[0] - b[0]) < 180 for a, b in pairwise(ring)), border.country


@pytest.mark.parametrize(
    ("country", "longitude", "latitude"),
    [("FR", 2.35, 48.86), ("KE", 36.82, -1.29), ("CL", -70.65, -33.45), ("LS", 28.3, -29.5)],
)
def test_a_capital_lies_inside_its_country(country, longitude, latitude):
    inside = [
        b.country for b in find_borders(longitude, latitude, longitude, latitude) if _holds(b, longitude, latitude)
    ]
    assert inside == [country]


def test_the_source_is_named():
    assert "Natural Earth" in border_source()


def _holds(border, x, y):
    """Even-odd rule over the outline and the holes."""
    crossings = 0
    for ring in border.rings:
        for (x1, y1), (x2, y2) in pairwise(ring):
            crossings += (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    return crossings % 2 == 1
