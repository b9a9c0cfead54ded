"""Markdown with its front matter -> an article: the text as a reader of the made page sees it."""

import datetime as dt
import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from analysis.archives.days import read_day
from analysis.archives.documents import read_whole
from analysis.archives.entries import Found, finished, one_line
from analysis.archives.feeds import read_moment
from analysis.archives.labels import read_author
from analysis.archives.markup import lines_of, text_of
from analysis.article import FRONT_MATTER, decode
from analysis.errors import ArticleError

FIELDS = {  # what blogs, static sites and note-taking programs call it, the surest first
    "title": ("title", "headline"),
    "author": ("author", "authors", "byline", "creator"),
    "publisher": ("publisher", "outlet", "publication", "site_name", "site"),
    "section": ("section", "category", "categories"),
    "url": ("url", "link", "canonical_url", "canonical", "permalink", "source"),
    "published": ("date", "published", "published_at", "publishdate", "publish_date", "pubdate", "date_published"),
    "modified": ("modified", "lastmod", "updated", "last_modified"),
}
NOTED = re.compile(r"\[\^[^\]\s]+\]:?")
SHORT_CODE = re.compile(r"\{\{[<%].*?[>%]\}\}|\{%.*?%\}|!\[\[[^\]\n]*\]\]")
LINKED = re.compile(r"\[\[(?:[^\]|\n]*\|)?([^\]|\n]+)\]\]")  # of one's own notes: [[Varnholm|the town]]


def read_markdown(path: Path) -> Found:
    """Return the article of a Markdown file.

    Raises:
        ArticleError: it can't be read, or its front matter is neither YAML nor TOML.
    """
    from lxml import html
    from markdown_it import MarkdownIt

    text, _, note = decode(read_whole(path), path)
    front = FRONT_MATTER.match(text)
    known = _front_matter(front[1], front[2], path) if front else {}
    body = text[front.end() :] if front and known else text
    body = LINKED.sub(r"\1", NOTED.sub("", SHORT_CODE.sub("", body)))
    made = MarkdownIt("commonmark", {"html": True}).enable("table").render(body).replace("\0", "")
    tree = html.fragment_fromstring(made, create_parent="div")
    title = _text(known, "title")
    head = next(iter(tree), None)
    if head is not None and head.tag == "h1" and not (tree.text or "").strip():
        shown = text_of(head)
        if title is None or shown == title:
            title = shown
            head.drop_tree()
    url = next((value for value in _values(known, "url") if re.match(r"https?://", value)), None)
    return finished(
        1, lines_of(tree), title=title, author=read_author(", ".join(_values(known, "author"))),
        publisher=_text(known, "publisher"), section=_text(known, "section"), url=url,
        published=_moment(known, "published"), modified=_moment(known, "modified"), doubts=(note,) if note else (),
    )  # fmt: skip


def _front_matter(fence: str, text: str, path: Path) -> dict[str, Any]:
    """What stands between the fences; nothing where that is no table but a part of the text between two rules."""
    import yaml

    try:
        found = tomllib.loads(text) if fence == "+++" else yaml.safe_load(text)
    except (tomllib.TOMLDecodeError, yaml.YAMLError, ValueError) as error:
        told = " ".join(str(error).split())
        raise ArticleError(f"{path}: its front matter can't be read ({told}); mend that line") from None
    if not isinstance(found, dict):
        return {}
    own = found.get("params")  # where some static sites keep what isn't theirs
    every = {**(own if isinstance(own, dict) else {}), **found}
    return {str(key).lower().replace("-", "_"): value for key, value in every.items()}


def _values(known: Mapping[str, Any], field: str) -> list[str]:
    """The texts of the first key that is there; of several authors, each name."""
    value = next((known[key] for key in FIELDS[field] if known.get(key)), None)
    items: Iterable[Any] = value if isinstance(value, list) else [value]
    texts = [item.get("name") if isinstance(item, dict) else item for item in items]
    return [line for text in texts if isinstance(text, str) and (line := one_line(LINKED.sub(r"\1", text)))]


def _text(known: Mapping[str, Any], field: str) -> str | None:
    return next(iter(_values(known, field)), None)


def _moment(known: Mapping[str, Any], field: str) -> dt.date | None:
    value = next((known[key] for key in FIELDS[field] if known.get(key)), None)
    if isinstance(value, dt.date):
        return value
    return read_moment(value) or read_day(value) if isinstance(value, str) else None
