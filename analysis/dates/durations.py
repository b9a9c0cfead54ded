"""Grammar of lengths of time and of what is measured by them: "nearly two years", "two weeks ago", "every other day".

Each reader returns (expression, index after it) or None.
"""

from fractions import Fraction

from analysis.dates.expressions import VAGUE, Anchor, Duration, Expression, Read, Reference, Repeated, Shifted
from analysis.dates.numerals import HALF, amount, integer, ordinal
from analysis.dates.words import Text, words

INNER = frozenset({  # adjectives between amount and unit
    "more", "consecutive", "straight", "additional", "full", "trading", "business", "calendar", "long", "short",
    "whole", "working", "successive", "extra", "further", "other", "solid", "entire", "fiscal", "different",
    "crucial", "brief", "separate", "critical", "difficult", "tough",
})  # fmt: skip
CODES = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "H", "minute": "M", "second": "S", "quarter": "Q",
         "weekend": "WE", "century": "C", "decade": "E", "millennium": "L"}  # fmt: skip
RISING = (
    "second", "minute", "hour", "day", "weekend", "week", "fortnight", "month", "quarter", "year", "decade", "century",
    "millennium",
)  # fmt: skip
CLOCK_UNITS = frozenset({"hour", "minute", "second"})
MULTIPLES = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2), "millennium": ("year", 1000)}
HALVES = {
    "year": (6, "month"),
    "hour": (30, "minute"),
    "minute": (30, "second"),
    "decade": (5, "year"),
    "day": (12, "hour"),
}
FREQUENCIES = frozenset({"once", "twice", "times"})
BEFORE_A_RATE = frozenset(
    {"percent", "%", "times", "cents", "pounds", "dollars", "euros", "million", "billion", "trillion"}
)
BEFORE_A_RATE = frozenset({
    "percent", "%", "times", "cents", "pounds", "dollars", "euros", "million", "billion", "trillion", "pence",
    "thousand",
})  # fmt: skip
GLUED_UNITS = {"d": "day", "w": "week", "h": "hour", "y": "year", "yr": "year", "yrs": "year"}


def unit(t: Text, i: int) -> tuple[str, int] | None:
    """Read a unit of time."""
    name = words().units.get(t.lowers[i])
    return (name, i + 1) if name else None


def length(t: Text, i: int) -> tuple[Duration, int] | None:
    """Read a length: "two years", "a minute and a half", "2 years 1 month", "three-week", "an additional year"."""
    found = _part(t, i)
    if not found:
        return None
    parts = [found[0]]
    i = found[1]
    while len(parts) < 4:
        j = i + 1 if t.lowers[i] in ("and", ",") else i
        more = _part(t, j) if t.words[j][:1].isdigit() or integer(t, j) else None
        if not more or _rank(more[0][1]) >= _rank(parts[-1][1]) or VAGUE in (more[0][0], parts[-1][0]):
            break
        parts.append(more[0])
        i = more[1]
    if is_age(t, i):
        return None
    if t.lowers[i] == "and" and t.lowers[i + 1] == "a" and t.lowers[i + 2] == "half":
        value, name = parts[-1]
        parts[-1] = (value + HALF, name)
        i += 3
    elif t.lowers[i] == "and" and t.lowers[i + 1] == "half":
        parts[-1] = (parts[-1][0] + HALF, parts[-1][1])
        i += 2
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


def _part(t: Text, i: int) -> tuple[tuple[float, str], int] | None:
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
        if (
            letter
            and (t.words[j].islower() or t.lowers[i - 1] in ("for", "lasted"))
            and j == i + 1
            and t.words[i].isdigit()
            and t.glued(i)
            and t.lowers[j + 1] != "."
        ):
            return ((value, letter), j + 1)
        return None
    name, end = named
    if name == "second" and not t.lowers[j].endswith("s") and not (value == 1 and t.lowers[i] in ("one", "1")):
        return None
    if name == "quarter" and t.lowers[i] in ("a", "one", "three") and not _moved(t, i, end):
        return None  # a fraction
    if t.words[j].istitle() and t.words[i][:1].isdigit():
        return None  # the name of a show: "48 Hours"
    if name == "minute" and t.lowers[j] == "min" and not t.words[i][:1].isdigit():
        return None
    return ((value, name), end)


def bare_length(t: Text, i: int) -> Read | None:
    """Read units that no amount counts: "weeks", "weeks or months", "decades of", "decades-long", "years-long"."""
    word = t.lowers[i]
    if word not in ("years", "months", "weeks", "days", "hours", "minutes", "seconds", "decades", "centuries"):
        return None
    if word == "seconds" or is_age(t, i + 1) or (i and t.words[i - 1][:1].isdigit()):
        return None
    end = i + 1
    if t.lowers[end] in ("or", "and") and t.lowers[end + 1] in words().units and t.lowers[end + 1].endswith("s"):
        end += 2
    j = t.after_hyphen(end)
    if j > end and t.lowers[j] == "long":
        end = j + 1
    return (Duration(((VAGUE, words().units[word]),)), end)


