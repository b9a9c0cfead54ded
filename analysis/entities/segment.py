"""Cut a run of capitalised words into names, and give each the kind that its own words show."""

from analysis.entities.capitals import CLOSE_QUOTES, HYPHENS, OPEN_QUOTES, is_function, is_road_number
from analysis.entities.evidence import context_points
from analysis.entities.headlines import pieces
from analysis.entities.names import Name, listed, written
from analysis.entities.openers import is_plain_opener
from analysis.entities.runs import Run
from analysis.entities.splits import (
    given_behind_role,
    is_surname,
    is_university,
    large_place,
    no_name,
    opens_with_body,
    split_acronym,
    split_after_place,
    split_hyphen,
    split_listed,
)  # fmt: skip
from analysis.entities.titles import behind_office, has_office, is_code, is_degree, is_no_title, title_stretch
from analysis.entities.words import (
    AREA,
    BODY,
    COMMON,
    GIVEN,
    MODIFIER,
    OTHER,
    ROAD,
    SITE,
    SURNAME,
    context_words,
    demonyms,
    flags,
)  # fmt: skip
from analysis.language.genders import genders
from analysis.language.tokens import Tokens
from analysis.places import find_places

BRIDGING = frozenset({"of", "for", "on", "and", "the", "against"})
SURE = 1.5  # points of the words beside it at which a given name makes a person of what else names a place or body


def segment(tokens: Tokens, run: Run, usual: set[str]) -> list[Name]:
    """Return the names of a run; `usual`: lower-case words that have a capital in mid-sentence elsewhere."""
    first, last = run.first, run.last
    if is_degree(tokens, first, last):
        return []
    titled = first > 0 and tokens.lowers[first - 1] in OPEN_QUOTES and tokens.lowers[last : last + 1] != []
    opens = run.opens and not (titled and last - first > 1 and tokens.lowers[last] in CLOSE_QUOTES)
    if opens:
        while first < last and is_plain_opener(tokens, first, last, usual):
            first += 1
        opens = first == run.first
    office = first
    if first > 1 and has_office(tokens, first):
        first = behind_office(tokens, first, last)
    if office < first < last - 1:
        names = _person(tokens, first, last)
    elif run.headline:
        names = [name for a, b in pieces(tokens, first, last) for name in _cut(tokens, a, b)]
    else:
        names = _cut(tokens, first, last)
    names = [name for name in names if not is_code(tokens, name.first, name.last)]
    for name in names:
        name.text = written(tokens, name.first, name.last)
        name.headline = run.headline
        name.opens = opens and name.first == run.first
    return names


