"""Named days: their names in a text, and the day each falls on in a year.

The rules stand in lexicons/holidays.toml with their sources.
"""

import datetime as dt
from functools import cache
from typing import Any

from analysis.dates.calendar_names import year
from analysis.dates.calendars import hebrew_day, islamic_day, nth_weekday, orthodox_easter, western_easter
from analysis.dates.expressions import Holiday
from analysis.dates.moons import moon_day
from analysis.dates.words import Text
from analysis.language.phrases import Phrases
from analysis.language.tokens import cut
from analysis.lexicon import toml_lexicon

SURE_DAYS = frozenset({"christmas", "thanksgiving", "independence", "labor", "memorial"})  # "christmas day"


@cache
def _names() -> Phrases[str]:
    """The names of holidays, each with its key."""
    return Phrases(
        (cut(surface)[1], key) for key, entry in toml_lexicon("holidays.toml").items() for surface in entry["surfaces"]
    )


def first_words() -> frozenset[str]:
    """The words that begin a holiday's name."""
    return frozenset(_names().first_words)


def holiday(t: Text, i: int) -> tuple[Holiday, int] | None:
    """Read a holiday by its name, capitalised where small letters would make it something else."""
    for end, key in _names().at(t.lowers, i):
        tokens = t.lowers[i:end]
        if tokens[0] == "new" and _another_year(t, i, tokens):
            continue
        if t.words[i][:1].isupper() or _unmistakable(tokens):
            return (Holiday(key), end)
    return None


def dated_holiday(t: Text, i: int) -> tuple[Holiday, int] | None:
    """Read a holiday with the year behind it: "Easter 2018", "Thanksgiving in 2013"."""
    found = holiday(t, i)
    if not found:
        return None
    stated = year(t, found[1] + 1 if t.lowers[found[1]] in (",", "of", "in") else found[1])
    return (Holiday(found[0].key, stated[0]), stated[1]) if stated else found


def _another_year(t: Text, i: int, tokens: list[str]) -> bool:
    """True for "the new year", "the Persian New Year", "New Year resolutions": not the first of January."""
    if len(tokens) > 3:
        return False  # "New Year's Eve"
    behind = t.tags[i + len(tokens)]
    before = t.tags[i - 1] if i else ""
    shared = before in ("JJ", "NNP", "POS", "PRP$", "CD") or (before == "DT" and len(tokens) == 2)
    return shared or (behind in ("NN", "NNS", "NNP") and len(tokens) == 2)


def _unmistakable(tokens: list[str]) -> bool:
    """False for names that small letters turn into common words: "may day", "father's day", "thanksgiving"."""
    return tokens[0] in SURE_DAYS if tokens[-1] in ("day", "'s") else tokens != ["thanksgiving"]


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
    if "hebrew" in rule:
        return hebrew_day(year, *rule["hebrew"])
    if "new_moon" in rule:
        return moon_day(year, *rule["new_moon"], evening=rule.get("evening", False))
    if "weekday" in rule:
        return nth_weekday(year, rule["month"], rule["weekday"], rule["nth"], rule.get("before"))
    return dt.date(year, rule["month"], rule["day"])
