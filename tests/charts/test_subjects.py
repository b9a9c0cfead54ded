"""Maps, timelines, voices and themes: what each says of its table, and what it leaves out openly."""

import dataclasses
import datetime as dt
import re
import xml.etree.ElementTree as ET
from itertools import pairwise

import pandas as pd
import pytest
from invented import invented

import analysis as an
from analysis import charts
from analysis.article import text_article
from analysis.charts.frame import frame_of, in_frame
from analysis.charts.map import plot_places
from analysis.charts.strips import plot_strips
from analysis.charts.style import WIDE, WIDTH, label_room, room_of
from analysis.charts.timeline import plot_timeline


def places(*rows: tuple[str, int, float, float, str]) -> pd.DataFrame:
    table = pd.DataFrame(rows, columns=["name", "mentions", "latitude", "longitude", "precision"])
    return table.assign(country="XX")


NORTH = [("Aldby", 3, 54.0, 10.0, "place"), ("Brekke", 2, 55.0, 11.0, "place"), ("Dorn", 2, 54.5, 10.5, "region")]


def test_a_stray_term_is_no_line_of_the_dispersion():
    data = invented()
    whole = charts.theme_dispersion(data).table
    gone = whole.theme.iloc[0]
    told = data.theme_sentences
    labels = told.theme.str.rpartition("/")[2].str.replace("_", " ")
    assert (labels == gone).any()
    fewer = charts.theme_dispersion(dataclasses.replace(data, theme_sentences=told.loc[labels != gone])).table
    assert set(fewer.theme) == set(whole.theme) - {gone}


def test_a_place_far_off_is_named_and_not_drawn():
    table = places(*NORTH, ("Farrow", 1, -35.0, 149.0, "place"))
    assert list(in_frame(table)) == [True, True, True, False]
    data = invented()
    far = data.entities.assign(longitude=data.entities.longitude.mask(data.entities.name == "Lower Tarn", 149.0),
                               mentions=[5, 1, 1, 1, 1])  # fmt: skip
    chart = charts.place_map(dataclasses.replace(data, entities=far))
    assert "Too far off: Lower Tarn." in chart.subtitle


def test_places_all_over_the_world_are_all_drawn():
    table = places(("A", 2, 50.0, 0.0, "place"), ("B", 2, -30.0, 150.0, "place"), ("C", 2, 40.0, -100.0, "place"))
    assert in_frame(table).all()
    west, south, east, north = frame_of(table)
    assert -180 <= west <= -100 and 150 <= east <= 180 and -90 <= south <= -30 and 50 <= north <= 90


@pytest.mark.parametrize(("country", "rings"), [("DE", 1), ("XX", 2)])  # seen on the map; without ground on it
def test_a_town_is_a_dot_a_region_a_ring_and_a_country_its_ground(country, rings):
    table = places(*NORTH, ("Estland", 1, 54.2, 10.2, "country"))
    axes = plot_places(table.assign(country=["PL", "PL", "PL", country]))
    marks = [line for line in axes.lines if line.get_marker() == "o"]
    assert [line.get_markerfacecolor() == "none" for line in marks] == [False, False] + [True] * rings


def test_every_place_of_a_crowded_map_is_named_or_listed():
    data = invented()
    crowd = pd.concat([data.entities.iloc[[0]]] * 30, ignore_index=True).assign(
        entity_id=range(30), name=[f"Upper Brookhaven {i}" for i in range(30)]
    )
    chart = charts.place_map(dataclasses.replace(data, entities=crowd))
    listed = chart.subtitle.partition("Drawn without room for the name: ")[2]
    written = [name for name in crowd.name if f">{name} 1<" in chart.svg]
    assert written and listed
    more = int(re.search(r"and (\d+) more", listed)[1])
    assert len(written) + len(re.findall("Brookhaven", listed)) + more == 30


def test_names_on_a_map_stay_apart():
    axes = plot_places(places(*[(f"Town {i}", 1, 54 + i / 50, 10.0, "place") for i in range(12)]))
    heights = sorted(text.get_position()[1] for text in axes.texts if text.get_ha() == "left")
    apart = (axes.get_ylim()[1] - axes.get_ylim()[0]) / 60
    assert all(b - a > apart or abs(b - a) < 1e-9 for a, b in pairwise(heights))


def test_a_name_without_coordinates_is_counted_as_left_out():
    assert "1 more name could not be put on a map." in charts.place_map(invented()).subtitle


def test_a_day_is_a_dot_and_a_month_is_all_of_it():
    days = [dt.date(2026, 3, 16), dt.date(2026, 3, 1)], [dt.date(2026, 3, 16), dt.date(2026, 3, 31)]
    table = pd.DataFrame(
        {"words": ["Monday", "in March"], "date_start": days[0], "date_end": days[1], "mentions": [1, 1]}
    )
    axes = plot_timeline(table)
    assert len(axes.lines) == 1 and [patch.get_width() for patch in axes.patches if hasattr(patch, "get_width")] == [31]


