"""Date-level expression -> TIMEX3 value: where a day, week, quarter or year lies on the calendar."""

import datetime as dt

from analysis.dates.calendars import nth_weekday
from analysis.dates.expressions import (
    Calendar,
    Clock,
    Edge,
    Era,
    Expression,
    Holiday,
    Period,
    Piece,
    Shifted,
    Unit,
    Which,
    Within,
)  # fmt: skip
from analysis.dates.holidays import holiday_date
from analysis.dates.intervals import MONTHS, Interval, granularity, interval, shift, value_at
from analysis.dates.recurring import CODES, in_year, weekday_by
from analysis.dates.scene import Scene

REPORT_REACH = 4  # sentences over which "a year earlier" means the quarter that is reported on

Value = tuple[str | None, bool]  # the value, and whether it leans on the publication date or the text


def place(expression: Expression, scene: Scene) -> Value:
    """Return the value of an expression; None where it can't be told, "XXXX-..." where only a part is known."""
    match expression:
        case Calendar():
            return _calendar(expression, scene)
        case Period():
            return _period(expression, scene)
        case Era(value):
            return (value, False)
        case Holiday(key, year):
            return (_holiday(key, year, scene), year is None)
        case Unit():
            return (_unit(expression, scene), True)
        case Which(of, step, anchor):
            return (_which(of, step, anchor, scene), True)
        case Shifted():
            return (_shifted(expression, scene), True)
        case Piece(unit, index, of):
            whole, leans = place(of, scene)
            return (_piece(unit, index, whole), leans)
        case Within(part, of):
            whole, leans = place(of, scene)
            return (_within(part, whole, scene), leans)
        case Edge(_, of):
            return place(of, scene)
        case Clock():
            return day_of(expression, scene)
    return (None, False)


def day_of(clock: Clock, scene: Scene) -> Value:
    """Return the day of a time of day: the one beside it, else the last that the text named nearby."""
    if clock.event:
        return (None, True)
    if clock.day is None:
        # a time with its zone is an event's: of the day of writing where the text names no other
        now = scene.published.isoformat() if scene.published and clock.zone is not None else None
        return (scene.near("day") or now, True)
    if clock.part == "NI" and isinstance(clock.day, Unit) and clock.day == Unit("day", 0, "text"):
        return (scene.near("day") or place(clock.day, scene)[0], True)
    return place(clock.day, scene)


def _calendar(day: Calendar, scene: Scene) -> Value:
    year, month, number = day.year, day.month, day.day
    rest = (f"-{month:02d}" if month else "") + (f"-{number:02d}" if month and number else "")
    if year is not None:
        return (f"{year:04d}{rest}", False)
    now = scene.published
    if month is not None:
        if now is None:
            return (f"XXXX{rest}", True)
        return (scene.choose([f"{y:04d}{rest}" for y in range(now.year - 1, now.year + 2)]), True)
    if number is not None:
        return (_day_of_month(number, day.weekday, scene), True)
    if day.weekday is None:
        return (None, True)
    if now is None:
        return (f"XXXX-WXX-{day.weekday}", True)
    back = (now.isoweekday() - day.weekday) % 7
    moved = shift(now, (7 - back) % 7 if scene.tense == "future" else -back, "day")
    return (moved.isoformat() if moved else None, True)


def _day_of_month(number: int, weekday: int | None, scene: Scene) -> str | None:
    """ "the 4th", "Tuesday the 4th": in the month of publication or near it."""
    now = scene.published
    if now is None:
        return f"XXXX-XX-{number:02d}"
    values = []
    for step in range(-24, 25) if weekday else range(-1, 2):
        moved = shift(now.replace(day=1), step, "month")
        value = f"{value_at(moved, 'month')}-{number:02d}" if moved else ""
        span = interval(value)
        if span and (weekday is None or span[0].isoweekday() == weekday):
            values.append(value)
    return scene.choose(values)


def _period(period: Period, scene: Scene) -> Value:
    now = scene.published
    if period.unit == "fiscal":
        return (f"{period.year:04d}" if period.year is not None else None, False)
    code = CODES[period.unit].format(period.code)
    if period.year is not None:
        return (f"{period.year:04d}-{code}", False)
    if now is None:
        return (f"XXXX-{code}", True)
    if period.unit == "week":
        return (f"{now.year:04d}-{code}", True)
    return (scene.choose([f"{y:04d}-{code}" for y in range(now.year - 1, now.year + 2)]), True)


def _holiday(key: str, year: int | None, scene: Scene) -> str | None:
    now = scene.published
    if year is None and now is None:
        days = [holiday_date(key, y) for y in (2001, 2002, 2003)]  # a fixed day is the same in all
        marks = sorted({found[0].isoformat()[5:] for found in days if found})
        return f"XXXX-{marks[0]}" if len(marks) == 1 else None
    years = [year] if year is not None or now is None else range(now.year - 1, now.year + 2)
    values = [found[0].isoformat() for y in years if y and (found := holiday_date(key, y))]
    return scene.choose(values) if values else None


