"""Grammar of the time of day: "10:30 p.m. EST", "noon", "half past seven", "8 in the morning", "0800 GMT".

Each reader returns (expression, index after it) or None.
"""

from functools import cache

from analysis.dates.expressions import Clock
from analysis.dates.numerals import integer, small
from analysis.dates.words import Text, words
from analysis.lexicon import toml_lexicon

NAMES = frozenset({"NNP", "NN", "JJ"})
NOUNS_AND_THEIRS = NAMES | {"NNS", "NNPS", "CD", "VBG"}
TAKEN = frozenset({"in", "of", "ran", "clocked"})
BEFORE_HOURS = frozenset({"at", "by", "before", "after", "until", "till", "from", "around", "about", "since"})
CLAUSE_ENDS = frozenset({",", ".", ";", ")", "", "and", "in", "after", "when", "but", "to"})
EVENT_REACH = 6  # tokens before a time that may tell what happens then
BETWEEN_HOURS = frozenset({"to", "and", "-", "–", "until", "till"})
PRICED = frozenset(
    {"added", "climbed", "cost", "costs", "down", "dropped", "eased", "fell", "gained", "jumped", "lost", "paid",
     "rose", "shed", "slipped", "up", "worth"}
)  # fmt: skip
MERIDIEM = {"a.m.": 0, "am": 0, "a.m": 0, "a": 0, "p.m.": 12, "pm": 12, "p.m": 12, "p": 12}
PART_STARTS = {"MO": 0, "AF": 12, "EV": 12, "NI": 12}  # what "8 in the evening" adds


@cache
def zones() -> dict[str, int | None]:
    """Abbreviation or name of a zone -> minutes from UTC, None where several zones share it."""
    table = toml_lexicon("time_zones.toml")
    return {**table["zones"], **dict.fromkeys(table["local"]["names"])}


@cache
def spoken_zones() -> frozenset[str]:
    return frozenset(toml_lexicon("time_zones.toml")["spoken"]["names"])


@cache
def beside_clock(name: str) -> frozenset[str]:
    """A list of words that stand near figures of a clock and tell of what: `happening`, `scoring`, `game_parts`."""
    return frozenset(toml_lexicon("time_words.toml")["beside_clock"][name])


def clock(t: Text, i: int) -> tuple[Clock, int] | None:
    """Read a time of day that a word or sign marks as one; a bare "at 8" is none."""
    if t.lowers[i] in ("12", "twelve") and t.lowers[i + 1] in words().clock_words:
        return clock(t, i + 1)
    if (named := words().clock_words.get(t.lowers[i])) is not None:
        return _zoned(t, Clock(named, 0), i + 1)
    if t.lowers[i] == "mid" and t.after_hyphen(i + 1) > i + 1 and t.lowers[i + 2] == "day":
        return _zoned(t, Clock(12, 0), i + 3)
    return _past_hour(t, i) or _digital(t, i) or _military(t, i) or _spoken(t, i)


def meridiem(t: Text, i: int) -> tuple[int, int] | None:
    """Read "a.m." or "pm" as the hours to add."""
    word = t.lowers[i]
    if word in ("a", "p"):
        if t.lowers[i + 1] == "." and t.lowers[i + 2] == "m":
            return (MERIDIEM[word], i + 3)
        if t.lowers[i + 1] == "m" and t.lowers[i + 2] in (".", ""):
            return (MERIDIEM[word], i + 2)
        hour = i > 0 and t.glued(i - 1) and t.words[i - 1][:1].isdigit() and t.words[i].islower()
        named = i > 1 and t.tags[i - 2] in NAMES  # no "Highway 1a"
        priced = len(t.words[i - 1]) > 2 or (i > 1 and t.lowers[i - 2] in PRICED)  # "rose 4p", "to 155p" are pence
        return (MERIDIEM[word], i + 1) if hour and not (named or priced) else None
    if word in MERIDIEM:
        return (MERIDIEM[word], i + 1)
    return None


