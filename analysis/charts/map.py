"""Where: the places that the article names, on a map drawn offline, each only as precisely as its name is."""

import math
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from analysis.charts.chart import Chart, credit, listed, nothing, plural
from analysis.charts.style import BLUE, INK, SOFT, WIDTH, draw, own_axes, place_axes, shorten, text_width
from analysis.display.annotate import shown_sentences
from analysis.display.views import Tables, rows

DOTS = 40  # places in one figure, most mentions first
TALLEST = 520  # units
MARGIN = 0.14  # of the shown span, on every side


def place_map(data: Tables) -> Chart:
    """Draw the places with coordinates: a town as a dot, a region as a dashed ring, a country as a shaded outline."""
    named = data.entities.loc[data.entities.kind == "place"]
    placed = named.loc[named.latitude.notna() & named.longitude.notna()]
    if placed.empty:
        return nothing("place-map", "place that can be put on a map", data)
    table = placed.sort_values("mentions", ascending=False, kind="stable").reset_index(drop=True)
    drawn = table.head(DOTS)
    west, south, east, north = frame_of(drawn)
    height = min(TALLEST, WIDTH * _stretch(south, north) * (north - south) / (east - west))
    svg = draw(height, lambda figure: _paint(figure, drawn, height), name="place-map")
    first = table.iloc[0]
    title = f"{first['name']} is named most: {int(first.mentions)} of {plural(int(table.mentions.sum()), 'mention')} of places"
    kinds = [words for kind, words in (("place", "a dot is a town or a spot"), ("region", "a dashed ring a province or "
             "region, not its shape"), ("country", "a shaded outline a country")) if (table.precision == kind).any()]
    subtitle = f"{listed(kinds)}; the figure is the number of mentions.".capitalize() if kinds else ""
    if len(placed) < len(named):
        subtitle += f" {plural(len(named) - len(placed), 'more place')} could not be put on a map."
    alt = "Map of places named: " + "; ".join(
        f"{row.name}, {row.precision or 'place'}, {row.mentions} mentions, at {row.latitude:.1f}, {row.longitude:.1f}"
        for row in rows(drawn)
    )
    behind = table[["name", "mentions", "precision", "country", "latitude", "longitude"]]
    return Chart("place-map", title, subtitle, alt, credit(data), behind, svg, links=shown_sentences(data))


def plot_places(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Draw places with `latitude`, `longitude`, `precision`, `name` and `mentions` on axes in degrees."""
    ax = ax or own_axes(8)
    west, south, east, north = frame_of(table)
    ax.set(xlim=(west, east), ylim=(south, north))
    ax.set_aspect(_stretch(south, north), adjustable="box")
    for row in rows(table):
        if row.precision == "country":
            continue
        ring = row.precision == "region"
        size = 17 if ring else 5 + 1.6 * math.sqrt(row.mentions)
        ax.plot([row.longitude], [row.latitude], marker="o", markersize=size, color=BLUE,
                markerfacecolor="none" if ring else BLUE, markeredgecolor=BLUE, markeredgewidth=1.4 if ring else 0)  # fmt: skip
    _label(ax, table)
    ax.axis("off")
    return ax


def frame_of(table: pd.DataFrame) -> tuple[float, float, float, float]:
    """Return west, south, east, north of what a map of these places shows: their span with a margin, never too narrow."""
    inner = table.loc[table.precision != "country"]
    inner = inner if len(inner) else table
    west, east = float(inner.longitude.min()), float(inner.longitude.max())
    south, north = float(inner.latitude.min()), float(inner.latitude.max())
    wide = max((east - west) * (1 + 2 * MARGIN), 6.0)
    tall = max((north - south) * (1 + 2 * MARGIN), wide * 0.45)
    wide = max(wide, tall * 0.9)
    x, y = (west + east) / 2, (south + north) / 2
    return x - wide / 2, max(-88.0, y - tall / 2), x + wide / 2, min(88.0, y + tall / 2)


def _paint(figure: Figure, table: pd.DataFrame, height: float) -> None:
    plot_places(table, place_axes(figure, top=0, height=height))


def _stretch(south: float, north: float) -> float:
    """Return how much longer a degree of latitude is than one of longitude in the middle of the map."""
    return 1 / max(0.2, math.cos(math.radians((south + north) / 2)))


def _label(ax: Axes, table: pd.DataFrame) -> None:
    """Write each name beside its mark where it covers no other name; the least mentioned give way."""
    west, east = ax.get_xlim()
    south, north = ax.get_ylim()
    unit = (east - west) / WIDTH  # degrees of longitude in one unit
    tall = unit / _stretch(south, north)
    taken: list[tuple[float, float, float, float]] = []
    for row in rows(table):
        words = shorten(f"{row.name} {row.mentions}", 150, size=11)
        width = text_width(words) * 6.4 * unit
        for dx, dy, side in _SPOTS if row.precision != "country" else (_SPOTS[-1],):
            x, y = row.longitude + dx * unit, row.latitude + dy * tall
            left = x - (width if side == "right" else width / 2 if side == "center" else 0)
            box = (left, y - 7 * tall, left + width, y + 7 * tall)
            if left >= west and box[2] <= east and south <= box[1] and box[3] <= north and not _meets(box, taken):
                taken.append(box)
                ax.text(x, y, words, ha=side, va="center", fontsize=11, color=SOFT if row.precision == "country" else INK,
                        style="italic" if row.precision == "country" else "normal")  # fmt: skip
                break


_SPOTS: tuple[tuple[float, float, Any], ...] = (
    (11, 0, "left"), (-11, 0, "right"), (0, 14, "center"), (0, -14, "center"), (9, 11, "left"), (9, -11, "left"),
    (-9, 11, "right"), (-9, -11, "right"), (0, 0, "center"),
)  # fmt: skip


def _meets(box: tuple[float, float, float, float], taken: list[tuple[float, float, float, float]]) -> bool:
    return any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in taken)
