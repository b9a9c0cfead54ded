"""Grammar of periods by their distance: "last week", "this coming Sunday", "the next two weeks", "that year", "the day
before".

Each reader returns (expression, index after it) or None.
"""

from analysis.dates.calendar_days import calendar_date
from analysis.dates.calendar_names import weekday, year
from analysis.dates.durations import length, unit
from analysis.dates.expressions import (
    VAGUE,
    Anchor,
    Calendar,
    Clock,
    Duration,
    Period,
    Read,
    Reference,
    Shifted,
    Unit,
    Unreadable,
    Which,
    Within,
)  # fmt: skip
from analysis.dates.holidays import holiday
from analysis.dates.numerals import small
from analysis.dates.periods import YEAR_KINDS, numbered, two_years
from analysis.dates.words import Text, cues, words

PERIODS = frozenset({"day", "weekend", "week", "fortnight", "month", "quarter", "year", "decade", "century"})
FILLERS = frozenset({"very", "coming", "past", "same", "current", "upcoming"})  # between deictic and unit
ARTICLED = frozenset({"next", "previous", "preceding"})  # with "the" they count from the text
LATEST = frozenset({"week", "month", "year", "decade", "century"})
ENDS = cues("behind_distances")
MEASURES = frozenset({"last", "past", "previous", "next", "coming", "following", "upcoming"})


def distance(t: Text, i: int) -> Read | None:
    """Read "the day before yesterday", "day after tomorrow", "the week before Easter", "the year before"."""
    j = i + 1 if t.lowers[i] == "the" else i
    name = words().units.get(t.lowers[j])
    direction = t.lowers[j + 1]
    if name not in PERIODS or t.lowers[j].endswith("s") or direction not in ("before", "after", "prior", "previous"):
        return None
    sign = 1 if direction == "after" else -1
    k = j + 3 if direction == "prior" and t.lowers[j + 2] == "to" else j + 2
    origin = _origin(t, k, name)
    if origin and direction != "previous":
        return (Shifted(1, name, sign, origin[0]), origin[1])
    if j > i and t.lowers[k] == ("last" if sign < 0 else "next") and direction in ("before", "after"):
        return (Unit(name, 2 * sign, "now"), k + 1)  # "the week before last"
    if j > i and (t.lowers[k] in ENDS or direction in ("prior", "previous")):
        return (Shifted(1, name, sign, "text"), j + 2)
    return None


def _origin(t: Text, i: int, name: str) -> Read | None:
    if (days := words().days.get(t.lowers[i])) is not None:
        return (Unit("day", days, "now"), i + 1)
    if t.lowers[i] in ("last", "next", "that", "this"):
        return deictic(t, i) if name != "year" else None
    return holiday(t, i)


def deictic(t: Text, i: int) -> Read | None:
    """Read a period that "last", "this", "next", "that", "the following" and their kin point to."""
    table = words()
    article = t.lowers[i] == "the"
    j = i + 1 if article else i
    word = t.lowers[j]
    if word == "last" and j and t.tags[j - 1] in ("MD", "TO"):
        return None  # the verb: "expected to last three weeks"
    if vague := _vague(t, j):
        return vague
    if number := _number_first(t, j):
        return number
    anchor: Anchor
    over = i > 0 and t.lowers[i - 1] in ("over", "in", "within", "during") and word == "next"
    if word in table.text_deictics and (word not in table.deictics or (article and word in ARTICLED and not over)):
        if word == "same" and not article:
            return None
        shift, anchor = table.text_deictics[word], "text"
    elif word in table.deictics:
        shift, anchor = table.deictics[word], "now"
    else:
        return None
    k = j + 1
    while t.lowers[k] in FILLERS and k < j + 3 and word != t.lowers[k]:
        shift = 1 if t.lowers[k] in ("coming", "upcoming") else -1 if t.lowers[k] == "past" else shift
        k += 1
    return _measured(t, k, shift, anchor) or _unit(t, k, shift, anchor) or _named(t, k, shift, anchor)


def _vague(t: Text, j: int) -> Read | None:
    """ "recent weeks", "coming months", "past years", "future quarters", "recent weeks and months"."""
    word = t.lowers[j]
    if word not in ("recent", "coming", "future", "past"):
        return None
    named = words().units.get(t.lowers[j + 1])
    if not named or not t.lowers[j + 1].endswith("s"):
        return None
    end = j + 2
    if t.lowers[end] in ("and", "or") and t.lowers[end + 1] in words().units and t.lowers[end + 1].endswith("s"):
        end += 2
    if word == "recent" and named not in ("day", "year", "decade"):
        return (Duration(((VAGUE, named),), -1), end)  # a length, as TimeML reads it
    return (Reference("FUTURE_REF" if word in ("coming", "future") else "PAST_REF"), end)


def _number_first(t: Text, j: int) -> Read | None:
    """ "3 next weeks", "the five upcoming years"."""
    word = t.lowers[j]
    if not (word[:1].isdigit() or small(word)) or t.lowers[j + 1] not in MEASURES:
        return None
    named = unit(t, j + 2)
    if not named or not t.lowers[j + 2].endswith("s"):
        return None
    amount = small(word) or (int(word) if word.isascii() and word.isdigit() and len(word) < 5 else None)
    shift = -1 if t.lowers[j + 1] in ("last", "past", "previous") else 1
    return (Duration(((amount, named[0]),), shift), named[1]) if amount else None


