"""Stretches with no title and no body's head word: a people, a place, a given name and a surname, two names."""

from collections.abc import Callable

from analysis.entities.capitals import ORDINALS, ROMAN
from analysis.entities.names import Name, listed, written
from analysis.entities.splits import (
    is_university,
    large_place,
    split_acronym,
    split_after_place,
    split_hyphen,
    split_listed,
)
from analysis.entities.stretches import SITES, Parts, Stretch
from analysis.entities.titles import has_office
from analysis.entities.words import (
    AREA,
    BODY,
    COMMON,
    GIVEN,
    MODIFIER,
    ROAD,
    SITE,
    SURNAME,
    TITLE,
    context_words,
    demonyms,
    organisations,
)
from analysis.language.genders import genders
from analysis.places import find_places, postal_codes

TOWN = 15_000  # people of a town that a direction or a people's name before it goes with
COMPASS = ("NE", "NW", "SE", "SW")
WATERS = ("lake", "mount", "mt", "fort", "cape", "gulf", "isle")  # no given names behind a preposition
WHERE = ("at", "in", "on", "near", "the", "of", "to", "from", "and", ",", "around")
PARTIES = ("d", "r", "i")


def _single(s: Stretch) -> Parts | None:
    """One word: a direction, a generic term or a figure is no name: "the East" ("Eastern Europe" was listed), "III"."""
    if s.size == 2 and s.lowers[0] in context_words("in_parts") and s.tokens.words[s.last - 1] in ROMAN:
        return []  # "Grade XII"
    if s.size > 1:
        return None
    if s.lowers[0] in context_words("in_parts") and "".join(s.tokens.words[s.last : s.last + 1])[:1].isdigit():
        return []  # "Section 40"
    numbered = s.first > 1 and s.tokens.lowers[s.first - 1] in ORDINALS and s.tokens.words[s.first - 2].isdigit()
    if numbered and s.bits[0] & (ROAD | BODY) == ROAD:
        return [Name(s.first - 2, s.last, "place", "road")]  # "18th Street"
    generic = s.bits[0] & (AREA | SITE | MODIFIER) and s.bits[0] & COMMON and not find_places(s.text)
    generic = generic and s.text not in organisations()  # "Labour"
    if s.lowers[0] in context_words("directions") or generic or s.text in ROMAN:
        return []
    return s.whole(None, "capitals")


def _people(s: Stretch) -> Parts | None:
    """A people behind a common word or an area: "Many Syrians", "an Oret County Italian grocery"."""
    last = s.tokens.words[s.last - 1]
    if last not in demonyms():
        return None
    people = Name(s.last - 1, s.last, "nationality", "demonym list")
    if s.size == 2 and s.bits[0] & COMMON and last.endswith("s"):
        return [people]
    town = (
        s.size > 1
        and s.lowers[0] not in context_words("directions")
        and large_place(find_places(written(s.tokens, s.first, s.last - 1)), TOWN)
    )
    return [(s.first, s.last - 1), people] if s.bits[-2] & AREA or town else None


def _given_and_surname(s: Stretch) -> Parts | None:
    """A woman's or a man's name: "Karen Quell", which no list of peoples shall cut."""
    area = s.lowers[0] in context_words("directions") and find_places(written(s.tokens, s.first + 1, s.last))
    given = s.size == 2 and s.bits[0] & GIVEN and s.lowers[0] in genders()
    plain = s.bits[-1] & (SURNAME | TITLE | BODY | AREA | SITE | ROAD) == SURNAME  # "Karen Moss", no "Karen State"
    if given and plain and not area:
        return s.whole(None, "given name and surname")
    return None


def _people_first(s: Stretch) -> Parts | None:
    """A people, and what follows: "Syrian Kurdish", no "Sioux Falls"; "northern Syrian"."""
    for k in range(s.last - 1, s.first, -1):
        if written(s.tokens, s.first, k) in demonyms() and not large_place(find_places(s.text), TOWN):
            return [Name(s.first, k, "nationality", "demonym list"), (k, s.last)]
    rest = written(s.tokens, s.first + 1, s.last)
    if s.lowers[0] == "independent" and large_place(find_places(rest), TOWN):
        return [(s.first + 1, s.last)]  # "the Independent Ohio senator"
    if s.lowers[0] in context_words("directions") or s.tokens.words[s.first] in COMPASS:
        if rest in demonyms():
            return s.whole("nationality", "direction and people")
        if large_place(find_places(rest), TOWN):
            return s.whole("place", "direction and place")
    return None


