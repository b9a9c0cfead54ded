"""What a figure tells: the classes of lexicons/measures.toml, each with its proof, and the words they turn on."""

import datetime as dt
import tomllib

import pytest

from analysis.article import text_article
from analysis.extract import extract
from analysis.lexicon import FOLDER
from analysis.themes import read_codebook

MEASURES = tomllib.loads((FOLDER / "measures.toml").read_text(encoding="utf-8"))


def measures(text):
    found = extract(text_article(text, "a", published=dt.date(2021, 6, 10)), read_codebook())
    return [(q.text, q.measure) for q in found.quantities]


@pytest.mark.parametrize("name", MEASURES)
def test_each_class_is_given_to_its_sentence_and_not_to_the_other(name):
    assert measures(MEASURES[name]["yes"])[-1][1] == name
    assert all(measure != name for _, measure in measures(MEASURES[name]["no"])[-1:])


CLASSES = [
    ("The attack left seven dead.", ["killed"]),
    ("Three dead, 14 wounded in Marlow", ["killed", "injured"]),
    ("The toll stood at 38.", ["killed"]),
    ("A bomb went off in Vell, killing 12 and wounding 40.", ["killed", "injured"]),
    ("The flood claimed nine lives.", ["killed"]),
    ("Police found 38 bodies.", ["killed"]),
    ("Police heard from 38 public bodies.", ["body"]),
    ("Gunmen killed or wounded 40 people.", ["casualties"]),
    ("Nine sailors are still missing.", ["missing"]),
    ("Five people were shot dead in Marlow.", ["killed"]),
    ("At least 2 people were shot and 3 were stabbed.", ["shot", "stabbed"]),
    ("Forty officers arrested a man.", ["officer"]),
    ("The council planted 90 trees.", ["tree"]),
    ("Attendance was 8,400, 6% more than in 2020.", ["attendance", "attendance"]),
    ("Rainfall fell 4 percent.", ["rainfall"]),
    ("He is charged with the attempted murders of five.", [None]),
]


@pytest.mark.parametrize(("text", "expected"), CLASSES)
def test_the_class_follows_what_was_done_or_else_what_is_counted(text, expected):
    assert [measure for _, measure in measures(text)] == expected


@pytest.mark.parametrize("text", ["", "12", "12 dead", "dead 12", "killed or wounded 40", "40 killed or"])
def test_the_edges_of_a_text_have_no_class_beyond_them(text):
    measures(text)
