"""All inflected forms of a word, from the word list."""

from collections.abc import Collection, Iterable

from analysis.language.vocabulary import vocabulary
from analysis.themes.patterns import Phrase


def lemmas(phrases: Iterable[Phrase]) -> set[str]:
    """Return the lemmas of all word families in phrases."""
    words = (option for phrase in phrases for word in phrase.words for option in word.options or (word,))
    return {word.text for word in words if word.kind == "family"}


def family_forms(lemmas: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return each lemma's forms as noun and as verb, itself first; by rule where the word list does not know it."""
    known: dict[str, dict[str, None]] = {lemma: {lemma: None} for lemma in sorted(lemmas)}
    words = vocabulary()
    for listed in (words.noun_lemmas, words.verb_lemmas):
        for form, lemma in listed.items():
            if lemma in known:
                known[lemma][form] = None
    return {lemma: (*forms, *(_regular(lemma) if len(forms) == 1 else ())) for lemma, forms in known.items()}


def _regular(lemma: str) -> tuple[str, ...]:
    """Plural, third person, past and -ing by the regular spelling rules of English."""
    if lemma.endswith("y") and lemma[-2:-1] not in "aeiou":
        return lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    s = lemma + ("es" if lemma.endswith(("s", "x", "z", "ch", "sh")) else "s")
    if lemma.endswith("e"):
        return s, lemma + "d", lemma[:-1] + "ing"
    return s, lemma + "ed", lemma + "ing"
