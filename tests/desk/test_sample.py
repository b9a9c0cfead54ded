"""Rows drawn by chance and judged: the same each time, and what they tell of all rows."""

import pytest

import analysis as an
from analysis.errors import ParameterError

WHO = {"coder": "Ib", "reason": "read"}


@pytest.fixture
def many(tmp_path):
    for name in ("anse", "brod"):
        text = " ".join(f"Then {i + 20} barns burned there." + (" It was cold." if i % 3 else "") for i in range(12))
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return lambda: [an.read(tmp_path / f"{name}.txt") for name in ("anse", "brod")]


def test_the_seed_draws_the_same_rows_whatever_was_decided(many):
    first = an.sample(many(), "quantities", 8, seed=3)
    many()[0].correct("quantities", 0, "reject", **WHO)
    assert an.sample(many(), "quantities", 8, seed=3).rows == first.rows
    assert an.sample(many(), "quantities", 8, seed=4).rows != first.rows
    assert len(first.rows) == 8 and len(first.sentences) == 8 and first.of == (24, 40)
    assert len(an.sample(many(), "quantities", 900, seed=3).rows) == 24


def test_what_was_judged_tells_rows_columns_rules_and_misses(many):
    drawn = an.sample(many(), "quantities", 6, seed=3)
    assert drawn.precision(many())["judged"].sum() == 0
    for number in range(6):
        listed = drawn.listed(many())
        row = listed.iloc[number]
        data = next(d for d in many() if d.article["article_id"].iloc[0] == row["article_id"])
        key = int(row["quantity_id"])
        if number == 0:
            data.correct("quantities", key, "reject", **WHO)
        elif number == 1:
            data.correct("quantities", key, "edit", set={"counted": "barns", "certainty": "possible"}, **WHO)
        else:
            data.correct("quantities", key, "accept", **WHO)
    assert drawn.listed(many())["decided"].tolist() == ["reject", "edit", "accept", "accept", "accept", "accept"]
    found = drawn.precision(many()).set_index(["part", "name"])
    assert tuple(found.loc[("row", "is one"), ["judged", "right"]]) == (6, 5)
    assert tuple(found.loc[("column", "certainty"), ["judged", "right"]]) == (5, 4)
    assert tuple(found.loc[("column", "unit"), ["judged", "right"]]) == (5, 5)
    assert found.loc["rule", "judged"].sum() == 6 and found.loc["rule", "right"].sum() == 4
    assert found.loc[("sentence", "nothing is missing"), "judged"] == 0
    assert tuple(found.loc[("recall", "of all rows"), ["low", "high"]]) == (0, 1)
    assert 0.43 < found.loc[("row", "is one"), "low"] < 0.45
    page = drawn.report(many())
    assert "6 of 24 rows drawn (seed 3)" in page.html and "column: certainty" in page.html


def test_sentences_that_were_read_bound_what_was_missed(many):
    drawn = an.sample(many(), "quantities", 20, seed=3)
    for row in drawn.listed(many()).itertuples():
        next(d for d in many() if d.article["article_id"].iloc[0] == row.article_id).correct(
            "quantities", int(row.quantity_id), "accept", **WHO
        )
    for number, sentence in enumerate(drawn.sentences):
        data = next(d for d in many() if d.article["article_id"].iloc[0] == sentence.article_id)
        text, start = data.sentences[["text", "start"]].iloc[int(sentence.uid)]
        data = data.correct("quantities", None, "complete", text=text, start=int(start), **WHO)
        if number == 0:
            assert drawn.precision(many()).set_index(["part", "name"]).loc[("recall", "of all rows"), "share"] == 1
        elif number == 1:
            word, at = text.split()[-1].rstrip("."), int(start) + text.rindex(" ") + 1
            data.correct("quantities", None, "add", text=word, start=at, set={"kind": "count"}, **WHO)
    found = drawn.precision(many()).set_index(["part", "name"])
    assert tuple(found.loc[("sentence", "nothing is missing"), ["judged", "right"]]) == (20, 19)
    recall = found.loc[("recall", "of all rows")]
    assert recall["share"] == pytest.approx(24 / (24 + 40 / 20))  # one of twenty sentences lacked one
    assert 0.5 < recall["low"] < recall["share"] < recall["high"] < 1
    assert found.loc[("recall", "certainty"), "share"] == recall["share"]


@pytest.mark.parametrize(
    ("table", "n", "says"), [("sentences", 5, "allowed"), ("quantities", 0, "from 1 up"), ("dates", 2.5, "from 1 up")]
)
def test_what_can_not_be_drawn_is_said(many, table, n, says):
    with pytest.raises(ParameterError, match=says):
        an.sample(many(), table, n, seed=1)
    with pytest.raises(ParameterError, match="two articles are called anse"):
        an.sample([many()[0], many()[0]], "quantities", seed=1)
    with pytest.raises(ParameterError, match="no dataset is given"):
        an.sample([], "quantities", seed=1)
    with pytest.raises(ParameterError, match=r"sample takes what analysis.read\('port.txt'\) gives, no str"):
        an.sample(["port.txt"], "quantities", seed=1)


def test_the_desk_shows_what_was_drawn_of_its_article(many):
    drawn = an.sample(many(), "quantities", 6, seed=3)
    parts = [an.review(data, sample=drawn).widget().drawn for data in many()]
    assert [uid for part in parts for uid in part["rows"]] == [row.uid for row in drawn.rows]
    assert sum(len(part["sentences"]) for part in parts) == len(drawn.sentences)
    known = {item[0] for item in an.review(many()[0], sample=drawn).widget().queue}
    assert set(parts[0]["rows"]) <= known
