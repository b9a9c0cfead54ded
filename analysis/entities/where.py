"""The place names of an article -> the places on earth that they name."""

from collections import Counter
from collections.abc import Mapping
from functools import cache

from analysis.entities.appositions import head_of
from analysis.entities.names import Name, written
from analysis.entities.neighbours import (
    first_of_list,
    larger_places,
    other_end,
    people_before,
    places_beside,
    towns_near,
)  # fmt: skip
from analysis.entities.words import context_words, demonyms
from analysis.language.document import Document
from analysis.places import Place, Sighting, candidates_of, class_of, find_places, locate

TOWNS = ("town", "capital", "place")
LARGE_TOWN = 300_000  # people
WINDOW = 3  # names before and after a state's that may be other states'


def located(document: Document, names: list[Name], home: str | None) -> list[Place | None]:
    """Return the place of each name; None for what is no place, and for places that no list knows.

    `home` is the country that the article is written for.
    """
    sightings: dict[int, Sighting] = {}
    peoples: Counter[str] = Counter()
    american = _with_american_bodies(names)
    states = _states(document, names)
    for k, name in enumerate(names):
        text = name.text
        if name.kind == "nationality":
            if text in demonyms() and demonyms()[text].country != "-":
                peoples[demonyms()[text].country] += 1
        elif name.kind == "organisation":
            peoples.update(_inside(document, name))
        elif name.kind == "place" and name.rule not in ("road", "part of a town"):
            within, districts = larger_places(document, names, k)
            sightings[k] = Sighting(
                text,
                within,
                people_before(document, names, k) or ("US" if text in american else None),
                _is_area(document, names, k) or text in states or _is_state_of(document, names, k),
                _is_county(document, names[k]),
                places_beside(document, names, k),
                districts,
                _called(document, names, k),
                other_end(document, names, k),
                towns_near(document, names, k),
            )
    chosen = locate(list(sightings.values()), peoples, home)
    return [chosen.get(sightings[k].key) if k in sightings else None for k in range(len(names))]


def _with_american_bodies(names: list[Name]) -> set[str]:
    """The first words of bodies that are called so in the United States: Paris of "Paris Police Department"."""
    bodies = [n.text.split() for n in names if n.kind == "organisation" and n.text.lower().endswith(_us_bodies())]
    return {" ".join(words[:k]) for words in bodies for k in range(1, len(words) - 1)}


@cache
def _us_bodies() -> tuple[str, ...]:
    return tuple(f" {body}" for body in context_words("us_bodies"))


def _inside(document: Document, name: Name) -> list[str]:
    """The countries and states named in the name of a body ("Kentucky Department of Education")."""
    tokens = document.tokens
    found = []
    for k in range(name.first, name.last):
        for end in (k + 2, k + 1):
            if end <= name.last and tokens.words[k][0].isupper():
                places = find_places(written(tokens, k, end))
                if places and places[0].main and places[0].kind in ("state", "country"):
                    found.append(places[0].division)
                    break
    return found


def _is_area(document: Document, names: list[Name], k: int) -> bool:
    """Whether a word says that a name is a province: "the provinces of Homs and Damascus", "Raqqa province"."""
    tokens = document.tokens
    areas = context_words("area_heads")
    after = names[k].last
    following = tokens.lowers[after : after + 2]
    if following and (following[0] in areas or (following[-1] == "of" and following[0] in context_words("areas"))):
        return True  # "Raqqa province", "the Raqqa town of Tabqa"
    start = names[first_of_list(document, names, k)].first
    return start > 1 and tokens.lowers[start - 1] == "of" and tokens.lowers[start - 2].rstrip("s") in areas


