"""The front page: leading figures, figures that differ, and what to check."""

import dataclasses
import datetime as dt
import re

import pytest
from invented import invented, nothing_found

import analysis as an
from analysis import charts, display
from analysis.article import text_article
from analysis.display.front import rows_to_check
from analysis.display.leading import leading, on_one_scale, told_apart
from analysis.display.views import numbers, rows


def read(text: str) -> object:
    return an.build_dataset(text_article(text))


DIFFER = [
    ("The fire killed 10 people, the mayor said. The fire killed 14 people, a nurse said.", True),
    ("The flood killed 30 people, police said. Rescuers said the flood had killed at least 40 people.", True),
    ("The fire killed 10 people, the mayor said. The fire killed at least 8 people, a nurse said.", False),
    ("The fire killed 10 people, the mayor said. The fire killed 10 people, a nurse said.", False),
    ("The fire killed 10 people, the mayor said. The war killed 9,000 people, a nurse said.", False),
    ("The fire killed 10 people, the mayor said. The fire killed 14 horses, a farmer said.", False),
    # what is measured is the same only where both name it
    ("A magnitude 6.2 earthquake struck Oret. A tremor of magnitude 4.9 followed.", False),
    ("The 5.8-magnitude quake woke the town. The strongest of its aftershocks had magnitude 4.4.", False),
    ("The bridge cost $5 million, the mayor said. The bridge cost $7 million, the builder said.", True),
    # a part is no whole
    ("The fire killed 4 people, police said. Two of the dead were brothers, the mayor said.", False),
    ("The fire killed 12 members of the guild, police said. It killed 14 members of the guild, a nurse said.", True),
    # one voice does not contradict itself, and a list is no quarrel
    ("The fire killed 10 people. A second blaze killed 14 people.", False),
    ("The toll rose to 10 dead, the mayor said. In the end 14 people were killed, the mayor said.", False),
    (
        " ".join(
            f"Police in {town} said {n} people were killed."
            for n, town in enumerate(("Oret", "Tolmar", "Brell", "Hask", "Venn", "Corl", "Dram"), start=20)
        ),
        False,
    ),
]


@pytest.mark.parametrize(("year", "differ"), [("1999", False), ("2024", True)])
def test_what_happened_long_ago_contradicts_no_toll_of_now(year, differ):
    text = f"The fire killed 4 people, police said. In {year} seven people were killed there, the mayor said."
    data = an.build_dataset(
        dataclasses.replace(text_article(text), published=dt.date(2024, 6, 16), published_from="argument")
    )
    assert bool(leading(data).differs.any()) is differ


def test_a_year_that_is_told_is_not_today_where_the_day_of_publication_is_unknown():
    data = read("The fire killed 4 people, police said. In 1999 seven people were killed there, the mayor said.")
    assert not leading(data).differs.any()


@pytest.mark.parametrize(("text", "differ"), DIFFER)
def test_figures_that_may_be_of_one_thing_differ_where_one_excludes_the_other(text, differ):
    data = read(text)
    assert bool(leading(data).differs.any()) is differ
    assert charts.who_says_what(data).title.startswith("Figures differ on ") is differ
    assert ("The article’s figures on" in display.in_brief(data).text) is differ


def test_figures_that_differ_stand_once_with_all_who_say_so():
    data = read(
        "The fire killed 10 people, the mayor said. It killed 10 people, Ana said. It killed 14 people, a nurse said."
    )
    assert told_apart(leading(data)) == ["10 (mayor, Ana)", "14 (nurse)"]


def test_a_figure_that_stands_on_no_scale_with_another_is_in_the_table():
    data = read("Two cranes fell. They had cost 4 million euros, and were 60 metres high.")
    shown = display.further_figures(data).html
    assert not charts.who_says_what(data).svg
    assert all(f">{words}<" in shown for words in leading(data).words) and "Leading figures" in shown


def test_figures_of_one_label_share_a_row_with_a_link_each():
    data = read("The Foxes won 3-1 at home. The Otters lost 2-5 away. Nobody was hurt.")
    shown = display.further_figures(data).html
    assert ">3-1, 2-5<" in shown and '<a href="#s-1">1</a>, <a href="#s-2">2</a>' in shown


def test_what_has_no_value_is_no_tile():
    assert "—" not in display.in_brief(nothing_found()).text


def test_a_vague_word_for_two_is_no_range():
    (row,) = rows(numbers(read("She had lost a couple of boats.")))
    assert row.value == "2 (vague)"


def test_a_theme_of_few_words_is_not_called_the_main_one():
    data = read("The farmer laughed. " + "She looked up. He looked down. " * 5)
    assert "main theme" not in display.in_brief(data).text
    assert "main theme is farming" in display.in_brief(read("The farmer sowed wheat. His crops grew.")).text


def test_four_figures_stand_first():
    shown = display.in_brief(invented()).text
    assert "7 reported numbers, 57% of them from a named source" in shown
    assert "Nobody is quoted or reported." in display.in_brief(nothing_found()).text


