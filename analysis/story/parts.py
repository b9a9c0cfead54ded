"""Whether a figure is a part of another: "including five children", "two of the victims"; and of whom it is told."""

import re
from functools import cache

from analysis.lexicon import toml_lexicon, word_set

BEFORE, AFTER = 40, 40  # characters beside a figure in which its words may say that it is a part
PART_BEFORE = re.compile(
    r"\b(?:including|among (?:them|those(?: \w+)?|the (?:dead|victims|killed|injured|wounded|missing))|(?:of|in) whom|"
    r"(?<!number )(?<!count )(?<!total )of (?:these|those|them))[ ,:]+(?:\w+[ -]){0,3}$|"
    r"\b(?:bodies|remains) of the (?:last|other|remaining|final) $",
    re.IGNORECASE,
)
KNOWN = re.compile(  # "found the two dead", but not "of the six injured" nor "up from the 38"
    r"(?<!\bfrom )(?<!\bthan )(?<!\bto )(?<!\bat )(?<!\babove )(?<!\bof )\b(?:the|these|those|them)(?: other)? $",
    re.IGNORECASE,
)
OF_A_SET = re.compile(r"\bof the \w+ [^,.;:]{1,40}, $", re.IGNORECASE)  # "of the nine hurt, two lived there"
CARE = r"(?:taken|transported|rushed|airlifted|flown|brought|treated|hospitali[sz]ed|admitted)"
IN_CARE = re.compile(rf"^\S+ (?:\w+ ){{0,3}}(?:(?:were|was|are|had been|have been) )(?:\w+ly )?{CARE}\b", re.IGNORECASE)
TO_CARE = re.compile(
    r"\b(?:took|sent|sending|taking|transported|transporting|rushed|rushing|treated|treating) $", re.IGNORECASE
)
ANOTHER = re.compile(r"\b(?:another|a further|an additional|an extra) $", re.IGNORECASE)
TWICE = re.compile(
    r"^\S+ (?:\w+ ){0,3}(?:counted|listed|reported|recorded) (?:twice|wrongly|in error|by mistake)\b", re.IGNORECASE
)
MORE = re.compile(r"\S+ (?:more|further|additional)\b", re.IGNORECASE)
PART_AFTER = re.compile(
    r"^[^\s,;:]+ (?:\w+ )?of (?:them|those(?! (?:aboard|inside|in|at|on)\b)|these|whom|"
    r"the (?:\w+ )?(?:dead|victims?|injured|wounded|missing|deaths|bodies|"
    r"(?:people|persons|others) (?:killed|injured|hurt|wounded|missing|displaced))\b)|"
    r"^\S+ (?:\w+ )?(?:(?:people|others) )?(?:who )?(?:had |have )?died (?:of|from) (?:their|these) "
    r"(?:injuries|wounds|burns)\b|"
    r"^\S+ (?:\w+ ){0,3}(?:presumed|feared|believed|thought) (?:to be )?(?:dead|killed|drowned)\b",
    re.IGNORECASE,
)
OF_OWN = {  # behind a figure: that it is a part of its own toll, whatever else its article tells
    "killed": re.compile(r"[^\s,;:]+ (?:\w+ )?of the (?:\w+ )?(?:dead|victims|deaths|bodies|killed)\b", re.IGNORECASE),
    "injured": re.compile(r"[^\s,;:]+ (?:\w+ )?of the (?:\w+ )?(?:injured|wounded|hurt)\b", re.IGNORECASE),
    "missing": re.compile(r"[^\s,;:]+ (?:\w+ )?of the (?:\w+ )?missing\b", re.IGNORECASE),
}


def is_within(measure: str, sentence: str, start: int) -> bool:
    """Return whether a figure's words say that it is a part of its own toll: "14 of the injured", of the injured."""
    pattern = OF_OWN.get(measure)
    return bool(pattern and pattern.match(sentence, start)) and not sentence[:start].lower().endswith("all ")


def is_part(sentence: str, start: int) -> bool:
    """Return whether the words around the figure at `start` say that it is a part of another, or adds to one."""
    before, after = sentence[max(0, start - BEFORE) : start], sentence[start : start + AFTER]
    of_whole = PART_AFTER.search(after) and not before.lower().endswith("all ")  # "all eight of the dead" are no part
    known = any(pattern.search(before) for pattern in (PART_BEFORE, KNOWN, OF_A_SET, TO_CARE, ANOTHER))
    return known or bool(of_whole or IN_CARE.search(after) or TWICE.search(after))


def is_rest(measure: str, head: str | None, best: float | None, behind: str) -> bool:
    """Return whether a toll is the rest of its article's largest, or one of it: "seven others", "four more", "one".

    `behind` is the sentence from the figure on. Who was hurt beside the dead are "others" too, so this says nothing of
    the injured.
    """
    return best == 1 or (measure == "killed" and (head == "other" or MORE.match(behind) is not None))


def scope_of(head: str | None) -> str | None:
    """Return of whom a toll is told, as the lemma of what is counted: `child`; None for people of any kind."""
    return None if head is None or head in word_set("story_people.txt") else head


def may_be_all(head: str | None) -> bool:
    """Return whether people of one calling or errand may be all that an event harmed: miners, passengers, soldiers."""
    return head is not None and head not in toml_lexicon("story_tolls.toml")["some"]["words"]


@cache
def tolls() -> frozenset[str]:
    """Return the measures that count people to whom something happened: one event has one figure of each."""
    return frozenset(name for name, entry in toml_lexicon("measures.toml").items() if entry.get("of") == "people")
