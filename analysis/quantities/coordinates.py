"""Coordinates on the earth, which say where and not how much: 36°12′N; 48.85° north, 2.35° east; 36.2021, 37.1343."""

import re

from analysis.records import Span

_MINUTES = r"(?:\s?\d{1,2}(?:\.\d+)?\s?['’′](?:\s?\d{1,2}(?:\.\d+)?\s?(?:[\"”″]|''|’’|′′))?)?"  # 30' or 30' 15"
_ANGLE = rf"(?<![\d.])\d{{1,3}}(?:\.\d+)?\s?(?:[°º]{_MINUTES}|degrees?\b)"
_MAY_HOLD = re.compile(r"[°º]|\.\d{4}|degrees?\s[NSEWnsewl]")  # tells most texts apart in no time
_COORDINATES = re.compile(
    rf"{_ANGLE}\s?(?:[NSEW]\b|(?:north|south|east|west)?\s?(?:latitude|longitude)\b)"
    rf"|{_ANGLE}\s(?:north|south)(?:,\s|\sand\s|,\sand\s|\sby\s|\s){_ANGLE}\s(?:east|west)\b"
    # Four decimals are eleven metres on the ground: what is given as a pair of such figures is a point on a map.
    r"|(?<![\d.])[-−+]?\d{1,2}\.\d{4,}\s?[NS]?,\s?[-−+]?\d{1,3}\.\d{4,}(?:\s?[EW]\b)?"
)


def coordinates(text: str) -> list[Span]:
    """The spans of latitudes, longitudes and pairs of both, in reading order."""
    if not _MAY_HOLD.search(text):
        return []
    return [match.span() for match in _COORDINATES.finditer(text)]
