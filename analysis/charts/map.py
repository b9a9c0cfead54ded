"""Where: the places that the article names, on a map drawn offline, each only as precisely as its name is."""

import math
from itertools import pairwise
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from analysis.charts.chart import Chart, credit, listed, nothing, plural
from analysis.charts.style import BLUE, INK, LINE, SOFT, WIDTH, draw, literal, own_axes, place_axes, shorten, text_width
from analysis.display.views import Tables, rows
from analysis.places.borders import Ring, border_source, find_borders

DOTS = 40  # places in one figure, most mentions first
MARGIN = 0.16  # of the shown span, on every side
NARROWEST = 7.0  # degrees of longitude; closer in, borders at this scale would mislead
TALLEST, FLATTEST = 1.08, 0.55  # height of the figure by its width
POLAR = 85.0  # degrees north and south that a map reaches at most
SIGNS = {
    "place": "a dot is a town or a spot",
    "region": "a ring stands at the centre of a province or region and is not its shape",
    "country": "a shaded area is a country named as such",
}

Box = tuple[float, float, float, float]  # west, south, east, north, in degrees; or the same sides in other units


def place_map(data: Tables) -> Chart:
    """Draw the places with coordinates: a town as a dot, a region as a ring, a country as a shaded area."""
    named = data.entities.loc[data.entities.kind == "place"]
    placed = named.loc[named.latitude.notna() & named.longitude.notna()]
    if placed.empty:
        return nothing("place-map", "place that can be put on a map", data)
    table = placed.sort_values("mentions", ascending=False, kind="stable").reset_index(drop=True)
    inside = in_frame(table)
    drawn = table.loc[inside].head(DOTS)
    west, south, east, north = frame_of(drawn)
    height = WIDTH * _stretch(south, north) * (north - south) / (east - west)
    svg = draw(height, lambda figure: _paint(figure, drawn, height), name="place-map")
    mentions = int(table.mentions.sum())
    title = (
        f"{table.name.iloc[0]} is named most: {int(table.mentions.iloc[0])} of {plural(mentions, 'mention')} of places"
    )
    signs = "; ".join(words for sign, words in SIGNS.items() if (table.precision == sign).any())
    parts = [f"{signs[:1].upper()}{signs[1:]}; the figure after a name is how often it is mentioned."]
    if inside.sum() > DOTS:
        parts.append(f"The {DOTS} places named most are drawn.")
    if not inside.all():
        parts.append(f"Too far off for this map: {listed(list(table.name[~inside]))}.")
    if len(placed) < len(named):
        parts.append(f"{plural(len(named) - len(placed), 'more name')} could not be put on a map.")
    alt = "Map of the places named: " + "; ".join(
        f"{row.name} ({row.precision or 'place'}), {plural(row.mentions, 'mention')}, {_degrees(row)}"
        for row in rows(drawn)
    )
    behind = table[["name", "mentions", "precision", "country", "latitude", "longitude"]]
    return Chart("place-map", title, " ".join(parts), alt, f"{credit(data)}. Borders: {border_source()}", behind, svg)


def _paint(figure: Figure, table: pd.DataFrame, height: float) -> None:
    plot_places(table, place_axes(figure, top=0, height=height))


