"""The mark of a reported number on a scale: a dot, an arrow, an interval or a band, shaped by its certainty."""

from collections.abc import Collection
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from analysis.charts.lettering import SMALL, text_width
from analysis.charts.style import BLUE, INK, MARKS, SOFT, page_units

KEY = 24  # units of the key of certainties
ARROW = 34  # units of an arrow


def plot_mark(ax: Axes, y: float, row: Any, left: float, *, colour: str = BLUE) -> None:
    """Draw the mark of a row of `views.numbers` that has a figure, `left` units from the beginning of the scale."""
    if is_band(row):
        ax.barh([y], [row.high - row.low], left=row.low, height=13, facecolor=colour, edgecolor=colour, alpha=0.35)
    elif is_range(row):
        ax.plot([row.low, row.high], [y, y], color=colour, marker="|", markersize=11)
    else:
        mark = MARKS.get(row.certainty, MARKS["stated"])
        ax.plot([point_of(row)], [y], color=colour, markeredgecolor=colour, markerfacecoloralt="none", clip_on=False,
                **mark)  # fmt: skip
        if is_open(row):
            away = ARROW if row.high is None else -min(ARROW, left)  # not beyond the beginning of the scale
            arrow = {"arrowstyle": "<-", "color": colour, "linewidth": 1.6, "shrinkA": 0, "shrinkB": 6}
            ax.annotate("", (point_of(row), y), (away, 0), textcoords="offset points", arrowprops=arrow,
                        annotation_clip=False)  # fmt: skip


def write_beside(
    ax: Axes, y: float, row: Any, words: str, *, more: float = 0, colour: str = INK, size: float = 12
) -> None:
    """Write words after the mark of a row, `more` units farther on."""
    ax.annotate(words, (edge_of(row), y), (ahead_of(row) + more, 0), textcoords="offset points", color=colour,
                va="center", fontsize=size, annotation_clip=False)  # fmt: skip


def paint_key(figure: Figure, used: Collection[str], *, left: float = 8.0) -> None:
    """Explain at the figure's top the shapes that stand for a certainty; nothing where every figure is stated."""
    units = page_units(figure)
    for key in [certainty for certainty in MARKS if certainty in used] if key_height(used) else []:
        mark = {"color": BLUE, "markeredgecolor": BLUE, "markerfacecoloralt": "none", **MARKS[key]}
        figure.add_artist(Line2D([left], [9], transform=units, **mark))
        figure.text(left + 10, 9, key, color=SOFT, va="center", fontsize=SMALL, transform=units)
        left += 10 + text_width(key, SMALL) + 18


def key_height(used: Collection[str]) -> float:
    """Return the units that the key takes: a key of one entry says nothing."""
    return KEY if set(used) != {"stated"} else 0.0


def has_figure(row: Any) -> bool:
    return row.low is not None or row.high is not None


def is_band(row: Any) -> bool:
    return bool(row.modifier == "vague" and is_range(row))  # "a couple of" is two


def is_range(row: Any) -> bool:
    return row.low is not None and row.high is not None and row.low != row.high


def is_open(row: Any) -> bool:
    return (row.low is None) != (row.high is None)


def edge_of(row: Any) -> float:
    """Return the right end of a row's mark."""
    return float(row.high if row.high is not None else row.low) if is_range(row) else point_of(row)


def start_of(row: Any) -> float:
    """Return the left end of a row's mark."""
    return float(row.low) if is_range(row) else point_of(row)


def behind_of(row: Any) -> float:
    """Return the units that a mark needs before its left end."""
    return ARROW + 4 if row.low is None else 10


def ahead_of(row: Any) -> float:
    """Return the units from a mark to its words."""
    return ARROW + 6 if row.high is None else 11


def point_of(row: Any) -> float:
    """Return the figure at which a row's dot stands."""
    end = row.high if row.high is not None else row.low
    return float(end if is_range(row) or row.best is None else row.best)
