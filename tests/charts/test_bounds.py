"""Words in a chart lie inside it and over no other words: measured in the figure itself, with short and long labels."""

import dataclasses
from functools import cache
from itertools import combinations

import pytest
from invented import invented
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from analysis import charts
from analysis.charts import overview  # noqa: F401  # every chart's module is loaded before figures are watched

CHARTS = [name for name in charts.__all__ if name.islower() and name != "side_by_side"]
LONG = "a former official of the harbour authority familiar with the talks, who asked not to be named in this matter"
LONG_THEME = "the harbour and everything that came of "
SLACK = 1.5  # units


@cache
def long_winded() -> object:
    """The invented dataset with names, words and themes that are as long as news has them, and figures far apart."""
    data = invented()
    numbers = data.quantities.assign(
        text=[f"{text} in the years since the harbour was closed to all but the largest of ships" for text in
              data.quantities.text],
        low=[3.0, 41, 1.2e12, 100, None, None, 5e-7], high=[None, 41.0, 1.2e12, 1000, 9e11, None, 8],
        certainty="unconfirmed",
    )  # fmt: skip
    return dataclasses.replace(
        data,
        quantities=numbers.assign(counted=None, certainty=numbers.certainty.astype(data.quantities.certainty.dtype)),
        sources=data.sources.assign(name=[f"{LONG} {i}" for i in range(len(data.sources))]),
        entities=data.entities.assign(name=[f"Upper Brookhaven on the River {i}" for i in range(len(data.entities))]),
        dates=data.dates.assign(text="in the first weeks of the month in which the harbour was closed for good"),
        themes=data.themes.assign(theme=LONG_THEME + data.themes.theme),
        theme_sentences=data.theme_sentences.assign(theme=LONG_THEME + data.theme_sentences.theme),
    )


def drawn(name: str, data: object, monkeypatch: pytest.MonkeyPatch) -> list[Figure]:
    """Return the figures that a chart draws, for a phone and for a wide column, before they become SVG."""
    figures = []
    save = Figure.savefig
    monkeypatch.setattr(Figure, "savefig", lambda self, *a, **kw: (figures.append(self), save(self, *a, **kw)))
    getattr(charts, name)(data)
    return figures


def words_of(figure: Figure) -> list[tuple[Text, object]]:
    renderer = FigureCanvasAgg(figure).get_renderer()
    shown = [text for text in figure.findobj(Text) if text.get_text().strip() and text.get_visible()]
    return [(text, Text.get_window_extent(text, renderer)) for text in shown]


@pytest.mark.parametrize("data", [invented, long_winded])
@pytest.mark.parametrize("name", CHARTS)
def test_words_stay_inside_the_figure(name, data, monkeypatch):
    outside = [
        (text.get_text(), figure.bbox.width)
        for figure in drawn(name, data(), monkeypatch)
        for text, box in words_of(figure)
        if min(box.x0, box.y0) < -SLACK or box.x1 > figure.bbox.width + SLACK or box.y1 > figure.bbox.height + SLACK
    ]
    assert not outside


@pytest.mark.parametrize("data", [invented, long_winded])
@pytest.mark.parametrize("name", CHARTS)
def test_no_words_cover_others(name, data, monkeypatch):
    covered = [
        (a.get_text(), b.get_text(), figure.bbox.width)
        for figure in drawn(name, data(), monkeypatch)
        for (a, one), (b, two) in combinations(words_of(figure), 2)
        if not a.get_rotation()
        and not b.get_rotation()
        and min(one.x1, two.x1) - max(one.x0, two.x0) > SLACK
        and min(one.y1, two.y1) - max(one.y0, two.y0) > 2 * SLACK
    ]
    assert not covered


@pytest.mark.parametrize("name", ["numbers_by_source", "sources_by_words", "numbers_on_scales"])
def test_a_long_name_is_whole_or_cut_openly(name, monkeypatch):
    for figure in drawn(name, long_winded(), monkeypatch):
        texts = [text.get_text() for text, _ in words_of(figure)]
        assert LONG in " ".join(texts) or any(text.endswith("…") for text in texts)
