"""Every reported number as a mark or an interval on the scale of its kind and unit."""

import math
from collections import Counter
from itertools import accumulate, groupby, pairwise
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.ticker import MaxNLocator

from analysis.charts.chart import Chart, credit, nothing
from analysis.charts.lettering import SMALL, shorten, text_width
from analysis.charts.row_words import GAP, SIDE, VOICE, inside_of, plot_row_words, row_height
from analysis.charts.style import (
    BLUE,
    INK,
    MARKS,
    SOFT,
    WIDTH,
    draw_both,
    far_end,
    label_room,
    label_scale,
    literal,
    own_axes,
    page_units,
    place_axes,
    rule_rows,
    width_of,
)
from analysis.display.annotate import shown_sentences
from analysis.display.values import has_unit, kind_text, number_text, unit_text
from analysis.display.views import Tables, numbers, rows
from analysis.display.words import capital, listed, plural

ROWS = 40  # marks in one figure; the table holds them all
KEY, HEAD, FOOT = 24, 28, 34  # units of the key, a panel's heading, its scale
MARK = 13  # units from a row's words to the middle of its mark
ARROW = 34  # units of an arrow
LOG_SPAN = 100  # a linear scale would crush all but the largest beyond this ratio

COLUMNS = ["sentence_id", "words", "value", "kind", "source", "certainty", "hedge"]
LABELS = {"sentence_id": "sentence", "words": "as written", "hedge": "hedge, as written"}


def numbers_on_scales(data: Tables) -> Chart:
    """Draw the numbers on the scales of their kinds and units, with source and certainty; all are in the table."""
    table = numbers(data)
    if table.empty:
        return nothing("numbers-on-scales", "number", data)
    parts = [panel for _, panel in panels_of(table)]  # one number on a scale tells no more than the table does
    compared = pd.concat([panel for panel in parts if len(panel) > 1] or parts).sort_index()
    drawn = compared.head(ROWS)
    panels = panels_of(drawn)
    svg, wide = draw_both(
        lambda width: _key_height(drawn) + sum(_panel_height(panel, width) for _, panel in panels),
        lambda figure: _paint_panels(figure, panels),
        name="numbers-on-scales",
    )
    alt = f"Marks on {plural(len(panels), 'scale')} for {plural(len(drawn), 'number')}: " + "; ".join(
        f"{row.words} ({row.value}, {row.source}, {row.certainty})" for row in rows(drawn)
    )
    reading = _reading(len(table), len(compared), drawn, panels)
    return Chart("numbers-on-scales", _title(table), reading, alt, credit(data), table[COLUMNS], svg, LABELS,
                 shown_sentences(data), wide)  # fmt: skip


def plot_scale(table: pd.DataFrame, ax: Axes | None = None, *, width: float = WIDTH) -> Axes:
    """Draw the rows of `views.numbers` on one scale, which must suit them: one kind and one unit.

    On a figure of `width` units that is wide, the words stand at the left of the axes and the sources at the right.
    """
    ax = ax or own_axes(len(table))
    inside = inside_of(width)
    ends, log = _ends(table), is_log(table)
    low, high = _start(ends, log), max([*ends, 1e-9])
    place = (lambda figure: math.log(figure / low)) if log else (lambda figure: figure - low)
    marks = [(place(_edge(row)), _ahead(row) + text_width(_value(row)) + 2) for row in rows(table) if _has_figure(row)]
    reach = max(far_end(marks, inside), place(high) * 1.03)
    if log:
        ax.set_xscale("log")
        ax.set_xlim(low, low * math.exp(reach))
        ticks = [10.0**power for power in range(-12, 19) if low <= 10.0**power <= high * 1.05]
    else:
        ax.set_xlim(low, low + reach)
        locator = MaxNLocator(4, steps=[1, 2, 2.5, 5, 10], integer=all(end == int(end) for end in ends))
        ticks = [tick for tick in locator.tick_values(min([*ends, 0.0]), high) if low <= tick <= low + reach * 0.97]
    ax.minorticks_off()
    ax.set(xticks=ticks, yticks=[])
    ax.tick_params(labelbottom=False)
    tops = [0, *accumulate(row_height(row, width) for row in rows(table))]
    ax.set_ylim(tops[-1], 0)
    middles = [(a + b) / 2 if label_room(width) else b - GAP + MARK for a, b in pairwise(tops)]
    written = [(y, place(_edge(row)) / reach * inside, _ahead(row) + text_width(_value(row)))
               for y, row in zip(middles, rows(table), strict=True) if _has_figure(row)]  # fmt: skip
    at = [place(tick) / reach * inside for tick in ticks]
    rule_rows(ax, [(tick, y) for y, x, room in written for tick, left in zip(ticks, at, strict=True)
                   if not x + 8 < left < x + room + 3])  # fmt: skip
    for top, y, row in zip(tops, middles, rows(table), strict=False):
        plot_row_words(ax, top, y, row, width)
        _plot_number(ax, y, row, inside, inside * place(_point(row)) / reach if _has_figure(row) else 0)
    if ends:
        label_scale(ax, ticks, [number_text(tick) for tick in ticks], tops[-1] + 14, width=inside)
    return literal(ax)


