"""What looks like a number and is none: dates, clock times, phone numbers, names with figures, labels, list markers.

Each rule takes the numeral and its neighbours and says at which token reading goes on; None lets the number pass.
"""

from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.quantities.calendar import (
    DAYS,
    MONTHS,
    PLURAL,
    beside,
    not_clock,
    not_day,
    not_decade,
    not_joined,
    not_year,
)
from analysis.quantities.digits import HYPHENS, glued
from analysis.quantities.number_words import Numeral, number_words
from analysis.quantities.pronoun import one_counts

STAGES = frozenset({"stage", "phase", "chapter", "grade", "level", "tier", "category", "episode", "article", "section"})
NOUN_START = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "VBG"})


def no_quantity(t: Tokens, n: Numeral, begin: int, stop: int, *, measured: bool) -> int | None:
    """Where reading goes on after a numeral that is no quantity; None where it is one.

    `measured`: a unit or a currency stands with it.
    """
    initial = t.words[n.last - 1][:1] if n.form != "words" else ""
    if n.form == "ordinal" and n.value == 1 and _adverbial(t, n, begin, stop):
        return n.last
    if n.form == "ordinal" and t.lowers[n.last : n.last + 2] == ["to", "last"]:
        return n.last + 2
    if initial.isdecimal() or n.form in ("figures", "ordinal") or n.plain:
        for rule in (_operator, not_clock, not_day, not_joined, _code, _list_marker, _address):
            found = rule(t, n, begin, stop, measured)
            if found is not None:
                return found
        if not measured:
            for rule in (not_decade, _label, not_year):
                found = rule(t, n, begin, stop, measured)
                if found is not None:
                    return found
        return None
    if measured and n.value == 1 and t.lowers[n.first] == "one" and t.lowers[n.last : n.last + 1] == ["day"]:
        opening = n.first == begin or (
            t.tags[n.first - 1] in (",", "MD", "``", "IN") and t.lowers[n.first - 1] not in ("in", "for", "than")
        )
        return (
            n.last + 1 if opening or t.tags[n.last + 1 : n.last + 2] in (["PRP"], ["MD"]) else None
        )  # "One day he will return"
    if n.form == "words" and not measured:
        return _spelled_name(t, n, begin, stop)
    return None


def _adverbial(t: Tokens, n: Numeral, begin: int, stop: int) -> bool:
    """Whether "first" is an adverb: "must first report", "at first", "First, ..."."""
    left = beside(t.tags, n.first - 1, begin, stop)
    after = beside(t.tags, n.last, begin, stop)
    return left in ("MD", "PRP", "TO") or beside(t.lowers, n.first - 1, begin, stop) == "at" or after == ","


