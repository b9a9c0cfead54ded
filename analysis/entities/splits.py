"""Two names side by side in one run of capitals."""

from analysis.entities.capitals import HYPHENS
from analysis.entities.names import Name, listed, written
from analysis.entities.words import BODY, GIVEN, SURNAME, flags
from analysis.language.tokens import Tokens
from analysis.places import find_places


def split_hyphen(tokens: Tokens, first: int, last: int) -> list[Name]:
    """Two names of lists with a hyphen between: "Iran-Iraq", "Sunni-Kurdish"."""
    for k in range(first + 1, last - 1):
        if tokens.words[k] in HYPHENS or tokens.words[k] in "–/":
            left, right = listed(written(tokens, first, k)), listed(written(tokens, k + 1, last))
            if left and right:
                return [Name(first, k, *left), Name(k + 1, last, *right)]
    return []


def split_listed(tokens: Tokens, first: int, last: int) -> list[Name]:
    """Two names of lists side by side: "AP Saudi Arabia", a photographer's agency before the first word."""
    for k in range(first + 1, last):
        left, right = listed(written(tokens, first, k)), listed(written(tokens, k, last))
        if left and right and left[0] != right[0]:
            return [Name(first, k, *left), Name(k, last, *right)]
    return []


def split_acronym(tokens: Tokens, first: int, last: int) -> list[Name]:
    """A body's acronym and the town where it is: "MCB Oretpur", no "FC Oretpur"."""
    word, rest = tokens.words[first], written(tokens, first + 1, last)
    if (
        not (word.isupper() and word.isalpha() and 2 < len(word) < 7)
        or rest.isupper()
        or flags(word.lower()) & (BODY | GIVEN | SURNAME)
    ):
        return []
    people = any(flags(lower) & (GIVEN | SURNAME) for lower in tokens.lowers[first + 1 : last])
    if people or not any(p.main and p.population > 15_000 for p in find_places(rest)):
        return []
    return [Name(first, first + 1, None, "capitals"), Name(first + 1, last, None, "capitals")]
