"""Whom a speaker is: pronouns, surnames, descriptions, groups, pseudonyms and the unnamed."""

import pytest
from attributions.reading import read

from analysis.article import text_article
from analysis.attributions import find_attributions
from analysis.language.document import read_document

NAMES: list[tuple[str, list[str | None]]] = [  # text, the source's name of each attribution in reading order
    (
        "“It is over,” said Helena Marsh. “We lost,” she said.",
        ["Helena Marsh", "Helena Marsh"],
    ),
    (
        "Helena Marsh said the pier was safe. Marsh said the lights would stay on.",
        ["Helena Marsh", "Helena Marsh"],
    ),
    (
        "Helena Marsh met Tomas Brandt. “He was late,” she said.",
        ["Helena Marsh"],
    ),
    (
        "A nurse at the clinic said the roof leaked. The nurse said nobody came.",
        ["nurse", "nurse"],
    ),
    (
        "The mayor, Tomas Brandt, said the pier was safe. The mayor said the lights would stay on.",
        ["Tomas Brandt", "Tomas Brandt"],
    ),
    (
        "An activist in the port said shots were fired. “It lasted an hour,” he said.",
        ["activist", "activist"],
    ),
    (
        "The ministry said the road was open. It said buses were running.",
        ["ministry", "ministry"],
    ),
    (
        "Residents said the water was brown. They said it smelled.",
        ["Residents", "Residents"],
    ),
    (
        "Two port officials said the pier was safe. Ships were moving, the officials said.",
        ["port officials", "port officials"],
    ),
    (
        "Helena Brandt KC said the pier was safe. Ms Brandt said it was new.",
        ["Helena Brandt", "Helena Brandt"],
    ),
    (
        "Helena Marsh said the pier was safe. The 54-year-old teaching assistant said it was new.",
        ["Helena Marsh", "Helena Marsh"],
    ),
    (
        "A diver, who gave only her first name, Mara, said the pier was safe. “I dived,” she said.",
        ["Mara", "Mara"],
    ),
    (
        "“We will win,” said one aide. “We have the votes.”\n\nTom Hale himself was calm. He said it was close.",
        ["aide", "Tom Hale"],
    ),
    (
        "“It is shut,” Owen Brandt said.\n\nTomas Hale smiled at that. “For a day,” he said.",
        ["Owen Brandt", "Tomas Hale"],
    ),
    (
        "Quell Motors rose on Tuesday after the carmaker said sales were up. The company said it would hire.",
        ["Quell Motors", "Quell Motors"],
    ),
    (
        "“He was good,” said Owen Brandt. Luka Petrovic, however, was sad. “I was bad,” the Serbian said.",
        ["Owen Brandt", "Luka Petrovic"],
    ),
    (
        "“He was good,” said Owen Brandt.\n\nThe student, Ife Adeyinka, smiled. “I was late,” she said.",
        ["Owen Brandt", "Ife Adeyinka"],
    ),
    (
        "Jess Odum praised the pier on her podcast. She said it was new.",
        ["Jess Odum", "Jess Odum"],
    ),
    (
        "The Rovers Supporters' Trust said it was late.",
        ["Rovers Supporters' Trust"],
    ),
    (
        "The rail operator, TransLorne, said the line was shut.",
        ["TransLorne"],
    ),
    (
        "“It was late,” said Owen Brandt.\n\nA boy in a blazer looked up. “Very late,” he said.",
        ["Owen Brandt", "boy"],
    ),
    (
        "The opinion, in fact, is long. It calls the rule “a wall”.",
        ["opinion"],
    ),
    (
        "The council leader said it was late. Council leader Helena Brandt had noticed. “I came over,” she said.",
        ["Helena Brandt", "Helena Brandt"],
    ),
    (
        "The Speaker, Sir Owen Brandt, said it was late.",
        ["Owen Brandt"],
    ),
    (
        "Kim Bodkin is his wife of 43 years. “It was late,” she said.",
        ["Kim Bodkin"],
    ),
    (
        "Helena Brandt, Norland's minister of water and energy, said it was late.",
        ["Helena Brandt"],
    ),
    (
        "Dean Oakes, a friend, said it was late. A friend of Leah said it was early.",
        ["Dean Oakes", "friend"],
    ),
    (
        "Two doctors at the clinic were tired. One said it was late.",
        ["doctor"],
    ),
    (
        "Helena Marsh, who runs the pier, said it was safe.",
        ["Helena Marsh"],
    ),
    (
        "The fund trusts Helena Marsh, who said the pier was safe.",
        ["Helena Marsh"],
    ),
    (
        "Police Chief Tomas Brandt said the road was open. The fog had gone, police said.",
        ["Tomas Brandt", "police"],
    ),
    (
        "Helena Marsh said it was late. “One. Two. Three. It is. We must. They know. It was.” She said it was early.",
        ["Helena Marsh", "Helena Marsh", "Helena Marsh"],
    ),
    (
        "The Prime Minister, Helena Marsh, left. The Prime Minister said it was late.",
        ["Helena Marsh"],
    ),
    (
        "Transport Secretary Helena Marsh said it was late. The home secretary said it was early.",
        ["Helena Marsh", "home secretary"],
    ),
    (
        "Special ambassador Tomas Brandt said it was late. The ambassador to Marland said it was early.",
        ["Tomas Brandt", "ambassador"],
    ),
    (
        "Adam Brandt will speak tonight. “Pay is low,” the Dunholm MP said.",
        ["Adam Brandt"],
    ),
    (
        "Officials at the port gave the news. They said the pier was safe.",
        ["Officials"],
    ),
    (
        "One fan said it was late. Another said it was early.",
        ["fan", "fan"],
    ),
    (
        "The Directorate-General of Harbours said the pier was safe.",
        ["Directorate-General of Harbours"],
    ),
    (
        "No 10 said the pier was safe.",
        ["No 10"],
    ),
    (
        "Helena Marsh, RBD head of finance, said it was late. “Very late,” she said.",
        ["Helena Marsh", "Helena Marsh"],
    ),
    (
        "Secretary of the Harbour Board Helena Marsh said it was late.",
        ["Helena Marsh"],
    ),
    (
        "A spokesman for Senator Helena Marsh said it was late.",
        ["spokesman"],
    ),
    (
        "Helena Marsh denied it was late. Her barrister said it was early.",
        ["Helena Marsh", "barrister"],
    ),
    (
        "The foreign minister of Marland, Abdel Shalgham, said it was late. He said it would pass.",
        ["Abdel Shalgham", "Abdel Shalgham"],
    ),
    (
        "The front's spokesman, known as Abu Haris, said it was late.",
        ["Abu Haris"],
    ),
    (
        "Police Chief Thomas Finn said it was late. Finn said it would pass.",
        ["Thomas Finn", "Thomas Finn"],
    ),
    (
        "Owen Brandt hit a tree, police said. He said it was late.",
        ["police", "Owen Brandt"],
    ),
    (
        "A pilot said it was late. Asked whether Owen Brandt would go, he said it was early.",
        ["pilot", None, "pilot"],
    ),
    (
        "“It is late,” said Owen Brandt. “Very late.”\n\nTomas Hale said it was early.\n\n“We shall see.”",
        ["Owen Brandt", "Tomas Hale", "Tomas Hale"],
    ),
    (
        "“It is late,” said Owen Brandt. Her neighbour, Alf Hale, agreed. “It is very late.”",
        ["Owen Brandt", "Alf Hale"],
    ),
    (
        "When Helena Marsh woke, she says, it was late.",
        ["Helena Marsh"],
    ),
    (
        "ZELMA, Oct 9 (Wire) - The central bank of Marland raised its rate, saying it was late.",
        ["central bank"],
    ),
    (
        "The IMF urged caution. “It is late,” its mission chief, Owen Brandt, wrote in a note.",
        ["IMF", "Owen Brandt"],
    ),
    (
        "Deputy Youth and Sports Minister Ti Lian Ker said it was late. “It is,” he said.",
        ["Ti Lian Ker", "Ti Lian Ker"],
    ),
    (
        "The Health and Safety Executive said it was late.",
        ["Health and Safety Executive"],
    ),
    (
        "The bells rang all day. “It is late and it is cold.”",
        [None],
    ),
    (
        "Helena Marsh shook her head. “It is late and it is cold.”",
        ["Helena Marsh"],
    ),
    (
        "Egyptian President Adel Hale met Somali President Omar Brandt. The Egyptian president said it was late.",
        ["Adel Hale"],
    ),
    (
        "Quays grew in Marland. They said it was late.",
        [None],
    ),
    (
        "His mother, former diver Helena Marsh, said it was late. She said it was early.",
        ["Helena Marsh", "Helena Marsh"],
    ),
    (
        "Asked about it, 2.1 percent said it was late.",
        ["2.1 percent"],
    ),
    (
        "Those who stayed said the pier was safe.",
        ["Those who stayed"],
    ),
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_speakers_resolve(text: str, names: list[str | None]) -> None:
    rows, sources = read(text)
    assert [sources[r.source_id].name if r.source_id is not None else None for r in rows] == names


def test_two_unnamed_speakers_are_two_sources() -> None:
    rows, sources = read("One official said the pier was safe. Another official said it was not.")
    assert [s.name for s in sources] == ["official", "official"]
    assert [r.source_id for r in rows] == [0, 1]


def test_some_of_many_are_named_by_both() -> None:
    _, sources = read("One of the divers said it leaked. Two of the bakers said it did not.")
    assert [(s.name, s.type) for s in sources] == [("One of the divers", "anonymous"), ("Two of the bakers", "group")]


def test_a_tie_stays_unresolved_and_says_between_whom() -> None:
    rows, _ = read("Tomas Brandt and Owen Hale came to the pier. “It is safe,” he said.")
    assert rows[0].source_id is None
    assert rows[0].note is not None and "Tomas Brandt" in rows[0].note


def test_one_and_the_other_of_a_group_are_two_sources() -> None:
    rows, sources = read("Two officers spoke to the paper. “It leaked,” one said. The other said it did not.")
    assert [r.source_id for r in rows] == [0, 1]
    assert [s.type for s in sources] == ["anonymous", "anonymous"]


def test_without_any_entities_names_are_read_from_capitals() -> None:
    document = read_document(text_article("Helena Marsh said it was over. “We lost,” she said.", "test"))
    rows, sources = find_attributions(document, [], [])
    assert [r.source_id for r in rows] == [0, 0]
    assert sources[0].name == "Helena Marsh"


@pytest.mark.parametrize("speaker", ["Nobody", "No one", "None of the officials", "Neither side"])
def test_nobody_is_no_source(speaker: str) -> None:
    rows, sources = read(f"{speaker} said the dam had held.")
    assert [(row.source_id, row.note) for row in rows] == [(None, "said of nobody")] and sources == []
