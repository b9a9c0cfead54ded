"""Who says what: the leading figures on one scale, a row for each thing that is told, a mark for each time."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any, NamedTuple

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts.axis import Scale, is_log, scale_of
from analysis.charts.chart import Chart, credit, nothing
from analysis.charts.labels import Row, write_label
from analysis.charts.lettering import SMALL, shorten, text_width, whole_part, wrap
from analysis.charts.marks import (
    ahead_of,
    behind_of,
    edge_of,
    key_height,
    paint_key,
    plot_mark,
    point_of,
    start_of,
    write_beside,
)
from analysis.charts.style import (
    BLUE,
    ORANGE,
    SOFT,
    TO_MARKS,
    WIDTH,
    draw_both,
    literal,
    place_axes,
    room_of,
    rule_rows,
    width_of,
)
from analysis.display.annotate import shown_sentences
from analysis.display.leading import leading, on_one_scale, told_apart
from analysis.display.values import has_unit, unit_text, value_words
from analysis.display.views import OWN_VOICE, Tables, rows
from analysis.display.words import capital, listed

BESIDE = 150  # units at the left of a wide chart for what a row tells, at most
SIDE, FOOT = 4, 30  # units at the sides of the axes, and of the scale below
LINE, APART, ABOVE = 20, 8, 16  # units of a line of marks, between two rows, and of a row's words above its marks
VOICE = 150  # units that the name of a source may take
COLUMNS = ["label", "value", "words", "source", "certainty", "sentence_id"]
LABELS = {"label": "what it tells", "words": "as written", "source": "who says so", "sentence_id": "sentence"}


def who_says_what(data: Tables) -> Chart:
    """Draw the leading figures that share a scale; those that differ come first, in the colour of a warning.

    All leading figures are in the table, those of other scales too.
    """
    found = leading(data)
    if found.empty:
        return nothing("who-says-what", "leading figure", data)
    drawn = on_one_scale(found)
    table = found[COLUMNS].assign(label=[capital(label) for label in found.label])
    svg, wider = "", None
    if not drawn.empty:
        mentions, used = rows(drawn), set(drawn.certainty)
        svg, wider = draw_both(
            lambda width: key_height(used) + sum(claim_heights(mentions, width)) + FOOT,
            lambda figure: _paint(figure, mentions),
            name="who-says-what",
        )
    alt = f"Marks on one scale, {_scale_words(drawn)}: " + "; ".join(
        f"{row.label} {row.value} ({row.source})" for row in rows(found if drawn.empty else drawn)
    )
    return Chart("who-says-what", _title(found), _reading(found, drawn), alt, credit(data), table, svg, LABELS,
                 shown_sentences(data), wider)  # fmt: skip


class _Placed(NamedTuple):
    """A mention and the line of its row on which its mark stands, counted from 0."""

    row: Any
    line: int


def plot_claims(mentions: Sequence[Any], ax: Axes, *, width: float = WIDTH) -> Axes:
    """Draw rows of `leading` that share a scale: one line of marks a claim, more where their words would meet."""
    scale = _scale(mentions, width)
    scale.set_on(ax)
    tops = [0, *accumulate(claim_heights(mentions, width))]
    ax.set_ylim(tops[-1], 0)
    beside = _label_room(mentions, width)
    written = []
    for top, placed in zip(tops, _claims(mentions, scale), strict=False):
        first = top + (0 if beside else ABOVE) + LINE / 2
        label = _label(placed[0].row) if beside else [capital(placed[0].row.label)]
        write_label(ax, label, Row(top, first), beside, weight="bold")
        for row, line in placed:
            y, colour = first + line * LINE, ORANGE if row.differs else BLUE
            plot_mark(ax, y, row, scale.at(point_of(row)), colour=colour)
            value, voice = _words(row)
            write_beside(ax, y, row, value)
            write_beside(ax, y, row, voice, more=text_width(value) + 6, colour=SOFT, size=SMALL)
            written.append((y, scale.at(edge_of(row)), ahead_of(row) + _room(row)))
    rule_rows(ax, _clear(scale, written))
    scale.label(ax, tops[-1] + 12)
    return literal(ax)


def claim_heights(mentions: Sequence[Any], width: float) -> list[float]:
    """Return the units of each claim's row on a figure of a width."""
    above = 0 if _label_room(mentions, width) else ABOVE
    return [
        above + (1 + max(line for _, line in placed)) * LINE + APART
        for placed in _claims(mentions, _scale(mentions, width))
    ]