def plot_places(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Draw places with `latitude`, `longitude`, `precision`, `country`, `name`, `mentions` on axes in degrees."""
    ax = ax or own_axes(8)
    box = frame_of(table)
    west, south, east, north = box
    ax.set(xlim=(west, east), ylim=(south, north), xticks=[], yticks=[])
    ax.set_aspect(_stretch(south, north), adjustable="box")
    shaded = set(table.country[table.precision == "country"].dropna())
    _plot_ground(ax, box, shaded)
    for row in rows(table):
        if row.precision == "region":
            ax.plot([row.longitude], [row.latitude], "o", markersize=17, color=BLUE, markerfacecolor="none")
        elif row.precision != "country":
            ax.plot([row.longitude], [row.latitude], "o", markersize=5 + 1.6 * math.sqrt(row.mentions), color=BLUE)
    _plot_names(ax, box, table)
    for side in ax.spines.values():
        side.set_visible(True)
    return literal(ax)


def in_frame(table: pd.DataFrame) -> pd.Series:
    """Tell for each place whether the map shows it: a few mentions far off would make all others too small to read.

    The nearest places to the middle that hold five mentions of six make the core; what lies farther from the middle
    than twice its reach is left out.
    """
    weights = table.mentions.astype(int)
    x, y = (_median(table[column].astype(float), weights) for column in ("longitude", "latitude"))
    stretch = _stretch(y, y)
    away = ((table.longitude.astype(float) - x).abs() / stretch).combine((table.latitude.astype(float) - y).abs(), max)
    order = away.sort_values(kind="stable").index
    core = order[int(weights.loc[order].cumsum().searchsorted(weights.sum() * 5 / 6))]
    return away <= max(2 * away[core], NARROWEST)


def _median(values: pd.Series, weights: pd.Series) -> float:
    order = values.sort_values(kind="stable").index
    return float(values[order[int(weights[order].cumsum().searchsorted(weights.sum() / 2))]])


def frame_of(table: pd.DataFrame) -> Box:
    """Return the sides of a map of these places: their span with a margin, of a shape that a page can hold."""
    west, east = float(table.longitude.min()), float(table.longitude.max())
    south, north = float(table.latitude.min()), float(table.latitude.max())
    wide = max((east - west) * (1 + 2 * MARGIN), NARROWEST)
    tall = (north - south) * (1 + 2 * MARGIN)
    y = min(max((south + north) / 2, -60.0), 70.0)
    stretch = _stretch(y, y)
    wide = min(max(wide, tall * stretch / TALLEST), 360.0)
    tall = min(max(tall, wide * FLATTEST / stretch), wide * TALLEST / stretch, 2 * POLAR)
    y = min(max(y, tall / 2 - POLAR), POLAR - tall / 2)
    x = min(max((west + east) / 2, wide / 2 - 180), 180 - wide / 2)
    return x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2


def clip(ring: Ring, box: Box) -> Ring:
    """Return what of a closed ring lies inside the box, closed along its sides (Sutherland and Hodgman, 1974)."""
    for axis, limit, sign in ((0, box[0], 1), (1, box[1], 1), (0, box[2], -1), (1, box[3], -1)):
        inside: Ring = []
        for here, there in pairwise([*ring, *ring[:1]]):
            a, b = (here[axis] - limit) * sign, (there[axis] - limit) * sign
            if a >= 0:
                inside.append(here)
            if (a < 0) != (b < 0):
                at = a / (a - b)
                inside.append((here[0] + (there[0] - here[0]) * at, here[1] + (there[1] - here[1]) * at))
        ring = inside
    return ring


def _plot_ground(ax: Axes, box: Box, shaded: set[str]) -> None:
    """Draw the land with its borders, the countries in `shaded` darker."""
    west, south, east, north = box
    rim = (east - west) * 0.02  # beyond the frame, so that the sides of clipped land stay out of sight
    wider = (west - rim, south - rim, east + rim, north + rim)
    step = (east - west) / WIDTH * 2  # finer detail would not show
    plain: list[Ring] = []
    dark: list[Ring] = []
    for border in find_borders(*wider):
        rings = (_thin(clip(ring, wider), step) for ring in border.rings)
        (dark if border.country in shaded else plain).extend(ring for ring in rings if len(ring) > 3)
    for ground, colour, alpha in ((plain, INK, 0.08), (dark, BLUE, 0.2)):
        if ground:
            points = [point for ring in ground for point in [*ring, ring[0]]]
            path = Path(points, [code for ring in ground for code in _codes(ring)])
            ax.add_patch(PathPatch(path, facecolor=to_rgba(colour, alpha), edgecolor=LINE, linewidth=1))


def _thin(ring: Ring, step: float) -> Ring:
    """Return the ring without the points that lie closer than `step` to the one kept before them."""
    kept: Ring = []
    for point in ring:
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= step:
            kept.append(point)
    return kept


def _codes(ring: Ring) -> list[int]:
    return [int(Path.MOVETO), *[int(Path.LINETO)] * (len(ring) - 1), int(Path.CLOSEPOLY)]


def _stretch(south: float, north: float) -> float:
    """Return how much longer a degree of latitude is than one of longitude in the middle of the map."""
    return 1 / max(0.2, math.cos(math.radians((south + north) / 2)))


_SPOTS: tuple[tuple[float, float, Any], ...] = (  # where a name may stand by its mark, in units, best first
    (12, 0, "left"), (-12, 0, "right"), (0, 15, "center"), (0, -15, "center"), (10, 12, "left"), (10, -12, "left"),
    (-10, 12, "right"), (-10, -12, "right"), (0, 24, "center"), (0, -24, "center"),
)  # fmt: skip


def _plot_names(ax: Axes, box: Box, table: pd.DataFrame) -> None:
    """Write each name by its mark where it covers no other name or mark; the least mentioned give way."""
    west, south, east, north = box
    across = (east - west) / WIDTH  # degrees of longitude in one unit
    up = across / _stretch(south, north)
    marks = [row for row in rows(table) if row.precision != "country"]
    taken = [
        (m.longitude - 6 * across, m.latitude - 6 * up, m.longitude + 6 * across, m.latitude + 6 * up) for m in marks
    ]
    for row in rows(table):
        country = row.precision == "country"
        words = shorten(f"{row.name} {row.mentions}", 160, size=11)
        width = (text_width(words) * 6.6 + 4) * across
        for dx, dy, side in ((0.0, 0.0, "center"), *_SPOTS) if country else _SPOTS:
            x, y = row.longitude + dx * across, row.latitude + dy * up
            left = x - width * {"left": 0, "center": 0.5, "right": 1}[side]
            spot = (left, y - 7 * up, left + width, y + 7 * up)
            if west <= left and spot[2] <= east and south <= spot[1] and spot[3] <= north and not _covers(spot, taken):
                taken.append(spot)
                style: dict[str, Any] = {"color": SOFT, "style": "italic"} if country else {"color": INK}
                ax.text(x, y, words, ha=side, va="center", fontsize=11, **style)
                break


def _covers(spot: Box, taken: list[Box]) -> bool:
    return any(spot[0] < b[2] and b[0] < spot[2] and spot[1] < b[3] and b[1] < spot[3] for b in taken)


def _degrees(row: Any) -> str:
    return (
        f"{abs(row.latitude):.1f}° {'north' if row.latitude >= 0 else 'south'}, "
        f"{abs(row.longitude):.1f}° {'east' if row.longitude >= 0 else 'west'}"
    )