@pytest.mark.parametrize(
    ("text", "by"),
    [
        ("“We left,” said Ana Brisk. “We stayed,” said Orin Vale.", "2 sources are quoted or reported."),
        ("“We left,” said Ana Brisk. “We stayed,” Brisk said.", "The only source quoted or reported is Ana Brisk."),
        ("“We left,” said Ana Brisk. The city says it is late.", "The only source that could be told is Ana Brisk."),
        ("“We left,” said Ana Brisk. “We all stayed,” said Orin Vale.", "the most words come from Orin Vale (60%)."),
        ("The report says the dam is old and weak. “No,” said Ana.", "the most words come from the report ("),
        ("Two guards said the dam is old and weak. “No,” said Ana.", "the most words come from guards ("),
    ],
)  # fmt: skip
def test_nobody_is_given_the_most_words_where_two_are(text, by):
    assert by in display.in_brief(read(text)).text


def test_shares_of_words_are_of_all_words_also_those_of_nobody_known():
    data = read(
        '"We waited for hours," said Ana Brisk. "We left," said Orin Vale. The city says that the ferry is late.'
    )
    whole = int(data.attributions.source_id.isna().sum())
    assert whole and "(40%)" in display.in_brief(data).html


def test_a_missing_day_is_warned_of_with_the_words_it_leaves_open():
    (warning,) = display.warnings(read("The oven was repaired the day before. It closed on Sunday."))
    assert "so “the day before” and “Sunday” can’t be placed" in warning
    assert display.warnings(read("The oven was repaired.")) == ["The day of publication is not known."]


def test_what_to_check_is_what_stayed_open():
    data = invented()
    assert list(rows_to_check(data, "could not be fully read").why) == ["no day is named"]
    assert len(rows_to_check(data, "hedged")) == 2
    silent = read("The council reported that the bridge was safe. Nothing else moved.")
    told = dataclasses.replace(silent, attributions=silent.attributions.iloc[:0])
    assert list(rows_to_check(told, "a verb of saying, no statement").why) == ["“reported”"]
    assert "Nothing stayed open" in display.to_check(nothing_found()).html


LEADS = [  # text, what the first leading figures tell, as it is written
    (
        "Ana Brisk was sentenced to six years in prison. She had stolen 2 million euros.",
        ["sentence length", "sum of money"],
    ),
    ("Oret beat Tolmar 3-1. Orin Vale scored two goals, his fourth and fifth.", ["score", "goals"]),
    ("The blast killed 12 people and hurt 30. Three ferries were late.", ["killed", "injured", "ferries"]),
    ("The blast hurt one woman. Everyone left except one man, the mayor said.", ["injured"]),
    ("Norrby have lost two of their past 17 matches.", ["match"]),
    ("Hundreds of ferries were late. Anders Lund is 41 years old.", []),
    ("Divers found 23 kinds of crab.", ["kinds of crab"]),
    ("Divers found 23 descendants of the crabs of the old harbour.", ["descendants"]),
]


@pytest.mark.parametrize(("text", "labels"), LEADS)
def test_what_an_article_begins_with_leads(text, labels):
    assert list(dict.fromkeys(leading(read(text)).label)) == labels


def test_figures_share_a_scale_only_where_their_units_do():
    data = read("The blast killed 12 people and hurt 30, the mayor said. It cost $5 million. Three ferries were late.")
    drawn = on_one_scale(leading(data))
    assert list(drawn.text) == ["12", "30", "Three"]
    assert "$5 million" in display.further_figures(data).html and ">12<" not in display.further_figures(data).html


def test_a_claim_has_one_row_and_marks_whose_words_never_meet():
    text = " ".join(f"The fire killed {n} people, {who} said." for n, who in ((10, "the mayor"), (11, "a nurse")))
    chart = charts.who_says_what(read(text))
    assert chart.svg.count(">Killed<") == 1 and chart.wide.count(">Killed<") == 1
    assert all(f">{word}<" in chart.svg for word in ("10", "11", "mayor", "nurse"))


def test_a_range_does_not_begin_among_the_words_of_the_figure_before_it():
    chart = charts.who_says_what(
        read("Revenue rose 8 percent. Revenue will rise 9 to 11 percent. Profit rose 30 percent.")
    )
    heights = [float(y) for y in re.findall(r'<text[^>]* y="([\d.]+)"[^>]*>(?:8%|9–11%)', chart.wide)]
    assert len(set(heights)) == 2


def test_what_tells_nothing_is_said_in_a_line():
    alone = charts.who_says_what(read("Two bidders have come forward, according to the mayor."))
    assert (alone.title, alone.svg) == ("The only leading figure: Two bidders (mayor)", "")
    spread = charts.theme_dispersion(
        read("The judge sent the thief to prison. Rain and storms flooded the fields. Nobody else came to the house.")
    )
    assert spread.svg == "" and "themes leads: none is in more than 1 of" in spread.title


def test_who_is_told_by_a_description_alone_is_told_by_all_of_it():
    data = read("People close to the club said that he had been offered a deal. “We left,” said Ana Brisk, the coach.")
    assert "<sup>People close to the club</sup>" in display.article_text(data).html
    shown = charts.sources_by_words(data).svg
    assert ">People close to the club<" in shown and "(coach)" in shown
