"""The explorer of theme hits: a table everywhere, menus where they can run."""

from dataclasses import replace

import pytest
from invented import invented, nothing_found

from analysis.charts import ThemeExplorer
from analysis.errors import ParameterError

CASES = [  # theme, source, matched terms
    ("all", "all", ["ferries", "sank", "survivors", "deck", "fled", "missing"]),
    ("disaster", "all", ["sank", "survivors", "missing"]),
    ("disaster", "the article itself", ["missing"]),
    ("flight", "Ilse Brandt", []),
]


@pytest.mark.parametrize(("theme", "source", "terms"), CASES)
def test_a_choice(theme, source, terms):
    explorer = ThemeExplorer(invented())
    assert explorer.chosen(theme, source)["text"].tolist() == terms
    html = explorer.view(theme, source)._repr_html_()
    assert f"{len(terms)} of 6 matched terms" in html and "<script" not in html


def test_the_most_frequent_theme_is_shown_first():
    assert ThemeExplorer(invented()).theme == "disaster"


def test_a_page_without_widgets_has_the_table():
    bundle = ThemeExplorer(invented())._repr_mimebundle_()
    assert "<b>survivors</b>" in bundle["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in bundle


def test_the_menus_change_the_table():
    box = ThemeExplorer(invented()).widget()
    menus, shown = box.children
    theme, source = menus.children
    assert theme.options == (("all", "all"), ("disaster (3)", "disaster"), ("flight (1)", "flight"), ("sea (2)", "sea"))
    theme.value = "sea"
    assert "<b>deck</b>" in shown.value and "<b>missing</b>" not in shown.value
    source.value = "the article itself"
    assert "0 of 6 matched terms" in shown.value


def test_a_choice_that_is_not_there_is_told_in_one_line():
    with pytest.raises(ParameterError) as error:
        ThemeExplorer(invented(), theme="war")
    assert str(error.value) == 'theme "war": not in this article; there are: all, disaster, flight, sea'


def test_a_long_term_may_break_after_each_bar():
    data = invented()
    terms = data.themes["term"].where(data.themes["text"] != "deck", "deck|<sail>")
    explorer = ThemeExplorer(replace(data, themes=data.themes.assign(term=terms)))
    assert "deck|<wbr>&lt;sail&gt;" in explorer.view("sea", "all")._repr_html_()


def test_an_article_without_themes():
    assert "0 of 0 matched terms" in ThemeExplorer(nothing_found())._repr_mimebundle_()["text/html"]
