"""Vague numbers: "dozens", "several hundred", "tens of thousands", "an unknown number of", each a stated interval."""

from dataclasses import dataclass
from functools import cache

from analysis.language.numerals.words import word_of
from analysis.language.phrases import Phrases
from analysis.language.tokens import Tokens, cut
from analysis.lexicon import toml_lexicon

MANY = frozenset({"hundreds", "thousands", "millions", "billions", "trillions", "dozens"})
NOMINAL = frozenset({"JJ", "DT", "PRP$", "POS", "NN", "NNP", "CD"})  # before "scores" that are points


@dataclass(frozen=True, slots=True)
class Vague:
    """Tokens [first, last) and the interval; both ends are None for an unknown number."""

    first: int
    last: int
    low: float | None
    high: float | None
    rule: str


@cache
def vague_words() -> dict[str, tuple[tuple[str, ...], str, float, float, bool]]:
    """By the word that triggers the rule: the whole phrase, the entry, its interval, whether it scales another."""
    words = {}
    for key, entry in toml_lexicon("vague_numbers.toml").items():
        if "low" in entry:
            tokens = tuple(cut(key)[1])
            words[tokens[-1]] = (tokens, key, entry["low"], entry["high"], entry.get("scales", False))
    return words


@cache
def unknown_phrases() -> Phrases[None]:
    """The phrases of an unknown number."""
    return Phrases((cut(phrase)[1], None) for phrase in toml_lexicon("vague_numbers.toml")["unknown"]["phrases"])


def read_vague(t: Tokens, i: int, begin: int, stop: int) -> Vague | None:
    """Read the vague number whose chief word is token i."""
    lower = t.lowers[i]
    for first, _ in unknown_phrases().ending(t.lowers, i, begin):
        return Vague(first, i + 1, None, None, "vague:unknown")
    entry = vague_words().get(lower)
    if entry is None:
        return None
    tokens, key, low, high, scales = entry
    first = i + 1 - len(tokens)
    if first < begin or tuple(t.lowers[first : i + 1]) != tokens:
        return None
    last = i + 1
    named = t.words[i][0].isupper() and i > begin and t.lowers[last : last + 1] != ["of"]
    if named and t.tags[i - 1] not in (".", ":", "``"):
        return None  # "the film Millions"
    if lower == "several" and i > begin and t.tags[i - 1] == "PRP$":
        return None  # "their several ways"
    following = t.lowers[last] if last < stop else ""
    if lower in ("several", "few", "couple", "pair", "handful"):
        kind, factor = word_of(t, last, stop)
        if kind in ("hundred", "scale", "dozen"):  # "several hundred"
            return Vague(first, last + 1, low * factor, high * factor, f"vague:{key}")
    if lower in ("pair", "handful") and following != "of":
        return None
    if lower == "couple" and following not in ("of", "more", "days", "weeks", "years", "hours", "months"):
        return None
    if scales:
        low, high, last = _scaled(t, last, stop, low, high)
    if last == i + 1 and not _stands(t, lower, following, i, begin):
        return None
    return Vague(first, last, low, high, f"vague:{key}")


def _stands(t: Tokens, lower: str, following: str, i: int, begin: int) -> bool:
    """Whether a plural number word counts here: not "high scores", "nines and tens", "2 hundreds", "the thousands"."""
    left = t.lowers[i - 1] if i > begin else ""
    if lower in ("tens", "scores"):
        return following == "of" and not (lower == "scores" and i > begin and t.tags[i - 1] in NOMINAL)
    if lower in MANY:
        return left != "the" or following == "of"
    return True


def _scaled(t: Tokens, j: int, stop: int, low: float, high: float) -> tuple[float, float, int]:
    """Multiply by what follows: "tens of thousands", "hundreds of millions", "hundreds and hundreds" stays as it is."""
    if j + 1 < stop and t.lowers[j] == "of" and t.lowers[j + 1] in MANY - {"dozens"}:
        factor = word_of(t, j + 1, stop)[1]
        return low * factor, high * factor, j + 2
    return low, high, j
