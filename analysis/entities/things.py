"""Ships, weapons, exercises, products and exchange codes, found before all other names, which they would pass for."""

from collections.abc import Iterator
from functools import cache

from analysis.entities.capitals import HYPHENS, OPENERS, capital, is_function
from analysis.entities.models import (
    BRANDED,
    airbus_model,
    branded,
    contract_code,
    exchange_code,
    known_phrases,
    known_thing,
    model,
)
from analysis.entities.names import Name, listed, thing_name, tokens_of, written
from analysis.entities.words import BODY, GIVEN, TITLE, flags, organisations, thing_words
from analysis.language.document import Document
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.places import find_places

LONGEST = 4  # words of a ship's, a weapon's or an exercise's name
MODIFIERS = 4  # words between a weapon's name and its noun: "Quell short-range ballistic missiles"
AFLOAT = 12  # tokens on each side of a ship's name in which a ship may be spoken of
TOWN = 15_000  # people of a town that a weapon may come from
FOLLOWS = frozenset(
    {"attack", "attacks", "strike", "strikes", "fire", "program", "programme"}
)  # "Brask missile strike"


def find_things(document: Document, blocked: set[int]) -> list[Name]:
    """Return the names of things in reading order; tokens in `blocked` belong to none."""
    tokens = document.tokens
    words, lowers, behind = tokens.words, tokens.lowers, thing_words("behind", "systems")
    found: dict[int, Name] = {}
    free = 0  # the first token behind the last thing
    for i in [k for k, lower in enumerate(lowers) if lower in behind or lower != words[k]]:
        small = lowers[i] == words[i]
        if not small and (i < free or i in blocked):
            continue
        name = _before_noun(tokens, i, blocked, free) if small else None
        if not small and i > free and words[i - 1] == ".":
            name = exchange_code(tokens, i - 1)
        name = name or _begun(tokens, i, blocked)
        if name:
            found[name.first] = name
            free = name.last
    for name in _again(tokens, list(found.values()), blocked):
        found.setdefault(name.first, name)
    return [found[first] for first in sorted(found)]


def _begun(tokens: Tokens, i: int, blocked: set[int]) -> Name | None:
    """The thing that begins with a token."""
    word = tokens.words[i]
    name = _by_first_word(tokens, i, blocked) if word in _starters() else None
    if name is None and word == "A" and "Airbus" in tokens.words:
        name = airbus_model(tokens, i)
    if name is None and word[0].isupper():
        told = i > 0 and tokens.lowers[i - 1] in thing_words("ships", "drills", "before")
        noun = i - 1 if told else _ship_before(tokens, i)
        name = contract_code(tokens, i) if noun is None else _after_noun(tokens, i, blocked, noun)
    return name


def _by_first_word(tokens: Tokens, i: int, blocked: set[int]) -> Name | None:
    """A thing whose first word tells of one: a known name, a ship's prefix, the letters of models, a maker."""
    name = known_thing(tokens, i) or _prefixed(tokens, i, blocked) or model(tokens, i)
    return name or branded(tokens, i, blocked)


def _again(tokens: Tokens, names: list[Name], blocked: set[int]) -> Iterator[Name]:
    """The names of several words once more, where nothing beside them tells: "the Marn Star" of "BRP Marn Star",
    "the QL 500" of "Lexus QL 500".
    """
    taken = tokens_of(names) | blocked
    forms: dict[str, list[tuple[str, ...]]] = {}
    for name in names:
        first = name.first + (name.rule == BRANDED or tokens.words[name.first] in thing_words("ship_prefixes"))
        form = tuple(tokens.words[first : name.last])
        if len(form) > 1 and name.rule != "thing list" and form not in forms.setdefault(form[0], []):
            forms[form[0]].append(form)
    for i, word in enumerate(tokens.words if forms else ()):
        for form in forms.get(word, ()):
            last = i + len(form)
            person = flags(tokens.lowers[i]) & GIVEN and tokens.lowers[i - 1 : i] != ["the"]
            if tuple(tokens.words[i:last]) == form and not person and taken.isdisjoint(range(i, last)):
                yield thing_name(tokens, i, last, "thing named before")


def _prefixed(tokens: Tokens, i: int, blocked: set[int]) -> Name | None:
    """A ship by its prefix ("HMS Quell"), an operation ("Operation Desert Broom")."""
    word = tokens.words[i]
    last = _capitals(tokens, i + 1, blocked)
    if last == i + 1 or flags(tokens.lowers[i + 1]) & TITLE:
        return None
    if word in ("Operation", "Exercise"):
        return thing_name(tokens, i, last, "exercise or operation")
    if word not in thing_words("ship_prefixes") or flags(tokens.lowers[last - 1]) & BODY:
        return None
    doubtful = word in thing_words("doubtful_prefixes") and not _is_afloat(tokens, i)
    return None if doubtful else thing_name(tokens, i, last, "ship")


