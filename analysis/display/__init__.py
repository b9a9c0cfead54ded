"""The dataset as HTML: the annotated article, readable tables, and what a report says about itself."""

from analysis.display.about import about, heading, warnings
from analysis.display.annotate import article_text
from analysis.display.decisions import decisions
from analysis.display.front import further_figures, in_brief, to_check
from analysis.display.html import Html
from analysis.display.tables import dates, names, numbers, places, said, sources, theme_words, unread

__all__ = [
    "Html",
    "about",
    "article_text",
    "dates",
    "decisions",
    "further_figures",
    "heading",
    "in_brief",
    "names",
    "numbers",
    "places",
    "said",
    "sources",
    "theme_words",
    "to_check",
    "unread",
    "warnings",
]
