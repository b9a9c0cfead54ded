"""Quotations without a cue of their own, and the joining of split quotations."""

from bisect import bisect_left, bisect_right

from analysis.attributions.contents import quoted_spans
from analysis.attributions.reading import Reading
from analysis.attributions.verbs import Saying

LEAST = 3  # words in a whole quoted sentence; fewer are a title or an exclamation


def uncued(reading: Reading, sayings: list[Saying]) -> list[Saying]:
    """Add the quotations that stand alone: some go on with one before, some follow its speaker."""
    covered = _covered(reading, sayings)
    by_block: dict[int, int] = {}
    out = list(sayings)
    for n, saying in enumerate(out):
        for a, _ in saying.parts:
            i = bisect_left(reading.starts, a)
            if i < len(reading.quoted) and reading.quoted[i] >= 0:
                by_block.setdefault(reading.quoted[i], n)
    for k, (first, _) in enumerate(reading.blocks):
        if k in covered:
            continue
        if not _whole(reading, k):
            continue
        previous = k - 1
        if previous in by_block and _same_paragraph(reading, previous, k):
            n = by_block[previous]
            if _one_sentence_between(reading, reading.blocks[previous][1], first):
                out[n] = Saying(
                    (*out[n].parts, *quoted_spans(reading, k)),
                    out[n].cue,
                    out[n].lemma,
                    out[n].speaker,
                    out[n].rule,
                    out[n].note,
                )
                by_block[k] = n
                continue
        speaker = _speaker_before(reading, k, out, by_block)
        by_block[k] = len(out)
        out.append(
            Saying(
                reading.quotations[k].parts,
                None,
                None,
                speaker,
                "quotation alone",
                None if speaker else "no speaker is named",
            )
        )
    return out


def _covered(reading: Reading, sayings: list[Saying]) -> set[int]:
    covered = set()
    for saying in sayings:
        for a, b in saying.parts:
            i = bisect_left(reading.starts, a)
            end = bisect_left(reading.starts, b)
            while i < end:
                if (k := reading.quoted[i]) >= 0:
                    covered.add(k)
                    i = reading.blocks[k][1]
                else:
                    i += 1
    return covered


def _whole(reading: Reading, k: int) -> bool:
    """Whether a quotation is a sentence by itself."""
    first, last = reading.blocks[k]
    quotation = reading.quotations[k]
    words = sum(reading.words[i][0].isalnum() for i in range(first, min(last, first + 12)))
    if words < LEAST:
        return False
    before = reading.text[max(0, quotation.outer[0] - 3) : quotation.outer[0]].rstrip(" \t\xa0")
    opens = not before or before[-1] in ".!?\n:”\"'’…" or reading.quoted[first - 1] >= 0
    closed = reading.text[quotation.end - 1] in ".!?…,—-" or quotation.note is not None
    return opens and closed


def _same_paragraph(reading: Reading, a: int, b: int) -> bool:
    return "\n" not in reading.text[reading.quotations[a].outer[1] : reading.quotations[b].outer[0]]


def _one_sentence_between(reading: Reading, first: int, last: int) -> bool:
    """Whether only the rest of the cue's own sentence stands between two quotations."""
    if first == last:
        return True
    starts = [s.start for s in reading.sentences]
    a, b = bisect_right(starts, reading.starts[first]), bisect_right(starts, reading.starts[last - 1])
    return a == b and reading.tags[last - 1] != ":"


def _speaker_before(
    reading: Reading, k: int, sayings: list[Saying], by_block: dict[int, int]
) -> tuple[int, int] | None:
    if k - 1 in by_block:
        return sayings[by_block[k - 1]].speaker
    return None
