"""Parts and ranks in words: "half a million", "two thirds", "a quarter of a million", "point five", "twenty-first"."""

from dataclasses import replace

from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.numerals.spelled import SMALL, decimals, rank
from analysis.language.numerals.words import ARTICLES, Numeral, word_of
from analysis.language.tokens import Tokens
from analysis.lexicon import toml_lexicon

PER_CENT = frozenset({"%", "per", "percent", "percentage"})
NOUNS_NEXT = (["NN"], ["NNS"], ["JJ"], ["NNP"], ["IN"])
TENS = (20, 30, 40, 50, 60, 70, 80, 90)
QUARTER_IS_A_TIME = frozenset({"in", "since"})  # "a quarter in which ..."
RANKED_FIRST = frozenset(  # "a third" before them is a rank, though they may follow a part
    {"the", "mile", "million", "billion", "inch", "point", "-", "since", "this"}
)


def _words(name: str) -> frozenset[str]:
    return frozenset(toml_lexicon("number_context.toml")[name])


ORDERED_PARTS = _words("ordered_parts")
BEFORE_PARTS = _words("before_parts")
HALVES = _words("halves")
HALVED = _words("halved")
AFTER_FRACTION = _words("after_fraction")


def read_half(t: Tokens, i: int, stop: int, article: bool) -> Numeral | None:
    """ "half", "a half", "half a million", "half-million"."""
    first = i - 1 if article else i
    if i > 0 and t.lowers[i - 1] in HALVES and not article:
        return None  # "the second half"
    j = i + 1
    if (j < stop and t.words[j] in HYPHENS and glued(t, j)) or (j < stop and t.lowers[j] in ARTICLES):
        j += 1
    kind, value = word_of(t, j, stop)
    if j < stop and t.lowers[j] == "second" and t.lowers[j - 1] in ARTICLES:
        kind = ""  # "half a second" is of time
    if kind in ("scale", "dozen", "hundred") and not (kind != "dozen" and t.lowers[j].endswith("s")):
        return Numeral(first, j + 1, value / 2, "words", value)
    if j == i + 1 and j < stop and t.tags[j] in ("JJ", "VBN") and t.tags[j + 1 : j + 2] not in NOUNS_NEXT:
        return None  # "was found half naked"
    staff = j == i + 2 and t.words[i + 1] in HYPHENS and j < stop and t.lowers[j] not in HALVED
    return (
        None if kind or staff else _of_scale(t, Numeral(first, i + 1, 0.5, "fraction"), stop)
    )  # "half-staff" is no half


def read_ordinal(t: Tokens, i: int, stop: int, kind: str, value: float, article: bool) -> Numeral | None:
    """A rank ("third"), or after an article a fraction ("a third of", "a quarter of a million")."""
    if kind in ("fractions", "quarters"):
        return None  # read with the number before it
    if (
        kind == "ordinal"
        and 3 <= value <= 10
        and i
        and t.lowers[i - 1] in ORDERED_PARTS
        and not _ranked(t, i + 1, stop)
    ):
        return Numeral(i, i + 1, 1 / value, "fraction")  # "the richest fifth"
    article = article and value != 2  # "a second mine" is no half
    hedged = article and i > 1 and t.lowers[i - 2] in BEFORE_PARTS and t.tags[i + 1 : i + 2] not in (["NN"], ["JJ"])
    if article and (hedged or _closes_fraction(t, i, stop, kind)):
        return _of_scale(t, Numeral(i - 1, i + 1, 1 / value, "fraction"), stop)
    if kind == "quarter":
        k = word_of(t, i + 1, stop)
        if k[0] == "scale" and not t.lowers[i + 1].endswith("s"):
            return Numeral(i - 1 if article else i, i + 2, k[1] / 4, "words", k[1])
        return None
    return Numeral(i, i + 1, value, "ordinal")


def _ranked(t: Tokens, j: int, stop: int) -> bool:
    """Whether a noun that could be ranked stands at token j, and no verb with its object: "the top fifth pay $4"."""
    if j >= stop or t.lowers[j] == "of" or [t.tags[j]] not in NOUNS_NEXT:
        return False
    return t.tags[j] != "NN" or t.tags[j + 1 : j + 2] not in (["DT"], ["CD"], ["$"], ["PRP$"], ["RBS"], ["JJS"], ["RB"])


