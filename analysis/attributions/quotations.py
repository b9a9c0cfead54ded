"""Quotations without a cue of their own: the rest of a split quotation, one after a colon, one that stands alone."""

from bisect import bisect_left
from dataclasses import replace

from analysis.attributions.appositions import DASHES
from analysis.attributions.cues import VERB_TAGS, reporting_verbs
from analysis.attributions.descriptions import describe
from analysis.attributions.modifiers import Subject
from analysis.attributions.nouns import speaker_nouns
from analysis.attributions.phrases import FINITE, noun_phrase_right
from analysis.attributions.reading import Reading, frame
from analysis.attributions.saying import Saying
from analysis.attributions.spans import quoted_spans
from analysis.attributions.speakers import main_subject, subject_before
from analysis.attributions.subjects_after import subject_after
from analysis.attributions.verb_groups import verb_group

DESCRIBED = frozenset({"NNP", "NN", "JJ", ",", "DT", "IN", "CC", "."})  # tags of a name with its description
SAID = frozenset({"said", "says", "told", "added", "asked", "replied", "explained", "wrote"})
NEAR = 5  # sayings looked at before a quotation
SIGNED = 14  # tokens of a name and its description behind a quotation
TURN = 6  # tokens before the colon of a dialogue's turn
LEAST = 3  # words in a quoted sentence that stands alone; fewer are a title or an exclamation


def uncued(reading: Reading, sayings: list[Saying]) -> list[Saying]:
    """Add the quotations that no reporting verb took."""
    out = list(sayings)
    by_block = _blocks_taken(reading, out)
    by_sentence = _last_in_sentence(reading, out)
    cued = sorted((s.cue[0], n) for n, s in enumerate(out) if s.cue and s.speaker and not s.rule.startswith("noun"))
    for k, (first, _) in enumerate(reading.blocks):
        if k in by_block:
            continue
        sentence = reading.sentence_of(first - 1) if first else -1
        before = by_sentence.get(sentence) if sentence >= 0 and _same_paragraph(reading, first) else None
        previous = by_block.get(k - 1)
        if previous is not None and _split(reading, k - 1, k):
            out[previous] = replace(out[previous], parts=(*out[previous].parts, *quoted_spans(reading, k)))
            by_block[k] = previous
            continue
        if not _whole(reading, k):
            continue
        if before is not None and _content_first(reading, out[before]):
            out[before] = replace(out[before], parts=(*out[before].parts, *quoted_spans(reading, k)))
            by_block[k] = before
            continue
        found = _after_colon(reading, k) or _signed(reading, k)
        if found is None:
            reaction = _reaction(reading, first) if before is None else None
            heard = before if before is not None else _latest(reading, out, cued, first, previous)
            if reaction or (before is None and _said_by_another(reading, k)):
                heard = None
            speaker = out[heard].speaker if heard is not None else reaction or _told_of(reading, first)
            found = Saying(
                tuple(quoted_spans(reading, k)), None, None, speaker, "quotation alone",
                None if speaker else "no speaker is named", heard is not None,
            )  # fmt: skip
        by_block[k] = len(out)
        out.append(found)
    return out


def _blocks_taken(reading: Reading, sayings: list[Saying]) -> dict[int, int]:
    """The quotations that are a content or inside one, with the index of their saying."""
    taken: dict[int, int] = {}
    for n, saying in enumerate(sayings):
        for a, b in saying.parts:
            i, end = bisect_left(reading.starts, a), bisect_left(reading.starts, b)
            while i < end:
                if (k := reading.quoted[i]) >= 0:
                    taken.setdefault(k, n)
                    i = reading.blocks[k][1]
                else:
                    i += 1
    return taken


def _last_in_sentence(reading: Reading, sayings: list[Saying]) -> dict[int, int]:
    """The last saying of each sentence, by where its cue stands."""
    return {reading.sentence_of(s.cue[0]): n for n, s in enumerate(sayings) if s.cue}


