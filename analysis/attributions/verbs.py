"""Attributions made by a reporting verb."""

from dataclasses import replace

from analysis.attributions.appositions import Subject
from analysis.attributions.contents import content_start
from analysis.attributions.cues import Verb, reporting_verbs
from analysis.attributions.descriptions import describe
from analysis.attributions.nouns import plural_nouns, speaker_nouns
from analysis.attributions.passives import BEING, passive_saying
from analysis.attributions.phrases import FINITE, SPAN, full_phrase_right, is_time, noun_phrase_right
from analysis.attributions.positions import (
    following_saying,
    inverted_saying,
    opening_saying,
    quotation_before,
    saying_of,
)
from analysis.attributions.purposes import purpose_saying
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying
from analysis.attributions.speakers import main_subject, subject_before
from analysis.attributions.verb_groups import AUXILIARIES, verb_group
from analysis.language.vocabulary import vocabulary

COURTS = frozenset({"court", "jury", "jurors", "inquest", "tribunal", "trial", "hearing", "inquiry", "magistrates"})
NAMING = frozenset({"call", "dub", "term", "label", "title"})
INFERENCE = frozenset({"suggest", "indicate", "imply", "signal", "underscore", "underline", "highlight"})
COURT_TOLD = Verb("tell", "court", frozenset("cq"), frozenset())
AWAITED = frozenset({"expected", "due", "set", "scheduled", "likely"})  # "is expected to say"
SAID_BY_TO = frozenset(
    {"goes", "went", "going", "go", "continued", "continues", "continue", "came"}
    | {"liked", "likes", "used", "quick", "keen", "careful", "forced"}
)  # "went on to say", "was quick to add"
HEDGES = frozenset({"about", "around", "over", "more", "than", "nearly", "almost", "least"})
CITING = frozenset({"cite", "quote"})
UNSAID = frozenset(
    {"say", "tell", "comment", "specify", "disclose", "elaborate", "explain", "reveal", "mention", "answer", "respond"}
)


def verb_saying(
    reading: Reading, verb: int, cue: Verb, low: int, high: int, earlier: Saying | None
) -> Saying | None:  # fmt: skip
    """Read the attribution around the reporting verb at token `verb` in the frame [low, high)."""
    tag = reading.tags[verb]
    if verb > 0 and reading.tags[verb - 1] == "HYPH" and reading.ends[verb - 1] == reading.starts[verb]:
        return None  # part of a compound, "tax-writing"
    if cue.lemma == "rule" and reading.lowers[verb + 1 : verb + 2] == ["out"]:
        return None
    if tag == "VBG" and verb > 0 and reading.tags[verb - 1] in ("POS", "DT", "PRP$", "JJ"):
        return None  # a noun: "the site's reporting team"
    if tag == "VBG" and cue.kind != "manner":
        return _participle(reading, verb, cue, low, high, earlier)
    if (
        _attributive(reading, verb)
        or _done_by(reading, verb, high)
        or (tag == "VBN" and _participle_alone(reading, verb, low))
    ):
        return None
    if tag in ("VBN", "VBD") and (passive := passive_saying(reading, verb, cue, low, high)):
        return passive
    group = verb_group(reading, verb, low)
    if group == low and tag in ("VBD", "VBZ") and (opening := opening_saying(reading, verb, cue, high)):
        return opening
    before = reading.lowers[group:verb]
    if tag == "VB" and group == verb and (purpose := purpose_saying(reading, verb, cue, low, high)):
        return purpose
    court = cue.lemma == "tell" and not BEING.isdisjoint(before)
    if court:
        cue = COURT_TOLD  # "jurors were told", as the court hears
    elif _not_said(reading, verb, cue, group, low):
        return None
    if cue.lemma == "put" and (figure := _figure(reading, verb, high)):
        subject = subject_before(reading, group, low)
        if subject and not subject.shared:
            who = subject.first, subject.last
            return following_saying(reading, verb, cue, (figure, "phrase"), who, low, high, None)
    inverted = inverted_saying(reading, verb, cue, group, low, high)
    if inverted:
        return inverted
    subject = subject_before(reading, group, low)
    if (subject is None and group > low) or (subject and _no_speaker(reading, cue, subject)):
        return None
    if subject and not subject.shared:
        subject = _neither(reading, subject, low)
    end = verb + cue.more
    if subject is None or subject.shared:
        speaker = earlier.speaker if earlier and earlier.speaker else None
        if speaker is None and (main := main_subject(reading, low, group)):
            speaker = (main.first, main.last)
        if speaker is None or tag not in FINITE | {"VBN", "VB"}:
            return None
        start = content_start(reading, end, cue, high)
        return following_saying(reading, end, cue, start, speaker, low, high, None) if start else None
    return saying_of(reading, end, cue, subject, low, high)


