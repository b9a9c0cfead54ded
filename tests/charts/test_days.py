"""The lines of a calendar scale: even steps, few, inside, and with their year."""

import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.charts.days import MOST, day_ticks
from analysis.display.days import days_text

SCALES = [  # from, to, labels
    ((2015, 3, 1), (2015, 3, 9), ["1 Mar 2015", "3 Mar", "5 Mar", "7 Mar", "9 Mar"]),
    ((2024, 12, 10), (2025, 1, 20), ["16 Dec 2024", "30 Dec", "13 Jan"]),
    ((2014, 9, 20), (2015, 3, 8), ["Nov 2014", "2015", "Mar"]),
    ((2013, 12, 20), (2015, 3, 8), ["2014", "Apr", "Jul", "Oct", "2015"]),
    ((2001, 6, 1), (2024, 8, 18), ["2005", "2010", "2015", "2020"]),
    ((1, 1, 1), (9999, 12, 31), ["2500", "5000", "7500"]),
]


@pytest.mark.parametrize(("first", "last", "labels"), SCALES)
def test_labels(first, last, labels):
    assert [label for _, label in day_ticks(dt.date(*first), dt.date(*last))] == labels


@given(st.dates(), st.integers(13, 3_000_000))
def test_any_span_has_a_few_lines_inside_it_and_a_year(first, days):
    last = dt.date.fromordinal(min(first.toordinal() + days, dt.date.max.toordinal()))
    if (last - first).days < 13:
        return
    ticks = day_ticks(first, last)
    assert 1 <= len(ticks) <= MOST
    assert all(first <= day <= last for day, _ in ticks) and all(a < b for (a, _), (b, _) in pairwise(ticks))
    assert str(ticks[0][0].year) in ticks[0][1]


SPANS = [  # from, to, as people write it
    ((2024, 3, 12), (2024, 3, 12), "12 Mar 2024"),
    ((2024, 3, 16), (2024, 3, 17), "16–17 Mar 2024"),
    ((2024, 2, 27), (2024, 3, 4), "27 Feb – 4 Mar 2024"),
    ((2023, 12, 30), (2024, 1, 2), "30 Dec 2023 – 2 Jan 2024"),
    ((2024, 2, 1), (2024, 2, 29), "Feb 2024"),
    ((2023, 9, 1), (2023, 11, 30), "Sep – Nov 2023"),
    ((2023, 12, 1), (2024, 2, 29), "Dec 2023 – Feb 2024"),
    ((2021, 1, 1), (2021, 12, 31), "2021"),
    ((1980, 1, 1), (1989, 12, 31), "1980–1989"),
    ((9999, 1, 1), (9999, 12, 31), "1 Jan – 31 Dec 9999"),
]


@pytest.mark.parametrize(("start", "end", "words"), SPANS)
def test_a_span_is_told_as_short_as_it_can_be(start, end, words):
    assert days_text(dt.date(*start), dt.date(*end)) == words
