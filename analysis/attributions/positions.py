"""Where the content stands: behind its verb, before it, or on both sides of "she said"."""

from analysis.attributions.clause_ahead import has_clause
from analysis.attributions.clauses import ASSERTING, SUBORDINATORS
from analysis.attributions.contents import content_start
from analysis.attributions.cues import Verb
from analysis.attributions.joined_verbs import main_clause_needs
from analysis.attributions.modifiers import Subject
from analysis.attributions.objects import object_start
from analysis.attributions.phrases import FINITE, full_phrase_right, has_finite, is_finite, is_time, noun_phrase_right
from analysis.attributions.placed import following_saying, is_relative, preceding_saying
from analysis.attributions.preceding import ended, quotation_before, said_whole
from analysis.attributions.reading import DASHES, Reading
from analysis.attributions.saying import Saying

WHILE = frozenset({"when", "after", "before", "while", "as", "once", "until", "because", "where"})
ADJUNCT = 12  # tokens between a verb and the comma that ends its clause


def saying_of(reading: Reading, verb: int, cue: Verb, subject: Subject, low: int, high: int) -> Saying | None:
    """What the verb at this token reports, whose subject stands before it."""
    edge = subject.edge
    left_quoted = _quoted_before(reading, subject, low)
    if edge > low and reading.lowers[edge - 1] == "as":
        edge -= 1
        if edge == low and (cue.kind != "manner" or reading.lowers[verb + 1 : verb + 2] == ["it"]):  # "as Lind puts it"
            return _after_as_clause(reading, verb, cue, subject, low, high)
        left_quoted = quotation_before(reading, edge)
        if _start_is_verb(reading, verb, high):
            return None  # "as polls suggest is likely"
    left_comma = _behind_comma(reading, edge, low)
    start = _start_behind(reading, verb, cue, edge, low, high, left_quoted, left_comma)
    if (left_quoted or left_comma) and not is_relative(reading, subject):
        if left_comma and start and (around := _around(reading, verb, cue, subject, edge, start, low, high)):
            return around
        if _stands_before(reading, verb, cue, edge, start, low, high, left_quoted):
            return preceding_saying(reading, verb, cue, edge, subject, low, high, "after")
    return _behind(reading, verb, cue, subject, start, low, high)


def _behind_comma(reading: Reading, edge: int, low: int) -> bool:
    """Whether a comma or a dash stands right before the clause of the verb."""
    return edge > low and (reading.tags[edge - 1] == "," or reading.lowers[edge - 1] in DASHES)


def _around(
    reading: Reading, verb: int, cue: Verb, subject: Subject, edge: int, start: tuple[int, str], low: int, high: int
) -> Saying | None:  # fmt: skip
    """A content on both sides of its verb: "The pier, she said, is closed"."""
    if not _inside(reading, verb, start, low, edge):
        return None
    around = preceding_saying(reading, verb, cue, edge, subject, low, high, "middle")
    return around if around and (len(around.parts) > 1 or _complete(reading, low, edge)) else None


def _stands_before(
    reading: Reading, verb: int, cue: Verb, edge: int, start: tuple[int, str] | None, low: int, high: int,
    left_quoted: bool,
) -> bool:  # fmt: skip
    """Whether the content ends before the clause of the verb: "The pier is closed, she said"."""
    if not _takes_before(reading, verb, cue, start, high):
        return False
    if _clearly_behind(reading, cue, start, edge, low, high, left_quoted):
        return False
    return left_quoted or (cue.kind != "manner" and _clause_ends(reading, verb, cue, high))


def _behind(
    reading: Reading, verb: int, cue: Verb, subject: Subject, start: tuple[int, str] | None, low: int, high: int
) -> Saying | None:  # fmt: skip
    """A content behind its verb."""
    if start is None:
        return None
    relative = is_relative(reading, subject)
    noun = start[1] == "clause" and "n" in cue.takes and (cue.lemma == "claim" or cue.lemma not in ASSERTING)
    if relative and noun and main_clause_needs(reading, subject.first, start[0], low, high):
        start = object_start(reading, verb + 1, high, cue)
        if start is None:
            return None  # "the man who claimed the prize said"
    perfect = not {"has", "have", "had"}.isdisjoint(reading.lowers[subject.last : verb])
    background = relative and cue.kind == "judgement" and perfect
    if background and start[1] == "phrase" and all(k < 0 for k in reading.quoted[start[0] : high]):
        return None  # "the players, who have lauded Hale in the past, said"
    return following_saying(reading, verb, cue, start, (subject.first, subject.last), low, high, subject)


def _quoted_before(reading: Reading, subject: Subject, low: int) -> bool:
    """Whether a quotation that is speech ends right before the subject, in the same sentence."""
    edge = subject.edge
    if not quotation_before(reading, edge) or not said_whole(reading, edge) or _title(reading, edge, subject):
        return False
    return not (ended(reading, edge) and edge >= low and reading.words[edge][0].isupper())  # "..." Smith said no more.


def _start_behind(
    reading: Reading, verb: int, cue: Verb, edge: int, low: int, high: int, left_quoted: bool, left_comma: bool
) -> tuple[int, str] | None:  # fmt: skip
    """Where a content begins behind the verb; None where what looks like one only goes on with what stands before."""
    start = content_start(reading, verb, cue, high)
    resumed = start and start[1] == "quotation" and left_quoted and reading.words[start[0] - 1] != ":"
    if start and resumed and (_mark_before(reading, edge) not in ".!?" or verb + 1 != start[0]):
        return None  # "The well," she said, "is dry."
    if left_comma and reading.tags[edge - 1] == "," and _time_closes(reading, verb, cue, high):
        return None if _complete(reading, low, edge) else start  # "The pier is shut, Lind said Friday, days after"
    return start


