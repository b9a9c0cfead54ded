"""What an archive holds, as every reader of this package gives it: articles, and what is none and why."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from analysis.pages import UNSEEN, Page

UNDATED = "no day of publication found: relative dates stay open"


@dataclass(frozen=True, slots=True)
class Entry:
    """One article of an archive: its text, one paragraph a line, and what the archive tells of it.

    `number` counts from 1 what `unit` names: documents of a download, rows of a table, items of a feed.
    `doubts` are what a person should look at.
    """

    number: int
    text: str
    unit: str = "document"
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    section: str | None = None
    page: str | None = None
    url: str | None = None
    dateline: str | None = None
    published: dt.date | None = None
    entry_id: str | None = None
    doubts: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    modified: dt.date | None = None  # when a page says that it was changed last


@dataclass(frozen=True, slots=True)
class Dropped:
    """What stands in an archive and is no article, and why."""

    number: int
    reason: str
    unit: str = "document"
    title: str | None = None


@dataclass(frozen=True, slots=True)
class StoredPage:
    """A web page of an archive as it was stored, with how far the archive is read by then, in bytes."""

    number: int
    url: str
    content: bytes
    done: int
    unit: str = "record"


Found = Entry | Dropped


def one_line(value: str | None) -> str | None:
    """Return a field without breaks, doubled blanks and signs that nobody sees; None where nothing is left."""
    return " ".join(UNSEEN.sub("", value).split()) or None if value else None


def joined(paragraphs: Iterable[str]) -> str:
    """Return a text of one paragraph a line; blank ones are left out."""
    lines = [line for paragraph in paragraphs if (line := one_line(paragraph))]
    return "".join(f"{line}\n" for line in lines)


def page_entry(page: Page, number: int = 1, unit: str = "document") -> Entry:
    """Return the article of a web page as an entry."""
    return Entry(
        number, page.text, unit, page.title, page.author, page.publisher, url=page.url, published=page.published,
        doubts=page.doubts if page.published else (*page.doubts, UNDATED), left_out=page.left_out,
        modified=page.modified,
    )  # fmt: skip


def finished(number: int, paragraphs: Iterable[str], *, unit: str = "document", **known: object) -> Found:
    """Return the entry, or why it is none; a day that isn't known is a doubt."""
    text = joined(paragraphs)
    title = known.get("title")
    if not text:
        return Dropped(number, "holds no text", unit, title if isinstance(title, str) else None)
    doubts = known.pop("doubts", ())
    assert isinstance(doubts, tuple)
    if known.get("published") is None:
        doubts += (UNDATED,)
    return Entry(number, text, unit, doubts=doubts, **known)  # type: ignore[arg-type]
