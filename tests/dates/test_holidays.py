"""Holidays against calendars of known years."""

import datetime as dt

import pytest

from analysis.dates.holidays import holiday_date
from analysis.dates.moons import new_moon
from analysis.lexicon import toml_lexicon

KNOWN = [  # key, year, (month, day)
    ("easter", 1999, (4, 4)), ("easter", 2000, (4, 23)), ("easter", 2008, (3, 23)), ("easter", 2011, (4, 24)),
    ("easter", 2015, (4, 5)), ("easter", 2024, (3, 31)), ("easter", 2038, (4, 25)), ("good_friday", 2018, (3, 30)),
    ("easter_monday", 2019, (4, 22)), ("ash_wednesday", 2016, (2, 10)), ("pentecost", 2020, (5, 31)),
    ("orthodox_easter", 2010, (4, 4)), ("orthodox_easter", 2016, (5, 1)), ("orthodox_easter", 2021, (5, 2)),
    ("thanksgiving", 2012, (11, 22)), ("thanksgiving", 2019, (11, 28)), ("black_friday", 2010, (11, 26)),
    ("cyber_monday", 2019, (12, 2)), ("labor_day", 2021, (9, 6)), ("memorial_day", 2015, (5, 25)),
    ("memorial_day", 2022, (5, 30)), ("martin_luther_king_day", 2014, (1, 20)), ("presidents_day", 2016, (2, 15)),
    ("columbus_day", 2017, (10, 9)), ("mothers_day", 2013, (5, 12)), ("fathers_day", 2020, (6, 21)),
    ("election_day", 2016, (11, 8)), ("election_day", 2022, (11, 8)), ("election_day", 2010, (11, 2)),
    ("victoria_day", 2015, (5, 18)), ("victoria_day", 2020, (5, 18)), ("christmas", 1987, (12, 25)),
    ("independence_day", 1976, (7, 4)), ("passover", 2014, (4, 15)), ("passover", 2024, (4, 23)),
    ("shavuot", 2019, (6, 9)), ("rosh_hashanah", 2013, (9, 5)), ("rosh_hashanah", 2020, (9, 19)),
    ("yom_kippur", 1973, (10, 6)), ("yom_kippur", 2023, (9, 25)), ("hanukkah", 2013, (11, 28)),
    ("hanukkah", 2016, (12, 25)), ("hanukkah", 2024, (12, 26)), ("sukkot", 2022, (10, 10)),
    ("lunar_new_year", 2012, (1, 23)), ("lunar_new_year", 2015, (2, 19)), ("lunar_new_year", 2020, (1, 25)),
    ("lunar_new_year", 2023, (1, 22)), ("lunar_new_year", 2024, (2, 10)), ("lunar_new_year", 2025, (1, 29)),
    ("mid_autumn_festival", 2014, (9, 8)), ("mid_autumn_festival", 2017, (10, 4)),
    ("mid_autumn_festival", 2020, (10, 1)), ("mid_autumn_festival", 2023, (9, 29)),
    ("diwali", 2014, (10, 23)), ("diwali", 2016, (10, 30)), ("diwali", 2018, (11, 7)), ("diwali", 2020, (11, 14)),
    ("diwali", 2021, (11, 4)), ("diwali", 2022, (10, 24)), ("diwali", 2023, (11, 12)), ("holy_week", 2023, (4, 2)),
]  # fmt: skip


@pytest.mark.parametrize(("key", "year", "day"), KNOWN)
def test_known_year(key, year, day):
    assert holiday_date(key, year)[0] == dt.date(year, *day)


SIGHTED = [  # as kept in Mecca; the tabular calendar may differ by a day
    ("eid_al_fitr", dt.date(2015, 7, 17)), ("eid_al_fitr", dt.date(2022, 5, 2)), ("eid_al_fitr", dt.date(2023, 4, 21)),
    ("eid_al_adha", dt.date(2019, 8, 11)), ("ramadan", dt.date(2014, 6, 28)), ("ramadan", dt.date(2021, 4, 13)),
]  # fmt: skip


@pytest.mark.parametrize(("key", "day"), SIGHTED)
def test_islamic_feasts_within_a_day(key, day):
    assert abs((holiday_date(key, day.year)[0] - day).days) <= 1


@pytest.mark.parametrize("moment", ["2000-01-06 18:14", "2017-08-21 18:30", "2023-10-14 17:55", "1977-02-18 03:37"])
def test_new_moons_within_minutes(moment):
    wanted = dt.datetime.fromisoformat(moment)
    number = round((wanted - dt.datetime(2000, 1, 6)).days / 29.530588861)
    assert abs(new_moon(number) - wanted) < dt.timedelta(minutes=5)


def test_ramadan_is_a_month():
    first, last = holiday_date("ramadan", 2015)
    assert (last - first).days == 29


@pytest.mark.parametrize("key", sorted(toml_lexicon("holidays.toml")))
def test_every_holiday_has_a_day_in_every_year(key):
    for year in range(1950, 2051):
        first, last = holiday_date(key, year)
        assert first.year == year
        assert first <= last


@pytest.mark.parametrize("year", [0, -3, 10_000, 99_999])
def test_year_beyond_the_calendar(year):
    assert holiday_date("christmas", year) is None
    assert holiday_date("thanksgiving", year) is None


def test_no_name_twice():
    names = [name for entry in toml_lexicon("holidays.toml").values() for name in entry["surfaces"]]
    assert len(names) == len(set(names))
    assert all(name == name.lower() for name in names)
