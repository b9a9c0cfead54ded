"""Numbers of the calendar and the clock: days, years, decades, times, joined figures.

Each rule takes the numeral and its neighbours and says at which token reading goes on; None lets the number pass. The
date finder reads these; the rules here keep the numbers right where it finds none.
"""

from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.numerals.spelled import rank
from analysis.language.numerals.words import Numeral
from analysis.language.tokens import Tokens
from analysis.language.word_classes import word_class
from analysis.quantities.context import context_words

MONTHS = context_words("months")


DOUBTFUL_MONTHS = frozenset({"may", "march", "mar", "jan", "dec", "august"})  # names of months only when capitalised


DAYS = context_words("days")


CLOCK = context_words("clock")


ZONES = context_words("zones")


BEFORE_COUNTS = frozenset({
    "than", "least", "about", "over", "nearly", "some", "almost", "under", "approximately", "roughly", "exactly",
})  # fmt: skip
YEAR_CUES = context_words("year_cues")


YEAR_NOUNS = frozenset({"ad", "a.d.", "bc", "b.c.", "bce", "ce"})


PLURAL = frozenset({"NNS", "NNPS"})
LONGEST_TIME = 400  # years between two that are named together
WITHIN = frozenset({"in", "during", "since", "last", "this", "next"})  # before a month, and no day of it


def beside(items: list[str], i: int, begin: int, stop: int) -> str:
    return items[i] if begin <= i < stop else ""


