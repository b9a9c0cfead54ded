"""Reckonings that holidays follow: nth weekdays, Easter, the Islamic and the Hebrew calendar."""

import datetime as dt

ISLAMIC_EPOCH = 227013  # date.toordinal() of the day before 1 Muharram of year 1 in the Thursday reckoning
HEBREW_EPOCH = -1373427  # date.toordinal() of 1 Tishri of year 1, carried on before year 1
PARTS_OF_DAY = 25920  # the Hebrew day has 24 hours of 1080 parts


def nth_weekday(year: int, month: int, weekday: int, nth: int, before: int | None = None) -> dt.date:
    """Return the nth such weekday of a month (1 is the first, -1 the last, or the last before a day of the month)."""
    if nth > 0:
        first = dt.date(year, month, 1)
        return first + dt.timedelta((weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    if before:
        last = dt.date(year, month, before - 1)
    else:
        last = dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)
    return last - dt.timedelta((last.isoweekday() - weekday) % 7 + 7 * (-nth - 1))


def western_easter(year: int) -> dt.date:
    """Return Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, chapter 8)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return dt.date(year, month, day + 1)


def orthodox_easter(year: int) -> dt.date:
    """Return Orthodox Easter in the Gregorian calendar (Meeus, chapter 8, Julian rule)."""
    a, b, c = year % 4, year % 7, year % 19
    d = (19 * c + 15) % 30
    e = (2 * a + 4 * b - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return dt.date(year, month, day + 1) + dt.timedelta(year // 100 - year // 400 - 2)


def islamic_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the last such day of the tabular Islamic calendar in a Gregorian year; sighting may differ by a day."""
    estimate = int((year - 622) * 33 / 32)
    for hijri in (estimate + 2, estimate + 1, estimate, estimate - 1):
        days = day + -(-59 * (month - 1) // 2) + (hijri - 1) * 354 + (3 + 11 * hijri) // 30
        found = dt.date.fromordinal(days + ISLAMIC_EPOCH)
        if found.year == year:
            return found
    return None


def hebrew_day(year: int, month: int, day: int) -> dt.date:
    """Return a day of the Hebrew calendar in a Gregorian year, its months counted from Nisan (7 is Tishri).

    Only for months whose distance from 1 Tishri does not change within the half-year: Nisan to Kislev. The arithmetic
    is that of Reingold and Dershowitz, Calendrical Calculations, chapter 8.
    """
    hebrew = year + 3761  # the Hebrew year that begins in the autumn of this year
    new_year = _hebrew_new_year(hebrew)
    if month >= 7:
        lengths = (30, 30 if _hebrew_new_year(hebrew + 1) - new_year in (355, 385) else 29)  # Tishri, Marheshvan
        return dt.date.fromordinal(new_year + sum(lengths[: month - 7]) + day - 1)
    back = sum((30, 29, 30, 29, 30, 29)[month - 1 :])  # Nisan to Elul end where the new year begins
    return dt.date.fromordinal(new_year - back + day - 1)


def _hebrew_new_year(year: int) -> int:
    """The ordinal of 1 Tishri, put off where the rules forbid its weekday or the length of a year."""
    before, this, after = (_hebrew_elapsed(y) for y in (year - 1, year, year + 1))
    delay = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return HEBREW_EPOCH + this + delay


def _hebrew_elapsed(year: int) -> int:
    """Days from the epoch to the mean new moon of Tishri, moved off Sunday, Wednesday and Friday."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // PARTS_OF_DAY
    return day + 1 if 3 * (day + 1) % 7 < 3 else day
