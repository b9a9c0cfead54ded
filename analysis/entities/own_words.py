"""What the words of a name itself say of it: points for a person, an organisation, a place."""

from itertools import pairwise

from analysis.entities.beside import DASHES, KINDS, Points
from analysis.entities.capitals import HYPHENS, ROMAN
from analysis.entities.names import Name
from analysis.entities.words import (
    AREA,
    COMMON,
    GIVEN,
    SITE,
    SURNAME,
    TITLE,
    context_words,
    flags,
    organisations,
    thing_words,
)  # fmt: skip
from analysis.language.tokens import Tokens
from analysis.places import find_places

LETTERS = 5  # in the letters that a body is called by, fewer than these
STARTS = DASHES | {",", "("}  # behind the town of a dateline
JUNIOR = frozenset(("jr", "jr.", "sr", "sr."))
ROMANCE_ARTICLES = frozenset(("la", "el", "los", "las", "le", "les"))
OF_FAMILIES = frozenset(("bin", "ibn", "al", "el", "van", "von", "abu", "da", "de"))
NO_HUMPS = ("Mc", "Mac", "O'", "De")  # fronts of surnames with a second capital


def own_points(tokens: Tokens, name: Name) -> Points:
    """Points that the words of a name give by themselves."""
    points = dict.fromkeys(KINDS, 0.0)
    size = sum(tokens.words[k][0].isalnum() for k in range(name.first, name.last))
    tail = flags(tokens.lowers[name.last - 1])
    if size > 1:
        _several_words(tokens, name, points)
        _like_a_person(tokens, name, size, points)
    else:
        _one_word(tokens, name, points)
    if size == 1:
        _letters(tokens, name, points)
    _like_a_body(tokens, name, points)
    if any(word[0].isdigit() for word in tokens.words[name.first : name.last]):
        points["person"] -= 3  # "T3"
        points["place"] -= 1
    points["place"] += place_points(tokens, name) + (2 if size > 1 and tail & SITE else 0)
    _common_or_large(tokens, name, points)
    if tail & SITE and (size > 2 or (size > 1 and not tail & SURNAME)):
        points["person"] -= 3  # "Marta Quell Theater", "Holly Square"
    if name.rule == "given name and head":
        points["place"] += 1.5
    return points


def _common_or_large(tokens: Tokens, name: Name, points: Points) -> None:
    """Points of common words against a place ("in Chemistry"), and of a continent's name for one ("Saharan Africa")."""
    if all(
        flags(lower) & COMMON and not flags(lower) & (AREA | SITE) for lower in tokens.lowers[name.first : name.last]
    ):
        points["place"] -= 0 if name.opens or find_places(name.text) else 1.5
    elif name.last - name.first == 2 and tokens.lowers[name.last - 1] in context_words("continents"):
        given = bool(flags(tokens.lowers[name.first]) & GIVEN)
        points["place"] += 0 if given else 4
        points["person"] -= 0 if given else 3


def _several_words(tokens: Tokens, name: Name, points: Points) -> None:
    """Points of a name of several words for a body or a thing, and against one."""
    words, lowers = tokens.words[name.first : name.last], tokens.lowers[name.first : name.last]
    if lowers[0] in ROMANCE_ARTICLES:
        points["person"] -= 2  # "La Voz"
        points["organisation"] += 1
    if not name.headline and _is_coined(tokens, name):
        points["organisation"] += 2.5
        points["person"] -= 2.5
    if all(flags(lower) & COMMON for lower in lowers):
        points["organisation"] -= 1  # "Stolen Generations", "Real Estate": a thing, a theme
    if all(word.isupper() and len(word) < LETTERS for word in words) and not name.headline:
        known = any(flags(lower) & (GIVEN | SURNAME | COMMON) for lower in lowers) or find_places(name.text)
        points["organisation"] += 0 if known else 4  # "CBS DFW"


