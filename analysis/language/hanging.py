"""What is known of the noun phrases of a sentence while what hangs on them is found."""

from collections.abc import Sequence
from dataclasses import dataclass

from analysis.language.cursor import Cursor
from analysis.language.noun_phrases import NAMES, Base


@dataclass(frozen=True, slots=True)
class Links:
    """By place in the list of base phrases, -1 for none; `start` is where the phrase begins with its owners,
    `end` where it ends with its "of"; `hangs` tells of a phrase that is part of another."""

    start: list[int]
    end: list[int]
    owner: list[int]
    of: list[int]
    preposition: list[int]
    apposition: list[int]
    coordinated: dict[int, list[int]]
    hangs: list[bool]


def gap(c: Cursor, end: int, start: int) -> str:
    """The words between two phrases where they are few: ", and"."""
    return " ".join(c.lowers[end:start]) if 0 < start - end < 4 else ""


def next_phrase(found: Links, bases: Sequence[Base], k: int) -> int:
    """The phrase behind k's "of" that begins the next unit: the owned one, not its owner."""
    j = k + 1
    while j + 1 < len(bases) and found.owner[j + 1] == j:
        j += 1
    return j


def shape_of(c: Cursor, base: Base) -> str:
    if c.tags[base.head] in NAMES:
        return "name"
    if base.determiner is not None:
        return "determined"
    return "figure" if c.tags[base.content] in ("CD", "$") else "bare"
