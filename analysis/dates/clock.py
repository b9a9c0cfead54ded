"""Grammar of the time of day: in figures (clock_figures.py), and "noon", "half past seven", "8 in the morning".

Each reader returns (expression, index after it) or None.
"""

from analysis.dates.clock_figures import BETWEEN_HOURS, NOUNS_AND_THEIRS, digital, military
from analysis.dates.clock_parts import hour_of, meridiem, of_day, part_behind, zoned
from analysis.dates.expressions import Clock
from analysis.dates.numerals import integer, small
from analysis.dates.words import Text, words

PART_STARTS = {"MO": 0, "AF": 12, "EV": 12, "NI": 12}  # what "8 in the evening" adds


def clock(t: Text, i: int) -> tuple[Clock, int] | None:
    """Read a time of day that a word or sign marks as one; a bare "at 8" is none."""
    if (named := words().clock_words.get(t.lowers[i])) is not None:
        return zoned(t, Clock(named, 0), i + 1)
    if t.lowers[i] == "mid" and t.after_hyphen(i + 1) > i + 1 and t.lowers[i + 2] == "day":
        return zoned(t, Clock(12, 0), i + 3)
    return _past_hour(t, i) or digital(t, i) or military(t, i) or _spoken(t, i)


def _spoken(t: Text, i: int) -> tuple[Clock, int] | None:
    """ "seven o'clock", "8 in the morning", "five-thirty p.m."."""
    number = integer(t, i)
    if not number or not 1 <= number[0] <= 12:
        return None
    hour, j = number
    k = t.after_hyphen(j)
    minutes = integer(t, k) if t.words[i].isalpha() and t.words[k].isalpha() else None
    if minutes and 10 <= minutes[0] <= 59:
        told = meridiem(t, minutes[1]) or _said_at(t, i, minutes[1])
        return of_day(t, hour, minutes[0], None, minutes[1]) if told else None
    oclock = j + (t.lowers[j] in ("o'clock", "oclock"))
    if meridiem(t, oclock):
        return of_day(t, hour, None, None, oclock)
    if part := part_behind(t, oclock):
        code, end = part
        after_midnight = code == "NI" and (hour == 12 or hour < 5)
        return (Clock(hour % 12 + (0 if after_midnight else PART_STARTS.get(code, 0))), end)
    return zoned(t, Clock(hour), oclock) if oclock > j else None


def _said_at(t: Text, i: int, end: int) -> bool:
    """True for tokens[i:end] of "at one fifteen", "from one fifteen to two forty": an hour and its minutes."""
    if i > 3 and t.lowers[i - 1] in BETWEEN_HOURS and t.lowers[i - 4] in ("from", "between"):
        return bool(small(t.lowers[i - 2]) and small(t.lowers[i - 3]))
    counted = t.tags[end] in NOUNS_AND_THEIRS or t.after_hyphen(end) > end  # "at two fifty-year-olds"
    return i > 0 and t.lowers[i - 1] in ("at", "from", "between") and not counted


def _minutes(t: Text, i: int) -> tuple[int, int, bool] | None:
    """The minutes of "half past", "a quarter to", "20 minutes past", the token behind them, and if they are counted."""
    j = i + 1 if t.lowers[i] == "a" and t.lowers[i + 1] == "quarter" else i
    if t.lowers[j] in ("half", "quarter"):
        return (30 if t.lowers[j] == "half" else 15), j + 1, True
    number = integer(t, j)
    if not number or not 1 <= number[0] <= 59:
        return None
    counted = t.lowers[number[1]] in ("minutes", "minute", "min", "mins")
    return number[0], number[1] + counted, counted


def _past_hour(t: Text, i: int) -> tuple[Clock, int] | None:
    """ "half past seven", "a quarter to five", "20 minutes past eight"."""
    told = _minutes(t, i)
    if not told:
        return None
    minutes, j, counted = told
    sign = t.lowers[j]
    if sign not in ("past", "to", "till", "before", "after") or (sign in ("before", "after", "to") and not counted):
        return None
    number = integer(t, j + 1)
    if not number or not 1 <= number[0] <= 12:
        return None
    hour, end = number
    add, part = meridiem(t, end), part_behind(t, end)
    if sign != "past" and not (add or part):
        return None
    if sign in ("to", "till", "before"):
        hour, minutes = (hour - 1) or 12, 60 - minutes
    value = hour_of(hour, add[0] if add else PART_STARTS.get(part[0]) if part else None)
    return Clock(value, minutes), add[1] if add else part[1] if part else end
