"""A list of names shares its kind: "firms including Quell, Brask and Oret", "managed Oret and Real Quell"."""

from collections.abc import Sequence

from analysis.entities.beside import Points
from analysis.entities.names import Name
from analysis.entities.words import TITLE, context_words, flags
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.places import find_places

SHARED, TAKEN = 4.0, 1.5  # points that a list gives to each of its names, and takes from the other kinds
LONGEST = 12  # names in a list


def share_kinds(tokens: Tokens, names: Sequence[Name], scores: dict[str, Points], bodies: set[str]) -> None:
    """Add the points that the lists of an article give to their names; `bodies`: names that are surely of bodies."""
    k = 0
    while k < len(names):
        end = _end_of_list(tokens, names, k)
        members = names[k:end]
        if kind := _kind_of_list(tokens, members, bodies):
            for name in members:
                if name.text in scores:
                    points = scores[name.text]
                    for other in points:
                        points[other] += SHARED if other == kind else -TAKEN
        k = end


def _end_of_list(tokens: Tokens, names: Sequence[Name], k: int) -> int:
    """The name behind the last one of the list that begins at name k: commas, then "and" or "or"."""
    end = k + 1
    while end < min(len(names), k + LONGEST):
        between = tokens.lowers[names[end - 1].last : names[end].first]
        if between not in ([","], ["and"], ["or"], [",", "and"], [",", "or"]):
            break
        end += 1
        if between != [","]:
            break
    return end


def _kind_of_list(tokens: Tokens, members: Sequence[Name], bodies: set[str]) -> str | None:
    """What the words before a list say that its names are."""
    lowers, first = tokens.lowers, members[0].first
    j = first - 1
    if j > 0 and lowers[j] == "as" and lowers[j - 1] == "such":
        j -= 1
    elif lowers[j] in context_words("where") and all(any(p.main for p in find_places(n.text)) for n in members):
        return "place" if len(members) > 1 else None  # "police in Oret and Brask said"
    elif j < 1 or lowers[j] not in ("including", "like"):
        return _kind_of_clubs(tokens, members, bodies)
    j -= lowers[j - 1] == ","
    noun = lowers[j - 1] if j else ""
    if not noun.endswith("s"):
        return None
    nouns = word_set("organisation_nouns.txt")
    if noun in nouns or noun.removesuffix("s") in nouns or noun in context_words("traders"):
        return "organisation"
    if noun in context_words("areas_plural"):
        return "place"
    singular = noun.removesuffix("s")
    return "person" if singular in word_set("person_nouns.txt") or flags(singular) & TITLE else None


def _kind_of_clubs(tokens: Tokens, members: Sequence[Name], bodies: set[str]) -> str | None:
    """Whether somebody manages or plays for all of a list."""
    lowers, first = tokens.lowers, members[0].first
    if len(members) < 2 or first < 2:
        return None
    led = lowers[first - 1] in context_words("coaching")
    played = lowers[first - 1] == "for" and lowers[first - 2] in context_words("playing")
    beside = any(name.text in bodies for name in members) and lowers[first - 1] in context_words("beating")
    return "organisation" if led or played or beside else None
