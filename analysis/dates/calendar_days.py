"""Grammar of named days: "3 March 2014", "Friday, Oct. 13", "the 4th of July", "March 2014".

Each reader takes the tokens and an index and returns (expression, index after it) or None.
"""

import datetime as dt
from calendar import isleap

from analysis.dates.calendar_names import PREPOSITIONS, day_number, month, short_year, weekday, year
from analysis.dates.expressions import Calendar, Expression, Read, Unreadable
from analysis.dates.numerals import counts, integer, ordinal
from analysis.dates.words import Text, words
from analysis.language.numerals.words import SUFFIXES

LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
IN_A_NOUN_PHRASE = frozenset({"NN", "NNS", "JJ", "NNP", "CD", "VBG", "VBN", "NNPS", "JJS"})
ATTACKS = frozenset({"attack", "attacks", "terror", "terrorist", "terrorists", "hijackers", "hijackings"})
AFTER_A_DAY = frozenset({",", ".", ")", "at", "from", "!", "?", ""})  # behind other words the number counts something


def dated(year_: int | None, month_: int | None, day_: int | None, weekday_: int | None = None) -> Expression:
    """Return the named day, or why it is none."""
    if month_ and day_ and day_ > LONGEST_MONTH[month_ - 1]:
        return Unreadable(f"month {month_} has no day {day_}")
    if day_ == 29 and month_ == 2 and year_ and not isleap(year_):
        return Unreadable(f"February {year_} has 28 days")
    return Calendar(year_, month_, day_, weekday_)


def calendar_date(t: Text, i: int) -> Read | None:
    """Read a date by month or weekday: "March 5, 2014", "the 5th of March", "March 2014", "Friday, March 5"."""
    if t.lowers[i] == "the" and (the_day := weekday(t, i + 1)) and t.words[i + 1].istitle():
        alone = _ends_a_phrase(t, i + 1, the_day[1], figures=False)
        return (Calendar(weekday=the_day[0]), the_day[1]) if alone else None
    week = weekday(t, i)
    if week:
        j = t.after_comma(week[1])
        rest = _month_first(t, j, week[0]) or _day_first(t, j, week[0])
        if rest and j == week[1] and _of_another_day(rest[0], week[0]):
            return (Calendar(weekday=week[0]), j)  # a heading that ends in a weekday, the day of its text below
        if rest:
            return rest
        if t.lowers[j] == "the" and (day := ordinal(t, j + 1)) and day[0] <= 31 and _ends_a_phrase(t, j + 1, day[1]):
            return (Calendar(day=day[0], weekday=week[0]), day[1])
        if (day := day_number(t, week[1])) and t.words[week[1]].isdigit() and t.lowers[day[1]] in AFTER_A_DAY:
            return (Calendar(day=day[0], weekday=week[0]), day[1])  # "on Sunday 31."
        return (Calendar(weekday=week[0]), week[1])
    return _month_first(t, i, None) or _day_first(t, i, None) or _day_alone(t, i)


def _of_another_day(read: Expression, weekday_: int) -> bool:
    """True for a whole date that is not on this weekday."""
    if not isinstance(read, Calendar) or not (read.year and read.month and read.day):
        return False
    return dt.date(read.year, read.month, read.day).isoweekday() != weekday_


def _day_alone(t: Text, i: int) -> Read | None:
    """ "(on) the 4th": an ordinal in figures behind a preposition, with no noun behind it."""
    before = t.lowers[i - 1] if i else ""
    j = i + 1 if t.lowers[i] == "the" else i
    if before not in ("on", "by", "until", "since") or not t.words[j][:1].isdigit():
        return None
    day = ordinal(t, j)
    if not day or not 1 <= day[0] <= 31 or t.lowers[day[1]] == "of" or not _ends_a_phrase(t, j, day[1], figures=False):
        return None
    return (Calendar(day=day[0]), day[1])


