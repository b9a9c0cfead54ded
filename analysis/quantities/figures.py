"""One number with its unit or currency: "$1.5m", "27-kilometre", "minus 5 degrees", "three dollars 50 cents"."""

from dataclasses import replace

from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.numerals.read import read_numeral
from analysis.language.numerals.words import Numeral
from analysis.language.tokens import Tokens
from analysis.quantities.compounds import with_coins, with_smaller
from analysis.quantities.context import context_words
from analysis.quantities.counted import read_counted
from analysis.quantities.exclusions import code_after
from analysis.quantities.figure import Figure
from analysis.quantities.money import currency_before
from analysis.quantities.noun_phrases import NOUNS, PLURALS
from analysis.quantities.prices import MONEY_WORDS, money_after, priced
from analysis.quantities.unit_marks import PRIMES, read_mark, scale_name
from analysis.quantities.units import Unit, read_unit

DIMENSIONS = context_words("dimensions")
MASS_WORDS = context_words("mass_words")
FUNDED = context_words("funded")
LETTERS = frozenset("aAtlLmhsbBgKVNJWM")
SIDES = context_words("sides")
RACES = frozenset({"run", "race", "walk"})  # over so many kilometres: "a 10K run"


def read_figure(t: Tokens, i: int, begin: int, stop: int) -> Figure | None:
    """Read the number at token i with the currency before it and the unit or currency after it."""
    before = currency_before(t, i, begin)
    numeral = read_numeral(t, i, stop, money=before is not None)
    if numeral is None:
        return None
    if numeral.first < begin:  # the sign or article ends what stands before
        signed = numeral.value < 0
        numeral = replace(numeral, first=i, value=abs(numeral.value) if signed else numeral.value)
    if before is not None:
        return priced(t, numeral, before, begin, stop, i)
    return _measured(t, numeral, stop, i)


def _measured(t: Tokens, numeral: Numeral, stop: int, core: int) -> Figure:
    """A figure with what follows it: percent, a unit, a currency, or nothing."""
    j = numeral.last
    plain = Figure(numeral.first, j, numeral.value, numeral, core=core)
    if numeral.suffix is not None and j >= stop:
        return _suffix_unit(t, numeral, stop, core) or plain
    if j >= stop or numeral.form == "ordinal":
        return plain
    if t.lowers[j : j + 2] == ["below", "zero"] and j + 2 <= stop:
        return _below_zero(plain, j + 2)
    if t.lowers[core] == "zero" and core and t.lowers[core - 1] == "absolute" and numeral.value == 0:
        return replace(plain, first=core - 1, kind="temperature", unit="kelvin", rule="unit:kelvin")
    figures = _in_figures(t, numeral)
    hyphen = j + 1 < stop and t.words[j] in HYPHENS and (glued(t, j) == glued(t, j + 1) or _broken(t, j))
    k = j + 1 if hyphen else j
    if (numeral.form in ("fraction", "words") or 0 < numeral.value < 1) and k < stop and not hyphen:
        k = _of_a(t, k, stop, numeral)
    money = money_after(t, numeral, k, stop, figures)
    if money is not None:
        return with_coins(t, replace(money, core=core, hyphen=hyphen), stop)
    if numeral.form == "fraction" and k < stop and t.lowers[k] in ("point", "points"):
        return replace(plain, last=k + 1, kind="count", unit="point", rule="unit:point")  # "by a quarter point"
    other = _suffix_unit(t, numeral, stop, core) if numeral.suffix is not None else None
    return other or _with_unit(t, plain, k, stop, figures, hyphen) or plain


def _broken(t: Tokens, j: int) -> bool:
    """Whether the hyphen at token j once ended a line: "a 12- acre park", no "two- and three-year terms"."""
    return glued(t, j) and t.tags[j + 1] in ("NN", "NNS") and t.lowers[j + 1] not in ("plus", "odd")


