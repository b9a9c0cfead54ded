"""Grammar of named days: "3 March 2014", "Friday, Oct. 13", "the 4th of July", "March 2014".

Each reader takes the tokens and an index and returns (expression, index after it) or None.
"""

import datetime as dt

from analysis.dates.expressions import Calendar, Expression, Read, Unreadable
from analysis.dates.numerals import counts, integer, ordinal, spelled_year
from analysis.dates.words import Text, words
from analysis.language.numerals.words import SUFFIXES

LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
SHY_MONTHS = frozenset({"may", "march", "mar", "jan", "dec", "sep", "jun"})  # words or names of their own
IN_A_NOUN_PHRASE = frozenset({"NN", "NNS", "JJ", "NNP", "CD", "VBG", "VBN", "NNPS", "JJS"})
NAMES = frozenset({"april", "june", "august", "jan", "may"})  # first names too
SHY_WEEKDAYS = frozenset({"sun", "sat", "mon", "wed", "thu", "fri", "tue"})
BEFORE_A_MONTH = frozenset({
    "in", "of", "since", "until", "till", "by", "last", "next", "this", "early", "late", "mid", "from", "to",
    "through", "and", "between", "before", "after", "during", "each", "every", "for", "that", "earlier", "or", "past",
    "coming", "previous", "following", "end", "-", "–", "around", "about",
})  # fmt: skip
PREPOSITIONS = frozenset({  # nothing but a month can follow
    "in", "since", "until", "till", "by", "last", "next", "this", "early", "late", "during", "mid", "each", "every",
})  # fmt: skip
ATTACKS = frozenset({"attack", "attacks", "terror", "terrorist", "terrorists", "hijackers", "hijackings"})
AFTER_A_DAY = frozenset({",", ".", ")", "at", "from", "!", "?", ""})  # behind other words the number counts something
FIRST_YEAR, LAST_YEAR = 1400, 2199  # a bare number outside them is no year


def month(t: Text, i: int) -> tuple[int, int] | None:
    """Read a month's name with the point of its abbreviation; "may" and "march" only where they can be no verb."""
    word = t.lowers[i]
    number = words().months.get(word)
    if number is None:
        return None
    end = i + 1
    if t.lowers[end] == "." and t.glued(i) and len(word) <= 4 and word not in ("may", "june", "july"):
        end += 1
    if word in NAMES and t.tags[end] == "NNP" and not (i and t.lowers[i - 1] in PREPOSITIONS):
        return None
    if len(word) <= 4 or word in SHY_MONTHS:
        slashed = i > 1 and t.lowers[i - 1] in ("/", "-") and t.words[i - 2][:1].isdigit()
        after_ordinal = i > 1 and t.lowers[i - 1 - (t.lowers[i - 1] == "of")] in SUFFIXES
        dated = slashed or after_ordinal or ordinal(t, end) is not None
        if not dated and not (t.words[i].islower() and word in ("may", "march", "mar", "dec", "jun")):
            dated = t.words[end][:1].isdigit() or (i > 0 and t.words[i - 1][:1].isdigit())
        if t.words[i].islower() and not (dated or word in ("june", "july")):
            return None
        if word in SHY_MONTHS and not dated and not _asks_for_a_month(t, i, end):
            return None
    return (number, end)


def _asks_for_a_month(t: Text, i: int, end: int) -> bool:
    """True where the word before token i makes it a month: a preposition always, "and" where no name follows."""
    if not i:
        return False
    before = t.lowers[i - 1]
    if before in PREPOSITIONS or (before == "as" and i > 2 and t.lowers[i - 3] == "as"):
        return True
    if i > 1 and t.lowers[i - 2] in words().months and before in ("to", "and", "or", "through", "-", ","):
        return True  # "from March to May"
    if t.tags[end] == "NNP":
        return False
    part = t.lowers[i - 2] if i > 1 and before in ("of", "-", "‑") else ""
    if part in words().edges or part in words().units or part in words().weekdays or part in words().parts_of_day:
        return True  # "the end of May", "mid-May", "the first Monday of May"
    if before == "the" and t.tags[end] in ("NN", "NNS", "VB", "VBP"):
        return True  # "the May riot"
    if t.tags[i] == "MD" or t.tags[end] == "VB":
        return False
    if before == "the" or t.tags[i - 1] == "PRP$":
        return t.tags[end] in ("NN", "NNS", "VBN", "JJ")  # "the March meeting"
    return before in BEFORE_A_MONTH or (before == "," and t.lowers[i - 2] in words().months)


