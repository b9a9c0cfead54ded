"""A numeral as read, and the number words of the lexicon."""

from dataclasses import dataclass
from functools import cache

from analysis.language.tokens import Tokens
from analysis.lexicon import lexicon_lines

ARTICLES = frozenset({"a", "an"})
SUFFIXES = frozenset({"st", "nd", "rd", "th"})  # glued to figures they make a rank


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, tokens [first, last).

    `form` is figures, words, fraction or ordinal; `scale` the factor of a scale word or suffix (1e6 in "3 million"),
    which a range may share with its first number; `suffix` a glued letter that may also be a unit ("8m").
    """

    first: int
    last: int
    value: float
    form: str
    scale: float = 1.0
    suffix: str | None = None
    plain: bool = False  # one whole number in figures, without separators: it may be a year, a day, a label


@cache
def number_words() -> dict[str, tuple[str, float]]:
    """Every number word with its class and value, the glued "twentyfirst" too."""
    rows = (line.split("\t") for line in lexicon_lines("number_words.tsv"))
    words = {word: (kind, float(value)) for word, kind, value in rows}
    for ten, (kind, value) in list(words.items()):
        if kind == "ten":
            for unit, (other, small) in list(words.items()):
                if small < 10 and small >= 1 and other in ("unit", "ordinal"):
                    words[ten + unit] = ("teen" if other == "unit" else "ordinal", value + small)
    for word, (kind, value) in list(words.items()):
        if kind == "ordinal" and value >= 3:
            words.setdefault(word + "s", ("fractions", value))  # "seven fifteenths"
    return words


@cache
def multiples() -> dict[str, float]:
    """How many times as much a word tells: "fivefold", "hundredfold"."""
    counted = ("unit", "teen", "ten", "hundred", "scale")
    words = {word + "fold": value for word, (kind, value) in number_words().items() if kind in counted and value > 1}
    return {word: value for word, value in words.items() if not word.endswith("sfold") or word == "sixfold"}


def word_of(t: Tokens, i: int, stop: int) -> tuple[str, float]:
    """The class and value of the number word at token i; the class is empty where there is none."""
    return number_words().get(t.lowers[i], ("", 0.0)) if i < stop else ("", 0.0)
