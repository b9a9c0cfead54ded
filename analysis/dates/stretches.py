"""Length of time -> the days it covers: beside the time of writing, or measured on another period."""

import datetime as dt
from math import ceil

from analysis.dates.durations import CLOCK_UNITS
from analysis.dates.expressions import VAGUE, Parts, Side
from analysis.dates.intervals import Interval, shift

SECONDS = {"hour": 3600, "minute": 60, "second": 1}
HALF_A_DAY = 12 * 3600  # a shorter time before an unknown hour may be of the same day or not


def beside_now(parts: Parts, sign: int, now: dt.date | None, hour: dt.datetime | None) -> Interval | None:
    """The days of a length that ends (-1) or begins (1) at the time of writing ("the past 18 months"), if told."""
    if now is None or any(amount == VAGUE for amount, _ in parts):
        return None
    other = _moved(parts, sign, now, hour)
    if other is None:
        return None
    return (other, now) if sign < 0 else (now, other)


def _moved(parts: Parts, sign: int, now: dt.date, hour: dt.datetime | None) -> dt.date | None:
    day: dt.date | None = now
    seconds = 0.0
    for amount, unit in parts:
        if unit in CLOCK_UNITS:
            seconds += float(amount) * SECONDS[unit]
        elif day:
            day = shift(day, sign * amount, unit)
    if not seconds or day is None:
        return day
    try:
        if hour is not None and day == now:
            return (hour + dt.timedelta(seconds=sign * seconds)).date()
        return shift(day, sign * ceil(seconds / 86400), "day") if seconds >= HALF_A_DAY else None
    except OverflowError:
        return None


def measured_on(parts: Parts, whole: Interval | None, side: Side) -> Interval | None:
    """The days of "the last five months of 2019", "the two weeks before Christmas", "three months ended June 30"."""
    if whole is None or any(amount == VAGUE or unit in CLOCK_UNITS for amount, unit in parts):
        return None
    first, last = whole
    begin: dt.date | None
    end: dt.date | None
    if side in ("last", "before"):
        end = last if side == "last" else shift(first, -1, "day")
        begin = _beyond(parts, -1, end)
    else:
        begin = first if side == "first" else shift(last, 1, "day")
        end = _beyond(parts, 1, begin)
    return (begin, end) if begin and end and begin <= end else None


def _beyond(parts: Parts, sign: int, edge: dt.date | None) -> dt.date | None:
    """The day at the other end of whole units that begin (1) or end (-1) with the day `edge`."""
    day = shift(edge, 1, "day") if edge and sign < 0 else edge  # months end where the next begin
    for amount, unit in parts:
        day = shift(day, sign * amount, unit) if day else None
    return shift(day, -1, "day") if day and sign > 0 else day
