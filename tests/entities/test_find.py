"""Names in small articles: kind, span and entity."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import text_article
from analysis.entities import find_entities
from analysis.language.document import read_document


def found(text):
    """[(text, kind, name of the entity)] of every mention."""
    entities, mentions = find_entities(read_document(text_article(text, "a")))
    return [(m.text, entities[m.entity_id].kind, entities[m.entity_id].name) for m in mentions]


CASES = [  # text, [(mention, kind)]
    ("The minister met Marta Quellhorst in Vienna.", [("Marta Quellhorst", "person"), ("Vienna", "place")]),
    ("Syrians crossed into Turkey.", [("Syrians", "nationality"), ("Turkey", "place")]),
    ("He works for the Institute for River Studies.", [("Institute for River Studies", "organisation")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_mentions(text, expected):
    assert [(m, kind) for m, kind, _ in found(text)] == expected


def test_a_surname_alone_is_the_person_named_before():
    text = "Marta Quellhorst spoke first. Later Quellhorst left."
    assert [name for *_, name in found(text)] == ["Marta Quellhorst", "Marta Quellhorst"]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_gives_slices_in_order(rest):
    text = "Then " + rest
    document = read_document(text_article(text, "a"))
    entities, mentions = find_entities(document)
    assert all(text[m.start : m.end] == m.text and m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert sum(e.mentions for e in entities) == len(mentions)
