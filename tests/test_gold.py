"""The hand-marked articles: every table at or above its floor, and no marking that lies about the text."""

import math
import tomllib
from functools import cache

import gold
import pytest

FLOORS = tomllib.loads((gold.FOLDER / "floors.toml").read_text(encoding="utf-8"))
MARKED = [(article_id, table) for article_id in gold.gold_ids() for table in gold.marked_tables(article_id)]

read_gold = cache(gold.read_gold)


@pytest.mark.parametrize(("article_id", "table"), MARKED)
def test_no_table_falls_below_its_floor(article_id, table):
    score = gold.score(article_id, table, read_gold(article_id))
    assert score.f1 >= FLOORS[article_id][table], f"missed {score.missed}, found without a mark {score.false}"


@pytest.mark.parametrize(("article_id", "table"), MARKED)
def test_floors_follow_the_scores_up(article_id, table):
    score = gold.score(article_id, table, read_gold(article_id))
    assert score.f1 < FLOORS[article_id][table] + 0.02, "better than its floor: scripts/score_gold.py --raise-floors"


@pytest.mark.parametrize(("article_id", "table"), MARKED)
def test_what_is_marked_stands_in_the_text(article_id, table):
    sentences = [s.text for s in read_gold(article_id).sentences]
    for row in gold.marked_rows(article_id, table):
        if row.get("sentence") and row.get("text"):
            assert row["text"] in sentences[int(row["sentence"])]


PRONOUNS = frozenset({"he", "she", "they", "it"})
LEAST_RESOLVED = 0.8  # of the pronouns that speak, those that lead to the right source


def test_pronouns_that_speak_lead_to_the_right_source():
    right = total = 0
    for article_id in gold.gold_ids():
        if "attributions" in gold.marked_tables(article_id):
            found = {row["parts"]: row["source"] for row in gold.found_rows(read_gold(article_id), "attributions")}
            spoken = [
                r for r in gold.marked_rows(article_id, "attributions") if (r["speaker"] or "").lower() in PRONOUNS
            ]
            total += len(spoken)
            right += sum(found.get(row["parts"]) == row["source"] for row in spoken)
    assert total >= 20
    assert right >= LEAST_RESOLVED * total


PLACES_KM = {"place": 25, "region": 120, "country": 700}  # how far two gazetteers' points of one thing may lie apart


def test_places_of_the_seed_lie_where_the_reader_put_them():
    marked = [row for row in gold.marked_rows("islamic-state-fraying", "entities") if row["latitude"]]
    places = [e for e in read_gold("islamic-state-fraying").entities if e.kind == "place"]
    assert len(marked) == len(places)
    for row, place in zip(marked, places, strict=True):
        here = (float(row["latitude"]), float(row["longitude"]))
        assert kilometres(here, (place.latitude, place.longitude)) < PLACES_KM[row["precision"]], row["name"]


def kilometres(a, b):
    """Great-circle distance of two (latitude, longitude)."""
    (la, oa), (lb, ob) = ([math.radians(x) for x in point] for point in (a, b))
    h = math.sin((la - lb) / 2) ** 2 + math.cos(la) * math.cos(lb) * math.sin((oa - ob) / 2) ** 2
    return 12742 * math.asin(math.sqrt(h))
