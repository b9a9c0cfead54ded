"""A mention with the words beside it, and small questions about them that several rules of evidence ask."""

from dataclasses import dataclass
from functools import lru_cache

from analysis.entities.capitals import opens_paragraph
from analysis.entities.names import LARGE, Name
from analysis.entities.words import COMMON, GIVEN, MODIFIER, TITLE, context_words, flags, organisations, role_nouns
from analysis.language.genders import genders
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.places import find_places

Points = dict[str, float]
KINDS = ("person", "organisation", "place", "thing")
MANY = 50_000  # people of a town that can be meant by its name alone
CITY = 500_000  # people of a town that may act itself: "Paris collected the tax"
DATELINE = 14  # tokens behind the town of a dateline
DASHES = frozenset(("—", "–", "--", "-"))


@dataclass(frozen=True, slots=True)
class Beside:
    """A mention, two words on each side in lower case, "" at the edges of the text."""

    tokens: Tokens
    name: Name
    before: str
    before2: str
    after: str
    after2: str

    @property
    def size(self) -> int:
        """How many tokens the name has."""
        return self.name.last - self.name.first

    def tag(self, k: int) -> str:
        """The tag of a token, "" outside of the text."""
        return self.tokens.tags[k] if 0 <= k < len(self.tokens.tags) else ""

    def word(self, k: int) -> str:
        """A token as written, "" outside of the text."""
        return self.tokens.words[k] if 0 <= k < len(self.tokens.words) else ""

    def lower(self, k: int) -> str:
        """A token in lower case, "" outside of the text."""
        return self.tokens.lowers[k] if 0 <= k < len(self.tokens.lowers) else ""


def beside(tokens: Tokens, name: Name) -> Beside:
    """Return a mention with the words beside it."""
    lowers, n = tokens.lowers, len(tokens.lowers)
    first, last = name.first, name.last
    return Beside(
        tokens,
        name,
        before=lowers[first - 1] if first > 0 else "",
        before2=lowers[first - 2] if first > 1 else "",
        after=lowers[last] if last < n else "",
        after2=lowers[last + 1] if last + 1 < n else "",
    )


def names_a_person(noun: str) -> bool:
    """Whether a noun before a name says that a person follows; "brothers" as "brother"."""
    return any(n in word_set("person_nouns.txt") or flags(n) & TITLE for n in (noun, noun.removesuffix("s")))


def is_person_noun(noun: str) -> bool:
    """Whether a noun behind a name and a comma says that a person was named."""
    return noun in role_nouns() or bool(flags(noun) & TITLE and not flags(noun) & MODIFIER)


def is_given_name(name: Name) -> bool:
    """Whether a lone word is a given name and no body's or place's: "Peter said", but "Ford said", "Jordan said"."""
    known = name.text.lower() in genders() and name.text not in organisations()
    return known and not any(place.main and place.population > MANY for place in find_places(name.text))


def is_city(text: str) -> bool:
    """Whether a text names a large town."""
    return any(p.main and p.kind in ("town", "capital") and p.population > CITY for p in find_places(text))


def is_dateline(tokens: Tokens, name: Name) -> bool:
    """Whether a name opens a text as "ORET —", "ORET (AP)", "ORET, Kenya, May 3 —" do."""
    words = tokens.words[name.last : name.last + (DATELINE if name.text.isupper() else 6)]
    if not name.opens or not words:
        return False
    town = not flags(name.text.lower()) & COMMON  # and no "UPDATE (May 3) —"
    if words[0] == ",":
        near = range(name.last + 1, name.last + len(words[: DATELINE if town else 9]))
        return any(_is_dash(tokens, k) for k in near)
    if words[0] == ":":
        return is_large_place(name.text) and opens_paragraph(tokens, name.first)
    if words[0] == "(" and ")" in words:  # "(AP)", "(Coast Wire) —"
        closed = words.index(")") + 1
        return words[1].isupper() or (town and closed < len(words) and words[closed] in DASHES)
    return words[0] in DASHES


def _is_dash(tokens: Tokens, k: int) -> bool:
    """Whether a token is a dash, and no hyphen inside a word."""
    inside = tokens.words[k] == "-" and tokens.ends[k - 1] == tokens.starts[k] and tokens.starts[k + 1 : k + 2]
    return tokens.words[k] in DASHES and not (inside and inside[0] == tokens.ends[k])


@lru_cache(maxsize=65536)
def is_large_place(text: str) -> bool:
    """Whether a text names a country, a state or a large town, which has much of what bodies have."""
    return any(p.main and (p.kind in LARGE or p.population > MANY) for p in find_places(text))


def may_be_given(b: Beside) -> bool:
    """Whether a mention is one word that is a given name, and not only the sentence's first word."""
    known = flags(b.lower(b.name.first))
    return b.size == 1 and bool(known & GIVEN) and not (bool(known & COMMON) and b.name.opens)


def is_area(word: str) -> bool:
    """Whether a noun stands for a kind of place: "city", "province"."""
    return word in context_words("areas")
