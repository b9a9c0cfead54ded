"""Attributions made by a noun of saying: "her claim that ...", "allegations by residents that ..."."""

from analysis.attributions.clauses import has_clause
from analysis.attributions.cues import reporting_nouns
from analysis.attributions.endings import Content, content_end
from analysis.attributions.nouns import singular
from analysis.attributions.phrases import full_phrase_right, is_time, noun_phrase_left
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying
from analysis.attributions.spans import spans
from analysis.attributions.speakers import subject_before
from analysis.attributions.verb_groups import verb_group

TIME = 5  # tokens of a time behind a noun
GIVING = frozenset(
    {"make", "makes", "made", "making", "issue", "issued", "repeat", "repeated", "repeats", "gave", "given"}
)


def noun_saying(reading: Reading, noun: int, low: int, high: int) -> Saying | None:
    """Read the attribution that the noun at this token makes; its speaker may be unknown ("allegations that")."""
    tags, lowers = reading.tags, reading.lowers
    if tags[noun] not in ("NN", "NNS") or lowers[noun] not in reporting_nouns():
        return None
    after = noun + 1
    speaker: tuple[int, int] | None = None
    if (
        after < high
        and lowers[after] in ("by", "from")
        and (end := full_phrase_right(reading, after + 1, high)) > after + 1
    ):
        speaker, after = (after + 1, end), end
    while after < min(high, noun + TIME) and (is_time(reading, after) or tags[after] in ("CD", ".")):
        after += 1  # "his announcement Friday that"
    if after + 2 >= high or lowers[after] != "that" or tags[after] not in ("IN", "WDT") or reading.quoted[after] >= 0:
        return None
    if tags[after + 1] in ("VBD", "VBZ", "VBP", "MD") or not has_clause(reading, after + 1, high):
        return None  # a relative clause: "the claim that angered them"
    first = after + 1
    parts = spans(reading, first, content_end(reading, Content(first, high)))
    if not parts:
        return None
    speaker = speaker or _owner(reading, noun, low) or _giver(reading, noun, low)
    note = None if speaker else "no speaker is named"
    lemma = singular(lowers[noun])
    return Saying(tuple(parts), (noun, noun + 1), lemma, speaker, f"noun: {lemma}", note)


def verb_after_all(reading: Reading, noun: int, low: int, high: int) -> bool:
    """Whether a plural noun of saying is a verb: "The prosecution claims that ...", with no other verb to hold the
    sentence together."""
    if noun - 1 < low or noun + 1 >= high or reading.quoted[noun - 1] >= 0:
        return False
    that = noun + 1
    if reading.tags[that] == "IN" and reading.lowers[that] in ("in", "on", "at"):  # "Lind states in the letter that"
        that = full_phrase_right(reading, noun + 2, high)
    if that + 1 >= high or reading.lowers[that] != "that" or reading.quoted[that] >= 0:
        return False
    if reading.tags[noun - 1] not in ("NN", "NNP") or noun_phrase_left(reading, noun - 1, low) != low:
        return False
    behind = content_end(reading, Content(that + 1, high))
    return behind >= high - 1


def _owner(reading: Reading, noun: int, low: int) -> tuple[int, int] | None:
    """Whose saying it is: "her claim", "the mayor's repeated claim"."""
    i = noun - 1
    while i > low and reading.tags[i] in ("JJ", "NN", "VBN", "RB", "JJS"):
        i -= 1
    if i < low or reading.quoted[i] >= 0:
        return None
    if reading.tags[i] == "PRP$":
        return i, i + 1
    if reading.tags[i] == "POS" and i > low:
        return noun_phrase_left(reading, i - 1, low), i
    return None


def _giver(reading: Reading, noun: int, low: int) -> tuple[int, int] | None:
    """Who made it: "the mayor made the claim that"."""
    first = noun_phrase_left(reading, noun, low)
    if first - 1 <= low or reading.lowers[first - 1] not in GIVING:
        return None
    subject = subject_before(reading, verb_group(reading, first - 1, low), low)
    return (subject.first, subject.last) if subject and not subject.shared else None
