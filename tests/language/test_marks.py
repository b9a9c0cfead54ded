"""Pairing quotation marks: every shape, nesting, stray and unclosed marks, apostrophes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.language.marks import find_quotations

CASES = [  # text, the insides of the outermost quotations
    ('She said "no" and left.', ["no"]),
    ("“Yes,” he said, “and no.”", ["Yes,", "and no."]),
    ("They were “heroes“ to him.", ["heroes"]),
    ("''We lost,'' he said.", ["We lost,"]),
    ("``We lost,'' he said.", ["We lost,"]),
    ("Nobody came. '' We wait for rain,'' she said. '' It is dry,'' he said.", ["We wait for rain,", "It is dry,"]),
    ("`` We lost, '' he said. '' It was cold,'' she said.", ["We lost,", "It was cold,"]),
    ("He said '' and left.", []),
    ("The guide said:”It is dry.” We went.", ["It is dry."]),
    ("The guide said,“It is dry.” We went.", ["It is dry."]),
    ("“It is dry,”he said.", ["It is dry,"]),
    ("“It is late,’’ he said. ‘‘Yes,’’ she said.", ["It is late,", "Yes,"]),
    ("“It is late, and stays so ” he said. “Yes.”", ["It is late, and stays so", "Yes."]),
    ("„Nein“, sagte er.", ["Nein"]),
    ("«Oui», dit-elle.", ["Oui"]),
    ("'I went,' she said. 'Twice.'", ["I went,", "Twice."]),
    ("‘It’s the workers’ day,’ said Tom.", ["It’s the workers’ day,"]),
    ("‘The workers’ rights are gone,’ he said.", ["The workers’ rights are gone,"]),
    ("He doesn't like the boys' club of the '90s.", []),
    ("Rock 'n' roll isn't dead.", []),
    ('He is 6\'2" tall and calls it "fine".', ["fine"]),
    ("“Stray, he said. “Goodbye,” he added.", ["Goodbye,"]),
    ('A stray " mark. She said "yes".', ["yes"]),
    ("He said: “It never ends.\nNext “one” here.", ["It never ends.", "one"]),
    ('"Hard\nwrapped lines," he said.', ["Hard\nwrapped lines,"]),
    ("", []),
    ('"', []),
]


@pytest.mark.parametrize(("text", "insides"), CASES)
def test_outermost_quotations(text: str, insides: list[str]) -> None:
    found = [q for q in find_quotations(text) if q.level == 0]
    assert [text[q.start : q.end] for q in found] == insides


def test_nested_quotations_have_levels() -> None:
    text = "“He told me ‘never’ twice,” she said."
    assert [(text[q.start : q.end], q.level) for q in find_quotations(text)] == [
        ("He told me ‘never’ twice,", 0),
        ("never", 1),
    ]


def test_a_quotation_goes_on_over_paragraphs_that_open_with_a_mark() -> None:
    text = "“One.\n\n“Two.\n\n“Three,” he said.\n\nFour."
    (found,) = find_quotations(text)
    assert [text[a:b] for a, b in found.parts] == ["One.", "Two.", "Three,"]
    assert text[slice(*found.outer)] == "“One.\n\n“Two.\n\n“Three,”"


RUN_TOGETHER = [  # text, the parts of each quotation
    ("“He came. “She left.” A bus passed.", [["He came.", "She left."]]),
    ('"He came! "She left. "It rained," he said.', [["He came!", "She left.", "It rained,"]]),
    ("“He came, she said. “They left.” It rained.", [["They left."]]),
    ("The “old mill. “They left.” It rained.", [["old mill.", "They left."]]),
    ("The “old mill “burned.” It rained.", [["burned."]]),
]


@pytest.mark.parametrize(("text", "parts"), RUN_TOGETHER)
def test_a_quotation_goes_on_where_paragraphs_were_run_together(text: str, parts: list[list[str]]) -> None:
    assert [[text[a:b] for a, b in found.parts] for found in find_quotations(text)] == parts


def test_a_mark_that_is_never_closed_ends_with_its_paragraph_and_says_so() -> None:
    (found,) = find_quotations("He wrote: “All is lost.\n\nThe letter was short.")
    assert found.note is not None


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet="“”\"'‘’«»„` \nab.,?é5s", max_size=60))
def test_any_marks_at_all(text: str) -> None:
    found = find_quotations(text)
    assert [q.outer[0] for q in found] == sorted(q.outer[0] for q in found)
    for quotation in found:
        flat = [offset for part in quotation.parts for offset in part]
        assert flat == sorted(flat)
        assert quotation.outer[0] < quotation.start <= quotation.end <= quotation.outer[1]
