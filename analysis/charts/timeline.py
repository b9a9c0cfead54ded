"""What is dated: each expression of time as a day or an interval, as precise as the article is."""

import datetime as dt
import math
from collections.abc import Callable
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.dates import date2num
from matplotlib.figure import Figure

from analysis.charts.chart import Chart, credit, nothing
from analysis.charts.days import day_ticks
from analysis.charts.labels import Row, rows_of, write_label
from analysis.charts.lettering import SMALL, text_width
from analysis.charts.spans import SIDE, Span, ends_of, plain_day, scale_day, span_height, spans_of, words_room
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
from analysis.display.days import day_text, days_text
from analysis.display.views import Tables, rows
from analysis.display.words import plural

ROWS = 30  # intervals in one figure
HEAD, DAY, FOOT = 24, 20, 34  # units of a heading, of the words over the day of publication, of the scale
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
    svg, wider = draw_both(
        lambda width: sum(_panel_height(panel, published, width, several=several) for _, panel in panels),
        lambda figure: _paint(figure, panels, published),
        name="timeline",
    )
    parts = ["Dots are days, bars the span that the words leave open."]
    if several:
        parts.append("What is further off has its own scale.")
    if len(table) > len(drawn):
        parts.append(f"{plural(len(drawn), 'span')} of {len(table)} are drawn.")
    if loose := len(data.dates) - len(dated):
        parts.append(f"{plural(loose, 'more expression')} can’t be placed.")
    alt = "Timeline: " + "; ".join(
        f"{row.words}, {day_text(row.date_start)}"
        + ("" if row.date_start == row.date_end else f" to {day_text(row.date_end)}")
        for row in rows(drawn.sort_index())
    )
    return Chart("timeline", _title(dated, published), " ".join(parts), alt, credit(data), table, svg,
                 {"sentence_id": "first in sentence", "date_start": "from", "date_end": "to"},
                 shown_sentences(data), wider)  # fmt: skip


def _title(dated: pd.DataFrame, published: dt.date | None) -> str:
    """Return how much of what is dated lies around the day of publication, and how far back it reaches."""
    first, last = plain_day(min(dated.date_start)), plain_day(max(dated.date_end))
    earliest = plain_day(dated.date_end[dated.date_start == dated.date_start.min()].min())
    whole = plural(len(dated), "dated expression")
    if len(dated) == 1 or published is None:
        return f"{whole}, {days_text(first, last)}"
    close = sum(
        plain_day(row.date_start) >= published - WEEK and plain_day(row.date_end) <= published + WEEK
        for row in rows(dated)
    )
    some = {0: "None", len(dated): "Both" if len(dated) == 2 else "All"}.get(close, str(close))
    back = f"; the earliest is {days_text(first, earliest)}" if first < published - NEAR else ""
    return f"{some} of {whole} {'lies' if close < 2 else 'lie'} within a week of publication{back}"


def plot_timeline(
    table: pd.DataFrame, ax: Axes | None = None, *, published: dt.date | None = None, width: float = WIDTH,
    beside: float | None = None,
) -> Axes:  # fmt: skip
    """Draw a bar from `date_start` to the end of `date_end` for each row, a dot where both are one day.

    The words stand in `beside` units at the left of the axes, in a figure of `width` units. Where `published` is given,
    a line at each mark shows that day, and the words on top say so.
    """
    ax, spans = ax or own_axes(len(table)), spans_of(table, width)
    beside = words_room([table], width) if beside is None else beside
    day = None if published is None else float(date2num(published)) + 0.5
    inside = width - 2 * SIDE - beside
    first, last = ends_of(spans, day)
    places = list(rows_of([span_height(span) for span in spans], start=0 if day is None else DAY))
    foot = places[-1].top + span_height(spans[-1])
    ax.set(xlim=(first, last), ylim=(foot, 0), xticks=[], yticks=[])
    scale = day_ticks(scale_day(math.ceil(first)), scale_day(math.floor(last)))
    ticks = [float(date2num(tick)) for tick, _ in scale]
    taken = [_plot_span(ax, span, place, (beside, inside), lambda x: (x - first) / (last - first) * inside)
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


def _plot_span(
    ax: Axes, span: Span, place: Row, sides: tuple[float, float], at: Callable[[float], float]
) -> tuple[float, float]:
    """Draw a row's mark, its words and its days; return the units between which these stand.

    Args:
        sides: the units of the words and of the axes.
    """
    y, (beside, inside) = place.middle, sides
    write_label(ax, span.words, place, beside)
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
    several, beside = len(panels) > 1, words_room([panel for _, panel in panels], width)
    for head, panel in panels:
        height = _panel_height(panel, published, width, several=several)
        start = top + (HEAD if several else 0)
        if several:
            figure.text(0, top + 14, head, weight="bold", color=INK, transform=units)
        near = published if published is not None and _touches(panel, published) else None
        axes = place_axes(figure, top=start, height=top + height - FOOT - start, left=SIDE + beside, right=SIDE)
        plot_timeline(panel, axes, published=near, width=width, beside=beside)
        top += height


def _panel_height(panel: pd.DataFrame, published: dt.date | None, width: float, *, several: bool) -> float:
    day = DAY if published is not None and _touches(panel, published) else 0
    return (HEAD if several else 0) + day + sum(map(span_height, spans_of(panel, width))) + FOOT


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
    return abs(plain_day(row.date_start) - published) <= NEAR and abs(plain_day(row.date_end) - published) <= NEAR


def _touches(panel: pd.DataFrame, published: dt.date) -> bool:
    return any(_is_near(row, published) for row in rows(panel))


def _published(data: Tables) -> dt.date | None:
    day = data.article.published.iloc[0]
    return None if day is None or pd.isna(day) else plain_day(day)
