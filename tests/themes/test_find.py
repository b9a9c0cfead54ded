"""What each kind of term matches, and how matches that overlap are settled."""

import random
import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import text_article
from analysis.extract import extract
from analysis.language.document import read_document
from analysis.themes import Codebook, Term, Theme, find_themes, packaged_codebooks, read_codebook
from analysis.themes.patterns import read_pattern
from analysis.themes.toml_form import parse_toml


def codebook(body):
    book, problems = parse_toml(f'name = "test"\n{body}'.encode(), "test.toml")
    assert not problems
    return book


def found(text, book):
    return [(hit.theme, hit.text) for hit in find_themes(read_document(text_article(text)), book)]


TERMS = [  # term, text, what it matches
    ("dam", "The Dam broke.", ["Dam"]),
    ("dam", "Damage to dams.", []),
    ("river bank", "The river-bank and the River bank.", ["river-bank", "River bank"]),
    ("river bank", "By the river, bank clerks fish.", []),
    ("river bank", "They reached the river. Bank clerks fish.", []),
    ("river bank", "the “river” bank", ["river” bank"]),
    ("re-elected", "He was re-elected, reelected, re elected.", ["re-elected", "re elected"]),
    ("dam*", "Dams, damaged", ["Dams", "damaged"]),
    ("*dam", "A cofferdam, a dam, a damp wall.", ["cofferdam", "dam"]),
    ("wom?n", "Woman, women, womn.", ["Woman", "women"]),
    ("m*dam", "Madam, macadam, dam.", ["Madam", "macadam"]),
    ("river * bank", "the river and bank, the river, and the bank", ["river and bank"]),
    ("<flee>", "They flee, fled, are fleeing; he flees.", ["flee", "fled", "fleeing", "flees"]),
    ("<child>", "A child, children.", ["child", "children"]),
    ("<take> hostage", "She was taken hostage.", ["taken hostage"]),
    ("<zorb>", "He zorbs, zorbed and went zorbing.", ["zorbs", "zorbed", "zorbing"]),
    ("<flood>|burst* dam|bank*", "Burst banks, a flooded dam, a burst pipe.", ["Burst banks", "flooded dam"]),
    ("dam*|dams", "Dams, a dam.", ["Dams", "dam"]),
    ("WHO|NATO", "Who met Nato? The WHO met NATO.", ["WHO", "NATO"]),
    ("WHO", "Who asked the WHO?", ["WHO"]),
    ("don't", "I don't. I don’t.", ["don't", "don’t"]),
    ("women's rights", "Women’s rights matter.", ["Women’s rights"]),
    ("r&d", "R&D costs", ["R&D"]),
    ("dam within 3 words of lake", "The lake behind the dam.", ["lake behind the dam"]),
    ("dam within 2 words of lake", "The lake behind the dam.", []),
    ("dam within 3 words of lake", "A dam, a lake.", ["dam, a lake"]),
    ("dam within 3 words of lake", "A dam. A lake.", []),
    ("old dam within 3 words of <drain>", "Drained by the old dam.", ["Drained by the old dam"]),
    ("dam within 1 words of dam", "A dam. Dam dam.", ["Dam dam"]),
    ("café", "The Café closed.", ["Café"]),
]


@pytest.mark.parametrize(("term", "text", "matches"), TERMS)
def test_term(term, text, matches):
    assert [match for _, match in found(text, codebook(f"[t]\nterms = ['''{term}''']"))] == matches


def test_a_term_may_name_a_list():
    lists = "[lists]\nwater = ['lake*', '<pond>']\n"
    book = codebook(lists + "[t]\nterms = ['old {water}', '{water}|sea within 2 words of dam']")
    matches = [match for _, match in found("Old lakes, old ponds. A dam, a sea.", book)]
    assert matches == ["Old lakes", "old ponds", "dam, a sea"]


def test_the_longest_match_of_a_theme_wins():
    book = codebook("[t]\nterms = ['front', 'front line*', 'line*']")
    assert found("the front lines, the front, a line", book) == [("t", "front lines"), ("t", "front"), ("t", "line")]


def test_themes_overlap_freely():
    book = codebook("[a]\nterms = ['front']\n[b]\nterms = ['front line']")
    assert found("front line", book) == [("b", "front line"), ("a", "front")]


def test_the_first_of_two_terms_with_the_same_match_is_named():
    book = codebook("[t]\nterms = ['dam*', 'dams']")
    assert [hit.term for hit in find_themes(read_document(text_article("dams")), book)] == ["dam*"]


EXCLUSIONS = [
    ("Foreign ministers met foreign guests.", ["foreign"]),
    ("The foreign minister spoke.", []),
    ("Foreign, minister said.", ["Foreign"]),
]


