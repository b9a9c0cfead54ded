"""Numbers in words and digits, as far as dates need them. Each reader returns (value, index after it) or None.

What a numeral is says language/numerals; here is what it may be in a date: no hour with its minutes is a number.
"""

from fractions import Fraction

from analysis.dates.expressions import VAGUE, Amount
from analysis.dates.words import Text, cues, words
from analysis.language.numerals.figures import read_figures
from analysis.language.numerals.parts import fraction_after
from analysis.language.numerals.spelled import SMALL, cardinal, decimals, rank
from analysis.language.numerals.words import ARTICLES, SUFFIXES, number_words

LONGEST = 9  # digits; a longer number counts no days
NO_WORD = ("", 0.0)
HALF = Fraction(1, 2)


def integer(t: Text, i: int) -> tuple[int, int] | None:
    """Read a whole number: "12", "1,500", "twenty-four", "two thousand and fifteen"."""
    word = t.words[i]
    if word[:1].isdigit():
        digits = word.replace(",", "")
        if digits.isascii() and digits.isdigit() and len(digits) <= LONGEST:
            return (int(digits), i + 1)
        return None
    return _spelled(t, i)


def _spelled(t: Text, i: int) -> tuple[int, int] | None:
    if number_words().get(t.lowers[i], NO_WORD)[0] not in SMALL:
        return None
    found = cardinal(t, i, t.size, pairs=False)
    return (int(found.value), found.last) if found.value < 10**LONGEST else None


def ordinal(t: Text, i: int) -> tuple[int, int] | None:
    """Read an ordinal: "3rd", "third", "twenty-first"."""
    word = t.lowers[i]
    if word[:1].isdigit():
        if word.isascii() and word.isdigit() and len(word) <= 3 and t.glued(i) and t.lowers[i + 1] in SUFFIXES:
            return (int(word), i + 2)
        return None
    return rank(t, i, t.size)


COUNTABLE = frozenset({"NNS", "NNPS", "CD", "$"})
ADJECTIVES = frozenset({"JJ", "JJR", "VBN", "VBG", "NN", "NNP"})
MULTIPLIERS = frozenset({"hundred", "thousand", "million", "billion", "dozen"})  # behind "a"
MANY = frozenset({"dozens", "scores", "hundreds", "thousands"})
SMALLEST_PART = 12  # of a unit of time
OF_AMOUNTS = cues("of_amounts")


def spelled_year(t: Text, i: int) -> tuple[int, int] | None:
    """Read a year in words: "nineteen ninety-six", "two thousand", "two thousand and fifteen", "nineteen hundred".

    Before what can be counted the same words are an amount: "two thousand dollars", "nineteen hundred people".
    """
    century = small(t.lowers[i])
    j = t.after_hyphen(i + 1)
    if t.lowers[j] == ("thousand" if century == 2 else "hundred"):
        whole = integer(t, i)
        return whole if whole and 1300 <= whole[0] < 2100 and not counts(t, whole[1]) else None
    if not 13 <= century <= 20:
        return None
    rest = (small(t.lowers[j]) and integer(t, j)) or _oh(t, j)
    if rest and (10 <= rest[0] <= 99 or t.lowers[j] in ("oh", "o")):
        return (century * 100 + rest[0], rest[1])
    return None


def small(word: str) -> int:
    """What a unit, teen or ten tells, else 0."""
    kind, value = number_words().get(word, NO_WORD)
    return int(value) if kind in SMALL else 0


def is_rank(word: str) -> bool:
    """True for "third", "twentieth"."""
    return number_words().get(word, NO_WORD)[0] == "ordinal"


def _oh(t: Text, j: int) -> tuple[int, int] | None:
    """ "oh eight" of "twenty oh eight"."""
    k = t.after_hyphen(j + 1)
    digit = small(t.lowers[k]) if t.lowers[j] in ("oh", "o") else 0
    return (digit, k + 1) if 1 <= digit <= 9 else None


