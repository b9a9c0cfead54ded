"""Grammar of years, decades and centuries that stand alone: "in 1989", "the '80s", "the nineties", "the 20th century".

Each reader returns (expression, index after it) or None.
"""

from analysis.dates.calendar_names import LAST_YEAR, short_year, year
from analysis.dates.expressions import Calendar, Era, Period, Read
from analysis.dates.numerals import ordinal
from analysis.dates.periods import two_years
from analysis.dates.words import Text, cues, words
from analysis.language.word_classes import word_class

BEFORE_A_YEAR = cues("before_a_year")
OPEN_BEFORE = cues("open_before")
NEVER_BEFORE = cues("never_before")
NEVER_AFTER = cues("never_after")
YEARLY = cues("yearly")
BEFORE_A_SAID_YEAR = cues("before_a_said_year")
NUMBERED = cues("numbered")
NAMES = frozenset({"NNP", "NNPS", "NN", "-LRB-", "``", "NNS", "VBD", "VBN", "RB", "JJ"})
CLOSERS = frozenset({".", ",", "", "-RRB-", ":", "NN", "NNP"})
QUOTES = frozenset({"'", "’", "‘", "`"})
QUOTED = 8  # tokens in which a quotation that opens with a number ends
FIRST_DECADE = 1000  # "the 1260s"
OLDEST, NEWEST = 1700, 2099  # outside them only a preposition makes a bare number a year
NEWEST_OPEN = 2050  # without a preposition a later number is a road or a model
SURE_FROM = 1990  # a number from here to NEWEST_OPEN that an adjective introduces is a year, not an amount
PARTED = frozenset({"early", "late", "mid", "-", "and", "or", "to", "s"})  # "in her 40s or early 50s"
DEGREES = frozenset({"temperature", "temperatures", "highs", "lows", "degrees"})  # before "the 80s"
BEFORE_A_NOUN = frozenset({"JJ", "DT", "NNP", "POS", "PRP$"})
BEFORE_A_SHORT_YEAR = cues("before_a_short_year")
CLAUSE_OPENERS = cues("clause_openers")
YEAR_VERBS = cues("year_verbs")


def lone_year(t: Text, i: int) -> Read | None:
    """Read a year that stands alone; "2000 people" is none."""
    if t.lowers[i] in QUOTES:
        short = short_year(t, i) if i and t.lowers[i - 1] in BEFORE_A_SHORT_YEAR else None
        return (Calendar(short[0]), short[1]) if short and _is_shortened(t, i - 1, short[1]) else None
    found = year(t, i)
    if not found:
        return None
    if not t.words[i].isdigit():
        return (Calendar(found[0]), found[1]) if _is_said(t, i, *found) else None
    value, j = found
    before, after = (t.lowers[i - 1] if i else ""), t.lowers[j]
    if _never(t, i, before, after):
        return None
    end = two_years(t, j, value)
    if end and (t.lowers[end] in YEARLY or _of_years(t, i, before)):
        return (Period("fiscal", 2, value), end)
    if (after in (":", "/") and t.glued(i) and t.glued(j)) or _is_numbered(t, i, before) or t.chained(i):
        return None
    if not OLDEST <= value <= NEWEST and before not in ("in", "since", "until", "by", "year"):
        return None
    return (Calendar(value), j) if _is_year(t, i, value, j) else None


def _is_numbered(t: Text, i: int, before: str) -> bool:
    """ "Post No. 1922", "Harlow Local 2000" of a union: the number of a thing."""
    if before in NUMBERED or i < 2:
        return before in NUMBERED
    return t.words[i - 2 : i] == ["No", "."] or (before == "local" and t.tags[i - 2] == "NNP")


def _is_shortened(t: Text, before: int, end: int) -> bool:
    """True where two figures behind a mark are a year: "the '94 vote", but no quoted number ("the '10 best'").

    The mark follows token `before`; behind "the" and "for" something must stand that is of the year.
    """
    if t.lowers[end] in ("s", "'s") or t.lowers[end] in words().units:
        return False
    quoted = any(t.lowers[k] in QUOTES and t.glued(k - 1) and not t.glued(k) for k in range(end, end + QUOTED))
    return t.lowers[before] not in ("the", "for") or (t.tags[end] in ("NN", "NNP") and not quoted)


def _of_years(t: Text, i: int, before: str) -> bool:
    """True where what goes by such years stands before token i: "the budget for 2009-10"."""
    return i > 1 and (before in YEARLY or (before == "for" and t.lowers[i - 2] in YEARLY))


def _never(t: Text, i: int, before: str, after: str) -> bool:
    """True where a neighbour of the figures at token i makes them no year: "$1950", "1950 men", "1950 days"."""
    decimals = before == "." and t.glued(i - 1)
    index = after == "index" and t.tags[i - 1] == "NNP"  # "the Corwen 2000 index"
    return decimals or index or before in NEVER_BEFORE or after in NEVER_AFTER or after in words().units


