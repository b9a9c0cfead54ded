"""What belongs to a time of day, whether in figures or in words: "a.m.", "in the morning", "EST", "local time".

Each reader takes the tokens and an index and returns (value, index after it) or None.
"""

from functools import cache

from analysis.dates.expressions import Clock
from analysis.dates.words import Text, cues, words
from analysis.lexicon import toml_lexicon

NAMES = frozenset({"NNP", "NN", "JJ"})
PRICED = cues("priced")
MERIDIEM = {"a.m.": 0, "am": 0, "a.m": 0, "a": 0, "p.m.": 12, "pm": 12, "p.m": 12, "p": 12}


@cache
def zones() -> dict[str, int | None]:
    """Abbreviation or name of a zone -> minutes from UTC, None where several zones share it."""
    table = toml_lexicon("time_zones.toml")
    return {**table["zones"], **dict.fromkeys(table["local"]["names"])}


@cache
def spoken_zones() -> frozenset[str]:
    return frozenset(toml_lexicon("time_zones.toml")["spoken"]["names"])


def meridiem(t: Text, i: int) -> tuple[int, int] | None:
    """Read "a.m." or "pm" as the hours to add."""
    word = t.lowers[i]
    if word in ("a", "p"):
        if t.lowers[i + 1] == "." and t.lowers[i + 2] == "m":
            return (MERIDIEM[word], i + 3)
        hour = i > 0 and t.glued(i - 1) and t.words[i - 1][:1].isdigit() and t.words[i].islower()
        named = i > 1 and t.tags[i - 2] in NAMES  # no "Highway 1a"
        priced = len(t.words[i - 1]) > 2 or (i > 1 and t.lowers[i - 2] in PRICED)  # "rose 4p", "to 155p" are pence
        return (MERIDIEM[word], i + 1) if hour and not (named or priced) else None
    if word in MERIDIEM:
        return (MERIDIEM[word], i + 1)
    return None


def part_behind(t: Text, i: int) -> tuple[str, int] | None:
    """Read "in the morning", "at night" behind an hour."""
    parts = words().parts_of_day
    if t.lowers[i] == "in" and t.lowers[i + 1] == "the" and t.lowers[i + 2] in parts:
        return (parts[t.lowers[i + 2]], i + 3)
    if t.lowers[i] == "at" and t.lowers[i + 1] == "night":
        return ("NI", i + 2)
    return None


def hour_of(hour: int, add: int | None) -> int | None:
    """The hour on a 24-hour clock; None where there is no such hour."""
    if add is None:
        return hour if hour <= 24 else None
    return hour % 12 + add if 1 <= hour <= 12 else None


def of_day(t: Text, hour: int, minute: int | None, second: int | None, i: int) -> tuple[Clock, int] | None:
    """A time whose figures end before token i, with "a.m." and the zone behind it."""
    add = meridiem(t, i)
    value = hour_of(hour, add[0] if add else None)
    if value is None or (minute or 0) > 59 or (second or 0) > 59:
        return None
    return zoned(t, Clock(value, minute, second), add[1] if add else i)


def zoned(t: Text, read: Clock, i: int) -> tuple[Clock, int]:
    """Add the zone behind a clock time: "EST", "local time", "Eastern time", "(GMT)"."""
    word = t.lowers[i]
    if word in zones() and t.words[i].isupper():
        return (Clock(read.hour, read.minute, read.second, zone=zones()[word]), i + 1)
    if word == "(" and t.lowers[i + 1] in zones() and t.words[i + 1].isupper() and t.lowers[i + 2] == ")":
        return (Clock(read.hour, read.minute, read.second, zone=zones()[t.lowers[i + 1]]), i + 3)
    if word in spoken_zones():
        j = i + 1 + (t.lowers[i + 1] in ("standard", "daylight", "mean"))
        if t.lowers[j] in ("time", "timezone"):
            return (read, j + 1)
    return (read, i)
