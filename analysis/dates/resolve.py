"""Expression -> TIMEX3 value and interval, counted from the publication date, the dates already read, and the tense."""

import datetime as dt
from dataclasses import dataclass, field, replace

from analysis.dates.durations import CLOCK_UNITS, away, duration_value
from analysis.dates.expressions import (
    VAGUE,
    Calendar,
    Clock,
    Duration,
    Edge,
    Era,
    Expression,
    Holiday,
    Period,
    Piece,
    Reference,
    Repeated,
    Shifted,
    Unit,
    Unreadable,
    Which,
    Within,
)  # fmt: skip
from analysis.dates.holidays import holiday_date, nth_weekday
from analysis.dates.intervals import (
    MONTHS,
    SEASON_MONTH,
    SEASONS,
    Interval,
    granularity,
    interval,
    narrowed,
    shift,
    value_at,
)  # fmt: skip

NEAR, FAR = 120, 240  # days: a date this near wins over one this far that the tense would prefer
REPORT_REACH = 4  # sentences over which "a year earlier" means the quarter that is reported on
TEXT_REACH = 2  # sentences over which a bare time of day keeps its day


@dataclass(slots=True)
class Scene:
    """What an expression may lean on: the publication date and hour, and the dates read so far, by granularity."""

    published: dt.date | None
    hour: dt.datetime | None = None
    last: str | None = None
    by_kind: dict[str, str] = field(default_factory=dict)
    sentence_of_kind: dict[str, int] = field(default_factory=dict)
    sentence: int = 0
    tense: str | None = None

    def remember(self, value: str | None) -> None:
        """Keep a date for later expressions that lean on the text."""
        kind = granularity(value)
        if kind and value:
            self.last = value.partition("T")[0]
            self.by_kind[kind] = self.last
            self.sentence_of_kind[kind] = self.sentence

    def near(self, kind: str, reach: int = TEXT_REACH) -> str | None:
        """Return the last value of this kind in this sentence or the few before it."""
        if kind in self.by_kind and self.sentence - self.sentence_of_kind[kind] < reach:
            return self.by_kind[kind]
        return None


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
        case Duration(parts, _, True) if scene.tense == "future" and parts[0][0] != VAGUE:
            return resolve(away(parts, 1, "now"), scene)
        case Duration():
            return _duration(expression, scene)
        case Shifted(amount, unit, sign, _) if unit in CLOCK_UNITS:
            return _hours(expression, scene)
        case Clock():
            return _time(expression, scene)
        case Edge(edge, Clock() as inner):
            return _time(inner, scene)
        case Edge(edge, of):
            whole = resolve(of, scene)
            return replace(whole, span=_edge_span(edge, whole.span, scene))
        case _:
            value, leans = _value(expression, scene)
            return _dated(value, leans, scene)


def _dated(value: str | None, leans: bool, scene: Scene) -> Resolved:
    span = interval(value)
    note = None
    if span is None:
        if value and "X" in value:
            note = "the year is not known" if value.startswith("XXXX") else "only partly known"
        elif value is None:
            note = "needs the publication date" if scene.published is None else "can't be placed on the calendar"
        else:
            note = "beyond the calendar"
    return Resolved("DATE", value, span, leans, note)


def _edge_span(edge: str, span: Interval | None, scene: Scene) -> Interval | None:
    if span is None or edge not in ("earlier", "later"):
        return span and narrowed(span, edge)
    now = scene.published
    if now is None or not span[0] <= now <= span[1]:
        return span
    return (span[0], now) if edge == "earlier" else (now, span[1])


# ---- lengths


def _duration(expression: Duration, scene: Scene) -> Resolved:
    value = duration_value(expression.parts)
    span = None
    now = scene.published
    if now and expression.shift and all(amount != VAGUE for amount, _ in expression.parts):
        other: dt.date | None = now
        for amount, unit in expression.parts:
            other = shift(other, expression.shift * amount, unit) if other and unit not in CLOCK_UNITS else None
        if other:
            span = (min(now, other), max(now, other))
    return Resolved("DURATION", value, span, bool(expression.shift))


def _hours(expression: Shifted, scene: Scene) -> Resolved:
    """ "two hours ago": a time where the hour of publication is known."""
    seconds = {"hour": 3600, "minute": 60, "second": 1}[expression.unit] * expression.amount * expression.sign
    if expression.origin == "now" and scene.hour is not None:
        try:
            moment = scene.hour + dt.timedelta(seconds=seconds)
        except OverflowError:
            return Resolved("TIME", None, None, True, "beyond the calendar")
        value = moment.strftime("%Y-%m-%dT%H:%M:%S")
        return Resolved("TIME", value, interval(value), True)
    value = duration_value(((expression.amount, expression.unit),))
    return Resolved("DURATION", value, None, True, "the hour it counts from is not known")


