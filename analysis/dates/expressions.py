"""What the grammar reads: expressions of time before they are put on the calendar. All frozen, none knows the text.

`None` in a field means that the words do not say it; the resolver fills it from the publication date, the text and the
tense.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

Anchor = Literal["now", "text"]  # the time of writing, or the last date in the text
Amount = float | Fraction  # a Fraction where it is said as one: "two and a half", "2 1/2"
Parts = tuple[tuple[Amount, str], ...]  # of a length: (amount, unit)
Side = Literal["first", "last", "before", "after"]
VAGUE = -1.0  # the amount of "a few", "several", "recent"


@dataclass(frozen=True, slots=True)
class Calendar:
    """A day, month or year by its name: "3 March 2014", "Friday", "1989", "the 4th"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Period:
    """A numbered part of a year: "the third quarter", "the first half", "summer", "week 10", "fiscal 1989"."""

    unit: Literal["quarter", "half", "season", "week", "fiscal"]
    code: int | str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Era:
    """A decade or century: value as in TIMEX3 ("199", "19")."""

    value: str


@dataclass(frozen=True, slots=True)
class Holiday:
    """A named day; `key` is its entry in holidays.toml."""

    key: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """A whole unit by its distance: "today", "last week", "the following month", "that year".

    `until_now`: its days are the latest, not those of the calendar's unit ("over the past year").
    """

    unit: str
    shift: int
    anchor: Anchor
    until_now: bool = False


@dataclass(frozen=True, slots=True)
class Which:
    """A named period by its distance: "last March", "next Monday", "this summer", "the Friday before Easter"."""

    of: "Expression"
    shift: int
    anchor: "Expression | Anchor"


@dataclass(frozen=True, slots=True)
class Shifted:
    """An amount away from something: "two weeks ago", "a year earlier", "three days before Christmas"."""

    amount: Amount
    unit: str
    sign: int
    origin: "Expression | Anchor"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a longer period: "the last week of May", "the first Monday in May". 1 is the first, -1 the last."""

    unit: str  # a unit, or a weekday's number as text
    index: int
    of: "Expression"


@dataclass(frozen=True, slots=True)
class Within:
    """A named period inside another: "January last year", "Tuesday of next week", "the third quarter of last year"."""

    part: "Expression"
    of: "Expression"


@dataclass(frozen=True, slots=True)
class Edge:
    """The beginning, middle or end of a period: "early 2014", "the end of last month", "later this year"."""

    edge: str
    of: "Expression"


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day: `hour` as in 24-hour time, or `part` ("MO", "NI"); `zone` is its offset in minutes.

    `event`: it is of something that is no date ("the morning of the raid"), so the text's last day is not its day.
    """

    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    part: str | None = None
    zone: int | None = None
    day: "Expression | None" = None
    event: bool = False


@dataclass(frozen=True, slots=True)
class Duration:
    """A length: (amount, unit) pairs; `shift` tells whether it ends (-1) or begins (1) at the time of writing.

    `ahead`: it stands after "in", so that with a verb in the future it is the point at its end ("opens in two weeks").
    `of` is the period it is measured on, `side` how: its "first" or "last" part, or what lies "before" or "after" it.
    """

    parts: Parts
    shift: int = 0
    ahead: bool = False
    of: "Expression | None" = None
    side: Side = "first"


@dataclass(frozen=True, slots=True)
class Repeated:
    """A set of times: its TIMEX3 value."""

    value: str


@dataclass(frozen=True, slots=True)
class Reference:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """An expression of time that cannot be a date: "February 30"; `why` goes into the note."""

    why: str


Expression = (
    Calendar | Period | Era | Holiday | Unit | Which | Shifted | Piece | Within | Edge | Clock | Duration | Repeated
    | Reference | Unreadable
)  # fmt: skip


Read = tuple[Expression, int]  # what a reader of the grammar gives: an expression, and the index of the token after it


@dataclass(frozen=True, slots=True)
class Found:
    """An expression over tokens[first:last] and the rule that read it."""

    first: int
    last: int
    expression: Expression
    rule: str
