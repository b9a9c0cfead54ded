"""The names and numbers that make up a date: "Sept.", "Friday", "2014", "'87", "the 3rd".

Each reader takes the tokens and an index and returns (number, index after it) or None.
"""

from analysis.dates.numerals import ordinal, spelled_year
from analysis.dates.words import Text, cues, words
from analysis.language.genders import genders
from analysis.language.numerals.words import SUFFIXES

SHY_MONTHS = frozenset({"may", "march", "mar", "jan", "dec", "sep", "jun"})  # words or names of their own
NAMES = frozenset({"april", "june", "august", "jan", "may"})  # first names too
SHY_WEEKDAYS = frozenset({"sun", "sat", "mon", "wed", "thu", "fri", "tue"})
BEFORE_A_MONTH = cues("before_a_month")
PREPOSITIONS = cues("months_only")
FIRST_YEAR, LAST_YEAR = 1400, 2199  # a bare number outside them is no year


def month(t: Text, i: int) -> tuple[int, int] | None:
    """Read a month's name with the point of its abbreviation; "may" and "march" only where they can be no verb."""
    word = t.lowers[i]
    number = words().months.get(word)
    if number is None:
        return None
    pointed = t.lowers[i + 1] == "." and t.glued(i) and len(word) <= 4 and word not in ("may", "june", "july")
    end = i + 1 + pointed
    if word in NAMES and t.tags[end] == "NNP" and not (i and t.lowers[i - 1] in PREPOSITIONS - {"by"}):
        return None  # "June Tarrow", "by April Vell"
    if i and t.lowers[i - 1] in genders() and t.words[i].istitle() and _acts(t, i, end):
        return None  # "Ken April said"
    if len(word) <= 4 or word in SHY_MONTHS:
        beside = pointed and (t.words[end][:1].isdigit() or (i > 0 and t.words[i - 1].isdigit()))
        if t.words[i].islower() and word not in ("june", "july") and not beside:
            return None  # but "oct. 7" and "7 oct." are days
        if word in SHY_MONTHS and not (_beside_a_day(t, i, end) or _asks_for_a_month(t, i, end)):
            return None
    return (number, end)


def _acts(t: Text, i: int, end: int) -> bool:
    """True where a verb follows tokens[i:end], and neither a preposition nor a comma stands before the word before."""
    before = t.tags[i - 2] if i > 1 else ""
    return t.tags[end] in ("VBD", "VBZ") and t.tags[i - 1] == "NNP" and before not in ("IN", ",", "TO")


def _beside_a_day(t: Text, i: int, end: int) -> bool:
    """True where figures or a rank stand beside the name over tokens[i:end]: "5-May-16", "the 3rd of May", "May 3"."""
    if t.words[end][:1].isdigit() or ordinal(t, end) is not None:
        return True
    signed = i > 1 and t.lowers[i - 1] in ("/", "-") and t.words[i - 2][:1].isdigit()
    return i > 0 and (signed or t.words[i - 1][:1].isdigit() or t.lowers[i - 1 - (t.lowers[i - 1] == "of")] in SUFFIXES)


def _asks_for_a_month(t: Text, i: int, end: int) -> bool:
    """True where the word before token i makes it a month: a preposition always, "and" where no name follows."""
    if not i:
        return False
    before = t.lowers[i - 1]
    if before in PREPOSITIONS or (before == "as" and i > 2 and t.lowers[i - 3] == "as"):
        return True
    if i > 1 and t.lowers[i - 2] in words().months and before in ("to", "and", "or", "through", "-", ","):
        return True  # "from March to May"
    if t.tags[end] == "NNP":
        return False
    part = t.lowers[i - 2] if i > 1 and before in ("of", "-", "‑") else ""
    if part in words().edges:
        return True  # "the end of May", "mid-May"
    if before == "the" and t.tags[end] in ("NN", "NNS", "VB", "VBP"):
        return True  # "the May riot"
    if t.tags[i] == "MD":
        return False
    if before == "the" or t.tags[i - 1] == "PRP$":
        return t.tags[end] in ("NN", "NNS", "VBN", "JJ")  # "the March meeting"
    return before in BEFORE_A_MONTH


def weekday(t: Text, i: int) -> tuple[int, int] | None:
    """Read a weekday's name with the point of its abbreviation."""
    word = t.lowers[i]
    number = words().weekdays.get(word)
    if number is None:
        return None
    end = i + 1
    if len(word) > 5:
        return (number, end)
    pointed = t.lowers[end] == "." and t.glued(i)
    if t.words[i].islower() and word in SHY_WEEKDAYS:
        return None
    after = t.lowers[end + 1 if pointed else end]
    if pointed:
        end += 1
    if after == ",":
        after = t.lowers[end + 2 if pointed else end + 1]
    supported = after[:1].isdigit() or after in words().months
    if word in SHY_WEEKDAYS and not supported and not (i and t.lowers[i - 1] in ("on", "or", "this", "next", "last")):
        return None  # "the Sun." may end a sentence
    return (number, end)


def year(t: Text, i: int) -> tuple[int, int] | None:
    """Read a year with four digits or in words."""
    word = t.words[i]
    if len(word) == 4 and word.isascii() and word.isdigit():
        value = int(word)
        return (value, i + 1) if FIRST_YEAR <= value <= LAST_YEAR else None
    return spelled_year(t, i)


def short_year(t: Text, i: int) -> tuple[int, int] | None:
    """Read "'87" or, after "of", "87": the nearest century to the turn of the millennium."""
    if t.lowers[i] in ("'", "’", "‘") and t.glued(i):
        i += 1
    word = t.words[i]
    if len(word) == 2 and word.isascii() and word.isdigit():
        value = int(word)
        return ((1900 if value > 35 else 2000) + value, i + 1)
    return None


def day_number(t: Text, i: int) -> tuple[int, int] | None:
    """Read a day of the month: "3", "03", "3rd", "the third", "twenty-first"."""
    if t.lowers[i] == "the" and (found := ordinal(t, i + 1)):
        return found if 1 <= found[0] <= 31 else None
    if found := ordinal(t, i):
        return found if 1 <= found[0] <= 31 else None
    word = t.words[i]
    if len(word) <= 2 and word.isascii() and word.isdigit() and 1 <= int(word) <= 31:
        return (int(word), i + 1)
    return None
