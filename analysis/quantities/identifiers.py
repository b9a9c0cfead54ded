"""Figures that identify and do not count: telephone and account numbers, dockets, paragraphs, screen sizes, codes.

Each rule says at which token reading goes on; None lets the number pass.
"""

from analysis.language.lemmas import verb_lemma
from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.numerals.words import Numeral, number_words
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.quantities.context import context_words
from analysis.quantities.units import read_unit

CALLS = context_words("calls")
SHORTEST_IDENTIFIER = 8  # figures in a run that is a telephone, account or licence number
EMERGENCIES = frozenset({"000", "111", "112", "119", "911", "999"})
DIALLING = frozenset({"call", "dial", "phone", "ring"})
TEXTING = frozenset({"sms", "text", "texted", "texting"})
LONGEST_WORD = 7  # letters that stand for figures on a telephone
PICTURE_SIZES = frozenset({"2", "4", "5", "8"})  # thousands of points in a line of a picture
LONGEST_AMOUNT = 15  # figures that an amount with a unit is written in without separators
LONGEST_COUNT = 9  # figures that a count is written in without separators


def not_identifier(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Telephone and account numbers: +44 20 7946 0958, 00442079460958, "call 2079460958"."""
    i, j = n.first, n.last
    written = t.words[i]
    if n.form != "figures" or not written.isdecimal():
        return None
    if not measured and (end := _dialled(t, i, j, stop)) is not None:
        return end
    figures, end = len(written), _more_groups(t, j, stop)
    zero = written[0] == "0" and len(written) > 1 and not measured
    if zero and (end > j or figures >= SHORTEST_IDENTIFIER):
        return end
    if i > 0 and t.words[i - 1] == "+" and glued(t, i):
        figures += sum(len(word) for word in t.words[j:end] if word.isdecimal())
        return end if figures >= SHORTEST_IDENTIFIER else None
    if len(written) > LONGEST_AMOUNT or _goes_on(t, n, j, end):
        return end
    if not n.plain or measured:
        return None
    called = len(written) >= SHORTEST_IDENTIFIER and not CALLS.isdisjoint(t.lowers[max(begin, i - 6) : i])
    return end if called or len(written) > LONGEST_COUNT else None


def _goes_on(t: Tokens, n: Numeral, j: int, end: int) -> bool:
    """Whether a hyphen joins more of a number that is dialled: "1 877 855-3222", "305-471-TIPS"."""
    hyphened = end > j and t.words[j] in HYPHENS and glued(t, j)
    return hyphened and (not n.plain or (end > j + 2 and t.words[end - 1].isalpha()))


def _dialled(t: Tokens, i: int, j: int, stop: int) -> int | None:
    """Where a number ends that somebody dials: "(615) 555-0148", "called 911", "text HELP to 82623"."""
    if i == 0:
        return None
    figures, left = len(t.words[i]), t.lowers[i - 1]
    if left == "(" and t.words[j : j + 1] == [")"] and 1 <= figures <= 5 and j + 2 < stop:
        grouped = t.words[j + 1].isdecimal() and (t.words[j + 2] in HYPHENS or t.words[j + 2].isdecimal())
        return _more_groups(t, j + 1, stop) if grouped else None
    if t.words[i] in EMERGENCIES and verb_lemma(left) in DIALLING and t.tags[j : j + 1] not in (["NNS"], ["JJ"]):
        return j
    return j if left == "to" and figures in (5, 6) and not TEXTING.isdisjoint(t.lowers[max(0, i - 5) : i]) else None


def _more_groups(t: Tokens, j: int, stop: int) -> int:
    """The token after further groups of figures: " 7946 0958", "-310-1122"."""
    while j < stop and (t.words[j].isdecimal() or (t.words[j] in HYPHENS and j + 1 < stop and _dials(t.words[j + 1]))):
        j += 1
    return j + 1 if t.words[j - 1] in HYPHENS and j < stop else j  # "(903) 555-TIPS"


def _dials(word: str) -> bool:
    return word.isdecimal() or (word.isupper() and 3 < len(word) <= LONGEST_WORD)


def not_numbered(t: Tokens, n: Numeral, stop: int, measured: bool) -> int | None:
    """Figures of a docket, a paragraph or a screen: 16-cr-00019, 501(c)(3), 320x240, 4K video."""
    i = n.first
    if t.words[i] in PICTURE_SIZES and t.words[i + 1 : i + 2] == ["K"] and t.tags[i + 2 : i + 3] == ["NN"]:
        return i + 2
    if i + 2 >= stop or not t.words[i].isdecimal() or not glued(t, i + 1) or not glued(t, i + 2):
        return None
    if t.words[i + 1] == "(" and len(t.words[i + 2]) == 1 and t.words[i + 3 : i + 4] == [")"]:
        return _past_brackets(t, i + 1, stop)
    if t.words[i + 1] in ("x", "×") and t.words[i + 2].isdecimal() and n.last == i + 1 and not measured:
        return i + 3 if read_unit(t, i + 3, stop, figures=True) is None else None
    joined = (
        t.words[i + 2].isalpha()
        and read_unit(t, i + 2, stop, figures=True) is None
        and t.lowers[i + 2] not in ("to", "or", "and", "by", "in")
    )
    docket = joined and t.words[i + 1] in HYPHENS and t.words[i + 3 : i + 4] == [t.words[i + 1]]
    if docket and glued(t, i + 3) and glued(t, i + 4) and t.words[i + 4].isdecimal():
        return min(i + 5, stop)
    return None


def _past_brackets(t: Tokens, j: int, stop: int) -> int:
    while j + 2 < stop and t.words[j] == "(" and glued(t, j) and t.words[j + 2] == ")":
        j += 3
    return j


def not_code(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """Figures inside a name: G7, COVID-19, F-150, 13F, 24703L202, 4x4."""
    i, j = n.first, n.last
    if i > 0 and glued(t, i):
        left = t.words[i - 1]
        if left in HYPHENS:
            if i > 1 and t.lowers[i - 2] == "covid":
                return j
            if left != "—" and i > 1 and glued(t, i - 1) and t.words[i - 2][-1].isalnum():
                return _behind_hyphen(t, n, stop, measured)
        elif _inside_code(t, i, measured):
            return _run_end(t, j, stop)
    if not measured and glued(t, j) and t.words[j][0].isalpha() and t.lowers[j] not in ("s", "x", "am", "pm"):
        return _run_end(t, j, stop)
    return None


def _inside_code(t: Tokens, i: int, measured: bool) -> bool:
    """Whether letters or a sign glued before the figures at token i make them a code: G7, #12, BA.4, _3."""
    left = t.words[i - 1]
    if left in ("#", "@", "№"):
        return True
    joined = i > 1 and glued(t, i - 1)
    if joined and left in ("_", "/"):
        return True
    return not measured and (left[-1].isalpha() or (left == "." and joined and t.words[i - 2].isalpha()))


def _behind_hyphen(t: Tokens, n: Numeral, stop: int, measured: bool) -> int | None:
    """ "F-150" is a name; "mid-50" and "twenty-5" are a number behind its prefix."""
    prefix = t.lowers[n.first - 2]
    if prefix in word_set("number_prefixes.txt") or prefix in number_words() or (measured and _sides(t, n.first - 2)):
        return None
    return n.last if measured else _run_end(t, n.last, stop)


def _sides(t: Tokens, by: int) -> bool:
    """Whether token `by` joins two sides: "a 7 foot-by-18 foot shed", "a 3-by-5 card"."""
    if by < 2 or t.lowers[by] != "by" or t.words[by - 1] not in HYPHENS:
        return False
    return t.words[by - 2].isdecimal() or read_unit(t, by - 2, by - 1, figures=False) is not None


def _run_end(t: Tokens, j: int, stop: int) -> int:
    while j < len(t.words) and glued(t, j) and (t.words[j][0].isalnum() or t.words[j] in HYPHENS or _plus(t, j)):
        j += 1
    return max(min(j, stop), min(j, len(t.words)))


def _plus(t: Tokens, j: int) -> bool:
    """Whether a plus sign goes on a code: "J1149.5+2223"."""
    return t.words[j] == "+" and glued(t, j + 1) and t.words[j + 1][0].isdecimal()
