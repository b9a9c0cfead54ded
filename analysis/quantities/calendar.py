"""Figures that are years, times of a game or joined to a code, where the date finder finds no date.

Each rule takes the numeral and its neighbours and says at which token reading goes on; None lets the number pass.
"""

from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.numerals.words import Numeral
from analysis.language.tokens import Tokens
from analysis.language.word_classes import word_class
from analysis.quantities.context import context_words

MONTHS = context_words("months")
DAYS = context_words("days")
CLOCK = context_words("clock")

BEFORE_COUNTS = context_words("before_counts")
YEAR_CUES = context_words("year_cues")
YEAR_NOUNS = frozenset({"ad", "a.d.", "bc", "b.c.", "bce", "ce"})
PLURAL = frozenset({"NNS", "NNPS"})
LONGEST_TIME = 400  # years between two that are named together


def beside(items: list[str], i: int, begin: int, stop: int) -> str:
    return items[i] if begin <= i < stop else ""


def not_clock(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """9:01, 2 p.m., 2.17pm, 0401 GMT, 6 o'clock."""
    j = n.last
    if j + 1 < len(t.words) and t.words[j] == ":" and glued(t, j) and glued(t, j + 1) and t.words[j + 1][0].isdecimal():
        while j < len(t.words) and glued(t, j) and (t.words[j] in (":", ".") or t.words[j][0].isdecimal()):
            j += 1
        return min(j, stop)
    return j + 1 if beside(t.lowers, j, begin, stop) in CLOCK and n.plain and n.value < 25 else None


def not_joined(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Figures joined by slashes or hyphens that are no range: 9/11, 24/7, 2019-07-15, 555-0134."""
    j = n.last
    if n.plain and len(t.words[n.first]) > 2 and t.words[n.first][0] == "0" and j < stop and t.words[j].isdecimal():
        while j < stop and t.words[j].isdecimal():
            j += 1
        return j  # "0800 257 777"
    if n.form == "ordinal" or not _joint(t, j):
        return None
    mark, following = t.words[j], t.words[j + 1]
    if mark not in HYPHENS and mark not in ("/", "⁄"):
        return None
    joined, k = 1, j
    while _joint(t, k) and t.words[k] in (mark, "-", "/"):
        joined += 1
        k += 2
    if mark in ("/", "⁄"):
        return k if n.plain else None
    if joined > 2:
        return k
    return k if not measured and _parts_of_code(n, t.words[j - 1], following) else None


def _joint(t: Tokens, j: int) -> bool:
    """Whether token j glues two runs of figures together."""
    return j + 1 < len(t.words) and glued(t, j) and glued(t, j + 1) and t.words[j + 1][0].isdecimal()


def _parts_of_code(n: Numeral, word: str, following: str) -> bool:
    """Whether two numbers with a mark between them are of a code or a telephone ("555-0134")."""
    if following[0] == "0" and len(following) > 1 and "." not in following:
        return True
    return n.plain and len(word) == 3 and len(following) == 4


def not_year(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Four figures that name a year."""
    i, j = n.first, n.last
    if n.plain and j < stop and t.lowers[j] in YEAR_NOUNS and t.words[j][0].isupper():
        return j + 1  # "in 500 BC"
    if not n.plain or len(t.words[n.first]) != 4 or not 1000 <= n.value <= 2199:
        return None
    left = beside(t.lowers, i - 1, begin, stop)
    after = beside(t.tags, j, begin, stop)
    era = left in ("and", "to") and i > 2 and t.words[i - 2].isdecimal() and t.lowers[i - 3] in YEAR_NOUNS
    if era or _ends_years(t, n, begin):
        return j  # "between A.D. 900 and 1140"
    recent = 1900 <= n.value <= 2060
    plural = after in PLURAL or (after in ("JJ", "VBN", "NN") and beside(t.tags, j + 1, begin, stop) in PLURAL)
    if recent:
        if _is_sample(t, i) and "NNS" in t.tags[j : j + 2]:
            return None
        counts = left in BEFORE_COUNTS or (n.value % 100 == 0 and left not in ("in", "since", "the", "of"))
        return None if counts and plural else j
    return j if left in YEAR_CUES and not plural and after not in ("JJ", "NN") else None


def _is_sample(t: Tokens, i: int) -> bool:
    """Whether people were asked or counted before token i: "a poll of 2047 registered voters"."""
    return i > 1 and t.lowers[i - 1] == "of" and t.lowers[i - 2] in word_class("samples")


def _ends_years(t: Tokens, n: Numeral, begin: int) -> bool:
    """Whether the figures end a time whose first year a date holds: "built between 1261 and 1265"."""
    i = n.first
    if i < 3 or t.lowers[i - 1] not in ("and", "to", "until") or t.lowers[i - 3] not in ("between", "from"):
        return False
    first = t.words[i - 2]
    return i - 2 < begin and first.isdecimal() and len(first) == 4 and 0 < n.value - float(first) < LONGEST_TIME


def not_short_year(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Two figures behind an apostrophe: "the class of '86", "Suite '11"."""
    i = n.first
    if i <= begin or len(t.words[i]) != 2 or t.words[i - 1] not in ("'", "’", "‘") or not glued(t, i):
        return None
    return n.last if not glued(t, i - 1) and beside(t.words, n.last, begin, stop) not in ("'", "’") else None
