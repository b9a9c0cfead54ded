"""Nouns: which of a word's possible tags the words beside it leave.

Each table is asked from the top: the first form that the word may be, and that its question finds, is its tag.
"""

from collections.abc import Callable

from analysis.language.lemmas import verb_lemma
from analysis.language.tag_context import asked, behind_auxiliary, is_bare_past, is_own_past, let
from analysis.language.tag_line import (
    BE,
    DO,
    ENDS,
    NOUNS,
    OBJECTS,
    OPENERS,
    PAD,
    SINGULAR,
    SUBJECTS,
    Line,
    Options,
)
from analysis.language.tag_plurals import behind_plural, verb_ahead
from analysis.language.tag_relatives import behind_plural_relative, behind_relative
from analysis.language.word_classes import word_class
from analysis.lexicon import word_set

ASIDE = 12  # tokens between a modal and its verb, at most


def noun_rule(i: int, s: Line, options: Options) -> str:
    """A noun form that may be a verb, or an adjective before another noun."""
    now = s.tags[i]
    if "PRP" in options and (s.lowers[i - 1] == "of" or s.lowers[i - 1] in BE) and s.tags[i + 1] not in NOUNS:
        return "PRP"  # "a friend of mine", but "the mine's owner"
    k = s.back(i) if s.tags[i - 1] == "RB" else i - 1  # where its subject would be
    for form, question in READINGS[now]:
        if form in options and question(i, k, s, options):
            return form
    return now


def _is_base(i: int, k: int, s: Line, options: Options) -> bool:
    """Behind a modal, "to", "do", or before an object at the head of a sentence."""
    tags, lowers = s.tags, s.lowers
    right = tags[i + 1]
    k = s.back(i)
    left = tags[k] if k >= 0 else PAD
    if left == "MD" or (k >= 0 and lowers[k] in DO):
        return True
    if left == "TO" and _is_goal(i, k, s):
        return False
    if left == "TO":
        before = tags[k - 1] in ("VBD", "VBN", "VBP", "VBZ", "VB", "VBG", "NN", "NNS", "JJ", "PRP")
        before = before or lowers[k - 1] in word_class("days")  # "vowed on Sunday to strike"
        if right not in ("IN", ".", ",") or k != i - 1 or before:
            return True
    if left in ("PRP", "NN", "NNS", "NNP") and k > 0 and (asked(k, s) or let(k, s)):
        return True  # "did you meet"
    if s.lowers[i - 1] == "," and _awaited(i, s):
        return True
    return (k < 0 or left in (".", "``", "-LRB-")) and right in OBJECTS and lowers[i + 1] != "that"  # "Click the links"


def _awaited(i: int, s: Line) -> bool:
    """ "The bridge would, the mayor said, cost $40m": behind a comma, does a modal before another comma wait?"""
    j = i - 2
    while j > max(0, i - ASIDE) and s.tags[j] not in ("MD", ".", ":", "CC"):
        j -= 1
    return s.tags[j] == "MD" and s.lowers[j + 1] == ","


def _is_goal(i: int, to: int, s: Line) -> bool:
    """Does the "to" lead to a thing, not to a deed: "rose to record levels", "came to power", "brought to trial"?"""
    j = to - 1
    while j > 0 and s.tags[j] in ("RB", "RP"):
        j -= 1  # "went back to work"
    if s.tags[i + 1] in OBJECTS:
        return False
    leads = s.lowers[j] if s.tags[j] == "NN" else verb_lemma(s.lowers[j])
    if s.lowers[i] == "police" or leads in word_class("goal_takers"):
        return True  # "was reported to police", but "asked to police the streets"
    if s.tags[j] == "PRP":
        leads = verb_lemma(s.lowers[j - 1])  # "called him to account"
    return s.lowers[i] in word_class("bare_goals") and leads in word_class("goal_movers")


def _is_passive(i: int, k: int, s: Line, options: Options) -> bool:
    """ "were shot", "was cut", "found shot", "those shot", "nine more shot"."""
    more = s.lowers[i - 1] == "more" and s.tags[i - 2] == "CD" and s.lowers[i - 2] != "one"
    if more and s.tags[i + 1] in ("IN", *ENDS):
        return True
    if s.lowers[i - 1] in ("found", "those"):
        return is_own_past(s.lowers[i], options) and s.tags[i + 1] not in NOUNS
    timed = s.lowers[i + 1] in word_class("times")  # "were shot Friday"
    return behind_auxiliary(i, s) and (timed or s.tags[i + 1] not in NOUNS)


def _behind_pronoun(i: int, k: int, s: Line, options: Options) -> bool:
    """ "they plan", "she states": the form that goes with the pronoun."""
    if k < 0 or s.tags[k] != "PRP" or s.lowers[k] not in SUBJECTS:
        return False
    if s.lowers[k] in ("it", "you") and s.tags[k - 1] in ("VB", "TO", "IN") and s.lowers[k - 1] not in OPENERS:
        return False  # "for you plans", but "if you plan"
    plural_form = s.tags[i] == "NNS"
    if s.lowers[k] == "it":
        return plural_form and s.tags[i + 1] not in ENDS
    return plural_form == (s.lowers[k] in SINGULAR)


