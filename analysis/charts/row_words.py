"""The words of a number's row in the chart of scales: above its mark, or on a wide chart beside it."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from matplotlib.axes import Axes

from analysis.charts.lettering import LEAD, SMALL, text_width, widest, wrap
from analysis.charts.style import INK, SOFT, TO_MARKS, WIDTH, label_room, room_of
from analysis.display.views import OWN_VOICE

GAP = 30  # units from a row's words to the next row
SIDE = 4  # units at the left and the right of a scale
WORDS = 230  # units at the left of a wide chart for the article's words, at most
VOICE, BETWEEN = 138, 12  # units at the right of a wide chart for who says so, at most, and from the scale to it
APART = 11  # units between two rows whose words stand beside the marks


class Sides(NamedTuple):
    """The units that the words of rows take at the left and the right of a wide scale; 0 and 0 on a narrow one."""

    words: float
    voices: float


def sides_of(numbers: Sequence[Any], width: float) -> Sides:
    """Return the room that rows of `views.numbers` need on a figure of a width, and no more."""
    if not label_room(width):
        return Sides(0, 0)
    beside = [_beside(row, width) for row in numbers]
    voices = widest((line for _, lines in beside for line in lines), SMALL)
    return Sides(room_of((words for words, _ in beside), width), voices + BETWEEN if voices else 0)


def plot_row_words(ax: Axes, top: float, y: float, row: Any, width: float, sides: Sides) -> None:
    """Write a row of `views.numbers` that begins at `top` and has its mark at `y`."""
    if label_room(width):
        _plot_beside(ax, y, row, width, sides)
    else:
        _plot_above(ax, top, row)


def row_height(row: Any, width: float) -> float:
    """Return the units from a row to the next on a figure of a width."""
    if label_room(width):
        words, voices = _beside(row, width)
        return max(len(words) * LEAD, len(voices) * (LEAD - 1), 13) + APART
    return len(list(_lines(row))) * LEAD + GAP


def _beside(row: Any, width: float) -> tuple[list[str], list[str]]:
    """Return the lines beside a mark on a wide chart: the article's words at the left, whose they are at the right."""
    voices = wrap(_voice(row), VOICE, size=SMALL, most=2) if _voice(row) else []
    return wrap(row.words, WORDS - TO_MARKS, most=3), voices


def _voice(row: Any) -> str:
    """Return whose a figure is; the article's own needs no name."""
    return "" if row.source == OWN_VOICE else str(row.source)


def _plot_beside(ax: Axes, y: float, row: Any, width: float, sides: Sides) -> None:
    words, voices = _beside(row, width)
    for lines, x, away, lead, side, style in (
        (words, 0, -sides.words, LEAD, "left", {"color": INK}),
        (voices, 1, sides.voices, LEAD - 1, "right", {"color": SOFT, "fontsize": SMALL}),
    ):
        for number, line in enumerate(lines):
            at = y + (number - (len(lines) - 1) / 2) * lead
            ax.annotate(line, (x, at), (away, 0), xycoords=ax.get_yaxis_transform(), textcoords="offset points",
                        ha=side, va="center", annotation_clip=False, **style)  # fmt: skip


def _lines(row: Any) -> Iterator[tuple[str, str]]:
    """Yield the lines above a mark: the article's words at the left, whose they are at the right where both fit."""
    room = WIDTH - 2 * SIDE
    words = wrap(row.words, room)
    voices = wrap(_voice(row), room, size=SMALL, most=2)
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
