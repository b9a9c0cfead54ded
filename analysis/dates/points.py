"""Grammar of a day, month, year or other period, however it is named, with its parts and edges: "the last week of
March", "early 2014", "the end of last month", "January last year", "this year's third quarter".

Each reader returns (expression, index after it) or None.
"""

from analysis.dates.calendar_days import calendar_date
from analysis.dates.calendar_names import weekday, year
from analysis.dates.deictics import PERIODS, deictic, distance
from analysis.dates.durations import unit
from analysis.dates.expressions import (
    Calendar,
    Clock,
    Duration,
    Edge,
    Era,
    Expression,
    Holiday,
    Period,
    Piece,
    Read,
    Shifted,
    Unit,
    Which,
    Within,
)  # fmt: skip
from analysis.dates.figures import numeric_date
from analysis.dates.holidays import dated_holiday, holiday
from analysis.dates.numerals import ordinal
from analysis.dates.periods import LAST, numbered
from analysis.dates.weekdays import found_by_two, weekdays_away, year_first
from analysis.dates.wholes import NO_UNIT_BEFORE, season, whole_unit, year_end
from analysis.dates.words import Text, cues, words
from analysis.dates.years import era, lone_year

DEEPEST = 3  # "the end of the first week of last month"
BEFORE_A_UNIT = cues("before_a_unit")
PARTS = cues("parts_of_units")
WHOLE = frozenset({"full", "entire", "whole"})
AS_ADVERB = frozenset({"early", "late", "mid", "earlier", "later"})  # edges that take no "of"
NOUNS = frozenset({"NN", "NNS"})
CLOSES = frozenset({"ended", "ending", "ends"})
HALVES = {"first": "first half", "second": "second half", "last": "second half", "latter": "second half"}


def point(t: Text, i: int, depth: int = 0) -> Read | None:
    """Read a date-level expression."""
    if depth > DEEPEST:
        return None
    found = _simple(t, i, depth)
    return _inside(t, *found) if found else None


def _simple(t: Text, i: int, depth: int) -> Read | None:
    word = t.lowers[i]
    if word in words().days and not _is_named(t, i):
        day = Unit("day", words().days[word], "now")
        if word in ("today", "tomorrow") and t.lowers[i + 1] == "week" and t.tags[i + 2] not in NOUNS:
            return (Shifted(1, "week", 1, day), i + 2)
        return (day, i + 1)
    if word[:1].isdigit() and (found := numeric_date(t, i) or calendar_date(t, i)):
        return found
    return (
        distance(t, i) or weekdays_away(t, i) or dated_holiday(t, i) or _edge(t, i, depth) or found_by_two(t, i)
        or _piece(t, i, depth) or numbered(t, i) or deictic(t, i) or calendar_date(t, i) or era(t, i)
        or _by_unit(t, i, depth) or year_first(t, i) or lone_year(t, i)
    )  # fmt: skip


def _is_named(t: Text, i: int) -> bool:
    """True where a day's word is part of a name: "USA Today", "owns Tomorrow Quell"."""
    if not i or not t.words[i].istitle():
        return t.words[i].isupper() and i > 0 and t.tags[i - 1] == "NNP"
    return t.tags[i - 1] == "NNP" or (t.words[i - 1].islower() and t.tags[i + 1] == "NNP")


def _piece(t: Text, i: int, depth: int) -> Read | None:
    """ "the last week of May", "the first Monday in May", "the 9th day of next month", "the third month of 2021"."""
    j = i + 1 if t.lowers[i] == "the" else i
    nth = (-1, j + 1) if t.lowers[j] in LAST else ordinal(t, j)
    if not nth:
        return None
    index, j = nth
    day, named = weekday(t, j), unit(t, j)
    part = None
    if day:
        name, j = str(day[0]), day[1]
        if (part := words().parts_of_day.get(t.lowers[j])) and not t.lowers[j].endswith("s"):
            j += 1  # "the third Friday night of May"
    elif named and named[0] in PERIODS and not t.lowers[j].endswith("s"):
        name, j = named
    else:
        return None
    if t.lowers[j] not in ("of", "in"):
        return None
    whole = whole_unit(t, j + 1) or point(t, j + 1, depth + 1)
    if not whole or (day and not (isinstance(whole[0], Unit) or (isinstance(whole[0], Calendar) and whole[0].month))):
        return None
    found = Piece(name, index, whole[0])
    return (Clock(part=part, day=found) if part else found, whole[1])


