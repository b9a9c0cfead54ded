"""Figures that name: "Article 5", "Game 7", "iPhone 11 Pro", "the S&P 500", a shirt, a tie-break, a line of scores.

Each rule says at which token reading goes on; None lets the number pass.
"""

from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.numerals.words import Numeral
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.quantities.calendar import DAYS, MONTHS, PLURAL, beside
from analysis.quantities.context import context_words

ABBREVIATED = frozenset({"no", "nos", "art", "sec", "fig", "vol", "ch", "ext", "pct"})
GRADED = frozenset({"category", "type", "stage", "phase", "level", "grade", "tier", "class", "step"})
AFTER_ROAD = frozenset({"", ".", ",", "CC", "IN", "NN", "TO", "VBD", "VBZ"})
PICTURES = frozenset({"figure", "image", "photo", "picture", "slide", "video"})
SHIRTS = context_words("positions") - {"goals", "points", "tries"}  # of players, who have a number on their backs
YOUNGEST_ADULT = 15
NOUN_START = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "JJR", "JJS", "VBN", "VBG"})


def label(t: Tokens, n: Numeral, begin: int, stop: int, measured: bool) -> int | None:
    """A number that names: "Article 5", "Game 7", "iPhone 11 Pro", "the S&P 500"."""
    if n.first <= begin:
        return None
    if n.form == "fraction" and t.lowers[n.first - 1] in PICTURES:
        return n.last  # "Picture 1/5"
    if not n.plain and n.form != "figures":
        return None
    for rule in LABELS:
        found = rule(t, n, begin, stop)
        if found is not None:
            return found
    return None if _gapped(t, n, begin, stop) else _behind_name(t, n, begin, stop)


def _marked(t: Tokens, n: Numeral, begin: int, stop: int) -> int | None:
    """A number with its mark: "No. 16", "Winger Dan Prell (9)", "off U.S. 21", "the Ostrow 40 index", "iOS 5"."""
    i, j = n.first, n.last
    left, name, after = t.lowers[i - 1], t.words[i - 1], beside(t.tags, j, begin, stop)
    if left == "." and i - 2 >= begin and t.lowers[i - 2] in ABBREVIATED:
        return j
    if _scoreline(t, i, j, stop) or (left == "(" and after in (")", "-RRB-") and _scored(t, i - 2)):
        return j
    if left == "(" and after in (")", "-RRB-") and _on_shirt(t, n):
        return j
    state = left in ("u.s.", "us") or (len(left) == 4 and left[1::2] == "..")  # "S.C. 901", "N.J. 17"
    if state and name[0].isupper() and n.plain and n.value < 1000 and after in AFTER_ROAD:
        return j
    if n.plain and beside(t.lowers, j, begin, stop) in ("index", "indexes", "indices") and n.value >= 20:
        return j
    return None


def _model(t: Tokens, n: Numeral, begin: int, stop: int) -> int | None:
    """A number that is the name of a thing: "the 9 Neo and 9 Neo Prime", "a 911 coupe", no "a 300 page book"."""
    left, j = t.lowers[n.first - 1], n.last
    if n.plain and left in ("and", ",", "or") and _past_name(t, j, stop) >= j + 2:
        end = _past_name(t, j, stop)
        if not t.lowers[end - 1].endswith("s") and beside(t.tags, end, begin, stop) not in PLURAL:
            return end
    numbered = j + 1 < stop and t.tags[j] == "NNP" and t.words[j][0].isupper() and t.words[j + 1].isdecimal()
    if numbered and n.plain and 100 <= n.value < 1000 and t.tags[n.first - 1] in ("DT", "PRP$", "JJ"):
        return j + 2  # "the 737 Max 8"
    if left in ("a", "an") and n.plain and 100 <= n.value < 1000 and beside(t.tags, j, begin, stop) == "NN":
        return j if beside(t.tags, j + 1, begin, stop) not in NOUN_START else None
    return None


def _labelled(t: Tokens, n: Numeral, begin: int, stop: int) -> int | None:
    """A number behind a noun that numbers things: "Article 5", "Image 4 of 10", "chapters 3 and 4"."""
    i, j = n.first, n.last
    left, name, after = t.lowers[i - 1], t.words[i - 1], beside(t.tags, j, begin, stop)
    numbered = left in word_set("numbered_names.txt") and (n.plain or "." in t.words[j - 1]) and not glued(t, i)
    if numbered and (not name.islower() or after not in NOUN_START or (left in GRADED and after == "NN")):
        if beside(t.lowers, j, begin, stop) == "of" and beside(t.tags, j + 1, begin, stop) == "CD":
            return j + 2
        return _past_list(t, j, stop) if left.endswith("s") else _past_name(t, j, stop)
    if n.plain and name[0].islower() and not name.islower() and name.isalpha():
        return j  # "iOS 5"
    return None


