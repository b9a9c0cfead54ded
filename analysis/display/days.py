"""Days and spans of days in words, as short as they can be told."""

import datetime as dt

import pandas as pd

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December")  # fmt: skip


def day_text(day: object) -> str | None:
    """Return a day as people write it: 8 March 2015; null stays null."""
    if day is None or day is pd.NaT:
        return None
    stamp = pd.Timestamp(day)  # type: ignore[arg-type]
    return f"{stamp.day} {MONTHS[stamp.month - 1]} {stamp.year}"


def days_text(start: dt.date, end: dt.date) -> str:
    """Return a span of days as short as it can be told: 12 Mar 2024, 16–17 Mar 2024, Sep – Nov 2023, 2021."""
    after = end + dt.timedelta(days=1) if end < dt.date.max else end
    if start == end:
        return f"{start.day} {month_text(start)} {start.year}"
    if (start.month, start.day, after.month, after.day) == (1, 1, 1, 1):
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    if start.day == after.day == 1:
        if (start.year, start.month) == (end.year, end.month):
            return f"{month_text(start)} {start.year}"
        year = "" if start.year == end.year else f" {start.year}"
        return f"{month_text(start)}{year} – {month_text(end)} {end.year}"
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end.day} {month_text(end)} {end.year}"
    year = "" if start.year == end.year else f" {start.year}"
    return f"{start.day} {month_text(start)}{year} – {end.day} {month_text(end)} {end.year}"


def month_text(day: dt.date) -> str:
    """Return the month of a day in three letters."""
    return MONTHS[day.month - 1][:3]
