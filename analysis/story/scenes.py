"""When, where and with whom: the scene of an article's main event, and of others that it looks back at."""

import datetime as dt
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import asin, cos, radians, sin, sqrt
from typing import Any

from analysis.story.identity import name_key

Row = Mapping[str, Any]
WIDE = ("region", "country")  # precisions of places that are too large to tell one event from another
OPENING = 6  # sentences in which an article says what it is about
NEAR_PAST = 21  # days before publication that an article's main event lies in at most
FAR = 60.0  # km; two places further apart are not the scene of one event
MONTHS = 45  # days of a period that is no day of an event any more
EARTH = 6371.0
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Place:
    """A place as an article names it; `key` is its GeoNames id or, without one, its name."""

    key: str
    name: str
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Scene:
    """When, where and with whom something happened, as one article tells it; what it doesn't tell is None.

    `people` and `names` are the keys of people, and of bodies and places on no map, `places` those of all towns that
    the article names. `told` is True where the day is that of the figure's own words, not the article's.
    """

    article: int
    reported: dt.date | None
    day_start: dt.date | None
    day_end: dt.date | None
    place: Place | None
    places: frozenset[str]
    people: frozenset[str]
    names: frozenset[str]
    told: bool = False
    guessed: bool = False  # the day is only that of the report, on which something was said
    period: bool = False  # of a count over months that the report stands in, not of what happened on a day

    @property
    def known(self) -> frozenset[str]:
        """The keys of all names, whatever they were taken for: one article's place may be another's body."""
        return self.people | self.names | self.places


def places_of(entities: Sequence[Row]) -> dict[int, Place]:
    """Return the towns among an article's entities by entity_id, and places on no map; no region, no country."""
    return {
        row["entity_id"]: Place(
            str(row["geonames_id"] or name_key(row["name"])), row["name"], row["latitude"], row["longitude"]
        )
        for row in entities
        if row["kind"] == "place" and row["precision"] not in WIDE
    }


def people_of(entities: Sequence[Row]) -> frozenset[str]:
    """Return the keys of the people who are given with more than one name."""
    keys = (name_key(row["name"]) for row in entities if row["kind"] == "person")
    return frozenset(key for key in keys if " " in key)


def names_of(entities: Sequence[Row]) -> frozenset[str]:
    """Return the keys of bodies, and of places without coordinates."""
    keys = (
        name_key(row["name"])
        for row in entities
        if row["kind"] not in ("person", "nationality") and row["latitude"] is None and row["precision"] not in WIDE
    )
    return frozenset(filter(None, keys))


def main_place(places: Mapping[int, Place], mentions: Sequence[Row]) -> Place | None:
    """Return where an article's main event happened: the town named most in its opening, else in all of it.

    One on the map is preferred to one that is not; of two that are named as often it is the one that comes first.
    """
    for on_map in (True, False):
        known = {entity for entity, place in places.items() if (place.latitude is not None) is on_map}
        every = [row for row in mentions if row["entity_id"] in known]
        found = [row["entity_id"] for row in every if row["sentence_id"] < OPENING] or [r["entity_id"] for r in every]
        if found:
            counts = Counter(found)
            return places[max(counts, key=lambda entity: (counts[entity], -found.index(entity)))]
    return None


def town_by_word(sentences: Sequence[Row], known: Mapping[str, Place]) -> Place | None:
    """Return the town, of those that other articles name, whose name stands in an article most, else first."""
    words = [word for row in sentences for word in WORD.findall(row["text"]) if word in known]
    counts = Counter(words)
    return known[max(counts, key=lambda word: (counts[word], -words.index(word)))] if words else None


def main_day(
    article: Row, dates: Sequence[Row], tied: Sequence[int], first: int | None = None
) -> tuple[dt.date, dt.date] | None:
    """Return the day of an article's main event: that of its figures, else the first day in its opening.

    An event of long ago is the main one where the first toll is tied to it. The day of publication comes last, as it
    mostly is that on which something was said.

    Args:
        tied: the dates that its figures are tied to, in order.
        first: that of its first toll.
    """
    published = article["published"]
    known = {row["date_id"]: row for row in dates}
    told = [days for date_id in tied if date_id in known and (days := _recent(known[date_id], published))]
    if told:
        return told[0]
    if first is not None and first in known and (days := _long_ago(known[first], published)):
        return days
    opening = [days for row in dates if row["sentence_id"] < OPENING and (days := _recent(row, published))]
    return next((days for days in opening if days[0] != published), opening[0] if opening else None)


def _recent(row: Row, published: dt.date | None) -> tuple[dt.date, dt.date] | None:
    """The days of an expression of time that names one, not long before the publication."""
    start = row["date_start"]
    if row["precision"] != "day" or start is None or row["type"] not in ("DATE", "TIME"):
        return None
    if published is not None and not 0 <= (published - start).days <= NEAR_PAST:
        return None
    return start, row["date_end"] or start


def _long_ago(row: Row, published: dt.date | None) -> tuple[dt.date, dt.date] | None:
    """The days of an expression of time that names a day or a month before the near past: a trial looks back at it."""
    start, end = row["date_start"], row["date_end"] or row["date_start"]
    if start is None or published is None or row["type"] not in ("DATE", "TIME") or (end - start).days >= MONTHS:
        return None
    return (start, end) if (published - end).days > NEAR_PAST else None


def distance(one: Place, other: Place) -> float | None:
    """Return the great-circle distance in km; None where one has no coordinates."""
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return None
    a, b = radians(one.latitude), radians(other.latitude)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))


def own_scene(scene: Scene, date: Row | None, place: Place | None) -> Scene:
    """Return the scene of one figure: the article's own, or another that the figure is tied to.

    It is another where its day lies apart from that of the main event, or is long before the publication, and where its
    town is too far from the main one to be the same scene.
    """
    other_day = date is not None and date["date_start"] is not None and _other_day(scene, date)
    other_place = place is not None and scene.place is not None and (distance(place, scene.place) or 0.0) > FAR
    if other_place:
        scene = replace(scene, place=place, places=frozenset({place.key}) if place else scene.places,
                        people=frozenset(), names=frozenset())  # fmt: skip
    if date is not None and _counts_a_period(scene, date):
        return replace(scene, day_start=date["date_start"], day_end=date["date_end"], told=True, period=True)
    if other_day and date is not None:
        end = date["date_end"] or date["date_start"]
        scene = replace(scene, day_start=date["date_start"], day_end=end, told=True, guessed=False)
    return scene


def _other_day(scene: Scene, date: Row) -> bool:
    start, end = date["date_start"], date["date_end"] or date["date_start"]
    if scene.day_start is not None and scene.day_end is not None:
        if date["precision"] == "day":
            return max((scene.day_start - end).days, (start - scene.day_end).days) > 1
        return bool(end < scene.day_start or start > scene.day_end)
    return scene.reported is not None and bool((scene.reported - end).days > NEAR_PAST)


def _counts_a_period(scene: Scene, date: Row) -> bool:
    """Whether the figure is one of months that go on: "so far this year 47 people have been killed"."""
    start, end = date["date_start"], date["date_end"]
    if start is None or end is None or scene.reported is None:
        return False
    return (end - start).days >= MONTHS and bool(start <= scene.reported <= end)
