"""The rows of the dataset, frozen. Offsets are half-open, in characters from the start of the article's text.

Every record that has `start`, `end` and `text` keeps `article.text[start:end] == text`. Unknown is None, never 0 or "".
Ids count from 0 in reading order, so a record's id is its place in the list that holds it.
`rule` names the rule or lexicon entry that made the row; `note` says what could not be read, and why.
"""

import datetime as dt
from dataclasses import dataclass
from html import escape

Span = tuple[int, int]

SHOWN = 20_000  # characters of an article that a notebook shows when the article itself is displayed

CERTAINTIES = ("denied", "unconfirmed", "possible", "probable", "stated")  # in rising order


@dataclass(frozen=True, slots=True, repr=False)
class Article:
    """One article as read: the text is never altered afterwards."""

    article_id: str
    text: str
    sha256: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: dt.date | None = None  # a datetime where the hour is known
    published_from: str = "none"  # argument, sidecar, page, none
    encoding: str = "utf-8"
    path: str | None = None
    note: str | None = None
    dateline: str | None = None
    codebook: str | None = None  # the one that the sidecar names, read where no other is asked for
    section: str | None = None
    page: str | None = None
    origin: str | None = None  # its place in the archive that held it
    country: str | None = None  # ISO 3166-1 alpha-2 of the one that it is written for, where the sidecar names it

    def __repr__(self) -> str:
        when = f", {self.published:%Y-%m-%d}" if self.published else ""
        return f"<Article {self.article_id}: {self.title or 'without a title'}{when}, {len(self.text):,} characters>"

    def _repr_html_(self) -> str:
        lines = (escape(line) for line in self.text[:SHOWN].splitlines() if line.strip())
        shown = "".join(f'<p style="margin: 0 0 .8em">{line}</p>' for line in lines)
        rest = f"<p>… {len(self.text) - SHOWN:,} more characters</p>" if len(self.text) > SHOWN else ""
        about = ", ".join(
            filter(None, (self.author, self.publisher, f"{self.published:%Y-%m-%d}" if self.published else ""))
        )
        return (
            f'<div class="tex2jax_ignore"><h3>{escape(self.title or self.article_id)}</h3><p>{escape(about)}</p>'
            f'<div dir="auto" style="max-width: 45em">{shown}</div>{rest}</div>'
        )


@dataclass(frozen=True, slots=True)
class Sentence:
    sentence_id: int
    paragraph: int
    start: int
    end: int
    text: str
    first: int  # its tokens are tokens[first:last]
    last: int


@dataclass(frozen=True, slots=True)
class DateMention:
    date_id: int
    sentence_id: int
    start: int
    end: int
    text: str
    type: str  # DATE, TIME, DURATION, SET
    value: str | None  # TIMEX3
    date_start: dt.date | None
    date_end: dt.date | None  # the last day of the interval
    precision: str | None  # day, week, month, season, year, decade
    relative: bool
    rule: str
    note: str | None = None
    origin: str = "rule"


@dataclass(frozen=True, slots=True)
class Entity:
    entity_id: int
    kind: str  # person, organisation, place, nationality, thing
    name: str
    aliases: tuple[str, ...]
    mentions: int
    latitude: float | None
    longitude: float | None
    country: str | None  # ISO 3166 alpha-2
    geonames_id: int | None
    precision: str | None  # place, region, country
    rule: str
    note: str | None = None
    origin: str = "rule"


@dataclass(frozen=True, slots=True)
class Mention:
    mention_id: int
    entity_id: int
    sentence_id: int
    start: int
    end: int
    text: str
    rule: str
    note: str | None = None
    origin: str = "rule"


@dataclass(frozen=True, slots=True)
class Quantity:
    quantity_id: int
    sentence_id: int
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    best: float | None
    modifier: str
    kind: str
    unit: str | None
    per: str | None
    counted: str | None
    counted_start: int | None
    counted_end: int | None
    trend: str | None
    rule: str
    measure: str | None = None  # what it tells: a class of lexicons/measures.toml, else the lemma of what it counts
    action: str | None = None
    certainty: str = "stated"
    hedge: str | None = None
    attribution_id: int | None = None
    source_id: int | None = None
    date_id: int | None = None
    place_id: int | None = None  # an entity_id
    note: str | None = None
    origin: str = "rule"


@dataclass(frozen=True, slots=True)
class Attribution:
    attribution_id: int
    sentence_id: int
    start: int
    end: int
    text: str
    parts: tuple[Span, ...]
    kind: str  # direct, mixed, indirect
    cue: str | None
    cue_start: int | None
    cue_end: int | None
    cue_lemma: str | None
    speaker: str | None
    speaker_start: int | None
    speaker_end: int | None
    source_id: int | None
    rule: str
    inside: int | None = None  # the attribution whose content holds this one
    note: str | None = None
    origin: str = "rule"


@dataclass(frozen=True, slots=True)
class Source:
    source_id: int
    name: str
    type: str  # named, pseudonymous, anonymous, group, organisation, document
    role: str | None
    anonymity: str | None
    entity_id: int | None
    attributions: int
    rule: str
    affiliation: str | None = None
    unnamed: bool = False
    note: str | None = None
    origin: str = "rule"


@dataclass(frozen=True, slots=True)
class ThemeHit:
    theme_hit_id: int
    theme: str
    sentence_id: int
    start: int
    end: int
    text: str
    term: str
    weight: float
    rule: str
    note: str | None = None
    origin: str = "rule"


@dataclass(frozen=True, slots=True)
class ThemeSentence:
    """A sentence that tells about a theme; `theme_hit_id` is the match it rests on, which may stand elsewhere."""

    theme_sentence_id: int
    theme: str
    sentence_id: int
    basis: str  # term, carried, subject
    theme_hit_id: int
    weight: float