def _operator(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Figures in a formula, behind signs that are no bound: "<>30", "=>30"."""
    i = n.first
    signs = i - 2 >= begin and glued(t, i) and glued(t, i - 1) and (t.words[i - 2] + t.words[i - 1])
    return n.last if signs in ("<>", "=>", "=<", "!=", "==") else None


def _code(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Figures inside a name: G7, COVID-19, F-150, 13F, 24703L202, 4x4."""
    i, j = n.first, n.last
    if i > 0 and glued(t, i):
        left = t.words[i - 1]
        if (left[-1].isalpha() and not measured) or (left in ("#", "@", "_", "/") and i > 1 and glued(t, i - 1)):
            return _run_end(t, j, stop)
        if left == "." and not measured and i > 1 and glued(t, i - 1) and t.words[i - 2].isalpha():
            return _run_end(t, j, stop)  # "BA.4"
        if left in ("#", "@", "№"):
            return _run_end(t, j, stop)
        if left in HYPHENS and i > 1 and t.lowers[i - 2] == "covid":
            return j
        if left in HYPHENS and i > 1 and glued(t, i - 1) and t.words[i - 2][-1].isalnum():
            prefix = t.lowers[i - 2]
            if prefix in word_set("number_prefixes.txt") or prefix in number_words():
                return None
            return j if measured else _run_end(t, j, stop)
    if not measured and glued(t, j) and t.words[j][0].isalpha() and t.lowers[j] not in ("s", "x", "am", "pm"):
        return _run_end(t, j, stop)
    return None


def code_after(t: Tokens, last: int) -> bool:
    """Whether letters or figures are glued to a unit, so that the whole is a code ("24703m212")."""
    return last < len(t.words) and glued(t, last) and (t.words[last][0].isalnum())


def _run_end(t: Tokens, j: int, stop: int) -> int:
    while j < len(t.words) and glued(t, j) and (t.words[j][0].isalnum() or t.words[j] in HYPHENS):
        j += 1
    return max(min(j, stop), min(j, len(t.words)))


def _list_marker(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """ "1." or "2)" that opens a line before a text."""
    if measured or not n.plain or n.first != begin or n.last + 1 >= stop or n.value > 99:
        return None
    return n.last + 1 if t.words[n.last] in (".", ")") and glued(t, n.last) else None


def _address(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """ "123 Ashby Street", "9 E 71st St", "29km Road" and a code behind a state's two letters."""
    streets = word_set("street_words.txt")
    j = n.last
    if measured:
        after = _unit_end(t, j, stop)
        named = after < stop and t.lowers[after] in ("road", "street", "highway") and t.words[after][0].isupper()
        return after + 1 if named else None
    if not n.plain:
        return None
    k = j
    while (
        k < stop and k < j + 5 and (t.words[k][0].isupper() or t.words[k][0].isdecimal() or t.lowers[k] in SUFFIX_PARTS)
    ):
        if (
            t.lowers[k] in streets
            and t.words[k][0].isupper()
            and (k > j or t.lowers[k] in ("avenue", "ave", "rue", "boulevard"))
        ):
            return k + 1
        k += 1
    left = t.words[n.first - 1] if n.first > begin else ""
    if len(left) == 2 and left.isupper() and left.isalpha() and len(t.words[j - 1]) == 5:
        return j
    return None


SUFFIX_PARTS = frozenset({"st", "nd", "rd", "th", "el", "de"})


def _unit_end(t: Tokens, j: int, stop: int) -> int:
    while j < stop and glued(t, j):
        j += 1
    return j


def _label(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """A number that names: "Article 5", "Game 7", "iPhone 11 Pro", "the S&P 500"."""
    i, j = n.first, n.last
    if i <= begin or (not n.plain and n.form != "figures"):
        return None
    left, name = t.lowers[i - 1], t.words[i - 1]
    after = beside(t.tags, j, begin, stop)
    if left == "." and i - 2 >= begin and t.lowers[i - 2] in ("no", "nos", "art", "sec", "fig", "vol", "ch"):
        return j
    if n.plain and left in ("and", ",", "or") and _past_name(t, j, stop) >= j + 2:
        end = _past_name(t, j, stop)
        if not t.lowers[end - 1].endswith("s") and beside(t.tags, end, begin, stop) not in PLURAL:
            return end  # "the 11 Pro and 11 Pro Max"
    plain_name = n.plain or "." in t.words[j - 1]
    labelled = left in word_set("numbered_names.txt") and plain_name and not glued(t, i)
    if labelled and (not name.islower() or after not in NOUN_START):
        return _past_name(t, j, stop)
    if t.tags[i - 1] in ("NNP", "NNPS") and name[0].isupper() and name[0].isalpha() and n.plain:
        if left in MONTHS or left in DAYS:
            return None
        if left == "p" and i - 2 >= begin and t.words[i - 2] in ("&", "S", "and"):
            return j
        upper = j < stop and t.words[j][0].isupper() and after == "NNP"
        if upper and not t.lowers[j].endswith("s"):
            return _past_name(t, j, stop)
        if after not in NOUN_START and after not in ("RB", "RBR") and not _person_age(t, n, begin, stop):
            return j if beside(t.lowers, j, begin, stop) not in ("of", "percent", "per") else None
    return None


def _person_age(t: Tokens, n: Numeral, begin: int, stop: int) -> bool:
    """Whether "Nora Vell 44 has" reads as a name and an age: two names before, a finite verb after."""
    two = n.first - 2 >= begin and t.tags[n.first - 2] in ("NNP",) and t.words[n.first - 2].isalpha()
    return two and 15 <= n.value <= 99 and beside(t.tags, n.last, begin, stop) in ("VBD", "VBZ", "VBP", "MD")


def _past_name(t: Tokens, j: int, stop: int) -> int:
    while j < stop and t.tags[j] == "NNP" and t.words[j][0].isupper():
        j += 1
    return j


def _spelled_name(t: Tokens, n: Numeral, begin: int, stop: int) -> int | None:
    """Number words that count nothing: the pronoun "one", "Seven Sisters", "first one"."""
    if t.lowers[n.last - 1] == "one" and n.last - n.first == 1:
        return None if one_counts(t, n.first, begin, stop) else n.last
    word = t.words[n.first]
    left = beside(t.lowers, n.first - 1, begin, stop)
    if left in STAGES or (left == "of" and beside(t.words, n.first - 2, begin, stop) in ("Group", "Gang")):
        return n.last
    if word[0].isupper() and n.first > begin and t.tags[n.first - 1] == "NNP" and t.words[n.first - 1][0].isupper():
        return n.last if n.last - n.first == 1 and beside(t.tags, n.last, begin, stop) not in NOUN_START else None
    return None