def _has_object(i: int, k: int, s: Line, options: Options) -> bool:
    """ "The clinic charges $40", "Ada Brisk states in her letter", "The company, which employs 40, plans to"."""
    tags, lowers = s.tags, s.lowers
    if tags[i - 1] == "," and tags[i + 1] == "CD":
        return s.last >= 0 and tags[s.last] == "VBZ"  # "Gunman kills guard, wounds two others"
    if s.verb >= 0:
        return False
    right, subject = tags[i + 1], tags[k] if k >= 0 else PAD
    if subject in ("NN", "NNP") and (right in OBJECTS or lowers[i + 1] in ("that", "whether")):
        return True
    if _takes(subject, lowers[i], tags[i + 1 : i + 3]) and not verb_ahead(i + 2, s, joined=True):
        return True  # "The mayor plans to stay but says", "The firm plans 40 homes."
    if subject == "NNP" and lowers[k - 1] in word_set("given_names.txt") and right in ("IN", "RB", ","):
        return True
    return tags[i - 1] == "," and right == "TO" and tags[i - 2] != "CC" and lowers[i] != "thanks"


def _takes(subject: str, lower: str, behind: list[str]) -> bool:
    """Do a noun and what follows stand around a verb: an infinitive, a sum, a counted noun?"""
    if subject == "NN" and (behind[0] == "$" or behind == ["CD", "NNS"]):
        return True
    if subject not in ("NN", "NNP") or behind != ["TO", "VB"]:
        return False
    return verb_lemma(lower) in word_class("infinitive_takers")


def _is_past(i: int, k: int, s: Line, options: Options) -> bool:
    """ "the guard shot the man", "who shot at", "the bridge cost $4m"."""
    if not is_own_past(s.lowers[i], options) or not (s.verb < 0 or s.said >= s.verb):
        return False
    subject, right = s.tags[k] if k >= 0 else PAD, s.tags[i + 1]
    if subject in ("PRP", "WP", "WDT") or (right in OBJECTS and (s.said == i - 1 >= 0 or s.tags[i - 1] == ",")):
        return True  # "who shot him", "a man police say shot a guard", "Hale, who had left, shot the guard"
    if is_bare_past(i, k, s, options):
        return True
    behind = s.tags[i + 3] if right == "CC" and s.tags[i + 2] in ("VBD", "VBN") else PAD
    joined = behind in OBJECTS or behind in NOUNS or behind == "CD"  # "police shot and killed the man"
    on = right in OBJECTS or right in ("RB", "CD", "$") or (right == "RP" and s.lowers[i + 2] != "by")
    return subject in NOUNS and (on or joined or _figure(i + 1, s))


def _behind_one(i: int, k: int, s: Line, options: Options) -> bool:
    """ "Another notes his", "each costs $40": behind a determiner that no plural follows."""
    return s.lowers[i - 1] in ("another", "each", "either", "neither") and s.tags[i - 2] != "HYPH"


def _is_joined_participle(i: int, k: int, s: Line, options: Options) -> bool:
    """ "the man shot and wounded by police"."""
    joined = s.tags[i + 1] == "CC" and s.tags[i + 2] in ("VBD", "VBN") and s.tags[i + 3] == "IN"
    return joined and s.tags[i - 1] in NOUNS and is_own_past(s.lowers[i], options)


def _goes_with(form: str) -> Callable[[int, int, Line, Options], bool]:
    """Is the form behind "and" and before an object that of the verb before it?"""

    def question(i: int, k: int, s: Line, options: Options) -> bool:
        led = s.tags[i - 1] == "CC" and (s.tags[i + 1] in OBJECTS or s.tags[i + 1] == "CD")
        return led and s.last >= 0 and s.tags[s.last] == form

    return question


def _before_noun(i: int, k: int, s: Line, options: Options) -> bool:
    """ "chemical weapons", but "a trial judge"."""
    if s.tags[i + 1] not in ("NN", "NNS"):
        return False
    lower = s.lowers[i]
    return lower in word_class("nouns_before_nouns") or (
        lower.endswith(("cal", "cial", "tial", "ional", "tive")) and lower != "trial"
    )


def _is_gerund(i: int, k: int, s: Line, options: Options) -> bool:
    right = s.tags[i + 1]
    behind_be = k >= 0 and s.lowers[k] in BE and s.tags[k] != "POS"  # no "Sunday's shooting injured five"
    return right in OBJECTS or _counts_behind_to(i, s) or (behind_be and (right != "IN" or s.tags[i - 1] == "RB"))


def _counts_behind_to(i: int, s: Line) -> bool:
    """ "committed to building nearly 400 homes", "admitted to taking more than 15 bribes"."""
    return s.tags[i - 1] == "TO" and ("CD" in s.tags[i + 1 : i + 3] or _figure(i, s))


def _figure(i: int, s: Line) -> bool:
    """ "more than 40", "up to $3": do words that lead to a figure begin at i?"""
    return s.lowers[i + 1] in ("than", "to", "least", "most") and s.tags[i + 2] in ("CD", "$")


COORDINATED = tuple((form, _goes_with(form)) for form in ("VB", "VBP", "VBZ"))
Reading = tuple[str, Callable[[int, int, Line, Options], bool]]
READINGS: dict[str, tuple[Reading, ...]] = {
    "NN": (
        ("VB", _is_base), ("VBN", _is_passive), ("VBP", _behind_pronoun), ("VBP", behind_plural_relative),
        ("VBD", _is_past), ("VBN", _is_joined_participle), ("VBP", behind_plural),
        *COORDINATED, ("JJ", _before_noun), ("VBG", _is_gerund),
    ),
    "NNS": (
        ("VBZ", _behind_pronoun), ("VBZ", _behind_one), ("VBZ", behind_relative), ("VBZ", _has_object),
        ("VBD", _is_past), *COORDINATED,
    ),
}  # fmt: skip
