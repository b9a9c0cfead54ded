"""Grammar of points and periods that are not a plain calendar date: "last week", "the third quarter of 2014", "early March",
"the day before yesterday", "the following month", "this year's end".

`point` is the whole grammar of a date-level expression. Each reader returns (expression, index after it) or None.
"""

from analysis.dates.calendar_names import Read, calendar_date, era, numeric_date, weekday, year
from analysis.dates.durations import bare_length, length, unit
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
    Shifted,
    Unit,
    Which,
    Within,
)  # fmt: skip
from analysis.dates.holidays import holiday
from analysis.dates.numerals import ordinal
from analysis.dates.words import Text, words

FILLERS = frozenset({"very", "coming", "past", "same", "current", "upcoming"})  # between deictic and unit
BEFORE_A_YEAR = frozenset({
    "in", "since", "until", "till", "before", "after", "from", "of", "by", "during", "around", "circa", "between", "to",
    "through", "early", "late", "mid", "than", "throughout", "for", "as", "and", "or", "(", ",", "about", "on", "into", "year",
    "-", "–", "the", "'s", "a", "his", "her", "its", "their", "our", "beyond", "near", "at", "post", "pre",
})  # fmt: skip
COUNTED_AFTER = frozenset({"NNS", "CD"})
BEFORE_A_UNIT = frozenset({
    "for", "in", "during", "over", "of", "throughout", "by", "end", "ending", "ended", "ends", "finish", "finished", "until",
    "since", "on", "within", "through", "later", "earlier", "closed", "started", "spent",
})  # fmt: skip
PERIODS = frozenset({"day", "weekend", "week", "fortnight", "month", "quarter", "year", "decade", "century"})
COMPARED = frozenset({"same", "comparable", "corresponding", "equivalent", "similar"})
YEAR_KINDS = frozenset({"fiscal", "calendar", "school", "academic", "financial", "tax"})
ARTICLED = frozenset({"next", "previous", "preceding"})  # with "the" they count from the text
LAST_PIECE = frozenset({"last", "final", "closing", "latter"})
DAY_LEVEL = frozenset({"day"})


def point(t: Text, i: int, depth: int = 0) -> Read | None:
    """Read a day, month, year or other period, however it is named."""
    if depth > 3:
        return None
    found = _simple(t, i, depth)
    if not found:
        return None
    return _inside(t, *found, depth)


def _simple(t: Text, i: int, depth: int) -> Read | None:
    table = words()
    word = t.lowers[i]
    if word in table.days:
        return (Unit("day", table.days[word], "now"), i + 1)
    readers = (numeric_date, _distance, calendar_date) if word[:1].isdigit() else (_distance,)
    for reader in readers:
        if found := reader(t, i):
            return found
    return (
        _edge(t, i, depth) or holiday(t, i) or _piece(t, i, depth) or numbered(t, i) or deictic(t, i) or calendar_date(t, i)
        or era(t, i) or _named_by_unit(t, i, depth) or lone_year(t, i)
    )  # fmt: skip


def _distance(t: Text, i: int) -> Read | None:
    """Read "the day before yesterday", "day after tomorrow", "the day before"."""
    j = i + 1 if t.lowers[i] == "the" else i
    name = words().units.get(t.lowers[j])
    if name not in PERIODS or t.lowers[j + 1] not in ("before", "after", "prior", "previous"):
        return None
    sign = 1 if t.lowers[j + 1] == "after" else -1
    k = j + 2
    if t.lowers[j + 1] == "prior" and t.lowers[k] == "to":
        k += 1
    if t.lowers[k] in words().days:
        return (Shifted(1, name, sign, Unit("day", words().days[t.lowers[k]], "now")), k + 1)
    if t.lowers[k] in ("last", "next", "that", "this") and (rest := deictic(t, k)) and name != "year":
        return (Shifted(1, name, sign, rest[0]), rest[1])
    if feast := holiday(t, k):
        return (Shifted(1, name, sign, feast[0]), feast[1])
    if j > i and (
        t.lowers[k] in (",", ".", ";", ":", ")", "", "and", "in", "at", "with", "by") or t.lowers[j + 1] == "prior"
    ):
        return (Shifted(1, name, sign, "text"), j + 2)
    return None


