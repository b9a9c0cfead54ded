"""Two names side by side in one run of capitals."""

from analysis.entities.capitals import HYPHENS, has_article
from analysis.entities.names import LARGE, Name, listed, written
from analysis.entities.words import (
    AREA,
    BODY,
    COMMON,
    GIVEN,
    NOT_NAME,
    OTHER,
    SITE,
    SURNAME,
    TITLE,
    context_words,
    flags,
    organisations,
    role_nouns,
)
from analysis.language.genders import genders
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.places import Place, find_places


def split_hyphen(tokens: Tokens, first: int, last: int) -> list[Name]:
    """Two names of lists with a hyphen between: "Iran-Iraq", "Sunni-Kurdish"."""
    for k in range(first + 1, last - 1):
        if tokens.words[k] in HYPHENS:
            left, right = listed(written(tokens, first, k)), listed(written(tokens, k + 1, last))
            if left and right:
                return [Name(first, k, *left), Name(k + 1, last, *right)]
            if _are_towns(written(tokens, first, k), written(tokens, k + 1, last)):
                return [Name(first, k, None, "capitals"), Name(k + 1, last, None, "capitals")]
            if right and right[0] == "nationality" and _is_front(tokens.lowers[first:k]):
                return [Name(first, last, "nationality", "front and people")]
    return []


def _are_towns(left: str, right: str) -> bool:
    """Whether two words with a hyphen between are towns, as no one's surnames are: "Fargo-Moorhead"."""
    towns = all(
        any(p.main and p.kind == "town" and p.population > 5_000 for p in find_places(t)) for t in (left, right)
    )
    return towns and not any(flags(text.lower()) & SURNAME for text in (left, right))


def _is_front(lowers: list[str]) -> bool:
    """Whether words before a hyphen go with a people: "Anglo-Quellish", "Buddhist-Quellish"."""
    return len(lowers) == 1 and lowers[0] in context_words("folk_fronts")


def split_listed(tokens: Tokens, first: int, last: int) -> list[Name]:
    """Two names of lists side by side: "AP Saudi Arabia", a photographer's agency before the first word."""
    for k in range(first + 1, last):
        left, right = listed(written(tokens, first, k)), listed(written(tokens, k, last))
        if left and right and left[0] != right[0]:
            return [Name(first, k, *left), Name(k, last, *right)]
    return []


def split_acronym(tokens: Tokens, first: int, last: int) -> list[Name]:
    """A body's acronym and the town where it is: "MCB Oretpur", no "FC Oretpur"."""
    word, rest = tokens.words[first], written(tokens, first + 1, last)
    if (
        not (word.isupper() and word.isalpha() and 2 < len(word) < 7)
        or rest.isupper()
        or flags(word.lower()) & (BODY | GIVEN | SURNAME)
    ):
        return []
    people = any(flags(lower) & (GIVEN | SURNAME) for lower in tokens.lowers[first + 1 : last])
    if people or not any(p.main and p.population > 15_000 for p in find_places(rest)):
        return []
    return [Name(first, first + 1, None, "capitals"), Name(first + 1, last, None, "capitals")]


def split_after_place(tokens: Tokens, first: int, last: int) -> list[Name]:
    """A place and what its name goes on with: a person ("Sydney Marta Quell"), or a body's name that holds it."""
    for k in range(last - 1, first, -1):
        front = written(tokens, first, k)
        place = (
            None if front.lower() in context_words("directions") or len(front) < 4 else large_place(find_places(front))
        )
        if place and tokens.words[k][0].isalpha():
            rest = flags(tokens.lowers[k])
            if rest & GIVEN and not rest & COMMON:
                return [Name(first, k, "place", f"gazetteer: {place.kind}"), Name(k, last, None, "capitals")]
            return [Name(first, last, None, "place and more words")]
    return [Name(first, last, None, "capitals")]