@pytest.mark.parametrize(("text", "matches"), EXCLUSIONS)
def test_exclusion(text, matches):
    book = codebook("[t]\nterms = ['foreign*']\nexclude = ['foreign minister*']")
    assert [match for _, match in found(text, book)] == matches


def test_an_exclusion_holds_for_the_themes_below():
    book = codebook("[t]\nexclude = ['foreign minister']\n[t.below]\nterms = ['foreign']\n[other]\nterms = ['foreign']")
    assert found("The foreign minister.", book) == [("other", "foreign")]


def test_no_side_of_a_near_pattern_may_be_excluded():
    book = codebook("[t]\nterms = ['recruit* within 4 words of child*']\nexclude = ['recruitment agency']")
    assert found("A recruitment agency for children.", book) == []
    assert found("Recruitment of children.", book) == [("t", "Recruitment of children")]


def test_a_longer_match_than_the_exclusion_stays():
    book = codebook("[t]\nterms = ['foreign minister of war']\nexclude = ['foreign minister']")
    assert found("The foreign minister of war.", book) == [("t", "foreign minister of war")]


NAMES = [  # text, its names, what the terms dam and old dam* match
    ("Mr. Dam met Old Dam.", ["Mr. Dam", "Old Dam"], ["Old Dam"]),
    ("The old Dam Street, a dam.", ["Dam Street"], ["dam"]),
    ("The old Dam, a dam.", ["Dam"], ["old Dam", "dam"]),
]


@pytest.mark.parametrize(("text", "names", "matches"), NAMES)
def test_no_term_matches_a_part_of_a_name(text, names, matches):
    book = codebook("[t]\nterms = ['dam', 'old dam*']\nexclude = ['dam street']")
    places = [(text.index(name), text.index(name) + len(name)) for name in names]
    hits = find_themes(read_document(text_article(text)), book, names=places)
    assert [hit.text for hit in hits] == matches


PEOPLE = [
    ("Sue Harrow spoke. Ms. Harrow will sue.", ["sue"]),
    ("The mayor lives on College Street in Fernhill.", ["mayor"]),
    (
        "The Fernhill Police Department said so.",
        ["Police Department", "Department"],
    ),  # the name of a body says what it is about
]


@pytest.mark.parametrize(("text", "matches"), PEOPLE)
def test_the_names_of_people_and_places_show_no_theme(text, matches):
    assert [hit.text for hit in extract(text_article(text), read_codebook()).themes] == matches


def test_the_hit_says_which_term_and_weight():
    book = codebook("[water.dams]\nterms = [{term = '<burst>', weight = 2.5}]")
    (hit,) = find_themes(read_document(text_article("It rained. The dam burst.")), book)
    assert (hit.theme, hit.sentence_id, hit.term, hit.weight, hit.rule) == (
        "water/dams",
        1,
        "<burst>",
        2.5,
        "codebook test",
    )


@pytest.mark.parametrize("name", packaged_codebooks())
def test_packaged_codebooks_prove_every_theme(name):
    book = read_codebook(name)
    for theme in book.themes:
        assert theme.label and theme.definition and theme.example and theme.counter_example
    assert book.source


