"""The packaged codebooks against the articles whose themes were marked by hand; floors only rise."""

import csv
from functools import cache
from itertools import combinations

import pandas as pd
import pytest
from gold import FOLDER, article_path

from analysis.article import read_article
from analysis.content import agreement
from analysis.extract import extract
from analysis.themes import read_codebook

FLOORS = {  # alpha between the readings A, B and C that an article has, and between the machine and each
    ("islamic-state-fraying", "armed-group"): {
        "A B": 0.81, "A C": 0.80, "B C": 0.89, "A machine": 0.85, "B machine": 0.80, "C machine": 0.81,
    },
    ("lowland-front", "armed-group"): {
        "A B": 0.77, "A C": 0.81, "B C": 0.95, "A machine": 0.87, "B machine": 0.77, "C machine": 0.81,
    },
    ("flooded-port", "news"): {
        "A B": 0.86, "A C": 0.87, "B C": 0.87, "A machine": 0.84, "B machine": 0.74, "C machine": 0.79,
    },
    ("hill-brigade", "armed-group"): {"C machine": 0.77},
    ("market-fire", "news"): {"C machine": 0.71},
}  # fmt: skip
LATER = {"flooded-port": {"economy/farming"}}  # themes that a codebook had not yet when the article was marked


@cache
def codings(article_id):
    """Each reading's coding, by its letter."""
    with open(FOLDER / article_id / "themes.csv", encoding="utf-8", newline="") as handle:
        table = pd.DataFrame(list(csv.DictReader(handle))).rename(columns={"sentence": "sentence_id"})
    return {name: rows.astype({"sentence_id": int}) for name, rows in table.groupby("reading")}


@cache
def machine(article_id, name):
    """The machine's coding, the themes that it and the readers could give, and the number of sentences."""
    codebook = read_codebook(name)
    found = extract(read_article(article_path(article_id)), codebook)
    rows = [(told.theme, told.sentence_id) for told in found.theme_sentences]
    themes = [t.path for t in codebook.themes if t.terms and t.path not in LATER.get(article_id, ())]
    return pd.DataFrame(rows, columns=["theme", "sentence_id"]), themes, len(found.sentences)


@pytest.mark.parametrize(("article_id", "name"), FLOORS)
def test_alpha(article_id, name):
    coded, themes, sentences = machine(article_id, name)
    coders = codings(article_id) | {"machine": coded}
    alphas = {
        f"{a} {b}": agreement(coders[a], coders[b], range(sentences), themes=themes, samples=1)["alpha"][0]
        for a, b in combinations(coders, 2)
    }
    floors = FLOORS[article_id, name]
    assert alphas.keys() == floors.keys()
    assert all(alphas[pair] >= floor for pair, floor in floors.items()), alphas
    assert all(alpha >= 0.70 for pair, alpha in alphas.items() if "machine" in pair)


@pytest.mark.parametrize(("article_id", "name"), FLOORS)
def test_readings_mark_what_there_is(article_id, name):
    _, themes, sentences = machine(article_id, name)
    for reading in codings(article_id).values():
        assert set(reading["theme"]) <= set(themes)
        assert set(reading["sentence_id"]) <= set(range(sentences))
        assert not reading.duplicated().any()
