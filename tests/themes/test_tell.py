"""From terms to themes of sentences: what stands there, what goes on, what the article is about."""

import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import read_article, text_article
from analysis.dataset.build import build_tables
from analysis.extract import extract
from analysis.lexicon import FOLDER
from analysis.themes import read_codebook
from analysis.themes.tell import tell_themes
from analysis.themes.toml_form import parse_toml
from analysis.themes.weights import theme_weights

BOOK = b"""
name = "village"
[mill]
terms = ["mill*", "flour", "sacks", "grind*", "wheel"]
[dance]
terms = ["dance*", "fiddler*", "waltz*", "hall"]
"""
CODEBOOK, PROBLEMS = parse_toml(BOOK, "village.toml")
assert not PROBLEMS
MILL = "The mill of Harn ground no flour this week. The miller Orlo Brack blamed the wheel."


def told(text, title=None):
    """Of each sentence, its themes with their basis and the word that each rests on."""
    found = extract(text_article(text, title=title), CODEBOOK)
    words = {hit.theme_hit_id: hit.text for hit in found.themes}
    rows = [[] for _ in found.sentences]
    for row in found.theme_sentences:
        rows[row.sentence_id].append((row.theme, row.basis, words[row.theme_hit_id]))
    return rows


CARRIED = [  # what follows MILL, and the basis of "mill" in its last sentence
    ("He will wait for rain.", "carried"),
    ("Brack will wait for rain.", "carried"),
    ("Nobody knows when it will rain.", "subject"),
    ("\n\nNobody knows when it will rain.", "subject"),
    ("\n\nSubscribe to our newsletter.", None),
    ("\n\n___", None),
    ("\n\nhttps://harn.example/news/the-wheel-of-the-mill", None),
    ("\n\nAdditional reporting from agencies.", None),
    ("\n\nThe fiddlers played a waltz in the hall, and everybody danced.", None),
]


@pytest.mark.parametrize(("text", "basis"), CARRIED)
def test_a_subject_goes_on_until_another_takes_over(text, basis):
    rows = told(f"{MILL} {text}")
    assert {basis for theme, basis, _ in rows[-1] if theme == "mill"} == ({basis} if basis else set())


def test_every_mark_leads_to_the_words_that_it_rests_on():
    rows = told(f"{MILL} He will wait for rain.")
    assert rows == [[("mill", "term", "mill")], [("mill", "term", "miller")], [("mill", "carried", "miller")]]


def test_less_reaches_a_sentence_the_looser_it_hangs_on_the_one_before():
    ends = ["He will wait for rain.", "Nobody waits for rain.", "\n\nNobody waits for rain."]
    rows = [extract(text_article(f"{MILL} {end}"), CODEBOOK).theme_sentences[-1] for end in ends]
    assert [row.sentence_id for row in rows] == [2, 2, 2]
    close, beside, apart = [row.weight for row in rows]
    assert close > beside > apart


def test_what_reaches_a_sentence_wanes_with_each_step():
    rows = extract(text_article(f"{MILL} Nobody waits. Nobody complains. Nobody leaves."), CODEBOOK).theme_sentences
    weights = [row.weight for row in rows if row.sentence_id > 1]
    assert len(weights) == 3 and weights == sorted(set(weights), reverse=True)


def test_a_theme_of_little_of_the_evidence_goes_nowhere():
    text = f"{MILL} The miller grinds by night, the sacks say nothing.\n\nFiddlers waltz in the hall. They sleep."
    found = extract(text_article(text), CODEBOOK)
    eager = theme_weights()._replace(near=0.5, subject=0.5)
    rows = tell_themes(found.sentences, found.themes, weights=eager)
    assert [row.sentence_id for row in rows if row.theme == "dance"] == [3]
    assert [row.sentence_id for row in rows if row.theme == "mill"] == [0, 1, 2, 3, 4]


