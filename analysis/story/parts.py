"""Whether a figure is a part of another: "including five children", "two of the victims"; and of whom it is told."""

import re
from functools import cache

from analysis.lexicon import toml_lexicon, word_set

BEFORE, AFTER = 40, 40  # characters beside a figure in which its words may say that it is a part
PART_BEFORE = re.compile(
    r"\b(?:including|among (?:them|those(?: \w+)?|the (?:dead|victims|killed|injured|wounded|missing))|(?:of|in) whom|"
    r"(?<!number )(?<!count )(?<!total )of (?:these|those|them))[ ,:]+(?:\w+[ -]){0,3}$",
    re.IGNORECASE,
)
PART_AFTER = re.compile(
    r"^\S+ (?:\w+ )?of (?:them|those|these|whom|"
    r"the (?:\w+ )?(?:dead|victims?|injured|wounded|missing|deaths|bodies))\b|"
    r"^\S+ (?:\w+ )?(?:(?:people|others) )?(?:who )?(?:had |have )?died (?:of|from) (?:their|these) "
    r"(?:injuries|wounds|burns)\b",
    re.IGNORECASE,
)


def is_part(sentence: str, start: int) -> bool:
    """Return whether the words around the figure at `start` say that it is a part of another, or adds to one."""
    before, after = sentence[max(0, start - BEFORE) : start], sentence[start : start + AFTER]
    return PART_BEFORE.search(before) is not None or PART_AFTER.search(after) is not None


def scope_of(head: str | None) -> str | None:
    """Return of whom a toll is told, as the lemma of what is counted: `child`; None for people of any kind."""
    return None if head is None or head in word_set("story_people.txt") else head


@cache
def tolls() -> frozenset[str]:
    """Return the measures that count people to whom something happened: one event has one figure of each."""
    return frozenset(name for name, entry in toml_lexicon("measures.toml").items() if entry.get("of") == "people")
