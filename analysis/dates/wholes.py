"""Grammar of the periods that only stand behind an edge or a piece: "the year" of "the end of the year", "year-end".

Each reader returns (expression, index after it) or None.
"""

from analysis.dates.calendar_names import year
from analysis.dates.expressions import Edge, Period, Read, Unit
from analysis.dates.periods import with_year
from analysis.dates.words import Text, cues, words

NO_UNIT_BEFORE = cues("no_unit_before")


def season(t: Text, i: int) -> Read | None:
    """A season where nothing else can stand: "early (the) spring"."""
    j = i + 1 if t.lowers[i] == "the" else i
    code = words().seasons.get(t.lowers[j])
    return with_year(t, Period("season", code), j + 1) if code else None


def whole_unit(t: Text, i: int) -> Read | None:
    """ "the year", "the month", "year" behind "the end of"."""
    j = i + 1 if t.lowers[i] == "the" else i
    name = t.lowers[j]
    if name not in ("year", "week", "month", "day", "decade", "century") or t.lowers[j + 1] in NO_UNIT_BEFORE:
        return None
    if j == i and (name not in ("year", "month") or year(t, j + 1)):
        return None
    return (Unit(name, 0, "text" if name == "day" else "now"), j + 1)


def year_end(t: Text, j: int) -> Read | None:
    """ "year-end", "year end", "the year's end", "month-end"."""
    name = t.lowers[j]
    if name not in ("year", "month", "week", "quarter"):
        return None
    k = t.after_hyphen(j + 1)
    k += t.lowers[k] == "'s"
    if t.lowers[k] != "end":
        return None
    before = -1 if j and t.lowers[j - 1] == "since" else 0
    return (Edge("end", Unit(name, before, "now")), k + 1)
