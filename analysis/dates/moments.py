"""Grammar of a day with its time, in either order: "10 p.m. Wednesday", "Monday morning at 8:30", "the evening of
March 3".

Each reader returns (expression, index after it) or None.
"""

from dataclasses import replace

from analysis.dates.clock import clock, meridiem, part_behind
from analysis.dates.expressions import (
    Calendar,
    Clock,
    Edge,
    Expression,
    Holiday,
    Piece,
    Read,
    Repeated,
    Shifted,
    Unit,
    Which,
    Within,
)  # fmt: skip
from analysis.dates.figures import numeric_date
from analysis.dates.numerals import approximate, integer
from analysis.dates.points import point
from analysis.dates.words import Text, words

ABOUT = frozenset(
    {"about", "around", "circa", "approximately", "roughly"}
)  # before a date; "over Christmas" is no amount
AT = frozenset({"at", "around", "about", "by", "for", "@", "before", "after", "until", "from"})
BEFORE_A_PART = frozenset({"in", "at", "by", "one", "until", "till", "since", "before", "after", "towards", "toward"})
NOUNS = frozenset({"NN", "NNS", "NNP"})
NAME_TAILS = frozenset({  # after a weekday they make the name of a paper or show
    "times", "mirror", "telegraph", "mail", "express", "herald", "post", "star", "world", "news", "tribune",
    "journal", "beast", "show", "gazette", "record", "sun", "night",
})  # fmt: skip
NAME_HEADS = frozenset({"black", "bloody", "super", "red", "blue", "ruby", "freaky", "man"})  # "Black Monday" is a name
LATE_PARTS = frozenset({"AF", "EV", "NI"})


def timed(t: Text, i: int) -> Read | None:
    """Read what begins with a time of day: "10 p.m. EST Wednesday", "tonight at 8", "mid-afternoon yesterday"."""
    if t.lowers[i] == "tonight":
        return _clock_of_part(t, Clock(part="NI", day=Unit("day", 0, "now")), i + 1)
    if read := clock(t, approximate(t, i)):
        return _day_behind(t, *read)
    return _part_first(t, i)


def dated(t: Text, i: int) -> Read | None:
    """Read what begins with a day or a longer period, and the time of day behind a day."""
    read = point(t, i + 1 if t.lowers[i] in ABOUT else i)
    if not read:
        return None
    found, end = read
    if isinstance(found, Clock):
        return _clock_of_part(t, found, end)
    if isinstance(found, Calendar) and found.weekday and not found.day and _in_a_name(t, i, end):
        return None
    if isinstance(found, Edge) and is_day(found.of):
        whole = _time_behind(t, found.of, end)
        return whole if isinstance(whole[0], Clock) else read  # "early Friday morning"
    return _time_behind(t, found, end) if is_day(found) else read


def in_figures(t: Text, i: int) -> Read | None:
    """Read a date in figures with the time behind it."""
    read = numeric_date(t, i)
    return _time_behind(t, *read) if read and is_day(read[0]) else read


def _in_a_name(t: Text, i: int, end: int) -> bool:
    """True for the weekday of "The Sunday Times" or "Black Monday"."""
    if i and t.lowers[i - 1] in NAME_HEADS and t.words[i - 1].istitle():
        return True
    if t.lowers[end] not in NAME_TAILS or not t.words[end].istitle():
        return False
    return t.lowers[end] != "night" or t.words[end + 1].istitle()


def is_day(found: Expression) -> bool:
    """True where an expression names one day, so that a time of day may stand beside it."""
    if isinstance(found, Calendar):
        return bool(found.day or found.weekday)
    if isinstance(found, Unit | Shifted):
        return found.unit == "day"
    if isinstance(found, Which):
        return is_day(found.of)
    if isinstance(found, Within):
        return is_day(found.part)
    if isinstance(found, Piece):
        return found.unit == "day" or found.unit.isdigit()
    if isinstance(found, Clock):
        return found.hour is None
    return isinstance(found, Holiday)


def _day_behind(t: Text, read: Clock, i: int) -> Read:
    """ "10 p.m. Wednesday", "5 p.m. EST, Nov. 6", "9 a.m. on Tuesday", "8 a.m. this morning", "(0735 GMT) Friday"."""
    if part := part_behind(t, i):
        i = part[1]
    j = t.after_comma(i)
    if t.lowers[j] == "(" and (other := clock(t, j + 1)) and t.lowers[other[1]] == ")":
        j = other[1] + 1
    if t.lowers[j] in ("on", "of"):
        j += 1
    if t.lowers[j] == "tonight":
        return (replace(read, day=Unit("day", 0, "now")), j + 1)
    day = point(t, j)
    if day and is_day(day[0]):
        return (replace(read, day=day[0].day if isinstance(day[0], Clock) else day[0]), day[1])
    return (read, i)


