"""Attributions with the verb before its speaker: "..., said Lind", "Said Lind: ..."."""

from analysis.attributions.clauses import WRITINGS
from analysis.attributions.cues import Verb
from analysis.attributions.descriptions import describe
from analysis.attributions.modifiers import Subject
from analysis.attributions.objects import is_source
from analysis.attributions.phrases import FINITE, has_finite, is_time
from analysis.attributions.placed import preceding_saying, quotation_end
from analysis.attributions.preceding import quotation_before
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Content, Saying, spans
from analysis.attributions.speakers import subject_before
from analysis.attributions.subjects_after import subject_after


def inverted_saying(reading: Reading, verb: int, cue: Verb, group: int, low: int, high: int) -> Saying | None:
    """ "..., said Smith": the verb right after a comma or quotation, the speaker behind it."""
    if group != verb or verb + 1 >= high or not cue.takes & {"q", "Q"}:
        return None
    quoted = quotation_before(reading, verb)
    if ("a" in cue.takes and cue.lemma != "ask") or (
        not quoted and not (verb > low and reading.tags[verb - 1] in (",", ":"))
    ):
        return None
    if reading.tags[verb] not in ("VBD", "VBZ", "VBN", "VBP"):
        return None
    last = verb + cue.more  # "shot back the spokesman"
    subject = subject_after(reading, last + 1, high) if last + 1 < high else None
    if not subject or is_time(reading, subject.first):
        return None
    if quoted and _in_relative(reading, verb - 1, low):
        return None  # "Lind, who called it 'mad,' offers a plan"
    if not quoted and not _comma_before(reading, verb, cue, subject, low, high):
        return None
    owned = reading.tags[subject.first] == "PRP$" and not is_source(reading, subject.last - 1)
    if not quoted and (owned or reading.tags[subject.first] == "PRP") and cue.lemma != "say":
        return None  # "thinks that the food, aside from the hall, maintains its taste"
    clause = subject.last < high and reading.tags[subject.last] in FINITE
    if clause and (not quoted or reading.tags[subject.first] == "PRP"):
        return None  # "Hale, who called it 'mad,' said he would stay"
    return preceding_saying(reading, last, cue, verb, subject, low, high, "inverted")


def _comma_before(reading: Reading, verb: int, cue: Verb, subject: Subject, low: int, high: int) -> bool:
    """Whether a verb behind a comma and no quotation may have its speaker behind it: "It is late, said Hale"."""
    behind = reading.tags[subject.last : subject.last + 2]
    if reading.lowers[subject.last - 1] in WRITINGS or behind == ["TO", "VB"]:
        return False  # "waved, wrote a note and left", "Hale, a guide, said the plan to dig was late"
    described = describe(reading, subject.first, subject.last)
    speaks = described.kind is not None or reading.tags[described.base[1] - 1] in ("NNP", "NNPS")
    whole = subject.last >= high or behind[0] == "." or (behind[0] in (",", "IN", "TO", ":") and speaks)
    if not whole and not has_finite(reading, low, verb):
        return False  # "Hale, the doctor, said four men and a boy had left", "said the sale of cheap, old boats is"
    if not cue.takes & {"c", "h"}:
        return False
    ahead = subject_before(reading, verb, low)
    return not ahead or ahead.shared or ahead.first - low > 1 or ahead.last >= verb - 1  # "Hill, a doctor, called"


def _in_relative(reading: Reading, mark: int, low: int) -> bool:
    """Whether the quotation that ends at this token stands in a relative clause of its own sentence."""
    i = reading.blocks[reading.quoted[mark]][0] - 1
    while i > low and reading.quoted[i] < 0 and reading.tags[i] != ",":
        i -= 1
    return i > low and reading.tags[i] == "," and reading.tags[i + 1] in ("WP", "WDT")


def opening_saying(reading: Reading, verb: int, cue: Verb, high: int) -> Saying | None:
    """ "Said Smith: 'It is over.'" """
    last = verb + cue.more
    subject = subject_after(reading, last + 1, high) if last + 1 < high else None
    if not subject or subject.last + 1 >= high or reading.words[subject.last] not in (":", ","):
        return None
    first = subject.last + 1
    if reading.quoted[first] < 0:
        return None
    parts = spans(reading, first, quotation_end(reading, Content(first, high)))
    return Saying(tuple(parts), (verb, last + 1), cue.lemma, (subject.first, subject.last), f"{cue.lemma} opening")
