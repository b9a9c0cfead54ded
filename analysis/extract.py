"""Article -> all records: the one place that knows the order of the finders."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from analysis.attributions import find_attributions
from analysis.dates import find_dates
from analysis.entities import find_entities
from analysis.language.document import Document, read_document
from analysis.language.syntax import Syntax, read_syntax
from analysis.places.home import home_of
from analysis.quantities import find_quantities
from analysis.quantities.home_money import with_home
from analysis.records import (
    Article,
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
from analysis.themes import Codebook, find_themes, tell_themes, title_hits
from analysis.themes.weights import theme_weights
from analysis.ties import tie_quantities


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one article, as records in reading order; no pandas."""

    article: Article
    sentences: list[Sentence]
    quantities: list[Quantity]
    attributions: list[Attribution]
    sources: list[Source]
    entities: list[Entity]
    mentions: list[Mention]
    dates: list[DateMention]
    themes: list[ThemeHit]
    theme_sentences: list[ThemeSentence]


def extract(article: Article, codebook: Codebook) -> Extraction:
    """Read one article with every finder."""
    with _no_collection():
        return _extract(article, codebook)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Records hold no cycles: looking for some while they are made is in vain, and costs more the longer the text."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def parse_sentences(article: Article) -> tuple[Document, Syntax]:
    """Read an article as far as its sentences: what `analysis show --syntax` prints."""
    document, _, _, _, syntax = _groundwork(article)
    return document, syntax


def _groundwork(article: Article) -> tuple[Document, list[DateMention], list[Entity], list[Mention], Syntax]:
    """What all other finders build on: dates and names, then the syntax, to which each name is one."""
    document = read_document(article)
    home = home_of(article)
    dates = find_dates(document, home=home)
    entities, mentions = find_entities(document, taken=[(d.start, d.end) for d in dates], home=home)
    syntax = read_syntax(document, [(m.start, m.end) for m in mentions])
    return document, dates, entities, mentions, syntax


def _extract(article: Article, codebook: Codebook) -> Extraction:
    document, dates, entities, mentions, syntax = _groundwork(article)
    moments = [(d.start, d.end) for d in dates if d.type != "DURATION"]
    names = [(m.start, m.end) for m in mentions]
    quantities = find_quantities(document, taken=moments, names=names, syntax=syntax)
    quantities = with_home(article.text, quantities, home_of(article), entities)
    attributions, sources = find_attributions(document, entities, mentions, syntax=syntax)
    quantities = tie_quantities(
        document, quantities, syntax=syntax, attributions=attributions, dates=dates, entities=entities,
        mentions=mentions,
    )  # fmt: skip
    no_themes = {e.entity_id for e in entities if e.kind in ("person", "place")}
    themes = find_themes(document, codebook, names=[(m.start, m.end) for m in mentions if m.entity_id in no_themes])
    told = tell_themes(
        document.sentences,
        themes,
        titles=title_hits(article.title, codebook),
        statements=[part for attribution in attributions for part in attribution.parts],
        named=[(mention.sentence_id, mention.entity_id) for mention in mentions],
        weights=theme_weights(codebook.scope),
    )
    return Extraction(
        article, document.sentences, quantities, attributions, sources, entities, mentions, dates, themes, told
    )
