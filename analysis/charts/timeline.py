"""What is dated: each expression of time as a day or an interval, as precise as the article is."""

import datetime as dt
import math
from typing import Any, NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num
from matplotlib.figure import Figure

from analysis.charts.chart import Chart, credit, nothing
from analysis.charts.days import day_ticks, days_text
from analysis.charts.labels import Row, rows_of, write_label
from analysis.charts.lettering import LEAD, SMALL, text_width, wrap
from analysis.charts.style import (
    BLUE,
    INK,
    ORANGE,
    SOFT,
    WIDTH,
    draw_both,
    label_scale,
    literal,
    own_axes,
    page_units,
    place_axes,
    rule_rows,
    width_of,
)
from analysis.display.annotate import shown_sentences
from analysis.display.html import day_text
from analysis.display.views import Tables, rows
from analysis.display.words import plural

ROWS = 30  # intervals in one figure
HEAD, DAY, FOOT = 24, 20, 34  # units of a heading, of the words over the day of publication, of the scale
BESIDE, BESIDE_NARROW = 260, 128  # units at the left of a wide figure and of a phone's for the words of a row
SIDE = 4
APART = 9  # units between the words of two rows
EPOCH = dt.date(1970, 1, 1).toordinal()  # where matplotlib counts days from
SHORTEST = 14  # days that a scale spans at least
NEAR = dt.timedelta(days=500)  # around publication: what lies further off gets a scale of its own
WEEK = dt.timedelta(days=7)


def timeline(data: Tables, *, most: int = ROWS) -> Chart:
    """Draw the resolved dates: one row for each interval, with the words that name it and how often it is meant.

    Args:
        most: rows in the figure: where there are more, those meant most often, and of these the first told.
    """
    dated = data.dates.loc[data.dates.date_start.notna() & data.dates.date_end.notna()]
    if dated.empty:
        return nothing("timeline", "date that can be placed on a calendar", data)
    table = _intervals(dated)
    published = _published(data)
    drawn = table.sort_values(["mentions", "sentence_id"], ascending=[False, True], kind="stable").head(most)
    panels = _panels(drawn.sort_index(), published)
    several = len(panels) > 1
    svg, wide = draw_both(
        lambda width: sum(_panel_height(panel, published, width, several=several) for _, panel in panels),
        lambda figure: _paint(figure, panels, published),
        name="timeline",
    )
    parts = ["A dot is one day, a bar the whole span that the words leave open."]
    if several:
        parts.append("The scale breaks: what is further off has one of its own.")
    if len(table) > len(drawn):
        parts.append(f"{plural(len(drawn), 'span')} of {len(table)} are drawn.")
    if loose := len(data.dates) - len(dated):
        parts.append(f"{plural(loose, 'more expression')} of time can’t be placed.")
    alt = "Timeline: " + "; ".join(
        f"{row.words}, {day_text(row.date_start)}"
        + ("" if row.date_start == row.date_end else f" to {day_text(row.date_end)}")
        for row in rows(drawn.sort_index())
    )
    return Chart("timeline", _title(dated, published), " ".join(parts), alt, credit(data), table, svg,
                 {"sentence_id": "first in sentence", "date_start": "from", "date_end": "to"},
                 shown_sentences(data), wide)  # fmt: skip


def _title(dated: pd.DataFrame, published: dt.date | None) -> str:
    """Return how much of what is dated lies around the day of publication, and how far back it reaches."""
    first, last = _day(min(dated.date_start)), _day(max(dated.date_end))
    earliest = _day(dated.date_end[dated.date_start == dated.date_start.min()].min())
    whole = plural(len(dated), "dated expression")
    if len(dated) == 1 or published is None:
        return f"{whole}, {days_text(first, last)}"
    close = sum(
        _day(row.date_start) >= published - WEEK and _day(row.date_end) <= published + WEEK for row in rows(dated)
    )
    some = {0: "None", len(dated): "Both" if len(dated) == 2 else "All"}.get(close, str(close))
    back = f"; the earliest is {days_text(first, earliest)}" if first < published - NEAR else ""
    return f"{some} of {whole} {'lies' if close < 2 else 'lie'} within a week of publication{back}"


