"""Tokens -> one English numeral: figures, number words, and both together, with sign, scale and fraction."""

from dataclasses import replace

from analysis.language.numerals.figures import HYPHENS, VULGAR, Figures, glued, negative, read_figures
from analysis.language.numerals.parts import fraction_after, read_half, read_ordinal, with_fraction
from analysis.language.numerals.spelled import cardinal, decimals
from analysis.language.numerals.words import ARTICLES, SUFFIXES, Numeral, word_of
from analysis.language.tokens import Tokens

SUFFIX_SCALES = {  # glued to figures
    "k": 1e3, "K": 1e3, "m": 1e6, "M": 1e6, "mn": 1e6, "mm": 1e6, "MM": 1e6, "mil": 1e6, "mln": 1e6, "Mn": 1e6,
    "bn": 1e9, "Bn": 1e9, "BN": 1e9, "b": 1e9, "B": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "T": 1e12, "cr": 1e7,
    "G": 1e9,
}  # fmt: skip
MONEY_ONLY = frozenset({"mm", "T", "B", "MM", "G"})  # after other figures these are units
APART = frozenset({"k", "K", "bn", "cr", "mn", "mln", "bln", "tn", "trn"})  # count behind a blank too: "7.2 bn"
APART_IN_MONEY = frozenset({"m", "M", "b", "B", "mil", "Bn", "Mn"})  # "EUR 40 m"
DOUBTFUL = frozenset({"m", "M", "b", "K", "k"})  # metres, bits, kelvin, kilometres
GLUED_UNIT = frozenset({"/", "²", "³", "^"})  # behind a suffix they make it a unit
ALONE = frozenset({"hundred", "thousand", "million", "billion", "trillion", "dozen"})


def read_numeral(t: Tokens, i: int, stop: int, *, money: bool = False) -> Numeral | None:
    """Read the numeral that starts at token i, with a sign, an article or a point before it; None where none does."""
    initial = t.words[i][0]
    found = _from_figures(t, i, stop, money) if initial.isdecimal() or initial in VULGAR else _from_words(t, i, stop)
    return found and _signed(t, found)


def _signed(t: Tokens, numeral: Numeral) -> Numeral:
    if numeral.form == "ordinal":
        return numeral
    first = numeral.first
    sign = negative(t, first)
    if sign is None and first:
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
    return _suffixed(t, figures, money) or _with_part(t, figures, stop) or numeral


def _suffixed(t: Tokens, figures: Figures, money: bool) -> Numeral | None:
    """Figures with the letters of a scale: "5m", "$7.2 bn", "8 B people"."""
    last = figures.last
    suffix = t.words[last]
    if suffix not in SUFFIX_SCALES:
        return None
    if suffix == "K" and not money and figures.value * 10 != int(figures.value * 10):
        return None  # 573.15K
    people = suffix in ("B", "M") and (
        t.tags[last + 1 : last + 2] == ["NNS"] or t.lowers[last + 1 : last + 2] == ["people"]
    )
    if not (glued(t, last) or suffix in APART or people or (money and suffix in APART_IN_MONEY)):
        return None
    after = t.words[last + 1][:1] if last + 1 < len(t.words) and glued(t, last + 1) else ""
    if after.isalnum() or after in GLUED_UNIT or (suffix in MONEY_ONLY and not (money or people)):
        return None
    scale = SUFFIX_SCALES[suffix]
    doubtful = suffix if suffix in DOUBTFUL and not money else None
    return Numeral(figures.first, last + 1, figures.value * scale, "figures", scale, doubtful)


def _with_part(t: Tokens, figures: Figures, stop: int) -> Numeral | None:
    """Figures with a part in words: "2 and a half", "3 point five"."""
    last = figures.last
    if not figures.fraction and t.lowers[last] == "and":
        part = fraction_after(t, last + 1, stop)
        return part and Numeral(figures.first, part[0], figures.value + part[1], "figures")
    if t.lowers[last] == "point" and figures.simple:
        said = decimals(t, last + 1, stop)
        return said and Numeral(figures.first, said[0], figures.value + said[1], "words")
    return None


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
    s = cardinal(t, j, stop, value)
    if s.part is None and s.total == 0 and s.last == i:
        return None
    return with_fraction(t, Numeral(first, s.last, s.value, "words", s.scale), stop)
