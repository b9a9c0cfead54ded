"""The lines of a calendar scale: a few days, months or years at even steps, each with its label."""

import datetime as dt
from collections.abc import Iterator
from itertools import chain

from analysis.display.days import month_text

MOST = 5  # lines of one scale
DAYS, MONTHS_APART = (1, 2, 7, 14), (1, 2, 3, 6)
YEARS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2500)


def day_ticks(first: dt.date, last: dt.date) -> list[tuple[dt.date, str]]:
    """Return the days from `first` to `last` at the finest even step that gives at most five, with their labels.

    The first label holds its year, and so does each that begins one; two weeks apart at least, so that there are some.
    """
    steps = chain((_days(first, last, n) for n in DAYS), (_months(first, last, n) for n in MONTHS_APART),
                  (_months(first, last, 12 * n) for n in YEARS))  # fmt: skip
    found = next((list(days) for days in map(list, steps) if len(days) <= MOST), [])
    whole = all(day.day == 1 for day in found)
    years = all(day.day == day.month == 1 for day in found)
    labels = []
    for number, day in enumerate(found):
        name = month_text(day)
        if years or (whole and day.month == 1):
            labels.append(str(day.year))
        else:
            labels.append(f"{'' if whole else f'{day.day} '}{name}{f' {day.year}' if number == 0 else ''}")
    return list(zip(found, labels, strict=True))


def _days(first: dt.date, last: dt.date, step: int) -> Iterator[dt.date]:
    """Yield every `step` days, whole weeks from a Monday."""
    start = first.toordinal()
    start += (1 - start) % 7 if step % 7 == 0 else 0
    yield from (
        dt.date.fromordinal(n) for n in range(start, min(last.toordinal(), start + step * (MOST + 1)) + 1, step)
    )


def _months(first: dt.date, last: dt.date, step: int) -> Iterator[dt.date]:
    """Yield the first day of every `step` months, counted from the year 0."""
    month = -(-(first.year * 12 + first.month - (first.day == 1)) // step) * step
    for n in range(month, month + step * (MOST + 1), step):
        year, index = divmod(n, 12)
        if not dt.MINYEAR <= year <= dt.MAXYEAR or (day := dt.date(year, index + 1, 1)) > last:
            return
        yield day
