"""The grammar of saying, one phenomenon a case: content parts and speaker."""

import pytest

from analysis.article import text_article
from analysis.attributions import find_attributions
from analysis.entities import find_entities
from analysis.language.document import read_document

Case = tuple[str, list[tuple[str, str | None]]]


def read(text: str) -> list[tuple[str, str | None]]:
    document = read_document(text_article(text, "test"))
    rows, _ = find_attributions(document, *find_entities(document))
    return [(" | ".join(text[a:b] for a, b in row.parts), row.speaker) for row in rows]


POSITIONS: list[Case] = [
    ("Corl & Co. said the pier was closed.", [("the pier was closed", "Corl & Co.")]),
    ("The pier held. Corl Inc. said Monday it was closed.", [("it was closed", "Corl Inc.")]),
    # a gerund with its object between subject and verb
    ("Neighbours of the twins blamed for flooding nine cellars before hurting themselves told guests it rained.",
     [("it rained", "Neighbours of the twins blamed for flooding nine cellars")]),
    ("A lawyer for two cooks jailed for selling ten swans said it rained.",
     [("it rained", "A lawyer for two cooks jailed for selling ten swans")]),
    ("The stepson of a cook charged with poaching ten swans told guests it rained.",
     [("it rained", "The stepson of a cook charged with poaching ten swans")]),
    ("In closing the pier Mara Lind said it rained.", [("it rained", "Mara Lind")]),
    # a verb that might be a plural, behind a quotation
    ("“Shutting piers is one way,” the review states. “It is dear.”",
     [("Shutting piers is one way | It is dear.", "the review")]),
    ("“Shutting piers is one way,” the study notes.", [("Shutting piers is one way", "the study")]),
    ("Lind further said that the pier was closed.", [("the pier was closed", "Lind")]),
    ("The pier's chief, Mara Lind, said it was closed.", [("it was closed", "The pier's chief, Mara Lind")]),
    ("Wardens say since the spring, 90 boys have been charged.",
     [("since the spring, 90 boys have been charged", "Wardens")]),
    ("As the council noted, the pier is closed.", [("the pier is closed", "the council")]),
    ("The pier, according to Mara Lind, is closed.", [("The pier | is closed", "Mara Lind")]),
    ("“The pier is closed” and “unsafe”, said Mara Lind.", [("“The pier is closed” and “unsafe”", "Mara Lind")]),
    ("Said Mara Lind: “The pier is closed.”", [("The pier is closed.", "Mara Lind")]),
    ("His pier, he said, “will not reopen”.", [("His pier | will not reopen", "he")]),
    ("When Lind said the pier was closed, the crowd left.", [("the pier was closed", "Lind")]),
    ("The pier, which critics said was unsafe, has closed.", [("was unsafe", "critics")]),
    ("Lind said it was shut and added that it was unsafe.", [("it was shut", "Lind"), ("it was unsafe", "Lind")]),
    ("Lind said it was shut, adding that it was unsafe.", [("it was shut", "Lind"), ("it was unsafe", "Lind")]),
    ("Lind said it was shut, but Hale said it was open.", [("it was shut", "Lind"), ("it was open", "Hale")]),
    ("Lind said the pier was closed, according to Hale.", [
        ("Lind said the pier was closed", "Hale"), ("the pier was closed", "Lind"),
    ]),
    ("The pier was shut, he said, and nobody minded.", [("The pier was shut | and nobody minded", "he")]),
    ("He will sell the pier, he said, “unless she pays”.", [("He will sell the pier | unless she pays", "he")]),
    ("At the gate, he said, “We lost.”", [("We lost.", "he")]),
    ("Lind said it was shut; the lights were out.", [("it was shut; the lights were out", "Lind")]),
    ("Lind said it was shut; Reyes said it was open.", [("it was shut", "Lind"), ("it was open", "Reyes")]),
    ("Lind confirmed it was shut but denied it was lost.", [("it was shut", "Lind"), ("it was lost", "Lind")]),
    ("Lind agreed that Hale had not reported it, saying it was late.", [
        ("Hale had not reported it", "Lind"), ("it was late", "Lind"),
    ]),
    ("Lind told the court Hale was late.", [("Hale was late", "Lind")]),
    ("Lind told voters Democrats had lost.", [("Democrats had lost", "Lind")]),
    ("The defence claims that Hale was late.", [("Hale was late", "The defence")]),
    ("Asked by police why it fell, Lind left.", [("why it fell", "police")]),
    ("The pier was described by Lind as “a ruin”.", [("a ruin", "Lind")]),
    ("Hale was told by Lind that it was shut.", [("it was shut", "Lind")]),
    ("Lind said it was shut, a claim the council disputes.", [("it was shut", "Lind")]),
    ("Fans chanted “Bring it back” as Lind left.", [("Bring it back", "Fans")]),
    ("It fell, the pier, scientists report today.", [("It fell, the pier", "scientists")]),
    ("She also questions whether it fell.", [("whether it fell", "She")]),
    ("In her opening notes she wrote that it fell.", [("it fell", "she")]),
    ("Lind said in a note posted on its door that it was shut.", [("it was shut", "Lind")]),
    ("Lind welcomed the plan but urged caution.", [("the plan", "Lind"), ("caution", "Lind")]),
    ("Lind says time is running out.", [("time is running out", "Lind")]),
    # the town where somebody is doesn't speak
    ("Quell Motors, Dayton, Ohio, said it was late.", [("it was late", "Quell Motors")]),
    ("Harrow Foods Corp., Cedar Falls, Iowa, said it was late.", [("it was late", "Harrow Foods Corp.")]),
    ("Today, Lind, a Tulsa, Okla., lawyer for the union, said it was late.", [("it was late", "Lind")]),
    ("Lind, the head of Quell, said it was late.", [("it was late", "Lind, the head of Quell")]),
    ("The union put the dead at 45.", [("the dead at 45", "The union")]),
    ("Pressed by Hale, the owner, on whether it leaks, she left.", [("whether it leaks", "Hale, the owner")]),
    ("Lind, who wrote the bill, said it was late.", [("it was late", "Lind")]),
    ("A judge shut the pier, ruling that it leaked.", [("it leaked", "A judge")]),
    ("Lind called it “a ruin,” while Hale was calm.", [("it “a ruin", "Lind")]),
    ("It would cost £6m, he estimated, but “waiting costs more”.", [
        ("It would cost £6m | but “waiting costs more”", "he"),
    ]),
    ("It was late, according to a diver familiar with the pier.", [("It was late", "a diver familiar with the pier")]),
    ("“It is late,” the diver shot back.", [("It is late", "the diver")]),
    ("“It is late,” shot back the diver.", [("It is late", "the diver")]),
    ("Lind said it leaked, citing two officials.", [("it leaked", "Lind")]),
    ("It was late, according to two people briefed on it.", [("It was late", "two people briefed on it")]),
    ("Mara Lind, who dives, wonders who will pay.", [("who will pay", "Mara Lind")]),
    ("Another, Mara Lind, said it was late.", [("it was late", "Another, Mara Lind")]),
    ("Lind further said that it leaked.", [("it leaked", "Lind")]),
    ("Lind said Monday the number of leaks rose.", [("the number of leaks rose", "Lind")]),
    ("Lind said while visiting the pier that it leaked.", [("it leaked", "Lind")]),
    ("Farmers told the mayor a digger had cut it.", [("a digger had cut it", "Farmers")]),
    ("Stressing the need for calm, the two sides left.", [("the need for calm", "the two sides")]),
    ("By now, according to the report, mending it could take months.", [
        ("By now | mending it could take months", "the report"),
    ]),
    ("Lind urged anyone who saw it to call.", [("anyone who saw it to call", "Lind")]),
    ("Lind said it leaked, but she could not rule out a flood.", [
        ("it leaked, but she could not rule out a flood", "Lind"),
    ]),
    ("The two sides both claimed victory.", [("victory", "The two sides")]),
    ("A spokesman, Col. Tom Reyes, denied that it leaked.", [("it leaked", "A spokesman, Col. Tom Reyes")]),
    ("Mara Lind: The pier will close", [("The pier will close", "Mara Lind")]),
    ("The storm, which broke the pier, makes it worse, says engineer Mara Lind.", [
        ("The storm, which broke the pier, makes it worse", "engineer Mara Lind"),
    ]),
    ("Lind said that after long talks, the council told Hale to go.", [
        ("after long talks, the council told Hale to go", "Lind"),
    ]),
    ("Lind told members there was no plan.", [("there was no plan", "Lind")]),
    ("Lind denied the claim of a leak, because it was late.", [
        ("the claim of a leak, because it was late", "Lind"),
    ]),
    ("The storm has broken the pier, Lind said, adding that it was late.", [
        ("The storm has broken the pier", "Lind"), ("it was late", "Lind"),
    ]),
    ("After the storm broke the pier, Mara Lind left in tears saying it was late.", [("it was late", "Mara Lind")]),
    ("Lind said according to the rules the pier is closed.", [("according to the rules the pier is closed", "Lind")]),
    ("Lind agreed to mend the pier.", [("to mend the pier", "Lind")]),
    ("“It is late,” said Mara Lind to reporters in Tarn.", [("It is late", "Mara Lind")]),
    ("“It is late,” said an aide to the mayor.", [("It is late", "an aide to the mayor")]),
    ("Lind said it was late.\n\n“It is so shut.”", [("it was late", "Lind"), ("It is so shut.", "Lind")]),
    ("According to Lind, South Marland often shuts its pier.", [("South Marland often shuts its pier", "Lind")]),
    ("Lind called the pier wrong but he urged caution.", [("the pier wrong", "Lind"), ("caution", "he")]),
    ("Divers who said they liked the pier decried the plan.", [("they liked the pier", "who"), ("the plan", "Divers")]),
    ("Divers said work had slowed since Lind, an engineer, started a strike.", [
        ("work had slowed since Lind, an engineer, started a strike", "Divers"),
    ]),
    ("Mara Lind states in her letter that it was late.", [("it was late", "Mara Lind")]),
    ("Mara Lind has long argued for a new pier.", [("a new pier", "Mara Lind")]),
    ("The pier has shut, a new study finds.", [("The pier has shut", "a new study")]),
    ("ZELMA (Wire) - The pier has shut, witnesses said.", [("The pier has shut", "witnesses")]),
]  # fmt: skip

