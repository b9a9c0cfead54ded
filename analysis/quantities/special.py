"""Numbers in fixed frames: scores and votes (2-0), shares (one in four, 8 out of 10), quake magnitudes, below zero."""

from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.digits import HYPHENS, glued, value_of
from analysis.quantities.drafts import Draft
from analysis.quantities.number_words import word_of
from analysis.quantities.numerals import read_numeral
from analysis.quantities.units import read_unit

SCORE_WORDS = context_words("score_words")
PARTS = frozenset(
    {2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50, 100, 200, 250, 500, 1000, 10000, 100000, 1000000}
)


def read_special(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """A score or a share of N in M at token i; None where the ordinary grammar goes on."""
    return _score(t, i, begin, stop) or _share(t, i, begin, stop) or _over(t, i, begin, stop)


def _score(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """ "2-0", "a 52-48 vote", "beat Corwen 3-1": the first number is the larger, or words of a contest stand near."""
    if i + 2 >= len(t.words) or t.words[i + 1] not in HYPHENS or not glued(t, i + 1) or not glued(t, i + 2):
        return None
    a, b = t.words[i], t.words[i + 2]
    if (
        not (a.isdecimal() and b.isdecimal() and a.isascii() and b.isascii() and len(a) <= 3 and len(b) <= 3)
        or i + 3 > stop
    ):
        return None
    if i > 0 and glued(t, i) and t.words[i - 1] not in ("(", "[", "“", '"', "‘", "'"):
        return None
    if (
        i + 3 < len(t.words)
        and glued(t, i + 3)
        and (t.words[i + 3] in HYPHENS or t.words[i + 3][0].isalnum() or t.words[i + 3] in "%°")
    ) and not (
        t.words[i + 3] in HYPHENS
        and i + 4 < stop
        and not t.words[i + 4][0].isdecimal()
        and read_unit(t, i + 4, stop, figures=True) is None
    ):
        return None
    low, high = float(a), float(b)
    near = t.lowers[max(begin, i - 6) : i] + t.lowers[i + 3 : min(stop, i + 6)]
    contest = any(word in SCORE_WORDS for word in near)
    if read_unit(t, i + 3, stop, figures=True) is not None:
        return None
    if not (low >= high or (contest and high <= 250 and not (i + 3 < stop and t.tags[i + 3] in ("NNS",)))):
        return None
    if low > high + 400 or (not contest and low > 120):
        return None
    draft = Draft(i, i + 3, i, i + 3, min(low, high), max(low, high), None, "score", "score", "exact")
    return draft, i + 3


def _share(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """ "one in four", "nine out of ten", "8 in 10": a share of the whole."""
    if t.words[i][0].isdecimal():
        a, j = value_of(t.words[i]), i + 1
    else:
        kind, value = word_of(t, i, stop)
        a, j = (value if kind in ("unit", "teen") else None), i + 1
    if a is None or a < 1 or a != int(a) or a > 99 or j + 1 >= stop:
        return None
    if t.words[j] in HYPHENS and glued(t, j):
        j += 1
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
    if k >= stop or not (t.words[k][0].isdecimal() or word_of(t, k, stop)[0] or t.lowers[k] in ("a", "an")):
        return None
    number = read_numeral(t, k + 1 if t.lowers[k] in ("a", "an") and k + 1 < stop else k, stop)
    if number is None or number.form not in ("figures", "words") or number.value <= a or number.value not in PARTS:
        return None
    if read_unit(t, number.last, stop, figures=False) is not None or (
        a > 1 and number.value not in (3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000, 100000, 500)
    ):
        return None
    if number.last < stop and t.words[number.last] in HYPHENS and glued(t, number.last):
        return None
    left = t.lowers[i - 1] if i > begin else ""
    if t.lowers[j] == "in" and left in ("killing", "killed", "the", "number", "no", "game", "wounding"):
        return None
    share = a / number.value
    draft = Draft(i, number.last, i, number.last, share, share, share, "share", "share:in", form="fraction")
    return draft, number.last


def _over(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """ "one over twenty": a fraction read aloud, where nothing else could be counted."""
    j = i + 1
    if j + 1 >= stop or t.lowers[j] != "over" or not (t.lowers[i] == "one" or t.words[i] == "1"):
        return None
    number = read_numeral(t, j + 1, stop) if (t.words[j + 1][0].isdecimal() or word_of(t, j + 1, stop)[0]) else None
    if number is None or number.value <= 1 or number.form not in ("figures", "words"):
        return None
    if number.last < stop and t.tags[number.last] not in (".", ",", ":"):
        return None
    share = 1 / number.value
    return Draft(
        i, number.last, i, number.last, share, share, share, "share", "share:over", form="fraction"
    ), number.last
