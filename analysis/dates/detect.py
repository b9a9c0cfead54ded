"""Tokens -> expressions of time with their spans: the top of the grammar.

Only words that can be the heart of such an expression start the work (triggers). From each, the reader steps left over words
that may open the expression, then tries the grammar from the leftmost on; the first reading that holds the trigger wins.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from analysis.dates.calendar_names import numeric_date
from analysis.dates.clock import clock, part_behind
from analysis.dates.durations import bare_length, frequency, length, rate, tail
from analysis.dates.expressions import (
    Calendar,
    Clock,
    Duration,
    Expression,
    Holiday,
    Reference,
    Repeated,
    Shifted,
    Unit,
    Which,
    Within,
)  # fmt: skip
from analysis.dates.holidays import first_words
from analysis.dates.periods import compared, point
from analysis.dates.words import Text, words

REACH = 9  # tokens that an expression may begin before its trigger
NAME_TAILS = frozenset({  # after a weekday or "Daily" they make the name of a paper or show
    "times", "mirror", "telegraph", "mail", "express", "herald", "post", "star", "world", "news", "tribune", "journal",
    "beast", "show", "gazette", "record", "sun", "night",
})  # fmt: skip
AT = frozenset({"at", "around", "about", "by", "for", "@", "before", "after", "until"})


@dataclass(frozen=True, slots=True)
class Found:
    """An expression over tokens[first:last] and the rule that read it."""

    first: int
    last: int
    expression: Expression
    rule: str


@cache
def _openers() -> frozenset[str]:
    """Words that may stand in an expression before its trigger."""
    table = words()
    return frozenset(
        {"the", "a", "an", "of", "half", "couple", "or", "and", "to", "very", "more", "same", "year", "in", "o'clock", "o", "quarter",
         "past", "final", "closing", "latter", "fiscal", "calendar", "school", "day", "every", "each", "other", "single", "one",
         "that", "dozens", "scores", "hundreds", "thousands", "than", "at", "least", "most", "up", "less", "no", "-", "–", "'", "’",
         ",", ".", "/", "⁄", "'s", "for", "all", "comparable", "corresponding", "before", "after", "recent", "future",
         "per", "latest", "minutes", "additional", "consecutive", "trading", "business", "straight", "working", "full", "long",
         "short", "near", "st", "nd", "rd", "th"}
    ) | table.cardinals.keys() | table.ordinals.keys() | table.deictics.keys() | table.text_deictics.keys() \
        | table.edges.keys() | table.vague_amounts | table.approximations | table.months.keys() | table.weekdays.keys()  # fmt: skip


@cache
def triggers() -> frozenset[str]:
    """Words that can be the heart of an expression of time."""
    table = words()
    return frozenset(
        table.months.keys() | table.weekdays.keys() | table.weekdays_plural.keys() | table.units.keys() | table.seasons.keys()
        | table.parts_of_day.keys() | table.clock_words.keys() | table.days.keys() | table.references.keys()
        | table.reference_adjectives.keys() | table.sets.keys() | table.decades.keys() | first_words()
        | {"tonight", "o'clock", "oclock", "a.m.", "p.m.", "am", "pm", "time", "past", "term", "nineteen", "eighteen", "twenty",
           "q", "period", "fiscal", "half", "two", "while"}
    ) - {"the", "st", "all", "international", "second", "sec", "min", "mins"}  # fmt: skip


def find_expressions(t: Text, count: int) -> Iterator[Found]:
    """Yield the expressions among the first `count` tokens, in reading order, never overlapping."""
    hearts, openers = triggers(), _openers()
    floor = 0
    for i in range(count):
        if i < floor:
            continue
        word = t.lowers[i]
        if word not in hearts and not (word[:1].isdigit() and _number_counts(t, i)):
            continue
        first = i
        low = max(floor, i - REACH)
        while first > low and (t.lowers[first - 1] in openers or t.words[first - 1][:1].isdigit()):
            first -= 1
        found = _read(t, first, i)
        if found:
            yield found
            floor = found.last


def _number_counts(t: Text, i: int) -> bool:
    """True where a number may be a date, a year or a time by itself."""
    word = t.words[i]
    if len(word) == 4 and word.isdigit() and word.isascii():
        return True
    after = t.lowers[i + 1]
    if after in (":", "-", "/") and t.words[i + 2][:1].isdigit():
        return len(word) <= 4
    if len(word) == 2 and word[1] == "0" and after in ("s", "'s"):
        return True
    return len(word) <= 10 and (word.count(".") == 2 or (t.glued(i) and after in ("d", "w", "p", "a")))


def _read(t: Text, first: int, heart: int) -> Found | None:
    for start in range(first, heart + 1):
        if t.lowers[start] in (",", ".", "of", "and", "or", "to", "'s", "/", "in", "-", "than", "year's"):
            continue
        found = _whole(t, start)
        if found and found.last > heart:
            return found
    return None


def _whole(t: Text, i: int) -> Found | None:
    """The longest reading that begins at token i."""
    for rule, reader in READERS:
        if found := reader(t, i):
            return Found(i, found[1], found[0], rule)
    return None


def _approximate(t: Text, i: int) -> int:
    """The index behind "nearly", "more than", "at least", "up to", "no more than" or i."""
    word = t.lowers[i]
    if word in words().approximations:
        return i + 1
    if word in ("more", "less", "fewer") and t.lowers[i + 1] == "than":
        return i + 2
    if word == "at" and t.lowers[i + 1] in ("least", "most"):
        return i + 2
    if word == "up" and t.lowers[i + 1] == "to":
        return i + 2
    if word == "no" and t.lowers[i + 1] in ("more", "less") and t.lowers[i + 2] == "than":
        return i + 3
    return i


def _timed(t: Text, i: int) -> tuple[Expression, int] | None:
    """A time of day with its day, in either order."""
    j = _approximate(t, i)
    if t.lowers[i] == "tonight":
        return _clock_of_day(t, Clock(part="NI", day=Unit("day", 0, "now")), i + 1)
    read = clock(t, j)
    if read:
        return _day_behind(t, *read)
    return _part_of_day(t, i)


def _day_behind(t: Text, read: Clock, i: int) -> tuple[Expression, int]:
    """Add the day behind a time: "10 p.m. Wednesday", "5 p.m. EST, Nov. 6", "9 a.m. on Tuesday", "8 a.m. this morning"."""
    if read.part is None and (part := part_behind(t, i)):
        i = part[1]
    j = t.after_comma(i)
    if t.lowers[j] in ("on", "of"):
        j += 1
    day = point(t, j)
    if day and _is_day(day[0]):
        if isinstance(day[0], Clock):
            return (replace(read, day=day[0].day), day[1])
        return (replace(read, day=day[0]), day[1])
    if t.lowers[j] == "tonight":
        return (replace(read, day=Unit("day", 0, "now")), j + 1)
    return (read, i)


def _is_day(found: Expression) -> bool:
    if isinstance(found, Calendar):
        return bool(found.day or found.weekday)
    if isinstance(found, Unit):
        return found.unit == "day"
    if isinstance(found, Which | Within):
        return _is_day(found.of if isinstance(found, Which) else found.part)
    if isinstance(found, Clock):
        return found.hour is None
    return isinstance(found, Holiday | Shifted) and getattr(found, "unit", "day") in ("day", "week")


def _part_of_day(t: Text, i: int) -> tuple[Expression, int] | None:
    """ "mid-afternoon yesterday", "the morning of March 3", "early evening", "overnight", "the evening"."""
    table = words()
    j = i + 1 if t.lowers[i] == "the" else i
    edged = t.lowers[j] in ("early", "late", "mid", "later", "earlier")
    k = t.after_hyphen(j + 1) if edged else j
    if edged and t.lowers[k] == "in" and t.lowers[k + 1] == "the":
        k += 2
    if edged and t.lowers[k] in ("this", "that", "last"):
        day = point(t, k)
        return day if day and isinstance(day[0], Clock) else None
    code = table.parts_of_day.get(t.lowers[k])
    if not code or (t.lowers[k].endswith("s") and t.lowers[k] != "overnight"):
        return None
    read, end = Clock(part=code), k + 1
    day = point(t, end + 1 if t.lowers[end] in ("of", "on") else end)
    if day and _is_day(day[0]) and not isinstance(day[0], Clock):
        return (replace(read, day=day[0]), day[1])
    if t.lowers[k] == "overnight":
        return (replace(read, day=Unit("day", -1, "now")), end) if t.tags[end] not in ("NN", "NNS", "NNP") else None
    if t.lowers[k] == "night" and not edged:
        return None
    named = j > i or edged or (i and t.lowers[i - 1] in ("in", "at", "by", "one"))
    if not named or t.tags[end] in ("NN", "NNS", "NNP"):
        return None
    return (read, end)


def _dated(t: Text, i: int) -> tuple[Expression, int] | None:
    """A day or period, with the time of day behind it where there is one."""
    j = _approximate(t, i)
    read = point(t, j) or (point(t, i) if j > i else None)
    if not read:
        return None
    found, end = read
    if isinstance(found, Clock):
        return _clock_of_day(t, found, end)
    if (
        isinstance(found, Calendar)
        and found.weekday
        and not found.day
        and t.lowers[end] in NAME_TAILS
        and t.words[end].istitle()
    ):
        if t.lowers[end] != "night" or (t.words[end] == "Night" and t.words[end + 1].istitle()):
            return None
    if not _is_day(found):
        return read
    return _time_behind(t, found, end)


def _clock_of_day(t: Text, found: Clock, end: int) -> tuple[Expression, int]:
    """ "this morning at 8:30", "last night at 8"."""
    j = end + 1 if t.lowers[end] in AT else end
    timed = clock(t, t.after_comma(j))
    if timed and timed[0].part is None:
        hour = timed[0].hour
        if hour is not None and hour < 12 and found.part in ("AF", "EV", "NI") and timed[1] - j <= 3:
            return (replace(timed[0], hour=hour + 12, day=found.day), timed[1])
        return (replace(timed[0], day=found.day), timed[1])
    return (found, end)


def _time_behind(t: Text, found: Expression, end: int) -> tuple[Expression, int]:
    parts = words().parts_of_day
    j = end + 1 if t.lowers[end] in ("early", "late") else end
    if (
        (code := parts.get(t.lowers[j]))
        and not t.lowers[j].endswith("s")
        and t.words[j].islower()
        and t.lowers[j] != "overnight"
    ):
        return _clock_of_day(t, Clock(part=code, day=found), j + 1)
    if (
        t.lowers[j] in ("nights", "mornings", "afternoons", "evenings")
        and isinstance(found, Calendar)
        and found.weekday
    ):
        return (Repeated(f"XXXX-WXX-{found.weekday}T{parts[t.lowers[j]]}"), j + 1)
    if t.lowers[end] == "in" and (part := part_behind(t, end)):
        return (Clock(part=part[0], day=found), part[1])
    if t.lowers[end] == "at" and t.lowers[end + 1] == "night":
        return (Clock(part="NI", day=found), end + 2)
    k = t.after_comma(end)
    if t.lowers[k] in AT:
        k += 1
        if t.lowers[k] in ("about", "around", "exactly"):
            k += 1
    timed = clock(t, k)
    if timed and timed[0].day is None:
        return (replace(timed[0], day=found), timed[1])
    return (found, end)


def _lengthy(t: Text, i: int) -> tuple[Expression, int] | None:
    """A length of time, or the point that it leads to."""
    if repeated := rate(t, i):
        return repeated
    j = _approximate(t, i)
    if t.lowers[j] in ("the", "its", "their", "his", "her") and (opened := _opened(t, j)):
        return opened
    if t.lowers[j] == "all" and t.lowers[j + 1] in ("day", "week", "month", "year", "night", "summer", "winter"):
        name = words().units.get(t.lowers[j + 1])
        return (Duration(((1, name),)), j + 2) if name else None
    found = length(t, j)
    if not found:
        return bare_away(t, j)
    span, end = found
    if t.lowers[end] == "or" and t.lowers[end + 1] in ("so", "more", "less", "longer"):
        end += 2
    k = t.after_hyphen(end)
    if t.lowers[k] in ("old", "olds") or (t.lowers[k] == "of" and t.lowers[k + 1] == "age"):
        return None
    if t.lowers[k] == "long" and k > end:
        end = k + 1
    pointed = tail(t, span, end) or _from_point(t, span, end)
    return pointed or (span, end)


def _opened(t: Text, i: int) -> tuple[Expression, int] | None:
    """ "the first nine months", "the six months", "the final two weeks"."""
    j = i + 1
    if t.lowers[j] in (
        "first",
        "final",
        "last",
        "latest",
        "year",
        "opening",
        "early",
        "next",
        "past",
        "previous",
        "following",
    ):
        j += 1
        if t.lowers[j - 1] == "year":
            j = t.after_hyphen(j)
            if t.lowers[j] not in ("ago", "earlier"):
                return None
            j += 1
    if t.lowers[j] in ("a", "an", "few", "half") and t.lowers[j] != "few":
        return None
    found = length(t, j)
    if found and t.lowers[found[1]] in ("ago", "old", "earlier"):
        return None
    return found


def bare_away(t: Text, i: int) -> tuple[Expression, int] | None:
    """ "months ago", "years later", "weeks"; a bare plural that nothing moves is a vague length."""
    read = bare_length(t, i)
    if not read:
        return None
    span, end = read
    if isinstance(span, Duration) and (pointed := tail(t, span, end)):
        return pointed
    return read


def _from_point(t: Text, span: Duration, i: int) -> tuple[Expression, int] | None:
    """ "two weeks before Christmas", "three days after next Friday", "two weeks from tomorrow"."""
    word = t.lowers[i]
    if word not in ("before", "after", "from", "since", "following") or len(span.parts) > 2:
        return None
    origin = point(t, i + 1)
    if not origin or isinstance(origin[0], Duration | Reference | Clock):
        return None
    result: Expression = origin[0]
    for value, name in reversed(span.parts):
        if value < 0:
            return None
        result = Shifted(value, name, -1 if word == "before" else 1, result)
    return (result, origin[1])


def _pointing(t: Text, i: int) -> tuple[Expression, int] | None:
    """ "now", "recently", "currently", "the past", "the near future", "these days"; adjectives too."""
    table = words()
    word = t.lowers[i]
    if word in ("more", "very", "most", "right", "until", "just") and t.lowers[i + 1] in ("recently", "soon", "now"):
        return (Reference(table.references[t.lowers[i + 1]]), i + 2) if word != "until" else None
    if value := table.references.get(word):
        if word == "soon" and (
            t.lowers[i - 1] in ("as", "too", "how", "so") or t.lowers[i + 1] in ("after", "as", "be")
        ):
            return None
        if t.words[i].istitle() and t.words[i - 1].istitle() and i:
            return None
        if word == "now" and (t.lowers[i + 1] == "that" or t.lowers[i + 1] in ("known", "-")):
            return None
        return (Reference(value), i + 1)
    if word == "the":
        j = i + 1
        if t.lowers[j] in ("near", "distant", "foreseeable", "recent", "immediate", "not", "long", "short"):
            j += 1
        if t.lowers[j] in ("past", "future") and t.tags[j + 1] not in ("NN", "NNS", "NNP", "CD", "JJ", "VBG"):
            return (Reference("PAST_REF" if t.lowers[j] == "past" else "FUTURE_REF"), j + 1)
        if t.lowers[j] == "term" and t.lowers[j - 1] in ("near", "long", "short"):
            return (Reference("FUTURE_REF"), j + 1)
    if word == "these" and t.lowers[i + 1] == "days":
        return (Reference("PRESENT_REF"), i + 2)
    if value := table.reference_adjectives.get(word):
        if t.words[i].istitle() and (t.words[i + 1].istitle() or t.words[i - 1].istitle()):
            return None
        if word == "future" and t.lowers[i - 1] in (
            "a",
            "its",
            "their",
            "his",
            "her",
            "our",
            "no",
            "any",
            "my",
            "your",
        ):
            return None
        return (Reference(value), i + 1)
    return None


def _repeating(t: Text, i: int) -> tuple[Expression, int] | None:
    """ "daily", "Mondays", "mornings", "every two weeks", "once a week" by its "a week"."""
    table = words()
    if found := frequency(t, i):
        return found
    word = t.lowers[i]
    if value := table.sets.get(word):
        if word == "quarterly" and t.tags[i + 1] in ("NN", "NNS", "JJ"):
            return None  # "the quarterly report" names a kind of report
        if t.words[i].istitle() and (t.words[i + 1].istitle() or (i and t.words[i - 1].istitle())):
            return None
        return (Repeated(value), i + 1)
    if day := table.weekdays_plural.get(word):
        return (Repeated(f"XXXX-WXX-{day}"), i + 1)
    if (
        word in ("mornings", "afternoons", "evenings")
        and i
        and t.lowers[i - 1] in ("on", "in", "most", "be", "out", "the")
    ):
        return (Repeated(f"T{table.parts_of_day[word]}"), i + 1)
    return None


def _whole_number(t: Text, i: int) -> tuple[Expression, int] | None:
    """A date in figures, with the time behind it."""
    read = numeric_date(t, i)
    return _time_behind(t, *read) if read and _is_day(read[0]) else read


READERS = (
    ("repetition", _repeating), ("clock", _timed), ("numeric", _whole_number), ("comparison", compared), ("calendar", _dated),
    ("length", _lengthy), ("reference", _pointing),
)  # fmt: skip
