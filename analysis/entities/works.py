"""Titles of works, told by the noun beside them: the film “The Hollow Crown”, her novel The Hollow Crown."""

from analysis.entities.capitals import CLOSE_QUOTES, OPEN_QUOTES, opens_paragraph
from analysis.entities.names import Name, listed, written
from analysis.entities.words import BODY, COMMON, FUNCTION, GIVEN, SURNAME, TITLE, flags, organisations, thing_words
from analysis.language.document import Document
from analysis.language.tokens import Tokens
from analysis.places import find_places

LONGEST = 12  # tokens of a title
INSIDE = frozenset({"of", "the", "and", "a", "an"})  # a title without marks; others may go on from it: "in", "by"
NEAR = 3  # tokens between a title and the noun


def find_works(document: Document, blocked: set[int]) -> list[Name]:
    """Return the titles in reading order; tokens in `blocked` belong to none."""
    tokens, signs = document.tokens, OPEN_QUOTES | thing_words("titled")
    found: list[Name] = []
    free = 0  # the first token behind the last title
    for i in [k for k, lower in enumerate(tokens.lowers) if lower in signs]:
        name = None
        if i < free:
            continue
        if tokens.lowers[i] in OPEN_QUOTES:
            name = _quoted(tokens, i, blocked)
        elif tokens.tags[i] == "NN":
            name = _unmarked(tokens, i, blocked)
        if name:
            found.append(name)
            free = name.last
    return found


def _quoted(tokens: Tokens, i: int, blocked: set[int]) -> Name | None:
    """The title in the quotation marks that a token opens."""
    close = last = _close(tokens, i)
    while last > i + 1 and not tokens.words[last - 1][0].isalnum() and tokens.words[last - 1] not in "!?":
        last -= 1
    if not (
        close and _is_title(tokens, i + 1, last) and _told(tokens, i, close) and blocked.isdisjoint(range(i, close))
    ):
        return None
    return Name(i + 1, last, "thing", "title of a work", text=written(tokens, i + 1, last))


def _unmarked(tokens: Tokens, noun: int, blocked: set[int]) -> Name | None:
    """A title of several words behind its noun: "the film Lord of Quell", "her novel, The Quell, sold"."""
    words, n = tokens.words, len(tokens.words)
    first = noun + 1 + (words[noun + 1 : noun + 2] == [","])
    last = k = first
    while k < n and k - first < LONGEST and not opens_paragraph(tokens, k):
        if words[k][0].isupper():
            last = k + 1
        elif words[k] not in INSIDE or k == first:
            break
        k += 1
    closed = first == noun + 1 or words[last : last + 1] in ([","], ["."])
    if last - first < 2 or not closed or not blocked.isdisjoint(range(first, last)):
        return None
    bits = [flags(lower) for lower in tokens.lowers[first:last]]
    text = written(tokens, first, last)
    plain = any(bit & (COMMON | GIVEN | SURNAME) == COMMON for bit in bits)  # but "The novel Odo Tessel wrote"
    no_title = (
        not plain
        or bits[0] & (TITLE | GIVEN)
        or bits[-1] & BODY
        or listed(words[first])
        or listed(text)
        or find_places(text)
    )
    return None if no_title or text in organisations() else Name(first, last, "thing", "title of a work", text=text)


def is_told(tokens: Tokens, first: int) -> bool:
    """Whether the words before a name with its article say that it is a title: "the film The Quell", "watched The"."""
    return first > 1 and tokens.lowers[first - 2] in thing_words("works", "before", "used", "seen")


def _close(tokens: Tokens, i: int) -> int:
    """The closing mark of a short quotation, 0 where there is none."""
    if i + 1 >= len(tokens.words) or tokens.ends[i] < tokens.starts[i + 1]:
        return 0
    for k in range(i + 2, min(i + 3 + LONGEST, len(tokens.words))):
        if tokens.lowers[k] in CLOSE_QUOTES and tokens.ends[k - 1] == tokens.starts[k]:
            return k
    return 0


def _is_title(tokens: Tokens, first: int, last: int) -> bool:
    """Whether every word of a stretch has a capital that would have one in a title."""
    if first >= last or not (tokens.words[first][0].isupper() or tokens.words[first][0].isdigit()):
        return False
    plain = (word for word in tokens.words[first:last] if word[0].islower() and not word.startswith("'"))
    small = all(flags(word) & FUNCTION or len(word) < 4 for word in plain)
    return small and "." not in tokens.words[first : last - 1]


def _told(tokens: Tokens, opening: int, closing: int) -> bool:
    """Whether a noun says that the quotation is a title: "her novel, “X”", "“X,” a film by"."""
    works, lowers = thing_words("works"), tokens.lowers
    k = opening - 1
    while k >= 0 and opening - k <= NEAR and (lowers[k] in (",", ":", "(", "called", "titled", "entitled", "named")):
        k -= 1
    if k >= 0 and lowers[k] in works:
        return True
    after = closing + 1
    if lowers[after : after + 1] == [","]:
        after += 1
    comma = after > closing + 1 or tokens.words[closing - 1] == ","
    if not comma or lowers[after : after + 1] not in (["a"], ["an"], ["the"], ["his"], ["her"], ["their"]):
        return False
    for k in range(after + 1, min(after + 2 + NEAR, len(lowers))):
        if lowers[k] in works:
            return True
        if tokens.tags[k][:2] not in ("NN", "JJ", "CD", "VB"):
            return False
    return False
