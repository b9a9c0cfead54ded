"""The scale on which reported numbers stand: even steps, or tenfold ones where even steps would crush most of them."""

import math
from collections.abc import Sequence
from typing import Any, NamedTuple

from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from analysis.charts.marks import ahead_of, edge_of, has_figure
from analysis.charts.style import far_end, label_scale
from analysis.display.values import number_text

LOG_SPAN = 100  # a linear scale would crush all but the largest beyond this ratio


class Scale(NamedTuple):
    """Where figures stand on axes that are `inside` units wide; `reach` counts in figures, or in their logarithms."""

    low: float
    reach: float
    log: bool
    ticks: list[float]
    inside: float

    def at(self, figure: float) -> float:
        """Return how many units from the beginning a figure stands."""
        return (math.log(figure / self.low) if self.log else figure - self.low) / self.reach * self.inside

    def set_on(self, ax: Axes) -> None:
        """Give the axes this scale, without any words."""
        if self.log:
            ax.set_xscale("log")
        ax.set_xlim(self.low, self.low * math.exp(self.reach) if self.log else self.low + self.reach)
        ax.minorticks_off()
        ax.set(xticks=self.ticks, yticks=[])
        ax.tick_params(labelbottom=False)

    def label(self, ax: Axes, y: float) -> None:
        """Write what the lines of the scale stand for, at `y`."""
        label_scale(ax, self.ticks, [number_text(tick) for tick in self.ticks], y, width=self.inside)

    def clear_of(self, written: Sequence[tuple[float, float, float]]) -> list[tuple[float, float]]:
        """Return where a line of the scale may cross a row: the figure and the row's `y`.

        Args:
            written: a row's `y`, the units from the beginning to its mark, and the units that mark and words take.
        """
        lines = [(tick, self.at(tick)) for tick in self.ticks]
        return [(tick, y) for y, x, room in written for tick, left in lines if not x + 8 < left < x + room + 3]


def scale_of(numbers: Sequence[Any], rooms: Sequence[float], inside: float) -> Scale:
    """Return the scale of rows of `views.numbers`, on which each mark leaves room for the words after it.

    Args:
        rooms: for each row the units that its words need.
        inside: units of the axes.
    """
    ends, log = ends_of(numbers), is_log(numbers)
    low, high = _start(ends, log), max([*ends, 1e-9])

    def place(figure: float) -> float:
        return math.log(figure / low) if log else figure - low

    marks = [(place(edge_of(row)), ahead_of(row) + room) for row, room in zip(numbers, rooms, strict=True)
             if has_figure(row)]  # fmt: skip
    reach = max(far_end(marks, inside), place(high) * 1.03)
    if log:
        ticks = [10.0**power for power in range(-12, 19) if low <= 10.0**power <= high * 1.05]
    else:
        locator = MaxNLocator(4, steps=[1, 2, 2.5, 5, 10], integer=all(end == int(end) for end in ends))
        ticks = [tick for tick in locator.tick_values(min([*ends, 0.0]), high) if low <= tick <= low + reach * 0.97]
    return Scale(low, reach, log, ticks, inside)


def is_log(numbers: Sequence[Any]) -> bool:
    """Tell whether the figures span so much that equal steps would crush most of them."""
    ends = ends_of(numbers)
    return bool(ends) and min(ends) > 0 and max(ends) / min(ends) > LOG_SPAN


def ends_of(numbers: Sequence[Any]) -> list[float]:
    """Return every end of every figure."""
    return [float(end) for row in numbers for end in (row.low, row.high) if end is not None]


def _start(ends: Sequence[float], log: bool) -> float:
    """Return where the scale begins: zero, or below it; on a log scale just before the smallest figure."""
    if log:
        return min(ends) / 1.3
    low = min([*ends, 0.0])
    return low + (low - max([*ends, 0.0])) * 0.02  # so that a mark at the beginning is whole
