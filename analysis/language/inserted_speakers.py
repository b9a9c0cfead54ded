"""Who speaks in the middle of what is told of another: "a man police say shot a guard"."""

from collections.abc import Sequence

from analysis.language.lemmas import verb_lemma
from analysis.language.tag_line import FINITE
from analysis.language.word_classes import word_class


def is_inserted_speaker(lowers: Sequence[str], tags: Sequence[str], j: int) -> bool:
    """Does the noun at j speak between a noun and the verb of that noun: "a car [witnesses] said hit him"? The
    verb of the other stands right behind the verb of saying."""
    if j + 2 >= len(tags) or tags[j + 1] not in FINITE or tags[j + 2] not in FINITE:
        return False
    return (tags[j] == "NNS" or lowers[j] == "police") and verb_lemma(lowers[j + 1]) in word_class("clause_takers")
