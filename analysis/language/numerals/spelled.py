"""Number words -> the whole number they spell: "two million three hundred and forty", "twenty-first", "point seven".

The grammar is that of Quirk et al. (1985), 6.63-6.68: units and teens, tens, hundreds, scales, dozens; "and" inside a
numeral only where the second part is smaller than the first one's last scale.
"""

from dataclasses import dataclass

from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.numerals.words import number_words, word_of
from analysis.language.tokens import Tokens

LARGEST = 1e24  # beyond it no article counts; also keeps "million million million ..." linear
LONGEST_DECIMALS = 12
SMALL = frozenset({"unit", "teen", "ten"})
PARTS = frozenset({"fractions", "ordinal", "half", "quarter", "quarters"})


@dataclass(slots=True)
class Sum:
    """Number words added up so far: finished scales, the part below the last scale, and what may still be added.

    `last` is the token after them.
    """

    last: int
    total: float = 0.0
    part: float | None = None
    scale: float = 1.0
    ceiling: float = LARGEST
    closed: bool = False  # nothing can follow, as behind "dozen"
    pairs: bool = True  # "one twenty" is 120, and no hour with its minutes

    @property
    def value(self) -> float:
        return self.total + (self.part or 0.0)


def cardinal(
    t: Tokens,
    i: int,
    stop: int,
    before: float | None = None,
    *,
    nested: bool = False,
    bare: bool = False,
    pairs: bool = True,
) -> Sum:
    """Add up the number words from token i on; nothing was added where `last` is still i.

    `before`: what stands before them, figures or the 1 of "a hundred". `nested`: they stand behind "and". `bare`: a
    scale behind them is of the whole ("two hundred and fifty thousand"). `pairs`: whether "one twenty" is 120.
    """
    s = Sum(i, part=before, pairs=pairs)
    while s.last < stop and not s.closed:
        j = s.last
        k = j + 1 if _joins_words(t, j, i, stop) else j
        if k == j and _comma_goes_on(t, j, stop, s):
            s.last += 1  # "three million, two hundred and forty"
        elif k == j and t.lowers[j] in ("and", "&") and j > i and j + 1 < stop:
            if nested or joins_bounds(t, i, j, stop) or not _add_and(t, s, j + 1, stop):
                break
        else:
            kind, number = number_words().get(t.lowers[k], ("", 0.0))
            if (bare and kind == "scale") or not _add_word(t, s, j, k, stop, kind, number):
                break
            s.last = k + 1
    return s


def joins_bounds(t: Tokens, start: int, j: int, stop: int) -> bool:
    """Whether the "and" at token j joins two bounds: "between five hundred and two thousand people"."""
    if start < 1 or t.lowers[start - 1] != "between":
        return False
    k = j + 1
    while k < stop and (t.lowers[k] in number_words() or t.words[k] == "-"):
        k += 1
    return k >= stop or t.lowers[k] != "and"


def _joins_words(t: Tokens, j: int, start: int, stop: int) -> bool:
    """Whether a hyphen at token j stands within the numeral: "twenty-one", "twenty - one"."""
    return t.lowers[j] in HYPHENS and j > start and j + 1 < stop and glued(t, j) == glued(t, j + 1)


def _comma_goes_on(t: Tokens, j: int, stop: int, s: Sum) -> bool:
    finished = t.lowers[j] == "," and s.part is None and s.total and j + 2 < stop
    return bool(finished) and number_words().get(t.lowers[j + 2], ("",))[0] == "hundred"


def _add_word(t: Tokens, s: Sum, j: int, k: int, stop: int, kind: str, number: float) -> bool:
    """Add the word at token k, in place; False where it doesn't belong to the numeral."""
    if kind in SMALL:
        grown = _grown(s, kind, number, k != j)
        if grown is None or (s.total and grown >= s.ceiling):
            return False
        s.part = grown
    elif kind == "hundred" and (s.part is None or s.part < 1000):
        if s.part is None and s.total:
            return False
        s.part = (s.part or 1.0) * 100
        s.scale = max(s.scale, 100.0)
    elif kind == "dozen" and s.part is not None:
        below = s.part % 100 if s.part >= 100 else s.part
        s.part, s.closed = s.part - below + below * 12, True
    elif kind == "scale":
        return _add_scale(s, number)
    else:
        return _add_figures(t, s, j, k, stop)
    return True


def _add_scale(s: Sum, number: float) -> bool:
    if s.part is None:
        s.total = (s.total or 1.0) * number
    elif number < s.ceiling:
        s.total, s.part = s.total + s.part * number, None
    else:
        s.total, s.part = (s.total + s.part) * number, None
    s.scale = s.ceiling = number
    return s.total <= LARGEST


