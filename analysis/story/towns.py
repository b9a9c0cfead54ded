"""The towns that articles name, and which of them an article is about."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import asin, cos, radians, sin, sqrt
from typing import Any

from analysis.lexicon import word_set
from analysis.story.identity import name_key

Row = Mapping[str, Any]
WIDE = ("region", "country")  # precisions of places that are too large to tell one event from another
OPENING = 6  # sentences in which an article says what it is about
FAR = 60.0  # km; two places further apart are not the scene of one event
IN_TOWN = re.compile(r" (?:at|in|near|of|off|outside) (?:the )?")
IN_NAME = re.compile(r"\b(?:in|near|outside|(?:city|district|port|suburb|town|village) of) $")
EARTH = 6371.0
WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Place:
    """A place as an article names it; `key` is its GeoNames id or, without one, its name."""

    key: str
    name: str
    latitude: float | None = None
    longitude: float | None = None


Towns = Mapping[str, Mapping[tuple[str, ...], Place]]  # first word of a name -> the words of each such name -> it


def places_of(entities: Sequence[Row]) -> dict[int, Place]:
    """Return the towns among an article's entities by entity_id, and places on no map; no region, country or street."""
    return {
        row["entity_id"]: Place(
            str(row["geonames_id"] or name_key(row["name"])), row["name"], row["latitude"], row["longitude"]
        )
        for row in entities
        if row["kind"] == "place" and row["precision"] not in WIDE and not _is_street(row["name"])
    }


def _is_street(name: str) -> bool:
    return name.rpartition(" ")[2].lower() in word_set("street_words.txt")


def known_towns(articles: Iterable[tuple[Sequence[Row], Sequence[Row], Sequence[Row]]]) -> Towns:
    """Return the towns that several articles name: one may name it in words that don't tell what it is.

    A name taken for somebody's or something's is a town where a third of the articles that name it, and two at least,
    say that something was "in" it, or call it a village or town.

    Args:
        articles: of each its sentences, entities and mentions.
    """
    named: dict[str, Counter[Place]] = defaultdict(Counter)
    others: Counter[str] = Counter()
    located: Counter[str] = Counter()
    for sentences, entities, mentions in articles:
        for place in places_of(entities).values():
            named[place.name][place] += 1
        taken = {row["entity_id"]: row["name"] for row in entities if row["kind"] not in ("place", "nationality")}
        others.update(set(taken.values()))
        located.update(
            {taken[row["entity_id"]] for row in mentions if row["entity_id"] in taken and _is_in(row, sentences)}
        )
    for name, count in located.items():
        if count > 1 and 3 * count >= others[name] and name not in named:
            named[name][Place(name_key(name), name)] = count
    towns: dict[str, dict[tuple[str, ...], Place]] = defaultdict(dict)
    for name, counts in named.items():
        words = tuple(WORD.findall(name))
        if counts.total() > 1 and words and all(word.istitle() for word in words):
            towns[words[0]][words] = max(counts, key=lambda place: (counts[place], place.key))
    return towns


def _is_in(mention: Row, sentences: Sequence[Row]) -> bool:
    """Whether a preposition of place, or a noun of one, stands before a name."""
    sentence = sentences[mention["sentence_id"]]
    return IN_NAME.search(sentence["text"], 0, mention["start"] - sentence["start"]) is not None


def main_place(
    places: Mapping[int, Place],
    mentions: Sequence[Row],
    titled: Sequence[Row],
    known: Towns,
    told: Place | None,
    apart: Collection[Place],
) -> Place | None:
    """Return where an article's main event happened: the town that its first toll is tied to, else the one named most
    in its opening, else in all of it.

    One on the map is preferred to one that several articles name, that to one on no map; of two that are named as
    often it is the one that comes first.

    Args:
        titled: the article's title, then its sentences.
        known: the towns that several articles name, as an article may name one in words that don't tell what it is.
        told: the place that the first toll is tied to.
        apart: places of other events.
    """
    on_map = {entity: place for entity, place in places.items() if place.latitude is not None}
    if told is not None and (told.latitude is not None or not on_map):
        return told
    return _most_named(on_map, mentions) or _town_by_words(titled, known, apart) or _most_named(places, mentions)


def is_known(place: Place, known: Towns) -> bool:
    """Return whether it is one of the towns that several articles name."""
    return known.get(place.name.partition(" ")[0], {}).get(tuple(WORD.findall(place.name))) == place


def _most_named(places: Mapping[int, Place], mentions: Sequence[Row]) -> Place | None:
    every = [row for row in mentions if row["entity_id"] in places]
    found = [row["entity_id"] for row in every if row["sentence_id"] < OPENING] or [r["entity_id"] for r in every]
    counts = Counter(found)
    return places[max(counts, key=lambda entity: (counts[entity], -found.index(entity)))] if found else None


def _town_by_words(titled: Sequence[Row], known: Towns, apart: Collection[Place]) -> Place | None:
    """The town, of those that several articles name, whose name stands most in the opening, else in all of it."""
    for rows in (titled[: OPENING + 1], titled[OPENING + 1 :]):
        found = [place for row in rows for place in _named(row["text"], known) if place not in apart]
        if found:
            counts = Counter(found)
            return max(counts, key=lambda place: (counts[place], -found.index(place)))
    return None


def _named(text: str, known: Towns) -> Iterator[Place]:
    words = tuple(WORD.findall(text))
    for i, word in enumerate(words):
        for name, place in known.get(word, {}).items():
            if words[i : i + len(name)] == name:
                yield place


def town_beside(text: str, first: int, last: int, known: Towns) -> Place | None:
    """Return the known town of what a text names from `first` to `last`: "the Vell blast", "the blast in Vell"."""
    into = IN_TOWN.match(text, last)
    for place in _named(text[into.end() :], known) if into else ():
        if into and text.startswith(place.name, into.end()):
            return place
    before = text[:first].rstrip(" '’s")
    return next((place for place in _named(before, known) if before.endswith(place.name)), None)


def distance(one: Place, other: Place) -> float | None:
    """Return the great-circle distance in km; None where one has no coordinates."""
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return None
    a, b = radians(one.latitude), radians(other.latitude)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))
