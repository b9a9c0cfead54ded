"""What is dated: each expression of time as a day or an interval, as precise as the article is."""

import datetime as dt
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator, ConciseDateFormatter, date2num
from matplotlib.figure import Figure

from analysis.charts.chart import Chart, credit, nothing, plural
from analysis.charts.style import (
    BLUE,
    INK,
    ORANGE,
    WIDTH,
    draw,
    literal,
    own_axes,
    page_units,
    place_axes,
    rule_rows,
    shorten,
    text_width,
)
from analysis.display.annotate import shown_sentences
from analysis.display.html import MONTHS, day_text
from analysis.display.views import Tables, rows

ROWS = 30  # intervals in one figure
ROW, HEAD, FOOT = 40, 28, 30
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
    height = sum(HEAD + len(panel) * ROW + FOOT for _, panel in panels) + 6
    svg = draw(height, lambda figure: _paint(figure, panels, published), name="timeline")
    loose = len(data.dates) - len(dated)
    first, last = min(table.date_start), max(table.date_end)
    title = f"{plural(len(dated), 'dated expression')}, from {day_text(first)} to {day_text(last)}"
    subtitle = "A bar is the whole span that the words leave open, a dot one day, so a long bar is a vague date."
    if published is not None:
        subtitle += f" The orange line is the day of publication, {day_text(published)}."
    if loose:
        subtitle += f" {plural(loose, 'more expression')} of time can’t be placed and stand in the table of dates."
    alt = "Timeline: " + "; ".join(
        f"{row.words}, {day_text(row.date_start)}"
        + ("" if row.date_start == row.date_end else f" to {day_text(row.date_end)}")
        for row in rows(drawn)
    )
    return Chart("timeline", title, subtitle, alt, credit(data), table, svg,
                 {"sentence_id": "first in sentence", "date_start": "from", "date_end": "to"},
                 shown_sentences(data))  # fmt: skip


def plot_timeline(table: pd.DataFrame, ax: Axes | None = None, *, published: dt.date | None = None) -> Axes:
    """Draw a bar from `date_start` to the end of `date_end` for each row, a dot where both are one day."""
    ax = ax or own_axes(len(table))
    if published is not None:
        ax.axvline(float(date2num(published)), color=ORANGE, linewidth=1.5)
    starts = [float(date2num(day)) for day in table.date_start]
    ends = [float(date2num(day)) + 1 for day in table.date_end]
    edges = [*starts, *ends, *([float(date2num(published))] if published is not None else [])]
    span = max(max(edges) - min(edges), 14)
    ax.set(xlim=(min(edges) - span * 0.03, max(edges) + span * 0.03), ylim=(len(table) - 0.35, -0.65))
    edge = ax.get_yaxis_transform()
    for place, (row, start, end) in enumerate(zip(rows(table), starts, ends, strict=True)):
        y = place + 0.15
        times = f", {row.mentions} times" if row.mentions > 1 else ""
        days = _days(row)
        words = shorten(f"“{row.words}”{times}", WIDTH - 40 - text_width(days) * 6.9)
        ax.text(0, y - 0.26, f"{words}: {days}", color=INK, va="bottom", transform=edge)
        if end - start <= 1:
            ax.plot([start], [y], color=BLUE, marker="o")
        else:
            ax.barh([y], [end - start], left=start, height=0.24, facecolor=BLUE, edgecolor=BLUE)
    locator = AutoDateLocator(minticks=3, maxticks=6)
    ax.xaxis.set_major_locator(locator)
    ax.xaxis.set_major_formatter(ConciseDateFormatter(locator, show_offset=False))
    ax.set_yticks([])
    first, last = ax.get_xlim()
    shown = [tick for tick in ax.xaxis.get_ticklocs() if first <= tick <= last]
    rule_rows(ax, shown, [place + 0.15 for place in range(len(table))])
    return literal(ax)


def _paint(figure: Figure, panels: list[tuple[str, pd.DataFrame]], published: dt.date | None) -> None:
    units, top = page_units(figure), 0.0
    for head, panel in panels:
        figure.text(0, top + 18, head, weight="bold", color=INK, transform=units)
        near = published if published is not None and _touches(panel, published) else None
        plot_timeline(
            panel, place_axes(figure, top=top + HEAD, height=len(panel) * ROW, left=4, right=4), published=near
        )
        top += HEAD + len(panel) * ROW + FOOT


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
