"""RSS and Atom -> their items; a feed that gives only summaries says so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.archives.documents import read_whole
from analysis.archives.entries import Dropped, Found, finished, one_line
from analysis.archives.markup import lines_of
from analysis.errors import ArticleError, ParameterError
from analysis.sidecar import read_moment as read_iso

if TYPE_CHECKING:
    from lxml import html


def read_feed(path: Path) -> Iterator[Found]:
    """Yield the items of a feed.

    Raises:
        ArticleError: it is no feed.
    """
    import feedparser

    try:
        feed = feedparser.parse(read_whole(path), sanitize_html=False)
    except (ValueError, LookupError, AttributeError, TypeError) as error:  # of feedparser, whatever is broken in it
        raise ArticleError(f"{path}: no feed that can be read ({type(error).__name__}); save it again") from None
    if not feed.get("version"):
        raise ArticleError(f"{path}: no RSS or Atom feed; give a feed, or save the articles as pages or texts")
    outlet = _shown(feed.feed.get("title"))
    for number, item in enumerate(feed.entries, 1):
        yield _read(number, item, outlet)


def _read(number: int, item: Any, outlet: str | None) -> Found:
    title = _shown(item.get("title"))
    whole = max((part.get("value") or "" for part in item.get("content", [])), key=len, default="")
    summary = item.get("summary") or ""
    text = whole if len(whole) > len(summary) else summary
    if not text.strip():
        return Dropped(number, "holds no text, only a headline", "item", title)
    source = item.get("source") or {}
    tags = [one_line(tag.get("term")) for tag in item.get("tags", [])]
    return finished(
        number, _told(text, title), unit="item", title=title, author=_authors(item),
        publisher=one_line(source.get("title")) or outlet, section=next(filter(None, tags), None),
        url=one_line(item.get("link")), published=read_moment(item.get("published") or item.get("updated")),
        doubts=() if whole else ("the text is the feed's summary, the article may be longer",),
    )  # fmt: skip


def _authors(item: Any) -> str | None:
    names = [name for author in item.get("authors", []) if (name := one_line(author.get("name")))]
    return ", ".join(dict.fromkeys(names)) or one_line(item.get("author"))


def read_moment(stated: str | None) -> dt.date | None:
    """Return the moment of "Mon, 02 Mar 2026 23:40:00 +0100" or of ISO 8601, in the zone that is written there."""
    if not stated:
        return None
    try:
        return parsedate_to_datetime(stated)
    except (TypeError, ValueError):
        pass
    try:
        return read_iso(stated, "published")
    except ParameterError:
        return None


def _paragraphs(markup: str) -> list[str]:
    tree = _tree(markup)
    return markup.split("\n") if tree is None else lines_of(tree)


def _told(markup: str, title: str | None) -> list[str]:
    """The paragraphs without what a page sets among them: captions, invitations, "The post ... appeared first on"."""
    from analysis.pages.furniture import without_furniture

    tree, lines = _tree(markup), _paragraphs(markup)
    if tree is None:
        return lines
    return without_furniture("\n".join(lines), tree, headlines=[title or ""])[0].split("\n")


def _tree(markup: str) -> html.HtmlElement | None:
    from lxml import etree, html

    if "<" not in markup and "&" not in markup:
        return None
    try:
        return html.fragment_fromstring(markup.replace("\0", ""), create_parent="div")
    except (etree.ParserError, ValueError):
        return html.fragment_fromstring("<div></div>")


def _shown(markup: str | None) -> str | None:
    return one_line(" ".join(_paragraphs(markup))) if markup else None