def _hour(hour: int, add: int | None) -> int | None:
    """The hour on a 24-hour clock; None where there is no such hour."""
    if add is None:
        return hour if hour <= 24 else None
    return hour % 12 + add if 1 <= hour <= 12 else None


def _two_digits(word: str) -> bool:
    return len(word) == 2 and word.isascii() and word.isdigit()


def _digital(t: Text, i: int) -> tuple[Clock, int] | None:
    """ "10:30", "10:30:15", "8.30pm", "8 p.m.", "1140 a.m."."""
    word = t.words[i]
    if not (word.isascii() and word[:1].isdigit()):
        return None
    if "." in word:
        return _pointed(t, i)
    if t.lowers[i + 1] == ":" and t.glued(i) and t.glued(i + 1) and len(word) <= 2 and _two_digits(t.words[i + 2]):
        return _colon(t, i)
    add = meridiem(t, i + 1)
    if add is None or not word.isdigit() or len(word) > 4:
        return None
    if len(word) > 2:
        return _of_day(t, int(word[:-2]), int(word[-2:]), None, i + 1)
    return _of_day(t, int(word), None, None, i + 1)


def _pointed(t: Text, i: int) -> tuple[Clock, int] | None:
    """ "8.30pm", "at 4.30 on Friday": British."""
    whole, _, rest = t.words[i].partition(".")
    if len(whole) > 2 or not _two_digits(rest):
        return None
    before, after = t.lowers[i - 1] if i else "", t.lowers[i + 1]
    british = before == "at" and after in ("on", ",", ".") and (after == "on" or _happens(t, i))
    british = british or (
        before in BEFORE_HOURS and (_day_named(t, i + 1) or (_happens(t, i) and after in CLAUSE_ENDS))
    )
    return _of_day(t, int(whole), int(rest), None, i + 1) if british or meridiem(t, i + 1) else None


def _colon(t: Text, i: int) -> tuple[Clock, int] | None:
    second, j = None, i + 3
    if t.lowers[j] == ":" and t.glued(j - 1) and _two_digits(t.words[j + 1]):
        second, j = int(t.words[j + 1]), j + 2
    if t.lowers[j] == ":" and t.glued(j - 1) and t.words[j + 1][:1].isdigit():
        return None
    if i and (_timed(t, i - 1) or _cited(t, i - 1)) and not (meridiem(t, j) or t.lowers[j] in zones()):
        return None
    if not (meridiem(t, j) or t.lowers[j] in zones()) and _of_a_game(t, i, j):
        return None
    return _of_day(t, int(t.words[i]), int(t.words[i + 2]), second, j)


def _of_a_game(t: Text, i: int, end: int) -> bool:
    """True for the clock of a game: "scored at 7:14", "2:55 into overtime", "with 1:20 left"."""
    behind = t.lowers[end : end + 5]
    if behind[0] in ("left", "remaining", "into") or (behind[:2] == ["to", "go"]) or (behind[:2] == ["to", "play"]):
        return True
    if behind[0] in ("of", "in", "on") and not beside_clock("game_parts").isdisjoint(behind[1:]):
        return True
    return not beside_clock("scoring").isdisjoint(t.lowers[max(0, i - EVENT_REACH) : i])


def _timed(t: Text, i: int) -> bool:
    """True before the time that a runner took: "in 4:10", "a time of 2:05", but not "as of 2:05"."""
    return t.lowers[i] in TAKEN and not (t.lowers[i] == "of" and i and t.lowers[i - 1] == "as")


def _cited(t: Text, i: int) -> bool:
    """True for the name before chapter and verse: "Exodus 18:21"; a weekday or a month may stand before a time."""
    word = t.lowers[i]
    named = t.words[i].istitle() and t.tags[i] in ("NNP", "NN", "NNS") and word.isalpha()
    return named and word not in words().weekdays and word not in words().months


def _of_day(t: Text, hour: int, minute: int | None, second: int | None, i: int) -> tuple[Clock, int] | None:
    """A time whose figures end before token i, with "a.m." and the zone behind it."""
    add = meridiem(t, i)
    value = _hour(hour, add[0] if add else None)
    if value is None or (minute or 0) > 59 or (second or 0) > 59:
        return None
    return _zoned(t, Clock(value, minute, second), add[1] if add else i)