def _behind_name(t: Tokens, n: Numeral, begin: int, stop: int) -> int | None:
    """A number behind a name that it belongs to: "iPhone 11 Pro", "the S&P 500"; no age, no share."""
    i, j = n.first, n.last
    left, name, after = t.lowers[i - 1], t.words[i - 1], beside(t.tags, j, begin, stop)
    proper = t.tags[i - 1] in ("NNP", "NNPS") and name[0].isupper() and name[0].isalpha()
    if not proper or not n.plain or left in MONTHS or left in DAYS:
        return None
    if left == "p" and i - 2 >= begin and t.words[i - 2] in ("&", "S", "and"):
        return j
    if j < stop and t.words[j][0].isupper() and after == "NNP" and not t.lowers[j].endswith("s"):
        return _past_name(t, j, stop)
    if after == "NN" and n.value > 1 and beside(t.tags, j + 1, begin, stop) == "NNP":
        return j  # "NewsCentre 7 reporter Ana Vell"
    if after in NOUN_START or after in ("RB", "RBR") or _person_age(t, n, begin, stop):
        return None
    return j if beside(t.lowers, j, begin, stop) not in ("of", "percent", "per") else None


def _scored(t: Tokens, i: int) -> bool:
    """Whether a score ends at token i, behind which a tie-break stands: "7-6 (7)"."""
    return i > 1 and t.words[i].isdecimal() and t.words[i - 1] in HYPHENS and t.words[i - 2].isdecimal()


def _scoreline(t: Tokens, i: int, j: int, stop: int) -> bool:
    """Whether the number is one of two behind names that open a report: "Wild 4, Sabres 1: Parise scored twice"."""
    ends = j >= stop or t.tags[j] in (":", ".")
    if ends and i > 3 and t.words[i - 1][0].isupper():
        k = i - 1
        while k > 1 and t.words[k][0].isupper():
            k -= 1
        return t.words[k] == "," and t.words[k - 1].isdecimal() and t.words[k - 2][0].isupper()
    k = j + 1
    while t.words[j : j + 1] == [","] and k < stop and t.words[k][0].isupper():
        k += 1
    other = j + 1 < k < stop and t.words[k].isdecimal() and t.words[i - 1][0].isupper()
    return other and (k + 1 >= stop or t.tags[k + 1] in (":", "."))


def _on_shirt(t: Tokens, n: Numeral) -> bool:
    """Whether the number behind a player's name is the one on his back: "Winger Dan Prell (9)"; an age is higher."""
    near = t.lowers[max(0, n.first - 5) : n.first]
    return n.value < YOUNGEST_ADULT and t.tags[n.first - 2] == "NNP" and not SHIRTS.isdisjoint(near)


def _gapped(t: Tokens, n: Numeral, begin: int, stop: int) -> bool:
    """Whether verb and noun were said with the number before: "Labour won 12 seats, the Greens 3 and the Reds 2"."""
    k = n.first - 1
    while k > begin and t.tags[k] in ("NNP", "NNPS") and k > n.first - 4:
        k -= 1
    if t.lowers[k] == "the":
        k -= 1
    opens = k > 0 and (t.lowers[k] in (",", "and", "but", ";", "while"))
    ends = beside(t.tags, n.last, begin, stop) in ("", ".", ",", "CC", ":", "IN")
    counted = any(
        t.tags[m] == "CD" and (t.tags[m + 1] in PLURAL or t.lowers[m + 1] in ("%", "percent", "per"))
        for m in range(max(0, k - 12), k - 1)
    )
    return opens and ends and counted


def _person_age(t: Tokens, n: Numeral, begin: int, stop: int) -> bool:
    """Whether "Nora Vell 44 has" reads as a name and an age: two names before, a finite verb after."""
    two = n.first - 2 >= begin and t.tags[n.first - 2] in ("NNP",) and t.words[n.first - 2].isalpha()
    home = t.lowers[n.last : n.last + 2] == [",", "of"]  # "Nora Vell 44, of Oldmere"
    follows = home or beside(t.tags, n.last, begin, stop) in ("VBD", "VBZ", "VBP", "MD")
    return two and 15 <= n.value <= 99 and follows


def _past_name(t: Tokens, j: int, stop: int) -> int:
    while j < stop and t.tags[j] == "NNP" and t.words[j][0].isupper():
        j += 1
    return j


def _past_list(t: Tokens, j: int, stop: int) -> int:
    """The token after further numbers of a label in the plural: "chapters 3, 4 and 7"."""
    while j + 1 < stop and t.lowers[j] in ("and", "or", "to", ",", "-", "–") and t.words[j + 1].isdecimal():
        j += 2
    return j


LABELS = (_marked, _model, _labelled)
