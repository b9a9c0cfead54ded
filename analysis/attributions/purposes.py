"""Attributions made by an infinitive of purpose: "took to the radio to say that", "used a speech to argue that"."""

from analysis.attributions.contents import content_start
from analysis.attributions.cues import Verb, grammar_words
from analysis.attributions.phrases import FINITE, SPAN
from analysis.attributions.placed import following_saying
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying
from analysis.attributions.speakers import main_subject, subject_before
from analysis.attributions.verb_groups import verb_group

MEANS = grammar_words("means_of_speech")


def purpose_saying(reading: Reading, verb: int, cue: Verb, low: int, high: int) -> Saying | None:
    """Read what somebody did something to say, where what he did is a way of speaking."""
    if verb - 2 < low or reading.lowers[verb - 1] != "to" or cue.kind in ("manner", "court", "document"):
        return None
    did = next((i for i in range(verb - 2, max(low, verb - SPAN), -1) if _verb(reading, i)), None)
    if did is None or reading.lowers[did] not in MEANS:
        return None
    subject = subject_before(reading, group := verb_group(reading, did, low), low)
    if subject and subject.shared:
        subject = main_subject(reading, low, group)
    start = content_start(reading, verb + cue.more, cue, high)
    if subject is None or start is None or start[1] not in ("clause", "quotation"):
        return None
    return following_saying(reading, verb + cue.more, cue, start, (subject.first, subject.last), low, high, subject)


def _verb(reading: Reading, i: int) -> bool:
    return reading.quoted[i] < 0 and (reading.tags[i] in FINITE or reading.tags[i] in ("VBN", "VB"))
