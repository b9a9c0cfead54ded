"""Acronyms in brackets, and the words before them that they stand for."""

from itertools import pairwise

from analysis.entities.names import Name, written
from analysis.language.tokens import Tokens

INSIDE = frozenset({"in", "of", "for", "on", "the", "and"})  # between the parts of one body's name


def expansion(tokens: Tokens, name: Name) -> int | None:
    """Return where the words begin whose initials an acronym in brackets gives; None where no such words are there."""
    letters = [c.lower() for c in name.text if c.isupper()]
    if len(letters) < 2 or " " in name.text:
        return None
    k = name.first - 2
    for letter in reversed(letters):
        skipped = 0
        while k >= 0 and tokens.lowers[k][0] != letter and skipped < 2:
            if len(tokens.words[k]) > 3 and tokens.words[k][0].isupper():
                return None
            k, skipped = k - 1, skipped + 1
        if k < 0 or tokens.lowers[k][0] != letter:
            return None
        k -= 1
    return k + 1


def spelled_out(tokens: Tokens, names: list[Name]) -> list[Name]:
    """Make one name of the parts that an acronym spells out: "Brask Mission in South Sudan (BMISS)"."""
    kept: list[Name] = []
    for name in names:
        start = expansion(tokens, name) if is_bracketed(tokens, name) else None
        if start is not None:
            k = len(kept)
            while k > 0 and kept[k - 1].first >= start:
                k -= 1
            parts = kept[k:]
            if len(parts) > 1 and parts[0].kind == "organisation" and _is_whole(tokens, parts, start, name.first - 1):
                kept[k:] = [_joined(tokens, parts)]
        kept.append(name)
    return kept


def is_bracketed(tokens: Tokens, name: Name) -> bool:
    words = tokens.words
    return words[name.first - 1 : name.first] == ["("] and words[name.last : name.last + 1] == [")"]


def _is_whole(tokens: Tokens, parts: list[Name], start: int, end: int) -> bool:
    """Whether the parts cover tokens [start, end), but for the small words between."""
    if parts[0].first != start or parts[-1].last != end:
        return False
    gaps = [k for left, right in pairwise(parts) for k in range(left.last, right.first)]
    return all(tokens.lowers[k] in INSIDE for k in gaps)


def _joined(tokens: Tokens, parts: list[Name]) -> Name:
    first, last = parts[0], parts[-1].last
    text = written(tokens, first.first, last)
    return Name(first.first, last, "organisation", "spelled out by its acronym", first.headline, first.opens, text=text)
