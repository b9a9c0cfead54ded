"""One explosion in forty articles, marked by hand: each figure of the dead in one claim, and none of others."""

from collections import Counter

import pytest

from analysis.story import build_story, load_story
from analysis.story.parts import is_part, is_within
from analysis.story.tolls import tells_a_count, toll_of
from tests.story.harbour import read_marked, write_marked

STORIES = {"harbour": (84, 80), "ferry": (21, 21)}  # marked figures of the dead, how many must be in their claim


@pytest.mark.parametrize("name", STORIES)
def test_the_figures_of_the_dead_are_in_one_claim_and_no_others(name, tmp_path):
    build_story(write_marked(tmp_path / "in.jsonl", name), tmp_path / "story")
    story = load_story(tmp_path / "story")
    marks = read_marked(name)[1]
    killed = story.claims.loc[lambda t: t.measure.eq("killed") & t.scope.isna()]
    main = killed.sort_values("mentions").claim_id.iloc[-1]
    members = story.claim_mentions.loc[lambda t: t.claim_id == main]
    spans = members.merge(story.quantities, on=["article_id", "quantity_id"])[["article_id", "start", "end"]]

    def is_in(mark):
        same = spans.loc[spans.article_id == mark.article]
        return bool(((same.start < mark.end) & (same.end > mark.start)).any())

    told, least = STORIES[name]
    assert sum(mark.kind == "k" for mark in marks) == told
    assert sum(is_in(mark) for mark in marks if mark.kind == "k") >= least
    assert [mark for mark in marks if mark.kind != "k" and is_in(mark)] == []


def test_the_figures_of_every_measure_are_in_the_claim_of_their_label(tmp_path):
    build_story(write_marked(tmp_path / "in.jsonl", "plant"), tmp_path / "story")
    story = load_story(tmp_path / "story")
    spans = story.claim_mentions.merge(story.quantities, on=["article_id", "quantity_id"])
    marks = read_marked("plant")[1]
    held = {}
    for mark in marks:
        same = spans.loc[(spans.article_id == mark.article) & (spans.start < mark.end) & (spans.end > mark.start)]
        held[mark] = next(iter(same.claim_id), None)
    counts = Counter((mark.kind, claim) for mark, claim in held.items() if claim is not None)
    home = {}
    for kind, claim in sorted(counts, key=lambda pair: (-counts[pair], pair)):
        if kind not in home and claim not in home.values():
            home[kind] = claim
    right = [mark for mark, claim in held.items() if claim is not None and home.get(mark.kind) == claim]
    assert (len(marks), len(right)) >= (68, 64)
    assert {mark.kind for mark, claim in held.items() if claim == home["k"]} == {"k"}


def test_things_counted_with_other_verbs_are_no_conflict(tmp_path):
    build_story(write_marked(tmp_path / "in.jsonl", "ferry"), tmp_path / "story")
    claims = load_story(tmp_path / "story").claims
    assert claims.loc[claims.status == "contested", "measure"].tolist() == ["killed"]


def row(text, kind="number", unit=None, measure=None):
    behind = len(text) + 1 + len(unit or "") + 1 if unit == "miner" else None
    told = {"text": text, "kind": kind, "unit": unit, "measure": measure, "action": None}
    return {**told, "end": len(text), "counted_end": behind}


def test_a_bare_figure_that_somebody_says_is_of_the_toll_told_last():
    sentence = "The brigade says 14, as it counts otherwise."
    assert toll_of(row("14"), "The brigade says 14.", 17, None, "killed") == "killed"
    assert toll_of(row("14"), sentence, sentence.index("14"), "injured", "killed") == "injured"
    assert toll_of(row("14"), "The brigade bought 14.", 19, None, "killed") is None


