"""What goes with what: a grid of counts, each cell with its figure on a tint that grows with it."""

import math

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from analysis.charts.lettering import LEAD, SMALL, widest, wrap
from analysis.charts.style import BLUE, INK, LINE, WIDTH, literal, own_axes, place_axes, width_of

CELL, WIDEST = 36, 120  # units of a column, at least and in a wide figure
PAD = 14  # units that a row is higher than its label
LIGHTEST, DARKEST = 0.1, 0.5  # opacity of the tint at the least and at the highest count; type stays legible on both
SLANT = 50  # degrees of the column labels
LONGEST, COLUMN_LEAD = 100, 13  # units of a line of a column label, and from one line to the next


def plot_matrix(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Write each count above zero into its cell; rows and columns in the table's order."""
    ax = ax or own_axes(len(table))
    values = table.to_numpy(dtype=float)
    top = max(values.max(), 1.0)
    width = width_of(ax.figure)  # type: ignore[arg-type]
    heights = [_row_height(table, label, width) for label in table.index]
    ax.set(xlim=(0, table.shape[1]), ylim=(sum(heights), 0))
    y = 0.0
    for label, height, line in zip(table.index, heights, values, strict=True):
        for x, value in enumerate(line):
            if value > 0:
                tint = to_rgba(BLUE, LIGHTEST + (DARKEST - LIGHTEST) * value / top)
                ax.add_patch(Rectangle((x, y), 1, height, facecolor=tint, edgecolor="none"))
                ax.text(x + 0.5, y + height / 2, f"{value:,.0f}", ha="center", va="center", color=INK, fontsize=SMALL)
        words = _row_label(table, label, width)
        for number, part in enumerate(words):
            middle = y + height / 2 + (number - (len(words) - 1) / 2) * LEAD
            ax.annotate(part, (0, middle), (-6, 0), textcoords="offset points", ha="right", va="center", color=INK,
                        annotation_clip=False)  # fmt: skip
        ax.hlines([y], 0, table.shape[1], color=LINE, linewidth=1)
        y += height
    ax.hlines([y], 0, table.shape[1], color=LINE, linewidth=1)
    for x, label in enumerate(table.columns):
        words = _column_label(label)
        for number, part in enumerate(words):
            across = (number - (len(words) - 1) / 2) * COLUMN_LEAD  # from the middle of the column, square to the slant
            shift = (across * math.sin(math.radians(SLANT)) + 2, 5 - across * math.cos(math.radians(SLANT)))
            ax.annotate(part, (x + 0.5, 0), shift, textcoords="offset points", rotation=SLANT, ha="left", va="center",
                        rotation_mode="anchor", color=INK, fontsize=SMALL, annotation_clip=False)  # fmt: skip
    ax.axis("off")
    return literal(ax)


def paint_matrix(figure: Figure, table: pd.DataFrame) -> None:
    """Fill a figure of `matrix_height` with the grid, its row labels at the left and its column labels on top."""
    width = width_of(figure)
    left = _gutter(table, width)
    room = (width - left - _overhang(table)) / table.shape[1]
    right = width - left - min(WIDEST, max(CELL, room)) * table.shape[1]
    height = sum(_row_height(table, label, width) for label in table.index)
    plot_matrix(table, place_axes(figure, top=_head(table), height=height, left=left, right=right))


def matrix_height(table: pd.DataFrame, *, width: float = WIDTH) -> float:
    """Return the height of the figure that `paint_matrix` fills."""
    return _head(table) + sum(_row_height(table, label, width) for label in table.index) + 4


def _row_height(table: pd.DataFrame, label: object, width: float) -> float:
    return len(_row_label(table, label, width)) * LEAD + PAD


def _row_label(table: pd.DataFrame, label: object, width: float) -> list[str]:
    return wrap(str(label), _gutter(table, width) - 8)


def _column_label(label: object) -> list[str]:
    return wrap(str(label), LONGEST, size=SMALL, most=2)


def _gutter(table: pd.DataFrame, width: float) -> float:
    """Return the room for row labels: as much as they need and the columns and the last slanted label leave."""
    return min(widest(map(str, table.index)) + 14, width - CELL * table.shape[1] - _overhang(table))


def _overhang(table: pd.DataFrame) -> float:
    """Return the units that the slanted column labels reach beyond the grid's right side."""
    slope = math.cos(math.radians(SLANT))
    reach = (
        (place + 0.5) * CELL + widest(words, SMALL) * slope + (len(words) + 1) / 2 * COLUMN_LEAD
        for place, words in enumerate(map(_column_label, table.columns))
    )
    return max(reach) - CELL * table.shape[1]


def _head(table: pd.DataFrame) -> float:
    """Return the height of the slanted column labels."""
    lines = [_column_label(label) for label in table.columns]
    longest = max(widest(parts, SMALL) for parts in lines)
    return longest * math.sin(math.radians(SLANT)) + max(map(len, lines)) * COLUMN_LEAD + 8
