"""Why a source is not named, as the text says it, and which names are said to be pseudonyms."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from analysis.attributions.cast import Cast, Referent
from analysis.attributions.names import Name
from analysis.attributions.reading import Reading
from analysis.attributions.speakers import subject_before, verb_group
from analysis.attributions.verbs import Saying
from analysis.lexicon import lexicon_lines

ENDINGS = re.compile(r"[.;!?”\")—]|\n|, (?:said|told|who|and|but|while|which)\b|, which\b")


@cache
def _phrases(name: str) -> re.Pattern[str]:
    lines = sorted(lexicon_lines(name), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, lines)) + r")\b", re.IGNORECASE)


def anonymity_reasons(
    reading: Reading, cast: Cast, by_token: dict[int, Name], sayings: Sequence[Saying],
    found: dict[tuple[int, int], tuple[Referent | None, str | None]],
) -> Iterator[tuple[Referent, str]]:  # fmt: skip
    """Yield each source that the text keeps unnamed, with the text's own words for it."""
    text = reading.text
    firsts = [s.start for s in reading.sentences]
    by_sentence: dict[int, list[tuple[int, Referent]]] = {}
    for (first, _), (referent, _) in found.items():
        if referent:
            by_sentence.setdefault(cast.sentence(first), []).append((first, referent))
    for match in _phrases("anonymity_phrases.txt").finditer(text):
        ending = ENDINGS.search(text, match.end())
        reason = text[match.start() : ending.start() if ending else len(text)].rstrip()
        sentence = max(0, bisect_right(firsts, match.start()) - 1)
        token = bisect_left(reading.starts, match.start())
        here = [
            pair
            for pair in by_sentence.get(sentence, ())
            if pair[1].type in ("anonymous", "group", "pseudonymous", "organisation")
        ]
        before = [referent for first, referent in here if first <= token]
        if before or here:
            yield (before[-1] if before else here[0][1]), reason
            continue
        low = reading.sentences[sentence].first if reading.sentences else 0
        subject = subject_before(reading, verb_group(reading, min(token, len(reading.words) - 1), low), low)
        if subject and not subject.shared and subject.first not in by_token:
            lower = reading.lowers[subject.first]
            if lower in ("he", "she", "they"):
                referent = cast.pronoun(lower, subject.first, ())[0]
            else:
                referent = cast.description(subject.first, subject.last)[0]
            if referent:
                yield referent, reason


def pseudonyms(reading: Reading, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names that the text says are not real: the person's name right after the phrase, or before it."""
    people = [n for n in names if n.kind == "person"]
    starts = [reading.starts[n.first] for n in people]
    for match in _phrases("pseudonym_phrases.txt").finditer(reading.text):
        k = bisect_left(starts, match.start())
        following = people[k] if k < len(people) and starts[k] - match.end() < 3 else None
        before = people[k - 1] if k and "\n" not in reading.text[starts[k - 1] : match.start()] else None
        name = following or before
        if name and abs(reading.starts[name.first] - match.start()) < 200:
            yield name
