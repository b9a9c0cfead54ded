"""What a page's own markup states of its article: JSON-LD, meta elements; one look for its day and its authors."""

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

ARTICLES = ("article", "posting", "report", "webpage")  # how the types of schema.org end that an article has
ELSEWHERE = ("itemListElement", "hasPart", "mentions", "relatedLink", "citation", "isBasedOn", "significantLink")
BELOW = 10  # pieces of text behind a headline
DEEPEST = 8  # levels of JSON-LD
TITLES = ("og:title", "twitter:title", "headline", "title", "dc.title")


def metas(tree: HtmlElement) -> dict[str, list[str]]:
    """Return the contents of the page's meta elements by name or property, in small letters."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        key = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        content = " ".join((meta.get("content") or "").split())
        if key and content:
            found.setdefault(key.strip().lower(), []).append(content)
    return found


def article_data(tree: HtmlElement, url: str | None) -> dict[str, Any]:
    """Return the JSON-LD of the page's article: the one of its address or its headline, or the only one; else {}."""
    own: list[dict[str, Any]] = []
    listed: list[dict[str, Any]] = []  # in lists of other articles
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        for item, inside in _items(_read(script.text or ""), False, 0):
            (listed if inside else own).append(item)
    names = {_plain(name) for key in TITLES for name in metas(tree).get(key, ())}
    names |= {_plain(head.text_content()) for head in tree.iter("h1")}
    addresses = {address for address in (url, _canonical(tree)) if address}
    for item in (*own, *listed):
        if addresses & {_bare(item.get(key)) for key in ("url", "@id", "mainEntityOfPage")} and _tells(item):
            return item
    for item in (*own, *listed):
        if _plain(item.get("headline") or item.get("name") or "") in names - {""} and _tells(item):
            return item
    told = [item for item in own if _tells(item)]
    first = [item for item in told if not _type(item).endswith("webpage")] or told
    return first[0] if len(first) == 1 else {}


def _read(text: str) -> Any:
    try:
        return json.loads(text.strip().removesuffix(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _items(value: Any, inside: bool, depth: int) -> Iterator[tuple[dict[str, Any], bool]]:
    """Every article in JSON-LD, and whether it stands in a list of others."""
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _items(one, inside, depth + 1)
    elif isinstance(value, dict):
        if _type(value).endswith(ARTICLES):
            yield value, inside
        for key, one in value.items():
            if isinstance(one, list | dict):
                yield from _items(one, inside or key in ELSEWHERE, depth + 1)


def _type(item: dict[str, Any]) -> str:
    kind = item.get("@type")
    return str(kind[0] if isinstance(kind, list) and kind else kind or "").lower()


def _tells(item: dict[str, Any]) -> bool:
    return bool(item.get("datePublished") or item.get("author") or item.get("dateCreated"))


def _canonical(tree: HtmlElement) -> str | None:
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    addresses = links or metas(tree).get("og:url", [])
    return _bare(addresses[0]) if addresses else None


def _bare(address: Any) -> str | None:
    if isinstance(address, dict):
        address = address.get("@id") or address.get("url")
    return address.partition("#")[0] if isinstance(address, str) else None


def _plain(title: Any) -> str:
    return " ".join(str(title).split()).casefold()


def below_headline(tree: HtmlElement) -> list[str]:
    """Return the first lines behind the last h1 of a page, where byline and day stand."""
    text = tree.xpath("(//h1)[last()]/following::text()[not(ancestor::script or ancestor::style)][normalize-space()]")
    return [" ".join(line.split()) for line in text[:BELOW]]
