"""The place names of an article -> the places on earth that they name."""

from collections import Counter
from functools import cache

from analysis.entities.names import Name, written
from analysis.entities.words import context_words, demonyms
from analysis.language.document import Document
from analysis.places import Place, Sighting, find_places, locate


def located(document: Document, names: list[Name]) -> list[Place | None]:
    """Return the place of each name; None for what is no place, and for places that no list knows."""
    sightings: dict[int, Sighting] = {}
    peoples: Counter[str] = Counter()
    american = _with_american_bodies(names)
    for k, name in enumerate(names):
        text = name.text
        if name.kind == "nationality":
            if text in demonyms() and demonyms()[text].country != "-":
                peoples[demonyms()[text].country] += 1
        elif name.kind == "organisation":
            peoples.update(_inside(document, name))
        elif name.kind == "place" and name.rule != "road":
            sightings[k] = Sighting(
                text,
                _larger(document, names, k),
                _people_before(document, names, k) or ("US" if text in american else None),
                _is_area(document, names, k),
                _is_county(document, names[k].last),
                _beside(document, names, k),
            )
    chosen = locate(list(sightings.values()), peoples)
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


def _larger(document: Document, names: list[Name], k: int) -> tuple[str, ...]:
    """The places named right after a comma or in brackets: ("Ohio",) for Springfield in "Springfield, Ohio"."""
    tokens = document.tokens
    found: list[str] = []
    while k + 1 < len(names) and len(found) < 2:
        here, there = names[k], names[k + 1]
        between = tokens.words[here.last : there.first]
        if there.kind != "place" or between not in ([","], ["("]):
            break
        found.append(there.text)
        k += 1
    return tuple(found)


def _people_before(document: Document, names: list[Name], k: int) -> str | None:
    """The country of "Iraqi" in "the Iraqi city of Ramadi"."""
    if k == 0 or names[k - 1].kind != "nationality" or names[k].first - names[k - 1].last > 4:
        return None
    tokens = document.tokens
    between = tokens.lowers[names[k - 1].last : names[k].first]
    if between and between[-1] != "of":
        return None
    people = demonyms().get(names[k - 1].text)
    return None if people is None or people.country == "-" else people.country


def _is_area(document: Document, names: list[Name], k: int) -> bool:
    """Whether a word says that a name is a province: "the provinces of Homs and Damascus", "Raqqa province"."""
    tokens = document.tokens
    areas = context_words("area_heads")
    after = names[k].last
    following = tokens.lowers[after : after + 2]
    if following and (following[0] in areas or (following[-1] == "of" and following[0] in context_words("areas"))):
        return True  # "Raqqa province", "the Raqqa town of Tabqa"
    first = k
    while k > max(0, first - 8) and tokens.lowers[names[k - 1].last : names[k].first] in ([","], ["and"], [",", "and"]):
        k -= 1
    start = names[k].first
    return start > 1 and tokens.lowers[start - 1] == "of" and tokens.lowers[start - 2].rstrip("s") in areas


def _beside(document: Document, names: list[Name], k: int) -> tuple[str, ...]:
    """The place names that "and", "or" or a comma puts beside a name."""
    tokens = document.tokens
    found = []
    for left, right, other in ((k - 1, k, k - 1), (k, k + 1, k + 1)):
        if left < 0 or right >= len(names) or names[other].kind != "place":
            continue
        if tokens.lowers[names[left].last : names[right].first] in ([","], ["and"], ["or"], [",", "and"], [",", "or"]):
            found.append(names[other].text)
    return tuple(found)


def _is_county(document: Document, k: int) -> bool:
    """Whether "county" follows, or a list that ends in "counties"."""
    lowers, words = document.tokens.lowers, document.tokens.words
    for step in range(k, min(k + 12, len(words))):
        if lowers[step] in ("county", "counties"):
            return words[step].islower()
        if not (words[step][0].isupper() or lowers[step] in (",", "and", "or")):
            return False
    return False
