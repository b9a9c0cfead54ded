"""A line that shows a day in words, in the language of an archive's pages -> that day."""

import datetime as dt
import re
from functools import cache

from analysis.lexicon import lexicon_lines

LEADING = r"(?:[^\W\d_]+\.?,?\s+)?"  # a day of the week
NUMERIC = re.compile(rf"^\s*{LEADING}(\d{{4}})[-/](\d{{1,2}})[-/](\d{{1,2}})\b")
FIGURES = re.compile(rf"^\s*{LEADING}(\d{{1,2}})([./-])(\d{{1,2}})\2(\d{{4}})\b")
CLOCK = re.compile(r"\b(\d{1,2})[:.](\d\d)(?::\d\d)?\s*([AP]\.?M\.?)?\s*(?:GMT|UTC)\b", re.IGNORECASE)


def read_day(line: str) -> dt.date | None:
    """Return the day with which a line begins, with its moment where the hour stands there in GMT or UTC.

    A day of the week may stand before it, anything behind it. A figure alone for the month is read where one order
    alone is possible: in ISO 8601, with points (the day goes first), or where one of the two is no month.
    """
    line = line.replace("\xa0", " ").strip()
    if match := NUMERIC.match(line):
        year, month, day = map(int, match.groups())
    elif match := FIGURES.match(line):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if match[2] != "." and max(first, second) <= 12 and first != second:
            return None
        day, month = (second, first) if match[2] != "." and second > 12 else (first, second)
    elif (match := _day_first().match(line)) or (match := _month_first().match(line)):
        day, month, year = int(match["day"]), _months()[match["month"].lower()], int(match["year"])
    else:
        return None
    try:
        found = dt.date(year, month, day)
    except ValueError:
        return None
    clock = CLOCK.search(line, match.end())
    if not clock:
        return found
    hour = int(clock[1])
    if clock[3]:
        hour = hour % 12 + (12 if clock[3][0] in "Pp" else 0)
    try:
        return dt.datetime(year, month, day, hour, int(clock[2]), tzinfo=dt.UTC)
    except ValueError:
        return found


def shows_day(line: str) -> bool:
    """Whether a line begins with a day, also with one that can't be told, such as 03/04/2026."""
    return read_day(line) is not None or FIGURES.match(line.replace("\xa0", " ").strip()) is not None


@cache
def _months() -> dict[str, int]:
    months = {}
    for line in lexicon_lines("month_names.tsv"):
        for number, forms in enumerate(line.split("\t")[1].split(" "), 1):
            months.update(dict.fromkeys(forms.split("|"), number))
    return months


@cache
def _day_first() -> re.Pattern[str]:
    return re.compile(
        rf"^{LEADING}(?P<day>\d{{1,2}})(?:\.|er|º|st|nd|rd|th)?\s+(?:de\s+)?(?P<month>{_names()})\b[.,]?\s+(?:de\s+)?"
        r"(?P<year>\d{4})\b", re.IGNORECASE,
    )  # fmt: skip


@cache
def _month_first() -> re.Pattern[str]:
    return re.compile(
        rf"^{LEADING}(?P<month>{_names()})\b\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b",
        re.IGNORECASE,
    )


def _names() -> str:
    return "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
