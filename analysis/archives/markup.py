"""The bytes of an HTML download -> its tree, and the paragraphs and lines of a part of it."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.errors import ArticleError
from analysis.pages.decoding import decode_page

if TYPE_CHECKING:
    from lxml import html

BLOCKS = frozenset(
    "p div br tr td th li ul ol table h1 h2 h3 h4 h5 h6 header section article footer aside blockquote".split()  # noqa: SIM905
)
UNSEEN = frozenset(("script", "style", "title", "button", "input", "head"))


def read_tree(content: bytes) -> html.HtmlElement:
    """Return the tree. Downloads often declare another encoding than they have: UTF-8 is tried first."""
    from lxml import etree, html

    text = decode_page(content)[0].replace("\0", "")
    try:
        return html.document_fromstring(text, parser=html.HTMLParser(huge_tree=True))
    except (etree.ParserError, ValueError):  # nothing of a page is there
        return html.document_fromstring("<p></p>")


def page_of(content: bytes, path: Path) -> tuple[bytes, str | None]:
    """Return the page in a file of MHTML, in UTF-8 with its mark, and the address that it was saved from.

    Raises:
        ArticleError: it holds none.
    """
    from email import message_from_bytes, policy

    for part in message_from_bytes(content, policy=policy.default).walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            raw = part.get_payload(decode=True)
            assert isinstance(raw, bytes)
            text, _ = decode_page(raw, part.get_content_charset())
            address = part.get("Content-Location", "")
            return codecs.BOM_UTF8 + text.encode(), address if address.startswith("http") else None
    raise ArticleError(f"{path}: no page is in it; save the page again, as HTML")


def has_class(element: html.HtmlElement, name: str) -> bool:
    """Whether an element is of a class."""
    return name in (element.get("class") or "").split()


def lines_of(element: html.HtmlElement) -> list[str]:
    """Return the lines that a reader sees in an element; marks within a line part none."""
    lines = [""]
    for piece in _pieces(element):
        if piece is None:
            lines.append("")
        else:
            lines[-1] += piece
    return [line for text in lines if (line := " ".join(text.replace("\xa0", " ").split()))]


def text_of(element: html.HtmlElement | None) -> str | None:
    """Return what an element shows as one line, None where there is nothing."""
    return " ".join(lines_of(element)) or None if element is not None else None


def _pieces(element: html.HtmlElement) -> Iterator[str | None]:
    """Runs of text, and None where a line ends; walked without recursion, which markup may nest too deeply for."""
    from lxml import etree

    for event, part in etree.iterwalk(element, events=("start", "end", "comment", "pi")):
        if event == "start":
            if part.tag in UNSEEN:
                continue
            if part.tag in BLOCKS:
                yield None
            if part.text:
                yield part.text
        elif event == "end" and part.tag in BLOCKS:
            yield None
        if event != "start" and part is not element and part.tail:
            yield part.tail
