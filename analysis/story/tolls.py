"""Which toll a bare figure is of, and whether its sentence tells how a count stands rather than what happened."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from analysis.lexicon import toml_lexicon, word_set
from analysis.story.parts import tolls
from analysis.story.phrases import Hit, Index, phrase_index, phrases_in

Row = Mapping[str, Any]
SENTENCES = 64  # that are kept while the figures of one are read
AT = re.compile(r" at ")  # "the killed at 31 and the wounded at 90", whatever the verb counts
TAKES = re.compile(r"\b(?:claim(?:s|ed|ing)?|costs?|costing|takes?|took|taken|taking) $")  # so many lives
NEAR = 30  # characters before a figure that can say it is of bodies
BESIDE = 15  # characters between a toll's word and its figure: "killed at least 66"
NUMBER_OF = re.compile(r"\b(?:number|count|tally|total) of\b|\btoll\b", re.IGNORECASE)
PUT_AT = re.compile(r"\b(?:put|puts|putting|stand|stands|stood|remains|remained)\b[^.;]* at $", re.IGNORECASE)
ELLIPTIC = re.compile(  # "54 people died, not 61", "up from an earlier count of 61"
    r"(?:;|,? (?:not|from|against|up from|down from|compared with)"
    r"(?: (?:an?|the) (?:\w+ )?(?:count|estimate|figure|number|toll) of)?) $"
)
NO_CLAUSE = re.compile(  # between people and what happened to them: "people are now known to have", "people have"
    r"(?: of (?:the people|those|them)(?: (?:on board|aboard|inside|there))?| (?:people|persons|others)?)"
    r"(?:, (?:and )?(?:not|up from|down from|rather than) [^\s,]+,)?"
    r"(?: ?(?:who|are|is|were|was|had|have|has|been|be|to|now|also|already|still|known|believed|"
    r"feared|thought|listed|as|reported|confirmed|made|left|remain|remained|live|living|sleep|sleeping))* "
)
INVERTED = re.compile(r" the (?:number|count|total|tally|toll|death toll)\b")  # "taking to 14 the number of dead"
IN_ALL = re.compile(r" (?:in all|in total|altogether|all told)\b")  # "those who were hurt, 58 in all"
SAYS = re.compile(
    r"\b(?:says?|said|gives?|gave|given|speaks? of|spoken? of|counts?|counted|confirms?|confirmed|the names of) $"
)  # ", it says 16"
PARTED = re.compile(r"[,;:]|\b(?:and|but|while)\b")  # "52 are dead, and 55 have not been found"
BODIES = re.compile(r"\b(?:bodies|corpses|remains) of (?:the )?(?:last |other |remaining |final )?$", re.IGNORECASE)
NOUN_IS = re.compile(r"\b(?:count|figure|number|tally|toll)(?: for \w+)? (?:was|is|of|had been|stood at|stands at) $")
STANDS = re.compile(  # "a count that stood at 15": of people, whatever toll it is of
    r"\b(?:count|figure|tally|toll)(?: for \w+)?(?: had| has| now| still| then)* "
    r"(?:stood|stands|stayed|remained|remains) at $"
)
BARE = re.compile(r"[\d,.]+|[^\W\d_]+(?:-[^\W\d_]+)*")  # "66", "nine", "fifty-eight"; no "nine years"


def toll_of(row: Row, sentence: str, start: int, told: str | None, last: str | None = None) -> str | None:
    """Return the measure of a figure that stands `start` characters into its sentence.

    It is the figure's own, but where it counts nothing, or only people: then it is the toll whose words stand last
    before it, else first after it; of people only beside them ("killed 66 people") or where a number of them is told
    ("the number of people killed rose to 54"). Where its sentence speaks of a count, it is the toll first `told`; a
    bare figure that somebody says ("The fire service says 14.") is of the toll told `last`, in the sentence before.
    """
    measure: str | None = row["measure"]
    if own := _own_toll(row, sentence, start):
        return own
    end = start + len(row["text"])
    after = [(first, name) for first, _, name in _tolls_in(sentence) if first >= end]
    if row["kind"] in ("count", "number") and INVERTED.match(sentence, end) and after:
        return min(after)[1]
    if _counts_people(row):
        behind = end + (row["counted_end"] or row["end"]) - row["end"]  # "eleven dock workers had not been found"
        return next((name for at, name in after if _reaches(sentence, behind, at)), measure)
    if not _is_bare(row, sentence, start):
        return measure
    stated = any(last <= start for _, last, _ in phrases_in(sentence, _index("stating")))
    counts = stated or bool(phrases_in(sentence, _index("counting")))
    found = _told_beside(row, sentence, start, after, counts)
    said = last if is_said(sentence, start, end) else None
    if found is not None or (row["kind"] == "count" and not (said or STANDS.search(sentence, 0, start))):
        return found or measure
    return (told if counts else None) or said or measure


def _own_toll(row: Row, sentence: str, start: int) -> str | None:
    """The toll that a figure's own words tell, or those right before it: "cost nine lives", "the wounded at 90"."""
    if row["unit"] == "life" and TAKES.search(sentence, 0, start):
        return "killed"
    if row["kind"] == "number" and row["action"] == "die":
        return "killed"  # "nine died on the ferry, 12 in the mine"
    if BODIES.search(sentence[max(0, start - NEAR) : start]):
        return "killed"
    own = [name for _, last, name in _tolls_in(sentence) if AT.fullmatch(sentence, last, start)]
    if own and row["kind"] in ("count", "number"):
        return own[0]
    return row["measure"] if row["measure"] in tolls() else None


