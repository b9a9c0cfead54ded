"""The day of publication that a page states -> the moment, or none with the days that stand there.

In this order: the JSON-LD of the article, the page's meta elements, its own time elements outside of what is related,
"Published 2 March 2026" in its text. No other day of a text is that of publication: not of a copyright, not of a flood.
"""

import datetime as dt
import re
from typing import Any

from lxml.html import HtmlElement

from analysis.errors import ParameterError
from analysis.pages.stated import article_data, below_headline, metas
from analysis.sidecar import read_moment

PUBLISHED = (  # names of meta elements: Open Graph, Dublin Core, schema.org, and what publishers' programs write
    "article:published_time", "og:article:published_time", "og:published_time", "article:published", "datepublished",
    "date", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dcterms.created", "dc.date.created",
    "pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "publication-date", "published_time",
    "published-date", "sailthru.date", "parsely-pub-date", "citation_publication_date", "originalpublicationdate",
    "article_date_original", "date.created", "datecreated", "ptime", "cxenseparse:recs:publishtime", "bt:pubdate",
)  # fmt: skip
CHANGED = (
    "article:modified_time", "og:updated_time", "og:modified_time", "datemodified", "last-modified", "lastmod",
    "dcterms.modified", "dc.date.modified", "revised",
)  # fmt: skip
ASIDE = re.compile(
    r"related|promo|teaser|sidebar|recommend|trending|popular|most-?read|more-|card|footer|comment|latest|next", re.I
)
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
DAY = (
    rf"(\d{{4}}-\d\d-\d\d)|(\d{{1,2}})(?:st|nd|rd|th)? ({MONTH}),? (\d{{4}})"
    rf"|({MONTH}) (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})"
)
SAID = re.compile(  # a line of its own: "Published on Monday, March 2, 2026", no "the council published it on"
    r"\b(?:Published|PUBLISHED|Posted|POSTED|First published|Publication date|Date)(?: on| at|:)*,? "
    rf"(?:\w+day,? )?(?i:{DAY})"
)
ANY = re.compile(rf"\b(?:{DAY})", re.I)
ALONE = re.compile(rf"(?:\w+day,? )?(?:{DAY})", re.I)
MOST = 6  # days that a sidecar lists
IN_TEXT = "The day was found in the page's text alone: is it that of publication?"


def modified(tree: HtmlElement, url: str | None) -> dt.date | None:
    """Return the moment at which the page says that it was changed last; null where it says none."""
    data, told = article_data(tree, url), metas(tree)
    return _first(_moment(data.get("dateModified")), *(_moment(v) for key in CHANGED for v in told.get(key, ())))


def published(tree: HtmlElement, url: str | None) -> tuple[dt.date | None, tuple[str, ...]]:
    """Return the moment that the page states, and what a person should look at: days in doubt, a later change."""
    data, told = article_data(tree, url), metas(tree)
    changed = modified(tree, url)
    stated = _first(
        _moment(data.get("datePublished")), *(_moment(v) for key in PUBLISHED for v in told.get(key, ())),
        _moment(data.get("dateCreated")),
    )  # fmt: skip
    if stated is None:
        times = _times(tree)
        if len({_day(moment) for moment in times}) == 1:
            stated = times[0]
    if stated is None and not times:
        below = {day for line in below_headline(tree) if (found := ALONE.fullmatch(line)) and (day := _day_of(found))}
        if len(below) == 1:
            return below.pop(), (IN_TEXT,)
    text = _read(tree) if stated is None else ""
    said = {day for found in SAID.finditer(text) if (day := _day_of(found))}
    if len(said) == 1:
        return said.pop(), (IN_TEXT,)
    if stated is None:
        days = dict.fromkeys([_day(m).isoformat() for m in times] + [str(_day_of(m)) for m in ANY.finditer(text)])
        named = ", ".join([day for day in days if day != "None"][:MOST])
        return None, (
            (f"The page doesn't state its day of publication. On it stand {named}: is one of them that?",)
            if named
            else ()
        )
    if changed is not None and _day(changed) > _day(stated):
        return stated, (f"The page says that it was changed on {changed.isoformat()}.",)
    return stated, ()


def _read(tree: HtmlElement) -> str:
    """What a reader sees of a page."""
    seen = (text for text in tree.xpath("//body//text()[not(ancestor::script or ancestor::style)]"))
    return " ".join(" ".join(seen).split())


def _times(tree: HtmlElement) -> list[dt.date]:
    """The moments of the time elements that are of the page's own article."""
    found = []
    for element in tree.iter("time", "meta", "abbr", "span"):
        published = element.get("itemprop") == "datePublished"
        stated = element.get("datetime") or element.get("content") or element.get("title") if published else None
        if element.tag == "time":
            stated = element.get("datetime") or element.text_content()
        if element.get("itemprop") == "dateModified" or not stated or _is_aside(element):
            continue
        if moment := _moment(stated):
            found.append(moment)
    return found


def _is_aside(element: HtmlElement) -> bool:
    """Whether an element is of something related and not of the page's article."""
    articles = 0
    for around in (element, *element.iterancestors()):
        if around.tag in ("aside", "nav", "footer", "li") or ASIDE.search(f"{around.get('class')} {around.get('id')}"):
            return True
        if around.tag == "a":
            return True  # a link to another article holds its day
        articles += around.tag == "article"
    return articles > 1


def _first(*moments: dt.date | None) -> dt.date | None:
    return next((moment for moment in moments if moment is not None), None)


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _moment(value: Any) -> dt.date | None:
    """The moment that markup states, in ISO 8601 or as a day in words."""
    if not isinstance(value, str):
        return None
    text = re.sub(r"(?<=[+-]\d\d)(?=\d\d$)", ":", value.strip())
    try:
        return read_moment(text, "date")
    except ParameterError:
        pass
    found = ANY.search(text)
    return _day_of(found) if found else None


def _day_of(found: re.Match[str]) -> dt.date | None:
    iso, day, month, year, month_first, day_last, year_last = found.groups()[-7:]
    try:
        if iso:
            return dt.date.fromisoformat(iso)
        name = (month or month_first)[:3].lower()
        return dt.date(int(year or year_last), MONTHS.index(name) + 1, int(day or day_last))
    except ValueError:
        return None
