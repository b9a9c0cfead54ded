"""Why a source is not named, as the text says it, and which names are said to be pseudonyms."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from analysis.attributions.cues import reporting_verbs
from analysis.attributions.modifiers import Subject
from analysis.attributions.names import Name
from analysis.attributions.phrases import FINITE, NOUNS
from analysis.attributions.reading import Reading
from analysis.attributions.speakers import subject_before
from analysis.attributions.verb_forms import verb_group
from analysis.lexicon import lexicon_lines

STOPS = frozenset('.;!?”")—')
RESUMING = frozenset({"who", "and", "but", "while", "which"})
WHY = re.compile(
    r"\b(?:because|since|for fear|fear|fearing|out of|to protect|to avoid|for (?:his|her|their|security|safety))\b"
)
BEFORE_CUE = NOUNS | {"VBN"}  # tags before the verb of the main clause: "who asked not to be named said"
WHOLE = {"n't": "not", "ca": "can", "wo": "will"}  # the halves of contractions
CLOSE = 3  # tokens between a name and what is told of it: ", who also"
LEAST = 4  # letters of a word that a phrase is looked up by


@cache
def _phrases(name: str) -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    """The phrases of a lexicon under one word of each, with that word's place: few words, so that most of a text is
    passed over."""
    phrases = [tuple(line.split()) for line in lexicon_lines(name)]
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = {}
    while phrases:
        counts = Counter(word for phrase in phrases for word in set(phrase) if len(word) >= LEAST)
        key = max(sorted(counts), key=lambda word: (counts[word], len(word)))
        found[key] = [(phrase.index(key), phrase) for phrase in phrases if key in phrase]
        phrases = [phrase for phrase in phrases if key not in phrase]
    return found


def _matches(reading: Reading, name: str) -> Iterator[tuple[int, int]]:
    """The token ranges of a lexicon's phrases, the longest where several begin together."""
    phrases, lowers = _phrases(name), reading.lowers
    done = 0
    for i in [i for i, lower in enumerate(lowers) if lower in phrases]:
        spans = [
            (i - place, i - place + len(phrase))
            for place, phrase in phrases[lowers[i]]
            if i - place >= done and _says(lowers, i - place, phrase)
        ]
        if spans:
            yield (span := min(spans, key=lambda span: (span[0], -span[1])))
            done = span[1]


def _says(lowers: list[str], first: int, phrase: tuple[str, ...]) -> bool:
    return all(WHOLE.get(x, x) == y for x, y in zip(lowers[first : first + len(phrase)], phrase, strict=False)) and (
        first + len(phrase) <= len(lowers)
    )


@dataclass(frozen=True, slots=True)
class Reason:
    """Where the text keeps a source unnamed: tokens [first, last) of the phrase, and its words with the reason."""

    first: int
    last: int
    text: str


def anonymity_reasons(reading: Reading) -> list[Reason]:
    """The places where the text keeps a source unnamed, in reading order."""
    return _reasons(reading, "anonymity_phrases.txt")


def alias_phrases(reading: Reading) -> list[Reason]:
    """The places where the text says that a name is not the real or the whole one."""
    return _reasons(reading, "pseudonym_phrases.txt")


def _reasons(reading: Reading, lexicon: str) -> list[Reason]:
    out = []
    for first, last in _matches(reading, lexicon):
        start = reading.starts[first]
        opens = reading.text[max(0, start - 4) : start].rstrip()[-1:] in ("", ".", "!", "?")
        end = _reason_end(reading, last, opens)
        out.append(Reason(first, last, reading.text[start : reading.ends[end - 1]]))
    return out


def _reason_end(reading: Reading, i: int, opens: bool) -> int:
    """Where the reason ends: with the sentence or bracket, or where the verb of the main clause follows a comma.

    `opens`: the phrase opens its sentence, so that the first comma ends it.
    """
    n = len(reading.words)
    while i < n and reading.words[i] not in STOPS and "\n" not in reading.text[reading.ends[i - 1] : reading.starts[i]]:
        if reading.words[i] == "," and (opens or i + 1 >= n or _resumes(reading, i + 1)):
            break
        if reading.tags[i] in FINITE and reading.tags[i - 1] in BEFORE_CUE and reading.lowers[i] in reporting_verbs():
            break  # "who refused to be named for fear of the police said"
        if reading.lowers[i] == "and" and reading.lowers[i + 1 : i + 2] == ["said"]:
            break  # "spoke on condition of anonymity and said it was late"
        i += 1
    return i


def _resumes(reading: Reading, i: int) -> bool:
    """Whether the main clause goes on here: with a verb, or another clause."""
    lower = reading.lowers[i]
    return reading.tags[i] in FINITE or lower in RESUMING or lower in reporting_verbs()


def unnamed_subject(reading: Reading, token: int) -> Subject | None:
    """The subject of the anonymity phrase at this token: "The activist spoke on condition of anonymity." """
    low = reading.sentences[reading.sentence_of(token)].first if reading.sentences else 0
    subject = subject_before(reading, verb_group(reading, min(token, len(reading.words) - 1), low), low)
    return subject if subject and not subject.shared else None


def _right_after(reading: Reading, first: int, last: int) -> bool:
    """Whether only marks and titles stand between a phrase and a name: "goes by the name Commander [Thunder]"."""
    return last - first < 4 and all(reading.tags[i] in ("NNP", ",", ".", ":", "``") for i in range(first, last))


def _anothers(name: Name) -> bool:
    """Whether a lone name is elsewhere part of somebody's longer one."""
    return name.last - name.first == 1 and " " in name.name


def pseudonyms(
    reading: Reading, names: Sequence[Name], phrases: Sequence[Reason]
) -> Iterator[tuple[Name, str | None]]:  # fmt: skip
    """Yield the names that the text says are not real, with the reason it gives: the person's name right after the
    phrase, or before it."""
    people = [n for n in names if n.kind == "person"]
    firsts = [n.first for n in people]
    for phrase in phrases:
        k = bisect_left(firsts, phrase.first)
        begin = reading.starts[phrase.first]
        following = people[k] if k < len(people) and _right_after(reading, phrase.last, firsts[k]) else None
        before = people[k - 1] if k and "\n" not in reading.text[reading.starts[firsts[k - 1]] : begin] else None
        own = before and following and before.key == following.key and phrase.first - before.last <= CLOSE
        if following and not own and _anothers(following):
            continue  # "the diver, who also goes by the name Ivo", where Ivo Marin tells of him
        name = following or before
        if name and abs(reading.starts[name.first] - begin) < 200:
            yield name, phrase.text if WHY.search(phrase.text) else None
