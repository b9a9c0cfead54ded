"""A Europresse download (HTML) -> its articles, in the older layout of tables and the newer one of elements."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from analysis.archives.days import read_day
from analysis.archives.entries import Found, finished
from analysis.archives.labels import read_author
from analysis.archives.markup import has_class, lines_of, text_of

if TYPE_CHECKING:
    from lxml import html

OUTLET, HEADER, TITLE = "DocPublicationName", "DocHeader", "titrearticlevisu"
NUMBER = re.compile(r",?\s*(?:no|n°|nº|num|numéro|issue)\.?\s*\d[\w-]*\s*$", re.IGNORECASE)
PAGE = re.compile(r"[,;]?\s*\bpp?\.\s*([\w,-]+)\s*$")
OWN_LINES = re.compile(r"^(?:©|\(c\)\s|numéro de document|document number|news·)", re.IGNORECASE)
LONGEST_BYLINE = 90  # characters


def find_articles(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """Return the smallest elements that hold one outlet's name each: an article with its frame."""
    found = []
    for name in _of_class(tree, OUTLET):
        element = name
        while (parent := element.getparent()) is not None and len(_of_class(parent, OUTLET)) == 1:
            element = parent
        found.append(element)
    return found


def read_europresse(articles: Sequence[html.HtmlElement]) -> Iterator[Found]:
    """Yield the articles of the elements."""
    for number, element in enumerate(articles, 1):
        yield _read(number, element)


def _read(number: int, element: html.HtmlElement) -> Found:
    outlet = text_of(_of_class(element, OUTLET)[0]) or ""
    header = " ".join(filter(None, map(text_of, _of_class(element, HEADER))))
    header = re.sub(r"\s+([,;])", r"\1", header)
    section, day, page = _header(header)
    titles = [one for one in element.iter() if isinstance(one.tag, str) and _is_title(one)]
    title = text_of(titles[0]) if titles else None
    author, paragraphs = _newer(element) or _older(element, titles[0] if titles else None)
    return finished(
        number, paragraphs, title=title, publisher=NUMBER.sub("", outlet) or None, author=read_author(author),
        section=section, page=page, published=day,
    )  # fmt: skip


def _header(line: str) -> tuple[str | None, object, str | None]:
    """Section, day and page of "Politique, jeudi 4 octobre 2012, p. 03"."""
    page = PAGE.search(line)
    if page:
        line = line[: page.start()]
    parts = [part.strip() for part in line.split(",")]
    day = next((i for i, part in enumerate(parts) if read_day(", ".join(parts[i:]))), None)
    if day is None:
        return line.strip(" ,") or None, None, page[1] if page else None
    return ", ".join(parts[:day]) or None, read_day(", ".join(parts[day:])), page[1] if page else None


def _newer(element: html.HtmlElement) -> tuple[str | None, list[str]] | None:
    """Byline and paragraphs where the text has an element of its own."""
    texts = [*_of_class(element, "DocText"), *_of_class(element, "docOcurrContainer")]
    if not texts:
        return None
    inner = set(texts[0].iter())
    bylines = element.xpath(".//*[contains(@class, 'bottomNews')]")
    author = next((text_of(one) for one in bylines if one not in inner), None)
    return author, [line for line in lines_of(texts[0]) if not OWN_LINES.match(line)]


def _older(element: html.HtmlElement, title: html.HtmlElement | None) -> tuple[str | None, list[str]]:
    """Byline and paragraphs where all stand in one cell: those behind the title, up to the notice of copyright."""
    for frame in element.xpath(".//table[.//*[contains(@class, 'txtCertificat')] or .//*[@id='celPublication']]"):
        if title is None or title not in set(frame.iter()):
            _blank(frame)
    holder = title if title is not None else element
    while title is not None and holder.tag not in ("td", "body", "article", "div"):
        holder = holder.getparent()
    lines = lines_of(holder)
    known = {text_of(one) for one in [*_of_class(element, OUTLET), *_of_class(element, HEADER)]}
    if title is not None:
        lines = lines[lines.index(text_of(title) or "") + 1 :] if text_of(title) in lines else lines
    lines = [line for line in lines if line not in known]
    end = next((i for i, line in enumerate(lines) if OWN_LINES.match(line)), len(lines))
    lines = lines[:end]
    if len(lines) > 1 and _is_byline(holder, lines[0]):
        return lines[0], lines[1:]
    return None, lines


def _is_byline(holder: html.HtmlElement, line: str) -> bool:
    """A short line without an end, behind which a break and a paragraph stand: as the download sets off its authors."""
    if len(line) > LONGEST_BYLINE or line.rstrip().endswith((".", "!", "?", ":", "»", "”")):
        return False
    for br in holder.iter("br"):
        tail = " ".join((br.tail or "").replace("\xa0", " ").split())
        following = br.getnext()
        if tail == line:
            after = following.getnext() if following is not None else None
            return (
                following is not None
                and following.tag == "br"
                and not (following.tail or "").strip()
                and (after is not None and after.tag == "p")
            )
    return False


def _blank(element: html.HtmlElement) -> None:
    tail = element.tail
    element.clear()
    element.tail = tail


def _is_title(element: html.HtmlElement) -> bool:
    return TITLE in (element.get("class") or "").lower()


def _of_class(element: html.HtmlElement, name: str) -> list[html.HtmlElement]:
    return [one for one in element.iter() if isinstance(one.tag, str) and has_class(one, name)]
