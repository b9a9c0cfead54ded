"""Vague numbers: "dozens", "several hundred", "tens of thousands", "an unknown number of", each a stated interval."""

from dataclasses import dataclass
from functools import cache

from analysis.language.tokens import Tokens, cut
from analysis.lexicon import toml_lexicon
from analysis.quantities.number_words import word_of


@dataclass(frozen=True, slots=True)
class Vague:
    """Tokens [first, last) and the interval; both ends are None for an unknown number."""

    first: int
    last: int
    low: float | None
    high: float | None
    rule: str


@cache
def vague_words() -> dict[str, tuple[tuple[str, ...], str, float | None, float | None, bool]]:
    """By the word that triggers the rule: the whole phrase, the entry, its interval, whether it scales another."""
    words = {}
    for key, entry in toml_lexicon("vague_numbers.toml").items():
        for phrase in entry.get("phrases", [key]):
            tokens = tuple(cut(phrase)[1])
            words[tokens[-1] if len(entry.get("phrases", [key])) == 1 else phrase] = (
                tokens, key, entry.get("low"), entry.get("high"), entry.get("scales", False),
            )  # fmt: skip
    return words


@cache
def unknown_phrases() -> dict[str, list[tuple[str, ...]]]:
    """The phrases of an unknown number by their last word."""
    index: dict[str, list[tuple[str, ...]]] = {}
    for phrase in toml_lexicon("vague_numbers.toml")["unknown"]["phrases"]:
        tokens = tuple(cut(phrase)[1])
        index.setdefault(tokens[-1], []).append(tokens)
    return index


ADVERBS = frozenset({"very", "only", "just", "quite"})


def read_vague(t: Tokens, i: int, begin: int, stop: int) -> Vague | None:
    """Read the vague number whose chief word is token i."""
    lower = t.lowers[i]
    for tokens in unknown_phrases().get(lower, ()):
        first = i + 1 - len(tokens)
        if first >= begin and tuple(t.lowers[first : i + 1]) == tokens:
            return Vague(first, i + 1, None, None, "vague:unknown")
    entry = vague_words().get(lower)
    if entry is None:
        return None
    tokens, key, low, high, scales = entry
    first = i + 1 - len(tokens)
    if first < begin or tuple(t.lowers[first : i + 1]) != tokens or low is None or high is None:
        return None
    last = i + 1
    if (
        t.words[i][0].isupper()
        and i > begin
        and t.lowers[last : last + 1] != ["of"]
        and t.tags[i - 1] not in (".", ":", "``")
    ):
        return None  # "the film Millions"
    if lower == "several" and i > begin and t.tags[i - 1] == "PRP$":
        return None  # "their several ways"
    if lower in ("several", "few"):
        kind, factor = word_of(t, last, stop)
        if kind in ("hundred", "scale", "dozen"):
            return Vague(first, last + 1, low * factor, high * factor, f"vague:{key}")
    if lower in ("couple", "pair", "handful"):
        if lower != "couple" and not (last < stop and t.lowers[last] == "of"):
            return None
        kind, factor = word_of(t, last, stop)
        if kind in ("hundred", "scale", "dozen"):
            return Vague(first, last + 1, low * factor, high * factor, f"vague:{key}")
        if not (last < stop and t.lowers[last] == "of") and not (
            last < stop and t.lowers[last] in ("more", "days", "weeks", "years", "hours", "months")
        ):
            return None
        return Vague(first, last, low, high, f"vague:{key}")
    if scales:
        low, high, last = _scaled(t, last, stop, low, high)
    if (
        lower in ("tens", "scores")
        and last == i + 1
        and not (
            (last < stop and t.lowers[last] == "of")
            or (lower == "scores" and last < stop and t.tags[last] in ("NNS", "JJ", "IN") and False)
        )
    ):
        return None
    if lower == "scores" and t.tags[i - 1 if i > begin else i] in ("JJ", "DT", "PRP$", "POS", "NN", "NNP", "CD"):
        return None
    if i > begin and lower in ("hundreds", "thousands", "millions", "billions", "trillions", "dozens"):
        before = t.lowers[i - 1]
        if before in ("hundred", "several", "few") or t.words[i - 1][0].isdecimal():
            return None
        if (
            before in ("the", "in", "low", "high", "mid")
            and last < stop
            and t.lowers[last] not in ("of",)
            and before == "the"
        ):
            return None
    return Vague(first, last, low, high, f"vague:{key}")


def _scaled(t: Tokens, j: int, stop: int, low: float, high: float) -> tuple[float, float, int]:
    """Multiply by what follows: "tens of thousands", "hundreds of millions", "hundreds and hundreds" stays as it is."""
    if (
        j + 1 < stop
        and t.lowers[j] == "of"
        and t.lowers[j + 1] in ("thousands", "millions", "billions", "trillions", "hundreds")
    ):
        factor = word_of(t, j + 1, stop)[1]
        return low * factor, high * factor, j + 2
    return low, high, j
