"""Attributions made by a reporting verb."""

from dataclasses import replace

from analysis.attributions.citing import cited_before
from analysis.attributions.contents import content_start
from analysis.attributions.cues import Verb
from analysis.attributions.figure_sayings import figure_saying
from analysis.attributions.grammar import governed_subject
from analysis.attributions.inversions import inverted_saying, opening_saying
from analysis.attributions.modifiers import Subject
from analysis.attributions.no_speaker import DOING, is_document, may_show, no_speaker, thing, without_object
from analysis.attributions.objects import CITING, is_source
from analysis.attributions.participles import infers, participle_saying, purpose_saying
from analysis.attributions.passives import passive_saying
from analysis.attributions.phrases import FINITE, SPAN, noun_phrase_right
from analysis.attributions.placed import following_saying
from analysis.attributions.positions import saying_of
from analysis.attributions.preceding import quotation_before
from analysis.attributions.reading import PAST, Reading
from analysis.attributions.saying import Saying
from analysis.attributions.speakers import main_subject, subject_before
from analysis.attributions.verb_forms import (
    BEING,
    NAMING,
    UNSAID,
    attributive,
    done_by,
    no_report,
    participle_alone,
    verb_group,
)

COURT_TOLD = Verb("tell", "court", frozenset("cq"), frozenset())
AWAITED = frozenset({"expected", "due", "set", "scheduled", "likely"})  # "is expected to say"
SAID_BY_TO = frozenset(
    {"goes", "went", "going", "go", "continued", "continues", "continue", "came"}
    | {"liked", "likes", "used", "quick", "keen", "careful", "forced"}
)  # "went on to say", "was quick to add"


def verb_saying(
    reading: Reading, verb: int, cue: Verb, low: int, high: int, earlier: Saying | None
) -> Saying | None:  # fmt: skip
    """Read the attribution around the reporting verb at token `verb` in the frame [low, high)."""
    tag = reading.tags[verb]
    if no_report(reading, verb, cue, high):
        return None
    if tag == "VBG" and cue.kind != "manner":
        return participle_saying(reading, verb, cue, low, high, earlier)
    alone = tag == "VBN" and participle_alone(reading, verb, low)
    if alone or attributive(reading, verb) or done_by(reading, verb, high):
        return None
    group = verb_group(reading, verb, low)
    if (found := _without_subject(reading, verb, cue, group, low, high)) is not None:
        return found
    if tag in PAST and _by_somebody(reading, verb, high):
        return None  # "a photo released by the harbour"
    if cue.lemma == "tell" and not BEING.isdisjoint(reading.lowers[group:verb]):
        cue = COURT_TOLD  # "jurors were told", as the court hears
    elif _not_said(reading, verb, cue, group, low):
        return None
    found = figure_saying(reading, verb, cue, group, low, high)
    found = found or inverted_saying(reading, verb, cue, group, low, high)
    if found is not None:
        return found
    subject = _asked(reading, group, low)
    subject = subject or governed_subject(reading, verb, group, subject_before(reading, group, low), low)
    if subject is not None and not subject.shared:
        return _subject_saying(reading, verb, cue, subject, low, high)
    unspoken = group > low if subject is None else no_speaker(reading, verb, cue, subject)
    return None if unspoken else _shared_saying(reading, verb, cue, group, low, high, earlier)


def _asked(reading: Reading, group: int, low: int) -> Subject | None:
    """Who opens a sentence and answers what commas part from the answer: "[Lind], asked how it fell, said"."""
    end = noun_phrase_right(reading, low, group)
    asked = low < end < group - 1 and reading.tags[end] == "," == reading.tags[group - 1]
    return Subject(low, end, low) if asked and reading.lowers[end + 1] in ("asked", "told", "pressed") else None


def _by_somebody(reading: Reading, verb: int, high: int) -> bool:
    """Whether the agent of a passive stands right behind a past form."""
    if reading.lowers[verb + 1 : verb + 2] != ["by"]:
        return False
    end = noun_phrase_right(reading, verb + 2, high)
    return end > verb + 2 and is_source(reading, end - 1)


def _without_subject(
    reading: Reading, verb: int, cue: Verb, group: int, low: int, high: int
) -> Saying | None:  # fmt: skip
    """A verb whose speaker is no subject before it: a passive, one that opens its sentence, one of purpose."""
    tag = reading.tags[verb]
    found = passive_saying(reading, verb, cue, low, high) if tag in PAST else None
    if found is None and group == low and tag in ("VBD", "VBZ"):
        found = opening_saying(reading, verb, cue, high)
    if found is None and tag == "VB" and group == verb:
        found = purpose_saying(reading, verb, cue, low, high)
    return found