def _part_first(t: Text, i: int) -> Read | None:
    """ "mid-afternoon yesterday", "the morning of March 3", "early evening", "overnight", "in the evening"."""
    j = i + 1 if t.lowers[i] == "the" else i
    edged = t.lowers[j] in ("small", "early", "late", "mid", "later", "earlier")
    k = t.after_hyphen(j + 1) if edged else j
    if edged and t.lowers[k] == "in" and t.lowers[k + 1] == "the":
        k += 2
    if edged and t.lowers[k] in ("this", "that", "last"):
        day = point(t, k)
        return day if day and isinstance(day[0], Clock) else None
    word = t.lowers[k]
    code = "MO" if edged and word == "hours" and t.lowers[k + 1] == "of" else words().parts_of_day.get(word)
    if not code or (word.endswith("s") and word != "hours"):
        return None
    end = k + 1
    day = point(t, end + 1 if t.lowers[end] in ("of", "on") else end)
    if i and t.tags[i - 1] == "JJ" and j == i and not edged:
        return None  # "a good night Tuesday"
    if day and is_day(day[0]) and not isinstance(day[0], Clock):
        behind = t.lowers[day[1]] in words().parts_of_day  # "the early hours of Sunday morning"
        return (Clock(part=code, day=day[0]), day[1] + behind)
    through = j > i > 0 and t.lowers[i - 1] in ("during", "through", "into")
    if word == "dawn" and t.lowers[end] == "of":
        return None  # "the dawn of a new age"
    if t.tags[end] in NOUNS or (word == "night" and not edged and not through):
        return None
    if word == "overnight":
        return (Clock(part=code, day=Unit("day", -1, "now")), end)
    if j > i or edged or (i and t.lowers[i - 1] in BEFORE_A_PART):
        return (Clock(part=code, event=t.lowers[end] == "of"), end)
    return None


def _clock_of_part(t: Text, found: Clock, end: int) -> Read:
    """ "this morning at 8:30", "last night at 8", "tonight from 7 to 9"."""
    j = t.after_comma(end)
    said = t.lowers[j] in AT
    j += said
    read = clock(t, j)
    if read is None and said and (hour := integer(t, j)) and 1 <= hour[0] <= 12 and not _counts(t, hour[1]):
        read = (Clock(hour[0]), hour[1])
    if read is None or read[0].part is not None:
        return (found, end)
    hour_ = read[0].hour or 0
    plain = hour_ < 12 and not any(meridiem(t, k) for k in range(j, read[1]))
    if plain and found.part in LATE_PARTS:
        hour_ += 12
    return (replace(read[0], hour=hour_, day=found.day), read[1])


def _counts(t: Text, i: int) -> bool:
    """True where the number before token i counts something, so it is no hour."""
    return t.tags[i] in NOUNS | {"JJ", "CD"} or t.lowers[i] in ("%", "percent") or t.lowers[i] in words().units


def _time_behind(t: Text, found: Expression, end: int) -> Read:
    """ "Monday morning", "Tuesday nights", "tomorrow at 9:30", "March 5 in the afternoon", "Friday, 10 a.m."."""
    parts = words().parts_of_day
    j = end + 1 if t.lowers[end] in ("early", "late", "mid") else end
    word = t.lowers[j]
    if (code := parts.get(word)) and word != "overnight" and t.words[j].islower():
        if not word.endswith("s"):
            return _clock_of_part(t, Clock(part=code, day=found), j + 1)
        if isinstance(found, Calendar) and found.weekday:
            return (Repeated(f"XXXX-WXX-{found.weekday}T{code}"), j + 1)
    if part := part_behind(t, end):
        return (Clock(part=part[0], day=found), part[1])
    k = t.after_comma(end)
    if t.lowers[k] in AT:
        k += 1
        if t.lowers[k] in ("about", "around", "exactly"):
            k += 1
    read = clock(t, k)
    if read and read[0].day is None and _day_behind(t, *read)[0] == read[0]:
        return (replace(read[0], day=found), read[1])
    return (found, end)
