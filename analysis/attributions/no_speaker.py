"""Whether the subject of a reporting verb says anything: things, events and labels don't."""

from analysis.attributions.cues import Verb
from analysis.attributions.descriptions import describe
from analysis.attributions.modifiers import Subject
from analysis.attributions.nouns import event_words
from analysis.attributions.participles import INFERENCE, infers
from analysis.attributions.phrases import NOUNS
from analysis.attributions.reading import Reading
from analysis.attributions.verb_forms import NAMING

COURTS = frozenset({"court", "jury", "jurors", "inquest", "tribunal", "trial", "hearing", "inquiry", "magistrates"})
DOING = frozenset({"threaten", "promise"})  # what things do too: "the fire threatens to close the road"
KEEPING = frozenset({"keep", "keeps", "kept", "keeping", "get", "gets", "got", "getting", "leave", "leaves", "left"})


def no_speaker(reading: Reading, verb: int, cue: Verb, subject: Subject) -> bool:
    """Whether the subject says nothing: "a group called Dawn", "the rise suggests that"."""
    if cue.kind == "court":
        return subject.shared or not COURTS.intersection(reading.lowers[subject.first : subject.last])
    if subject.shared:
        return False
    if reading.lowers[subject.first] == "what" and subject.last == subject.first + 1:
        return True  # "what is called a floor"
    if subject.first and reading.lowers[subject.first - 1] in KEEPING:
        return True  # "to keep members informed of"
    if (
        cue.lemma == "say"
        and reading.lowers[subject.first] in ("that", "this")
        and reading.tags[verb + 1 : verb + 2] == [","]
    ):
        return subject.last == subject.first + 1  # "That said, the pier is old"
    if (cue.kind == "document" or cue.lemma in DOING) and thing(reading, subject.first, subject.last):
        return True  # "the chart shows the value of", "the fire threatens to close the road"
    if cue.lemma in NAMING and reading.lowers[subject.first] in ("a", "an") and subject.last - subject.first > 1:
        return True
    return infers(reading, cue, subject.first, subject.last)


def thing(reading: Reading, first: int, last: int) -> bool:
    """Whether a subject is a common noun for no speaker and no document."""
    described = describe(reading, first, last)
    return described.kind is None and reading.tags[described.base[1] - 1] in ("NN", "JJ", "RB")


def may_show(reading: Reading, cue: Verb, subject: Subject) -> bool:
    """Whether a subject can say what is no clause; only documents show and find it: "the poll shows a 5-point lead"."""
    if cue.kind == "document":
        return is_document(reading, subject.first, subject.last)
    if reading.lowers[subject.first] in ("that", "which") and reading.lowers[subject.first - 1] in event_words():
        return False  # "raids that challenged the ban"
    if cue.lemma in INFERENCE | {"reveal"} and reading.lowers[subject.first] in ("it", "this"):
        return False  # "It revealed the weak state of the pier"
    return not thing(reading, subject.first, subject.last)


def is_document(reading: Reading, first: int, last: int) -> bool:
    return describe(reading, first, last).kind == "document"


def without_object(reading: Reading, subject: Subject, low: int) -> bool:
    """Whether a pronoun opens a clause that describes the noun before it, which is its object."""
    noun = subject.first - 1 - (reading.lowers[subject.first - 1] in ("that", "which"))
    return noun >= low and reading.tags[subject.first] == "PRP" and reading.tags[noun] in NOUNS
