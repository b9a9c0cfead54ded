"""New moons, and the feasts that follow them: Lunar New Year, the Mid-Autumn Festival, Diwali."""

import datetime as dt
from math import floor, radians, sin

EPOCH = dt.datetime(2000, 1, 1, 11, 59)  # of the Julian ephemeris day 2451545, in universal time
MONTH = 29.530588861  # days from new moon to new moon, on average
TERMS = (  # days, power of the eccentricity, multiples of the anomalies of sun and moon and of the moon's latitude
    (-0.40720, 0, 0, 1, 0), (0.17241, 1, 1, 0, 0), (0.01608, 0, 0, 2, 0), (0.01039, 0, 0, 0, 2), (0.00739, 1, -1, 1, 0),
    (-0.00514, 1, 1, 1, 0), (0.00208, 2, 2, 0, 0), (-0.00111, 0, 0, 1, -2), (-0.00057, 0, 0, 1, 2),
    (0.00056, 1, 1, 2, 0), (-0.00042, 0, 0, 3, 0), (0.00042, 1, 1, 0, 2), (0.00038, 1, 1, 0, -2),
    (-0.00024, 1, -1, 2, 0),
)  # fmt: skip


def new_moon(number: int) -> dt.datetime:
    """Return the time (UTC) of a new moon, counted from that of 6 January 2000, right within minutes in our age.

    The series is that of Meeus, Astronomical Algorithms, chapter 49, without its terms of less than half a minute.
    """
    t = number / 1236.85
    day = 5.09766 + MONTH * number + 0.00015437 * t * t
    sun = 2.5534 + 29.10535670 * number - 0.0000014 * t * t
    moon = 201.5643 + 385.81693528 * number + 0.0107582 * t * t
    latitude = 160.7108 + 390.67050284 * number - 0.0016118 * t * t
    eccentricity = 1 - 0.002516 * t - 0.0000074 * t * t
    for size, power, a, b, c in TERMS:
        day += size * eccentricity**power * sin(radians(a * sun + b * moon + c * latitude))
    return EPOCH + dt.timedelta(day)


def moon_day(year: int, month: int, day: int, minutes: int, *, evening: bool = False) -> dt.date:
    """Return the day of the first new moon from a date on, by a clock `minutes` ahead of UTC.

    `evening`: the last day on whose evening the moon is not new yet, as the feast of lights is kept.
    """
    start = dt.date(year, month, day)
    number = floor(((start - dt.date(2000, 1, 6)).days - 1) / MONTH)
    while True:
        local = new_moon(number) + dt.timedelta(minutes=minutes)
        if local.date() >= start:
            return local.date() - dt.timedelta(1 if evening and local.hour < SUNSET else 0)
        number += 1


SUNSET = 18  # hour, in October
