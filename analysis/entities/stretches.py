"""A stretch of capitalised words that is being cut into names, and the names that titles and heads make of it."""

from dataclasses import dataclass

from analysis.entities.capitals import HYPHENS
from analysis.entities.names import Name, listed, written
from analysis.entities.words import BODY, COMMON, GIVEN, OTHER, SITE, SURNAME, context_words, flags
from analysis.language.tokens import Tokens
from analysis.places import find_places

SITES = ("plaza", "castle", "palace", "tower", "temple", "square", "gardens", "shrine", "bridge")  # before "of"
OF_PEOPLE = frozenset({  # titles behind which a common word is a surname: "President Bongo"; the point is of "Mr."
    ".", "dr", "miss", "mr", "mrs", "ms", "mx", "sir", "president", "senator", "judge", "minister", "premier",
    "chancellor", "pope", "captain", "colonel", "professor", "sergeant",
})  # fmt: skip
BRIDGING = frozenset({"of", "for", "on", "and", "the", "against"})


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens [first, last) with the flags of their words, and their text as lists write it."""

    tokens: Tokens
    first: int
    last: int
    bits: list[int]
    text: str

    @property
    def size(self) -> int:
        """How many tokens it has."""
        return self.last - self.first

    @property
    def lowers(self) -> list[str]:
        """Its words in lower case."""
        return self.tokens.lowers[self.first : self.last]

    def whole(self, kind: str | None, rule: str) -> "Parts":
        """Return the whole stretch as one name."""
        return [Name(self.first, self.last, kind, rule)]

    def hyphen(self, k: int) -> bool:
        """Whether the k-th of its tokens is a hyphen."""
        return self.tokens.words[self.first + k] in HYPHENS


Parts = list[Name | tuple[int, int]]  # names, and stretches that are still to be cut


def trim(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """Return the stretch without the small words, marks and letters at its edges that are no part of a name."""
    while first < last and (tokens.words[first] in BRIDGING or not tokens.words[first][0].isalnum()):
        first += 1
    while first < last and not tokens.words[last - 1][0].isalnum():
        pointed = tokens.lowers[last - 2] + "."  # "Calif.", "Quell Inc."
        if tokens.words[last - 1] == "." and (
            pointed in context_words("states") or pointed in context_words("closing")
        ):
            break
        last -= 1
    while last - first > 2 and tokens.words[last - 1] in context_words("post_nominals"):
        last -= 1  # "Ruth Castellan KC"
    code = (
        tokens.words[last - 1].isupper() and len(tokens.words[last - 1]) < 5 and tokens.words[last : last + 1] == [":"]
    )
    if last - first > 2 and code and not tokens.words[last - 2].isupper():
        last -= 1  # "Odo Quell ISBN: 12"
    while last - first > 1 and tokens.words[last - 1] in BRIDGING and tokens.words[last - 2] not in HYPHENS:
        last -= 1
    return first, last


def person(tokens: Tokens, first: int, last: int) -> Parts:
    """Return whom a title before tokens [first, last) names."""
    first, last = trim(tokens, first, last)
    if first >= last:
        return []
    known = listed(written(tokens, first, last))
    if known and known[0] != "place":
        return [Name(first, last, *known)]
    tail = flags(tokens.lowers[last - 1])
    if last - first > 1 and tail & BODY and not tail & SURNAME:
        return organisation(tokens, first, last, last - 1)  # "Sen. Finance Committee"
    if last - first == 1 and tokens.lowers[first - 1] not in OF_PEOPLE and _names_nobody(tokens, first):
        return []  # "vice-president for Student Affairs", "Tesla Model X"
    return [Name(first, last, "person", "title", titled=True)]


def _names_nobody(tokens: Tokens, k: int) -> bool:
    """Whether a word is a letter, or a common word and no part of people's names."""
    bits = flags(tokens.lowers[k])
    return len(tokens.words[k]) == 1 or (bool(bits & COMMON) and not bits & (GIVEN | SURNAME))


def _is_division(text: str) -> bool:
    """Whether a text names a part of a country: "Department of Antioquia", but "Department of Justice"."""
    known = not flags(text.lower()) & COMMON or " " in text
    return known and any(place.main and place.kind in ("state", "county") for place in find_places(text))


def names_other(lowers: list[str], bits: list[int]) -> bool:
    """Whether a run names a law, an event, a work: by its last word, or by the one before "of"."""
    body = (bits[0] & BODY or lowers[0] in SITES) and lowers[1:2] == ["of"]  # "Office of Management and Budget"
    if (bits[-1] & OTHER and not bits[-1] & BODY and not body) or lowers[0] in context_words("event_fronts"):
        return True
    heads = [k for k in range(1, len(lowers)) if lowers[k] in ("of", "for", "on", "against")]
    return bool(heads) and not body and bool(bits[heads[0] - 1] & OTHER)


def organisation(tokens: Tokens, first: int, last: int, head: int) -> Parts:
    """Return an organisation up to its head word, or whole where "of" or "for" goes on from there."""
    lowers = tokens.lowers
    if lowers[first : first + 2] == ["department", "of"] and _is_division(written(tokens, first + 2, last)):
        return [Name(first, last, "place", "head: department")]
    bridged = any(lowers[k] in ("of", "for", "on", "and", "against") for k in range(first, last))
    end = last if head == first or head + 1 == last or bridged else head + 1
    end += end < last and lowers[end] == "."
    end += 2 * (lowers[end : end + 1] == ["&"] and end + 1 < last)  # "Oret Bar & Grill"
    if end < last and flags(lowers[end]) & SITE and end == head + 1:  # "Oret International Airport"
        return [Name(first, end + 1, None, f"site: {lowers[end]}"), (end + 1, last)]
    return [Name(first, end, "organisation", f"head: {lowers[head]}"), (end, last)]