def _told_beside(row: Row, sentence: str, start: int, after: list[tuple[int, str]], counts: bool) -> str | None:
    """The toll whose words stand before a bare figure, or else `after` it; none where they are another clause's."""
    end = start + len(row["text"])
    before = [(last, name) for _, last, name in _tolls_in(sentence) if last <= start]
    elliptic = row["kind"] != "count" and ELLIPTIC.search(sentence, 0, start)
    if not elliptic and not NUMBER_OF.search(sentence, 0, start) and (row["kind"] == "count" or not counts):
        whole = IN_ALL.match(sentence, end)
        before = [(at, name) for at, name in before if start - at <= BESIDE]
        labelled = sentence[:start].endswith(": ")  # "Deaths: 20"
        before = [
            (at, name)
            for at, name in before
            if whole or (labelled and at == start - 2) or not PARTED.search(sentence, at, start)
        ]
        after = [(at, name) for at, name in after if _reaches(sentence, end, at)]
    return max(before)[1] if before else min(after)[1] if after else None


def _reaches(sentence: str, end: int, at: int) -> bool:
    """Whether no other clause stands between a figure's end and a word behind it."""
    return at == end + 1 or NO_CLAUSE.fullmatch(sentence, end, at) is not None


def _counts_people(row: Row) -> bool:
    """Whether a figure counts people of one kind, and nothing that happened to them."""
    unit = row["unit"]
    generic = unit in toml_lexicon("story_tolls.toml")["generic"]["words"]
    return unit is not None and unit == row["measure"] and not generic and unit in word_set("person_nouns.txt")


def last_toll(sentence: str) -> str | None:
    """Return the toll whose words stand last in a sentence."""
    found = [(first, name) for first, _, name in _tolls_in(sentence)]
    return max(found)[1] if found else None


@lru_cache(maxsize=SENTENCES)
def _tolls_in(sentence: str) -> list[Hit]:
    """Where words of a toll begin and end in a sentence, with the toll."""
    return phrases_in(sentence, _index("words"))


def is_said(sentence: str, start: int, end: int) -> bool:
    """Return whether somebody says a bare figure, and nothing is counted behind it."""
    return SAYS.search(sentence, 0, start) is not None and sentence[end : end + 1] in (".", ",", ";", "")


def tells_a_count(sentence: str) -> bool:
    """Return whether a sentence tells how a count stands: "the toll rose to 14 on Tuesday" is not what Tuesday saw."""
    return any(phrases_in(sentence, _index(entry)) for entry in ("news", "counting"))


def _is_bare(row: Row, sentence: str, start: int) -> bool:
    if row["kind"] in ("count", "number"):
        return row["unit"] is None or row["unit"] in toml_lexicon("story_tolls.toml")["generic"]["words"]
    number = row["kind"] == "age" and BARE.fullmatch(row["text"])
    told = PUT_AT.search(sentence, 0, start) or NOUN_IS.search(sentence, 0, start)
    return bool(number and told)  # "put the dead at 45", "its figure was 45" have been taken for ages


@cache
def _index(entry: str) -> Index:
    """The phrases of an entry of the lexicon, under their toll or under the entry's name."""
    words = toml_lexicon("story_tolls.toml")[entry]
    return phrase_index(words if entry == "words" else {entry: words["words"]})
