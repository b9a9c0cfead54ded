"""Numbers in words and digits, as far as dates need them. Each reader returns (value, index after it) or None."""

import unicodedata
from fractions import Fraction

from analysis.dates.expressions import VAGUE, Amount
from analysis.dates.words import Text, words

ORDINAL_ENDINGS = frozenset({"st", "nd", "rd", "th"})
LONGEST = 9  # digits; a longer number counts no days
MAX_WORDS = 10  # words of one number


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
    cardinals = words().cardinals
    total = current = 0
    last = None
    start = i
    while i - start < MAX_WORDS:
        word = t.lowers[i]
        value = cardinals.get(word)
        if value is None:
            step = t.after_hyphen(i)
            if step == i and word == "and" and last in (100, 1000):
                step = i + 1
            if step == i or (value := cardinals.get(t.lowers[step])) is None or value >= 100:
                break
            i = step
        if value == 1_000_000 or value == 1000:
            if not current or total:
                break
            total, current = current * value, 0
        elif value == 100:
            if not 1 <= current <= 99:
                break
            current *= 100
        elif last is None or last in (100, 1000, 1_000_000) or (value < 10 and 20 <= last <= 90):
            current += value
        else:
            break
        last = value
        i += 1
    return (total + current, i) if last is not None else None


def ordinal(t: Text, i: int) -> tuple[int, int] | None:
    """Read an ordinal: "3rd", "third", "twenty-first"."""
    word = t.lowers[i]
    if word[:1].isdigit():
        if word.isascii() and word.isdigit() and len(word) <= 3 and t.glued(i) and t.lowers[i + 1] in ORDINAL_ENDINGS:
            return (int(word), i + 2)
        return None
    table = words()
    if (value := table.ordinals.get(word)) is not None:
        return (value, i + 1)
    tens = table.cardinals.get(word, 0)
    if 20 <= tens <= 90:
        j = t.after_hyphen(i + 1)
        unit = table.ordinals.get(t.lowers[j], 0)
        if 1 <= unit <= 9:
            return (tens + unit, j + 1)
    return None


COUNTABLE = frozenset({"NNS", "NNPS", "CD", "$"})
ADJECTIVES = frozenset({"JJ", "JJR", "VBN", "VBG", "NN", "NNP"})
OF_AMOUNTS = frozenset({  # behind number words they make them an amount
    "of", "more", "fewer", "less", "per", "or", "and", "%", "percent", "people", "million", "billion", "hundred",
    "thousand", "dozen", "times", "-", "euro", "yuan", "yen", "baht", "won", "rand", "odd", "plus", "such",
})  # fmt: skip


def spelled_year(t: Text, i: int) -> tuple[int, int] | None:
    """Read a year in words: "nineteen ninety-six", "two thousand", "two thousand and fifteen", "nineteen hundred".

    Before what can be counted the same words are an amount: "two thousand dollars", "nineteen hundred people".
    """
    cardinals = words().cardinals
    century = cardinals.get(t.lowers[i], 0)
    if 13 <= century <= 20:
        j = t.after_hyphen(i + 1)
        if t.lowers[j] == "hundred":
            k = j + 2 if t.lowers[j + 1] == "and" else j + 1
            rest = integer(t, k) if t.lowers[k] in cardinals else None
            value, end = (rest[0], rest[1]) if rest and rest[0] < 100 else (0, j + 1)
            return None if counts(t, end) else (century * 100 + value, end)
        rest = integer(t, j) or _oh(t, j)
        if rest and (10 <= rest[0] <= 99 or t.lowers[j] in ("oh", "o")) and not t.words[j][:1].isdigit():
            return (century * 100 + rest[0], rest[1])
    elif century == 2 and t.lowers[i + 1] == "thousand":
        whole = integer(t, i)
        return whole if whole and whole[0] < 2100 and not counts(t, whole[1]) else None
    return None