def _unit(expression: Unit, scene: Scene) -> str | None:
    unit, step = expression.unit, expression.shift
    if expression.anchor == "text" and step == 0:
        if unit in scene.by_kind:
            return scene.by_kind[unit]
        if unit == "quarter":
            step = -1  # the quarter that companies report on has just ended
    base = scene.base(expression.anchor, unit)
    if base is None:
        return None
    if unit == "fiscal":
        unit = "year"
    if unit == "weekend" and step == 0 and expression.anchor == "now":
        ahead = scene.tense == "future" or (scene.tense is None and base.isoweekday() > 3)
        step = 0 if ahead or base.isoweekday() > 5 else -1
    moved = shift(base.replace(day=1) if unit in MONTHS else base, step, unit)
    return value_at(moved, "week" if unit == "fortnight" else unit) if moved else None


def _which(of: Expression, step: int, anchor: str, scene: Scene) -> str | None:
    now = scene.base(anchor, "day")
    if now is None:
        return place(of, scene)[0]
    if isinstance(of, Calendar) and of.weekday and not of.month:
        value = weekday_by(now, of.weekday, step, anchor)
        if step == 0 and scene.tense == "past" and value and value > now.isoformat():
            return weekday_by(now, of.weekday, -1, "text")  # "died this Sunday"
        return value
    values = [value for year in range(now.year - 2, now.year + 3) if (value := in_year(of, year))]
    options = [(value, span) for value in values if (span := interval(value))]
    if step < 0:
        return next((value for value, span in reversed(options) if span[1] < now), None)
    if step > 0:
        return next((value for value, span in options if span[0] > now), None)
    if of == Period("season", "WI"):
        return scene.choose([value for value, _ in options])  # a winter lies in two years
    holding = next((value for value, span in options if span[0] <= now <= span[1]), None)
    return holding or in_year(of, now.year)


def _shifted(expression: Shifted, scene: Scene) -> str | None:
    """ "two weeks ago", "a year earlier", "three days before Christmas": as exact as its unit or its origin."""
    unit, origin = expression.unit, expression.origin
    count = expression.amount * expression.sign
    kind = unit
    quarter = scene.near("quarter", REPORT_REACH) if unit == "year" and count == -1 else None
    if isinstance(origin, Shifted):
        base = far_end(origin, scene)
    elif isinstance(origin, str):
        value = quarter
        if origin == "text" and not quarter:
            value = scene.by_kind.get("day") if unit in ("day", "week") else None
            value = value or scene.last
        span = interval(value)
        base = span[0] if span else scene.published
        kind = (granularity(value) or unit) if unit == "year" and span else unit
    else:
        value, _ = place(origin, scene)
        span = interval(value)
        base = span[0] if span else None
        kind = "day" if granularity(value) == "day" else unit
    moved = shift(base, count, unit) if base else None
    if moved is None:
        return None
    if kind == "fortnight":
        return value_at(moved, "week")
    if kind in ("decade", "century", "millennium"):
        return value_at(moved, "year")
    return value_at(moved, kind)


def far_end(expression: Shifted, scene: Scene) -> dt.date | None:
    """Return the day at the end of a chain of steps ("2 years and 3 months ago"), counted in whole days."""
    origin = expression.origin
    if isinstance(origin, Shifted):
        base = far_end(origin, scene)
    elif isinstance(origin, str):
        base = scene.base(origin, expression.unit)
    else:
        span = interval(place(origin, scene)[0])
        base = span[0] if span else None
    return shift(base, expression.amount * expression.sign, expression.unit) if base else None


def _piece(unit: str, index: int, value: str | None) -> str | None:
    """ "the last week of March", "the first Monday in May", "the third month of 2021"."""
    whole = interval(value)
    if whole is None:
        return None
    first, last = whole
    if unit.isdigit():
        try:
            day = nth_weekday(first.year, first.month, int(unit), index)
        except (ValueError, OverflowError):
            return None
        return day.isoformat() if first <= day <= last else None
    if unit == "week":
        return _week_of(first, last, index)
    moved = last if index < 0 else shift(first, index - 1, unit)
    return value_at(moved, unit) if moved and first <= moved <= last else None


def _week_of(first: dt.date, last: dt.date, index: int) -> str | None:
    """The nth or last ISO week of a period; a week belongs to the month of its Thursday."""
    try:
        if index < 0:
            thursday = last - dt.timedelta((last.isoweekday() - 4) % 7)
        else:
            thursday = first + dt.timedelta((4 - first.isoweekday()) % 7 + 7 * (index - 1))
    except OverflowError:
        return None
    return value_at(thursday, "week") if first <= thursday <= last else None


def _within(part: Expression, whole: str | None, scene: Scene) -> str | None:
    """ "January last year", "Tuesday of next week", "the week of March 6", "the 4th of next month"."""
    span: Interval | None = interval(whole)
    if span is None:
        return None
    match part:
        case Unit("quarter", 0, "text"):  # "the 2013 quarter" beside a reported third quarter is the third of 2013
            quarter = scene.by_kind.get("quarter")
            return f"{whole}-{quarter[5:]}" if quarter else whole
        case Unit("weekend", 0, _) if span[0].isoweekday() < 3:  # the weekend of a Monday is the one before it
            return value_at(span[0] - dt.timedelta(3), "weekend")
        case Unit(unit, 0, _):
            return value_at(span[0], unit)
        case Calendar(None, None, None, int(weekday)):
            moved = shift(span[0], (weekday - span[0].isoweekday()) % 7, "day")
            return moved.isoformat() if moved else None
        case Calendar(None, None, int(number), _):
            value = f"{value_at(span[0], 'month')}-{number:02d}"
            return value if interval(value) else None
        case Which(inner, _, _):
            return in_year(inner, span[0].year)
    return in_year(part, span[0].year)
