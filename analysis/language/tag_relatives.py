"""Nouns that are the verb of a relative clause: "who works at", "gangs that control the port"."""

from analysis.language.lemmas import verb_lemma
from analysis.language.tag_line import FINITE, OBJECTS, PLURALS, Line, Options
from analysis.language.word_classes import word_class


def behind_relative(i: int, k: int, s: Line, options: Options) -> bool:
    """ "who works at", but "which engineers say is unsafe", "that witnesses said hit him"."""
    if k < 0 or s.tags[k] not in ("WP", "WDT"):
        return False
    right = s.tags[i + 1]
    says = right in FINITE or verb_lemma(s.lowers[i + 1]) in word_class("clause_takers")
    return right != "VBP" and not (says and s.tags[i + 2] in FINITE)


def behind_plural_relative(i: int, k: int, s: Line, options: Options) -> bool:
    """ "gangs that control the port", "doctors who study", but "which government lawyers say is unsafe"."""
    if k < 1 or s.tags[k] not in ("WP", "WDT"):
        return False
    before = k - 2 if s.tags[k - 1] == "," else k - 1
    many = s.tags[before] in PLURALS or s.lowers[before] in ("people", "police", "those")
    alone = s.tags[i + 1] == "RB" and verb_lemma(s.lowers[i + 2]) not in word_class("clause_takers")  # "who fish here"
    behind = s.tags[i + 1] in OBJECTS or s.tags[i + 1] in ("CD", "IN", "TO", "$")
    return many and (behind or alone or _bare_object(i, k, s))


def _bare_object(i: int, k: int, s: Line) -> bool:
    """ "who attack aid workers", but "who police officers say shot him"."""
    j = i + 1
    while s.tags[j] in ("NN", "NNP", "JJ"):
        j += 1
    named = s.tags[j - 1] == "NNP" and s.tags[j] not in FINITE
    return (s.tags[j] == "NNS" or named) and verb_lemma(s.lowers[j + 1]) not in word_class("clause_takers")
