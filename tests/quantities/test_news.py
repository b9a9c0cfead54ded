"""Sentences as news writes them, each with every number it reports: news_numbers.txt, read by the whole extraction."""

from pathlib import Path

import pytest
from written import sentences

from analysis.article import text_article
from analysis.extract import extract
from analysis.records import Quantity
from analysis.themes import Codebook, read_codebook

CASES = Path(__file__).with_name("news_numbers.txt")


def number(value: float | None) -> str:
    return "-" if value is None else f"{value:.12g}"


def written(q: Quantity) -> str:
    """A quantity as a line of the file: text | value unit/per modifier trend."""
    value = number(q.best) if q.best is not None else f"{number(q.low)}..{number(q.high)}"
    rate = f"/{q.per}" if q.per else ""
    modifier = "" if q.modifier in ("exact", "range", "vague") else q.modifier
    return " ".join(f"{q.text} | {value} {q.unit or q.kind}{rate} {modifier} {q.trend or ''}".split())


@pytest.fixture(scope="module")
def codebook() -> Codebook:
    return read_codebook(None)


@pytest.mark.parametrize(("text", "numbers"), sentences(CASES))
def test_every_number_of_a_news_sentence(text, numbers, codebook):
    assert [written(q) for q in extract(text_article(text, "t"), codebook).quantities] == numbers
