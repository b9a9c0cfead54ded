"""The rows of a timeline: each interval with its words, and where on the scale it begins and ends."""

import datetime as dt
from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd
from matplotlib.dates import date2num

from analysis.charts.lettering import LEAD, SMALL, text_width, widest, wrap
from analysis.charts.style import TO_MARKS, WIDTH
from analysis.display.days import days_text
from analysis.display.views import rows

BESIDE, BESIDE_NARROW = 260, 128  # units at the left of a wide figure and of a phone's for a row's words, at most
SIDE = 4
APART = 9  # units between the words of two rows
EPOCH = dt.date(1970, 1, 1).toordinal()  # where matplotlib counts days from
SHORTEST = 14  # days that a scale spans at least


class Span(NamedTuple):
    """An interval on the scale; `days` stand beside its mark, or are among its words where it is too long for that."""

    start: float
    end: float
    days: str
    words: list[str]


def _beside(width: float) -> float:
    return BESIDE if width > WIDTH else BESIDE_NARROW


def words_room(panels: Sequence[pd.DataFrame], width: float) -> float:
    """Return the units that the words of all rows take, with the space between them and the marks."""
    return widest(line for panel in panels for span in spans_of(panel, width) for line in span.words) + TO_MARKS


def spans_of(table: pd.DataFrame, width: float) -> list[Span]:
    """Return the rows as spans; what is so long that its days find no room beside it has them in its words."""
    room, inside = _beside(width) - TO_MARKS, width - 2 * SIDE - _beside(width)
    ends = [(float(date2num(row.date_start)), float(date2num(row.date_end)) + 1) for row in rows(table)]
    whole = max(max(end for _, end in ends) - min(start for start, _ in ends), SHORTEST) * 1.06
    found = []
    for row, (start, end) in zip(rows(table), ends, strict=True):
        times = f" ×{row.mentions}" if row.mentions > 1 else ""
        days = days_text(plain_day(row.date_start), plain_day(row.date_end))
        long = (end - start) / whole * inside + text_width(days, SMALL) > inside * 0.5
        words = f"“{row.words}”{times}" + (f", {days}" if long and days not in row.words else "")
        found.append(Span(start, end, "" if long else days, wrap(words, room, most=3)))
    return found


def ends_of(spans: list[Span], day: float | None) -> tuple[float, float]:
    """Return where the scale begins and ends: a little more than the dates span."""
    edges = [*(span.start for span in spans), *(span.end for span in spans), *([] if day is None else [day])]
    half = max(max(edges) - min(edges), SHORTEST) * 0.53
    middle = (min(edges) + max(edges)) / 2
    return middle - half, middle + half


def scale_day(number: int) -> dt.date:
    """Return the day of a place on the scale; what lies before or after all calendars counts as the first or last."""
    return dt.date.fromordinal(min(max(number + EPOCH, 1), dt.date.max.toordinal()))


def span_height(span: Span) -> float:
    return len(span.words) * LEAD + APART


def plain_day(day: Any) -> dt.date:
    return pd.Timestamp(day).date()
