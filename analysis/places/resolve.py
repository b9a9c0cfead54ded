"""Choose, for each place name of an article, which place of that name is meant.

What decides, the strongest first: a country or state named right after it ("Springfield, Ohio"), the countries, states
and places that the article names besides, a people named with it ("the Iraqi city of"), what kind of place it is, how
many people live there. One name has one meaning in one article.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import asin, cos, exp, inf, radians, sin, sqrt

from analysis.places.candidates import alone, candidates_of, codes_of, lies_in, of_kind
from analysis.places.gazetteer import Place

TOWNS = ("town", "capital", "county", "place")
Key = tuple[str, bool]
POSSIBLE = 0.7
MOST_CANDIDATES = 60  # of one name, and of one division, that are compared with each other
SIDE = 0.5  # degrees of latitude
COMPANY = 3.0
HOLDS = 5.0
HOME = 2.0
OWN_CAPITAL = 1.0  # added for the capital of a country that the text speaks of
JOURNEY = 1.2  # points, at most, that the other end of a journey adds, which is as likely far off as near
LITTLE = 15_000  # people of a town that can be outside what it is named with only by a namesake
KNOWN = 300_000  # people of a place that a text may name out of the blue
ENOUGH = 4  # mentions of countries and their places that show what country a text is about
MOSTLY = 0.5
CLEAR = 2.0  # points between the first and the second candidate that make a name an anchor for the others
NEAR_KM = 150.0
KM_A_DEGREE = 111.0


@dataclass(frozen=True, slots=True)
class Sighting:
    """A place name in the article, the larger places named right after it, the country of a people before it."""

    text: str
    within: tuple[str, ...] = ()
    country: str | None = None
    area: bool = False  # a word beside it says that it is a province, a state
    county: bool = False  # "Oret county", "Oret and Sill counties"
    beside: tuple[str, ...] = ()  # the names that "and" or commas put beside it
    districts: tuple[str, ...] = ()  # those of `within` that are smaller than a state
    called: str | None = None  # what the text calls it, see class_of()
    other_end: str | None = None  # of a journey "from Oxford to Ottawa"

    @property
    def key(self) -> Key:
        """A town and the province of its name are two places in one article."""
        return self.text, self.area


@dataclass(frozen=True, slots=True)
class Setting:
    """What the rest of the article says about one name."""

    own: Place | None  # the reading so far
    support: Mapping[str, float]  # of countries and divisions
    others: list[Place]  # the other towns
    asked: set[str]  # countries of the peoples before it
    kinds: set[str]  # of the places beside it
    parts: set[str]  # divisions and countries of the towns that it is named after ("Athens, Georgia")
    homes: set[str]  # divisions of the other towns, where a country may be meant too (Atlanta's, for "Georgia")


def locate(sightings: Sequence[Sighting], peoples: Mapping[str, int]) -> dict[Key, Place]:
    """Return the place that each name means, by the key of its sightings; a name that no list knows is left out.

    `peoples` counts the countries and divisions that the article names otherwise: in peoples ("Syrian": SY), in the
    names of bodies ("Ohio Supreme Court": US.OH).
    """
    called = {s.key: s.called for s in reversed(sightings) if s.called}
    candidates = {
        s.key: c
        for s in sightings
        if (c := of_kind(candidates_of(s.text, county=s.county, called=called.get(s.key)), s.area))
    }
    counts = Counter(s.key for s in sightings)
    within: dict[Key, set[str]] = defaultdict(set)
    asked: dict[Key, set[str]] = defaultdict(set)
    districts: dict[Key, list[Place]] = defaultdict(list)
    beside: dict[Key, dict[Key, None]] = defaultdict(dict)
    towns_in: dict[str, dict[Key, None]] = defaultdict(dict)
    for s in sightings:
        for larger in s.within:
            within[s.key].update(codes_of(larger))
            towns_in[larger][s.key] = None
        if s.country:
            asked[s.key].add(s.country)
        for district in s.districts:
            districts[s.key] += candidates_of(district, called="district")
        beside[s.key].update({(text, s.area): None for text in s.beside if text != s.text})
    anchors: dict[Key, Place] = {}
    unlisted: set[Key] = set()
    for key, places in candidates.items():
        inside = [p for p in places if lies_in(p, within[key])]
        if districts[key]:
            near = [p for p in inside or places if any(distance_km(p, d) < NEAR_KM for d in districts[key])]
            inside = near or inside
        if inside:
            candidates[key] = places = inside
        elif (within[key] or districts[key]) and all(p.kind in TOWNS and p.population <= LITTLE for p in places):
            unlisted.add(key)
        if inside or len(places) == 1 or alone(places[0]) - alone(places[1]) >= CLEAR:
            anchors[key] = places[0]
    for key in unlisted:  # "Orient, Ohio" is in none of the places called Orient that are known
        del candidates[key]
    company = _company(candidates)
    journeys = {s.key for s in sightings if s.other_end and s.other_end != s.text}
    for _ in range(2):  # the second time with everything that the first has chosen
        support = _support(anchors, counts, peoples)
        _add_possible(support, candidates, anchors)
        towns = [(k, p) for k, p in anchors.items() if p.kind in TOWNS][:MOST_CANDIDATES]
        chosen: dict[Key, Place] = {}
        for key, places in candidates.items():
            setting = Setting(
                anchors.get(key),
                support,
                [p for k, p in towns if k != key],
                asked[key],
                {anchors[k].kind for k in beside[key] if k in anchors},
                {
                    code
                    for k in towns_in[key[0]]
                    if k in anchors and (key[1] or (key[0], True) not in candidates)
                    for code in (anchors[k].division, anchors[k].country or "")
                },
                _homes(key, places, towns),
            )
            most = _most(key, anchors, peoples) if key in journeys else {}
            chosen[key] = max(
                places, key=lambda p: (_points(p, setting, company.get((key, p.number), 0.0), most), -p.number)
            )
        anchors = chosen
    lost = _out_of_place(anchors, counts, peoples)
    return {key: place for key, place in anchors.items() if key not in lost or asked[key]}


def _most(key: Key, anchors: Mapping[Key, Place], peoples: Mapping[str, int]) -> dict[str, float]:
    """The points, at most, that what stands around adds at one end of a journey, where the other end alone speaks."""
    towns: Counter[str] = Counter()
    for other, place in anchors.items():
        if other[0] != key[0] and place.country:
            towns[place.country] += 1 if place.kind in TOWNS else 2
    return {} if peoples else {code: JOURNEY for code, count in towns.items() if count == 1}


def _points(place: Place, setting: Setting, company: float, most: Mapping[str, float]) -> float:
    """How likely a candidate is meant."""
    around = min(_around(place, setting) + company, most.get(place.country or "", inf))
    return alone(place) + _fit(place, setting) + around


def _homes(key: Key, places: list[Place], towns: list[tuple[Key, Place]]) -> set[str]:
    """The divisions of the other towns outside the country that a name may mean."""
    countries = {p.country for p in places if p.kind == "country"}
    return {p.division for k, p in towns if k != key and p.country not in countries} if countries else set()


def _out_of_place(anchors: Mapping[Key, Place], counts: Mapping[Key, int], peoples: Mapping[str, int]) -> set[Key]:
    """The little-known places in a country that a text about another one speaks of nowhere else.

    They share their name with the place that is meant, which no list knows: no point is better than a wrong one.
    """
    weights: Counter[str] = Counter({code: count for code, count in peoples.items() if len(code) == 2})
    for key, place in anchors.items():
        weights[place.country or ""] += counts[key]
    del weights[""]
    total, most = weights.total(), max(weights.values(), default=0)
    return {
        key
        for key, place in anchors.items()
        if place.kind in ("town", "county", "state")
        and place.population <= KNOWN
        and weights[place.country or ""] == counts[key]
        and total - counts[key] >= ENOUGH
        and counts[key] < most > MOSTLY * (total - counts[key])
    }


def distance_km(a: Place, b: Place) -> float:
    """Return the great-circle distance of two places."""
    la, lb = radians(a.latitude), radians(b.latitude)
    h = sin((la - lb) / 2) ** 2 + cos(la) * cos(lb) * sin(radians(a.longitude - b.longitude) / 2) ** 2
    return 12742 * asin(min(1.0, sqrt(h)))


def _add_possible(
    support: dict[str, float], candidates: Mapping[Key, list[Place]], anchors: Mapping[Key, Place]
) -> None:
    """Let the names that are not yet clear speak for the divisions where they could all lie."""
    for text, places in candidates.items():
        if text in anchors:
            continue
        divisions = dict.fromkeys(p.division for p in places if p.kind in TOWNS and p.main)
        for division in divisions:
            support[division] = support.get(division, 0) + POSSIBLE / len(divisions) ** 0.5


def _company(candidates: Mapping[Key, list[Place]]) -> dict[tuple[Key, int], float]:
    """Points for candidates of different names that lie side by side in one division: a town and its county."""
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


def _support(anchors: Mapping[Key, Place], counts: Mapping[Key, int], peoples: Mapping[str, int]) -> dict[str, float]:
    """How much the article speaks of each country and division."""
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
    if place.kind in setting.kinds:
        points += 1.5
    return points
