"""A word form -> its dictionary form, from lexicons/words.tsv."""

from analysis.language.vocabulary import vocabulary


def noun_lemma(lower: str) -> str | None:
    """The singular of a plural noun form in lower case, None where the form is no plural that the list knows."""
    return vocabulary().noun_lemmas.get(lower)


def verb_lemma(lower: str) -> str:
    """The base form of a verb form in lower case; the form itself where the list knows no other."""
    return vocabulary().verb_lemmas.get(lower, lower)
