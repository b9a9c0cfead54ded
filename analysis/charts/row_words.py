"""The words of a number's row in the chart of scales: above its mark, or on a wide chart beside it."""

from collections.abc import Iterator
from typing import Any

from matplotlib.axes import Axes

from analysis.charts.lettering import LEAD, SMALL, text_width, wrap
from analysis.charts.style import INK, SOFT, WIDTH, label_room

GAP = 30  # units from a row's words to the next row
SIDE = 4  # units at the left and the right of a scale
VOICE = 150  # units at the right of a wide chart for who says so
APART = 11  # units between two rows whose words stand beside the marks


def plot_row_words(ax: Axes, top: float, y: float, row: Any, width: float) -> None:
    """Write a row of `views.numbers` that begins at `top` and has its mark at `y`."""
    if label_room(width):
        _plot_beside(ax, y, row, width)
    else:
        _plot_above(ax, top, row)


def inside_of(width: float) -> float:
    """Return the units of a scale on a figure of a width."""
    beside = label_room(width)
    return width - 2 * SIDE - (beside + VOICE if beside else 0)


def row_height(row: Any, width: float) -> float:
    """Return the units from a row to the next on a figure of a width."""
    if label_room(width):
        words, voices = _beside(row, width)
        return max(len(words) * LEAD, len(voices) * (LEAD - 1), 13) + APART
    return len(list(_lines(row))) * LEAD + GAP


def _beside(row: Any, width: float) -> tuple[list[str], list[str]]:
    """Return the lines beside a mark on a wide chart: the article's words at the left, whose they are at the right."""
    return wrap(row.words, label_room(width) - 12, most=3), wrap(row.source, VOICE - 12, size=SMALL, most=2)


def _plot_beside(ax: Axes, y: float, row: Any, width: float) -> None:
    words, voices = _beside(row, width)
    for lines, x, away, lead, side, style in (
        (words, 0, -label_room(width), LEAD, "left", {"color": INK}),
        (voices, 1, VOICE, LEAD - 1, "right", {"color": SOFT, "fontsize": SMALL}),
    ):
        for number, line in enumerate(lines):
            at = y + (number - (len(lines) - 1) / 2) * lead
            ax.annotate(line, (x, at), (away, 0), xycoords=ax.get_yaxis_transform(), textcoords="offset points",
                        ha=side, va="center", annotation_clip=False, **style)  # fmt: skip


def _lines(row: Any) -> Iterator[tuple[str, str]]:
    """Yield the lines above a mark: the article's words at the left, whose they are at the right where both fit."""
    room = inside_of(WIDTH)
    words = wrap(row.words, room)
    voices = wrap(row.source, room, size=SMALL, most=2)
    beside = len(voices) == 1 and text_width(words[-1]) + 14 + text_width(voices[0], SMALL) <= room
    yield from ((line, "") for line in words[:-1])
    yield words[-1], voices[0] if beside else ""
    yield from (("", voice) for voice in ([] if beside else voices))


def _plot_above(ax: Axes, top: float, row: Any) -> None:
    edge = ax.get_yaxis_transform()
    for line, (words, voice) in enumerate(_lines(row)):
        y = top + (line + 0.8) * LEAD
        if words:
            ax.text(0, y, words, color=INK, transform=edge)
        if voice:
            ax.text(1, y, voice, color=SOFT, ha="right", fontsize=SMALL, transform=edge)
