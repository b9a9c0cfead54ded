"""The marked text and the tables: every character is there once and escaped, every link has its target."""

import html
import re

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from invented import SENTENCES, TEXT, invented, nothing_found

from analysis import display
from analysis.dataset.dataset import Dataset
from analysis.display import annotate
from analysis.display.html import Html, folded_table, table_html
from analysis.display.values import number_text
from analysis.display.views import numbers, rows, statements, theme_hits, theme_labels, voices

VALUES = ["≥ 3", "41", "≈ 1,200 litres", "100–1,000 (vague)", "≤ €900 a day", "no figure", "5–8%"]
PARTS = [name for name in display.__all__ if name.islower() and name != "warnings"]


def words_of(part: str) -> str:
    """The text of a page part without what the marks add: sentence numbers, brackets, labels."""
    part = re.sub(r"<style.*?</style>|<sup.*?</sup>|<p class=\"an-(legend|note)\">.*?</p>", "", part, flags=re.DOTALL)
    return html.unescape(re.sub(r"<[^>]+>", "", part.replace("⟨", "").replace("⟩", "")))


def test_every_sentence_stands_in_the_marked_text_with_its_anchor():
    shown = display.article_text(invented()).html
    assert [int(i) for i in re.findall(r'id="s-(\d+)"', shown)] == list(range(1, len(SENTENCES) + 1))
    assert words_of(shown).replace(" ", "") == TEXT.replace(" ", "").replace("\n", "")


def test_marks_carry_their_reading_in_words():
    shown = display.article_text(invented()).html
    assert '<b class="an-q" title="≥ 3; count; ferries; Ilse Brandt; stated">At least three</b>' in shown
    assert 'up to €900 a day<sup class="an-doubt">unconfirmed</sup></b>' in shown
    assert '<u class="an-d" title="2026-03-16">Monday</u>' in shown
    assert "<sup>two residents</sup>" in shown
    assert shown.count('class="an-a" title') == 5  # four statements, one of them split in two


def test_the_articles_own_markup_is_shown_as_text():
    shown = display.article_text(nothing_found("Nobody came <script>alert(1)</script> & left."))._repr_html_()
    assert "<script" not in shown and "&lt;script&gt;alert(1)&lt;/script&gt; &amp; left." in shown


@given(st.text(min_size=1, max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40)), max_size=12))
def test_any_marks_over_any_text_leave_every_character_once(text, spans):
    marks = [annotate.Mark(a, b, "<i>", "</i>") for a, b in spans if a < b <= len(text)]
    half = len(marks) // 2
    layers = [annotate._layer(marks[:half]), annotate._layer(marks[half:])]
    shown = annotate._render(text, 0, 0, len(text), layers)
    assert html.unescape(shown.replace("<i>", "").replace("</i>", "")) == html.unescape(html.escape(text))
    assert shown.count("<i>") == shown.count("</i>")


def test_a_very_long_article_shows_the_sentences_that_are_cited_and_links_to_no_other(monkeypatch):
    monkeypatch.setattr(annotate, "BUDGET", 1200)
    shown = annotate.shown_sentences(invented())
    assert shown and shown < set(range(len(SENTENCES)))
    part = display.article_text(invented()).html
    assert f"{len(shown)} of its {len(SENTENCES)} sentences are shown" in part
    table = display.numbers(invented()).html
    assert {int(i) - 1 for i in re.findall(r"#s-(\d+)", table)} <= shown


@pytest.mark.parametrize("name", PARTS)
@pytest.mark.parametrize("data", [invented, nothing_found])
def test_every_part_shows_itself_escaped_and_without_script(name, data):
    part = getattr(display, name)(data())
    shown = part._repr_html_()
    assert isinstance(part, Html) and repr(part) and "<script" not in shown
    assert "<fears>" not in shown and "<on deck>" not in shown and "<NA>" not in shown and ">nan<" not in shown
    assert shown.count("<table") == shown.count("</table>") == shown.count("<caption>") + (name == "about")


