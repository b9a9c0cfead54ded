"""How a name goes on over a hyphen, particles, a nickname, "of", "for", "on" and "and"."""

from itertools import takewhile

from analysis.entities.capitals import CLOSE_QUOTES, HYPHENS, OPEN_QUOTES, capital, is_function, mid_sentence
from analysis.entities.names import written
from analysis.entities.splits import head_bits
from analysis.entities.words import (
    AREA,
    BODY,
    COMMON,
    GIVEN,
    NOT_NAME,
    NOUN,
    ROAD,
    SITE,
    SURNAME,
    TITLE,
    context_words,
    flags,
    organisations,
)  # fmt: skip
from analysis.language.tokens import Tokens
from analysis.places import find_places

COURTS = frozenset({"northern", "southern", "eastern", "western", "middle", "central"})  # districts of American courts


def over_hyphen(tokens: Tokens, first: int, end: int, last: int, blocked: set[int]) -> int:
    after = end + 1
    word, lower = tokens.words[after], tokens.lowers[after]
    if capital(tokens, after, blocked) or word[0].isdigit():
        return after + 1
    if lower in context_words("arabic_articles") and after + 2 < last and tokens.words[after + 1] in HYPHENS:
        return after + 3 if capital(tokens, after + 2, blocked) else end
    if after + 2 < last and tokens.words[after + 1] in HYPHENS and capital(tokens, after + 2, blocked):
        glued = tokens.ends[after] == tokens.starts[after + 1] and tokens.ends[after + 1] == tokens.starts[after + 2]
        return after + 3 if glued else end  # Port-au-Prince, Mazar-i-Sharif
    known = flags(lower) & COMMON
    korean = len(word) <= 4 and len(tokens.words[end - 1]) <= 5 and end - 1 > first and not lower.endswith("ed")
    if word.isalpha() and lower not in ("based", "led", "run", "born", "wide", "era") and (not known or korean):
        return after + 1
    return end


def over_particles(tokens: Tokens, end: int, last: int, blocked: set[int]) -> int:
    at = end
    while (
        at < last
        and at - end < 2
        and (tokens.lowers[at] in context_words("particles") or tokens.lowers[at] in context_words("arabic_articles"))
        and not tokens.words[at][0].isupper()
    ):
        at += 1
    if at < last and tokens.words[at] in HYPHENS and tokens.lowers[at - 1] in context_words("arabic_articles"):
        at += 1
    return at + 1 if at < last and capital(tokens, at, blocked) and not is_function(tokens, at) else end


def over_nickname(tokens: Tokens, end: int, last: int, blocked: set[int]) -> int:
    """Over a nickname in quotation marks, where the name goes on after it."""
    for close in range(end + 2, min(end + 4, last - 1)):
        if tokens.lowers[close] in CLOSE_QUOTES:
            inside = all(capital(tokens, k, blocked) for k in range(end + 1, close))
            goes_on = capital(tokens, close + 1, blocked) and not is_function(tokens, close + 1)
            return close + 2 if inside and goes_on else end
    return end


def over_bridge(tokens: Tokens, first: int, end: int, last: int, blocked: set[int]) -> int:
    """Over "of", "for", "on", "and" and perhaps "the", where the words before can head a name."""
    lowers = tokens.lowers
    after = end + 1
    if lowers[after] == "the" and after + 1 < last and lowers[end] != "and":
        after += 1
    if not capital(tokens, after, blocked) or is_function(tokens, after) or flags(lowers[after]) & NOT_NAME:
        return end
    head, bridge = head_bits(tokens, max(first, end - 3), end)[-1], lowers[end]
    if bridge == "and":
        office = lowers[after : after + 2] == ["head", "of"]  # "Minister for Women and Head of"
        return after + 1 if not office and _joins(tokens, first, end, last, blocked) else end
    on_road = bridge == "on" and any(flags(lowers[k]) & ROAD for k in range(after, min(after + 4, last)))
    if on_road or (head & TITLE and not head & BODY) or _of_a_person(tokens, first, end, head):
        return end  # "Quell Center on Orvane Street"
    if bridge == "of" and (led := _over_of(tokens, first, end, after, head)) is not None:
        return led
    if bridge == "for" and _is_long(tokens, first, end):
        return after + 1
    noun = head & COMMON and head & NOUN and not head & NOT_NAME
    inside = end - 1 > first or (bridge == "of" and mid_sentence(tokens, first))
    return after + 1 if head & (BODY | AREA | SITE) or (noun and inside) else end


