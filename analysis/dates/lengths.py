"""Grammar of lengths in their sentence: with what comes before ("nearly two years", "the first nine months") and what
turns them into a point ("two weeks ago", "three days after Christmas", "in two weeks").

Each reader returns (expression, index after it) or None.
"""

from dataclasses import replace

from analysis.dates.durations import away, bare_length, length, tail
from analysis.dates.expressions import VAGUE, Duration, Read, Reference, Side
from analysis.dates.numerals import approximate
from analysis.dates.points import point
from analysis.dates.sets import rate
from analysis.dates.wholes import whole_unit
from analysis.dates.words import Text, cues, words

OWNERS = frozenset({"the", "its", "their", "his", "her"})
OPENING = cues("opening")
ORDER = frozenset({"first", "second", "third", "fourth", "fifth", "only"})
SIDES: dict[str, Side] = {
    "last": "last", "final": "last", "latest": "last", "first": "first", "opening": "first",
    "closing": "last",
}  # fmt: skip
BEHIND: dict[str, Side] = {  # what lies behind a length tells on which side of it the length is
    "ended": "last", "ending": "last", "to": "last", "through": "last", "before": "before", "after": "after",
    "following": "after", "since": "first",
}  # fmt: skip
BACK = 8  # tokens before "in" among which they are looked for
WHOLE = cues("after_all")


def lengthy(t: Text, i: int) -> Read | None:
    """Read a length of time, or the point that it leads to."""
    if repeated := rate(t, i):
        return repeated
    if some_day := _some_day(t, i):
        return some_day
    j = approximate(t, i)
    if t.lowers[j] in OWNERS and (opened := _opened(t, j)):
        return opened
    if t.lowers[j] == "all" and t.lowers[j + 1] in WHOLE:
        name = words().units.get(t.lowers[j + 1], "NI")
        return (Duration(((1, name),)), j + 2)
    found = length(t, j)
    if not found:
        return _uncounted(t, j)
    span, end = found
    if t.lowers[end] == "or" and t.lowers[end + 1] in ("so", "more", "less", "longer"):
        end += 2
    k = t.after_hyphen(end)
    if t.lowers[k] == "long" and k > end:
        end = k + 1
    if pointed := tail(t, span, end) or _from_point(t, span, end):
        return pointed
    ahead = j == i and i > 0 and t.lowers[i - 1] == "in" and not _looks_back(t, i - 1)
    return (replace(span, ahead=True) if ahead else span, end)


def _some_day(t: Text, i: int) -> Read | None:
    """ "will one day be", "One day, she could": no length."""
    if t.lowers[i : i + 2] != ["one", "day"]:
        return None
    ahead = (i and t.tags[i - 1] == "MD") or t.tags[i + 2] in ("VB", "MD")
    ahead = ahead or (t.lowers[i + 2] == "," and "MD" in t.tags[i + 3 : i + 8])
    return (Reference("FUTURE_REF"), i + 2) if ahead else None


def _looks_back(t: Text, i: int) -> bool:
    """True for "the first time in three years", "its lowest level in six months": token i is "in"."""
    for k in range(i - 1, max(-1, i - BACK), -1):
        if t.tags[k] in ("JJS", "RBS") or t.lowers[k] in ORDER:
            return True
        if t.tags[k][:1] == "V" or t.lowers[k] in (".", ",", ";"):
            return False
    return False


def _opened(t: Text, i: int) -> Read | None:
    """ "the first nine months", "the six months", "the year-earlier nine months"."""
    j = i + 1
    if t.lowers[j] in OPENING:
        j += 1
    elif t.lowers[j] == "year":
        j = t.after_hyphen(j + 1)
        if t.lowers[j] not in ("ago", "earlier"):
            return None
        j += 1
    if t.lowers[j] in ("a", "an", "half"):
        return None
    found = length(t, j)
    if not found:
        return None
    span, end = found
    word = t.lowers[end]
    side = SIDES.get(t.lowers[j - 1]) if word in ("of", "in") else BEHIND.get(word)
    return (_measured_on(t, span, end, side) if side else span, end)


def _measured_on(t: Text, span: Duration, i: int, side: Side) -> Duration:
    """ "the last five months of 2019", "three months ended June 30": the period behind token i is an expression of its
    own.
    """
    whole = whole_unit(t, i + 1) or point(t, i + 1)
    return replace(span, of=whole[0], side=side) if whole else span


def _uncounted(t: Text, i: int) -> Read | None:
    """ "months ago", "years later", "weeks": a bare plural that nothing moves is a vague length."""
    read = bare_length(t, i)
    if not read:
        return None
    titled = i > 0 and t.words[i][0].isupper() and t.words[i - 1].istitle()  # "Her film Burning Days"
    return tail(t, *read) or (None if titled else read)


def _from_point(t: Text, span: Duration, i: int) -> Read | None:
    """ "two weeks before Christmas", "three days after next Friday", "two weeks from tomorrow"."""
    word = t.lowers[i]
    if word not in ("before", "after", "from", "since", "following") or any(value == VAGUE for value, _ in span.parts):
        return None
    origin = point(t, i + 1)
    return (away(span.parts, -1 if word == "before" else 1, origin[0]), origin[1]) if origin else None
