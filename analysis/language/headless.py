"""The head of a phrase without a noun: a figure, "the wounded", "those", "many of"."""

from analysis.language.cursor import Cursor
from analysis.language.phrase_numbers import ADJECTIVES
from analysis.language.word_classes import word_class


def head_without_noun(c: Cursor, content: int, end: int, determiner: int | None) -> int | None:
    """The head of a phrase without a noun: a figure, "the wounded", "those"."""
    tags, lowers = c.tags, c.lowers
    for k in range(end - 1, content - 1, -1):
        if tags[k] == "CD":
            return k
    if determiner is not None:
        for k in range(end - 1, content - 1, -1):
            if tags[k] in ADJECTIVES:
                return k  # "the poor"
        if lowers[determiner] in ("the", "these", "those") and tags[content] in ("VBN", "VBD"):
            return content  # "the wounded"
        return determiner if lowers[determiner] in word_class("determiners_alone") else None
    if content < end and lowers[content] in word_class("determiners_alone"):
        return content
    return content if _is_people(c, content) else None


def _is_people(c: Cursor, i: int) -> bool:
    """ "the number of dead", "of dead and wounded"."""
    states = word_class("people_by_state")
    joined = c.lowers[i - 1] in ("and", "or") and c.lowers[i - 2] in states
    return c.lowers[i] in states and c.lowers[i - 3 if joined else i - 1] == "of"
