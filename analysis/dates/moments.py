"""Grammar of a day with its time, in either order: "10 p.m. Wednesday", "Monday morning at 8:30", "the evening of
March 3".

Each reader returns (expression, index after it) or None.
"""

from dataclasses import replace

from analysis.dates.clock import clock
from analysis.dates.clock_figures import BEFORE_HOURS
from analysis.dates.clock_parts import meridiem, part_behind
from analysis.dates.deictics import deictic
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
from analysis.dates.weekdays import is_no_day
from analysis.dates.words import Text, cues, words

ABOUT = frozenset(
    {"about", "around", "circa", "approximately", "roughly"}
)  # before a date; "over Christmas" is no amount
AT = BEFORE_HOURS | {"for", "@"}
BEFORE_AN_HOUR = BEFORE_HOURS | {"and", "to"}
BEFORE_A_PART = cues("before_a_part")
BEHIND_AN_HOUR = cues("behind_an_hour")
NOUNS = frozenset({"NN", "NNS", "NNP"})
COUNTED = NOUNS | {"JJ", "CD"}  # behind a number they make it no hour
MARKETS = frozenset({"trading", "trade", "dealings"})  # they are of a part of the day: "rose in morning trading"
LATE_PARTS = frozenset({"AF", "EV", "NI"})


def timed(t: Text, i: int) -> Read | None:
    """Read what begins with a time of day: "10 p.m. EST Wednesday", "tonight at 8", "mid-afternoon yesterday"."""
    if t.lowers[i] == "tonight":
        return _clock_of_part(t, Clock(part="NI", day=Unit("day", 0, "now")), i + 1)
    j = approximate(t, i)
    if read := clock(t, j):
        return _day_behind(t, read, j)
    return _hour_first(t, i) or _part_first(t, i)


def _hour_first(t: Text, i: int) -> Read | None:
    """ "(at) nine tomorrow morning", "five-thirty on Saturday evening", "(between 9 and) 10 last night"."""
    hour = integer(t, i) if i and t.lowers[i - 1] in BEFORE_AN_HOUR else None
    if not hour or not 1 <= hour[0] <= 12:
        return None
    j = t.after_hyphen(hour[1])
    minute = integer(t, j) if t.words[i].isalpha() and t.words[j].isalpha() else None
    read = (Clock(hour[0], minute[0] if minute else None), minute[1] if minute else hour[1])
    whole = _day_behind(t, read, i)
    sure = whole[0] != read[0] and (
        t.lowers[whole[1] - 1] in words().parts_of_day or t.lowers[whole[1] - 1] == "tonight"
    )
    return whole if sure else None


def dated(t: Text, i: int) -> Read | None:
    """Read what begins with a day or a longer period, and the time of day behind a day."""
    read = point(t, i + 1 if t.lowers[i] in ABOUT and not _spoken_of(t, i) else i)
    if not read:
        return None
    found, end = read
    if isinstance(found, Clock):
        return _clock_of_part(t, found, end)
    if isinstance(found, Calendar) and found.weekday and not found.day and is_no_day(t, i, end):
        return None
    if isinstance(found, Edge) and is_day(found.of):
        whole = _time_behind(t, found.of, end)
        return whole if isinstance(whole[0], Clock) else read  # "early Friday morning"
    return _time_behind(t, found, end) if is_day(found) else read


def _spoken_of(t: Text, i: int) -> bool:
    """True where "about" at token i is what the talk is of, not an approximation: "talked about Friday"."""
    table = words()
    return any(t.lowers[i + 1] in names for names in (table.days, table.deictics, table.text_deictics, table.weekdays))


def in_figures(t: Text, i: int) -> Read | None:
    """Read a date in figures with the time behind it."""
    read = numeric_date(t, i)
    if not read or not is_day(read[0]):
        return read
    stamp = clock(t, read[1])  # "23.04.2012 14:55": its own, whatever follows
    return (replace(stamp[0], day=read[0]), stamp[1]) if stamp and stamp[0].part is None else _time_behind(t, *read)


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


def _day_behind(t: Text, clock_read: tuple[Clock, int], start: int) -> Read:
    """ "10 p.m. Wednesday", "7 p.m. EST, Aug. 3", "9 a.m. on Tuesday", "8 a.m. this morning", "(0735 GMT) Friday"."""
    read, i = clock_read
    halved = any(meridiem(t, k) for k in range(start, i))
    if part := part_behind(t, i):
        i = part[1]
    j = t.after_comma(i)
    if t.lowers[j] == "(" and (other := clock(t, j + 1)) and t.lowers[other[1]] == ")":
        j = other[1] + 1
    if t.lowers[j] in ("on", "of"):
        j += 1
    if (weekday := words().weekdays_plural.get(t.lowers[j])) and read.hour is not None:
        return (Repeated(f"XXXX-WXX-{weekday}T{read.hour:02d}:{read.minute or 0:02d}"), j + 1)  # "noon on Wednesdays"
    if t.lowers[j] == "tonight":
        return (_in_part(read, "NI", Unit("day", 0, "now"), halved), j + 1)
    day = point(t, j)
    if day and is_day(day[0]):
        if isinstance(day[0], Clock):
            return (_in_part(read, day[0].part, day[0].day, halved), day[1])
        code = words().parts_of_day.get(t.lowers[day[1]])  # "11 p.m. on Monday evening"
        return (_in_part(read, code, day[0], halved), day[1] + bool(code))
    return (read, i)


