"""Whose body: the owner or place that tells one ministry, mayor or police force from another, and whom somebody speaks
for."""

from collections.abc import Iterator, Mapping

from analysis.attributions.descriptions import Description
from analysis.attributions.names import Name
from analysis.attributions.nouns import singular, speaker_nouns
from analysis.attributions.phrases import NOUNS, is_time, noun_phrase_right
from analysis.attributions.phrases_left import noun_phrase_left
from analysis.attributions.reading import Reading, text_of
from analysis.language.vocabulary import vocabulary
from analysis.records import Span

OF = frozenset({"of", "in", "for", "at", "from", "with"})  # before the body or place that a description names
TELLING = frozenset({"place", "nationality", "organisation"})
PEOPLE = frozenset({"police", "troops", "authority", "leadership", "public"})  # groups that act as a body
LONGEST = 12  # tokens looked at beside a noun


def owner_of(reading: Reading, by_token: Mapping[int, Name], found: Description) -> frozenset[str]:
    """Whose a described body, office or group is, in comparable words: those of "Chad's army", "the Chadian army" and
    "the army of Chad" are one."""
    first, head = found.base[0], found.base[1] - 1
    keys = {_key(reading, by_token, i) for i in range(first, head) if _names_owner(reading, by_token, i)}
    for begin, end in _phrases_behind(reading, *found.whole):
        keys.add(_key(reading, by_token, _teller(by_token, begin, end)))
    return frozenset(keys)


def owner_before(reading: Reading, by_token: Mapping[int, Name], name: Name) -> Span | None:
    """The owner before the name of an office that many countries have: [Russia's] Defense Ministry."""
    mark = name.first - 1
    owner = by_token.get(mark - 1) if mark > 0 and reading.tags[mark] == "POS" else None
    if owner is None or owner.kind not in TELLING or owner.last != mark or not _common(reading, name):
        return None
    return owner.first, name.last


def owner_key(by_token: Mapping[int, Name], first: int) -> str:
    owner = by_token[first]
    return owner.country or owner.name.lower()


def named_with_place(reading: Reading, by_token: Mapping[int, Name], found: Description) -> str:
    """A description with the place or body behind it, where that is a name: "Police in Goma"."""
    for begin, end in _phrases_behind(reading, *found.whole):
        name = by_token.get(_teller(by_token, begin, end))
        if name and (name.kind in TELLING or reading.lowers[begin - 1] == "in"):  # "Police in Sale"
            return text_of(reading, found.base[0], name.last)
        break
    return text_of(reading, *found.base)


def told_by_place(reading: Reading, by_token: Mapping[int, Name], found: Description) -> bool:
    """Whether a group or an office is told from others by its place: "firefighters in Goma", "the mayor of Goma"."""
    i = found.base[1]
    link = "in" if found.plural else "of" if found.definite and found.kind == "person" else None
    if reading.lowers[i : i + 1] != [link]:
        return False
    name = by_token.get(i + 1 + (link == "of" and reading.tags[i + 1 : i + 2] == ["DT"]))
    return name is not None and reading.tags[name.last : name.last + 1] not in (["NN"], ["NNS"])


def place_ahead(reading: Reading, by_token: Mapping[int, Name], first: int) -> Name | None:
    """The place that opens the sentence before a body: "In Borland, local authorities said"."""
    low = reading.sentences[reading.sentence_of(first)].first
    if first - low > LONGEST or reading.lowers[low] not in ("in", "at"):
        return None
    name = next((by_token[i] for i in range(low + 1, first) if i in by_token), None)
    return name if name and name.kind in ("place", "organisation") and not is_time(reading, low + 1) else None


def is_body_noun(noun: str) -> bool:
    """Whether a noun, in the singular, is one for a body, or for people that act as one."""
    known = speaker_nouns().get(noun)
    return noun in PEOPLE or (known is not None and known.kind == "organisation")


CLAUSAL = frozenset({"WP", "WDT", "WP$", "WRB", "VBG", "VBD", "VBZ", "VBP", "MD"})  # a clause begins here


def affiliation(reading: Reading, by_token: Mapping[int, Name], first: int, last: int, own: str) -> str | None:
    """The body that the person described by tokens [first, last) speaks for or belongs to: the first that is named
    behind a preposition, one before the noun, or one told by a common noun ("officials in the ministry").

    What a clause tells of them is no membership: "an activist who opposes the council".
    """
    last = next((i for i in range(first, last) if reading.tags[i] in CLAUSAL), last)
    if name := _named_body(reading, by_token, first, last, own):
        return text_of(reading, name.first, name.last)
    for i in range(first, last):
        known = speaker_nouns().get(singular(reading.lowers[i]))
        if known is None or known.kind != "organisation" or reading.tags[i] not in NOUNS:
            continue
        begin = noun_phrase_left(reading, i, first)
        if begin == i and reading.lowers[i] == "state":
            continue  # "Secretary of State", "head of state"
        owned = i + 1 < last and reading.tags[i + 1] == "POS"
        if owned or (begin > first and reading.lowers[begin - 1] in OF):
            while begin < i and reading.tags[begin] in ("DT", "PRP$", "PDT", "CD"):
                begin += 1
            return text_of(reading, begin, i + 1)
    return None


def _named_body(
    reading: Reading, by_token: Mapping[int, Name], first: int, last: int, own: str
) -> Name | None:  # fmt: skip
    """The body that is named behind a preposition, else the first; "Vice Chair on Budget" is the role itself."""
    names = (by_token.get(i) for i in range(first, last))
    whole = [n for i, n in enumerate(names, first) if n and n.first == i and n.last <= last]
    bodies = [
        n
        for n in whole
        if n.kind == "organisation" and (n.first, n.last) != (first, last)
        and own not in (n.name, text_of(reading, n.first, n.last))
    ]  # fmt: skip
    behind = (n for n in bodies if any(reading.lowers[i] in OF for i in range(max(first, n.first - 4), n.first)))
    return next(behind, bodies[0] if bodies else None)


def _names_owner(reading: Reading, by_token: Mapping[int, Name], i: int) -> bool:
    """Whether a word before the head tells whose: a possessor, or the name of a place, people or body."""
    if reading.tags[i + 1] == "POS" and reading.tags[i] in NOUNS:
        return True
    name = by_token.get(i)
    return name is not None and name.kind in TELLING and name.last == i + 1


def _phrases_behind(reading: Reading, first: int, last: int) -> Iterator[tuple[int, int]]:
    """The noun phrases behind "of", "in" or "for" in a description."""
    i = first
    while i < last and i - first < LONGEST and reading.tags[i] not in (",", "VBG", "WP", "WDT"):
        end = noun_phrase_right(reading, i + 1, last) if reading.lowers[i] in OF else i + 1
        if reading.lowers[i] in OF and end > i + 1:
            yield i + 1, end
        i = max(end, i + 1)


def _teller(by_token: Mapping[int, Name], first: int, last: int) -> int:
    """The token that tells best whose a phrase is: a name, else its head."""
    return next((i for i in range(last - 1, first - 1, -1) if i in by_token), last - 1)


def _key(reading: Reading, by_token: Mapping[int, Name], i: int) -> str:
    name = by_token.get(i)
    return (name.country or name.name.lower()) if name else reading.lowers[i]


def _common(reading: Reading, name: Name) -> bool:
    """Whether a body's name is made of common words, so that others can have it: Defense Ministry, Supreme Court."""
    tags = vocabulary().tags
    return is_body_noun(reading.lowers[name.last - 1]) and all(
        reading.lowers[i] in tags for i in range(name.first, name.last)
    )
