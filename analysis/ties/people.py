"""Which nouns are of people and other living things."""

from analysis.language.constituents import NounPhrase
from analysis.language.tokens import Tokens
from analysis.language.vocabulary import vocabulary
from analysis.language.word_classes import word_class
from analysis.lexicon import word_set
from analysis.quantities.context import context_words
from analysis.quantities.counted import lemma, peoples
from analysis.quantities.people import person_nouns, speakers
from analysis.ties.classes import triggers

DOERS = ("ee", "er", "ese", "ian", "ist", "man", "or", "woman")
DETAINING = context_words("detaining")


def is_a_people(t: Tokens, head: int) -> bool:
    """Whether the noun names the people of a country, region, faith or party: "Danes", "Norlanders", "Sikhs"."""
    if t.tags[head] == "NNPS" and t.lowers[head].removesuffix("s") in word_class("capital_adjectives"):
        return True
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
    return noun in person_nouns() or (body and noun in speakers("organisation"))


def may_detain(t: Tokens, phrase: NounPhrase) -> bool:
    """Whether those or what a phrase tells of can hold people against their will: police, a country, a prison."""
    if not DETAINING.isdisjoint(lemma(t.lowers[i], True) for i in range(phrase.first, phrase.last)):
        return True
    tag, lower = t.tags[phrase.head], t.lowers[phrase.head]
    if tag in ("NNP", "NNPS"):
        return lower not in word_set("facility_heads.txt")
    if tag == "PRP":
        return lower != "it"
    return is_people(t, phrase.head) or lemma(lower, True) in speakers("organisation")
