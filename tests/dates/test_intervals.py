"""TIMEX3 values: the days they span, their precision, and the way back."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.dates.intervals import granularity, interval, narrowed, precision, shift, value_at

SPANS = [  # value, first day, last day, precision
    ("2014", "2014-01-01", "2014-12-31", "year"),
    ("2014-02", "2014-02-01", "2014-02-28", "month"),
    ("2012-02", "2012-02-01", "2012-02-29", "month"),
    ("2014-03-05", "2014-03-05", "2014-03-05", "day"),
    ("2014-03-05T10:30", "2014-03-05", "2014-03-05", "day"),
    ("2014-03-05TNI", "2014-03-05", "2014-03-05", "day"),
    ("2015-W01", "2014-12-29", "2015-01-04", "week"),
    ("2015-W11-WE", "2015-03-14", "2015-03-15", "day"),
    ("2014-Q4", "2014-10-01", "2014-12-31", "season"),
    ("2014-H1", "2014-01-01", "2014-06-30", "season"),
    ("2014-SU", "2014-06-01", "2014-08-31", "season"),
    ("2014-WI", "2014-12-01", "2015-02-28", "season"),
    ("199", "1990-01-01", "1999-12-31", "decade"),
    ("18", "1800-01-01", "1899-12-31", "decade"),
]


@pytest.mark.parametrize(("value", "first", "last", "kind"), SPANS)
def test_span(value, first, last, kind):
    assert interval(value) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
    assert precision(value) == kind


@pytest.mark.parametrize(
    "value", [None, "", "PRESENT_REF", "P2W", "XXXX-03-05", "2014-02-30", "2014-13", "2015-W54", "T10:30", "0000-01-01"]
)
def test_no_span(value):
    assert interval(value) is None


UNITS = ["day", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century"]


@given(st.dates(dt.date(1000, 1, 1), dt.date(2998, 12, 31)), st.sampled_from(UNITS))
def test_value_holds_its_day(day, unit):
    value = value_at(day, unit)
    first, last = interval(value)
    assert granularity(value) == unit
    assert first <= last
    assert unit == "weekend" or first <= day <= last
    assert value_at(first, unit) == value or unit == "weekend"


@given(st.dates(), st.integers(-10_000, 10_000), st.sampled_from([*UNITS, "fortnight", "millennium", "hour"]))
def test_shift_never_raises(day, count, unit):
    moved = shift(day, count, unit)
    assert moved is None or isinstance(moved, dt.date)


@given(st.dates(dt.date(1900, 1, 1)), st.integers(0, 4000), st.sampled_from(["start", "mid", "end"]))
def test_edges_lie_inside(first, days, edge):
    last = min(first + dt.timedelta(min(days, (dt.date.max - first).days)), dt.date.max)
    begin, end = narrowed((first, last), edge)
    assert first <= begin
    assert end <= last
    assert begin <= end
