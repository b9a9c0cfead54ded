"""Charts of one article's dataset: each takes the dataset and returns a `Chart` that shows itself."""

from analysis.charts.chart import Chart, side_by_side
from analysis.charts.claims import who_says_what
from analysis.charts.explore import ThemeExplorer
from analysis.charts.keyness import words_by_voice
from analysis.charts.map import place_map
from analysis.charts.numbers import numbers_by_source
from analysis.charts.overview import overview
from analysis.charts.scales import numbers_on_scales
from analysis.charts.themes import theme_dispersion, theme_pairs, themes_by_number, themes_by_source
from analysis.charts.timeline import timeline
from analysis.charts.voices import sources_by_words

__all__ = [
    "Chart",
    "ThemeExplorer",
    "numbers_by_source",
    "numbers_on_scales",
    "overview",
    "place_map",
    "side_by_side",
    "sources_by_words",
    "theme_dispersion",
    "theme_pairs",
    "themes_by_number",
    "themes_by_source",
    "timeline",
    "who_says_what",
    "words_by_voice",
]
