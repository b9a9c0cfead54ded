"""Names in a headline, where every word has a capital: what stands between its common words."""

from collections.abc import Iterator

from analysis.entities.beside import DASHES
from analysis.entities.names import listed, written
from analysis.entities.words import (
    AREA,
    BODY,
    COMMON,
    FUNCTION,
    GIVEN,
    MODIFIER,
    ROAD,
    SITE,
    SURNAME,
    TITLE,
    flags,
    organisations,
)
from analysis.language.document import Document
from analysis.language.tokens import Tokens
from analysis.places import find_places

IN_NAMES = AREA | BODY | GIVEN | MODIFIER | ROAD | SITE | SURNAME | TITLE
VERBS = frozenset({"is", "are", "was", "were", "has", "had", "have", "said", "will"})
LONGEST = 5  # words of a name that a list knows
DATELINE = 10  # tokens of a dateline
HEADING = 7  # tokens in a heading


def pieces(tokens: Tokens, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of tokens[first:last] that hold no plain common word: "Quell" of "Quell Says"."""
    start = k = first
    while k < last:
        end = _known(tokens, k, last)
        bits = flags(tokens.lowers[k])
        if end == k and bits & COMMON and not bits & IN_NAMES:
            if start < k:
                yield start, k
            start = k + 1
        k = max(end, k + 1)
    if start < last:
        yield start, last


def _known(tokens: Tokens, k: int, last: int) -> int:
    """The end of the longest name from token k on that a list knows as a whole, or k."""
    for end in range(min(last, k + LONGEST), k, -1):
        text = written(tokens, k, end)
        if listed(text) or text in organisations() or (end > k + 1 and any(p.main for p in find_places(text))):
            return end
    return k


def shouts(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a run is a heading in capitals before a sentence: "POLLS WERE NOT WRONG - Odo Tessel"."""
    if last - first < 4:
        return False
    words = [word for word in tokens.words[first:last] if word[0].isalpha()]
    return len(words) > 3 and all(map(str.isupper, words)) and any(flags(word.lower()) & FUNCTION for word in words)


def is_headline(document: Document, first: int, last: int, capitals: int) -> bool:
    """Whether nearly every long word of a sentence has a capital, so that capitals say nothing.

    `capitals` is how many of its words have one: four to each long word without one are too few.
    """
    tokens = document.tokens
    small = 0
    for word in tokens.words[first:last]:
        small += len(word) > 3 and "a" <= word[0] <= "z"
        if 4 * small > capitals:
            return False
    if tokens.words[first].isupper():  # a dateline
        dash = (k for k in range(first + 1, min(last, first + DATELINE)) if tokens.words[k] in DASHES)
        first = next(dash, first - 1) + 1
    long = [word for word in tokens.words[first:last] if len(word) > 3 and word[0].isalpha()]
    if len([word for word in long if word[0].isupper()]) <= 0.8 * len(long):
        return False
    if len(long) > 1 and all(word.isupper() for word in long):
        return True
    if len(long) > 1 and last - first <= HEADING and _is_line(document, first, last):
        return True
    if any(word in VERBS for word in tokens.words[first:last]):
        return False  # "Odo Tessel is President of the Quell Council": headlines give verbs a capital
    plain = (k for k in range(first, last) if tokens.words[k].islower() and not flags(tokens.lowers[k]) & FUNCTION)
    # "Odo Tessel met Marta Quell in Brask." is no headline
    return len(long) > 4 and (tokens.words[last - 1] != "." or not any(plain))


def _is_line(document: Document, first: int, last: int) -> bool:
    """Whether a sentence is a line with no mark at its end: a heading."""
    tokens, text = document.tokens, document.text
    before = text[tokens.ends[first - 1] : tokens.starts[first]] if first else "\n"
    behind = text[tokens.ends[last - 1] : tokens.starts[last]] if last < len(tokens.words) else "\n"
    if not ("\n" in before and "\n" in behind and tokens.words[last - 1][0].isalnum()):
        return False
    bodies = any(flags(lower) & BODY for lower in tokens.lowers[first:last])
    return not bodies or "and" in tokens.lowers[first:last]