def frequency(t: Text, i: int) -> Read | None:
    """Read a set: "every day", "each of the past three years" is none, "every other Friday", "every 15 minutes"."""
    if t.lowers[i] not in ("every", "each"):
        return None
    table = words()
    j = i + 1
    step = 1.0
    if t.lowers[j] in ("other", "second"):
        step, j = 2, j + 1
    elif t.lowers[j] == "single":
        j += 1
    elif (number := integer(t, j)) is not None:
        step, j = number
    elif (nth := ordinal(t, j)) is not None:
        step, j = nth
    elif t.lowers[j] == "few":
        step, j = VAGUE, j + 1
    word = t.lowers[j]
    if (day := table.weekdays.get(word)) is not None and len(word) > 5:
        value = f"XXXX-WXX-{day}"
        if part := table.parts_of_day.get(t.lowers[j + 1]):
            return (Repeated(f"{value}T{part}"), j + 2)
        return (Repeated(value), j + 1)
    if (number_ := table.months.get(word)) is not None and (len(word) > 4 or word in ("june", "july")):
        return (Repeated(f"XXXX-{number_:02d}"), j + 1)
    if (code := table.seasons.get(word)) is not None:
        return (Repeated(f"XXXX-{code}"), j + 1)
    if (part := table.parts_of_day.get(word)) is not None:
        return (Repeated(f"XXXX-XX-XXT{part}"), j + 1)
    if word == "weekday":
        return (Repeated("P1WD"), j + 1)
    if word == "weekend" and step == 1:
        return (Repeated("P1WE"), j + 1)
    named = unit(t, j)
    if not named:
        return None
    return (Repeated(duration_value(((step, named[0]),))), named[1])


def rate(t: Text, i: int) -> Read | None:
    """Read "a week" behind a frequency or an amount: "twice a week", "$800 a month", "5% a year", "15 a day"."""
    if t.lowers[i] not in ("a", "an", "per") or not i:
        return None
    word, before, after = t.lowers[i + 1], t.lowers[i - 1], t.lowers[i + 2]
    named = words().units.get(word)
    if not named or word.endswith("s") or after in ("ago", "earlier", "later", "before", "after"):
        return None
    if after == "or" and t.lowers[i + 3] in ("so", "two", "more", "longer"):
        return None
    counted = t.tags[i - 1] == "NNS" and "CD" in t.tags[max(0, i - 4) : i - 1]
    if counted or t.lowers[i] == "per" or before[:1].isdigit() or before in FREQUENCIES or before in BEFORE_A_RATE:
        return (Repeated(duration_value(((1, named),))), i + 2)
    return None


def tail(t: Text, found: Duration, i: int) -> tuple[Expression, int] | None:
    """Read what turns a length into a point: "ago", "earlier", "later", "from now", "hence"."""
    word = t.lowers[i]
    value, _ = found.parts[0]
    if word == "ago":
        return (_away(found, -1, "now"), i + 1)
    if word == "hence":
        return (_away(found, 1, "now"), i + 1)
    if word == "from" and t.lowers[i + 1] == "now":
        return (_away(found, 1, "now"), i + 2)
    if word in ("earlier", "previously") and value != VAGUE:
        return (_away(found, -1, "text"), i + 1)
    if word == "before" and t.lowers[i + 1] in (",", ".", ";", ")", "") and value != VAGUE:
        return (_away(found, -1, "text"), i + 1)
    if word in ("later", "afterward", "afterwards"):
        return (_away(found, 1, "text"), i + 1)
    if word == "after" and t.lowers[i + 1] in (",", ".", ";", ")", "") and value != VAGUE:
        return (_away(found, 1, "text"), i + 1)
    return None


def _away(found: Duration, sign: int, origin: Anchor) -> Expression:
    if found.parts[0][0] == VAGUE:
        return Reference("PAST_REF") if sign < 0 and origin == "now" else found
    return away(found.parts, sign, origin)


def away(parts: tuple[tuple[float, str], ...], sign: int, origin: Expression | Anchor) -> Expression:
    """Return the point that lies a length before (-1) or after (1) something."""
    result: Expression | Anchor = origin
    for value, name in parts:
        result = Shifted(value, name, sign, result)
    return result  # type: ignore[return-value]


def duration_value(parts: tuple[tuple[float, str], ...]) -> str:
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


def _split(value: float, name: str) -> list[tuple[str, str]]:
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
