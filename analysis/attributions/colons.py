"""Attributions made by a colon alone: headlines ("Solberg: I will not resign") and transcripts."""

from collections.abc import Sequence

from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying
from analysis.attributions.spans import spans
from analysis.records import Span

LONGEST = 8  # tokens before the colon


def colon_sayings(reading: Reading, people: Sequence[Span]) -> list[Saying]:
    """The paragraphs that open with a person's name and a colon; `people` are the token ranges of people's names."""
    ends = {last for _, last in people}
    out = []
    for k, sentence in enumerate(reading.sentences):
        if k and reading.sentences[k - 1].paragraph == sentence.paragraph:
            continue
        low, high = sentence.first, sentence.last
        colon = next((i for i in range(low, min(high, low + LONGEST)) if reading.words[i] == ":"), None)
        if colon is None or colon not in ends or any(reading.quoted[i] >= 0 for i in range(low, colon)):
            continue
        if not all(reading.tags[i] in ("NNP", "NNPS", "NN", "JJ", ".") for i in range(low, colon)):
            continue
        last = k
        while last + 1 < len(reading.sentences) and reading.sentences[last + 1].paragraph == sentence.paragraph:
            last += 1
        parts = spans(reading, colon + 1, reading.sentences[last].last)
        if parts:
            out.append(Saying(tuple(parts), None, None, (low, colon), "colon after a name"))
    return out
