"""Tokens -> English numerals: figures, number words, and both together, with their scales and fractions.

The grammar is that of Quirk et al. (1985), 6.63-6.68: units and teens, tens, hundreds, scales, dozens; "and" inside a
numeral only where the second part is smaller than the first one's last scale; fractions after a whole number.
"""

from dataclasses import dataclass, replace

from analysis.language.tokens import Tokens
from analysis.quantities.digits import HYPHENS, VULGAR, glued, negative, read_figures
from analysis.quantities.fractions import fraction_after, read_decimals, read_half, read_ordinal, with_fraction
from analysis.quantities.number_words import ARTICLES, Numeral, joins_bounds, number_words, word_of

LARGEST = 1e24  # beyond it no article counts; also keeps "million million million ..." linear
SUFFIX_SCALES = {  # glued to figures
    "k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mn": 1e6, "mm": 1e6, "MM": 1e6, "mil": 1e6, "mln": 1e6, "Mn": 1e6,
    "bn": 1e9, "Bn": 1e9, "BN": 1e9, "b": 1e9, "B": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "T": 1e12, "cr": 1e7,
    "G": 1e9,
}  # fmt: skip
MONEY_ONLY = frozenset({"mm", "T", "B", "MM", "G"})  # after other figures these are units
APART = frozenset({"k", "K", "bn", "cr", "mn", "mln", "bln", "tn", "trn"})  # count behind a blank too: "7.2 bn"
APART_IN_MONEY = frozenset({"m", "M", "b", "B", "mil", "Bn", "Mn"})  # "EUR 40 m"
ALONE = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen"})
SUFFIXES = frozenset({"st", "nd", "rd", "th"})


def read_numeral(t: Tokens, i: int, stop: int, *, money: bool = False) -> Numeral | None:
    """Read the numeral that starts at token i, with a sign, an article or a point before it; None where none does."""
    initial = t.words[i][0]
    found = _from_figures(t, i, stop, money) if initial.isdecimal() or initial in VULGAR else _from_words(t, i, stop)
    return found and _signed(t, found)


def _signed(t: Tokens, numeral: Numeral) -> Numeral:
    first = numeral.first
    sign = negative(t, first) if numeral.form != "ordinal" else None
    if sign is None and first and numeral.form != "ordinal":
        j = first - 2 if first > 1 and t.words[first - 1] in HYPHENS and glued(t, first) else first - 1
        if says_minus(t, j):
            sign = j
    if sign is None or (sign > 0 and t.lowers[sign - 1] == "covid"):
        return numeral
    return replace(numeral, first=sign, value=-numeral.value, plain=False)


def says_minus(t: Tokens, j: int) -> bool:
    """Whether token j is the sign in a word, "minus" or "negative", and no "plus or minus 3 points"."""
    return t.lowers[j] in ("minus", "negative") and not (j > 1 and t.lowers[j - 2 : j] == ["plus", "or"])


def _from_figures(t: Tokens, i: int, stop: int, money: bool) -> Numeral | None:
    figures = read_figures(t, i, stop)
    if figures is None:
        return None
    last = figures.last
    if figures.simple and last < stop and t.lowers[last] in SUFFIXES and glued(t, last) and not _stones(t, i, stop):
        return Numeral(i, last + 1, figures.value, "ordinal")
    form = "fraction" if figures.fraction else "figures"
    numeral = Numeral(figures.first, last, figures.value, form, plain=figures.simple)
    if last >= stop:
        return numeral
    j = last + 1 if t.words[last] in HYPHENS and glued(t, last) and glued(t, last + 1) else last
    kind, _ = word_of(t, j, stop)
    if kind in ("scale", "hundred", "dozen") or (kind == "fractions" and figures.simple):
        return _spelled(t, i, j, stop, figures.value, figures.first)
    suffix = t.words[last]
    if suffix == "K" and figures.value * 10 != int(figures.value * 10) and not money:
        return numeral  # 573.15K
    people = suffix in ("B", "M") and (
        t.tags[last + 1 : last + 2] == ["NNS"] or t.lowers[last + 1 : last + 2] == ["people"]
    )
    apart = suffix in APART or (money and suffix in APART_IN_MONEY) or people  # "8 B people"
    if suffix in SUFFIX_SCALES and (glued(t, last) or apart):
        after = t.words[last + 1][:1] if last + 1 < len(t.words) and glued(t, last + 1) else ""
        if (money or people or suffix not in MONEY_ONLY) and not (after.isalnum() or after in ("/", "²", "³", "^")):
            value = figures.value * SUFFIX_SCALES[suffix]
            doubtful = suffix if suffix in ("m", "M", "b", "K", "k") and not money else None
            return Numeral(figures.first, last + 1, value, "figures", SUFFIX_SCALES[suffix], doubtful)
    if form == "figures" and t.lowers[last] == "and":
        part = fraction_after(t, last + 1, stop)
        if part is not None:
            return Numeral(figures.first, part[0], figures.value + part[1], "figures")
    if t.lowers[last] == "point" and figures.simple:
        decimals = read_decimals(t, last + 1, stop)
        if decimals is not None:
            return Numeral(figures.first, decimals[0], figures.value + decimals[1], "words")
    return numeral


