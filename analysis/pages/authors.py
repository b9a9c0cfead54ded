"""Who wrote an article, as its page states it: JSON-LD, meta elements, the byline; without the furniture of bylines."""

import re
from collections.abc import Iterable
from typing import Any

from lxml.html import HtmlElement

from analysis.pages.stated import article_data, below_headline, metas

NAMED = (
    "author", "article:author", "byl", "byline", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author",
    "cxenseparse:author", "citation_author",
)  # fmt: skip
BETWEEN = re.compile(r"\s*[;|•·/]\s*|,?\s+(?:and|&)\s+|,\s+(?=[A-Z][\w.'’-]+\s+[A-Z])")
BY = re.compile(
    r"^(?:(?:written|reported|posted|words|story|text)\s+)?by[:\s]+"
    r"|^(?:posted|published|written|added)\s+(?:on\s+)?[^.!?|]{4,40}\sby\s+"  # "Posted on 4 May 2026 by Ada Brisk"
    r"|^(?:von|par|por)\s+(?!de[rnm]\s)(?=\S+\s+\S)", re.I,
)  # fmt: skip
FURNITURE = re.compile(  # from here on a byline tells of other things
    r"\s*(?:\b(?:e-?mail|follow|contact|view|see|read|more|updated|published|posted|share|twitter|facebook|instagram|bio|"
    r"profile|about)\b|@|https?:|\bX\s+\S|\(|\d).*", re.I,
)  # fmt: skip
CALENDAR = frozenset({
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "am", "pm", "mon", "tue",
    "wed",
    "thu", "fri", "sat", "sun", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
})  # fmt: skip
LONGEST = 6  # words of a name


def authors(tree: HtmlElement, url: str | None, guess: str | None) -> str | None:
    """Return the authors, "; " between them; `guess` is what stands in the page where nothing is stated."""
    told = metas(tree)
    stated: list[list[str]] = [list(_names(article_data(tree, url).get("author")))]
    stated += [told.get(key, []) for key in NAMED]
    stated.append(_marked(tree))
    guessed = (guess or "").split(";")
    stated.append([name for name in guessed if " " in name.strip()] or guessed)  # else the town of "Ada Brisk, Vell"
    for group in stated:
        if names := list(dict.fromkeys(name for one in group for name in clean(one))):
            persons = [name for name in names if not name.startswith("The ")]  # "By Ada Brisk, The Tidings"
            return "; ".join(persons or names)
    return None


def clean(byline: str) -> Iterable[str]:
    """Yield the names of a byline: "By Ada Brisk and Odo Vale" -> both, "Monday May" -> none."""
    text = BY.sub("", " ".join(byline.split()))
    if "://" in text or text.startswith("www."):
        return
    for piece in BETWEEN.split(text):
        name = FURNITURE.sub("", piece).strip(" ,.-–—:")
        words = name.lower().replace(",", " ").split()
        if words and len(words) <= LONGEST and any(c.isalpha() for c in name) and not CALENDAR.issuperset(words):
            yield name


def _names(value: Any) -> Iterable[str]:
    """The names in what JSON-LD says of an author: a text, a person, a list of both."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _names(value.get("name"))
    elif isinstance(value, list):
        persons = [one for one in value if not (isinstance(one, dict) and one.get("@type") == "Organization")]
        for one in persons or value:  # a firm beside them is where they work
            yield from _names(one)


def _marked(tree: HtmlElement) -> list[str]:
    """The names that the page marks as its author's."""
    found = []
    for element in tree.iter("a", "span", "p", "div", "address"):
        itemprop = element.get("itemprop") or element.get("property") or ""
        if element.get("rel") == "author" or itemprop == "author":
            inner = element.xpath(".//*[@itemprop='name' or @property='name']") if itemprop == "author" else []
            found.append((inner[0] if inner else element).text_content())
    return found or [line for line in below_headline(tree) if BY.match(line) and not line.endswith((".", "?", "!"))][:1]
