"""Why a source is not named, as the text says it, and which names are said to be pseudonyms."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from analysis.attributions.appositions import Subject
from analysis.attributions.names import Name
from analysis.attributions.reading import Reading
from analysis.attributions.speakers import subject_before
from analysis.attributions.verb_groups import verb_group
from analysis.lexicon import lexicon_lines

AROUND = 60  # characters; no phrase is longer
COMMA = re.compile(r"[.,;\n]")  # after a phrase that opens its sentence
ENDINGS = re.compile(r"[.;!?”\")—]|\n|, (?:said|told|who|and|but|while|which)\b|, which\b")


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
        ending = (COMMA if opens else ENDINGS).search(reading.text, match.end())
        reason = reading.text[match.start() : ending.start() if ending else len(reading.text)].rstrip()
        out.append((bisect_left(reading.starts, match.start()), reason))
    return out


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
