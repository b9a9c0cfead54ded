"""A stretch of tokens to read with a finger on one: padded, so that a neighbour can be asked for at its edges too."""

from collections.abc import Iterable
from dataclasses import dataclass

from analysis.language.tokens import Tokens

PAD = "<pad>"
PADS = 4  # behind the stretch; one stands before it
HYPHENS = frozenset({"-", "‐", "‑"})


@dataclass(frozen=True, slots=True)
class Cursor:
    """Parallel lists; places 1 to `size` hold the tokens, what stands around them is PAD.

    `at[i]` is the token of the document; the stretch may leave some out, as quotation marks.
    """

    tokens: Tokens
    at: list[int]
    lowers: list[str]
    tags: list[str]
    size: int

    def touches_left(self, i: int) -> bool:
        """Does no blank part the token from the one before it?"""
        return 1 < i <= self.size and self.tokens.ends[self.at[i - 1]] == self.tokens.starts[self.at[i]]

    def touches_right(self, i: int) -> bool:
        """Does no blank part the token from the one behind it?"""
        return 0 < i < self.size and self.tokens.ends[self.at[i]] == self.tokens.starts[self.at[i + 1]]

    def hyphen(self, i: int) -> bool:
        """Is this a hyphen inside a word: "follow-up", no dash between blanks?"""
        return self.lowers[i] in HYPHENS and self.touches_left(i) and self.touches_right(i)


def cursor(tokens: Tokens, at: Iterable[int], tags: Iterable[str]) -> Cursor:
    """Lay out these tokens of the document, each with its tag."""
    places = [-1, *at]
    size = len(places) - 1
    around = [PAD] * PADS
    lowers = tokens.lowers
    return Cursor(
        tokens, places + [-1] * PADS, [PAD, *[lowers[i] for i in places[1:]], *around], [PAD, *tags, *around], size
    )
