"""The words of a chart's row: at the left of its marks on a wide figure, above them on a phone's."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from typing import Any, Literal, NamedTuple

from matplotlib.axes import Axes

from analysis.charts.lettering import LEAD
from analysis.charts.style import INK


class Row(NamedTuple):
    """A row of a figure: where it begins, and where its marks stand, in units from the top."""

    top: float
    middle: float


def rows_of(heights: Sequence[float], *, start: float = 0, above_foot: float | None = None) -> Iterator[Row]:
    """Yield the rows of these heights; their marks stand in the middle, or `above_foot` units above where they end."""
    for top, end in pairwise(accumulate([start, *heights])):
        yield Row(top, (top + end) / 2 if above_foot is None else end - above_foot)


def write_label(
    ax: Axes, lines: Sequence[str], row: Row, beside: float, *, side: Literal["left", "right"] = "left", **style: Any
) -> None:
    """Write a row's words in the room of `beside` units at the left of the axes, or from the row's top where it is 0.

    Args:
        side: of that room on which the lines begin or end.
    """
    edge = ax.get_yaxis_transform()
    for number, words in enumerate(lines):
        if beside:
            y = row.middle + (number - (len(lines) - 1) / 2) * LEAD
            away = -beside if side == "left" else -10
            ax.annotate(words, (0, y), (away, 0), xycoords=edge, textcoords="offset points", ha=side, va="center",
                        annotation_clip=False, **{"color": INK, **style})  # fmt: skip
        else:
            ax.text(0, row.top + (number + 0.8) * LEAD, words, transform=edge, **{"color": INK, **style})
