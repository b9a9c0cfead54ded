"""What a corpus is read from: articles with what is known of them, and what could not be read."""

import hashlib
from dataclasses import dataclass

from analysis.dataset.corrections import Correction
from analysis.records import Article

ABOUT = ("title", "author", "publisher", "url")


@dataclass(frozen=True, slots=True)
class Record:
    """One article of the corpus, with the file and, of JSON Lines, the line where it stands, and its corrections."""

    file: str
    line: int | None
    article: Article
    corrections: tuple[Correction, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of all that the article's rows are made from."""
        return hashlib.sha256(repr((self.article, self.corrections)).encode(errors="surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class BadRecord:
    """What can't be read, or not wholly (`kept`: the article is read without what is wrong), and why."""

    file: str
    line: int | None
    article_id: str | None
    problem: str
    kept: bool = False

    @property
    def where(self) -> str:
        """The file, and the line where it has some."""
        return self.file if self.line is None else f"{self.file} line {self.line}"


Found = Record | BadRecord


@dataclass(frozen=True, slots=True)
class Part:
    """Records that are read together: the work of one worker; `done` is how far the input is read by then, in bytes."""

    number: int
    records: list[Record]
    bad: list[BadRecord]
    done: int