def _stones(t: Tokens, i: int, stop: int) -> bool:
    """Whether "st" is the weight: "14st" is no ordinal, "11st 4lb" goes on in pounds."""
    value = t.words[i]
    ordinal = value[-1] == "1" and value[-2:] != "11"
    pounds = i + 3 < stop and t.words[i + 2].isdecimal() and t.lowers[i + 3] in ("lb", "lbs")
    return t.words[i + 1] == "st" and (not ordinal or pounds)


def _from_words(t: Tokens, i: int, stop: int) -> Numeral | None:
    kind, value = word_of(t, i, stop)
    article = i > 0 and (t.lowers[i - 1] in ARTICLES)
    if kind == "half":
        return read_half(t, i, stop, article)
    if kind in ("quarter", "ordinal", "fractions", "quarters"):
        return read_ordinal(t, i, stop, kind, value, article)
    if kind in ("hundred", "scale", "dozen"):
        if t.lowers[i] not in ALONE:
            return None
        if i > 1 and t.lowers[i - 2] == "baker" and t.lowers[i - 1] in ("'s", "’s"):
            return Numeral(i - 3 if i > 2 and t.lowers[i - 3] in ARTICLES else i - 2, i + 1, 13.0, "words")
        return _spelled(t, i, i, stop, 1.0, i - 1 if article else i)
    return _spelled(t, i, i, stop, None, i)


def _spelled(t: Tokens, i: int, j: int, stop: int, value: float | None, first: int) -> Numeral | None:
    """Add up number words from token j on; `value` is what stands before them (figures, or 1 for "a hundred")."""
    total, part, scale, j = _sum(t, j, stop, value)
    if part is None and total == 0 and j == i:
        return None
    amount = total + (part or 0.0)
    number = Numeral(first, j, amount, "words", scale)
    return with_fraction(t, number, stop)


@dataclass(slots=True)
class _Sum:
    """Number words added up so far: finished scales, the part below the last scale, and what may still be added."""

    total: float = 0.0
    part: float | None = None
    scale: float = 1.0
    ceiling: float = LARGEST
    closed: bool = False  # nothing can follow, as behind "dozen"


def _sum(
    t: Tokens, j: int, stop: int, value: float | None, nested: bool = False, bare: bool = False
) -> tuple[float, float | None, float, int]:
    """(finished scales, the part below the last scale, the last scale, the token after the numeral).

    `nested`: it stands behind "and"; `bare`: a scale behind it is of the whole ("two hundred and fifty thousand").
    """
    s, start = _Sum(part=value), j
    while j < stop and not s.closed:
        k = j + 1 if _joins_words(t, j, start, stop) else j
        if k == j and _comma_goes_on(t, j, stop, s):
            j += 1  # "three million, two hundred and forty"
            continue
        if k == j and t.lowers[j] in ("and", "&") and j > start and j + 1 < stop:
            closed = nested or joins_bounds(t, start, j, stop)
            joined = None if closed else _and_part(t, j + 1, stop, s.total, s.part, s.scale)
            if joined is None:
                break
            j = joined[1]
            if s.part is None and joined[0] >= 1000:
                s.total += joined[0]  # "two million and one thousand"
            else:
                s.part = (s.part or 0.0) + joined[0]
            continue
        kind, number = number_words().get(t.lowers[k], ("", 0.0))
        if (bare and kind == "scale") or not _add_word(t, s, j, k, stop, kind, number):
            break
        j = k + 1
    return s.total, s.part, s.scale, j


