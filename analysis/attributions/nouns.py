"""Nouns that describe a speaker."""

from dataclasses import dataclass
from functools import cache

from analysis.language.vocabulary import vocabulary
from analysis.lexicon import lexicon_lines, toml_lexicon, word_set


@dataclass(frozen=True, slots=True)
class SpeakerNoun:
    kind: str  # person, group, organisation, document
    gender: str | None


@cache
def speaker_nouns() -> dict[str, SpeakerNoun]:
    """Nouns that describe a speaker, in the singular."""
    rows = (line.split("\t") for line in lexicon_lines("speaker_nouns.tsv"))
    return {row[0]: SpeakerNoun(row[1], row[2] if len(row) > 2 else None) for row in rows}


@cache
def plural_nouns() -> dict[str, str]:
    """The plurals in words.tsv of the nouns that describe a speaker."""
    known = speaker_nouns()
    return {form: lemma for form, lemma in vocabulary().noun_lemmas.items() if lemma in known}


@cache
def ranks() -> dict[str, str]:
    """The noun of each rank of the police that is written in letters: "SP" is a superintendent."""
    return dict(toml_lexicon("speech_grammar.toml")["ranks"])


@cache
def role_kinds() -> dict[str, frozenset[str]]:
    """The roles of those whom a more general noun may mean: an ambassador is "the diplomat"."""
    rows = (line.split("\t") for line in lexicon_lines("role_kinds.tsv"))
    return {noun: frozenset(roles.split(",")) for noun, roles in rows}


@cache
def people() -> frozenset[str]:
    """The plurals in words.tsv of the nouns for one person."""
    persons = {noun for noun, known in speaker_nouns().items() if known.kind == "person"}
    persons |= word_set("derived_people.txt")
    return frozenset(form for form, lemma in vocabulary().noun_lemmas.items() if lemma in persons)


@cache
def event_words() -> frozenset[str]:
    """The nouns in event_nouns.tsv, with their plurals."""
    events = frozenset(line.split("\t")[0] for line in lexicon_lines("event_nouns.tsv"))
    return events | {form for form, lemma in vocabulary().noun_lemmas.items() if lemma in events}


def singular(noun: str) -> str:
    """The singular of a noun of saying or of a speaker's noun; the noun itself where no plural is known."""
    return plural_nouns().get(noun) or noun_lemmas().get(noun, noun)


@cache
def noun_lemmas() -> dict[str, str]:
    """The singulars of the plural nouns of saying."""
    sayings = word_set("reporting_nouns.txt")
    return {form: lemma for form, lemma in vocabulary().noun_lemmas.items() if form in sayings}
