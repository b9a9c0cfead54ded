"""Grammar of the time of day in figures: "10:30 p.m.", "8.30pm", "0800 GMT", "at 18.30"; no time of a race or game.

Each reader returns (expression, index after it) or None.
"""

from analysis.dates.clock_parts import NAMES, meridiem, of_day, zoned, zones
from analysis.dates.expressions import Clock
from analysis.dates.words import Text, cues, words

NOUNS_AND_THEIRS = NAMES | {"NNS", "NNPS", "CD", "VBG"}
TAKEN = frozenset({"in", "of", "ran", "clocked"})
BEFORE_HOURS = cues("before_hours")
CLAUSE_ENDS = cues("clause_ends")
EVENT_REACH = 6  # tokens before a time that may tell what happens then
BETWEEN_HOURS = frozenset({"to", "and", "-", "–", "until", "till"})
HAPPENING, SCORING, GAME_PARTS = cues("happening"), cues("scoring"), cues("game_parts")


def _two_digits(word: str) -> bool:
    return len(word) == 2 and word.isascii() and word.isdigit()


def digital(t: Text, i: int) -> tuple[Clock, int] | None:
    """ "10:30", "10:30:15", "8.30pm", "8 p.m."."""
    word = t.words[i]
    if not (word.isascii() and word[:1].isdigit()):
        return None
    if "." in word:
        return _pointed(t, i)
    if t.lowers[i + 1] == ":" and t.glued(i) and t.glued(i + 1) and len(word) <= 2 and _two_digits(t.words[i + 2]):
        return _colon(t, i)
    if not (word.isdigit() and len(word) <= 2 and meridiem(t, i + 1)):
        return None
    return of_day(t, int(word), None, None, i + 1)


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
    return of_day(t, int(whole), int(rest), None, i + 1) if british or meridiem(t, i + 1) else None


def _colon(t: Text, i: int) -> tuple[Clock, int] | None:
    second, j = None, i + 3
    if t.lowers[j] == ":" and t.glued(j - 1) and _two_digits(t.words[j + 1]):
        second, j = int(t.words[j + 1]), j + 2
    if i and (_timed(t, i - 1) or _cited(t, i - 1)) and not (meridiem(t, j) or t.lowers[j] in zones()):
        return None
    if not (meridiem(t, j) or t.lowers[j] in zones()) and _of_a_game(t, i, j):
        return None
    return of_day(t, int(t.words[i]), int(t.words[i + 2]), second, j)


def _of_a_game(t: Text, i: int, end: int) -> bool:
    """True for the clock of a game: "scored at 7:14", "2:55 into overtime", "with 1:20 left"."""
    behind = t.lowers[end : end + 5]
    if behind[0] in ("left", "remaining", "into") or behind[:2] in (["to", "go"], ["to", "play"]):
        return True
    if behind[0] in ("of", "in", "on") and not GAME_PARTS.isdisjoint(behind[1:]):
        return True
    return not SCORING.isdisjoint(t.lowers[max(0, i - EVENT_REACH) : i])


def _timed(t: Text, i: int) -> bool:
    """True before the time that a runner took: "in 4:10", "a time of 2:05", but not "as of 2:05"."""
    return t.lowers[i] in TAKEN and not (t.lowers[i] == "of" and i and t.lowers[i - 1] == "as")


def _cited(t: Text, i: int) -> bool:
    """True for the name before chapter and verse: "Exodus 18:21"; a weekday or a month may stand before a time."""
    word = t.lowers[i]
    named = t.words[i].istitle() and t.tags[i] in ("NNP", "NN", "NNS") and word.isalpha()
    return named and word not in words().weekdays and word not in words().months


def military(t: Text, i: int) -> tuple[Clock, int] | None:
    """ "0800 GMT", "1800 hours"."""
    word = t.words[i]
    if len(word) != 4 or not (word.isascii() and word.isdigit()) or int(word[:2]) > 24 or int(word[2:]) > 59:
        return None
    if t.lowers[i + 1] in zones() and t.words[i + 1].isupper():
        return zoned(t, Clock(int(word[:2]), int(word[2:])), i + 1)
    told = t.lowers[i + 1] == "hours" and (word[0] == "0" or t.lowers[i - 1] in ("at", "by", "until"))
    if told or _spans_hours(t, i) or _in_24_hours(t, i):
        return (Clock(int(word[:2]), int(word[2:])), i + 1 + told)
    return None


def _in_24_hours(t: Text, i: int) -> bool:
    """True for "at 0915", "at 2030 on Friday", "just after 1945 the alarm rang": no year and no amount."""
    before = t.lowers[i - 1] if i else ""
    if before not in BEFORE_HOURS or t.chained(i):
        return False
    if t.tags[i + 1] in NOUNS_AND_THEIRS and not _day_named(t, i + 1) and t.lowers[i + 1] != "local":
        return False
    if t.words[i][0] == "0" or _day_named(t, i + 1):
        return True
    narrow = before in ("after", "before") and i > 1 and t.lowers[i - 2] in ("just", "shortly")
    behind = narrow and not HAPPENING.isdisjoint(t.lowers[i + 1 : i + EVENT_REACH])
    return behind or ((before == "at" or narrow) and _happens(t, i))


def _day_named(t: Text, i: int) -> bool:
    """True where a day, or whose time it is, stands behind a time: "on Friday", "yesterday", "local time"."""
    j = i + 1 if t.lowers[i] == "on" else i
    if t.lowers[j] in words().days or t.lowers[j] in ("tonight", "hrs") or t.lowers[j : j + 2] == ["local", "time"]:
        return True
    return t.lowers[j] in words().weekdays and t.words[j].istitle()


def _happens(t: Text, i: int) -> bool:
    """True where something happens or begins just before the time at token i: "the doors open at 18.30"."""
    return not HAPPENING.isdisjoint(t.lowers[max(0, i - EVENT_REACH) : i])


def _spans_hours(t: Text, i: int) -> bool:
    """True for either end of "between 0645-0815", "from 0800 to 1600": four figures, one of them with a zero before."""
    if t.lowers[i + 1] in BETWEEN_HOURS and i and t.lowers[i - 1] in ("from", "between"):
        first, last = t.words[i], t.words[i + 2]
    elif i > 2 and t.lowers[i - 1] in BETWEEN_HOURS and t.lowers[i - 3] in ("from", "between"):
        first, last = t.words[i - 2], t.words[i]
    else:
        return False
    return len(first) == len(last) == 4 and first.isdigit() and last.isdigit() and "0" in (first[0], last[0])
