"""`project.corrections.toml`: what is true of all articles of a folder."""

import pytest

import analysis as an
from analysis.dataset.project import NAME
from analysis.errors import CorrectionError
from analysis.reports.hashes import forget_hashes, inputs_of

TEXT = (
    "About 120 houses burned in Victoria on Sunday, said Ada Brisk, the mayor. Several barns burned down in Varnholm. "
    "“We lost all,” said Orin Vale. The Northern Front claimed the attack. The Frente Norte denied it."
)
SIGNED = 'coder = "Ib"\ndate = 2026-03-09\nreason = "known here"\n'
WHOLE = (
    f'[[never]]\nnames = ["Victoria"]\nkind = "place"\n{SIGNED}'
    f'[[source]]\nname = "Orin Vale"\naffiliation = "Harbour Union"\n{SIGNED}'
    f'[[off]]\ntable = "quantities"\nrule = "vague:several"\n{SIGNED}'
    f'[[term]]\ntheme = "fire"\nterm = "burned down"\n{SIGNED}'
)


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "fire.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def project(article, content):
    path = article.with_name(NAME)
    path.write_text(content, encoding="utf-8")
    return path


def test_each_entry_is_carried_out_and_told(article):
    before = an.read(article)
    assert {"Victoria", "Several"} <= {*before.entities["name"], *before.quantities["text"].str.split().str[0]}
    project(article, WHOLE)
    data = an.read(article)
    assert "Victoria" not in set(data.entities["name"])
    assert not data.quantities["text"].str.startswith("Several").any()
    assert data.sources.set_index("name").loc["Orin Vale", "affiliation"] == "Harbour Union"
    assert "fire" in set(data.themes["theme"])
    assert NAME in data.article["note"].iloc[0] and "4 of its 4" in data.article["note"].iloc[0]
    assert data.corrections.empty


def test_two_names_become_one(article):
    names = ["Northern Front", "Frente Norte"]
    known = [name for name in an.read(article).entities["name"] if name in names]
    project(article, f'[[alias]]\nnames = ["Northern Front", "Frente Norte"]\n{SIGNED}')
    data = an.read(article)
    assert [name for name in data.entities["name"] if name in names] == ["Northern Front"][: len(known)]
    assert sum(name in names for name in data.sources["name"]) <= 1


def test_the_articles_own_corrections_come_after_it(article):
    project(article, WHOLE)
    data = an.read(article)
    number = data.quantities["text"].tolist().index("About 120")
    after = data.correct("quantities", number, "edit", set={"certainty": "possible"}, coder="Ib", reason="r")
    assert after == an.read(article) and len(after.corrections) == 1
    assert after.undo() == data


def test_an_entry_that_speaks_of_nothing_here_changes_nothing(article):
    before = an.read(article)
    project(article, f'[[never]]\nnames = ["Tolmar"]\nkind = "place"\n{SIGNED}')
    data = an.read(article)
    assert data.entities.equals(before.entities) and "0 of its 1" in data.article["note"].iloc[0]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("[[never]]\n", "names is missing"),
        (f'[[never]]\nnames = ["A"]\nkind = "town"\n{SIGNED}', "allowed: person, organisation"),
        (f'[[alias]]\nnames = ["A"]\n{SIGNED}', "names is"),
        (f'[[off]]\ntable = "numbers"\nrule = "r"\n{SIGNED}', "allowed: quantities"),
        (f'[[source]]\nname = "A"\n{SIGNED}', "give type or affiliation"),
        (f'[[source]]\nname = "A"\ntype = "spy"\n{SIGNED}', "allowed: named"),
        ('[[never]]\nnames = ["A"]\nkind = "place"\n', "coder is missing"),
        ("[[rules]]\n", "rules is out of place"),
        ("never = 1\n", "never is out of place"),
        ("[[never", "not valid TOML"),
    ],
)
def test_a_broken_entry_is_named_in_one_line(article, content, says):
    project(article, content)
    with pytest.raises(CorrectionError, match=says) as caught:
        an.read(article)
    assert NAME in str(caught.value) and "\n" not in str(caught.value)


def test_a_report_depends_on_it(article):
    without = inputs_of(article, None, {}, [])
    project(article, WHOLE)
    forget_hashes()
    assert inputs_of(article, None, {}, []) != without
