"""Where sentences end: a table of cases, the abbreviations' own proofs, and properties on any text."""

import tomllib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language.sentences import abbreviations, find_sentences
from analysis.language.tags import tag
from analysis.lexicon import FOLDER

CASES = [  # one text, its sentences parted by ¦
    "Rents rose in March. ¦ Few noticed.",
    "Was it him? ¦ No! ¦ It was not.",
    "They met Dr. Orla Quint at the U.N. Council on Feb. 3 in St. Vell.",
    "She flew to the U.K. ¦ The trip took days.",
    "The firm sold Pell & Co. for $3.5 billion.",
    "He asked Acme Corp. Chairman Vera Lund to stay.",
    "At 7 a.m. Mayor Quint left. ¦ The vote began at 9 p.m. ¦ Nobody stayed.",
    "Doors open at 7 p.m. Friday.",
    "“It is over,” she said. ¦ “Go home.” ¦ They went.",
    "‘Stop.’ ¦ He did not.",
    '"Will it hold?" asked Lund. ¦ "It must."',
    "He wondered ... and then left.",
    "They hoped that.... ¦ Nothing came.",
    "The report (it ran to 90 pages.) was burned.",
    "Read more at www.example.org/a.b.html. ¦ Then write.",
    "1. Buy bread 2. Feed the cat 3. Sleep".replace(" 2", " ¦ 2").replace(" 3", " ¦ 3"),
    "a) Open the door b) Step out".replace(" b", " ¦ b"),
    "It fell 3.2 points. ¦ 40 firms failed.",
    "It cut jobs. ¦ $40 went to roads.",
    "It costs $90 (Orig. $150).",
    "J. K. Marr and P.D. Vale wrote it.",
    "My brother and I. ¦ That was all.",
    "The phone sold well. ¦ iGlass sold better.",
    "Headline without a point\n ¦ The story begins. ¦ It goes on.",
    "One paragraph.\n\n ¦ Another one",
    "The shop stood in Mill St. ¦ The rent was low.",
    "James P. Hartlow, the sheriff, said so. ¦ P. Quist and A. P. Vell came.",
    "See p. 12 and pp. 13-14. ¦ P. 9 is torn.",
    "Roe vs. Dunn was heard. ¦ Brell v. Marr was not.",
    "The tools, e.g. The Brisk Map, are free.",
    "The town, founded c. 1850, burned. ¦ Ned Vell (c. 1318 – 1360) was a knight.",
    "Nora Vell (b. March 1950) sang to all (pop. 256,000). ¦ She left.",
    "Brisk et al. (2019) found it. ¦ So did Marr et al. ¦ The rest did not.",
    "They chose Plan B. ¦ Then it failed. ¦ Nobody had a plan C. ¦ Farmers left.",
    "He had hepatitis C. ¦ She left Terminal A. ¦ It closed.",
    "They met Jay B. Quist and Brett K. Lund. ¦ It was said by B. Cole.",
    "He met Malcolm X. ¦ He left.",
    "They got a B. ¦ It was fine.",
    "It fell.[3] ¦ The town left. [4] [5] ¦ He slept. [citation needed] ¦ She rose.",
    "It fell [3] in May. ¦ He left [to sleep].",
    "He waited... ¦ Then he left. ¦ He paused... and left.",
    "I am... I am tired, he said.",
    "They fell in the region . . . ¦ This is all.",
    "2.1. New rules came. ¦ They held.",
    "Read it all. ¦ https://www.example.org/a ¦ ".removesuffix(" ¦ "),
    "Write to Jane.Doe@example.org soon. ¦ She waits.",
    "It was done. ¦ #2 came next.",
    "Const. Ada Brisk and the Rt. Hon. Vera Lund met Gov. May there.",
    "Pct. 3 was closed on Monday.",
    "She runs Zing! Inc. from a shed.",
    "Oldmere, Minn. — The dam held.",
    "She said, “[...] It was dark.”",
    "They fell . . . I saw it.",
    "He paid. ¦ . . . It was a lot.",
]
GLUED = [  # the blank between two sentences was lost on the way
    ("The dam broke.The town was flooded.", ["The dam broke.", "The town was flooded."]),
    ("“It broke.”The town fled.", ["“It broke.”", "The town fled."]),
    ("Read Dam.News or dam.Example for more.", ["Read Dam.News or dam.Example for more."]),
]


def split(text: str) -> list[str]:
    return [s.text for s in find_sentences(text, tag(text))]


@pytest.mark.parametrize("case", CASES)
def test_splits(case):
    parts = case.split(" ¦ ")
    assert split(case.replace(" ¦ ", " ")) == [p.strip() for p in parts]


@pytest.mark.parametrize(("text", "parts"), GLUED)
def test_sentences_without_a_blank_between_them(text, parts):
    assert split(text) == parts


def test_long_lines_that_go_on_with_small_letters_are_wrapped():
    text = (
        "Two wardens and a guest were hurt when the old pier of the upper town gave way on Sunday in a storm,\n"
        "            officials said. Nobody drowned.\n"
        "            The wardens had come to shut the pier, said a statement by the council, which met in the\n"
        "            evening. The guest was on a bench.\n"
        "            No date was set.\n"
    )
    found = find_sentences(text, tag(text))
    assert [s.text.split()[-1] for s in found] == ["said.", "drowned.", "evening.", "bench.", "set."]


def test_text_wrapped_by_hand_stays_together():
    text = (
        "The council of the valley met on the first day of the month to\n"
        "hear what the engineers had found beneath the dam, and whether the\n"
        "wall could stand another winter. It adjourned after an hour without\n"
        "a vote.\n\nNo date was set."
    )
    found = find_sentences(text, tag(text))
    assert [s.text[:6] for s in found] == ["The co", "It adj", "No dat"]
    assert [s.paragraph for s in found] == [0, 0, 1]


def test_paragraphs_count_up():
    text = "One. Two.\nThree.\n\n\nFour."
    assert [s.paragraph for s in find_sentences(text, tag(text))] == [0, 0, 1, 2]


PROOFS = tomllib.loads((FOLDER / "abbreviations.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("kind", PROOFS)
def test_each_class_of_abbreviation_proves_itself(kind):
    assert len(split(PROOFS[kind]["yes"])) == 1
    assert len(split(PROOFS[kind]["no"])) == 2


def test_no_abbreviation_stands_in_two_classes():
    words = [word for entry in PROOFS.values() for word in set(entry["words"])]
    assert len(words) == len(abbreviations())


@given(st.text() | st.text(alphabet="aAI1. !?\n\"“”'’)(•,…"))
def test_any_text_is_covered_in_order(text):
    tokens = tag(text)
    found = find_sentences(text, tokens)
    assert all(text[s.start : s.end] == s.text and s.text.strip() == s.text and s.text for s in found)
    assert all(a.end <= b.start and a.last == b.first for a, b in pairwise(found))
    assert [s.sentence_id for s in found] == list(range(len(found)))
    outside = "".join(
        text[a:b] for a, b in zip([0] + [s.end for s in found], [s.start for s in found] + [len(text)], strict=True)
    )
    assert not outside.strip()
    covered = [i for s in found for i in range(s.first, s.last)]
    assert covered == list(range(len(tokens.words)))