def test_a_table_leaves_null_empty_and_has_scoped_headers():
    shown = table_html(
        pd.DataFrame({"a_b": pd.array([1.5, None], dtype="Float64"), "c": ["<x>", None]}), caption="T & U"
    )
    assert "<caption>T &amp; U</caption>" in shown and '<th scope="col" class="an-num">a b</th>' in shown
    assert shown.count("<td") == 4 and shown.count("an-null") == 2 and "&lt;x&gt;" in shown


def test_a_long_table_is_cut_openly():
    shown = table_html(pd.DataFrame({"n": range(170)}), caption="many", limit=150)
    assert shown.count("<tr>") == 151 and "20 further rows" in shown


@pytest.mark.parametrize(("rows", "folded"), [(1, 0), (8, 0), (9, 3), (40, 34)])
def test_what_is_beyond_the_first_rows_is_folded_and_not_left_out(rows, folded):
    shown = folded_table(pd.DataFrame({"n": range(rows)}), caption="many").html
    sight, _, behind = shown.partition("<details")
    assert (sight.count("<tr><td"), behind.count("<tr><td")) == (rows - folded, folded)


def test_an_empty_table_says_so():
    assert "nothing of this kind was found" in table_html(pd.DataFrame({"n": []}), caption="none")


def test_values_keep_what_was_said():
    assert [row.value for row in rows(numbers(invented()))] == VALUES


@pytest.mark.parametrize(
    ("value", "shown"),
    [(8500.0, "8,500"), (1.5e6, "1.5 million"), (3e9, "3 billion"), (0.25, "0.25"), (12.0, "12"), (-4.0, "-4"),
     (2.5e15, "2,500 trillion"), (None, "—"), (0.0, "0")],
)  # fmt: skip
def test_numbers_are_written_for_people(value, shown):
    assert number_text(value) == shown


def test_numbers_are_shown_with_what_they_count_and_who_says_so():
    view = numbers(invented())
    assert list(view.words)[:4] == [
        "At least three ferries",
        "41 survivors",
        "about 1,200 litres of oil",
        "Hundreds of villagers",
    ]
    assert list(view.source)[3:6] == ["two residents", "Corvo Lines", "the article itself"]


def test_words_are_counted_for_their_source():
    view = voices(invented())
    assert list(view.name) == ["Ilse Brandt", "two residents", "Corvo Lines"]
    assert list(view.words)[1:] == [9, 7] and list(view.numbers) == [3, 1, 1]
    assert statements(invented()).words.sum() == view.words.sum()


def test_a_theme_term_belongs_to_the_voice_that_speaks_it():
    assert list(theme_hits(invented()).source) == [
        "Ilse Brandt", "Ilse Brandt", "Ilse Brandt", "Ilse Brandt", "two residents", "the article itself",
    ]  # fmt: skip


def test_themes_are_named_by_the_last_part_of_their_path_where_that_is_clear():
    names = ["war/people_at_war", "war/crime", "justice/crime", "war"]
    assert list(theme_labels(names).values()) == ["people at war", "war/crime", "justice/crime", "war"]


def test_what_could_not_be_read_is_listed_with_its_reason():
    shown = display.unread(invented()).html
    assert "no day is named" in shown and "two places have this name" in shown and shown.count("<tr>") == 3


def test_a_missing_date_and_another_language_are_warned_of():
    assert "day of publication is not known" in " ".join(display.warnings(nothing_found()))
    data = nothing_found()
    data = Dataset.from_tables(
        data.text, {**data.tables(), "article": {**data.tables()["article"], "language": ["de"]}}
    )
    assert "not to be in English" in " ".join(display.warnings(data))
    assert display.warnings(invented()) == []


def test_a_dataset_shows_itself_with_counts_and_marked_text():
    shown = invented()._repr_html_()
    assert "<dt>numbers</dt><dd>7</dd>" in shown and 'id="s-1"' in shown
