"""Two figures -> one interval: "30 to 40", "$10-15 billion", "between 5 and 6", "from 20 mpg in 2008 to 29"."""

from dataclasses import replace

from analysis.language.lemmas import verb_lemma
from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.numerals.words import number_words
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.drafts import Draft, draft_of
from analysis.quantities.figure import Figure
from analysis.quantities.figures import read_figure
from analysis.quantities.money import currency_before
from analysis.quantities.rates import read_rate
from analysis.quantities.trends import MEANS, SKIPPED, trend_of_movement, trend_words

HEDGES = context_words("hedges")
COMPARATIVES = (["higher"], ["lower"], ["more"], ["less"], ["up"], ["down"], ["above"], ["below"])
GAP = 7  # tokens that may stand between "from X" and "to Y"
OBJECT = frozenset({"DT", "PRP$", "JJ", "NN", "NNS", "NNP", "POS", "IN"})  # tags between a verb and "by"
JOINERS = dict.fromkeys(("to", "till", "until", "through", "~", "∼"), "to") | {"±": "±"}


def read_range(t: Tokens, a: Figure, begin: int, stop: int) -> Draft | None:
    """The interval that starts with the figure `a`, None where a stands alone."""
    if a.numeral.form == "ordinal":
        return None
    rate = read_rate(t, a.last, stop) if a.kind is not None and a.per is None else None
    end = rate[1] if rate else a.last
    opener = _opener(t, a.first, begin)
    if t.lowers[end : end + 1] == ["from"] and (moved := _moved_from(t, a, end, begin, stop)) is not None:
        return _interval(replace(moved, first=a.first), replace(a, last=moved.last), None, "from", "from")
    where = _joiner(t, a, end, stop, opener)
    if where is None:
        return None
    joiner, start = where
    b = _second(t, start, end, stop)
    if b is not None and joiner == "to":
        b = _further(t, b, stop) or b
    if b is None or not _compatible(t, a, b, joiner, opener, begin):
        return None
    return _interval(a, b, rate[0] if rate else None, opener, joiner)


def _moved_from(t: Tokens, a: Figure, end: int, begin: int, stop: int) -> Figure | None:
    """The end that a movement told backwards began at: "rose to 2.7 percent from 2.1", as "from 2.1 to 2.7 percent".

    A value with a day of its own ("from 66.8% in 2019", "from 61 million a year earlier") is a figure of its own.
    """
    if a.first - 1 < begin or t.lowers[a.first - 1] != "to" or trend_of_movement(t, a.first - 1, begin) is None:
        return None
    b = _second(t, end + 1, end + 1, stop)
    if b and b.last < stop and (t.tags[b.last] not in (".", ",", ":", "-RRB-", "CC") or t.words[b.last] == "-"):
        return None
    return b


def _opener(t: Tokens, first: int, begin: int) -> str:
    """ "between" or "from" before the figure, hedges aside."""
    j = first - 1
    while j >= begin and t.lowers[j] in HEDGES:
        j -= 1
    return t.lowers[j] if j >= begin and t.lowers[j] in ("between", "from") else ""


def _joiner(t: Tokens, a: Figure, end: int, stop: int, opener: str) -> tuple[str, int] | None:
    """The word that joins a second figure and the token where that one may start."""
    if end >= stop:
        return None
    lower = t.lowers[end]
    if lower in HYPHENS and end + 1 < stop:
        return _hyphen_joins(t, end, stop)
    if t.lowers[end : end + 3] == ["+", "/", "-"]:
        return "±", end + 3
    if lower == "--" and glued(t, end):
        return "-", end + 1
    if lower in JOINERS:
        return JOINERS[lower], end + 1
    if lower == "and" and opener:
        return "and", end + 1
    if lower == "or" and a.kind is None:
        return "or", end + 1
    return _far_joiner(t, end, stop, opener) if opener in ("from", "between") else None


def _hyphen_joins(t: Tokens, end: int, stop: int) -> tuple[str, int] | None:
    """ "12-to-14", "12-or-14", "12-14", "12 - about 14"."""
    after = t.lowers[end + 1]
    if after in ("to", "or") and end + 2 < stop:
        hyphen = end + 3 if t.lowers[end + 2] in HYPHENS else end + 2
        return ("to" if after == "to" else "or-"), hyphen
    fits = glued(t, end) == glued(t, end + 1) or after in HEDGES or after[0].isdecimal()
    return ("-", end + 1) if fits else None


def _far_joiner(t: Tokens, end: int, stop: int, opener: str) -> tuple[str, int] | None:
    """The "to" of "from 20 in 2008 to 29", the "and" of "between 20 ... and 29", some words on."""
    joiner = "to" if opener == "from" else "and"
    for j in range(end, min(end + GAP, stop - 1)):
        if t.lowers[j] == joiner:
            return "far", j + 1
        if t.tags[j] in ("VBZ", "VBP", "VBG", "MD", ".", ":", "-LRB-", "CD") and len(t.words[j]) != 4:
            return None  # a year may stand between
    return None


