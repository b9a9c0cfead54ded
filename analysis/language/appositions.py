"""Which noun phrase describes the one before it: "Ada Brisk, the mayor", "Fires, a danger in May, have"."""

from collections.abc import Sequence

from analysis.language.cursor import PAD, Cursor
from analysis.language.hanging import Links, gap, next_phrase, shape_of
from analysis.language.noun_phrases import Base
from analysis.language.tag_line import FINITE
from analysis.language.word_classes import word_class

OPENS = frozenset({PAD, "CC", "``", ":"})  # before the phrase that opens a clause
CHANGED = frozenset({", down", ", up"})
FRAMED = 4  # prepositional phrases of an apposition


def find_appositions(c: Cursor, bases: Sequence[Base], found: Links, last_of: list[int]) -> None:
    n = len(bases)
    for k in range(n):
        now = last_of[k]
        if now + 1 >= n:
            continue
        after = next_phrase(found, bases, now)
        between = gap(c, bases[now].last, found.start[after])
        if between in CHANGED and _is_framed(c, bases, found, k, after, last_of):
            found.hangs[after] = True  # "Shares, down 3% on Friday, closed"
        if found.hangs[after] or between != ",":
            continue
        end = found.end[after]
        first_of_kind = bases[after].determiner is not None and c.tags[bases[after].head] in ("JJ", "JJS")
        closes = c.tags[end] in (",", ".", ":", PAD, "-RRB-", "WP", "WDT", "WP$") or (
            first_of_kind and c.tags[end] == "IN"
        )
        shapes = shape_of(c, bases[k]), shape_of(c, bases[after])
        if (closes and _describes(c, bases[k], bases[after], shapes)) or _is_framed(c, bases, found, k, after, last_of):
            found.apposition[k] = after
            found.hangs[after] = True
            if found.preposition[after] < 0:
                found.preposition[after] = found.preposition[k]


def _is_framed(c: Cursor, bases: Sequence[Base], found: Links, k: int, after: int, last_of: list[int]) -> bool:
    """Does the phrase stand between the phrase that opens a clause and its verb: "Fires, a danger in May, have"?"""
    if c.tags[found.start[k] - 1] not in OPENS or found.preposition[k] >= 0:
        return False
    if c.lowers[bases[k].head] in word_class("times"):
        return False
    last = last_of[after]
    for _ in range(FRAMED):  # the prepositional phrases behind it
        end = bases[last].last
        if c.tags[end] == ",":
            return c.tags[end + 1] in FINITE or (c.tags[end + 1] == "RB" and c.tags[end + 2] in FINITE)
        timed = last + 1 < len(bases) and c.lowers[bases[last + 1].head] in word_class("times")
        if last + 1 >= len(bases) or (found.preposition[last + 1] != end and not timed):
            return False
        last = last_of[last + 1]
    return False


def _describes(c: Cursor, one: Base, other: Base, shapes: tuple[str, str]) -> bool:
    if c.lowers[one.head] in word_class("times") or c.lowers[other.head] in word_class("times"):
        return False
    if other.determiner is not None and c.tags[other.head] in ("JJ", "JJS"):
        return True  # "a vote, the first in years,"
    return (shapes[0] == "name") != (shapes[1] == "name") and "figure" not in shapes
