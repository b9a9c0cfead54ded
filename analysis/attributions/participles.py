"""Attributions made by a participle ("..., saying that") or an infinitive of purpose ("took to the radio to say")."""

from bisect import bisect_left

from analysis.attributions.citing import cited, said_before
from analysis.attributions.contents import content_start
from analysis.attributions.cues import Verb, grammar_words
from analysis.attributions.descriptions import describe
from analysis.attributions.endings import content_end
from analysis.attributions.modifiers import Subject
from analysis.attributions.nouns import singular, speaker_nouns
from analysis.attributions.others import messenger
from analysis.attributions.person_nouns import PERSON_ENDINGS
from analysis.attributions.phrases import (
    FINITE,
    SPAN,
    full_phrase_right,
    has_finite,
    is_noun,
    noun_phrase_right,
)
from analysis.attributions.placed import following_saying
from analysis.attributions.reading import PAST, Reading
from analysis.attributions.saying import Content, Saying
from analysis.attributions.speakers import main_subject, subject_before
from analysis.attributions.verb_forms import BEING, verb_group

MEANS = grammar_words("means_of_speech")
INFERENCE = frozenset(
    {"emphasize", "emphasise", "suggest", "indicate", "imply", "signal", "underscore", "underline", "highlight"}
)
UNSAYING = frozenset({"without", "of", "from", "against", "for", "the", "a"})  # before a participle that tells nothing
PASSIVE = 6  # tokens of a verb in the passive up to "by"
SOME = frozenset({"CD", "DT", "JJ", "PRP"})  # tags that end "one", "both", "many", "a few of them"
RECEIVING = grammar_words("receiving")  # verbs whose subject did not write the letter


def participle_saying(
    reading: Reading, verb: int, cue: Verb, low: int, high: int, earlier: Saying | None
) -> Saying | None:
    """ "saying that ...": spoken by the subject of the main clause, or by the noun before it ("a letter saying")."""
    end = verb + cue.more
    start = content_start(reading, end, cue, high)
    if not start:
        return said_before(reading, verb, cue, low, high)
    if start[1] == "phrase" and cue.kind not in ("judgement", "speech", "directive", "denial"):
        return None
    group = verb_group(reading, verb, low)
    left = reading.lowers[group - 1] if group > low else ""
    if left == "as" and (quoted := cited(reading, group - 1, low)):
        return following_saying(reading, end, cue, start, (quoted.first, quoted.last), low, high, None)
    if not BEING.isdisjoint(reading.lowers[group:verb]):
        return _progressive(reading, verb, cue, start, low, high)
    if left in UNSAYING or (earlier and reading.starts[group] == earlier.parts[0][0]):
        return None  # "admitted to accusing a man": what she says is that she did
    speaker = (
        _absolute(reading, verb, low)
        or _noun_before(reading, group, low)
        or _messenger(reading, verb, earlier)
        or _goes_on(reading, group, earlier)
    )
    if speaker is None:
        behind = content_end(reading, Content(start[0], high, start[1], subordinate=True))
        main = main_subject(reading, low, group)
        if main is None and not has_finite(reading, verb, start[0]):
            main = _parted(reading, low, group)
        main = main or main_subject(reading, behind, high)
        if main is None:
            return None
        speaker = _agent(reading, main, verb) or (main.first, main.last)
        if main.first > verb and reading.tags[main.first - 1] == ",":
            high = main.first - 1  # "Stressing the need for calm, the two sides agreed"
            start = content_start(reading, end, cue, high)
    if start is None or infers(reading, cue, *speaker):
        return None
    return following_saying(reading, end, cue, start, speaker, low, high, None)


def _goes_on(reading: Reading, group: int, earlier: Saying | None) -> tuple[int, int] | None:
    """Who spoke before in the sentence; somebody else where he acts between: "As aides praised it, [guards] left,
    shouting that"."""
    if earlier is None:
        return None
    behind = bisect_left(reading.starts, earlier.parts[-1][1])
    main = main_subject(reading, behind, group) if behind < group else None
    return (main.first, main.last) if main else earlier.speaker


def _parted(reading: Reading, low: int, group: int) -> Subject | None:
    """Whom a participle between commas parts from his verb: "[Lind], praising the crew, said the ship was safe"."""
    comma = group - 1
    if comma <= low or reading.tags[comma] != ",":
        return None
    plain = full_phrase_right(reading, low, comma) == comma and PAST.isdisjoint(reading.tags[low:comma])
    return Subject(low, comma, low) if plain else None


