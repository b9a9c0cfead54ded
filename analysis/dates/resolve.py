"""Expression -> TIMEX3 type, value and interval, counted from the publication date, earlier dates, the tense."""

import datetime as dt
from dataclasses import dataclass, replace

from analysis.dates.durations import CLOCK_UNITS, away, duration_value
from analysis.dates.expressions import (
    VAGUE,
    Calendar,
    Clock,
    Duration,
    Edge,
    Expression,
    Holiday,
    Period,
    Reference,
    Repeated,
    Shifted,
    Unit,
    Unreadable,
)  # fmt: skip
from analysis.dates.holidays import holiday_date
from analysis.dates.intervals import Interval, interval, narrowed
from analysis.dates.placing import day_of, place
from analysis.dates.scene import Scene
from analysis.dates.stretches import SECONDS, beside_now, measured_on


@dataclass(frozen=True, slots=True)
class Resolved:
    """A TIMEX3 type and value with the days it spans; `note` says what could not be told."""

    type: str
    value: str | None
    span: Interval | None
    relative: bool
    note: str | None = None


def resolve(expression: Expression, scene: Scene) -> Resolved:
    """Put an expression on the calendar."""
    match expression:
        case Reference(value):
            return Resolved("DATE", value, None, True)
        case Repeated(value):
            return Resolved("SET", value, None, False)
        case Unreadable(why):
            return Resolved("DATE", None, None, False, why)
        case Period("fiscal", 2, int(year)):
            return Resolved("DATE", f"{year:04d}", None, False, f"runs into {year + 1}")
        case Unit(unit, -1, "now", True):
            return Resolved(
                "DATE", place(expression, scene)[0], beside_now(((1, unit),), -1, scene.published, None), True
            )
        case Duration(parts, _, True) if scene.tense == "future" and parts[0][0] != VAGUE:
            return resolve(away(parts, 1, "now"), scene)
        case Duration(parts, _, _, of, side) if of is not None:
            whole = resolve(of, scene)
            return Resolved("DURATION", duration_value(parts), measured_on(parts, whole.span, side), whole.relative)
        case Duration(parts, shift):
            span = beside_now(parts, shift, scene.published, scene.hour) if shift else None
            return Resolved("DURATION", duration_value(parts), span, bool(shift))
        case Shifted(_, unit, _, _) if unit in CLOCK_UNITS:
            return _hours(expression, scene)
        case Clock() | Edge(_, Clock()):
            return _time(expression if isinstance(expression, Clock) else expression.of, scene)
        case Edge(edge, of):
            whole = resolve(of, scene)
            span = _edge_span(edge, whole.span, scene)
            if scene.tense == "past" and scene.sure and (earlier := _year_before(of, whole, span, scene)):
                return replace(resolve(Edge(edge, earlier), scene), relative=True)
            return replace(whole, span=span)
    read = _dated(*place(expression, scene), scene)
    if isinstance(expression, Holiday) and read.span and (days := holiday_date(expression.key, read.span[0].year)):
        return replace(read, span=days)  # Ramadan is a month
    return read


def _dated(value: str | None, leans: bool, scene: Scene) -> Resolved:
    span = interval(value)
    note = None
    if value is None:
        note = "needs the publication date" if scene.published is None else "can't be placed on the calendar"
    elif span is None:
        note = "only partly known: needs the publication date" if "X" in value else "beyond the calendar"
    return Resolved("DATE", value, span, leans, note)


def _year_before(of: Expression, whole: Resolved, span: Interval | None, scene: Scene) -> Expression | None:
    """The period a year before, where the edge that is meant has not come yet: "by late summer" told in June."""
    begin, now = span[0] if span else None, scene.published
    to_come = whole.value and begin and now and begin > now
    if whole.value and to_come and isinstance(of, Period | Calendar) and of.year is None:
        return replace(of, year=int(whole.value[:4]) - 1)
    return None


def _edge_span(edge: str, span: Interval | None, scene: Scene) -> Interval | None:
    """The part of an interval that an edge names; "earlier" and "later" are cut at the day of writing."""
    if span is None or edge not in ("earlier", "later"):
        return span and narrowed(span, edge)
    now = scene.published
    if not (now and span[0] <= now <= span[1]):
        return span
    return (span[0], now) if edge == "earlier" else (now, span[1])


def _hours(expression: Shifted, scene: Scene) -> Resolved:
    """ "two hours ago": a time where the hour of publication is known, else a length."""
    seconds = SECONDS[expression.unit] * float(expression.amount) * expression.sign
    if expression.origin == "now" and scene.hour is not None:
        try:
            moment = scene.hour + dt.timedelta(seconds=seconds)
        except OverflowError:
            return Resolved("TIME", None, None, True, "beyond the calendar")
        value = moment.replace(tzinfo=None, microsecond=0).isoformat()
        return Resolved("TIME", value, interval(value), True)
    value = duration_value(((expression.amount, expression.unit),))
    return Resolved("DURATION", value, None, True, "the hour it counts from is not known")


def _time(clock: Expression, scene: Scene) -> Resolved:
    assert isinstance(clock, Clock)
    day, leans = day_of(clock, scene)
    time = _clock_value(clock, known_day=day is not None)
    if day is None:
        return Resolved("TIME", time, None, True, "the day is not said")
    return Resolved("TIME", day + time, interval(day), leans, None if interval(day) else "the day is only partly known")


def _clock_value(clock: Clock, *, known_day: bool) -> str:
    """ "T09:30", "TMO"; without a day, a full hour stays as exact as it was said ("T09")."""
    if clock.hour is None:
        return f"T{clock.part}"
    value = f"T{clock.hour:02d}"
    if clock.minute is not None and (known_day or clock.minute or clock.hour not in (12, 24)):
        value += f":{clock.minute:02d}"
    elif known_day:
        value += ":00"
    if clock.second is not None:
        value += f":{clock.second:02d}"
    return value + ("Z" if clock.zone == 0 else "")
