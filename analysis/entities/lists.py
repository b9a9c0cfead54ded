"""A list of names shares its kind: "firms including Quell, Brask and Oret", "managed Oret and Real Quell"."""

from collections.abc import Iterator, Mapping, Sequence, Set

from analysis.entities.beside import Points
from analysis.entities.names import Name
from analysis.entities.words import COMMON, TITLE, context_words, flags, thing_words
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


def kinds_beside(
    tokens: Tokens, names: Sequence[Name], decided: Mapping[str, str], weak: Set[str]
) -> Iterator[tuple[str, str]]:
    """Yield the names without a kind, or a weak one, that stand in a list of bodies, or of people, with that kind."""
    k = 0
    while k < len(names):
        end = _end_of_list(tokens, names, k)
        members, k = names[k:end], end
        if len(members) == 1 or tokens.lowers[members[-1].first - 1] not in ("and", "or"):
            continue
        kinds = {decided.get(name.text) for name in members if name.text not in weak} - {None}
        kinds = kinds or {decided.get(name.text) for name in members} - {None}
        if len(kinds) == 1 and (kind := kinds.pop()) in ("organisation", "person", "thing"):
            for name in members:
                if name.text in weak and not name.headline and _may_be(name, kind):
                    yield name.text, kind


def _may_be(name: Name, kind: str) -> bool:
    """Whether a name may be of a kind by its words: no common word alone, a person of no more than words."""
    words = name.text.split()
    if len(name.text) < 3 or len(words[-1]) == 1:
        return False  # "District C"
    common = all(flags(word.lower()) & COMMON for word in words)
    return not common and (kind != "person" or name.text.replace(" ", "").isalpha())


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
    if j > 0 and lowers[j] == "of" and lowers[j - 1] in context_words("areas_plural"):
        return "place"  # "the villages of Quell and Brask"
    if j > 0 and lowers[j] == "as" and lowers[j - 1] == "such":
        j -= 1
    elif lowers[j] in context_words("where") and all(any(p.main for p in find_places(n.text)) for n in members):
        return "place" if len(members) > 1 else None  # "police in Oret and Brask said"
    elif j < 1 or lowers[j] not in ("including", "like"):
        return _kind_of_clubs(tokens, members, bodies)
    j -= lowers[j - 1] == ","
    noun = lowers[j - 1] if j else ""
    noun = "".join(lowers[j - 3 : j]) if lowers[j - 2 : j - 1] == ["-"] else noun  # "start-ups such as"
    if not noun.endswith("s"):
        return None
    nouns = word_set("organisation_nouns.txt")
    if noun in nouns or noun.removesuffix("s") in nouns or noun in context_words("traders"):
        return "organisation"
    if noun in context_words("areas_plural"):
        return "place"
    singular = noun.removesuffix("s")
    if singular in thing_words("works", "goods", "behind", "before", "ships"):
        return "thing"
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
