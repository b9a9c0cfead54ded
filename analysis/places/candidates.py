"""The places that a name of a text may mean, the likeliest first where nothing else is known."""

from collections.abc import Iterator
from functools import cache
from math import log10

from analysis.lexicon import toml_lexicon
from analysis.places.classes import class_of, fitting
from analysis.places.gazetteer import Place, find_places

BASE = {"country": 10.0, "region": 8.5, "state": 7.0, "place": 7.0}  # towns and counties go by their people
SMALL_STATE = 400_000  # people below which a province goes by its people too, as a town does
FEDERAL = frozenset({"US", "CA", "AU"})  # whose states are known by name, however few live there
CAPITAL = 1.6  # added for the capital of a country
CHIEF = 0.1  # the share of a province's people that makes a town its chief town


def candidates_of(text: str, *, county: bool = False, called: str | None = None) -> list[Place]:
    """Every place that a text may name, the likeliest first by itself; "northern Mali" is looked up as Mali.

    `called` is what the text calls it, see class_of(); a head that the gazetteer's name lacks ("Quell Islands") tells
    it too.
    """
    code = text in postal_codes()
    text = postal_codes().get(text, text)
    last = text.split()[-1].lower() if text.split() else ""
    for form, kind in _forms(text, county, called):
        places = fitting(find_places(form), kind)
        if county and places:
            places += [p for p in find_places(text) if p.kind == "county" and p not in places]  # England's have no head
        if code:
            places = [p for p in places if p.kind == "state"]  # "WA" is no Washington, D.C.
        if form != text and last in _words("area_heads"):
            places = [p for p in places if p.kind in ("state", "county", "region")] or places
        if places:
            return sorted(places, key=lambda p: (-alone(p), p.number))
    return []


def _forms(text: str, county: bool, called: str | None) -> Iterator[tuple[str, str | None]]:
    """The forms under which a gazetteer may have a name, the fullest first, each with what it is called."""
    if county:
        yield f"{text} County", called
    yield text, called
    words, front = text.split(), 0
    while front + 1 < len(words) and words[front].lower() in _words("place_fronts", "directions"):
        front += 1
        yield " ".join(words[front:]), called  # "Far North Oret"
    if len(words) > 1 and words[0] in ("County", "Co", "Co."):
        yield " ".join(words[1:]), "district"  # Irish: "County Kerry"
    if len(words) > 1 and words[-1].lower() in _words("place_heads"):
        yield " ".join(words[:-1]), class_of(words[-1].lower())
        if 0 < front < len(words) - 1:
            yield " ".join(words[front:-1]), class_of(words[-1].lower())  # "Greater Oret Area"
    elif "of" in words[1:-1] and words[of := words.index("of") - 1].lower() in _words("place_heads"):
        yield " ".join(words[of + 2 :]), class_of(words[of].lower())  # "Western District of Oret"


@cache
def postal_codes() -> dict[str, str]:
    """The states of the postal codes, "Kentucky" of "KY"."""
    return {entry[:2]: entry[3:] for entry in toml_lexicon("name_context.toml")["postal"]}


@cache
def _words(*lists: str) -> frozenset[str]:
    return frozenset(word for name in lists for word in toml_lexicon("name_context.toml")[name])


def alone(place: Place) -> float:
    """How likely a place is meant when nothing else is known."""
    if place.kind == "county":
        points = 2.5 + log10(place.population + 10) / 2
    elif place.kind == "state" and not place.main:  # by another spelling: no more than a town of its people
        points = min(BASE["state"], 1 + log10(place.population + 10))
    elif place.kind == "state" and 0 < place.population < SMALL_STATE and place.country not in FEDERAL:
        points = min(BASE["state"], log10(place.population + 10))  # Jamaica's Manchester
    elif place.kind in BASE:
        points = BASE[place.kind]
    else:
        points = log10(place.population + 10) + (CAPITAL if place.kind == "capital" else 0)
    if place.kind == "state":
        points += min(1.0, place.population / 2e7)
    return points - (0 if place.main else 1.0)


def codes_of(text: str) -> set[str]:
    """The divisions and countries that a larger place's name may stand for."""
    found = {p.division for p in find_places(text) if p.kind in ("state", "country")}
    if text in postal_codes():
        found.add(f"US.{text}")
    return found


def lies_in(place: Place, codes: set[str] | None) -> bool:
    """Whether a place lies in one of these divisions and countries."""
    if not codes or (place.kind == "state" and place.division in codes):
        return False
    return place.division in codes or (place.division[:2] in codes and place.kind != "country")


def of_kind(places: list[Place], area: bool) -> list[Place]:
    """Leave out the province whose chief town has its name, or the towns where a province is asked for."""
    if area:
        found = [p for p in places if p.kind in ("state", "county")]
        return found or [p for p in places if p.kind == "region"] or places
    towns = {p.division: p for p in reversed(places) if _is_town(p)}
    named = {p.division for p in places if p.kind == "country" and p.main}
    places = [
        p for p in places if p.main or p.kind != "capital" or p.country not in named
    ]  # "Mexico" is no Mexico City
    areas = ("state", "county")
    return [p for p in places if p.kind not in areas or p.division not in towns or not _heads(towns[p.division], p)]


def _is_town(place: Place) -> bool:
    """Whether a town may go by its name alone: the state before Oklahoma City, as newspapers name American states."""
    if place.country == "US" and not place.main:
        return False
    return place.kind in ("town", "capital") or (place.kind == "place" and place.population > 0)


def _heads(town: Place, area: Place) -> bool:
    return town.population > CHIEF * area.population