def _edge(t: Text, i: int, depth: int) -> Read | None:
    """ "early 2014", "mid-March", "the end of last month", "earlier this year", "year-end", "later in the day"."""
    j = i
    while j < i + 2 and t.lowers[j] in ("the", "very"):
        j += 1
    edge = words().edges.get(t.lowers[j])
    if edge is None:
        return year_end(t, j) or _half(t, i, depth)
    k = t.after_hyphen(j + 1)
    if t.lowers[j] in AS_ADVERB:
        if t.lowers[k] == "in":
            if in_year := year(t, k + 1):
                return (Edge(edge, Calendar(in_year[0])), in_year[1])
            k += t.lowers[k + 1] in ("the", "this", "that")
            if t.lowers[k : k + 2] == ["the", "day"]:
                return (Edge(edge, Unit("day", 0, "text")), k + 2)
    elif t.lowers[k] == "of":
        k += 1
    else:
        return None
    whole = season(t, k) or whole_unit(t, k) or point(t, k, depth + 1)
    if not whole:
        return None
    if t.lowers[j] == "end" and t.lowers[whole[1] - 1] == "day":
        return None  # "at the end of the day" is a figure of speech
    return (Edge(edge, whole[0]), whole[1])


def _half(t: Text, i: int, depth: int) -> Read | None:
    """ "the second half of June", "the first half of the 1990s"; that of a year is a period of its own."""
    j = i + 1 if t.lowers[i] == "the" else i
    edge = HALVES.get(t.lowers[j])
    if not edge or t.lowers[j + 1] != "half" or t.lowers[j + 2] != "of":
        return None
    whole = point(t, j + 3, depth + 1)
    if whole and isinstance(whole[0], Calendar | Era | Unit | Which) and not _is_year(whole[0]):
        return (Edge(edge, whole[0]), whole[1])
    return None


def _is_year(found: Expression) -> bool:
    if isinstance(found, Calendar):
        return found.month is None
    return isinstance(found, Unit) and found.unit in ("year", "fiscal")


def _by_unit(t: Text, i: int, depth: int) -> Read | None:
    """ "the week of March 6", "the month of May"; "the quarter", "the weekend", "the day" by themselves."""
    if t.lowers[i] != "the":
        return None
    if t.lowers[i + 1] in WHOLE and t.lowers[i + 2] == "year" and t.tags[i + 3] not in NOUNS:
        return (Unit("full year", 0, "now"), i + 3)
    named = unit(t, i + 1)
    if not named or named[0] not in PERIODS or t.lowers[i + 1].endswith("s"):
        return None
    name, j = named
    if t.lowers[j] == "of" and name in ("week", "month", "weekend", "day"):
        return _unit_of(t, name, j + 1, depth)
    if name == "quarter":
        return (Unit("quarter", 0, "text"), j) if t.lowers[j] != "of" else None
    superlative = t.lowers[j] == "'s" and t.tags[j + 1] in ("JJS", "RBS")  # "the week's busiest day"
    if (t.lowers[j] in NO_UNIT_BEFORE and not superlative) or t.tags[j] in NOUNS:
        return None
    if name == "weekend":
        return (Unit("weekend", 0, "now"), j)
    return _alone(t, i, name, j, depth) if superlative or _says_unit(t, i) else None


def _says_unit(t: Text, i: int) -> bool:
    """True where the word before token i makes "the day" one day: "by the end of the day", "the rest of the week"."""
    rest = i > 1 and t.lowers[i - 1] == "of" and t.lowers[i - 2] in PARTS
    return rest or (i > 0 and t.lowers[i - 1] in BEFORE_A_UNIT)


