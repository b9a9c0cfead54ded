"""Names in a headline, where every word has a capital: what stands between its common words."""

from collections.abc import Iterator

from analysis.entities.names import listed, written
from analysis.entities.words import (
    AREA,
    BODY,
    COMMON,
    GIVEN,
    MODIFIER,
    ROAD,
    SITE,
    SURNAME,
    TITLE,
    flags,
    organisations,
)
from analysis.language.tokens import Tokens
from analysis.places import find_places

IN_NAMES = AREA | BODY | GIVEN | MODIFIER | ROAD | SITE | SURNAME | TITLE
LONGEST = 5  # words of a name that a list knows


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
