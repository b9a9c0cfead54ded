"""Whose article it is: the country that its sidecar or its outlet's address or name tells, else its dateline's."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from analysis.places.candidates import candidates_of
from analysis.places.gazetteer import Place, find_places
from analysis.records import Article

SOLD = frozenset({  # domains of countries that outlets of all countries use
    "ai", "am", "cc", "co", "eu", "fm", "gg", "io", "is", "la", "ly", "me", "nu", "st", "sh", "to", "tv", "vc", "ws",
})  # fmt: skip
LARGE_CITY = 300_000  # people
LONGEST = 3  # words of a place in an outlet's name


@dataclass(frozen=True, slots=True)
class Home:
    """`country` is ISO 3166-1 alpha-2; `told` says by what, in words for a note."""

    country: str
    by: Literal["sidecar", "outlet", "dateline"]
    told: str


def home_of(article: Article) -> Home | None:
    """Return the country that an article is written for; None where nothing tells it."""
    if article.country:
        return Home(article.country, "sidecar", "the sidecar")
    try:
        host = urlsplit(article.url or "").hostname or ""
    except ValueError:
        host = ""
    ending = host.rpartition(".")[2]
    if len(ending) == 2 and ending.isalpha() and ending.isascii() and ending not in SOLD:
        return Home("GB" if ending == "uk" else ending.upper(), "outlet", f"the outlet's address (.{ending})")
    if country := _of_name(article.publisher or ""):
        return Home(country, "outlet", f"the outlet ({article.publisher})")
    line = article.dateline or ""
    places = candidates_of(line.title() if line.isupper() else line) if line else []
    if places and places[0].country:
        return Home(places[0].country, "dateline", f"the dateline ({article.dateline})")
    return None


def _of_name(publisher: str) -> str | None:
    """The country of the place that an outlet's name holds: "The Sydney Tidings"."""
    words = publisher.split()
    for size in range(min(LONGEST, len(words)), 0, -1):
        for first in range(len(words) - size + 1):
            found = [place for place in find_places(" ".join(words[first : first + size])) if _is_known(place)]
            countries = {place.country for place in found}
            if found and len(countries) == 1:
                return countries.pop()
            if found:
                return None
    return None


def _is_known(place: Place) -> bool:
    town = place.kind in ("town", "capital") and place.population > LARGE_CITY
    return place.main and (town or place.kind in ("country", "state"))
