"""What the words behind a mention say of it, as points."""

from analysis.entities.appositions import head_of
from analysis.entities.beside import (
    Beside,
    Points,
    is_area,
    is_given_name,
    is_large_place,
    is_person_noun,
    names_a_person,
)
from analysis.entities.capitals import is_function
from analysis.entities.words import AREA, GIVEN, SITE, SURNAME, context_words, flags, organisations, thing_words
from analysis.language.genders import genders
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.places import class_of, find_places

SAINTLY = frozenset(("hospital", "school", "church", "college", "convent", "parish", "academy", "cathedral", "clinic"))
COPULAS = frozenset(("was", "were", "is", "are", "had", "has", "would", "will", "could", "should", "might", "may"))
WILL = frozenset(("will", "would", "has", "had", "may", "might"))
SETTLED = ("settlement", "village")  # what a place alone is called
WHO = frozenset({"who", "whose", "himself", "herself"})
NEAR = 4  # tokens behind a name in which its "her" stands
YEAR = 4  # figures that are no age
APPOSED = {"person": 2.0, "organisation": 1.5, "place": 2.5, "thing": 2.5}  # points by the noun of an apposition
LONG = 12  # tokens of a list of areas


def behind_points(b: Beside, points: Points) -> None:
    """Add the points that the words behind a mention give."""
    after, last = b.after, b.name.last
    _noun_behind(b, points)
    _speech(b, points)
    undergone = after == "was" and b.after2 in context_words("people_undergo")
    if (undergone or after in context_words("people_do")) and b.tag(b.name.first - 1) != "IN":
        points["person"] += 1.5  # "Quell resigned", "Quell was born"
    if after in WHO or (after == "," and b.after2 in WHO):
        points["person"] += 2
    if after == ",":
        _apposition(b, points)
        points["place"] += 4 * _in_larger_place(b)
        near = b.after2 in ("near", "outside") and b.word(last + 2)[:1].isupper()
        points["place"] += 2 * (near and b.size == 1)  # "Quell, near Oret, burned"
    if _in_list_of_areas(b.tokens, last):
        points["place"] += 3
    if after == "'s":
        points["person"] += 0.2
    _owned(b, points)
    points["person"] += 2 * _owns_what_follows(b)
    points["organisation"] += 4 * (after in ("share", "shares", "stock"))
    if after in thing_words("goods") and b.name.text not in organisations():
        points["thing"] += 2  # "the Quell app"
    told = after in ("is", "was") and b.after2 in ("a", "an", "the")
    kind = kind_of_noun(head_of(b.tokens, last + 2)) if told else None
    if kind and (kind != "person" or not find_places(b.name.text)):
        points[kind] += 2  # "Quell is a card game"


def _noun_behind(b: Beside, points: Points) -> None:
    """Points by the noun right behind: "Quell residents", "Quell fighters", "Quell columnist Odo Tessel"."""
    after, last = b.after, b.name.last
    if after in ("-", "‑") and b.after2 == "based":
        points["place"] += 3
    loose = after in context_words("loose_areas") and not find_places(b.name.text)
    if (is_area(after) and not loose) or after in context_words("locals"):
        points["place"] += 3 if b.size > 1 and flags(b.lower(last - 1)) & (SITE | AREA) else 1  # "Holly Park residents"
    if after in context_words("features") and b.word(last).islower():
        points["place"] += 2  # "the Quell boulevard"
    body = after in word_set("organisation_nouns.txt") and after not in thing_words("goods")
    if after in word_set("member_nouns.txt") or body:
        points["organisation"] += 2
    if after in context_words("periodicals"):
        points["organisation"] += 2  # "reports Quell daily"
    town = is_large_place(b.name.text)
    if names_a_person(after) and not town and b.word(last).islower() and b.word(last + 1)[:1].isupper():
        points["organisation"] += 2  # "Quell Quarterly columnist Odo Tessel"
        points["person"] -= 2
    if after in SAINTLY and b.lower(b.name.first) in ("saint", "st"):
        points["organisation"] += 4


def kind_of_noun(noun: str) -> str | None:
    """Return the kind that a noun tells of what bears a name."""
    if noun in thing_words("goods", "works", "ships", "behind", "before"):
        return "thing"
    if noun in word_set("organisation_nouns.txt"):
        return "organisation"
    if class_of(noun) is not None:
        return "place"
    return "person" if is_person_noun(noun) else None


