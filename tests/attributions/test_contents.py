"""Where a content begins and ends: phrases and clauses, what follows them, what stands around the verb."""

import pytest
from attributions.reading import read

Row = tuple[str, str | None]  # content, speaker as written

CONTENTS: list[tuple[str, list[Row]]] = [
    # a phrase ends where the clause of its verb goes on
    ("Owen Hale proposed closing the pier and has closed the road.", [("closing the pier", "Owen Hale")]),
    ("Sue Lind stressed her fears on Sunday, and she raised them again.", [("her fears on Sunday", "Sue Lind")]),
    ("Ana Brisk urged the council to wait, wrote a note and left.", [("the council to wait", "Ana Brisk")]),
    ("Ivo Marsh declared a state of need, leading to long queues.", [("a state of need", "Ivo Marsh")]),
    ("Lena Kos tweeted a chart of false figures, just a day after the storm hit the town.", [
        ("a chart of false figures", "Lena Kos"),
    ]),
    ("Sue Lind described the mayor as fair, as well as kind.", [("the mayor as fair, as well as kind", "Sue Lind")]),
    ("Owen Hale announced his bid as the polls closed.", [("his bid as the polls closed", "Owen Hale")]),
    ("Sue Lind praised the paper's editor at a press conference on Monday.", [("the paper's editor", "Sue Lind")]),
    ("Ivo Marsh praised the ban on debates and shows.", [("the ban on debates and shows", "Ivo Marsh")]),
    ("Lena Kos criticised Ana Brisk during a debate.", [("Ana Brisk", "Lena Kos")]),
    ("Sue Lind demanded a ransom, but talks broke off at noon.", [("a ransom", "Sue Lind")]),
    ("Organizers say the two days of music, dancing and speeches are free.", [
        ("the two days of music, dancing and speeches are free", "Organizers"),
    ]),
    # participles side by side
    ("She left the hall, describing the show as a “circus” and saying she was tired.", [
        ("the show as a “circus”", "She"), ("she was tired", "She"),
    ]),
    ("He resigned, blaming the board and warning that more would follow.", [
        ("the board", "He"), ("more would follow", "He"),
    ]),
    ("He resigned, accusing them of lying and cheating.", [("them of lying and cheating", "He")]),
    # a clause before the main one
    ("Although in March she said the plan was dead, at the rally she said it was alive.", [
        ("the plan was dead", "she"), ("it was alive", "she"),
    ]),
    ("When Sue Lind said the pier, a listed ruin, was shut, the divers left.", [
        ("the pier, a listed ruin, was shut", "Sue Lind"),
    ]),
    # a time behind the verb ends its clause
    ("The bank will close 40 branches, Ivo Marsh said late Tuesday, a move that unions have fought.", [
        ("The bank will close 40 branches", "Ivo Marsh"),
    ]),
    ("The talks have failed, a warden told reporters Thursday, days after they began.", [
        ("The talks have failed", "a warden"),
    ]),
    ("The bridge fell, her aides said Friday, because it was old.", [
        ("The bridge fell | because it was old", "her aides"),
    ]),
    ("Sue Lind said Friday's vote was late.", [("Friday's vote was late", "Sue Lind")]),
    # "that" behind a noun of time or place
    ("Doctors warned again yesterday that beds were running out.", [("beds were running out", "Doctors")]),
    ("Sue Lind argued at today's closing session that prices would fall.", [("prices would fall", "Sue Lind")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), CONTENTS)
def test_contents(text: str, want: list[Row]) -> None:
    rows, _ = read(text)
    assert [(" | ".join(text[a:b] for a, b in r.parts), r.speaker) for r in rows] == want
