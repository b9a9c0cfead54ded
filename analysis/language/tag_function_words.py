"""Prepositions, determiners, pronouns, adverbs: which of a word's possible tags the words beside it leave."""

from collections.abc import Callable

from analysis.language.tag_line import (
    BE,
    DO,
    ENDS,
    FINITE,
    NOUNS,
    OBJECTS,
    PAD,
    VERBS,
    Line,
    Options,
)
from analysis.language.vocabulary import vocabulary
from analysis.language.word_classes import word_class


def in_rule(i: int, s: Line, options: Options) -> str:
    """Prepositions that are adverbs, particles, conjunctions, pronouns or verbs besides."""
    rule = BY_WORD.get(s.lowers[i])
    return rule(i, s) if rule is not None else s.tags[i]


def _that(i: int, s: Line) -> str:
    """ "that" as determiner, relative pronoun or conjunction."""
    j = i + 1
    while s.tags[j] in ("``", "''") and j < i + 3:
        j += 1
    noun = s.tags[i - 1] in NOUNS or (s.tags[i - 1] == "CD" and s.said < s.verb)
    if _verb_at(j, s, noun):
        return "WDT" if noun else "DT"  # "and that is why"
    return _that_behind_noun(i, j, s) if noun else _that_elsewhere(i, j, s)


def _verb_at(j: int, s: Line, noun: bool) -> bool:
    """Does a verb whose subject "that" may be stand at j?"""
    right = s.tags[j]
    if noun and right == "NNS":
        return "VBZ" in vocabulary().tags.get(s.lowers[j], ()) and s.tags[j + 1] not in FINITE  # "that prices rose"
    if noun and right == "NN" and s.tags[j + 1] in OBJECTS:
        return "VBP" in vocabulary().tags.get(s.lowers[j], ())  # "gangs that control the port"
    if right == "RB":
        return s.tags[j + 1] in FINITE or s.tags[j + 1] in ("VBN", "VBD")
    return right in FINITE or s.lowers[j] == "'s" or (noun and right in ("VB", "VBN"))


def _that_behind_noun(i: int, j: int, s: Line) -> str:
    """ "the claim that he left", "told reporters that he left"; "the house that he left"."""
    right = s.tags[j]
    if s.said >= 0 or s.lowers[i - 1] in word_class("content_nouns"):
        return "IN"
    return "WDT" if right in ("PRP", "DT", "PRP$", "NNP", "NNS", "EX") else "DT" if right in ENDS else "IN"


def _that_elsewhere(i: int, j: int, s: Line) -> str:
    """A conjunction where a clause may follow, else a determiner or pronoun."""
    left, right, asserts = s.tags[i - 1], s.tags[j], s.said >= 0
    if right in ENDS or right == "CC":
        return "IN" if right == "," and asserts else "DT"
    if right in ("TO", "IN") and (left in ("IN", "TO") or left in VERBS):
        return "IN" if asserts else "DT"
    if right == "NN" or (right == "JJ" and s.tags[j + 1] == "NN"):
        opened = left in ("IN", "TO", "VB", "VBG", "CC") or left in ENDS
        return "DT" if opened or (right == "NN" and not asserts) else "IN"
    return "IN"


def _as(i: int, s: Line) -> str:
    """ "as many as", "as well": the first "as" is an adverb."""
    word = s.lowers[i + 1]
    if s.lowers[i - 1] in ("such", "as"):
        return "IN"
    second = s.lowers[i + 2] == "as" or s.lowers[i + 3] == "as"
    if word in ("well", "soon", "far", "long") or (second and s.tags[i + 1] in ("JJ", "RB", "JJR", "RBR", "CD")):
        return "RB"
    return "RB" if word in ("many", "much", "few", "little") else "IN"


def _about(i: int, s: Line) -> str:
    """ "about 40": an adverb before a figure."""
    if s.tags[i + 1] in ("CD", "$"):
        return "RB"
    return _behind(i, s) if s.lowers[i] == "around" else "IN"


def _behind(i: int, s: Line) -> str:
    """ "the year before", "as described above": an adverb where nothing follows that it could govern."""
    return "RB" if s.tags[i + 1] in ENDS or s.tags[i + 1] == "CC" else "IN"


def _particle(i: int, s: Line) -> str:
    """ "carried out": a particle behind a verb where no phrase follows that the preposition could govern."""
    tags, lowers = s.tags, s.lowers
    left, right, word = tags[i - 1], tags[i + 1], lowers[i]
    pronoun = left == "PRP" and tags[i - 2] in VERBS
    if word == "over" and right in ("CD", "$"):
        return "RB"
    if not (left in VERBS or pronoun) or left == "MD":
        return "RB" if word in ("out", "up") and right in ENDS else tags[i]
    if lowers[i - 1] in BE:
        return "RB" if right in ENDS or right == "IN" else tags[i]
    if word == "out":
        return "IN" if lowers[i + 1] == "of" else "RP"
    if word in ("on", "in", "over", "off", "down"):
        return (
            "RP"
            if right in ENDS or right in ("IN", "TO", "CC", "RB")
            else "RP"
            if word == "off" and not pronoun
            else tags[i]
        )
    return tags[i]


