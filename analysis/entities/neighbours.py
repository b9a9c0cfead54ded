"""What the text says of a place by the names beside it: where it lies, what it lies by, what it is listed with."""

from analysis.entities.names import Name
from analysis.entities.words import context_words, demonyms
from analysis.language.document import Document
from analysis.places import candidates_of, class_of

WAY = 6  # tokens before the first end of a journey in which the way stands
BY = 14  # tokens between a place and the town that it lies by


def larger_places(document: Document, names: list[Name], k: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The places that a name lies in: ("Ohio",) of Springfield in "Springfield, Ohio"; and those that are districts.

    They stand right after a comma, in brackets, or after "in": "in the county of Marn in eastern Ohio".
    """
    found: list[str] = []
    districts: list[str] = []
    while k + 1 < len(names) and len(found) < 2:
        here, there = names[k], names[k + 1]
        between = document.tokens.lowers[here.last : there.first] if there.first - here.last < 7 else []
        if there.kind != "place" or not (between in ([","], ["("]) or _is_inside(between)):
            break
        found.append(there.text)
        if (between[-1] == "of" and class_of(between[-2]) == "district") or _is_british_county(there.text):
            districts.append(there.text)
        k += 1
    return tuple(found), tuple(districts)


def _is_british_county(text: str) -> bool:
    """Whether a name is that of a county or region in Britain or Ireland, which goes by its name alone."""
    likeliest = next(iter(candidates_of(text)), None)
    return likeliest is not None and likeliest.country in ("GB", "IE") and likeliest.kind in ("county", "region")


def towns_near(document: Document, names: list[Name], k: int) -> tuple[str, ...]:
    """The towns that a name lies by: "the Oret suburb of Sill", "Sill, 20 miles from Oret"."""
    lowers = document.tokens.lowers
    found = []
    if k and names[k - 1].kind == "place":
        between = lowers[names[k - 1].last : names[k].first]
        behind = lowers[names[k].last : names[k].last + 1]
        if between[-1:] == ["of"] and len(between) == 2 and between[0] in context_words("by_towns"):
            found.append(names[k - 1].text)
        elif between == ["'s"] and behind and behind[0] in context_words("by_towns"):
            found.append(names[k - 1].text)  # "Sill's Oret neighborhood"
    if k + 1 < len(names) and names[k + 1].kind == "place" and names[k + 1].first - names[k].last < BY:
        between = lowers[names[k].last : names[k + 1].first]
        told = not context_words("by_towns", "miles").isdisjoint(between[:-1]) and between[-1] in (
            "of",
            "from",
            "outside",
        )
        clause = any(word in (".", ";", "and", "but", "to") for word in between)
        if between[:1] == [","] and (told or between[-1] in ("near", "outside")) and not clause:
            found.append(names[k + 1].text)
    return tuple(found)


def _is_inside(between: list[str]) -> bool:
    """Whether words between two places say that the first lies in the second: "in", ", in the north of"."""
    words = between[1:] if between[:1] == [","] else between
    if words[:1] != ["in"]:
        return False
    rest = words[1:]
    if rest[-1:] == ["of"] and len(rest) > 1:
        return rest[-2] in context_words("directions") or class_of(rest[-2]) in ("area", "district")
    return all(word in context_words("directions") or word == "the" for word in rest)


def people_before(document: Document, names: list[Name], k: int) -> str | None:
    """The country of "Iraqi" in "the Iraqi city of Ramadi"."""
    if k == 0 or names[k - 1].kind != "nationality" or names[k].first - names[k - 1].last > 4:
        return None
    tokens = document.tokens
    between = tokens.lowers[names[k - 1].last : names[k].first]
    if between and between[-1] != "of":
        return None
    people = demonyms().get(names[k - 1].text)
    return None if people is None or people.country == "-" else people.country


def first_of_list(document: Document, names: list[Name], k: int) -> int:
    """The first name of the list that a name stands in: "the provinces of Homs and Raqqa"."""
    lowers, first = document.tokens.lowers, k
    while k > max(0, first - 8) and lowers[names[k - 1].last : names[k].first] in ([","], ["and"], [",", "and"]):
        k -= 1
    return k


def places_beside(document: Document, names: list[Name], k: int) -> tuple[str, ...]:
    """The place names that "and", "or" or a comma puts beside a name."""
    tokens = document.tokens
    found = []
    for left, right, other in ((k - 1, k, k - 1), (k, k + 1, k + 1)):
        if left < 0 or right >= len(names) or names[other].kind != "place":
            continue
        if tokens.lowers[names[left].last : names[right].first] in ([","], ["and"], ["or"], [",", "and"], [",", "or"]):
            found.append(names[other].text)
    return tuple(found)


def other_end(document: Document, names: list[Name], k: int) -> str | None:
    """The other end of a journey that may go far: Ottawa of Oxford in "flew from Oxford to Ottawa"."""
    lowers = document.tokens.lowers
    for left, right in ((k, k + 1), (k - 1, k)):
        if left < 0 or right >= len(names) or names[left].kind != "place" or names[right].kind != "place":
            continue
        before = lowers[names[left].first - 1] if names[left].first else ""
        link = lowers[names[left].last : names[right].first]
        overland = lowers[max(0, names[left].first - WAY) : max(0, names[left].first - 1)]
        if not context_words("overland").isdisjoint(overland):
            return None  # "the bus from Oxford to Ottawa": both ends are near each other
        if (before == "from" and link == ["to"]) or (before == "between" and link == ["and"]):
            return names[right if left == k else left].text
    return None
