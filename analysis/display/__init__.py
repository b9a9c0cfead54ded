"""The dataset as HTML: the annotated article, readable tables, and what a report says about itself."""

from analysis.display.about import about, heading, warnings
from analysis.display.annotate import article_text
from analysis.display.decisions import decisions
from analysis.display.front import in_brief, to_check, who_says_what
from analysis.display.html import Html
from analysis.display.tables import dates, names, numbers, places, said, sources, theme_words, unread

__all__ = [
    "Html",
    "about",
    "article_text",
    "dates",
    "decisions",
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
    "who_says_what",
]
