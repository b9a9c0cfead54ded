"""Attributions made by a participle: "..., saying that", "cited officials as saying"."""

from analysis.attributions.contents import content_start
from analysis.attributions.cues import Verb, reporting_verbs
from analysis.attributions.descriptions import PERSON_ENDINGS, describe
from analysis.attributions.endings import Content, content_end
from analysis.attributions.modifiers import Subject
from analysis.attributions.nouns import plural_nouns, speaker_nouns
from analysis.attributions.objects import CITING
from analysis.attributions.phrases import FINITE, SPAN, full_phrase_right, is_noun, noun_phrase_right
from analysis.attributions.placed import following_saying
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying
from analysis.attributions.speakers import main_subject, subject_before
from analysis.attributions.verb_groups import verb_group

INFERENCE = frozenset(
    {"emphasize", "emphasise", "suggest", "indicate", "imply", "signal", "underscore", "underline", "highlight"}
)
MEASURES = frozenset({"data", "figures", "statistics", "results", "numbers"})  # what things measured tell
PASSIVE = 6  # tokens of a verb in the passive up to "by"


def participle_saying(
    reading: Reading, verb: int, cue: Verb, low: int, high: int, earlier: Saying | None
) -> Saying | None:
    """ "saying that ...": spoken by the subject of the main clause, or by the noun before it ("a letter saying")."""
    end = verb + cue.more
    start = content_start(reading, end, cue, high)
    if not start or (start[1] == "phrase" and cue.kind not in ("judgement", "speech", "directive")):
        return None
    group = verb_group(reading, verb, low)
    left = reading.lowers[group - 1] if group > low else ""
    if left == "as" and (cited := _cited(reading, group - 1, low)):
        return following_saying(reading, end, cue, start, (cited.first, cited.last), low, high, None)
    if group < verb and any(
        w in ("is", "are", "was", "were", "been", "be", "'s", "'re", "am", "'m") for w in reading.lowers[group:verb]
    ):
        subject = subject_before(reading, group, low)
        if not subject:
            return None
        if subject.shared:
            subject = main_subject(reading, low, group)
        return (
            following_saying(reading, end, cue, start, (subject.first, subject.last), low, high, subject)
            if subject
            else None
        )
    if left in ("without", "of", "from", "against", "for", "the", "a"):
        return None
    speaker: tuple[int, int] | None = None
    if group > low and reading.tags[group - 1] in ("NN", "NNS", "NNP", "NNPS"):
        subject = subject_before(reading, group, low)
        main = main_subject(reading, low, group)
        if subject and not subject.shared:
            speaker = subject.first, _before_verb(reading, subject)
            if main and main.last <= subject.first and not _person(reading, subject):
                speaker = main.first, main.last  # "she sent a letter saying"
    if (absolute := _absolute(reading, verb, low)) is not None:
        speaker = absolute
    if speaker is None and earlier and earlier.speaker:
        speaker = earlier.speaker
    if speaker is None:
        behind = content_end(reading, Content(start[0], high, start[1], subordinate=True))
        main = main_subject(reading, low, group) or main_subject(reading, behind, high)
        if main:
            speaker = _agent(reading, main, verb) or (main.first, main.last)
            if main.first > verb and reading.tags[main.first - 1] == ",":
                high = main.first - 1  # "Stressing the need for calm, the two sides agreed"
                start = content_start(reading, end, cue, high)
    if start is None or speaker is None or infers(reading, cue, *speaker):
        return None
    return following_saying(reading, end, cue, start, speaker, low, high, None)


def _absolute(reading: Reading, verb: int, low: int) -> tuple[int, int] | None:
    """Who a participle behind "with" is said of: ", with [some] calling her out, saying she lied"."""
    own = verb
    while own - 1 > low and is_noun(reading, own - 1):
        own -= 1
    for i in range(verb - 1, max(low, verb - SPAN) - 1, -1):
        if reading.quoted[i] >= 0 or reading.tags[i] in FINITE or reading.tags[i] in (".", ":"):
            return None
        behind_comma = i > low and reading.tags[i - 1] == ","
        if behind_comma and own < verb and reading.tags[own - 1] == "CC" and "VBG" in reading.tags[i:own]:
            return own, verb  # ", with many praising it and [others] saying", ", some praising it and [others] saying"
        if behind_comma and reading.lowers[i] == "with":
            end = noun_phrase_right(reading, i + 1, verb)
            return (i + 1, end) if i + 1 < end and reading.tags[end] == "VBG" else None
    return None


def _agent(reading: Reading, main: Subject, verb: int) -> tuple[int, int] | None:
    """Who did what the main clause tells in the passive: "It was denied [by Hale], hinting that"."""
    for i in range(main.last, min(verb, main.last + PASSIVE)):
        if reading.lowers[i] == "by" and reading.tags[i - 1] in ("VBN", "VBD") and reading.quoted[i] < 0:
            end = noun_phrase_right(reading, i + 1, verb)
            return (i + 1, end) if end > i + 1 else None
    return None


def _before_verb(reading: Reading, subject: Subject) -> int:
    """The end of a name whose verb was read as a participle: "[Lind] left in tears saying"."""
    for i in range(subject.first + 1, subject.last):
        if reading.tags[i] in ("VBN", "VBD") and reading.tags[i - 1] == "NNP":
            return i
    return subject.last


def _cited(reading: Reading, as_: int, low: int) -> Subject | None:
    """Whom somebody quotes: "the paper cited [two officials] as saying that"."""
    for i in range(as_ - 1, max(low, as_ - SPAN) - 1, -1):
        cue = reporting_verbs().get(reading.lowers[i])
        if cue and cue.lemma in CITING and reading.tags[i] in ("VBD", "VBZ", "VBP", "VBG"):
            return Subject(i + 1, as_, i + 1) if full_phrase_right(reading, i + 1, as_) == as_ else None
        if reading.quoted[i] >= 0:
            break
    return None


def _person(reading: Reading, subject: Subject) -> bool:
    noun = reading.lowers[subject.last - 1]
    known = speaker_nouns().get(plural_nouns().get(noun, noun))
    return known.kind == "person" if known else reading.tags[subject.last - 1] in ("NNP", "NNPS", "NNS")


def infers(reading: Reading, cue: Verb, first: int, last: int) -> bool:
    """Whether a thing only lets somebody infer: "the rise suggests that"."""
    if cue.lemma not in INFERENCE or reading.tags[first] in ("PRP", "WP", "WDT"):
        return False
    head = describe(reading, first, last)
    tag = reading.tags[head.base[1] - 1]
    known = head.head in speaker_nouns() or head.head.endswith(PERSON_ENDINGS) or head.head in MEASURES
    return (head.kind is None or (tag == "NNS" and not known)) and tag not in ("NNP", "NNPS")
