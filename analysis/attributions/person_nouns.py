"""Nouns as words for people: which plurals are things, the singular of a plural, people by their ending."""

from functools import lru_cache

from analysis.attributions.nouns import plural_nouns, speaker_nouns
from analysis.attributions.phrases import STANDALONE
from analysis.attributions.reading import Reading
from analysis.language.vocabulary import vocabulary
from analysis.lexicon import word_set

PERSON_ENDINGS = ("er", "or", "ist", "ian", "man", "woman", "eer", "ant", "ent")
COUNTED = frozenset({"those", "others", "ones", "hundreds", "thousands", "dozens", "thirds", "quarters", "numbers"})


def are_things(reading: Reading, last: int, noun: str) -> bool:
    """Whether a plural is one of things: a common noun that no list has for people ("norms")."""
    word = reading.words[last]
    if reading.tags[last] != "NNS" or word[0].isupper() or reading.lowers[last] in STANDALONE | COUNTED:
        return False
    tags = vocabulary().tags.get(noun, ("JJ",))
    groups = "member_nouns.txt", "organisation_nouns.txt", "organisation_heads.txt"
    return "JJ" not in tags and not any(noun in word_set(name) for name in groups)  # "progressives", "stores"


@lru_cache(maxsize=65536)
def singular(plural: str) -> str:
    """The singular of a plural for people; other plurals of things as they are."""
    known = plural_nouns().get(plural) or (plural if plural in speaker_nouns() else None)  # "statistics"
    lemma = known or vocabulary().noun_lemmas.get(plural)
    if lemma is None and (plural[:-1] in speaker_nouns() or derived_person(plural[:-1])):
        return plural[:-1]  # a plural that the vocabulary lacks: "attendees"
    return lemma or plural


@lru_cache(maxsize=65536)
def derived_person(noun: str) -> bool:
    """Whether a noun in -er, -or, -ist names a person; of those that no list knows ("convenor"), each may."""
    if not noun.endswith(PERSON_ENDINGS):
        return False
    return noun in word_set("derived_people.txt") or noun not in vocabulary().tags