SPEAKERS: list[Case] = [
    ("Mara Lind, a diver who lost two toes, said the sea was cold.", [("the sea was cold", "Mara Lind, a diver")]),
    ("A man living on the pier said the sea was cold.", [("the sea was cold", "A man living on the pier")]),
    ("The club's owner, Mara Lind, said the sea was cold.", [("the sea was cold", "The club's owner, Mara Lind")]),
    ("Officials briefed on the plan said it was dead.", [("it was dead", "Officials briefed on the plan")]),
    ("One of them, Mara Lind, said the sea was cold.", [("the sea was cold", "One of them, Mara Lind")]),
    ("Lind on Tuesday said the sea was cold.", [("the sea was cold", "Lind")]),
    ("Lind herself said the sea was cold.", [("the sea was cold", "Lind")]),
    ("The report found that the sea was cold.", [("the sea was cold", "The report")]),
    ("A survey released in June found that the sea was cold.", [("the sea was cold", "A survey released in June")]),
    ("Mara Lind, 61, a diver, said the sea was cold.", [("the sea was cold", "Mara Lind, 61, a diver")]),
    ("A diver, who gave only her first name, Mara, said the sea was cold.", [("the sea was cold", "A diver")]),
    ("A guide at Hale's only pier said the sea was cold.", [("the sea was cold", "A guide at Hale's only pier")]),
    ("Gov. Mara Lind said the sea was cold.", [("the sea was cold", "Gov. Mara Lind")]),
    ("Divers not involved in the work said the sea was cold.", [
        ("the sea was cold", "Divers not involved in the work"),
    ]),
    ("Its head, Mara Lind, whose son dives, said the sea was cold.", [("the sea was cold", "Its head, Mara Lind")]),
    ("Fire chief Mara Lind said the sea was cold.", [("the sea was cold", "Fire chief Mara Lind")]),
    ("“The sea is cold,” said lead author Mara Lind.", [("The sea is cold", "lead author Mara Lind")]),
    ("The 51-year-old said the sea was cold.", [("the sea was cold", "The 51-year-old")]),
    ("Mara “Tiny” Lind said the sea was cold.", [("the sea was cold", "Mara “Tiny” Lind")]),
    ("Previous research has suggested that the sea is cold.", [("the sea is cold", "Previous research")]),
    ("She sent a letter saying the sea was cold.", [("the sea was cold", "She")]),
    ("Brisk, who lost her home, said the sea was cold.", [("the sea was cold", "Brisk")]),
    ("Wise, the head of the club, said the sea was cold.", [("the sea was cold", "Wise, the head of the club")]),
    ("Some of those who fled said the sea was cold.", [("the sea was cold", "Some of those")]),
    ("Neither Lind nor Hale said the sea was cold.", [("the sea was cold", "Neither Lind nor Hale")]),
    ("Hale, of Larch Road, Tarn, said the sea was cold.", [("the sea was cold", "Hale")]),
    ("Mara Lind, speaking to reporters said the sea was cold.", [("the sea was cold", "Mara Lind")]),
    ("President Lind today said the sea was cold.", [("the sea was cold", "President Lind")]),
    ("Divers at the pier where Lind is kept in Tarn, a port, said the sea was cold.", [
        ("the sea was cold", "Divers at the pier"),
    ]),
    ("A petition set up by Lind says the sea was cold.", [("the sea was cold", "A petition set up by Lind")]),
    ("Ian and his wife said the sea was cold.", [("the sea was cold", "Ian and his wife")]),
    ("“The sea is cold,” said Lind at a briefing in Tarn.", [("The sea is cold", "Lind")]),
    ("“The sea is cold,” said a guide at the museum.", [("The sea is cold", "a guide at the museum")]),
    ("“The sea is cold,” said the far-right leader.", [("The sea is cold", "the far-right leader")]),
    ("His mother, former diver Mara Lind, adds that the sea was cold.", [
        ("the sea was cold", "His mother, former diver Mara Lind"),
    ]),
    ("Harbour Week said the sea was cold.", [("the sea was cold", "Harbour Week")]),
    ("An inquiry into the leak found that the sea was cold.", [("the sea was cold", "An inquiry into the leak")]),
    ("Ravel's founder, Mara Lind, said the sea was cold.", [("the sea was cold", "Ravel's founder, Mara Lind")]),
    ("Mara Lind, the head of public and harbour affairs, said the sea was cold.", [
        ("the sea was cold", "Mara Lind, the head of public and harbour affairs"),
    ]),
    ("PORT ALDER, May 3 — The sea is cold, the ministry said.", [("The sea is cold", "the ministry")]),
]  # fmt: skip

