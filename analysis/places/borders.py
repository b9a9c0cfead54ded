"""Outlines of countries for a small map: polygons in degrees of longitude and latitude.

The data (borders.json, made by scripts/make_borders.py) are Natural Earth's at 1:50 million, public domain.
"""

import json
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from analysis.errors import LexiconError

FILE = Path(__file__).parent / "borders.json"
TURN = 360.0
Ring = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Border:
    """One polygon of a country: its outline, then the holes in it; points are (longitude, latitude).

    One that crosses the date line goes on past 180 degrees.
    """

    country: str | None  # ISO 3166 alpha-2; None for ground without one, such as a disputed strip
    rings: list[Ring]


def find_borders(west: float, south: float, east: float, north: float) -> list[Border]:
    """Return the polygons that reach into a box, whole, in degrees; a box over the date line needs two calls."""
    found = []
    for (left, bottom, right, top), border in _polygons():
        if left <= east and right >= west and bottom <= north and top >= south:
            found.append(border)
    return found


def border_source() -> str:
    """Return the line to print below a map."""
    return str(_data()["source"])


@cache
def _data() -> dict[str, Any]:
    try:
        data: dict[str, Any] = json.loads(FILE.read_text(encoding="utf-8"))
    except OSError as error:
        raise LexiconError(f"{FILE.name}: can't be read ({error.strerror}); reinstall the package") from None
    return data


@cache
def _polygons() -> list[tuple[tuple[float, float, float, float], Border]]:
    """Every polygon with the box around it: west, south, east, north."""
    data = _data()
    steps = data["steps"]
    found = []
    for code, rings in data["polygons"]:
        border = Border(code, [_points(ring, steps) for ring in rings])
        xs, ys = zip(*border.rings[0], strict=True)
        found.append(((min(xs), min(ys), max(xs), max(ys)), border))
    return found


def _points(flat: list[int], steps: int) -> Ring:
    xs, ys = accumulate(flat[::2]), accumulate(flat[1::2])
    return _unrolled([(x / steps, y / steps) for x, y in zip(xs, ys, strict=True)])


def _unrolled(ring: Ring) -> Ring:
    """Return a ring that jumps from 180 to -180 degrees as one without jumps; one around a pole stays as it is."""
    turns, going, last = 0.0, [], ring[0][0]
    for x, y in ring:
        turns += TURN * ((x - last < -TURN / 2) - (x - last > TURN / 2))
        going.append((x + turns, y))
        last = x
    if not any(x != there for (x, _), (there, _) in zip(ring, going, strict=True)):
        return ring
    if abs(going[-1][0] - going[0][0]) > TURN / 2:
        return ring
    return [(x + TURN, y) for x, y in going] if min(x for x, _ in going) < -TURN / 2 else going
