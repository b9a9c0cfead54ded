"""Runs of capitalised words: the stretches of text that may hold names.

A run goes on over initials and abbreviations ("J.", "St."), hyphens, the particles inside names ("de la", "al-"), "&",
a common noun's possessive ("Children's Hospital") and, after a noun that can head a name, "of", "for", "on" and "and".
"""

from bisect import bisect_left
from dataclasses import dataclass

from analysis.entities.bridges import over_bridge, over_fields, over_hyphen, over_nickname, over_particles
from analysis.entities.capitals import (
    DOMAINS,
    HYPHENS,
    OPEN_QUOTES,
    OPENERS,
    ORDINALS,
    capital,
    is_coined_low,
    is_dollars,
    is_function,
    is_odd_surname,
    is_of_currency,
    is_road_number,
    mid_sentence,
)
from analysis.entities.headlines import is_headline
from analysis.entities.words import (
    BODY,
    COMMON,
    FUNCTION,
    ROAD,
    SURNAME,
    TITLE,
    context_words,
    flags,
)  # fmt: skip
from analysis.language.document import Document
from analysis.language.genders import genders
from analysis.language.tokens import Tokens
from analysis.places import find_places

LONGEST = 24  # tokens in a run
ADDRESS = 8  # tokens of an address
SMALL_TOWN = 10_000
LEADING = frozenset({"CC", "DT", "IN", "PRP", "RB", "TO", "WP", "WRB"})  # tags of words before a name, not in it
REGNAL = (["has"], ["is"], ["of"], ["who"], [")"], ["("], ["'s"], ["ruled"], ["died"])  # behind the first of his name
BRIDGES = frozenset({"of", "for", "on", "and", "against"})


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens [first, last); `opens`: its first capital may be the sentence's; `headline`: every word there has one."""

    first: int
    last: int
    opens: bool
    headline: bool


def find_runs(document: Document, blocked: set[int]) -> list[Run]:
    """Return the runs in reading order; tokens in `blocked` belong to none."""
    tokens = document.tokens
    words, lowers, articles = tokens.words, tokens.lowers, context_words("arabic_articles")
    starts = [  # most words are small and begin none: they are asked nothing more
        i for i, word in enumerate(words)
        if (word != lowers[i] and (word[0].isupper() or is_coined_low(word))) or word in articles
    ]  # fmt: skip
    runs = []
    for sentence in document.sentences:
        i, last = sentence.first, sentence.last
        here = starts[bisect_left(starts, i) : bisect_left(starts, last)]
        headline = is_headline(document, i, last, len(here))
        for start in here:
            if start < i or not _starts(tokens, start, last, blocked):
                continue
            i = _extend(tokens, start, last, blocked, headline)
            opens = start == sentence.first or words[start - 1] in OPENERS
            runs.append(Run(start, i, opens, headline))
    return runs


def _alone(tokens: Tokens, first: int, end: int) -> bool:
    """Whether the last word is the run's only one, or follows a hyphen: "Calif.", "D-Md."."""
    return end == first + 1 or tokens.words[end - 2] in HYPHENS


def _in_address(tokens: Tokens, i: int, last: int) -> bool:
    """Whether a word is part of a handle, a hashtag or a mail address."""
    words, starts, ends = tokens.words, tokens.starts, tokens.ends
    k = i
    while k > max(0, i - ADDRESS) and ends[k - 1] == starts[k]:
        k -= 1
        if words[k] in ("@", "#"):
            return True
    return i + 1 < last and words[i + 1] in ("@", "_") and ends[i] == starts[i + 1]


def _across(tokens: Tokens, i: int) -> bool:
    """Whether a word goes on from "trans-": "a trans-Atlantic flight" names no place."""
    if tokens.words[i - 1] not in HYPHENS or tokens.words[i - 2] not in ("trans", "cross"):
        return False
    glued = tokens.ends[i - 1] == tokens.starts[i] and tokens.ends[i - 2] == tokens.starts[i - 1]
    return glued and not "".join(tokens.words[i + 1 : i + 2])[:1].isupper()  # "trans-Pacific Partnership"


