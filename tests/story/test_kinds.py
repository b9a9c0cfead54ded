"""Which event a figure is told of: the article's own, or another that it only mentions."""

import pytest

from analysis.story import read_story
from analysis.story.kinds import Told, are_apart, kind_of, main_kind
from tests.story.articles import article, write


@pytest.mark.parametrize(
    ("sentence", "figure", "kind", "another"),
    [
        ("Nine people died in the blast.", "Nine", "explosion", False),
        ("The explosion at the mill killed nine.", "nine", "explosion", False),
        ("A coach ran off the road near Vell, killing six.", "six", "crash", False),
        ("Mourners of the mill blast were in the coach, and six died.", "six", None, False),
        ("It came days after a blast in Oret in which nine people died.", "nine", "explosion", False),
        ("In a separate accident, a tram derailed in Oret, injuring four.", "four", "crash", True),
        ("Another flood in the north left 30 people dead.", "30", "flood", True),
        ("The fire brigade counted nine dead.", "nine", None, False),
        ("The prosecutor, Ada Storm, spoke of nine dead.", "nine", None, False),
        ("Typhoon Mira killed nine.", "nine", "storm", False),
        (
            "A third miner died of burns suffered in Monday's blast, bringing the toll to three.",
            "three",
            "explosion",
            False,
        ),
        ("Two drivers were hurt when a tanker left the rails, and three walked away.", "three", "crash", False),
        ("Nine sailors were buried; the quake was felt in Oret.", "Nine", None, False),
    ],
)
def test_the_kind_of_event_that_a_figure_is_told_of(sentence, figure, kind, another):
    start = sentence.index(figure)
    told = kind_of(sentence, start, start + len(figure))
    assert (told.kind, told.another) == (kind, another)


def test_kinds_that_can_be_one_event_are_not_apart():
    assert are_apart("crash", "flood")
    assert not are_apart("fire", "explosion")
    assert not are_apart(None, "flood")


def test_the_title_says_what_an_article_is_about_before_its_text():
    blast = Told("explosion", False)
    assert main_kind(["Coach with mourners crashes", "A coach left Vell for the victims of the blast."], []) == "crash"
    assert main_kind(["City buries its dead", "Vell mourned the victims of Monday's blast."], []) == "explosion"
    assert main_kind(["City buries its dead", "Since the crash the road is shut."], [blast]) == "explosion"
    assert main_kind(["City buries its dead", "The road is shut."], [Told("crash", True)]) is None
    assert main_kind(["Council meets", "The council of Vell met."], []) is None


STORY = [
    (
        "2026-05-04",
        "Mill explosion kills nine in Port Quell",
        "Nine people were killed on Monday when a mill blew up in Port Quell, and 31 were injured.",
    ),
    (
        "2026-05-05",
        "Toll of mill explosion rises",
        "The toll of the mill explosion in Port Quell has risen to 11, the mayor said. Two people are missing.",
    ),
    (
        "2026-05-06",
        "Coach crashes near Harl Gate",
        "A coach with mourners left the road near Harl Gate on Wednesday, killing four and injuring 12. The "
        "mill explosion killed 11.",
    ),
    (
        "2026-05-06",
        "Port Quell mourns",
        "Port Quell held a service for those who died when the mill exploded. The blast killed 11 people. Two"
        " are missing. In a separate accident, a coach crashed near Harl Gate, killing four.",
    ),
    (
        "2026-05-07",
        "Coach crash toll rises to five",
        "A woman hurt in the coach crash near Harl Gate has died, raising the toll to five, police said.",
    ),
    (
        "2026-05-07",
        "Fire at a silo in Sarn",
        "A fire at a silo in Sarn injured three people on Thursday. Days before, the Port Quell explosion killed 12.",
    ),
    (
        "2026-05-08",
        "Grain mills to be inspected",
        "All mills will be inspected after the explosion in Port Quell, which killed 12. The number of those "
        "killed had stood at 11.",
    ),
]