def _cut(tokens: Tokens, first: int, last: int) -> list[Name]:
    """The names in tokens [first, last), in reading order."""
    first, last = _trim(tokens, first, last)
    while first < last and tokens.lowers[first] in context_words("once"):
        first += 1
    if first >= last:
        return []
    if is_road_number(tokens, first, last):
        return [Name(first, last, "place", "road")]
    text = written(tokens, first, last)
    known = listed(text)
    if known:
        return [Name(first, last, *known)]
    if flags(tokens.lowers[last - 1]) & (BODY | AREA) and opens_with_body(tokens, first, last):
        return [Name(first, last, "organisation", "organisation list and head")]
    if any(tokens.words[k][0].isupper() and is_function(tokens, k) for k in range(first, last)):
        for k in range(first + 1, last - 1):  # "NGO Reporters Without Borders"
            known = listed(written(tokens, k, last))
            if known:
                return [*_cut(tokens, first, k), Name(k, last, *known)]
        return [Name(first, last, None, "capitalised phrase")]
    if "-" in text and last - first > 3 and find_places(text):  # Port-au-Prince
        return [Name(first, last, None, "capitals")]
    lowers = tokens.lowers
    bits = [flags(lowers[k]) for k in range(first, last)]
    if (given := given_behind_role(tokens, first, last)) is not None:
        before = given - 1
        while before > first and flags(lowers[before - 1]) & (MODIFIER | BODY) == MODIFIER:
            before -= 1  # "Senior Ranger"
        return [*_cut(tokens, first, before), *_person(tokens, given, last)]
    titles = title_stretch(lowers[first:last], bits)
    if titles is not None:
        a, b = first + titles[0], first + titles[1]
        if (
            first < a < b - 1
            and bits[a - first] & AREA
            and any(p.main for p in find_places(written(tokens, first, a + 1)))
        ):
            a += 1  # "Lincoln County Sheriff", "Kansas City Mayor"
        if b == last:
            return _cut(tokens, first, a)
        if is_no_title(lowers[b - 1], bits[b - first :]):
            return []
        right = _person(tokens, b, last)
        return [*_cut(tokens, first, a), *right]
    if (cut := no_name(tokens, first, last)) is not None:
        return [*_cut(tokens, first, cut), *_cut(tokens, cut + 1, last)]
    if _names_other(lowers[first:last], bits):
        return []
    if last - first == 2 and bits[0] & GIVEN and bits[1] & SURNAME and bits[1] & (BODY | ROAD | AREA):
        name = Name(first, last, None, "given name and head")
        points = context_points(tokens, name)
        works = bits[1] & BODY and lowers[last - 1].endswith("s") and not bits[0] & COMMON
        if points["person"] >= SURE or (works and points["organisation"] < SURE and not find_places(text)):
            return [name]  # "Tom Hill said", "Peter Banks, the mayor", "aides such as Cheryl Mills"
    heads = [k for k in range(last - first) if bits[k] & BODY]
    if heads == [0] and last - first == 2 and bits[1] & ROAD:
        return [Name(first, last, "place", "road")]  # "Center Street"
    if heads == [0] and last - first > 1 and not any(k in BRIDGING for k in lowers[first:last]):
        heads = [] if bits[0] & MODIFIER else heads  # "Independent Vermont"
    if heads and last - first > 1:
        return _organisation(tokens, first, last, first + heads[-1])
    if heads:
        return [Name(first, last, None, "head alone")]
    return _rest(tokens, first, last, bits, text)


def _names_other(lowers: list[str], bits: list[int]) -> bool:
    """Whether a run names a law, an event, a work: by its last word, or by the one before "of"."""
    body = bits[0] & BODY and lowers[1:2] == ["of"]  # "Office of Management and Budget"
    if (bits[-1] & OTHER and not bits[-1] & BODY and not body) or lowers[0] in context_words("event_fronts"):
        return True
    heads = [k for k in range(1, len(lowers)) if lowers[k] in ("of", "for", "on")]
    return bool(heads) and bool(bits[heads[0] - 1] & OTHER)


