"""Where along the article things stand: one line a row, one tick a place ("x-ray")."""

from collections.abc import Iterable

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from analysis.charts.style import BLUE, INK, LINE, SOFT, WIDTH, literal, own_axes, page_units, place_axes, shorten

ROW, FOOT = 38, 26
FINEST = 1.5  # units between two ticks that can be told apart


def plot_strips(table: pd.DataFrame, ax: Axes | None = None, *, length: int) -> Axes:
    """Draw a tick at each row's `start`, in characters of an article of `length`; the rows of `strip` share a line."""
    names = list(dict.fromkeys(table.strip))
    ax = ax or own_axes(len(names))
    ax.set(xlim=(0, max(1, length)), ylim=(len(names) - 0.35, -0.65))
    counts = table.strip.value_counts()
    for place, name in enumerate(names):
        y = place + 0.15
        starts = table.loc[table.strip == name, "start"].tolist()
        ax.hlines([y], 0, length, color=LINE, linewidth=1)
        ax.add_patch(PathPatch(_ticks(starts, length, y), edgecolor=BLUE, linewidth=2))
        count = f"{int(counts[name]):,}"
        ax.text(0, place - 0.12, shorten(str(name), WIDTH - 60), color=INK, va="bottom")
        ax.text(length, place - 0.12, count, color=SOFT, va="bottom", ha="right", fontsize=11)
    ax.axis("off")
    return literal(ax)


def _ticks(starts: Iterable[int], length: int, y: float) -> Path:
    """Return the ticks as one path; those that would fall on one another are drawn once."""
    finest = max(1, round(length / WIDTH * FINEST))
    places = sorted({start // finest for start in starts})
    points = [(place * finest, end) for place in places for end in (y - 0.2, y + 0.2)]
    return Path(points, [Path.MOVETO, Path.LINETO] * len(places))


def paint_strips(figure: Figure, table: pd.DataFrame, *, length: int) -> None:
    """Fill a figure of `strips_height` with the strips and the words that say which end is which."""
    rows = table.strip.nunique()
    plot_strips(table, place_axes(figure, top=0, height=rows * ROW, left=3, right=3), length=length)
    units = page_units(figure)
    for x, words, side in (
        (3, "start of the article", "left"),
        (WIDTH / 2, "half", "center"),
        (WIDTH - 3, "end", "right"),
    ):
        figure.text(x, rows * ROW + 16, words, color=SOFT, ha=side, fontsize=11, transform=units)


def strips_height(table: pd.DataFrame) -> float:
    """Return the height of the figure that `paint_strips` fills."""
    return table.strip.nunique() * ROW + FOOT
