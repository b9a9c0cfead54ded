"""TIMEX3 value -> the days it spans, and the value of the period before or after it.

Values follow TIMEX3 (TimeML 1.2.1): "2014", "2014-03", "2014-03-05", "2014-W11", "2014-W11-WE", "2014-Q1", "2014-H2",
"2014-SU", "201" (a decade), "20" (the years 2000 to 2099), each with an optional "T..." for the hour. Weeks are ISO
8601 weeks. Seasons are the northern ones, in whole months; winter is named after the year in which it begins.
"""

import datetime as dt
import re
from calendar import monthrange
from fractions import Fraction
from functools import lru_cache

Interval = tuple[dt.date, dt.date]

SEASON_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
SEASONS = ("SP", "SU", "FA", "WI")
VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<season>SP|SU|FA|WI)"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d))?))?(?:T.*)?|(?P<decade>\d{3})|(?P<century>\d\d)",
    re.DOTALL,
)
PRECISIONS = (  # finest first
    "day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century",
)  # fmt: skip
COARSE = {"weekend": "day", "quarter": "season", "half": "season", "century": "decade"}  # as the dataset names them


@lru_cache(maxsize=4096)
def granularity(value: str | None) -> str | None:
    """Return which period a value names (one of PRECISIONS), None where it names none."""
    match = VALUE.fullmatch(value or "")
    if not match:
        return None
    for name in ("day", "weekend", "week", "quarter", "half", "season", "month", "year", "decade", "century"):
        if match[name]:
            return name
    return None


def precision(value: str | None) -> str | None:
    """Return the precision of a value in the words of the dataset: day, week, month, season, year or decade."""
    name = granularity(value)
    return COARSE.get(name, name) if name else None


@lru_cache(maxsize=4096)
def interval(value: str | None) -> Interval | None:
    """Return the first and the last day of a value; None where it names no calendar period or no such day exists."""
    match = VALUE.fullmatch(value or "")
    if not match:
        return None
    try:
        return _bounds({key: text for key, text in match.groupdict().items() if text})
    except (ValueError, OverflowError):  # "2014-02-30", year 0000
        return None


def _bounds(parts: dict[str, str]) -> Interval:
    if "century" in parts:
        return _years(int(parts["century"]) * 100, 100)
    if "decade" in parts:
        return _years(int(parts["decade"]) * 10, 10)
    year = int(parts["year"])
    if "week" in parts:
        monday = dt.date.fromisocalendar(year, int(parts["week"]), 1)
        return (monday + dt.timedelta(5 if "weekend" in parts else 0), monday + dt.timedelta(6))
    if "quarter" in parts:
        return months(year, int(parts["quarter"]) * 3 - 2, 3)
    if "half" in parts:
        return months(year, int(parts["half"]) * 6 - 5, 6)
    if "season" in parts:
        return months(year, SEASON_MONTH[parts["season"]], 3)
    if "day" in parts:
        day = dt.date(year, int(parts["month"]), int(parts["day"]))
        return (day, day)
    if "month" in parts:
        return months(year, int(parts["month"]), 1)
    return _years(year, 1)


def months(year: int, month: int, count: int) -> Interval:
    """Return the first and last day of `count` months."""
    last_year, last_month = add_months(year, month, count - 1)
    return (dt.date(year, month, 1), dt.date(last_year, last_month, monthrange(last_year, last_month)[1]))


def _years(year: int, count: int) -> Interval:
    return (dt.date(max(year, 1), 1, 1), dt.date(year + count - 1, 12, 31))


def add_months(year: int, month: int, count: int) -> tuple[int, int]:
    """Return year and month `count` months later."""
    index = year * 12 + month - 1 + count
    return (index // 12, index % 12 + 1)


def value_at(day: dt.date, unit: str) -> str:
    """Return the value of the period of this unit that holds a day ("2014-03-05", month -> "2014-03")."""
    if unit == "year":
        return f"{day.year:04d}"
    if unit == "month":
        return f"{day.year:04d}-{day.month:02d}"
    if unit in ("week", "weekend", "fortnight"):
        year, week, _ = day.isocalendar()
        return f"{year:04d}-W{week:02d}" + ("-WE" if unit == "weekend" else "")
    if unit == "quarter":
        return f"{day.year:04d}-Q{(day.month + 2) // 3}"
    if unit == "half":
        return f"{day.year:04d}-H{1 if day.month < 7 else 2}"
    if unit == "season":
        year, month = add_months(day.year, day.month, -2)  # March becomes January
        return f"{year:04d}-{SEASONS[(month - 1) // 3]}"
    if unit == "decade":
        return f"{day.year // 10:03d}"
    if unit == "century":
        return f"{day.year // 100:02d}"
    return day.isoformat()


def shift(day: dt.date, count: float | Fraction, unit: str) -> dt.date | None:
    """Return the day `count` units later (the last day of a shorter month); None beyond the calendar."""
    try:
        if unit in DAYS:
            return day + dt.timedelta(days=round(count * DAYS[unit]))
        year, month = add_months(day.year, day.month, round(count * MONTHS[unit]))
        return dt.date(year, month, min(day.day, monthrange(year, month)[1]))
    except (ValueError, OverflowError, KeyError):
        return None


DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
MONTHS = {
    "month": 1, "quarter": 3, "half": 6, "season": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000,
}  # fmt: skip


def narrowed(span: Interval, edge: str) -> Interval:
    """Return the part of an interval that "early", "mid" or "late" names: a third, or a half, cut to whole days.

    `earlier` and `later` are the parts before and after the day of writing; the caller cuts those.
    """
    first, last = span
    if edge in ("first half", "second half"):
        middle = first + (last - first) // 2
        return (first, middle) if edge == "first half" else (middle + dt.timedelta(1), last)
    third = dt.timedelta(((last - first).days + 1) // 3)
    day = dt.timedelta(1)
    if not third:
        return span  # a day or two have no parts
    if edge == "start":
        return (first, first + third - day)
    if edge == "mid":
        return (first + third, last - third)
    return (last - third + day, last) if edge == "end" else span
