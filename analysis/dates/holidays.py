"""Named days: their names in a text, and the day each falls on in a year.

The rules stand in lexicons/holidays.toml with their sources.
"""

import datetime as dt
from functools import cache
from typing import Any

from analysis.dates.expressions import Holiday
from analysis.dates.words import Text
from analysis.language.tokens import cut
from analysis.lexicon import toml_lexicon

ISLAMIC_EPOCH = 227013  # date.toordinal() of the day before 1 Muharram of year 1 in the Thursday reckoning, 14 July 622


@cache
def _names() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First token -> [(all tokens of the name, key)], the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for key, entry in toml_lexicon("holidays.toml").items():
        for surface in entry["surfaces"]:
            tokens = tuple(cut(surface)[1])
            found.setdefault(tokens[0], []).append((tokens, key))
    for names in found.values():
        names.sort(key=lambda item: -len(item[0]))
    return found


def first_words() -> frozenset[str]:
    """The words that begin a holiday's name."""
    return frozenset(_names())


def holiday(t: Text, i: int) -> tuple[Holiday, int] | None:
    """Read a holiday by its name, capitalised where small letters would make it something else."""
    for tokens, key in _names().get(t.lowers[i], ()):
        end = i + len(tokens)
        if tuple(t.lowers[i:end]) == tokens and (t.words[i][:1].isupper() or _unmistakable(tokens)):
            return (Holiday(key), end)
    return None


def _unmistakable(tokens: tuple[str, ...]) -> bool:
    """False for names that small letters turn into common words: "may day", "father's day", "earth day"."""
    return tokens[-1] != "day" or tokens[0] in ("christmas", "thanksgiving", "independence", "labor", "memorial")


def holiday_date(key: str, year: int) -> tuple[dt.date, dt.date] | None:
    """Return the first and last day of a holiday in a year; None where it has none or the year is out of range."""
    rule = toml_lexicon("holidays.toml")[key]
    try:
        first = _date(rule, year)
        if first is None:
            return None
        first += dt.timedelta(rule.get("plus", 0))
        return (first, first + dt.timedelta(rule.get("days", 1) - 1))
    except (ValueError, OverflowError):
        return None


def _date(rule: dict[str, Any], year: int) -> dt.date | None:
    if "easter" in rule:
        return western_easter(year) + dt.timedelta(rule["easter"])
    if "orthodox_easter" in rule:
        return orthodox_easter(year) + dt.timedelta(rule["orthodox_easter"])
    if "islamic" in rule:
        return islamic_day(year, *rule["islamic"])
    if "weekday" in rule:
        return nth_weekday(year, rule["month"], rule["weekday"], rule["nth"], rule.get("before"))
    return dt.date(year, rule["month"], rule["day"])


def nth_weekday(year: int, month: int, weekday: int, nth: int, before: int | None = None) -> dt.date:
    """Return the nth such weekday of a month (1 is the first, -1 the last, or the last before a day of the month)."""
    if nth > 0:
        first = dt.date(year, month, 1)
        return first + dt.timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    if before:
        last = dt.date(year, month, before - 1)
    else:
        last = dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)
    return last - dt.timedelta((last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))


def western_easter(year: int) -> dt.date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Return Orthodox Easter in the Gregorian calendar (Meeus, chapter 8, Julian rule)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(year // 100 - year // 400 - 2)


def islamic_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the last such day of the tabular Islamic calendar in a Gregorian year; sighting may differ by a day."""
    estimate = int((year - 622) * 33 / 32)
    for hijri in (estimate + 2, estimate + 1, estimate, estimate - 1):
        if hijri < 1:
            continue
        days = day + -(-59 * (month - 1) // 2) + (hijri - 1) * 354 + (3 + 11 * hijri) // 30
        found = dt.date.fromordinal(days + ISLAMIC_EPOCH)
        if found.year == year:
            return found
    return None
