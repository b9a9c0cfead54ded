"""Grammar of sets of times: "every two weeks", "each July", "daily", "Mondays", "twice a week", "$800 a month".

Each reader returns (expression, index after it) or None.
"""

from analysis.dates.durations import duration_value, unit
from analysis.dates.expressions import VAGUE, Amount, Read, Repeated
from analysis.dates.numerals import integer, ordinal
from analysis.dates.words import Text, cues, words

FREQUENCIES = frozenset({"once", "twice", "times"})
BEFORE_A_RATE = cues("before_a_rate")
HALVED = {  # behind "semi-" and "bi-"
    "annual": {"semi": "P6M", "bi": "P6M"}, "annually": {"semi": "P6M", "bi": "P6M"},
    "weekly": {"bi": "P2W"}, "monthly": {"semi": "P2W", "bi": "P2M"},
}  # fmt: skip
PAPERS = frozenset({"daily", "weekly", "monthly", "quarterly"})  # they name newspapers too
WEEK_PARTS = {"weekdays": "P1WD", "weekends": "P1WE"}
NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})


def repetition(t: Text, i: int) -> Read | None:
    """Read "daily", "Mondays", "mornings", "every two weeks", "each July"."""
    if found := _day_of_each(t, i + 1 if t.lowers[i] == "the" else i):
        return found
    if found := frequency(t, i + 1 if t.lowers[i] in ("almost", "nearly", "virtually") else i):
        return found
    table = words()
    word = t.lowers[i]
    if value := table.sets.get(word):
        if word == "quarterly" and t.tags[i + 1] in NOUNS | {"JJ"}:
            return None  # "the quarterly report" names a kind of report
        if word in PAPERS and i and _is_paper(t, i):
            return None
        named = t.words[i].istitle() and (t.words[i + 1].istitle() or t.words[i - 1].istitle())
        return None if named else (Repeated(value), i + 1)
    if day := table.weekdays_plural.get(word):
        return (Repeated(f"XXXX-WXX-{day}"), i + 1)
    if word in ("semi", "bi") and t.after_hyphen(i + 1) > i + 1 and word in (halved := HALVED.get(t.lowers[i + 2], {})):
        return (Repeated(halved[word]), i + 3)
    if word in WEEK_PARTS and i and t.lowers[i - 1] in ("on", "during", "most", "and", "or", "at"):
        return (Repeated(WEEK_PARTS[word]), i + 1)
    if word in ("mornings", "afternoons", "evenings") and i and t.lowers[i - 1] in ("on", "in", "most", "out", "the"):
        return (Repeated(f"T{table.parts_of_day[word]}"), i + 1)
    return None


def _is_paper(t: Text, i: int) -> bool:
    """True for "the party daily Horizon", "the daily said", "the People's Daily"."""
    named = t.tags[i] == "NNP" or (t.tags[i + 1] == "NNP" and t.tags[i - 1] in NOUNS)
    return named or t.tags[i + 1] == "VBD"


def _day_of_each(t: Text, i: int) -> Read | None:
    """ "the first Monday of every month", "the last Friday in each quarter"."""
    nth = (-1, i + 1) if t.lowers[i] == "last" else ordinal(t, i)
    if not nth or t.lowers[nth[1]] not in words().weekdays or t.lowers[nth[1] + 1] not in ("of", "in"):
        return None
    every = frequency(t, nth[1] + 2)
    return every if every and isinstance(every[0], Repeated) and every[0].value.startswith("P") else None


def frequency(t: Text, i: int) -> Read | None:
    """Read a set: "every day", "each of the past five weeks" is none, "every other Friday", "every 15 minutes"."""
    if t.lowers[i] not in ("every", "each"):
        return None
    table = words()
    j = i + 1
    step: Amount = 1
    if t.lowers[j] in ("other", "second"):
        step, j = 2, j + 1
    elif t.lowers[j] == "single":
        j += 1
    elif (number := integer(t, j) or ordinal(t, j)) is not None:
        step, j = number
    elif t.lowers[j] == "few":
        step, j = VAGUE, j + 1
    word = t.lowers[j]
    if (day := table.weekdays.get(word)) is not None and len(word) > 5:
        part = table.parts_of_day.get(t.lowers[j + 1])
        return (Repeated(f"XXXX-WXX-{day}T{part}" if part else f"XXXX-WXX-{day}"), j + 1 + bool(part))
    if (number_ := table.months.get(word)) is not None and (len(word) > 4 or word in ("june", "july")):
        return (Repeated(f"XXXX-{number_:02d}"), j + 1)
    if (code := table.seasons.get(word)) is not None:
        return (Repeated(f"XXXX-{code}"), j + 1)
    if (part := table.parts_of_day.get(word)) is not None:
        return (Repeated(f"XXXX-XX-XXT{part}"), j + 1)
    if word == "weekday":
        return (Repeated("P1WD"), j + 1)
    if word == "weekend" and step == 1:
        return (Repeated("P1WE"), j + 1)
    named = unit(t, j)
    return (Repeated(duration_value(((step, named[0]),))), named[1]) if named else None


def rate(t: Text, i: int) -> Read | None:
    """Read "a week" behind a frequency or an amount: "twice a week", "$800 a month", "5% a year", "15 a day"."""
    if t.lowers[i] not in ("a", "an", "per") or not i:
        return None
    j = t.after_hyphen(i + 1)  # "24 hours a day", "24-hours-a-day"
    word, before, after = t.lowers[j], t.lowers[i - 2 if j > i + 1 and i > 1 else i - 1], t.lowers[j + 1]
    named = words().units.get(word)
    if not named or word.endswith("s") or after in ("ago", "earlier", "later", "before", "after"):
        return None
    if after == "or" and t.lowers[j + 2] in ("so", "two", "more", "longer"):
        return None
    counted = t.tags[i - 1] in ("NNS", "NN") and "CD" in t.tags[max(0, i - 4) : i - 1]
    hyphened = j > i + 1 and before in words().units
    if counted or hyphened or t.lowers[i] == "per" or before[:1].isdigit() or before in FREQUENCIES | BEFORE_A_RATE:
        return (Repeated(duration_value(((1, named),))), j + 1)
    return None
