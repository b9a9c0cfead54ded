"""Attributions made by a passive: with an agent, or with nobody named who says so."""

from dataclasses import replace

from analysis.attributions.according import as_told_saying
from analysis.attributions.clauses import WH, has_clause
from analysis.attributions.cues import Verb, grammar_words
from analysis.attributions.endings import content_end
from analysis.attributions.modifiers import Subject
from analysis.attributions.placed import following_saying, preceding_saying
from analysis.attributions.preceding import preceding_content, quotation_before
from analysis.attributions.questions import NOBODY, asked_saying
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Content, Saying
from analysis.attributions.spans import spans
from analysis.attributions.speakers import subject_before
from analysis.attributions.subjects_after import subject_after
from analysis.attributions.verb_groups import BEING, verb_group

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
    if verb + 2 >= high or reading.lowers[verb + 1] != "by" or reading.quoted[verb + 2] >= 0:
        return None
    agent = subject_after(reading, verb + 2, high)
    if agent is None or cue.kind == "manner" or reading.lowers[agent.last - 1] in VENUES:
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
    if cue.lemma not in AGENTLESS or reading.tags[verb] not in ("VBN", "VBD"):
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
