"""Where two voices exclude each other on one day: the lowest and the highest figure of each claim, as dumbbells."""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts.chart import Chart
from analysis.charts.lettering import LEAD, SMALL, shorten, text_width, wrap
from analysis.charts.story_steps import story_credit, story_nothing
from analysis.charts.style import (
    BLUE,
    INK,
    ORANGE,
    SOFT,
    WIDTH,
    draw_both,
    label_room,
    literal,
    own_axes,
    place_axes,
    width_of,
)
from analysis.display.days import day_text
from analysis.display.values import number_text
from analysis.display.views import rows
from analysis.display.words import plural
from analysis.story.story import Story
from analysis.story.telling import conflicts_of

ROWS = 12
BAR = 44  # units of a row: the dumbbell, and the names below it
SIDE = 8


def conflicts(story: Story) -> Chart:
    """Draw the contested claims: the lowest and highest figure of each day, with who gives them."""
    table = conflicts_of(story)
    if table.empty:
        return story_nothing("conflicts", "claim on which two voices exclude each other on one day", story)
    drawn = table.head(ROWS)
    svg, wider = draw_both(
        lambda width: sum(_height(row, width) for row in rows(drawn)), lambda figure: _paint(figure, drawn),
        name="conflicts",
    )  # fmt: skip
    claims = table.claim_id.nunique()
    subtitle = "For each day of report on which two voices exclude each other, the lowest and the highest figure."
    if len(table) > ROWS:
        subtitle += f" The first {ROWS} of {len(table)} are drawn."
    alt = "Dumbbells: " + "; ".join(
        f"{row.measure}: {number_text(row.low)} ({row.low_voice}) against {number_text(row.high)} ({row.high_voice})"
        for row in rows(drawn)
    )
    title = f"{plural(claims, 'claim')} {'is' if claims == 1 else 'are'} contested, on {plural(len(table), 'day')}"
    return Chart("conflicts", title, subtitle, alt, story_credit(story), table.drop(columns="claim_id"), svg,
                 {"low_voice": "who says the lowest", "high_voice": "who says the highest"}, wider=wider)  # fmt: skip


def plot_conflicts(table: pd.DataFrame, ax: Axes | None = None, *, width: float = WIDTH) -> Axes:
    """Draw a dumbbell for each row of `conflicts_of`, those of one claim on one scale from zero."""
    ax = ax or own_axes(len(table))
    beside = label_room(width)
    inside = width - 2 * SIDE - beside
    tops = [0, *accumulate(_height(row, width) for row in rows(table))]
    ax.set(xlim=(0, inside), ylim=(tops[-1], 0))
    reach = table.groupby("claim_id").high.max()  # of each claim's own scale
    for (top, end), row in zip(pairwise(tops), rows(table), strict=True):
        y = end - BAR + 12
        for line, words in enumerate(_label(row, width)):
            x, at = (-beside, y + line * LEAD) if beside else (0.0, top + (line + 0.8) * LEAD)
            ax.text(x, at, words, color=INK, va="center" if beside else "baseline", clip_on=False)
        left, right = (float(value) / float(reach[row.claim_id]) * (inside - 60) for value in (row.low, row.high))
        ax.plot([left, right], [y, y], color=SOFT, linewidth=2, zorder=1)
        ax.plot([left], [y], color=BLUE, marker="o", markersize=9, zorder=2)
        ax.plot([right], [y], color=ORANGE, marker="o", markersize=9, zorder=2)
        ax.text(left - 9, y, number_text(float(row.low)), color=INK, ha="right", va="center")
        ax.text(right + 9, y, number_text(float(row.high)), color=INK, va="center")
        names = [shorten(str(name), inside / 2 - 8, size=SMALL) for name in (row.low_voice, row.high_voice)]
        half = [text_width(name, SMALL) / 2 for name in names]
        second = min(max(right, half[1]), inside - half[1])
        first = max(min(left, second - half[1] - half[0] - 10), half[0])
        for x, name in ((first, names[0]), (max(second, first + half[0] + half[1] + 10), names[1])):
            ax.text(x, y + 20, name, color=SOFT, ha="center", va="center", fontsize=SMALL)
    ax.axis("off")
    return literal(ax)


def _paint(figure: Figure, table: pd.DataFrame) -> None:
    width = width_of(figure)
    height = sum(_height(row, width) for row in rows(table))
    axes = place_axes(figure, top=0, height=height, left=SIDE + label_room(width), right=SIDE)
    plot_conflicts(table, axes, width=width)


def _height(row: Any, width: float) -> float:
    lines = len(_label(row, width)) * LEAD
    return max(lines, BAR) if label_room(width) else lines + BAR


def _label(row: Any, width: float) -> list[str]:
    place = "" if pd.isna(row.place) else f", {row.place}"
    return wrap(
        f"{str(row.measure).capitalize()}{place}, {day_text(row.day)}", (label_room(width) or width) - 20, most=2
    )