def _like_a_person(tokens: Tokens, name: Name, size: int, points: Points) -> None:
    """Points of a name of several words for a person."""
    words, lowers = tokens.words[name.first : name.last], tokens.lowers[name.first : name.last]
    head, tail = flags(lowers[0]), flags(lowers[-1])
    if head & GIVEN and not (lowers[0] in context_words("front") and find_places(name.text)):  # "Santa Quella"
        points["person"] += 1.5 if head & COMMON else 3
    if not JUNIOR.isdisjoint(lowers[1:]):
        points["person"] += 3
    if tail & SURNAME:
        points["person"] += 0.5 if tail & COMMON else 1.5
    if any(len(word) == 1 and word.isalpha() for word in words) and ("." in words or _after_initials(tokens, name)):
        points["person"] += 2
    if not OF_FAMILIES.isdisjoint(lowers[:-1]):
        points["person"] += 1
    model = size == 2 and words[-1] in ROMAN and lowers[0] not in context_words("in_parts")
    if model and (head & COMMON or not head & GIVEN):
        points["thing"] += 2 if head & COMMON else 0  # "Atlas V", but "Elizabeth II"; "Quell II" may be any of these
        points["person"] -= 3
    if len(words) == 4 and words[2] in HYPHENS and words[3].islower() and words[3].isalpha() and not head & COMMON:
        points["person"] += 2.5  # "Quel Chun-hei"
    if size == 2 and not head & COMMON and not tail & COMMON:
        points["person"] += 1


def _after_initials(tokens: Tokens, name: Name) -> bool:
    """Whether single letters alone stand before a surname: "K V Quell", but "K Street"."""
    front, tail = tokens.words[name.first], tokens.words[name.last - 1]
    surname = len(tail) > 3 and tail.istitle() and not flags(tail.lower()) & COMMON
    return surname and len(front) == 1 and tokens.words[name.first - 1] != "&" and tokens.words[name.first + 1] != "-"


def _one_word(tokens: Tokens, name: Name, points: Points) -> None:
    """Points of a single word for a person, and against a body where it is a common word."""
    bits = flags(tokens.lowers[name.first])
    if bits & GIVEN and not bits & COMMON:
        points["person"] += 1
    elif bits & SURNAME and not bits & COMMON:
        points["person"] += 0.7


def _letters(tokens: Tokens, name: Name, points: Points) -> None:
    """Points of a single word for a body by its capitals: "ABK", "NewsWire"."""
    word, bits = tokens.words[name.last - 1], flags(tokens.lowers[name.first])
    if len(word) > 1 and word.isupper() and word.isalpha() and not name.headline:
        known = bits & (GIVEN | SURNAME) or find_places(word)
        if bits & COMMON:  # "The answer is YES!"
            points["person"] -= 2
            points["organisation"] -= 2 * (name.opens and len(word) > LETTERS)  # "SOCIAL workers said"
            dateline = name.opens and tokens.words[name.last : name.last + 1] and tokens.words[name.last] in STARTS
            points["place"] -= 0 if dateline else 2
        else:
            points["organisation"] += 3 if len(word) < LETTERS or not known else 0
    elif len(word) > 2 and not word[1:].islower() and word.isalpha() and not word.startswith(NO_HUMPS):
        if word[:-1].isupper() and word[-1] == "s":  # EVs, NGOs
            points["place"] -= 2
            points["person"] -= 2
        else:
            points["organisation"] += 1.5
    if bits & COMMON and not word.isupper():
        points["organisation"] -= 0.5 if name.text in organisations() else 1.5


def _like_a_body(tokens: Tokens, name: Name, points: Points) -> None:
    if name.text.endswith((".com", ".net", ".org")):
        points["organisation"] += 4
    if "&" in name.text and " &" not in name.text:
        points["organisation"] += 3
    if name.last - name.first > 1:
        _foreign_or_local(tokens, name, points)
    if name.rule == "place and more words":
        plain = flags(tokens.lowers[name.last - 1]) & (COMMON | SURNAME) == COMMON  # "Oret Fire said"
        points["organisation"] += 1 + plain
        points["person"] -= 2 * plain
    if name.text in organisations() or name.text in thing_words("brands"):
        points["organisation"] += 3