# ---- times of day


def _time(clock: Clock, scene: Scene) -> Resolved:
    day, leans = _day_of_clock(clock, scene)
    time = _clock_value(clock, known_day=day is not None)
    if day is None:
        return Resolved("TIME", time, None, True, "the day is not said")
    return Resolved("TIME", day + time, interval(day), leans, None if interval(day) else "the day is only partly known")


def _day_of_clock(clock: Clock, scene: Scene) -> tuple[str | None, bool]:
    if clock.day is None:
        # a time with its zone is an event's: of the day of writing where the text names no other
        now = scene.published.isoformat() if scene.published and clock.zone is not None else None
        return (scene.near("day") or now, True)
    if isinstance(clock.day, Unit) and clock.part == "NI" and clock.day.unit == "day" and clock.day.anchor == "text":
        return (scene.near("day") or _value(clock.day, scene)[0], True)
    value, leans = _value(clock.day, scene)
    return (value, leans)


def _clock_value(clock: Clock, known_day: bool) -> str:
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


# ---- days and longer periods


def _value(expression: Expression, scene: Scene) -> tuple[str | None, bool]:
    """Return the value of a date-level expression and whether it leans on the publication date or the text."""
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
            whole, leans = _value(of, scene)
            return (_piece(unit, index, interval(whole), whole), leans)
        case Within(part, of):
            whole, leans = _value(of, scene)
            return (_within(part, of, whole, scene), leans)
        case Edge(_, of):
            return _value(of, scene)
        case Clock():
            return _day_of_clock(expression, scene)
    return (None, False)


def _calendar(day: Calendar, scene: Scene) -> tuple[str | None, bool]:
    year, month, number = day.year, day.month, day.day
    if year is not None:
        if month is None:
            return (f"{year:04d}", False)
        return (f"{year:04d}-{month:02d}" + (f"-{number:02d}" if number else ""), False)
    now = scene.published
    if month is not None:
        text = f"{month:02d}" + (f"-{number:02d}" if number else "")
        if now is None:
            return (f"XXXX-{text}", True)
        return (_choose([f"{y:04d}-{text}" for y in range(now.year - 1, now.year + 2)], scene), True)
    if number is not None:
        return (_day_of_month(number, day.weekday, scene), True)
    if day.weekday is None:
        return (None, True)
    if now is None:
        return (f"XXXX-WXX-{day.weekday}", True)
    back = (now.isoweekday() - day.weekday) % 7
    step = (7 - back) % 7 if scene.tense == "future" else -back
    moved = shift(now, step, "day")
    return (moved.isoformat() if moved else None, True)


