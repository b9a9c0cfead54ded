"""The word "one": a numeral ("one of the students", "one man") or a pronoun ("this one", "one should")."""

from analysis.language.lemmas import noun_lemma, verb_lemma
from analysis.language.numerals.figures import glued
from analysis.language.numerals.read import read_numeral
from analysis.language.numerals.words import number_words
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.quantities.calendar import PLURAL, beside
from analysis.quantities.context import context_words
from analysis.quantities.money import currency_before
from analysis.quantities.units import read_unit

NOT_BEFORE_ONE = context_words("not_before_one")


NOT_AFTER_ONE = context_words("not_after_one")


RATE_VERBS = context_words("rate_verbs")
HARMED = context_words("harmed")
NOT_JOINED = frozenset({"man", "off", "on", "party", "sided", "size", "stop", "time", "upmanship", "way"})
COUNTING_VERBS = context_words("counting_verbs")


NEAR = 12  # tokens back to another number of the sentence


def one_counts(t: Tokens, i: int, begin: int, stop: int) -> bool:
    """Whether "one" is a numeral: a noun follows, or "one of the students"; not the pronoun."""
    for rule in RULES:
        found = rule(t, i, begin, stop)
        if found is not None:
            return found
    if i + 1 >= stop and i == begin:
        return True
    after = beside(t.tags, i + 1, begin, stop)
    return beside(t.lowers, i - 1, begin, stop) in COUNTING_VERBS and (after in (".", ",", "CC", "IN") or not after)


def _of_several(t: Tokens, i: int, begin: int, stop: int) -> bool | None:
    """ "one of the students"; "Vell, one of the founders", "left her one of the best runners" say who somebody is."""
    if beside(t.lowers, i + 1, begin, stop) != "of":
        return None
    left = beside(t.lowers, i - 1, begin, stop)
    if left in ("just", "only", "also", "still", "now", "“", '"', "‘", "'"):
        left = beside(t.lowers, i - 2, begin, stop)
    if left in (",", "of", "as", "is", "was", "him", "it", "me") or left in NOT_BEFORE_ONE:
        return False
    return _partitive(t, i + 2, stop) or (left == "and" and beside(t.tags, i + 2, begin, stop) in ("NN", "VBG"))


def _joined(t: Tokens, i: int, begin: int, stop: int) -> bool | None:
    """ "that one", "a one-sided match", "one or two", "on the one hand"."""
    left, word = beside(t.lowers, i - 1, begin, stop), beside(t.lowers, i + 1, begin, stop)
    if left in NOT_BEFORE_ONE:
        return False
    if word in ("-", "–") and glued(t, i + 1):
        return beside(t.lowers, i + 2, begin, stop) not in NOT_JOINED
    if word in ("and", "or") and beside(t.lowers, i + 2, begin, stop) in number_words():
        return True
    if word in NOT_AFTER_ONE:
        return word in ("side", "hand", "point") and left not in ("on", "at", "in", "from", "")
    return None


def _of_a_row(t: Tokens, i: int, begin: int, stop: int) -> bool | None:
    """ "from one farm to the next", "from one day to another": each in its turn, and no number."""
    if beside(t.lowers, i - 1, begin, stop) != "from":
        return None
    behind = t.lowers[i + 2 : i + 6]
    return False if "to" in behind[:3] and not {"another", "next", "other"}.isdisjoint(behind) else None


def _befallen(t: Tokens, i: int, begin: int, stop: int) -> bool | None:
    """ "One dead, one seriously injured", "two men were shot and one was stabbed", "won one more seat"."""
    word, after = beside(t.lowers, i + 1, begin, stop), beside(t.tags, i + 1, begin, stop)
    if word in HARMED or (after == "RB" and beside(t.lowers, i + 2, begin, stop) in HARMED):
        return True
    left = beside(t.lowers, i - 1, begin, stop)
    if word == "was" and left in ("and", ",", "but", ";") and _is_passive(t, i, begin, stop):
        return True
    return True if word == "more" and beside(t.tags, i + 2, begin, stop) in ("NN", "JJ") else None


