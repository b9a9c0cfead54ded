"""The marked articles of business and disaster: value, unit, counted thing and modifier together."""

import pytest

from tests.gold import read_gold, score

TOGETHER = ("sentence", "low", "high", "best", "modifier", "unit", "counted")


@pytest.mark.parametrize("article_id", ["corvane-profit", "oret-earthquake"])
def test_marked_articles(article_id):
    found = score(article_id, "quantities", read_gold(article_id), TOGETHER)
    assert found.marked >= 25
    assert found.f1 >= 0.97, (found.missed, found.false)
