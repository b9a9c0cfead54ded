"""Parts of a period by their number -> TIMEX3 value."""

import datetime as dt

from analysis.dates.calendars import nth_weekday
from analysis.dates.intervals import interval, shift, value_at


def piece(unit: str, index: int, value: str | None) -> str | None:
    """ "the last week of May", "the first Monday in May", "the third month of 2021"."""
    whole = interval(value)
    if whole is None:
        return None
    first, last = whole
    if unit.isdigit():
        try:
            day = nth_weekday(first.year, first.month, int(unit), index)
        except (ValueError, OverflowError):
            return None
        return day.isoformat() if first <= day <= last else None
    if unit == "week":
        return _week_of(first, last, index)
    moved = last if index < 0 else shift(first, index - 1, unit)
    return value_at(moved, unit) if moved and first <= moved <= last else None


def _week_of(first: dt.date, last: dt.date, index: int) -> str | None:
    """The nth or last ISO week of a period; a week belongs to the month of its Thursday."""
    try:
        if index < 0:
            thursday = last - dt.timedelta((last.isoweekday() - 4) % 7)
        else:
            thursday = first + dt.timedelta((4 - first.isoweekday()) % 7 + 7 * (index - 1))
    except OverflowError:
        return None
    return value_at(thursday, "week") if first <= thursday <= last else None
