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
LONGEST = 60  # characters of a town's name
OFTEN = 0.5  # of a place's articles: one that has its town beside it more often is a quarter of that
HEAD = 3  # its title and its first sentences
FAR = 60.0  # km; two places further apart are not the scene of one event
IN_TOWN = re.compile(r" (?:at|in|near|of|off|outside) (?:the )?")
IN_NAME = re.compile(r"\b(?:in|near|outside|(?:city|district|port|suburb|town|village) of) $")
OF_TOWN = re.compile(r",? where\b(?:[^,;]|, (?:and|injuring|killing|wounding|leaving)\b)*$")
FRONTED = re.compile(
    r"(?:(?i:meanwhile|elsewhere|separately|and|but|further [a-z]+)[, ]+)?"
    r"(?i:in|near|outside|at) (?:the )?(?:(?:neighbou?ring|nearby) )?(?:(?:town|city|village) of )?"
    r"([A-Z][^,;:]{1,40}),(?! where\b)"
)
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
class Towns:
    """The towns that several articles name: `by_words` by the words of their names, `first` the first of these words.

    `beside` has for one on no map, and one on it, the share of the articles that name the first in which the other
    stands too: a quarter hardly stands without its town.
    """

    by_words: Mapping[tuple[str, ...], Place]
    first: frozenset[str]
    longest: int
    keys: frozenset[str]
    beside: Mapping[tuple[str, str], float]


def places_of(entities: Sequence[Row], mentions: Sequence[Row], sentences: Sequence[Row]) -> dict[int, Place]:
    """Return the towns among an article's entities by entity_id, and places on no map; no region, country or street,
    nor what has an article in all its mentions and is on no map: "the Marn" is a river, "the Quell" a valley.
    """
    found = {
        row["entity_id"]: Place(
            str(row["geonames_id"] or name_key(row["name"])), row["name"], row["latitude"], row["longitude"]
        )
        for row in entities
        if row["kind"] == "place" and row["precision"] not in WIDE and not _is_street(row["name"])
    }
    bare = {row["entity_id"] for row in mentions if row["entity_id"] in found and not _has_article(row, sentences)}
    return {entity: place for entity, place in found.items() if entity in bare or place.latitude is not None}


def _has_article(mention: Row, sentences: Sequence[Row]) -> bool:
    sentence = sentences[mention["sentence_id"]]
    return bool(sentence["text"][: mention["start"] - sentence["start"]].lower().endswith("the "))


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
    together: Counter[tuple[str, str]] = Counter()
    others: Counter[str] = Counter()
    located: Counter[str] = Counter()
    for sentences, entities, mentions in articles:
        places = places_of(entities, mentions, sentences).values()
        for place in places:
            named[place.name][place] += 1
        on_map = {place.key for place in places if place.latitude is not None}
        together.update((place.key, key) for place in places if place.latitude is None for key in on_map)
        taken = {row["entity_id"]: row["name"] for row in entities if row["kind"] not in ("place", "nationality")}
        others.update(set(taken.values()))
        located.update({taken[row["entity_id"]] for row in _located(mentions, sentences) if row["entity_id"] in taken})
    for name, count in located.items():
        if count > 1 and 3 * count >= others[name] and name not in named:
            named[name][Place(name_key(name), name)] = count
    towns, often = _named_often(named)
    return Towns(
        towns,
        frozenset(words[0] for words in towns),
        max(map(len, towns), default=0),
        frozenset(place.key for place in towns.values()),
        {pair: count / often[pair[0]] for pair, count in together.items() if pair[0] in often},
    )


def _named_often(named: Mapping[str, Counter[Place]]) -> tuple[dict[tuple[str, ...], Place], Counter[str]]:
    """The towns named twice or more, by their words, and how often each key is."""
    towns: dict[tuple[str, ...], Place] = {}
    often: Counter[str] = Counter()
    for name, counts in named.items():
        words = tuple(WORD.findall(name))
        if counts.total() > 1 and words and all(word.istitle() for word in words):
            towns[words] = max(counts, key=lambda place: (counts[place], place.key))
            often[towns[words].key] += counts.total()
    return towns, often


