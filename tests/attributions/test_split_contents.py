"""What is said on both sides of who says it, and what follows him that is the reporter's."""

import pytest
from attributions.reading import contents

Row = tuple[str, str | None]  # content, speaker as written

SPLIT: list[tuple[str, list[Row]]] = [
    # a clause that waits for its verb
    ("Beekeepers have, the guild noted, lost half of their hives.", [
        ("Beekeepers have | lost half of their hives", "the guild"),
    ]),
    ("A frost may, growers warn, kill the plums.", [("A frost may | kill the plums", "growers")]),
    ("The trams are, a foreman said, running empty at night.", [
        ("The trams are | running empty at night", "a foreman"),
    ]),
    ("Two lots would, according to the auctioneer, go to a museum.", [
        ("Two lots would | go to a museum", "the auctioneer"),
    ]),
    ("Tuna is dearer than it ever was, according to Dora Wick.", [
        ("Tuna is dearer than it ever was", "Dora Wick"),
    ]),
    ("The violin, the dealer said, speaking to a class, was fake.", []),
    # a clause about a noun
    ("Hikers slept in a hut which according to its keeper had no stove.", [("had no stove", "its keeper")]),
    ("Lena bought a piano that, tuners agree, cannot be mended.", [("cannot be mended", "tuners")]),
    # what a whole clause goes on with
    ("Eleven goats died, a vet said, of a fever new to the valley.", [
        ("Eleven goats died | of a fever new to the valley", "a vet"),
    ]),
    ("Eleven goats died, according to a vet, when a barn caught fire.", [
        ("Eleven goats died | when a barn caught fire", "a vet"),
    ]),
    ("Tickets sold out, the choir said, because of a rumour.", [
        ("Tickets sold out | because of a rumour", "the choir"),
    ]),
    ("Tickets sold out, the choir said, with a shrug.", [("Tickets sold out", "the choir")]),
    ("Tickets sold out, the choir said, in an email.", [("Tickets sold out", "the choir")]),
    ("Tickets sold out, according to the choir, the fastest sale since 1990.", [("Tickets sold out", "the choir")]),
    ("Eleven goats died, a vet said, and refused to say why.", [("Eleven goats died", "a vet")]),
    ("Eleven goats died, a vet said, but gave no reason.", [("Eleven goats died", "a vet")]),
    ("Eleven goats died, a vet said, but will be replaced.", [
        ("Eleven goats died | but will be replaced", "a vet"),
    ]),
    # the reporter's word for a quotation
    ("The skipper feared nothing and swore that gales would pass, a view his crew mocked.", [
        ("gales would pass", "The skipper"),
    ]),
    ("Rivals called the chess player “lucky,” a verdict that hurt him.", [
        ("the chess player “lucky", "Rivals"),
    ]),
    # what is said to be done
    ("The app said to turn left at the quarry.", [("to turn left at the quarry", "The app")]),
    ("The app said not to turn at all.", [("not to turn at all", "The app")]),
    ("The app is said to turn itself off.", [("The app | to turn itself off", None)]),
    # a row of participles
    ("The report described crates sliding overboard, dragging nets behind them.", [
        ("crates sliding overboard, dragging nets behind them", "The report"),
    ]),
    # a mark that a blank is missing before
    ('The rope snapped."It was rotten," said a porter.', [("It was rotten", "a porter")]),
    ('"It was rotten,"said a porter.', [("It was rotten", "a porter")]),
    # a credit speaks not
    ("Source: Harbour Office\nWe sell fish on the quay.", []),
    # a clause in front is no content of the verb behind it
    ("Once the whistle had gone, the referee conceded.", []),
    ("Dora Wick said if the bakers struck, the shops would protest.", [
        ("if the bakers struck, the shops would protest", "Dora Wick"),
    ]),
    # each verb has the speaker of its own clause
    ("The pilot who lost the file swore that a mechanic asked him, “Why worry?”", [
        ("a mechanic asked him, “Why worry?”", "The pilot"), ("Why worry?", "a mechanic"),
    ]),
    ("Pupils cheered, one shouting that lessons were over.", [("lessons were over", "one")]),
    ("Pupils cheered, a few of them yelling that lessons were over.", [("lessons were over", "a few of them")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), SPLIT)
def test_what_stands_on_both_sides(text: str, want: list[Row]) -> None:
    assert contents(text) == want