def not_clock(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """9:01, 2 p.m., 2.17pm, 0401 GMT, 6 o'clock."""
    j = n.last
    if j + 1 < len(t.words) and t.words[j] == ":" and glued(t, j) and glued(t, j + 1) and t.words[j + 1][0].isdecimal():
        while (
            j < len(t.words) and glued(t, j) and (t.words[j] == ":" or t.words[j][0].isdecimal() or t.words[j] == ".")
        ):
            j += 1
        return min(j, stop)
    after = beside(t.lowers, j, begin, stop)
    if after in CLOCK and (n.plain or 0 <= n.value < 25):
        written = t.words[n.last - 1]
        minutes = written.split(".")[1] if "." in written else "00"
        if (n.value < 25 and len(minutes) == 2 and minutes < "60") or (after in ZONES and n.plain):
            return j + 1
    return None


def month_at(t: Tokens, i: int) -> bool:
    """Whether token i names a month."""
    return (
        0 <= i < len(t.words)
        and t.lowers[i] in MONTHS
        and (t.lowers[i] not in DOUBTFUL_MONTHS or t.words[i][0].isupper())
    )


def not_day(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Days of a month and the years behind them: May 4th, 11 February, the 4th of July, Dec. 12, 1994, 12-14 May."""
    if n.value < 0 or n.value != int(n.value) or not (n.plain or n.form == "ordinal"):
        return None
    i, j = n.first, n.last
    left = i - 2 if i > begin + 1 and t.words[i - 1] == "." and glued(t, i - 1) else i - 1
    within = left > begin and t.lowers[left - 1] in WITHIN and n.form != "ordinal"
    if within and beside(t.tags, j, begin, stop) in PLURAL:
        return None  # "In May 3 people died."
    if left >= begin and month_at(t, left) and not measured and (n.value <= 31 or 1000 <= n.value <= 2200):
        return _more_days(t, j, stop)
    day = _before_month(t, n, begin, stop) if n.value <= 31 else None
    if day is not None or n.form != "ordinal":
        return day
    weekday = left >= begin and t.lowers[left] in DAYS and t.words[left][0].isupper()
    if weekday and n.value <= 31 and not measured:
        return j
    k = j + 1 if beside(t.words, j, begin, stop) in HYPHENS else j
    if beside(t.lowers, k, begin, stop) in ("century", "centuries"):
        return k + 1
    return _past_centuries(t, j, stop) if beside(t.lowers, j, begin, stop) in ("to", "through", "and", "or") else None


def _past_centuries(t: Tokens, j: int, stop: int) -> int | None:
    """The end of "and 19th centuries" behind a first one, at token j."""
    other = rank(t, j + 1, stop)
    figures = t.words[j + 1 : j + 2] and t.words[j + 1].isdecimal() and t.lowers[j + 2 : j + 3] == ["th"]
    k = other[1] if other else j + 3 if figures else stop
    return k + 1 if k < stop and t.lowers[k] in ("century", "centuries") else None


def _before_month(t: Tokens, n: Numeral, begin: int, stop: int) -> int | None:
    """The end of the month behind a day: "11 February", "the 4th of July", "12-14 May"."""
    j = n.last
    k = j + 1 if beside(t.lowers, j, begin, stop) == "of" and n.form == "ordinal" else j
    if month_at(t, k) and k < stop:
        return k + 1
    after = _past_days(t, j, stop)
    return after + 1 if after is not None and month_at(t, after) else None


def _more_days(t: Tokens, j: int, stop: int) -> int:
    """Go past what may follow a month and its day: ", 1994", "-14", "and 15"."""
    for _ in range(2):
        if j + 1 < stop and t.words[j + 1].isdecimal() and len(t.words[j + 1]) == 4 and t.words[j] == ",":
            return j + 2
        if j < stop and t.words[j].isdecimal() and len(t.words[j]) == 4:
            return j + 1
        k = _past_days(t, j, stop)
        if k is None:
            break
        j = k
    return j


def _past_days(t: Tokens, j: int, stop: int) -> int | None:
    """After "12": the token after "-14", "and 14", "to 14" where that is a day too."""
    if j + 1 >= stop or not (t.words[j] in HYPHENS or t.lowers[j] in ("and", "to", "or")):
        return None
    second = t.words[j + 1]
    if not second.isdecimal() or len(second) > 2 or int(second) > 31:
        return None
    counts = j + 2 < stop and (t.tags[j + 2] in PLURAL or t.words[j + 2] in ("%", "$"))
    return None if counts else j + 2


def not_joined(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Figures joined by slashes, hyphens or points that are no range: 9/11, 24/7, 2019-07-15, 555-0134, 192.168.0.1."""
    j = n.last
    if n.plain and len(t.words[n.first]) > 2 and t.words[n.first][0] == "0" and j < stop and t.words[j].isdecimal():
        while j < stop and t.words[j].isdecimal():
            j += 1
        return j  # "0800 257 777"
    if n.form == "ordinal" or not _joint(t, j):
        return None
    mark, following = t.words[j], t.words[j + 1]
    pointed = mark == "." and n.plain and following.isdecimal()
    if mark not in HYPHENS and mark not in ("/", "⁄") and not pointed:
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
    """Whether two numbers with a mark between them are years ("2019-20"), or of a code or a telephone ("555-0134")."""
    years = n.plain and 1000 <= n.value <= 2200 and following.isdecimal() and len(following) in (2, 4)
    if years and float(following) <= 2100 and n.value < float(following) + (len(following) == 2) * 2200:
        return True
    if following[0] == "0" and len(following) > 1 and "." not in following:
        return True
    return n.plain and len(word) == 3 and len(following) == 4


def not_decade(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """The 1970s and the '80s; "in her 30s" is an age and passes."""
    j = n.last
    if not n.plain or beside(t.lowers, j, begin, stop) not in ("s", "'s") or not glued(t, j):
        return None
    if n.value >= 1000 or (n.value % 10 == 0 and n.value < 100 and not decade_of_life(t, n, begin)):
        return j + 1
    return None


def decade_of_life(t: Tokens, n: Numeral, begin: int) -> bool:
    """Whether "30s" is an age: "in her 30s", "in his late 40s"."""
    j = n.first - 1
    if j >= begin and t.words[j] in HYPHENS:
        j -= 1
    if j >= begin and t.lowers[j] in ("late", "early", "mid"):
        j -= 1
    return (j >= begin and t.tags[j] in ("PRP$",)) or (
        j >= begin and t.lowers[j] in ("her", "his", "their", "my", "our")
    )


def not_year(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Four figures that name a year."""
    i, j = n.first, n.last
    if n.plain and j < stop and t.lowers[j] in YEAR_NOUNS and t.words[j][0].isupper():
        return j + 1  # "in 500 BC"
    if not n.plain or n.first != n.last - 1 or len(t.words[n.first]) != 4 or not 1000 <= n.value <= 2199:
        return None
    left = beside(t.lowers, i - 1, begin, stop)
    after = beside(t.tags, j, begin, stop)
    after_word = beside(t.lowers, j, begin, stop)
    if after_word in YEAR_NOUNS or left in YEAR_NOUNS:
        return j + (after_word in YEAR_NOUNS)
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
    if (
        left in YEAR_CUES
        and not plural
        and after not in ("JJ", "NN")
        and left not in ("and", "to", "about", "of", "for", "the", "around")
    ):
        return j
    return None


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
    if not n.plain or i <= begin or len(t.words[i]) != 2 or t.words[i - 1] not in ("'", "’", "‘") or not glued(t, i):
        return None
    return n.last if not glued(t, i - 1) and beside(t.words, n.last, begin, stop) not in ("'", "’") else None
