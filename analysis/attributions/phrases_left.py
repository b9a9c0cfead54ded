"""Noun phrases over tagged tokens: from a head to the left."""

from analysis.attributions.nouns import plural_nouns
from analysis.attributions.phrases import ALL, INSIDE, NOUNS, SPAN
from analysis.attributions.reading import Reading
from analysis.language.inserted_speakers import is_inserted_speaker

HAVING = frozenset({"have", "has", "had", "'ve"})
OWNED = frozenset({"DT", "PRP$", "POS"})
TRIMMED = frozenset({"POS", "HYPH", ".", "CC"})  # tags that open no phrase
NICKNAME = 5  # tokens of a nickname with its marks
TITLE = 5  # letters of a title or initial before a point


def noun_phrase_left(reading: Reading, last: int, low: int) -> int:
    """Return the first token of the simple noun phrase whose last word is at `last`."""
    i, floor, joined = last, max(low, last - SPAN), False
    while i > floor:
        if i == last and reading.tags[i - 1] in NOUNS and is_inserted_speaker(reading.lowers, reading.tags, i):
            break  # "a man police say shot a guard"
        step = _step(reading, i, floor, joined)
        if step is None:
            break
        joined = joined or step == i - 2
        i = step
    while i < last and reading.tags[i] in TRIMMED:
        i += 1
    return i


def _step(reading: Reading, i: int, floor: int, joined: bool) -> int | None:
    """Where the phrase that reaches down to token i goes on to the left; None where it begins at i. `joined` tells
    that a conjunction stands in it already."""
    tags = reading.tags
    if reading.quoted[i - 1] >= 0:
        return _before_nickname(reading, i, floor)
    if tags[i] in ("DT", "PRP$") and reading.lowers[i - 1] not in ALL:
        return i - 2 if _name_and(reading, i, floor) else None  # "Ian and his wife"
    left = tags[i - 1]
    if left in INSIDE:
        return None if _parts(reading, i - 1, floor) else i - 1
    if left == "CC":
        return i - 2 if _coordinated_names(reading, i, floor) else None
    if i - 2 < floor:
        return None
    if left == ",":
        listed = joined and (tags[i - 2] == "NNPS" or reading.lowers[i - 2] in plural_nouns())
        return i - 2 if listed else None  # "Syrians, Iraqis and analysts"
    if left in ("VBG", "RB"):
        return i - 1 if tags[i - 2] in OWNED else None
    if left == "-RRB-":
        opening = bracket_left(reading, i - 1, floor)
        return opening if opening > floor else None
    titled = left == "." and reading.ends[i - 2] - reading.starts[i - 2] <= TITLE and tags[i - 2] == "NNP"
    return i - 1 if titled else None


def _before_nickname(reading: Reading, i: int, floor: int) -> int | None:
    """The name before a nickname in quotation marks: "Dave "Chalky" Whitlow"."""
    opening = reading.blocks[reading.quoted[i - 1]][0]
    if reading.tags[i] == "NNP" and i - opening <= NICKNAME and opening > floor and reading.tags[opening - 1] == "NNP":
        return opening - 1
    return None


def _parts(reading: Reading, left: int, floor: int) -> bool:
    """Whether this token stands in no phrase after all: a dash between blanks, a perfect ("have [sent] messages")."""
    if left - 1 < floor:
        return False
    if reading.tags[left] == "HYPH":
        return reading.ends[left - 1] != reading.starts[left]
    return reading.tags[left] == "VBN" and reading.lowers[left - 1] in HAVING


def _coordinated_names(reading: Reading, i: int, floor: int) -> bool:
    """Whether the word before this conjunction (or comma of a list) stands beside the phrase that starts at i."""
    if i - 2 < floor or reading.lowers[i - 1] not in ("and", "&", "or"):
        return False
    if reading.tags[i - 2] == "JJ" and reading.tags[i] == "JJ":
        return True  # "current and former officials"
    return reading.tags[i - 2] in NOUNS and (reading.tags[i] in NOUNS or reading.tags[i] in ("DT", "JJ", "JJR", "PRP$"))


def _name_and(reading: Reading, i: int, floor: int) -> bool:
    """Whether a name that opens the clause stands before "and" and this phrase, so that no verb stands before it."""
    if i - 2 < floor or reading.lowers[i - 1] != "and" or reading.tags[i - 2] != "NNP" or reading.tags[i] != "PRP$":
        return False
    begin = i - 2
    while begin > floor and reading.tags[begin - 1] == "NNP":
        begin -= 1
    return begin == floor or reading.tags[begin - 1] == ","


def bracket_left(reading: Reading, close: int, floor: int) -> int:
    """Return the token of the bracket that opens the one at `close`, or `floor` where there is none."""
    i = close - 1
    while i > floor and reading.tags[i] != "-LRB-":
        i -= 1
    return i