@pytest.mark.parametrize(
    ("sentence", "figure", "given", "told", "measure"),
    [
        (
            "The number of people killed rose to 27, with 24 missing.",
            "27",
            row("27", "count", "person"),
            None,
            "killed",
        ),
        ("The number of wounded stood at 40.", "40", row("40"), None, "injured"),
        ("The ministry put the number of dead at nine.", "nine", row("nine", "age", "year", "age"), None, "killed"),
        ("Nineteen people, not 20, were killed.", "Nineteen", row("Nineteen", "count", "person"), None, "killed"),
        ("Fifty-four people died, not 61.", "61", row("61"), None, "killed"),
        ("The brigade's own count stood at 44.", "44", row("44"), "killed", "killed"),
        ("It gave a figure of 31.", "31", row("31"), "injured", "injured"),
        ("Some 90 people are now known to have died.", "90", row("90", "count", "person"), None, "killed"),
        ("Some 5,000 people mourned those killed.", "5,000", row("5,000", "count", "person"), "killed", None),
        ("Ada Brisk, 45, was killed.", "45", row("45", "age", "year", "age"), "killed", "age"),
        ("He was killed at 45.", "45", row("45", "age", "year", "age"), "killed", "age"),
        ("The bus, line 31, stopped.", "31", row("31"), "killed", None),
        ("Its earlier figure was 43.", "43", row("43", "age", "year", "age"), "killed", "killed"),
        ("Then 43 of those on board died.", "43", row("43"), None, "killed"),
        ("Of these 52 are dead, and 55 are still lost.", "55", row("55", "count", "person"), "killed", None),
        ("Of these 52 are dead, and 55 have not been found.", "55", row("55", "count", "person"), None, "missing"),
        ("The storm drove 900 from their homes.", "900", row("900"), None, "displaced"),
        ("Those who were hurt, 58 in all, will be paid.", "58", row("58"), None, "injured"),
        (
            "Divers found one, taking to 14 the number of dead.",
            "14",
            row("14", "count", "diver", "diver"),
            None,
            "killed",
        ),
        ("The mill burned with the loss of 13 lives.", "13", row("13", "count", "life", "life"), None, "killed"),
        ("Three people haven't been found.", "Three", row("Three", "count", "person", "person"), None, "missing"),
        ("Six miners were left homeless.", "Six", row("Six", "count", "miner", "miner"), None, "displaced"),
        ("Six miners sang for the homeless.", "Six", row("Six", "count", "miner", "miner"), None, "miner"),
        ("The quake displaced 90, up from an earlier estimate of 40.", "40", row("40"), "killed", "displaced"),
        ("Twelve firms reported a loss.", "Twelve", row("Twelve", "count", "firm", "firm"), "killed", "firm"),
    ],
)
def test_a_bare_figure_is_of_the_toll_that_its_sentence_tells(sentence, figure, given, told, measure):
    assert toll_of(given, sentence, sentence.index(figure), told) == measure


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("The death toll rose to 14 on Tuesday.", True),
        ("On Friday the ministry lowered its count to 54.", True),
        ("A bomb killed 14 people on Tuesday.", False),
        ("Twelve miners died when a shaft fell in on Sunday.", False),
    ],
)
def test_a_day_beside_a_count_is_that_of_the_report(sentence, counts):
    assert tells_a_count(sentence) is counts


@pytest.mark.parametrize(
    ("sentence", "figure", "part"),
    [
        ("The toll rose after four people died of their injuries.", "four", True),
        ("The brigade put the number of those killed at 17.", "17", False),
        ("Eleven people died, three of them children.", "three", True),
        ("Eleven people died in the fire.", "Eleven", False),
        ("Police found the two dead in a van.", "two", True),
        ("The other three victims were calm.", "three", True),
        ("The count was raised from the 38 of Monday.", "38", False),
        ("Five of the six injured went home.", "six", False),
        ("All six of those killed lived there.", "six", False),
        ("Of the nine hurt, two worked there.", "two", True),
        ("Three people were taken to a hospital.", "Three", True),
        ("Crews took two victims to a clinic.", "two", True),
        ("Three people were hurt.", "Three", False),
        ("Divers found another nine bodies in the hull.", "nine", True),
        ("A further 12 people died on Sunday.", "12", True),
        ("Five bodies had been counted twice.", "Five", True),
        ("It had counted 43 bodies by Monday.", "43", False),
        ("Some 43 of those on board died.", "43", False),
        ("Some 43 of those killed were sailors.", "43", True),
        ("The toll rose to 22, seven of them children.", "22", False),
        ("Divers raised the bodies of the last four.", "four", True),
    ],
)
def test_what_adds_to_a_toll_is_a_part_of_it(sentence, figure, part):
    assert is_part(sentence, sentence.index(figure)) is part


@pytest.mark.parametrize(
    ("measure", "sentence", "figure", "within"),
    [
        ("injured", "Of these, 14 of the injured went home.", "14", True),
        ("killed", "Five of the 20 dead were sailors.", "Five", True),
        ("missing", "Two of the missing were found alive.", "Two", True),
        ("killed", "Three of the injured died.", "Three", False),
        ("killed", "All nine of the dead were sailors.", "nine", False),
        ("injured", "Fourteen were injured.", "Fourteen", False),
        ("arrested", "Five of the dead men's friends were held.", "Five", False),
    ],
)
def test_what_its_words_take_from_its_own_toll_is_a_part_of_it(measure, sentence, figure, within):
    assert is_within(measure, sentence, sentence.index(figure)) is within
