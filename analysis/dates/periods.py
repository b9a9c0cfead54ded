"""Grammar of numbered parts of a year: "the third quarter", "Q3 2014", "the first half of 2014", "fiscal 1989", "week
10", "summer 2012".

Each reader returns (expression, index after it) or None.
"""

from analysis.dates.calendar_names import short_year, year
from analysis.dates.expressions import Calendar, Period, Read, Unit, Within
from analysis.dates.numerals import ordinal
from analysis.dates.words import HYPHENS, Text, cues, words

YEAR_KINDS = frozenset({"fiscal", "calendar", "school", "academic", "financial", "tax"})
REPORTED = cues("reported_halves")
LAST = frozenset({"last", "final", "closing", "latter"})
BEFORE_A_SEASON = cues("before_a_season")

SEASON_NOUNS = cues("season_nouns")
NEAR_A_SEASON = cues("near_a_season")


def numbered(t: Text, i: int) -> Read | None:
    """Read a part of a year by its number or season, with the year where it is said."""
    j = i + 1 if t.lowers[i] == "the" else i
    word = t.lowers[j]
    if word == "year" and (found := year(t, j + 1)):
        return (Calendar(found[0]), found[1])
    if word in YEAR_KINDS:
        return _fiscal(t, j, article=j > i)
    if code := words().seasons.get(word):
        return with_year(t, Period("season", code), j + 1) if _is_season(t, i, j) else None
    if coded := _coded(t, j):
        return coded
    stated = year(t, j) if j > i or t.words[j].isdigit() else None
    return _part(t, stated[1] if stated else j, stated[0] if stated else None)


def _coded(t: Text, j: int) -> Read | None:
    """ "Q3", "3Q22", "H1", "FY23", "week 10"."""
    word, number = t.words[j], t.words[j + 1]
    if word == "FY" and (found := year(t, j + 1) or (short_year(t, j + 1) if t.glued(j) else None)):
        end = two_years(t, found[1], found[0])
        return (Period("fiscal", 2, found[0]), end) if end else (Period("fiscal", 1, found[0]), found[1])
    if number in ("Q", "H"):  # "3Q"
        word, number = number, word
    if word in ("Q", "H", "q") and t.glued(j) and number in ("1", "2", "3", "4") and (word != "H" or number < "3"):
        period = Period("half" if word == "H" else "quarter", int(number))
        if t.glued(j + 1) and t.words[j + 2][:1].isalnum():  # "3Q22", but no virus: "H1N1"
            short = short_year(t, j + 2) if t.words[j + 1] == word else None
            return (Period(period.unit, period.code, short[0]), short[1]) if short else None
        return with_year(t, period, j + 2)
    if word.lower() == "week" and number.isascii() and number.isdigit() and len(number) <= 2 and 1 <= int(number) <= 53:
        return with_year(t, Period("week", int(number)), j + 2)
    return None


def _part(t: Text, j: int, stated: int | None) -> Read | None:
    """ "third quarter", "first half"; `stated` is a year before it ("the 1988 third quarter", "the 1988 period")."""
    if stated and t.lowers[j] in ("quarter", "period"):
        return (Within(Unit("quarter", 0, "text"), Calendar(stated)), j + 1)
    nth = (-1, j + 1) if t.lowers[j] in LAST else ordinal(t, j)
    if not nth:
        return None
    k = t.after_hyphen(nth[1])
    if t.lowers[k] in YEAR_KINDS:
        k += 1
    if t.lowers[k] == "quarter" and 1 <= nth[0] <= 4:
        return with_year(t, Period("quarter", nth[0], stated), k + 1)
    if t.lowers[k] == "half" and nth[0] in (1, 2, -1):
        half = Period("half", 2 if nth[0] == -1 else nth[0], stated)
        read = with_year(t, half, k + 1)
        # without a year it may be the half of a match
        sure = stated or _of_a_year(t, k + 1) or (t.lowers[k - 1] in HYPHENS and t.lowers[k + 1] in REPORTED)
        return read if read[0] != half or sure else None
    return None


def _of_a_year(t: Text, i: int) -> bool:
    """True before "of next year", "of the year", "of the last fiscal year"."""
    if t.lowers[i] != "of":
        return False
    j = i + 2 if t.lowers[i + 1] == "the" else i + 1
    j += t.lowers[j] in words().deictics
    j += t.lowers[j] in YEAR_KINDS
    return t.lowers[j] == "year"


def _fiscal(t: Text, j: int, *, article: bool) -> Read | None:
    """ "fiscal 1989", "fiscal year 2008", "the fiscal year", "fiscal second-quarter"."""
    k = j + 1
    if t.lowers[k] in ("year", "years") and year(t, k + 1):
        k += 1
    if found := year(t, k):
        if end := two_years(t, found[1], found[0]):
            return (Period("fiscal", 2, found[0]), end)
        return (Period("fiscal", 1, found[0]), found[1])
    if t.lowers[k] == "year":
        return (Unit("fiscal", 0, "now"), k + 1) if article else None
    return _part(t, t.after_hyphen(k), None)


def two_years(t: Text, i: int, first: int) -> int | None:
    """Where "-25" or "/2025" ends that makes a year run into the next: "2024-’25"; token i is behind the first."""
    if t.lowers[i] not in (*HYPHENS, "/") or not t.glued(i - 1):
        return None
    j = i + 2 if t.lowers[i + 1] in ("'", "’", "‘") else i + 1
    word = t.words[j]
    second = word.isascii() and word.isdigit() and len(word) in (2, 4)
    return j + 1 if second and int(word) % 100 == (first + 1) % 100 else None


def _is_season(t: Text, i: int, j: int) -> bool:
    """True where "spring" or "fall" can be no verb, water or name: after "in", "the" or "early", or before a year."""
    word = t.lowers[j]
    before = t.lowers[i - 1] if i else ""
    if year(t, j + 1) or (t.lowers[j + 1] == "of" and year(t, j + 2)):
        return True
    if t.words[j].istitle() and t.tags[j + 1] == "NNP":
        return False  # "the Winter Palace"
    if t.lowers[j + 1] == "of" or (t.words[j].istitle() and before not in BEFORE_A_SEASON - {"of"} and j == i):
        return False  # "The Girls of Summer"
    if word in ("fall", "spring"):
        return before in BEFORE_A_SEASON - {"the", "and"} and (j == i or t.tags[j + 1] not in ("NN", "NNS"))
    if j == i and i and t.tags[i - 1] in ("JJ", "JJS") and before not in BEFORE_A_SEASON:
        return False  # "the hottest summer on record"
    if t.tags[j + 1] in ("NN", "NNS") and t.lowers[j + 1] not in SEASON_NOUNS and before not in NEAR_A_SEASON:
        return False  # "winter coats", "a summer job": of any year
    return t.words[j].islower() or before in BEFORE_A_SEASON


def with_year(t: Text, period: Period, i: int) -> Read:
    """Add the year behind a numbered period: "Q3 2014", "the third quarter of 2014", "summer 2014", "Q1-2019"."""
    if period.year is None:
        j = i + 1 if t.lowers[i] in ("of", ",", "-", "in") else i
        if t.lowers[j] in ("fiscal", "calendar"):
            j += 1
        elif t.words[j] == "FY" and (short := short_year(t, j + 1)):
            return (Period(period.unit, period.code, short[0]), short[1])
        elif t.lowers[j] == "the" and t.lowers[j + 1] == "year":
            j += 2
        if found := year(t, j):
            return (Period(period.unit, period.code, found[0]), found[1])
    return (period, i)