class _Span(NamedTuple):
    """An interval on the scale; `days` stand beside its mark, or are among its words where it is too long for that."""

    start: float
    end: float
    days: str
    words: list[str]


def plot_timeline(
    table: pd.DataFrame, ax: Axes | None = None, *, published: dt.date | None = None, width: float = WIDTH
) -> Axes:
    """Draw a bar from `date_start` to the end of `date_end` for each row, a dot where both are one day.

    The words stand at the left of the axes, in a figure of `width` units. Where `published` is given, a line at each
    mark shows that day, and the words on top say so.
    """
    ax = ax or own_axes(len(table))
    day = None if published is None else float(date2num(published)) + 0.5
    inside = width - 2 * SIDE - _beside(width)
    spans = _spans(table, width)
    first, last = _ends(spans, day)
    places = list(rows_of([_height(span) for span in spans], start=0 if day is None else DAY))
    foot = places[-1].top + _height(spans[-1])
    ax.set(xlim=(first, last), ylim=(foot, 0), xticks=[], yticks=[])
    scale = day_ticks(_date(math.ceil(first)), _date(math.floor(last)))
    ticks = [float(date2num(tick)) for tick, _ in scale]
    taken = [_plot_span(ax, span, place, width, lambda x: (x - first) / (last - first) * inside)
             for span, place in zip(spans, places, strict=True)]  # fmt: skip
    unit = (last - first) / inside
    rule_rows(ax, [(tick, place.middle) for tick in ticks for place, (left, right) in zip(places, taken, strict=True)
                   if not left <= (tick - first) / unit <= right])  # fmt: skip
    label_scale(ax, ticks, [label for _, label in scale], foot + 14, width=inside)
    if published is not None and day is not None:
        marked = [place for place, (left, right) in zip(places, taken, strict=True)
                  if not left + 8 <= (day - first) / unit <= right - 8]  # fmt: skip
        rule_rows(ax, [(day, place.middle) for place in marked], colour=ORANGE, width=2)
        _write_published(ax, published, (day - first) / unit, inside)
        ax.vlines([day], 13, DAY, color=ORANGE, linewidth=2)
    return literal(ax)


def _plot_span(ax: Axes, span: _Span, place: Row, width: float, at: Any) -> tuple[float, float]:
    """Draw a row's mark, its words and its days; return the units between which these stand."""
    y, inside = place.middle, width - 2 * SIDE - _beside(width)
    write_label(ax, span.words, place, _beside(width))
    if span.end - span.start <= 1:
        ax.plot([span.start + 0.5], [y], color=BLUE, marker="o")
        left, right = at(span.start + 0.5) - 10, at(span.start + 0.5) + 10
    else:
        ax.barh([y], [span.end - span.start], left=span.start, height=11, facecolor=BLUE, edgecolor=BLUE)
        left, right = at(span.start) - 6, at(span.end) + 6
    room = text_width(span.days, SMALL)
    begin = right if right + room <= inside else max(left - room, 0)
    ax.text(begin / inside, y, span.days, color=SOFT, fontsize=SMALL, va="center", transform=ax.get_yaxis_transform())
    return begin - 3, begin + room + 3


def _write_published(ax: Axes, published: dt.date, at: float, inside: float) -> None:
    words = f"published {days_text(published, published)}"
    half = text_width(words, SMALL) / 2
    x = min(max(at, half), inside - half)
    ax.text(x / inside, 10, words, color=SOFT, ha="center", fontsize=SMALL, transform=ax.get_yaxis_transform())


