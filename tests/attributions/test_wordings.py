"""Sentences of saying in many wordings, with what is said and by whom: one kind to a block."""

import pytest
from attributions.reading import read

Row = tuple[str, str | None, int | None]

WORDINGS: list[tuple[str, list[Row]]] = [
    # what a speaker left open, and what he did besides
    ("The clerk said the roof was safe, but declined to comment further.", [
        ("the roof was safe", "The clerk", None),
    ]),
    ("The firm said the plant was sold but refused to say for how much.", [("the plant was sold", "The firm", None)]),
    ("Owen Hale said he was late, but declined to pay the fine.", [
        ("he was late, but declined to pay the fine", "Owen Hale", None),
    ]),
    # a verb that has the form of an adjective
    ("The wardens welcome the plan.", [("the plan", "The wardens", None)]),
    ("Critics mock the mayor.", [("the mayor", "Critics", None)]),
    ("Many welcome their new hall.", [("their new hall", "Many", None)]),
    # the day on which a thing was denied or praised, and the day of an event
    ("The board rejected the report on Monday.", []),
    ("The board condemned the attack on Monday.", [("the attack on Monday", "The board", None)]),
    ("Ann Lind questioned the voting system on Monday, two days before the vote.", [
        ("the voting system", "Ann Lind", None),
    ]),
    ("Owen Hale asked him to leave the hall on Monday.", [("him to leave the hall on Monday", "Owen Hale", None)]),
    # a participle that parts a speaker from the verb, and one behind the deeds of others
    ("The mayor's spokesman, dismissing claims that she had lied, asked why the paper was late.", [
        ("claims that she had lied", "The mayor's spokesman", None),
        ("why the paper was late", "The mayor's spokesman", None),
    ]),
    ("Ann Lind, praising the crew, said the ship was safe.", [
        ("the crew", "Ann Lind", None),
        ("the ship was safe", "Ann Lind", None),
    ]),
    ("Owen Hale, speaking to farmers, said, “You have not started yet.”", [
        ("You have not started yet.", "Owen Hale", None),
    ]),
    ("The board replied on Monday, rejecting the claim.", [("the claim", "The board", None)]),
    ("Even as greens welcome the plan, striking miners have left the pits, protesting unpaid wages.", [
        ("the plan", "greens", None),
        ("unpaid wages", "striking miners", None),
    ]),
    # what another tells of one who speaks
    ("According to the report, Ann Lind raised a glove and said, “I did it.”", [
        ("Ann Lind raised a glove and said, “I did it.”", "the report", None),
        ("I did it.", "Ann Lind", 0),
    ]),
    ("According to the paper, the guard left and told the police that he was hurt.", [
        ("the guard left and told the police that he was hurt", "the paper", None),
        ("he was hurt", "the guard", 0),
    ]),
    ("According to a paper, Ann Lind was away, but another report said she was at home.", [
        ("Ann Lind was away", "a paper", None),
        ("she was at home", "another report", None),
    ]),
    ("The vote was late, according to a clerk who attended and described the talks as “hard”.", [
        ("The vote was late", "a clerk", None),
        ("the talks as “hard”", "a clerk", None),
    ]),
    # nouns of saying
    ("She made a claim that the court rejected.", []),
    ("She repeated her claim that the court had erred.", [("her claim that the court had erred", "She", None)]),
    ("The judge has denied claims by Ivo Henk that clerks were paid.", [
        ("claims by Ivo Henk that clerks were paid", "The judge", None),
        ("clerks were paid", "Ivo Henk", 0),
    ]),
    ("Wardens disputed an allegation by Ann Lind that the pier was unsafe.", [
        ("an allegation by Ann Lind that the pier was unsafe", "Wardens", None),
        ("the pier was unsafe", "Ann Lind", 0),
    ]),
    # what was not told
    ("Ann Lind would not say whether the firm had disclosed its terms.", []),
    ("It is unclear whether Owen Hale admitted the theft.", []),
    ("Police questioned the driver.", []),
    ("Owen Hale questioned Ann Lind's “old ways”.", [("Ann Lind's “old ways”", "Owen Hale", None)]),
    ("She slammed the door and left.", []),
    ("She slammed the plan and left.", [("the plan", "She", None)]),
    ("The shop shrank after agreeing to selling off its yard.", []),
    # what is asked for, and what happened before
    ("The union demanded talks after a worker died.", [("talks", "The union", None)]),
    ("The court called for the files after the owners moved an appeal.", [("the files", "The court", None)]),
    ("The union demanded a vote after the talks.", [("a vote after the talks", "The union", None)]),
    # whom it is told, and its time
    ("Somebody told you that it was late.", [("it was late", "Somebody", None)]),
    ("The union warned again this week that pay was too low.", [("pay was too low", "The union", None)]),
    ("The union said that was too low.", [("that was too low", "The union", None)]),
    ("The guide who said the pier was safe told the paper it was new.", [
        ("the pier was safe", "who", None),
        ("it was new", "The guide", None),
    ]),
    ("Quell Industries Ltd., a firm owned by Ann Lind, said it was late.", [
        ("it was late", "Quell Industries Ltd., a firm owned by Ann Lind", None),
    ]),
    ("Sen. Marco Rubell, R-Fla., said the plan was late.", [
        ("the plan was late", "Sen. Marco Rubell, R-Fla", None),
    ]),
    ("The towns agreed on creating a fund.", [("creating a fund", "The towns", None)]),
    # what stands between a verb and its content, or before the whole
    ("The ministry said (in a note) that the road was shut.", [("the road was shut", "The ministry", None)]),
    ("Ann Lind stated that the plan of paying the guard instead of training him, was a jest.", [
        ("the plan of paying the guard instead of training him, was a jest", "Ann Lind", None),
    ]),
    ("BONN, Germany (AP)_ A false address will cost the party money, parliament said Friday.", [
        ("A false address will cost the party money", "parliament", None),
    ]),
    # where the speaker's words end and another's, or the reporter's, begin
    (
        "The mayor said the pier was shut; wardens said it was open.",
        [
            ("the pier was shut", "The mayor", None),
            ("it was open", "wardens", None),
        ],
    ),
    (
        "The mayor said the pier was shut; it would open in May.",
        [
            ("the pier was shut; it would open in May", "The mayor", None),
        ],
    ),
    ("The mayor said the pier was shut; added that it was old.", [("the pier was shut", "The mayor", None)]),
    ("He said the vote was fair, though he gave no proof.", [("the vote was fair", "He", None)]),
    ("He said the vote was fair, although few believed him.", [("the vote was fair", "He", None)]),
    ("He said the vote was fair, even if nobody came.", [("the vote was fair, even if nobody came", "He", None)]),
    (
        "Ann Lind said had it been late, she would have left.",
        [
            ("had it been late, she would have left", "Ann Lind", None),
        ],
    ),
    (
        "Ann Lind advised the chairman to take up farming in his home town.",
        [
            ("the chairman to take up farming in his home town", "Ann Lind", None),
        ],
    ),
    ("Ann Lind praised the chairman at a rally in Vell.", [("the chairman", "Ann Lind", None)]),
    ("She said he had asked for and taken bribes.", [("he had asked for and taken bribes", "She", None)]),
    (
        "She said he had left the pier and told the wardens that it was late.",
        [
            ("he had left the pier", "She", None),
            ("it was late", "She", None),
        ],
    ),
    ("She said he had left and added: “Never.”", [("he had left", "She", None), ("Never.", "She", None)]),
    ("The clerk who reported the call left a note.", [("the call", "who", None)]),
    ("He said it was late, wrote Ann Lind.", [("He said it was late", "Ann Lind", None), ("it was late", "He", 0)]),
    (
        "The board said it was late and that nobody was there.",
        [
            ("it was late and that nobody was there", "The board", None),
        ],
    ),
    ("Wardens called it late, without giving a reason.", [("it late", "Wardens", None)]),
    ("Wardens called it late, with the mayor warning of storms.", [("it late", "Wardens", None)]),
    ("Wardens called it a scandal, a claim that the mayor denies.", [("it a scandal", "Wardens", None)]),
    (
        "She said the pier, a wooden one, was late, adding that it was old.",
        [
            ("the pier, a wooden one, was late", "She", None),
            ("it was old", "She", None),
        ],
    ),
    (
        "Wardens called it late, with Owen Hale warning of storms.",
        [
            ("it late", "Wardens", None),
            ("storms", "Owen Hale", None),
        ],
    ),
    (
        "The mayor said the pier (old, wooden, said to be late) was shut.",
        [
            ("the pier (old, wooden, said to be late) was shut", "The mayor", None),
        ],
    ),
    (
        "The mayor said the crew came, saw the pier, went home.",
        [
            ("the crew came, saw the pier, went home", "The mayor", None),
        ],
    ),
    (
        "When he said it was late, as the guide, who was there, feared, the crowd left.",
        [
            ("it was late, as the guide, who was there, feared", "he", None),
        ],
    ),
    ("Ann Lind said she was ill and warning nobody.", [("she was ill and warning nobody", "Ann Lind", None)]),
    (
        "She left, accusing them of lying and denouncing nobody.",
        [
            ("them of lying and denouncing nobody", "She", None),
        ],
    ),
    (
        "She left, blaming the board and stressing that it was over.",
        [
            ("the board", "She", None),
            ("it was over", "She", None),
        ],
    ),
    (
        "She left, blaming the board and stressing the need for calm.",
        [
            ("the board", "She", None),
            ("the need for calm", "She", None),
        ],
    ),
    (
        "The guide who said “never” told the town it was late.",
        [
            ("never", "who", None),
            ("it was late", "The guide", None),
        ],
    ),
    ("Owen Hale praised the crew, who had left, on Monday.", [("the crew", "Owen Hale", None)]),
    (
        "Wardens called it late, according to a guide.",
        [
            ("Wardens called it late", "a guide", None),
            ("it late", "Wardens", 0),
        ],
    ),
    ("Wardens said it was done according to the law.", [("it was done according to the law", "Wardens", None)]),
    (
        "Wardens said it was done, according to Ann Lind.",
        [
            ("Wardens said it was done", "Ann Lind", None),
            ("it was done", "Wardens", 0),
        ],
    ),
    (
        "He said the town “had no plan” in March, in a note.",
        [
            ("the town “had no plan” in March, in a note", "He", None),
        ],
    ),
    ("He called it “a farce” during a debate on Friday.", [("it “a farce”", "He", None)]),
    (
        "The mayor said the pier was shut: “It is late.”",
        [
            ("the pier was shut", "The mayor", None),
            ("It is late.", "The mayor", None),
        ],
    ),
    ("The mayor said the pier was shut – a step she had promised.", [("the pier was shut", "The mayor", None)]),
    ("She said he was late when in fact he had come at noon.", [("he was late", "She", None)]),
    ("Ann Lind feels that the food, the hall aside, maintains its taste.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), WORDINGS)
def test_wordings(text: str, want: list[Row]) -> None:
    rows, _ = read(text)
    assert [(" | ".join(text[a:b] for a, b in r.parts), r.speaker, r.inside) for r in rows] == want
