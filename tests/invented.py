"""A dataset marked by hand over an invented article, with every kind of row that charts and displays must show.

It does not depend on what the finders find, so a test that fails here fails for the look alone.
"""

import datetime as dt
from functools import cache

from analysis.article import text_article
from analysis.dataset.dataset import Dataset
from analysis.dataset.schema import TABLES
from analysis.dataset.tables import article_columns, found_tables, record_columns
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

SENTENCES = (  # paragraph, sentence
    (0, "Port Ansel — At least three ferries sank on Monday, the harbour master Ilse Brandt said."),
    (0, "“We counted 41 survivors,” she said, “and about 1,200 litres of oil <on deck>.”"),
    (1, "Hundreds of villagers fled to Lower Tarn in March, two residents said on condition of anonymity."),
    (1, "The owner, Corvo Lines, claimed losses of up to €900 a day, which can’t be confirmed."),
    (2, "An unknown number of crates went missing, and between 5% and 8% of the catch may be spoiled."),
    (2, "Nobody in Marland knows what comes next."),
)
TEXT = ""
for number, (paragraph, sentence) in enumerate(SENTENCES):
    TEXT += ("" if not TEXT else "\n" if SENTENCES[number - 1][0] != paragraph else " ") + sentence

ARTICLE = text_article(TEXT, "ferries", published=dt.date(2026, 3, 18), title="Ferries & <fears> in Port Ansel")


def span(words: str, after: int = 0) -> tuple[int, int, str]:
    start = TEXT.index(words, after)
    return start, start + len(words), words


def number(quantity_id: int, sentence: int, words: str, bounds: tuple, modifier: str, kind: str, unit: str | None,
           counted: str | None = None, **more) -> Quantity:  # fmt: skip
    noun = span(counted, SENTENCE_STARTS[sentence])[:2] if counted else (None, None)
    return Quantity(quantity_id, sentence, *span(words), *bounds, modifier, kind, unit, more.pop("per", None), counted,
                    *noun, None, "by hand", **more)  # fmt: skip


def said(attribution_id: int, sentence: int, *words: str, cue: str, speaker: str, source: int | None, kind="indirect"):
    parts = tuple(span(part)[:2] for part in words)
    start, end = parts[0][0], parts[-1][1]
    verb = span(cue, SENTENCE_STARTS[sentence])
    note = None if source is not None else "who is not told"
    return Attribution(attribution_id, sentence, start, end, TEXT[start:end], parts, kind, cue, *verb[:2], cue, speaker,
                       *span(speaker)[:2], source, "by hand", note=note)  # fmt: skip


SENTENCE_STARTS = [TEXT.index(sentence) for _, sentence in SENTENCES]


