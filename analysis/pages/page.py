"""The content of a web page -> the article on it, with what the page tells of it."""

import datetime as dt
import re
from dataclasses import dataclass

from analysis.errors import ArticleError
from analysis.pages.decoding import decode_page

SAVED_FROM = re.compile(rb"<!-- saved from url=\(\d+\)(https?://\S+)")  # as browsers write it
UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")  # soft hyphens and joiners: nobody sees them, and they part words
NO_SEARCH = {"extensive_search": False}  # for the day: it is read here, and the search takes seconds
NOT_FREE = re.compile(rb"""["']isAccessibleForFree["']\s*:\s*["']?false""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """An article taken out of its page, with what the page tells of it; `doubts` are what a person should look at.

    `left_out` are lines that the page sets among its paragraphs: links to other articles, invitations, credits.
    """

    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: dt.date | None = None
    doubts: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    modified: dt.date | None = None


def read_page(content: bytes, source: str, *, url: str | None = None, charset: str | None = None) -> Page:
    """Return the article of a web page; `source` names it in messages, `charset` is the one that the server named.

    Raises:
        ArticleError: no article is to be found there.
    """
    from trafilatura import bare_extraction  # late: it takes 0.15 s, and what reads markup 0.05 s
    from trafilatura.settings import Document

    from analysis.pages.authors import authors
    from analysis.pages.furniture import without_furniture
    from analysis.pages.headline import headline
    from analysis.pages.markup import parse, plain_tables, prepared
    from analysis.pages.published import modified, published
    from analysis.pages.stated import metas

    saved = SAVED_FROM.search(content[:2000])
    url = url or (saved[1].decode(errors="replace") if saved else None)
    html, doubts = decode_page(content, charset)
    markup = prepared(parse(html))
    found = bare_extraction(
        markup, url=url, with_metadata=True, include_comments=False, include_tables=True,
        date_extraction_params=NO_SEARCH,
    )  # fmt: skip
    if not isinstance(found, Document) or not found.text:
        raise ArticleError(f"{source}: no article found on it; save its text as a file and add that")
    tree = parse(html)
    stated = _line(found.title)
    title = headline(tree, stated)
    day, asked = published(tree, url)
    doubts += asked
    if NOT_FREE.search(content):
        doubts += ("The page says that it isn't free to read: is the text whole?",)
    author = authors(tree, url, found.author)
    section = metas(tree).get("article:section", [None])[0]
    told = plain_tables(UNSEEN.sub("", found.text).strip())
    text, left_out = without_furniture(
        told,
        tree,
        headlines=[title or "", stated or ""],
        section=section,
        authors=author,
        publisher=_line(found.sitename),
    )
    address, changed = _line(found.url) or url, modified(tree, url)
    return Page(text + "\n", title, author, _line(found.sitename), address, day, doubts, left_out, changed)


def _line(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None