def _starts(tokens: Tokens, i: int, last: int, blocked: set[int]) -> bool:
    if capital(tokens, i, blocked):
        figure = i > 0 and tokens.words[i - 1][-1].isdigit() and tokens.ends[i - 1] == tokens.starts[i]  # 4GB
        if figure or _in_address(tokens, i, last) or (i > 1 and _across(tokens, i)):
            return False
        if is_road_number(tokens, i, last):
            return True
        if tokens.words[i] == "The" and i + 1 < last and capital(tokens, i + 1, blocked):
            return _has_article(tokens, i)
        currency = i + 1 < last and tokens.words[i + 1] == "$" and is_of_currency(tokens, i)
        currency = currency or ("CD" in tokens.tags[max(0, i - 2) : i] and is_dollars(tokens, i))
        return not currency and (not is_function(tokens, i) or _first_name(tokens, i, last, blocked))
    return (  # al-Zour
        tokens.lowers[i] in context_words("arabic_articles") and i + 2 < last and tokens.words[i + 1] in HYPHENS
        and capital(tokens, i + 2, blocked) and tokens.ends[i] == tokens.starts[i + 1]
    )  # fmt: skip


def _first_name(tokens: Tokens, i: int, last: int, blocked: set[int]) -> bool:
    """Whether a function word with a capital is a first name: "said Will Quell", "May Quell said"."""
    after = i + 1
    if tokens.lowers[i] not in genders() or after >= last or not capital(tokens, after, blocked):
        return False
    known = flags(tokens.lowers[after])
    if known & (FUNCTION | BODY) or (known & COMMON and not known & SURNAME):
        return False
    acts = tokens.tags[after + 1 : after + 2] in (["VBD"], ["VBZ"]) or tokens.lowers[after + 1 : after + 2] == ["said"]
    return tokens.tags[i] not in LEADING and (acts or mid_sentence(tokens, i))


def _has_article(tokens: Tokens, i: int) -> bool:
    """Whether "The" is part of a place's name: "The Hague", but "The Villages" only where a capital says so."""
    known = any(p.main and p.population > SMALL_TOWN for p in find_places(f"The {tokens.words[i + 1]}"))
    return known and (mid_sentence(tokens, i) or not flags(tokens.lowers[i + 1]) & COMMON)


def _extend(tokens: Tokens, first: int, last: int, blocked: set[int], headline: bool) -> int:
    """The end of the run that begins at `first`."""
    end = first + 1
    if not tokens.words[first][0].isupper() and not is_coined_low(tokens.words[first]):
        end = first + 3
    last = min(last, first + LONGEST)
    while end < last:
        step = _next(tokens, first, end, last, blocked, headline)
        if step == end or (tokens.words[end] == "." and step == end + 1):
            return step
        end = step
    return end


def _next(tokens: Tokens, first: int, end: int, last: int, blocked: set[int], headline: bool) -> int:
    """The end of the run after one more word, or `end` where it stops."""
    words, lower = tokens.words, tokens.lowers[end]
    word, glued, after = words[end], tokens.ends[end - 1] == tokens.starts[end], end + 1
    if capital(tokens, end, blocked):
        return _over_capital(tokens, end, last, blocked, headline)
    if word[0].isdigit():
        return _over_figure(tokens, end, last)
    if word == "." and glued:
        return _over_point(tokens, first, end, last, blocked)
    if after >= last:
        return end
    joined = tokens.ends[end] == tokens.starts[after]
    if word in HYPHENS and glued and joined:
        return over_hyphen(tokens, first, end, last, blocked)
    arabic = lower in context_words("arabic_articles") and words[after] in HYPHENS and joined
    if lower in context_words("particles") or arabic:
        return over_particles(tokens, end, last, blocked)
    if lower in OPEN_QUOTES and not glued:
        return over_nickname(tokens, end, last, blocked)
    if word == "," and not headline:
        return over_fields(tokens, first, end, last, blocked)
    if word == "&" and capital(tokens, after, blocked):
        return after + 1
    if glued and lower in ("'s", "'", "’") and capital(tokens, after, blocked):
        return _over_owner(tokens, first, end)
    return over_bridge(tokens, first, end, last, blocked) if lower in BRIDGES and not headline else end