def _military(t: Text, i: int) -> tuple[Clock, int] | None:
    """ "0800 GMT", "1800 hours"."""
    word = t.words[i]
    if len(word) != 4 or not (word.isascii() and word.isdigit()) or int(word[:2]) > 24 or int(word[2:]) > 59:
        return None
    if t.lowers[i + 1] in zones() and t.words[i + 1].isupper():
        return _zoned(t, Clock(int(word[:2]), int(word[2:])), i + 1)
    if _spans_hours(t, i) or _in_24_hours(t, i):
        return (Clock(int(word[:2]), int(word[2:])), i + 1)
    if t.lowers[i + 1] == "hours" and word[0] in "012" and (word[0] == "0" or t.lowers[i - 1] in ("at", "by", "until")):
        return (Clock(int(word[:2]), int(word[2:])), i + 2)
    return None


def _in_24_hours(t: Text, i: int) -> bool:
    """True for "at 0915", "at 2030 on Friday", "just after 1945 the alarm rang": no year and no amount."""
    before = t.lowers[i - 1] if i else ""
    if before not in BEFORE_HOURS or t.chained(i) or (t.glued(i) and t.words[i + 1][:1].isalnum()):
        return False
    if t.tags[i + 1] in NOUNS_AND_THEIRS and not _day_named(t, i + 1) and t.lowers[i + 1] != "local":
        return False
    if t.words[i][0] == "0" or _day_named(t, i + 1):
        return True
    narrow = before in ("after", "before") and i > 1 and t.lowers[i - 2] == "just"
    return (before == "at" or narrow) and _happens(t, i)


def _day_named(t: Text, i: int) -> bool:
    """True where a day, or whose time it is, stands behind a time: "on Friday", "yesterday", "local time"."""
    j = i + 1 if t.lowers[i] == "on" else i
    if t.lowers[j] in words().days or t.lowers[j] in ("tonight", "hrs") or t.lowers[j : j + 2] == ["local", "time"]:
        return True
    return t.lowers[j] in words().weekdays and t.words[j].istitle()


def _happens(t: Text, i: int) -> bool:
    """True where something happens or begins just before the time at token i: "the doors open at 18.30"."""
    return not beside_clock("happening").isdisjoint(t.lowers[max(0, i - EVENT_REACH) : i])


def _spans_hours(t: Text, i: int) -> bool:
    """True for either end of "between 0645-0815", "from 0800 to 1600": four figures, one of them with a zero before."""
    if t.lowers[i + 1] in BETWEEN_HOURS and i and t.lowers[i - 1] in ("from", "between"):
        first, last = t.words[i], t.words[i + 2]
    elif i > 2 and t.lowers[i - 1] in BETWEEN_HOURS and t.lowers[i - 3] in ("from", "between"):
        first, last = t.words[i - 2], t.words[i]
    else:
        return False
    return len(first) == len(last) == 4 and first.isdigit() and last.isdigit() and "0" in (first[0], last[0])


def _spoken(t: Text, i: int) -> tuple[Clock, int] | None:
    """ "seven o'clock", "8 in the morning", "five-thirty p.m."."""
    number = integer(t, i)
    if not number or not 1 <= number[0] <= 12:
        return None
    hour, j = number
    k = t.after_hyphen(j)
    minutes = integer(t, k) if t.words[i].isalpha() and t.words[k].isalpha() else None
    if minutes and 10 <= minutes[0] <= 59:
        told = meridiem(t, minutes[1]) or _said_at(t, i, minutes[1])
        return _of_day(t, hour, minutes[0], None, minutes[1]) if told else None
    oclock = _oclock(t, j)
    if meridiem(t, oclock) and t.lowers[oclock] != "a":
        return _of_day(t, hour, None, None, oclock)
    if part := part_behind(t, oclock):
        code, end = part
        after_midnight = code == "NI" and (hour == 12 or hour < 5)
        add = 0 if after_midnight or (code == "AF" and hour == 12) else PART_STARTS.get(code, 0)
        return (Clock(12 if code == "AF" and hour == 12 else hour % 12 + add), end)
    return _zoned(t, Clock(hour), oclock) if oclock > j else None


