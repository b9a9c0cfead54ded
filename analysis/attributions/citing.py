"""Whom somebody quotes: "the paper cited [two officials] as saying that", "[Lind] was quoted as saying that"."""

from analysis.attributions.cues import Verb, reporting_verbs
from analysis.attributions.modifiers import Subject
from analysis.attributions.objects import CITING
from analysis.attributions.phrases import SPAN, full_phrase_right
from analysis.attributions.placed import preceding_saying
from analysis.attributions.preceding import quotation_before
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying
from analysis.attributions.speakers import subject_before
from analysis.attributions.verb_forms import BEING, verb_group

ACTIVE = frozenset({"VBD", "VBZ", "VBP", "VBG"})
AS_SAYING = (["as", "saying"], ["as", "telling"], ["as", "stating"])


def cited(reading: Reading, as_: int, low: int) -> Subject | None:
    """Whom the verb of citing before this "as" quotes: its object, or the subject of its passive."""
    for i in range(as_ - 1, max(low, as_ - SPAN) - 1, -1):
        cue = reporting_verbs().get(reading.lowers[i])
        if cue and cue.lemma in CITING:
            group = verb_group(reading, i, low)
            if not BEING.isdisjoint(reading.lowers[group:i]):
                return subject_before(reading, group, low)
            if reading.tags[i] in ACTIVE:
                whole = full_phrase_right(reading, i + 1, as_) == as_
                return Subject(i + 1, as_, i + 1) if whole else None
        if reading.quoted[i] >= 0:
            break
    return None


def cited_before(reading: Reading, verb: int, subject: Subject, low: int, high: int) -> Saying | None:
    """A quotation before its citing: "'It is late,' they quoted [her] as saying"."""
    end = full_phrase_right(reading, verb + 1, high)
    if not quotation_before(reading, subject.edge) or reading.lowers[end : end + 2] not in AS_SAYING:
        return None
    cue = reporting_verbs()[reading.lowers[end + 1]]
    said = Subject(verb + 1, end, subject.edge)
    return preceding_saying(reading, end + 1, cue, subject.edge, said, low, high, "as saying, after")


def said_before(reading: Reading, saying: int, cue: Verb, low: int, high: int) -> Saying | None:
    """A content before a passive of citing: "Nobody is hurt, [the chief] was quoted as saying by the paper"."""
    subject = cited(reading, saying - 1, low) if saying > low and reading.lowers[saying - 1] == "as" else None
    if subject is None or subject.last >= saying - 1 or subject.edge <= low:
        return None
    if reading.tags[subject.edge - 1] != "," and not quotation_before(reading, subject.edge):
        return None
    return preceding_saying(reading, saying, cue, subject.edge, subject, low, high, "as saying, after")
