"""Horizontal bars that start at zero, each with its label and its figure, in one fill or in parts by certainty."""

from collections.abc import Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from analysis.charts.lettering import LEAD, SMALL, shorten, text_width, wrap
from analysis.charts.style import (
    BLUE,
    FILLS,
    INK,
    LINE,
    ORANGE,
    SOFT,
    TO_MARKS,
    WIDTH,
    far_end,
    label_room,
    literal,
    own_axes,
    page_units,
    place_axes,
    room_of,
    width_of,
)
from analysis.display.values import number_text
from analysis.display.words import share

BAR, GAP = 13, 14  # units: the thickness of a bar, and from it to the next label
APART = 12  # units between two rows whose labels stand beside the bars
KEY = 24  # units of the key above the bars
LEFT = 2
AFTER = 6  # units from a bar to its figure


def plot_bars(
    table: pd.DataFrame, ax: Axes | None = None, *, note: Mapping[str, str] | None = None,
    shades: Sequence[int] = (), width: float = WIDTH,
) -> Axes:  # fmt: skip
    """Draw one bar a row, first row on top: the index labels it, the columns are its parts from left to right.

    Args:
        table: numbers from zero up; columns named by a certainty take its fill, others the plain one.
        note: a few words after each figure, by the table's index.
        shades: which of SHADES each row takes, where its columns have no fill of their own.
        width: of the whole figure, in units; on a wide one the labels stand at the left of the axes.
    """
    ax = ax or own_axes(len(table))
    total = table.sum(axis=1).astype(float)
    words = [_figure(str(label), value, note) for label, value in total.items()]
    beside = label_room(width)
    room = width - _left(table, width)
    rooms = [AFTER + 4 + text_width(text) for text in words]
    ax.set_xlim(0, far_end(zip([max(value, 1e-9) for value in total], rooms, strict=True), room))
    tops = [0, *accumulate(_height(label, width) for label in table.index)]
    ax.set_ylim(tops[-1], 0)
    middles = [(a + b) / 2 if beside else b - GAP - BAR / 2 for a, b in pairwise(tops)]
    left = pd.Series(0.0, index=table.index)
    for column in table.columns:
        widths = table[column].astype(float)
        for i in (i for i, width in enumerate(widths) if width > 0):
            fill = FILLS.get(str(column), SHADES[shades[i] if shades else 0])
            ax.barh([middles[i]], widths.iloc[[i]], left=left.iloc[[i]], height=BAR, **fill)
        left = left + widths
    for top, middle, label, value, text in zip(tops, middles, table.index, total, words, strict=False):
        lines = _label(label, width)
        for line, part in enumerate(lines):
            if beside:
                y = middle + (line - (len(lines) - 1) / 2) * LEAD
                ax.annotate(part, (0, y), (-10, 0), textcoords="offset points", color=INK, ha="right", va="center",
                            annotation_clip=False)  # fmt: skip
            else:
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
    top, width = KEY if legend else 0, width_of(figure)
    left = _left(table, width)
    axes = place_axes(figure, top=top, height=bars_height(table, width=width), left=left)
    plot_bars(table, axes, note=note, width=width)
    if legend:
        units, left = page_units(figure), float(left)
        for key in (str(column) for column in table.columns if table[column].sum() > 0):
            figure.add_artist(Rectangle((left, 4), 16, 10, transform=units, **FILLS[key]))
            figure.text(left + 21, 9, key, color=SOFT, va="center", fontsize=SMALL, transform=units)
            left += 21 + text_width(key, SMALL) + 16


def bars_height(table: pd.DataFrame, *, legend: bool = False, width: float = WIDTH) -> float:
    """Return the height of the figure of a width that `paint_bars` fills."""
    return sum(_height(label, width) for label in table.index) + (KEY if legend else 0)


SHADES: tuple[dict[str, Any], ...] = (  # of the parts of one bar, each lighter or darker than those beside it
    {"facecolor": BLUE, "edgecolor": BLUE},
    {"facecolor": to_rgba(BLUE, 0.45), "edgecolor": BLUE},
    {"facecolor": "none", "edgecolor": BLUE},
    {"facecolor": to_rgba(ORANGE, 0.35), "edgecolor": ORANGE},
    {"facecolor": ORANGE, "edgecolor": ORANGE},
    {"facecolor": "none", "edgecolor": SOFT},
)
THICK, LINE_OF_KEY, BELOW = 20, 18, 20  # units of the bar of parts, of a line of its key, and from it to what follows


def paint_parts_and_bars(
    figure: Figure, parts: pd.Series, bars: pd.DataFrame, part_of: Sequence[str], note: Mapping[str, str] | None = None
) -> None:
    """Fill a figure with one bar in parts, its key below it with each part's share, and under both the bars.

    Args:
        parts: those of 0 have a shade too, so that a shade means the same on every page; one alone is no bar.
        part_of: which of the parts each bar belongs to; it takes that part's shade.
    """
    width = width_of(figure)
    units, whole, left = page_units(figure), float(parts.sum()), 1.0
    for style, value in zip(SHADES, parts, strict=True) if _is_parted(parts) else ():
        size = value / whole * (width - 2)
        figure.add_artist(Rectangle((left, 1), size, THICK, transform=units, linewidth=1, **style))
        left += size
    for number, line in enumerate(_key_lines(parts, width) if _is_parted(parts) else ()):
        for x, shade, words in line:
            y = THICK + 8 + number * LINE_OF_KEY
            figure.add_artist(Rectangle((x, y + 1), 14, 10, transform=units, linewidth=1, **SHADES[shade]))
            figure.text(x + 19, y + 6, words, color=INK, va="center", fontsize=SMALL, transform=units)
    top = parts_height(parts, width=width)
    axes = place_axes(figure, top=top, height=bars_height(bars, width=width), left=_left(bars, width))
    shades = [list(parts.index).index(part) for part in part_of]
    plot_bars(bars, axes, note=note, shades=shades, width=width)


def parts_height(parts: pd.Series, *, width: float = WIDTH) -> float:
    """Return the height of a bar in parts with its key, on a figure of a width."""
    return THICK + 8 + len(_key_lines(parts, width)) * LINE_OF_KEY + BELOW if _is_parted(parts) else 0


def _is_parted(parts: pd.Series) -> bool:
    return bool((parts > 0).sum() > 1)


def _key_lines(parts: pd.Series, width: float) -> list[list[tuple[float, int, str]]]:
    """Return the key in lines: where each entry begins, which shade it explains, and its words."""
    whole, lines, left = float(parts.sum()), [[]], 1.0  # type: ignore[var-annotated]
    for shade, (name, value) in ((i, part) for i, part in enumerate(parts.items()) if part[1]):
        words = shorten(f"{name} {share(value, whole)}", width - 24, size=SMALL)
        room = 19 + text_width(words, SMALL) + 16
        if lines[-1] and left + room - 16 > width:
            lines.append([])
            left = 1.0
        lines[-1].append((left, shade, words))
        left += room
    return lines


def _height(label: object, width: float) -> float:
    lines = len(_label(label, width)) * LEAD
    return max(lines, BAR) + APART if label_room(width) else lines + 4 + BAR + GAP


def _label(label: object, width: float) -> list[str]:
    beside = label_room(width)
    return wrap(str(label), beside - TO_MARKS if beside else width - LEFT - 4)


def _left(table: pd.DataFrame, width: float) -> float:
    return LEFT + room_of((_label(label, width) for label in table.index), width)


def _figure(label: str, value: float, note: Mapping[str, str] | None) -> str:
    more = note[label] if note else ""
    return f"{number_text(value)} ({more})" if more else number_text(value)
