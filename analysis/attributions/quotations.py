"""Quotations without a cue of their own: the rest of a split one, one after a colon, one that stands alone."""

from bisect import bisect_left
from dataclasses import replace

from analysis.attributions.cues import reporting_verbs
from analysis.attributions.descriptions import describe
from analysis.attributions.modifiers import Subject
from analysis.attributions.nouns import speaker_nouns
from analysis.attributions.phrases import FINITE
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying, quoted_spans
from analysis.attributions.speakers import main_subject, subject_before
from analysis.attributions.turns import TURN, introduced, same_paragraph, signed
from analysis.attributions.verb_forms import verb_group

SAID = frozenset({"said", "says", "told", "added", "asked", "replied", "explained", "wrote"})
NEAR = 5  # sayings looked at before a quotation
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
        before = by_sentence.get(reading.sentence_of(first - 1)) if same_paragraph(reading, first) else None
        previous = by_block.get(k - 1)
        if (taken := _rest_of(reading, out, k, before, previous)) is not None:
            out[taken] = replace(out[taken], parts=(*out[taken].parts, *quoted_spans(reading, k)))
            by_block[k] = taken
        elif _whole(reading, k):
            by_block[k] = len(out)
            out.append(introduced(reading, k) or signed(reading, k) or _alone(reading, out, cued, k, before, previous))
    return out


def _rest_of(reading: Reading, sayings: list[Saying], k: int, before: int | None, previous: int | None) -> int | None:
    """The saying that a quotation is the rest of: that of the quotation before, or of the sentence before."""
    if previous is not None and _split(reading, k - 1, k):
        return previous
    return before if before is not None and _whole(reading, k) and _content_first(reading, sayings[before]) else None


def _alone(
    reading: Reading, sayings: list[Saying], cued: list[tuple[int, int]], k: int, before: int | None,
    previous: int | None,
) -> Saying:  # fmt: skip
    """A quotation that stands alone: it goes on with whoever spoke last, or with a subject who may have said it."""
    first, _ = reading.blocks[k]
    reaction, heard = None, before
    if before is None:
        reaction = _reaction(reading, first)
        unknown = reaction or _said_by_another(reading, k)
        heard = None if unknown else _latest(reading, sayings, cued, first, previous)
    speaker = sayings[heard].speaker if heard is not None else reaction or _told_of(reading, first)
    note = None if speaker else "no speaker is named"
    return Saying(
        tuple(quoted_spans(reading, k)), None, None, speaker, "quotation alone", note, heard is not None
    )  # fmt: skip


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
        if not any(_stands_in(reading, cue, sayings[other]) for _, other in near):  # it is not only told of in another
            inner = (m for at, m in reversed(near) if _stands_in(reading, at, sayings[n]))
            return next(inner, n) if sayings[n].lemma == "according to" else n  # “…,” she said, according to the paper
    return previous


def _stands_in(reading: Reading, token: int, saying: Saying) -> bool:
    """Whether a token stands in what is said."""
    return any(a <= reading.starts[token] < b for a, b in saying.parts)


def _said_by_another(reading: Reading, k: int) -> bool:
    """Whether words of saying that could not be read stand right behind a quotation, so that it is nobody's known."""
    last = reading.blocks[k][1]
    end = reading.sentences[reading.sentence_of(last)].last if last < len(reading.tags) else last
    if reading.text[reading.quotations[k].end - 1] not in ",?!…" or not same_paragraph(reading, last):
        return False
    return any(reading.lowers[i] in SAID for i in range(last, min(end, last + TURN + 2)))


def _reaction(reading: Reading, first: int) -> tuple[int, int] | None:
    """The subject of the sentence before, where its verb is one of speech that took no content: "Hale agreed. 'It is
    late.'" """
    if not same_paragraph(reading, first):
        return None
    sentence = reading.sentences[reading.sentence_of(first - 1)]
    main = next((i for i in range(sentence.first, sentence.last) if reading.tags[i] in FINITE), None)
    cue = reporting_verbs().get(reading.lowers[main]) if main is not None else None
    if main is None or cue is None or cue.kind in ("belief", "document", "court") or reading.quoted[main] >= 0:
        return None
    subject = subject_before(reading, verb_group(reading, main, sentence.first), sentence.first)
    return (subject.first, subject.last) if subject and not subject.shared else None


def _told_of(reading: Reading, first: int) -> tuple[int, int] | None:
    """The subject of the sentence before, in the same paragraph: "Smith shook his head. 'No more questions.'" """
    if not same_paragraph(reading, first):
        return None
    sentence = reading.sentences[reading.sentence_of(first - 1)]
    subject = main_subject(reading, sentence.first, sentence.last)
    return (subject.first, subject.last) if subject and _can_speak(reading, subject) else None


def _can_speak(reading: Reading, subject: Subject) -> bool:
    """Whether a subject is a pronoun, a name or a noun for one who speaks."""
    described = describe(reading, subject.first, subject.last)
    head = described.base[1] - 1
    return reading.tags[head] in ("PRP", "NNP", "WP") or described.head in speaker_nouns()
