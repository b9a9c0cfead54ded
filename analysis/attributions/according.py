"""Attributions made by "according to"."""

from dataclasses import replace

from analysis.attributions.clauses import has_clause
from analysis.attributions.cues import reporting_verbs
from analysis.attributions.endings import Content, content_end
from analysis.attributions.phrases import SPAN, full_phrase_right, has_finite
from analysis.attributions.preceding import preceding_content, quotation_before
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying
from analysis.attributions.spans import spans
from analysis.attributions.subjects_after import subject_after

SAID = frozenset({"VBD", "VBZ", "VBP"})


def according_saying(reading: Reading, at: int, low: int, high: int) -> Saying | None:
    """Read the attribution around "according to" at token `at`: the content stands before it, behind it, or both."""
    if at + 2 >= high or reading.lowers[at + 1] != "to":
        return None
    if reading.tags[at + 2] == "VB":
        reading.tags[at + 2] = "NN"  # "according to evidence"
    subject = subject_after(reading, at + 2, high)
    if subject is None:
        return None
    behind = subject.last
    if behind + 1 < high and reading.tags[behind] == "VBD" and reading.tags[behind + 1] == "IN":
        behind = full_phrase_right(reading, behind + 2, high)  # "two people briefed on the talks"
        subject = replace(subject, last=behind)
    while behind < high and reading.quoted[behind] < 0 and reading.tags[behind] != "," and reading.tags[behind] != ".":
        behind += 1
    before = preceding_content(reading, at, low) if at > low or quotation_before(reading, at) else None
    said = before and before[1] == at and reading.quoted[at - 1] < 0 and reading.tags[at - 1] in SAID
    if said and reading.lowers[at - 1] in reporting_verbs():
        before = None  # "She said according to the rules the case was closed"
    if before and behind < high - 1 and reading.tags[before[1] - 1] in ("WDT", "WP"):
        before = None  # "groups which, according to Lind, were new"
    complete = before is not None and (reading.quoted[before[1] - 1] >= 0 or has_clause(reading, *before))
    parts = []
    rule = "according to"
    if before and (complete or behind < high - 1):
        parts += spans(reading, *before)
    if behind < high - 1 and reading.tags[behind] == ",":
        first = _behind_participle(reading, behind + 1, high)
        last = content_end(reading, Content(first, high))
        goes_on = reading.tags[first] not in ("WP", "WDT") and (
            any(k >= 0 for k in reading.quoted[first:last]) or has_finite(reading, first, last)
        )
        if goes_on and not complete:
            parts += spans(reading, first, last)
    if not parts or (not complete and len(parts) == 1 and before):
        return None
    return Saying(tuple(parts), (at, at + 2), "according to", (subject.first, subject.last), rule)


def _behind_participle(reading: Reading, first: int, high: int) -> int:
    """The words behind a participle that describes the source: "according to the study, [published on Friday,] he"."""
    if reading.tags[first] != "VBN" or reading.quoted[first] >= 0:
        return first
    comma = next((i for i in range(first, min(high, first + SPAN)) if reading.tags[i] == ","), first)
    return comma + 1 if first < comma < high - 1 and has_clause(reading, comma + 1, high) else first
