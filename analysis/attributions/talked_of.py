"""What is talked about and who is named beside the speakers of an article, as tokens."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence, Set

from analysis.attributions.descriptions import describe
from analysis.attributions.names import Name
from analysis.attributions.nouns import people
from analysis.attributions.phrases_left import noun_phrase_left
from analysis.attributions.reading import Reading
from analysis.attributions.saying import Saying
from analysis.language.vocabulary import vocabulary

ASKED = frozenset({"asked", "pressed", "questioned", "quizzed"})
PERSONAL = frozenset({"he", "she", "him", "his", "her"})


def pronouns(reading: Reading) -> list[int]:
    """The pronouns for one person, those in quotations left out."""
    if PERSONAL.isdisjoint(reading.lowers):
        return []
    return [i for i, lower in enumerate(reading.lowers) if lower in PERSONAL and reading.quoted[i] < 0]


def unknown_subjects(reading: Reading, by_token: Mapping[int, Name], taken: Set[int]) -> Iterator[int]:
    """The lone capitalised words of no list that act at the head of a sentence: "[Brandyberry] stopped by"."""
    known = vocabulary().tags
    for i in reading.sentence_firsts:
        acts = reading.tags[i] == "NNP" and reading.tags[i + 1 : i + 2] and reading.tags[i + 1] in ("VBD", "VBZ", "VBN")
        if acts and i not in by_token and i not in taken and reading.lowers[i] not in known and reading.quoted[i] < 0:
            yield i


def groups(reading: Reading, taken: Set[int]) -> Iterator[tuple[int, int]]:
    """The plural nouns for people behind a verb or preposition, with the first token of their sentence."""
    persons = people()
    for sentence in reading.sentences:
        for i in range(sentence.first + 1, sentence.last):
            if reading.tags[i] != "NNS" or i in taken or reading.lowers[i] not in persons or reading.quoted[i] >= 0:
                continue
            if reading.tags[i + 1 : i + 2] in (["NNS"], ["POS"]):
                continue
            if reading.tags[noun_phrase_left(reading, i, sentence.first) - 1][:1] in ("V", "I"):
                yield i, sentence.first


def of_somebody(reading: Reading, by_token: Mapping[int, Name], saying: Saying) -> bool:
    """Whether what is said is no more than somebody's name: "Hale thanked [Mara Lind]"."""
    first = bisect_left(reading.starts, saying.parts[0][0])
    name = by_token.get(first) if len(saying.parts) == 1 and saying.rule.endswith("+ phrase") else None
    return name is not None and name.kind == "person" and reading.ends[name.last - 1] == saying.parts[0][1]


def tokens_inside(reading: Reading, sayings: Sequence[Saying]) -> set[int]:
    """The first tokens of names inside contents: they are talked about, they don't talk."""
    out: set[int] = set()
    for saying in sayings:
        for a, b in saying.parts:
            out.update(range(bisect_left(reading.starts, a), bisect_left(reading.starts, b)))
    return out


def impersonal(reading: Reading, by_token: Mapping[int, Name], speaker: tuple[int, int]) -> bool:
    """Whether a body, group or paper speaks, so that "he" is one of those it speaks of."""
    described = describe(reading, *speaker)
    name = by_token.get(described.base[1] - 1)
    return name.kind == "organisation" if name else described.kind in ("group", "organisation", "document")


def tokens_asked(reading: Reading) -> set[int]:
    """The tokens of what somebody is asked before he answers: "[Asked whether Hale would go], he said"."""
    out: set[int] = set()
    for sentence in reading.sentences:
        if reading.lowers[sentence.first : sentence.first + 1] and reading.lowers[sentence.first] in ASKED:
            end = sentence.first
            while end < sentence.last and reading.tags[end] != ",":
                end += 1
            out.update(range(sentence.first, end))
    return out