def _paint(figure: Figure, panels: list[tuple[str, pd.DataFrame]], published: dt.date | None) -> None:
    units, top, width = page_units(figure), 0.0, width_of(figure)
    several = len(panels) > 1
    for head, panel in panels:
        height = _panel_height(panel, published, width, several=several)
        start = top + (HEAD if several else 0)
        if several:
            figure.text(0, top + 14, head, weight="bold", color=INK, transform=units)
        near = published if published is not None and _touches(panel, published) else None
        left = SIDE + _beside(width)
        axes = place_axes(figure, top=start, height=top + height - FOOT - start, left=left, right=SIDE)
        plot_timeline(panel, axes, published=near, width=width)
        top += height


def _panel_height(panel: pd.DataFrame, published: dt.date | None, width: float, *, several: bool) -> float:
    day = DAY if published is not None and _touches(panel, published) else 0
    return (HEAD if several else 0) + day + sum(map(_height, _spans(panel, width))) + FOOT


def _beside(width: float) -> float:
    return BESIDE if width > WIDTH else BESIDE_NARROW


def _height(span: _Span) -> float:
    return len(span.words) * LEAD + APART


def _spans(table: pd.DataFrame, width: float) -> list[_Span]:
    """Return the rows as spans; what is so long that its days find no room beside it has them in its words."""
    room, inside = _beside(width) - 12, width - 2 * SIDE - _beside(width)
    ends = [(float(date2num(row.date_start)), float(date2num(row.date_end)) + 1) for row in rows(table)]
    whole = max(max(end for _, end in ends) - min(start for start, _ in ends), SHORTEST) * 1.06
    found = []
    for row, (start, end) in zip(rows(table), ends, strict=True):
        times = f" ×{row.mentions}" if row.mentions > 1 else ""
        days = days_text(_day(row.date_start), _day(row.date_end))
        long = (end - start) / whole * inside + text_width(days, SMALL) > inside * 0.5
        words = f"“{row.words}”{times}" + (f" {days}" if long and days not in row.words else "")
        found.append(_Span(start, end, "" if long else days, wrap(words, room, most=3)))
    return found


def _ends(spans: list[_Span], day: float | None) -> tuple[float, float]:
    """Return where the scale begins and ends: a little more than the dates span."""
    edges = [*(span.start for span in spans), *(span.end for span in spans), *([] if day is None else [day])]
    half = max(max(edges) - min(edges), SHORTEST) * 0.53
    middle = (min(edges) + max(edges)) / 2
    return middle - half, middle + half


def _date(number: int) -> dt.date:
    """Return the day of a place on the scale; what lies before or after all calendars counts as the first or last."""
    return dt.date.fromordinal(min(max(number + EPOCH, 1), dt.date.max.toordinal()))


def _intervals(dated: pd.DataFrame) -> pd.DataFrame:
    """Return one row for each interval, in the order of the calendar."""
    grouped = dated.groupby(["date_start", "date_end"], sort=True)
    table = grouped.agg(words=("text", lambda t: ", ".join(dict.fromkeys(t))), precision=("precision", "first"),
                        mentions=("text", "size"), sentence_id=("sentence_id", "first")).reset_index()  # fmt: skip
    return table[["words", "date_start", "date_end", "precision", "mentions", "sentence_id"]]


def _panels(table: pd.DataFrame, published: dt.date | None) -> list[tuple[str, pd.DataFrame]]:
    near = [published is not None and _is_near(row, published) for row in rows(table)]
    if all(near) or not any(near):
        return [("All dates", table)]
    far = table.loc[[not flag for flag in near]]
    return [("Around publication", table.loc[near]), ("Further off", far)]


def _is_near(row: Any, published: dt.date) -> bool:
    return abs(_day(row.date_start) - published) <= NEAR and abs(_day(row.date_end) - published) <= NEAR


def _touches(panel: pd.DataFrame, published: dt.date) -> bool:
    return any(_is_near(row, published) for row in rows(panel))


def _published(data: Tables) -> dt.date | None:
    day = data.article.published.iloc[0]
    return None if day is None or pd.isna(day) else _day(day)


def _day(day: Any) -> dt.date:
    return pd.Timestamp(day).date()
