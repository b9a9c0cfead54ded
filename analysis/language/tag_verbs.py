"""Verbs: which of a word's possible tags the words beside it leave."""

from analysis.language.lemmas import verb_lemma
from analysis.language.tag_context import asked, behind_auxiliary, counts_people, is_bare_past, let, numbers_people
from analysis.language.tag_line import (
    BE,
    DO,
    ENDS,
    FINITE,
    HAVE,
    NOMINAL_LEFT,
    NOUNS,
    OBJECTS,
    OBLIQUE,
    PAD,
    SINGULAR,
    VERBS,
    Line,
    Options,
)
from analysis.language.tag_plurals import several
from analysis.language.word_classes import word_class

BEFORE_MONTHS = frozenset({"after", "before", "between", "by", "during", "for", "from", "in", "mid", "of", "since",
                           "through", "until", "till"})  # fmt: skip
DEGREES = frozenset({"as", "so", "too", "very"})
CLAUSE_PREPOSITIONS = frozenset({"that", "if", "as", "than", "because", "while", "like"})  # a verb may stand behind


def verb_rule(i: int, s: Line, options: Options) -> str:
    """A verb form that may be a noun, or a base form that may be finite."""
    now, left = s.tags[i], s.tags[i - 1]
    counted = now == "VBZ" and s.tags[i + 1] in ("IN", "TO") and numbers_people(i - 1, s)
    if "VBN" in options and s.verb >= 0 and s.lowers[i + 1] == "off" and left in ("CD", "JJR", "NNS"):
        return "VBN"  # "left 300 homes cut off"
    if _is_counted_plural(i, s):
        return "NNS"
    if now == "VB" and "VBP" in options and _behind_many(i, s):
        return "VBP"
    if _is_bare_object(i, s, options):
        return "NN"
    if left in NOMINAL_LEFT and not counted:  # "the number of dead stands at 40"
        return _as_nominal(s.tags[i], left, options)
    if "VBN" in options and now != "VBZ" and behind_auxiliary(i, s):
        return "VBN"  # "had become", "was put"
    if left == "IN" and s.lowers[i - 1] not in CLAUSE_PREPOSITIONS and (noun := _noun_among(options)):
        return noun
    if "JJ" in options and _describes(i, s):
        return "JJ"
    if now in ("VB", "VBP") and "VBP" in options and _outer_verb(i, s):
        return "VBP"
    found = _base_form(i, s, options) if now == "VB" else _present_form(i, s) if now == "VBP" else None
    if found:
        return found
    if now in ("VB", "VBP") and left in ("NN", "NNP") and "NN" in options and options[0] != "VBP":
        return "NN"
    return now


def _describes(i: int, s: Line) -> bool:
    """ "a mix of live music", "played live music", "very close to it": is a base form an adjective?"""
    left = s.tags[i - 1]
    if s.lowers[i - 1] in DEGREES:
        return True
    takes = left in VERBS and left != "MD" and verb_lemma(s.lowers[i - 1]) not in word_class("bare_infinitive_takers")
    return (left == "IN" or takes) and s.tags[i + 1] in ("NN", "NNS")


def _is_counted_plural(i: int, s: Line) -> bool:
    """ "a gold, seven silvers and two bronzes"."""
    many = s.tags[i - 1] == "CD" and s.lowers[i - 1] not in ("one", "1")
    return many and s.tags[i] == "VBZ" and s.tags[i + 1] in (",", ".", "CC")


def _behind_many(i: int, s: Line) -> bool:
    """ "Both come from Oret", "two remain in hospital": is the determiner or figure before i the subject?"""
    if s.tags[i - 1] == "CD" and s.lowers[i - 1] != "one":
        return s.tags[i + 1] not in NOUNS and (s.tags[i - 2] in ENDS or s.tags[i - 2] == "CC")
    alone = s.lowers[i - 1] in ("both", "these", "those") and s.tags[i + 1] not in NOUNS
    return alone and s.tags[i - 2] not in ("MD", "TO", "VB")


def _is_bare_object(i: int, s: Line, options: Options) -> bool:
    """ "took hold", "gave up bail": behind a verb that no bare infinitive follows."""
    if s.tags[i] not in ("VB", "VBP") or "NN" not in options:
        return False
    k = i - 2 if s.tags[i - 1] == "RP" else i - 1
    if s.tags[k] not in ("VB", "VBD", "VBG", "VBN", "VBP", "VBZ") or s.lowers[k] in BE | HAVE | DO:
        return False
    return verb_lemma(s.lowers[k]) not in word_class("bare_infinitive_takers")


def _outer_verb(i: int, s: Line) -> bool:
    """ "Gangs that control the port take 40%": behind a relative clause that has its verb, before an object."""
    return s.waits and s.verb >= 0 and s.tags[i - 1] in NOUNS and (s.tags[i + 1] in OBJECTS or s.tags[i + 1] == "CD")


def _noun_among(options: Options) -> str | None:
    return next((noun for noun in ("NN", "NNS") if noun in options), None)


def _as_nominal(now: str, left: str, options: Options) -> str:
    """The tag of a verb form inside a noun phrase."""
    if noun := _noun_among(options):
        return noun
    return "JJ" if "JJ" in options and left == "DT" else now


