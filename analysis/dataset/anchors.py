"""Where in a text a correction belongs, so that it follows its sentence when the article is edited, or is lost by name.

A changed sentence may say the contrary of what was decided on, so nothing follows into one. An anchor quotes the words
with what stands before and after them, as the W3C Web Annotation model's TextQuoteSelector does, and knows the
sentence by a hash of its words.
"""

import hashlib
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

CONTEXT = 32  # characters quoted before and after, more where these stand twice in the article
NEAR = 2  # sentences before and after that other rules may have joined or parted
QUOTED = 80  # characters of a sentence in a message
SENTENCE_END = re.compile(r"[.!?…]['’\"”)\]]*(?=\s)|\n")
DIGITS = 16  # of the hash: two sentences of one article never share them


class Lost(Exception):
    """The anchor's place can't be told any more; the message says why."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in a text as its own words tell it.

    `repeated`: when it was written the sentence stood in the article more than once, so that the sentence alone does
    not tell which one is meant.
    """

    exact: str
    prefix: str
    suffix: str
    sentence: str
    repeated: bool = False


class Text:
    """An article's text with its sentences by their hash: anchors are written and looked up in it."""

    def __init__(self, text: str, starts: Sequence[int], ends: Sequence[int]) -> None:
        self.text = text
        self.bounds = list(zip(starts, ends, strict=True))
        self.starts = list(starts)
        self.by_hash: dict[str, list[int]] = defaultdict(list)
        self.hashes = [sentence_hash(text[start:end]) for start, end in self.bounds]
        for number, found in enumerate(self.hashes):
            self.by_hash[found].append(number)

    def sentence_at(self, place: int) -> int:
        """The number of the sentence in which a place stands, or after which it does."""
        return max(0, bisect_right(self.starts, place) - 1)

    def anchor(self, start: int, end: int) -> Anchor:
        """Return the anchor of text[start:end]; its quotation stands in the article once.

        Of a sentence that stands more than once the quotation holds the sentences before and after it, too.
        """
        text, sentence, width = self.text, self.sentence_at(start), CONTEXT
        home = self.hashes[sentence] if self.hashes else sentence_hash("")
        repeated = len(self.by_hash[home]) > 1
        first, last = start, end
        if repeated:
            beside = self.bounds[max(0, sentence - 1) : sentence + 2]
            first, last = min(start, beside[0][0]), max(end, beside[-1][1])
        while True:
            left, right = max(0, first - width), last + width
            if width >= len(text) or len(places_of(text, text[left:right])) == 1:
                return Anchor(text[start:end], text[left:start], text[end:right], home, repeated)
            width *= 2

    def locate(self, anchor: Anchor) -> int:
        """Return where the anchored words stand: in their sentence as it was, wherever that stands now.

        Raises:
            Lost: the sentence has changed or is gone, or it isn't clear which one is meant.
        """
        quoted = [at + len(anchor.prefix) for at in places_of(self.text, anchor.prefix + anchor.exact + anchor.suffix)]
        homes = self.by_hash.get(anchor.sentence, [])
        if len(homes) > 1 and not anchor.repeated:
            raise Lost("its sentence stands in the article more than once now")
        if homes and not anchor.repeated:
            found = self._inside(anchor, homes[0])
            found = found if len(found) == 1 else [at for at in found if at in quoted]
            if len(found) == 1:
                return found[0]
            raise Lost("its sentence is there, but these words can't be told in it")
        if homes:
            found = [at for at in quoted if self.sentence_at(at) in homes]
            if len(found) == 1:
                return found[0]
            raise Lost("its sentence stood more than once, and the words before and after it have changed")
        found = [at for at in quoted if self._stands_around(at, anchor)]
        if len(found) == 1:
            return found[0]
        now = f"; these words now stand in {self._quoted(quoted[0])}" if len(quoted) == 1 else ""
        raise Lost(f"its sentence has changed or is gone{now}")

    def _stands_around(self, place: int, anchor: Anchor) -> bool:
        """Whether the anchor's sentence stands there, where sentences are told apart by other rules than when it was
        written: from some end of a sentence, or mark of one, to another."""
        number = self.sentence_at(place)
        near = self.bounds[max(0, number - NEAR) : number + NEAR + 1]
        first, last = min(near[0][0], place), max(near[-1][1], place)
        edges = {first, last, *(edge for bounds in near for edge in bounds)}
        edges |= {found.end() for found in SENTENCE_END.finditer(self.text, first, last)}
        starts, ends = [edge for edge in edges if edge <= place], [edge for edge in edges if edge > place]
        return any(sentence_hash(self.text[start:end]) == anchor.sentence for start in starts for end in ends)

    def _quoted(self, place: int) -> str:
        start, end = self.bounds[self.sentence_at(place)]
        words = " ".join(self.text[start:end].split())
        return repr(words if len(words) <= QUOTED else words[: QUOTED - 1] + "…")

    def _inside(self, anchor: Anchor, sentence: int) -> list[int]:
        """Where the words stand in a sentence with the anchor's words around them, as far as the sentence reaches."""
        start, end = self.bounds[sentence]
        found = []
        for place in places_of(self.text, anchor.exact, start, end):
            before = self.text[start:place]
            after = self.text[place + len(anchor.exact) : end]
            if _agree(before[::-1], anchor.prefix[::-1]) and _agree(after, anchor.suffix):
                found.append(place)
        return found


def sentence_hash(sentence: str) -> str:
    """Return the hash of a sentence's words; how its lines are broken doesn't count."""
    return hashlib.sha256(" ".join(sentence.split()).encode(errors="surrogatepass")).hexdigest()[:DIGITS]


def places_of(text: str, words: str, first: int = 0, last: int | None = None) -> list[int]:
    """Return where the words begin in the text, from `first` and before `last`; none where there are no words."""
    places, place = [], text.find(words, first) if words else -1
    while place >= 0 and (last is None or place < last):
        places.append(place)
        place = text.find(words, place + 1)
    return places


def _agree(one: str, other: str) -> bool:
    """Whether two stretches are the same as far as both reach."""
    size = min(len(one), len(other))
    return one[:size] == other[:size]
