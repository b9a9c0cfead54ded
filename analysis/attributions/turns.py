"""Quotations with their speaker beside them and no verb: behind a colon, or before a dash and a name."""

from analysis.attributions.cues import VERB_TAGS, reporting_verbs
from analysis.attributions.modifiers import Subject
from analysis.attributions.phrases import noun_phrase_right
from analysis.attributions.reading import DASHES, Reading, frame
from analysis.attributions.saying import Saying, quoted_spans
from analysis.attributions.speakers import main_subject, subject_before
from analysis.attributions.subjects_after import subject_after
from analysis.attributions.verb_forms import verb_group
from analysis.records import Span

DESCRIBED = frozenset({"NNP", "NN", "JJ", ",", "DT", "IN", "CC", "."})  # tags of a name with its description
REACH = 60  # tokens before a colon in which its verb is looked for
SIGNED = 14  # tokens of a name and its description behind a quotation
TURN = 6  # tokens before the colon of a dialogue's turn


def introduced(reading: Reading, k: int) -> Saying | None:
    """A quotation after a colon: its speaker is the subject of the words before the colon, or who they accord to."""
    first, _ = reading.blocks[k]
    colon = first - 1
    if colon < 1 or reading.words[colon] != ":":
        return None
    low, _ = frame(reading, reading.sentences[reading.sentence_of(colon)])
    if (found := _words_of(reading, k, low, colon)) is not None:
        return found
    for i in range(colon - 1, max(low - 1, first - REACH), -1):
        if reading.quoted[i] < 0 and (found := _by_cue(reading, k, i, low, colon)) is not None:
            return found
    subject = main_subject(reading, low, colon) or _name_alone(reading, low, colon)
    return Saying(_parts(reading, k), None, None, (subject.first, subject.last), "colon") if subject else None


def _parts(reading: Reading, k: int) -> tuple[Span, ...]:
    return tuple(quoted_spans(reading, k))


def _words_of(reading: Reading, k: int, low: int, colon: int) -> Saying | None:
    """ "In the words of the patient: '...'"."""
    for i in range(max(low + 1, colon + 1 - TURN), colon - 1):
        told = reading.lowers[i - 1 : i + 1] == ["words", "of"]
        if told and noun_phrase_right(reading, i + 1, colon) == colon:
            return Saying(_parts(reading, k), None, None, (i + 1, colon), "colon")
    return None


def _by_cue(reading: Reading, k: int, i: int, low: int, colon: int) -> Saying | None:
    """What the word of saying at token i, before the colon, tells of the speaker."""
    if reading.lowers[i] == "according" and (source := subject_after(reading, i + 2, colon)):
        who = source.first, source.last
        return Saying(_parts(reading, k), (i, i + 2), "according to", who, "according to, colon")
    cue = reporting_verbs().get(reading.lowers[i])
    forbidden = reading.lowers[i - 2 : i] == ["not", "to"]  # "urged them not to speculate:"
    if cue is None or forbidden or cue.kind == "belief" or reading.tags[i] not in VERB_TAGS:
        return None
    group = verb_group(reading, i, low)
    subject = subject_before(reading, group, low)
    if subject and subject.shared:
        subject = main_subject(reading, low, group)
    if subject is None:
        return None
    return Saying(_parts(reading, k), (i, i + 1), cue.lemma, (subject.first, subject.last), f"{cue.lemma}, colon")


def _name_alone(reading: Reading, low: int, colon: int) -> Subject | None:
    """The phrase that is all before the colon: 'The Prime Minister: "We have had one."', 'Dana Orlec, chairwoman:
    "We will not sell."'"""
    phrase = low + 1 < colon <= low + TURN and noun_phrase_right(reading, low, colon) == colon
    if phrase or (colon <= low + 2 * TURN and _described(reading, low, colon)):
        return Subject(low, colon, low)
    return None


def signed(reading: Reading, k: int) -> Saying | None:
    """A quotation with its speaker behind a dash: '“It fell.” — Dana Orlec, fire chief'."""
    first = reading.blocks[k][1] + 1
    if first + 1 >= len(reading.words) or reading.words[first - 1] not in DASHES or not same_paragraph(reading, first):
        return None
    last = first
    while last < len(reading.words) and last - first < SIGNED and (last == first or same_paragraph(reading, last)):
        last += 1
    last -= reading.words[last - 1] == "."
    if not all(reading.words[i][0].isupper() for i in (first, first + 1)):
        return None
    if any(reading.tags[i] not in DESCRIBED or reading.quoted[i] >= 0 for i in range(first, last)):
        return None
    reading.tags[first] = reading.tags[first + 1] = "NNP"
    return Saying(tuple(quoted_spans(reading, k)), None, None, (first, last), "signed")


def _described(reading: Reading, first: int, last: int) -> bool:
    """Whether only a name and its description stand here."""
    tags = reading.tags[first:last]
    return tags[:2] == ["NNP", "NNP"] and "," in tags and all(tag in DESCRIBED for tag in tags)


def same_paragraph(reading: Reading, first: int) -> bool:
    return 0 < first < len(reading.starts) and "\n" not in reading.text[reading.ends[first - 1] : reading.starts[first]]
