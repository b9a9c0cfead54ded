"""How many were hurt and killed, in the words that reports of violence and accidents have for it."""

import datetime as dt

import pytest

from analysis.article import text_article
from analysis.extract import extract
from analysis.themes import read_codebook


def told(text):
    found = extract(text_article(text, "a", published=dt.date(2021, 6, 10)), read_codebook())
    return [f"{q.text} {q.measure} {q.action}" for q in found.quantities if q.kind in ("count", "number")]


HURT = [
    ("Four people were shot and wounded in Brask.", "Four injured shoot"),
    ("Three men were shot and killed outside a bar.", "Three killed shoot"),
    ("He is accused of fatally shooting the five travellers.", "five killed shoot"),
    ("Three brothers were found stabbed to death.", "Three killed find"),
    ("A quarrel led him to shoot one man and wound five others.", "one shot shoot", "five injured wound"),
    ("A clerk accused of killing two guards and wounding three others was freed.",
     "two killed kill", "three injured wound"),
    ("A gunman kills a guard, wounds two other officers.", "two injured wound"),
    ("He was held over the wounding of four men.", "four injured wound"),
    ("She was charged with injuries to five other people.", "five injured injure"),
    ("Also injured in the crash were three men.", "three injured injure"),
    ("Among those killed were 12 children.", "12 killed kill"),
    ("Some 12 children were among the dead.", "Some 12 killed die"),
    ("The blast left two people dead and three others in the hospital.", "two killed die", "three injured leave"),
    ("Police found two dead men and three others with gunshot wounds.", "two killed find", "three injured find"),
    ("The crash left three teenagers wounded Friday night.", "three injured wound"),
    ("A crash left one man dead and two more hurt.", "one killed die", "two injured hurt"),
    ("The blast left one dead and injured four others.", "one killed die", "four injured injure"),
    ("The warden reports 13 (inmates) dead.", "13 killed die"),
    ("All four miners are expected to recover.", "four injured recover"),
    ("Some 40 people are believed to have drowned.", "Some 40 killed drown"),
    ("A bomb went off. Three women were taken to Vell University Medical Center.", "Three injured take"),
    # all but the dead of those who were shot are the hurt
    ("Six men were shot. Joss Hale died at the scene and the other five men were flown to a hospital.",
     "Six shot shoot", "five injured fly"),
    ("Five guards were shot. Two of them died. Three others were taken to hospital.",
     "Five shot shoot", "Two killed die", "Three injured take"),
    ("A gunman shot two nurses, but their wounds are minor.", "two injured shoot"),
    ("Three boys were shot. All are expected to live and recover.", "Three injured shoot"),
    ("Four clerks were shot and hospitalised.", "Four injured shoot"),
    ("The five other riders are expected to survive.", "five injured survive"),
    ("Seven hikers fell and three did not survive.", "Seven hiker fall", "three killed survive"),
    ("A raid left 14 guards in the yard wounded.", "14 injured wound"),
    ("The crash left five injured Friday morning.", "five injured injure"),
    ("Nine people, including a nurse, hurt in a crash", "Nine injured hurt"),
    ("Four boys aged 6 to 12 injured in a crash", "Four injured injure"),
    ("The four men from the crashed bus are in critical condition.", "four injured None"),
    ("Two guards were shot. They remain in critical condition. Two others are in hospital.",
     "Two shot shoot", "Two injured None"),
]  # fmt: skip


@pytest.mark.parametrize("case", HURT, ids=[text for text, *_ in HURT])
def test_whom_it_killed_and_hurt(case):
    text, *expected = case
    assert told(text) == expected


NUMBERS = [
    ("The number of injured rose to 12.", "12 injured rise"),
    ("The number of wounded stood at 30 on Monday.", "30 injured stand"),
    ("The number of missing was 14.", "14 missing None"),
    ("The number of dead stands at 14.", "14 killed stand"),
    ("The number of dead and injured climbs above 40.", "above 40 casualties climb"),
    ("The number of dead bodies rises to 14.", "14 killed rise"),
    ("The number of killed and wounded rose to 14.", "14 casualties rise"),
    ("Officials put the number of people missing at 14.", "14 missing put"),
    ("The number of missing persons was 14.", "14 missing None"),
]


@pytest.mark.parametrize(("text", "expected"), NUMBERS)
def test_a_state_stands_for_those_in_it_behind_their_number(text, expected):
    assert told(text) == [expected]


PARTS = [
    ("The fire injured 12 people. Five of them were taken to hospital.", "12 injured injure", "Five hospitalised take"),
    ("One of the injured men was taken to a hospital.", "One hospitalised take"),
    ("Two doctors in the hospital treated the injured.", "Two doctor treat"),
    ("The flu spread. Five people were taken to hospital.", "Five hospitalised take"),
    ("Dozens of wounded soldiers crossed the river.", "Dozens injured cross"),
    ("Two fires damaged a mill.", "Two fire damage"),
    # of those with gunshot wounds one died, as the text goes on to tell
    ("Wardens met four guards suffering from gunshot wounds. Later one died.", "four shot suffer", "one killed die"),
    ("Police found six riders with gunshot wounds. A man was pronounced dead. Names were held back.", "six shot find"),
    ("Police found six riders with gunshot wounds. They are stable.", "six injured find"),
    ("Ten people were treated for gunshot wounds. A man was found dead later.", "Ten injured treat"),
    ("After the blast five riders were taken to a clinic, where they died.", "five hospitalised take"),
    (
        "After the blast five riders were taken to a hospital. One of the riders died there.",
        "five hospitalised take",
        "One killed die",
    ),
    ("A woman and three men were taken to hospital after the crash.", "three hospitalised take"),
    (
        "Four people, three women and a man, were taken to hospital after the crash.",
        "Four injured take",
        "three hospitalised take",
    ),
    (
        "After the crash, of 30 riders flown out, 29 were taken to a hospital in Vell.",
        "30 injured take",
        "29 hospitalised take",
    ),
    ("Six miners did not survive the crash.", "Six killed survive"),
    ("One of five guards hurt in a blast has died.", "One killed die", "five injured hurt"),
    ("Four guards were shot, but their rifles are safe.", "Four shot shoot"),
    ("Six miners did not survive the audit.", "Six miner survive"),
    ("The storm left 14 people in the dark.", "14 person leave"),
    ("The two men are in a bad mood.", "two man None"),
    # who is angered by what killed others is no victim of it
    ("A strike killed 12 soldiers and enraged 300 villagers.", "12 killed kill", "300 villager enrage"),
    ("The blast killed two men and startled 40 others.", "two killed kill", "40 other startle"),
    ("Three men died and hundreds of angered farmers marched.", "Three killed die", "hundreds farmer march"),
    ("Ten were hurt; two were teachers.", "Ten injured hurt", "two None None"),
]


@pytest.mark.parametrize("case", PARTS, ids=[text for text, *_ in PARTS])
def test_those_in_hospital_are_all_the_injured_only_where_no_more_are_told(case):
    text, *expected = case
    assert told(text) == expected