def _mark_before(reading: Reading, edge: int) -> str:
    """The last character of the quotation before this token."""
    return reading.text[reading.quotations[reading.quoted[edge - 1]].end - 1]


def _takes_before(reading: Reading, verb: int, cue: Verb, start: tuple[int, str] | None, high: int) -> bool:
    """Whether the content of a verb may stand before it."""
    found = cue.kind == "document" and start is None and _sentence_ends(reading, verb + 1, high)  # ", a study finds"
    return found or not cue.takes.isdisjoint({"q", "Q"})


def _clearly_behind(
    reading: Reading, cue: Verb, start: tuple[int, str] | None, edge: int, low: int, high: int, left_quoted: bool
) -> bool:  # fmt: skip
    """Whether what stands behind the verb is its content beyond doubt, whatever stands before it."""
    if start is None:
        return False
    first, sort = start
    if left_quoted:
        if sort == "clause" and reading.lowers[first - 1] != "that":
            return _mark_before(reading, edge) not in ",?!"
        return sort in ("clause", "quotation")
    if sort == "clause" and reading.lowers[first] in WHILE and _complete(reading, low, edge):
        subject = full_phrase_right(reading, first + 1, high)
        return subject >= high or not is_finite(reading, subject)  # "The pier is shut, Lind said after he left"
    if sort == "phrase" and _complete(reading, low, edge):
        led = cue.lemma not in ("say", "tell") and reading.lowers[first - 1] in cue.leads  # "Hale warned of storms"
        return led or _to_do(reading, first, high)
    return True


def _title(reading: Reading, edge: int, subject: Subject) -> bool:
    """Whether the quotation before a subject only names it: "the “Stay dry.” campaign"."""
    before = reading.blocks[reading.quoted[edge - 1]][0] - 1
    named = subject.first == edge and before >= 0 and reading.tags[before] in ("DT", "PRP$", "POS")
    return named and reading.tags[edge] == "NN"


def _start_is_verb(reading: Reading, verb: int, high: int) -> bool:
    """Whether another finite verb stands right behind this one."""
    return verb + 1 < high and reading.quoted[verb + 1] < 0 and reading.tags[verb + 1] in FINITE


def _after_as_clause(
    reading: Reading, verb: int, cue: Verb, subject: Subject, low: int, high: int
) -> Saying | None:  # fmt: skip
    """ "As the council noted, the pier is closed." """
    comma = verb + 1
    while comma < high and reading.quoted[comma] < 0 and reading.tags[comma] not in (",", ":"):
        comma += 1
    if comma - verb > ADJUNCT or comma + 1 >= high or reading.quoted[comma] >= 0:
        return None
    if reading.quoted[comma + 1] < 0 and not has_clause(reading, comma + 1, high):
        return None
    sort = "quotation" if reading.quoted[comma + 1] >= 0 else "clause"
    return following_saying(reading, verb, cue, (comma + 1, sort), (subject.first, subject.last), low, high, None)


def _inside(reading: Reading, verb: int, start: tuple[int, str], low: int, edge: int) -> bool:
    """Whether the verb and its subject stand inside the content: "The pier, she said, is closed"."""
    first, sort = start
    if reading.tags[verb + 1] != ",":
        return False
    if sort != "quotation":
        return sort == "clause" and reading.lowers[first - 1] != "that"
    opening = next((w for w in reading.words[first : first + 3] if w[0].isalpha()), "A")
    lower = opening[0].islower()  # a capital opens a sentence of its own
    return lower and (_parted(reading, low, edge) or _complete(reading, low, edge))


def _parted(reading: Reading, low: int, edge: int) -> bool:
    """Whether the words before the verb are the subject of the quotation: "The plan, he said, 'was dead'." """
    if reading.tags[low] in ("IN", "RB", "VBG", "VBN", "CC", "WRB", "TO") or is_time(reading, low):
        return False
    return not has_finite(reading, low, edge)


def _clause_ends(reading: Reading, verb: int, cue: Verb, high: int) -> bool:
    """Whether no object follows the verb: "he said.", "he said on Tuesday", "he told reporters"."""
    i = verb + 1
    while i < high and (reading.tags[i] == "RB" or is_time(reading, i)):
        i += 1
    if i >= high or reading.tags[i] in (",", ".", ":", "IN", "WRB", "VBG", "CC", "-RRB-", "HYPH"):
        return True
    return ("a" in cue.takes and noun_phrase_right(reading, i, high) > i) or (
        reading.tags[i : i + 2] != ["TO", "VB"] and reading.tags[i] == "TO"
    )


def _time_closes(reading: Reading, verb: int, cue: Verb, high: int) -> bool:
    """Whether a time, behind those who are told if they are named, ends the clause of a verb: "told us Friday,"."""
    i = verb + 1
    if "a" in cue.takes and not is_time(reading, i):
        told = noun_phrase_right(reading, i, high)
        i = next((j for j in range(i, told) if is_time(reading, j)), told)
    first = i
    while i < high and (is_time(reading, i) or (reading.lowers[i] == "on" and is_time(reading, i + 1))):
        i += 1
    return first < i < high and reading.tags[i] == "," and reading.quoted[i] < 0


def _to_do(reading: Reading, first: int, high: int) -> bool:
    """Whether a content is somebody and what he is to do: "instructed Hale to wait"."""
    end = full_phrase_right(reading, first, high)
    return first < end < high and reading.tags[end] == "TO"


def _sentence_ends(reading: Reading, i: int, high: int) -> bool:
    return i >= high or reading.tags[i] == "."


def _complete(reading: Reading, low: int, edge: int) -> bool:
    return has_finite(reading, low, edge) and reading.lowers[low] not in SUBORDINATORS
