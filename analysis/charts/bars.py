"""Horizontal bars that start at zero, each with its label and its figure, in one fill or in parts by certainty."""

from collections.abc import Mapping
from itertools import accumulate

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from analysis.charts.lettering import LEAD, SMALL, shorten, text_width, wrap
from analysis.charts.style import (
    BLUE,
    FILLS,
    INK,
    LINE,
    SOFT,
    WIDTH,
    far_end,
    literal,
    own_axes,
    page_units,
    place_axes,
)
from analysis.display.values import number_text

BAR, GAP = 13, 14  # units: the thickness of a bar, and from it to the next label
KEY = 24  # units of the key above the bars
LEFT = 2
AFTER = 6  # units from a bar to its figure


def plot_bars(table: pd.DataFrame, ax: Axes | None = None, *, note: Mapping[str, str] | None = None) -> Axes:
    """Draw one bar a row, first row on top: the index labels it, the columns are its parts from left to right.

    Args:
        table: numbers from zero up; columns named by a certainty take its fill, others the plain one.
        note: a few words after each figure, by the table's index.
    """
    ax = ax or own_axes(len(table))
    total = table.sum(axis=1).astype(float)
    words = [_figure(str(label), value, note) for label, value in total.items()]
    room = WIDTH - LEFT
    rooms = [AFTER + 4 + text_width(text) for text in words]
    ax.set_xlim(0, far_end(zip([max(value, 1e-9) for value in total], rooms, strict=True), room))
    tops = [0, *accumulate(map(_height, table.index))]
    ax.set_ylim(tops[-1], 0)
    middles = [end - GAP - BAR / 2 for end in tops[1:]]
    left = pd.Series(0.0, index=table.index)
    for column in table.columns:
        widths = table[column].astype(float)
        fill = FILLS.get(str(column), {"facecolor": BLUE, "edgecolor": BLUE})
        present = [i for i, width in enumerate(widths) if width > 0]
        ax.barh([middles[i] for i in present], widths.iloc[present], left=left.iloc[present], height=BAR, **fill)
        left = left + widths
    for top, middle, label, value, text in zip(tops, middles, table.index, total, words, strict=False):
        for line, part in enumerate(_label(label)):
            ax.text(0, top + (line + 0.8) * LEAD, part, color=INK)
        ax.annotate(shorten(text, room * 0.8), (value, middle), (AFTER, 0), textcoords="offset points", color=INK,
                    va="center")  # fmt: skip
    half = BAR / 2 + 3
    ax.vlines([0] * len(table), [y - half for y in middles], [y + half for y in middles], color=LINE, linewidth=1)
    ax.axis("off")
    return literal(ax)


def paint_bars(
    figure: Figure, table: pd.DataFrame, *, note: Mapping[str, str] | None = None, legend: bool = False
) -> None:
    """Fill a figure of `bars_height` with the bars, and above them the key of the parts that occur."""
    top = KEY if legend else 0
    plot_bars(table, place_axes(figure, top=top, height=bars_height(table), left=LEFT), note=note)
    if legend:
        units, left = page_units(figure), 2.0
        for key in (str(column) for column in table.columns if table[column].sum() > 0):
            figure.add_artist(Rectangle((left, 4), 16, 10, transform=units, **FILLS[key]))
            figure.text(left + 21, 9, key, color=SOFT, va="center", fontsize=SMALL, transform=units)
            left += 21 + text_width(key, SMALL) + 16


def bars_height(table: pd.DataFrame, *, legend: bool = False) -> float:
    """Return the height of the figure that `paint_bars` fills."""
    return sum(map(_height, table.index)) + (KEY if legend else 0)


def _height(label: object) -> float:
    return len(_label(label)) * LEAD + 4 + BAR + GAP


def _label(label: object) -> list[str]:
    return wrap(str(label), WIDTH - LEFT - 4)


def _figure(label: str, value: float, note: Mapping[str, str] | None) -> str:
    more = note[label] if note else ""
    return f"{number_text(value)}  {more}".rstrip()