def deictic(t: Text, i: int) -> Read | None:
    """Read "last week", "this coming Sunday", "the next two weeks", "that year", "recent months", "the following day"."""
    table = words()
    article = t.lowers[i] == "the"
    j = i + 1 if article else i
    word = t.lowers[j]
    if word in ("recent", "coming", "future", "past") and (found := _vague(t, i, j)):
        return found
    anchor: str
    if word in table.text_deictics and (word not in table.deictics or (article and word in ARTICLED)):
        shift, anchor = table.text_deictics[word], "text"
        if word == "same" and not article:
            return None
    elif word in table.deictics:
        shift, anchor = table.deictics[word], "now"
    else:
        return None
    k = j + 1
    while t.lowers[k] in FILLERS and k < j + 3 and word != t.lowers[k]:
        shift = 1 if t.lowers[k] in ("coming", "upcoming") else -1 if t.lowers[k] == "past" else shift
        k += 1
    return _measured(t, i, k, shift, anchor) or _moved(t, i, k, shift, anchor, word)


def _vague(t: Text, i: int, j: int) -> Read | None:
    """ "recent weeks", "coming months", "past years", "future quarters", "recent weeks and months"."""
    named = words().units.get(t.lowers[j + 1])
    if not named or not t.lowers[j + 1].endswith(("s", "ies")) or named in ("second", "minute"):
        return None
    word = t.lowers[j]
    end = j + 2
    if t.lowers[end] in ("and", "or") and t.lowers[end + 1] in words().units and t.lowers[end + 1].endswith("s"):
        end += 2
    return (Reference("FUTURE_REF" if word in ("coming", "future") else "PAST_REF"), end)


def _measured(t: Text, i: int, k: int, shift: int, anchor: str) -> Read | None:
    """ "the last two weeks", "the past 20 years", "the next year or so", "the next few days"."""
    if t.lowers[k] in ("half", "a", "an") or (t.words[k][:1].isdigit() and len(t.words[k]) == 4):
        return None
    if t.lowers[k - 1] == "that":
        return None  # a conjunction: "said that four days were lost"
    span = length(t, k)
    if not span:
        return None
    found, end = span
    if t.lowers[end] == "or" and t.lowers[end + 1] in ("so", "more"):
        end += 2
    return (Duration(found.parts, shift if anchor == "now" or shift else -1), end)


def _moved(t: Text, i: int, k: int, shift: int, anchor: str, word: str) -> Read | None:
    table = words()
    name = t.lowers[k]
    if name in YEAR_KINDS and t.lowers[k + 1] == "year":
        return (Unit("year" if name == "calendar" else "fiscal", shift, anchor), k + 2)  # type: ignore[arg-type]
    named = unit(t, k)
    if named and t.words[k].istitle() and t.words[k - 1].istitle():
        return None  # a name: "This Week"
    if named and named[0] in PERIODS and not name.endswith("s"):
        if named[0] in ("decade", "century") and word == "past":
            return (Duration(((1, named[0]),), -1), named[1])
        return (Unit(named[0], shift, anchor), named[1])  # type: ignore[arg-type]
    if name in ("hour", "hours"):
        return (Duration(((1, "hour"),), shift), k + 1) if word != "that" else None
    if code := table.parts_of_day.get(name):
        if word in ("last", "past", "previous") and name not in ("night", "evening"):
            return None
        day = Unit("day", shift, anchor)  # type: ignore[arg-type]
        return (Clock(part=code, day=day), k + 1) if not name.endswith("s") else None
    if season := table.seasons.get(name):
        end = k + 1
        return (Which(Period("season", season), shift, anchor), end)  # type: ignore[arg-type]
    if feast := holiday(t, k):
        return (Which(feast[0], shift, anchor), feast[1])  # type: ignore[arg-type]
    named_day = calendar_date(t, k)
    if named_day and isinstance(named_day[0], Calendar) and named_day[0].year is None and not t.words[k][:1].isdigit():
        if named_day[0].day and not named_day[0].weekday:
            return None
        return (Which(named_day[0], shift, anchor), named_day[1])  # type: ignore[arg-type]
    part = numbered(t, k)
    if (
        part
        and isinstance(part[0], Period)
        and part[0].unit in ("quarter", "half")
        and part[0].year is None
        and shift <= 0
    ):
        return (part[0], part[1])
    return None


