"""Grammar of lengths of time and of what is measured by them: "nearly two years", "two weeks ago", "every other day".

Each reader returns (expression, index after it) or None.
"""

from fractions import Fraction

from analysis.dates.expressions import (
    VAGUE,
    Amount,
    Anchor,
    Calendar,
    Duration,
    Expression,
    Parts,
    Reference,
    Shifted,
    Unit,
    Which,
    Within,
)  # fmt: skip
from analysis.dates.numerals import HALF, amount, integer
from analysis.dates.words import Text, cues, words
from analysis.language.numerals.words import ARTICLES

INNER = cues("inside_lengths")
CODES = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S", "quarter": "Q",
         "weekend": "WE", "century": "C", "decade": "E", "millennium": "L"}  # fmt: skip
RISING = (
    "second", "minute", "hour", "day", "weekend", "week", "fortnight", "month", "quarter", "year", "decade", "century",
    "millennium",
)  # fmt: skip
CLOCK_UNITS = frozenset({"hour", "minute", "second"})
MULTIPLES = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2), "millennium": ("year", 1000)}
HALVES = {"year": (6, "month"), "hour": (30, "minute"), "minute": (30, "second"), "decade": (5, "year"),
          "day": (12, "hour")}  # fmt: skip
QUARTERS: dict[str, tuple[Amount, str]] = {"year": (3, "month"), "hour": (15, "minute")}
TAILS = {"earlier": -1, "previously": -1, "later": 1, "afterward": 1, "afterwards": 1}
BARE_TAILS = {"before": -1, "after": 1}  # at the end of a phrase
PERIODS_OF_EVENTS = frozenset({"weekend", "night"})
SINCE = frozenset({"since", "that", "after", "'s"})  # behind "a week today" they look back
GLUED_UNITS = {"d": "day", "w": "week", "h": "hour", "y": "year", "yr": "year", "yrs": "year"}


def unit(t: Text, i: int) -> tuple[str, int] | None:
    """Read a unit of time."""
    name = words().units.get(t.lowers[i])
    return (name, i + 1) if name else None


def length(t: Text, i: int) -> tuple[Duration, int] | None:
    """Read a length: "two years", "a minute and a half", "2 years 1 month", "three-week", "an additional year"."""
    found = _part(t, i)
    if not found or found[0][0] == 0:
        return None  # "a zero-day flaw"
    parts = [found[0]]
    i = found[1]
    while len(parts) < 4:
        j = i + 1 if t.lowers[i] in ("and", ",") else i
        more = _part(t, j) if t.words[j][:1].isdigit() or integer(t, j) else None
        if not more or _rank(more[0][1]) >= _rank(parts[-1][1]):
            break
        parts.append(more[0])
        i = more[1]
    if is_age(t, i):
        return None
    if t.lowers[i] == "or" and t.lowers[i + 1] == "two" and parts[-1][0] == 1 and len(parts) == 1:
        return (Duration(((VAGUE, parts[0][1]),)), i + 2)  # "a year or two"
    if t.lowers[i] == "and" and t.lowers[i + 1] == "a" and t.lowers[i + 2] == "half":
        value, name = parts[-1]
        parts[-1] = (value + HALF, name)
        i += 3
    elif parts[-1][1] in QUARTERS and t.lowers[i : i + 3] == ["and", "a", "quarter"]:
        parts.append(QUARTERS[parts[-1][1]])
        i += 3
    return (Duration(tuple(parts)), i)


def _moved(t: Text, i: int, end: int) -> bool:
    """True where a word beside an amount makes its unit a time: "the last three quarters", "a quarter ago"."""
    return t.lowers[end] in ("ago", "earlier", "later") or (i > 0 and t.lowers[i - 1] in words().deictics)


def is_age(t: Text, i: int) -> bool:
    """True where "old" or "of age" behind a length makes it an age."""
    j = t.after_hyphen(i)
    return t.lowers[j] in ("old", "olds") or (t.lowers[j] == "of" and t.lowers[j + 1] == "age")


def _rank(name: str) -> int:
    return RISING.index(name) if name in RISING else 0


def _part(t: Text, i: int) -> tuple[tuple[Amount, str], int] | None:
    """One amount with its unit."""
    found = amount(t, i)
    if not found:
        return None
    value, j = found
    j = t.after_hyphen(j)
    if value == 1 and t.lowers[i] in ("a", "an") and t.lowers[j] == "half" and t.lowers[j + 1] not in words().units:
        return None
    steps = 0
    while t.lowers[j] in INNER and steps < 2:
        j, steps = t.after_hyphen(j + 1), steps + 1
    named = unit(t, j)
    if not named:
        letter = GLUED_UNITS.get(t.lowers[j])
        said = letter and t.words[j].islower() and j == i + 1 and t.words[i].isdigit() and t.glued(i)
        return ((value, letter), j + 1) if letter and said and t.lowers[j + 1] != "." else None
    name, end = named
    each = t.lowers[t.after_hyphen(end)] == "long" and t.tags[end + 2] == "NNS" and t.lowers[j][-1] != "s"
    if value != 1 and each and j == found[1]:
        return None  # "two day-long meetings" last a day each
    if t.lowers[i] in ARTICLES and j == i + 1 and t.lowers[j].endswith("s") and len(t.lowers[j]) > 3:
        return None  # "a years-long fight": how many is not said
    if name in PERIODS_OF_EVENTS and value == VAGUE and not t.lowers[j].endswith("s"):
        return None  # "several weekend rallies"
    if t.lowers[j] == "second":
        return None
    if name == "quarter" and t.lowers[i] in ("a", "one", "three") and not _moved(t, i, end):
        return None  # a fraction
    if t.words[j].istitle() and t.words[i][:1].isdigit():
        return None  # the name of a show: "48 Hours"
    return ((value, name), end)


