"""Where a content ends, and who says it, in sentences as newspapers build them."""

import pytest
from attributions.reading import contents

Row = tuple[str, str | None]  # content, speaker as written

ENDS: list[tuple[str, list[Row]]] = [
    ("Organisers pledged free soup and warm rooms would be on offer.", [
        ("free soup and warm rooms would be on offer", "Organisers"),
    ]),
    ("Three cooks – who claimed the oven was clean – were dismissed.", [("the oven was clean", "who")]),
    ("My neighbour, who admits “a small part” in the prank, is now abroad.", [
        ("“a small part” in the prank", "who"),
    ]),
    ("Accountants reckon the zoo broke even, even as visitors stayed away.", [("the zoo broke even", "Accountants")]),
    ("The clinic withdrew its request that every second nurse be moved.", []),
    ("Snow is on its way, added the almanac, which quoted Petra Rusk, once a pilot.", [
        ("Snow is on its way", "the almanac"),
    ]),
    ("The cook warned that the cost of saffron, vanilla and cloves is fixed by traders.", [
        ("the cost of saffron, vanilla and cloves is fixed by traders", "The cook"),
    ]),
    ("Both twins stepped out shouting they were free.", [("they were free", "Both twins")]),
    ("Two bicycles vanished overnight, which was noted by guards in the yard.", []),
    ("Quizzed only about what would happen to the geese, the farmer grew quiet.", [
        ("what would happen to the geese", None),
    ]),
    ("The abbot was asked on Friday about the bell he had sold.", [("the bell he had sold", None)]),
    ("The orchestra demands the return of its harps and was lent a flute.", [
        ("the return of its harps", "The orchestra"),
    ]),
    ("“We are full,” shouted Hanne Roth, owner of the cliff-hugging guest house Tern.", [
        ("We are full", "Hanne Roth, owner of the cliff-hugging guest house Tern"),
    ]),
    ("Roth and her sons say in their diary that wolves came.", [("wolves came", "Roth and her sons")]),
    ("As my uncle used to put it, “Rain is only late snow.”", [("Rain is only late snow.", "my uncle")]),
    ("Before the second whistle, he insisted, “they had stopped running.”", [("they had stopped running.", "he")]),
    ("Then Roth rang the ferry office, adding, “I can wait.”", [("I can wait.", "Roth")]),
    ('"Sugar is not the enemy," the leaflet that she had printed read in bold.', [("Sugar is not the enemy", None)]),
    ("The abbot, asked how the bell had cracked, said it had always been dull.", [
        ("how the bell had cracked", None), ("it had always been dull", "The abbot"),
    ]),
    ("The abbot, told that the bell had cracked, said he was deaf.", [
        ("the bell had cracked", None), ("he was deaf", "The abbot"),
    ]),
    ("The tower (its owner said it leaned) was pulled down.", [("it leaned", "its owner")]),
    ("After the storm, a guide said the pier was wet, the boats had gone.", [
        ("the pier was wet, the boats had gone", "a guide"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), ENDS)
def test_where_a_content_ends(text: str, want: list[Row]) -> None:
    assert contents(text) == want
