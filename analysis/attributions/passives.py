"""Attributions made by a passive: with an agent, or with nobody named who says, asks or tells it."""

from dataclasses import replace

from analysis.attributions.according import as_told_saying
from analysis.attributions.clause_ahead import has_clause
from analysis.attributions.clauses import WH
from analysis.attributions.cues import Verb, grammar_words
from analysis.attributions.endings import content_end
from analysis.attributions.modifiers import Subject
from analysis.attributions.phrases import FINITE, full_phrase_right, is_time, noun_phrase_right
from analysis.attributions.placed import following_saying, preceding_saying
from analysis.attributions.preceding import preceding_content, quotation_before
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Content, Saying, spans
from analysis.attributions.speakers import subject_before
from analysis.attributions.subjects_after import subject_after
from analysis.attributions.verb_forms import BEING, verb_group

WHEN = frozenset({"when", "if", "once", "after", "until"})  # before a participle: "when asked"
ASKED = frozenset({"ask", "press", "question", "quiz", "grill", "poll"})
NOBODY = "the passive names no speaker"
AGENTLESS = frozenset(
    {"say", "report", "allege", "claim", "announce", "state", "reveal", "confirm", "suggest", "argue"}
)
HEARER = 12  # tokens of the one who is told
VENUES = grammar_words("venues")


def passive_saying(reading: Reading, verb: int, cue: Verb, low: int, high: int) -> Saying | None:
    """Read the attribution that a passive at token `verb` makes."""
    return (
        as_told_saying(reading, verb, cue, low, high)
        or _by_agent(reading, verb, cue, low, high)
        or _by_nobody(reading, verb, cue, low, high)
        or asked_saying(reading, verb, cue, low, high)
    )


def _by_agent(reading: Reading, verb: int, cue: Verb, low: int, high: int) -> Saying | None:
    """ "Asked by reporters whether ...", "was told by police that ...", "described by the judge as ..."."""
    if verb + 2 >= high or reading.lowers[verb + 1] != "by":
        return None
    agent = subject_after(reading, verb + 2, high)
    if agent is None or reading.lowers[agent.last - 1] in VENUES:
        return None  # "said by telephone that"
    if (told := _told_by(reading, verb, cue, agent, low, high)) is not None:
        return told
    end = agent.last + (reading.tags[agent.last : agent.last + 1] == [","])
    if end + 1 < high and reading.lowers[end] in ("on", "about") and reading.lowers[end + 1] in WH:
        end += 1
    if end + 1 >= high:
        return None
    lower = reading.lowers[end]
    if lower == "as" and "as" in cue.leads:
        start = end + 1, "phrase"
    elif lower == "that" and reading.tags[end] == "IN" and cue.takes & {"c", "h"}:
        start = end + 1, "clause"
    elif lower in WH and cue.takes & {"c", "h", "w"} and has_clause(reading, end + 1, high):
        start = end, "clause"
    elif cue.takes >= {"a", "t"} and reading.tags[end : end + 2] == ["TO", "VB"]:
        start = end, "infinitive"  # "told by doctors to rest"
    else:
        return None
    if verb_group(reading, verb, low) == low:  # "Asked by police why ..., she replied"
        for comma in range(end, high):
            if reading.tags[comma] == "," and reading.quoted[comma] < 0 and has_clause(reading, comma + 1, high):
                high = comma
                break
    return following_saying(reading, verb, cue, start, (agent.first, agent.last), low, high, None)


def _told_by(reading: Reading, verb: int, cue: Verb, agent: Subject, low: int, high: int) -> Saying | None:
    """ ""It is late," he was told by [a clerk]." """
    group = verb_group(reading, verb, low)
    ends = agent.last >= high or reading.tags[agent.last] in (".", ",")
    if not ends or "a" not in cue.takes or BEING.isdisjoint(reading.lowers[group:verb]):
        return None
    hearer = subject_before(reading, group, max(low, group - HEARER))
    if hearer is None or hearer.shared or not quotation_before(reading, hearer.edge):
        return None
    edge = hearer.edge
    return preceding_saying(reading, verb, cue, edge, replace(agent, edge=edge), low, high, "passive after")


def _by_nobody(reading: Reading, verb: int, cue: Verb, low: int, high: int) -> Saying | None:
    """ "It was reported that ...", "The pier is said to be unsafe", "The pier fell, it was reported." """
    if cue.lemma not in AGENTLESS:
        return None
    group = verb_group(reading, verb, low)
    if BEING.isdisjoint(reading.lowers[group:verb]) or group == low or "to" in reading.lowers[group:verb]:
        return None
    i = verb + 1
    if reading.lowers[group - 1] == "it":
        while i < high and reading.lowers[i] != "that" and reading.quoted[i] < 0 and reading.tags[i] not in (",", "."):
            i += 1
        if i + 2 < high and reading.lowers[i] == "that" and has_clause(reading, i + 1, high):
            told = i + 1, content_end(reading, Content(i + 1, high))
            return _unsaid(reading, verb, cue, [told], "passive + clause")
        before = (
            preceding_content(reading, group - 1, low) if group - 2 > low and reading.tags[group - 2] == "," else None
        )
        if before and has_clause(reading, *before):
            return _unsaid(reading, verb, cue, [before], "passive after")
        return None
    if i + 1 >= high or reading.tags[i] != "TO" or reading.tags[i + 1] != "VB" or reading.quoted[i] >= 0:
        return None
    subject = subject_before(reading, group, low)
    if subject is None or subject.shared or reading.tags[subject.first] in ("WP", "WDT"):
        return None
    whole = [(subject.first, subject.last), (i, content_end(reading, Content(i, high, "infinitive")))]
    return _unsaid(reading, verb, cue, whole, "passive + infinitive")


def _unsaid(reading: Reading, verb: int, cue: Verb, ranges: list[tuple[int, int]], rule: str) -> Saying | None:
    parts = [part for first, last in ranges for part in spans(reading, first, last)]
    return Saying(tuple(parts), (verb, verb + 1), cue.lemma, None, f"{cue.lemma} {rule}", NOBODY) if parts else None


def asked_saying(reading: Reading, verb: int, cue: Verb, low: int, high: int) -> Saying | None:
    """Read a question put by nobody who is named, or what somebody is told by nobody, around the past participle."""
    if cue.lemma not in ASKED | {"tell"}:
        return None
    passive = _is_passive(reading, verb, low)
    if passive is None or (passive and cue.lemma == "tell"):
        return None
    first = verb + 1
    while first < high and (reading.tags[first] == "RB" or is_time(reading, first + (reading.lowers[first] == "on"))):
        first += 1
    start = _told(reading, first, high) if cue.lemma == "tell" else _question(reading, first, high)
    if start is None:
        return None
    at, sort = start
    last = content_end(reading, Content(at, high, sort, subordinate=not passive))
    active = last >= high - 1 or (cue.lemma == "tell" and reading.lowers[first] != "that")
    if reading.tags[verb - 1] == "," and verb > low and active:
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
        return True
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