def _in_figures(t: Tokens, numeral: Numeral) -> bool:
    """Whether an abbreviation may follow as a unit: behind figures, and behind a scale ("3 million km")."""
    told = t.words[numeral.last - 1][-1].isdecimal() or numeral.suffix is not None
    return told or numeral.form in ("figures", "fraction") or numeral.scale > 1


def _with_unit(t: Tokens, plain: Figure, k: int, stop: int, figures: bool, hyphen: bool) -> Figure | None:
    """The figure with the unit at token k; None where none fits."""
    numeral, core = plain.numeral, plain.core
    found = scale_name(t, k, stop) or read_unit(t, k, stop, figures=figures) or read_mark(t, numeral, plain.last, stop)
    if found is None or not _unit_fits(t, numeral, found, k, stop, hyphen, core):
        return None
    unit, last = found
    feet_and_inches = unit.name == "foot" and t.words[last - 1] in PRIMES and _ends_inches(t, last, stop)
    if (code_after(t, last) and not feet_and_inches) or (not hyphen and _lasts_each(t, numeral, last, stop)):
        return None
    if unit.kind in ("angle", "temperature") and t.lowers[last : last + 2] == ["below", "zero"]:
        return replace(_below_zero(plain, last + 2), unit=unit.name)
    figure = replace(plain, last=last, kind=unit.kind, unit=unit.name, per=unit.per, rule=unit.rule, hyphen=hyphen)
    if unit.name == "pound" and _sterling(t, numeral, last, stop, core):
        return with_coins(t, replace(figure, kind="money", unit="GBP", rule="currency:pound sterling"), stop)
    return with_smaller(t, figure, stop)


def _lasts_each(t: Tokens, numeral: Numeral, last: int, stop: int) -> bool:
    """Whether so many things are counted that measure one each: "two day-long meetings", no "two week-long strike"."""
    joined = last + 2 < stop and t.words[last] in HYPHENS and glued(t, last) and glued(t, last + 1)
    plural = joined and t.tags[last + 2] in PLURALS and t.tags[last - 1] == "NN"
    each = t.lowers[last + 1 : last + 2] == ["old"] and t.lowers[last - 1] != "year"  # "15 year-old students"
    return plural and numeral.value > 1 and (each or t.lowers[last + 1] in SIDES)


def _ends_inches(t: Tokens, j: int, stop: int) -> bool:
    """Whether the figures glued to a mark of feet are inches: 5'11", 6'2."""
    return j < stop and t.words[j].isdecimal() and t.words[j].isascii() and len(t.words[j]) < 3 and int(t.words[j]) < 12


def _below_zero(plain: Figure, last: int) -> Figure:
    return replace(plain, last=last, value=-abs(plain.value), kind="temperature", unit="degree", rule="unit:degree")


def _of_a(t: Tokens, k: int, stop: int, numeral: Numeral) -> int:
    """Go past "a", "of a", "of an" between a part and its unit: "half a mile", "three quarters of an hour"."""
    if t.lowers[k] in ("a", "an") and k + 1 < stop:
        return k + 1 if abs(numeral.value) < 1 else k  # "71 million a year earlier"
    if t.lowers[k] == "of" and k + 1 < stop:
        return k + 2 if t.lowers[k + 1] in ("a", "an") and k + 2 < stop else k
    if t.lowers[k] in ("more", "less", "fewer") and k + 1 < stop:
        return k + 1
    return k


