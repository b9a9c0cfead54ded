"""Find the verb of a sentence in which no word was tagged as a finite one.

A news sentence that ends in a point has a verb, and a form that is mostly a participle, a base or a noun may be it:
"The shooting injured five people.", "The senators, and their aides, now go to a hearing." Headlines without one ("Two
men charged in Oret.") have no object behind the form and stay as they are.
"""

from collections.abc import Sequence

from analysis.language.lemmas import verb_lemma
from analysis.language.tag_line import BE, FINITE, HAVE, NOUNS, OBJECTS, PLURALS
from analysis.language.tokens import Tokens
from analysis.language.vocabulary import vocabulary
from analysis.language.word_classes import word_class
from analysis.records import Sentence

SHORTEST = 5  # tokens of a sentence that is asked for its verb
OPENS_OBJECT = OBJECTS | NOUNS | {"CD", "$", "JJ", "POS"}
CLAUSE_OPENERS = frozenset({"although", "because", "if", "that", "though", "unless", "when", "whether"})
CLAUSE_ENDS = frozenset({",", ".", ":", "''", "-RRB-", "WP", "WDT"})
BASES = frozenset({"VB", "VBP"})
PASTS = frozenset({"VBN", "NN", "VB"})
PRONOUNS = frozenset({"this", "that", "these", "those", "some", "others", "both"})
MANY = frozenset({"people", "police"})


def find_verbs(tokens: Tokens, sentences: Sequence[Sentence]) -> None:
    """Tag again, in place, the first word that can be the finite verb of a sentence without one."""
    tags = tokens.tags
    for sentence in sentences:
        first, last = sentence.first, sentence.last
        if last - first < SHORTEST or tags[first] == "VB" or tokens.words[last - 1].isalnum():
            continue  # an order, a line without an end
        if not FINITE.isdisjoint(tags[first:last]):
            _find_in_clauses(tokens, first, last)
            continue
        for finite in (_verb, _noun_as_verb):
            found = next(((i, tag) for i in range(first + 1, last - 2) if (tag := finite(tokens, first, i))), None)
            if found:
                tags[found[0]] = found[1]
                break


def _find_in_clauses(tokens: Tokens, first: int, last: int) -> None:
    """The same behind each word that only a clause can follow: "if Norland attacks the port, it will lose"."""
    tags = tokens.tags
    for opener in range(first, last - 3):
        if tokens.lowers[opener] not in CLAUSE_OPENERS or tags[opener] not in ("IN", "WRB"):
            continue
        end = next(i for i in range(opener + 1, last + 1) if i == last or tags[i] in CLAUSE_ENDS)
        if FINITE.isdisjoint(tags[opener:end]):
            for i in range(opener + 2, end):
                finite = _noun_as_verb(tokens, opener, i) if tags[i + 1 : i + 2] not in (["NN"], ["POS"]) else None
                if finite:
                    tags[i] = finite
                    break


def _verb(tokens: Tokens, first: int, i: int) -> str | None:
    """The finite tag of a verb form at i that has a subject before it, and an object behind it or needs none."""
    tag, lower = tokens.tags[i], tokens.lowers[i]
    if (tag not in PASTS and tag not in BASES) or not _is_subject(tokens, first, _before(tokens, first, i)):
        return None
    options = vocabulary().tags.get(lower, ())
    if tag in PASTS and "VBD" in options:
        return "VBD" if _has_object(tokens, i) or verb_lemma(lower) in word_class("intransitive") else None
    return "VBP" if tag in BASES and "VBP" in options else None


def _noun_as_verb(tokens: Tokens, first: int, i: int) -> str | None:
    """The same of a form that is mostly a noun: "the law limits imports", "police arrest a man", "now works with"."""
    tag = tokens.tags[i]
    if tag not in ("NN", "NNS") or not (_has_object(tokens, i) or tokens.tags[i - 1] == "RB"):
        return None
    left = _before(tokens, first, i)
    many = tokens.tags[left] in PLURALS or tokens.lowers[left] in MANY
    if tokens.tags[left] not in NOUNS or many != (tag == "NN"):
        return None
    wanted = "VBP" if many else "VBZ"
    return wanted if wanted in vocabulary().tags.get(tokens.lowers[i], ()) else None


def _before(tokens: Tokens, first: int, i: int) -> int:
    """The token before i, adverbs left out."""
    left = i - 1
    while left > first and tokens.tags[left] == "RB":
        left -= 1
    return left


def _has_object(tokens: Tokens, i: int) -> bool:
    after = i + 1
    opens = after < len(tokens.tags) and tokens.tags[after] in OPENS_OBJECT
    return opens and tokens.lowers[after] not in word_class("times")


def _is_subject(tokens: Tokens, first: int, left: int) -> bool:
    """Does a subject end at a token: a noun, a pronoun, a name in 's, or the comma behind one and what is beside it?"""
    tags = tokens.tags
    if tags[left] == "POS" or tokens.lowers[left] in PRONOUNS:
        return left == first + 1 or left == first
    if tokens.lowers[left] in BE or tokens.lowers[left] in HAVE:
        return False
    if tags[left] in (",", ":", "-RRB-"):
        return tags[first] not in ("IN", "TO", "VBG", "VBN") and tags[left] in tags[first:left]
    return tags[left] in NOUNS or tags[left] == "PRP" or (tags[left] in ("JJ", "VBG") and tags[left - 1] in NOUNS)