def given_behind_role(tokens: Tokens, first: int, last: int) -> int | None:
    """Where the given name of somebody stands whose role ends a body's words: Jason in "Quell Sports Insider Jason
    Marsh"."""
    for k in range(first + 1, last - 1):
        if flags(tokens.lowers[k]) & (GIVEN | COMMON) != GIVEN or tokens.lowers[k - 1] not in role_nouns():
            continue
        before = flags(tokens.lowers[k - 2]) if k - 1 > first else GIVEN
        before &= ~GIVEN if k - 1 > first and large_place(find_places(tokens.words[k - 2])) else ~0
        rank = flags(tokens.lowers[k - 1]) & TITLE  # cut with the words before it
        if tokens.lowers[k - 1] in word_set("person_nouns.txt") or not (rank or before & (GIVEN | AREA)):
            return k  # no "Hunter Thomas Bell", "Sarah Parker Tom Bell"
    return None


def person_behind_body(tokens: Tokens, first: int, last: int) -> int | None:
    """Where the full name of somebody begins whose office names a body with fields: Ann in "Head of the Committee for
    Women Ann Bell"."""
    lowers = tokens.lowers
    office = first - 1 - (first > 0 and lowers[first - 1] == "the")
    if office < 1 or lowers[office] != "of" or lowers[office - 1] not in role_nouns():
        return None
    for k in range(first + 3, last - 1):
        bits = [flags(lower) for lower in lowers[k - 1 : last]]
        names = bits[1] & GIVEN and bits[0] & COMMON and all(b & SURNAME or not b & COMMON for b in bits[1:])
        if (
            names
            and not (bits[0] & GIVEN or bits[1] & COMMON)
            and any(lower in ("of", "for") for lower in lowers[first + 1 : k - 1])
        ):
            return k
    return None


def head_bits(tokens: Tokens, first: int, last: int) -> list[int]:
    """Return the flags of the words; the second half of a head with a hyphen is no title: "Directorate-General"."""
    bits = [flags(lower) for lower in tokens.lowers[first:last]]
    for k in range(2, last - first):
        if bits[k] & TITLE and tokens.words[first + k - 1] in HYPHENS:
            part = tokens.words[first + k].islower()  # "Sun Yat-sen"
            body = bits[k - 2] & BODY and tokens.lowers[first + k - 2] != "co"
            bits[k] = BODY | COMMON if body else bits[k] & ~(TITLE * part)
    return bits


def has_age(tokens: Tokens, last: int) -> bool:
    """Whether an age between commas stands behind a token: "Odo Ward, 18, of Oret"."""
    words = tokens.words[last : last + 3]
    return len(words) == 3 and words[0] == "," and words[1].isdigit() and len(words[1]) < 3 and words[2] in ",.;"


def is_periodical(tokens: Tokens, first: int) -> bool:
    """Whether the noun before a name says that a newspaper is called so: "the daily Quellia"."""
    return first > 0 and tokens.words[first - 1] in context_words("periodicals")


