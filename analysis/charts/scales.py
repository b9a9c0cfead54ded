"""Every reported number as a mark or an interval on the scale of its kind and unit."""

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, groupby, pairwise
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts.axis import ends_of, is_log, scale_of
from analysis.charts.chart import Chart, credit, nothing
from analysis.charts.lettering import SMALL, shorten, text_width
from analysis.charts.marks import (
    ahead_of,
    edge_of,
    has_figure,
    is_band,
    is_open,
    is_range,
    key_height,
    paint_key,
    plot_mark,
    point_of,
    write_beside,
)
from analysis.charts.row_words import GAP, SIDE, Sides, plot_row_words, row_height, sides_of
from analysis.charts.style import (
    INK,
    SOFT,
    WIDTH,
    draw_both,
    label_room,
    literal,
    own_axes,
    page_units,
    place_axes,
    rule_rows,
    width_of,
)
from analysis.display.annotate import shown_sentences
from analysis.display.values import has_unit, kind_text, unit_text, value_words
from analysis.display.views import Tables, numbers, rows
from analysis.display.words import capital, listed, plural

Panel = tuple[str, Sequence[Any]]  # a heading, and rows of `views.numbers` that can share a scale
ROWS = 40  # marks in one figure; the table holds them all
HEAD, FOOT = 28, 34  # units of a panel's heading, its scale
MARK = 13  # units from a row's words to the middle of its mark
COMPARED = 3  # numbers of one kind and unit that make a panel, where any has so many: fewer are told by the table
BARE = ("number", "rank", "ratio", "score")  # kinds that are of nothing they share

COLUMNS = ["sentence_id", "words", "value", "kind", "source", "certainty", "hedge"]
LABELS = {"sentence_id": "sentence", "words": "as written", "hedge": "hedge, as written"}


def numbers_on_scales(data: Tables) -> Chart:
    """Draw the numbers on the scales of their kinds and units, with source and certainty; all are in the table."""
    table = numbers(data)
    if table.empty:
        return nothing("numbers-on-scales", "number", data)
    parts = [panel for _, panel in panels_of(table.loc[~table.kind.isin(BARE)])]
    most = max(map(len, parts), default=0)
    if most < 2:
        why = "No two share a kind and a unit, so there is no scale to compare them on." if len(table) > 1 else ""
        return Chart("numbers-on-scales", _title(table), why, f"No chart: {_title(table)}.", credit(data),
                     table[COLUMNS], "", LABELS)  # fmt: skip
    compared = pd.concat([panel for panel in parts if len(panel) >= min(COMPARED, most)]).sort_index()
    drawn = compared.head(ROWS)
    panels = [(head, rows(panel)) for head, panel in panels_of(drawn)]
    svg, wider = draw_both(
        lambda width: key_height(set(drawn.certainty)) + sum(_panel_height(panel, width) for _, panel in panels),
        lambda figure: _paint_panels(figure, panels),
        name="numbers-on-scales",
    )
    alt = f"Marks on {plural(len(panels), 'scale')} for {plural(len(drawn), 'number')}: " + "; ".join(
        f"{row.words} ({row.value}, {row.source}, {row.certainty})" for row in rows(drawn)
    )
    reading = _reading(len(table), len(compared), drawn, panels)
    return Chart("numbers-on-scales", _title(table), reading, alt, credit(data), table[COLUMNS], svg, LABELS,
                 shown_sentences(data), wider)  # fmt: skip


def plot_scale(table: pd.DataFrame, ax: Axes | None = None, *, width: float = WIDTH) -> Axes:
    """Draw the rows of `views.numbers` on one scale, which must suit them: one kind and one unit.

    On a figure of `width` units that is wide, the words stand at the left of the axes and the sources at the right.
    """
    numbers = rows(table)
    return _plot(numbers, ax or own_axes(len(table)), width, sides_of(numbers, width))


