"""Attributions made by a colon alone: headlines ("Solberg: I will not resign") and transcripts."""

from collections.abc import Sequence

from analysis.attributions.phrases import FINITE
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying
from analysis.attributions.spans import spans
from analysis.records import Sentence, Span

LONGEST = 8  # tokens before the colon
SHORT = 6  # words of a call without a verb: "No new taxes this year"


def colon_sayings(reading: Reading, people: Sequence[Span]) -> list[Saying]:
    """The paragraphs that open with a person's name and a colon; `people` are the token ranges of people's names."""
    ends = {last for _, last in people}
    out = []
    for k, sentence in enumerate(reading.sentences):
        if k and reading.sentences[k - 1].paragraph == sentence.paragraph:
            continue
        low, high = sentence.first, sentence.last
        colon = next((i for i in range(low, min(high, low + LONGEST)) if reading.words[i] == ":"), None)
        if colon is None or colon not in ends:
            continue
        if not all(reading.tags[i] in ("NNP", "NNPS", "NN", "JJ", ".") for i in range(low, colon)):
            continue
        last = k
        while last + 1 < len(reading.sentences) and _goes_on(reading, sentence, reading.sentences[last + 1], colon):
            last += 1
        parts = spans(reading, colon + 1, reading.sentences[last].last)
        if parts and _speaks(reading, colon + 1, reading.sentences[last].last):
            out.append(Saying(tuple(parts), None, None, (low, colon), "colon after a name"))
    return out


def _goes_on(reading: Reading, opening: Sentence, sentence: Sentence, colon: int) -> bool:
    """Whether the one whom a paragraph opens with still speaks: he would not tell of himself by his name."""
    named = reading.lowers[colon - 1] in reading.lowers[sentence.first : sentence.last]
    return sentence.paragraph == opening.paragraph and not named


def _speaks(reading: Reading, first: int, last: int) -> bool:
    """Is it a sentence, a quotation or a call, and no entry of a list: "Ada Brisk: theft, held on a $4,000 bond"?"""
    tags = reading.tags[first:last]
    if any("@" in word for word in reading.words[first:last]):
        return False  # where somebody can be reached
    if not FINITE.isdisjoint(_verbs(reading, first, last)) or any(reading.quoted[i] >= 0 for i in range(first, last)):
        return True
    return len(tags) <= SHORT and "CD" not in tags


def _verbs(reading: Reading, first: int, last: int) -> list[str]:
    """The tags of what is said, without verbs behind a comma that have no subject: ", held in jail"."""
    return [reading.tags[i] for i in range(first, last) if reading.words[i - 1] != ","]
