"""What the words around a name say of it: points for a person, an organisation, a place."""

from analysis.entities.appositions import head_of
from analysis.entities.capitals import CLOSE_QUOTES, OPEN_QUOTES
from analysis.entities.names import Name
from analysis.entities.words import (
    COMMON,
    GIVEN,
    MODIFIER,
    TITLE,
    context_words,
    demonyms,
    flags,
    organisations,
)
from analysis.language.genders import genders
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.places import class_of, find_places

Points = dict[str, float]
CALLED = frozenset(("known", "called", "named", "nicknamed", "dubbed"))
SAINTLY = frozenset(("hospital", "school", "church", "college", "convent", "parish", "academy", "cathedral", "clinic"))
MANY = 50_000  # people of a town that can be meant by its name alone
COPULAS = frozenset(("was", "were", "is", "are", "had", "has", "would", "will", "could", "should", "might", "may"))
DASHES = frozenset(("—", "–", "--", "-"))
ACROSS = frozenset(("over", "along", "across", "down", "up", "beside"))
CITY = 500_000  # people of a town that may act itself: "Paris collected the tax"
CLUB = 3.0  # points for a body where somebody manages it or plays for it
SETTLED = ("settlement", "village")  # what a place alone is called
WHO = frozenset({"who", "whose", "himself", "herself"})


def _in_list_of_areas(tokens: Tokens, k: int) -> bool:
    """Whether a list of names goes on from here and ends in "counties", "provinces", "rivers"."""
    lowers, words = tokens.lowers, tokens.words
    for step in range(k, min(k + 12, len(words))):
        if lowers[step] in context_words("areas_plural"):
            return True
        if not (words[step][0].isupper() or lowers[step] in (",", "and", "or")):
            return False
    return False


def _names_a_person(noun: str) -> bool:
    """Whether a noun before a name says that a person follows; "brothers" as "brother"."""
    return any(n in word_set("person_nouns.txt") or flags(n) & TITLE for n in (noun, noun.removesuffix("s")))


def _after_noun(tokens: Tokens, name: Name, noun: str, points: Points) -> Points:
    """Points of a name between commas after a noun: "the contractor, Brask Civil, had known"."""
    closed = tokens.words[name.last : name.last + 1] == [","]
    ended = closed or tokens.words[name.last : name.last + 1] == ["."]
    if closed and noun in word_set("organisation_nouns.txt"):
        points["organisation"] += 3
    elif ended and (noun in word_set("person_nouns.txt") or flags(noun) & TITLE) and noun.isalpha():
        points["person"] += 2
    elif closed and noun in context_words("areas"):
        points["place"] += 2
    elif closed and tokens.words[name.first - 2] in demonyms() and name.last - name.first > 1:
        points["person"] += 2  # "the Libyan, Atif Quelli, to"
    return points


def _known_as(tokens: Tokens, first: int) -> str | None:
    """The kind of what is "known as" a name: "a foreigner known as the Tailor"."""
    lowers = tokens.lowers
    k = first - 1 - (first > 0 and lowers[first - 1] == "the")
    if k < 2 or (lowers[k] != "as" and lowers[k] not in CALLED) or (lowers[k] == "as" and lowers[k - 1] not in CALLED):
        return None
    k -= 1 + (lowers[k] == "as")
    for step in range(k, max(-1, k - 4), -1):
        if lowers[step] in word_set("organisation_nouns.txt"):
            return "organisation"
        if lowers[step] in context_words("areas"):
            return "place"
        if lowers[step] in word_set("person_nouns.txt") or flags(lowers[step]) & TITLE:
            return "person"
    return None


def _given_name(name: Name) -> bool:
    """Whether a lone word is a given name and no body's or place's: "Peter said", but "Ford said", "Jordan said"."""
    known = name.text.lower() in genders() and name.text not in organisations()
    return known and not any(place.main and place.population > MANY for place in find_places(name.text))


def is_dateline(tokens: Tokens, name: Name) -> bool:
    """Whether a name opens a text as "ORET —", "ORET (AP)", "ORET, Kenya, May 3 —" do."""
    words = tokens.words[name.last : name.last + 6]
    if not name.opens or not words:
        return False
    if words[0] == ",":
        return any(word in DASHES for word in words[1:])
    return words[0] in DASHES or (words[0] == "(" and words[1:2] != [] and words[1].isupper())


def _is_city(text: str) -> bool:
    return any(p.main and p.kind in ("town", "capital") and p.population > CITY for p in find_places(text))


def _named(words: list[str], k: int) -> bool:
    return words[k + 1][0].isupper()


def _is_verb(tokens: Tokens, k: int) -> bool:
    return (
        k >= 0 and tokens.tags[k] in ("VBD", "VBZ", "VBP") and tokens.words[k].islower() and k + 1 < len(tokens.words)
    )


