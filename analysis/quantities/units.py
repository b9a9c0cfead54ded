"""Tokens after a number -> the unit of measure: words, symbols, squares and cubes, rates."""

from dataclasses import dataclass, replace
from functools import cache

from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.phrases import Phrases
from analysis.language.tokens import Tokens, cut
from analysis.lexicon import toml_lexicon

SQUARE = frozenset({"square", "sq"})
CUBIC = frozenset({"cubic", "cu"})
POWERS = {"2": "square", "²": "square", "3": "cubic", "³": "cubic", "squared": "square", "cubed": "cubic"}
POWER_KINDS = {"square": "area", "cubic": "volume"}
CLEAR_SYMBOLS = frozenset({  # no other word is written so: they count behind words too ("ten km")
    "cm", "ft", "kb", "kg", "km", "kW", "kWh", "lb", "lbs", "mg", "ml", "mm", "MW", "MWh", "GB", "GHz", "GW", "MB",
    "TB",
})  # fmt: skip
AREA_SYMBOLS = {"sqm": "square metre", "sqft": "square foot", "sqkm": "square kilometre", "km2": "square kilometre"}


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of the lexicon: its name as pint reads it, what it measures, and the rate it may stand for."""

    name: str
    kind: str
    rule: str
    per: str | None = None
    aloud: bool = False


@dataclass(frozen=True, slots=True)
class Surfaces:
    """Spelled forms (lower case) and symbols (as written)."""

    words: Phrases[Unit]
    symbols: Phrases[Unit]


@cache
def unit_surfaces() -> Surfaces:
    """Every surface of lexicons/units.toml with its SI prefixes spelled out."""
    entries = dict(toml_lexicon("units.toml"))
    prefixes: dict[str, str] = entries.pop("prefixes")
    words: dict[tuple[str, ...], Unit] = {}
    symbols: dict[tuple[str, ...], Unit] = {}
    for key, entry in entries.items():
        unit = Unit(entry.get("unit", key), entry["kind"], f"unit:{key}", entry.get("per"), entry.get("aloud", False))
        for word in entry.get("words", ()):
            words[tuple(cut(word)[1])] = unit
        for symbol in entry.get("symbols", ()):
            symbols[tuple(cut(symbol)[0])] = unit
        for prefix in entry.get("prefixes", ()):
            larger = replace(unit, name=prefix + unit.name)
            for word in entry.get("words", ()):
                words.setdefault(tuple(cut(prefix + word)[1]), larger)
            for symbol in entry.get("symbols", ()):
                symbols.setdefault(tuple(cut(prefixes[prefix] + symbol)[0]), larger)
    return Surfaces(Phrases(words.items()), Phrases(symbols.items()))


def read_unit(t: Tokens, j: int, stop: int, *, figures: bool) -> tuple[Unit, int] | None:
    """The unit that starts at token j and where it ends; symbols count only after `figures`."""
    if j >= stop:
        return None
    lower = t.lowers[j]
    if lower in SQUARE or lower in CUBIC:
        return _powered(t, j, stop, "square" if lower in SQUARE else "cubic", figures)
    if lower in AREA_SYMBOLS:
        return Unit(AREA_SYMBOLS[lower], "area", f"unit:{AREA_SYMBOLS[lower]}"), j + 1
    found = _word(t, j, stop) or (_symbol(t, j, stop) if figures or t.words[j] in CLEAR_SYMBOLS else None)
    if found is None:
        return None
    unit, last = found
    power = _power_after(t, last, stop)
    if power is not None and unit.kind == "length":
        return _raise(unit, power[0]), power[1]
    return found


def _word(t: Tokens, j: int, stop: int) -> tuple[Unit, int] | None:
    return next(((unit, end) for end, unit in unit_surfaces().words.at(t.lowers, j, stop)), None)


def _symbol(t: Tokens, j: int, stop: int) -> tuple[Unit, int] | None:
    word = t.words[j]
    if word[-1] in "²³" and len(word) > 1:  # "km²" is one token
        for _, unit in unit_surfaces().symbols.at([word[:-1]], 0):
            if unit.kind == "length":
                return _raise(unit, POWERS[word[-1]]), j + 1
    return next(((unit, end) for end, unit in unit_surfaces().symbols.at(t.words, j, stop)), None)


def _powered(t: Tokens, j: int, stop: int, power: str, figures: bool) -> tuple[Unit, int] | None:
    k = j + 1
    if k < stop and (t.words[k] == "." or t.words[k] in HYPHENS) and glued(t, k):
        k += 1
    base = (_word(t, k, stop) or (_symbol(t, k, stop) if figures else None)) if k < stop else None
    if base is None or base[0].kind != "length":
        return None
    return _raise(base[0], power), base[1]


def _power_after(t: Tokens, j: int, stop: int) -> tuple[str, int] | None:
    """An exponent written behind a length: m2, km², m^3, metres squared."""
    if j >= stop:
        return None
    if t.words[j] == "^" and j + 1 < stop and t.words[j + 1] in ("2", "3") and glued(t, j):
        return POWERS[t.words[j + 1]], j + 2
    if t.lowers[j] in POWERS and (glued(t, j) or t.lowers[j] in ("squared", "cubed")):
        return POWERS[t.lowers[j]], j + 1
    return None


def _raise(unit: Unit, power: str) -> Unit:
    return Unit(f"{power} {unit.name}", POWER_KINDS[power], unit.rule)