def _owned(b: Beside, points: Points) -> None:
    """Points by what a name owns or stands before: "Quell's shares", "Quell executives"; "Quell's sister"."""
    owned = b.after2 if b.after in ("'s", "'", "’") else b.after
    if owned in context_words("bodies_have") and not is_large_place(b.name.text):
        points["organisation"] += 2
    elif owned != b.after and owned in context_words("people_have"):
        points["person"] += 2
    elif owned != b.after and owned in context_words("places_have"):
        points["place"] += 2
    elif b.after in context_words("trading") and b.name.text not in organisations() and not is_large_place(b.name.text):
        points["organisation"] += 1


def _speech(b: Beside, points: Points) -> None:
    if b.after in context_words("speech") and b.before == "of" and names_a_person(b.before2):
        return  # "the author of Quell said"
    told = b.after in ("reported", "reports") and b.before in (",", "”", '"') and b.after2 in (".", ",", "on", "that")
    if told and not (b.size == 1 and flags(b.lower(b.name.first)) & (GIVEN | SURNAME)):
        points["organisation"] += 4  # "…, Al Quell reported."
        points["person"] -= 2
        points["place"] -= 1
    if b.after in context_words("speech") and _speaks_as_it(b):
        points["organisation"] += 5
    elif b.after in context_words("speech"):
        points["person"] += 4 if is_given_name(b.name) else 1.5
        points["organisation"] += 0.5
        points["place"] -= 1
    elif b.before in context_words("speech") and b.after not in COPULAS and b.after not in context_words("locals"):
        points["organisation" if b.name.text in organisations() else "person"] += 1.5
        points["organisation"] += b.before == "told"  # a newspaper, an agency


def _speaks_as_it(b: Beside) -> bool:
    """Whether a firm or body tells of itself: "Quell said it plans", "Quell announced that it will close"."""
    i = b.name.last + 1 + (b.after2 == "that")
    verb = b.lower(i + 1)
    told = verb in context_words("firms_do") or (verb in WILL and b.lower(i + 2) in context_words("firms_will"))
    return b.lower(i) == "it" and told


def _apposition(b: Beside, points: Points) -> None:
    """Points by what follows a comma: an age, a noun ("Marta Quell, the ministry's director", "Quell, a card game")."""
    last, following = b.name.last, b.tag(b.name.last + 1)
    if following == "CD":
        aged = len(b.word(last + 1)) != YEAR and b.lower(last + 2) in (",", ".", ";", "of", "and")
        points["person"] += 3 * aged
        return
    article = following == "DT"
    if not article and following not in ("NN", "JJ", "PRP$", "NNP"):
        return
    noun = head_of(b.tokens, last + 1 + article)
    kind = kind_of_noun(noun)
    if kind is None or (kind in ("thing", "place") and not article):
        return
    if following == "NNP" and b.word(b.tokens.lowers.index(noun, last) + 1)[:1].isupper():
        return  # "to Congress, Quell director Odo Tessel said": the noun is that of the next name
    points[kind] += 4 if kind == "place" and noun in SETTLED else APPOSED[kind]


def _owns_what_follows(b: Beside) -> bool:
    """Whether "her" or "his" behind fits a given name before a surname: "found Amber Quell in her kitchen"."""
    gender = genders().get(b.lower(b.name.first)) if b.size == 2 else None
    if gender is None or not flags(b.lower(b.name.last - 1)) & SURNAME:
        return False
    near = b.tokens.lowers[b.name.last : b.name.last + NEAR]
    own, other = ("her", "his") if gender == "f" else ("his", "her")
    return own in near and other not in near and not any(word[0] in ",.;" for word in near[: near.index(own)])


def _in_larger_place(b: Beside) -> bool:
    """Whether a comma and a country or state follow a name: "Oret, Ohio", but "Uri Quell, Israel's man in"."""
    last = b.name.last
    larger = b.word(last + 1)
    larger += "." * (f"{larger}.".lower() in context_words("states"))
    owner = b.lower(last + 2) in ("'s", "-", "’")
    goes_on = b.word(last + 2)[:1].isupper() and not is_function(b.tokens, last + 2)  # "Marta Quell, Oret State"
    plain = larger[:1].isupper() and not owner and not goes_on
    return plain and any(p.kind in ("country", "state") for p in find_places(larger))


def _in_list_of_areas(tokens: Tokens, k: int) -> bool:
    """Whether a list of names goes on from here and ends in "counties", "provinces", "rivers"."""
    lowers, words = tokens.lowers, tokens.words
    for step in range(k, min(k + LONG, len(words))):
        if lowers[step] in context_words("areas_plural"):
            return True
        if not (words[step][0].isupper() or lowers[step] in (",", "and", "or")):
            return False
    return False