def context_points(tokens: Tokens, name: Name) -> Points:
    """Points from the words beside one mention."""
    lowers, words, tags = tokens.lowers, tokens.words, tokens.tags
    n = len(words)
    points = {"person": 0.0, "organisation": 0.0, "place": 0.0}

    def at(k: int) -> str:
        return lowers[k] if 0 <= k < n else ""

    before, before2, after, after2 = at(name.first - 1), at(name.first - 2), at(name.last), at(name.last + 1)
    if name.titled:
        points["person"] += 5
    if is_dateline(tokens, name):
        points["place"] += 4 if words[name.first].isupper() and after != "," else 2.5
    if name.rule == "given name and head" and before in ("on", "in", "along", "off", "near", "up"):
        points["place"] += 3
    if before in OPEN_QUOTES and before2 in word_set("organisation_nouns.txt"):
        points["organisation"] += 2.5  # the magazine "X"
    elif before in OPEN_QUOTES and after in CLOSE_QUOTES and name.last - name.first > 1:
        points["organisation"] -= 1.5  # a song, a slogan
    if before == ",":
        points = _after_noun(tokens, name, before2, points)
    if before in ("at", "with") and before2 in word_set("analysts.txt"):
        points["organisation"] += 3
    elif before in context_words("where"):
        points["place"] += 0.5 if name.text in organisations() else 2  # "in Parliament"
    elif before in context_words("whither") or before in context_words("moves"):
        points["place"] += 0.3 if before in ("through", "via") and not find_places(name.text) else 0.7
    elif before == "of" and before2 in context_words("areas"):
        points["place"] += 3
    elif before in context_words("directions"):
        points["place"] += 2
    elif before == "the" and before2 in ACROSS and words[name.last - 1][1:].islower():
        points["place"] += 2.5  # a river
    elif _known_as(tokens, name.first) is not None:
        points[_known_as(tokens, name.first) or "person"] += 4
    elif after == ":" and name.opens and words[name.first].isupper():
        points["organisation"] -= 3  # who speaks, in an interview
    elif before == "the" and name.last < n and tags[name.last] in ("NN", "NNS") and words[name.last].islower():
        points["organisation"] += 0.5  # "the Quell campaign" may be a person's
    elif before == "the":
        acronym = any(w.isupper() for w in words[name.first : name.last])
        points["organisation"] += 1.5 if acronym else 2.5 if before2 == "told" else 0.5
        points["person"] -= 2 if name.last - name.first == 1 else 3
        points["place"] -= 1
    elif before == ",":
        points["place"] += 0.3
    elif before in word_set("organisation_nouns.txt"):
        points["organisation"] += 2.5
    elif _names_a_person(before) and words[name.first - 1].islower():
        points["person"] += 2
    if before in context_words("coaching") or (before == "for" and before2 in context_words("playing")):
        points["organisation"] += CLUB  # "managed Oret", "signed for Oret"
    known = flags(lowers[name.first])
    if name.last - name.first == 1 and known & GIVEN and not (known & COMMON and name.opens):
        acts = (
            name.opens
            and not _is_city(name.text)
            and tags[name.last : name.last + 1] == ["VBD"]
            and after not in context_words("speech")
        )
        met = _is_verb(tokens, name.first - 1) and before not in context_words("moves")
        points["person"] += 2.5 * (acts or met)  # "Mary helped Odo"
    if after in ("-", "‑") and at(name.last + 1) == "based":
        points["place"] += 3
    if after in context_words("areas") or after in context_words("locals"):
        points["place"] += 1
    if after in word_set("member_nouns.txt") or after in word_set("organisation_nouns.txt"):
        points["organisation"] += 2
    if _names_a_person(after) and words[name.last].islower() and words[min(name.last + 1, n - 1)][0].isupper():
        points["organisation"] += 2  # "Quell Quarterly columnist Odo Tessel"
        points["person"] -= 2
    if after in SAINTLY and lowers[name.first] in ("saint", "st"):
        points["organisation"] += 4
    if after in context_words("speech"):
        points["person"] += 4 if _given_name(name) else 1.5
        points["organisation"] += 0.5
        points["place"] -= 1
    elif before in context_words("speech") and after not in COPULAS:
        points["organisation" if name.text in organisations() else "person"] += 1.5
        points["organisation"] += before == "told"  # a newspaper, an agency
    if after in WHO or (after == "," and after2 in WHO):
        points["person"] += 2
    if after == ",":
        following = tags[name.last + 1] if name.last + 1 < n else ""
        if following == "CD" and at(name.last + 2) in (",", ".", "of"):
            points["person"] += 3
        elif following == "DT" and class_of(head_of(tokens, name.last + 2) or "") in SETTLED:
            points["place"] += 4  # "Addison, a village south of Oret"
        elif following in ("DT", "NN", "JJ", "PRP$", "NNP"):
            for k in range(name.last + 1, min(n, name.last + 8)):
                if at(k) in (",", ".") or (
                    following == "NNP" and k + 1 < n and words[k].islower() and _named(words, k)
                ):
                    break  # "to Congress, Quell director Odo Tessel said": the noun is that of the next name
                if words[k].islower() and (
                    at(k) in word_set("person_nouns.txt") or (flags(at(k)) & TITLE and not flags(at(k)) & MODIFIER)
                ):
                    points["person"] += 2
                    break
                if at(k) in word_set("organisation_nouns.txt"):
                    points["organisation"] += 1.5
                    break
        beside = words[name.last + 1] if name.last + 1 < n else ""
        beside += "." * (f"{beside}.".lower() in context_words("states"))
        owner = at(name.last + 1 + 1) in ("'s", "-", "’")  # "Uri Quell, Israel's man in"
        goes_on = words[name.last + 2 : name.last + 3] and words[name.last + 2][0].isupper()  # "Marta Quell, Oret State
        if (
            beside[:1].isupper()
            and not owner
            and not goes_on
            and any(p.kind in ("country", "state") for p in find_places(beside))
        ):
            points["place"] += 4
    if _in_list_of_areas(tokens, name.last):
        points["place"] += 3
    if after == "'s":
        points["person"] += 0.2
    return points
