"""The headline of a page's article: its h1, where that belongs to it, else what the page states for search engines."""

import re

from lxml.html import HtmlElement

WORD = re.compile(r"\w+")
SHORT = 3  # letters
LEAST = 0.34  # of the words of the shorter of two titles; a logo and the headline share none


def headline(tree: HtmlElement, stated: str | None) -> str | None:
    """Return the headline; `stated` is the one in the page's head.

    Of several h1, the one that shares most words with the stated title counts; one alone inside the article, or with
    which the page's own title begins, counts in any case, for a headline may be written quite differently for search
    engines.
    """
    found = [(line, one) for one in tree.iter("h1") if (line := " ".join(one.text_content().split()))]
    if not found:
        return stated
    marked = [line for line, one in found if one.get("itemprop") == "headline"]
    inside = [line for line, one in found if any(parent.tag == "article" for parent in one.iterancestors())]
    page = " ".join(tree.findtext(".//title", "").split()).casefold()
    begins = [line for line, _ in found if page.startswith(line.casefold())]
    for lines in (marked, inside, begins):
        if len(lines) == 1 and len(lines[0].split()) > 2:
            return lines[0]
    best = max((line for line, _ in found), key=lambda line: _shared(line, stated or ""))
    return best if _shared(best, stated or "") >= LEAST else stated


def _shared(one: str, other: str) -> float:
    left, right = _telling(one), _telling(other)
    return len(left & right) / (min(len(left), len(right)) or 1)


def _telling(title: str) -> set[str]:
    """The words of a title without the short ones, which any two share; all where it has no others."""
    words = set(WORD.findall(title.casefold()))
    return {word for word in words if len(word) > SHORT} or words
