"""The words that make an attribution: verbs of several words, passives, purposes, and words that make none."""

import pytest

from analysis.article import text_article
from analysis.attributions import find_attributions
from analysis.entities import find_entities
from analysis.language.document import read_document

Case = tuple[str, list[tuple[str, str | None, str | None]]]


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    document = read_document(text_article(text, "test"))
    rows, _ = find_attributions(document, *find_entities(document))
    return [(" | ".join(text[a:b] for a, b in row.parts), row.cue_lemma, row.speaker) for row in rows]


SEVERAL_WORDS: list[Case] = [
    ("Lind made it clear that the pier was shut.", [("the pier was shut", "make it clear", "Lind")]),
    ("Lind made clear the pier was shut.", [("the pier was shut", "make clear", "Lind")]),
    ("She shot back that it was shut.", [("it was shut", "shoot back", "She")]),
    ("Lind hit out at the plan.", [("the plan", "hit out", "Lind")]),
    ("Lind hit back: “We never said that.”", [("We never said that.", "hit back", "Lind")]),
    ("Ms Lind put it to him that it was shut.", [("it was shut", "put it to", "Ms Lind")]),
    ("Lind went on to say that it was shut.", [("it was shut", "say", "Lind")]),
    ("“He made the tea,” she liked to say.", [("He made the tea", "say", "she")]),
    ("Lind was quick to add that it was shut.", [("it was shut", "add", "Lind")]),
    ("Officials at the hospital put the toll at 12.", [("the toll at 12", "put", "Officials at the hospital")]),
    ("Lind told him not to worry.", [("him not to worry", "tell", "Lind")]),
]  # fmt: skip

PASSIVES: list[Case] = [
    ("It was reported on Monday that the pier had shut.", [("the pier had shut", "report", None)]),
    ("The pier had shut, it was reported.", [("The pier had shut", "report", None)]),
    ("The pier is said to have shut.", [("The pier | to have shut", "say", None)]),
    ("It was reported by Lind that the pier had shut.", [("the pier had shut", "report", "Lind")]),
    ("Jurors were told that Hale had lied.", [("Hale had lied", "tell", "Jurors")]),
    ("Hale had lied, the court was told.", [("Hale had lied", "tell", "the court")]),
    ("The paper quoted Mara Lind as saying it was shut.", [("it was shut", "say", "Mara Lind")]),
    ("The paper cited port sources as saying it was “dead”.", [("it was “dead”", "say", "port sources")]),
]  # fmt: skip

PURPOSES: list[Case] = [
    ("Mara Lind used a speech in Tarn to argue that the pier should close.",
     [("the pier should close", "argue", "Mara Lind")]),
    ("Mara Lind stood to ask whether the pier would close.",
     [("whether the pier would close", "ask", "Mara Lind")]),
    ("“The pier will close,” Lind is expected to say.", [("The pier will close", "say", "Lind")]),
]  # fmt: skip

MARKS: list[Case] = [
    ("“Not good enough,” read a statement by the club.", [("Not good enough", "read", "a statement by the club")]),
    ("“I have seen enough,” tweeted @quaywatch.", [("I have seen enough", "tweet", "@quaywatch")]),
    ("Mr Bell: “We need an answer.”\nThe Prime Minister: “You have had it.”",
     [("We need an answer.", None, "Mr Bell"), ("You have had it.", None, "The Prime Minister")]),
]  # fmt: skip

NOTHING_SAID = [
    "Lind is expected to say that the pier will close.",
    "Tarn and Port Alder are also repeat finalists this year.",
    "The mayor will be speaking at 9:15am in the hall.",
    "Lind made clear glass on the pier.",
    "Lind put the keys at the door.",
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL_WORDS + PASSIVES + PURPOSES + MARKS)
def test_cues(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_nothing_is_said(text: str) -> None:
    assert read(text) == []


def test_the_cue_is_all_its_words() -> None:
    text = "Lind made it clear that the pier was shut."
    document = read_document(text_article(text, "test"))
    rows, _ = find_attributions(document, *find_entities(document))
    assert rows[0].cue == text[rows[0].cue_start : rows[0].cue_end] == "made it clear"


def test_a_passive_without_agent_says_so() -> None:
    document = read_document(text_article("It was reported that the pier had shut.", "test"))
    rows, sources = find_attributions(document, *find_entities(document))
    assert [(row.speaker, row.source_id, row.note) for row in rows] == [(None, None, "the passive names no speaker")]
    assert sources == []