def numbered(t: Text, i: int) -> Read | None:
    """Read "the third quarter", "third-quarter", "Q3 2014", "the first half of 2014", "fiscal 1989", "week 10", "summer"."""
    j = i + 1 if t.lowers[i] == "the" else i
    if t.lowers[j] == "year" and (found := year(t, j + 1)):
        return (Calendar(found[0]), found[1])
    if t.lowers[j] in YEAR_KINDS:
        return _fiscal(t, i, j)
    if t.lowers[j] in ("q", "h") and t.words[j].isupper() and t.glued(j) and t.lowers[j + 1] in ("1", "2", "3", "4"):
        if t.lowers[j] == "h" and t.lowers[j + 1] in ("3", "4"):
            return None
        return _with_year(t, Period("quarter" if t.lowers[j] == "q" else "half", int(t.lowers[j + 1])), j + 2)
    if t.lowers[j] in ("1", "2", "3", "4") and t.words[j + 1] == "Q" and t.glued(j):
        return _with_year(t, Period("quarter", int(t.lowers[j])), j + 2)
    if (
        t.lowers[j] == "week"
        and t.words[j + 1].isdigit()
        and len(t.words[j + 1]) <= 2
        and 1 <= int(t.words[j + 1]) <= 53
    ):
        return _with_year(t, Period("week", int(t.words[j + 1])), j + 2)
    if (code := words().seasons.get(t.lowers[j])) and _is_season(t, i, j):
        return _with_year(t, Period("season", code), j + 1)
    stated = year(t, j) if j > i else None
    return _part_of_year(t, stated[1] if stated else j, stated[0] if stated else None, j > i)


def _part_of_year(t: Text, j: int, stated: int | None, article: bool) -> Read | None:
    """ "third quarter", "first half"; `stated` is a year before it ("the 1988 third quarter")."""
    if stated and t.lowers[j] in ("quarter", "period"):
        return (Within(Unit("quarter", 0, "text"), Calendar(stated)), j + 1)
    if t.lowers[j] in YEAR_KINDS:
        j = t.after_hyphen(j + 1)
    if t.lowers[j] in LAST_PIECE:
        nth: tuple[int, int] | None = (-1, j + 1)
    else:
        nth = ordinal(t, j)
    if not nth:
        return None
    k = t.after_hyphen(nth[1])
    if t.lowers[k] in YEAR_KINDS:
        k += 1
    if t.lowers[k] == "quarter" and 1 <= nth[0] <= 4:
        return _with_year(t, Period("quarter", nth[0], stated), k + 1)
    if t.lowers[k] == "half" and nth[0] in (1, 2, -1):
        read = _with_year(t, Period("half", 2 if nth[0] == -1 else nth[0], stated), k + 1)
        dated = read[0].year is not None or t.lowers[read[1]] == "of"  # type: ignore[union-attr]
        return read if dated else None
    return None


def _fiscal(t: Text, i: int, j: int) -> Read | None:
    k = j + 1
    if t.lowers[k] == "year" and (found := year(t, k + 1)):
        k += 1
    if found := year(t, k):
        return (Calendar(found[0]) if t.lowers[j] == "calendar" else Period("fiscal", 1, found[0]), found[1])
    if t.lowers[k] == "year":
        return (Unit("fiscal", 0, "now"), k + 1) if j > i else None
    return _part_of_year(t, t.after_hyphen(k), None, j > i)


def _is_season(t: Text, i: int, j: int) -> bool:
    """True where "spring" or "fall" can be no verb or water: after "the", "in", "early", or before a year."""
    word = t.lowers[j]
    before = t.lowers[i - 1] if i else ""
    if year(t, j + 1) or (t.lowers[j + 1] == "of" and year(t, j + 2)):
        return True
    if word in ("fall", "spring"):
        if j > i and before not in (
            "in",
            "by",
            "during",
            "until",
            "since",
            "early",
            "late",
            "before",
            "of",
            "for",
            "throughout",
        ):
            return False
        if j > i:
            return t.lowers[j + 1] != "of" and t.tags[j + 1] not in ("NN", "NNS")
        return before in ("in", "by", "early", "late", "mid", "since", "until", "-") and t.lowers[j + 1] != "of"
    return t.words[j].islower() or before in ("in", "by", "of", "early", "late", "this", "last", "next", "the", "since")


