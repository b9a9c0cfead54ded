"""A name as a stretch of tokens, and the kind of those that a list knows as a whole."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from analysis.entities.capitals import OPENERS
from analysis.entities.words import (
    COMMON,
    GIVEN,
    NOT_NAME,
    SURNAME,
    context_words,
    demonyms,
    flags,
    in_capitals,
    organisations,
)  # fmt: skip
from analysis.language.tokens import Tokens
from analysis.places import find_places
from analysis.records import Span

LARGE = ("country", "region", "state")


@dataclass(slots=True)
class Name:
    """Tokens [first, last) that may be a name; `kind` None where only the context can tell."""

    first: int
    last: int
    kind: str | None
    rule: str
    headline: bool = False
    opens: bool = False
    titled: bool = False  # a title stands right before it
    full: str = ""  # the full name that a head word alone stands for
    text: str = ""  # its words, see written()


def written(tokens: Tokens, first: int, last: int) -> str:
    """The words with one blank between, none at hyphens, points and apostrophes: a key for lists."""
    if last - first == 1:
        return tokens.words[first].replace("’", "'")
    parts = []
    for k in range(first, last):
        if k > first and tokens.ends[k - 1] < tokens.starts[k]:
            parts.append(" ")
        parts.append(tokens.words[k].replace("’", "'"))
    return "".join(parts)


@lru_cache(maxsize=65536)
def listed(text: str) -> tuple[str, str] | None:
    """(kind, rule) of a name that a list knows as a whole."""
    if text in demonyms():
        return "nationality", "demonym list"
    bits = flags(text.lower())
    if " " in text and text.isupper():
        text = in_capitals().get(text, text)  # "USA TODAY"
    if text in organisations():
        doubtful = " " not in text and not text.isupper() and (bits & COMMON or any(p.main for p in find_places(text)))
        return None if doubtful else ("organisation", "organisation list")
    if bits & NOT_NAME:
        return None
    if (text[1:].islower() and len(text) < 4) or text.lower() in context_words("directions"):
        return None
    for place in find_places(text):
        if place.main and place.kind in LARGE:
            doubtful = bits & (GIVEN | SURNAME | COMMON) and place.kind != "country"
            if doubtful or text.lower() in context_words("given_countries"):
                return None  # Jordan, Virginia, Nelson: for the context to judge
            return "place", f"gazetteer: {place.kind}"
    return None


def thing_name(tokens: Tokens, first: int, last: int, rule: str) -> Name:
    """Return the name of a thing on tokens [first, last)."""
    opens = first == 0 or tokens.words[first - 1] in OPENERS
    return Name(first, last, "thing", rule, opens=opens, text=written(tokens, first, last))


def tokens_of(names: Iterable[Name]) -> set[int]:
    """Return the tokens that the names stand on."""
    return {k for name in names for k in range(name.first, name.last)}


def tokens_within(tokens: Tokens, taken: Iterable[Span]) -> set[int]:
    """Return the tokens inside the spans."""
    found: set[int] = set()
    for start, end in taken:
        found.update(range(bisect_right(tokens.ends, start), bisect_left(tokens.starts, end)))
    return found
