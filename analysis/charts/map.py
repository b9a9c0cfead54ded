"""Where: the places that the article names, on a map drawn offline, each only as precisely as its name is."""

import math
from collections.abc import Iterable
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from analysis.charts.chart import Chart, credit, nothing
from analysis.charts.frame import Box, frame_of, land, on_map, stretch_of, unwrapped
from analysis.charts.lettering import SMALL, shorten, text_width
from analysis.charts.style import BLUE, INK, LINE, SOFT, WIDTH, draw, literal, own_axes, place_axes
from analysis.display.views import Tables, rows
from analysis.display.words import capital, listed, plural
from analysis.places.borders import Border, Ring, border_source

DOTS = 40  # places in one figure, most mentions first
NAMED = 12  # names that the line below a map can list
RING = 15.0  # units across
SMALLEST = 14.0  # units across, below which the ground of a country can't be seen
SIGNS = {
    "place": "a dot is a town or a spot",
    "ring": "a ring stands at the centre of a region, or of a country too small to be seen, and is not its shape",
    "country": "a shaded area is a country named as such",
}


def place_map(data: Tables) -> Chart:
    """Draw the places with coordinates: a town as a dot, a region as a ring, a country as a shaded area."""
    named = data.entities.loc[data.entities.kind == "place"]
    placed = named.loc[named.latitude.notna() & named.longitude.notna()]
    if placed.empty:
        return nothing("place-map", "place that can be put on a map", data)
    table = placed.sort_values("mentions", ascending=False, kind="stable").reset_index(drop=True)
    table = table.assign(longitude=unwrapped(table.longitude))
    shown = on_map(table)
    inside = table.index.isin(shown.index)
    drawn = told_apart(shown.head(DOTS))
    west, south, east, north = frame_of(drawn)
    height = WIDTH * stretch_of(south, north) * (north - south) / (east - west)
    unwritten: list[str] = []
    signs: set[str] = set()

    def paint(figure: Figure) -> None:
        axes = place_axes(figure, top=0, height=height)
        signs.update(_draw_map(axes, drawn, unwritten))

    svg = draw(height, paint, name="place-map")
    parts = [f"{capital('; '.join(words for sign, words in SIGNS.items() if sign in signs))}."]
    parts.append("The figure after a name is how often it is mentioned.")
    if inside.sum() > DOTS:
        parts.append(f"The {DOTS} places named most are drawn.")
    if not inside.all():
        parts.append(f"Too far off for this map: {_some(table.name[~inside])}.")
    if unwritten:
        parts.append(f"Drawn without room for the name: {_some(unwritten)}.")
    if len(placed) < len(named):
        parts.append(f"{plural(len(named) - len(placed), 'more name')} could not be put on a map.")
    alt = "Map of the places named: " + "; ".join(
        f"{row.name} ({row.precision or 'place'}), {plural(row.mentions, 'mention')}, {_degrees(row)}"
        for row in rows(table.loc[drawn.index])
    )
    behind = placed.loc[:, ["name", "mentions", "precision", "country", "latitude", "longitude"]]
    behind = behind.sort_values("mentions", ascending=False, kind="stable").reset_index(drop=True)
    return Chart("place-map", _title(named, table), " ".join(parts), alt,
                 credit(data), behind, svg, further=f"Borders: {border_source()}")  # fmt: skip


def told_apart(table: pd.DataFrame) -> pd.DataFrame:
    """Return places of which the larger of one name say what they are: "New York (region)" beside the town."""
    twins = table.name.duplicated(keep=False) & table.precision.isin(["region", "country"])
    return table.assign(name=table.name.where(~twins, table.name + " (" + table.precision.astype("string") + ")"))


def plot_places(table: pd.DataFrame, ax: Axes | None = None) -> Axes:
    """Draw places with `latitude`, `longitude`, `precision`, `country`, `name`, `mentions` on axes in degrees."""
    ax = ax or own_axes(8)
    _draw_map(ax, table.assign(longitude=unwrapped(table.longitude)), [])
    return ax


