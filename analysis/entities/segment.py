"""Cut a run of capitalised words into names, and give each the kind that its own words show."""

from collections.abc import Callable

from analysis.entities.capitals import (
    CLOSE_QUOTES,
    OPEN_QUOTES,
    has_article,
    is_function,
    is_odd_surname,
    is_road_number,
)
from analysis.entities.evidence import context_points
from analysis.entities.headlines import pieces, shouts
from analysis.entities.names import Name, listed, written
from analysis.entities.openers import is_plain_opener
from analysis.entities.plain import PLAIN
from analysis.entities.runs import Run
from analysis.entities.splits import (
    given_behind_role,
    has_age,
    head_bits,
    is_called_like_a_day,
    is_newspaper,
    is_periodical,
    is_titled_surname,
    no_name,
    opens_with_body,
    person_behind_body,
)
from analysis.entities.stretches import BRIDGING, Parts, Stretch, names_other, organisation, person, trim
from analysis.entities.titles import (
    behind_office,
    has_office,
    is_code,
    is_degree,
    is_no_title,
    is_of_many,
    kind_called_after,
    title_stretch,
)
from analysis.entities.words import (
    AREA,
    BODY,
    COMMON,
    GIVEN,
    MODIFIER,
    OTHER,
    ROAD,
    SURNAME,
    context_words,
    flags,
    organisations,
)  # fmt: skip
from analysis.entities.works import is_told
from analysis.language.genders import genders
from analysis.language.tokens import Tokens
from analysis.lexicon import word_set
from analysis.places import find_places

NOUNS = (["NN"], ["NNS"])
LETTERS = 4  # of an abbreviation that heads a name
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
    if last - first > 3 and tokens.lowers[first : first + 2] == ["head", "of"]:
        first += 2 + (tokens.lowers[first + 2 : first + 3] == ["the"])
    office = first
    if first > 1 and has_office(tokens, first):
        first = behind_office(tokens, first, last)
    if office < first < last - 1:
        names = _names(tokens, person(tokens, first, last))
    elif run.headline or shouts(tokens, first, last):
        names = [name for a, b in pieces(tokens, first, last) for name in _cut(tokens, a, b)]
    else:
        names = _cut(tokens, first, last)
    names = [name for name in names if not is_code(tokens, name.first, name.last)]
    for name in names:
        name.text = written(tokens, name.first, name.last)
        name.headline = run.headline
        name.opens = opens and name.first == run.first
    return names


def _names(tokens: Tokens, parts: Parts) -> list[Name]:
    """The names of parts, cut until none is left to cut."""
    found: list[Name] = []
    for part in parts:
        found.extend([part] if isinstance(part, Name) else _cut(tokens, *part))
    return found


def _cut(tokens: Tokens, first: int, last: int) -> list[Name]:
    """The names in tokens [first, last), in reading order."""
    first, last = trim(tokens, first, last)
    while first < last and tokens.lowers[first] in context_words("once"):
        first += 1
    if first >= last:
        return []
    stretch = Stretch(tokens, first, last, head_bits(tokens, first, last), written(tokens, first, last))
    for step in STEPS:
        parts = step(stretch)
        if parts is not None:
            return _names(tokens, parts)
    return [Name(first, last, None, "capitals")]


def _listed(s: Stretch) -> Parts | None:
    if is_road_number(s.tokens, s.first, s.last):
        return s.whole("place", "road")
    known = listed(s.text)
    if known and known[0] == "place" and is_periodical(s.tokens, s.first):
        return s.whole("organisation", f"noun before: {s.tokens.lowers[s.first - 1]}")
    if known:
        return s.whole(*known)
    if s.text in organisations() and has_article(s.tokens, s.first):
        return s.whole("organisation", "organisation list")  # "told The Quell" of a common word
    if s.bits[-1] & (BODY | AREA) and opens_with_body(s.tokens, s.first, s.last):
        return s.whole("organisation", "organisation list and head")
    return None


def _illness(s: Stretch) -> Parts | None:
    """What gives an illness its name: "West Oret virus", but "Texas virus researchers" are in Texas."""
    behind = "".join(s.tokens.lowers[s.last : s.last + 1])
    ill = behind in context_words("illnesses") and s.tokens.tags[s.last + 1 : s.last + 2] not in NOUNS
    return [] if ill else None


def _phrase(s: Stretch) -> Parts | None:
    """A name with a small word that has a capital: "NGO Reporters Without Borders"; or one with several hyphens."""
    words = s.tokens.words
    end = s.last - (words[s.last - 1] == "I")  # "Odo Quell I"
    end -= end - s.first > 1 and is_odd_surname(s.tokens, end - 1)
    if any(words[k][0].isupper() and is_function(s.tokens, k) for k in range(s.first, end)):
        for k in range(s.first + 1, s.last - 1):
            known = listed(written(s.tokens, k, s.last))
            if known:
                return [(s.first, k), Name(k, s.last, *known)]
        return s.whole(None, "capitalised phrase")
    if "-" in s.text and s.size > 3 and find_places(s.text):  # Port-au-Prince
        return s.whole(None, "capitals")
    return None


