"""A codebook's terms, compiled, and the places in a text where they match.

All phrases stand in one trie whose edges are word tests, numbered. Which tests a word passes is looked up once for each
distinct word of a text, so the time hardly depends on how many terms there are.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from math import inf

from analysis.language.tokens import MOST_WORDS, Tokens
from analysis.themes.families import family_forms, lemmas
from analysis.themes.patterns import LINKS, Phrase, Word, is_word

Place = tuple[int, int]  # [first word, last word + 1)
WILDCARD = re.compile(r"[*?]")
CLITIC = frozenset("'’")  # how 's, 're, 'll begin
LONGEST_WORD = 64  # letters; longer strings are no words, and wildcards are not tried on them


@dataclass(slots=True)
class Words:
    """The words of a text that pass any test; what no phrase may cross between them is one entry without tests."""

    starts: list[int] = field(default_factory=list)  # characters
    ends: list[int] = field(default_factory=list)
    tests: list[tuple[int, ...]] = field(default_factory=list)  # the word tests it passes
    counts: list[int] = field(default_factory=list)  # all words of the text so far, this one included; no clitics
    sentences: list[int] = field(default_factory=list)  # running number of the sentence

    def append(self, start: int, end: int, tests: tuple[int, ...], count: int, sentence: int) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.tests.append(tests)
        self.counts.append(count)
        self.sentences.append(sentence)


@dataclass(slots=True)
class Node:
    edges: dict[int, "Node"] = field(default_factory=dict)
    phrase: int | None = None  # the number of the one that ends here


class Matcher:
    """The compiled form of phrases; `find` gives their places."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._ids: dict[Word, int] = {}
        self._exact: dict[str, list[int]] = {}  # by lower-case form
        self._capitals: dict[str, list[int]] = {}
        self._heads: dict[str, list[tuple[str | None, int]]] = {}  # by what precedes the wildcard
        self._tails: dict[str, list[tuple[str | None, int]]] = {}  # by what follows it
        self._known: dict[str, tuple[int, ...] | None] = {}  # the tests that a word passes, from text to text
        self._root = Node()
        self._phrases = list(phrases)
        self._families = family_forms(lemmas(self._phrases))
        for number, phrase in enumerate(self._phrases):
            self._add(number, phrase)
        self._head_lengths = sorted({len(head) for head in self._heads})
        self._tail_lengths = sorted({len(tail) for tail in self._tails})

    def words(self, tokens: Tokens, sentence_firsts: Iterable[int]) -> Words:
        """Look up the tests that each word passes; `sentence_firsts` are the sentences' first tokens."""
        firsts = frozenset(sentence_firsts)
        known = self._known
        if len(known) >= MOST_WORDS:
            known.clear()
        words = Words()
        starts, ends = tokens.starts, tokens.ends
        count = sentence = 0
        open_gap = True
        for i, word in enumerate(tokens.words):
            if word in known:
                passed = known[word]
            else:
                passed = known[word] = self._tests(word, tokens.lowers[i])
            begins = i in firsts
            sentence += begins
            if passed is None and not begins:
                continue
            if (begins or not passed) and not open_gap:
                words.append(starts[i], starts[i], (), count, sentence)
                open_gap = True
            if passed is not None and word[0] not in CLITIC and is_word(word):
                count += 1
            if passed:
                words.append(starts[i], ends[i], passed, count, sentence)
                open_gap = False
        return words

    def find(self, words: Words) -> dict[Phrase, list[Place]]:
        """For each phrase that occurs, its places in reading order."""
        found: dict[int, list[Place]] = {}
        edges = self._root.edges
        for first, tests in enumerate(words.tests):
            for test in tests:
                if test in edges:
                    _walk(edges[test], first, first + 1, words.tests, found)
        return {self._phrases[number]: places for number, places in found.items()}

    def _tests(self, word: str, lower: str) -> tuple[int, ...] | None:
        """The numbers of the tests that a word passes; none for punctuation, None for what phrases see through."""
        if word in LINKS:
            return None
        if not is_word(word):
            return ()
        found = [*self._exact.get(lower, ()), *self._capitals.get(word, ())]
        if len(lower) > LONGEST_WORD:
            return tuple(dict.fromkeys(found))
        for lengths, table, cut in ((self._head_lengths, self._heads, 1), (self._tail_lengths, self._tails, -1)):
            for n in lengths:
                if n > len(lower):
                    break
                for glob, test in table.get(lower[:n] if cut > 0 else lower[len(lower) - n :], ()):
                    if glob is None or _glob(glob).fullmatch(lower):
                        found.append(test)
        return tuple(dict.fromkeys(found))  # a word may be several options of one test

    def _add(self, number: int, phrase: Phrase) -> None:
        node = self._root
        for word in phrase.words:
            node = node.edges.setdefault(self._test(word), Node())
        node.phrase = number

    def _test(self, word: Word) -> int:
        """The number of a word test, entered on first sight."""
        if word in self._ids:
            return self._ids[word]
        test = self._ids[word] = len(self._ids)
        for option in word.options or (word,):
            if option.kind == "word":
                self._exact.setdefault(option.text, []).append(test)
            elif option.kind == "capitals":
                self._capitals.setdefault(option.text, []).append(test)
            elif option.kind == "family":
                for form in self._families[option.text]:
                    self._exact.setdefault(form, []).append(test)
            else:
                self._add_wildcard(option.text, test)
        return test

    def _add_wildcard(self, text: str, test: int) -> None:
        """File a wildcard word under its longer fixed end, so that few words ever try it."""
        pieces = WILDCARD.split(text)
        head, tail = pieces[0], pieces[-1]
        if text == head + "*":
            self._heads.setdefault(head, []).append((None, test))
        elif text == "*" + tail:
            self._tails.setdefault(tail, []).append((None, test))
        else:
            table, end = (self._heads, head) if len(head) >= len(tail) else (self._tails, tail)
            table.setdefault(end, []).append((text, test))


@lru_cache(maxsize=1 << 14)
def _glob(text: str) -> re.Pattern[str]:
    """Compiled when a word first tries it: most texts hold none that does."""
    return re.compile("".join({"*": ".*", "?": "."}.get(c) or re.escape(c) for c in re.sub(r"\*+", "*", text)), re.S)


def _walk(node: Node, first: int, after: int, tests: list[tuple[int, ...]], found: dict[int, list[Place]]) -> None:
    if node.phrase is not None:
        found.setdefault(node.phrase, []).append((first, after))
    if node.edges and after < len(tests):
        for test in tests[after]:
            if test in node.edges:
                _walk(node.edges[test], first, after + 1, tests, found)


def join_near(left: list[Place], right: list[Place], distance: int, words: Words) -> list[Place]:
    """Join each place of the left side with the nearest of the right in its sentence, before or after it."""
    starts = [place[0] for place in right]
    ends = [place[1] for place in right]  # rising too: a phrase always has the same number of words
    found = []
    for place in left:
        candidates = []
        after = bisect_left(starts, place[1])
        if after < len(right):
            candidates.append((_apart(place, right[after], words), (place[0], right[after][1])))
        before = bisect_right(ends, place[0]) - 1
        if before >= 0:
            candidates.append((_apart(right[before], place, words), (right[before][0], place[1])))
        near = [(apart, joined) for apart, joined in candidates if apart <= distance]
        if near:
            found.append(min(near)[1])
    return found


def _apart(before: Place, after: Place, words: Words) -> float:
    """How many words from one place to the next; infinite across sentences."""
    last, first = before[1] - 1, after[0]
    return words.counts[first] - words.counts[last] if words.sentences[last] == words.sentences[first] else inf
