"""The articles marked by hand: who said what, and which source it resolves to."""

import pytest

from tests.gold import found_rows, marked_rows, read_gold, score

FLOORS = {"sea-wall": 0.95, "shop-trial": 0.95, "ferry-deal": 0.95, "islamic-state-fraying": 0.95}


@pytest.mark.parametrize("article_id", sorted(FLOORS))
def test_attributions_of_a_marked_article(article_id: str) -> None:
    result = score(article_id, "attributions", read_gold(article_id))
    assert result.f1 >= FLOORS[article_id], (result.missed, result.false)


PRONOUNS = frozenset({"he", "she", "it", "they"})


@pytest.mark.parametrize("article_id", sorted(FLOORS))
def test_sources_of_a_marked_article(article_id: str) -> None:
    result = score(article_id, "sources", read_gold(article_id))
    assert result.f1 >= 0.8, (result.missed, result.false)


def test_pronouns_resolve_to_the_right_source() -> None:
    right = asked = 0
    for article_id in FLOORS:
        found = read_gold(article_id)
        names = {(row["sentence"], row["parts"]): row["source"] for row in marked_rows(article_id, "attributions")}
        for row in found_rows(found, "attributions"):
            if (row["speaker"] or "").lower() in PRONOUNS and (row["sentence"], row["parts"]) in names:
                asked += 1
                right += row["source"] == names[row["sentence"], row["parts"]]
    assert asked > 30
    assert right / asked >= 0.9
