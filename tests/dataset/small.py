"""A small dataset written by hand, so that these tests don't depend on what the finders find."""

import datetime as dt

from analysis.article import text_article
from analysis.dataset.schema import TABLES
from analysis.dataset.tables import Tables, article_columns, found_tables, record_columns
from analysis.extract import Extraction
from analysis.records import (
    Attribution,
    DateMention,
    Entity,
    Mention,
    Quantity,
    Sentence,
    Source,
    ThemeHit,
    ThemeSentence,
)
from analysis.themes import read_codebook

TEXT = (
    "Varnholm — About 120 houses burned on Sunday, said Ada Brisk, the mayor.\n"
    "“We lost,” she said, “some 40 barns.” On Sunday Orin Vale spoke of 12 cows."
)
ARTICLE = text_article(TEXT, "fire", published=dt.date(2026, 3, 3), title="Fire in Varnholm")


def span(words: str, start: int = 0) -> tuple[int, int, str]:
    start = TEXT.index(words, start)
    return start, start + len(words), words


def quantity(number: int, sentence: int, words: str, best: float, counted: str, attribution: int | None) -> Quantity:
    noun = span(counted)
    return Quantity(
        number, sentence, *span(words), best, best, best, "about", "count", counted, None, counted, *noun[:2], None,
        "count:noun", attribution_id=attribution, source_id=attribution, date_id=None,
    )  # fmt: skip


def small_tables() -> Tables:
    sunday, burned = span("Sunday"), span("About 120 houses burned on Sunday")
    first = dt.date(2026, 3, 1)
    second = TEXT.index("“We")
    parts = (span("“We lost,”")[:2], span("“some 40 barns.”")[:2])
    found = Extraction(
        ARTICLE,
        [
            Sentence(0, 0, *span(TEXT.split("\n")[0]), 0, 0),
            Sentence(1, 1, *span("“We lost,” she said, “some 40 barns.”"), 0, 0),
            Sentence(2, 1, *span("On Sunday Orin Vale spoke of 12 cows."), 0, 0),
        ],
        [
            quantity(0, 0, "About 120 houses", 120, "houses", 0),
            quantity(1, 1, "some 40 barns", 40, "barns", 1),
            quantity(2, 2, "12 cows", 12, "cows", None),
        ],
        [
            Attribution(0, 0, *burned, (burned[:2],),
                        "indirect", *("said", *span("said")[:2]), "say", "Ada Brisk", *span("Ada Brisk")[:2], 0, "cue"),
            Attribution(1, 1, parts[0][0], parts[1][1], TEXT[parts[0][0] : parts[1][1]], parts, "direct",
                        "said", *span("said", second)[:2], "say", "she", *span("she", second)[:2], 1, "quote"),
        ],
        [
            Source(0, "Ada Brisk", "named", "the mayor", None, 0, 1, "name"),
            Source(1, "she", "anonymous", None, None, None, 1, "pronoun"),
        ],
        [
            Entity(0, "person", "Ada Brisk", (), 1, None, None, None, None, None, "name"),
            Entity(1, "place", "Varnholm", ("V.", "Old Varnholm"), 1, 54.5, -3.25, "GB", 77, "place", "gazetteer"),
        ],
        [Mention(0, 1, 0, *span("Varnholm"), "gazetteer"), Mention(1, 0, 0, *span("Ada Brisk"), "name")],
        [
            DateMention(0, 0, *sunday, "DATE", "2026-03-01", first, first, "day", True, "day"),
            DateMention(1, 2, *span("Sunday", second), "DATE", None, None, None, None, True, "day", "which Sunday?"),
        ],
        [ThemeHit(0, "disaster/fire", 0, *span("burned"), "burn*", 1.0, "wildcard")],
        [ThemeSentence(0, "disaster/fire", 0, "term", 0, 1.0), ThemeSentence(1, "disaster/fire", 1, "carried", 0, 0.6)],
    )  # fmt: skip
    return {
        "article": article_columns(ARTICLE, read_codebook(), sentences=3),
        **found_tables(found),
        "corrections": record_columns(TABLES["corrections"], []),
    }
