"""All inflected forms of a word, from the word list."""

from collections import defaultdict
from functools import cache

from analysis.lexicon import lexicon_lines


def family_forms(lemma: str) -> tuple[str, ...]:
    """Return the forms of a lemma as noun and as verb, itself first; by rule where the word list does not know it."""
    known = _forms().get(lemma)
    return (lemma, *known) if known else (lemma, *_regular(lemma))


@cache
def _forms() -> dict[str, tuple[str, ...]]:
    """Lemma -> its other forms, alphabetically."""
    forms: dict[str, list[str]] = defaultdict(list)
    for line in lexicon_lines("words.tsv"):
        form, _, *lemmas = line.split("\t")
        for lemma in dict.fromkeys(lemmas):
            if lemma:
                forms[lemma].append(form)
    return {lemma: tuple(others) for lemma, others in forms.items()}


def _regular(lemma: str) -> tuple[str, ...]:
    """Plural, third person, past and -ing by the regular spelling rules of English."""
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    s = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if lemma.endswith("e"):
        return s, lemma + "d", lemma[:-1] + "ing"
    return s, lemma + "ed", lemma + "ing"
