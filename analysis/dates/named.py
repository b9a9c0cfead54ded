"""Days and periods that have a name -> TIMEX3 value: in the year that is said, or that the publication and the tense
tell.
"""

from analysis.dates.expressions import Calendar, Period
from analysis.dates.holidays import holiday_date
from analysis.dates.intervals import interval, shift, value_at
from analysis.dates.recurring import CODES
from analysis.dates.scene import Scene

Value = tuple[str | None, bool]  # the value, and whether it leans on the publication date or the text


def calendar_value(day: Calendar, scene: Scene) -> Value:
    year, month, number = day.year, day.month, day.day
    if year is not None:
        return (f"{year:04d}{_month_and_day(day)}", False)
    if month is not None:
        return (_in_the_year_meant(day, month, scene), True)
    if number is not None and not day.weekday and (near := interval(scene.near("day", 1))):
        month_of = near[0] if number >= near[0].day else shift(near[0].replace(day=1), 1, "month")
        value = f"{value_at(month_of, 'month')}-{number:02d}" if month_of else None
        return (value if interval(value) else None, True)  # "on May 3 and on the 5th"
    if number is not None:
        return (_day_of_month(number, day.weekday, scene), True)
    return (_weekday(day.weekday, scene) if day.weekday is not None else None, True)


def _month_and_day(day: Calendar) -> str:
    """ "-03-05", "-03", or nothing."""
    return (f"-{day.month:02d}" if day.month else "") + (f"-{day.day:02d}" if day.month and day.day else "")


def _in_the_year_meant(day: Calendar, month: int, scene: Scene) -> str | None:
    """A month, or a day of it, of the year that the text told, else of the one that the tense chooses."""
    rest = _month_and_day(day)
    now = scene.published
    if now is None:
        return f"XXXX{rest}"
    if (told := scene.year_told(now, month, day.day)) is not None and not day.weekday:
        return f"{told:04d}{rest}"
    values = [f"{y:04d}{rest}" for y in range(now.year - 1, now.year + 2)]
    fitting = [v for v in values if (span := interval(v)) and span[0].isoweekday() == day.weekday]
    return scene.choose(fitting or values)  # "Wednesday, March 16" is of a year in which the two meet


def _weekday(weekday: int, scene: Scene) -> str | None:
    now = scene.published
    if now is None:
        return f"XXXX-WXX-{weekday}"
    back = (now.isoweekday() - weekday) % 7
    moved = shift(now, (7 - back) % 7 if scene.tense == "future" else -back, "day")
    return moved.isoformat() if moved else None


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


def period_value(period: Period, scene: Scene) -> Value:
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


def holiday_value(key: str, year: int | None, scene: Scene) -> str | None:
    now = scene.published
    if year is None and now is None:
        days = [holiday_date(key, y) for y in (2001, 2002, 2003)]  # a fixed day is the same in all
        marks = sorted({found[0].isoformat()[5:] for found in days if found})
        return f"XXXX-{marks[0]}" if len(marks) == 1 else None
    near = range(now.year - 1, now.year + 2) if now else ()
    return scene.choose([found[0].isoformat() for y in ([year] if year else near) if (found := holiday_date(key, y))])