def _second(t: Tokens, start: int, end: int, stop: int) -> Figure | None:
    """The figure at token `start`, behind hedges and a currency sign."""
    j = start
    while j < stop and t.lowers[j] in HEDGES and j < start + 2:
        j += 1
    limit = min(j + 5, stop)
    while j < limit:
        word = t.words[j]
        if word[0].isdecimal() or t.lowers[j] in number_words():
            break
        if (
            word[0].isalpha()
            and j + 1 < stop
            and currency_before(t, j + 1, start) is None
            and t.lowers[j] not in ("minus", "negative", "a", "an", "us", "u.s.", "hk")
        ):
            return None
        if word in (",", ".", ";", "(", ")", '"', "”", ":"):
            return None
        j += 1
    if j >= limit:
        return None
    found = read_figure(t, j, end, stop)
    return found if found is not None and found.numeral.form != "ordinal" and found.first >= end else None


def _further(t: Tokens, b: Figure, stop: int) -> Figure | None:
    """The far end of a second bound that is an interval itself: "from 6 to 8-9 billion pesos"."""
    j = b.last
    if b.kind is not None or j + 1 >= stop or t.words[j] not in HYPHENS or not glued(t, j) or not glued(t, j + 1):
        return None
    far = read_figure(t, j + 1, j + 1, stop) if t.words[j + 1][0].isdecimal() else None
    return replace(far, first=b.first) if far is not None and far.numeral.value > b.value else None


def _compatible(t: Tokens, a: Figure, b: Figure, joiner: str, opener: str, begin: int) -> bool:
    """Whether the two figures are ends of one interval, not a change and a level or two amounts."""
    if a.kind and b.kind and a.unit != b.unit:
        return False
    if joiner in ("or", "or-"):
        return joiner == "or" and _or_joins(a, b)
    if joiner == "±":
        return 0 < b.value < abs(a.value)
    if joiner == "far":
        return _far_joins(a, b)
    if joiner == "-":
        return _dash_joins(t, a, b)
    if joiner == "to" and not opener:
        return _to_joins(t, a, b, begin)
    return True


def _or_joins(a: Figure, b: Figure) -> bool:
    """ "30 or 40"; not "8 or $9"."""
    if a.kind is not None or (b.kind == "money" and b.core > b.first) or a.value != int(a.value):
        return False
    return 0 < b.value - a.value <= max(1.0, 0.5 * a.value) and a.numeral.scale == b.numeral.scale


def _far_joins(a: Figure, b: Figure) -> bool:
    """ "from 20 mpg in 2008 to 29"; not "fell 19% from 1987, to $10bn"."""
    return not (a.numeral.plain and b.kind is not None and 1900 <= a.value <= 2060)


def _dash_joins(t: Tokens, a: Figure, b: Figure) -> bool:
    """ "5-10 per cent"; not "rose 6 per cent – 18 per cent higher than a year ago"."""
    if a.kind and b.kind and not glued(t, b.first) and t.lowers[b.last : b.last + 1] in COMPARATIVES:
        return False
    if a.kind is not None and b.kind is None and a.last < b.first:
        return a.kind == "money"
    return b.value > a.value


def _to_joins(t: Tokens, a: Figure, b: Figure, begin: int) -> bool:
    """ "10 to 15 billion"; not "led 51 percent to 46 percent", "rose 64 points to 4,577"."""
    if a.kind == b.kind == "share" and a.value > b.value:
        return False
    if a.kind == "money" and b.kind is None and b.value < a.value and b.numeral.scale == 1:
        return False  # "gave $13,000 to three groups"
    if _changed_by(t, a, begin):
        told = b.kind is not None or t.lowers[b.last : b.last + 1] == ["of"]
        return a.kind is None and told and a.value < b.value < 10 * a.value
    if b.kind is None:  # "$10 to 15 billion", but "$13,440 to three groups"
        return b.value > a.value
    return True


def _changed_by(t: Tokens, a: Figure, begin: int) -> bool:
    """Whether the figure is a change: "rose 64.06 points to …", "raised its forecast for output by 30,000 to …"."""
    j = a.first - 1
    if t.lowers[j] == "of" and t.lowers[j - 1] in MEANS:
        j -= 3  # "rose by an average of $9 to $41"
    by = j >= begin and t.lowers[j] == "by"
    if by:
        j -= 1
    if j >= begin and t.lowers[j] in ("up", "down"):
        return True
    while j >= begin and (t.lowers[j] in SKIPPED or (by and t.tags[j] in OBJECT)):
        j -= 1
    word = t.lowers[j] if j >= begin else ""
    return t.tags[j][:2] == "VB" and verb_lemma(word) in trend_words()


def _interval(a: Figure, b: Figure, per: str | None, opener: str, joiner: str) -> Draft:
    low, high = (a.value - b.value, a.value + b.value) if joiner == "±" else (a.value, b.value)
    if b.numeral.scale > 1 and a.kind in (None, "money"):
        told = high / b.numeral.scale
        hundreds = a.numeral.scale == 100 < b.numeral.scale and opener != "" and low < told
        if (a.numeral.scale == 1 and 0 <= low < 5 * told) or hundreds:
            low *= b.numeral.scale  # "10 to 15 billion", "between two hundred and three hundred thousand"
    named = b if b.kind is not None else a
    draft = draft_of(replace(named, first=a.first, last=b.last))
    draft.core = a.first
    draft.per = named.per or per
    draft.low, draft.high, draft.best = min(low, high), max(low, high), None
    draft.modifier, draft.hyphen = "range", b.hyphen
    draft.rising = None if joiner == "±" else high > low
    draft.scale = max(a.numeral.scale, b.numeral.scale)
    draft.rule = f"range:{opener or joiner}:{named.rule}"
    return draft