def _add_figures(t: Tokens, s: Sum, j: int, k: int, stop: int) -> bool:
    """Add hundreds in figures behind a scale: "4 thousand 3 hundred"."""
    lower = t.lowers[k]
    if s.part is not None or not s.total or not (lower.isascii() and lower.isdecimal() and len(lower) <= 3):
        return False
    if k != j or float(lower) >= s.scale or word_of(t, j + 1, stop)[0] != "hundred":
        return False
    s.part = float(lower)
    return True


def _grown(s: Sum, kind: str, number: float, hyphen: bool) -> float | None:
    """The part of a numeral with one more small word: "hundred" + "five", "twenty" + "one", "one" + "twenty"."""
    part = s.part
    if part is None:
        return number
    if part % 100 == 0 and part >= 100:
        return part + number
    if part >= 20 and part % 10 == 0 and part % 100 >= 20 and kind == "unit" and number > 0:
        return part + number
    if 1 <= part <= 9 and kind == "ten" and s.pairs and not s.total and not hyphen:
        return part * 100 + number
    return None


def _add_and(t: Tokens, s: Sum, j: int, stop: int) -> bool:
    """Add the smaller number behind "and", in place: "two hundred and forty", "two million and one thousand"."""
    limit = 100.0 if s.part is not None else s.scale
    if limit <= 1 or (s.part is not None and (s.part < 100 or s.part % 100)):
        return False
    small, end = _small_figures(t, s, j, stop, limit) or _small_words(t, s, j, stop, limit) or (0.0, j)
    if end == j:
        return False
    s.last = end
    if s.part is None and small >= 1000:
        s.total += small
    else:
        s.part = (s.part or 0.0) + small
    return True


def _small_figures(t: Tokens, s: Sum, j: int, stop: int, limit: float) -> tuple[float, int] | None:
    """Two figures behind "two hundred and", with no number word behind them."""
    lower = t.lowers[j]
    if s.part is None or not (lower.isdecimal() and lower.isascii() and len(lower) <= 2):
        return None
    follows = word_of(t, j + 1, stop)[0] if j + 1 < stop else ""
    value = float(lower)
    return (value, j + 1) if 0 < value < limit and not follows and not glued(t, j + 1) else None


def _small_words(t: Tokens, s: Sum, j: int, stop: int, limit: float) -> tuple[float, int] | None:
    """Number words behind "and", where no part follows: no "a hundred and one third"."""
    if word_of(t, j, stop)[0] not in (*SMALL, "hundred"):
        return None
    inner = cardinal(t, j, stop, nested=True, bare=s.part is not None)
    after = word_of(t, inner.last + (inner.last < stop and t.words[inner.last] in HYPHENS), stop)[0]
    if inner.value >= limit or (inner.total and s.part is not None) or (inner.value < 10 and after in PARTS):
        return None
    return inner.value, inner.last


def rank(t: Tokens, i: int, stop: int) -> tuple[int, int] | None:
    """The rank below a hundred that the words spell, and the token after it: "third", "twenty-first", "thirtieth"."""
    kind, value = word_of(t, i, stop)
    tens = 0.0
    if kind == "ten":
        i = i + 2 if i + 2 < stop and t.words[i + 1] in HYPHENS else i + 1
        tens, (kind, value) = value, word_of(t, i, stop)
    if kind != "ordinal" or value >= (10 if tens else 100):
        return None
    return int(tens + value), i + 1


def decimals(t: Tokens, j: int, stop: int) -> tuple[int, float] | None:
    """Where the digits said after "point" end, and their value: "zero three" is .03, "seventy-one" .71."""
    digits = ""
    start = j
    while j < stop and len(digits) < LONGEST_DECIMALS:
        kind, value = word_of(t, j, stop)
        if kind == "unit" or (kind == "teen" and not digits):
            digits += str(int(value))
        elif kind == "ten" and not digits:
            k = j + 2 if j + 2 < stop and t.words[j + 1] in HYPHENS else j + 1
            unit = word_of(t, k, stop)
            digits += str(int(value + (unit[1] if unit[0] == "unit" else 0)))
            j = k if unit[0] == "unit" else j
        elif t.words[j].isdecimal() and t.words[j].isascii() and j == start and len(t.words[j]) <= LONGEST_DECIMALS:
            digits += t.words[j]
        else:
            break
        j += 1
    return (j, float("0." + digits)) if digits else None