SENSES = [  # text, a theme of the codebook for news, whether a word shows it there by itself
    ("The firm imports steel.", "economy/business", True),
    ("It is important to be patient.", "economy/business", False),
    ("Marla Quent sings in the stand-up comedy show.", "culture", True),
    ("They must stand up for what is theirs.", "culture", False),
    ("A ballpark figure is enough.", "sport", False),
    ("He took steroids, and the sprinter was banned for doping.", "sport", True),
    ("She took steroids for her asthma.", "sport", False),
    ("Prosecutors opened an inquiry into the dealer's misconduct.", "justice/crime", True),
    ("He was charged with theft and held in lieu of bail.", "justice/courts_and_prisons", True),
    ("The battery is charged overnight.", "justice/courts_and_prisons", False),
    ("A bomb went off outside the mosque.", "conflict/terrorism", True),
    ("The shop saw explosive growth.", "conflict/war", False),
    ("The advertising agency ran it as an ad campaign.", "economy/business", True),
    ("The choir's Instagram account was taken over by strangers.", "technology", True),
    ("The singer said on Instagram that she was well.", "technology", False),
    ("The bombing in the bazaar was the third.", "conflict/terrorism", True),
    ("The bombing was the third.", "conflict/war", False),
    ("The bombing runs went on all night.", "conflict/war", True),
    ("He walked past the consulate.", "politics/diplomacy", False),
    ("The consulate handed out no visas.", "politics/diplomacy", True),
    ("The committee of the chess club met.", "politics/government", False),
    ("The container ship lay at the quay.", "transport", True),
    ("The editor was held incommunicado.", "justice/rights", True),
    ("She was back on the boat, reading.", "justice/rights", False),
    ("The nurses went on strike.", "economy/labour", True),
    ("The nurses went on the bus.", "economy/labour", False),
    ("Three trawlers joined the search for the missing climbers.", "disaster/rescue", True),
    ("They joined the search for a good name.", "disaster/rescue", False),
    ("Orven made an all-cash bid for its rival.", "economy/business", True),
    ("She met her Norlandian counterpart at the harbour.", "politics/diplomacy", True),
    ("A bail bond was set.", "economy/markets", False),
    ("The bonds fell before noon.", "economy/markets", True),
    ("Thoughts and prayers, she wrote.", "society/religion", False),
    ("The bishop led the prayers.", "society/religion", True),
    ("Shots rang out in the parking lot.", "transport", False),
    ("The tram line got a new depot.", "transport", True),
    ("Pupils sat their exams.", "society/education", True),
    ("The council refused planning permission.", "politics/government", True),
    ("Smugglers left the migrants in a dinghy.", "society/migration", True),
    ("The beekeeper moved her hives to the orchard.", "economy/farming", True),
    ("Load shedding darkened the town.", "economy/energy", True),
    ("Tenants feared eviction notices.", "society/welfare", True),
    ("He was freed by an inmate's lawyer after the grand jury.", "justice/courts_and_prisons", True),
]


@pytest.mark.parametrize(("text", "theme", "shown"), SENSES)
def test_senses_of_the_codebook_for_news(text, theme, shown):
    hits = find_themes(read_document(text_article(text)), read_codebook())
    assert (sum(hit.weight for hit in hits if hit.theme == theme) >= 1) == shown


@pytest.mark.parametrize(
    ("text", "theme", "shown"),
    [
        ("The patrol came under fire near the mill.", "fighting", True),
        ("The team came under pressure near the mill.", "fighting", False),
        ("Four soldiers were killed in an encounter with the band.", "fighting", True),
        ("She recalled an encounter with the band.", "fighting", False),
        ("Police arrested two men on Monday.", "coercion/repression", False),
        ("The group arrested two smokers on Monday.", "coercion/repression", True),
        ("A raid on the outlawed party failed.", "coercion/repression", False),
        ("The beach is popular with tourists.", "image", False),
    ],
)
def test_senses_of_the_codebook_for_armed_groups(text, theme, shown):
    hits = find_themes(read_document(text_article(text)), read_codebook("armed-group"))
    assert any(hit.theme == theme and hit.weight >= 1 for hit in hits) == shown


def test_the_codebook_for_news_maps_every_theme():
    book = read_codebook()
    assert book.name == "news"
    assert all(theme.iptc for theme in book.themes)


BOOK = codebook("""
[a]
terms = ["ab*", "*ba", "a b", "<be>", "a within 3 words of b", "b*b*"]
exclude = ["a a"]
[a.b]
terms = ["ab?", "1"]
""")


@given(st.text(st.sampled_from("ab 1.,-’\n") | st.characters(codec="utf-8"), min_size=1).filter(str.strip))
def test_any_text_gives_slices_in_order(text):
    hits = find_themes(read_document(text_article(text)), BOOK)
    assert [hit.theme_hit_id for hit in hits] == list(range(len(hits)))
    assert all(text[hit.start : hit.end] == hit.text for hit in hits)
    assert [hit.start for hit in hits] == sorted(hit.start for hit in hits)
    for theme in ("a", "a/b"):
        own = [hit for hit in hits if hit.theme == theme]
        assert all(before.end <= after.start for before, after in pairwise(own))


def test_a_thousand_themes_take_little_time():
    rng = random.Random(1)
    letters = "etaoinshrdlu"
    words = ["".join(rng.choices(letters, k=rng.randint(3, 9))) for _ in range(20_000)]
    drawn = rng.choices(words, [1 / rank for rank in range(1, len(words) + 1)], k=10_000)
    document = read_document(text_article(" ".join(drawn)))
    themes = []
    for number in range(1000):
        terms = [rng.choice(words) + rng.choice(["", " " + rng.choice(words), "*"]) for _ in range(20)]
        themes.append(Theme(f"t{number}", terms=tuple(Term(text, read_pattern(text)) for text in dict.fromkeys(terms))))
    book = Codebook("many", "many", tuple(themes))
    find_themes(document, book)  # compiles it
    started = time.process_time()
    assert find_themes(document, book)
    assert time.process_time() - started < 1  # for 70 kB; about 0.1 s on a quiet machine
