"""The reported numbers: on scales of their own kind, by kind, and by who reports them."""

from itertools import groupby
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from analysis.charts.bars import bars_height, paint_bars
from analysis.charts.chart import Chart, credit, lead, listed, nothing, plural, tally
from analysis.charts.style import (
    BLUE,
    INK,
    MARKS,
    SOFT,
    WIDTH,
    draw,
    literal,
    own_axes,
    page_units,
    place_axes,
    rule_rows,
    shorten,
    text_width,
)
from analysis.display.annotate import shown_sentences
from analysis.display.html import number_text
from analysis.display.views import BARE, Tables, kind_text, numbers, rows, unit_text
from analysis.records import CERTAINTIES

ROWS = 40  # marks in one figure; the table holds them all
KEY, ROW, HEAD, FOOT = 24, 44, 30, 30  # units of the key, of a row, of a panel's heading and of its scale
LOG_SPAN = 100  # a linear scale would crush all but the largest beyond this ratio
ROOM = 0.62  # of the span, right of the largest mark, for its value in words

COLUMNS = ["sentence_id", "words", "value", "kind", "source", "certainty", "hedge"]
LABELS = {"sentence_id": "sentence", "words": "as written", "hedge": "hedge, as written"}


def numbers_on_scales(data: Tables) -> Chart:
    """Draw every number as a mark or an interval on the scale of its kind and unit, with its source and certainty."""
    table = numbers(data)
    if table.empty:
        return nothing("numbers-on-scales", "number", data)
    plain = table.loc[(table.modifier == "exact") & (table.certainty == "stated")]
    title = f"{len(plain) or 'None'} of {plural(len(table), 'number')} {_is(len(plain))} exact and stated outright"
    drawn = table.head(ROWS)
    panels = panels_of(drawn)
    height = _key_height(drawn) + sum(_panel_height(panel) for _, panel in panels)
    svg = draw(height, lambda figure: _paint_panels(figure, panels), name="numbers-on-scales")
    logs = [head for head, panel in panels if is_log(panel)]
    shown = "" if len(drawn) == len(table) else f"; the first {ROWS} of {len(table)}"
    parts = [f"Each mark is one number, by kind and unit{shown}."]
    parts.append("An arrow is an open end, a pale band a vague word such as “hundreds”.")
    if logs:
        parts.append(f"On the log scale ({listed(logs)}) each line is ten times the one before.")
    alt = f"Marks on {plural(len(panels), 'scale')} for {plural(len(drawn), 'number')}: " + "; ".join(
        f"{row.words} ({row.value}, {row.source}, {row.certainty})" for row in rows(drawn)
    )
    return Chart("numbers-on-scales", title, " ".join(parts), alt, credit(data), table[COLUMNS], svg, LABELS,
                 shown_sentences(data))  # fmt: skip


def numbers_by_kind(data: Tables) -> Chart:
    """Draw how many numbers there are of each kind, in parts by certainty."""
    return _counted(data, "kind", "numbers-by-kind", "by kind, in parts by certainty", "are")


def numbers_by_source(data: Tables) -> Chart:
    """Draw how many numbers each source reports, in parts by certainty; the article's own voice is a row too."""
    return _counted(data, "source", "numbers-by-source", "by who reports them, in parts by certainty", "come from")


