"""What comes again each year or week -> its value in a given one: months, seasons, quarters, holidays, weekdays."""

import datetime as dt

from analysis.dates.expressions import Calendar, Expression, Holiday, Period
from analysis.dates.holidays import holiday_date
from analysis.dates.intervals import shift

CODES = {"quarter": "Q{}", "half": "H{}", "week": "W{:02d}", "season": "{}", "fiscal": "{}"}


def in_year(of: Expression, year: int) -> str | None:
    """Return the value of a month, day, season, quarter or holiday in a year."""
    match of:
        case Calendar(_, int(month), number, _):
            return f"{year:04d}-{month:02d}" + (f"-{number:02d}" if number else "")
        case Period(unit, code, _) if unit != "fiscal":
            return f"{year:04d}-{CODES[unit].format(code)}"
        case Holiday(key, _):
            days = holiday_date(key, year)
            return days[0].isoformat() if days else None
    return None


def weekday_by(now: dt.date, weekday: int, step: int, anchor: str) -> str | None:
    """Return the day of "last Friday" (step -1), "this Friday" (0), "next Friday" or "the following Friday" (1)."""
    back = (now.isoweekday() - weekday) % 7 or 7  # days to the last one before now
    if step == 0:
        days = weekday - now.isoweekday()
    elif step < 0:
        # "last Wednesday" said on a Thursday or Friday is that of the week before: this week's would be "Wednesday"
        same_week = back < now.isoweekday()
        days = -back - (7 if anchor == "now" and same_week and back <= 2 else 0)
    else:
        days = 7 - back if back < 7 else 7
        if anchor == "now" and now.isoweekday() + days <= 7:
            days += 7  # "next" skips the day that is still to come this week
    moved = shift(now, days, "day")
    return moved.isoformat() if moved else None