def _not_said(reading: Reading, verb: int, cue: Verb, group: int, low: int) -> bool:
    """Whether nothing was said after all: an infinitive, a passive."""
    before = reading.lowers[group:verb]
    if "to" in before or (verb > 0 and reading.lowers[verb - 1] == "to" and group == verb):
        if AWAITED.isdisjoint(before):
            return SAID_BY_TO.isdisjoint(before)
        subject = subject_before(reading, group, low)
        return not (subject and quotation_before(reading, subject.edge))  # "'It is over,' he is expected to say"
    if ("not" in before or "n't" in before or "never" in before) and cue.lemma in UNSAID:
        return True
    if reading.tags[verb] in ("VB", "VBP") and "to" not in before and any(w in BEING for w in before):
        return True  # an adjective: "are repeat finalists"
    if (
        reading.tags[verb] in ("VBN", "VBD")
        and any(w in BEING for w in before)
        and not any(w in ("have", "has", "had") for w in before[-1:])
    ):
        return not ("'s" in before and "been" not in before)
    return False


def _no_speaker(reading: Reading, cue: Verb, subject: Subject) -> bool:
    """Whether the subject says nothing: "a group called Dawn", "the rise suggests that"."""
    if cue.kind == "court":
        return subject.shared or not COURTS.intersection(reading.lowers[subject.first : subject.last])
    if subject.shared:
        return False
    if cue.lemma in NAMING and reading.lowers[subject.first] in ("a", "an") and subject.last - subject.first > 1:
        return True
    return _infers(reading, cue, subject.first, subject.last)


def _infers(reading: Reading, cue: Verb, first: int, last: int) -> bool:
    """Whether a thing only lets somebody infer: "the rise suggests that"."""
    if cue.lemma not in INFERENCE or reading.tags[first] in ("PRP", "WP", "WDT"):
        return False
    head = describe(reading, first, last)
    return head.kind is None and reading.tags[head.base[1] - 1] not in ("NNP", "NNPS")


def _neither(reading: Reading, subject: Subject, low: int) -> Subject:
    """Widen the last of two who did not say it over both: "[Neither Hale nor Lind] said when"."""
    first = subject.first
    if first == low or reading.lowers[first - 1] != "nor":
        return subject
    for i in range(first - 2, max(low - 1, first - SPAN), -1):
        if reading.lowers[i] == "neither":
            return replace(subject, first=i, edge=i)
    return subject


def _participle_alone(reading: Reading, verb: int, low: int) -> bool:
    """Whether a form that is no past tense stands without an auxiliary: "articles written on the matter"."""
    if "VBD" in vocabulary().tags.get(reading.lowers[verb], ("VBD",)):
        return False
    return AUXILIARIES.isdisjoint(reading.lowers[verb_group(reading, verb, low) : verb])


def _done_by(reading: Reading, verb: int, high: int) -> bool:
    """Whether a past form is a participle with its agent behind a time: "a deal announced Thursday by the city"."""
    i = verb + 1
    while i < high and (is_time(reading, i) or reading.lowers[i] == "on"):
        i += 1
    return reading.tags[verb] in ("VBD", "VBN") and verb + 1 < i < high and reading.lowers[i] == "by"


def _attributive(reading: Reading, verb: int) -> bool:
    """Whether a past form is an adjective: "475 pledged delegates", "the stated plans"."""
    if (
        reading.tags[verb] not in ("VBD", "VBN")
        or reading.lowers[verb] in ("said", "told")
        or verb == 0
        or verb + 1 >= len(reading.tags)
    ):
        return False
    left = reading.tags[verb - 1]
    if reading.lowers[verb - 1] in ("both", "all", "each"):
        return False  # "the two sides both claimed victory"
    return left in ("CD", "JJ", "DT", "PRP$", "POS") and reading.tags[verb + 1] in ("NN", "NNS")


def _participle(reading: Reading, verb: int, cue: Verb, low: int, high: int, earlier: Saying | None) -> Saying | None:
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
    if speaker is None and earlier and earlier.speaker:
        speaker = earlier.speaker
    if speaker is None:
        main = main_subject(reading, low, group) or main_subject(reading, verb + 1, high)
        if main:
            speaker = main.first, main.last
            if main.first > verb and reading.tags[main.first - 1] == ",":
                high = main.first - 1  # "Stressing the need for calm, the two sides agreed"
                start = content_start(reading, end, cue, high)
    if start is None or speaker is None or _infers(reading, cue, *speaker):
        return None
    return following_saying(reading, end, cue, start, speaker, low, high, None)


def _figure(reading: Reading, verb: int, high: int) -> int | None:
    """The first token of what is put at a figure: "officials put [the toll at 12]"."""
    end = noun_phrase_right(reading, verb + 1, high)
    while end < high and reading.tags[end] in ("IN", "RB", "$") and reading.lowers[end] != "at":
        further = noun_phrase_right(reading, end + 1, high)
        end = further if further > end + 1 else high
    at = end + 1
    while at < high and reading.lowers[at] in HEDGES:
        at += 1
    figure = verb + 1 < end < high and reading.lowers[end] == "at" and at < high and reading.tags[at] in ("CD", "$")
    return verb + 1 if figure else None


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
