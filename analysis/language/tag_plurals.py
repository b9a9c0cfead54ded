"""Verbs of a subject of many that look like nouns: "The groups plan to", "The men each face", "Hale and Brisk fear"."""

from analysis.language.lemmas import verb_lemma
from analysis.language.tag_line import ENDS, FINITE, OBJECTS, PLURALS, Line, Options
from analysis.language.word_classes import word_class


def behind_plural(i: int, k: int, s: Line, options: Options) -> bool:
    """ "The groups plan to", "The men each face a fine", "These themes fall under two heads"."""
    if s.verb >= 0:
        return False
    right = s.tags[i + 1]
    if s.tags[i - 1] in PLURALS and s.tags[i - 2] in ("WP", "WDT") and right in FINITE:
        return True  # "the clinic, which doctors claim is full"
    if _behind_floating(i, s):
        return right in OBJECTS or right in ("CD", "$", "NNS")
    if k < 0 or (s.tags[k] not in PLURALS and not several(k, s)):
        return False
    if right in OBJECTS or right == "TO" or _takes_clause(i, s):
        return True
    return right in ("IN", "CD") and not verb_ahead(i, s)


def several(k: int, s: Line) -> bool:
    """ "Hale and Brisk", "The cook and her son": does "and" join what ends at k to what opens the clause?"""
    j = k
    while s.tags[j] in ("NN", "NNP", "JJ", "DT", "PRP$"):
        j -= 1
    first = j - 1
    while first >= 0 and s.tags[first] in ("NN", "NNP", "JJ", "DT", "PRP$", ","):
        first -= 1
    return s.lowers[j] == "and" and first < j - 1 and (first < 0 or s.tags[first] in (".", "``", ":"))


def _takes_clause(i: int, s: Line) -> bool:
    """ "officials claim there are", "residents wonder if", "court records show."."""
    if verb_lemma(s.lowers[i]) not in word_class("clause_takers"):
        return False
    return s.tags[i + 1] in ("EX", ".") or s.lowers[i + 1] in ("that", "if", "whether")


def _behind_floating(i: int, s: Line) -> bool:
    """ "the two men each face", "they both face": a quantifier behind the subject that it goes with."""
    before = s.tags[i - 2]
    aged = before == "," and s.tags[i - 3] == "CD"  # "Ada Brisk, 23, and Tom Hale, 24, each face"
    return s.lowers[i - 1] in ("each", "both") and (before in PLURALS or before in ("PRP", "NNP") or aged)


def verb_ahead(i: int, s: Line, *, joined: bool = False) -> bool:
    """Does a finite verb stand behind i in its clause, and before a conjunction if that would join it?"""
    for tag in s.tags[i + 1 : i + 20]:
        if tag in ENDS or (joined and tag == "CC"):
            return False
        if tag in FINITE or tag in ("VB", "VBN", "WDT", "WP"):
            return True
    return True