def _progressive(
    reading: Reading, verb: int, cue: Verb, start: tuple[int, str], low: int, high: int
) -> Saying | None:  # fmt: skip
    """ "She was saying that ..."."""
    group = verb_group(reading, verb, low)
    subject = subject_before(reading, group, low)
    whole = subject
    if subject and subject.shared:
        whole = main_subject(reading, low, group)
    if whole is None:
        return None
    return following_saying(reading, verb + cue.more, cue, start, (whole.first, whole.last), low, high, whole)


def _messenger(reading: Reading, verb: int, earlier: Saying | None) -> tuple[int, int] | None:
    """Who reached somebody with words in what another tells: "A paper said [Lind] had phoned her, saying"."""
    if earlier is None or earlier.cue is None:
        return None
    found = messenger(reading, earlier.cue[1], verb)
    return (found.first, found.last) if found else None


def _noun_before(reading: Reading, group: int, low: int) -> tuple[int, int] | None:
    """The noun right before a participle, if it is a person; who sent it, if it is a letter or the like."""
    if group <= low or reading.tags[group - 1] not in ("NN", "NNS", "NNP", "NNPS"):
        return None
    subject = subject_before(reading, group, low)
    if subject is None or subject.shared:
        return None
    main = main_subject(reading, low, group)
    theirs = main and main.last <= subject.first and not _person(reading, subject)
    if main and theirs and RECEIVING.isdisjoint(reading.lowers[main.last : subject.first]):
        return main.first, main.last  # "she sent a letter saying"
    return subject.first, _before_verb(reading, subject)


def _absolute(reading: Reading, verb: int, low: int) -> tuple[int, int] | None:
    """Who a participle behind "with" is said of: ", with [some] calling her out, saying she lied"."""
    own = verb
    while own - 1 > low and is_noun(reading, own - 1):
        own -= 1
    for i in range(verb - 1, max(low, verb - SPAN) - 1, -1):
        if reading.quoted[i] >= 0 or reading.tags[i] in FINITE:
            return None
        behind_comma = i == low or reading.tags[i - 1] == ","
        if behind_comma and own < verb and reading.tags[own - 1] == "CC" and "VBG" in reading.tags[i:own]:
            return own, verb  # ", with many praising it and [others] saying", ", some praising it and [others] saying"
        if behind_comma and reading.tags[verb - 1] in SOME and full_phrase_right(reading, i, verb) == verb:
            return i, verb  # "the crowd ran, [one of them] saying"
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


def _person(reading: Reading, subject: Subject) -> bool:
    head = describe(reading, subject.first, subject.last).base[1] - 1
    noun = reading.lowers[head]
    known = speaker_nouns().get(singular(noun))
    if known:
        return known.kind == "person"
    return reading.tags[head] in ("NNP", "NNPS") or noun.removesuffix("s").endswith(PERSON_ENDINGS)


def infers(reading: Reading, cue: Verb, first: int, last: int) -> bool:
    """Whether a thing only lets somebody infer: "the rise suggests that"."""
    if cue.lemma not in INFERENCE or reading.tags[first] in ("PRP", "WP", "WDT"):
        return False
    head = describe(reading, first, last)
    tag = reading.tags[head.base[1] - 1]
    known = head.head in speaker_nouns() or head.head.endswith(PERSON_ENDINGS)
    return (head.kind is None or (tag == "NNS" and not known)) and tag not in ("NNP", "NNPS")


def purpose_saying(reading: Reading, verb: int, cue: Verb, low: int, high: int) -> Saying | None:
    """Read what somebody did something to say, where what he did is a way of speaking."""
    if verb - 2 < low or reading.lowers[verb - 1] != "to" or cue.kind in ("manner", "court", "document"):
        return None
    did = next((i for i in range(verb - 2, max(low, verb - SPAN), -1) if _verb(reading, i)), None)
    if did is None or reading.lowers[did] not in MEANS:
        return None
    subject = subject_before(reading, verb_group(reading, did, low), low)
    start = content_start(reading, verb + cue.more, cue, high)
    if subject is None or start is None or start[1] not in ("clause", "quotation"):
        return None
    return following_saying(reading, verb + cue.more, cue, start, (subject.first, subject.last), low, high, subject)


def _verb(reading: Reading, i: int) -> bool:
    return reading.quoted[i] < 0 and (reading.tags[i] in FINITE or reading.tags[i] in ("VBN", "VB"))
