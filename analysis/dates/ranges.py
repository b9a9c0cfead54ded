"""What one end of a range leaves to the other: "3 to 5 March 2014", "March 3-5", "from 2 to 3:30 p.m.", "June and July
2012".

Each end is an expression of its own, as in TimeML; the end that is cut short takes month, year, day or half of the day
from its neighbour.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from analysis.dates.calendar_names import day_number, short_year, year
from analysis.dates.clock_parts import MERIDIEM
from analysis.dates.expressions import (
    Calendar,
    Clock,
    Duration,
    Era,
    Expression,
    Found,
    Period,
    Repeated,
    Which,
    Within,
)
from analysis.dates.numerals import integer, ordinal
from analysis.dates.words import Text, cues
from analysis.language.numerals.words import SUFFIXES

JOINTS = cues("joints")
SPANNING = JOINTS - {"and", "or", "/"}  # what they join is the first and the last of a stretch
COUNTED = frozenset({"NN", "NNS", "NNP", "CD", "JJ", "$"})


def with_ranges(t: Text, found: Iterable[Found]) -> Iterator[Found]:
    """Yield the expressions with their other ends found and both completed, in reading order."""
    waiting: Found | None = None
    floor = 0
    for item in found:
        if item.first < floor:
            continue  # the end of a range that its first end has taken already
        left = _left_end(t, item, floor)
        if left:
            if waiting:
                yield waiting
            waiting = left
        if waiting:
            first, item = _shared(t, waiting, item)
            yield first
        right = _right_end(t, item)
        if right:
            item, waiting = right
            yield item
        else:
            waiting = item
        floor = waiting.last
    if waiting:
        yield waiting


def _joined(t: Text, left: Found, right: Found) -> bool:
    """True where only a joint (and a preposition or comma) stands between two expressions."""
    between = t.lowers[left.last : right.first]
    if not 1 <= len(between) <= 2 or between[0] not in JOINTS | {","}:
        return False
    return len(between) == 1 or between[1] in ("and", "the", "or", "from")


def _shared(t: Text, left: Found, right: Found) -> tuple[Found, Found]:
    """Give the left end the year or day that only the right end says, and the right end what only the left says."""
    a, b = left.expression, right.expression
    if not _joined(t, left, right):
        return (left, right)
    if _is_weekday(a.day if isinstance(a, Clock) else a) and _is_weekday(b):
        return _weekdays(t, left, right)
    match a, b:
        case Calendar(), Calendar():
            return _calendars(t, left, right, a, b)
        case Calendar(), Within() if _is_weekday(a) and _is_weekday(b.part):
            return replace(left, expression=replace(b, part=a)), right  # "from Monday to Wednesday next week"
        case Calendar(), Repeated() if _is_weekday(a) and b.value.startswith("XXXX-WXX-"):
            nights = Repeated(f"XXXX-WXX-{a.weekday}{b.value[10:]}")
            return replace(left, expression=nights), right  # "Monday and Tuesday nights"
        case Era(), Era() if len(a.value) == 3 and t.words[right.first][:1].isdigit():
            if right.last - right.first == 2 and len(t.words[right.first]) == 2:
                return left, replace(right, expression=Era(a.value[:2] + b.value[2:]))  # "the 2010s and 20s"
        case Period(), Period() if a.year is None:
            return replace(left, expression=replace(a, year=b.year)), right
        case Clock(hour=int()), Clock(hour=int()):
            return _clocks(t, left, right, a, b)
    return (left, right)


def _calendars(t: Text, left: Found, right: Found, a: Calendar, b: Calendar) -> tuple[Found, Found]:
    """ "3 March to 5 May 2012", "from November 2011 to December", "from November to February"."""
    if not (a.month and b.month):
        return left, right
    if a.year is None and b.year is not None:
        later = a.month > b.month and t.lowers[left.last] not in ("and", "or", ",")
        return replace(left, expression=replace(a, year=b.year - later)), right
    if b.year is None and a.year is not None and b.month >= a.month:
        return left, replace(right, expression=replace(b, year=a.year))
    if a.year is b.year is None and t.lowers[left.last] in SPANNING:
        return left, replace(right, expression=Which(b, 1, "text"))
    return left, right


def _weekdays(t: Text, left: Found, right: Found) -> tuple[Found, Found]:
    """ "Monday to Friday", "rain fell on Thursday and Friday"."""
    a, b = left.expression, right.expression
    spanning = t.lowers[left.last] in SPANNING
    if isinstance(a, Calendar) and b and (spanning or _soon_after(a, b)):
        left = replace(left, expression=Which(a, 0, b))
    return left, replace(right, expression=Which(b, 1, "text")) if b and spanning else right


def _clocks(t: Text, left: Found, right: Found, a: Clock, b: Clock) -> tuple[Found, Found]:
    """ "from 2 to 5 p.m.", "tonight from 7 to 7:30": the half of the day and the day of one end are the other's."""
    hour, until = a.hour or 0, b.hour or 0
    if not _halved(t, left) and until >= 12 and hour < 12 and hour + 12 <= until:
        hour += 12
    left = replace(left, expression=replace(a, hour=hour, day=a.day or b.day))
    if hour >= 12 and until < 12 and hour <= until + 12 and not _halved(t, right):
        right = replace(right, expression=replace(b, hour=until + 12))
    return left, right


