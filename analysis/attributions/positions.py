"""Where the content stands: behind its verb, before it, or on both sides of "she said"."""

from analysis.attributions.appositions import DASHES, Subject
from analysis.attributions.clauses import SUBORDINATORS, has_clause
from analysis.attributions.contents import VENUES, content_start
from analysis.attributions.cues import Verb
from analysis.attributions.endings import ASIDES, Content, content_end
from analysis.attributions.phrases import FINITE, full_phrase_right, has_finite, is_time, noun_phrase_right
from analysis.attributions.preceding import ended, preceding_content, quotation_before, said_whole
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying
from analysis.attributions.spans import spans

MEANWHILE = frozenset({"as", "while", "when", "after", "before"})  # the reporter's clause behind a quotation
ADJUNCT = 12  # tokens between a verb and the comma that ends its clause


def saying_of(reading: Reading, verb: int, cue: Verb, subject: Subject, low: int, high: int) -> Saying | None:
    edge = subject.edge
    left_quoted = quotation_before(reading, edge) and said_whole(reading, edge) and not _title(reading, edge, subject)
    if left_quoted and ended(reading, edge) and edge >= low and reading.words[edge][0].isupper():
        left_quoted = False  # "..." Smith said no more.
    if edge > low and reading.lowers[edge - 1] == "as":
        edge -= 1
        if edge == low and (cue.kind != "manner" or reading.lowers[verb + 1 : verb + 2] == ["it"]):  # "as Lind puts it"
            return _after_as_clause(reading, verb, cue, subject, low, high)
        left_quoted = quotation_before(reading, edge)
        if _start_is_verb(reading, verb, high):
            return None  # "as polls suggest is likely"
    left_comma = (edge > low and reading.tags[edge - 1] == ",") or (edge > low and reading.lowers[edge - 1] in DASHES)
    relative = reading.tags[subject.first] in ("WP", "WDT") or reading.lowers[subject.first] == "that"
    start = content_start(reading, verb, cue, high)
    if start and start[1] == "quotation" and left_quoted and reading.words[start[0] - 1] != ":":
        ending = reading.text[reading.quotations[reading.quoted[edge - 1]].end - 1]
        if ending not in ".!?" or verb + 1 != start[0]:
            start = None  # "The well," she said, "is dry."
    if start and left_comma and not left_quoted and not relative and _inside(reading, verb, start, low, edge):
        around = preceding_saying(reading, verb, cue, edge, subject, low, high, "middle")
        if around and (len(around.parts) > 1 or _complete(reading, low, edge)):
            return around
    found = cue.kind == "document" and start is None and _sentence_ends(reading, verb + 1, high)  # ", a study finds"
    if (left_quoted or left_comma) and not relative and (found or cue.takes & {"q", "Q"}):
        clear = start and (start[1] in ("clause", "quotation") or (left_comma and not left_quoted))
        if left_quoted and start and start[1] == "clause" and reading.lowers[start[0] - 1] != "that":
            clear = reading.text[reading.quotations[reading.quoted[edge - 1]].end - 1] not in ",?!"
        if left_comma and start and start[1] == "phrase" and _complete(reading, low, edge):
            clear = _to_do(reading, start[0], high)
        if not clear and (left_quoted or (cue.kind != "manner" and _clause_ends(reading, verb, cue, high))):
            return preceding_saying(reading, verb, cue, edge, subject, low, high, "after")
    if start is None or (cue.kind == "manner" and start[1] != "quotation"):
        return None
    background = relative and cue.kind == "judgement" and reading.lowers[verb - 1] in ("has", "have", "had")
    if background and start[1] == "phrase" and not _quotes(reading, start[0], high):
        return None  # "the players, who have lauded Hale in the past, said"
    return following_saying(reading, verb, cue, start, (subject.first, subject.last), low, high, subject)


def _title(reading: Reading, edge: int, subject: Subject) -> bool:
    """Whether the quotation before a subject only names it: "the “Stay dry.” campaign"."""
    before = reading.blocks[reading.quoted[edge - 1]][0] - 1
    named = subject.first == edge and before >= 0 and reading.tags[before] in ("DT", "PRP$", "POS")
    return named and reading.tags[edge] == "NN"


def _start_is_verb(reading: Reading, verb: int, high: int) -> bool:
    """Whether another finite verb stands right behind this one."""
    return verb + 1 < high and reading.quoted[verb + 1] < 0 and reading.tags[verb + 1] in FINITE


def _quotes(reading: Reading, first: int, high: int) -> bool:
    """Whether words are quoted before the next comma or verb."""
    for i in range(first, high):
        if reading.quoted[i] >= 0:
            return True
        if reading.tags[i] == "," or reading.tags[i] in FINITE:
            break
    return False


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
    if _parted(reading, verb, first, low, edge):
        return True
    opening = next((w for w in reading.words[first : first + 3] if w[0].isalpha()), "A")
    return opening[0].islower() and _complete(reading, low, edge)  # a capital opens a sentence of its own


