"""The figures of an article that make claims: what each is told of, from the sentence or the one before it."""

import datetime as dt
from dataclasses import replace

import pytest

from analysis import build_dataset, text_article
from analysis.dataset.tables import rows
from analysis.story.claims import find_claims
from analysis.story.events import find_events
from analysis.story.figures import figures_of
from analysis.story.kinds import Told
from analysis.story.mentions import Mention
from analysis.story.policies import choose_policy
from analysis.story.scenes import Scene, own_scene
from analysis.story.towns import Place, is_another, known_towns, main_place, town_beside, town_of_clause

VELL, HARROW, QUAY = Place("vell", "Vell"), Place("77", "Port Harrow", 50.0, 8.0), Place("quay side", "Quay Side")


@pytest.mark.parametrize(
    ("text", "figure", "measure", "unit"),
    [
        ("Nine people died. Two of them were pupils.", "Two", "killed", "pupil"),
        ("Nine people were hurt, three of whom were nurses.", "three", "injured", "nurse"),
        ("Nine people were killed. Four of those were on the roof.", "Four", "killed", None),
        ("Nine people are missing. Two of them, a cook and a maid, are from Vell.", "Two", "missing", None),
        ("Nine people met in Vell. Two of them were pupils.", "Two", None, None),
        ("Some 700 people marched. The league spoke of 1,200.", "1,200", "person", "person"),
        ("Some 700 people marched. The league spoke of 1,200 flags.", "1,200", "flag", "flag"),
        ("Some 700 people marched. The league spoke of 90,000.", "90,000", None, None),
        ("Divers found the bodies of the last two missing sailors.", "two", "killed", None),
        ("Floods killed nine people. The army, whose count stood at 12, agreed.", "12", "killed", None),
        ("The line put the number of people aboard at 231.", "231", "person", "person"),
        ("It is raining in Vell. Deaths: 20. Missing: 3.", "20", "killed", None),
        ("It raised the number of deaths to 22, seven of them children.", "seven", "killed", "child"),
        ("Nine people died. The mayor had spoken of 14.", "14", "killed", None),
        ("Nine people died. The ministry confirms seven.", "seven", "killed", None),
        ("Nine people died. The lift held 12, twice the six it was built for.", "six", "capacity", None),
        ("A minister quit over the landslip that cost nine lives.", "nine", "killed", None),
        ("Nurses of the ward saved nine lives.", "nine", "rescued", "life"),
        ("She put those killed at nine and the wounded at 30 or more.", "30", "injured", None),
        ("Nine people died in Vell, four in Port Harrow.", "four", "killed", None),
        ("Three passengers are still listed as missing.", "Three", "missing", None),
        ("About 300 villagers were told to leave.", "300", "evacuated", None),
        ("The smoke drove 300 people out of their homes.", "300", "evacuated", None),
    ],
)
def test_a_figure_is_told_of_what_its_words_or_those_before_say(text, figure, measure, unit):
    data = build_dataset(text_article(text, published="2026-05-13")).tables()
    sentences = {row["sentence_id"]: row for row in rows(data["sentences"])}
    found = {row["text"]: row for row in figures_of(list(rows(data["quantities"])), sentences)}
    told = next((row for shown, row in found.items() if figure in shown), {"measure": None, "unit": None})
    assert (told["measure"], told["unit"]) == (measure, unit)


def article(*places):
    """An article's sentences, entities and mentions, as far as towns are told by them."""
    entities = [
        {"entity_id": n, "kind": "place", "name": place.name, "precision": "place", "latitude": place.latitude,
         "longitude": place.longitude, "geonames_id": place.key if place.latitude else None}
        for n, place in enumerate(places)
    ]  # fmt: skip
    mentions = [{"entity_id": n, "sentence_id": 1, "start": 0} for n in range(len(places))]
    return [{"sentence_id": n, "start": 0, "text": ""} for n in range(2)], entities, mentions


KNOWN = known_towns([article(VELL), article(VELL, HARROW), article(QUAY, HARROW), article(QUAY, HARROW), article(VELL)])