def test_a_date_far_from_publication_gets_a_scale_of_its_own():
    data = invented()
    early = data.dates.assign(
        date_start=data.dates.date_start.mask(data.dates.date_id == 0, pd.Timestamp(1950, 1, 1)),
        date_end=data.dates.date_end.mask(data.dates.date_id == 0, pd.Timestamp(1950, 12, 31)),
    )
    svg = charts.timeline(dataclasses.replace(data, dates=early)).svg
    assert "Around publication" in svg and "Further off" in svg


def test_the_day_of_publication_is_named_on_the_scale():
    assert ">published 18 Mar 2026</text>" in charts.timeline(invented()).svg


def test_what_can_not_be_placed_on_the_calendar_is_counted():
    chart = charts.timeline(invented())
    assert chart.title == "1 of 2 dated expressions lies within a week of publication"
    assert "1 more expression can’t be placed" in chart.subtitle


def test_titles_of_voices_name_the_denominator():
    data = invented()
    assert charts.sources_by_words(data).title == "19 of 35 attributed words come from Ilse Brandt"


def test_titles_of_themes_name_the_denominator():
    data = invented()
    assert charts.theme_dispersion(data).title == "Disaster is in 4 of 6 sentences, more than any other theme"
    assert (
        charts.theme_dispersion(data, terms=True).title == "Disaster is in 3 of 6 sentences, more than any other theme"
    )
    assert charts.theme_pairs(data).title == "“disaster” and “sea” meet most often: in 2 sentences"
    assert charts.themes_by_source(data).title == "No source uses more than 2 terms of one theme"


def test_a_grid_of_ones_and_twos_is_not_drawn():
    assert charts.themes_by_source(invented()).svg == charts.theme_pairs(invented()).svg == ""


def test_a_grid_has_no_empty_row_and_its_title_is_of_the_sources(monkeypatch):
    monkeypatch.setattr("analysis.charts.themes.ACROSS", 1)
    monkeypatch.setattr("analysis.charts.themes.TOLD", 1)
    data = invented()
    names = ["the article itself", "the article itself", "the article itself", "Ada", "Ada", "Ib"]
    hits = data.themes.assign(source=names, theme=["sea"] * 5 + ["disaster"])
    monkeypatch.setattr("analysis.charts.themes.told_hits", lambda _: hits)
    chart = charts.themes_by_source(data)
    assert chart.title == "Of the sources Ada has most to say of one theme: 2 terms of “sea”"
    assert ">Ada</text>" in chart.svg and ">Ib</text>" not in chart.svg


def test_a_theme_in_every_sentence_is_what_all_is_about():
    data = invented()
    ids = data.sentences.sentence_id
    pairs = [("sea", i) for i in ids] + [("flight", 1), ("flight", 2)]
    told = pd.DataFrame({"theme": [name for name, _ in pairs], "sentence_id": [i for _, i in pairs], "basis": "term"})
    chart = charts.theme_dispersion(dataclasses.replace(data, theme_sentences=told))
    assert chart.title == "All 6 sentences are about sea; flight is next, in 2" and chart.svg
    alone = charts.theme_dispersion(dataclasses.replace(data, theme_sentences=told.head(6)))
    assert (alone.title, alone.svg) == ("All 6 sentences are about sea", "")


def test_sources_of_one_type_make_no_bar_of_types_and_a_shade_is_that_of_its_type():
    data = invented()
    named = dataclasses.replace(data, sources=data.sources.assign(type="named"))
    chart = charts.sources_by_words(named)
    assert chart.subtitle.endswith("by source; all from named people.") and "100%" not in chart.svg
    unnamed = charts.sources_by_words(dataclasses.replace(data, sources=data.sources.assign(type="anonymous")))
    assert "#c2701c" in unnamed.svg and "#3d7fc1" not in unnamed.svg


def test_sources_of_one_number_each_are_listed_and_not_drawn():
    data = invented()
    few = dataclasses.replace(data, quantities=data.quantities.drop_duplicates("source_id"))
    chart = charts.numbers_by_source(few)
    assert chart.svg == "" and chart.subtitle.startswith("One each from ")


@pytest.fixture
def grids_of_few(monkeypatch):
    monkeypatch.setattr("analysis.charts.themes.TOLD", 1)


def test_a_grid_fills_a_wide_column(grids_of_few):
    chart = charts.themes_by_source(invented())
    narrow, wide = (float(ET.fromstring(svg).get("viewBox").split()[2]) for svg in (chart.svg, chart.wide))
    assert wide > 1.5 * narrow


