"""Where a content begins and ends: phrases and clauses, what follows them, what stands around the verb."""

import pytest
from attributions.reading import contents

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
    ("Organizers say the three nights of films, talks and walks cost nothing.", [
        ("the three nights of films, talks and walks cost nothing", "Organizers"),
    ]),
    ("Sue Lind denied the claims and left the room.", [("the claims", "Sue Lind")]),
    ("Sue Lind condemned the raid and sent her thanks to the divers.", [("the raid", "Sue Lind")]),
    ("Sue Lind proposed a tax on boats and on nets.", [("a tax on boats and on nets", "Sue Lind")]),
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
    # nobody is named who asks
    ("Owen Hale, who was asked whether it was late, nodded.", [("whether it was late", None)]),
    ("Asked whether the pier would reopen, Owen Hale said it would not.", [
        ("whether the pier would reopen", None), ("it would not", "Owen Hale"),
    ]),
    ("When asked about the smell, Ana Brisk left.", [("the smell", None)]),
    ("“Late,” she said, when asked how the race had gone.", [("Late", "she"), ("how the race had gone", None)]),
    ("Owen Hale was asked if he would resign.", [("if he would resign", None)]),
    ("When told that the pier was shut, Sue Lind sighed.", [("the pier was shut", None)]),
    ("Owen Hale was asked to leave.", []),
    # as told by somebody
    ("As first reported by the Zelma Courier, two boats sank.", [("two boats sank", "the Zelma Courier")]),
    ("Two boats sank, as reported by the Zelma Courier.", [("Two boats sank", "the Zelma Courier")]),
    # according to: who says it, or how it is done
    ("Turnout was low: according to the mayor, two in ten voted.", [("two in ten voted", "the mayor")]),
    ("So, according to Sue Lind, the mine will close.", [("the mine will close", "Sue Lind")]),
    ("Ada Brisk asked her to the ball.", []),
    ("Ada Brisk asked her to leave.", [("her to leave", "Ada Brisk")]),
    ("Yet, according to the survey, 52 percent of owners — and 28 percent of tenants — are calm.", [
        ("52 percent of owners — and 28 percent of tenants — are calm", "the survey"),
    ]),
    ("“We won,” said Nora Vell. “It was hard.” According to Owen Hale, the match drew 900 people.", [
        ("We won | It was hard.", "Nora Vell"), ("the match drew 900 people", "Owen Hale"),
    ]),
    ("“It was a hard and a long match.” According to Owen Hale.", [("It was a hard and a long match.", "Owen Hale")]),
    ("Water is shared according to need.", []),
    ("Divers are paid according to the formula.", []),
    ("No boat may leave, according to the rules.", [("No boat may leave", "the rules")]),
    ("She spoke of letters that, according to the court, had been forged.", [
        ("letters", "She"), ("had been forged", "the court"),
    ]),
    ("The money came from a firm which, said Sue Lind, belonged to him.", [("belonged to him", "Sue Lind")]),
    # promised by a noun
    ("His vow to build a mole on the shore was about more than money.", [("to build a mole on the shore", "His")]),
    ("A threat by the union to strike ended on Friday.", [("to strike", "the union")]),
    ("An offer to sell the pier was late.", []),
    # a participle behind "by", a verb read as a noun, a verb's preposition behind an adverbial
    ("He won friends by warning darkly that the port was shut.", [("the port was shut", "He")]),
    ("The ad claims Owen Hale is the man.", [("Owen Hale is the man", "The ad")]),
    ("The ad claims were false.", []),
    ("After boasting for months about how cheap it was, Owen Hale left.", [("how cheap it was", "Owen Hale")]),
    ("She complained to officials in Tolmar about the noise.", [("the noise", "She")]),
    # "that" with an insertion, or far behind
    ("Ana Brisk said that, thanks to her plan, the pier was full.", [
        ("thanks to her plan, the pier was full", "Ana Brisk"),
    ]),
    ("Ana Brisk wrote in the notice of the sale that he plans to stay.", [("he plans to stay", "Ana Brisk")]),
    # on what occasion, behind a quotation; quotations side by side
    ("He said the court had “done its duty” on the radio before claiming that it was late.", [
        ("the court had “done its duty”", "He"), ("it was late", "He"),
    ]),
    ("The crowd chanted, “Let them stay,” and “Mend the mole.”", [("Let them stay | Mend the mole.", "The crowd")]),
    ("They were crying “fraud” over the count and threatening to leave.", [
        ("“fraud” over the count", "They"), ("to leave", "They"),
    ]),
    # a participle before its main clause
    ("Even after calling Owen Hale a liar, Ana Brisk had friends.", [("Owen Hale a liar", "Ana Brisk")]),
    # to whom, not what
    ("Owen Hale addressed a rally in Zelma.", []),
    ("Ana Brisk addressed the concerns of the divers.", [("the concerns of the divers", "Ana Brisk")]),
    ("The boats sailed two demanding legs on Friday.", []),
    # no report after all
    ("The clubs are able to hire guards and claim whether the gate is safe.", []),
    ("A growing fire threatens to close the road today.", []),
    ("The council named two groups added to the list last year: the Front, a small club, and the League.", []),
    ("“It is late,” Owen Hale added to the Courier.", [("It is late", "Owen Hale")]),
    # what follows a quotation
    ("Owen Hale said “not yet” to his guests before he left.", [("not yet", "Owen Hale")]),
    ("Ana Brisk asked “what sense does it make” to apply the rule.", [
        ("“what sense does it make” to apply the rule", "Ana Brisk"),
    ]),
    # when a phrase was said
    ("Owen Hale announced an inquiry into the letters shortly before the vote.", [
        ("an inquiry into the letters", "Owen Hale"),
    ]),
    ("The town council reported its third case of fever on Sunday after two others were found.", [
        ("its third case of fever", "The town council"),
    ]),
    ("Owen Hale praised the plan to close the pier shortly before the vote.", [
        ("the plan to close the pier shortly before the vote", "Owen Hale"),
    ]),
    ("He told the Courier on Saturday it was late.", [("it was late", "He")]),
    ("All this contradicts his claim in an interview that the pier was shut.", [
        ("his claim", "All this"), ("the pier was shut", "his"),
    ]),
    # the head of a link in capitals
    # all that one tells is what another says
    ("A guide said the pier was shut, according to the Zelma Courier.", [
        ("A guide said the pier was shut", "the Zelma Courier"), ("the pier was shut", "A guide"),
    ]),
    # a conjunction opens no content, a participle before "of" reports nothing, a noun keeps its "that"
    ("The man has not admitted to a crime, but he stands near the club.", [("a crime", "The man")]),
    ("The warden found Ana Brisk, a teacher accused of theft, in a house.", []),
    ("He was replying to media reports that two boats had sunk.", [("two boats had sunk", None)]),
    ("She caught them while demanding and accepting a bribe.", []),
    # a clause before the main one of the content
    ("Two guides said that when Sue Lind returned, Owen Hale warned of storms.", [
        ("when Sue Lind returned, Owen Hale warned of storms", "Two guides"),
    ]),
    ("They said he rang the guide and invited him to lunch.", [
        ("he rang the guide and invited him to lunch", "They"),
    ]),
    ("Ivo Marsh wrote to members, praising their “courage” and promising that pay would rise.", [
        ("their “courage”", "Ivo Marsh"), ("pay would rise", "Ivo Marsh"),
    ]),
    ("Fans were angry, with several mocking the film and others saying they had been misled.", [
        ("the film", "several"), ("they had been misled", "others"),
    ]),
    ("Fans were angry, some mocking the film and others saying it was late.", [
        ("the film", "some"), ("it was late", "others"),
    ]),
    ("Owen Hale resigned, praising the board and warning that it was late.", [
        ("the board", "Owen Hale"), ("it was late", "Owen Hale"),
    ]),
    ("Owen Hale said the club had a plan for the pier adding that the vote was open.", [
        ("the club had a plan for the pier", "Owen Hale"), ("the vote was open", "Owen Hale"),
    ]),
    # told by one whom another quotes
    ("At noon he told the council, “you will be sorry,” police said.", [
        ("At noon he told the council, “you will be sorry", "police"), ("you will be sorry", "he"),
    ]),
    ("The diver who found the hull said that she cried, “we are late,” police said.", [
        ("The diver who found the hull said that she cried, “we are late", "police"),
        ("she cried, “we are late", "The diver"), ("we are late", "she"),
    ]),
    # a full stop before a quotation, a background clause, side by side with a thing
    ("Marsh told us that the pier was shut. ``It is late,'' he said.", [
        ("the pier was shut", "Marsh"), ("It is late", "he"),
    ]),
    ("Neighbours, who had long criticised the school, said it was loud.", [("it was loud", "Neighbours")]),
    ("The fire showed and underscored the lack of boats.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "want"), CONTENTS)
def test_contents(text: str, want: list[Row]) -> None:
    assert contents(text) == want
