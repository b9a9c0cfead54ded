"""Grammar of days that take two words to find: "the Friday before Easter", "the 1st of next month", "Friday 24/03",
"2017 April"; and where a weekday is no day.

Each reader returns (expression, index after it) or None.
"""

from analysis.dates.calendar_days import calendar_date
from analysis.dates.calendar_names import weekday, year
from analysis.dates.deictics import deictic
from analysis.dates.expressions import Calendar, Read, Shifted, Unit, Which, Within
from analysis.dates.figures import month_and_day
from analysis.dates.holidays import dated_holiday
from analysis.dates.numerals import integer, ordinal
from analysis.dates.wholes import whole_unit
from analysis.dates.words import Text, cues, words

TODAY = Unit("day", 0, "now")
NAME_TAILS = cues("name_tails")
NAME_HEADS = cues("name_heads")


def found_by_two(t: Text, i: int) -> Read | None:
    """Read a day by a weekday and something else, or by its number and its month."""
    j = i + 1 if t.lowers[i] == "the" else i
    if t.lowers[j] not in words().weekdays:
        return day_of_month(t, i, j)
    day = weekday(t, j)
    if day and j == i and t.lowers[day[1]] in ("week", "fortnight") and _ends_a_week(t, i, day[1] + 1):
        amount = 1 if t.lowers[day[1]] == "week" else 2
        return (Shifted(amount, "week", 1, Which(Calendar(weekday=day[0]), 1, TODAY)), day[1] + 1)  # "Monday week"
    if day and j == i and (found := month_and_day(t, t.after_comma(day[1]))):
        return found  # "Friday 24/03"
    return weekday_by(t, i, j, day) if day else None


def _ends_a_week(t: Text, i: int, end: int) -> bool:
    """True where "Monday week" is no "the Monday week" and no "Monday week-long"."""
    before = t.lowers[i - 1] if i else ""
    pointed = before in ("the", "a", "this", "last", "next", "every", "each", "that")
    return not pointed and t.tags[end] not in ("NN", "NNS", "NNP") and t.after_hyphen(end) == end


def weekdays_away(t: Text, i: int) -> Read | None:
    """ "two Saturdays ago", "three Mondays later", "two Fridays from now"."""
    counted = integer(t, i) or ((2, i + 3) if t.lowers[i : i + 3] == ["a", "couple", "of"] else None)
    day = words().weekdays_plural.get(t.lowers[counted[1]]) if counted else None
    if not counted or not day or not 1 <= counted[0] <= 20:
        return None
    j = counted[1] + 1
    back = t.lowers[j] in ("ago", "earlier")
    if not back and t.lowers[j] != "later" and t.lowers[j : j + 2] != ["from", "now"]:
        return None
    sign = -1 if back else 1
    near = Which(Calendar(weekday=day), sign, "text" if t.lowers[j] in ("earlier", "later") else TODAY)
    return (Shifted(counted[0] - 1, "week", sign, near) if counted[0] > 1 else near, j + 1 + (t.lowers[j] == "from"))


def weekday_by(t: Text, i: int, j: int, day: tuple[int, int]) -> Read | None:
    """ "the Friday before Easter", "the Monday after March 3", "the Sunday before last": the weekday is at token j."""
    if t.lowers[day[1]] not in ("before", "after"):
        return None
    sign = 1 if t.lowers[day[1]] == "after" else -1
    found, k = Calendar(weekday=day[0]), day[1] + 1
    if j > i and t.lowers[k] == ("last" if sign < 0 else "next"):
        return (Which(found, sign, Which(found, sign, "now")), k + 1)
    origin = dated_holiday(t, k) or calendar_date(t, k)
    if not origin or (isinstance(origin[0], Calendar) and not origin[0].day):
        return None
    return (Which(found, sign, origin[0]), origin[1])


def day_of_month(t: Text, i: int, j: int) -> Read | None:
    """ "the 1st of next month", "the 21st of the month", "the 21st this month": the number is at token j."""
    day = ordinal(t, j) if j > i or t.words[j][:1].isdigit() else None
    if not day or not 1 <= day[0] <= 31:
        return None
    said = t.lowers[day[1]] == "of"
    whole = deictic(t, day[1] + said) or (whole_unit(t, day[1] + 1) if said else None)
    if whole and isinstance(whole[0], Unit) and whole[0].unit == "month":
        return (Within(Calendar(day=day[0]), whole[0]), whole[1])
    return None


def year_first(t: Text, i: int) -> Read | None:
    """ "2017 April"."""
    stated = year(t, i) if t.words[i].isdigit() else None
    named = calendar_date(t, stated[1]) if stated else None
    if stated and named and isinstance(named[0], Calendar) and named[0].month and named[0].year is None:
        return (Calendar(stated[0], named[0].month, named[0].day), named[1])
    return None


def is_no_day(t: Text, i: int, end: int) -> bool:
    """True where a weekday over tokens[i:end] is part of a name or no one day."""
    return _in_a_name(t, i, end) or _any_of(t, i, end)


def _in_a_name(t: Text, i: int, end: int) -> bool:
    """True for the weekday of "The Sunday Times" or "Black Monday"."""
    if i and t.lowers[i - 1] in NAME_HEADS and t.words[i - 1].istitle():
        return True
    tail = t.lowers[end] in NAME_TAILS and t.words[end].istitle()
    return tail and (t.lowers[end] != "night" or t.words[end + 1].istitle())


def _any_of(t: Text, i: int, end: int) -> bool:
    """True for "one Saturday in April", "on a Tuesday": no one day; "a Tuesday breakfast" was on one."""
    said = i > 0 and t.lowers[i - 1] in ("one", "a", "any")
    return said and t.tags[end] not in ("NN", "NNS", "NNP", "JJ")