def test_a_sum_at_the_threshold_tells_and_one_below_does_not():
    found = extract(text_article("The hall stands empty. The fiddlers waltz there."), CODEBOOK)
    bare = theme_weights()._replace(most=2.0, over=0.0, broad=0.0, near=0.0, scattered=0.0, alone=0.0, threshold=0.5)
    for own, sentences in ((1.0, [0, 1]), (0.98, [1])):
        rows = tell_themes(found.sentences, found.themes, weights=bare._replace(own=own))
        assert [(row.theme, row.sentence_id) for row in rows] == [("dance", i) for i in sentences]


def test_a_stray_word_is_no_theme_of_its_sentence():
    rows = told(f"{MILL} The sacks stand in the hall, and the miller grinds nothing.")
    assert [theme for theme, *_ in rows[-1]] == ["mill"]


def test_a_word_is_no_stray_where_the_theme_has_others():
    rows = told(f"{MILL}\n\nThe fiddlers came at eight. A waltz opened the dance.")
    assert "dance" in [theme for theme, *_ in rows[-1]]


def test_a_text_with_one_word_of_a_theme_is_about_it():
    assert told("The mill is shut.") == [[("mill", "term", "mill")]]


def test_nothing_is_told_without_a_term():
    assert told("Nobody came. Nothing was decided.") == [[], []]


@given(st.text(st.sampled_from("mill dance. \n\n“hall” He wheel "), max_size=300), st.text(max_size=20))
def test_marks_are_in_order_and_rest_on_a_hit_of_their_theme(text, title):
    found = extract(text_article(text + ".", title=title), CODEBOOK)
    keys = [(row.sentence_id, row.theme) for row in found.theme_sentences]
    assert keys == sorted(set(keys))
    for row in found.theme_sentences:
        hit = found.themes[row.theme_hit_id]
        assert hit.theme == row.theme
        assert row.weight > 0
        assert (hit.sentence_id == row.sentence_id) >= (row.basis == "term")
        assert hit.sentence_id <= row.sentence_id or row.basis == "subject"


def test_corrected_matches_are_told_anew(tmp_path):
    article = tmp_path / "a.txt"
    article.write_text(f"{MILL} He will wait for rain.")
    before = build_tables(read_article(article), CODEBOOK)["theme_sentences"]
    reject = 'action = "reject"\ntable = "themes"\ncoder = "Ib"\ndate = 2026-03-09\nreason = "a name"\n'
    words = ["mill", "flour", "miller", "wheel"]
    (tmp_path / "a.corrections.toml").write_text("".join(f'[[correction]]\ntext = "{w}"\n{reject}' for w in words))
    assert len(before["theme"]) == 3
    assert build_tables(read_article(article), CODEBOOK)["theme_sentences"]["theme"] == []


def test_the_weights_are_each_explained():
    text = (FOLDER / "theme_weights.toml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if " = " in line]
    assert all("#" in line for line in lines)
    assert len(lines) == sum(map(len, tomllib.loads(text).values()))


def test_the_packaged_codebook_marks_a_whole_match_report():
    text = "Ostby won the cup final 3-1. Moen scored twice before half-time. The bench went wild."
    found = extract(text_article(text), read_codebook())
    assert [row.sentence_id for row in found.theme_sentences if row.theme == "sport"] == [0, 1, 2]


HEIST = "Two robbers held up a jeweller in Brenn. The gang stole rings. Detectives arrested a suspect, a burglar. "
BESIDE = [  # a sentence beside an article's leading theme, and a theme that it may tell about besides
    ("One of the thieves was jailed in 2019.", "justice/courts_and_prisons", True),
    ("The theft came as an earthquake shook the town.", "disaster/natural_disaster", True),
    ("The thieves fled while the wind blew.", "weather", False),
    ("The thieves passed a university.", "society/education", False),
]


@pytest.mark.parametrize(("sentence", "theme", "told"), BESIDE)
def test_a_word_that_can_mean_nothing_else_tells_its_theme_beside_another(sentence, theme, told):
    found = extract(text_article(f"{HEIST}Nobody was hurt, the police said. {sentence}"), read_codebook())
    last = len(found.sentences) - 1
    rows = {row.theme for row in found.theme_sentences if row.sentence_id == last}
    assert "justice/crime" in rows and (theme in rows) == told
