"""Themes counted by unit, spread and pairs, over an article marked by hand."""

import pytest
from invented import invented, nothing_found

from analysis import build_dataset, content, text_article
from analysis.errors import ParameterError


def rows(table, *columns):
    return list(table[list(columns)].itertuples(index=False, name=None))


def test_by_sentence():
    table = content.themes_by_sentence(invented())
    assert rows(table[table["theme"] == "disaster"], "sentence_id", "hits", "weight", "terms") == [
        (0, 1, 1.0, "sank"), (1, 1, 1.0, "survivors"), (4, 1, 1.0, "missing"), (5, 0, 0.6, ""),
    ]  # fmt: skip


def test_subjects_are_told_in_a_fifth_of_the_sentences():
    assert rows(content.article_subjects(invented()), "theme", "sentences", "first") == [
        ("disaster", 4, 0), ("sea", 2, 0),
    ]  # fmt: skip
    assert rows(content.article_subjects(invented(), terms=True), "theme", "sentences") == [("disaster", 3), ("sea", 2)]
    assert content.article_subjects(nothing_found()).empty


def test_by_sentence_of_terms_alone():
    table = content.themes_by_sentence(invented(), terms=True)
    assert list(table.columns) == ["theme", "sentence_id", "hits", "weight", "terms"]
    assert rows(table, "theme", "sentence_id", "terms") == [
        ("disaster", 0, "sank"), ("disaster", 1, "survivors"), ("disaster", 4, "missing"), ("flight", 2, "fled"),
        ("sea", 0, "ferries"), ("sea", 1, "deck"),
    ]  # fmt: skip


def test_by_paragraph():
    table = content.themes_by_paragraph(invented(), terms=True)
    assert rows(table, "theme", "paragraph", "hits", "weight", "terms") == [
        ("disaster", 0, 2, 2.0, "sank | survivors"), ("disaster", 2, 1, 1.0, "missing"), ("flight", 1, 1, 1.0, "fled"),
        ("sea", 0, 2, 2.0, "ferries | deck"),
    ]  # fmt: skip


def test_by_source():
    table = content.themes_by_source(invented())
    assert rows(table, "theme", "source", "hits") == [
        ("disaster", "Ilse Brandt", 2), ("disaster", "the article itself", 1), ("flight", "two residents", 1),
        ("sea", "Ilse Brandt", 2),
    ]  # fmt: skip


def test_by_quantity():
    table = content.themes_by_quantity(invented())
    assert rows(table[table["theme"] == "disaster"], "quantity_id", "quantity") == [
        (0, "At least three"), (1, "41"), (2, "about 1,200 litres"), (5, "An unknown number"), (6, "between 5% and 8%"),
    ]  # fmt: skip


def test_by_place():
    assert ("disaster", "Marland", 0) in rows(content.themes_by_place(invented()), "theme", "place", "hits")
    table = content.themes_by_place(invented(), terms=True)
    assert rows(table, "theme", "place", "hits") == [
        ("disaster", "Port Ansel", 1), ("flight", "Lower Tarn", 1), ("sea", "Port Ansel", 1),
    ]  # fmt: skip


def test_pairs_by_sentence():
    (pair,) = rows(
        content.theme_pairs(invented(), terms=True), "theme_a", "theme_b", "both", "a", "b", "expected", "jaccard"
    )
    assert pair == ("disaster", "sea", 2, 3, 2, 1.0, pytest.approx(2 / 3))


def test_pairs_by_paragraph():
    table = content.theme_pairs(invented(), unit="paragraph")
    assert rows(table, "theme_a", "theme_b", "both") == [("disaster", "sea", 1)]


def test_places_lie_between_0_and_1_in_reading_order():
    position = content.theme_places(invented())["position"]
    assert position.is_monotonic_increasing and position.between(0, 1).all()


def test_dispersion_of_proportions():
    table = content.theme_dispersion(invented()).set_index("theme")
    sentences = invented().sentences
    sizes = (sentences["end"] - sentences["start"]).groupby(sentences["paragraph"]).sum()
    in_first = sizes[0] / sizes.sum()
    assert table.loc["sea", "dp"] == pytest.approx(1 - in_first)  # all of its hits stand in the first paragraph
    assert table.loc["sea", ["hits", "paragraphs"]].tolist() == [2, 1]


def test_levels_add_up():
    text = "Rebels shelled the town. Envoys agreed on a truce, and voters went to the ballot."
    data = build_dataset(text_article(text))
    whole = content.themes_by_sentence(data, level=1, terms=True)
    assert rows(whole, "theme", "sentence_id", "hits", "terms") == [
        ("conflict", 0, 2, "Rebels | shelled the town"), ("conflict", 1, 2, "Envoys | truce"),
        ("politics", 1, 3, "Envoys | voters | ballot"),
    ]  # fmt: skip
    assert whole["hits"].sum() == content.themes_by_sentence(data, terms=True)["hits"].sum() == len(data.themes)


MISTAKES = [
    (content.themes_by_sentence, {"level": 0}, "level = 0: a number of parts of the themes' paths, from 1"),
    (content.theme_pairs, {"unit": "page"}, "unit = 'page': must be one of: sentence, paragraph"),
]


@pytest.mark.parametrize(("table", "options", "message"), MISTAKES)
def test_mistakes_are_one_line(table, options, message):
    with pytest.raises(ParameterError) as error:
        table(invented(), **options)
    assert str(error.value) == message


@pytest.mark.parametrize(
    "table",
    [content.themes_by_sentence, content.themes_by_paragraph, content.themes_by_source, content.themes_by_quantity,
     content.themes_by_place, content.theme_pairs, content.theme_places, content.theme_dispersion],
)  # fmt: skip
def test_an_article_without_themes_gives_the_same_columns(table):
    assert list(table(nothing_found()).columns) == list(table(invented()).columns)
    assert table(nothing_found()).empty