def _with_year(t: Text, period: Period, i: int) -> Read:
    """Add the year behind a numbered period: "Q3 2014", "the third quarter of 2014", "summer 2014"."""
    if period.year is None:
        j = i + 1 if t.lowers[i] in ("of", ",", "-", "in") else i
        if t.lowers[j] in ("fiscal", "calendar"):
            j += 1
        elif t.lowers[j] == "the" and t.lowers[j + 1] == "year":
            j += 2
        if found := year(t, j):
            return (Period(period.unit, period.code, found[0]), found[1])
    return (period, i)


def _piece(t: Text, i: int, depth: int) -> Read | None:
    """Read "the last week of March", "the first Monday in May", "the 15th day of next month", "the third month of 2021"."""
    j = i + 1 if t.lowers[i] == "the" else i
    if t.lowers[j] in LAST_PIECE:
        index, j = -1, j + 1
    elif nth := ordinal(t, j):
        index, j = nth
    else:
        return None
    day = weekday(t, j)
    named = unit(t, j)
    if day:
        name, j = str(day[0]), day[1]
    elif named and named[0] in PERIODS and not t.lowers[j].endswith("s"):
        name, j = named
    else:
        return None
    if t.lowers[j] not in ("of", "in"):
        return None
    whole = point(t, j + 1, depth + 1)
    if not whole or not isinstance(whole[0], Calendar | Unit | Which | Period | Era | Within):
        return None
    if day and not (isinstance(whole[0], Calendar) and whole[0].month) and not isinstance(whole[0], Unit):
        return None
    return (Piece(name, index, whole[0]), whole[1])


def _edge(t: Text, i: int, depth: int) -> Read | None:
    """Read "early 2014", "mid-March", "the end of last month", "earlier this year", "year-end", "later in the day"."""
    j = i + 1 if t.lowers[i] in ("the", "very") else i
    if t.lowers[j] == "very":
        j += 1
    edge = words().edges.get(t.lowers[j])
    if edge is None:
        return _year_end(t, i, j)
    k = t.after_hyphen(j + 1)
    if k == j + 1 and t.lowers[j] == "mid" and t.lowers[k] == "-":
        k += 1
    if t.lowers[j] in ("early", "late", "mid", "earlier", "later"):
        if t.lowers[k] == "in" and t.lowers[k + 1] in ("the", "this", "that"):
            k += 1
        elif t.lowers[k] == "in" and (in_year := year(t, k + 1)):
            return (Edge(edge, Calendar(in_year[0])), in_year[1])
    elif t.lowers[k] == "of":
        k += 1
    else:
        return None
    if t.lowers[k] == "the" and (season := words().seasons.get(t.lowers[k + 1])):
        return (Edge(edge, Period("season", season)), k + 2)
    if season := words().seasons.get(t.lowers[k]):
        read = _with_year(t, Period("season", season), k + 1)
        return (Edge(edge, read[0]), read[1])
    if t.lowers[k] == "the" and t.lowers[k + 1] in ("year", "week", "month", "day", "decade", "century") and (
        t.lowers[k + 2] not in ("of", "before", "after", "when", "that", "-", "'s")
    ):
        if t.lowers[k + 1] == "day" and t.lowers[j] == "end":
            return None  # "at the end of the day" is a figure of speech
        name = t.lowers[k + 1]
        return (Edge(edge, Unit(name, 0, "text" if name == "day" else "now")), k + 2)
    if t.lowers[k] in ("year", "month") and k == j + 2 and t.lowers[k - 1] == "of":
        return (Edge(edge, Unit(t.lowers[k], 0, "now")), k + 1)
    whole = point(t, k, depth + 1)
    if whole and not isinstance(whole[0], Edge | Reference | Duration | Shifted):
        of_day = isinstance(whole[0], Unit) and whole[0].unit == "day" and t.lowers[whole[1] - 1] == "day"
        if edge == "end" and of_day and t.lowers[j] == "end":
            return None  # "at the end of the day" is a figure of speech
        return (Edge(edge, whole[0]), whole[1])
    return None


def _year_end(t: Text, i: int, j: int) -> Read | None:
    """Read "year-end", "year end", "the year's end", "month-end"."""
    name = words().units.get(t.lowers[j])
    if name not in ("year", "month", "week", "quarter"):
        return None
    k = t.after_hyphen(j + 1)
    if t.lowers[k] == "'s":
        k += 1
    if t.lowers[k] == "end" and t.lowers[k + 1] not in ("of", "up"):
        return (Edge("end", Unit(name, 0, "now")), k + 1)
    return None


