"""The packaged codebooks against the articles whose themes were marked by hand; floors only rise."""

import csv

import pandas as pd
import pytest
from gold import FOLDER, article_path

from analysis.article import read_article
from analysis.content import agreement
from analysis.language.document import read_document
from analysis.themes import find_themes, read_codebook

FLOORS = [  # article, codebook, between the readings, machine against reading A, machine against reading B
    ("islamic-state-fraying", "armed-group", 0.81, 0.87, 0.72),
    ("lowland-front", "armed-group", 0.77, 0.84, 0.64),
    ("flooded-port", "news", 0.86, 0.73, 0.63),
]
LATER = {"economy/farming"}  # themes that a codebook had not yet when the articles were marked


def reading(article_id, name):
    with open(FOLDER / article_id / "themes.csv", encoding="utf-8", newline="") as handle:
        rows = [(row["theme"], int(row["sentence"])) for row in csv.DictReader(handle) if row["reading"] == name]
    return pd.DataFrame(rows, columns=["theme", "sentence_id"])


@pytest.mark.parametrize(("article_id", "name", "between", "first", "second"), FLOORS)
def test_alpha(article_id, name, between, first, second):
    codebook = read_codebook(name)
    document = read_document(read_article(article_path(article_id)))
    hits = find_themes(document, codebook)
    machine = pd.DataFrame([(hit.theme, hit.sentence_id) for hit in hits], columns=["theme", "sentence_id"])
    a, b = reading(article_id, "A"), reading(article_id, "B")
    themes = [theme.path for theme in codebook.themes if theme.terms and theme.path not in LATER]
    sentences = range(len(document.sentences))
    pairs = ((a, b), (machine, a), (machine, b))
    alphas = [agreement(*pair, sentences, themes=themes, samples=1)["alpha"][0] for pair in pairs]
    assert all(alpha >= floor for alpha, floor in zip(alphas, (between, first, second), strict=True)), alphas
    assert set(a["theme"]) | set(b["theme"]) <= set(themes)
    assert max(*a["sentence_id"], *b["sentence_id"]) < len(sentences)