def _suffix_unit(t: Tokens, numeral: Numeral, stop: int, core: int) -> Figure | None:
    """Read a glued m or b as a unit and not a scale where the words after it say so: "8m tall", "a 1500b packet"."""
    j = numeral.last
    after = t.tags[j] if j < stop else "."
    word = t.lowers[j] if j < stop else ""
    value = numeral.value / numeral.scale
    if numeral.suffix == "m":
        if (
            word in ("people", "more", "times")
            or word in FUNDED
            or after in ("VBD", "VBZ", "VBP", "MD")
            or t.lowers[j + 1 : j + 2] == ["strong"]
            or read_unit(t, j, stop, figures=False)
        ):
            return None
        things = read_counted(t, j, stop) if word not in DIMENSIONS else None
        if things is not None and t.tags[things.head] in PLURALS:
            return None
        metres = replace(numeral, value=value, scale=1.0)
        return Figure(numeral.first, j, value, metres, "length", "metre", None, "unit:metre", core=core)
    if numeral.suffix in ("k", "K") and word in RACES:
        kilometres = replace(numeral, value=value, scale=1.0)
        return Figure(numeral.first, j, value, kilometres, "length", "kilometre", None, "unit:kilometre", core=core)
    if numeral.suffix == "b" and after == "NN":
        bits = replace(numeral, value=value, scale=1.0)
        return Figure(numeral.first, j, value, bits, "data", "bit", None, "unit:bit", core=core)
    return None


def _unit_fits(
    t: Tokens, numeral: Numeral, found: tuple[Unit, int], k: int, stop: int, hyphen: bool, core: int
) -> bool:
    """Whether a surface that is also another word is the unit here."""
    unit, last = found
    surface = t.words[k]
    after = t.tags[last] if last < stop else "."
    word = t.lowers[last] if last < stop else ""
    if surface in ("N", "E", "S", "W") and k + 2 < stop and t.words[k + 1] == "." and not t.words[k + 2][0].islower():
        return False  # "1160 W. Marrow Avenue", "87 W. 12th Street"
    if surface in LETTERS:
        return _letter_fits(t, numeral, k, last, stop)
    title = surface[:1].isupper() and surface[1:].islower() and len(surface) > 2 and unit.kind != "temperature"
    if title and last < len(t.words) and t.words[last][0].isupper() and t.words[last].isalpha():
        return False  # "ten Kilo Class submarines"
    if unit.name == "stone":
        return after not in NOUNS
    if unit.name == "turn":
        return surface == "turn" and numeral.form == "fraction"
    if unit.name == "second" and t.lowers[k] == "second":
        part = numeral.form == "fraction" and after not in (*NOUNS, "JJ")  # "half a second", no "half a second term"
        return numeral.value == 1 or numeral.form == "figures" or part
    if unit.name == "cup":
        return word == "of" or numeral.value % 1 != 0  # "two cups of flour", "½ cup sugar", but "won two cups"
    return not (unit.name == "foot" and t.lowers[k] == "feet" and word == "under")


def _letter_fits(t: Tokens, numeral: Numeral, k: int, last: int, stop: int) -> bool:
    """Whether a unit of one letter is one: not "the 1980s", "two 787s", "5 A roads"."""
    surface, after = t.words[k], t.tags[last] if last < stop else "."
    if surface in ("L", "K", "V", "N", "A", "M") and not glued(t, k) and after in ("NNP", "NN"):
        return False
    plural = numeral.plain and numeral.value >= 10 and (numeral.value % 10 == 0 or numeral.value > 99)
    return not (surface in ("s", "A") and glued(t, k) and plural)


def _sterling(t: Tokens, numeral: Numeral, last: int, stop: int, core: int) -> bool:
    """Whether pounds are money: millions of them, or words of price and none of weight in the clause."""
    if t.lowers[last - 1] not in ("pound", "pounds"):
        return False
    if numeral.scale >= 1e6:
        return True
    if not {"pence", "p"}.isdisjoint(t.lowers[last + 1 : last + 4]):
        return True  # "three pounds and 20 pence"
    before, after = t.lowers[max(0, numeral.first - 10) : numeral.first], t.lowers[last : last + 2]
    if not MASS_WORDS.isdisjoint([*before[-1:], *after]):
        return False
    return not MONEY_WORDS.isdisjoint([*before, *after])
