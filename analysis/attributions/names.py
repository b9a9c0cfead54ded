"""The names of an article as token ranges, with the gender and number that names and nouns tell."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from analysis.attributions.nouns import speaker_nouns
from analysis.attributions.phrases import FINITE, REFLEXIVE
from analysis.attributions.reading import Reading
from analysis.language.genders import COURTESY, genders
from analysis.lexicon import lexicon_lines, word_set
from analysis.records import Entity, Mention

NAME_TAGS = frozenset({"NNP", "NNPS"})
GOVERNING = frozenset({"with", "of", "by", "from", "to", "against", "between", "about", "among", "into", "towards"})
REACH = 4  # tokens of titles between a preposition and a name
ANYBODY = frozenset({"police", "troops", "authorities", "officials", "prosecutors", "firefighters"})
LONGEST = 8  # tokens of a name
BRACKET = 8  # tokens of a party or place in brackets behind it
FAMILY_FIRST = re.compile(r"[A-Z][a-z]+-[a-z]+")  # a given name of two syllables, written the Chinese or Korean way


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens [first, last) that name `key`: an entity's id, or the lower-case surname where no entity is known."""

    first: int
    last: int
    key: int | str
    kind: str
    name: str
    subject: bool
    country: str | None = None  # ISO 3166 alpha-2, of a country or a people


def find_names(reading: Reading, entities: Sequence[Entity], mentions: Sequence[Mention]) -> list[Name]:
    """The names in reading order: those of the entity finder, and the other runs of capitals."""
    starts = reading.starts
    out = []
    taken = [False] * len(starts)
    for mention in mentions:
        entity = entities[mention.entity_id]
        first = bisect_left(starts, mention.start)
        last = bisect_left(starts, mention.end, first)
        if first < last:
            taken[first:last] = [True] * (last - first)
            if entity.kind == "thing" or (
                last - first == 1 and reading.lowers[first] in ANYBODY and " " in entity.name
            ):
                continue  # a ship says nothing; "Police" alone may be others
            kind = "nationality" if is_people(entity.name) else entity.kind
            if kind == "place" and entity.latitude is None:
                kind = "organisation"  # no place on earth that is known: where it speaks, it is a body
            subject = _is_subject(reading, first, last)
            out.append(Name(first, last, entity.entity_id, kind, entity.name, subject, _country(entity)))
    out += _capital_runs(reading, taken)
    out.sort(key=lambda name: name.first)
    for k in range(len(out) - 2, -1, -1):  # "Brandt and Hale came": both are subjects
        if out[k + 1].subject and out[k].last + 1 == out[k + 1].first and reading.tags[out[k].last] == "CC":
            out[k] = replace(out[k], subject=True)
    return out


@cache
def _peoples() -> dict[str, str]:
    """The country of each word for a people that has one."""
    rows = (line.split("\t") for line in lexicon_lines("demonyms.tsv"))
    return {form: code for code, forms in rows if code != "-" for form in forms.split(", ")}


def is_people(word: str) -> bool:
    """Whether a word is a people's name in the plural: "Germans"."""
    return word.endswith("s") and word[:-1] in _peoples()


def _country(entity: Entity) -> str | None:
    if entity.kind == "nationality":
        return _peoples().get(entity.name)
    return entity.country if entity.precision == "country" else None


@lru_cache(maxsize=65536)
def is_role(noun: str) -> bool:
    known = speaker_nouns().get(noun)
    lists = "person_nouns.txt", "derived_people.txt"
    return known.kind == "person" if known else any(noun in word_set(name) for name in lists)


def _capital_runs(reading: Reading, taken: list[bool]) -> list[Name]:
    """People by their given name or title, and their surnames afterwards; other runs of capitals as organisations."""
    known: dict[str, tuple[str, str]] = {}
    given = word_set("given_names.txt")
    out = []
    for first, last in _runs(reading, taken):
        start = _behind_titles(reading, first, last)
        if not _may_name(reading, first, start, last, reading.lowers[start] in known):
            continue
        surname = reading.lowers[last - 1]
        name = reading.text[reading.starts[start] : reading.ends[last - 1]]
        called = (
            last - start > 1 and reading.lowers[start] in given and not reading.words[start].isupper()
        )  # "US Survey"
        person = start > first or reading.words[start] == "@" or called
        if person and surname not in known:
            known[surname] = ("person", name)
        kind, full = known.get(surname, ("organisation", name))
        key = surname if kind == "person" else name.lower()
        out.append(Name(start, last, key, kind, full, _is_subject(reading, start, last)))
    return out


def _runs(reading: Reading, taken: list[bool]) -> Iterator[tuple[int, int]]:
    """The runs of capitalised words that no known name touches."""
    tags = reading.tags
    n, end = len(tags), 0
    for first in [i for i, tag in enumerate(tags) if tag in NAME_TAGS and not taken[i]]:
        if first < end:
            continue
        end = first + 1
        while end < n and end - first < LONGEST and not taken[end] and (tags[end] in NAME_TAGS or _point(reading, end)):
            end += 1
        beside = (end < n and taken[end]) or (first > 0 and taken[first - 1])  # a title or a part of the name there
        if not beside:
            yield first, end