OBJECTS: list[Case] = [
    ("Lind accused the council of neglect.", [("the council of neglect", "Lind")]),
    ("Lind called the pier “a ruin”.", [("the pier “a ruin”", "Lind")]),
    ("Lind called for new elections.", [("new elections", "Lind")]),
    ("Lind vowed to rebuild the pier.", [("to rebuild the pier", "Lind")]),
    ("Lind urged the council to act.", [("the council to act", "Lind")]),
    ("Lind admitted taking the money.", [("taking the money", "Lind")]),
    ("Lind described how the pier fell.", [("how the pier fell", "Lind")]),
    ("Lind dismissed talk of a sale.", [("talk of a sale", "Lind")]),
    ("Lind rejected the report as “fiction”.", [("the report as “fiction”", "Lind")]),
    ("Both sides blamed the other.", [("the other", "Both sides")]),
    ("Lind promised to “mend the pier”.", [("to “mend the pier”", "Lind")]),
    ("They call her their “miracle”.", [("her their “miracle”", "They")]),
    ("Lind deplored Friday the attacks on the pier.", [("the attacks on the pier", "Lind")]),
    ("Lind rejected the accusation.", [("the accusation", "Lind")]),
    ("Lind promised a full and open inquiry.", [("a full and open inquiry", "Lind")]),
    ("Lind declared three days of mourning.", [("three days of mourning", "Lind")]),
    ("Lind described that answer as “a ruin”.", [("that answer as “a ruin”", "Lind")]),
    ("Lind denied the charge.", [("the charge", "Lind")]),
    ("Lind repeated her claim that the pier was safe.", [("her claim that the pier was safe", "Lind")]),
    ("The crowd booed her claim that the pier was safe.", [("the pier was safe", "her")]),
    ("The crowd booed Hale's repeated claim that the pier was safe.", [("the pier was safe", "Hale")]),
    ("Allegations by residents that the pier leaked led nowhere.", [("the pier leaked led nowhere", "residents")]),
]  # fmt: skip

