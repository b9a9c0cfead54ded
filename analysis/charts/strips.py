"""Where along the article things stand: one line a row, one tick a place ("x-ray")."""

from collections.abc import Iterable
from itertools import accumulate

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from analysis.charts.lettering import LEAD, SMALL, wrap
from analysis.charts.style import BLUE, INK, LINE, SOFT, WIDTH, literal, own_axes, page_units, place_axes

STRIP, FOOT = 24, 26  # units from a row's words to the next row, and of the words below
SIDE = 3
TICK = 8  # units from a line to either end of its ticks
FINEST = 1.5  # units between two ticks that can be told apart


def plot_strips(table: pd.DataFrame, ax: Axes | None = None, *, length: int) -> Axes:
    """Draw a tick at each row's `start`, in characters of an article of `length`; the rows of `strip` share a line."""
    names = list(dict.fromkeys(table.strip))
    ax = ax or own_axes(len(names))
    tops = [0, *accumulate(map(_height, names))]
    ax.set(xlim=(0, max(1, length)), ylim=(tops[-1], 0))
    counts = table.strip.value_counts()
    for top, end, name in zip(tops, tops[1:], names, strict=False):
        y = end - STRIP + TICK + 3
        starts = table.loc[table.strip == name, "start"].tolist()
        ax.hlines([y], 0, length, color=LINE, linewidth=1)
        ax.add_patch(PathPatch(_ticks(starts, length, y), edgecolor=BLUE, linewidth=2))
        for line, words in enumerate(_label(name)):
            ax.text(0, top + (line + 0.8) * LEAD, words, color=INK)
        ax.text(length, y - TICK - 4, f"{int(counts[name]):,}", color=SOFT, ha="right", fontsize=SMALL)
    ax.axis("off")
    return literal(ax)


def _height(name: str) -> float:
    return len(_label(name)) * LEAD + STRIP


def _label(name: str) -> list[str]:
    return wrap(str(name), WIDTH - 60)


def _ticks(starts: Iterable[int], length: int, y: float) -> Path:
    """Return the ticks as one path; those that would fall on one another are drawn once."""
    finest = max(1, round(length / WIDTH * FINEST))
    places = sorted({start // finest for start in starts})
    points = [(place * finest, end) for place in places for end in (y - TICK, y + TICK)]
    return Path(points, [Path.MOVETO, Path.LINETO] * len(places))


def paint_strips(figure: Figure, table: pd.DataFrame, *, length: int) -> None:
    """Fill a figure of `strips_height` with the strips and the words that say which end is which."""
    height = strips_height(table) - FOOT
    plot_strips(table, place_axes(figure, top=0, height=height, left=SIDE, right=SIDE), length=length)
    units = page_units(figure)
    for x, words, side in (
        (SIDE, "start of the article", "left"),
        (WIDTH / 2, "half", "center"),
        (WIDTH - SIDE, "end", "right"),
    ):
        figure.text(x, height + 14, words, color=SOFT, ha=side, fontsize=SMALL, transform=units)


def strips_height(table: pd.DataFrame) -> float:
    """Return the height of the figure that `paint_strips` fills."""
    return sum(map(_height, dict.fromkeys(table.strip))) + FOOT
