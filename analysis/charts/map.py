"""Where: the places that the article names, on a map drawn offline, each only as precisely as its name is."""

import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import to_rgba
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path

from analysis.charts.chart import Chart, credit, nothing
from analysis.charts.frame import frame_of, land, on_map, stretch_of, unwrapped
from analysis.charts.map_names import plot_names
from analysis.charts.style import BLUE, INK, LINE, WIDTH, draw_both, literal, own_axes, place_axes, width_of
from analysis.display.views import Tables, rows
from analysis.display.words import capital, listed, plural
from analysis.places.borders import Border, Ring, border_source

DOTS = 40  # places in one figure, most mentions first
NAMED = 6  # names that the line below a map can list
RING = 15.0  # units across
PLAIN, PALEST, DARKEST = 0.08, 0.12, 0.42  # opacity of land, and of countries named seldom and most often
OFTEN = 4  # mentions that the darkest shade stands for at least
SMALLEST = 14.0  # units across, below which the ground of a country can't be seen
SIGNS = {
    "place": "dots are towns or spots",
    "ring": "rings the middle of a region",
    "country": "shaded ground a country",
}


def place_map(data: Tables) -> Chart:
    """Draw the places with coordinates: a town as a dot, a region as a ring, a country as a shaded area."""
    named = data.entities.loc[data.entities.kind == "place"]
    placed = named.loc[named.latitude.notna() & named.longitude.notna()]
    if placed.empty:
        return nothing("place-map", "place that can be put on a map", data)
    if len(placed) == 1 and placed.mentions.iloc[0] == 1:  # a map with one dot tells nothing
        title = f"The only place that can be put on a map is {placed.name.iloc[0]}, named once"
        return Chart("place-map", title, "", f"No map. {title}.", credit(data), pd.DataFrame())
    table = placed.sort_values("mentions", ascending=False, kind="stable").reset_index(drop=True)
    table = table.assign(longitude=unwrapped(table.longitude))
    shown = on_map(table)
    inside = table.index.isin(shown.index)
    drawn = told_apart(shown.head(DOTS))
    unwritten: list[str] = []
    signs: set[str] = set()

    def paint(figure: Figure) -> None:
        width = width_of(figure)
        axes = place_axes(figure, top=0, height=_height(drawn, width))
        left_out: list[str] = []
        signs.update(_draw_map(axes, drawn, left_out, width=width))
        if width == WIDTH:  # the narrow one has room for fewer names
            unwritten.extend(left_out)

    svg, wider = draw_both(lambda width: _height(drawn, width), paint, name="place-map")
    told = [words for sign, words in SIGNS.items() if sign in signs]
    parts = [f"{capital(listed([*told, 'figures count mentions']))}."]
    if inside.sum() > DOTS:
        parts.append(f"The {DOTS} places named most are drawn.")
    if not inside.all():
        parts.append(f"Too far off: {_some(table.name[~inside])}.")
    if unwritten:
        parts.append(f"Drawn without room for the name: {_some(unwritten)}.")
    if len(placed) < len(named):
        parts.append(f"{plural(len(named) - len(placed), 'more name')} could not be put on a map.")
    alt = "Map of the places named: " + "; ".join(
        f"{row.name} ({row.precision or 'place'}), {plural(row.mentions, 'mention')}, {_degrees(row)}"
        for row in rows(table.loc[drawn.index])
    )
    borders = f"Borders: {border_source().partition(' 1:')[0]}"
    behind = placed.loc[:, ["name", "mentions", "precision", "country", "latitude", "longitude"]]
    behind = behind.sort_values("mentions", ascending=False, kind="stable").reset_index(drop=True)
    return Chart("place-map", _title(named, table), " ".join(parts), alt,
                 credit(data), behind, svg, wider=wider, further=borders)  # fmt: skip


def _height(table: pd.DataFrame, width: float) -> float:
    west, south, east, north = frame_of(table, wide=width > WIDTH)
    return width * stretch_of(south, north) * (north - south) / (east - west)


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