def test_what_an_article_tells_aside_is_in_the_claim_of_its_own_event(tmp_path):
    articles = [article(f"a{n}", text, day, f"Paper {n}", title=title) for n, (day, title, text) in enumerate(STORY)]
    story = read_story([write(tmp_path / "in.jsonl", *articles)])
    figures = story.claim_mentions.merge(story.quantities, on=["article_id", "quantity_id"])
    killed = figures.merge(story.claims.loc[lambda t: t.measure.eq("killed") & t.scope.isna()], on="claim_id")
    by_claim = {frozenset(zip(g.article_id, g.text, strict=True)) for _, g in killed.groupby("claim_id")}
    assert by_claim == {
        frozenset({("a0", "Nine"), ("a1", "11"), ("a2", "11"), ("a3", "11"), ("a5", "12"), ("a6", "12"), ("a6", "11")}),
        frozenset({("a2", "four"), ("a3", "four"), ("a4", "five")}),
    }


VILLAGE = [
    ("2026-05-04", "Dam breaks", "A dam broke in Oskar Vale on Monday and killed 12 people. Police closed the valley."),
    ("2026-05-05", "Toll rises", "The toll of the dam failure in Oskar Vale has reached 15, police said."),
    ("2026-05-09", "Search ends", "The search above Oskar Vale ended on Saturday. At least 21 people are dead."),
]


def test_a_name_that_things_happen_in_is_a_town_whatever_it_was_taken_for(tmp_path):
    articles = [article(f"a{n}", text, day, f"Paper {n}", title=title) for n, (day, title, text) in enumerate(VILLAGE)]
    story = read_story([write(tmp_path / "in.jsonl", *articles)])
    claims = story.claims.loc[lambda t: t.measure.eq("killed")]
    assert claims.place.tolist() == ["Oskar Vale"]
    assert claims.mentions.tolist() == [3]


SHIP = [
    ("2026-05-04", "Trawler lost off Oret", "A trawler, the Marta Quell, sank off Oret on Monday. Four sailors died."),
    ("2026-05-06", "Skipper held", "Police arrested the skipper of the Marta Quell on Wednesday. Six sailors died."),
    ("2026-05-07", "Nets found", "Nets of the Marta Quell drifted ashore at Brask. The navy said six were dead."),
    ("2026-05-09", "Skipper charged", "Prosecutors charged the skipper of the Marta Quell on Saturday with causing the "
     "deaths of six people."),
    ("2026-05-09", "Three die in Brask", "A wall fell in Brask on Saturday and killed three people."),
]  # fmt: skip


def test_articles_that_name_one_ship_tell_of_one_event_wherever_they_place_it(tmp_path):
    articles = [article(f"a{n}", text, day, f"Paper {n}", title=title) for n, (day, title, text) in enumerate(SHIP)]
    story = read_story([write(tmp_path / "in.jsonl", *articles)])
    killed = story.claim_mentions.merge(story.claims.loc[lambda t: t.measure.eq("killed")], on="claim_id")
    assert [list(group.article_id) for _, group in killed.groupby("claim_id")] == [["a0", "a1", "a2", "a3"], ["a4"]]


RIVER = [
    ("2026-05-04", "Barge sinks on the Marn", "A barge sank on the Marn near Oret on Monday. It left nine dead."),
    ("2026-05-05", "Barge toll rises", "The number of those killed when a barge sank near Oret rose to 12 on Tuesday."),
]


def test_what_always_has_an_article_is_no_town(tmp_path):
    articles = [article(f"a{n}", text, day, f"Paper {n}", title=title) for n, (day, title, text) in enumerate(RIVER)]
    story = read_story([write(tmp_path / "in.jsonl", *articles)])
    assert story.claims.loc[lambda t: t.measure.eq("killed"), ["place", "mentions"]].to_numpy().tolist() == [
        ["Oret", 2]
    ]
