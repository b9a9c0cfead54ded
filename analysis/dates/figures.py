"""Grammar of dates in figures: "2014-03-05", "7/8/07", "23.04.2022", "12-2015", "2019/Aug/01".

Where both orders of day and month could be, the article's country tells, see day_order.py; behind points the day is
first.
Each reader returns (expression, index after it) or None.
"""

from analysis.dates.calendar_days import dated
from analysis.dates.calendar_names import FIRST_YEAR, LAST_YEAR, month, year
from analysis.dates.expressions import Calendar, Expression, Read
from analysis.dates.words import Text, cues

SIGNS = frozenset({"-", "/", "‑", "–"})
NEWEST_SHORT = 35  # "35" is 2035, "36" is 1936
JOINTS = frozenset({",", "or", "and", "to", "-", "–"})
LONGEST_LIST = 4  # pairs
BEFORE_A_DAY = cues("before_a_day")


def numeric_date(t: Text, i: int) -> Read | None:
    """Read a date in figures; a month and day alone ("on 11/22") only behind a preposition."""
    first = t.words[i]
    if not (first.isascii() and first[:1].isdigit()) or (i and t.glued(i - 1) and _inside_a_code(t, i)):
        return None
    if "." in first:
        numbers = first.split(".")
        found = _of_numbers(numbers, ".") if len(numbers) == 3 and _plain(numbers) else None
        return (found, i + 1) if found else None
    if t.lowers[i + 1] not in SIGNS or not (t.glued(i) and t.glued(i + 1)):
        return None
    return _with_name(t, i) if t.words[i + 2].isalpha() else _signed(t, i)


def _signed(t: Text, i: int) -> Read | None:
    """Two or three numbers with one sign between them: "7/8/07", "12-2015", "11/22"."""
    sign = t.lowers[i + 1]
    numbers, end = [t.words[i], t.words[i + 2]], i + 3
    if t.lowers[end] == sign and t.glued(end - 1) and t.glued(end) and t.words[end + 1][:1].isdigit():
        numbers.append(t.words[end + 1])
        end += 2
    joined = t.lowers[end] in SIGNS and t.glued(end - 1) and t.words[end + 1][:1].isdigit()
    years = len(numbers) == 2 and len(numbers[0]) == 4 and i > 0 and t.lowers[i - 1] == "from"  # "from 2003-07"
    if (joined and not (sign == "/" and _pair(t, end + 1))) or years or not _plain(numbers):
        return None
    if found := _of_numbers(numbers, sign, t.day_first):
        return (found, end)
    month_day = month_and_day(t, i) if len(numbers) == 2 and _said_to_be_a_day(t, i) else None
    stated = year(t, end + 1) if month_day and t.lowers[end] == "," else None
    if month_day and stated and isinstance(month_day[0], Calendar):
        return (dated(stated[0], month_day[0].month, month_day[0].day), stated[1])  # "from 2/20-3/5, 2012"
    return month_day


def _pair(t: Text, i: int) -> bool:
    """True where token i begins "11/22"."""
    figures = t.words[i].isdigit() and t.words[i + 2].isdigit()
    return figures and t.lowers[i + 1] == "/" and t.glued(i) and t.glued(i + 1)


def _said_to_be_a_day(t: Text, i: int) -> bool:
    """True for "on 3/14", for the others of "on 3/14, 3/18 or 3/19" and "from 3/14-3/19", and for "9/11"."""
    if t.words[i : i + 3] == ["9", "/", "11"] and not t.tags[i - 1].startswith("V"):
        return True  # "made 9/11 free throws"
    for first in range(i, max(0, i - 4 * LONGEST_LIST), -4):
        if t.lowers[first - 1] in BEFORE_A_DAY:
            return True
        if t.lowers[first - 1] not in JOINTS or first < 4 or not _pair(t, first - 4):
            return False
    return False


def _inside_a_code(t: Text, i: int) -> bool:
    """True where a letter or a joined number stands before: "q1-2019", "133-03-03-2020"."""
    sign = t.lowers[i - 1]
    joined = sign in SIGNS and sign == t.lowers[i + 1] and i > 1 and t.words[i - 2][:1].isdigit()
    return joined or t.words[i - 1].isalpha()


def month_and_day(t: Text, i: int) -> Read | None:
    """Read "11/22" or "22/04" as a month and a day."""
    numbers = [t.words[i], t.words[i + 2]]
    if t.lowers[i + 1] != "/" or not (t.glued(i) and t.glued(i + 1)):
        return None
    if not _plain(numbers):
        return None
    a, b = int(numbers[0]), int(numbers[1])
    if (a, b) == (9, 11):
        return (Calendar(2001, 9, 11), i + 3)  # the attacks go by their date
    month_, day = (b, a) if a > 12 or (t.day_first and b <= 12) else (a, b)
    return (dated(None, month_, day), i + 3) if 1 <= month_ <= 12 and 1 <= day <= 31 else None


def _plain(numbers: list[str]) -> bool:
    return all(n.isascii() and n.isdigit() and len(n) <= 4 for n in numbers)


def _with_name(t: Text, i: int) -> Read | None:
    """ "2019/Aug/01", "05-Aug-2016"."""
    named = month(t, i + 2)
    if not named or t.lowers[named[1]] not in SIGNS or not _plain([t.words[i], t.words[named[1] + 1]]):
        return None
    a, b = t.words[i], t.words[named[1] + 1]
    year_, day = (a, b) if len(a) == 4 else (b, a)
    if len(year_) not in (2, 4) or not 1 <= int(day) <= 31:
        return None
    full = int(year_) if len(year_) == 4 else (1900 if int(year_) > NEWEST_SHORT else 2000) + int(year_)
    return (dated(full, named[0], int(day)), named[1] + 2)


def _of_numbers(numbers: list[str], separator: str, day_first: bool = False) -> Expression | None:
    a, b = int(numbers[0]), int(numbers[1])
    if len(numbers) == 2:
        if len(numbers[0]) == 4 and len(numbers[1]) <= 2 and 1 <= b <= 12 and _is_year(a) and separator != "/":
            return Calendar(a, b) if b != (a + 1) % 100 else None  # "2007-08" are two years
        if len(numbers[1]) == 4 and len(numbers[0]) <= 2 and 1 <= a <= 12 and _is_year(b):
            return Calendar(b, a)
        return None
    c = int(numbers[2])
    if len(numbers[0]) == 4:
        return dated(a, b, c) if 1 <= b <= 12 and 1 <= c <= 31 and _is_year(a) else None
    if len(numbers[1]) > 2 or len(numbers[2]) not in (2, 4):
        return None
    full = c if len(numbers[2]) == 4 else (1900 if c > NEWEST_SHORT else 2000) + c
    day, month_ = (a, b) if separator == "." or a > 12 or (day_first and b <= 12) else (b, a)
    return dated(full, month_, day) if 1 <= month_ <= 12 and 1 <= day <= 31 and _is_year(full) else None


def _is_year(value: int) -> bool:
    return FIRST_YEAR <= value <= LAST_YEAR