def _trim(tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    while first < last and (tokens.words[first] in BRIDGING or not tokens.words[first][0].isalnum()):
        first += 1
    while first < last and not tokens.words[last - 1][0].isalnum():
        pointed = tokens.lowers[last - 2] + "."  # "Calif.", "Quell Inc."
        if tokens.words[last - 1] == "." and (
            pointed in context_words("states") or pointed in context_words("closing")
        ):
            break
        last -= 1
    while last - first > 2 and tokens.words[last - 1] in context_words("post_nominals"):
        last -= 1  # "Ruth Castellan KC"
    while last - first > 1 and tokens.lowers[last - 1] in BRIDGING and tokens.words[last - 1].islower():
        last -= 1
    return first, last


def _person(tokens: Tokens, first: int, last: int) -> list[Name]:
    first, last = _trim(tokens, first, last)
    if first >= last:
        return []
    text = written(tokens, first, last)
    known = listed(text)
    if known and known[0] != "place":
        return [Name(first, last, *known)]
    tail = flags(tokens.lowers[last - 1])
    if last - first > 1 and tail & BODY and not tail & SURNAME:
        return _organisation(tokens, first, last, last - 1)  # "Sen. Finance Committee"
    return [Name(first, last, "person", "title", titled=True)]


def _organisation(tokens: Tokens, first: int, last: int, head: int) -> list[Name]:
    """An organisation up to its head word, or whole where "of" or "for" goes on from there."""
    lowers = tokens.lowers
    if (
        head == first
        or head + 1 == last
        or any(lowers[k] in ("of", "for", "on", "and", "against") for k in range(first, last))
    ):
        end = last
    else:
        end = head + 1
    while end < last and (flags(lowers[end]) & BODY or lowers[end] == "."):
        end += 1
    if end < last and flags(lowers[end]) & SITE and end == head + 1:  # "Oret International Airport"
        return [Name(first, end + 1, None, f"site: {lowers[end]}"), *_cut(tokens, end + 1, last)]
    names = [Name(first, end, "organisation", f"head: {lowers[head]}")]
    return names + _cut(tokens, end, last)


def _rest(tokens: Tokens, first: int, last: int, bits: list[int], text: str) -> list[Name]:
    """No title, no body's head word: a people, a place, or a name for the context to judge."""
    lowers, words = tokens.lowers, tokens.words
    size = last - first
    if size > 1:
        if size == 2 and bits[0] & COMMON and words[first + 1].endswith("s") and words[first + 1] in demonyms():
            return [Name(first + 1, last, "nationality", "demonym list")]  # "Many Syrians"
        if words[last - 1] in demonyms() and bits[-2] & AREA:  # "an Oret County Italian grocery"
            return [*_cut(tokens, first, last - 1), Name(last - 1, last, "nationality", "demonym list")]
        area = lowers[first] in context_words("directions") and find_places(written(tokens, first + 1, last))
        if (
            size == 2
            and bits[0] & GIVEN
            and lowers[first] in genders()
            and is_surname(tokens, last - 1, last)
            and not area
        ):
            return [Name(first, last, None, "given name and surname")]  # "Karen Quell"
        for k in range(last, first, -1):  # a people first: "Syrian Kurdish", no "Sioux Falls"
            if k < last and written(tokens, first, k) in demonyms() and not large_place(find_places(text), 15_000):
                people = Name(first, k, "nationality", "demonym list")
                return [people, *_cut(tokens, k, last)]
        if lowers[first] in context_words("directions") and written(tokens, first + 1, last) in demonyms():
            return [Name(first, last, "nationality", "direction and people")]
        if lowers[first] in context_words("directions") and large_place(
            find_places(written(tokens, first + 1, last)), 15_000
        ):
            return [Name(first, last, "place", "direction and place")]
        if size > 2 and lowers[first] in ("d", "r", "i") and words[first + 1] in HYPHENS:  # a party and a constituency
            return _cut(tokens, first + 2, last)
        if size == 2 and bits[0] & GIVEN and bits[1] & SURNAME and bits[1] & (ROAD | AREA):
            name = Name(first, last, None, "given name and head")  # "Joanna Pike"
            if not bits[0] & COMMON and lowers[last - 1] != "street":
                return [name]
        if bits[-1] & ROAD or (bits[-2] & ROAD and words[last - 1][0].isdigit()):
            return [Name(first, last, "place", "road")]
        if lowers[last - 1] == "state" and is_university(written(tokens, first, last - 1)):
            return [Name(first, last, "organisation", "town and State")]
        if bits[-1] & AREA or (lowers[first] in context_words("front") and not bits[1] & GIVEN):
            return [Name(first, last, "place", f"head: {lowers[last - 1] if bits[-1] & AREA else lowers[first]}")]
        if bits[-1] & SITE:
            return [Name(first, last, None, f"site: {lowers[last - 1]}")]
        split = split_hyphen(tokens, first, last) or split_listed(tokens, first, last)
        split = split or split_acronym(tokens, first, last)
        if split:
            return split
        country = not find_places(text) and listed(words[first]) == ("place", "gazetteer: country")
        if country and size > 2 and bits[1] & GIVEN and bits[2] & SURNAME:
            return [Name(first, first + 1, "place", "gazetteer: country"), *_cut(tokens, first + 1, last)]
        if not bits[0] & GIVEN and not find_places(text):
            return split_after_place(tokens, first, last)
    elif lowers[first] in context_words("directions") or (
        bits[0] & (AREA | SITE | MODIFIER) and bits[0] & COMMON and not find_places(text)
    ):
        return []  # "the East", "Eastern Europe" was listed
    return [Name(first, last, None, "capitals")]