NOTHING_SAID = [
    "Lind declined to comment.",
    "Lind would not say whether the pier would close.",
    "Lind did not respond to a request for comment.",
    "Lind thinks the pier is safe and hopes to stay.",
    "Lind called an election.",
    "A group called Dawn met on the pier.",
    "The 475 pledged delegates met on the pier.",
    "Tomas “Tiny” Hale owns the pier.",
    "He bought “The Long Pier” in a shop.",
    "The fall suggests that the pier moved.",
    "The diver asked to be identified by her nickname.",
    "The diver requested anonymity to speak freely.",
    "Lind rejected the report.",
    "The files hold letters, photographs and articles written on the pier.",
    "As the season begins, the pier is shut.",
    "The pier claimed ten lives.",
    "Lind said a prayer for her.",
    "Divers read the mayor's proposed $117 million budget.",
    "Despite frequent local calls for a ban, the pier is open.",
    "Divers went to the pier to confirm the fault and took pictures.",
    "Lind wrote a letter to the council that runs to ten pages.",
    "Lind, beside him, says nothing.",
    "Lind does not talk about that night.",
    "Neither Lind nor Hale would comment on the state of the pier.",
    "The harbour, simply and aptly called “The Cup”, is shut.",
    "A deal announced on Thursday by the city closes the pier.",
    "The ground moved, indicating a fault in the rock.",
    "Lind, a diver who moved to Tarn, offers a broad smile.",
    "Divers found 12 crates under the pier.",
    "Lind showed two keys to the board.",
    "Divers met Ivo Hale, 35 -- the cook charged in the June fire at a mill.",
    "The last of six cooks charged over the fire was fined.",
    # entries of a list under names
    "Ada Brisk: Two counts of theft, kept in custody for want of a $4,000 bond.",
    "Ada Brisk: 27 points, 12 rebounds.",
    "Orla B. Quint: theft of tools from three farms near the river, no bond.",
]


@pytest.mark.parametrize(("text", "expected"), POSITIONS + SPEAKERS + OBJECTS)
def test_who_says_what(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize("text", NOTHING_SAID)
def test_nothing_is_said(text: str) -> None:
    assert read(text) == []


def test_a_quotation_over_paragraphs_is_one_row() -> None:
    assert read("“We left at dawn,” Mara Lind said.\n\n“It was cold.\n\n“It was dark.”") == [
        ("We left at dawn", "Mara Lind"),
        ("It was cold. | It was dark.", "Mara Lind"),
    ]


def test_one_stray_mark_does_not_spoil_the_article() -> None:
    rows = read("A stray “ mark stands here.\n\n“We left,” said Mara Lind.\n\n“It was cold,” said Owen Hale.")
    assert rows == [("We left", "Mara Lind"), ("It was cold", "Owen Hale")]
