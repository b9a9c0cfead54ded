"""Numbers on scales: open ends stay open, vague words are bands, certainty has a shape, titles are computed."""

import dataclasses

import pandas as pd
import pytest
from invented import invented
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.charts import numbers_by_source, numbers_on_scales
from analysis.charts.axis import is_log
from analysis.charts.scales import panels_of, plot_scale
from analysis.charts.style import FILLS, MARKS
from analysis.display.views import numbers, rows


def panel(head: str) -> pd.DataFrame:
    return dict(panels_of(numbers(invented())))[head]


def changed(**columns) -> object:
    data = invented()
    return dataclasses.replace(data, quantities=data.quantities.assign(**columns))


def test_numbers_of_one_kind_and_unit_share_a_scale():
    heads = [head for head, _ in panels_of(numbers(invented()))]
    assert heads == [
        "Counts of people and things",
        "Volumes, in litres",
        "Sums of money, in EUR a day",
        "Shares, in %",
    ]


def test_titles_are_computed_from_the_table():
    data = invented()
    assert numbers_on_scales(data).title == "1 of 7 numbers is exact and stated outright"
    assert numbers_by_source(data).title == "3 of 7 numbers come from Ilse Brandt"


def test_the_alt_text_holds_every_number_drawn_with_source_and_certainty():
    alt = numbers_on_scales(invented()).alt
    assert "At least three ferries (≥ 3, Ilse Brandt, stated)" in alt
    assert "An unknown number of crates (no figure, the article itself, stated)" in alt


def test_a_number_with_a_scale_to_itself_is_left_to_the_table():
    data = invented()
    chart = numbers_on_scales(data)
    assert "€900" not in chart.alt and len(chart.table) == 7
    assert "3 more numbers with few to compare: in the table." in chart.subtitle
    alone = numbers_on_scales(dataclasses.replace(data, quantities=data.quantities.tail(3)))
    assert alone.svg == "" and "no scale to compare them on" in alone.subtitle


def test_an_open_end_is_an_arrow_and_a_single_figure_is_not():
    arrows = [
        note for note in plot_scale(panel("Counts of people and things")).texts if getattr(note, "arrow_patch", None)
    ]
    assert len(arrows) == 1  # of: at least three, 41, hundreds, an unknown number


def test_a_vague_word_is_a_band_over_its_convention():
    patches = plot_scale(panel("Counts of people and things")).patches
    (band,) = [patch for patch in patches if isinstance(patch, Rectangle)]
    assert (band.get_x(), band.get_x() + band.get_width()) == (100, 1000)


def test_a_range_keeps_both_ends():
    (line,) = plot_scale(panel("Shares, in %")).lines
    assert list(line.get_xdata()) == [5, 8]


@pytest.mark.parametrize(("low", "high", "log"), [(1, 50, False), (1, 5000, True), (0, 5000, False), (-4, 9000, False)])
def test_a_scale_is_logarithmic_only_where_the_span_demands_it(low, high, log):
    table = panel("Counts of people and things").head(2).assign(low=[low, high], high=[low, high], best=[low, high])
    assert is_log(rows(table)) is log
    assert (plot_scale(table).get_xscale() == "log") is log


def test_a_linear_scale_starts_at_zero():
    assert plot_scale(panel("Shares, in %")).get_xticks()[0] == 0


def test_a_log_scale_is_said_in_words():
    assert (
        "log scale"
        in numbers_on_scales(
            changed(low=[1.0, 2e6, 3, 100, 900, None, 5], high=[1, 2e6, 3, 100, 900, None, 5])
        ).subtitle
    )


def test_each_certainty_has_a_shape_and_a_fill_of_its_own():
    shapes = [(mark["marker"], mark["fillstyle"]) for mark in MARKS.values()]
    fills = [(fill["facecolor"], fill.get("hatch")) for fill in FILLS.values()]
    assert len(set(shapes)) == len(shapes) and len(set(fills)) == len(fills)


def test_a_plot_draws_on_given_axes_and_returns_them():
    table = panel("Shares, in %")
    axes = plot_scale(table)
    assert isinstance(axes, Axes) and plot_scale(table, axes) is axes


def test_many_numbers_are_cut_openly():
    data = invented()
    many = pd.concat([data.quantities] * 10, ignore_index=True)
    chart = numbers_on_scales(dataclasses.replace(data, quantities=many))
    assert "The first 40 of 70 are drawn." in chart.subtitle and len(chart.table) == 70