def counts(t: Text, end: int) -> bool:
    """True where something that can be counted stands at token `end`, with up to three words before it."""
    if t.lowers[end] in OF_AMOUNTS or t.tags[end] in COUNTABLE:
        return True
    j = end
    while j < end + 3 and t.tags[j] in ADJECTIVES:
        j += 1
    return j > end and t.tags[j] in ("NNS", "NNPS")


def amount(t: Text, i: int) -> tuple[Amount, int] | None:
    """Read an amount of units: "two", "2 1/2", "two and a half", "a", "half a", "a few", "several", "a couple of".

    "two to three" and "12 or 18" give the first number; "a few" and "dozens of" give VAGUE.
    """
    word = t.lowers[i]
    if word in ARTICLES:
        return _after_article(t, i)
    if word == "half":
        step = t.after_hyphen(i + 1)
        return (HALF, step + 1 if t.lowers[step] in ARTICLES else step)
    if word == "couple":
        return (2, i + 2 if t.lowers[i + 1] == "of" else i + 1)
    if word in words().vague_amounts:
        return (VAGUE, i + 1)
    if word in MANY and t.lowers[i + 1] == "of":
        return (VAGUE, i + 2)
    return _counted(t, i)


def _after_article(t: Text, i: int) -> tuple[Amount, int]:
    """ "a couple of", "a few", "a hundred", "a half", "a quarter of a (century)", and "a" itself."""
    following = t.lowers[i + 1]
    if following == "couple":
        return (2, i + 3 if t.lowers[i + 2] == "of" else i + 2)
    if following == "few":
        return (VAGUE, i + 2)
    if following == "half":
        return (HALF, t.after_hyphen(i + 2))
    if following == "quarter":
        j = i + 4 if t.lowers[i + 2 : i + 4] == ["of", "a"] else t.after_hyphen(i + 2)
        return (Fraction(1, 4), j) if t.lowers[j] == "century" else (1, i + 1)
    if following in MULTIPLIERS:
        found = cardinal(t, i + 1, t.size, 1.0, pairs=False)
        return (int(found.value), found.last)
    return (1, i + 1)


def _counted(t: Text, i: int) -> tuple[Amount, int] | None:
    """Figures or number words with their part ("and a half", "point five"); of a range the first number."""
    found = _in_figures(t, i) if t.words[i][:1].isnumeric() else _spelled(t, i)
    if found is None:
        return None
    value, end = found
    if t.lowers[end] == "point" and (said := decimals(t, end + 1, t.size)):
        return (value + said[1], said[0])
    j = t.after_hyphen(end)
    if t.lowers[j] == "and" and (part := fraction_after(t, t.after_hyphen(j + 1), t.size)) and part[2]:
        return (value + Fraction(part[1]).limit_denominator(SMALLEST_PART), part[0])
    if t.lowers[j] in ("to", "or", "-", "–"):
        other = integer(t, t.after_hyphen(j + 1))
        if other and other[0] > value:
            return (value, other[1])
    return (value, end)


def _in_figures(t: Text, i: int) -> tuple[Amount, int] | None:
    """An amount in figures; a fraction only of halves to quarters: "9/10 months" are nine or ten."""
    figures = read_figures(t, i, t.size)
    if figures is None or figures.value >= 10**LONGEST:
        return None
    if figures.fraction:
        part = Fraction(figures.value).limit_denominator(SMALLEST_PART)
        return (part, figures.last) if part.denominator <= 4 else None
    value = figures.value
    return (int(value) if value == int(value) else value, figures.last)


def approximate(t: Text, i: int) -> int:
    """Return the index behind "nearly", "more than", "at least", "up to", "no more than", or i where there is none."""
    word, following = t.lowers[i], t.lowers[i + 1]
    if word in words().approximations:
        return i if following == "the" or following in words().deictics else i + 1  # "over last year": a preposition
    if (word in ("more", "less", "fewer") and following == "than") or (word == "at" and following in ("least", "most")):
        return i + 2
    if word == "up" and following == "to":
        return i + 2
    if word == "no" and following in ("more", "less", "later") and t.lowers[i + 2] == "than":
        return i + 3
    return i
