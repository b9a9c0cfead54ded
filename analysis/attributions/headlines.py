"""What stands beside a colon and who says it: headlines ("Solberg: I will not resign", "Police: Two held", "Harbour to
close: mayor") and transcripts."""

from collections.abc import Sequence

from analysis.attributions.descriptions import describe
from analysis.attributions.nouns import speaker_nouns
from analysis.attributions.phrases import FINITE
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying, spans
from analysis.records import Sentence, Span

LONGEST = 8  # tokens before the colon
SHORT = 6  # words of a call without a verb: "No new taxes this year"
BODY = 3  # tokens of a speaker without a name: "Oret police"
LEAST = 4  # tokens of a headline before the colon and its speaker
SPEAKERS = frozenset({"person", "group", "organisation"})
NAMED = frozenset({"NNP", "NNPS", "NN", "NNS", "JJ", "."})  # tags of a speaker in a headline


def colon_sayings(reading: Reading, people: Sequence[Span]) -> list[Saying]:
    """The paragraphs that open with a speaker and a colon, and headlines that end with them; `people` are the token
    ranges of people's names."""
    ends = {last for _, last in people}
    out = []
    for k, sentence in enumerate(reading.sentences):
        if k and reading.sentences[k - 1].paragraph == sentence.paragraph:
            continue
        found = _opening(reading, k, sentence, ends) or _closing(reading, k, sentence, ends)
        if found is not None:
            out.append(found)
    return out


def _opening(reading: Reading, k: int, sentence: Sentence, ends: set[int]) -> Saying | None:
    """ "Ada Brisk: We will not pay", "Police: Man shot two"."""
    low, high = sentence.first, sentence.last
    colon = next((i for i in range(low, min(high, low + LONGEST)) if reading.words[i] == ":"), low)
    if colon == low or (colon not in ends and not _is_speaker(reading, low, colon)):
        return None
    if not all(reading.tags[i] in NAMED for i in range(low, colon)):
        return None
    last = k
    while last + 1 < len(reading.sentences) and _goes_on(reading, sentence, reading.sentences[last + 1], colon):
        last += 1
    parts = spans(reading, colon + 1, reading.sentences[last].last)
    if not parts or not _speaks(reading, colon + 1, reading.sentences[last].last, named=colon in ends):
        return None
    return Saying(tuple(parts), None, None, (low, colon), "colon after a name")


def _closing(reading: Reading, k: int, sentence: Sentence, ends: set[int]) -> Saying | None:
    """ "Harbour to close in May: mayor"."""
    low, high = sentence.first, sentence.last
    colon = next((i for i in range(max(low, high - LONGEST), high) if reading.words[i] == ":"), low)
    whole = k + 1 == len(reading.sentences) or reading.sentences[k + 1].paragraph != sentence.paragraph
    if colon - low < LEAST or not whole or not all(reading.tags[i] in NAMED for i in range(colon + 1, high)):
        return None
    told = any(tag[0] == "V" for tag in reading.tags[low:colon])  # but "A view from the pier: Ada Brisk"
    if not (told and high in ends) and not _is_speaker(reading, colon + 1, high):
        return None
    parts = spans(reading, low, colon)
    return Saying(tuple(parts), None, None, (colon + 1, high), "colon before a name") if parts else None


def _is_speaker(reading: Reading, first: int, last: int) -> bool:
    """Whether a short phrase is a noun for people who speak, and no label in capitals ("UPDATE")."""
    if not first < last <= first + BODY or reading.words[first].isupper() or reading.words[last - 1] == ".":
        return False
    described = describe(reading, first, last)
    credit = reading.lowers[last - 1] == "source"  # "Source: Harbour Office"
    return described.kind in SPEAKERS and described.head in speaker_nouns() and not credit


def _goes_on(reading: Reading, opening: Sentence, sentence: Sentence, colon: int) -> bool:
    """Whether the one whom a paragraph opens with still speaks: he would not tell of himself by his name."""
    named = reading.lowers[colon - 1] in reading.lowers[sentence.first : sentence.last]
    return sentence.paragraph == opening.paragraph and not named


def _speaks(reading: Reading, first: int, last: int, *, named: bool) -> bool:
    """Is it a sentence, a quotation or a call, and no entry of a list: "Ada Brisk: theft, held on a $4,000 bond"?"""
    tags = reading.tags[first:last]
    if any("@" in word for word in reading.words[first:last]):
        return False  # where somebody can be reached
    if not FINITE.isdisjoint(_verbs(reading, first, last)) or any(reading.quoted[i] >= 0 for i in range(first, last)):
        return True
    return named and (len(tags) <= SHORT or reading.lowers[first] == "no") and "CD" not in tags


def _verbs(reading: Reading, first: int, last: int) -> list[str]:
    """The tags of what is said, without verbs behind a comma that have no subject: ", held in jail"."""
    return [reading.tags[i] for i in range(first, last) if reading.words[i - 1] != ","]
