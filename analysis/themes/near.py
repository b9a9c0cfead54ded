"""Terms that stand near each other: "recruit* within 5 words of child*".

Only beside the places of the left side is the right side looked for, and only in sentences that have its first word:
the right side is often a list of common words, which stand everywhere.
"""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import cache

from analysis.themes.match import SEEN_THROUGH, Known, Place, Tests
from analysis.themes.patterns import LINKS, is_word

CLITIC = frozenset("'’")  # how 's, 're, 'll begin


class Sentences:
    """The sentences of a text, and the tests that any word of each passes: read for those that are asked about.

    `starts` are the first tokens of the sentences, `tests` what each word passes.
    """

    def __init__(self, words: Sequence[str], starts: Sequence[int], tests: Known[Tests]) -> None:
        self.words, self._starts, self.tests = words, starts, tests
        self._passed: dict[int, set[int]] = {}

    def around(self, token: int) -> tuple[Place, set[int]]:
        """Return the sentence of a token and its tests."""
        starts = self._starts
        number = bisect_right(starts, token)
        first = starts[number - 1] if number else 0
        after = starts[number] if number < len(starts) else len(self.words)
        passed = self._passed.get(first)
        if passed is None:
            passed = self._passed[first] = set().union(*map(self.tests.__getitem__, self.words[first:after]))
        return (first, after), passed


def join_near(
    left: list[Place], right: Tests, distance: int, sentences: Sentences, counts: Callable[[Place], bool]
) -> list[Place]:
    """Join each place of the left side with the nearest of the right in its sentence, before or after it.

    `counts` says which places of the right side do. Distances are in words, clitics left out; neighbours are one apart.
    """
    found = []
    for place in left:
        sentence, passed = sentences.around(place[0])
        if right[0] not in passed:
            continue
        behind = _behind(place, sentence, right, distance, sentences, counts)
        before = _before(place, sentence, right, distance, sentences, counts)
        if near := [candidate for candidate in (behind, before) if candidate and candidate[0] <= distance]:
            found.append(min(near)[1])
    return found


def _behind(
    left: Place, sentence: Place, right: Tests, distance: int, text: Sentences, counts: Callable[[Place], bool]
) -> tuple[int, Place] | None:
    """How many words away the first place behind the left side is, and both joined."""
    counted = _counted()
    apart = 0
    for first in range(left[1], sentence[1]):
        apart += counted[text.words[first]]
        if apart > distance:
            return None
        if (
            right[0] in text.tests[text.words[first]]
            and (after := _end(first, sentence[1], right, text))
            and counts((first, after))
        ):
            return apart, (left[0], after)
    return None


def _before(
    left: Place, sentence: Place, right: Tests, distance: int, text: Sentences, counts: Callable[[Place], bool]
) -> tuple[int, Place] | None:
    """How many words away the last place before the left side is, and both joined."""
    counted = _counted()
    apart = int(counted[text.words[left[0]]])
    for first in range(left[0] - 1, sentence[0] - 1, -1):
        if apart > distance + len(right):
            return None
        if (
            right[0] in text.tests[text.words[first]]
            and (after := _end(first, left[0], right, text))
            and counts((first, after))
        ):
            return sum(counted[word] for word in text.words[after : left[0] + 1]), (first, left[1])
        apart += counted[text.words[first]]
    return None


def _end(first: int, end: int, tests: Tests, text: Sentences) -> int | None:
    """The token after a phrase that begins with a token; None where it does not match before `end`."""
    after = first + 1
    for test in tests[1:]:
        while after < end and text.tests[text.words[after]] is SEEN_THROUGH:
            after += 1
        if after >= end or test not in text.tests[text.words[after]]:
            return None
        after += 1
    return after


@cache
def _counted() -> Known[bool]:
    return Known(lambda word: word[0] not in CLITIC and word not in LINKS and is_word(word))
