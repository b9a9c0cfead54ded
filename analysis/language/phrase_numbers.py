"""Whether a base phrase is singular or plural, as far as its words tell."""

from analysis.language.cursor import Cursor
from analysis.language.tag_line import PLURALS

ADJECTIVES = frozenset({"JJ", "JJR", "JJS"})
SINGULAR = frozenset({"a", "an", "another", "each", "every", "one", "that", "this"})
PLURAL = frozenset({"both", "few", "many", "several", "these", "those"})
SINGULAR_PRONOUNS = frozenset({"he", "her", "herself", "him", "himself", "i", "it", "itself", "me", "myself", "she"})
PLURAL_PRONOUNS = frozenset({"them", "themselves", "they", "us", "we", "ourselves"})


def number_of(c: Cursor, first: int, head: int) -> str | None:
    """singular or plural, by the head and the determiners and figures before it; None where neither tells."""
    tag, lower = c.tags[head], c.lowers[head]
    if tag in PLURALS or lower in ("people", "police"):
        return "plural"
    if tag == "CD":
        return "singular" if lower in ("one", "1") else "plural"
    for k in range(first, head + 1):
        if c.lowers[k] in PLURAL:
            return "plural"
        if c.lowers[k] in SINGULAR and k in (first, head):
            return "singular"
    if tag in ("VBN", "VBD") or (tag in ADJECTIVES and c.lowers[first] == "the"):
        return "plural"
    return "singular" if tag in ("NN", "NNP") else None


def pronoun_number(lower: str) -> str | None:
    return "singular" if lower in SINGULAR_PRONOUNS else "plural" if lower in PLURAL_PRONOUNS else None
