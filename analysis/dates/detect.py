"""Tokens -> expressions of time with their spans: the top of the grammar.

Only words that can be the heart of such an expression start the work (triggers). From each, the reader steps left over
words that may open the expression, then tries the grammar from the leftmost on; the first reading that holds the
trigger wins.
"""

from collections.abc import Iterator
from functools import cache

from analysis.dates.clock_figures import BEFORE_HOURS
from analysis.dates.comparisons import compared
from analysis.dates.expressions import Found
from analysis.dates.holidays import first_words
from analysis.dates.lengths import lengthy
from analysis.dates.moments import dated, in_figures, timed
from analysis.dates.references import reference
from analysis.dates.sets import repetition
from analysis.dates.words import Text, cues, words
from analysis.dates.years import QUOTES
from analysis.language.numerals.words import number_words

DIGITS = frozenset("0123456789")
REACH = 9  # tokens that an expression may begin before its trigger
NO_START = cues("no_start")
OPENERS = cues("openers")
HEARTS = cues("hearts")
NO_HEARTS = cues("no_hearts")
SHORT_UNITS = frozenset({"min", "mins", "sec", "secs"})  # hearts behind a figure only
READERS = (
    ("repetition", repetition),
    ("clock", timed),
    ("figures", in_figures),
    ("comparison", compared),
    ("calendar", dated),
    ("length", lengthy),
    ("reference", reference),
)


@cache
def openers() -> frozenset[str]:
    """Words that may stand in an expression before its trigger."""
    table = words()
    names = (table.edges, table.months, table.weekdays)
    numbers = (number_words(), table.vague_amounts, table.approximations)
    return OPENERS.union(table.deictics, table.text_deictics, *names, *numbers)


@cache
def triggers() -> frozenset[str]:
    """Words that can be the heart of an expression of time."""
    table = words()
    tables = (
        table.months, table.weekdays, table.weekdays_plural, table.units, table.seasons, table.parts_of_day,
        table.clock_words, table.days, table.references, table.reference_adjectives, table.sets, table.decades,
    )  # fmt: skip
    return HEARTS.union(first_words(), *tables) - NO_HEARTS | SHORT_UNITS


def find_expressions(t: Text, count: int) -> Iterator[Found]:
    """Yield the expressions among the first `count` tokens, in reading order, never overlapping."""
    hearts, opening = triggers(), openers()
    read: dict[int, Found | None] = {}  # several triggers may share a start
    floor = 0
    for i in range(count):
        if i < floor:
            continue
        word = t.lowers[i]
        if word not in hearts:
            if word[0] not in DIGITS or not _number_counts(t, i):
                continue
        elif word in SHORT_UNITS and not (i and t.words[i - 1][0] in DIGITS):
            continue
        first = i
        low = max(floor, i - REACH)
        while first > low and (t.lowers[first - 1] in opening or t.words[first - 1][:1].isnumeric()):
            first -= 1
        for start in range(first, i + 1):
            if start not in read:
                read[start] = _read(t, start)
            found = read[start]
            if found and found.last > i:
                yield found
                floor = found.last
                break


def _number_counts(t: Text, i: int) -> bool:
    """True where a number may be a date, a year or a time by itself."""
    word, after = t.words[i], t.lowers[i + 1]
    if len(word) == 4 and word.isdigit() and word.isascii():
        return True
    if after in (":", "-", "/") and t.words[i + 2][:1].isalnum():
        return len(word) <= 4
    if len(word) == 2 and ((word[1] == "0" and after in ("s", "'s")) or (i and t.lowers[i - 1] in QUOTES)):
        return True
    if len(word) in (4, 5) and word[-3] == "." and i and t.lowers[i - 1] in BEFORE_HOURS:
        return True
    if after in ("st", "nd", "rd", "th") or (after in ("a", "p") and t.lowers[i + 2 : i + 4] == [".", "m"]):
        return len(word) <= 2  # "8 a.m on Tuesday"
    return len(word) <= 10 and (word.count(".") == 2 or (t.glued(i) and after in ("d", "w", "p", "a")))


def _read(t: Text, start: int) -> Found | None:
    """The reading that begins at a token, by the first rule that has one."""
    if t.lowers[start] in NO_START:
        return None
    for rule, reader in READERS:
        if read := reader(t, start):
            return Found(start, read[1], read[0], rule)
    return None