def weekday(t: Text, i: int) -> tuple[int, int] | None:
    """Read a weekday's name with the point of its abbreviation."""
    word = t.lowers[i]
    number = words().weekdays.get(word)
    if number is None:
        return None
    end = i + 1
    if len(word) > 5:
        return (number, end)
    pointed = t.lowers[end] == "." and t.glued(i)
    if t.words[i].islower() and word in SHY_WEEKDAYS:
        return None
    after = t.lowers[end + 1 if pointed else end]
    if pointed:
        end += 1
    if after == ",":
        after = t.lowers[end + 2 if pointed else end + 1]
    supported = after[:1].isdigit() or after in words().months or after in ("the", "at", "or")
    if word in SHY_WEEKDAYS and not supported:
        before = t.lowers[i - 1] if i else ""
        named = i > 0 and t.tags[i - 1] in ("NNP", "DT")  # "the Sun." may end a sentence
        if (named or not (pointed or after in (".", ""))) and before not in ("on", "or", "this", "next", "last"):
            return None
    return (number, end)


def year(t: Text, i: int) -> tuple[int, int] | None:
    """Read a year with four digits or in words."""
    word = t.words[i]
    if len(word) == 4 and word.isascii() and word.isdigit():
        value = int(word)
        return (value, i + 1) if FIRST_YEAR <= value <= LAST_YEAR else None
    return spelled_year(t, i)


def short_year(t: Text, i: int) -> tuple[int, int] | None:
    """Read "'87" or, after "of", "87": the nearest century to the turn of the millennium."""
    if t.lowers[i] in ("'", "’", "‘") and t.glued(i):
        i += 1
    word = t.words[i]
    if len(word) == 2 and word.isascii() and word.isdigit():
        value = int(word)
        return ((1900 if value > 35 else 2000) + value, i + 1)
    return None


def day_number(t: Text, i: int) -> tuple[int, int] | None:
    """Read a day of the month: "3", "03", "3rd", "the third", "twenty-first"."""
    if t.lowers[i] == "the" and (found := ordinal(t, i + 1)):
        return found if 1 <= found[0] <= 31 else None
    if found := ordinal(t, i):
        return found if 1 <= found[0] <= 31 else None
    word = t.words[i]
    if len(word) <= 2 and word.isascii() and word.isdigit() and 1 <= int(word) <= 31:
        return (int(word), i + 1)
    return None


def dated(year_: int | None, month_: int | None, day_: int | None, weekday_: int | None = None) -> Expression:
    """Return the named day, or why it is none."""
    if month_ and day_ and day_ > LONGEST_MONTH[month_ - 1]:
        return Unreadable(f"month {month_} has no day {day_}")
    if day_ == 29 and month_ == 2 and year_ and (year_ % 4 or (year_ % 100 == 0 and year_ % 400)):
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
        if (day := ordinal(t, week[1])) and day[0] <= 31 and t.words[week[1]][:1].isdigit():
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
    if t.lowers[j] in ("/", "-") and t.glued(j - 1):
        k = j + 1
    day = day_number(t, k)
    comma = k == j + 1 and t.lowers[j] == ","
    if day and not (comma and not t.glued(k) and year(t, k)) and not _clock_follows(t, day[1]):
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
    ordinal_ = t.lowers[end - 1] in SUFFIXES or not t.words[k][:1].isdigit()
    return counts(t, end) and not ordinal_ and t.lowers[end] not in ("and", "or", "-")


def _clock_follows(t: Text, i: int) -> bool:
    """True where the number before token i is an hour ("March 5:30", "March 5 p.m.")."""
    return (t.lowers[i] == ":" and t.words[i + 1][:1].isdigit()) or t.lowers[i] in ("a.m.", "p.m.", "am", "pm")


def _year_after(t: Text, i: int) -> tuple[int, int] | None:
    """Read the year behind a month or day: "2014", ", 2014", "of 2014", "'14", "in 2014"."""
    if t.lowers[i] in (",", "of", "in", "-", "/") and (found := year(t, i + 1)):
        if t.lowers[i] == "in" and t.lowers[i + 2] in ("to", "and") and year(t, i + 3):
            return None  # "in 2012 to 2014"
        return found
    if t.lowers[i] == "of" and (found := short_year(t, i + 1)):
        return found
    if found := year(t, i):
        return found
    if t.lowers[i] in ("'", "’", "‘"):
        return short_year(t, i)
    return None


def _two_figures(t: Text, i: int, day: int = 0) -> tuple[int, int] | None:
    """Read the year in "7 Mar 09", "Nov 19, 12": two figures that end the phrase and go on with no list of days."""
    word, after = t.words[i], t.lowers[i + 1]
    ends = after in AFTER_A_DAY and not (after == "." and t.glued(i) and t.words[i + 2][:1].isdigit())
    if not (len(word) == 2 and word.isascii() and word.isdigit() and ends):
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
    if not t.words[i][:1].isdigit() and t.lowers[j - 1] != "of" and t.lowers[i] == "second":
        return None
    found = _year_after(t, k) or _two_figures(t, k)
    if found:
        return (dated(found[0], number, value, week), found[1])
    return (dated(None, number, value, week), k)
