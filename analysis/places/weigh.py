"""How likely each candidate of a place name is meant: by itself, by the words beside it, by what stands around."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from math import asin, cos, exp, inf, radians, sin, sqrt

from analysis.places.candidates import alone
from analysis.places.gazetteer import Place

TOWNS = ("town", "capital", "county", "place")
Key = tuple[str, bool]
POSSIBLE = 0.7
MOST_CANDIDATES = 60  # of one name, and of one division, that are compared with each other
SIDE = 0.5  # degrees of latitude
COMPANY = 3.0
HOLDS = 5.0
HOME = 2.0
SISTER = 2.0  # of a state beside another of its country: "Georgia and Alabama"
OWN_CAPITAL = 1.0  # added for the capital of a country that the text speaks of
NEAR_KM = 150.0
KM_A_DEGREE = 111.0


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rest of the article says about one name."""

    own: Place | None  # the reading so far
    support: Mapping[str, float]  # of countries and divisions
    others: list[Place]  # the other towns
    asked: set[str]  # countries of the peoples before it
    beside: set[tuple[str, str | None]]  # kinds and countries of the places beside it
    parts: set[str]  # divisions and countries of the towns that it is named after ("Athens, Georgia")
    homes: set[str]  # divisions of the other towns, where a country may be meant too (Atlanta's, for "Georgia")


def points(place: Place, setting: Setting, company: float, most: Mapping[str, float]) -> float:
    """Return how likely a candidate is meant; `most` limits, by country, what stands around."""
    around = min(_around(place, setting) + company, most.get(place.country or "", inf))
    return alone(place) + _fit(place, setting) + around


def distance_km(a: Place, b: Place) -> float:
    """Return the great-circle distance of two places."""
    la, lb = radians(a.latitude), radians(b.latitude)
    h = sin((la - lb) / 2) ** 2 + cos(la) * cos(lb) * sin(radians(a.longitude - b.longitude) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(h)))


def add_possible(
    support: dict[str, float], candidates: Mapping[Key, list[Place]], anchors: Mapping[Key, Place]
) -> None:
    """Let the names that are not yet clear speak for the divisions where they could all lie."""
    for text, places in candidates.items():
        if text in anchors:
            continue
        divisions = dict.fromkeys(p.division for p in places if p.kind in TOWNS and p.main)
        for division in divisions:
            support[division] = support.get(division, 0) + POSSIBLE / len(divisions) ** 0.5


def company(candidates: Mapping[Key, list[Place]]) -> dict[tuple[Key, int], float]:
    """Return points for candidates of different names that lie side by side in one division: a town and its county."""
    by_division: dict[str, list[tuple[Key, Place, float]]] = defaultdict(list)
    for key, places in candidates.items():
        share = 1 / len(places) ** 0.5
        for place in places[:MOST_CANDIDATES]:
            if place.kind in TOWNS:
                by_division[place.division].append((key, place, share))
    points: dict[tuple[Key, int], float] = defaultdict(float)
    for group in by_division.values():
        for key, place, _ in group[:MOST_CANDIDATES]:
            beside: dict[str, float] = {}
            for other, there, share in group[:MOST_CANDIDATES]:
                near = (
                    abs(place.latitude - there.latitude) < SIDE and abs(place.longitude - there.longitude) < 1.3 * SIDE
                )
                if near and other[0] != key[0] and place.main and there.main:
                    beside[other[0]] = share
            points[key, place.number] = min(COMPANY, COMPANY * sum(beside.values()))
    return points


def support(anchors: Mapping[Key, Place], counts: Mapping[Key, int], peoples: Mapping[str, int]) -> dict[str, float]:
    """Return how much the article speaks of each country and division."""
    support: dict[str, float] = defaultdict(float)
    for text, place in anchors.items():
        if place.country:
            weight = min(3, counts[text])
            support[place.country] += weight
            if place.kind != "country":
                support[place.division] += weight * (1.5 if place.kind == "state" else 1)  # a state named outright
    for code, count in peoples.items():
        support[code] += min(2, count)
        if len(code) > 2:
            support[code[:2]] += min(2, count)
    return support


def _around(place: Place, setting: Setting) -> float:
    """Points for what else the article names near a candidate; its own share of the support is taken off."""
    points = 0.0
    own = setting.own
    if place.country:
        country, division = setting.support.get(place.country, 0.0), setting.support.get(place.division, 0.0)
        if own is not None and own.country == place.country:
            country -= 1
            division -= own.division == place.division
        points += 1.5 * (1 - exp(-country / 2))
        points += OWN_CAPITAL * (place.kind == "capital" and country > 0)
        if place.kind != "country":
            points += 2.5 * (1 - exp(-division / 2))
    if place.kind in TOWNS and setting.others:
        across = cos(radians(place.latitude))
        nearest = min(
            (place.latitude - o.latitude) ** 2 + ((place.longitude - o.longitude) * across) ** 2 for o in setting.others
        )
        points += 2.0 * exp(-KM_A_DEGREE * sqrt(nearest) / NEAR_KM)
    return points


def _fit(place: Place, setting: Setting) -> float:
    """Points for what the words beside the name say of a candidate."""
    points = 4.0 * (place.country in setting.asked)
    if place.kind in ("state", "country") and place.division in setting.parts:
        points += HOLDS
    if place.kind == "state" and place.division in setting.homes:
        points += HOME
    if any(place.kind == kind for kind, _ in setting.beside):
        points += 1.5
    if place.kind == "state" and (place.kind, place.country) in setting.beside:
        points += SISTER
    return points
