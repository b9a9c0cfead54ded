"""What is dated: each expression of time as a day or an interval, as precise as the article is."""

import datetime as dt
import math
from itertools import accumulate, pairwise
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num
from matplotlib.figure import Figure

from analysis.charts.chart import Chart, credit, nothing
from analysis.charts.days import day_ticks
from analysis.charts.lettering import LEAD, SMALL, text_width, wrap
from analysis.charts.style import (
    BLUE,
    INK,
    ORANGE,
    SOFT,
    WIDTH,
    draw_both,
    label_room,
    label_scale,
    literal,
    own_axes,
    page_units,
    place_axes,
    rule_rows,
    width_of,
)
from analysis.display.annotate import shown_sentences
from analysis.display.html import MONTHS, day_text
from analysis.display.views import Tables, rows
from analysis.display.words import plural

ROWS = 30  # intervals in one figure
HEAD, DAY, FOOT, GAP = 24, 20, 34, 28  # units of a heading, of the words over the day of publication, of the scale;
# and from a row's words to the next
SIDE = 4
APART = 11  # units between two rows whose words stand beside the marks
MARK = 12  # units from a row's words to the middle of its mark
EPOCH = dt.date(1970, 1, 1).toordinal()  # where matplotlib counts days from
SHORTEST = 14  # days that a scale spans at least
NEAR = dt.timedelta(days=500)  # around publication: what lies further off gets a scale of its own


def timeline(data: Tables) -> Chart:
    """Draw the resolved dates: one row for each interval, with the words that name it and how often it is meant."""
    dated = data.dates.loc[data.dates.date_start.notna() & data.dates.date_end.notna()]
    if dated.empty:
        return nothing("timeline", "date that can be placed on a calendar", data)
    table = _intervals(dated)
    published = _published(data)
    drawn = table.head(ROWS)
    panels = _panels(drawn, published)
    several = len(panels) > 1
    svg, wide = draw_both(
        lambda width: sum(_panel_height(panel, published, width, several=several) for _, panel in panels),
        lambda figure: _paint(figure, panels, published),
        name="timeline",
    )
    loose = len(data.dates) - len(dated)
    first, last = day_text(min(table.date_start)), day_text(max(table.date_end))
    days = f"from {first} to {last}" if first != last else str(first)
    title = f"{plural(len(dated), 'dated expression')}, {days}"
    subtitle = "A dot is one day; a bar is the whole span that the words leave open, so a long bar is a vague date."
    if len(table) > ROWS:
        subtitle += f" The first {ROWS} of {len(table)} spans are drawn."
    if loose:
        subtitle += (
            f" {plural(loose, 'more expression')} of time can’t be placed; the table of dates has "
            f"{'it' if loose == 1 else 'them'}."
        )
    alt = "Timeline: " + "; ".join(
        f"{row.words}, {day_text(row.date_start)}"
        + ("" if row.date_start == row.date_end else f" to {day_text(row.date_end)}")
        for row in rows(drawn)
    )
    return Chart("timeline", title, subtitle, alt, credit(data), table, svg,
                 {"sentence_id": "first in sentence", "date_start": "from", "date_end": "to"},
                 shown_sentences(data), wide)  # fmt: skip