def _behind_titles(reading: Reading, first: int, last: int) -> int:
    """Where the name itself begins in a run: "Captain [Tom Brell]"."""
    titles, start = word_set("person_titles.txt"), first
    while start < last - 1 and (reading.lowers[start] in titles or reading.words[start] == "."):
        start += 1
    return start


def _may_name(reading: Reading, first: int, start: int, last: int, known: bool) -> bool:
    """Whether a run may name somebody: no office ("the Prime Minister", "the Secretary General"), no heading in
    capitals, no lone capitalised word of nobody known."""
    lowers, words = reading.lowers, reading.words
    titled = start == last - 1 and lowers[start] in word_set("person_titles.txt")
    if is_role(lowers[last - 1]) and (titled or lowers[start] not in word_set("given_names.txt")):
        return False
    if words[first].isupper() and words[last - 1].isupper() and len(words[first]) > 3:
        return False
    return last - start > 1 or start > first or known


def _point(reading: Reading, i: int) -> bool:
    """Whether the point of a title or initial stands inside a name here."""
    follows = i + 1 < len(reading.tags) and reading.tags[i + 1] in NAME_TAGS
    return reading.tags[i] == "." and follows and len(reading.words[i - 1]) <= 4


def _is_subject(reading: Reading, first: int, last: int) -> bool:
    """Whether a finite verb follows the name, at once or after a description between commas."""
    if _governed(reading, first):
        return False
    i = last
    n = len(reading.tags)
    if reading.tags[i : i + 1] == ["-LRB-"] and "-RRB-" in reading.tags[i : i + BRACKET]:
        i = last = reading.tags.index("-RRB-", i) + 1  # "Omar Dahl (Left) was"
    while i < n and i - last < 3 and (reading.tags[i] == "RB" or reading.lowers[i] in REFLEXIVE):
        i += 1
    if i + 1 < n and reading.lowers[i] in ("of", "from") and reading.tags[i + 1] in NAME_TAGS:
        i += 2  # "Sanders of Vermont"
        while i < n and (reading.tags[i] in NAME_TAGS or (reading.tags[i] == "," and reading.tags[i - 1] in NAME_TAGS)):
            i += 1
    if i < n and reading.tags[i] in FINITE and reading.quoted[i] < 0:
        return True
    if i + 3 < n and reading.tags[i] == reading.tags[i + 2] == "," and reading.tags[i + 1] == "RB":
        i += 3  # "Petrovic, however, was"
        return reading.tags[i] in FINITE and reading.quoted[i] < 0
    if i + 1 < n and first > 0 and reading.tags[i] == reading.tags[first - 1] == "," and reading.tags[i + 1] in FINITE:
        return True  # "The student, Ife Adeyinka, laughs"
    return (
        i + 1 < n
        and reading.tags[i] == ","
        and reading.tags[i + 1] in ("DT", "WP", "NN", "CD")
        and (first == 0 or reading.tags[first - 1] not in ("IN", "TO"))
    )


def _governed(reading: Reading, first: int) -> bool:
    """Whether a name is the object of a preposition: "his talk with Hale lasted"."""
    i, low = first - 1, reading.sentence_firsts[reading.sentence_of(first)]
    while i > low and first - i < REACH and reading.tags[i] in ("NNP", "DT", "JJ", "."):
        i -= 1
    return i >= low and reading.lowers[i] in GOVERNING and reading.tags[i] in ("IN", "TO")


def ends_opening(reading: Reading, name: Name) -> bool:
    """Whether the comma behind a name that is no person's closes the opening of its sentence, so that the person
    behind it is somebody else: "In Tarn, the mayor, a lawyer, said"."""
    before = reading.tags[reading.sentence_firsts[reading.sentence_of(name.first)] : name.first]
    if name.kind == "person" or before[:1] != ["IN"]:
        return False
    return (
        name.kind == "place" or "," not in before
    )  # "In Dayton, Ohio, the mayor", "In Tarn, Quell Motors, the sponsor"


def title_gender(reading: Reading, name: Name) -> str | None:
    """The gender that a title of courtesy before the name tells."""
    for i in (name.first - 1, name.first - 2, name.first):
        if i >= 0 and (title := COURTESY.get(reading.lowers[i])):
            return title
    return None


def gender_of_name(reading: Reading, name: Name) -> str | None:
    """The gender that a title before the name, a noun beside it or its given name tells."""
    if title := title_gender(reading, name):
        return title
    if name.first > 0 and (noun := speaker_nouns().get(reading.lowers[name.first - 1])) and noun.gender:
        return noun.gender
    given = name.name.split(" ")
    if len(given) > 1 and FAMILY_FIRST.fullmatch(given[-1]):
        return None  # "Tam Yiu-kung": the family's name stands first
    if name.last - name.first > 1:
        return genders().get(reading.lowers[name.first])
    return genders().get(given[0].lower()) if len(given) > 1 else None


def names_body(reading: Reading, name: Name) -> bool:
    """Whether the last word of a name is one for bodies, and the first no given name: "Quell Motors, the sponsor"."""
    first, last = reading.lowers[name.first], reading.lowers[name.last - 1]
    return first != last and last in word_set("organisation_heads.txt") and first not in word_set("given_names.txt")
