"""A figure in its sentence, as the rules read it that look for what it is said of."""

from dataclasses import dataclass

from analysis.language.constituents import NounPhrase
from analysis.language.tokens import Tokens
from analysis.records import Quantity
from analysis.ties.tree import Tree

BRACKET = 8  # tokens of "(US$94.8 billion)"


@dataclass(frozen=True, slots=True)
class Row:
    """A quantity in its sentence: its phrase, None where the syntax has none, and its tokens with a noun it counts."""

    t: Tokens
    tree: Tree
    quantity: Quantity
    phrase: NounPhrase | None
    begin: int
    end: int

    def phrase_before(self, i: int) -> NounPhrase | None:
        """The phrase that ends right before token i."""
        return self.tree.parsed.phrase_at(i - 1) if i > self.tree.parsed.first else None

    def phrase_from(self, i: int) -> NounPhrase | None:
        """The phrase that begins at token i."""
        phrase = self.tree.parsed.phrase_at(i) if i < self.tree.parsed.last else None
        return phrase if phrase is not None and phrase.first == i else None

    def behind_bracket(self, i: int) -> int:
        """The token behind a bracket that opens at token i: "40 million crowns ($3 million) in damages"."""
        if self.t.tags[i : i + 1] != ["-LRB-"]:
            return i
        closed = (j for j in range(i, min(i + BRACKET, self.tree.parsed.last)) if self.t.tags[j] == "-RRB-")
        return next(closed, i - 1) + 1
