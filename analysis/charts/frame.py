"""What a map shows: which places, between which sides, and the land in between; also across the date line.

Longitudes here may run past 180: where an article's places lie on both sides of the date line, the western ones are
counted on from it, so that near places stay near.
"""

import math
from itertools import pairwise

import pandas as pd

from analysis.charts.style import WIDTH
from analysis.places.borders import Border, Ring, find_borders

MARGIN = 0.16  # of the shown span, on every side
NARROWEST = 7.0  # degrees of longitude; closer in, borders at this scale would mislead
TALLEST, FLATTEST = 1.08, 0.55  # height of the figure by its width
WIDE_TALLEST, WIDE_FLATTEST = 0.62, 0.42  # of the figure for a wide column
POLAR = 85.0  # degrees north and south that a map reaches at most
NEAR = 12.0  # degrees from the middle of a small map in which a country's middle is near
GROUND = 4.0  # degrees of a far country's ground that a map shows at least
SAVING = 2 / 3  # of the span: a map that starts elsewhere than at the date line must be narrower than this
TURN = 360.0

Box = tuple[float, float, float, float]  # west, south, east, north, in degrees; or the same sides in other units


def unwrapped(longitudes: pd.Series) -> pd.Series:
    """Return the longitudes, those west of the widest gap turned on by 360 where that makes a much narrower map."""
    values = longitudes.astype(float)
    around = sorted(values)
    if len(around) < 2:
        return values
    gap, edge = max((b - a, b) for a, b in pairwise(around))
    if TURN - gap >= (around[-1] - around[0]) * SAVING:
        return values
    return values.where(values >= edge, values + TURN)


def in_frame(table: pd.DataFrame) -> pd.Series:
    """Tell for each place whether the map shows it: a few mentions far off would make all others too small to read.

    The nearest places to the middle that hold five mentions of six make the core; what lies farther from the middle
    than twice its reach is left out.
    """
    weights = table.mentions.astype(int)
    x, y = (_median(table[column].astype(float), weights) for column in ("longitude", "latitude"))
    stretch = stretch_of(y, y)
    away = ((table.longitude.astype(float) - x).abs() / stretch).combine((table.latitude.astype(float) - y).abs(), max)
    order = away.sort_values(kind="stable").index
    core = order[int(weights.loc[order].cumsum().searchsorted(weights.sum() * 5 / 6))]
    return away <= max(2 * away[core], NARROWEST)


def on_map(table: pd.DataFrame) -> pd.DataFrame:
    """Return the places that a map shows, each country at a point of its ground that can be seen there.

    The towns and regions make the map; a country's middle may be far from what an article tells of it, and only widens
    the map where it is near.
    """
    spots = table.loc[table.precision != "country"]
    if spots.empty or len(spots) == len(table):
        return table.loc[in_frame(table)]
    shown = spots.loc[in_frame(spots)]
    around = _widened(frame_of(shown))
    countries = table.loc[table.precision == "country"]
    points = zip(countries.longitude.astype(float), countries.latitude.astype(float), strict=True)
    near = countries.loc[[_holds(around, x, y) for x, y in points]]
    shown = table.loc[table.index.isin(shown.index) | table.index.isin(near.index)]
    far = countries.drop(near.index)
    ground = land(around) if len(far) else []
    moved = {}
    for row in far.itertuples():
        if rings := [border.rings[0] for border in ground if border.country == row.country]:
            moved[row.Index] = _nearest_ground(rings, frame_of(shown))
    shown = table.loc[table.index.isin(shown.index) | table.index.isin(list(moved))].copy()
    for index, (x, y) in moved.items():
        shown.loc[index, ["longitude", "latitude"]] = x, y
    return shown


def _widened(box: Box) -> Box:
    """Return the box in which the middle of a country is near what a map shows."""
    west, south, east, north = box
    wide, tall = max(east - west, NEAR), max(north - south, NEAR / 2)
    x, y = (west + east) / 2, (south + north) / 2
    return x - wide, y - tall, x + wide, y + tall


def _holds(box: Box, x: float, y: float) -> bool:
    return box[0] <= x <= box[2] and box[1] <= y <= box[3]


def _nearest_ground(rings: list[Ring], box: Box) -> tuple[float, float]:
    """Return where to write the name of a country: on the ground of it that lies nearest to the middle of a map."""
    x, y = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2
    _, ring, (px, py) = min(
        (max(abs(a - x), abs(b - y)), k, (a, b)) for k, outline in enumerate(rings) for a, b in outline
    )
    span = max(GROUND, (box[2] - box[0]) / 4)
    near = clip(rings[ring], (px - span, py - span / 2, px + span, py + span / 2))
    return _middle(near) if near else (px, py)


def _middle(ring: Ring) -> tuple[float, float]:
    xs, ys = zip(*ring, strict=True)
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def frame_of(table: pd.DataFrame, *, wide: bool = False) -> Box:
    """Return the sides of a map of these places: their span with a margin, of a shape that a column can hold."""
    tallest, flattest = (WIDE_TALLEST, WIDE_FLATTEST) if wide else (TALLEST, FLATTEST)
    west, east = float(table.longitude.min()), float(table.longitude.max())
    south, north = float(table.latitude.min()), float(table.latitude.max())
    across = max((east - west) * (1 + 2 * MARGIN), NARROWEST)
    tall = (north - south) * (1 + 2 * MARGIN)
    y = min(max((south + north) / 2, -60.0), 70.0)
    stretch = stretch_of(y, y)
    across = min(max(across, tall * stretch / tallest), TURN)
    tall = min(max(tall, across * flattest / stretch), across * tallest / stretch, 2 * POLAR)
    y = min(max(y, tall / 2 - POLAR), POLAR - tall / 2)
    x = (west + east) / 2
    if across > TURN / 2 and east <= 180:  # a map of the world begins at the date line, as maps do
        x = min(max(x, across / 2 - 180), 180 - across / 2)
    return x - across / 2, y - tall / 2, x + across / 2, y + tall / 2


def stretch_of(south: float, north: float) -> float:
    """Return how much longer a degree of latitude is than one of longitude in the middle of the map."""
    return 1 / max(0.2, math.cos(math.radians((south + north) / 2)))


def land(box: Box, width: float = WIDTH) -> list[Border]:
    """Return the polygons of a box that may reach over the date line, clipped to it and as fine as a map can show."""
    west, south, east, north = box
    step = (east - west) / width * (2 if width <= WIDTH else 3.2)  # finer detail would not show, or weigh too much
    found = []
    for turn in (-TURN, 0.0, TURN):
        for border in find_borders(west - turn, south, east - turn, north):
            moved = ([(x + turn, y) for x, y in ring] for ring in border.rings)
            rings = [thinned for ring in moved if len(thinned := _thin(clip(ring, box), step)) > 3]
            if rings:
                found.append(Border(border.country, rings))
    return found


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


def _median(values: pd.Series, weights: pd.Series) -> float:
    order = values.sort_values(kind="stable").index
    return float(values[order[int(weights[order].cumsum().searchsorted(weights.sum() / 2))]])


def _thin(ring: Ring, step: float) -> Ring:
    """Return the ring without the points that lie closer than `step` to the one kept before them."""
    kept: Ring = []
    for point in ring:
        if not kept or abs(point[0] - kept[-1][0]) + abs(point[1] - kept[-1][1]) >= step:
            kept.append(point)
    return kept