def _over_capital(tokens: Tokens, end: int, last: int, blocked: set[int], headline: bool) -> int:
    """Over a capital; a function word with one in mid-sentence is part of a name: "X Is Being Built Slowly"."""
    if not is_function(tokens, end) or tokens.ends[end - 1] == tokens.starts[end]:
        return end + 1
    if tokens.words[end] == "I" and tokens.lowers[end + 1 : end + 2] in REGNAL:
        return end + 1  # "Odo Quell I has"
    if not headline and is_odd_surname(tokens, end):
        return end + 1
    inside = end + 1 < last and not headline and capital(tokens, end + 1, blocked)
    return end + 1 if inside and tokens.words[end] not in ("I", "The") else end


def _over_figure(tokens: Tokens, end: int, last: int) -> int:
    """Over a figure behind a road's word or glued to a word, and over "56th" before "Street"."""
    words, lowers, after = tokens.words, tokens.lowers, end + 1
    glued = tokens.ends[end - 1] == tokens.starts[end]
    if words[end - 1] in context_words("stations") and words[end].isdigit() and not words[end - 2].istitle():
        return after  # "Channel 13 reported", "NBC 6 reported"
    if words[end - 1][0].isalpha() and (
        glued or flags(lowers[end - 1]) & ROAD or is_road_number(tokens, end - 1, last)
    ):
        return after
    if lowers[after : after + 1] and lowers[after] in ORDINALS and words[end].isdigit() and after + 1 < last:
        return after + 2 if flags(lowers[after + 1]) & ROAD and words[after + 1][0].isupper() else end
    return end


def _over_point(tokens: Tokens, first: int, end: int, last: int, blocked: set[int]) -> int:
    """Over the point of an abbreviation, an initial or an address: "Calif.", "Quell Inc.", "J. Quell", "Quell.com"."""
    words, lowers, after = tokens.words, tokens.lowers, end + 1
    pointed = lowers[end - 1] + "."
    if pointed in context_words("states") and _alone(tokens, first, end):
        return after
    if lowers[after : after + 1] and lowers[after] in DOMAINS and tokens.ends[end] == tokens.starts[after]:
        return after + 1
    if after >= last:
        return end
    name = capital(tokens, after, blocked) and not is_function(tokens, after)
    if pointed in context_words("closing"):
        return after + 1 if name else after
    short = lowers[end - 1] in context_words("abbreviated") or (len(words[end - 1]) == 1 and end - 1 >= first)
    return after + 1 if name and short else end


def _over_owner(tokens: Tokens, first: int, end: int) -> int:
    """Over an owner inside a name: "Children's Hospital", "St. Quell's Basilica", "Cox's Bazar"."""
    words, lowers, after = tokens.words, tokens.lowers, end + 1
    owner, owned = flags(lowers[end - 1]), flags(lowers[after])
    people = lowers[end - 1] in context_words("owners") or (owner & TITLE and owned & BODY)
    people = (
        people or lowers[first] in ("st", "saint") or lowers[after] in ("inc", "corp", "co", "ltd", "plc")
    )  # "Quell's Inc."
    if people and tokens.ends[end] < tokens.starts[after] and not is_function(tokens, after):
        return after + 1
    firm = f"{lowers[after]}." in context_words("closing") and words[after + 1 : after + 2] == ["."]  # "Quell's Inc."
    known = firm or any(place.main for place in find_places(f"{words[end - 1]}'s {words[after]}"))
    return after + 1 if known and lowers[end] == "'s" else end