def bare_length(t: Text, i: int) -> tuple[Duration, int] | None:
    """Read units that no amount counts: "weeks", "weeks or months", "decades of", "decades-long", "years-long"."""
    word = t.lowers[i]
    if word == "single" and (j := t.after_hyphen(i + 1)) > i + 1 and (named := unit(t, j)):
        return (Duration(((1, named[0]),)), named[1])  # "a single-day fall"
    if (j := t.after_hyphen(i + 1)) > i + 1 and t.lowers[j] == "long" and (named := unit(t, i)) and word[-1] != "s":
        return (Duration(((1, named[0]),)), j + 1)  # "their third day-long meeting"
    if word not in ("years", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "centuries"):
        return None
    if is_age(t, i + 1) or (i and (t.words[i - 1][:1].isdigit() or t.lowers[i - 1] == "zero")):
        return None
    end = i + 1
    if t.lowers[end] in ("or", "and") and t.lowers[end + 1] in words().units and t.lowers[end + 1].endswith("s"):
        end += 2
    j = t.after_hyphen(end)
    if j > end and t.lowers[j] == "long":
        end = j + 1
    return (Duration(((VAGUE, words().units[word]),)), end)


def tail(t: Text, found: Duration, i: int) -> tuple[Expression, int] | None:
    """Read what turns a length into a point: "ago", "earlier", "later", "from now", "hence"."""
    word = t.lowers[i]
    value, _ = found.parts[0]
    if word == "ago":
        return _ago(t, found, i)
    if ahead := _ahead(t, found, i):
        return ahead
    if word == "from" and t.lowers[i + 1] == "now":
        return (_away(found, 1, "now"), i + 2)
    ends = t.lowers[i + 1] in (",", ".", ";", ")", "") and value != VAGUE
    sign = TAILS.get(word) or (BARE_TAILS.get(word) if ends else None)
    return (_away(found, sign, "text"), i + 1) if sign else None


def _ahead(t: Text, found: Duration, i: int) -> tuple[Expression, int] | None:
    """ "a week on Tuesday", "a fortnight today", "two weeks tomorrow", "(in) a fortnight's time": so long from then."""
    name = found.parts[-1][1]
    if found.parts[0][0] == VAGUE:
        return None
    if t.lowers[i] in ("'s", "'", "’") and t.lowers[i + 1] == "time":
        return (away(found.parts, 1, "now"), i + 2)
    if name not in ("week", "fortnight"):
        return None
    day = words().days.get(t.lowers[i])
    weeks = ((found.parts[0][0] * (2 if name == "fortnight" else 1), "week"),)  # counted from a day, it is a day
    if day in (0, 1) and t.lowers[i] not in ("now", "nowadays") and t.lowers[i + 1] not in SINCE:
        return (away(weeks, 1, Unit("day", day, "now")), i + 1)
    j = i + 1 if t.lowers[i] == "on" else i
    weekday = words().weekdays.get(t.lowers[j]) if len(t.words[j]) > 5 and t.words[j].istitle() else None
    if weekday and j > i and t.lowers[j + 1] not in words().parts_of_day:
        return (away(weeks, 1, Which(Calendar(weekday=weekday), 1, Unit("day", 0, "now"))), j + 1)
    return None


def _ago(t: Text, found: Duration, i: int) -> tuple[Expression, int]:
    """ "two weeks ago", "two weeks ago Monday", "a year ago today"."""
    point = _away(found, -1, "now")
    if found.parts[0][0] == VAGUE:
        return (point, i + 1)
    if (day := words().days.get(t.lowers[i + 1])) is not None and t.lowers[i + 2] != "'s":
        return (away(found.parts, -1, Unit("day", day, "now")), i + 2)
    if t.lowers[i + 1] == "this" and t.lowers[i + 2] in ("week", "month"):
        return (away(found.parts, -1, Unit(t.lowers[i + 2], 0, "now")), i + 3)  # "ten years ago this month"
    weekday = words().weekdays.get(t.lowers[i + 1])
    if weekday and found.parts[0][1] in ("week", "fortnight"):
        return (Within(Calendar(weekday=weekday), point), i + 2)
    return (point, i + 1)


def _away(found: Duration, sign: int, origin: Anchor) -> Expression:
    if found.parts[0][0] == VAGUE:
        return Reference("PAST_REF") if sign < 0 and origin == "now" else found
    return away(found.parts, sign, origin)


def away(parts: Parts, sign: int, origin: Expression | Anchor) -> Expression:
    """Return the point that lies a length before (-1) or after (1) something."""
    result: Expression | Anchor = origin
    for value, name in parts:
        result = Shifted(value, name, sign, result)
    return result  # type: ignore[return-value]


def duration_value(parts: Parts) -> str:
    """Return the TIMEX3 value of a length: P2W, PT30M, P2Y6M; X stands for an unknown amount."""
    before, after = "", ""
    for value, name in parts:
        for number, unit_name in _split(value, name):
            part = f"{number}{CODES.get(unit_name, unit_name)}"
            if unit_name in CLOCK_UNITS:
                after += part
            else:
                before += part
    return f"P{before}T{after}" if after else f"P{before}"


def _split(value: Amount, name: str) -> list[tuple[str, str]]:
    if value == VAGUE:
        return [("X", "week" if name == "fortnight" else name)]
    if name in MULTIPLES:
        base, factor = MULTIPLES[name]
        value, name = value * factor, base
    whole = int(value)
    if isinstance(value, Fraction) and value - whole == HALF and name in HALVES:
        number, smaller = HALVES[name]
        return ([(str(whole), name)] if whole else []) + [(str(number), smaller)]
    return [(str(whole) if value == whole else f"{float(value):g}", name)]
