"""What a corpus is read from: articles with what is known of them, and what could not be read."""

import hashlib
from dataclasses import dataclass

from analysis.archives import StoredPage
from analysis.dataset.corrections import Correction
from analysis.records import Article

ABOUT = ("title", "author", "publisher", "url")


@dataclass(frozen=True, slots=True)
class Record:
    """One article of the corpus, with the file, where it holds several the line of it, and its corrections.

    `unit` says what `line` counts: lines of JSON Lines, documents of a download, rows of a table.
    """

    file: str
    line: int | None
    article: Article
    corrections: tuple[Correction, ...] = ()
    unit: str = "line"

    @property
    def digest(self) -> str:
        """SHA-256 of all that the article's rows are made from."""
        return hashlib.sha256(repr((self.article, self.corrections)).encode(errors="surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class PageRecord:
    """A page of a web archive; the worker that reads it takes its article out, which is most of the work."""

    file: str
    line: int
    unit: str
    article_id: str
    page: StoredPage

    @property
    def digest(self) -> str:
        """SHA-256 of all that the article's rows are made from."""
        whole = f"{self.article_id}\n{self.page.url}\n".encode(errors="surrogatepass")
        return hashlib.sha256(whole + self.page.content).hexdigest()


@dataclass(frozen=True, slots=True)
class BadRecord:
    """What can't be read, or not wholly (`kept`: the article is read without what is wrong), and why."""

    file: str
    line: int | None
    article_id: str | None
    problem: str
    kept: bool = False
    unit: str = "line"

    @property
    def where(self) -> str:
        """The file, and the line where it has some."""
        return self.file if self.line is None else f"{self.file} {self.unit} {self.line}"


def noted(record: Record) -> list[BadRecord]:
    """Return what is amiss with a record that stands among others in a file: it is read, and listed too."""
    if not record.article.note or (record.line is None and not record.article.origin):
        return []
    named = record.article.article_id
    return [BadRecord(record.file, record.line, named, record.article.note, kept=True, unit=record.unit)]


Found = Record | PageRecord | BadRecord


@dataclass(frozen=True, slots=True)
class Part:
    """Records that are read together: the work of one worker; `done` is how far the input is read by then, in bytes."""

    number: int
    records: list[Record | PageRecord]
    bad: list[BadRecord]
    done: int
