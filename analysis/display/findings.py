"""What a report found, in a few sentences computed from the tables: true of an article with 0, 1 or many of a thing."""

import re
from collections.abc import Callable, Iterable, Sequence
from html import unescape
from typing import Literal

from analysis.display.found_figures import tell_anonymous, tell_largest, tell_numbers, tell_statements
from analysis.display.found_subjects import tell_dates, tell_places, tell_theme_voices, tell_themes
from analysis.display.html import TAG
from analysis.display.views import Tables
from analysis.display.words import capital

Question = Literal["numbers", "voices", "themes", "places_and_dates"]
OPENING = re.compile(r"^((?:<[^>]*>)*)(.)")  # tags, then the first letter


def findings(data: Tables, question: Question) -> list[str]:
    """Return the findings of one report as sentences of HTML; names are escaped and keep their own direction."""
    sentences = (sentence for part in QUESTIONS[question] for sentence in part(data))
    return [OPENING.sub(lambda found: found[1] + capital(found[2]), sentence) for sentence in sentences]


def plain_text(sentence: str) -> str:
    """Return a finding without its markup."""
    return unescape(TAG.sub("", sentence))


# The titles of a page's charts tell the rest: nothing is said twice.
QUESTIONS: dict[Question, Sequence[Callable[[Tables], Iterable[str]]]] = {
    "numbers": (tell_numbers, tell_largest),
    "voices": (tell_statements, tell_anonymous),
    "themes": (tell_themes, tell_theme_voices),
    "places_and_dates": (tell_places, tell_dates),
}
