"""Whose words each outlet carries: its attributed words by type of source, and how many are of sources left unnamed."""

from __future__ import annotations

from itertools import accumulate, pairwise

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import Rectangle

from analysis.charts.bars import SHADES
from analysis.charts.chart import Chart
from analysis.charts.lettering import LEAD, SMALL, text_width, wrap
from analysis.charts.story_steps import story_credit, story_nothing
from analysis.charts.style import INK, WIDTH, draw_both, label_room, literal, own_axes, page_units, place_axes, width_of
from analysis.display.words import plural, share
from analysis.story.story import Story
from analysis.story.telling import outlets_of

ROWS = 15
KINDS = {"named people": ("named",), "organisations and documents": ("organisation", "document"),
         "under a pseudonym": ("pseudonymous",), "unnamed groups": ("group",), "anonymous": ("anonymous",),
         "source open": ("open",)}  # fmt: skip
BAR, GAP, AFTER = 14, 14, 112  # units: a bar, from it to the next label, the words behind it


def sources_by_outlet(story: Story) -> Chart:
    """Draw each outlet's attributed words by type of source, as shares, with the share of unnamed sources."""
    table = outlets_of(story)
    table = table.loc[table.words > 0]
    if table.empty:
        return story_nothing("sources-by-outlet", "statement by a source", story)
    drawn = table.head(ROWS)
    parts = pd.DataFrame(
        {name: drawn.reindex(columns=list(kinds), fill_value=0).sum(axis=1) for name, kinds in KINDS.items()}
    )
    parts = parts.loc[:, parts.sum() > 0]
    notes = [f"{share(float(value), 1)} unnamed" if value else "none unnamed" for value in drawn.unnamed]
    svg, wider = draw_both(
        lambda width: _key_height(parts, width) + sum(_height(name, width) for name in parts.index),
        lambda figure: _paint(figure, parts, notes), name="sources-by-outlet",
    )  # fmt: skip
    said = int(table.words.sum())
    unnamed = float((table.unnamed * table.words).sum()) / said
    behind = table.assign(unnamed=(table.unnamed * 100).round(1)).reset_index()
    alt = "Bars by outlet: " + ", ".join(f"{name} {note}" for name, note in zip(parts.index, notes, strict=True))
    subtitle = f"{plural(said, 'attributed word')} by outlet and type of source; bars are shares of the outlet's words."
    if len(table) > ROWS:
        subtitle += f" The first {ROWS} of {len(table)} outlets by words."
    title = f"{share(unnamed, 1)} of what is said comes from sources that are not named"
    labels = {"unnamed": "unnamed, percent"}
    return Chart("sources-by-outlet", title, subtitle, alt, story_credit(story), behind, svg, labels, wider=wider)


def plot_outlets(parts: pd.DataFrame, ax: Axes | None = None, *, notes: list[str], width: float = WIDTH) -> Axes:
    """Draw one bar in parts for each row, all of one length, with a note behind each."""
    ax = ax or own_axes(len(parts))
    beside = label_room(width)
    tops = [0, *accumulate(_height(name, width) for name in parts.index)]
    ax.set(xlim=(0, 1), ylim=(tops[-1], 0))
    for (top, end), name, note in zip(pairwise(tops), parts.index, notes, strict=True):
        middle = (top + end) / 2 if beside else end - GAP - BAR / 2
        lines = _label(name, width)
        for line, words in enumerate(lines):
            if beside:
                y = middle + (line - (len(lines) - 1) / 2) * LEAD
                ax.annotate(words, (0, y), (-10, 0), textcoords="offset points", color=INK, ha="right", va="center",
                            annotation_clip=False)  # fmt: skip
            else:
                ax.text(0, top + (line + 0.8) * LEAD, words, color=INK)
        whole, left = float(parts.loc[name].sum()), 0.0
        for shade, value in zip(SHADES, parts.loc[name], strict=False):
            size = float(value) / whole
            ax.add_patch(Rectangle((left, middle - BAR / 2), size, BAR, linewidth=1, clip_on=False, **shade))
            left += size
        ax.annotate(
            note, (1, middle), (7, 0), textcoords="offset points", color=INK, va="center", annotation_clip=False
        )
    ax.axis("off")
    return literal(ax)


def _paint(figure: Figure, parts: pd.DataFrame, notes: list[str]) -> None:
    width, units = width_of(figure), page_units(figure)
    for number, line in enumerate(_key_lines(parts, width)):
        for x, shade, words in line:
            y = number * 18
            figure.add_artist(Rectangle((x, y + 3), 14, 10, transform=units, linewidth=1, **SHADES[shade]))
            figure.text(x + 19, y + 8, words, color=INK, va="center", fontsize=SMALL, transform=units)
    height = sum(_height(name, width) for name in parts.index)
    axes = place_axes(figure, top=_key_height(parts, width), height=height, left=2 + label_room(width), right=AFTER)
    plot_outlets(parts, axes, notes=notes, width=width)


def _key_height(parts: pd.DataFrame, width: float) -> float:
    return len(_key_lines(parts, width)) * 18 + 10


def _key_lines(parts: pd.DataFrame, width: float) -> list[list[tuple[float, int, str]]]:
    """The key's entries by line: where each begins, its shade and its words."""
    lines: list[list[tuple[float, int, str]]] = [[]]
    x = 1.0
    for shade, name in enumerate(map(str, parts.columns)):
        room = 19 + text_width(name, SMALL) + 16
        if lines[-1] and x + room > width:
            lines.append([])
            x = 1.0
        lines[-1].append((x, shade, name))
        x += room
    return lines


def _height(name: object, width: float) -> float:
    lines = len(_label(name, width)) * LEAD
    return max(lines, BAR) + 10 if label_room(width) else lines + BAR + GAP


def _label(name: object, width: float) -> list[str]:
    return wrap(str(name), label_room(width) - 14 if label_room(width) else width - 10, most=2)
