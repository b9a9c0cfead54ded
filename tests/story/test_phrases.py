import pytest

from analysis.story.phrases import phrase_index, phrases_in

INDEX = phrase_index(
    {"fire": ["fire", "caught fire"], "none": ["fire chief"], "slide": ["rockfall"], "hurt": ["hadn't come back"]}
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fire! A barn CAUGHT FIRE.", [("Fire", "fire"), ("CAUGHT FIRE", "fire")]),
        ("The fire chief saw the fire", [("fire chief", "none"), ("fire", "fire")]),
        ("Rockfalls, fireworks, a campfire and fire_2", []),
        ("Two hadn't come back; İ after the rockfall", [("hadn't come back", "hurt"), ("rockfall", "slide")]),
        ("the fire-chief", [("fire", "fire")]),
        ("", []),
    ],
)
def test_the_longest_phrase_at_each_place_is_found_whole_and_in_its_order(text: str, found: list) -> None:
    assert [(text[start:end], name) for start, end, name in phrases_in(text, INDEX)] == found
