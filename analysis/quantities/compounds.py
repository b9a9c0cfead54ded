"""Measures in two units: "3 dollars 50 cents", "7 feet 10 inches", "2 years and 3 months"."""

from dataclasses import replace

from analysis.language.numerals.figures import glued
from analysis.language.numerals.read import read_numeral
from analysis.language.numerals.words import Numeral, word_of
from analysis.language.tokens import Tokens
from analysis.quantities.figure import Figure
from analysis.quantities.money import currency_after
from analysis.quantities.unit_marks import PRIMES
from analysis.quantities.units import Unit, read_unit

EXACT_STEPS = {  # a compound measure is given in its smaller unit: six feet two inches = 74 inches
    ("yard", "foot"): 3, ("foot", "inch"): 12, ("pound", "ounce"): 16, ("stone", "pound"): 14,
    ("kilometre", "metre"): 1000, ("metre", "centimetre"): 100, ("year", "month"): 12, ("week", "day"): 7,
    ("year", "day"): 365, ("hour", "second"): 3600, ("day", "hour"): 24, ("hour", "minute"): 60,
    ("minute", "second"): 60, ("mile", "yard"): 1760, ("degree", "arcminute"): 60,
    ("arcminute", "arcsecond"): 60,
}  # fmt: skip
BARE = {"hour": (60, "minute"), "foot": (12, "inch")}  # what a number without a unit behind them counts
ARC_BELOW = {
    "degree": Unit("arcminute", "angle", "unit:arcminute"), "arcminute": Unit("arcsecond", "angle", "unit:arcsecond"),
}  # fmt: skip
ARC_MARKS = PRIMES | {"°", "º"}


def with_coins(t: Tokens, figure: Figure, stop: int) -> Figure:
    """Add the small coins: "3 dollars 50 cents", "15 dollars and 50"."""
    j = figure.last
    if j < stop and t.lowers[j] == "and":
        j += 1
    if j >= stop or figure.numeral.scale > 1e6 or figure.value != int(figure.value):
        return figure
    kind = word_of(t, j, stop)[0]
    if not (t.words[j][0].isdecimal() or kind in ("unit", "teen", "ten")):
        return figure
    small = read_numeral(t, j, stop)
    if not (small and 0 < small.value < 100 and small.form in ("figures", "words")):
        return figure
    coin = currency_after(t, small.last, stop, figures=True)
    if coin is not None:
        if coin[0].minor < 1:
            return replace(figure, last=coin[1], value=round(figure.value + small.value * coin[0].minor, 10))
        return figure
    ends = small.last >= stop
    alone = figure.numeral.scale == 1 if ends else t.tags[small.last] in (".", ",", ":", "-RRB-")
    whole = small.value == int(small.value) and (small.plain or small.form == "words")
    if alone and whole and t.lowers[figure.last - 1].isalpha():
        return replace(figure, last=small.last, value=round(figure.value + small.value / 100, 10))
    return figure


def with_smaller(t: Tokens, figure: Figure, stop: int) -> Figure:
    """Join a smaller unit that completes the measure: "7 feet 10 inches", "2 years and 3 months", "1 hour thirty"."""
    if (tall := _feet_inches(t, figure, stop)) is not None:
        return tall
    if _is_listed(t, figure):
        return figure
    result = figure
    for _ in range(3):
        part = _part_behind(t, result, stop)
        if part is None:
            break
        small, j, found = part
        if j - result.last > 1 and result is figure:
            break  # "two weeks, and nine hours of rest" are two
        if found is None:
            result = _bare_part(t, result, small, j, stop)
            break
        step = EXACT_STEPS.get((result.unit or "", found[0].name))
        if step is None:
            return figure if found[0].kind == figure.kind and result is not figure else result
        result = replace(
            result, last=found[1], value=result.value * step + small.value, unit=found[0].name, rule=found[0].rule
        )
    return result if result.unit != figure.unit else figure


def _feet_inches(t: Tokens, figure: Figure, stop: int) -> Figure | None:
    """ "a 6-foot-4 guard"."""
    j = figure.last
    if not figure.hyphen or figure.unit != "foot" or j + 1 >= stop or not glued(t, j + 1):
        return None
    inches = t.words[j + 1]
    if not (inches.isdecimal() and inches.isascii()) or int(inches) > 11:
        return None
    return replace(
        figure, last=j + 2, value=figure.value * 12 + int(inches), unit="inch", rule="unit:inch", hyphen=False
    )


def _is_listed(t: Tokens, figure: Figure) -> bool:
    """Whether the figure is one of a list of measures that don't add up exactly."""
    if figure.first < 2 or t.lowers[figure.first - 1] not in (",", "and"):
        return False
    before = figure.first - 2 if t.lowers[figure.first - 2] != "," else figure.first - 3
    return before >= 0 and read_unit(t, before, before + 1, figures=False) is not None


def _part_behind(t: Tokens, result: Figure, stop: int) -> tuple[Numeral, int, tuple[Unit, int] | None] | None:
    """The number behind a measure, the token where it starts and its unit; a part is told once ("9.4 metres, 60")."""
    if result.value % 1:
        return None
    j = result.last
    while j < stop and t.lowers[j] in (",", "and") and j - result.last < 2:
        j += 1
    if j >= stop or not (t.words[j][0].isdecimal() or word_of(t, j, stop)[0] in ("unit", "teen", "ten")):
        return None
    small = read_numeral(t, j, stop)
    if not small:
        return None
    return small, j, read_unit(t, small.last, stop, figures=True) or _marked(t, small.last, stop, result)


def _bare_part(t: Tokens, result: Figure, small: Numeral, j: int, stop: int) -> Figure:
    """ "1 hour thirty", "5 feet 11"; the measure itself where the number is something else."""
    step, unit = BARE.get(result.unit or "", (0, ""))
    ends = small.last >= stop or t.tags[small.last] in (".", ",")
    if not (small.value < step and small.value % 1 == 0 and ends) or t.lowers[j - 1] == ",":
        return result
    value = result.value * step + small.value
    return replace(result, last=small.last, value=value, unit=unit, rule=f"unit:{unit}", hyphen=False)


def _marked(t: Tokens, j: int, stop: int, larger: Figure) -> tuple[Unit, int] | None:
    """The smaller unit that a mark or nothing at token j gives: "6ft 2in", 5'11", 6'2, 12° 30' 15"."""
    mark = j < stop and glued(t, j) and t.words[j] in PRIMES
    if larger.kind == "angle" and larger.unit in ARC_BELOW:
        return (ARC_BELOW[larger.unit], j + 1) if mark and t.words[larger.last - 1] in ARC_MARKS else None
    if larger.unit != "foot":
        return None
    inch = Unit("inch", "length", "unit:inch")
    marked = t.words[larger.last - 1] in PRIMES
    if j < stop and (t.lowers[j] == "in" or (marked and mark)):
        return inch, j + 1
    return (inch, j) if marked and glued(t, larger.last) else None