@cache
def invented() -> Dataset:
    """The dataset of the invented article; callers must not change it."""
    monday, march = dt.date(2026, 3, 16), (dt.date(2026, 3, 1), dt.date(2026, 3, 31))
    found = Extraction(
        ARTICLE,
        [Sentence(i, paragraph, *span(text), 0, 0) for i, (paragraph, text) in enumerate(SENTENCES)],
        [
            number(0, 0, "At least three", (3, None, 3), "at_least", "count", "ferry", "ferries", attribution_id=0,
                   source_id=0, date_id=0, place_id=0, measure="ferry"),
            number(1, 1, "41", (41, 41, 41), "exact", "count", "survivor", "survivors", attribution_id=1, source_id=0,
                   measure="survivor"),
            number(2, 1, "about 1,200 litres", (1200, 1200, 1200), "about", "volume", "litre", "oil", attribution_id=1,
                   source_id=0),
            number(3, 2, "Hundreds", (100, 1000, None), "vague", "count", "villager", "villagers", attribution_id=2,
                   source_id=1),
            number(4, 3, "up to €900 a day", (None, 900, 900), "at_most", "money", "EUR", "losses", per="day",
                   certainty="unconfirmed", hedge="can’t be confirmed", attribution_id=3, source_id=2, measure="loss"),
            number(5, 4, "An unknown number", (None, None, None), "unknown", "count", "crate", "crates"),
            number(6, 4, "between 5% and 8%", (5, 8, None), "range", "share", "percent", "the catch",
                   certainty="possible", hedge="may"),
        ],
        [
            said(0, 0, "At least three ferries sank on Monday", cue="said", speaker="Ilse Brandt", source=0),
            said(1, 1, "We counted 41 survivors", "and about 1,200 litres of oil <on deck>", cue="said", speaker="she",
                 source=0, kind="direct"),
            said(2, 2, "Hundreds of villagers fled to Lower Tarn in March", cue="said", speaker="two residents",
                 source=1),
            said(3, 3, "losses of up to €900 a day", cue="claimed", speaker="Corvo Lines", source=2),
        ],
        [
            Source(0, "Ilse Brandt", "named", "the harbour master", None, 2, 2, "by hand"),
            Source(1, "two residents", "anonymous", None, "on condition of anonymity", None, 1, "by hand"),
            Source(2, "Corvo Lines", "organisation", None, None, 3, 1, "by hand"),
        ],
        [
            Entity(0, "place", "Port Ansel", (), 1, 54.1, 10.2, "DE", 1, "place", "by hand"),
            Entity(1, "place", "Lower Tarn", (), 1, 54.6, 11.4, "DE", 2, "region", "by hand"),
            Entity(2, "person", "Ilse Brandt", ("Brandt",), 1, None, None, None, None, None, "by hand"),
            Entity(3, "organisation", "Corvo Lines", (), 1, None, None, None, None, None, "by hand"),
            Entity(4, "place", "Marland", (), 1, None, None, None, None, None, "by hand", "two places have this name"),
        ],
        [
            Mention(0, 0, 0, *span("Port Ansel"), "by hand"), Mention(1, 2, 0, *span("Ilse Brandt"), "by hand"),
            Mention(2, 1, 2, *span("Lower Tarn"), "by hand"), Mention(3, 3, 3, *span("Corvo Lines"), "by hand"),
            Mention(4, 4, 5, *span("Marland"), "by hand"),
        ],
        [
            DateMention(0, 0, *span("Monday"), "DATE", "2026-03-16", monday, monday, "day", True, "by hand"),
            DateMention(1, 2, *span("in March"), "DATE", "2026-03", *march, "month", False, "by hand"),
            DateMention(2, 5, *span("next"), "DATE", None, None, None, None, True, "by hand", "no day is named"),
        ],
        [
            ThemeHit(0, "sea", 0, *span("ferries"), "ferr*", 1.0, "by hand"),
            ThemeHit(1, "disaster", 0, *span("sank"), "sink", 1.0, "by hand"),
            ThemeHit(2, "disaster", 1, *span("survivors"), "survivor*", 1.0, "by hand"),
            ThemeHit(3, "sea", 1, *span("deck"), "deck", 1.0, "by hand"),
            ThemeHit(4, "flight", 2, *span("fled"), "flee", 1.0, "by hand"),
            ThemeHit(5, "disaster", 4, *span("missing"), "missing", 1.0, "by hand"),
        ],
        [
            ThemeSentence(0, "disaster", 0, "term", 1, 1.0),
            ThemeSentence(1, "sea", 0, "term", 0, 1.0),
            ThemeSentence(2, "disaster", 1, "term", 2, 1.0),
            ThemeSentence(3, "sea", 1, "term", 3, 1.0),
            ThemeSentence(4, "flight", 2, "term", 4, 1.0),
            ThemeSentence(5, "disaster", 4, "term", 5, 1.0),
            ThemeSentence(6, "disaster", 5, "carried", 5, 0.6),
        ],
    )  # fmt: skip
    return dataset(found)


@cache
def nothing_found(text: str = "Nobody came. Nothing was decided.") -> Dataset:
    """The dataset of an article in which no finder finds anything, and whose day is not known."""
    article = text_article(text, "empty")
    sentences = [Sentence(0, 0, 0, len(text), text, 0, 0)]
    return dataset(Extraction(article, sentences, [], [], [], [], [], [], [], []))


def dataset(found: Extraction) -> Dataset:
    tables = {
        "article": article_columns(found.article, read_codebook(), sentences=len(found.sentences)),
        **found_tables(found),
        "corrections": record_columns(TABLES["corrections"], []),
    }
    return Dataset.from_tables(found.article.text, tables)