def _measured(t: Text, k: int, shift: int, anchor: Anchor) -> Read | None:
    """ "the last two weeks", "the past 20 years", "the next year or so", "the next few days"."""
    if t.lowers[k] in ("half", "a", "an"):
        return None
    if t.lowers[k - 1] == "that":
        return None  # a conjunction: "said that four days were lost"
    span = length(t, k)
    if not span:
        return None
    found, end = span
    if _last_part(t, k, end):
        return None  # "the last two weeks of the campaign": not those before the time of writing
    if t.lowers[end] == "or" and t.lowers[end + 1] in ("so", "more"):
        end += 2
    return (Duration(found.parts, shift if anchor == "now" else -1), end)


def _until_now(t: Text, k: int) -> bool:
    """True for the unit at token k of "the past year", "over the last year": TIMEX3 gives the year, not its days."""
    if t.lowers[k - 2] != "the":
        return False
    return t.lowers[k - 1] == "past" or (t.lowers[k - 1] == "last" and k > 2 and t.lowers[k - 3] in ("over", "within"))


def _last_part(t: Text, k: int, end: int) -> bool:
    """True where tokens[k:end] behind "the last" are of something, and not the measure of "a profit of $2bn"."""
    behind = t.tags[end + 1 : end + 3]
    measure = "$" in behind or behind == ["CD", "CD"]
    return t.lowers[k - 2 : k] == ["the", "last"] and t.lowers[end] == "of" and not measure


def _unit(t: Text, k: int, shift: int, anchor: Anchor) -> Read | None:
    """ "last week", "this fiscal year", "the next morning", "last night"."""
    name = t.lowers[k]
    word = t.lowers[k - 1]
    if name in YEAR_KINDS and t.lowers[k + 1] == "year":
        if stated := year(t, k + 2):
            end = two_years(t, stated[1], stated[0])
            return (Period("fiscal", 2 if end else 1, stated[0]), end or stated[1])  # "the next academic year 2014-15"
        return (Unit("year" if name == "calendar" else "fiscal", shift, anchor), k + 2)
    named = unit(t, k)
    if named and t.words[k].istitle() and t.words[k - 1].istitle():
        return None  # a name: "This Week"
    if named and named[0] in PERIODS and not name.endswith("s"):
        return _period(t, k, named, shift, anchor)
    if name == "season" and word in ("this", "last", "next") and t.words[k].islower():
        return (Unreadable("the days of the season are not said"), k + 1)
    if name == "hour":
        return (Duration(((1, "hour"),), shift), k + 1) if word != "that" else None
    code = words().parts_of_day.get(name)
    if code and not name.endswith("s") and (word not in ("last", "past", "previous") or name in ("night", "evening")):
        return (Clock(part=code, day=Unit("day", shift, anchor)), k + 1)
    return None


def _period(t: Text, k: int, named: tuple[str, int], shift: int, anchor: Anchor) -> Read | None:
    """One period behind a deictic, at token k: "last year", "the next decade", "over the last day"."""
    name, end = named
    word = t.lowers[k - 1]
    whole = name in ("decade", "century")
    ahead = whole and word in ("next", "coming") and "the" in t.lowers[k - 2 : k]
    if name == "fortnight" or ahead or (whole and word == "past"):
        return (Duration(((1, name),), shift), end)
    if name == "day" and word == "last":
        over = t.lowers[k - 2] == "the" and k > 2 and t.lowers[k - 3] in ("over", "in", "within", "during")
        return (Duration(((1, "day"),), -1), end) if over else None  # "the last day of the fair"
    if _last_part(t, k, end):
        return None  # "the last year of his term"
    found = Unit(name, shift, anchor, name in LATEST and _until_now(t, k))
    day = weekday(t, end) if name == "week" else None
    return (Within(Calendar(weekday=day[0]), found), day[1]) if day else (found, end)


def _named(t: Text, k: int, shift: int, anchor: Anchor) -> Read | None:
    """ "last summer", "next Monday", "this past April", "last Christmas", "this Friday, May 12"."""
    if season := words().seasons.get(t.lowers[k]):
        return (Which(Period("season", season), shift, anchor), k + 1)
    if feast := holiday(t, k):
        return (Which(feast[0], shift, anchor), feast[1])
    read = calendar_date(t, k)
    if read and isinstance(read[0], Calendar) and read[0].year is None and not t.words[k][:1].isdigit():
        return _which(t, read[0], read[1], shift, anchor)
    part = numbered(t, k) if shift <= 0 else None
    return part if part and isinstance(part[0], Period) and part[0].year is None else None


def _which(t: Text, found: Calendar, end: int, shift: int, anchor: Anchor) -> Read | None:
    """A month or weekday by its distance; a day of the month behind a weekday says all by itself."""
    if found.month and found.day:
        return (found, end) if found.weekday else None
    return (Which(found, shift, anchor), end)
