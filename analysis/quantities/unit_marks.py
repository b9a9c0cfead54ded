"""Units written with marks, letters or a scale's name: 30', 9", 35C, "2 in thick", "6.1 on the Richter scale"."""

from analysis.language.numerals.figures import glued
from analysis.language.numerals.words import Numeral
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.noun_phrases import NOUNS
from analysis.quantities.units import Unit, read_unit

WEATHER = context_words("weather")
PRIMES = frozenset({"'", "’", "′", '"', "″", "''", "”"})


QUOTES = frozenset({'"', "“", "”"})


def scale_name(t: Tokens, k: int, stop: int) -> tuple[Unit, int] | None:
    """The unit named by its scale: "6.1 on the Richter scale", "-40° on the Celsius scale"."""
    j = k + 1 if t.words[k] in ("°", "º") or t.lowers[k] == "degrees" else k
    if t.lowers[j : j + 2] != ["on", "the"] or j + 3 >= stop:
        return None
    if t.lowers[j + 2] in ("richter", "moment"):
        return Unit("magnitude", "magnitude", "unit:magnitude"), j + 4
    found = read_unit(t, j + 2, stop, figures=True)
    return (found[0], j + 4) if found is not None and found[1] == j + 3 else None


def _inch(t: Tokens, j: int, stop: int) -> tuple[Unit, int] | None:
    """ "in" behind figures is inches where nothing follows that one could be in: "2 in thick", "8 in."."""
    if t.lowers[j] != "in" or not t.words[j - 1][-1].isdecimal():
        return None
    after = t.lowers[j + 1] if j + 1 < stop else "."
    return (
        (Unit("inch", "length", "unit:inch"), j + 1)
        if after in (".", ",", ")", "x", "thick", "wide", "long", "high", "tall", "deep")
        else None
    )


def _letter_degrees(t: Tokens, numeral: Numeral, j: int, stop: int) -> tuple[Unit, int] | None:
    """Degrees written with a letter alone (35C, -10C, 90F), within what weather and bodies reach, before no noun."""
    letter = t.words[j]
    if letter not in ("C", "F") or t.words[j - 1][-1:].isalpha():
        return None
    low, high = (-90, 60) if letter == "C" else (-80, 135)
    if not low <= numeral.value <= high or (letter == "F" and 0 <= numeral.value < 20):
        return None
    after = t.tags[j + 1] if j + 1 < stop else "."
    cold = numeral.value < 0 or not WEATHER.isdisjoint(t.lowers[max(0, j - 12) : j])
    if after == "CD" or (after in NOUNS and not (cold and after == "NN")) or (after == "JJ" and not cold):
        return None
    name = "degree_Celsius" if letter == "C" else "degree_Fahrenheit"
    return Unit(name, "temperature", f"unit:{name}"), j + 1


def _prime(t: Tokens, j: int, stop: int) -> tuple[Unit, int] | None:
    """Feet and inches written with marks glued to figures (30', 9", 5''), where no quotation is open."""
    mark = t.words[j]
    if mark not in PRIMES or not glued(t, j) or not t.words[j - 1][-1].isnumeric():
        return None
    if mark == "''" and not {"``", "''"}.isdisjoint(t.words[max(0, j - 60) : j]):
        return None
    if mark in QUOTES and sum(word in QUOTES for word in t.words[max(0, j - 60) : j]) % 2:
        return None
    if mark in ("'", "’") and any(word in ("'", "‘") for word in t.words[max(0, j - 60) : j]):
        return None
    name = "foot" if mark in ("'", "’", "′") else "inch"
    return Unit(name, "length", f"unit:{name}"), j + 1


def read_mark(t: Tokens, numeral: Numeral, j: int, stop: int) -> tuple[Unit, int] | None:
    """The unit that a mark or letter at token j gives to the figures before it."""
    return _prime(t, j, stop) or _letter_degrees(t, numeral, j, stop) or _inch(t, j, stop)