def _plot(numbers: Sequence[Any], ax: Axes, width: float, sides: Sides) -> Axes:
    inside = width - 2 * SIDE - sum(sides)
    scale = scale_of(numbers, [text_width(value_words(row)) + 2 for row in numbers], inside)
    scale.set_on(ax)
    tops = [0, *accumulate(row_height(row, width) for row in numbers)]
    ax.set_ylim(tops[-1], 0)
    middles = [(a + b) / 2 if label_room(width) else b - GAP + MARK for a, b in pairwise(tops)]
    rule_rows(ax, scale.clear_of([
        (y, scale.at(edge_of(row)), ahead_of(row) + text_width(value_words(row)))
        for y, row in zip(middles, numbers, strict=True) if has_figure(row)
    ]))  # fmt: skip
    for top, y, row in zip(tops, middles, numbers, strict=False):
        plot_row_words(ax, top, y, row, width, sides)
        if has_figure(row):
            plot_mark(ax, y, row, scale.at(point_of(row)))
            write_beside(ax, y, row, shorten(value_words(row), scale.inside * 0.7))
        else:
            ax.text(0, y, "no figure given", color=SOFT, va="center", fontsize=SMALL,
                    transform=ax.get_yaxis_transform())  # fmt: skip
    if ends_of(numbers):
        scale.label(ax, tops[-1] + 14)
    return literal(ax)


def panels_of(table: pd.DataFrame) -> list[tuple[str, pd.DataFrame]]:
    """Return the rows in groups that can share a scale, each with its heading; the largest group first."""
    keys = [_panel_key(row) for row in rows(table)]
    sizes, first = Counter(keys), {key: i for i, key in reversed(list(enumerate(keys)))}
    order = sorted(range(len(keys)), key=lambda i: (-sizes[keys[i]], first[keys[i]], i))
    return [(key, table.iloc[list(places)]) for key, places in groupby(order, key=lambda i: keys[i])]


def _title(table: pd.DataFrame) -> str:
    count = int(((table.modifier == "exact") & (table.certainty == "stated")).sum())
    if len(table) == 1:
        return f"The only number is {'' if count else 'not '}exact and stated outright"
    part = {0: "None", len(table): "All"}.get(count, f"{count:,}")
    return f"{part} of {plural(len(table), 'number')} {'is' if count < 2 else 'are'} exact and stated outright"


def _reading(whole: int, compared: int, drawn: pd.DataFrame, panels: Sequence[Panel]) -> str:
    """Tell how loose the numbers are, and how to read the figure: only of signs that stand in it."""
    loose, hedged = int((drawn.modifier != "exact").sum()), int((drawn.certainty != "stated").sum())
    parts = [f"{loose:,} {'is' if loose == 1 else 'are'} rounded, open, vague or a range"] if loose else []
    parts += [f"{hedged:,} {'is' if hedged == 1 else 'are'} hedged"] if hedged else []
    said = [f"Of {len(drawn):,} drawn, {listed(parts)}."] if parts else []
    signs = {
        "arrows point to an open end": any(is_open(row) for row in rows(drawn)),
        "strokes hold a range": any(is_range(row) for row in rows(drawn)),
        "pale bands are what a vague word can mean": any(is_band(row) for row in rows(drawn)),
        "lines of a log scale are ten times apart": any(is_log(panel) for _, panel in panels),
    }
    if shown := ", ".join(sign for sign, there in signs.items() if there):
        said.append(f"{capital(shown)}.")
    if len(drawn) < compared:
        said.append(f"The first {ROWS} of {compared} are drawn.")
    if alone := whole - compared:
        said.append(f"{plural(alone, 'more number')} with few to compare: in the table.")
    return " ".join(said)


def _paint_panels(figure: Figure, panels: Sequence[Panel]) -> None:
    units, width = page_units(figure), width_of(figure)
    used = {str(row.certainty) for _, panel in panels for row in panel}
    paint_key(figure, used)
    top, sides = key_height(used), sides_of([row for _, panel in panels for row in panel], width)
    for head, panel in panels:
        words = f"{head} (log scale)" if is_log(panel) else head
        figure.text(0, top + 16, shorten(words, width / 1.12), weight="bold", color=INK, transform=units)
        height = _panel_height(panel, width)
        axes = place_axes(figure, top=top + HEAD, height=height - HEAD - FOOT, left=SIDE + sides.words,
                          right=SIDE + sides.voices)  # fmt: skip
        _plot(panel, axes, width, sides)
        top += height


def _panel_height(panel: Sequence[Any], width: float) -> float:
    return HEAD + sum(row_height(row, width) for row in panel) + FOOT - (0 if ends_of(panel) else 18)


def _panel_key(row: Any) -> str:
    head = kind_text(row.kind)
    unit = f", in {unit_text(row.unit)}" if has_unit(row) else ""
    return capital(head) + unit + (f" a {row.per}" if row.per and row.kind != "count" else "")