def _is_year(t: Text, i: int, value: int, j: int) -> bool:
    """True where the words around four figures make them a year: tokens[i:j]."""
    before = t.lowers[i - 1] if i else ""
    if before == "of" and i > 1 and t.lowers[i - 2] in word_class("samples") and "NNS" in t.tags[j : j + 2]:
        return False  # "a poll of 2047 registered voters"
    if before in BEFORE_A_YEAR:
        return True
    from_on = before == "least" and i > 2 and t.lowers[i - 3] in ("from", "since", "until", "in")
    if from_on and t.tags[j] not in ("NNS", "JJ"):
        return True  # "from at least 1980 until 1991"
    if value <= NEWEST_OPEN and _is_subject(t, i, j):
        return True
    if value > NEWEST_OPEN or t.tags[j] in ("NNS", "CD") or (t.tags[j] == "JJ" and t.tags[j + 1] == "NNS"):
        described = i > 0 and t.tags[i - 1] in BEFORE_A_NOUN and SURE_FROM <= value <= NEWEST_OPEN and value % 100
        return bool(described) and t.tags[j] != "CD"  # "the party's 2016 hopefuls"
    return before in OPEN_BEFORE or not i or t.tags[i - 1] in NAMES or t.tags[j] in CLOSERS


def _is_said(t: Text, i: int, value: int, j: int) -> bool:
    """True where number words are a year: by what stands before or by their form; "up to two thousand" is an amount."""
    before = t.lowers[i - 1] if i else ""
    if t.lowers[i + 1] not in ("hundred", "thousand") and value >= 1300:
        measure = t.after_hyphen(j) > j and t.words[j + 1].isalpha()  # "twenty twenty-dollar notes"
        return not measure and before not in ("$", "£", "€")  # "nineteen eighty-four" is no number but a year
    if before in BEFORE_A_SAID_YEAR:
        return True
    return bool(value % 100) and t.lowers[j] in YEAR_VERBS and not i


def _is_subject(t: Text, i: int, j: int) -> bool:
    """True where a clause is about the year: "2018 has been hard", "what will 2020 bring"."""
    if i and t.tags[i - 1] == "MD" and t.tags[j] == "VB":
        return True
    opens = not i or t.lowers[i - 1] in CLAUSE_OPENERS
    return opens and (t.tags[j] in ("MD", "VBZ") or t.lowers[j] in YEAR_VERBS)


def era(t: Text, i: int) -> Read | None:
    """Read a decade or century. "the 1800s" are the century, "the 2000s" the decade."""
    j = i + 1 if t.lowers[i] == "the" else i
    if t.lowers[j] in QUOTES and t.glued(j):
        j += 1
    word = t.words[j]
    if word.isascii() and word.isdigit() and len(word) in (2, 4) and word.endswith("0") and t.lowers[j + 1] != "th":
        return _in_figures(t, i, j, word)
    before = _part_before(t, j)
    tens = words().decades.get(t.lowers[j])
    if tens and (j > i or before in ("the", "early", "late", "-")):
        return (Era(f"19{tens // 10}"), j + 1)
    if number := ordinal(t, j):
        k = t.after_hyphen(number[1])
        if t.lowers[k] in ("century", "centuries") and 1 <= number[0] <= 30:
            return (Era(f"{number[0] - 1:02d}"), k + 1)
    return None


def _age_or_degrees(t: Text, i: int) -> bool:
    """True for "in her mid-40s", "their 40s and 50s", "temperatures in the 80s": ages and degrees, not years."""
    k = i - 1
    while k > 0 and (t.lowers[k] in PARTED or t.lowers[k + 1] == "s"):
        k -= 1
    return (k >= 0 and t.tags[k] == "PRP$") or not DEGREES.isdisjoint(t.lowers[max(0, i - 5) : i])


def _part_before(t: Text, j: int) -> str:
    """The word before a decade at token j, "-" only behind a part of it: "mid-60s", but "the over-60s" are people."""
    before = t.lowers[j - 1] if j else ""
    return "" if before == "-" and t.lowers[max(0, j - 2)] not in words().edges else before


def _in_figures(t: Text, i: int, j: int, word: str) -> Read | None:
    suffix = t.lowers[j + 1]
    if suffix not in ("s", "'s") or not (t.glued(j) or len(word) == 4):
        return None
    if len(word) == 4:
        if suffix == "'s" and t.tags[j + 2] in ("NN", "JJ", "NNS") and j == i:
            return None  # "1990's budget" is the year's
        if not FIRST_DECADE <= int(word) <= LAST_YEAR:
            return None
        century = word.endswith("00") and word != "2000"
        return (Era(word[:2] if century else word[:3]), j + 2)
    before = _part_before(t, j)
    if before not in QUOTES and _age_or_degrees(t, j):
        return None
    return (Era("19" + word[0]), j + 2) if j > i or before in ("early", "late", "mid", "-", "in", "and", "or") else None