def test_a_long_match_is_told_in_short():
    text = "Prosecutors of the eastern coast charged the owner. The court found him guilty."
    (words,) = charts.theme_dispersion(an.build_dataset(text_article(text))).table.most_frequent.head(1)
    assert all(len(word.split()) < 5 for word in words.split(", "))


def test_sentences_that_follow_one_another_are_one_band():
    table = pd.DataFrame({"strip": ["a"], "start": [120]})
    band, ticks = plot_strips(table, length=1000, bands={"a": [(100, 400), (700, 1000)], "b": []}).patches
    assert [tuple(x) for x in band.get_path().vertices[::5, :1]] == [(100,), (700,)]
    assert len(ticks.get_path().vertices) == 2


def test_the_dispersion_counts_sentences_and_names_the_words():
    data = invented()
    table = charts.theme_dispersion(data).table.set_index("theme")
    told = data.theme_sentences.assign(leaf=data.theme_sentences.theme.str.rpartition("/")[2])
    assert table.sentences.to_dict() == told.groupby("leaf").sentence_id.nunique().to_dict()
    assert table.most_frequent["sea"] == ", ".join(dict.fromkeys(table.most_frequent["sea"].split(", ")))
    assert (charts.theme_dispersion(data, terms=True).table.sentences <= table.sentences.max()).all()


def test_ticks_on_one_spot_are_drawn_once():
    table = pd.DataFrame({"strip": ["a"] * 500, "start": [7] * 499 + [900]})
    (ticks,) = plot_strips(table, length=1000).patches
    assert len(ticks.get_path().vertices) == 4


def test_dollar_signs_make_no_formula():
    data = invented()
    dear = data.quantities.assign(text="between $5 and $10_{", counted=None)
    svg = charts.numbers_on_scales(dataclasses.replace(data, quantities=dear)).svg
    assert svg.count(">between $5 and $10_{</text>") == 4
    assert not any(text.get_parse_math() for text in plot_places(places(("$a$", 1, 1.0, 2.0, "place"))).texts)


@pytest.mark.parametrize("words", ["‮gniht‬", "م ٣ رجال", "\u0000\u0007", "𝟛 people", "<b>&amp;", "\\frac{1}{2}", "a\nb"])
def test_any_words_can_be_drawn(words, grids_of_few):
    data = invented()
    odd = data.quantities.assign(text=words, counted=None)
    sources = data.sources.assign(name=words)
    changed = dataclasses.replace(data, quantities=odd, sources=sources)
    for draw in (charts.numbers_on_scales, charts.numbers_by_source, charts.sources_by_words, charts.themes_by_source):
        ET.fromstring(draw(changed).svg)


def test_a_country_named_more_often_is_darker():
    def opacity(mentions: int) -> float:
        table = places(*NORTH, ("Estland", mentions, 54.2, 10.2, "country"))
        axes = plot_places(table.assign(country=["PL", "PL", "PL", "DE"]))
        return max(patch.get_facecolor()[3] for patch in axes.patches)

    assert 0.1 < opacity(1) < opacity(3) < opacity(9) == opacity(20)


@pytest.mark.parametrize("rows", [NORTH, [("A", 1, 60.0, 25.0, "place"), ("B", 1, 40.0, 25.0, "place")]])
def test_a_map_for_a_wide_column_is_flatter_and_shows_all_its_places(rows):
    table = places(*rows)
    shapes = []
    for wide in (False, True):
        west, south, east, north = frame_of(table, wide=wide)
        assert table.longitude.between(west, east).all() and table.latitude.between(south, north).all()
        shapes.append((north - south) / (east - west))
    assert shapes[1] < shapes[0]


LONG = "biologist at the University of Lower Oret and its botanical gardens"
NOTES = [  # a source's role, what of it stands after its figure: all of it or a part that is whole, never cut words
    ("mayor", "(mayor)"),
    (LONG, "(biologist)"),
    ("one of the four people who founded the harbour choir of Oret", ""),
    ("of no fixed address anywhere that the court could find or name", ""),
]


@pytest.mark.parametrize(("role", "note"), NOTES)
def test_no_role_is_cut_after_a_figure(role, note):
    data = invented()
    data = dataclasses.replace(data, sources=data.sources.assign(role=role))
    svg = charts.sources_by_words(data).svg
    assert "…" not in svg and (note in svg if note else "(o" not in svg)


def test_labels_beside_marks_take_no_more_room_than_they_need():
    short, long = room_of([["crime"], ["war"]], WIDE), room_of([["word " * 60]], WIDE)
    assert room_of([["crime"]], WIDTH) == 0 < short < 60 < long == label_room(WIDE)
