"""What a text calls a place ("the village of", "the river"), and which entries of the gazetteer can be that.

A name whose only entries are of another class names something that the gazetteer lacks: no point beats a wrong one.
"""

from collections.abc import Iterable
from functools import cache

from analysis.lexicon import toml_lexicon
from analysis.places.gazetteer import Place

HAMLET = 300_000  # people, more than any village has
AREAS = ("state", "county", "region", "country")
SETTLEMENTS = ("town", "capital", "place")
FITTING = {  # the kinds that an entry of each class may have
    "area": AREAS,
    "district": (*AREAS, *SETTLEMENTS),  # a county goes by its seat
    "island": (*AREAS, "place"),
    "nature": ("region", "place"),
    "settlement": SETTLEMENTS,
    "village": SETTLEMENTS,
}


@cache
def _classes() -> dict[str, str]:
    lists: dict[str, list[str]] = toml_lexicon("name_context.toml")["called"]
    return {noun: name for name, nouns in lists.items() for noun in nouns}


def class_of(noun: str) -> str | None:
    """Return what a noun calls a place: area, district, island, nature, settlement, village; None for other nouns."""
    return _classes().get(noun)


def fitting(places: Iterable[Place], called: str | None) -> list[Place]:
    """Return the entries that can be what the text calls them."""
    return [place for place in places if called is None or _can_be(place, called)]


def _can_be(place: Place, called: str) -> bool:
    if called == "nature" and place.population:
        return False  # a city of the own table
    if called == "village" and place.population > HAMLET:
        return False
    return place.kind in FITTING[called]
