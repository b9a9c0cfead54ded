"""What goes with what: a grid of discs whose areas are counts, each with its figure."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts.style import BLUE, INK, LINE, WIDTH, literal, own_axes, place_axes, shorten, text_width

ROW, CELL = 32, 37  # units of a row and of a column
LARGEST = 14  # radius of the largest disc
LONGEST = 130  # units of the longest column label


def plot_matrix(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Draw a disc for each count above zero; rows and columns in the table's order."""
    ax = ax or own_axes(len(table))
    rows, columns = table.shape
    ax.set(xlim=(-0.5, columns - 0.5), ylim=(rows - 0.5, -0.5))
    values = table.to_numpy(dtype=float)
    top = max(values.max(), 1.0)
    held = [(x, y, values[y, x]) for y in range(rows) for x in range(columns) if values[y, x] > 0]
    ax.hlines([y + 0.5 for y in range(-1, rows)], -0.5, columns - 0.5, color=LINE, linewidth=1)
    xs, ys, sizes = ([cell[i] for cell in held] for i in range(3))
    areas = [max(0.02, size / top) * (2 * LARGEST) ** 2 for size in sizes]
    ax.scatter(xs, ys, s=areas, facecolor=BLUE, edgecolor="none", alpha=0.45, clip_on=False)
    for x, y, size in held:
        ax.text(x, y, f"{size:,.0f}", ha="center", va="center", color=INK, fontsize=11)
    for y, label in enumerate(table.index):
        ax.annotate(shorten(str(label), _gutter(table) - 8), (-0.5, y), (-6, 0), textcoords="offset points", ha="right",
                    va="center", color=INK, annotation_clip=False)  # fmt: skip
    for x, label in enumerate(table.columns):
        ax.annotate(shorten(str(label), LONGEST, size=11), (x, -0.5), (2, 4), textcoords="offset points", rotation=50,
                    ha="left", va="bottom", rotation_mode="anchor", color=INK, fontsize=11,
                    annotation_clip=False)  # fmt: skip
    ax.axis("off")
    return literal(ax)


def paint_matrix(figure: Figure, table: pd.DataFrame) -> None:
    """Fill a figure of `matrix_height` with the grid, its row labels at the left and its column labels on top."""
    left = _gutter(table)
    right = WIDTH - left - CELL * table.shape[1]
    axes = place_axes(figure, top=_slant(table), height=len(table) * ROW, left=left, right=right)
    plot_matrix(table, axes)


def matrix_height(table: pd.DataFrame) -> float:
    """Return the height of the figure that `paint_matrix` fills."""
    return _slant(table) + len(table) * ROW + 4


def _gutter(table: pd.DataFrame) -> float:
    """Return the room for row labels: as much as they need and the columns and the last slanted label leave."""
    longest = max(text_width(str(label)) for label in table.index) * 6.9 + 14
    return min(longest, WIDTH - CELL * table.shape[1] - 40)


def _slant(table: pd.DataFrame) -> float:
    """Return the height of the column labels, which stand at 50 degrees."""
    longest = min(LONGEST, max(text_width(str(label)) for label in table.columns) * 6.3)
    return longest * 0.77 + 16