def _ends_a_phrase(t: Text, i: int, end: int, *, figures: bool = True) -> bool:
    """True for "the 4th" in figures, and for "the first" where no noun follows."""
    return (figures and t.words[i][:1].isdigit()) or t.tags[end] not in IN_A_NOUN_PHRASE


def _month_first(t: Text, i: int, week: int | None) -> Read | None:
    named = month(t, i)
    if not named:
        return None
    number, j = named
    k = t.after_comma(j)
    day = day_number(t, k)
    comma = k == j + 1 and t.lowers[j] == ","
    if day:
        after = day[1]
        found = _year_after(t, after)
        if not found and t.lowers[after] == "," and _may_end(t, i, after + 1):
            found = _two_figures(t, after + 1, day[0])
        counted = not found and (comma or (i > 0 and t.lowers[i - 1] in PREPOSITIONS)) and _counts_things(t, k, after)
        if counted:
            return (dated(None, number, None), j) if week is None else None  # "In January, 12 people were killed"
        if found:
            return (dated(found[0], number, day[0], week), found[1])
        of_2001 = (number, day[0]) == (9, 11) and t.lowers[after] in ATTACKS
        return (dated(2001 if of_2001 else None, number, day[0], week), after)
    found = _year_after(t, j)
    if found:
        return (dated(found[0], number, None), found[1])
    return (dated(None, number, None), j) if week is None else None


def _may_end(t: Text, i: int, k: int) -> bool:
    """Whether two figures behind a month's day can be its year, no day of several: "dated Nov 19, 12, and"."""
    if t.lowers[k + 1] != "," or t.words[k][:1] == "0":
        return True
    listed = any(t.words[k + step][:1].isdigit() for step in (2, 3))
    return i > 0 and t.lowers[i - 1] in ("dated", "of", "since") and not listed


def _counts_things(t: Text, k: int, end: int) -> bool:
    """True where the number at tokens[k:end] is no day: people, percent or anything else that is counted follows."""
    if t.lowers[end] == "of" and "year" in t.lowers[end + 1 : end + 4]:
        return False  # "until May 9 of the previous year"
    return counts(t, end) and t.lowers[end - 1] not in SUFFIXES and t.lowers[end] not in ("and", "or", "-")


def _year_after(t: Text, i: int) -> tuple[int, int] | None:
    """Read the year behind a month or day: "2014", ", 2014", "of 2014", "'14"."""
    if t.lowers[i] in (",", "of", "-", "/") and (found := year(t, i + 1)):
        return found
    return short_year(t, i) if t.lowers[i] in ("'", "’", "‘") else year(t, i)


def _two_figures(t: Text, i: int, day: int = 0) -> tuple[int, int] | None:
    """Read the year in "7 Mar 09", "Nov 19, 12": two figures that end the phrase and go on with no list of days."""
    word = t.words[i]
    if not (len(word) == 2 and word.isascii() and word.isdigit() and t.lowers[i + 1] in AFTER_A_DAY):
        return None
    if word[0] != "0" and day and int(word) in (day + 1, day + 2):
        return None  # "Nov. 19, 20"
    return short_year(t, i)


def _day_first(t: Text, i: int, week: int | None) -> Read | None:
    """Read "5 March 2014", "the 5th of March", "05-Aug-2016"."""
    day = day_number(t, i)
    if not day and (spelled := integer(t, i)) and 1 <= spelled[0] <= 31 and t.words[i].isalpha():
        day = spelled if t.lowers[spelled[1]] in words().months else None  # "fifteen August"
    if not day:
        return None
    value, j = day
    if t.lowers[j] == "day" and t.lowers[j + 1] == "of":
        j += 1
    if t.lowers[j] == "of" or (t.lowers[j] in ("-", "/") and t.glued(j)):
        j += 1
    named = month(t, j)
    if not named:
        return None
    number, k = named
    found = _year_after(t, k) or _two_figures(t, k)
    if found:
        return (dated(found[0], number, value, week), found[1])
    return (dated(None, number, value, week), k)
