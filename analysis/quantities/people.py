"""The nouns for persons and groups of the lexicons, in the singular."""

from functools import cache

from analysis.lexicon import lexicon_lines, word_set
from analysis.quantities.context import context_words

TOGETHER = context_words("together")


@cache
def person_nouns() -> frozenset[str]:
    """Every noun for a person or a group of them."""
    return word_set("person_nouns.txt") | word_set("derived_people.txt") | TOGETHER | speakers("person", "group")


@cache
def speakers(*kinds: str) -> frozenset[str]:
    """The speaker nouns of these kinds."""
    lines = (line.split("\t") for line in lexicon_lines("speaker_nouns.tsv"))
    return frozenset(noun for noun, what, *_ in lines if what in kinds)
