"""Tokens of figures -> the number that they write: 1,200; 816 000; 1.5; 3/4; 2 1/2; 1.3x10^6; 4e14."""

import re
from dataclasses import dataclass

from analysis.language.tokens import Tokens

LONGEST = 24  # figures in one number; a longer run is an identifier, and reading it would cost more than linear time
GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")  # 1,234,567.5
INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")  # 12,34,567
POINTED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+")  # 1.234.567 and 1.111,11
COMMA_DECIMAL = re.compile(r"\d+,\d{1,2}")  # 1,3
PLAIN = re.compile(r"\d+(?:\.\d+)?")
VULGAR = {
    "½": 1 / 2, "⅓": 1 / 3, "⅔": 2 / 3, "¼": 1 / 4, "¾": 3 / 4, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
HYPHENS = frozenset("-‐‑–—−")
MINUS = frozenset("-−–")


@dataclass(frozen=True, slots=True)
class Figures:
    """A number in figures: tokens [first, last). `simple` is true for one plain whole number without separators."""

    first: int
    last: int
    value: float
    simple: bool = False
    fraction: bool = False


def glued(t: Tokens, i: int) -> bool:
    """Whether token i touches the one before it."""
    return i > 0 and i < len(t.starts) and t.starts[i] == t.ends[i - 1]


def value_of(word: str) -> float | None:
    """The number that one token of figures writes, None where it is a version, a date or a list."""
    if len(word) > LONGEST or not word.isascii():
        return None
    if PLAIN.fullmatch(word):
        return float(word)
    if GROUPED.fullmatch(word) or INDIAN.fullmatch(word):
        return float(word.replace(",", ""))
    if POINTED.fullmatch(word):
        return float(word.replace(".", "").replace(",", "."))
    if COMMA_DECIMAL.fullmatch(word):
        return float(word.replace(",", "."))
    return None


def read_figures(t: Tokens, i: int, stop: int) -> Figures | None:
    """Read the number that starts with the figures at token i, without its sign."""
    word = t.words[i]
    if word in VULGAR:
        return Figures(i, i + 1, VULGAR[word], fraction=True)
    value = value_of(word)
    if value is None:
        return None
    simple = word.isdecimal()
    first, last = i, i + 1
    pointed = i > 0 and t.words[i - 1] == "." and glued(t, i)
    if simple and pointed and not (glued(t, i - 1) and t.words[i - 2][-1:].isalnum()):
        return _power(t, Figures(i - 1, last, float("0." + word)), stop)
    if simple and len(word) <= 3:
        last, value = _groups(t, i, stop, value)
    if last < stop:
        mixed = _fraction(t, last, stop, value, simple)
        if mixed is not None:
            return Figures(first, mixed[0], mixed[1], fraction=True)
    return _power(t, Figures(first, last, value, simple and last == first + 1), stop)


def _groups(t: Tokens, i: int, stop: int, value: float) -> tuple[int, float]:
    """Join groups of three set off by one blank ("816 000") or by a comma and a blank before zeros ("80, 000")."""
    last = i + 1
    digits = t.words[i]
    while last < stop and len(digits) < LONGEST:
        word = t.words[last]
        gap = t.starts[last] - t.ends[last - 1]
        if (
            len(word) == 3
            and word.isdecimal()
            and gap == 1
            and not (glued(t, last + 1) and t.words[last + 1][0].isalnum())
        ):
            alone = last == i + 1 and word[0] != "0" and not _more_groups(t, last, stop)
            if digits == "0" or (alone and (len(digits) == 3 or _is_model(t, last + 1, stop))):
                break
            digits += word
            last += 1
        elif word == "," and last + 1 < stop and t.words[last + 1] == "000" and gap <= 1 and digits[0] != "0":
            digits += "000"
            last += 2
        else:
            break
    return last, float(digits) if last > i + 1 else value


def _is_model(t: Tokens, j: int, stop: int) -> bool:
    """Whether the word behind figures makes them the name of a model: "40 737 Max jets", "31 900 Series trams"."""
    return j < stop and t.words[j].istitle() and t.tags[j] in ("NNP", "NNPS", "NN")


def _more_groups(t: Tokens, i: int, stop: int) -> bool:
    """Whether another group of three, or nothing that speaks against one number, follows token i."""
    return i + 1 < stop and len(t.words[i + 1]) == 3 and t.words[i + 1].isdecimal()


def _fraction(t: Tokens, j: int, stop: int, whole: float, simple: bool) -> tuple[int, float] | None:
    """A fraction at token j: "/4" after a numerator, or a whole number's own "1/2" and "½"."""
    word = t.words[j]
    if word in VULGAR and simple:
        return j + 1, whole + VULGAR[word]
    if not simple:
        return None
    if word in "/⁄" and j + 1 < stop and _denominator(t, j + 1) and glued(t, j) == glued(t, j + 1):
        bottom = float(t.words[j + 1])
        named = 1900 <= bottom <= 2060 or (whole, bottom) == (9, 11)  # "Decree 72/2019", "9/11"
        return (j + 2, whole / bottom) if whole < bottom and not named else None
    k = j + 1 if word == "-" and glued(t, j) and glued(t, j + 1) else j  # "2-1/2 inches"
    if k + 2 < stop and t.words[k].isdecimal() and t.words[k + 1] in "/⁄" and _denominator(t, k + 2):
        top, bottom = float(t.words[k]), float(t.words[k + 2])
        if top < bottom <= 64 and glued(t, k + 1) == glued(t, k + 2) and len(t.words[k]) <= 2:
            return k + 3, whole + top / bottom
    return None


def _denominator(t: Tokens, j: int) -> bool:
    word = t.words[j]
    if not word.isdecimal() or not word.isascii() or len(word) > 6 or float(word) == 0 or word[0] == "0":
        return False
    return not (j + 1 < len(t.words) and t.words[j + 1] in "/⁄" and glued(t, j + 1))


def _power(t: Tokens, figures: Figures, stop: int) -> Figures:
    """Multiply by a power of ten written after the figures: e6, x10^6, ×10−5; or raise them (2.5^-1)."""
    j = figures.last
    if j >= stop:
        return figures
    lower = t.lowers[j]
    if lower == "e" and glued(t, j) and j + 1 < stop:
        power = _exponent(t, j + 1, stop)
        if power is not None and glued(t, j + 1):
            return Figures(figures.first, power[0], _scaled(figures.value, 10.0, power[1]))
    if lower in ("x", "×", "·", "*") and j + 1 < stop and t.words[j + 1] in ("10", "2"):
        k = j + 2
        caret = k < stop and t.words[k] == "^"
        power = _exponent(t, k + caret, stop)
        if power is not None and (caret or glued(t, k)):
            return Figures(figures.first, power[0], _scaled(figures.value, float(t.words[j + 1]), power[1]))
    if lower == "^" and glued(t, j):
        power = _exponent(t, j + 1, stop)
        if power is not None and figures.value != 0:
            return Figures(figures.first, power[0], _scaled(1.0, figures.value, power[1]))
    return figures


def _exponent(t: Tokens, j: int, stop: int) -> tuple[int, int] | None:
    """The whole exponent at token j and where it ends."""
    sign = 1
    if j < stop and t.words[j] in ("+", "-", "−", "–", "⁻"):
        sign = -1 if t.words[j] != "+" else 1
        j += 1
    digits = ""
    while j < stop and len(digits) < 3 and t.words[j] and t.words[j][0] in "⁰¹²³⁴⁵⁶⁷⁸⁹":
        digits += t.words[j].translate(RAISED)
        j += 1
    if not digits and j < stop and t.words[j].isdecimal() and t.words[j].isascii() and len(t.words[j]) <= 2:
        digits = t.words[j]
        j += 1
    return (j, sign * int(digits)) if digits.isdecimal() and digits.isascii() and int(digits) <= 100 else None


def _scaled(value: float, base: float, exponent: int) -> float:
    """value x base^exponent, or the value alone where that is too large for a number."""
    try:
        return value * base**exponent
    except (OverflowError, ZeroDivisionError):
        return value


def negative(t: Tokens, i: int) -> int | None:
    """The token where the minus sign of the figures at token i stands, None without one."""
    j = i - 1
    if j < 0:
        return None
    if t.words[j] in MINUS and glued(t, i):
        before = t.words[j - 1] if j else ""
        if before[:1].isdecimal() and not glued(t, j) and "%" not in t.words[i + 1 : i + 2]:
            return None  # "2 -7 g" is an interval
        if not glued(t, j) or before in ("(", "[", "$", "£", "€", "~", "<", ">", "=", "“", '"', ","):
            return j
    elif t.words[j] in MINUS and (j == 0 or t.starts[j] - t.ends[j - 1] > 1):
        # A dash that opens a line is one of a list: "- 4 people were hurt". Degrees are told so, and figures alone.
        return j if t.lowers[i + 1 : i + 2] in (["degrees"], ["degree"], ["°"], ["%"], []) else None
    return None
