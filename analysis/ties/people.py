"""Which nouns are of people and other living things."""

from functools import cache

from analysis.language.constituents import NounPhrase
from analysis.language.tokens import Tokens
from analysis.language.vocabulary import vocabulary
from analysis.lexicon import lexicon_lines, word_set
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma, peoples
from analysis.ties.classes import triggers

TOGETHER = context_words("together")
DOERS = ("ee", "er", "ese", "ian", "ist", "man", "or", "woman")
DETAINING = context_words("detaining")


@cache
def person_nouns() -> frozenset[str]:
    """The nouns for persons and groups of the lexicons, in the singular."""
    return word_set("person_nouns.txt") | word_set("derived_people.txt") | TOGETHER | _speakers("person", "group")


@cache
def _speakers(*kinds: str) -> frozenset[str]:
    lines = (line.split("\t") for line in lexicon_lines("speaker_nouns.tsv"))
    return frozenset(noun for noun, what, *_ in lines if what in kinds)


def is_a_people(t: Tokens, head: int) -> bool:
    """Whether the noun names the people of a country or region: "Danes", "Norlanders"."""
    return t.words[head] in peoples() or lemma(t.words[head], True) in peoples()


def is_people(t: Tokens, head: int) -> bool:
    """Whether the noun is of people or animals: of the lists, a people ("Danes"), or one who does ("welders")."""
    noun = lemma(t.words[head], True).lower()
    if noun in person_nouns() or is_a_people(t, head) or noun in triggers().states:
        return True
    return noun not in vocabulary().tags and noun.endswith(DOERS)  # "wreckers"


def is_somebody(t: Tokens, head: int, *, body: bool) -> bool:
    """Whether a list of persons and groups, with `body` one of bodies too, holds the noun: "partner", "board"."""
    noun = lemma(t.words[head], True).lower()
    return noun in person_nouns() or (body and noun in _speakers("organisation"))


def may_detain(t: Tokens, phrase: NounPhrase) -> bool:
    """Whether those or what a phrase tells of can hold people against their will: police, a country, a prison."""
    if not DETAINING.isdisjoint(lemma(t.lowers[i], True) for i in range(phrase.first, phrase.last)):
        return True
    tag, lower = t.tags[phrase.head], t.lowers[phrase.head]
    if tag in ("NNP", "NNPS"):
        return lower not in word_set("facility_heads.txt")
    if tag == "PRP":
        return lower != "it"
    return is_people(t, phrase.head) or lemma(lower, True) in _speakers("organisation")
