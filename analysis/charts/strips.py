"""Where along the article things stand: one line a row, one tick a place, pale bands behind ("x-ray")."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from analysis.charts.lettering import LEAD, SMALL, wrap
from analysis.charts.style import (
    BLUE,
    INK,
    LINE,
    SOFT,
    TO_MARKS,
    WIDTH,
    label_room,
    literal,
    own_axes,
    page_units,
    place_axes,
    room_of,
    width_of,
)
from analysis.records import Span

STRIP, FOOT = 24, 26  # units from a row's words to the next row, and of the words below
SIDE = 3
COUNT = 40  # units at the right of a wide chart for how many ticks a line has
PALE = 0.28  # opacity of a band
TICK = 8  # units from a line to either end of its ticks
FINEST = 1.5  # units between two ticks that can be told apart


def plot_strips(
    table: pd.DataFrame, ax: Axes | None = None, *, length: int, width: float = WIDTH,
    bands: Mapping[str, Sequence[Span]] | None = None, counts: Mapping[str, int] | None = None,
) -> Axes:  # fmt: skip
    """Draw a tick at each row's `start`, in characters of an article of `length`; the rows of `strip` share a line.

    Args:
        width: of the whole figure, in units; on a wide one the words stand at the left of the axes.
        bands: stretches of the article by strip, drawn pale behind its ticks; a strip may have no tick.
        counts: the figure at the end of each strip; how many ticks it has if left out.
    """
    bands = bands or {}
    beside = label_room(width)
    names = _names(table, bands)
    ax = ax or own_axes(len(names))
    tops = [0, *accumulate(_height(name, width) for name in names)]
    ax.set(xlim=(0, max(1, length)), ylim=(tops[-1], 0))
    counts = counts or {str(name): int(count) for name, count in table.strip.value_counts().items()}
    for top, end, name in zip(tops, tops[1:], names, strict=False):
        y = (top + end) / 2 if beside else end - STRIP + TICK + 3
        starts = table.loc[table.strip == name, "start"].tolist()
        ax.hlines([y], 0, length, color=LINE, linewidth=1)
        if bands.get(name):
            ax.add_patch(PathPatch(_bands(bands[name], y), facecolor=to_rgba(BLUE, PALE), edgecolor="none"))
        if starts:
            ax.add_patch(PathPatch(_ticks(starts, length, y), edgecolor=BLUE, linewidth=2))
        lines = _label(name, width)
        for line, words in enumerate(lines):
            if beside:
                at = y + (line - (len(lines) - 1) / 2) * LEAD
                ax.annotate(words, (0, at), (-10, 0), textcoords="offset points", color=INK, ha="right", va="center",
                            annotation_clip=False)  # fmt: skip
            else:
                ax.text(0, top + (line + 0.8) * LEAD, words, color=INK)
        spot = (
            ((length, y), (8, 0), "left", "center") if beside else ((length, y - TICK - 4), (0, 0), "right", "baseline")
        )
        ax.annotate(f"{counts.get(name, 0):,}", spot[0], spot[1], textcoords="offset points", color=SOFT, ha=spot[2],
                    va=spot[3], fontsize=SMALL, annotation_clip=False)  # fmt: skip
    ax.axis("off")
    return literal(ax)


def _names(table: pd.DataFrame, bands: Mapping[str, Sequence[Span]]) -> list[str]:
    """The strips, from the top: as the bands are ordered where there are any."""
    return list(dict.fromkeys([*bands, *table.strip]))


def _height(name: str, width: float) -> float:
    lines = len(_label(name, width)) * LEAD
    return max(lines, 2 * TICK) + 12 if label_room(width) else lines + STRIP


def _label(name: str, width: float) -> list[str]:
    return wrap(str(name), label_room(width) - TO_MARKS if label_room(width) else width - 60)


def _ticks(starts: Iterable[int], length: int, y: float) -> Path:
    """Return the ticks as one path; those that would fall on one another are drawn once."""
    finest = max(1, round(length / WIDTH * FINEST))
    places = sorted({start // finest for start in starts})
    points = [(place * finest, end) for place in places for end in (y - TICK, y + TICK)]
    return Path(points, [Path.MOVETO, Path.LINETO] * len(places))


def _bands(stretches: Iterable[Span], y: float) -> Path:
    """Return the stretches as one path of rectangles, as high as the ticks."""
    low, high = y - TICK, y + TICK
    points = [at for x, end in stretches for at in ((x, low), (x, high), (end, high), (end, low), (x, low))]
    return Path(points, [Path.MOVETO, Path.LINETO, Path.LINETO, Path.LINETO, Path.CLOSEPOLY] * (len(points) // 5))


def paint_strips(
    figure: Figure, table: pd.DataFrame, *, length: int, bands: Mapping[str, Sequence[Span]] | None = None,
    counts: Mapping[str, int] | None = None,
) -> None:  # fmt: skip
    """Fill a figure of `strips_height` with the strips and the words that say which end is which."""
    width = width_of(figure)
    height = strips_height(table, width=width, bands=bands) - FOOT
    room = room_of((_label(name, width) for name in _names(table, bands or {})), width)
    left, right = SIDE + room, SIDE + (COUNT if room else 0)
    axes = place_axes(figure, top=0, height=height, left=left, right=right)
    plot_strips(table, axes, length=length, width=width, bands=bands, counts=counts)
    units = page_units(figure)
    for x, words, side in (
        (left, "start of the article", "left"),
        ((left + width - right) / 2, "half", "center"),
        (width - right, "end", "right"),
    ):
        figure.text(x, height + 14, words, color=SOFT, ha=side, fontsize=SMALL, transform=units)


def strips_height(
    table: pd.DataFrame, *, width: float = WIDTH, bands: Mapping[str, Sequence[Span]] | None = None
) -> float:
    """Return the height of the figure of a width that `paint_strips` fills."""
    return sum(_height(name, width) for name in _names(table, bands or {})) + FOOT