def _draw_map(ax: Axes, table: pd.DataFrame, unwritten: list[str], *, width: float = WIDTH) -> set[str]:
    """Draw all of a map; return which signs it uses, and add the names that found no room to `unwritten`."""
    box = frame_of(table, wide=width > WIDTH)
    west, south, east, north = box
    ax.set(xlim=(west, east), ylim=(south, north), xticks=[], yticks=[])
    ax.set_aspect(stretch_of(south, north), adjustable="box")
    rim = (east - west) * 0.02  # beyond the frame, so that the sides of clipped land stay out of sight
    ground = land((west - rim, south - rim, east + rim, north + rim), width)
    shades = _shades(table, ground, (east - west) / width)
    _plot_ground(ax, ground, shades)
    signs = [_sign(row, shades) for row in rows(table)]
    for row, sign in zip(rows(table), signs, strict=True):
        if sign == "ring":
            ax.plot([row.longitude], [row.latitude], "o", markersize=RING, color=BLUE, markerfacecolor="none")
        elif sign == "place":
            ax.plot([row.longitude], [row.latitude], "o", markersize=_dot(row), color=BLUE)
    unwritten += plot_names(ax, box, table, [_reach(row, sign) for row, sign in zip(rows(table), signs, strict=True)],
                            width)  # fmt: skip
    for side in ax.spines.values():
        side.set_visible(True)
    literal(ax)
    return set(signs)


def _shades(table: pd.DataFrame, ground: list[Border], unit: float) -> dict[str, float]:
    """Return for each country named as such, of which enough ground can be seen, how opaque its shade is.

    Args:
        unit: degrees across that one unit of the map holds.
    """
    named = table.loc[(table.precision == "country") & table.country.notna()]
    seen = {row.country: row.mentions for row in rows(named) if _across(ground, row.country) >= SMALLEST * unit}
    most = max([OFTEN, *seen.values()])
    return {country: PALEST + (DARKEST - PALEST) * mentions / most for country, mentions in seen.items()}


def _sign(row: Any, shades: Mapping[str, float]) -> str:
    if row.precision == "country" and row.country in shades:
        return "country"
    return "ring" if row.precision in ("region", "country") else "place"


def _reach(row: Any, sign: str) -> float:
    """Return the units from the middle of a place to the rim of its mark; a shaded area has none."""
    return {"ring": RING / 2 + 1, "place": _dot(row) / 2 + 1, "country": 0.0}[sign]


def _dot(row: Any) -> float:
    """Return the units across of a dot, which grows a little with the mentions."""
    return 5 + 1.6 * math.sqrt(row.mentions)


def _across(ground: list[Border], country: str) -> float:
    """Return the degrees of longitude or latitude that the largest piece of a country's ground measures."""
    rings = [border.rings[0] for border in ground if border.country == country]
    return max((max(max(axis) - min(axis) for axis in zip(*ring, strict=True)) for ring in rings), default=0.0)


def _plot_ground(ax: Axes, ground: Iterable[Border], shades: Mapping[str, float]) -> None:
    """Draw the land with its borders, the countries in `shades` in blue of that opacity."""
    grouped: dict[float, list[Ring]] = {0.0: []}
    for border in ground:
        grouped.setdefault(shades.get(border.country or "", 0.0), []).extend(border.rings)
    for opacity, rings in grouped.items():
        _fill(ax, rings, to_rgba(BLUE, opacity) if opacity else to_rgba(INK, PLAIN))


def _fill(ax: Axes, rings: Sequence[Ring], colour: tuple[float, ...]) -> None:
    """Draw closed rings of land; a side along the date line is none of its borders."""
    whole = [ring for ring in rings if not _is_seamed(ring)]
    seamed = [ring for ring in rings if _is_seamed(ring)]
    for some, edge in ((whole, LINE), (seamed, "none")):
        if some:
            points = [point for ring in some for point in [*ring, ring[0]]]
            path = Path(points, [code for ring in some for code in _codes(ring)])
            ax.add_patch(PathPatch(path, facecolor=colour, edgecolor=edge, linewidth=1))
    if lines := [Path(line) for ring in seamed for line in _outline(ring)]:
        ax.add_patch(PathPatch(Path.make_compound_path(*lines), facecolor="none", edgecolor=LINE, linewidth=1))


def _is_seamed(ring: Ring) -> bool:
    return any(_on_date_line(x) for x, _ in ring)


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
