"""Document and names -> the syntax of its sentences: phrases, verb groups, clauses, each sentence read when asked for.

The order of the reading:

    names       every word of a name is one, a people's in the plural as a plural
    quotations  a stretch in quotation marks with a subject and a verb of its own is a block: it is read apart, and its
                clauses hang on the clause around it; other marks ("a “bad” idea") are read over
    chunks      verb_groups.py, noun_phrases.py
    links       links.py
    clauses     clauses.py

All of it is linear in the length of the sentence and never raises.
"""

from bisect import bisect_left
from collections.abc import Sequence

from analysis.language.constituents import Clause, NounPhrase, Parsed, VerbGroup
from analysis.language.document import Document
from analysis.language.marks import Quotation, find_quotations
from analysis.language.parse import parse
from analysis.records import Span

PREPOSITIONS = frozenset(  # participles that lead a phrase and name no action
    {"according", "barring", "concerning", "excluding", "including", "notwithstanding", "pending", "regarding"}
)


class Syntax:
    """The syntax of one document: `sentence(sentence_id)`, or what holds a token."""

    __slots__ = ("_blocks", "_document", "_names", "_quotations", "_read", "_starts")

    def __init__(self, document: Document, names: Sequence[Span]) -> None:
        self._document = document
        self._names = names
        self._quotations: list[Quotation] | None = None
        self._blocks: list[tuple[int, int]] | None = None
        self._read: dict[int, Parsed] = {}
        self._starts = [sentence.first for sentence in document.sentences]

    def quotations(self) -> list[Quotation]:
        """The outermost quotations of the document in reading order, found once."""
        if self._quotations is None:
            self._quotations = [q for q in find_quotations(self._document.text) if q.level == 0]
        return self._quotations

    def sentence(self, sentence_id: int) -> Parsed:
        """One sentence of the document, read when it is asked for first."""
        if sentence_id not in self._read:
            self._read[sentence_id] = self._parse(sentence_id)
        return self._read[sentence_id]

    def sentence_at(self, token: int) -> Parsed:
        """The sentence that holds a token."""
        return self.sentence(max(0, bisect_left(self._starts, token + 1) - 1))

    def phrase_at(self, token: int) -> NounPhrase | None:
        """The noun phrase that holds a token."""
        return self.sentence_at(token).phrase_at(token)

    def group_at(self, token: int) -> VerbGroup | None:
        """The verb group that holds a token."""
        return self.sentence_at(token).group_at(token)

    def clause_at(self, token: int) -> Clause:
        """The clause whose own token this is."""
        return self.sentence_at(token).clause_at(token)

    def _parse(self, sentence_id: int) -> Parsed:
        sentence = self._document.sentences[sentence_id]
        tokens = self._document.tokens
        if self._blocks is None:
            self._blocks = [
                (bisect_left(tokens.starts, q.outer[0]), bisect_left(tokens.starts, q.outer[1]))
                for q in self.quotations()
            ]
        place = bisect_left(self._blocks, (sentence.first + 1, 0))
        blocks = []
        for k in range(max(0, place - 1), len(self._blocks)):
            begin, end = self._blocks[k]
            if begin >= sentence.last:
                break
            if end > sentence.first:
                blocks.append((max(begin, sentence.first), min(end, sentence.last)))
        tags = self._tags(sentence.first, sentence.last)
        return parse(self._document, sentence.first, sentence.last, tags, blocks)

    def _tags(self, first: int, last: int) -> list[str]:
        """The tags of the sentence, its names tagged as such."""
        tokens = self._document.tokens
        tags = tokens.tags[first:last]
        if first == last:
            return tags
        for i, tag in enumerate(tags):
            if tag == "VBG" and tokens.lowers[first + i] in PREPOSITIONS:
                tags[i] = "IN"
        begin, end = tokens.starts[first], tokens.ends[last - 1]
        for k in range(bisect_left(self._names, (begin, begin)), len(self._names)):
            start, stop = self._names[k]
            if start >= end:
                break
            for i in range(
                bisect_left(tokens.starts, start, first, last), bisect_left(tokens.starts, stop, first, last)
            ):
                if tokens.words[i][0].isalpha() and tags[i - first] != "POS":
                    tags[i - first] = "NNP"
        return tags


def read_syntax(document: Document, names: Sequence[Span] = ()) -> Syntax:
    """The syntax of a document; `names` are the character spans of its names in reading order."""
    return Syntax(document, names)
