"""The parts of a story's page, at hand as `charts.story`."""

from analysis.charts.story_conflicts import conflicts
from analysis.charts.story_outlets import sources_by_outlet
from analysis.charts.story_steps import figures_by_day
from analysis.charts.story_tables import articles, first_carried, in_brief, latest_by_source, with_csv
from analysis.charts.story_tolls import tolls_by_day

__all__ = [
    "articles",
    "conflicts",
    "figures_by_day",
    "first_carried",
    "in_brief",
    "latest_by_source",
    "sources_by_outlet",
    "tolls_by_day",
    "with_csv",
]
