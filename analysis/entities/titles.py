"""The titles before a person's name: "Deputy Prime Minister", "Secretary of State"."""

import re

from analysis.entities.names import listed, written
from analysis.entities.words import (
    AREA,
    BODY,
    COMMON,
    GIVEN,
    MODIFIER,
    OTHER,
    SITE,
    SURNAME,
    TITLE,
    context_words,
    flags,
)
from analysis.language.tokens import Tokens
from analysis.places import find_places

DOTTED = re.compile(r"(?:[A-Z]\.){2,}")
COURTESY = frozenset({"dr", "miss", "mr", "mrs", "ms", "mx", "sir"})  # titles of people alone


def title_stretch(lowers: list[str], bits: list[int]) -> tuple[int, int] | None:
    """Return the last stretch of title words in a run, as [from, to): "Deputy Prime Minister"."""
    end = len(bits)
    while end > 0:
        named = end == 1 and len(bits) == 2 and lowers[0] in context_words("given_titles")
        if bits[end - 1] & TITLE and not bits[end - 1] & BODY and not named:
            start = end - 1
            while (
                start > 0
                and bits[start - 1] & (TITLE | MODIFIER)
                and not (bits[start - 1] & GIVEN and not bits[start - 1] & TITLE)
            ):
                start -= 1
            if lowers[end : end + 1] == ["and"]:
                return None  # "Department of Justice and Congress"
            surname = lowers[end - 1] in COURTESY and end == len(bits) - 1  # "Ms Park", "Dr Church"
            if end < len(bits) and ((bits[end] & (BODY | AREA | SITE) and not surname) or lowers[end] in ("'s", "'")):
                return None  # "Attorney General's Office", "Prime Minister Office"
            return start, end
        end -= 1
    return None


def behind_office(tokens: Tokens, first: int, last: int) -> int:
    """Where the name begins behind an office and its field: Marta Quell in "Secretary of State Marta Quell".

    The words of a place or a body are no field: "prime minister of New Zealand", "leader of Brask Unionist Party".
    """
    if any(listed(text := written(tokens, first, k)) or find_places(text) for k in range(last, first + 1, -1)):
        return first
    k = first
    while k + 1 < last and flags(tokens.lowers[k]) & COMMON and not flags(tokens.lowers[k]) & GIVEN:
        k += 1
    field = all(flags(lower) & MODIFIER for lower in tokens.lowers[first:k])
    return k if field or flags(tokens.lowers[k]) & (GIVEN | SURNAME) & ~BODY else first


def is_no_title(title: str, after: list[int]) -> bool:
    """Whether a word for a rank is an adjective here: "General Election", "Major Floods", "Governor Race"."""
    if title in COURTESY or any(bits & (GIVEN | SURNAME | BODY) for bits in after):
        return False
    adjective = title in context_words("title_adjectives") and all(bits & COMMON for bits in after)
    return adjective or bool(after[-1] & OTHER)


def is_degree(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a run is letters behind a name and a comma: the M.B.A. and R.D. of "Ann Quell, M.B.A., R.D., spoke"."""
    word = tokens.words[first]
    if first < 2 or tokens.words[first - 1] != "," or not tokens.words[first - 2][0].isupper():
        return False
    if last - first > 1 and word not in ("Ph", "Psy", "Pharm", "Ed") and tokens.words[last - 1] != ".":
        return False
    if word.replace(".", "") in context_words("degrees"):
        return not any(place.kind in ("country", "state") for place in find_places(word))
    dotted = DOTTED.fullmatch(word) is not None
    return dotted and not any(place.main and place.kind in ("country", "state") for place in find_places(word))
