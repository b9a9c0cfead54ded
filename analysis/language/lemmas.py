"""A word form -> its dictionary form, from lexicons/words.tsv."""

from functools import cache

from analysis.lexicon import lexicon_lines


@cache
def _lemmas() -> tuple[dict[str, str], dict[str, str]]:
    nouns: dict[str, str] = {}
    verbs: dict[str, str] = {}
    for line in lexicon_lines("words.tsv"):
        parts = line.split("\t")
        if len(parts) > 2 and parts[2]:
            nouns[parts[0]] = parts[2]
        if len(parts) > 3 and parts[3]:
            verbs[parts[0]] = parts[3]
    return nouns, verbs


def noun_lemma(lower: str) -> str | None:
    """The singular of a plural noun form in lower case, None where the form is no plural that the list knows."""
    return _lemmas()[0].get(lower)


def verb_lemma(lower: str) -> str:
    """The base form of a verb form in lower case; the form itself where the list knows no other."""
    return _lemmas()[1].get(lower, lower)