def _acting(t: Tokens, i: int, begin: int, stop: int) -> bool | None:
    """ "one dose costs $40", "one needs to ask", "a message — one Orrin left out"."""
    word, after = beside(t.lowers, i + 1, begin, stop), beside(t.tags, i + 1, begin, stop)
    verb = after in ("NN", "NNS") and noun_lemma(word) == verb_lemma(word) != word and word != "means"
    clause = after == "NNP" and _clause_follows(t, i, begin, stop)
    return False if verb or clause or _each(t, i, stop) else None


def _before_noun(t: Tokens, i: int, begin: int, stop: int) -> bool | None:
    """ "one man", "one young man"."""
    word, after = beside(t.lowers, i + 1, begin, stop), beside(t.tags, i + 1, begin, stop)
    if after in ("NN", "NNS", "NNP"):
        return not (beside(t.lowers, i - 1, begin, stop) in ("and", "or", "not") and after == "NNP")
    if after in ("JJ", "VBN", "VBG", "JJS") and word not in ("last", "next", "such"):
        return beside(t.tags, i + 2, begin, stop) in (("NN",) if after == "VBG" else ("NN", "NNP", "JJ"))
    return None


RULES = (_of_several, _joined, _of_a_row, _befallen, _acting, _before_noun)


def _clause_follows(t: Tokens, i: int, begin: int, stop: int) -> bool:
    """Whether a clause without "that" tells which one is meant: "a pledge — one Brisk never spoke of"."""
    return (
        beside(t.tags, i + 2, begin, stop) in ("VBD", "VBZ", "MD", "RB") and i > begin and t.tags[i - 1] in ("RB", ":")
    )


def _is_passive(t: Tokens, i: int, begin: int, stop: int) -> bool:
    """Whether it is told what was done to "one" of several: another number stands before it, or it was harmed."""
    behind = beside(t.lowers, i + 2, begin, stop)
    before = t.tags[max(0, i - NEAR) : i]
    return behind in HARMED or (beside(t.tags, i + 2, begin, stop) == "VBN" and "CD" in before and "." not in before)


def _each(t: Tokens, i: int, stop: int) -> bool:
    """Whether "one" of a kind is what an amount is for, and counts nothing: "one dose costs $40"."""
    for k in range(i + 2, min(i + 8, stop - 1)):
        if t.lowers[k] in RATE_VERBS and t.tags[k] in ("VBZ", "NNS"):
            return _amount(t, k + 1, min(k + 5, stop), stop)
        if t.tags[k] not in ("NN", "NNP", "JJ", "IN", "DT"):
            return False
    return False


def _amount(t: Tokens, first: int, last: int, stop: int) -> bool:
    """Whether the first number of tokens [first, last) is an amount: of money, or in a unit of measure."""
    for j in range(first, last):
        number = read_numeral(t, j, stop) if t.tags[j] == "CD" else None
        if number is not None:
            unit = read_unit(t, number.last, stop, figures=number.form == "figures")
            return unit is not None or currency_before(t, j, first) is not None
    return False


def _partitive(t: Tokens, j: int, stop: int) -> bool:
    """After "one of": a set of things that can be counted, not "them all" or a turn of phrase."""
    if j >= stop:
        return False
    if t.lowers[j] in ("them", "us", "whom", "these", "those", "you"):
        return t.lowers[j] in ("them", "us", "whom") or j + 1 < stop
    if t.tags[j] not in ("DT", "PRP$", "NNP", "CD", "PDT") and t.lowers[j] not in ("several", "many", "two", "three"):
        return False
    for k in range(j, min(j + 10, stop)):
        if t.tags[k] in PLURAL:
            return t.lowers[k] not in word_set("abstract_nouns.txt")
        if t.tags[k] in ("VBD", "VBZ", ".", "IN"):
            return False
    return False
