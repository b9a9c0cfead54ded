"""Offices before names: whose they are, and what only looks like one."""

import pytest

from tests.entities.test_things import kinds

OFFICES = [
    ("The prime minister of New Zealand left.", [("New Zealand", "place")]),
    ("The president of South Africa left.", [("South Africa", "place")]),
    ("The governors of New Jersey, South Carolina and New Mexico met.", [("New Jersey", "place"),
     ("South Carolina", "place"), ("New Mexico", "place")]),
    ("The mayor of New York said so.", [("New York", "place")]),
    ("The mayor of Salt Lake City and the mayor of Los Angeles met.", [("Salt Lake City", "place"),
     ("Los Angeles", "place")]),
    ("The leader of Marn Unionist Party left.", [("Marn Unionist Party", "organisation")]),
    ("Minister for Sport and Youth Odo Tessel left.", [("Odo Tessel", "person")]),
    ("Secretary of State for Trade Odo Tessel left.", [("Odo Tessel", "person")]),
    ("The head of Roads and Harbours Odo Tessel left.", [("Odo Tessel", "person")]),
    # right before as after
    ("The High Commissioner for Human Rights left.", []),
    ("The head of Quell Industries left.", [("Quell Industries", "organisation")]),
    ("The director of Oret Airport left.", [("Oret Airport", "place")]),
    ("The governor of Ohio left.", [("Ohio", "place")]),
    ("The president of Sri Lanka left.", [("Sri Lanka", "place")]),
    ("Secretary of State Marta Quell left.", [("Marta Quell", "person")]),
    ("Minister of Health Odo Tessel left.", [("Odo Tessel", "person")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_an_office_keeps_the_whole_name_of_its_state(text, expected):
    assert kinds(text) == expected


NO_TITLES = [
    ("The 2023 General Election was held.", []),
    ("Major Floods and a Private Road Scheme were debated.", []),
    ("The 2019 Mayor Election was close.", []),
    # right before as after
    ("General Odo Tessel and Major Tessel spoke.", [("Odo Tessel", "person"), ("Tessel", "person")]),
    ("Mr. Day and Ms. Law left.", [("Day", "person"), ("Law", "person")]),
    ("The General Assembly met.", [("General Assembly", "organisation")]),
]


@pytest.mark.parametrize(("text", "expected"), NO_TITLES)
def test_a_rank_that_is_an_adjective_makes_nobody(text, expected):
    assert kinds(text) == expected


GIVEN_NAMES = [
    ("Karen Pell left.", [("Karen Pell", "person")]),
    ("We met Will Tessel.", [("Will Tessel", "person")]),
    ("May Tessel said so.", [("May Tessel", "person")]),
    ("Peter said so.", [("Peter", "person")]),
    ("But Maria told them.", [("Maria", "person")]),
    (
        "Head of the Committee for Women Ann Bell left.",
        [("Committee for Women", "organisation"), ("Ann Bell", "person")],
    ),
    ("Dean of the University of Ann Arbor left.", [("University of Ann Arbor", "organisation")]),
    ("Head of the Centre for Policy Research left.", [("Centre for Policy Research", "organisation")]),
    ("Oret Sports Insider Jason Marsh left.", [("Jason Marsh", "person")]),
    (
        "She met Julie Graham, Oregon State Department of Health officer.",
        [("Julie Graham", "person"), ("Oregon State Department of Health", "organisation")],
    ),
    ("They told Al Jazeera it was cold.", [("Al Jazeera", "organisation")]),
    # right before as after
    ("A heading\nIn Manchester it was cold.", [("Manchester", "place")]),
    ("Fighters of the Karen left.", [("Karen", "nationality")]),
    ("In Nazi Germany it was cold.", [("Germany", "place")]),
    ("Will Sandra Tessel say so?", [("Sandra Tessel", "person")]),
    ("Ford said so.", [("Ford", "organisation")]),
    ("Jordan said so.", [("Jordan", "place")]),
]


@pytest.mark.parametrize(("text", "expected"), GIVEN_NAMES)
def test_given_names_that_are_other_words_too(text, expected):
    assert kinds(text)[-len(expected) :] == expected