def plot_scale(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Draw the rows of `views.numbers` on one scale, which must suit them: one kind and one unit."""
    ax = ax or own_axes(len(table))
    ends = _ends(table)
    if is_log(table):
        low, high = min(ends), max(ends)
        ax.set_xscale("log")
        ax.set_xlim(low / 1.6, high * (high / low) ** ROOM)
        ticks = [10.0**power for power in range(-12, 16) if low / 1.6 <= 10.0**power <= high * 1.05]
    else:
        high = max([*ends, 1e-9])
        low = min([*ends, 0.0])
        ax.set_xlim(low - (high - low) * 0.02, high + (high - low) * ROOM)
        ticks = sorted({low, 0.0, high})
    ax.minorticks_off()
    ax.set_xticks(ticks, [number_text(tick) for tick in ticks])
    ax.set_yticks([])
    ax.set_ylim(len(table) - 0.35, -0.65)
    rule_rows(ax, ticks, [place + 0.15 for place in range(len(table))])
    for place, row in enumerate(rows(table)):
        _plot_number(ax, place + 0.15, row)
    return literal(ax)


def panels_of(table: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return the rows in groups that can share a scale, each with its heading; the largest group first."""
    keys = [_panel_key(row) for row in rows(table)]
    order = sorted(range(len(keys)), key=lambda i: (-keys.count(keys[i]), keys.index(keys[i]), i))
    return [(key, table.iloc[list(places)]) for key, places in groupby(order, key=lambda i: keys[i])]


def is_log(panel: pd.DataFrame) -> bool:
    """Tell whether the panel's figures span so much that equal steps would crush most of them."""
    ends = _ends(panel)
    return bool(ends) and min(ends) > 0 and max(ends) / min(ends) > LOG_SPAN


def _paint_panels(figure: Figure, panels: list[tuple[str, pd.DataFrame]]) -> None:
    units = page_units(figure)
    used = {str(c) for _, panel in panels for c in panel.certainty}
    left = 8.0
    for key in [c for c in MARKS if c in used] if used != {"stated"} else []:
        mark = {"color": BLUE, "markeredgecolor": BLUE, "markerfacecoloralt": "none", **MARKS[key]}
        figure.add_artist(Line2D([left], [9], transform=units, **mark))
        figure.text(left + 9, 9, key, color=SOFT, va="center", fontsize=11, transform=units)
        left += 32 + text_width(key) * 6.6
    top = _key_height(pd.concat([panel for _, panel in panels]))
    for head, panel in panels:
        words = f"{head} (log scale)" if is_log(panel) else head
        figure.text(0, top + 20, words, weight="bold", color=INK, transform=units)
        plot_scale(panel, place_axes(figure, top=top + HEAD, height=len(panel) * ROW, left=4, right=4))
        top += _panel_height(panel)


def _key_height(table: pd.DataFrame) -> float:
    return KEY if set(table.certainty) != {"stated"} else 0.0  # a key of one entry says nothing


def _panel_height(panel: pd.DataFrame) -> float:
    return HEAD + len(panel) * ROW + FOOT


def _plot_number(ax: Axes, y: float, row: Any) -> None:
    edge = ax.get_yaxis_transform()
    voice = shorten(row.source, 190, size=11)
    words = shorten(row.words, WIDTH - 24 - text_width(voice) * 6.2)
    ax.text(0, y - 0.26, words, color=INK, va="bottom", transform=edge)
    ax.text(1, y - 0.26, voice, color=SOFT, va="bottom", ha="right", fontsize=11, transform=edge)
    low, high = row.low, row.high
    if low is None and high is None:
        ax.text(0, y, "no figure given", color=SOFT, va="center", fontsize=11, transform=edge)
        return
    end = high if high is not None else low
    if row.modifier == "vague" and low is not None and high is not None:
        ax.barh([y], [high - low], left=low, height=0.3, facecolor=BLUE, edgecolor=BLUE, alpha=0.35)
    elif low is not None and high is not None and low != high:
        ax.plot([low, high], [y, y], color=BLUE, marker="|", markersize=11)
    else:
        point = row.best if row.best is not None else end
        mark = MARKS.get(row.certainty, MARKS["stated"])
        ax.plot([point], [y], color=BLUE, markeredgecolor=BLUE, markerfacecoloralt="none", clip_on=False, **mark)
        _plot_open_end(ax, y, row, point)
    ahead = 40 if high is None else 11
    value = row.value if row.certainty in (None, "stated") else f"{row.value}, {row.certainty}"
    ax.annotate(value, (end, y), (ahead, 0), textcoords="offset points", color=INK, va="center", annotation_clip=False)


def _plot_open_end(ax: Axes, y: float, row: Any, point: float) -> None:
    """Draw an arrow into the side that the article leaves open: more than three, up to 800."""
    if row.low is not None and row.high is not None:
        return
    away = 34 if row.high is None else -34
    arrow = {"arrowstyle": "<-", "color": BLUE, "linewidth": 1.6, "shrinkA": 0, "shrinkB": 6}
    ax.annotate("", (point, y), (away, 0), textcoords="offset points", arrowprops=arrow, annotation_clip=False)


def _ends(panel: pd.DataFrame) -> list[float]:
    return [float(end) for end in [*panel.low.dropna(), *panel.high.dropna()]]


def _panel_key(row: Any) -> str:
    head = kind_text(row.kind)
    unit = f", in {unit_text(row.unit)}" if row.unit and row.kind not in BARE else ""
    return f"{head[:1].upper()}{head[1:]}{unit}" + (f" a {row.per}" if row.per and row.kind != "count" else "")


def _counted(data: Tables, by: str, name: str, how: str, verb: str) -> Chart:
    table = numbers(data)
    if table.empty:
        return nothing(name, "number", data)
    levels = [level for level in reversed(CERTAINTIES) if (table.certainty == level).any()]
    groups = [kind_text(str(group)) if by == "kind" else str(group) for group in table[by]]
    counts = tally(groups, table.certainty, levels)
    counts.index.name = by
    total = counts.sum(axis=1)
    legend = levels != ["stated"]
    svg = draw(bars_height(counts, legend=legend), lambda figure: paint_bars(figure, counts, legend=legend), name=name)
    alt = f"Bar chart of {plural(len(table), 'number')} {how}: " + ", ".join(f"{k} {v}" for k, v in total.items())
    return Chart(name, lead(total, "number", verb), f"{plural(len(table), 'number')} {how}.", alt, credit(data),
                 counts.assign(all=total).reset_index(), svg)  # fmt: skip


def _is(count: int) -> str:
    return "is" if count == 1 else "are"