def _parted(reading: Reading, verb: int, quotation: int, low: int, edge: int) -> bool:
    """Whether the words before the verb are the subject of the quotation: "The plan, he said, 'was dead'." """
    if (
        quotation != verb + 2
        or reading.tags[low] in ("IN", "RB", "VBG", "VBN", "CC", "WRB", "TO")
        or is_time(reading, low)
    ):
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


def _to_do(reading: Reading, first: int, high: int) -> bool:
    """Whether a content is somebody and what he is to do: "instructed Hale to wait"."""
    end = full_phrase_right(reading, first, high)
    return first < end < high and reading.tags[end] == "TO"


def _sentence_ends(reading: Reading, i: int, high: int) -> bool:
    return i >= high or reading.tags[i] == "."


def _complete(reading: Reading, low: int, edge: int) -> bool:
    return has_finite(reading, low, edge) and reading.lowers[low] not in SUBORDINATORS


def following_saying(
    reading: Reading, verb: int, cue: Verb, start: tuple[int, str], speaker: tuple[int, int], low: int, high: int,
    subject: Subject | None,
) -> Saying | None:  # fmt: skip
    """The content stands after the verb."""
    first, sort = start
    relative = subject is not None and (
        reading.tags[subject.first] in ("WP", "WDT") or reading.lowers[subject.first] == "that"
    )
    ahead = subject.edge - 1 if subject else low
    subordinate = ahead >= low and reading.lowers[ahead] in SUBORDINATORS and ahead - low < 3
    if sort == "quotation" and reading.quoted[first] >= 0:
        last = quotation_end(reading, first, high)
    else:
        last = content_end(reading, Content(first, high, sort, subordinate, relative))
    parts = spans(reading, first, last)
    if not parts:
        return None
    return Saying(tuple(parts), (verb - cue.more, verb + 1), cue.lemma, speaker, f"{cue.lemma} + {sort}")


def quotation_end(reading: Reading, first: int, high: int) -> int:
    """The end of a content that opens with a quotation: the mark, or the clause that the quotation is part of."""
    last = reading.blocks[reading.quoted[first]][1]
    ending = reading.text[reading.quotations[reading.quoted[first]].end - 1]
    if ending in ".!?…," or last >= high or reading.lowers[last] in MEANWHILE:
        return last
    return content_end(reading, Content(first, high))


def preceding_saying(
    reading: Reading, verb: int, cue: Verb, edge: int, subject: Subject, low: int, high: int, rule: str
) -> Saying | None:
    """The content stands before the clause of the verb, and may go on behind it."""
    before = preceding_content(reading, edge, low)
    if before is None:
        return None
    first, last = before
    clause_end = max(verb + 1, subject.last)
    parts = spans(reading, first, last)
    complete = reading.quoted[last - 1] >= 0 or has_clause(reading, first, last)
    if not complete and (reading.tags[subject.first] == "PRP" or cue.lemma == "say") and last - first > 2:
        complete = reading.tags[first] in ("DT", "NNS", "PRP$", "JJ", "NNP", "NN", "EX") and not is_time(reading, first)
    resumed = _resumed(reading, clause_end, high, complete, reading.quoted[last - 1] >= 0)
    if not resumed and not complete:
        return None
    if resumed:
        parts += spans(reading, *resumed)
        rule = "middle"
    if not parts:
        return None
    return Saying(
        tuple(parts), (verb - cue.more, verb + 1), cue.lemma, (subject.first, subject.last), f"{cue.lemma} {rule}"
    )


def _venue(reading: Reading, i: int, high: int) -> bool:
    """Whether a phrase tells where or when it was said."""
    end = noun_phrase_right(reading, i, high)
    return is_time(reading, i) or end == i or reading.lowers[end - 1] in VENUES


def _resumed(reading: Reading, end: int, high: int, complete: bool, quoted: bool) -> tuple[int, int] | None:
    """Where the content goes on after ", she said,": a quotation, or the rest of the sentence."""
    i = end
    while i < high and (reading.quoted[i] >= 0 or reading.tags[i] not in (",", ":")):
        i += 1
        if i - end > 30:
            return None
    i += 1
    if i >= high or (quoted and reading.quoted[i] < 0):
        return None  # only a quotation goes on with a quotation
    if reading.quoted[i] >= 0:
        return i, reading.blocks[reading.quoted[i]][1]
    lower, tag = reading.lowers[i], reading.tags[i]
    if complete and lower in ("a", "an"):
        return None  # the reporter's comment: ", a step that would ..."
    if tag in ("WP", "WDT", "VBG") or lower in ASIDES | {"according"}:
        return None
    if complete and (
        (tag in ("IN", "TO", "RB", "DT", "NN", "JJ", "NNP") and lower not in SUBORDINATORS | {"so", "but", "and"})
        or lower == "as"
    ):
        if not has_finite(reading, i, high):
            return None
        if tag in ("IN", "TO") and lower not in ("with", "without") and _venue(reading, i + 1, high):
            return None  # "he said, in a statement that ..."
    last = content_end(reading, Content(i, high))
    goes_on = not complete or has_finite(reading, i, last) or any(k >= 0 for k in reading.quoted[i:last])
    return (i, last) if goes_on else None