def _title(named: pd.DataFrame, placed: pd.DataFrame) -> str:
    mentions = int(named.mentions.sum())
    most = int(placed.mentions.iloc[0])
    if len(named) == 1:
        return f"{placed.name.iloc[0]} is the only place named" + (f", {most} times" if most > 1 else "")
    if (placed.mentions == most).sum() > 1:
        times = "once" if most == 1 else f"{most} times"
        return f"{plural(len(placed), 'place')} with coordinates, none named more than {times}"
    whole = f"{most} of {plural(mentions, 'mention')} of places"
    if most < named.mentions.max():
        return f"Of the places with coordinates {placed.name.iloc[0]} is named most: {whole}"
    return f"{placed.name.iloc[0]} is named most: {whole}"


def _draw_map(ax: Axes, table: pd.DataFrame, unwritten: list[str]) -> set[str]:
    """Draw all of a map; return which signs it uses, and add the names that found no room to `unwritten`."""
    box = frame_of(table)
    west, south, east, north = box
    ax.set(xlim=(west, east), ylim=(south, north), xticks=[], yticks=[])
    ax.set_aspect(stretch_of(south, north), adjustable="box")
    rim = (east - west) * 0.02  # beyond the frame, so that the sides of clipped land stay out of sight
    ground = land((west - rim, south - rim, east + rim, north + rim))
    asked = set(table.country[table.precision == "country"].dropna())
    seen = {code for code in asked if _across(ground, code) >= SMALLEST * (east - west) / WIDTH}
    _plot_ground(ax, ground, seen)
    signs = []
    for row in rows(table):
        sign = row.precision if row.precision == "country" and row.country in seen else "place"
        if sign == "place" and row.precision in ("region", "country"):
            sign = "ring"
        signs.append(sign)
        if sign == "ring":
            ax.plot([row.longitude], [row.latitude], "o", markersize=RING, color=BLUE, markerfacecolor="none")
        elif sign == "place":
            ax.plot([row.longitude], [row.latitude], "o", markersize=_dot(row), color=BLUE)
    unwritten += _plot_names(ax, box, table, signs)
    for side in ax.spines.values():
        side.set_visible(True)
    literal(ax)
    return set(signs)


def _dot(row: Any) -> float:
    """Return the units across of a dot, which grows a little with the mentions."""
    return 5 + 1.6 * math.sqrt(row.mentions)


def _across(ground: list[Border], country: str) -> float:
    """Return the degrees of longitude or latitude that the largest piece of a country's ground measures."""
    rings = [border.rings[0] for border in ground if border.country == country]
    return max((max(max(axis) - min(axis) for axis in zip(*ring, strict=True)) for ring in rings), default=0.0)


def _plot_ground(ax: Axes, ground: list[Border], shaded: set[str]) -> None:
    """Draw the land with its borders, the countries in `shaded` darker."""
    cut: list[Path] = []
    for dark, colour, alpha in ((False, INK, 0.08), (True, BLUE, 0.2)):
        rings = [ring for border in ground if (border.country in shaded) == dark for ring in border.rings]
        for seamed, edge in ((False, LINE), (True, "none")):
            some = [ring for ring in rings if any(_on_date_line(x) for x, _ in ring) == seamed]
            if some:
                points = [point for ring in some for point in [*ring, ring[0]]]
                path = Path(points, [code for ring in some for code in _codes(ring)])
                ax.add_patch(PathPatch(path, facecolor=to_rgba(colour, alpha), edgecolor=edge, linewidth=1))
            if seamed:
                cut += [Path(line) for ring in some for line in _outline(ring)]
    if cut:
        ax.add_patch(PathPatch(Path.make_compound_path(*cut), facecolor="none", edgecolor=LINE, linewidth=1))


def _outline(ring: Ring) -> list[Ring]:
    """Return the sides of a ring as lines, without those along the date line, where land is cut but does not end."""
    lines: list[Ring] = [[ring[0]]]
    for here, there in zip(ring, [*ring[1:], ring[0]], strict=True):
        if _on_date_line(here[0]) and _on_date_line(there[0]):
            lines.append([there])
        else:
            lines[-1].append(there)
    return [line for line in lines if len(line) > 1]