def _oh(t: Text, j: int) -> tuple[int, int] | None:
    """ "oh eight" of "twenty oh eight"."""
    k = t.after_hyphen(j + 1)
    digit = words().cardinals.get(t.lowers[k], 0) if t.lowers[j] in ("oh", "o") else 0
    return (digit, k + 1) if 1 <= digit <= 9 else None


def counts(t: Text, end: int) -> bool:
    """True where something that can be counted stands at token `end`, with up to three words before it."""
    if t.lowers[end] in OF_AMOUNTS or t.tags[end] in COUNTABLE:
        return True
    if t.lowers[end] in words().units:
        return True
    j = end
    while j < end + 3 and t.tags[j] in ADJECTIVES:
        j += 1
    return j > end and t.tags[j] in ("NNS", "NNPS")


HALF = Fraction(1, 2)


def amount(t: Text, i: int) -> tuple[Amount, int] | None:
    """Read an amount of units: "two", "2 1/2", "two and a half", "a", "half a", "a few", "several", "a couple of".

    "two to three" and "12 or 18" give the first number; "a few" and "dozens of" give VAGUE.
    """
    table = words()
    word = t.lowers[i]
    if word in ("a", "an"):
        following = t.lowers[i + 1]
        if following == "couple":
            return (2, i + 3 if t.lowers[i + 2] == "of" else i + 2)
        if following == "few":
            return (VAGUE, i + 2)
        if following in ("hundred", "thousand"):
            return (table.cardinals[following], i + 2)
        if following == "half":
            return (HALF, t.after_hyphen(i + 2))
        if following == "quarter":
            of_a = t.lowers[i + 2] == "of" and t.lowers[i + 3] == "a"
            j = i + 4 if of_a else t.after_hyphen(i + 2)
            return (Fraction(1, 4), j) if t.lowers[j] == "century" else (1, i + 1)
        if following in ("dozen", "score"):
            return (12 if following == "dozen" else 20, i + 2)
        return (1, i + 1)
    if word == "half":
        step = t.after_hyphen(i + 1)
        return (HALF, step + 1 if t.lowers[step] in ("a", "an") else step)
    if word == "couple":
        return (2, i + 2 if t.lowers[i + 1] == "of" else i + 1)
    if word in table.vague_amounts:
        return (VAGUE, i + 1)
    if word in ("dozens", "scores", "hundreds", "thousands") and t.lowers[i + 1] == "of":
        return (VAGUE, i + 2)
    return _counted(t, i)


def _counted(t: Text, i: int) -> tuple[Amount, int] | None:
    value: Amount
    if (fraction := _fraction(t, i)) is not None:
        return fraction
    if "." in t.words[i][1:-1] and t.words[i][0].isdigit():
        try:
            return (float(t.words[i]), i + 1)
        except ValueError:
            return None
    whole = integer(t, i)
    if whole is None:
        return None
    value, i = whole
    if t.lowers[i] == "dozen":
        value, i = value * 12, i + 1
    if (fraction := _fraction(t, t.after_hyphen(i))) is not None:
        return (value + fraction[0], fraction[1])
    j = t.after_hyphen(i)
    if t.lowers[j] == "and":
        k = t.after_hyphen(j + 1)
        k = t.after_hyphen(k + 1) if t.lowers[k] in ("a", "one") else k
        if t.lowers[k] == "half":
            return (value + HALF, k + 1)
    if t.lowers[j] in ("to", "or", "-", "–"):
        k = t.after_hyphen(j + 1)
        other = integer(t, k)
        if other and other[0] > value:
            return (value, other[1])
    return (value, i)


def _fraction(t: Text, i: int) -> tuple[Fraction, int] | None:
    """ "½" or "1/2" after a number."""
    word = t.words[i]
    if len(word) == 1 and not word.isascii() and word.isnumeric():
        value = Fraction(unicodedata.numeric(word)).limit_denominator(12)
        return (value, i + 1) if 0 < value < 1 else None
    if word == "1" and t.lowers[i + 1] in ("/", "⁄") and t.lowers[i + 2] == "2":
        return (HALF, i + 3)
    return None


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