def panels_of(table: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return the rows in groups that can share a scale, each with its heading; the largest group first."""
    keys = [_panel_key(row) for row in rows(table)]
    sizes, first = Counter(keys), {key: i for i, key in reversed(list(enumerate(keys)))}
    order = sorted(range(len(keys)), key=lambda i: (-sizes[keys[i]], first[keys[i]], i))
    return [(key, table.iloc[list(places)]) for key, places in groupby(order, key=lambda i: keys[i])]


def is_log(panel: pd.DataFrame) -> bool:
    """Tell whether the panel's figures span so much that equal steps would crush most of them."""
    ends = _ends(panel)
    return bool(ends) and min(ends) > 0 and max(ends) / min(ends) > LOG_SPAN


def _title(table: pd.DataFrame) -> str:
    count = int(((table.modifier == "exact") & (table.certainty == "stated")).sum())
    if len(table) == 1:
        return f"The only number is {'' if count else 'not '}exact and stated outright"
    part = {0: "None", len(table): "All"}.get(count, f"{count:,}")
    return f"{part} of {plural(len(table), 'number')} {'is' if count < 2 else 'are'} exact and stated outright"


def _reading(whole: int, compared: int, drawn: pd.DataFrame, panels: list[tuple[str, pd.DataFrame]]) -> str:
    """Return how to read the figure: only of signs that stand in it."""
    shown = "" if len(drawn) == compared else f"; the first {ROWS} of {compared}"
    parts = [f"Each mark is one number, by kind and unit{shown}."]
    if alone := whole - compared:
        parts.append(f"{plural(alone, 'more number')} of a kind and unit that no other has: in the table.")
    signs = {
        "An arrow points to an open end": any(_open(row) for row in rows(drawn)),
        "a bar between two strokes is a range as reported": any(_is_range(row) for row in rows(drawn)),
        "a pale band is what a vague word such as “hundreds” can mean": any(_is_band(row) for row in rows(drawn)),
    }
    if said := "; ".join(sign for sign, there in signs.items() if there):
        parts.append(f"{capital(said)}.")
    if logs := [head for head, panel in panels if is_log(panel)]:
        parts.append(f"On the log {'scale' if len(logs) == 1 else 'scales'} ({listed(logs)}) each line is ten times "
                     "the one before.")  # fmt: skip
    return " ".join(parts)


def _paint_panels(figure: Figure, panels: list[tuple[str, pd.DataFrame]]) -> None:
    units, width = page_units(figure), width_of(figure)
    used = {str(c) for _, panel in panels for c in panel.certainty}
    left = 8.0
    for key in [c for c in MARKS if c in used] if used != {"stated"} else []:
        mark = {"color": BLUE, "markeredgecolor": BLUE, "markerfacecoloralt": "none", **MARKS[key]}
        figure.add_artist(Line2D([left], [9], transform=units, **mark))
        figure.text(left + 10, 9, key, color=SOFT, va="center", fontsize=SMALL, transform=units)
        left += 10 + text_width(key, SMALL) + 18
    top = _key_height(pd.concat([panel for _, panel in panels]))
    for head, panel in panels:
        words = f"{head} (log scale)" if is_log(panel) else head
        figure.text(0, top + 16, shorten(words, width / 1.12), weight="bold", color=INK, transform=units)
        height = _panel_height(panel, width)
        beside = label_room(width)
        sides = {"left": SIDE + beside, "right": SIDE + (VOICE if beside else 0)}
        plot_scale(panel, place_axes(figure, top=top + HEAD, height=height - HEAD - FOOT, **sides), width=width)
        top += height


def _key_height(table: pd.DataFrame) -> float:
    return KEY if set(table.certainty) != {"stated"} else 0.0  # a key of one entry says nothing


def _panel_height(panel: pd.DataFrame, width: float) -> float:
    return HEAD + sum(row_height(row, width) for row in rows(panel)) + FOOT - (0 if _ends(panel) else 18)


def _plot_number(ax: Axes, y: float, row: Any, inside: float, left: float) -> None:
    """Draw the mark of a row, which stands `left` units from the beginning of the scale, and its value."""
    if not _has_figure(row):
        ax.text(0, y, "no figure given", color=SOFT, va="center", fontsize=SMALL, transform=ax.get_yaxis_transform())
        return
    if _is_band(row):
        ax.barh([y], [row.high - row.low], left=row.low, height=13, facecolor=BLUE, edgecolor=BLUE, alpha=0.35)
    elif _is_range(row):
        ax.plot([row.low, row.high], [y, y], color=BLUE, marker="|", markersize=11)
    else:
        mark = MARKS.get(row.certainty, MARKS["stated"])
        ax.plot([_point(row)], [y], color=BLUE, markeredgecolor=BLUE, markerfacecoloralt="none", clip_on=False, **mark)
        if _open(row):
            away = ARROW if row.high is None else -min(ARROW, left)  # not beyond the beginning of the scale
            arrow = {"arrowstyle": "<-", "color": BLUE, "linewidth": 1.6, "shrinkA": 0, "shrinkB": 6}
            ax.annotate("", (_point(row), y), (away, 0), textcoords="offset points", arrowprops=arrow,
                        annotation_clip=False)  # fmt: skip
    ax.annotate(shorten(_value(row), inside * 0.7), (_edge(row), y), (_ahead(row), 0), textcoords="offset points",
                color=INK, va="center", annotation_clip=False)  # fmt: skip


def _value(row: Any) -> str:
    return str(row.value) if row.certainty in (None, "stated") else f"{row.value}, {row.certainty}"


def _has_figure(row: Any) -> bool:
    return row.low is not None or row.high is not None


def _is_band(row: Any) -> bool:
    return row.modifier == "vague" and row.low is not None and row.high is not None


def _is_range(row: Any) -> bool:
    return row.low is not None and row.high is not None and row.low != row.high


def _open(row: Any) -> bool:
    return (row.low is None) != (row.high is None)


def _edge(row: Any) -> float:
    """Return the right end of a row's mark."""
    return float(row.high if row.high is not None else row.low) if _is_range(row) else _point(row)


def _point(row: Any) -> float:
    end = row.high if row.high is not None else row.low
    return float(end if _is_range(row) or row.best is None else row.best)


def _ahead(row: Any) -> float:
    """Return the units from a mark to its value."""
    return ARROW + 6 if row.high is None else 11


def _start(ends: list[float], log: bool) -> float:
    """Return where the scale begins: zero, or below it; on a log scale just before the smallest figure."""
    if log:
        return min(ends) / 1.3
    low = min([*ends, 0.0])
    return low + (low - max([*ends, 0.0])) * 0.02  # so that a mark at the beginning is whole


def _ends(panel: pd.DataFrame) -> list[float]:
    return [float(end) for end in [*panel.low.dropna(), *panel.high.dropna()]]


def _panel_key(row: Any) -> str:
    head = kind_text(row.kind)
    unit = f", in {unit_text(row.unit)}" if has_unit(row) else ""
    return capital(head) + unit + (f" a {row.per}" if row.per and row.kind != "count" else "")
