"""Sentences as news writes them, each with all its figures and what they tell: news_figures.txt, by the extraction."""

from pathlib import Path

import pytest
from written import sentences

from analysis.article import text_article
from analysis.extract import extract
from analysis.records import Quantity
from analysis.themes import read_codebook

CASES = Path(__file__).with_name("news_figures.txt")
CODEBOOK = read_codebook(None)


def written(q: Quantity) -> str:
    """A figure as a line of the file: text | counted | measure | action | trend, "-" for nothing."""
    return " | ".join([q.text, *(cell or "-" for cell in (q.counted, q.measure, q.action, q.trend))])


@pytest.mark.parametrize(("text", "figures"), sentences(CASES))
def test_every_figure_of_a_news_sentence(text, figures):
    assert [written(q) for q in extract(text_article(text, "t"), CODEBOOK).quantities] == figures