def _content_first(reading: Reading, saying: Saying) -> bool:
    """Whether the content stands before its cue: "The well is dry, she said." """
    return saying.cue is not None and saying.parts[-1][1] <= reading.starts[saying.cue[0]]


def _same_paragraph(reading: Reading, first: int) -> bool:
    return 0 < first < len(reading.starts) and "\n" not in reading.text[reading.ends[first - 1] : reading.starts[first]]


def _split(reading: Reading, a: int, b: int) -> bool:
    """Whether quotation b goes on with a: only the rest of one sentence stands between, in the same paragraph."""
    first, last = reading.blocks[a][1], reading.blocks[b][0]
    if "\n" in reading.text[reading.quotations[a].outer[1] : reading.quotations[b].outer[0]]:
        return False
    if first == last:
        return True
    if reading.words[last - 1] not in ".,!?" or reading.text[reading.quotations[a].end - 1] not in ",.?!…—-":
        return False
    return reading.sentence_of(first) == reading.sentence_of(last - 1)


def _whole(reading: Reading, k: int) -> bool:
    """Whether a quotation is a sentence by itself."""
    first, last = reading.blocks[k]
    quotation = reading.quotations[k]
    words = sum(reading.words[i][0].isalnum() for i in range(first, min(last, first + 12)))
    if words < LEAST:
        return False
    before = reading.text[max(0, quotation.outer[0] - 3) : quotation.outer[0]].rstrip(" \t\xa0")
    opens = not before or before[-1] in ".!?\n:”\"'’…" or reading.quoted[first - 1] >= 0
    ending = reading.text[quotation.start : quotation.end].rstrip(")]")[-1:]
    closed = ending in ".!?…,—-" or quotation.note is not None
    return opens and closed


def _after_colon(reading: Reading, k: int) -> Saying | None:
    """A quotation after a colon: its speaker is the subject of the words before the colon, or who they accord to."""
    first, _ = reading.blocks[k]
    if first < 2 or reading.words[first - 1] != ":":
        return None
    sentence = reading.sentences[reading.sentence_of(first - 1)]
    low, _ = frame(reading, sentence)
    parts = tuple(quoted_spans(reading, k))
    verbs = reporting_verbs()
    for i in range(max(low + 1, first - TURN), first - 2):
        told = reading.lowers[i - 1 : i + 1] in (["words", "of"],)
        if told and noun_phrase_right(reading, i + 1, first - 1) == first - 1:
            return Saying(parts, None, None, (i + 1, first - 1), "colon")  # "in the words of the patient:"
    for i in range(first - 2, max(low - 1, first - 60), -1):
        if reading.quoted[i] >= 0:
            continue
        if reading.lowers[i] == "according" and (source := subject_after(reading, i + 2, first - 1)):
            return Saying(parts, (i, i + 2), "according to", (source.first, source.last), "according to, colon")
        cue = verbs.get(reading.lowers[i])
        if cue and cue.kind != "belief" and reading.tags[i] in VERB_TAGS:
            group = verb_group(reading, i, low)
            subject = subject_before(reading, group, low)
            if subject and subject.shared:
                subject = main_subject(reading, low, group)
            if subject:
                return Saying(parts, (i, i + 1), cue.lemma, (subject.first, subject.last), f"{cue.lemma}, colon")
    subject = main_subject(reading, low, first - 1)
    if (
        subject is None
        and low + 1 < first - 1 <= low + TURN
        and noun_phrase_right(reading, low, first - 1) == first - 1
    ):
        subject = Subject(low, first - 1, low)  # 'The Prime Minister: "We have had one."'
    if subject is None and first - 1 <= low + 2 * TURN and _introduced(reading, low, first - 1):
        subject = Subject(low, first - 1, low)  # 'Dana Orlec, chairwoman: "We will not sell."'
    if subject is None:
        return None
    return Saying(parts, None, None, (subject.first, subject.last), "colon")