def is_newspaper(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a title closes a newspaper's name: "Daily Star", "The Oret Leader"."""
    if last - first < 2 or tokens.lowers[last - 1] not in context_words("newspapers"):
        return False
    fronts = context_words("newspaper_fronts")
    return has_article(tokens, first) or not fronts.isdisjoint(tokens.lowers[first : last - 1])


def is_titled_surname(tokens: Tokens, first: int, last: int) -> bool:
    """Whether given names stand before a surname that is a title too: "Bill King", "Martin Luther King Jr."."""
    while last - first > 2 and tokens.lowers[last - 1] in (".", "jr", "sr"):
        last -= 1
    head, tail = flags(tokens.lowers[first]), flags(tokens.lowers[last - 1])
    if last - first < 2 or not (tail & TITLE and tail & SURNAME) or tail & BODY:
        return False
    if last - first > 2 and tokens.lowers[last - 1] not in context_words("surname_titles"):
        return False  # "Odo J. Quell President"
    named = (
        head & GIVEN and not head & (TITLE | BODY | AREA) and (tokens.lowers[first] in genders() or not head & COMMON)
    )
    inner = [
        flags(lower) & (GIVEN | TITLE) == GIVEN or len(lower) == 1 for lower in tokens.lowers[first + 1 : last - 1]
    ]
    return bool(named) and all(inner) and not large_place(find_places(tokens.words[first]))


def is_called_like_a_day(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a surname behind a given name is a word for events too: "Joan Day", but "on Joan Day", "the Joan Law"."""
    head, tail = flags(tokens.lowers[first]), flags(tokens.lowers[last - 1])
    both = head & (GIVEN | COMMON) == GIVEN and tail & (SURNAME | OTHER) == SURNAME | OTHER
    before = tokens.lowers[first - 1] if first else ""
    named = both and last - first == 2 and before not in ("the", "on", "a", "this")
    return named and not any(place.main for place in find_places(tokens.words[first]))


def no_name(tokens: Tokens, first: int, last: int) -> int | None:
    """The word in a run that is no part of a name: days and faiths, but "Islamic State" was in the list."""
    bits = [flags(lower) for lower in tokens.lowers[first:last]]
    for k in range(first, last):
        if not bits[k - first] & NOT_NAME or tokens.words[k] == "the" or _is_of_somebody(tokens, first, last, k):
            continue
        initial = tokens.words[k + 1 : k + 2] == ["."] and len(tokens.words[k]) == 1
        initial = initial or (k > first and tokens.words[k - 1] == "&" and tokens.ends[k - 1] == tokens.starts[k])
        rest = listed(written(tokens, k + 1, last)) if k + 1 < last else None  # "Jewish West Bank settlers"
        inside = first < k < last - 1 and bits[-1] & (AREA | SITE)  # "Grand Quell Renaissance Dam"
        if not initial and (rest or not (inside or any(b & BODY for b in bits))):
            return k
    return None


def _is_of_somebody(tokens: Tokens, first: int, last: int, k: int) -> bool:
    """Whether a month, a day or a faith is part of a person's name: "Chi Quell-jan", "Odo Al Hajj", "Ken May"."""
    lowers, head, here = tokens.lowers, flags(tokens.lowers[first]), flags(tokens.lowers[k])
    if k > first and ((tokens.words[k - 1] in HYPHENS and tokens.words[k].islower()) or lowers[k - 1] in ("al", "el")):
        return True
    if k + 1 < last:
        inside = k > first and here == NOT_NAME and len(lowers[k]) < 4 and tokens.words[k].istitle()  # "Atif Mba Quell"
        return inside or _names_somebody(tokens, k, last)
    if k == first or not here & SURNAME:
        return False
    if k == first + 1 and not head & COMMON and not any(p.main for p in find_places(tokens.words[first])):
        return True
    return bool(lowers[k - 1] in genders() and flags(lowers[k - 1]) & GIVEN)


def _names_somebody(tokens: Tokens, k: int, last: int) -> bool:
    """Whether a month or a faith is a given name before a surname: "June Quell", but "Christian School"."""
    lower, after = tokens.lowers[k], flags(tokens.lowers[k + 1])
    if not flags(lower) & GIVEN or listed(written(tokens, k + 1, last)):
        return False
    if after & SURNAME and (not after & COMMON or lower in genders()):
        return True
    odd = after & (TITLE | BODY | AREA | SITE | OTHER | NOT_NAME) or not (after & SURNAME or not after & COMMON)
    return not odd and lower in context_words("given_too") and not tokens.words[k].isupper()


def opens_with_body(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a listed body of several words opens a longer name: "Islamic State West Africa Province"."""
    known = any(" " in (text := written(tokens, first, k)) and text in organisations() for k in range(first + 2, last))
    return known and not any(flags(lower) & TITLE and not flags(lower) & BODY for lower in tokens.lowers[first:last])


def large_place(places: tuple[Place, ...], people: int = 300_000) -> Place | None:
    """Return the first country, region, state or town of more people than that."""
    for place in places:
        if place.main and (place.kind in LARGE or place.population > people):
            return place
    return None


def is_university(front: str) -> bool:
    """Whether "State" behind a name makes a university of it: "San Diego State", but "Lagos State" is a state."""
    places = find_places(front)
    return any(p.main and p.country == "US" for p in places) and not any(p.kind == "state" for p in places)
