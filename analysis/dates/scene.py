"""What an expression of time leans on: the publication date, the dates read so far, and the tense of its sentence."""

import datetime as dt
from dataclasses import dataclass, field

from analysis.dates.intervals import Interval, granularity, interval

NEAR, FAR = 120, 240  # days: a date this near wins over one this far that the tense would prefer
LONG_PAST = {"day": 285, "month": 285}  # days that a bare day or month may lie back where the past tense tells of it
SURE_PAST = {"day": 340, "month": 366}  # where the verb beside it is a past tense without doubt
SAME_TALE, NEXT_TALE = 190, 60  # days over which a date without a year goes on from the one told before it
MONTHS_BACK = 4
DAYS = 360  # of a year, at 30 a month
GOES_ON = 2  # sentences over which it does
AHEAD = "quarter ahead"
TEXT_REACH = 9  # sentences over which a bare time of day keeps its day


@dataclass(slots=True)
class Scene:
    """The state of one reading of a text: `last` and `by_kind` hold the values read so far, by granularity."""

    published: dt.date | None
    hour: dt.datetime | None = None
    last: str | None = None
    by_kind: dict[str, str] = field(default_factory=dict)
    sentence_of_kind: dict[str, int] = field(default_factory=dict)
    sentence: int = 0
    tense: str | None = None
    attributive: bool = False  # the verb is less sure to be about the day
    alone: bool = False  # it fills its sentence, as the times of a running report do
    perfect: bool = False  # "had" stands before it: it is earlier than what the text told
    planned: bool = False  # a plan stands before it: it may be as far ahead as a bare month can be
    told: str | None = None  # the last month or day with its year
    sentence_told: int = 0
    sure: bool = False  # the verb tells its tense without doubt
    year: int | None = None  # the last year told alone: "In 2015 she was hired"
    sentence_of_year: int = 0
    fronted: bool = False  # it opens its sentence: "In June, she left"
    carried: bool = False  # its year is the one told alone before

    def remember(self, value: str | None) -> None:
        """Keep a date for later expressions that lean on the text."""
        kind = granularity(value)
        if kind and value:
            if kind == "quarter" and kind in self.by_kind and self._to_come(value):
                kind = AHEAD  # the forecast of results: the quarter that is reported on stays the one that was told
            self.last = value.partition("T")[0]
            self.by_kind[kind] = self.last
            self.sentence_of_kind[kind] = self.sentence

    def _to_come(self, value: str) -> bool:
        """True for a period that is not over on the day of writing."""
        span = interval(value)
        return bool(span and self.published and span[1] >= self.published)

    def tell(self, value: str | None, *, of_a_life: bool) -> None:
        """Keep a month or day whose year was said, unless it is when somebody was born or something founded."""
        if value and granularity(value) in ("day", "month") and not of_a_life:
            self.told, self.sentence_told = value.partition("T")[0], self.sentence

    def tell_year(self, value: str | None, *, of_a_life: bool) -> None:
        """Keep a year told alone, unless it is when somebody was born or something founded."""
        if value and granularity(value) == "year" and value.isdigit() and not of_a_life:
            self.year, self.sentence_of_year = int(value), self.sentence

    def _year_alone(self, now: dt.date, month: int, day: int | None) -> int | None:
        """The year told alone, where the tale goes on in it: "In 2015 she was hired. In June, she left"."""
        if self.year is None or self.year >= now.year:
            return None
        away = self.sentence - self.sentence_of_year
        goes_on = away == 0 or (away == 1 and self.fronted)
        if not goes_on or self.tense != "past" or self._just_passed(now, month, day):
            return None
        self.carried = True
        return self.year

    def year_told(self, now: dt.date, month: int, day: int | None) -> int | None:
        """Return the year of the date told before, where a month or day without one goes on from it.

        In the same sentence it is what follows within half a year; in the next ones what had been before it, or what
        came within two months and is long past.
        """
        if self.year is not None and self.sentence_of_year >= self.sentence_told:
            return self._year_alone(now, month, day)
        told = interval(self.told)
        if told is None or told[0].year >= now.year:
            return None
        away = self.sentence - self.sentence_told
        if self.perfect and 0 < away <= GOES_ON and not self._just_passed(now, month, day):
            later = (month, day or 1) > (told[1].month, told[1].day)
            return told[0].year - later
        later_by = (month - told[0].month) * 30 + (day or told[0].day) - told[0].day
        if away == 0:
            if later_by < 0 and later_by + DAYS <= NEXT_TALE:
                return told[0].year + 1  # "from 20 December 2005 to 4 January"
            return told[0].year if 0 <= later_by <= SAME_TALE else None
        goes_on = away <= GOES_ON and 0 <= later_by <= NEXT_TALE and self.tense != "future"
        return told[0].year if goes_on and not self._just_passed(now, month, day) else None

    def _just_passed(self, now: dt.date, month: int, day: int | None) -> bool:
        """True where the publication is so soon after a month or day that this is meant unless a year is said."""
        if day is not None and month == now.month and day > now.day and self.tense == "past":
            return False
        return (now.month - month) % 12 < MONTHS_BACK

    def near(self, kind: str, reach: int = TEXT_REACH) -> str | None:
        """Return the last value of this kind in this sentence or the few before it."""
        if kind in self.by_kind and self.sentence - self.sentence_of_kind[kind] < reach:
            return self.by_kind[kind]
        return None

    def base(self, anchor: object, unit: str, step: int = 0) -> dt.date | None:
        """Return the day from which an expression counts: of the text's last date, else of publication.

        None where `step` goes ahead of a date that the text has not told: "two weeks later he was back" is not ahead
        of the publication.
        """
        if anchor == "text":
            span = interval(self.by_kind.get("day") if unit in ("day", "weekend") else self.last)
            if span:
                return span[0]
            if step > 0 and self.tense == "past":
                return None
        return self.published

    def choose(self, values: list[str]) -> str | None:
        """Return the value that the tense asks for, or the nearest where the tense is silent or would go far astray."""
        now = self.published
        known = [(value, span) for value in values if (span := interval(value))]
        if not known or now is None:
            return known[0][0] if known else None
        nearest = min(known, key=lambda item: _distance(item[1], now))
        if self.tense is None and granularity(values[0]) == "month":
            return self._past_month(known, now) or nearest[0]
        past = [item for item in known if item[1][0] <= now]
        future = [item for item in known if item[1][1] >= now]
        wanted = past[-1:] if self.tense == "past" else future[:1] if self.tense == "future" else []
        reach = SURE_PAST if self.sure else LONG_PAST
        told = self.tense == "past" or (self.tense == "future" and self.planned)
        far = reach.get(granularity(values[0]) or "", FAR) if told and not self.attributive else FAR
        if wanted and not (_distance(wanted[0][1], now) > far and _distance(nearest[1], now) < NEAR):
            return wanted[0][0]
        return nearest[0]

    def _past_month(self, known: list[tuple[str, Interval]], now: dt.date) -> str | None:
        """ "down from 38p in January": a bare month has passed, unless that was long ago."""
        past = [item for item in known if item[1][0] <= now]
        return past[-1][0] if past and _distance(past[-1][1], now) <= FAR else None


def _distance(span: Interval, now: dt.date) -> int:
    """Days between a day and an interval, 0 inside it."""
    first, last = span
    return 0 if first <= now <= last else min(abs((first - now).days), abs((last - now).days))