def _closes_fraction(t: Tokens, i: int, stop: int, kind: str) -> bool:
    """Whether "a third" is a part and no rank: nothing that could be ranked follows."""
    if i + 1 >= stop:
        return True
    after = t.lowers[i + 1]
    if after in ("-",) and glued(t, i + 1):
        return False
    never = QUARTER_IS_A_TIME if kind == "quarter" else RANKED_FIRST
    return after in AFTER_FRACTION and after not in never


def _of_scale(t: Tokens, numeral: Numeral, stop: int) -> Numeral:
    """Multiply a part by its scale: "two thirds of a million", "three quarters billion", "half of 1 percent"."""
    j = numeral.last
    if _of_one(t, j, stop):
        return replace(numeral, last=j + 2, form="words")
    if j < stop and t.lowers[j] == "of" and j + 1 < stop and t.lowers[j + 1] in ARTICLES:
        j += 2
    kind, scale = word_of(t, j, stop)
    several = kind in ("dozen", "hundred") and numeral.value > 1  # "two and a half dozen"
    if (kind == "scale" or several) and not t.lowers[j].endswith("s"):
        return replace(numeral, last=j + 1, value=numeral.value * scale, form="words", scale=scale)
    return numeral


def _of_one(t: Tokens, j: int, stop: int) -> bool:
    """Whether the part is of one percent or point: "a quarter of 1 percent"."""
    return j + 2 < stop and t.lowers[j] == "of" and t.lowers[j + 1] in ("1", "one") and t.lowers[j + 2] in PER_CENT


def with_fraction(t: Tokens, numeral: Numeral, stop: int) -> Numeral:
    """Add what may follow whole number words: "and a half", "point five", "thirds", or an ordinal's ending."""
    j = numeral.last
    if j >= stop:
        return numeral
    lower = t.lowers[j]
    if lower in ("and", "&"):
        return _and_part(t, numeral, j + 1, stop) or _hundred_and_first(t, numeral, j + 1, stop)
    if lower in HYPHENS and glued(t, j) and t.lowers[j + 1 : j + 2] == ["and"]:  # "two-and-a-half"
        return _and_part(t, numeral, j + 3, stop) or numeral
    if lower == "point":
        said = decimals(t, j + 1, stop)
        return _of_scale(t, replace(numeral, last=said[0], value=numeral.value + said[1]), stop) if said else numeral
    k = j + 1 if lower in HYPHENS and glued(t, j) == glued(t, j + 1) else j
    return _small_part(t, numeral, k, stop) or _named_part(t, numeral, k, stop, k > j) or numeral


def _and_part(t: Tokens, numeral: Numeral, j: int, stop: int) -> Numeral | None:
    """A numeral and the part behind its "and", token j: "two and a half million", "three million and a quarter"."""
    part = fraction_after(t, j, stop)
    if part is None:
        return None
    last, value, of_scale = part
    if not of_scale and numeral.scale == 1 and numeral.value < 1000:
        inner = word_of(t, last - 1, stop)[1]  # "two and a half million"
        return replace(numeral, last=last, value=numeral.value * inner + value, scale=inner)
    big = numeral.scale if numeral.scale >= 1e6 and of_scale else 1.0
    return _of_scale(t, replace(numeral, last=last, value=numeral.value + value * big), stop)


def _named_part(t: Tokens, numeral: Numeral, k: int, stop: int, hyphen: bool) -> Numeral | None:
    """A numeral before the name of a part or a rank: "two thirds", "three quarters", "one half", "twenty-first"."""
    kind, value = word_of(t, k, stop)
    if kind == "fractions" or (kind == "quarters" and numeral.value in (2, 3)):
        return _of_scale(t, replace(numeral, last=k + 1, value=numeral.value / value, form="fraction"), stop)
    if kind == "half" and numeral.value == 1:
        return _of_scale(t, Numeral(numeral.first, k + 1, 0.5, "fraction"), stop)
    return _ordinal_end(t, numeral, k, stop, kind, value, hyphen) if kind in ("ordinal", "quarter") else None