def plot_timeline(
    table: pd.DataFrame, ax: Axes | None = None, *, published: dt.date | None = None, width: float = WIDTH
) -> Axes:
    """Draw a bar from `date_start` to the end of `date_end` for each row, a dot where both are one day.

    Where `published` is given, a line at each mark shows that day, and the words on top say so. On a figure of `width`
    units that is wide, the words stand at the left of the axes.
    """
    ax = ax or own_axes(len(table))
    beside = label_room(width)
    inside = width - 2 * SIDE - beside
    day = None if published is None else float(date2num(published)) + 0.5
    starts = [float(date2num(day)) for day in table.date_start]
    ends = [float(date2num(day)) + 1 for day in table.date_end]
    edges = [*starts, *ends, *([] if day is None else [day])]
    half = max(max(edges) - min(edges), SHORTEST) * 0.53  # a little more than the dates span
    first, last = (min(edges) + max(edges)) / 2 - half, (min(edges) + max(edges)) / 2 + half
    tops = [0 if day is None else DAY, *(_height(row, width) for row in rows(table))]
    tops = list(accumulate(tops))
    ax.set(xlim=(first, last), ylim=(tops[-1], 0), xticks=[], yticks=[])
    middles = [(a + b) / 2 if beside else b - GAP + MARK for a, b in pairwise(tops)]
    edge = ax.get_yaxis_transform()
    for top, y, row, start, end in zip(tops, middles, rows(table), starts, ends, strict=False):
        lines = _words(row, width)
        for line, words in enumerate(lines):
            if beside:
                at = y + (line - (len(lines) - 1) / 2) * LEAD
                ax.annotate(words, (0, at), (-beside, 0), xycoords=edge, textcoords="offset points", color=INK,
                            va="center", annotation_clip=False)  # fmt: skip
            else:
                ax.text(0, top + (line + 0.8) * LEAD, words, color=INK, transform=edge)
        if end - start <= 1:
            ax.plot([start + 0.5], [y], color=BLUE, marker="o")
        else:
            ax.barh([y], [end - start], left=start, height=11, facecolor=BLUE, edgecolor=BLUE)
    scale = day_ticks(_date(math.ceil(first)), _date(math.floor(last)))
    ticks = [float(date2num(tick)) for tick, _ in scale]
    rule_rows(ax, [(tick, y) for tick in ticks for y in middles])
    label_scale(ax, ticks, [label for _, label in scale], tops[-1] + 14, width=inside)
    if published is not None and day is not None:
        rule_rows(ax, [(day, y) for y in middles], colour=ORANGE, width=2)
        words = f"published {_short(published)}"
        half = text_width(words, SMALL) / 2
        x = min(max((day - first) / (last - first) * inside, half), inside - half)
        ax.text(x / inside, 10, words, color=SOFT, ha="center", fontsize=SMALL, transform=edge)
        ax.vlines([day], 13, DAY, color=ORANGE, linewidth=2)
    return literal(ax)


def _paint(figure: Figure, panels: list[tuple[str, pd.DataFrame]], published: dt.date | None) -> None:
    units, top, width = page_units(figure), 0.0, width_of(figure)
    several = len(panels) > 1
    for head, panel in panels:
        height = _panel_height(panel, published, width, several=several)
        start = top + (HEAD if several else 0)
        if several:
            figure.text(0, top + 14, head, weight="bold", color=INK, transform=units)
        near = published if published is not None and _touches(panel, published) else None
        left = SIDE + label_room(width)
        axes = place_axes(figure, top=start, height=top + height - FOOT - start, left=left, right=SIDE)
        plot_timeline(panel, axes, published=near, width=width)
        top += height


def _panel_height(panel: pd.DataFrame, published: dt.date | None, width: float, *, several: bool) -> float:
    day = DAY if published is not None and _touches(panel, published) else 0
    return (HEAD if several else 0) + day + sum(_height(row, width) for row in rows(panel)) + FOOT


def _height(row: Any, width: float) -> float:
    return len(_words(row, width)) * LEAD + (APART if label_room(width) else GAP)


def _words(row: Any, width: float) -> list[str]:
    times = f", {row.mentions} times" if row.mentions > 1 else ""
    return wrap(
        f"“{row.words}”{times}: {_days(row)}",
        (label_room(width) or width - 2 * SIDE) - (12 if label_room(width) else 0),
    )


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
    if published is None:
        return [("All dates", table)]
    near = [_is_near(row, published) for row in rows(table)]
    if all(near) or not any(near):
        return [("All dates", table)]
    far = table.loc[[not flag for flag in near]]
    return [("Around publication", table.loc[near]), ("Further off", far)]


def _is_near(row: Any, published: dt.date) -> bool:
    return abs(_day(row.date_start) - published) <= NEAR and abs(_day(row.date_end) - published) <= NEAR


def _touches(panel: pd.DataFrame, published: dt.date) -> bool:
    return any(_is_near(row, published) for row in rows(panel))


def _days(row: Any) -> str:
    start, end = _short(row.date_start), _short(row.date_end)
    return start if start == end else f"{start} – {end}"


def _short(day: Any) -> str:
    stamp = _day(day)
    return f"{stamp.day} {MONTHS[stamp.month - 1][:3]} {stamp.year}"


def _published(data: Tables) -> dt.date | None:
    day = data.article.published.iloc[0]
    return None if day is None or pd.isna(day) else _day(day)


def _day(day: Any) -> dt.date:
    return pd.Timestamp(day).date()
