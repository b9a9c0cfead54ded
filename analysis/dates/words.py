"""The word lists of time as look-ups by lower-case word, and the padded view of the tokens that the grammar reads."""

from dataclasses import dataclass, fields
from functools import cache
from typing import Any

from analysis.language.tokens import Tokens
from analysis.lexicon import toml_lexicon

PADDING = 24  # more than any rule looks ahead


@dataclass(frozen=True, slots=True)
class Text(Tokens):
    """The tokens with empty ones after the last, so that a rule may look ahead without asking for the end."""

    size: int  # tokens without the empty ones
    day_first: bool = False  # of dates in figures that could be read both ways

    def glued(self, i: int) -> bool:
        """True where no blank stands between token i and the next."""
        return self.ends[i] == self.starts[i + 1]

    def after_hyphen(self, i: int) -> int:
        """Return i + 1 where token i is a hyphen between two words, else i."""
        if self.lowers[i] in HYPHENS and i and self.glued(i - 1) and self.glued(i):
            return i + 1
        return i

    def chained(self, i: int) -> bool:
        """True where token i is one of three or more numbers joined by hyphens, as in a telephone number."""
        first = last = i
        while first > max(1, i - 6) and self._joined(first - 2):
            first -= 2
        while last < first + 6 and self._joined(last):
            last += 2
        return last - first >= 4

    def _joined(self, i: int) -> bool:
        """True where a hyphen glues a number to the next."""
        glued = self.lowers[i + 1] in HYPHENS and self.glued(i) and self.glued(i + 1)
        return glued and self.words[i][:1].isdigit() and self.words[i + 2][:1].isdigit()

    def after_comma(self, i: int) -> int:
        """Return i + 1 where token i is a comma, else i."""
        return i + 1 if self.lowers[i] == "," else i


HYPHENS = frozenset({"-", "‐", "‑", "–"})


def padded(tokens: Tokens, length: int, *, day_first: bool = False) -> Text:
    """Return the tokens of a text of `length` characters with PADDING empty ones behind."""
    gap = range(length + 1, length + 1 + 2 * PADDING, 2)
    empty = [""] * PADDING
    return Text(
        tokens.words + empty,
        tokens.lowers + empty,
        tokens.starts + list(gap),
        tokens.ends + list(gap),
        tokens.tags + empty,
        len(tokens.words),
        day_first,
    )


def cues(name: str) -> frozenset[str]:
    """A list of words that decide how an expression of time is read."""
    return frozenset(toml_lexicon("time_context.toml")[name])


def _by_word(section: str) -> dict[str, Any]:
    table = toml_lexicon("time_words.toml")[section]
    return {word: int(key) if key.lstrip("-").isdigit() else key for key, words in table.items() for word in words}


@dataclass(frozen=True, slots=True)
class Words:
    """Look-ups from a lower-case word to what it names."""

    months: dict[str, int]
    weekdays: dict[str, int]
    weekdays_plural: dict[str, int]
    units: dict[str, str]
    seasons: dict[str, str]
    parts_of_day: dict[str, str]
    clock_words: dict[str, int]
    deictics: dict[str, int]
    text_deictics: dict[str, int]
    days: dict[str, int]
    references: dict[str, str]
    reference_adjectives: dict[str, str]
    sets: dict[str, str]
    edges: dict[str, str]
    vague_amounts: dict[str, str]
    approximations: dict[str, str]
    decades: dict[str, int]


@cache
def words() -> Words:
    """Read time_words.toml once."""
    return Words(**{field.name: _by_word(field.name) for field in fields(Words)})
