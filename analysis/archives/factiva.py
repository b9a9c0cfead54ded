"""A Factiva download -> its articles: HTML with field codes or without, and lines of RTF or text with field codes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from analysis.archives.days import read_day
from analysis.archives.entries import Found, finished, one_line
from analysis.archives.labels import read_author
from analysis.archives.markup import lines_of, text_of
from analysis.lexicon import toml_lexicon

if TYPE_CHECKING:
    from lxml import html

ARTICLE = re.compile(r"^(?:\s*article\b|.*\s[a-z]{2}Article\b)")
CODED = re.compile(r"^\s*\|?\s*([A-Z]{2,3})\s*(?:\||\t|\s{2,}|$)\s*(.*)$")
COUNT = re.compile(r"^[\d., ]+ (?:words|mots|wörter|palabras|parole|palavras|woorden|ord)$", re.IGNORECASE)
CLOCK = re.compile(r"^\d{1,2}:\d\d(?: [AP]M)?(?: (?:[A-Z]{1,4}T|UTC))?$", re.IGNORECASE)
DOCUMENT = re.compile(r"^do[ck]umento? [A-Z0-9]{10,}$", re.IGNORECASE)
PRINTED = re.compile(r"^[A-Z]{0,3}-?\d{1,3}[A-Z]?$")  # the page of a paper
BY = ("by ", "von ", "par ", "por ")


def find_articles(tree: html.HtmlElement) -> list[html.HtmlElement]:
    """Return the elements of a page of Factiva that hold an article each."""
    found = tree.xpath("//div[contains(concat(' ', normalize-space(@class), ' '), ' article ')]")
    return [one for one in found if one.xpath(".//*[contains(@class, 'Headline') or self::b = 'HD']")]


def read_factiva(articles: Sequence[html.HtmlElement]) -> Iterator[Found]:
    """Yield the articles of the elements."""
    for number, element in enumerate(articles, 1):
        fields: dict[str, list[str]] = {}
        for row in element.xpath(".//tr"):
            cells = row.findall("td")
            code = text_of(cells[0]) if len(cells) > 1 else None
            if code in _codes():
                fields.setdefault(code, []).extend(lines_of(cells[1]))
        yield _entry(number, fields) if fields else _displayed(number, element)


def is_coded(lines: Sequence[str]) -> bool:
    """Whether the lines are an article with Factiva's field codes."""
    codes = {match[1] for line in lines if (match := CODED.match(line))}
    return {"HD", "PD", "SN"} <= codes


def read_coded(lines: Sequence[str]) -> Iterator[Found]:
    """Yield the articles of lines that begin with a field code each; AN, the number of the document, ends one."""
    number, fields, code = 0, dict[str, list[str]](), ""
    for line in lines:
        match = CODED.match(line)
        if match and match[1] in _codes():
            code = match[1]
            if code == "HD" and "HD" in fields:
                number += 1
                yield _entry(number, fields)
                fields = {name: said for name, said in fields.items() if name == "SE" and "AN" in fields}
            line = match[2]
        if code and line.strip(" |\t"):
            fields.setdefault(code, []).append(line.strip(" |\t"))
        if code == "AN" and line.strip(" |\t"):
            number += 1
            yield _entry(number, fields)
            fields, code = {}, ""
    if "HD" in fields:
        yield _entry(number + 1, fields)


def _entry(number: int, fields: dict[str, list[str]]) -> Found:
    coded = toml_lexicon("archive_labels.toml")["factiva"]

    def field(name: str) -> str | None:
        return one_line(" ".join(part for code in coded[name] for part in fields.get(code, [])))

    return finished(
        number, [line for code in coded["text"] for line in fields.get(code, [])], title=field("title"),
        author=read_author(field("author")), publisher=field("publisher"), section=field("section"),
        page=field("page"), published=read_day(field("day") or ""),
    )  # fmt: skip


def _displayed(number: int, element: html.HtmlElement) -> Found:
    """An article as it is displayed: after the headline its length, day, hour, outlet and so on, a line each."""
    headline = element.xpath(".//*[contains(@class, 'Headline')]")
    paragraphs = element.xpath(".//p[contains(@class, 'articleParagraph')]")
    inside = {part for one in [*headline, *paragraphs] for part in one.iter()}
    head = [line for div in element.iter("div") if div not in inside and not div.xpath(".//div|.//p")
            for line in lines_of(div)]  # fmt: skip
    title = text_of(headline[0])
    above = head.index(title) if title in head else 0  # a section is shown above the headline, a byline below it
    section, below = one_line(" ".join(head[:above])), head[above:]
    head = [line for line in below if line != title]
    count = next((i for i, line in enumerate(head) if COUNT.match(line)), None)
    day = next((i for i, line in enumerate(head) if read_day(line)), None)
    source = [line for line in head[day + 1 :] if not CLOCK.match(line)] if day is not None else []
    author, section, doubts = _byline(head[: count or 0], section)
    page = next((line for line in source[1:4] if PRINTED.match(line)), None)
    return finished(
        number, [line for one in paragraphs for line in lines_of(one) if not DOCUMENT.match(line)], title=title,
        author=read_author(author), publisher=next(iter(source), None), section=section, page=page,
        published=read_day(head[day]) if day is not None else None, doubts=doubts,
    )  # fmt: skip


def _byline(lines: Sequence[str], section: str | None) -> tuple[str | None, str | None, tuple[str, ...]]:
    """Author, section and what is in doubt, of the lines between a headline and the length."""
    author = next((line for line in lines if line.lower().startswith(BY)), None)
    lone = next((line for line in lines if line != author), None)
    if lone is None or (author and section):
        return author, section, ()
    if author:
        return author, lone, ()
    if section:
        return lone, section, ()
    return None, None, (f"{lone!r} stands below the headline: a byline or a section?",)


@cache
def _codes() -> frozenset[str]:
    return frozenset(code for codes in toml_lexicon("archive_labels.toml")["factiva"].values() for code in codes)