def _is_weekday(day: Expression | None) -> bool:
    return isinstance(day, Calendar) and bool(day.weekday)


def _soon_after(a: Calendar, b: Expression | None) -> bool:
    """True where one weekday is the next or the next but one: "Saturday and Monday"."""
    return isinstance(b, Calendar) and 1 <= ((b.weekday or 0) - (a.weekday or 0)) % 7 <= 2


def _halved(t: Text, item: Found) -> bool:
    """True where "a.m." or "p.m." tells the half of the day, or the figures do ("07:30")."""
    said = any(word in MERIDIEM for word in t.lowers[item.first : item.last])
    return said or t.words[item.first].startswith("0")


def _right_end(t: Text, item: Found) -> tuple[Found, Found] | None:
    """ "March 3-5", "April 24 and 25", "1914-18"."""
    joint = item.last
    if t.lowers[joint] not in JOINTS:
        return None
    expression = item.expression
    if not isinstance(expression, Calendar):
        return None
    if expression.month is None and expression.year is not None and expression.weekday is None:
        short = short_year(t, joint + 1) if not t.chained(joint + 1) else None
        century, begun = divmod(expression.year, 100)
        if short and t.glued(joint) and t.words[joint + 1].isdigit() and begun < int(t.words[joint + 1]):
            stated = 100 * century + int(t.words[joint + 1])
            return (item, Found(joint + 1, short[1], Calendar(stated), item.rule))
        return None
    last = t.words[item.last - 1]
    ranked = t.lowers[joint + 1] == "the"  # "3 March and the 5th"
    day_last = ranked or last.lower() in SUFFIXES or (last.isdigit() and len(last) < 4)
    if not (expression.month and expression.day and day_last):
        return None
    j = joint + 1 + ranked
    day = day_number(t, j)
    if not day or day[0] <= expression.day or t.lowers[day[1]] in (":", "%", "a.m.", "p.m.", "/", "percent"):
        return None
    stated_year = year(t, t.after_comma(day[1]))
    if t.lowers[joint] in ("and", "or", "to") and not stated_year and t.tags[day[1]] in COUNTED:
        return None
    end = stated_year[1] if stated_year else day[1]
    both = stated_year[0] if stated_year else expression.year
    return (
        replace(item, expression=replace(expression, year=both)),
        Found(j, end, replace(expression, year=both, day=day[0], weekday=None), item.rule),
    )


def _left_end(t: Text, item: Found, floor: int) -> Found | None:
    """ "3 to" of "3 to 5 March", "between 3 and" of "between 3 and 8 a.m.", "12th to" of "12th to 14th centuries"."""
    i = item.first - 1
    if i > floor and t.lowers[i] == "the":
        i -= 1
    if i <= floor or t.lowers[i] not in JOINTS:
        return None
    start = i - 1
    if t.lowers[start] in SUFFIXES and start > floor:
        start -= 1
    number = ordinal(t, start) or integer(t, start)
    if not number or number[1] != i:
        return None
    figures = t.lowers[item.first][:1].isdigit() or t.lowers[item.first] == "the"
    if isinstance(item.expression, Calendar | Clock) and not (_opens(t, start) and figures):
        return None
    left = _shorter(t, number[0], item, between=t.lowers[start - 1] == "between")
    return Found(start, i, left, item.rule) if left else None


def _shorter(t: Text, number: int, item: Found, *, between: bool) -> Expression | None:
    """What a number before a joint is beside the expression behind it: a day, a century, an hour or an amount."""
    match item.expression:
        case Calendar(_, int(), int(day)) as whole if 1 <= number < day:
            return replace(whole, day=number, weekday=None)
        case Era(value) if t.lowers[item.last - 1] == "centuries" and 1 <= number <= int(value):
            return Era(f"{number - 1:02d}")
        case Clock(hour=int(hour), part=None, zone=zone, day=day) if 1 <= number <= 12:
            return Clock(number % 12 + (12 if hour >= 12 and number % 12 + 12 <= hour else 0), day=day, zone=zone)
        case Duration(((amount, unit),)) if between and 0 < number < amount:
            return Duration(((number, unit),))
    return None


def _opens(t: Text, start: int) -> bool:
    """True where nothing counted or named stands before a number that would be a day or an hour."""
    before = start - 1
    return before < 0 or (t.tags[before] not in ("$", "CD", "NNP") and t.lowers[before] not in (".", "-", "/", ":"))
