"""The articles marked by hand: who said what, and which source it resolves to."""

import pytest

from tests.gold import read_gold, score

FLOORS = {"sea-wall": 0.95, "shop-trial": 0.95, "ferry-deal": 0.95, "islamic-state-fraying": 0.95}
PRONOUNS = frozenset({"he", "she", "it", "they"})


@pytest.mark.parametrize("article_id", sorted(FLOORS))
def test_attributions_of_a_marked_article(article_id: str) -> None:
    result = score(article_id, "attributions", read_gold(article_id))
    assert result.f1 >= FLOORS[article_id], (result.missed, result.false)