def _base_form(i: int, s: Line, options: Options) -> str | None:
    """A base form behind its subject, where nothing asks or lets: finite or past ("River Watch put the toll at 40")."""
    k = s.back(i)
    subject = s.tags[k] if k >= 0 else PAD
    many = subject in ("NNS", "NNPS", "WDT", "WP") or (subject in ("NN", "NNP") and s.lowers[k] in ("people", "police"))
    many = many or (s.tags[i + 1] in ("IN", "TO") and several(i - 1, s))
    if "VBP" in options and (many or _is_subject(k, s)):
        return "VB" if asked(k, s) or let(k, s) else "VBP"
    if ("VBD" in options and _is_one(k, s) and s.tags[i + 1] in OBJECTS) or is_bare_past(i, k, s, options):
        return "VBD"
    only_verb = "VBP" in options and {"NN", "JJ"}.isdisjoint(options)
    if only_verb and s.tags[i - 1] in NOUNS and s.verb < 0 and not _is_let(s):
        return "VBP"  # "relatives of the mayor remain", "Hale and Brisk argue"
    if "VBP" in options and s.tags[i - 1] == "CC" and s.last >= 0 and s.tags[s.last] == "VBP":
        return "VBP"
    return None


def _is_let(s: Line) -> bool:
    """Is the last verb one that a noun and a base form stand behind: "to help Hale remain"?"""
    lemma = verb_lemma(s.lowers[s.last]) if s.last >= 0 else ""
    return lemma == "have" or lemma in word_class("bare_infinitive_takers")


def _present_form(i: int, s: Line) -> str | None:
    """A present form that is a base: behind a modal, "to" or "do", as an order, or beside another base."""
    k = s.back(i)
    left = s.tags[i - 1]
    if (k >= 0 and (s.tags[k] in ("MD", "TO") or s.lowers[k] in DO)) or asked(k, s) or let(k, s):
        return "VB"
    if s.lowers[i] == "have" and s.last == s.verb >= 0 and s.tags[s.verb] == "MD":
        return "VB"  # "could by June have sold"
    if s.lowers[i] == "do" and s.lowers[i + 1] in ("n't", "not") and left in (".", "``", "CC", PAD):
        return "VB"
    return "VB" if left == "CC" and s.last >= 0 and s.tags[s.last] == "VB" else None


def _is_one(k: int, s: Line) -> bool:
    """Is the word at k a subject in the third person singular, in a clause without a verb so far?"""
    if k < 0 or s.verb >= 0:
        return False
    return s.tags[k] in ("NN", "NNP") or s.lowers[k] in ("he", "she", "it")


def _is_subject(k: int, s: Line) -> bool:
    if k < 0 or s.tags[k] != "PRP" or s.lowers[k] in SINGULAR:
        return False
    return s.lowers[k] not in OBLIQUE or s.lowers[k - 1] == "of"  # "all of them went"


def modal_rule(i: int, s: Line, options: Options) -> str:
    """May is the month behind a preposition and beside a figure ("in May", "May 12"); "a can", "her will" are nouns."""
    left, right = s.tags[i - 1], s.tags[i + 1]
    if s.lowers[i] == "can" and (
        s.lowers[i - 1] == "per"
        or (left in ("DT", "CD") and s.lowers[i - 1] not in ("these", "those") and (left == "DT" or right == "IN"))
    ):
        return "NN"
    if s.lowers[i] == "will" and right not in ("VB", "VBP", "RB", "MD") and s.lowers[i + 1] not in HAVE | BE:
        bare = left == "JJ" and s.tags[i - 2] in ("IN", "VB", "VBD", "VBG", "VBP", "VBZ")  # "of good will"
        return "NN" if bare or left == "PRP$" or s.lowers[i - 1] in ("a", "the") else s.tags[i]
    if s.lowers[i] != "may":
        return s.tags[i]
    if s.lowers[i - 1] in ("a", "the"):
        return "NNP"  # "the May elections"
    month = (
        (left == "IN" and s.lowers[i - 1] in BEFORE_MONTHS)
        or left == "CD"
        or s.lowers[i - 1] in ("each", "every", "last", "next", "this")
    )
    named = s.words[i] == "May" and left == "IN"
    return "NNP" if (month and (named or s.tags[i + 1] not in ("VB", "RB"))) or s.tags[i + 1] == "CD" else s.tags[i]


def gerund_rule(i: int, s: Line, options: Options) -> str:
    """A gerund that heads a noun phrase is a noun: "the making of"; who is missing misses nobody."""
    left, right = s.tags[i - 1], s.tags[i + 1]
    if counts_people(i, s):
        return "NN"
    if s.lowers[i] == "missing" and right not in OBJECTS and right not in ("CD", "NNP", "JJ") and left != "IN":
        return "JJ"  # "a boat missing", "two are still missing"
    if left in ("DT", "PRP$", "POS", "JJ") and (right in ("IN", "CC", "VBN") or right in ENDS or right in FINITE):
        return "NN" if "NN" in options else s.tags[i]
    return s.tags[i]
