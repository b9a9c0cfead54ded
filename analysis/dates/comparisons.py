"""Grammar of comparison with an earlier period, as reports of results use it: "the year-earlier quarter", "the same
period last year", "the latest quarter", "year-ago".

Each reader returns (expression, index after it) or None.
"""

from analysis.dates.durations import length
from analysis.dates.expressions import Period, Read, Shifted, Unit, Within
from analysis.dates.periods import numbered
from analysis.dates.words import Text

COMPARED = frozenset({"same", "comparable", "corresponding", "equivalent", "similar"})
REPORTED = frozenset({"period", "quarter", "month", "week", "time"})
A_YEAR_BACK = Shifted(1, "year", -1, "text")


def compared(t: Text, i: int) -> Read | None:
    """Read a period by what it is compared with."""
    j = i + 1 if t.lowers[i] in ("the", "a") else i
    word, following = t.lowers[j], t.lowers[j + 1]
    if word == "latest" and j > i:
        return _latest(t, j + 1)
    if word in ("quarter", "period") and j > i and (back := _behind(t, j + 1)):
        return back  # "the quarter a year ago"
    if word in COMPARED:
        if following in REPORTED:
            return _behind(t, j + 2) if j > i else None
        if following != "year":
            return None
        j += 1
    if t.lowers[j] not in ("year", "month", "week", "quarter"):
        return None
    k = t.after_hyphen(j + 1)
    if t.lowers[k] not in ("ago", "earlier") or (k == j + 1 and t.lowers[j - 1] in ("a", "one")):
        return None
    base = Shifted(1, t.lowers[j], -1, "text")
    if t.lowers[k + 1] in ("period", "quarter"):
        return (base, k + 2)
    part = numbered(t, k + 1)
    if part and isinstance(part[0], Period):
        return (Within(part[0], Unit("year", -1, "now")), part[1])
    return None if length(t, k + 1) else (base, k + 1)  # "the year-earlier nine months" is a length


def _latest(t: Text, i: int) -> Read | None:
    """ "the latest quarter", "the latest period", "the latest fiscal year"."""
    if t.lowers[i] in ("quarter", "period"):
        return (Unit("quarter", 0, "text"), i + 1)
    if t.lowers[i : i + 2] == ["fiscal", "year"]:
        return (Unit("fiscal", -1, "now"), i + 2)
    return None


def _behind(t: Text, i: int) -> Read | None:
    """ "(the same period) last year", "a year ago", "of the previous year"."""
    if t.lowers[i] in ("of", "in"):
        i += 1
    if t.lowers[i] == "the" and t.lowers[i + 1] in ("last", "previous"):
        i += 1
    if t.lowers[i] in ("a", "one") and t.lowers[i + 1] == "year" and t.lowers[i + 2] in ("ago", "earlier", "before"):
        return (A_YEAR_BACK, i + 3)
    return (A_YEAR_BACK, i + 2) if t.lowers[i] in ("last", "previous") and t.lowers[i + 1] == "year" else None