def _named_by_unit(t: Text, i: int, depth: int) -> Read | None:
    """Read "the year", "the weekend", "the week of March 6", "the month of May", "the summer of 1994"."""
    if t.lowers[i] != "the":
        return None
    named = unit(t, i + 1)
    if not named or named[0] not in PERIODS or t.lowers[i + 1].endswith("s"):
        return None
    name, j = named
    if t.lowers[j] == "of" and name in ("week", "month", "weekend", "day"):
        whole = point(t, j + 1, depth + 1)
        if whole and isinstance(whole[0], Calendar | Holiday | Which):
            return (Within(Unit(name, 0, "text"), whole[0]), whole[1])
        return None
    return _bare_unit(t, i, name, j)


def _bare_unit(t: Text, i: int, name: str, j: int) -> Read | None:
    """Read "the quarter", "the weekend", "the day", "the year" where a preposition makes them a time."""
    before = t.lowers[i - 1] if i else ""
    if t.lowers[j] in ("before", "after", "when", "that", "of", "-", "he", "she", "they", "we", "i", "it", "'s") and name != "quarter":
        return None
    if t.tags[j] in ("NN", "NNS") and name != "quarter":
        return None
    if name == "weekend":
        return (Unit("weekend", 0, "now"), j)
    if name == "quarter":
        if t.lowers[j] == "of" or t.tags[i - 1] == "NNP":
            return None
        return (Unit("quarter", 0, "text"), j)
    if before not in BEFORE_A_UNIT or (before == "of" and name != "year"):
        return None
    if name == "year":
        if t.lowers[j] in ("ended", "ending", "to", "through"):
            return (Duration(((1, "year"),)), j)
        return (Unit("year", 0, "now"), j) if before != "of" else None
    if name in ("day", "week", "month"):
        return (Unit(name, 0, "text" if name == "day" else "now"), j)
    return None


def lone_year(t: Text, i: int) -> Read | None:
    """Read a year that stands alone: "in 1989", "the 2014 vote"; "2000 people" is none."""
    found = year(t, i)
    if not found:
        return None
    if not t.words[i].isdigit():
        return (Calendar(found[0]), found[1])
    before, j = (t.lowers[i - 1] if i else ""), found[1]
    if before in ("$", "£", "€", "¥", "no", "#", ":", "/", "+", "=", ".") and (before != "." or t.glued(i - 1)):
        return None
    if t.lowers[j] in ("%", "percent", ":", "/", "°", "degrees", "rpm") and not (
        t.lowers[j] in (":", "/") and not t.glued(i)
    ):
        return None
    if not 1700 <= found[0] <= 2099 and before not in ("in", "since", "until", "by", "year"):
        return None
    if t.lowers[j] in words().units:
        return None
    if t.lowers[j] in ("million", "billion", "hundred", "thousand", "trillion", "dollars", "people", "men", "women"):
        return None
    if before in BEFORE_A_YEAR and before not in ("about", "than", "for", "to", "as", "on", "at", "and", "or", ","):
        return (Calendar(found[0]), j)
    if t.tags[j] in COUNTED_AFTER or (t.tags[j] == "JJ" and t.tags[j + 1] == "NNS"):
        return None
    if (
        before in BEFORE_A_YEAR
        or t.tags[i - 1] in ("NNP", "NNPS", "NN", "-LRB-", "``", "NNS", "VBD", "VBN", "RB", "JJ")
        or not i
    ):
        return (Calendar(found[0]), j)
    return (Calendar(found[0]), j) if t.tags[j] in (".", ",", "", "-RRB-", ":", "NN", "NNP") else None