def _foreign_or_local(tokens: Tokens, name: Name, points: Points) -> None:
    """Points of a body by its first word in other languages ("Banco Quell"), by a country behind ("Quell Nigeria")."""
    head, words = flags(tokens.lowers[name.first]), tokens.words
    if tokens.lowers[name.first] in context_words("foreign_heads") and not find_places(name.text):
        points["organisation"] += 4
        points["person"] -= 2
    elif tokens.lowers[name.first] in context_words("foreign_sites") and not head & GIVEN:
        points["place"] += 3.5  # "Torre de los Quell"
        points["person"] -= 2
    country = any(p.main and p.kind == "country" for p in find_places(words[name.last - 1]))
    joined = words[name.last - 2] in HYPHENS or words[name.last - 2].islower() or "." in words[name.last - 1]
    if country and not head & (GIVEN | TITLE) and not joined and not find_places(name.text):
        points["organisation"] += 2.5
        points["person"] -= 2
    rest = [flags(lower) for lower in tokens.lowers[name.first + 1 : name.last]]
    named = any(bits & GIVEN for bits in rest) or rest[-1] & SITE
    if words[name.first] in organisations() and not head & (GIVEN | SURNAME) and not named:
        points["organisation"] += 3  # "Barclays Quell Brask"
        points["person"] -= 2
    if tokens.lowers[name.last - 1] in context_words("titles_behind"):
        points["person"] += 3  # "Ordugu Khan"
    if "&" in words[name.first : name.last] and not name.headline:
        right = words.index("&", name.first) + 1
        plain = all(flags(lower) & COMMON for lower in tokens.lowers[name.first : name.last] if lower[0].isalpha())
        couple = name.last - right > 1 and flags(tokens.lowers[right]) & GIVEN
        points["organisation"] += 0 if plain or couple else 2.5  # "Quell & Brask"


def _is_coined(tokens: Tokens, name: Name) -> bool:
    """Whether no person is called so: an acronym first ("JAMA Psychiatry"), capitals inside a word ("ABK NewsWire"), a
    letter with a hyphen ("K-PESA").
    """
    words = tokens.words
    front, back = words[name.first], words[name.last - 1]
    if len(front) == 1 and words[name.first + 1] in HYPHENS:
        return back.isalpha()
    if name.text.isupper():
        return False
    if len(front) > 2 and front.isupper() and front.isalpha():
        return True
    humps = sum(a.islower() and b.isupper() for a, b in pairwise(back))
    return humps > 0 and not back.startswith(("Mc", "Mac", "De", "Le", "La", "Di", "Van", "Fitz"))


def place_points(tokens: Tokens, name: Name) -> float:
    places = find_places(name.text)
    if not places:
        return 0.0
    best, small_state = 0.0, False
    bits = flags(tokens.lowers[name.first]) if name.last - name.first == 1 else 0
    # Kobane, Chernobyl: the only name that English has for a place, whatever its main one is
    usual = len(name.text) > 4 and not bits & (GIVEN | SURNAME | COMMON) and not any(p.main for p in places)
    for place in places:
        if place.kind in ("country", "region", "state", "place"):
            here = 7.0 if place.kind == "country" else 5.5 if place.population > 2_000_000 else 4.0
        else:
            here = 1 + (place.population > 15_000) + (place.population > 100_000) + (place.population > 1_000_000)
        if name.last - name.first > 1 and place.population > 5_000:
            here += 1.5  # few people are called like a town in two words
        if (points := here if place.main or usual else here - 1) > best:
            best, small_state = points, place.kind == "state" and place.population < 3_000_000
    if bits & COMMON:
        best -= 4.5 if small_state else 3  # "Delta", "Plateau"; "Wales"
    if bits & GIVEN:
        best -= 1
    elif bits & SURNAME:
        best -= 0.5
    return max(best, 0.2)
