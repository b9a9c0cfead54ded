"""Counts, shares and lists in prose that is true of 0, 1 and many."""

import unicodedata
from collections.abc import Sequence

PLURALS = {"country": "countries", "entity": "entities", "person": "people", "this": "these"}


def plural(count: int, noun: str) -> str:
    """Return a count with its noun: 1 number, 12 numbers. The last word of the noun, before any "of" or "in", changes.

    "expression of time" gives "2 expressions of time".
    """
    return f"{count:,} {noun if count == 1 else many(noun)}"


def many(noun: str) -> str:
    """Return the plural of a noun: numbers, countries, expressions of time."""
    for link in (" of ", " in ", " by "):
        head, found, tail = noun.partition(link)
        if found:
            return many(head) + found + tail
    start, _, last = noun.rpartition(" ")
    return f"{start} {PLURALS.get(last, last + 's')}".strip()


def listed(words: Sequence[str]) -> str:
    """Return words as a list in prose: a, b and c."""
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def share(part: float, whole: float) -> str:
    """Return a share in whole percent that never rounds to all or nothing: 35%, less than 1%, more than 99%."""
    percent = part / whole * 100 if whole else 0.0
    if 0 < percent < 1:
        return "less than 1%"
    if 99 < percent < 100:
        return "more than 99%"
    return f"{percent:.0f}%"


def capital(text: str) -> str:
    """Return the text with its first letter as a capital."""
    return text[:1].upper() + text[1:]


def isolated(text: str) -> str:
    """Return text that runs from right to left so marked that the words around it keep their order."""
    leftward = any(unicodedata.bidirectional(char) in ("R", "AL") for char in text)
    return f"\u2068{text}\u2069" if leftward else text
