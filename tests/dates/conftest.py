"""One reading for all tables: the expressions of a text, each as (text, type, value)."""

import datetime as dt

import pytest

from analysis.article import text_article
from analysis.dates import find_dates
from analysis.language.document import read_document
from analysis.records import DateMention

PUBLISHED = dt.date(2015, 3, 11)  # a Wednesday


@pytest.fixture
def mentions():
    def read(text: str, published: dt.date | None = PUBLISHED) -> list[DateMention]:
        return find_dates(read_document(text_article(text, "test", published=published)))

    return read


@pytest.fixture
def values(mentions):
    def read(text: str, published: dt.date | None = PUBLISHED) -> list[tuple[str, str, str | None]]:
        return [(d.text, d.type, d.value) for d in mentions(text, published)]

    return read