def _joins_words(t: Tokens, j: int, start: int, stop: int) -> bool:
    """Whether a hyphen at token j stands within the numeral: "twenty-one", "twenty - one"."""
    return t.lowers[j] in HYPHENS and j > start and j + 1 < stop and glued(t, j) == glued(t, j + 1)


def _comma_goes_on(t: Tokens, j: int, stop: int, s: _Sum) -> bool:
    finished = t.lowers[j] == "," and s.part is None and s.total and j + 2 < stop
    return bool(finished) and number_words().get(t.lowers[j + 2], ("",))[0] == "hundred"


def _add_word(t: Tokens, s: _Sum, j: int, k: int, stop: int, kind: str, number: float) -> bool:
    """Add the word at token k, in place; False where it doesn't belong to the numeral."""
    if kind in ("unit", "teen", "ten"):
        grown = _grown(s.part, kind, number, s.total, k != j)
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


def _add_scale(s: _Sum, number: float) -> bool:
    if s.part is None:
        s.total = (s.total or 1.0) * number
    elif number < s.ceiling:
        s.total, s.part = s.total + s.part * number, None
    else:
        s.total, s.part = (s.total + s.part) * number, None
    s.scale = s.ceiling = number
    return s.total <= LARGEST


def _add_figures(t: Tokens, s: _Sum, j: int, k: int, stop: int) -> bool:
    """Add hundreds in figures behind a scale: "4 thousand 3 hundred"."""
    lower = t.lowers[k]
    if s.part is not None or not s.total or not (lower.isascii() and lower.isdecimal() and len(lower) <= 3):
        return False
    if k != j or float(lower) >= s.scale or word_of(t, j + 1, stop)[0] != "hundred":
        return False
    s.part = float(lower)
    return True


def _grown(part: float | None, kind: str, number: float, total: float, hyphen: bool) -> float | None:
    """The part of a numeral with one more small word: "hundred" + "five", "twenty" + "one", "one" + "twenty"."""
    if part is None:
        return number
    if part % 100 == 0 and part >= 100:
        return part + number
    if part >= 20 and part % 10 == 0 and part % 100 >= 20 and kind == "unit" and number > 0:
        return part + number
    if 1 <= part <= 9 and kind == "ten" and not total and not hyphen:
        return part * 100 + number
    return None


def _and_part(t: Tokens, j: int, stop: int, total: float, part: float | None, scale: float) -> tuple[float, int] | None:
    """What "and" adds to a numeral: a smaller number after a hundred or a scale ("two hundred and forty")."""
    limit = 100.0 if part is not None else scale
    if part is not None and (part < 100 or part % 100):
        return None
    if limit <= 1:
        return None
    lower = t.lowers[j]
    if lower[:1].isdecimal():
        value = float(lower) if lower.isdecimal() and lower.isascii() and len(lower) <= 2 else None
        follows = word_of(t, j + 1, stop)[0] if j + 1 < stop else ""
        good = value and part is not None and value < limit and not follows and not glued(t, j + 1)
        return (value, j + 1) if good and value is not None else None
    if number_words().get(lower, ("", 0.0))[0] not in ("unit", "teen", "ten", "hundred"):
        return None
    sub_total, sub_part, _, end = _sum(t, j, stop, None, nested=True, bare=part is not None)
    small = sub_total + (sub_part or 0.0)
    after = word_of(t, end + (end < stop and t.words[end] in HYPHENS), stop)[0]
    if (
        small >= limit
        or (sub_total and part is not None)
        or (small < 10 and after in ("fractions", "ordinal", "half", "quarter", "quarters"))
    ):
        return None
    return small, end