def _is_afloat(tokens: Tokens, i: int) -> bool:
    """Whether "the" stands before a ship's prefix, or a ship or a navy is spoken of beside it."""
    near = tokens.lowers[max(0, i - AFLOAT) : i + AFLOAT]
    return tokens.lowers[i - 1 : i] == ["the"] or not thing_words("ships", "at_sea").isdisjoint(near)


def _capitals(tokens: Tokens, i: int, blocked: set[int]) -> int:
    """The end of the capitalised words from token i on."""
    end = i
    while (
        end < len(tokens.words) and end - i < LONGEST and capital(tokens, end, blocked) and not is_function(tokens, end)
    ):
        end += 1
    return end


def _over_of(tokens: Tokens, last: int, blocked: set[int]) -> int:
    """The end of a ship's name that "of" goes on: "Spirit of Quell", "Pride of the Marn"."""
    if tokens.lowers[last : last + 1] != ["of"]:
        return last
    after = last + 1 + (tokens.lowers[last + 1 : last + 2] == ["the"])
    return max(last, _capitals(tokens, after, blocked)) if after < _capitals(tokens, after, blocked) else last


def _ship_before(tokens: Tokens, i: int) -> int | None:
    """The noun of a ship that a name is in apposition to: "a crowded ferry, the Nordic Quell"."""
    apart = tokens.lowers[max(0, i - 2) : i] == [",", "the"]
    return i - 3 if apart and i > 2 and tokens.lowers[i - 3] in thing_words("ships") else None


def _after_noun(tokens: Tokens, i: int, blocked: set[int], at: int) -> Name | None:
    """A name after the noun that tells what it is: "the tanker Nordic Quell", "the drug Quellamab"."""
    noun = tokens.lowers[at]
    if not tokens.words[at].islower() or is_function(tokens, i) or flags(tokens.lowers[i]) & TITLE:
        return None
    last = _over_of(tokens, _capitals(tokens, i, blocked), blocked) if noun in thing_words("ships") else 0
    last = last or _capitals(tokens, i, blocked)
    if at < i - 1 and tokens.words[last : last + 1] not in ([","], ["."], [";"], [")"]):
        return None  # "the tanker, the Navy said"
    if (noun in thing_words("drills") and last - i < 2) or listed(written(tokens, i, last)):
        return None  # "the ship Israel seized"
    return thing_name(tokens, i, last, f"noun before: {noun}")


def _before_noun(tokens: Tokens, noun: int, blocked: set[int], free: int) -> Name | None:
    """A weapon or product by the noun behind it: the Patriot of "U.S. Patriot air defense systems"."""
    lowers, words = tokens.lowers, tokens.words
    last = noun
    while last > free and noun - last < MODIFIERS and (words[last - 1].islower() or words[last - 1] in HYPHENS):
        if tokens.tags[last - 1][:2] not in ("NN", "JJ", "VB", "CD") and words[last - 1] not in HYPHENS:
            return None
        last -= 1
    between = lowers[last:noun]
    if lowers[noun] in thing_words("systems") and thing_words("armed").isdisjoint(between):
        return None
    if "think" in between or not _is_last(tokens, noun):
        return None
    first = last
    while (
        first > free
        and last - first < LONGEST
        and capital(tokens, first - 1, blocked)
        and not is_function(tokens, first - 1)
    ):
        first -= 1
    if first < last and (first == 0 or words[first - 1] in OPENERS) and tokens.tags[first] in ("CD", "DT", "JJ", "PDT"):
        first += 1  # "Two Quell missiles"
    for k in range(last, first, -1):  # whose it is: "U.S.", "Lockheed Martin", "Quell Navy"
        body = k < last and flags(tokens.lowers[k - 1]) & BODY
        if body or listed(text := written(tokens, first, k)) or text in organisations():
            first = k
            break
    return thing_name(tokens, first, last, f"noun behind: {lowers[noun]}") if _is_free(tokens, first, last) else None


def _is_last(tokens: Tokens, noun: int) -> bool:
    """Whether the noun is not itself said of a body, a person or an attack: "rifle club", "missile strike"."""
    after = "".join(tokens.lowers[noun + 1 : noun + 2])
    return not (after in FOLLOWS or flags(after) & (TITLE | BODY) or after in word_set("organisation_nouns.txt"))


def _is_free(tokens: Tokens, first: int, last: int) -> bool:
    """Whether a stretch of capitals can be a thing's name: no town's, no person's, no body's, no plain first word."""
    if first >= last:
        return False
    if flags(tokens.lowers[last - 1]) & BODY or any(flags(lower) & TITLE for lower in tokens.lowers[first:last]):
        return False
    return not any(
        (p.main and p.population > TOWN) or p.kind in ("country", "state")
        for p in find_places(written(tokens, first, last))
    )


@cache
def _starters() -> frozenset[str]:
    fronts = thing_words("ship_prefixes", "makers", "models", "numbered", "exchanges", "brands")
    return frozenset(known_phrases().first_words) | {front.split()[0] for front in fronts} | {"Operation", "Exercise"}