def _titled(s: Stretch) -> Parts | None:
    """A name with a role or a title in it: "Quell Sports Insider Odo Tessel", "Lincoln County Sheriff Odo Tessel"."""
    tokens, first, last, bits = s.tokens, s.first, s.last, s.bits
    if (given := given_behind_role(tokens, first, last)) is not None:
        before = given - 1
        while before > first and (
            flags(tokens.lowers[before - 1]) & (MODIFIER | BODY) == MODIFIER or tokens.lowers[before - 1] == "police"
        ):
            before -= 1  # "Senior Ranger"
        return [(first, before), *person(tokens, given, last)]
    if (behind := person_behind_body(tokens, first, last)) is not None:
        return [(first, behind), *person(tokens, behind, last)]
    if is_titled_surname(tokens, first, last):
        return s.whole(None, "given name and surname")
    if is_newspaper(tokens, first, last):
        return s.whole("organisation", "newspaper")
    titles = title_stretch(s.lowers, bits)
    if titles is None:
        return None
    if tokens.lowers[first - 1] in ("with", "at") and tokens.lowers[first - 2] in word_set("analysts.txt"):
        return s.whole(None, "capitals")  # "an analyst with Dean Quell Brask"
    a, b = first + titles[0], first + titles[1]
    area = first < a < b - 1 and bits[a - first] & AREA
    if area and any(p.main for p in find_places(written(tokens, first, a + 1))):
        a += 1  # "Lincoln County Sheriff", "Kansas City Mayor"
    if b == last:
        return None if is_of_many(s.lowers, bits) else [(first, a)]
    if is_no_title(tokens.lowers[b - 1], bits[b - first :]):
        return []
    if last - b > 1 and tokens.words[b] != "." and (kind := kind_called_after(tokens.lowers[b - 1], bits[b - first :])):
        called = Name(b - 1, last, "place", "called after somebody")
        return [(first, a), *([called] if kind == "place" else organisation(tokens, b - 1, last, last - 1))]
    return [(first, a), *person(tokens, b, last)]


def _no_name(s: Stretch) -> Parts | None:
    """What is left where words are no names, or name a law, an event, a work."""
    if (cut := no_name(s.tokens, s.first, s.last)) is not None:
        return [(s.first, cut), (cut + 1, s.last)]
    if is_called_like_a_day(s.tokens, s.first, s.last):
        return s.whole(None, "given name and surname")
    surname = s.bits[0] & (OTHER | SURNAME) == OTHER | SURNAME and s.lowers[0] not in context_words("in_parts")
    if s.size == 1 and surname and s.tokens.lowers[s.first - 1] != "the":
        return s.whole(None, "capitals")  # "Day" after "Joan Day"
    return [] if names_other(s.lowers, s.bits) else None


def _person_or_head(s: Stretch) -> Parts | None:
    """A given name and a surname that heads bodies too: "Tom Hill said", "Peter Banks, the mayor"."""
    bits = s.bits
    if s.tokens.words[s.first] in context_words("stations") and s.size == 2 and s.lowers[1].isdigit():
        return s.whole("organisation", "channel")
    if not (s.size == 2 and bits[1] & SURNAME and bits[1] & (BODY | ROAD | AREA)):
        return None
    plain = not bits[0] & COMMON or s.lowers[0] in genders()
    if has_age(s.tokens, s.last) and plain:
        return s.whole("person", "age behind")
    if not bits[0] & GIVEN:
        return None
    name = Name(s.first, s.last, None, "given name and head")
    points = context_points(s.tokens, name)
    works = bits[1] & BODY and s.lowers[1].endswith("s") and not bits[0] & COMMON
    sure = points["person"] >= SURE or (works and points["organisation"] < SURE and not find_places(s.text))
    return [name] if sure else None


def _head(s: Stretch) -> Parts | None:
    """A name with a body's head word: "Independent Oret Council"; no "Center Street", no "Independent Vermont"."""
    heads = [k for k in range(s.size) if s.bits[k] & BODY]
    if heads == [0] and s.size == 2 and s.bits[1] & ROAD:
        return s.whole("place", "road")
    if heads == [0] and s.size == 2 and s.bits[1] & COMMON and has_office(s.tokens, s.first):
        return []  # "Director of International Quelling"
    if heads == [0] and s.size > 1 and s.bits[0] & MODIFIER and BRIDGING.isdisjoint(s.lowers):
        return None
    if heads and s.size > 1:
        return organisation(s.tokens, s.first, s.last, s.first + heads[-1])
    if heads and s.text.isupper() and len(s.text) < LETTERS:
        return None  # "PD"
    if heads:
        named = has_article(s.tokens, s.first) and not is_told(s.tokens, s.first)
        return s.whole("organisation" if named else None, "article and head" if named else "head alone")
    return None


Step = Callable[[Stretch], Parts | None]
STEPS: tuple[Step, ...] = (_illness, _listed, _phrase, _titled, _no_name, _person_or_head, _head, *PLAIN)
