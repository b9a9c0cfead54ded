"""Horizontal bars that start at zero, each with its label and its figure, in one fill or in parts by certainty."""

from collections.abc import Mapping

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from analysis.charts.style import (
    BLUE,
    FILLS,
    INK,
    LINE,
    SOFT,
    WIDTH,
    literal,
    own_axes,
    page_units,
    place_axes,
    shorten,
    text_width,
)
from analysis.display.html import number_text

ROW, BAR = 42, 13  # units from one label to the next, and the thickness of a bar


def plot_bars(table: pd.DataFrame, ax: Axes | None = None, *, note: Mapping[str, str] | None = None) -> Axes:
    """Draw one bar a row, first row on top: the index labels it, the columns are its parts from left to right.

    Args:
        table: numbers from zero up; columns named by a certainty take its fill, others the plain one.
        note: a few words after each figure, by the table's index.
    """
    ax = ax or own_axes(len(table))
    total = table.sum(axis=1)
    ax.set_xlim(0, max(float(total.max()), 1e-9) * 1.3)
    ax.set_ylim(len(table) - 0.4, -0.4)
    left = pd.Series(0.0, index=table.index)
    places = range(len(table))
    for column in table.columns:
        widths = table[column].astype(float)
        fill = FILLS.get(str(column), {"facecolor": BLUE, "edgecolor": BLUE})
        present = [i for i, width in zip(places, widths, strict=True) if width > 0]
        ax.barh([i + 0.3 for i in present], widths.iloc[present], left=left.iloc[present], height=BAR / ROW, **fill)
        left = left + widths
    for place, (label, value) in enumerate(total.items()):
        ax.text(0, place + 0.06, shorten(str(label), WIDTH - 10), color=INK, va="bottom")
        words = number_text(float(value)) + (f"  {note[str(label)]}" if note and note[str(label)] else "")
        ax.annotate(words, (float(value), place + 0.3), (6, 0), textcoords="offset points", color=INK, va="center")
    ax.vlines([0] * len(table), [i + 0.1 for i in places], [i + 0.5 for i in places], color=LINE, linewidth=1)
    ax.axis("off")
    return literal(ax)


def paint_bars(
    figure: Figure, table: pd.DataFrame, *, note: Mapping[str, str] | None = None, legend: bool = False
) -> None:
    """Fill a figure of `bars_height` with the bars, and above them the key of the parts that occur."""
    plot_bars(table, place_axes(figure, top=22 if legend else 0, height=len(table) * ROW, left=2), note=note)
    if legend:
        units, left = page_units(figure), 2.0
        for key in (str(column) for column in table.columns if table[column].sum() > 0):
            figure.add_artist(Rectangle((left, 4), 16, 10, transform=units, **FILLS[key]))
            figure.text(left + 21, 9, key, color=SOFT, va="center", fontsize=11, transform=units)
            left += 40 + text_width(key) * 6.4


def bars_height(table: pd.DataFrame, *, legend: bool = False) -> float:
    """Return the height of the figure that `paint_bars` fills."""
    return len(table) * ROW + (22 if legend else 0)