def _alone(t: Text, i: int, name: str, j: int, depth: int) -> Read | None:
    """ "the day", "the year", "the year to March" with nothing that names them."""
    if name == "year" and t.lowers[j] in {*CLOSES, "to", "through"}:
        last_day = point(t, j + 1, depth + 1)  # an expression of its own
        return (Duration(((1, "year"),), of=last_day[0] if last_day else None, side="last"), j)
    return (Unit(name, 0, "text" if name == "day" else "now"), j) if name in ("day", "week", "month", "year") else None


def _unit_of(t: Text, name: str, j: int, depth: int) -> Read | None:
    """What "the week of" is of, at token j: "March 6", "the 9th"."""
    whole = point(t, j, depth + 1)
    if whole and isinstance(whole[0], Calendar | Holiday | Which):
        return (Within(Unit(name, 0, "text"), whole[0]), whole[1])
    nth = ordinal(t, j + 1) if t.lowers[j] == "the" and t.words[j + 1][:1].isdigit() else None
    if nth and 1 <= nth[0] <= 31 and t.tags[nth[1]] not in NOUNS:
        return (Within(Unit(name, 0, "text"), Calendar(day=nth[0])), nth[1])
    return None


def _inside(t: Text, found: Expression, i: int) -> Read:
    """Add what encloses a period, before or behind it: "last year's third quarter", "January last year"."""
    closing = i + 1 if t.lowers[i] == "that" else i  # "the quarter that ended on Sept. 30"
    if isinstance(found, Unit) and found.unit in ("quarter", "fiscal") and t.lowers[closing] in CLOSES:
        last_day = calendar_date(t, closing + 1 + (t.lowers[closing + 1] == "on"))  # an expression of its own
        return (Within(Unit(found.unit, 0, found.anchor), last_day[0]), i) if last_day else (found, i)
    if isinstance(found, Unit | Calendar | Which) and t.lowers[i] in ("'s", "'") and t.glued(i - 1):
        return _owned(t, found, i)
    if isinstance(found, Holiday):
        if t.lowers[i] in ("weekend", "week"):
            late = year(t, i + 1) if not found.year else None
            feast = Holiday(found.key, late[0]) if late else found
            return (Within(Unit(t.lowers[i], 0, "text"), feast), late[1] if late else i + 1)
        if found.year:
            return (found, i)
    takes = isinstance(found, Period | Holiday) or (isinstance(found, Calendar) and found.year is None)
    return (_enclosing(t, found, i) if takes else None) or (found, i)


def _owned(t: Text, found: Expression, i: int) -> Read:
    if part := numbered(t, i + 1) or holiday(t, i + 1):
        return (Within(part[0], found), part[1])
    if t.lowers[i + 1] == "quarter" and _is_year(found):
        return (Within(Unit("quarter", 0, "text"), found), i + 2)
    if t.lowers[i + 1] in ("end", "start", "beginning", "close"):
        return (Edge(words().edges[t.lowers[i + 1]], found), i + 2)
    return (found, i)


def _enclosing(t: Text, found: Expression, i: int) -> Read | None:
    j = t.after_comma(i)
    said = t.lowers[j] in ("of", "in")
    j += said
    whole = deictic(t, j)
    if whole and isinstance(whole[0], Unit) and _fits(found, whole[0].unit):
        return (Within(found, whole[0]), whole[1])
    if said and (unit_ := whole_unit(t, j)) and isinstance(unit_[0], Unit) and _fits(found, unit_[0].unit):
        return (Within(found, unit_[0]), unit_[1])
    back = t.lowers[j + 2] if t.lowers[j] in ("a", "one") and t.lowers[j + 1] == "year" else ""
    if back not in ("ago", "earlier"):
        return None
    return (Within(found, Unit("year", -1, "now" if back == "ago" else "text")), j + 3)


def _fits(part: Expression, name: str) -> bool:
    """True where the part fits into a unit: a month into a year, a weekday into a week, a day into a month."""
    if isinstance(part, Calendar):
        if part.weekday and not part.day:
            return name == "week"
        return name == "year" if part.month else name == "month"
    return name in ("fiscal", "year")