def over_fields(tokens: Tokens, first: int, end: int, last: int, blocked: set[int]) -> int:
    """Over the commas of what a body is for: "Ministry of Labour, Trade and Innovation"; an "and" closes them."""
    lowers = tokens.lowers
    of = next((k for k in range(end - 1, first, -1) if lowers[k] == "of"), first)
    if of == first or not flags(lowers[of - 1]) & BODY or not all(_is_field(tokens, k) for k in range(of + 1, end)):
        return end
    k = end
    while k + 1 < last and lowers[k] in (",", "and"):
        closes = "and" in (lowers[k], lowers[k + 1])
        k += 1 + (lowers[k : k + 2] == [",", "and"])
        start = k
        while k < last and capital(tokens, k, blocked) and _is_field(tokens, k):
            k += 1
        if k == start or closes:
            return k if k > start else end
    return end


def _is_field(tokens: Tokens, k: int) -> bool:
    """Whether a word tells what a body is for: "Labour", "Higher"."""
    bits = flags(tokens.lowers[k]) & ~(BODY * (tokens.lowers[k] in context_words("fields")))
    return bits & (COMMON | GIVEN | TITLE | BODY | NOT_NAME) == COMMON and tokens.words[k] not in organisations()


def _over_of(tokens: Tokens, first: int, end: int, after: int, head: int) -> int | None:
    """Over "of", or not, where the words beside it settle that: "District of Columbia", "Western District of Oret"."""
    before = tokens.lowers[end - 1]
    if any(p.main and p.kind == "state" for p in find_places(written(tokens, end - 1, after + 1))):
        return after + 1
    if before == "district" and tokens.lowers[end - 2] in COURTS and end - 2 >= first:
        return after + 1
    return end if before in context_words("governed") else None


def _is_long(tokens: Tokens, first: int, end: int) -> bool:
    """Whether a name holds a "for" already: "Centre of Advice for Nurses for Small Towns"."""
    lowers = tokens.lowers
    return any(lowers[k] == "for" and flags(lowers[k - 1]) & COMMON for k in range(first + 1, end))


def _of_a_person(tokens: Tokens, first: int, end: int, head: int) -> bool:
    """Whether a person stands before the bridge: "Police Chief Odo Ware of Orvane", "Odo Marsh of Orvane"."""
    bits = [flags(lower) for lower in tokens.lowers[first : end - 1]]
    whole = not head & (BODY | AREA | SITE)
    if tokens.lowers[end] == "of" and whole and any(b & TITLE and not b & BODY for b in bits[:-1]):
        return True
    given = any(b & GIVEN and not b & COMMON for b in bits)
    return given and (whole or head & (SURNAME | BODY | SITE) == SURNAME)


def _joins(tokens: Tokens, first: int, end: int, last: int, blocked: set[int]) -> bool:
    """Whether "and" stands inside one name: "Food and Drug Administration", "Ministry of Health and Welfare"."""
    lowers = tokens.lowers
    left, right = flags(lowers[end - 1]), flags(lowers[end + 1])
    if any(
        p.kind in ("country", "region", "state")
        for p in find_places(f"{tokens.words[end - 1]} and {tokens.words[end + 1]}")
    ):
        return True
    if tokens.words[end - 1] in organisations() or tokens.words[end + 1] in organisations():
        return False  # "the Department of Justice and Congress"
    capitals = takewhile(lambda k: capital(tokens, k, blocked), range(end + 1, min(last, end + 5)))
    ahead = [flags(lowers[k]) for k in capitals]
    if left & ROAD and any(bits & ROAD for bits in ahead[1:3]):
        return False  # "Center Street and Front Street"
    if first > 0 and lowers[first - 1] in OPEN_QUOTES and lowers[end + 2 : end + 3] and lowers[end + 2] in CLOSE_QUOTES:
        return True  # a title in quotation marks
    if left & GIVEN and right & GIVEN and end == first + 1:  # "Odo and Marta Quell Foundation"
        return any(bits & BODY for bits in ahead[2:])
    given = tokens.words[end - 2] in HYPHENS and tokens.words[end - 1].islower()  # "Quell Hoi-on and Brask Chi-wing"
    if given or not (left & COMMON and right & COMMON) or (right & TITLE and not right & BODY):
        return False
    if left & BODY and lowers[end - 1] in lowers[end + 2 : min(last, end + 6)]:
        return False  # "Quell Hospital and Brask Community Hospital"
    if any(lowers[k] in ("of", "for", "on") for k in range(first + 1, end)):
        return not left & BODY or (lowers[end - 2] == "of" and not right & BODY)  # "Office of Management and Budget"
    return any(bits & BODY for bits in ahead)