def _said_at(t: Text, i: int, end: int) -> bool:
    """True for tokens[i:end] of "at one fifteen", "from one fifteen to two forty": an hour and its minutes."""
    if i > 3 and t.lowers[i - 1] in BETWEEN_HOURS and t.lowers[i - 4] in ("from", "between"):
        return bool(small(t.lowers[i - 2]) and small(t.lowers[i - 3]))
    counted = t.tags[end] in NOUNS_AND_THEIRS or t.after_hyphen(end) > end  # "at two fifty-year-olds"
    return i > 0 and t.lowers[i - 1] in ("at", "from", "between") and not counted


def _oclock(t: Text, i: int) -> int:
    """The index behind "o'clock", or i."""
    if t.lowers[i] in ("o'clock", "oclock"):
        return i + 1
    return i + 3 if t.lowers[i] == "o" and t.lowers[i + 2] == "clock" else i


def part_behind(t: Text, i: int) -> tuple[str, int] | None:
    """Read "in the morning", "at night" behind an hour."""
    parts = words().parts_of_day
    if t.lowers[i] == "in" and t.lowers[i + 1] == "the" and t.lowers[i + 2] in parts:
        return (parts[t.lowers[i + 2]], i + 3)
    if t.lowers[i] == "at" and t.lowers[i + 1] == "night":
        return ("NI", i + 2)
    return None


def _minutes(t: Text, i: int) -> tuple[int, int, bool] | None:
    """The minutes of "half past", "a quarter to", "20 minutes past", the token behind them, and if they are counted."""
    j = i + 1 if t.lowers[i] == "a" and t.lowers[i + 1] == "quarter" else i
    if t.lowers[j] in ("half", "quarter"):
        return (30 if t.lowers[j] == "half" else 15), j + 1, True
    number = integer(t, j)
    if not number or not 1 <= number[0] <= 59:
        return None
    counted = t.lowers[number[1]] in ("minutes", "minute", "min", "mins")
    return number[0], number[1] + counted, counted


def _past_hour(t: Text, i: int) -> tuple[Clock, int] | None:
    """ "half past seven", "a quarter to five", "20 minutes past eight"."""
    told = _minutes(t, i)
    if not told:
        return None
    minutes, j, counted = told
    sign = t.lowers[j]
    if sign not in ("past", "to", "till", "before", "after") or (sign in ("before", "after", "to") and not counted):
        return None
    number = integer(t, j + 1)
    if not number or not 1 <= number[0] <= 12:
        return None
    hour, end = number
    marked = t.lowers[end] in ("o'clock", "oclock")
    end += marked
    add = meridiem(t, end)
    part = part_behind(t, end)
    if not (marked or add or part or sign in ("past", "to")) or (sign == "to" and not (marked or add or part)):
        return None
    if sign in ("to", "till", "before"):
        hour, minutes = (hour - 1) or 12, 60 - minutes
    value = _hour(hour, add[0] if add else PART_STARTS.get(part[0]) if part else None)
    return None if value is None else (Clock(value, minutes), add[1] if add else part[1] if part else end)


def _zoned(t: Text, read: Clock, i: int) -> tuple[Clock, int]:
    """Add the zone behind a clock time: "EST", "local time", "Eastern time", "(GMT)"."""
    word = t.lowers[i]
    if word in zones() and t.words[i].isupper():
        return (Clock(read.hour, read.minute, read.second, zone=zones()[word]), i + 1)
    if word == "(" and t.lowers[i + 1] in zones() and t.words[i + 1].isupper() and t.lowers[i + 2] == ")":
        return (Clock(read.hour, read.minute, read.second, zone=zones()[t.lowers[i + 1]]), i + 3)
    if word in spoken_zones():
        j = i + 2 if t.lowers[i + 1] in ("standard", "daylight", "mean") else i + 1
        if t.lowers[j] in ("time", "timezone"):
            return (read, j + 1)
    return (read, i)