def _paint(figure: Figure, mentions: Sequence[Any]) -> None:
    width, used = width_of(figure), {row.certainty for row in mentions}
    beside, top = _label_room(mentions, width), key_height(used)
    paint_key(figure, used, left=beside + 8.0)
    height = sum(claim_heights(mentions, width))
    plot_claims(mentions, place_axes(figure, top=top, height=height, left=SIDE + beside, right=SIDE), width=width)


def _claims(mentions: Sequence[Any], scale: Scale) -> list[list[_Placed]]:
    """Return the mentions by claim, each on the first line of its row that has room for its mark and words."""
    found: dict[int, list[_Placed]] = {}
    ends: dict[int, list[float]] = {}
    for row in sorted(mentions, key=edge_of):
        start, lines = scale.at(start_of(row)) - behind_of(row), ends.setdefault(row.claim, [])
        line = next((i for i, end in enumerate(lines) if start > end), len(lines))
        lines[line : line + 1] = [scale.at(edge_of(row)) + ahead_of(row) + _room(row) + 8]
        found.setdefault(row.claim, []).append(_Placed(row, line))
    return [found[claim] for claim in dict.fromkeys(row.claim for row in mentions)]


def _scale(mentions: Sequence[Any], width: float) -> Scale:
    inside = width - 2 * SIDE - _label_room(mentions, width)
    return scale_of(mentions, [_room(row) for row in mentions], inside)


def _clear(scale: Scale, written: Sequence[tuple[float, float, float]]) -> list[tuple[float, float]]:
    """Return where the lines of the scale cross lines of marks without running through words."""
    lines: dict[float, list[tuple[float, float]]] = {}
    for y, x, room in written:
        lines.setdefault(y, []).append((x, room))
    return [
        (tick, y)
        for y, marks in lines.items()
        for tick, _ in scale.clear_of([(y, -99.0, 0.0)])
        if not any(x - 8 < scale.at(tick) < x + room + 3 for x, room in marks)
    ]


def _words(row: Any) -> tuple[str, str]:
    """Return a mention's figure, and whose it is; the article's own voice needs no name."""
    if row.source == OWN_VOICE:
        return value_words(row), ""
    source = str(row.source)
    return value_words(row), whole_part(source, VOICE, size=SMALL) or shorten(source, VOICE, size=SMALL)


def _room(row: Any) -> float:
    value, voice = _words(row)
    return text_width(value) + (6 + text_width(voice, SMALL) if voice else 0) + 2


def _label_room(mentions: Sequence[Any], width: float) -> float:
    """Return the units at the left of the marks that the labels take; 0 on a narrow chart, where they stand above."""
    return room_of((_label(row) for row in mentions), width)


def _label(row: Any) -> list[str]:
    return wrap(capital(row.label), BESIDE - TO_MARKS, most=2)


def _scale_words(table: pd.DataFrame) -> str:
    first = rows(table.head(1))
    return unit_text(first[0].unit) if first and has_unit(first[0]) else "in numbers"


def _title(found: pd.DataFrame) -> str:
    """Return which figures differ, or how many have a source."""
    differing = found.loc[found.differs.astype(bool)]
    if not differing.empty:
        told = [f"{label}: {listed(told_apart(group))}" for label, group in differing.groupby("label", sort=False)]
        return f"Figures differ on {'; '.join(told[:2])}"
    whole, given = len(found), int((found.source != OWN_VOICE).sum())
    if whole == 1:
        (row,) = rows(found)
        whose = row.source if given else "the article’s own"
        return f"The only leading figure: {row.words} ({whose})"
    some = {0: "None", whole: "Both" if whole == 2 else "All"}.get(given, str(given))
    return f"{some} of {whole} leading figures {'has' if given < 2 else 'have'} a source"


def _reading(found: pd.DataFrame, drawn: pd.DataFrame) -> str:
    parts = []
    if found.differs.any():
        parts.append("They may be of different days, places or parts: compare their sentences.")
    if len(drawn) > 1:
        apart = "; lines are ten times apart" if is_log(rows(drawn)) else ""
        parts.append(f"A row for each thing told, a mark for each mention{apart}.")
    return " ".join(parts)