def _on_date_line(longitude: float) -> bool:
    return abs(abs(longitude) - 180) < 1e-6


def _codes(ring: Ring) -> list[int]:
    return [int(Path.MOVETO), *[int(Path.LINETO)] * (len(ring) - 1), int(Path.CLOSEPOLY)]


_Spot = tuple[float, float, Any]  # from a mark to its name, in units, and which end of the name stands there
_NEAR: tuple[_Spot, ...] = (  # best first
    (12, 0, "left"), (-12, 0, "right"), (0, 15, "center"), (0, -15, "center"), (10, 12, "left"), (10, -12, "left"),
    (-10, 12, "right"), (-10, -12, "right"), (10, 15, "right"), (10, -15, "right"), (-10, 15, "left"),
    (-10, -15, "left"),
)  # fmt: skip
_FAR: tuple[_Spot, ...] = tuple(  # with a line that leads there
    (across, up, "left" if across > 0 else "right")
    for away in (26, 40, 55)
    for across, up in ((away, away * 0.7), (away, -away * 0.7), (-away, away * 0.7), (-away, -away * 0.7), (away, 0),
                       (-away, 0))
)  # fmt: skip


def _plot_names(ax: Axes, box: Box, table: pd.DataFrame, signs: list[str]) -> list[str]:
    """Write each name by its mark where it covers no other name or mark; return those of the ones that gave way."""
    west, south, east, north = box
    across = (east - west) / WIDTH  # degrees of longitude in one unit
    up = across / stretch_of(south, north)
    taken = []
    for row, sign in zip(rows(table), signs, strict=True):
        x, y = row.longitude, row.latitude
        r = {"ring": RING / 2 + 1, "place": _dot(row) / 2 + 1, "country": 0}[sign]
        if r:
            taken.append((x - r * across, y - r * up, x + r * across, y + r * up))
    left_out = []
    for row, sign in zip(rows(table), signs, strict=True):
        words = shorten(f"{row.name} {row.mentions}", 170, size=SMALL)
        width = (text_width(words, SMALL) + 4) * across
        middle: tuple[_Spot, ...] = ((0.0, 0.0, "center"),) if sign == "country" else ()
        for dx, dy, side in (*middle, *_NEAR, *_FAR):
            x, y = row.longitude + dx * across, row.latitude + dy * up
            left = x - width * {"left": 0, "center": 0.5, "right": 1}[side]
            spot = (left, y - 7 * up, left + width, y + 7 * up)
            if west <= left and spot[2] <= east and south <= spot[1] and spot[3] <= north and not _covers(spot, taken):
                taken.append(spot)
                style: dict[str, Any] = {"color": SOFT, "style": "italic"} if sign == "country" else {"color": INK}
                ax.text(x, y, words, ha=side, va="center", fontsize=SMALL, **style)
                if (dx, dy, side) in _FAR:
                    end = x + (-2 if side == "left" else 2) * across
                    ax.plot([row.longitude, end], [row.latitude, y], color=SOFT, linewidth=0.8, zorder=1.5)
                break
        else:
            left_out.append(str(row.name))
    return left_out


def _covers(spot: Box, taken: list[Box]) -> bool:
    return any(spot[0] < b[2] and b[0] < spot[2] and spot[1] < b[3] and b[1] < spot[3] for b in taken)


def _some(names: Iterable[str]) -> str:
    """Return names as a list in prose, the first of very many."""
    names = list(dict.fromkeys(names))
    return listed(names if len(names) <= NAMED else [*names[: NAMED - 1], f"{len(names) - NAMED + 1} more"])


def _degrees(row: Any) -> str:
    east = (row.longitude + 180) % 360 - 180
    return (
        f"{abs(row.latitude):.1f}° {'north' if row.latitude >= 0 else 'south'}, "
        f"{abs(east):.1f}° {'east' if east >= 0 else 'west'}"
    )
