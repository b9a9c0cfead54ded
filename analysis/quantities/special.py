"""Numbers in fixed frames: scores and votes (2-0), shares (one in four, 8 out of 10), quake magnitudes, below zero."""

from analysis.language.numerals.figures import HYPHENS, glued, value_of
from analysis.language.numerals.read import read_numeral
from analysis.language.numerals.words import multiples, word_of
from analysis.language.tokens import Tokens
from analysis.quantities.calendar import CLOCK
from analysis.quantities.context import context_words
from analysis.quantities.drafts import Draft
from analysis.quantities.exclusions import street_end
from analysis.quantities.sport import read_sport
from analysis.quantities.units import read_unit

SCORE_WORDS = context_words("score_words")
SLASHES = frozenset("/⁄")
PARTS = frozenset({*range(2, 11), 12, 15, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1000, 10000, 100000, 1000000})


def read_special(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """A score or a share of N in M at token i; None where the ordinary grammar goes on."""
    if (times := multiples().get(t.lowers[i])) is not None:
        if i > begin and t.lowers[i - 1] in ("is", "are", "was", "were"):
            return None, i + 1  # "the aims are threefold"
        return Draft(i, i + 1, i, i + 1, times, times, times, "ratio", "multiple", unit="time", form="words"), i + 1
    return (
        read_sport(t, i, begin, stop)
        or _score(t, i, begin, stop)
        or _vote(t, i, begin, stop)
        or _pressure(t, i, begin, stop)
        or _ratio(t, i, begin, stop)
        or _share(t, i, begin, stop)
        or _over(t, i, begin, stop)
        or _and_a_half(t, i, begin, stop)
    )


def _score(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """ "2-0", "a 52-48 vote", "beat Corwen 3-1": the first number is the larger, or words of a contest stand near."""
    if i + 3 > stop or t.words[i + 1] not in HYPHENS or not glued(t, i + 1) or not glued(t, i + 2):
        return None
    a, b = t.words[i], t.words[i + 2]
    if not (a.isdecimal() and b.isdecimal() and a.isascii() and b.isascii() and len(a) <= 3 and len(b) <= 3):
        return None
    if i > 0 and glued(t, i) and t.words[i - 1] not in ("(", "[", "“", '"', "‘", "'"):
        return None
    if (
        i + 3 < len(t.words)
        and glued(t, i + 3)
        and (t.words[i + 3] in HYPHENS or t.words[i + 3][0].isalnum() or t.words[i + 3] in "%°/⁄")
    ) and not (t.words[i + 3] in HYPHENS and i + 4 < stop and not t.words[i + 4][0].isdecimal()):
        return None
    if not glued(t, i + 3) and (end := street_end(t, i + 3, stop)) is not None:
        return None, end  # "22-24 Marren Road"
    low, high = float(a), float(b)
    near = t.lowers[max(begin, i - 6) : i] + t.lowers[i + 3 : min(stop, i + 6)]
    contest = any(word in SCORE_WORDS for word in near) or _in_row(t, i, stop)
    if read_unit(t, i + 3, stop, figures=True) is not None:
        return None
    if not (low >= high or (contest and high <= 250 and not (i + 3 < stop and t.tags[i + 3] in ("NNS",)))):
        return None
    if low > high + 400 or (not contest and low > 120):
        return None
    draft = Draft(i, i + 3, i, i + 3, min(low, high), max(low, high), None, "score", "score", "exact")
    return draft, i + 3


def _vote(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """ "a 5-to-4 decision": a score with its hyphens spelled out."""
    if t.lowers[i + 1 : i + 2] == ["to"]:
        return _spaced_vote(t, i, begin, stop)
    if i + 5 > stop or t.lowers[i + 2] != "to" or not (t.words[i + 1] in HYPHENS and t.words[i + 3] in HYPHENS):
        return None
    a, b = value_of(t.words[i]), value_of(t.words[i + 4])
    near = t.lowers[max(begin, i - 6) : i] + t.lowers[i + 5 : min(stop, i + 10)]
    if not (a is not None and b is not None and a >= b and b != 1) or SCORE_WORDS.isdisjoint(near):
        return None
    return Draft(i, i + 5, i, i + 5, b, a, None, "score", "score", "exact"), i + 5


def _spaced_vote(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """ "voted 45 to 42", "won (3 to 1)": the larger number first, behind a word of contest or a bracket."""
    if i + 3 > stop or i <= begin or not (t.words[i].isdecimal() and t.words[i + 2].isdecimal()):
        return None
    a, b = float(t.words[i]), float(t.words[i + 2])
    ends = i + 3 >= stop or t.tags[i + 3] in (".", ",", "-RRB-", "IN", "CC", "TO")
    if a <= b or b == 1 or not ends:
        return None
    near = t.lowers[max(begin, i - 3) : i]
    if (SCORE_WORDS.isdisjoint(near) and t.words[i - 1] != "(") or t.lowers[i - 1] in ("from", "down", "up", "at"):
        return None  # "down 3 to 41": a change and a level
    return Draft(i, i + 3, i, i + 3, b, a, None, "score", "score", "exact"), i + 3


def _in_row(t: Tokens, i: int, stop: int) -> bool:
    """Whether another score stands beside it, with or without a comma: "6-4, 3-6", "6-4 3-6"."""

    def scored(j: int) -> bool:
        if j < 0 or j + 3 > stop:
            return False
        return t.words[j].isdecimal() and t.words[j + 1] in HYPHENS and t.words[j + 2].isdecimal()

    before = scored(i - 4) if t.words[i - 1] == "," else scored(i - 3)
    after = i + 3 < stop and (scored(i + 4) if t.words[i + 3] == "," else scored(i + 3))
    return before or after


def _pressure(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """ "a blood pressure of 120/80 mmHg": the higher and the lower reading in one."""
    if i + 2 >= stop or not (t.words[i + 1] in SLASHES or t.lowers[i + 1] == "over"):
        return None
    if not (t.words[i].isdecimal() and t.words[i + 2].isdecimal()):
        return None
    high, low = float(t.words[i]), float(t.words[i + 2])
    if not 30 <= low < high <= 300:
        return None
    last = i + 4 if i + 3 < stop and t.lowers[i + 3] == "mmhg" else i + 3
    if last == i + 3 and "pressure" not in t.lowers[max(begin, i - 8) : i]:
        return None
    return Draft(i, last, i, last, low, high, None, "pressure", "pressure:blood", unit="mmHg"), last


def _ratio(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """ "by two to one", "10-to-1", "a ratio of 22:1": so many to one."""
    if i + 2 >= stop or (i > begin and t.lowers[i - 1] in ("from", "between")):
        return None
    j = i + 1
    if t.words[j] == ":" and glued(t, j) and glued(t, j + 1):
        j += 1
    else:
        hyphen = t.words[j] in HYPHENS and glued(t, j)
        j += hyphen
        if t.lowers[j : j + 1] != ["to"] and not (hyphen and t.lowers[j : j + 1] == ["for"]):
            return None  # "a three-for-one split" is a ratio too
        j += 2 if hyphen else 1
    if t.lowers[j : j + 1] not in (["1"], ["one"]):
        return None
    kind, value = word_of(t, i, stop)
    a = value_of(t.words[i]) if t.words[i][0].isdecimal() else value if kind in ("unit", "teen", "ten") else None
    if not (a is not None and a > 1) or (j + 1 < stop and (t.tags[j + 1] == "NNS" or t.lowers[j + 1] in CLOCK)):
        return None
    return Draft(i, j + 1, i, j + 1, a, a, a, "ratio", "ratio"), j + 1


def _share(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """ "one in four", "nine out of ten", "8 in 10": a share of the whole."""
    a = _share_taken(t, i, stop)
    j = i + 2 if t.words[i + 1 : i + 2] and t.words[i + 1] in HYPHENS and glued(t, i + 1) else i + 1
    k = _share_of(t, j, stop) if a is not None and i + 2 < stop else None
    number = read_numeral(t, k, stop) if k is not None else None
    if not (a is not None and number is not None and number.value > a):
        return None
    whole = a == 1 and number.value < 1000 and number.value % 1 == 0
    if not (whole or number.value in PARTS) or (a > 1 and number.value not in ROUND_WHOLES):
        return None
    rough = i > begin and t.lowers[i - 1] in ("about", "almost", "nearly", "roughly")
    if read_unit(t, number.last, stop, figures=False) is not None and not rough:
        return None
    if number.last < stop and t.words[number.last] in HYPHENS and glued(t, number.last):
        return None
    left = t.lowers[i - 1] if i else ""
    if t.lowers[j] == "in" and left in ("killing", "killed", "the", "number", "no", "game", "wounding"):
        return None
    share = a / number.value
    draft = Draft(i, number.last, i, number.last, share, share, share, "share", "share:in", form="fraction")
    return draft, number.last


ROUND_WHOLES = frozenset({3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 500, 1000, 100000})


def _share_taken(t: Tokens, i: int, stop: int) -> float | None:
    """The small whole number that opens a share, at token i."""
    if t.words[i][0].isdecimal():
        a = value_of(t.words[i])
    else:
        kind, value = word_of(t, i, stop)
        a = value if kind in ("unit", "teen") else None
    return a if a is not None and 1 <= a <= 99 and a == int(a) else None


def _share_of(t: Tokens, j: int, stop: int) -> int | None:
    """Where the whole begins behind "in", "out of", "in every", "in-a", at token j; None where none may follow."""
    if t.lowers[j] == "in":
        k = j + 1
    elif t.lowers[j] == "out" and j + 2 < stop and t.lowers[j + 1] == "of":
        k = j + 2
    else:
        return None
    if k < stop and t.words[k] in HYPHENS:
        k += 1
    if k < stop and t.lowers[k] in ("every", "the"):
        k += 1
    if k < stop and t.lowers[k] in ("a", "an"):
        hyphen = k + 2 < stop and t.words[k + 1] in HYPHENS
        return k + 2 if hyphen else min(k + 1, stop - 1)  # "a one-in-a-million chance"
    return k if k < stop and (t.words[k][0].isdecimal() or word_of(t, k, stop)[0]) else None


def _and_a_half(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """ "the past decade and a half": one and a half of a unit that stands before."""
    first = i - 3
    if t.lowers[i] != "half" or first <= begin or t.lowers[first + 1 : i] != ["and", "a"]:
        return None
    unit = read_unit(t, first, first + 1, figures=False)
    if not (unit and t.lowers[first - 1] in ("last", "past", "next", "previous", "nearly", "almost", "over")):
        return None
    name, kind = unit[0].name, unit[0].kind
    return Draft(first, i + 1, first, i + 1, 1.5, 1.5, 1.5, kind, unit[0].rule, unit=name), i + 1


def _over(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """ "one over twenty": a fraction read aloud, where nothing else could be counted."""
    j = i + 1
    if j + 1 >= stop or t.lowers[j] != "over" or not (t.lowers[i] == "one" or t.words[i] == "1"):
        return None
    number = read_numeral(t, j + 1, stop) if (t.words[j + 1][0].isdecimal() or word_of(t, j + 1, stop)[0]) else None
    said = number is not None and number.value > 1 and number.form in ("figures", "words")
    if number is None or not said or (number.last < stop and t.tags[number.last] not in (".", ",", ":")):
        return None
    share = 1 / number.value
    draft = Draft(i, number.last, i, number.last, share, share, share, "share", "share:over", form="fraction")
    return draft, number.last
