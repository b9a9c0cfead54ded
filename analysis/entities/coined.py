"""Names that only the article itself explains: peoples after its places, bodies after their head word."""

from collections.abc import Mapping
from itertools import pairwise

from analysis.entities.names import Name
from analysis.entities.words import organisations
from analysis.language.tokens import Tokens
from analysis.places import find_places

ADJECTIVAL = (["NN"], ["NNS"], ["JJ"])  # behind a word that is no name: "International sport"
TRIBES = frozenset({"tribe", "tribes", "tribesmen", "tribespeople"})
SURE = 3.0  # points with which "the Quell people" are those of a person, a place or a body
PEOPLE_ENDINGS = ("n", "an", "ian", "ese", "i", "ish", "er", "ite")


def coined_peoples(decided: dict[str, str], undecided: list[str]) -> set[str]:
    """Return the words for the people of a place of the article: "Merovian", "Merovians" beside "Merovia"."""
    found = set()
    places = {text for text, kind in decided.items() if kind == "place" and text.isalpha() and len(text) > 3}
    for text in undecided:
        if find_places(text) or text in places:
            continue
        base = text[:-1] if text.endswith("s") else text
        for ending in PEOPLE_ENDINGS:
            stem = base.removesuffix(ending)
            if len(stem) < 4 or stem == base:
                continue
            if any(stem + vowel in places for vowel in ("", "a", "e", "i", "o", "y", "ia", "land")):
                found.add(text)
    return found


def named_peoples(tokens: Tokens, names: list[Name], scores: Mapping[str, Mapping[str, float]]) -> set[str]:
    """Return the words that "tribe" or "people" behind make a people's: "the Quelli tribe", "the Marn people"."""
    found = set()
    for name in names:
        before, behind = tokens.lowers[name.first - 1 : name.first], "".join(tokens.lowers[name.last : name.last + 1])
        weak = max(scores.get(name.text, {"": SURE}).values()) < SURE
        if before == ["the"] and name.text.isalpha() and (behind in TRIBES or (behind == "people" and weak)):
            found.add(name.text)
    return found


def heads_of_bodies(tokens: Tokens, names: list[Name], decided: dict[str, str]) -> dict[int, str]:
    """Return the full name for each head word alone, by its token: "the Front" after "Lowland Front".

    The body last named with that head word is meant, or, in a headline, the first that is named so later. A listed body
    goes by its last word even if that heads no bodies: "the Courier" after "Oret Courier".
    """
    latest: dict[str, str] = {}
    first: dict[str, str] = {}
    for name in names:
        if decided.get(name.text) == "organisation" and " " in name.text:
            for head in _heads(name.text):
                first.setdefault(head, name.text)
    found = {}
    for name in names:
        paper = latest.get(name.text) in organisations() and tokens.lowers[name.first - 1 : name.first] == ["the"]
        if name.rule == "head alone" or (paper and " " not in name.text):
            full = latest.get(name.text) or (first.get(name.text) if name.headline else None)
            adjective = name.opens and tokens.tags[name.last : name.last + 1] in ADJECTIVAL
            if full and not (adjective and full.startswith(f"{name.text} ")):
                found[name.first] = full
        elif decided.get(name.text) == "organisation" and " " in name.text:
            for head in _heads(name.text):
                latest[head] = name.text
    return found


def _heads(text: str) -> list[str]:
    """The last word, the one before "of" or "for", and the first of a name with neither: "United" of "United Quell"."""
    words = text.split()
    inner = [word for word, after in pairwise(words) if after in ("of", "for", "on")]
    return [words[-1], *inner] if inner else [words[-1], words[0]]
