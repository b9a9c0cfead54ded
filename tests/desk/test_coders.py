"""Two coders of one article: how far they agree, where they don't, and the file that settles it with both names."""

import tomllib

import krippendorff
import pytest

import analysis as an
from analysis.desk.agreement import alpha
from analysis.errors import CorrectionError, ParameterError, StaleError

TEXT = (
    "About 120 houses burned on Sunday, said Ada Brisk, the mayor. At least 12 people were hurt, she said. "
    "In the harbour 14 people were killed, Orin Vale said. Some 40 barns burned on Monday."
)


@pytest.fixture
def files(tmp_path):
    """The article, and the corrections of Ada and of Ib."""
    path = tmp_path / "fire.txt"
    path.write_text(TEXT, encoding="utf-8")
    own, made = path.with_suffix(".corrections.toml"), []
    for coder, certainty in (("Ada", "possible"), ("Ib", "probable")):
        who = {"coder": coder, "reason": f"as {coder} reads it"}
        data = an.read(path, published="2026-03-18")
        data = data.correct("quantities", 0, "edit", set={"certainty": certainty}, **who)
        data = data.correct("quantities", 1, "edit", set={"counted": ""}, **who)
        if coder == "Ib":
            data.correct("dates", 1, "reject", **who)
        made.append(own.rename(path.with_suffix(f".{coder.lower()}.corrections.toml")))
    return path, *made


def test_agreement_is_told_for_each_column(files):
    path, ada, ib = files
    found = an.compare_coders(an.read(path, published="2026-03-18"), ada, ib).agreement.set_index(["table", "column"])
    certainty = found.loc[("quantities", "certainty")]
    assert certainty["rows"] == 4 and certainty["equal"] == 0.75
    assert found.loc[("quantities", "counted"), "equal"] == 1
    assert found.loc[("quantities", "text"), "equal"] == 1 and found.loc[("dates", "text"), "equal"] == 0.5
    assert found.loc[("dates", "type"), "rows"] == 1


@pytest.mark.parametrize("pairs", [[(1, 1), (2, 2), (1, 2)], [(1, 1), (1, 1), (2, 3), (3, 3)], [(1, 2), (2, 1)]])
def test_alpha_is_that_of_the_reference_implementation(pairs):
    reference = krippendorff.alpha([[a for a, _ in pairs], [b for _, b in pairs]], level_of_measurement="nominal")
    assert alpha(pairs) == pytest.approx(reference)


def test_alpha_is_unknown_where_nothing_differs():
    assert alpha([]) is None and alpha([(1, 1), (1, 1)]) is None


def test_what_they_decided_differently_is_settled_under_both_names(files):
    path, ada, ib = files
    data = an.read(path, published="2026-03-18")
    coders = an.compare_coders(data, ada, ib)
    assert list(coders.disagreements["text"]) == ["About 120", "Monday"]
    assert "Ib: edit certainty = 'probable'" in coders.disagreements["second"][0]
    assert coders.disagreements["first"].isna().tolist() == [False, True]
    with pytest.raises(ParameterError, match="disagreement 1 is not settled"):
        coders.settle({0: "first"})
    settled = coders.settle({0: "second", 1: "second"})
    assert settled == an.read(path, published="2026-03-18")
    assert settled.quantities["certainty"][0] == "probable" and len(settled.dates) == 1
    entries = tomllib.loads(path.with_suffix(".corrections.toml").read_text(encoding="utf-8"))["correction"]
    assert {frozenset(entry["coder"].split(" and ")) for entry in entries} == {frozenset({"Ada", "Ib"})}
    assert any("settled, was Ada: edit certainty = 'possible'" in entry["reason"] for entry in entries)
    assert coders.settle({0: "second", 1: "second"}) == settled
    settled.correct("dates", 0, "accept", coder="Ada", reason="read once more")
    with pytest.raises(ParameterError, match="there already"):
        coders.settle({0: "second", 1: "second"})


def test_settling_is_left_and_gone_on_with(files):
    path, ada, ib = files
    data = an.read(path, published="2026-03-18")
    own = path.with_suffix(".corrections.toml")
    coders = an.compare_coders(data, ada, ib)
    assert coders.chosen() == {}
    coders.write({1: "first"})  # nothing is to be decided there: who read it as the rules did is named all the same
    entries = tomllib.loads(own.read_text(encoding="utf-8"))["correction"]
    assert [(e["action"], e["text"]) for e in entries] == [("edit", "At least 12"), ("accept", "Monday")]
    assert "settled, was Ib: reject" in entries[1]["reason"] and "Ada" in entries[1]["coder"]
    again = an.compare_coders(an.read(path, published="2026-03-18"), ada, ib)
    assert again.chosen() == {1: "first"}
    again.write({0: "second", 1: "first"}, again.chosen())
    with pytest.raises(StaleError, match="somebody else has chosen"):
        again.write({0: "first"}, {})
    again.write({0: "second", 1: "second"})
    assert an.compare_coders(data, ada, ib).chosen() == {0: "second", 1: "second"}
    own.write_text(own.read_text(encoding="utf-8").replace("probable", "possible"), encoding="utf-8")
    with pytest.raises(ParameterError, match="there already"):
        again.chosen()


def test_a_row_that_one_added_and_the_other_did_not_want_stays_out_by_both_names(files):
    path, ada, ib = files
    own = path.with_suffix(".corrections.toml")
    ib.rename(own)
    data = an.read(path, published="2026-03-18")
    data.correct(
        "mentions",
        None,
        "add",
        text="the harbour",
        coder="Ib",
        reason="a place",
        set={"entity": {"name": "Harbour", "kind": "place"}},
    )
    own.rename(ib)
    coders = an.compare_coders(an.read(path, published="2026-03-18"), ada, ib)
    (number,) = [i for i, text in enumerate(coders.disagreements["text"]) if text == "the harbour"]
    coders.write({number: "first"})
    assert "not added to mentions: the harbour; settled, was Ib: add entity" in own.read_text(encoding="utf-8")
    assert coders.chosen() == {number: "first"} and "harbour" not in an.read(path).mentions["text"].tolist()
    items = coders.widget().items
    assert items[number]["around"][1] == "the harbour" and items[number]["first"] == "left as the rules read it"


def test_a_file_that_is_not_there_is_named(files):
    path, ada, _ = files
    data = an.read(path, published="2026-03-18")
    with pytest.raises(ParameterError, match="no such file"):
        an.compare_coders(data, ada, ada.with_name("nobody.toml"))
    ada.write_text("[[correction", encoding="utf-8")
    with pytest.raises(CorrectionError, match="not valid TOML"):
        an.compare_coders(data, ada, ada)
