"""lexicons/words.tsv and closed_class.tsv in memory: each known form's tags and lemmas, read in one pass."""

from dataclasses import dataclass
from functools import cache

from analysis.lexicon import lexicon_lines


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """By lower-case form: the possible Penn tags, the likeliest first; the singular; the base form of the verb."""

    tags: dict[str, tuple[str, ...]]
    noun_lemmas: dict[str, str]
    verb_lemmas: dict[str, str]


@cache
def vocabulary() -> Vocabulary:
    """Return the word lists; a form that is its own lemma stands in `tags` alone."""
    tags: dict[str, tuple[str, ...]] = {}
    nouns: dict[str, str] = {}
    verbs: dict[str, str] = {}
    options: dict[str, tuple[str, ...]] = {}  # few sets of tags serve all words
    for name in ("words.tsv", "closed_class.tsv"):  # the closed classes win
        for line in lexicon_lines(name):
            form, written, *lemmas = line.split("\t")
            if written not in options:
                options[written] = tuple(written.split(" "))
            tags[form] = options[written]
            if lemmas:
                if lemmas[0]:
                    nouns[form] = lemmas[0]
                if len(lemmas) > 1 and lemmas[1]:
                    verbs[form] = lemmas[1]
    return Vocabulary(tags, nouns, verbs)