def _hundred_and_first(t: Tokens, numeral: Numeral, j: int, stop: int) -> Numeral:
    """A rank behind hundreds and "and": "the hundred and first", "two hundred and twenty-third"."""
    if numeral.form != "words" or numeral.value < 100 or numeral.value % 100:
        return numeral
    small = rank(t, j, stop)
    return Numeral(numeral.first, small[1], numeral.value + small[0], "ordinal") if small else numeral


def _ordinal_end(t: Tokens, numeral: Numeral, k: int, stop: int, kind: str, value: float, hyphen: bool) -> Numeral:
    """A numeral before an ordinal: "twenty-first" is a rank, "one third" and "two-third" are parts."""
    whole = numeral.value
    part = Numeral(numeral.first, k + 1, whole / value, "fraction")
    if kind == "quarter":
        return _of_scale(t, part, stop) if whole in (1, 3) else numeral
    if whole == 1 and value >= 100 and _is_ranked(t, k + 1):
        return Numeral(numeral.first, k + 1, value, "ordinal")
    if whole == 1 and value >= 3:
        return _of_scale(t, part, stop)
    tens = whole % 100 in TENS and value < 10
    hundreds = whole >= 100 and whole % 100 == 0 and value < 100
    if tens or hundreds:
        return Numeral(numeral.first, k + 1, whole + value, "ordinal")
    if value >= 100 and whole < 1000:
        if hyphen and t.lowers[k + 1 : k + 2] == ["of"]:  # "a ten-thousandth of", "one hundred-thousandth of"
            article = numeral.first > 0 and t.lowers[numeral.first - 1] in ARTICLES
            if article or t.lowers[numeral.first] == "one":
                return Numeral(numeral.first - article, k + 1, 1 / (whole * value), "fraction")
        return Numeral(numeral.first, k + 1, whole * value, "ordinal")
    if hyphen and whole < value:
        return part
    return numeral


def _is_ranked(t: Tokens, j: int) -> bool:
    """Whether what follows makes "one hundredth" a rank ("her one hundredth birthday") and no part of something."""
    return t.tags[j : j + 1] in (["NN"], ["JJ"], ["NNP"], ["VBN"]) and t.lowers[j] not in AFTER_FRACTION


def _small_part(t: Tokens, numeral: Numeral, k: int, stop: int) -> Numeral | None:
    """Parts whose name is of two words: "one ten-thousandth of the ash", "three hundred-thousandths"."""
    hyphen = k + 2 < stop and t.words[k + 1] in HYPHENS and glued(t, k + 1) and glued(t, k + 2)
    kind, times = word_of(t, k, stop)
    if not hyphen or kind not in ("unit", "teen", "ten", "hundred") or numeral.value >= 10 or times < 10:
        return None
    kind, value = word_of(t, k + 2, stop)
    if kind not in ("ordinal", "fractions") or value < 1000 or (kind == "ordinal") != (numeral.value == 1):
        return None
    if kind == "ordinal" and _is_ranked(t, k + 3):
        return Numeral(numeral.first, k + 3, times * value, "ordinal")
    return Numeral(numeral.first, k + 3, numeral.value / (times * value), "fraction")


def fraction_after(t: Tokens, j: int, stop: int) -> tuple[int, float, bool] | None:
    """A fraction after "and": (where it ends, its value, whether it is a part of the scale before it)."""
    if j >= stop:
        return None
    lower = t.lowers[j]
    if lower in ARTICLES and j + 1 < stop:
        top, k = 1.0, j + 1
    else:
        kind, top = word_of(t, j, stop)
        if kind == "half":
            return j + 1, 0.5, True
        if kind not in SMALL:
            return None
        k = j + 1
        if kind == "ten" and word_of(t, k, stop)[0] == "unit":
            top, k = top + word_of(t, k, stop)[1], k + 1
    if k < stop and t.words[k] in HYPHENS and glued(t, k):
        k += 1
    kind, bottom = word_of(t, k, stop)
    if kind == "half":
        value = 0.5
    elif kind in ("quarter", "quarters", "fractions") or (kind == "ordinal" and bottom >= 3 and top == 1):
        value = top / bottom
    else:
        return None
    k += 1
    inner, scale = word_of(t, k, stop)
    if inner == "scale" and not t.lowers[k].endswith("s"):
        return k + 1, value * scale, False
    return k, value, True
