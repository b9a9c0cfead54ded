"""The names of an article as token ranges, with the gender and number that names and nouns tell."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from analysis.attributions.nouns import genders, speaker_nouns
from analysis.attributions.phrases import FINITE
from analysis.attributions.reading import Reading
from analysis.lexicon import word_set
from analysis.records import Entity, Mention

COURTESY = {
    "mr": "m",
    "mr.": "m",
    "sir": "m",
    "lord": "m",
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "madam": "f",
    "dame": "f",
    "lady": "f",
}
NAME_TAGS = frozenset({"NNP", "NNPS"})


@dataclass(frozen=True, slots=True)
class Name:
    """Tokens [first, last) that name `key`: an entity's id, or the lower-case surname where no entity is known."""

    first: int
    last: int
    key: int | str
    kind: str
    name: str
    subject: bool


def find_names(reading: Reading, entities: Sequence[Entity], mentions: Sequence[Mention]) -> list[Name]:
    """The names in reading order: from the entity finder, or runs of capitals where it found none."""
    if not mentions:
        return _capital_runs(reading)
    starts = reading.starts
    out = []
    for mention in mentions:
        entity = entities[mention.entity_id]
        first = bisect_left(starts, mention.start)
        last = bisect_left(starts, mention.end, first)
        if first < last:
            out.append(Name(first, last, entity.entity_id, entity.kind, entity.name, _is_subject(reading, first, last)))
    return out


def _capital_runs(reading: Reading) -> list[Name]:
    """People by their given name or title, and their surnames afterwards; other runs of capitals as organisations."""
    known: dict[str, tuple[str, str]] = {}
    given = word_set("given_names.txt")
    out = []
    tags, words, lowers = reading.tags, reading.words, reading.lowers
    i, n = 0, len(tags)
    while i < n:
        if tags[i] not in NAME_TAGS:
            i += 1
            continue
        first = i
        while (
            i < n
            and i - first < 8
            and (
                tags[i] in NAME_TAGS
                or (tags[i] == "." and len(words[i - 1]) <= 4 and i + 1 < n and tags[i + 1] in NAME_TAGS)
            )
        ):
            i += 1
        start = first
        while start < i - 1 and (lowers[start] in word_set("person_titles.txt") or words[start] == "."):
            start += 1
        surname = lowers[i - 1]
        name = reading.text[reading.starts[start] : reading.ends[i - 1]]
        titled = start > first
        person = titled or (i - start > 1 and lowers[start] in given)
        if person and (surname not in known or i - start > 1):
            known[surname] = ("person", name)
        kind, full = known.get(surname, ("organisation", name))
        out.append(
            Name(start, i, surname if kind == "person" else name.lower(), kind, full, _is_subject(reading, start, i))
        )
    return out


def _is_subject(reading: Reading, first: int, last: int) -> bool:
    """Whether a finite verb follows the name, at once or after a description between commas."""
    i = last
    n = len(reading.tags)
    while i < n and i - last < 3 and reading.tags[i] == "RB":
        i += 1
    if i < n and reading.tags[i] in FINITE and reading.quoted[i] < 0:
        return True
    return (
        i + 1 < n
        and reading.tags[i] == ","
        and reading.tags[i + 1] in ("DT", "WP", "NN", "CD")
        and (first == 0 or reading.tags[first - 1] not in ("IN", "TO"))
    )


def gender_of_name(reading: Reading, name: Name) -> str | None:
    """The gender that a title before the name, a noun beside it or its given name tells."""
    for i in (name.first - 1, name.first - 2, name.first):
        if i >= 0 and (title := COURTESY.get(reading.lowers[i])):
            return title
    if name.first > 0 and (noun := speaker_nouns().get(reading.lowers[name.first - 1])) and noun.gender:
        return noun.gender
    if name.last - name.first > 1:
        return genders().get(reading.lowers[name.first])
    given = name.name.split(" ")
    return genders().get(given[0].lower()) if len(given) > 1 else None
