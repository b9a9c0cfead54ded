"""Attributions made by "according to"."""

from dataclasses import replace

from analysis.attributions.clause_ahead import has_clause
from analysis.attributions.cues import Verb, reporting_verbs
from analysis.attributions.endings import content_end
from analysis.attributions.phrase_endings import tells_manner
from analysis.attributions.phrases import FINITE, SPAN, full_phrase_right, has_finite
from analysis.attributions.placed import resumption, waits
from analysis.attributions.preceding import preceding_content, quotation_before
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Content, Saying, opens_relative, spans
from analysis.attributions.subjects_after import subject_after
from analysis.records import Span

FURTHER = (["IN"], ["TO"], ["WRB"])  # tags of what a whole clause goes on with: ", according to Lind, when it sank"
SAID = frozenset({"VBD", "VBZ", "VBP"})


def according_saying(reading: Reading, at: int, low: int, high: int) -> Saying | None:
    """Read the attribution around "according to" at token `at`: the content stands before it, behind it, or both."""
    if at + 2 >= high or reading.lowers[at + 1] != "to" or tells_manner(reading, at, high):
        return None
    if reading.tags[at + 2] == "VB":
        reading.tags[at + 2] = "NN"  # "according to evidence"
    subject = subject_after(reading, at + 2, high)
    if subject is None:
        return None
    behind = subject.last
    if behind + 1 < high and reading.tags[behind] == "VBD" and reading.tags[behind + 1] == "IN":
        subject = replace(subject, last=full_phrase_right(reading, behind + 2, high))  # "two people briefed on it"
    if at > low and (reading.words[at - 1] == ":" or _opens_second(reading, at, subject.last, high)):
        low = at  # "Turnout fell: according to the mayor, two"
    parts = _around(reading, at, subject.last, low, high)
    return (
        Saying(tuple(parts), (at, at + 2), "according to", (subject.first, subject.last), "according to")
        if parts
        else None
    )


def _opens_second(reading: Reading, at: int, behind: int, high: int) -> bool:
    """Whether "according to" opens a clause behind a conjunction: "He left, and according to aides, he is in Port"."""
    if reading.lowers[at - 1] not in ("and", "but", "while") or reading.quoted[at - 1] >= 0:
        return False
    comma = next((i for i in range(behind, min(high, behind + SPAN)) if reading.tags[i] == ","), high)
    return comma + 1 < high and has_clause(reading, comma + 1, high)


def as_told_saying(reading: Reading, verb: int, cue: Verb, low: int, high: int) -> Saying | None:
    """Read what is told "as reported by" somebody: the content stands before it, behind it, or both."""
    at = verb - 1
    while at > low and reading.tags[at] == "RB":
        at -= 1  # "as first reported by"
    if at < low or reading.lowers[at] != "as" or "c" not in cue.takes or reading.lowers[verb + 1 : verb + 2] != ["by"]:
        return None
    subject = subject_after(reading, verb + 2, high) if verb + 2 < high else None
    parts = _around(reading, at, subject.last, low, high) if subject else []
    if subject is None or not parts:
        return None
    speaker = subject.first, subject.last
    return Saying(tuple(parts), (verb, verb + 1), cue.lemma, speaker, f"as {cue.lemma} by")


def _around(reading: Reading, at: int, behind: int, low: int, high: int) -> list[Span]:
    """The content before token `at`, or behind the comma that follows the source's end, or on both sides."""
    if low < at and behind < high and reading.tags[behind] in FINITE and opens_relative(reading, at - 1):
        last = content_end(reading, Content(behind, high, relative=True, apart=True))
        return spans(reading, behind, last)  # "a dam which according to Lind was old"
    while behind < high and reading.quoted[behind] < 0 and reading.tags[behind] not in (",", "."):
        behind += 1
    goes_on = behind < high - 1
    before = None if _opens_own(reading, at, behind, high) else _content_before(reading, at, low)
    complete = before is not None and (
        reading.quoted[before[1] - 1] >= 0 or has_clause(reading, *before) or _closed(reading, at, *before)
    )
    if before and complete:
        waiting = reading.tags[at - 1] == "," and waits(reading, before[1])
        on = waiting or reading.tags[behind + 1 : behind + 2] in FURTHER
        resumed = (
            resumption(reading, behind, high, not waiting, reading.quoted[before[1] - 1] >= 0, waiting) if on else None
        )
        return [*spans(reading, *before), *(spans(reading, *resumed) if resumed else ())]
    if not goes_on or reading.tags[behind] != ",":
        return []
    first = _behind_participle(reading, behind + 1, high)
    last = content_end(reading, Content(first, high, apart=True))
    if reading.tags[first] in ("WP", "WDT"):
        return []
    if not any(k >= 0 for k in reading.quoted[first:last]) and not has_finite(reading, first, last):
        return []
    return [*(spans(reading, *before) if before else ()), *spans(reading, first, last)]


def _closed(reading: Reading, at: int, first: int, last: int) -> bool:
    """Whether a comma closes a sentence that goes on over the reason in it: "A rumour that spread because it was old
    is false, according to Lind"."""
    return last < at and reading.tags[first] not in ("IN", "WRB", "RB", "VBG") and has_finite(reading, first, last)


def _opens_own(reading: Reading, at: int, behind: int, high: int) -> bool:
    """Whether it opens a sentence with a clause of its own: “We won.” According to Hale, the match was long."""
    opens = behind < high - 1 and reading.tags[behind] == "," and reading.words[at][:1].isupper()
    return opens and has_clause(reading, behind + 1, high)


def _content_before(reading: Reading, at: int, low: int) -> tuple[int, int] | None:
    """What stands before "according to" and may be its content."""
    before = preceding_content(reading, at, low) if at > low or quotation_before(reading, at) else None
    if before is None:
        return None
    if reading.tags[at - 1] in SAID and reading.lowers[at - 1] in reporting_verbs():
        return None  # "She said according to the rules the case was closed"
    if opens_relative(reading, before[1] - 1) or reading.lowers[before[1] - 1] == "that":
        return None  # "groups which, according to Lind, were new"
    return before


def _behind_participle(reading: Reading, first: int, high: int) -> int:
    """The words behind what describes the source: "according to the study, [published on Friday,] he", "according to
    Lind, [who was tired,] he"."""
    if reading.tags[first] not in ("VBN", "WP", "WDT"):
        return first
    comma = next((i for i in range(first, min(high, first + SPAN)) if reading.tags[i] == ","), high)
    return comma + 1 if has_clause(reading, comma + 1, high) else first
