"""Krippendorff's alpha against published examples; codings in and out."""

import krippendorff
import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import invented

import analysis as an
from analysis.content import agreement, coding, machine_coding, read_coding
from analysis.content.agreement import binary_alpha
from analysis.errors import ParameterError

# Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example A: two observers, ten units, alpha = 0.095.
MEG = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
OWEN = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
# The same, example B: two observers, twelve units, five values, alpha = 0.692.
BEN, GERRY = "aabbdcccedda", "babbbccceddd"


def marks(values, theme="t"):
    units = [i for i, value in enumerate(values) if value]
    return pd.DataFrame({"theme": theme, "sentence_id": units})


def test_a_published_worked_example():
    table = agreement(marks(MEG), marks(OWEN), range(10)).set_index("theme")
    assert table.loc["t", "alpha"] == pytest.approx(0.095, abs=0.0005)
    assert table.loc["t", ["units", "first", "second", "both"]].tolist() == [10, 2, 4, 1]


def test_the_package_gives_the_published_value_for_five_categories():
    values = [["abcde".index(x) for x in coder] for coder in (BEN, GERRY)]
    alpha = krippendorff.alpha(reliability_data=values, level_of_measurement="nominal")
    assert alpha == pytest.approx(0.692, abs=0.0005)


@given(st.lists(st.tuples(st.booleans(), st.booleans()), min_size=2, max_size=40))
def test_the_formula_of_the_bootstrap_is_that_of_the_package(pairs):
    values = np.array(pairs, dtype=float).T
    apart, ones = np.array([(values[0] != values[1]).sum()]), np.array([values.sum()])
    (alpha,) = binary_alpha(apart, ones, values.size)
    if len(np.unique(values)) == 1:
        assert np.isnan(alpha)
    else:
        assert alpha == pytest.approx(krippendorff.alpha(reliability_data=values, level_of_measurement="nominal"))


def test_perfect_agreement():
    table = agreement(marks(MEG), marks(MEG), range(10))
    assert table["alpha"].tolist() == [1, 1]
    assert table["low"].tolist() == table["high"].tolist() == [1, 1]


def test_nothing_to_agree_on_is_null():
    table = agreement(marks([0, 0]), marks([0, 0]), range(2), themes=["t"])
    assert table[["alpha", "low", "high"]].isna().all(axis=None)


def test_the_interval_holds_alpha_and_is_the_same_each_time():
    table = agreement(marks(MEG * 5), marks(OWEN * 5), range(50))
    assert table.equals(agreement(marks(MEG * 5), marks(OWEN * 5), range(50)))
    row = table.iloc[1]
    assert row["low"] < row["alpha"] < row["high"]


def test_more_sentences_narrow_the_interval():
    few, many = (agreement(marks(MEG * n), marks(OWEN * n), range(10 * n)).iloc[1] for n in (2, 40))
    assert many["high"] - many["low"] < few["high"] - few["low"]


def test_the_first_row_is_over_all_themes():
    both = pd.concat([marks(MEG), marks(OWEN, "u")])
    table = agreement(both, both, range(10))
    assert table["theme"].tolist() == ["all themes", "t", "u"]
    assert table["units"].tolist() == [20, 10, 10]


def test_a_coding_by_sentence(tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text("theme,sentence_id,coder\nsea,0,ab\ndisaster,4,ab\n")
    table = read_coding(file, invented())
    assert table[["theme", "sentence_id"]].values.tolist() == [["sea", 0], ["disaster", 4]]
    assert agreement(table, coding(invented()), invented().sentences["sentence_id"])["both"].tolist() == [2, 1, 0, 1]


def test_a_coding_by_stretch_touches_every_sentence_of_it(tmp_path):
    file = tmp_path / "mine.csv"
    second = invented().sentences["start"][1]
    file.write_text(f"theme,start,end\nsea,0,{second + 5}\nflight,{second},{second + 1}\n")
    table = read_coding(file, invented())
    assert table[["theme", "sentence_id"]].values.tolist() == [["sea", 0], ["sea", 1], ["flight", 1]]


MISTAKES = [
    (
        "topic,sentence_id\nsea,1\n",
        "columns are topic, sentence_id; expected theme and sentence_id, or theme, start and end",
    ),
    ("theme,sentence_id\nsea,99\n", "sentence_id 99 is none of this article's, which are 0 to 5"),
    ("", "can't be read as CSV"),
]


@pytest.mark.parametrize(("content", "message"), MISTAKES)
def test_mistakes(tmp_path, content, message):
    file = tmp_path / "mine.csv"
    file.write_text(content)
    with pytest.raises(ParameterError) as error:
        read_coding(file, invented())
    assert message in str(error.value)


CORRECTION = """\
[[correction]]
action = "reject"
table = "themes"
text = "dam"
coder = "Ib"
date = 2026-03-09
reason = "the name of a ship"
"""


def test_the_machine_before_corrections(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text("The dam burst. The lake rose.")
    book = tmp_path / "b.toml"
    book.write_text("name = 'b'\n[water]\nterms = ['dam', 'lake']\n")
    machine = coding(an.read(article, codebook=book), terms=True)
    (tmp_path / "a.corrections.toml").write_text(CORRECTION)
    data = an.read(article, codebook=book)
    assert coding(data, terms=True)["sentence_id"].tolist() == [1]
    assert machine_coding(data).equals(machine)
    assert agreement(machine, coding(data, terms=True), [0, 1])["both"].tolist() == [1, 1]
