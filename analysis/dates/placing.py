"""Date-level expression -> TIMEX3 value: where a day, week, quarter or year lies on the calendar."""

import datetime as dt

from analysis.dates.expressions import (
    Anchor,
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
from analysis.dates.intervals import MONTHS, PRECISIONS, Interval, granularity, interval, shift, value_at
from analysis.dates.named import Value, calendar_value, holiday_value, period_value
from analysis.dates.pieces import piece
from analysis.dates.recurring import in_year, weekday_by
from analysis.dates.scene import AHEAD, Scene

RESULTS_UNTIL = 3  # the month until which "the full year", told in the past tense, is the one before
REPORT_REACH = 4  # sentences over which "a year earlier" means the quarter that is reported on


WHOLE_KINDS = {"fortnight": "week", "decade": "year", "century": "year", "millennium": "year"}  # as values tell them


def place(expression: Expression, scene: Scene) -> Value:
    """Return the value of an expression; None where it can't be told, "XXXX-..." where only a part is known."""
    match expression:
        case Calendar():
            return calendar_value(expression, scene)
        case Period():
            return period_value(expression, scene)
        case Era(value):
            return (value, False)
        case Holiday(key, year):
            return (holiday_value(key, year, scene), year is None)
        case Unit():
            return (_unit(expression, scene), True)
        case Which(of, step, anchor):
            return (_which(of, step, anchor, scene), True)
        case Shifted():
            return (_shifted(expression, scene), True)
        case Piece(unit, index, of):
            whole, leans = place(of, scene)
            return (piece(unit, index, whole), leans)
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
        now = scene.published.isoformat() if scene.published else None
        if scene.alone and now:
            return (now, True)
        # a time with its zone is an event's: of the day of writing where the text names no other
        return (scene.near("day") or (now if clock.zone is not None else None), True)
    if clock.part == "NI" and clock.day == Unit("day", -1, "now") and scene.tense == "future":
        return place(Unit("day", 0, "now"), scene)  # "it will rain overnight"
    if clock.part == "NI" and isinstance(clock.day, Unit) and clock.day == Unit("day", 0, "text"):
        return (scene.near("day") or place(clock.day, scene)[0], True)
    return place(clock.day, scene)


def _unit(expression: Unit, scene: Scene) -> str | None:
    unit, step = expression.unit, expression.shift
    if expression.anchor == "text" and step == 0:
        if unit == "quarter" and scene.tense == "future" and AHEAD in scene.by_kind:
            return scene.by_kind[AHEAD]
        if unit in scene.by_kind:
            return scene.by_kind[unit]
        if unit == "quarter":
            step = -1  # the quarter that companies report on has just ended
    base = scene.base(expression.anchor, unit, step)
    if base is None:
        return None
    if unit == "full year":
        step = -(scene.tense == "past" and base.month <= RESULTS_UNTIL)
    if unit in ("full year", "fiscal"):
        unit = "year"
    if unit == "weekend" and step == 0 and expression.anchor == "now":
        ahead = scene.tense == "future" or (scene.tense is None and base.isoweekday() > 3)
        step = 0 if ahead or base.isoweekday() > 5 else -1
    moved = shift(base.replace(day=1) if unit in MONTHS else base, step, unit)
    return value_at(moved, "week" if unit == "fortnight" else unit) if moved else None


def _which(of: Expression, step: int, anchor: Expression | Anchor, scene: Scene) -> str | None:
    if step == 0 and not isinstance(anchor, str):  # the first day of a range: it is over if the tense says so
        return place(Which(of, -1, anchor) if scene.tense == "past" else of, scene)[0]
    weekday = of.weekday if isinstance(of, Calendar) and not of.month else None
    span = _origin(anchor, "day" if weekday else "year", step, scene)
    if span is None:
        return place(of, scene)[0]
    now = span[1] if step > 0 else span[0]
    return _nth_weekday(weekday, now, step, anchor, scene) if weekday else _nth_year(of, now, step, anchor, scene)


def _nth_weekday(weekday: int, now: dt.date, step: int, anchor: Expression | Anchor, scene: Scene) -> str | None:
    """ "last Monday", "this Sunday": the tense moves the present one."""
    value = weekday_by(now, weekday, step, "now" if anchor == "now" else "text")
    if step == 0 and value and scene.tense == "past" and value > now.isoformat():
        return weekday_by(now, weekday, -1, "text")  # "died this Sunday"
    if step == 0 and value and scene.tense == "future" and value < now.isoformat():
        return weekday_by(now, weekday, 1, "text")  # "will meet this Sunday"
    return value


def _nth_year(of: Expression, now: dt.date, step: int, anchor: Expression | Anchor, scene: Scene) -> str | None:
    """ "last summer", "next March", "this Christmas": what comes once a year."""
    values = [value for year in range(now.year - 2, now.year + 3) if (value := in_year(of, year))]
    options = [(value, span) for value in values if (span := interval(value))]
    if step < 0:
        return next((value for value, span in reversed(options) if span[1] < now), None)
    if step > 0:
        return next((value for value, span in options if span[0] > now), None)
    if of == Period("season", "WI"):
        return scene.choose([value for value, _ in options])  # a winter lies in two years
    if anchor == "text" and scene.tense == "past" and scene.published:
        days = interval(in_year(of, now.year))
        return in_year(of, now.year - (days is not None and days[0] > scene.published))  # "that summer he had left"
    return in_year(of, now.year)


def _origin(anchor: Expression | Anchor, unit: str, step: int, scene: Scene) -> Interval | None:
    """The days from which a named period counts: "the following spring" of 2019 counts from its end."""
    if not isinstance(anchor, str):
        return interval(place(anchor, scene)[0])
    if anchor == "text" and unit == "year" and (span := interval(scene.last)):
        return span
    base = scene.base(anchor, unit, step)
    return (base, base) if base else None


def _shifted(expression: Shifted, scene: Scene) -> str | None:
    """ "two weeks ago", "a year earlier", "three days before Christmas": as exact as its unit or its origin."""
    unit, origin = expression.unit, expression.origin
    if isinstance(origin, Shifted):
        base, kind = far_end(origin, scene), unit
    elif isinstance(origin, str):
        base, kind = _from_anchor(expression, origin, scene)
    else:
        base, kind = _from_period(origin, unit, scene)
    moved = shift(base, expression.amount * expression.sign, unit) if base else None
    return value_at(moved, WHOLE_KINDS.get(kind, kind)) if moved else None


def _from_anchor(expression: Shifted, anchor: Anchor, scene: Scene) -> tuple[dt.date | None, str]:
    """Where "two weeks ago" and "a year earlier" count from, and how exact they are."""
    unit = expression.unit
    yearly = unit == "year" and expression.amount * expression.sign == -1
    value = scene.near("quarter", REPORT_REACH) if yearly else None
    if anchor == "text" and not value:
        value = scene.by_kind.get("day") if unit in ("day", "week") else None
        value = value or scene.last
    span = interval(value)
    kind = granularity(value) if unit == "year" else None
    return (span[0] if span else scene.base(anchor, unit, expression.sign)), kind or unit


def _from_period(origin: Expression, unit: str, scene: Scene) -> tuple[dt.date | None, str]:
    """Where "two years after March 2012" counts from, and how exact it is."""
    value, _ = place(origin, scene)
    kind = granularity(value)
    span = interval(value)
    if span is None:
        return None, unit
    return (shift(span[0], 3, "day") if kind == "week" else span[0]), _finer(kind, unit)  # of the year of its Thursday


def _finer(kind: str | None, unit: str) -> str:
    """The finer of two periods: "two years after March 2012" is a month."""
    known = kind in PRECISIONS and unit in PRECISIONS
    return kind if kind and known and PRECISIONS.index(kind) < PRECISIONS.index(unit) else unit


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


def _within(part: Expression, whole: str | None, scene: Scene) -> str | None:
    """ "January last year", "Tuesday of next week", "the week of March 6", "the 4th of next month"."""
    span: Interval | None = interval(whole)
    if span is None:
        return None
    match part:
        case Unit("quarter", 0, "text") if (
            granularity(whole) == "day"
        ):  # "the quarter ended March 31": it may be fiscal
            return scene.near("quarter", REPORT_REACH) or value_at(span[0], "quarter")
        case Unit("quarter", 0, "text"):  # "the 2013 quarter" beside a reported third quarter is the third of 2013
            quarter = scene.by_kind.get("quarter")
            return f"{whole}-{quarter[5:]}" if quarter else whole
        case Unit("weekend", 0, _) if span[0].isoweekday() < 3:  # the weekend of a Monday is the one before it
            return value_at(span[0] - dt.timedelta(3), "weekend")
        case Unit(unit, 0, _):
            return value_at(span[0], "year" if unit == "fiscal" else unit)
        case Calendar(None, None, None, int(weekday)):
            moved = shift(span[0], (weekday - span[0].isoweekday()) % 7, "day")
            return moved.isoformat() if moved else None
        case Calendar(None, None, int(number), _):
            value = f"{value_at(span[0], 'month')}-{number:02d}"
            return value if interval(value) else None
        case Which(inner, _, _):
            return in_year(inner, span[0].year)
    return in_year(part, span[0].year)