def _signed(reading: Reading, k: int) -> Saying | None:
    """A quotation with its speaker behind a dash: '“It fell.” — Dana Orlec, fire chief'."""
    first = reading.blocks[k][1] + 1
    if first + 1 >= len(reading.words) or reading.words[first - 1] not in DASHES or not _same_paragraph(reading, first):
        return None
    last = first
    while last < len(reading.words) and last - first < SIGNED and (last == first or _same_paragraph(reading, last)):
        last += 1
    last -= reading.words[last - 1] == "."
    if not all(reading.words[i][0].isupper() for i in (first, first + 1)) or last < first + 2:
        return None
    if any(reading.tags[i] not in DESCRIBED or reading.quoted[i] >= 0 for i in range(first, last)):
        return None
    reading.tags[first] = reading.tags[first + 1] = "NNP"
    return Saying(tuple(quoted_spans(reading, k)), None, None, (first, last), "signed")


def _introduced(reading: Reading, first: int, last: int) -> bool:
    """Whether only a name and its description stand here."""
    tags = reading.tags[first:last]
    return tags[:2] == ["NNP", "NNP"] and "," in tags and all(tag in DESCRIBED for tag in tags)


def _latest(
    reading: Reading, sayings: list[Saying], cued: list[tuple[int, int]], first: int, previous: int | None
) -> int | None:
    """Whom a quotation in a paragraph of its own goes on with: the last that speaks before it, by a cue in the
    paragraph before or in the quotation before."""
    paragraph = reading.sentences[reading.sentence_of(first)].paragraph
    after = reading.blocks[reading.quoted[first] - 1][0] if reading.quoted[first] else 0
    at = bisect_left(cued, (first, 0))
    near = cued[max(0, at - NEAR) : at]
    for cue, n in reversed(near):
        if cue <= after or reading.sentences[reading.sentence_of(cue)].paragraph < paragraph - 1:
            break
        start = reading.starts[cue]
        if not any(a <= start < b for _, other in near for a, b in sayings[other].parts):
            return n  # and it is not only told of inside another
    return previous


def _said_by_another(reading: Reading, k: int) -> bool:
    """Whether words of saying that could not be read stand right behind a quotation, so that it is nobody's known."""
    last = reading.blocks[k][1]
    end = reading.sentences[reading.sentence_of(last)].last if last < len(reading.tags) else last
    if reading.text[reading.quotations[k].end - 1] not in ",?!…" or not _same_paragraph(reading, last):
        return False
    return any(reading.lowers[i] in SAID for i in range(last, min(end, last + TURN + 2)))


def _reaction(reading: Reading, first: int) -> tuple[int, int] | None:
    """The subject of the sentence before, where its verb is one of speech that took no content: "Hale agreed. 'It is
    late.'" """
    if not _same_paragraph(reading, first):
        return None
    sentence = reading.sentences[reading.sentence_of(first - 1)]
    main = next((i for i in range(sentence.first, sentence.last) if reading.tags[i] in FINITE), None)
    cue = reporting_verbs().get(reading.lowers[main]) if main is not None else None
    if main is None or cue is None or cue.kind in ("belief", "document", "court") or reading.quoted[main] >= 0:
        return None
    if main + 1 < sentence.last and reading.tags[main + 1] not in (".", "RB", ","):
        return None
    subject = subject_before(reading, verb_group(reading, main, sentence.first), sentence.first)
    return (subject.first, subject.last) if subject and not subject.shared else None


def _told_of(reading: Reading, first: int) -> tuple[int, int] | None:
    """The subject of the sentence before, in the same paragraph: "Smith shook his head. 'No more questions.'" """
    if not _same_paragraph(reading, first):
        return None
    sentence = reading.sentences[reading.sentence_of(first - 1)]
    subject = main_subject(reading, sentence.first, sentence.last)
    return (subject.first, subject.last) if subject and _can_speak(reading, subject) else None


def _can_speak(reading: Reading, subject: Subject) -> bool:
    """Whether a subject is a pronoun, a name or a noun for one who speaks."""
    described = describe(reading, subject.first, subject.last)
    head = described.base[1] - 1
    return reading.tags[head] in ("PRP", "NNP", "WP") or described.head in speaker_nouns()
