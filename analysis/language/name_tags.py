"""Tags of capitalised words: names, names in the plural, and the adjectives and plurals of peoples ("Danish", "Danes").

The treebanks call "Danish" an adjective and "Danes" a proper plural; a people's word alone ("a Dane") is a name.
"""

from functools import cache

from analysis.language.vocabulary import vocabulary
from analysis.language.word_classes import word_class
from analysis.lexicon import lexicon_lines, word_set

PHRASE = frozenset({"NN", "NNS", "JJ", "HYPH", "CD", "VBN", "VBG", "CC", "JJS", "JJR", "NNP", "NNPS"})
COPULAS = frozenset({"is", "are", "was", "were", "be", "been", "'s", "'re"})


@cache
def peoples() -> tuple[frozenset[str], frozenset[str]]:
    """Words for peoples as written: (adjectives and singulars, plurals); of phrases the last word."""
    singular, plural = set(), set()
    for line in lexicon_lines("demonyms.tsv"):
        for form in line.split("\t")[1].split(", "):
            word = form.rsplit(" ", 1)[-1]
            lower_s = word.endswith("s") and not word.endswith(("ese", "ss", "ois"))
            (plural if lower_s or word.endswith("men") else singular).add(word)
            if word.endswith(("an", "i")) and not word.endswith("man"):
                plural.add(word + "s")
    return frozenset(singular), frozenset(plural)


def name_tag(i: int, words: list[str], lowers: list[str], tags: list[str]) -> str:
    """The tag of the capitalised word at token i, which is tagged NNP now."""
    word = words[i]
    singular, plural = peoples()
    adjectives = word_class("capital_adjectives")
    if word in plural or (lowers[i][-1] == "s" and lowers[i][:-1] in adjectives):
        return "NNPS"
    if word in singular or lowers[i] in adjectives:
        right = tags[i + 1]
        if right in PHRASE and (right != "CC" or words[i + 2][:1].isupper()):
            return "JJ" if right != "NNP" or lowers[i + 1] not in FAMILIES else "NNP"
        return "JJ" if lowers[i - 1] in COPULAS else "NNP"
    if word[-1] == "s" and tags[i - 1] == "NNP" and len(word) > 3:
        options = vocabulary().tags.get(lowers[i], ())
        if options[:1] == ("NNS",) and _is_plural_name(lowers[i - 1], lowers[i]):
            return "NNPS"
    return "NNP"


FAMILIES = frozenset({"airlines", "airways", "bank", "league", "union"})


def _is_plural_name(before: str, lower: str) -> bool:
    """ "United States", "Virgin Islands", but "Peter Banks"."""
    if before in word_set("given_names.txt"):
        return False
    return lower not in word_set("surnames.txt") or before in vocabulary().tags
