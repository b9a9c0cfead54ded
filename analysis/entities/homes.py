"""Names that what stands around them makes places: where people are "of", the state of a town, "the Caribbean"."""

from itertools import pairwise

from analysis.entities.beside import Points, is_dateline
from analysis.entities.names import Name
from analysis.entities.words import TITLE, flags, organisations
from analysis.language.tokens import Tokens
from analysis.places import find_places, postal_codes

OF = (["of"], [",", "of"], [",", "from"])  # between somebody and a home
SAID_OF = (["NN"], ["NNS"], ["JJ"], ["NNP"], ["NNPS"], ["HYPH"])  # tags behind a people's name before a noun


def homes_of_people(tokens: Tokens, names: list[Name], scores: dict[str, Points]) -> None:
    """Add points where people are "of": Oret in "Marta Quell of Oret"; and Oret where ORET opens the text."""
    for left, right in pairwise(names):
        between = tokens.lowers[left.last : right.first]
        of = between in OF or ((between[:1], between[2:]) == ([","], [",", "of"]) and between[1].isdigit())
        if right.text in scores and of and left.last - left.first > 1:
            whose = scores.get(left.text)
            if (
                left.titled
                or left.kind == "person"
                or (whose and whose["person"] >= max(3.0, whose["organisation"], whose["place"]))
            ):
                scores[right.text]["place"] += 2
    datelines = {name.text.title() for name in names if name.text.isupper() and is_dateline(tokens, name)}
    for text in datelines & scores.keys():
        scores[text]["place"] += 4


def larger_places(tokens: Tokens, names: list[Name]) -> set[int]:
    """Return the first tokens of the names that are the state or country of the town before them: "Amman, Jordan"."""
    found = set()
    for left, right in pairwise(names):
        if tokens.words[left.last : right.first] == [","] and right.kind is None:
            if right.text in postal_codes() and any(p.division == f"US.{right.text}" for p in find_places(left.text)):
                found.add(right.first)  # "London, KY"
            around = {p.division for p in find_places(right.text) if p.main and p.kind in ("state", "country")}
            if around and any(p.main and {p.division, p.country} & around for p in find_places(left.text)):
                found.add(right.first)
    return found


def with_article(tokens: Tokens, names: list[Name]) -> set[int]:
    """Return the first tokens of the names of bodies and peoples that "the" makes regions: "the Amazon", "the
    Caribbean", but not "the Amazon chief", "the Caribbean sun".
    """
    found = set()
    for name in names:
        listed = name.text in organisations() or name.kind == "nationality"
        if listed and tokens.lowers[name.first - 1 : name.first] == ["the"]:
            people = any(flags(lower) & TITLE for lower in tokens.lowers[name.last : name.last + 1])
            people = people or (name.kind == "nationality" and tokens.tags[name.last : name.last + 1] in SAID_OF)
            if not people and any(place.main and place.kind == "region" for place in find_places(name.text)):
                found.add(name.first)
    return found
