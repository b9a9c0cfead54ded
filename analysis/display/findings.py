"""What a report found, in a few sentences computed from the tables: true of an article with 0, 1 or many of a thing."""

import re
from collections.abc import Callable, Iterable, Sequence
from html import unescape
from typing import Literal

from analysis.display.found_figures import (
    tell_anonymous,
    tell_largest,
    tell_most_words,
    tell_number_certainty,
    tell_number_sources,
    tell_numbers,
    tell_statements,
)
from analysis.display.found_subjects import (
    tell_dates,
    tell_placed,
    tell_places,
    tell_single_days,
    tell_theme_voices,
    tell_themes,
    tell_untouched,
)
from analysis.display.html import TAG
from analysis.display.views import Tables
from analysis.display.wording import most_often
from analysis.display.words import capital, plural

Question = Literal["article", "numbers", "voices", "themes", "places_and_dates"]
OPENING = re.compile(r"^((?:<[^>]*>)*)(.)")  # tags, then the first letter


def findings(data: Tables, question: Question) -> list[str]:
    """Return the findings of one report as sentences of HTML; names are escaped and keep their own direction."""
    sentences = (sentence for part in QUESTIONS[question] for sentence in part(data))
    return [OPENING.sub(lambda found: found[1] + capital(found[2]), sentence) for sentence in sentences]


def plain_text(sentence: str) -> str:
    """Return a finding without its markup."""
    return unescape(TAG.sub("", sentence))


def _named(data: Tables) -> Iterable[str]:
    table = data.entities.sort_values("mentions", ascending=False, kind="stable")
    if table.empty:
        yield "The rules found no name."
        return
    yield f"<b>{plural(len(table), 'name')}</b>{most_often(table.set_index('name').mentions)}."


def _unread(data: Tables) -> Iterable[str]:
    tables = (data.quantities, data.attributions, data.dates, data.mentions, data.themes)
    open_rows = sum(int(table.note.notna().sum()) for table in tables)
    if sum(map(len, tables)):
        yield f"{plural(open_rows, 'row')} could not be fully read." if open_rows else "No row is marked as half read."


QUESTIONS: dict[Question, Sequence[Callable[[Tables], Iterable[str]]]] = {
    "article": (tell_numbers, tell_statements, _named, tell_themes, _unread),
    "numbers": (tell_numbers, tell_largest, tell_number_sources, tell_number_certainty),
    "voices": (tell_statements, tell_most_words, tell_anonymous),
    "themes": (tell_themes, tell_untouched, tell_theme_voices),
    "places_and_dates": (tell_places, tell_placed, tell_dates, tell_single_days),
}
