"""Content analysis of a dataset: where themes stand and meet, words in context, keyness, blind spots, agreement."""

from analysis.content.agreement import agreement, coding, machine_coding, read_coding
from analysis.content.keyness import keyness_of_articles, keyness_of_voice
from analysis.content.keyphrases import keyphrases
from analysis.content.kwic import kwic, kwic_of_theme
from analysis.content.themes import (
    article_subjects,
    theme_dispersion,
    theme_pairs,
    theme_places,
    themes_by_paragraph,
    themes_by_place,
    themes_by_quantity,
    themes_by_sentence,
    themes_by_source,
)
from analysis.content.views import agreed, uncovered

__all__ = [
    "agreed",
    "agreement",
    "article_subjects",
    "coding",
    "keyness_of_articles",
    "keyness_of_voice",
    "keyphrases",
    "kwic",
    "kwic_of_theme",
    "machine_coding",
    "read_coding",
    "theme_dispersion",
    "theme_pairs",
    "theme_places",
    "themes_by_paragraph",
    "themes_by_place",
    "themes_by_quantity",
    "themes_by_sentence",
    "themes_by_source",
    "uncovered",
]
