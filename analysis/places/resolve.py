"""Choose, for each place name of an article, which place of that name is meant.

What decides, the strongest first: a country or state named right after it ("Springfield, Ohio"), the countries, states
and places that the article names besides, a people named with it ("the Iraqi city of"), what kind of place it is, how
many people live there. One name has one meaning in one article.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from analysis.places.candidates import alone, candidates_of, codes_of, lies_in, of_kind
from analysis.places.gazetteer import Place
from analysis.places.weigh import (
    MOST_CANDIDATES,
    NEAR_KM,
    TOWNS,
    Key,
    Setting,
    add_possible,
    company,
    distance_km,
    points,
    support,
)

JOURNEY = 1.2  # points, at most, that the other end of a journey adds, which is as likely far off as near
LITTLE = 15_000  # people of a town that can be outside what it is named with only by a namesake
KNOWN = 300_000  # people of a place that a text may name out of the blue
ENOUGH = 4  # mentions of countries and their places that show what country a text is about
MOSTLY = 0.5
AT_HOME = 2.0  # mentions of its own country that an article doesn't need
CLEAR = 2.0  # points between the first and the second candidate that make a name an anchor for the others
NEAREST = 5  # candidates of a town by which another lies


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
    near: tuple[str, ...] = ()  # towns that it lies by: "the Oret suburb of Sill", "Sill, 20 miles north of Oret"

    @property
    def key(self) -> Key:
        """A town and the province of its name are two places in one article."""
        return self.text, self.area


@dataclass(frozen=True, slots=True)
class Asked:
    """What all the sightings of one name say of where it lies."""

    within: set[str] = field(default_factory=set)  # divisions and countries
    peoples: set[str] = field(default_factory=set)  # countries of the peoples before it
    by: list[Place] = field(default_factory=list)  # districts that it lies in, towns that it lies by
    beside: dict[Key, None] = field(default_factory=dict)  # the names that "and" or commas put beside it


def locate(sightings: Sequence[Sighting], peoples: Mapping[str, int], home: str | None = None) -> dict[Key, Place]:
    """Return the place that each name means, by the key of its sightings; a name that no list knows is left out.

    `peoples` counts the countries and divisions that the article names otherwise: in peoples ("Syrian": SY), in the
    names of bodies ("Ohio Supreme Court": US.OH). `home` is the country that the article is written for.
    """
    called = {s.key: s.called for s in reversed(sightings) if s.called}
    candidates = {
        s.key: c
        for s in sightings
        if (c := of_kind(candidates_of(s.text, county=s.county, called=called.get(s.key)), s.area))
    }
    counts = Counter(s.key for s in sightings)
    asked = _asked(sightings)
    towns_in: dict[str, dict[Key, None]] = defaultdict(dict)
    for s in sightings:
        for larger in s.within:
            towns_in[larger][s.key] = None
    anchors = _narrowed(candidates, asked)
    beside = company(candidates)
    journeys = {s.key for s in sightings if s.other_end and s.other_end != s.text}
    for _ in range(2):  # the second time with everything that the first has chosen
        around = support(anchors, counts, peoples)
        add_possible(around, candidates, anchors)
        if home:
            around[home] = around.get(home, 0.0) + AT_HOME
        settings = _settings(candidates, anchors, around, asked, towns_in)
        most = {key: _most(key, anchors, peoples) for key in journeys}
        chosen = {
            key: _likeliest(key, places, settings[key], beside, most.get(key, {})) for key, places in candidates.items()
        }
        if chosen == anchors:
            break
        anchors = chosen
    lost = _out_of_place(anchors, counts, peoples)
    return {key: place for key, place in anchors.items() if key not in lost or asked[key].peoples}


def _likeliest(
    key: Key, places: list[Place], setting: Setting, beside: Mapping[tuple[Key, int], float], most: Mapping[str, float]
) -> Place:
    """The likeliest of a name's candidates; `most`: see points()."""
    weights = {p.number: points(p, setting, beside.get((key, p.number), 0.0), most) for p in places}
    return max(places, key=lambda p: (weights[p.number], -p.number))


def _is_namesake(place: Place, told: Asked) -> bool:
    """Whether a place that lies elsewhere is too little known to be meant: a larger town where a town is near it."""
    return place.kind in TOWNS and place.population <= (KNOWN if told.by else LITTLE)


def _settings(
    candidates: Mapping[Key, list[Place]],
    anchors: Mapping[Key, Place],
    around: Mapping[str, float],
    asked: Mapping[Key, Asked],
    towns_in: Mapping[str, Mapping[Key, None]],
) -> dict[Key, Setting]:
    """What the rest of the article says about each name, with the reading so far."""
    towns = [(k, p) for k, p in anchors.items() if p.kind in TOWNS][:MOST_CANDIDATES]
    found: dict[Key, Setting] = {}
    for key, places in candidates.items():
        named_after = {} if not key[1] and (key[0], True) in candidates else towns_in.get(key[0], {})
        found[key] = Setting(
            anchors.get(key),
            around,
            [p for k, p in towns if k != key],
            asked[key].peoples,
            {(anchors[k].kind, anchors[k].country) for k in asked[key].beside if k in anchors},
            {code for k in named_after if k in anchors for code in (anchors[k].division, anchors[k].country or "")},
            _homes(key, places, towns),
        )
    return found


def _asked(sightings: Sequence[Sighting]) -> dict[Key, Asked]:
    asked: dict[Key, Asked] = defaultdict(Asked)
    for s in sightings:
        here = asked[s.key]
        for larger in s.within:
            here.within.update(codes_of(larger))
        if s.country:
            here.peoples.add(s.country)
        for district in s.districts:
            here.by.extend(candidates_of(district, called="district"))
        for town in s.near:
            here.by.extend(candidates_of(town)[:NEAREST])
        here.beside.update({(text, s.area): None for text in s.beside if text != s.text})
    return asked


def _narrowed(candidates: dict[Key, list[Place]], asked: Mapping[Key, Asked]) -> dict[Key, Place]:
    """Leave the candidates that lie where the words beside a name say, and return those that are clear already.

    A name all of whose little-known bearers lie elsewhere is none of them: "Orient, Ohio" is in no known Orient.
    """
    anchors: dict[Key, Place] = {}
    for key, places in list(candidates.items()):
        told = asked[key]
        inside = [p for p in places if lies_in(p, told.within)]
        if told.by:
            near = [p for p in inside or places if any(distance_km(p, d) < NEAR_KM for d in told.by)]
            inside = near or inside
        if inside:
            candidates[key] = places = inside
        elif (told.within or told.by) and all(_is_namesake(p, told) for p in places):
            del candidates[key]
        if inside or len(places) == 1 or alone(places[0]) - alone(places[1]) >= CLEAR:
            anchors[key] = places[0]
    return anchors


def _most(key: Key, anchors: Mapping[Key, Place], peoples: Mapping[str, int]) -> dict[str, float]:
    """The points, at most, that what stands around adds at one end of a journey, where the other end alone speaks."""
    towns: Counter[str] = Counter()
    for other, place in anchors.items():
        if other[0] != key[0] and place.country:
            towns[place.country] += 1 if place.kind in TOWNS else 2
    return {} if peoples else {code: JOURNEY for code, count in towns.items() if count == 1}


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