@pytest.mark.parametrize(
    ("text", "at", "town"),
    [
        ("Oret lies north of Vell, where a blast on Monday killed nine.", "nine", "Vell"),
        ("Oret lies north of Port Harrow, where a blast killed two, injuring nine.", "nine", "Port Harrow"),
        ("In Oret, where a blast killed two, nine were hurt.", "nine", None),
        ("Meanwhile, in Vell, a third miner died, bringing the toll to nine.", "nine", "Vell"),
        ("In Vell, nine people died.", "nine", "Vell"),
        ("In May, nine people died.", "nine", None),
        ("In Vell, where it rained, nine people met.", "nine", None),
    ],
)
def test_the_town_of_the_clause_that_a_figure_stands_in(text, at, town):
    place = town_of_clause(text, text.index(at), KNOWN)
    assert (place and place.name) == town


def test_towns_beside_the_word_for_an_event():
    assert town_beside("Victims of the Vell blast met.", 20, 25, KNOWN) == VELL
    assert town_beside("Victims of the blast in Port Harrow met.", 15, 20, KNOWN) == HARROW
    assert town_beside("Victims of the blast in May met.", 15, 20, KNOWN) is None


def test_a_town_of_its_own_on_no_map_is_another_scene():
    assert town_of_clause("In neighbouring Vell, three died.", 24, KNOWN) == VELL
    assert is_another(VELL, QUAY, KNOWN)
    assert not is_another(QUAY, HARROW, KNOWN)
    assert not is_another(VELL, VELL, KNOWN)
    assert not is_another(Place("oret", "Oret"), HARROW, KNOWN)


def test_a_day_long_ago_is_of_no_event_that_tells_none():
    then, now = dt.date(2017, 5, 1), dt.date(2026, 5, 20)
    outbreak = Scene(0, now, None, None, VELL, frozenset({"vell"}), frozenset(), frozenset())
    before = replace(outbreak, day_start=then, day_end=then, told=True)
    events = find_events([outbreak, before, replace(outbreak, article=1), replace(before, article=2)])
    assert sorted(event.scenes for event in events) == [[0, 2], [1, 3]]


@pytest.mark.parametrize(
    ("title", "town"),
    [("Blast in Vell kills nine", VELL), ("Quay Side blast kills nine", HARROW), ("Port Harrow mourns Vell", HARROW)],
)
def test_the_town_of_the_head_is_the_scene_unless_it_is_a_quarter(title, town):
    places, mentions = {0: HARROW}, [{"entity_id": 0, "sentence_id": 4}]
    texts = [{"text": text} for text in (title, "Nine died.", "It rained.", "Fog.", "They met in Port Harrow.")]
    assert main_place(places, mentions, texts, KNOWN, None, ()) == town


def test_a_count_of_years_ago_told_aside_keeps_its_days():
    scene = Scene(0, dt.date(2026, 5, 20), None, None, VELL, frozenset(), frozenset(), frozenset())
    last = {"date_start": dt.date(2025, 1, 1), "date_end": dt.date(2025, 12, 31), "precision": "year"}
    this = {"date_start": dt.date(2026, 5, 1), "date_end": dt.date(2026, 5, 31), "precision": "month"}
    days = [own_scene(scene, date, None, Told("crash", True), True, KNOWN).day_start for date in (last, this)]
    assert days == [dt.date(2025, 1, 1), None]


def test_the_same_figure_of_the_same_thing_is_one_claim_in_other_words():
    told = [
        ("About 300 dock workers walked out in Vell, holding up 26 ships.", "2026-05-13"),
        ("In Vell 26 ships waited. Some 300 workers had stopped work. They gave 9 parties for 9 crews.", "2026-05-14"),
    ]
    mentions = []
    for article, (text, day) in enumerate(told):
        tables = build_dataset(text_article(text, published=day)).tables()
        sentences = {row["sentence_id"]: row for row in rows(tables["sentences"])}
        scene = Scene(0, dt.date(2026, 5, 13), None, None, VELL, frozenset(), frozenset(), frozenset())
        for row in figures_of(list(rows(tables["quantities"])), sentences):
            mentions.append(mention(article, row, scene))
    claims = find_claims(mentions, choose_policy("majority", ()))
    assert sorted((claim.best, len(claim.members)) for claim in claims) == [(9, 1), (9, 1), (26, 2), (300, 2)]


def mention(article, row, scene):
    """A figure as a mention of an article that tells one scene."""
    return Mention(
        article=article, article_id=str(article), quantity_id=row["quantity_id"], measure=row["measure"], unit=None,
        counted=row["counted"], head=row["unit"], text=row["text"], modifier="exact", low=row["low"], high=row["high"],
        best=row["best"], part=row["part"], source=None, voice=str(article), day=scene.reported, copy=False,
        scene=scene, action=row["action"],
    )  # fmt: skip