def _in_part(read: Clock, part: str | None, day: Expression | None, halved: bool) -> Clock:
    """A clock time on a day, in the half of it that a part of the day tells where no "a.m." or "p.m." does."""
    hour = read.hour or 0
    late = part in LATE_PARTS and not halved and hour < 12 and not (part == "NI" and hour < 5)
    return replace(read, hour=hour + 12 if late else read.hour, day=day)


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
    if not code or (word.endswith("s") and word != "hours") or (k and t.tags[k] == "NNP" and _names(t, k)):
        return None
    if i and t.tags[i - 1] == "JJ" and j == i and not edged:
        return None  # "a good night Tuesday"
    end = k + 1
    day = point(t, end + 1 if t.lowers[end] in ("of", "on") else end)
    if day and is_day(day[0]) and not isinstance(day[0], Clock):
        behind = t.lowers[day[1]] in words().parts_of_day  # "the early hours of Friday morning"
        return (Clock(part=code, day=day[0]), day[1] + behind)
    return _part_alone(t, i, j > i, edged, code, end)


def _part_alone(t: Text, i: int, definite: bool, edged: bool, code: str, end: int) -> Read | None:
    """A part of a day with no day behind it; its phrase begins at token i: "in the evening", "overnight"."""
    word = t.lowers[end - 1]
    through = definite and i > 0 and t.lowers[i - 1] in ("during", "through", "into")
    if word == "dawn" and t.lowers[end] == "of":
        return None  # "the dawn of a new age"
    if (t.tags[end] in NOUNS and t.lowers[end] not in MARKETS) or (word == "night" and not edged and not through):
        return None
    if word == "overnight":
        return (Clock(part=code, day=Unit("day", -1, "now")), end)
    if definite or edged or (i and t.lowers[i - 1] in BEFORE_A_PART):
        return (Clock(part=code, event=t.lowers[end] == "of"), end)
    return None


def _names(t: Text, i: int) -> bool:
    """True for a capital letter inside a sentence: the town of Sunrise."""
    return t.words[i].istitle() and t.lowers[i - 1] not in (".", "“", '"', "``", ":") and t.tags[i - 1] != "NNP"


def _clock_of_part(t: Text, found: Clock, end: int) -> Read:
    """ "this morning at 8:30", "last night at 8", "tonight from 7 to 9"."""
    j = t.after_comma(end)
    said = t.lowers[j] in AT
    j += said
    read = clock(t, j)
    if read is None and said and (hour := integer(t, j)) and 1 <= hour[0] <= 12 and t.tags[hour[1]] not in COUNTED:
        read = (Clock(hour[0]), hour[1])
    if read is None:
        return (found, end)
    return (_in_part(read[0], found.part, found.day, any(meridiem(t, k) for k in range(j, read[1]))), read[1])


def _part_of(t: Text, found: Expression, end: int) -> Read | None:
    """The part of a day behind the day: "Monday morning", "Tuesday nights", "Monday evening next week"."""
    j = end + 1 if t.lowers[end] in ("early", "late", "mid") else end
    word = t.lowers[j]
    code = words().parts_of_day.get(word)
    if not code or not t.words[j].islower():
        return None
    if word.endswith("s"):
        by_weekday = isinstance(found, Calendar) and found.weekday
        return (Repeated(f"XXXX-WXX-{by_weekday}T{code}"), j + 1) if by_weekday else None
    week = deictic(t, j + 1) if isinstance(found, Calendar) and found.weekday and not found.day else None
    if week and isinstance(week[0], Unit) and week[0].unit == "week":
        return (Clock(part=code, day=Within(found, week[0])), week[1])
    return _clock_of_part(t, Clock(part=code, day=found), j + 1)


def _time_behind(t: Text, found: Expression, end: int) -> Read:
    """ "Monday morning", "Tuesday nights", "tomorrow at 9:30", "March 5 in the afternoon", "Friday, 10 a.m."."""
    if read_part := _part_of(t, found, end):
        return read_part
    if part := part_behind(t, end):
        return (Clock(part=part[0], day=found), part[1])
    k = t.after_comma(end)
    if t.lowers[k] == "t" and t.glued(k - 1) and t.glued(k):
        k += 1  # "2014-03-05T09:30"
    if t.lowers[k] in AT:
        k += 1
        if t.lowers[k] in ("about", "around", "exactly"):
            k += 1
    read = clock(t, k)
    if read and read[0].day is None and _day_behind(t, read, k)[0] == read[0]:
        return (replace(read[0], day=found), read[1])
    hour = integer(t, end + 1) if t.lowers[end] in ("at", "around") else None
    if hour and 1 <= hour[0] <= 12 and t.lowers[hour[1]] in BEHIND_AN_HOUR:
        return (Clock(hour[0], day=found), hour[1])  # "Friday the 13th at 6": of which half is not said
    return (found, end)
