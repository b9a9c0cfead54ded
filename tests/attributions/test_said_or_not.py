"""Verbs of saying that report nothing, the sayings beside them, and what is said on the far side of other words."""

import pytest
from attributions.reading import read

Row = tuple[str, str | None]  # content, speaker as written

SAID: list[tuple[str, list[Row]]] = [
    # who claims a prize has claimed nothing that could be false, and his clause has a verb of saying besides
    ("The clerk who claimed the trophy told a paper she had never rowed before.", [
        ("she had never rowed before", "The clerk"),
    ]),
    ("A farmer who claimed the reward says the ring was in a bucket.", [("the ring was in a bucket", "A farmer")]),
    ("The rowers who claimed gold admitted they had been lucky.", [("they had been lucky", "The rowers")]),
    ("A nurse who claimed benefits under two names was fined.", []),
    ("The club claimed the championship in June.", []),
    ("A nurse who claimed the ward was dirty was dismissed.", [("the ward was dirty", "who")]),
    ("The walker who reported the blaze told wardens he saw two boys.", [
        ("the blaze", "who"), ("he saw two boys", "The walker"),
    ]),
    ("The driver claimed the brakes had failed.", [("the brakes had failed", "The driver")]),
    ("Ruth Solberg told a joke about a goat and sat down.", []),
    ("The firm expressed interest in the old mill.", []),
    ("The firm expressed doubts about the old mill.", [("doubts about the old mill", "The firm")]),
    # a condition before what is said, without "that"
    ("Solberg said when the tide is out, anglers warn of quicksand.", [
        ("when the tide is out, anglers warn of quicksand", "Solberg"),
    ]),
    ("She said once the snow melts, officials will announce a date.", [
        ("once the snow melts, officials will announce a date", "She"),
    ]),
    ("The guide said if it freezes, the council says stay away.", [
        ("if it freezes, the council says stay away", "The guide"),
    ]),
    ("Solberg asked when the tide turns, Lund said.", [
        ("Solberg asked when the tide turns", "Lund"), ("when the tide turns", "Solberg"),
    ]),
    # the saying between an opening word and its clause
    ("Besides, he said, the baker sold a cart that was stolen.", [("the baker sold a cart that was stolen", "he")]),
    ("Instead, she said, the baker wrote a list that was lost.", [("the baker wrote a list that was lost", "she")]),
    ("With half of the halls reporting, the vote was close.", []),
    ("That said, the mill is old. This said, Tom Lund says the mill stands.", [("the mill stands", "Tom Lund")]),
    ("That, he said, is enough.", [("That | is enough", "he")]),
    # negative infinitives
    ("Tom Lund resigned, vowing not to come back.", [("not to come back", "Tom Lund")]),
    ("The unions pledged on Monday never to strike again.", [("never to strike again", "The unions")]),
    ("Tom Lund agreed not to sell the mill.", [("not to sell the mill", "Tom Lund")]),
    ("Tom Lund has vowed to sell the mill.", [("to sell the mill", "Tom Lund")]),
    # the verb before a correspondent, and behind a picture
    ("The mill burned down, reports our Vinje correspondent.", [("The mill burned down", "our Vinje correspondent")]),
    ("The mill burned down, writes their reporter Tom Lund.", [("The mill burned down", "their reporter Tom Lund")]),
    ("The chair, wide as it is, supports its weight.", []),
    ("The mill is seen on March 3, a photo released by the Vinje police.", []),
    # things that do what people say they will
    ("The dam cracked and threatens to burst.", []),
    ("The baker left and threatens to sue.", [("to sue", "The baker")]),
    ("Strikes that challenged the ban spread north.", []),
    ("Lawyers that criticised the ban spoke.", [("the ban", "that")]),
    # accused, and no accuser
    ("The board vowed to pay after a fight between guests and alleged thieves left six hurt.", [
        ("to pay after a fight between guests and alleged thieves left six hurt", "The board"),
    ]),
    ("Guests and neighbours alleged thieves had come.", [("thieves had come", "Guests and neighbours")]),
    # a modal that two verbs share, and a thing that is the object of what was agreed
    ("The board read a letter that would end the talks and condemn the ban.", [("the ban", "that")]),
    ("Tom Lund may resign and demand a vote.", [("a vote", "Tom Lund")]),
    ("The mill that he agreed to sell burned down. The field she has promised to plough is dry.", []),
    ("The old man agreed to sell the mill.", [("to sell the mill", "The old man")]),
    ("The tax they threatened to raise fell.", []),
    # a reason inside what somebody is said to have told
    ("A letter that told people to hide because a bear was loose is false, according to rangers.", [
        ("A letter that told people to hide because a bear was loose is false", "rangers"),
    ]),
    ("In March, because of the ice, according to rangers, the bear left.", [
        ("In March, because of the ice | the bear left", "rangers"),
    ]),
    # what somebody calls a thing
    ("Sales fell amid what Vinje Foods called weaker demand in the north.", [
        ("weaker demand in the north", "Vinje Foods"),
    ]),
    ("In what he called “a farce”, the judge freed Tom Lund.", [("a farce", "he")]),
    ("The talks end what rangers called a long and costly feud, and the bear is safe.", [
        ("a long and costly feud", "rangers"),
    ]),
    ("That is what they call him.", []),
    # a concession of the speaker, and a doubt of the reporter
    ("Ruth Solberg said the mill was safe, although it had burned twice.", [
        ("the mill was safe, although it had burned twice", "Ruth Solberg"),
    ]),
    ("Ruth Solberg said the mill was safe, though she did not elaborate.", [("the mill was safe", "Ruth Solberg")]),
    ("Ruth Solberg denied that the mill was safe, though.", [("the mill was safe", "Ruth Solberg")]),
    ("Rangers met the guests and cautioned them not to swim.", [("them not to swim", "Rangers")]),
    ("The feud claimed a heavy toll of lives.", []),
    # participles behind "is", letters and warnings that speak
    ("The consulate is warning that hikers could be fined.", [("hikers could be fined", "The consulate")]),
    ("Rangers were warning that the bear was near.", [("the bear was near", "Rangers")]),
    ("A warning that the bear was near came at noon.", [("the bear was near", None)]),
    ("The warning said it was wise to stay inside.", [("it was wise to stay inside", "The warning")]),
    # an officer with his description, before an object that a comma parts
    ("In ten days alone, Tom Lund, chief of the ferries, said the loss of $9 million of old, slow boats hurt.", [
        ("the loss of $9 million of old, slow boats hurt", "Tom Lund, chief of the ferries"),
    ]),
    ("Under the deal, said Tom Lund, the ferries will sail at night.", [
        ("Under the deal | the ferries will sail at night", "Tom Lund"),
    ]),
    # told by somebody to do it
    ("She took up rowing after being told by nurses to move more.", [("to move more", "nurses")]),
    ("He was advised by the rangers to wait.", [("to wait", "the rangers")]),
    ("Tom Lund denounced that he is watched.", [("he is watched", "Tom Lund")]),
    # a condition that goes on in a quotation, and a time before one
    ("Even if the ice melts, “we can row on,” Tom Lund said.", [("Even if the ice melts, “we can row on", "Tom Lund")]),
    ("Although it rained, “the harvest was good,” the baker said.", [
        ("Although it rained, “the harvest was good", "the baker"),
    ]),
    ("When it rained, “we rowed on,” Ruth Solberg said.", [("we rowed on", "Ruth Solberg")]),
    # a figure that is compared behind the speaker
    ("Fares will rise slightly, Ruth Solberg said, from some $12 this year.", [
        ("Fares will rise slightly | from some $12 this year", "Ruth Solberg"),
    ]),
    ("Sales reached 40 tonnes, the bakery said, up from 31 a year ago.", [
        ("Sales reached 40 tonnes | up from 31 a year ago", "the bakery"),
    ]),
    ("Sales fell, the bakery said, from its office in Vinje.", [("Sales fell", "the bakery")]),
    # somebody called, and something named
    ("She called the station the same night.", []),
    ("She called the station the worst place on the coast.", [("the station the worst place on the coast", "She")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), SAID)
def test_what_is_said_and_what_is_not(text: str, want: list[Row]) -> None:
    rows, _ = read(text)
    assert [(" | ".join(text[a:b] for a, b in r.parts), r.speaker) for r in rows] == want


HEADLINES: list[tuple[str, list[Row]]] = [
    ("Tom Lund: I will sell the mill", [("I will sell the mill", "Tom Lund")]),
    (
        "Tom Lund: No sale of the mill without a vote of all who work there",
        [
            ("No sale of the mill without a vote of all who work there", "Tom Lund"),
        ],
    ),
    ("Police: Driver fled from the mill", [("Driver fled from the mill", "Police")]),
    ("Vinje police: Two men held the driver", [("Two men held the driver", "Vinje police")]),
    ("Doctors: Patients were moved at night", [("Patients were moved at night", "Doctors")]),
    ("Mill to be sold in spring: mayor", [("Mill to be sold in spring", "mayor")]),
    ("Mill to be sold in spring: Tom Lund", [("Mill to be sold in spring", "Tom Lund")]),
    ("Mill sold, baker hurt in fire: police", [("Mill sold, baker hurt in fire", "police")]),
    ("UPDATE: The mill was sold", []),
    ("Prosecutor: Tom Lund, Mills & Boats Unit", []),
    ("Profile: Tom Lund was a baker", []),
    ("A walk around the mill: Tom Lund", []),
    ("Fire at the old mill: early report", []),
    ("Contact: Tom Lund", []),
]


@pytest.mark.parametrize(("title", "want"), HEADLINES)
def test_headlines(title: str, want: list[Row]) -> None:
    rows, _ = read(f"{title}\n\nThe mill stands on a hill.")
    assert [(r.text, r.speaker) for r in rows] == want


def test_a_quotation_goes_on_with_whom_a_paper_quotes() -> None:
    rows, sources = read(
        "Ruth Solberg rose.\n\n“It is cold,” she said, according to the Vinje Post.\n\n“But we will row at noon.”"
    )
    assert [(r.text, sources[r.source_id].name) for r in rows[1:] if r.source_id is not None] == [
        ("It is cold", "Ruth Solberg"), ("But we will row at noon.", "Ruth Solberg"),
    ]  # fmt: skip