def _constituency(s: Stretch) -> Parts | None:
    """A party's letters before a state or constituency: "R-Texas", "D-NJ", "(QLP-Oret Valley)"."""
    if s.size < 3 or not s.hyphen(1):
        return None
    text, words = written(s.tokens, s.first + 2, s.last), s.tokens.words
    bracketed = words[s.first - 1 : s.first] == ["("] and words[s.last : s.last + 1] == [")"]
    if s.lowers[0] not in PARTIES and not (bracketed and words[s.first].isupper() and find_places(text)):
        return None
    if text in postal_codes() or find_places(text):
        return [Name(s.first + 2, s.last, "place", "postal code" if text in postal_codes() else "constituency")]
    return [(s.first + 2, s.last)]


def _geographic(s: Stretch) -> Parts | None:
    """A road, a state's university, a place or site by a generic term."""
    bits, lowers = s.bits, s.lowers
    if _is_headed(s):
        return s.whole(None, "given name and head")
    if bits[-1] & ROAD or (bits[-2] & ROAD and s.tokens.words[s.last - 1][0].isdigit()):
        return s.whole("place", "road")
    if lowers[-1] == "state" and is_university(written(s.tokens, s.first, s.last - 1)):
        return s.whole("organisation", "town and State")
    if lowers[0] in ("county", "co") and _is_county(written(s.tokens, s.first + 1, s.last)):
        return s.whole("place", "head: county")  # Irish: "County Kerry"
    if lowers[1:3] == ["district", "of"]:
        return s.whole("place", "head: district")
    generic = bits[0] & AREA or lowers[0] in SITES
    if generic and lowers[1] == "of" and lowers[0] not in context_words("governed"):
        return s.whole("place", f"head: {lowers[0]}")  # "Sultanate of Oman"
    if _is_side(s):
        return s.whole("place", "part of a town")
    if lowers[-2:] == ["of", "state"]:
        return []  # "the Head of State"
    if bits[-1] & AREA:
        if _is_common_area(s):
            return []
        return s.whole("place", f"head: {lowers[-1]}")
    before = s.tokens.lowers[s.first - 1] if s.first else ""
    water = lowers[0] in WATERS and before in WHERE
    if lowers[0] == "river" and before.lower() == "the":
        return s.whole("place", "head: river")
    if lowers[0] in context_words("front") and (water or not bits[1] & GIVEN):
        return s.whole("place", f"head: {lowers[0]}")
    return s.whole(None, f"site: {lowers[-1]}") if bits[-1] & SITE else None


def _is_headed(s: Stretch) -> bool:
    """Whether a given name stands before a surname that heads places too: "Joanna Pike"."""
    headed = s.size == 2 and s.bits[0] & GIVEN and s.bits[1] & SURNAME and s.bits[1] & (ROAD | AREA)
    return bool(headed) and not s.bits[0] & COMMON and s.lowers[-1] != "street"


def _is_county(text: str) -> bool:
    return any(place.main and place.kind == "county" for place in find_places(text))


def _is_side(s: Stretch) -> bool:
    """Whether it is a part of a town by its direction: "the Southwest Side"."""
    side = s.lowers[-1] == "side" or (s.lowers[-1] in context_words("sides") and not find_places(s.text))
    return side and s.lowers[-2] in context_words("directions")


def _is_common_area(s: Stretch) -> bool:
    """Whether an area is told by a common word alone: "Education Area"."""
    common = s.size == 2 and all(bits & (COMMON | SURNAME) == COMMON for bits in s.bits)
    return common and s.lowers[-1] == "area" and not find_places(s.text)


def _two_names(s: Stretch) -> Parts | None:
    """Two names side by side."""
    tokens, first, last, bits = s.tokens, s.first, s.last, s.bits
    split = split_hyphen(tokens, first, last) or split_listed(tokens, first, last) or split_acronym(tokens, first, last)
    if split:
        return [*split]
    country = not find_places(s.text) and listed(tokens.words[first]) == ("place", "gazetteer: country")
    of_office = tokens.lowers[first - 1] == "of" and has_office(tokens, first)  # "president of Ghana Odo Quell"
    if country and s.size > 2 and (of_office or (bits[1] & GIVEN and bits[2] & SURNAME)):
        return [Name(first, first + 1, "place", "gazetteer: country"), (first + 1, last)]
    if not bits[0] & GIVEN and not find_places(s.text):
        return [*split_after_place(tokens, first, last)]
    return None


PLAIN: tuple[Callable[[Stretch], Parts | None], ...] = (
    _single, _people, _given_and_surname, _people_first, _constituency, _geographic, _two_names,
)  # fmt: skip