def _like(i: int, s: Line) -> str:
    k = s.back(i)
    if k >= 0 and (s.tags[k] in ("MD", "TO") or s.lowers[k] in DO):
        return "VB"
    if s.tags[i - 1] == "PRP" and s.lowers[i - 1] in ("i", "you", "we", "they") and s.verb < 0:
        return "VBP"
    return "IN"


def _though(i: int, s: Line) -> str:
    return "RB" if s.tags[i + 1] in ENDS and s.tags[i - 1] in (",", *NOUNS, "JJ", "PRP") else "IN"


BY_WORD: dict[str, Callable[[int, Line], str]] = {
    "that": _that, "as": _as, "about": _about, "around": _about, "over": _particle, "out": _particle, "off": _particle,
    "on": _particle, "in": _particle, "like": _like, "though": _though, "before": _behind, "above": _behind,
    "below": _behind, "along": _behind, "across": _behind, "through": _behind, "inside": _behind, "outside": _behind,
    "behind": _behind, "nearby": _behind, "by": _behind,
}  # fmt: skip


def her_rule(i: int, s: Line, options: Options) -> str:
    ends = ("IN", "TO", ".", ",", "DT", "RB", "CC", ":", "''", "WRB", PAD)
    return "PRP" if s.tags[i + 1] in ends else "PRP$"


def clitic_rule(i: int, s: Line, options: Options) -> str:
    """'s after a pronoun, "there", "that" or "who" is a verb; elsewhere a possessive."""
    if s.tags[i - 1] in ("PRP", "EX", "WP", "WRB") or s.lowers[i - 1] in ("that", "here", "let", "there"):
        return "PRP" if s.lowers[i - 1] == "let" else "VBZ"
    if s.tags[i + 1] == "DT" or s.lowers[i + 1] in ("not", "n't", "been", "going"):
        return "VBZ"
    return s.tags[i]


def determiner_rule(i: int, s: Line, options: Options) -> str:
    """ "all the", "both … and", "either … or", "no longer"."""
    word, right = s.lowers[i], s.tags[i + 1]
    if word in ("both", "either") and s.lowers[i + 1] != "of":
        partner = {"both": "and", "either": "or"}[word]
        for j in range(i + 2, min(i + 9, len(s.tags))):
            if s.lowers[j] == partner:
                return "CC"
            if s.tags[j] in FINITE or s.tags[j] in ENDS:
                break
    if word in ("all", "both", "half", "such") and right in ("DT", "PRP$") and "PDT" in options:
        return "PDT"
    if word == "no" and right in ("JJR", "RBR"):
        return "RB"
    return s.tags[i]


def there_rule(i: int, s: Line, options: Options) -> str:
    """ "there is", "is there": existential; elsewhere the place."""
    right = s.tags[i + 1]
    if right in FINITE or s.lowers[i + 1] in BE:
        return "EX"
    left = s.lowers[i - 1] if i else ""
    if right == "RB" and s.tags[i + 2] in FINITE:
        return "EX"
    return "EX" if left in BE and right in ("DT", "CD", "JJ", "JJR", "NN", "NNS") else "RB"


def comparative_rule(i: int, s: Line, options: Options) -> str:
    """ "more certain", "worked more": adverbs; "more people" is an adjective."""
    right, left = s.tags[i + 1], s.tags[i - 1]
    if s.lowers[i] in ("more", "less"):
        return "RBR" if right in ("JJ", "RB", "VBN", "VBG") or (left == "RB" and right in ENDS) else "JJR"
    if "VB" in options and left in ("TO", "MD") and right in ("DT", "PRP$", "PRP"):
        return "VB"  # "to lower the rate"
    if s.lowers[i] == "longer" and s.lowers[i - 1] == "no":
        return "RBR"
    if "RBR" in options:
        if right in NOUNS and "JJR" in options:
            return "JJR"  # "a faster runner"
        return "RBR" if left in VERBS and s.lowers[i - 1] not in BE else s.tags[i]
    return s.tags[i]


def most_rule(i: int, s: Line, options: Options) -> str:
    right = s.tags[i + 1]
    return "JJS" if right in NOUNS or s.lowers[i + 1] == "of" or (s.tags[i - 1] == "DT" and right in ENDS) else "RBS"


def adverb_rule(i: int, s: Line, options: Options) -> str:
    """Adverbs that are adjectives in a noun phrase: "the only man", "enough money", "the very man"."""
    word, left, right = s.lowers[i], s.tags[i - 1], s.tags[i + 1]
    if word == "only" and left in ("DT", "PRP$"):
        return "JJ"
    if (
        word == "well"
        and ((left == "DT" and right != "VBN") or (left in ("JJ", "VBN", "POS") and s.tags[i - 2] == "DT"))
        and right not in ("JJ", "HYPH")
    ):
        return "NN"  # "a deserted well"
    if word == "enough" and right in NOUNS:
        return "JJ"
    if word == "very" and left == "DT" and right in ("NN", "NNS"):
        return "JJ"
    if word == "so" and s.lowers[i + 1] == "that":
        return "IN"
    if word == "once" and right in ("PRP", "DT", "NNS", "NNP") and left not in ("DT", "IN"):
        return "IN"
    if word == "back" and left in ("DT", "PRP$", "JJ"):
        return "NN" if right not in NOUNS else "JJ"
    return s.tags[i]
