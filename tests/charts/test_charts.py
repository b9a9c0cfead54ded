"""What every chart keeps: it draws any table, says what it shows in words, and is the same every time."""

import re
import xml.etree.ElementTree as ET
from functools import cache

import pytest
from invented import invented, nothing_found

from analysis import charts
from analysis.charts.style import WIDE, WIDTH


@pytest.fixture(autouse=True)
def _grids_of_few(monkeypatch):
    monkeypatch.setattr("analysis.charts.themes.TOLD", 1)


@cache
def drawn(name: str) -> charts.Chart:
    return getattr(charts, name)(invented())


CHARTS = [name for name in charts.__all__ if name.islower() and name != "side_by_side"]


@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_a_wellformed_drawing_with_its_words(name):
    chart = drawn(name)
    assert ET.fromstring(chart.svg).get("viewBox").startswith(f"0 0 {WIDTH} ")
    assert not chart.wide or ET.fromstring(chart.wide).get("viewBox").startswith(f"0 0 {WIDE} ")
    assert chart.title and not re.search(r"\bnan\b|<NA>|None", chart.title + chart.alt)
    assert chart.alt.removeprefix("A ").split()[0].capitalize() in {
        "Bar",
        "Marks",
        "Strip",
        "Grid",
        "Timeline:",
        "Map",
    }, "chart type comes first"
    assert len(chart.table) and chart.source.startswith("Source: “Ferries & <fears> in Port Ansel”")


@pytest.mark.parametrize("name", CHARTS)
def test_the_figure_is_escaped_and_carries_alt_caption_and_data_table(name):
    html = drawn(name)._repr_html_()
    assert html.count("<svg ") == html.count('role="img" aria-label="') == (2 if drawn(name).wide else 1)
    assert "<figcaption>" in html and "<details>" in html
    assert "<caption>" in html and 'scope="col"' in html
    assert "<fears>" not in html and "<on deck>" not in html and "<script" not in html
    assert "href=" not in re.sub(r'href="#[\w-]+"', "", html), "links lead into the page only"


@pytest.mark.parametrize("name", CHARTS)
def test_an_empty_table_is_said_and_never_a_crash(name):
    chart = getattr(charts, name)(nothing_found())
    assert chart.svg == "" and chart.title.startswith("No ") and "found" in chart.title
    assert "<svg" not in chart._repr_html_()


@pytest.mark.parametrize("name", CHARTS)
def test_the_same_table_gives_the_same_bytes(name):
    assert getattr(charts, name)(invented())._repr_html_() == drawn(name)._repr_html_()


@pytest.mark.parametrize("name", CHARTS)
def test_ink_is_the_pages_own_and_ids_are_only_those_that_are_used(name):
    svg = drawn(name).svg + drawn(name).wide
    assert not {"#111111", "#666666", "#cccccc", "#000000", "#ffffff"} & set(re.findall(r"#[0-9a-f]{6}", svg))
    ids = set(re.findall(r' id="([^"]+)"', svg))
    assert ids == {i for i in ids if f"#{i}" in svg}
    assert "font-family" not in svg and "metadata" not in svg and "<style" not in svg


def test_two_charts_of_one_page_share_no_id():
    found = [set(re.findall(r' id="([^"]+)"', drawn(name)._repr_html_())) for name in CHARTS]
    assert sum(map(len, found)) == len(set().union(*found))


def test_charts_stand_side_by_side_and_those_of_nothing_in_a_line():
    pair = charts.side_by_side(drawn("timeline"), drawn("place_map")).html
    assert pair.count("<figure") == 2 and 'class="an-pair"' in pair
    half = charts.side_by_side(charts.timeline(nothing_found()), drawn("place_map")).html
    assert (
        half.count("<figure") == 1 and 'class="an-pair"' not in half and charts.timeline(nothing_found()).title in half
    )