def _shared_saying(
    reading: Reading, verb: int, cue: Verb, group: int, low: int, high: int, earlier: Saying | None
) -> Saying | None:  # fmt: skip
    """A verb without a subject of its own: "he left and said that"."""
    speaker = earlier.speaker if earlier else None
    if (
        earlier
        and earlier.lemma == "according to"
        and earlier.parts[0][0] < reading.starts[verb] < earlier.parts[-1][1]
    ):
        speaker = None  # "According to aides, he left and said that"
    main = _of_modal(reading, verb, low) or (main_subject(reading, low, group) if speaker is None else None)
    if main:
        speaker = (main.first, main.last)
    if speaker is None or reading.tags[verb] not in FINITE | {"VBN", "VB"} or infers(reading, cue, *speaker):
        return None
    if cue.lemma in DOING and thing(reading, *speaker):
        return None
    if reading.tags[verb] in ("VB", "VBP") and _second_infinitive(reading, group, low):
        return None
    if _told_to(reading, verb, cue, low):
        return None
    start = content_start(reading, verb + cue.more, cue, high)
    if start is None or (start[1] == "phrase" and cue.kind == "document" and not is_document(reading, *speaker)):
        return None
    return following_saying(reading, verb + cue.more, cue, start, speaker, low, high, None)


def _of_modal(reading: Reading, verb: int, low: int) -> Subject | None:
    """The subject of the modal that a base form shares: "a plan that would cut pay and [question] the ban"."""
    if reading.tags[verb] != "VB" or reading.tags[verb - 1] != "CC":
        return None
    for i in range(verb - 2, max(low, verb - SPAN), -1):
        if reading.tags[i] in (",", "VBD", "VBZ", "VBP", "TO"):
            return None
        if reading.tags[i] == "MD":
            subject = subject_before(reading, i, low)
            return None if subject is None or subject.shared else subject
    return None


def _told_to(reading: Reading, verb: int, cue: Verb, low: int) -> bool:
    """Whether a form without a subject goes on with a passive: "was fined and [told] to leave"."""
    if "a" not in cue.takes or reading.tags[verb + 1 : verb + 2] != ["TO"]:
        return False
    for i in range(verb - 2, max(low, verb - SPAN), -1):
        if reading.quoted[i] >= 0:
            return False
        if reading.tags[i] in PAST and reading.tags[verb - 1] == "CC":
            return not BEING.isdisjoint(reading.lowers[verb_group(reading, i, low) : i])
    return False


def _second_infinitive(reading: Reading, group: int, low: int) -> bool:
    """Whether a form without a subject goes on with an infinitive: "are able to hire guards and [claim]"."""
    for i in range(group - 1, max(low, group - SPAN), -1):
        if reading.quoted[i] >= 0 or reading.tags[i] in FINITE:
            return False
        if reading.tags[i] == "VB":
            return reading.tags[i - 1] == "TO"
    return False


def _subject_saying(
    reading: Reading, verb: int, cue: Verb, subject: Subject, low: int, high: int
) -> Saying | None:  # fmt: skip
    """A verb with the subject that says it."""
    if no_speaker(reading, verb, cue, subject):
        return None
    compared = _compared(reading, subject, low)
    if compared and reading.lowers[verb + 1 : min(high, verb + 2)] == [","]:
        return None  # "It is worse than Hale said, but it can be mended"
    if subject.edge > low and reading.lowers[subject.edge - 1] == "whether":
        return None  # "did not say whether the firm had disclosed its terms"
    whole = _neither(reading, subject, low)
    if whole is not subject and cue.lemma in UNSAID - {"say", "tell"}:
        return None  # "neither Hale nor Lind would comment"
    if cue.lemma in CITING and (cited := cited_before(reading, verb, whole, low, high)):
        return cited
    if cue.lemma in NAMING and compared and (named := _named(reading, verb + 1, high)):
        return following_saying(
            reading, verb, cue, (verb + 1, named[1]), (whole.first, whole.last), low, named[0], whole
        )
    found = saying_of(reading, verb + cue.more, cue, whole, low, high)
    if found and found.rule.endswith("+ infinitive") and without_object(reading, subject, low):
        return None  # "the stake it agreed to buy"
    if found and found.rule.endswith("+ phrase") and not may_show(reading, cue, whole):
        return None  # "the chart summarizes the value of the boats", "Lind found two keys"
    return found


def _not_said(reading: Reading, verb: int, cue: Verb, group: int, low: int) -> bool:
    """Whether nothing was said after all: an infinitive, a passive."""
    before = reading.lowers[group:verb]
    if "to" in before or (verb > 0 and reading.lowers[verb - 1] == "to" and group == verb):
        if AWAITED.isdisjoint(before):
            return SAID_BY_TO.isdisjoint(before) or ("used" in before and not BEING.isdisjoint(before))
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


def _named(reading: Reading, first: int, high: int) -> tuple[int, str] | None:
    """The limit and the sort of what somebody calls a thing: "in what she called [a trap]"."""
    if first < high and (block := reading.quoted[first]) >= 0:
        return reading.blocks[block][1], "quotation"
    phrase = first < high and reading.tags[first] != "PRP" and noun_phrase_right(reading, first, high) > first
    return (high, "phrase") if phrase else None


def _compared(reading: Reading, subject: Subject, low: int) -> bool:
    """Whether a clause only names what somebody said, to compare it or to talk about it: "than Hale said"."""
    return subject.edge > low and reading.lowers[subject.edge - 1] in ("than", "what")


def _neither(reading: Reading, subject: Subject, low: int) -> Subject:
    """Widen the last of two who did not say it over both: "[Neither Hale nor Lind] said when"."""
    first = subject.first
    if first == low or reading.lowers[first - 1] != "nor":
        return subject
    for i in range(first - 2, max(low - 1, first - SPAN), -1):
        if reading.lowers[i] == "neither":
            return replace(subject, first=i, edge=i)
    return subject
