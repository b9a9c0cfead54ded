"""What looks like a number and is none: dates, clock times, phone numbers, names with figures, labels, list markers.

Each rule takes the numeral and its neighbours and says at which token reading goes on; None lets the number pass.
"""

from analysis.language.numerals.figures import glued
from analysis.language.numerals.words import Numeral
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.quantities.calendar import (
    beside,
    not_clock,
    not_joined,
    not_short_year,
    not_year,
)
from analysis.quantities.identifiers import not_code, not_identifier, not_numbered
from analysis.quantities.labels import label
from analysis.quantities.names import named_rank, spelled_name


def no_quantity(t: Tokens, n: Numeral, begin: int, stop: int, *, measured: bool) -> int | None:
    """Where reading goes on after a numeral that is no quantity; None where it is one.

    `measured`: a unit or a currency stands with it.
    """
    end = not_numbered(t, n, stop, measured)
    if end is not None:
        return end
    if n.form == "words" and n.last < len(t.words) and glued(t, n.last) and t.words[n.last][0].isdecimal():
        return n.last + 1  # "Twenty20 cricket"
    if n.form == "ordinal":
        end = _no_rank(t, n, begin, stop)
        if end is not None:
            return end
    figures = n.form != "words" and t.words[n.last - 1][:1].isdecimal()
    if figures or n.form in ("figures", "ordinal"):
        rules = ANY_FIGURES if measured else ANY_FIGURES + BARE_FIGURES
        return next((end for rule in rules if (end := rule(t, n, begin, stop, measured)) is not None), None)
    if measured:
        return _some_day(t, n, begin)
    return spelled_name(t, n, begin, stop) if n.form == "words" else None


def _no_rank(t: Tokens, n: Numeral, begin: int, stop: int) -> int | None:
    """ "must first report", "the second to last", "Second Avenue"."""
    if n.value == 1 and _adverbial(t, n, begin, stop):
        return n.last
    if t.lowers[n.last : n.last + 2] == ["to", "last"]:
        return n.last + 2
    return n.last if named_rank(t, n, stop) else None


def _some_day(t: Tokens, n: Numeral, begin: int) -> int | None:
    """ "One day he will return": a time that nobody knows."""
    if n.value != 1 or t.lowers[n.first] != "one" or t.lowers[n.last : n.last + 1] != ["day"]:
        return None
    opens = n.first == begin or (
        t.tags[n.first - 1] in (",", "MD", "``", "IN") and t.lowers[n.first - 1] not in ("in", "for", "than")
    )
    return n.last + 1 if opens else None


def _adverbial(t: Tokens, n: Numeral, begin: int, stop: int) -> bool:
    """Whether "first" is an adverb: "must first report", "at first", "First, ..."."""
    left = beside(t.tags, n.first - 1, begin, stop)
    after = beside(t.tags, n.last, begin, stop)
    closes = left in ("NN", "NNS") and after in ("", ".", "CC", "-RRB-")  # "cut seasonal jobs first"
    return left in ("MD", "PRP", "TO") or beside(t.lowers, n.first - 1, begin, stop) == "at" or after == "," or closes


def code_after(t: Tokens, last: int) -> bool:
    """Whether letters or figures are glued to a unit, so that the whole is a code ("24703m212")."""
    return last < len(t.words) and glued(t, last) and (t.words[last][0].isalnum())


def _list_marker(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """ "1." or "2)" that opens a line before a text."""
    if measured or not n.plain or n.last + 1 >= stop or n.value > 99:
        return None
    opens = n.first == begin or t.words[n.first - 1] in (":", ";")  # "two rules: 1. Be kind; 2. Be early"
    return n.last + 1 if opens and t.words[n.last] in (".", ")") and glued(t, n.last) else None


def _address(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """ "123 Ashby Street", "9 E 71st St", "29km Road" and a code behind a state's two letters."""
    j = n.last
    if measured:
        while j < stop and glued(t, j):
            j += 1  # its unit
        named = j < stop and t.lowers[j] in ("road", "street", "highway") and t.words[j][0].isupper()
        return j + 1 if named else None
    if not n.plain:
        return None
    block = t.lowers[j : j + 2] == ["block", "of"] and n.value % 100 == 0
    road = j + 1 < stop and t.lowers[j] in ROADS and t.words[j][0].isupper() and t.words[j + 1].isdecimal()
    if block or road:
        return j + 1 + road  # "the 600 block of Elm Street", "165 Route 31"
    if (end := street_end(t, j, stop)) is not None:
        return end
    if t.lowers[j : j + 2] in POSTAL:
        return j + 1  # "the 41207 ZIP Code"
    if t.lowers[max(begin, n.first - 2) : n.first] in POSTAL:
        return j  # "ZIP code 41207"
    left = t.words[n.first - 1] if n.first > begin else ""
    left = t.words[n.first - 2] if left == "," and len(t.words[j - 1]) == 5 else left  # "New York, NY, 10032"
    if len(left) == 2 and left.isupper() and left.isalpha() and len(t.words[j - 1]) == 5:
        return j
    return None


def street_end(t: Tokens, j: int, stop: int) -> int | None:
    """Where the name of a street ends that begins at token j: "Ashby Street", "E 71st St"; None where there is none."""
    streets = word_set("street_words.txt")
    for k in range(j, min(stop, j + 6)):
        capital = t.words[k][0].isupper()
        if not (capital or t.words[k][0].isdecimal() or t.lowers[k] in SUFFIX_PARTS):
            return None
        if capital and t.lowers[k] in streets and (k > j or t.lowers[k] in STREETS_FIRST):
            return k + 1
    return None


POSTAL = (["zip", "code"], ["zip", "codes"], ["area", "code"], ["area", "codes"], ["postal", "code"], ["post", "code"])

ROADS = frozenset({"route", "highway", "hwy", "rte", "interstate"})
STREETS_FIRST = frozenset({"avenue", "ave", "rue", "boulevard"})  # they open the name of a street: "12 Rue Vell"
SUFFIX_PARTS = frozenset({"st", "nd", "rd", "th", "el", "de", "."})


ANY_FIGURES = (not_clock, not_joined, not_identifier, not_code, _list_marker, _address)
BARE_FIGURES = (not_short_year, label, not_year)  # with a unit they would be a quantity