def _inside(t: Text, found: Expression, i: int, depth: int) -> Read:
    """Add the longer period behind or the part in front of an apostrophe: "January last year", "last year's third quarter"."""
    if isinstance(found, Unit | Calendar | Which) and t.lowers[i] in ("'s", "'") and t.glued(i - 1):
        part = numbered(t, i + 1) or holiday(t, i + 1) or _season_name(t, i + 1)
        if part:
            return (Within(part[0], found), part[1])
        if t.lowers[i + 1] in ("end", "start", "beginning", "close"):
            return (Edge(words().edges[t.lowers[i + 1]], found), i + 2)
    takes = (
        isinstance(found, Period | Holiday)
        or (isinstance(found, Calendar) and found.year is None)
        or (isinstance(found, Which) and isinstance(found.of, Calendar))
    )
    if not takes:
        return (found, i)
    j = t.after_comma(i)
    if t.lowers[j] in ("of", "in"):
        j += 1
    if t.lowers[j] in ("this", "last", "next", "that", "the") or t.lowers[j] in ("previous", "following"):
        whole = deictic(t, j)
        if whole and isinstance(whole[0], Unit) and _longer(found, whole[0].unit):
            return (Within(found, whole[0]), whole[1])
        if not whole and t.lowers[j : j + 2] == ["the", "year"] and j > i and t.lowers[j + 2] not in ("before",):
            return (Within(found, Unit("year", 0, "now")), j + 2)
    if isinstance(found, Calendar | Period | Holiday) and t.lowers[j] in ("a", "one") and t.lowers[j + 1] == "year":
        if t.lowers[j + 2] in ("ago", "earlier"):
            return (Within(found, Unit("year", -1, "now" if t.lowers[j + 2] == "ago" else "text")), j + 3)
    if isinstance(found, Holiday) and found.year is None and (stated := year(t, i + 1 if t.lowers[i] in (",", "of", "in") else i)):
        return (Holiday(found.key, stated[0]), stated[1])
    return (found, i)


def _season_name(t: Text, i: int) -> Read | None:
    code = words().seasons.get(t.lowers[i])
    return (Period("season", code), i + 1) if code else None


def _longer(part: Expression, name: str) -> bool:
    """True where the part fits into a unit: a month into a year, a weekday into a week."""
    order = ("day", "weekend", "week", "month", "quarter", "fiscal", "year", "decade", "century")
    if isinstance(part, Which):
        part = part.of
    if isinstance(part, Calendar):
        if part.weekday and not part.day:
            return name == "week"
        return name == "year" if part.month else name == "month"
    return name in order and order.index(name) >= order.index("year" if isinstance(part, Period | Holiday) else "week")


def compared(t: Text, i: int) -> Read | None:
    """Read "the year-earlier quarter", "the same period last year", "a year-ago third quarter", "year-earlier"."""
    j = i + 1 if t.lowers[i] in ("the", "a") else i
    if j > i and t.lowers[j] == "latest" and t.lowers[j + 1] in ("quarter", "period", "week", "month", "year", "fiscal"):
        if t.lowers[j + 1] == "fiscal":
            return (Unit("fiscal", -1, "now"), j + 3) if t.lowers[j + 2] == "year" else None
        if t.lowers[j + 1] in ("quarter", "period"):
            return (Unit("quarter", 0, "text"), j + 2)
        return (Unit(t.lowers[j + 1], -1, "now"), j + 2)
    if t.lowers[j] in COMPARED:
        if t.lowers[j + 1] == "year":
            j += 1
        elif t.lowers[j + 1] in ("period", "quarter", "month", "week", "time") and j > i:
            return _compared_noun(t, j + 1)
        else:
            return None
    if t.lowers[j] not in ("year", "month", "week", "quarter"):
        return None
    k = t.after_hyphen(j + 1)
    if t.lowers[k] not in ("ago", "earlier") or (k == j + 1 and t.lowers[j - 1] in ("a", "one")):
        return None
    base = Shifted(1, t.lowers[j], -1, "text")
    if t.lowers[k + 1] in ("period", "quarter", "figure") and t.lowers[k + 1] != "figure":
        return (base, k + 2)
    part = numbered(t, k + 1)
    if part and isinstance(part[0], Period):
        return (Within(part[0], Unit("year", -1, "now")), part[1])
    return (base, k + 1)


def _compared_noun(t: Text, j: int) -> Read | None:
    """ "period last year", "quarter a year ago", "month of 2013"."""
    k = j + 1
    if t.lowers[k] in ("of", "in"):
        k += 1
    if t.lowers[k] == "the" and t.lowers[k + 1] == "last":
        k += 1
    if t.lowers[k] in ("a", "one") and t.lowers[k + 1] == "year" and t.lowers[k + 2] in ("ago", "earlier", "before"):
        return (Shifted(1, "year", -1, "text"), k + 3)
    if t.lowers[k] in ("last", "the") and t.lowers[k + 1] in ("year", "previous"):
        end = k + 2 if t.lowers[k + 1] == "year" else k + 3
        return (Shifted(1, "year", -1, "text"), end)
    return None


def plural_units(t: Text, i: int) -> Read | None:
    """Read units without an amount, see durations.bare_length."""
    return bare_length(t, i)
