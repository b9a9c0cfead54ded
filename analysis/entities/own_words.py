"""What the words of a name itself say of it: points for a person, an organisation, a place."""

from itertools import pairwise

from analysis.entities.capitals import HYPHENS
from analysis.entities.evidence import Points
from analysis.entities.names import Name
from analysis.entities.words import COMMON, GIVEN, SITE, SURNAME, flags, organisations
from analysis.language.tokens import Tokens
from analysis.places import find_places

LETTERS = 5  # in the letters that a body is called by, fewer than these
JUNIOR = frozenset(("jr", "jr.", "sr", "sr."))
ROMANCE_ARTICLES = frozenset(("la", "el", "los", "las", "le", "les"))


def own_points(tokens: Tokens, name: Name) -> Points:
    """Points that the words of a name give by themselves."""
    points = {"person": 0.0, "organisation": 0.0, "place": 0.0}
    first, last = name.first, name.last
    lowers, words = tokens.lowers, tokens.words
    size = sum(words[k][0].isalnum() for k in range(first, last))
    if size > 1 and lowers[first] in ROMANCE_ARTICLES:
        points["person"] -= 2  # "La Voz"
        points["organisation"] += 1
    head, tail = flags(lowers[first]), flags(lowers[last - 1])
    if size > 1 and not name.headline and _is_coined(tokens, name):
        points["organisation"] += 2.5
        points["person"] -= 2.5
    if size > 1:
        if head & GIVEN:
            points["person"] += 1.5 if head & COMMON else 3
        if not JUNIOR.isdisjoint(lowers[first + 1 : last]):
            points["person"] += 3
        if tail & SURNAME:
            points["person"] += 0.5 if tail & COMMON else 1.5
        if any(len(words[k]) == 1 and words[k].isalpha() for k in range(first, last)) and "." in words[first:last]:
            points["person"] += 2
        if any(
            lowers[k] in ("bin", "ibn", "al", "el", "van", "von", "abu", "da", "de") for k in range(first, last - 1)
        ):
            points["person"] += 1
        if size == 2 and not head & COMMON and not tail & COMMON:
            points["person"] += 1
        if all(flags(lowers[k]) & COMMON for k in range(first, last)):
            points["organisation"] -= 1  # "Stolen Generations", "Real Estate": a thing, a theme
        if all(words[k].isupper() and len(words[k]) < LETTERS for k in range(first, last)) and not name.headline:
            known = any(flags(lowers[k]) & (GIVEN | SURNAME | COMMON) for k in range(first, last))
            points["organisation"] += 0 if known else 4  # "CBS DFW"
    else:
        if head & GIVEN and not head & COMMON:
            points["person"] += 1
        elif head & SURNAME and not head & COMMON:
            points["person"] += 0.7
    word = words[last - 1]
    if len(word) > 1 and word.isupper() and word.isalpha() and size == 1 and not name.headline:
        points["organisation"] += 3 if len(word) < 5 or not (head & (GIVEN | SURNAME) or find_places(word)) else 0
    elif (
        size == 1
        and len(word) > 2
        and not word[1:].islower()
        and word.isalpha()
        and not word.startswith(("Mc", "Mac", "O'", "De"))
    ):
        inner = word[:-1].isupper() and word[-1] == "s"  # a plural: EVs, NGOs
        points["organisation"] += 0 if inner else 1.5
    if name.text.endswith((".com", ".net", ".org")):
        points["organisation"] += 4
    if "&" in name.text and " &" not in name.text:
        points["organisation"] += 3
    if name.rule == "place and more words":
        points["organisation"] += 1
    if name.text in organisations():
        points["organisation"] += 3
    if size == 1 and head & COMMON and not word.isupper():
        points["organisation"] -= 1.5
    points["place"] += place_points(tokens, name) + (2 if size > 1 and tail & SITE else 0)
    if size > 2 and tail & SITE:
        points["person"] -= 3  # "Marta Quell Theater"
    if name.rule == "given name and head":
        points["place"] += 1.5
    return points


def _is_coined(tokens: Tokens, name: Name) -> bool:
    """Whether no person is called so: an acronym first ("JAMA Psychiatry"), capitals inside a word ("ABK NewsWire"), a
    letter with a hyphen ("K-PESA").
    """
    words = tokens.words
    front, back = words[name.first], words[name.last - 1]
    if len(front) == 1 and words[name.first + 1] in HYPHENS:
        return True
    if name.text.isupper():
        return False
    if len(front) > 2 and front.isupper() and front.isalpha():
        return True
    humps = sum(a.islower() and b.isupper() for a, b in pairwise(back))
    return humps > 0 and not back.startswith(("Mc", "Mac", "De", "Le", "La", "Di", "Van", "Fitz"))


def place_points(tokens: Tokens, name: Name) -> float:
    places = find_places(name.text)
    if not places:
        return 0.0
    best, small_state = 0.0, False
    bits = flags(tokens.lowers[name.first]) if name.last - name.first == 1 else 0
    # Kobane, Chernobyl: the only name that English has for a place, whatever its main one is
    usual = len(name.text) > 4 and not bits & (GIVEN | SURNAME | COMMON) and not any(p.main for p in places)
    for place in places:
        if place.kind in ("country", "region", "state", "place"):
            here = 7.0 if place.kind == "country" else 5.5 if place.population > 2_000_000 else 4.0
        else:
            here = 1 + (place.population > 15_000) + (place.population > 100_000) + (place.population > 1_000_000)
        if name.last - name.first > 1 and place.population > 5_000:
            here += 1.5  # few people are called like a town in two words
        if (points := here if place.main or usual else here - 1) > best:
            best, small_state = points, place.kind == "state" and place.population < 3_000_000
    if bits & COMMON:
        best -= 4.5 if small_state else 3  # "Delta", "Plateau"; "Wales"
    if bits & GIVEN:
        best -= 1
    elif bits & SURNAME:
        best -= 0.5
    return max(best, 0.2)