def _choose(values: list[str], scene: Scene) -> str | None:
    """Return the value that the tense asks for, or the nearest one where the tense is silent or would go far astray."""
    now = scene.published
    known = [(value, span) for value in values if (span := interval(value))]
    if not known or now is None:
        return values[len(values) // 2] if values else None

    def distance(item: tuple[str, Interval]) -> int:
        first, last = item[1]
        return 0 if first <= now <= last else min(abs((first - now).days), abs((last - now).days))

    nearest = min(known, key=distance)
    past = [item for item in known if item[1][0] <= now]
    future = [item for item in known if item[1][1] >= now]
    wanted = past[-1:] if scene.tense == "past" else future[:1] if scene.tense == "future" else []
    if wanted and not (distance(wanted[0]) > FAR and distance(nearest) < NEAR):
        return wanted[0][0]
    return nearest[0]


def _day_of_month(number: int, weekday: int | None, scene: Scene) -> str | None:
    """ "the 4th", "Tuesday the 4th": in the month of publication or one beside it."""
    now = scene.published
    if now is None:
        return f"XXXX-XX-{number:02d}"
    months = sorted(range(-24, 25) if weekday else range(-1, 2))
    values = []
    for step in months:
        moved = shift(now.replace(day=1), step, "month")
        value = f"{value_at(moved, 'month')}-{number:02d}" if moved else ""
        span = interval(value)
        if span and (weekday is None or span[0].isoweekday() == weekday):
            values.append(value)
    return _choose(values, scene)


def _period(period: Period, scene: Scene) -> tuple[str | None, bool]:
    now = scene.published
    year = period.year
    if period.unit == "fiscal":
        return (f"{year:04d}" if year is not None else None, False)
    code = {"quarter": f"Q{period.code}", "half": f"H{period.code}", "week": f"W{int(period.code):02d}" if period.unit == "week" else "",
            "season": str(period.code)}[period.unit]  # fmt: skip
    if year is not None:
        return (f"{year:04d}-{code}", False)
    if now is None:
        return (f"XXXX-{code}", True)
    if period.unit == "week":
        return (f"{now.year:04d}-{code}", True)
    return (_choose([f"{y:04d}-{code}" for y in range(now.year - 1, now.year + 2)], scene), True)


def _holiday(key: str, year: int | None, scene: Scene) -> str | None:
    if year is not None:
        days = holiday_date(key, year)
        return days[0].isoformat() if days else None
    now = scene.published
    if now is None:
        days = [holiday_date(key, y) for y in (2001, 2002, 2003)]  # a fixed day is the same in all
        marks = {found[0].isoformat()[5:] for found in days if found}
        return f"XXXX-{marks.pop()}" if len(marks) == 1 else None
    values = [
        found[0].isoformat()
        for y in range(now.year - 1, now.year + 2)
        if 1 <= y <= 9998 and (found := holiday_date(key, y))
    ]
    return _choose(values, scene) if values else None


def _base(anchor: object, scene: Scene, unit: str) -> dt.date | None:
    """The day from which an expression counts."""
    if anchor == "text":
        near = scene.by_kind.get("day") if unit in ("day", "weekend") else scene.last
        span = interval(near)
        if span:
            return span[0]
    return scene.published


def _unit(expression: Unit, scene: Scene) -> str | None:
    unit = expression.unit
    if expression.anchor == "text" and expression.shift == 0 and unit in scene.by_kind:
        return scene.by_kind[unit]
    if expression.anchor == "text" and expression.shift == 0 and unit == "quarter" and scene.published:
        ended = shift(scene.published.replace(day=1), -1, "quarter")  # the quarter that companies report on
        return value_at(ended, "quarter") if ended else None
    base = _base(expression.anchor, scene, unit)
    if base is None:
        return None
    if unit == "fiscal":
        moved = shift(base, expression.shift, "year")
        return value_at(moved, "year") if moved else None
    if unit == "weekend" and expression.shift == 0 and expression.anchor == "now":
        past = base.isoweekday() < 6 and scene.tense != "future"
        moved = shift(base, -1 if past else 0, "week")
    else:
        moved = shift(base.replace(day=1) if unit in MONTHS else base, expression.shift, unit)
    return value_at(moved, "week" if unit == "fortnight" else unit) if moved else None


def _which(of: Expression, step: int, anchor: str, scene: Scene) -> str | None:
    now = _base(anchor, scene, "day")
    if now is None:
        value, _ = _value(of, scene)
        return value
    if isinstance(of, Calendar) and of.weekday and not of.month:
        return _weekday_by(now, of.weekday, step, anchor)
    options = []
    for year in range(now.year - 2, now.year + 3):
        value = _in_year(of, year)
        if value and (span := interval(value)):
            options.append((value, span))
    before = [value for value, span in options if span[1] < now]
    after = [value for value, span in options if span[0] > now]
    holding = [value for value, span in options if span[0] <= now <= span[1]]
    if step < 0:
        return before[-1] if before else None
    if step > 0:
        return after[0] if after else None
    if holding:
        return holding[0]
    return _in_year(of, now.year)


def _in_year(of: Expression, year: int) -> str | None:
    """The value of a month, day, season, quarter or holiday in a year."""
    match of:
        case Calendar(_, int(month), number, _):
            return f"{year:04d}-{month:02d}" + (f"-{number:02d}" if number else "")
        case Period(unit, code, _) if unit in ("quarter", "half", "season"):
            return f"{year:04d}-{ {'quarter': 'Q', 'half': 'H', 'season': ''}[unit] }{code}"
        case Holiday(key, _):
            days = holiday_date(key, year)
            return days[0].isoformat() if days else None
    return None


def _weekday_by(now: dt.date, weekday: int, step: int, anchor: str) -> str | None:
    """ "last Friday", "this Friday", "next Friday", "the following Friday"."""
    back = (now.isoweekday() - weekday) % 7 or 7  # days to the last one before now
    if step == 0:
        days = weekday - now.isoweekday()
    elif step < 0:
        # "last Wednesday" said on a Thursday is the one of the week before: yesterday would be "Wednesday"
        days = -back - (7 if anchor == "now" and back <= 2 < now.isoweekday() else 0)
    else:
        days = 7 - back if back < 7 else 7
        if anchor == "now" and now.isoweekday() + days <= 7:
            days += 7
    moved = shift(now, days, "day")
    return moved.isoformat() if moved else None


def _shifted(expression: Shifted, scene: Scene) -> str | None:
    unit, origin = expression.unit, expression.origin
    count = expression.amount * expression.sign
    fine = False
    if origin == "now":
        quarter = scene.near("quarter", REPORT_REACH) if unit == "year" and count == -1 else None
        span = interval(quarter) if quarter else None
        base, kind = (span[0], "quarter") if span else (scene.published, unit)
    elif origin == "text":
        value = scene.last
        if unit in ("day", "week") and scene.by_kind.get("day"):
            value = scene.by_kind["day"]
        elif unit == "year" and count == -1:
            value = scene.near("quarter", REPORT_REACH) or value
        span = interval(value)
        base = span[0] if span else scene.published
        kind = (granularity(value) or unit) if unit == "year" and span else unit
    elif isinstance(origin, Shifted):  # "2 years and 3 months ago": the finest unit tells how exact the whole is
        base, kind = _far_end(origin, scene), unit
    else:
        value, _ = _value(origin, scene)
        span = interval(value)
        base, kind, fine = (span[0] if span else None), unit, granularity(value) == "day"
    if base is None:
        return None
    moved = shift(base, count, unit)
    if moved is None:
        return None
    if fine or unit == "fortnight":
        return moved.isoformat()
    if kind in ("decade", "century", "millennium") or (count != int(count) and kind == "year"):
        kind = "year"
    return value_at(moved, kind)


def _far_end(expression: Shifted, scene: Scene) -> dt.date | None:
    """The day at the end of a chain of steps, counted in whole days."""
    origin = expression.origin
    if isinstance(origin, Shifted):
        base = _far_end(origin, scene)
    elif isinstance(origin, str):
        base = _base(origin, scene, expression.unit)
    else:
        span = interval(_value(origin, scene)[0])
        base = span[0] if span else None
    return shift(base, expression.amount * expression.sign, expression.unit) if base else None


def _piece(unit: str, index: int, whole: Interval | None, value: str | None) -> str | None:
    """ "the last week of March", "the first Monday in May", "the third month of 2021"."""
    if whole is None:
        return None
    first, last = whole
    if unit.isdigit():
        try:
            day = nth_weekday(first.year, first.month, int(unit), index)
        except (ValueError, OverflowError):
            return None
        return day.isoformat() if first <= day <= last else None
    if unit == "quarter" and granularity(value) == "year":
        return f"{value}-Q{4 if index == -1 else index}" if -1 <= index <= 4 else None
    if unit == "week":
        thursday = first + dt.timedelta((4 - first.isoweekday()) % 7)  # a week belongs to the month of its Thursday
        moved = shift(thursday, index - 1, "week") if index > 0 else last - dt.timedelta((last.isoweekday() - 4) % 7)
    else:
        moved = shift(first, index - 1, unit) if index > 0 else last
    if moved is None or not (first <= moved <= last or unit == "week"):
        return None
    return value_at(moved, unit)


def _within(part: Expression, of: Expression, whole: str | None, scene: Scene) -> str | None:
    """ "January last year", "Tuesday of next week", "the week of March 6", "the 4th of next month"."""
    span = interval(whole)
    if span is None:
        return None
    match part:
        case Unit("quarter", 0, "text"):  # "the 2013 quarter" beside a reported third quarter is the third of 2013
            quarter = scene.by_kind.get("quarter")
            return f"{whole}-{quarter[5:]}" if quarter else whole
        case Unit(unit, 0, _):
            return value_at(span[0], unit)
        case Calendar(None, None, None, int(weekday)):
            moved = shift(span[0], (weekday - span[0].isoweekday()) % 7, "day")
            return moved.isoformat() if moved else None
        case Calendar(None, None, int(number), _):
            value = f"{value_at(span[0], 'month')}-{number:02d}"
            return value if interval(value) else None
        case Which(inner, _, _):
            return _in_year(inner, span[0].year)
    return _in_year(part, span[0].year)


__all__ = ["SEASONS", "SEASON_MONTH", "Resolved", "Scene", "resolve"]
