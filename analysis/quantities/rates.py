"""What a figure is "per": a month, $15/hour, per 100,000 people, 70-a-share."""

from analysis.language.lemmas import noun_lemma
from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.numerals.read import read_numeral
from analysis.language.numerals.words import word_of
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.counted import IRREGULAR
from analysis.quantities.noun_phrases import NOUNS
from analysis.quantities.units import POWERS, read_unit

EACH = frozenset({"a", "an", "each", "every"})
EXCHANGED = (["dollar"], ["euro"], ["pound"], ["greenback"])
EACH_NOUNS = context_words("each_nouns")
NO_RATE = context_words("no_rate")

MODIFYING = frozenset({"JJ", "RB", "VB", "VBD", "VBG", "VBN", "VBP"})  # behind "per": "live births"
MODIFIERS = 2
SPEEDS = frozenset({"second", "minute", "hour", "millisecond"})


def read_rate(t: Tokens, j: int, stop: int) -> tuple[str, int] | None:
    """The denominator that starts at token j and where it ends."""
    if j >= stop:
        return None
    lower = t.lowers[j]
    if lower == "(":  # "6 dollars (US$4.46) per share"
        close = next((k for k in range(j, min(j + 9, stop - 1)) if t.words[k] == ")"), None)
        found = read_rate(t, close + 1, stop) if close is not None and t.lowers[close + 1] != "(" else None
        return (found[0], j) if found is not None else None
    k = j
    if lower in HYPHENS and _hyphened(t, j, stop):
        k = j + 1
        lower = t.lowers[k]
    if lower == "/":
        return _slashed(t, k + 1, stop) if glued(t, k) == glued(t, k + 1) else None
    if lower == "per":
        return _per(t, _past_hyphen(t, k + 1, stop), stop)
    if lower in EACH:
        return _each(t, _past_hyphen(t, k + 1, stop), stop)
    if lower == "to" and t.lowers[j + 1 : j + 2] == ["the"] and t.lowers[j + 2 : j + 3] in EXCHANGED and stop > j + 2:
        return t.lowers[j + 2], j + 3  # "108.4 to the dollar"
    if lower == "for" and j + 1 < stop and t.lowers[j + 1] in ("each", "every"):
        return _each(t, j + 2, stop)
    return None


def _hyphened(t: Tokens, j: int, stop: int) -> bool:
    """Does the hyphen at j join a rate: "70-cents-a-share", or all of it apart, "70 - a - share"?"""
    if j + 2 >= stop or t.lowers[j + 1] not in ("a", "an", "per"):
        return False
    return (glued(t, j) and glued(t, j + 1)) or (
        not glued(t, j) and not glued(t, j + 1) and t.words[j + 2] in HYPHENS and not glued(t, j + 2)
    )


def _past_hyphen(t: Tokens, k: int, stop: int) -> int:
    return k + 1 if k < stop and t.words[k] in HYPHENS else k


def _slashed(t: Tokens, k: int, stop: int) -> tuple[str, int] | None:
    unit = read_unit(t, k, stop, figures=True)
    if unit is not None:
        name, last = unit[0].name, unit[1]
        power = POWERS.get(t.words[last]) if last < stop and glued(t, last) else None  # "9.8 m/s2"
        return (f"{power} {name}", last + 1) if power else (name, last)
    if k < stop and t.tags[k] in NOUNS:
        return _lemma(t.lowers[k]), k + 1
    return None


def _per(t: Tokens, k: int, stop: int) -> tuple[str, int] | None:
    if k >= stop:
        return None
    if t.words[k][0].isdecimal() or word_of(t, k, stop)[0] in ("unit", "teen", "ten", "hundred", "scale"):
        number = read_numeral(t, k, stop)
        if number is not None:
            base = f"{number.value:.15g}"
            after = number.last
            unit = read_unit(t, after, stop, figures=True)
            if unit is not None:
                return f"{base} {unit[0].name}", unit[1]
            thing = _thing(t, after, stop)
            return (f"{base} {thing[0]}", thing[1]) if thing is not None else (base, number.last)
    unit = read_unit(t, k, stop, figures=False)
    if unit is not None:
        return unit[0].name, unit[1]
    if t.lowers[k] == "capita":
        return "person", k + 1
    return _thing(t, k, stop)


def _thing(t: Tokens, k: int, stop: int) -> tuple[str, int] | None:
    """The thing that a figure is given for, with its modifiers: "live birth" of "per 1,000 live births"."""
    if k >= stop:
        return None
    head = k
    while head < min(k + MODIFIERS, stop) and t.tags[head] in MODIFYING:
        head += 1
    if head >= stop or t.tags[head] not in NOUNS:
        return (_lemma(t.lowers[k]), k + 1) if t.tags[k] == "JJ" else None  # "per adult"
    last = head + 1
    if (
        last < stop
        and t.tags[head] == "NN"
        and t.tags[last] in ("NN", "NNS")
        and t.lowers[last] not in NO_RATE
        and read_unit(t, last, stop, figures=False) is None
    ):
        last += 1
    return " ".join([*t.lowers[k : last - 1], _lemma(t.lowers[last - 1])]), last


def _each(t: Tokens, k: int, stop: int) -> tuple[str, int] | None:
    """After "a", "each" or "every": a unit of time or measure, or one of the things that prices are given for."""
    if k >= stop:
        return None
    unit = read_unit(t, k, stop, figures=False)
    if unit is not None and unit[0].kind not in ("share",):
        name, last = unit[0].name, unit[1]
    elif t.lowers[k] in EACH_NOUNS or t.lowers[k] == "dozen":
        name, last = t.lowers[k], k + 1
    else:
        return None
    if last < stop and (t.lowers[last] in NO_RATE and t.lowers[last] not in ("and", "or", "from")):
        return None
    return name, last


def _lemma(lower: str) -> str:
    return IRREGULAR.get(lower) or noun_lemma(lower) or lower
