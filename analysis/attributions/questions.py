"""What somebody was asked or told, by nobody who is named: "asked whether it was late, he", "when told it was"."""

from analysis.attributions.clauses import WH, has_clause
from analysis.attributions.cues import Verb
from analysis.attributions.endings import content_end
from analysis.attributions.phrases import FINITE, full_phrase_right, is_time, noun_phrase_right
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Content, Saying
from analysis.attributions.spans import spans
from analysis.attributions.verb_groups import BEING, verb_group

WHEN = frozenset({"when", "if", "once", "after", "until"})  # before a participle: "when asked"
ASKED = frozenset({"ask", "press", "question", "quiz", "grill", "poll"})
NOBODY = "the passive names no speaker"


def asked_saying(reading: Reading, verb: int, cue: Verb, low: int, high: int) -> Saying | None:
    """Read a question put by nobody who is named, or what somebody is told by nobody, around the past participle."""
    if cue.lemma not in ASKED | {"tell"} or reading.tags[verb] not in ("VBN", "VBD"):
        return None
    passive = _is_passive(reading, verb, low)
    if passive is None or (passive and cue.lemma == "tell"):
        return None
    first = verb + 1
    while first < high and reading.quoted[first] < 0 and (reading.tags[first] == "RB" or is_time(reading, first)):
        first += 1
    start = _told(reading, first, high) if cue.lemma == "tell" else _question(reading, first, high)
    if start is None:
        return None
    at, sort = start
    last = content_end(reading, Content(at, high, sort, subordinate=not passive))
    if reading.tags[verb - 1] == "," and verb > low and (cue.lemma == "tell" or last >= high - 1):
        return None  # "Hale, who was there, asked whether it was late"
    parts = spans(reading, at, last)
    return (
        Saying(tuple(parts), (verb, verb + 1), cue.lemma, None, f"{cue.lemma} passive, {sort}", NOBODY)
        if parts
        else None
    )


def _is_passive(reading: Reading, verb: int, low: int) -> bool | None:
    """Whether a past form has a form of "be" before it; False where it opens a clause without any ("asked why, he"),
    None where it is neither."""
    group = verb_group(reading, verb, low)
    before = reading.lowers[group:verb]
    if not BEING.isdisjoint(before):
        return None if "to" in before else True
    if group < verb:
        return None
    opens = verb == low or reading.lowers[verb - 1] in WHEN or reading.tags[verb - 1] in (",", "''", ":")
    return False if opens else None


def _question(reading: Reading, i: int, high: int) -> tuple[int, str] | None:
    """The question behind "asked": a clause with its question word, or what it is about."""
    if i + 1 >= high or reading.quoted[i] >= 0:
        return None
    named = reading.tags[i + 1] not in ("PRP", "DT", "WDT") or noun_phrase_right(reading, i + 1, high) > i + 2
    if reading.lowers[i] == "about" and named and noun_phrase_right(reading, i + 1, high) > i + 1:
        return i + 1, "phrase"
    asked = reading.lowers[i] in WH and (has_clause(reading, i + 1, high) or reading.tags[i + 1] in FINITE)
    return (i, "clause") if asked else None


def _told(reading: Reading, i: int, high: int) -> tuple[int, str] | None:
    """The clause behind "when told"."""
    if i < high and reading.lowers[i] == "that" and has_clause(reading, i + 1, high):
        return i + 1, "clause"
    end = full_phrase_right(reading, i, high)
    return (i, "clause") if i < end < high and reading.tags[end] in FINITE else None