def _called(document: Document, names: list[Name], k: int) -> str | None:
    """What the text calls a place: "the village of", "the river", ", a town"; see class_of()."""
    lowers, after = document.tokens.lowers, names[k].last
    of_list = first_of_list(document, names, k)
    start = names[of_list].first
    following = names[k + 1].first if k + 1 < len(names) else 0
    several = of_list < k or lowers[names[k].last : following] == ["and"]
    of = start > 1 and lowers[start - 1] == "of"
    noun = lowers[start - 2] if of else document.tokens.words[max(0, start - 1)]
    if noun.islower() and several == noun.endswith("s") and (found := class_of(noun)):
        return None if of and noun == "capital" else found  # the capital of a country lies in it
    if k and names[k - 1].kind == "place" and lowers[names[k - 1].last : names[k].first] == [","]:
        return None  # "Alvin, Texas, a suburb"
    while k + 1 < len(names) and names[k + 1].kind == "place" and lowers[after : names[k + 1].first] == [","]:
        k, after = k + 1, names[k + 1].last
    if lowers[after : after + 1] == [","] and lowers[after + 1 : after + 2] in (["a"], ["the"]):
        return class_of(head_of(document.tokens, after + 2))
    return None


def _states(document: Document, names: list[Name]) -> set[str]:
    """The names that a state shares with a town in it and that mean the state here, where the town has another name."""
    found = {name.text for k, name in enumerate(names) if name.kind == "place" and _is_state(document, names, k)}
    texts = {name.text for name in names}
    return {text for text in found if f"{text} City" not in texts}


def _is_state(document: Document, names: list[Name], k: int) -> bool:
    """Whether a name that a state shares with its town is the state's: "Albany, New York", "New York's governor"."""
    text, tokens = names[k].text, document.tokens
    beside, (within, _) = places_beside(document, names, k), larger_places(document, names, k)
    towns = {p.division for p in find_places(text) if p.kind in TOWNS and p.main}
    states = {p.division: p for p in find_places(text) if p.kind == "state" and p.main and p.division in towns}
    states = {division: p for division, p in states.items() if p.country == "US"}  # elsewhere a word says so
    if not states:
        return False
    first, last, lowers = names[k].first, names[k].last, tokens.lowers
    said = lowers[max(0, first - 2) : first - 1] if lowers[first - 1 : first] == ["of"] else []
    said += lowers[last : last + 1] if lowers[last : last + 1] != ["'s"] else lowers[last + 1 : last + 2]
    if not context_words("governing").isdisjoint(said):
        return True
    if any(_is_only_state(other, states) for other in beside if other not in within):
        return True
    around = [names[j] for j in range(max(0, k - WINDOW), min(len(names), k + WINDOW + 1)) if j != k]
    alone = (n.text for n in around if n.kind == "place" and tokens.words[n.first - 1 : n.first] != [","])
    if sum(_is_only_state(other, states) for other in {*alone} - {text}) > 1:
        return True
    return _is_state_of(document, names, k)


def _is_state_of(document: Document, names: list[Name], k: int) -> bool:
    """Whether a name after a comma is the state of the town before it: "Seattle, Washington"."""
    if not k or document.tokens.words[names[k - 1].last : names[k].first] != [","] or names[k - 1].kind != "place":
        return False
    places = [p for p in find_places(names[k].text) if p.main]
    states = {p.division for p in places if p.kind == "state"}
    large = any(p.kind in TOWNS and p.population > LARGE_TOWN for p in places)
    return large and next((p.division in states for p in candidates_of(names[k - 1].text) if p.kind in TOWNS), False)


def _is_only_state(text: str, states: Mapping[str, Place]) -> bool:
    """Whether a name is that of a state beside these, and of no large town."""
    places = [p for p in find_places(text) if p.main]
    same = any(p.kind == "state" and p.country == other.country for p in places for other in states.values())
    return same and not any(p.kind in TOWNS and p.population > LARGE_TOWN for p in places)


def _is_county(document: Document, name: Name) -> bool:
    """Whether "county of" stands before a name, or "county" follows, or a list that ends in "counties"."""
    lowers, words = document.tokens.lowers, document.tokens.words
    if lowers[max(0, name.first - 2) : name.first] == ["county", "of"]:
        return True
    k = name.last
    for step in range(k, min(k + 12, len(words))):
        if lowers[step] in ("county", "counties"):
            return words[step].islower()
        if not (words[step][0].isupper() or lowers[step] in (",", "and", "or")):
            return False
    return False
