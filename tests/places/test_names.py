"""The own table of places: each point lies where towns of its country are."""

from pathlib import Path

import numpy as np

from analysis.places.gazetteer import PLACE, _file

TABLE = Path(__file__).resolve().parents[2] / "analysis" / "places" / "names.tsv"
TOWNS = (0, 6)  # kinds of the file: towns and capitals
EARTH = 6371.0  # km
FAR = 1200.0  # km: a sign or two figures in the wrong order put a place further off


def test_each_point_lies_near_a_town_of_its_country():
    divisions, _, packed = _file()
    towns: dict[str, list[tuple[float, float]]] = {}
    for at in range(0, len(packed), PLACE.size):
        _, latitude, longitude, division, kind, _ = PLACE.unpack_from(packed, at)
        if kind in TOWNS:
            towns.setdefault(divisions[division][:2], []).append((latitude, longitude))
    points = {country: np.radians(np.array(found)) for country, found in towns.items()}
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    told = [(row[0], row[3], row[4:6]) for row in rows if len(row) > 5 and row[3] in points and all(row[4:6])]
    assert len(told) > 700
    assert [name for name, country, point in told if nearest(points[country], point) > FAR] == []


def nearest(towns: np.ndarray, point: list[str]) -> float:
    """The distance in km of the nearest of some towns (radians) from a point (degrees, as written)."""
    latitude, longitude = np.radians([float(part) for part in point])
    half = np.sin((towns[:, 0] - latitude) / 2) ** 2
    half += np.cos(latitude) * np.cos(towns[:, 0]) * np.sin((towns[:, 1] - longitude) / 2) ** 2
    return float(2 * EARTH * np.arcsin(np.sqrt(half.min())))
