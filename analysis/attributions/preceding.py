"""What stands right before an attributing clause: a quotation, or the part of the sentence that is its content."""

from analysis.attributions.cues import reporting_verbs
from analysis.attributions.phrases import FINITE, has_finite
from analysis.attributions.phrases_left import noun_phrase_left
from analysis.attributions.reading import Reading

CONDITIONS = frozenset({"if", "although", "though", "because", "unless"})
TITLE = 6  # words of a quotation that may be a title or nickname where no comma or full stop ends it


def quotation_before(reading: Reading, token: int) -> bool:
    """Whether a quotation ends right before this token, in the same paragraph."""
    if token <= 0 or reading.quoted[token - 1] < 0:
        return False
    return "\n" not in reading.text[reading.ends[token - 1] : reading.starts[token]]


def said_whole(reading: Reading, token: int) -> bool:
    """Whether the quotation before this token ends as speech does, and is no title or nickname in a longer phrase."""
    block = reading.quoted[token - 1]
    first, last = reading.blocks[block]
    return last - first > TITLE + 2 or reading.text[reading.quotations[block].end - 1] in ",.?!…—-:;"


def ended(reading: Reading, token: int) -> bool:
    """Whether the quotation before this token ends with a full stop, so that a new sentence begins here."""
    quotation = reading.quotations[reading.quoted[token - 1]]
    return reading.text[quotation.start : quotation.end].rstrip(")]")[-1:] == "."


def _conditional(reading: Reading, low: int, quotation: int) -> bool:
    """Whether only a condition stands before a quotation that goes on with it: "Even if it rains, “we will row,”"."""
    begin = low + (reading.lowers[low] == "even")
    opening = next((w for w in reading.words[quotation : quotation + 2] if w[0].isalpha()), "A")
    return reading.lowers[begin] in CONDITIONS and opening[0].islower() and has_finite(reading, low, quotation)


def _told_by_another(reading: Reading, verb: int, low: int) -> bool:
    """Whether a verb of saying with a subject of its own leads to a quotation: "he left and said, “…,” police said"."""
    cue = reporting_verbs().get(reading.lowers[verb])
    if verb <= low or cue is None or cue.takes.isdisjoint({"c", "q"}) or reading.tags[verb] not in FINITE:
        return False
    before = verb - 1 - (reading.tags[verb - 1] == "RB")  # "Lind then shouted"
    return has_finite(reading, low, verb) or reading.tags[before] in ("PRP", "NNP", "NN", "NNS")


def _before_addressee(reading: Reading, last: int, low: int) -> int:
    """The verb before those who are told, whose last token is given: "he [told] the council"; that token itself where
    no verb that takes them stands there."""
    verb = noun_phrase_left(reading, last, low) - 1
    cue = reporting_verbs().get(reading.lowers[verb]) if verb >= low else None
    return verb if cue is not None and "a" in cue.takes else last


def preceding_content(reading: Reading, edge: int, low: int) -> tuple[int, int] | None:
    """The tokens of the content that ends right before the attributing clause at `edge`."""
    last = edge
    while last > 0 and last > low and reading.quoted[last - 1] < 0 and reading.tags[last - 1] in (",", ":", "HYPH"):
        last -= 1
    if last <= 0:
        return None
    block = reading.quoted[last - 1]
    if block < 0:
        return (low, last) if last > low else None
    first = reading.blocks[block][0]
    if first <= low:
        return first, last
    lead = reading.tags[first - 1]
    if lead == "," and _told_by_another(reading, _before_addressee(reading, first - 2, low), low):
        return low, last
    if lead == "," and _conditional(reading, low, first):
        return low, last
    if lead in (",", ":", ".") or reading.quoted[first - 1] >= 0 or first - low <= 1:
        return first, last
    return low, last
