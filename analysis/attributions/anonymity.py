"""Why a source is not named, as the text says it, and which names are said to be pseudonyms."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from analysis.attributions.appositions import Subject
from analysis.attributions.cues import reporting_verbs
from analysis.attributions.names import Name
from analysis.attributions.phrases import FINITE
from analysis.attributions.reading import Reading
from analysis.attributions.speakers import subject_before
from analysis.attributions.verb_groups import verb_group
from analysis.lexicon import lexicon_lines

STOPS = frozenset('.;!?”")—')
RESUMING = frozenset({"who", "and", "but", "while", "which"})
AROUND = 60  # characters; no phrase is longer


@cache
def _phrases(name: str) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """The phrases of a lexicon as one pattern, and a word of each: a sentence without any of these needs no search."""
    lines = sorted(lexicon_lines(name), key=len, reverse=True)
    words = sorted({max(line.split(), key=len) for line in lines})
    return re.compile(r"\b(?:" + "|".join(map(re.escape, lines)) + r")\b", re.IGNORECASE), tuple(words)


def _matches(reading: Reading, name: str) -> Iterator[re.Match[str]]:
    """The phrases of a lexicon in the text, looked for only around the words that they need."""
    pattern, words = _phrases(name)
    text = reading.text
    places = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            places.append(at)
            at = text.find(word, at + len(word))
    done = 0
    for at in sorted(places):
        for match in pattern.finditer(text, max(done, at - AROUND), at + AROUND):
            yield match
            done = match.end()


def anonymity_reasons(reading: Reading) -> list[tuple[int, str]]:
    """The places where the text keeps a source unnamed: token, and the text's own words for it."""
    out = []
    for match in _matches(reading, "anonymity_phrases.txt"):
        opens = reading.text[max(0, match.start() - 4) : match.start()].rstrip()[-1:] in ("", ".", "!", "?")
        last = _reason_end(reading, bisect_left(reading.starts, match.end()), opens)
        out.append((bisect_left(reading.starts, match.start()), reading.text[match.start() : reading.ends[last - 1]]))
    return out


def _reason_end(reading: Reading, i: int, opens: bool) -> int:
    """Where the reason ends: with the sentence or bracket, or where the verb of the main clause follows a comma.

    `opens`: the phrase opens its sentence, so that the first comma ends it.
    """
    n = len(reading.words)
    while i < n and reading.words[i] not in STOPS and "\n" not in reading.text[reading.ends[i - 1] : reading.starts[i]]:
        if reading.words[i] == "," and (opens or i + 1 >= n or _resumes(reading, i + 1)):
            break
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


def pseudonyms(reading: Reading, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names that the text says are not real: the person's name right after the phrase, or before it."""
    people = [n for n in names if n.kind == "person"]
    starts = [reading.starts[n.first] for n in people]
    for match in _matches(reading, "pseudonym_phrases.txt"):
        k = bisect_left(starts, match.start())
        following = people[k] if k < len(people) and starts[k] - match.end() < 3 else None
        before = people[k - 1] if k and "\n" not in reading.text[starts[k - 1] : match.start()] else None
        name = following or before
        if name and abs(reading.starts[name.first] - match.start()) < 200:
            yield name