def _located(mentions: Sequence[Row], sentences: Sequence[Row]) -> Iterator[Row]:
    """The mentions that something is said to be in."""
    return (row for row in mentions if _is_in(row, sentences))


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

    One on the map is preferred to one that several articles name, unless only this one stands in the head, and that to
    one on no map; of two that are named as often it is the one that comes first.

    Args:
        titled: the article's title, then its sentences.
        known: the towns that several articles name, as an article may name one in words that don't tell what it is.
        told: the place that the first toll is tied to.
        apart: places of other events.
    """
    on_map = {entity: place for entity, place in places.items() if place.latitude is not None}
    if told is not None and (told.latitude is not None or not on_map):
        return told
    found = _most_named(on_map, mentions)
    if found is None or not any(found.name in row["text"] for row in titled[:HEAD]):
        # what is on the map but stands only further on is beside the town that the head names
        head = _town_by_words(titled[:HEAD], known, apart)
        if head is not None and (found is None or known.beside.get((head.key, found.key), 0.0) <= OFTEN):
            found = head
    if found is None:
        found = _town_by_words(titled[: OPENING + 1], known, apart) or _town_by_words(
            titled[OPENING + 1 :], known, apart
        )
    return found or _most_named(places, mentions)


def is_another(one: Place, main: Place | None, known: Towns) -> bool:
    """Return whether a known town is another than the main one where the map doesn't tell, and no quarter of it."""
    if main is None or one.key == main.key or None not in (one.latitude, main.latitude):
        return False
    return is_known(one, known) and known.beside.get((one.key, main.key), 0.0) <= OFTEN


def is_known(place: Place, known: Towns) -> bool:
    """Return whether it is one of the towns that several articles name."""
    return known.by_words.get(tuple(WORD.findall(place.name))) == place


def _most_named(places: Mapping[int, Place], mentions: Sequence[Row]) -> Place | None:
    every = [row for row in mentions if row["entity_id"] in places]
    found = [row["entity_id"] for row in every if row["sentence_id"] < OPENING] or [r["entity_id"] for r in every]
    counts = Counter(found)
    return places[max(counts, key=lambda entity: (counts[entity], -found.index(entity)))] if found else None


def _town_by_words(titled: Sequence[Row], known: Towns, apart: Collection[Place]) -> Place | None:
    """The town, of those that several articles name, whose name stands most in some texts."""
    found = [place for row in titled for place in _named(row["text"], known) if place not in apart]
    counts = Counter(found)
    return max(counts, key=lambda place: (counts[place], -found.index(place)), default=None)


def _named(text: str, known: Towns) -> Iterator[Place]:
    words = tuple(WORD.findall(text))
    for i, word in enumerate(words):
        if word in known.first:
            for end in range(i + 1, i + known.longest + 1):
                if words[i:end] in known.by_words:
                    yield known.by_words[words[i:end]]


def _ends_in(text: str, known: Towns) -> Place | None:
    """The known town whose name a text ends in."""
    words = tuple(WORD.findall(text.rpartition(".")[2][-LONGEST:]))[-known.longest :]
    named = (known.by_words.get(words[i:]) for i in range(len(words)))
    return next((place for place in named if place and text.endswith(place.name)), None)


def town_of_clause(text: str, at: int, known: Towns) -> Place | None:
    """Return the known town of the clause that `at` stands in: "lies near Vell, where a blast killed nine", "Meanwhile,
    in Vell, a third miner died".
    """
    if clause := OF_TOWN.search(text, 0, at):
        return _ends_in(text[: clause.start()], known)
    fronted = FRONTED.match(text, 0, at)
    return known.by_words.get(tuple(WORD.findall(fronted[1]))) if fronted else None


def town_beside(text: str, first: int, last: int, known: Towns) -> Place | None:
    """Return the known town of what a text names from `first` to `last`: "the Vell blast", "the blast in Vell"."""
    into = IN_TOWN.match(text, last)
    for place in _named(text[into.end() : into.end() + LONGEST], known) if into else ():
        if into and text.startswith(place.name, into.end()):
            return place
    return _ends_in(text[:first].rstrip(" '’s"), known)


def distance(one: Place, other: Place) -> float | None:
    """Return the great-circle distance in km; None where one has no coordinates."""
    if one.latitude is None or other.latitude is None or one.longitude is None or other.longitude is None:
        return None
    a, b = radians(one.latitude), radians(other.latitude)
    half = sin((b - a) / 2) ** 2 + cos(a) * cos(b) * sin(radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * EARTH * asin(min(1.0, sqrt(half)))
