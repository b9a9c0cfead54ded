"""The word lists of the attributions: no doubles, known classes, forms for every verb."""

import pytest
from attributions.reading import read

from analysis.attributions.cues import CLASSES, cue_forms, phrase_at, reporting_verbs
from analysis.attributions.nouns import speaker_nouns
from analysis.language.genders import genders
from analysis.lexicon import lexicon_lines

LISTS = [
    "reporting_verbs.tsv",
    "reporting_nouns.txt",
    "speaker_nouns.tsv",
    "given_name_genders.tsv",
    "anonymity_phrases.txt",
    "pseudonym_phrases.txt",
]


@pytest.mark.parametrize("name", LISTS)
def test_no_entry_stands_twice(name: str) -> None:
    entries = [line.split("\t")[0] for line in lexicon_lines(name)]
    assert len(entries) == len(set(entries))


def test_a_verb_of_several_words_is_listed_once_and_apart_from_others() -> None:
    entries = [tuple(line.split("\t")[:2]) for line in lexicon_lines("reporting_phrases.tsv")]
    assert len(entries) == len(set(entries))
    verb = phrase_at(["made", "it", "clear", "that"], 0)
    assert verb is not None and verb.lemma == "make it clear"
    assert phrase_at(["made", "it"], 0) is None


def test_every_verb_has_a_class_and_its_past() -> None:
    verbs = reporting_verbs()
    assert {verb.kind for verb in verbs.values()} <= CLASSES
    assert verbs["told"].lemma == "tell"
    assert verbs["denied"].kind == "denial"
    assert verbs["hopes"].kind == "belief"


def test_belief_makes_no_cue() -> None:
    assert "said" in cue_forms()
    assert "believes" not in cue_forms()


def test_nouns_and_names_have_known_kinds() -> None:
    assert {noun.kind for noun in speaker_nouns().values()} == {"person", "group", "organisation", "document"}
    assert {noun.gender for noun in speaker_nouns().values()} == {None, "m", "f"}
    assert set(genders().values()) == {"m", "f"}


def test_every_verb_of_saying_makes_a_statement_in_its_past() -> None:
    """Each by one of its frames: a quotation, a clause, somebody addressed, or the thing that is spoken of."""
    silent = []
    for form, verb in reporting_verbs().items():
        if verb.kind == "belief" or not (form.endswith("ed") and form != verb.lemma):
            continue
        frames = (
            f"“It is over,” Ada Brisk {form}.",
            f"Ada Brisk {form} that the road was closed.",
            f"Ada Brisk {form}: “It is over.”",
            f"Ada Brisk {form} the mayor that the road was closed.",
            f"Ada Brisk {form} the town's plan as “a sad day”.",
            f"Ada Brisk {form} to leave the town.",
        )
        if not any(found.cue and form in found.cue for text in frames for found in read(text)[0]):
            silent.append(form)
    assert silent == []
