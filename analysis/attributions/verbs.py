"""Attributions made by a reporting verb."""

from analysis.attributions.appositions import Subject, subject_after
from analysis.attributions.contents import WH, content_start, has_clause
from analysis.attributions.cues import Verb, reporting_verbs
from analysis.attributions.descriptions import describe
from analysis.attributions.nouns import plural_nouns, speaker_nouns
from analysis.attributions.phrases import FINITE
from analysis.attributions.positions import following_saying, inverted_saying, opening_saying, saying_of
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying
from analysis.attributions.speakers import main_subject, subject_before
from analysis.attributions.verb_groups import verb_group

COURTS = frozenset({"court", "jury", "jurors", "inquest", "tribunal", "trial", "hearing", "inquiry", "magistrates"})
NAMING = frozenset({"call", "dub", "term", "label", "title"})
INFERENCE = frozenset({"suggest", "indicate", "imply", "signal", "underscore", "underline", "highlight"})
UNSAID = frozenset(
    {"say", "tell", "comment", "specify", "disclose", "elaborate", "explain", "reveal", "mention", "answer", "respond"}
)


def verb_saying(reading: Reading, verb: int, low: int, high: int, earlier: Saying | None) -> Saying | None:
    """Read the attribution around the reporting verb at token `verb` in the frame [low, high)."""
    cue = reporting_verbs()[reading.lowers[verb]]
    tag = reading.tags[verb]
    if verb > 0 and reading.tags[verb - 1] == "HYPH" and reading.ends[verb - 1] == reading.starts[verb]:
        return None  # part of a compound, "tax-writing"
    if cue.lemma == "rule" and reading.lowers[verb + 1 : verb + 2] == ["out"]:
        return None
    if tag == "VBG" and verb > 0 and reading.tags[verb - 1] in ("POS", "DT", "PRP$", "JJ"):
        return None  # a noun: "the site's reporting team"
    if tag == "VBG" and cue.kind != "manner":
        return _participle(reading, verb, cue, low, high, earlier)
    if _attributive(reading, verb):
        return None
    if tag in ("VBN", "VBD") and (passive := _passive(reading, verb, cue, low, high)):
        return passive
    group = verb_group(reading, verb, low)
    if group == low and tag in ("VBD", "VBZ") and (opening := opening_saying(reading, verb, cue, high)):
        return opening
    before = reading.lowers[group:verb]
    if _not_said(reading, verb, group, before):
        return None
    inverted = inverted_saying(reading, verb, cue, group, low, high)
    if inverted:
        return inverted
    subject = subject_before(reading, group, low)
    if (subject is None and group > low) or (subject and _no_speaker(reading, cue, subject)):
        return None
    if subject is None or subject.shared:
        speaker = earlier.speaker if earlier and earlier.speaker else None
        if speaker is None and (main := main_subject(reading, low, group)):
            speaker = (main.first, main.last)
        if speaker is None or tag not in FINITE | {"VBN", "VB"}:
            return None
        start = content_start(reading, verb, cue, high)
        return following_saying(reading, verb, cue, start, speaker, low, high, None) if start else None
    return saying_of(reading, verb, cue, subject, low, high)


def _not_said(reading: Reading, verb: int, group: int, before: list[str]) -> bool:
    """Whether nothing was said after all: an infinitive, a passive."""
    if "to" in before or (verb > 0 and reading.lowers[verb - 1] == "to" and group == verb):
        return not any(
            w in before for w in ("goes", "went", "going", "go", "continued", "continues", "continue", "came")
        )
    if ("not" in before or "n't" in before or "never" in before) and reporting_verbs()[
        reading.lowers[verb]
    ].lemma in UNSAID:
        return True
    be = {"be", "is", "are", "was", "were", "been", "being", "'s", "'re"}
    if (
        reading.tags[verb] in ("VBN", "VBD")
        and any(w in be for w in before)
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
    if cue.lemma not in INFERENCE or reading.tags[subject.first] in ("PRP", "WP", "WDT"):
        return False
    head = describe(reading, subject.first, subject.last)
    return head.kind is None and reading.tags[head.base[1] - 1] not in ("NNP", "NNPS")


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
    start = content_start(reading, verb, cue, high)
    if not start or (start[1] == "phrase" and cue.kind not in ("judgement", "speech", "directive")):
        return None
    group = verb_group(reading, verb, low)
    left = reading.lowers[group - 1] if group > low else ""
    if group < verb and any(
        w in ("is", "are", "was", "were", "been", "be", "'s", "'re", "am", "'m") for w in reading.lowers[group:verb]
    ):
        subject = subject_before(reading, group, low)
        if not subject:
            return None
        if subject.shared:
            subject = main_subject(reading, low, group)
        return (
            following_saying(reading, verb, cue, start, (subject.first, subject.last), low, high, subject)
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
            speaker = subject.first, subject.last
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
                start = content_start(reading, verb, cue, high)
    if start is None:
        return None
    if speaker is None:
        return None
    return following_saying(reading, verb, cue, start, speaker, low, high, None)


def _passive(reading: Reading, verb: int, cue: Verb, low: int, high: int) -> Saying | None:
    """ "Asked by reporters whether ...", "was told by police that ...", "described by the judge as ..."."""
    if verb + 2 >= high or reading.lowers[verb + 1] != "by" or reading.quoted[verb + 2] >= 0:
        return None
    agent = subject_after(reading, verb + 2, high)
    if agent is None or cue.kind == "manner":
        return None
    end = agent.last + (reading.tags[agent.last : agent.last + 1] == [","])
    if end + 1 < high and reading.lowers[end] in ("on", "about") and reading.lowers[end + 1] in WH:
        end += 1
    if end + 1 >= high:
        return None
    lower = reading.lowers[end]
    if lower == "as" and "as" in cue.leads:
        start = end + 1, "phrase"
    elif lower == "that" and reading.tags[end] == "IN" and cue.takes & {"c", "h"}:
        start = end + 1, "clause"
    elif lower in WH and cue.takes & {"c", "h", "w"} and has_clause(reading, end + 1, high):
        start = end, "clause"
    else:
        return None
    if verb_group(reading, verb, low) == low:  # "Asked by police why ..., she replied"
        for comma in range(end, high):
            if reading.tags[comma] == "," and reading.quoted[comma] < 0 and has_clause(reading, comma + 1, high):
                high = comma
                break
    return following_saying(reading, verb, cue, start, (agent.first, agent.last), low, high, None)


def _person(reading: Reading, subject: Subject) -> bool:
    noun = reading.lowers[subject.last - 1]
    known = speaker_nouns().get(plural_nouns().get(noun, noun))
    return known.kind == "person" if known else reading.tags[subject.last - 1] in ("NNP", "NNPS", "NNS")
