"""The day of publication that a page states -> the moment, or a doubt where only its text has it."""

import datetime as dt
import re

from analysis.errors import ParameterError
from analysis.sidecar import read_moment


def published(content: bytes, day: str | None) -> tuple[dt.date | None, tuple[str, ...]]:
    """The moment that the page's markup states for this day; the day alone where it doesn't, which is then a guess."""
    if not day:
        return None, ()
    page = content.decode("latin-1")  # what is looked for is ASCII
    for stated in re.findall(rf"""ublished[^<>]{{0,40}}?["']({re.escape(day)}[T ]\d\d:\d\d[^"']*)["']""", page):
        if moment := _moment(stated):
            return moment, ()
    stated_day = re.search(rf"""["']{re.escape(day)}(?=["'T ])""", page)
    return _moment(day), () if stated_day else (
        "The day was found in the page's text alone: is it that of publication?",
    )


def _moment(value: str) -> dt.date | None:
    try:
        return read_moment(value, "date")
    except ParameterError:
        return None
