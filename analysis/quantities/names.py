"""Ordinals and number words inside names, hours and fixed phrases: "the 2nd Amendment", "Three Oaks", "by noon or two".

Each rule says at which token reading goes on; None or False lets the number pass.
"""

from analysis.language.lemmas import verb_lemma
from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.numerals.words import Numeral
from analysis.language.tokens import Tokens
from analysis.quantities.calendar import beside
from analysis.quantities.context import context_words
from analysis.quantities.labels import NOUN_START
from analysis.quantities.pronoun import one_counts

RANK_ADJECTIVES = context_words("rank_adjectives")
RANKED_NAMES = context_words("ranked_names")
FIXED = context_words("fixed_with_numbers")
ROUNDS = frozenset({"day", "game", "heat", "leg", "match", "round", "season", "set", "stage", "test", "week"})
STAGES = frozenset({"stage", "phase", "chapter", "grade", "level", "tier", "category", "episode", "article", "section"})
BEFORE_HOUR = frozenset({"at", "by", "until", "till", "before", "after", "around", "about", "to", "since"})
AFTER_HOUR = frozenset({"", ".", ",", ":", "CC", "IN", "VBD", "WRB"})
DAYTIMES = context_words("daytimes")
HOURLY = context_words("hourly_verbs")
VALUED = context_words("valued")
PRESENT = frozenset({"asleep", "back", "done", "gone", "home", "out", "ready", "there"})
HOURLY_BACK = 11  # tokens between a verb and the hour of its deed
HOUR_REACH = 12  # tokens on both sides that may hold another time of day


def named_rank(t: Tokens, n: Numeral, stop: int) -> bool:
    """Whether an ordinal belongs to a name or a fixed adjective: "the 2nd Amendment", "first-class", "Third World"."""
    i, j = n.first, n.last
    if j + 1 < stop and t.words[j] in HYPHENS and glued(t, j):
        return t.lowers[j + 1] in RANK_ADJECTIVES
    named = i > 0 and t.tags[i - 1] in ("NNP", "NNPS") and t.words[i - 1][0].isupper() and t.words[i].istitle()
    if named and (j >= stop or not t.words[j][0].isupper()):
        return True  # "NZ First has six seats"
    for k in range(j, min(j + 3, stop)):
        if not t.words[k][0].isupper():
            return False
        if t.lowers[k] in RANKED_NAMES:
            return n.form == "ordinal" and (t.words[n.first][0].isupper() or t.words[n.first][0].isdecimal())
    return False


def spelled_name(t: Tokens, n: Numeral, begin: int, stop: int) -> int | None:
    """Number words that count nothing: the pronoun "one", "Seven Sisters", "first one"."""
    if t.lowers[n.last - 1] == "one" and n.last - n.first == 1:
        return None if one_counts(t, n.first, begin, stop) else n.last
    word = t.words[n.first]
    left = beside(t.lowers, n.first - 1, begin, stop)
    if _clock_words(t, n) or _hour(t, n, begin, stop) or _titled(t, n, begin, stop):
        return n.last
    if left in STAGES or (left == "of" and beside(t.words, n.first - 2, begin, stop) in ("Group", "Gang")):
        return n.last
    if left in ROUNDS and t.tags[n.first - 1][:2] == "NN" and beside(t.tags, n.last, begin, stop) not in NOUN_START:
        return n.last  # "in round four of the cup"
    if t.words[n.last : n.last + 1] in (["-"], ["–"]) and beside(t.lowers, n.last + 1, begin, stop) in FIXED:
        return n.last + 2  # "a two-pronged plan"
    if word[0].isupper() and n.first > begin and t.tags[n.first - 1] == "NNP" and t.words[n.first - 1][0].isupper():
        return n.last if n.last - n.first == 1 and beside(t.tags, n.last, begin, stop) not in NOUN_START else None
    return None


def _clock_words(t: Tokens, n: Numeral) -> bool:
    """Whether the word is an hour: "at quarter to six", "half past four"."""
    part, left = t.lowers[max(0, n.first - 2) : n.first] if n.first > 1 else ("", "")
    return n.value <= 12 and part in ("quarter", "half", "minutes") and left in ("past", "to")


def _hour(t: Tokens, n: Numeral, begin: int, stop: int) -> bool:
    """Whether the word is an hour beside another time of day: "out of beds by noon and out of blood by three"."""
    left, after = beside(t.lowers, n.first - 1, begin, stop), beside(t.tags, n.last, begin, stop)
    if n.value > 12 or n.value < 1 or left not in BEFORE_HOUR or after not in AFTER_HOUR:
        return False
    if not DAYTIMES.isdisjoint(t.lowers[max(begin, n.first - HOUR_REACH) : min(stop, n.last + HOUR_REACH)]):
        return True
    return left not in ("about", "to") and _done_at(t, n.first - 2)


def _done_at(t: Tokens, i: int) -> bool:
    """Whether something that has its hour ends at token i: "the shop shuts at five", "home by eleven"; no toll has."""
    first = i
    while first > max(0, i - HOURLY_BACK) and t.tags[first - 1] not in (".", ",", ":"):
        first -= 1
    if i < 0 or t.tags[i] in (".", ",", ":") or not VALUED.isdisjoint(t.lowers[first : i + 1]):
        return False
    if t.lowers[i] in PRESENT or (t.lowers[i].endswith("s") and verb_lemma(t.lowers[i]) in HOURLY):
        return True
    verb = next((k for k in range(i, first - 1, -1) if t.tags[k][:2] == "VB"), None)
    return verb is not None and verb_lemma(t.lowers[verb]) in HOURLY


def _titled(t: Tokens, n: Numeral, begin: int, stop: int) -> bool:
    """Whether the word opens a name within a sentence: "the Zero Hunger plan", "in Three Oaks"."""
    i, j = n.first, n.last
    if i == begin or not t.words[i][0].isupper() or j >= stop:
        return False
    name = t.words[j][0].isupper() and t.tags[j] in ("NNP", "NNPS")
    return name and t.words[i - 1].isalpha() and t.words[i - 1].islower() and _running(t, i, stop)


def _running(t: Tokens, i: int, stop: int) -> bool:
    """Whether the words around token i are those of a sentence and not of a headline in capitals."""
    end = i
    while end < stop and t.words[end][0].isupper():
        end += 1
    near = [*range(max(0, i - 10), i), *range(end, min(stop, i + 10))]
    around = [k for k in near if t.tags[k][:2] in ("NN", "VB", "JJ", "RB")]
    return sum(t.words[k][0].islower() for k in around) * 2 >= len(around)
