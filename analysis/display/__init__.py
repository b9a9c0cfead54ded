"""The dataset as HTML: the annotated article, readable tables, and what a report says about itself."""

from analysis.display.about import about, heading, warnings
from analysis.display.annotate import article_text
from analysis.display.html import Html
from analysis.display.tables import dates, names, numbers, places, said, sources, theme_words, unread

__all__ = [
    "Html",
    "about",
    "article_text",
    "dates",
    "heading",
    "names",
    "numbers",
    "places",
    "said",
    "sources",
    "theme_words",
    "unread",
    "warnings",
]
