"""A codebook's terms, compiled, and the places in a text where they match.

All phrases stand in one trie whose edges are word tests, numbered. Which tests a word passes, and which phrases it
begins, is looked up once for each distinct word, so the time hardly depends on how many terms there are.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from analysis.language.tokens import MOST_WORDS
from analysis.themes.families import family_forms, lemmas
from analysis.themes.patterns import LINKS, Phrase, Word, is_word

Place = tuple[int, int]  # [first token, last token + 1)
Tests = tuple[int, ...]  # those that a word passes
T = TypeVar("T")
SEEN_THROUGH: Tests = (-1,)  # what a phrase may run across, and no phrase asks for
WILDCARD = re.compile(r"[*?]")
LONGEST_WORD = 64  # letters; longer strings are no words, and wildcards are not tried on them


@dataclass(slots=True)
class Node:
    edges: dict[int, "Node"] = field(default_factory=dict)
    phrase: int | None = None  # the number of the one that ends here


class Begin(NamedTuple):
    """What a word begins: the phrases that are this word alone, and those that go on, by the tests of the next."""

    alone: tuple[int, ...]
    edges: dict[int, list[Node]]


class Known(dict[str, T], Generic[T]):
    """What is known of each word, from text to text; emptied when it has grown to MOST_WORDS."""

    def __init__(self, read: Callable[[str], T]) -> None:
        self._read = read

    def __missing__(self, word: str) -> T:
        if len(self) >= MOST_WORDS:
            self.clear()
        value = self[word] = self._read(word)
        return value


class Matcher:
    """The compiled form of phrases; `find` gives their places.

    `beside` are phrases that are only asked for beside others: see near.py.
    """

    def __init__(self, phrases: Iterable[Phrase], beside: Iterable[Phrase] = ()) -> None:
        self._ids: dict[Word, int] = {}
        self._exact: dict[str, list[int]] = {}  # by lower-case form
        self._capitals: dict[str, list[int]] = {}
        self._heads: dict[str, list[tuple[str | None, int]]] = {}  # by what precedes the wildcard
        self._tails: dict[str, list[tuple[str | None, int]]] = {}  # by what follows it
        self.tests = Known(self._read_tests)  # that a word passes
        self._begins = Known(self._read_begin)
        self._root = Node()
        listed, asked = list(phrases), list(beside)
        self._families = family_forms(lemmas([*listed, *asked]))
        for number, phrase in enumerate(listed):
            self._add(number, phrase)
        self.beside = [tuple(map(self._test, phrase.words)) for phrase in asked]
        self._head_lengths = _lengths(self._heads, 0)
        self._tail_lengths = _lengths(self._tails, -1)

    def find(self, words: Sequence[str], starts: Iterable[int]) -> dict[int, list[Place]]:
        """Return the places of each phrase that occurs in a sentence, by its number, in reading order.

        `starts` are the first tokens of the sentences, which no phrase runs across.
        """
        found: dict[int, list[Place]] = defaultdict(list)
        stops = {*starts, len(words)}
        for first, begin in enumerate(map(self._begins.__getitem__, words)):
            if begin is None:
                continue
            alone, edges = begin
            for number in alone:
                found[number].append((first, first + 1))
            if edges and first + 1 not in stops:
                following = self.tests[words[first + 1]]
                if following is SEEN_THROUGH or not edges.keys().isdisjoint(following):
                    self._go_on(edges, first, words, stops, found)
        return found

    def _go_on(
        self, edges: dict[int, list[Node]], first: int, words: Sequence[str], stops: set[int],
        found: dict[int, list[Place]],
    ) -> None:  # fmt: skip
        """Add the places of all phrases that begin with a token and go on behind it."""
        after = first
        while edges:
            after += 1
            if after in stops:
                return
            passed = self.tests[words[after]]
            if passed is not SEEN_THROUGH:
                reached = [node for test in passed if test in edges for node in edges[test]]
                for node in reached:
                    if node.phrase is not None:
                        found[node.phrase].append((first, after + 1))
                edges = _edges(reached)

    def _read_begin(self, word: str) -> Begin | None:
        reached = [node for test in self.tests[word] if (node := self._root.edges.get(test))]
        alone = tuple(node.phrase for node in reached if node.phrase is not None)
        return Begin(alone, _edges(reached)) if reached else None

    def _read_tests(self, word: str) -> Tests:
        """The numbers of the tests that a word passes; none for punctuation."""
        if word in LINKS:
            return SEEN_THROUGH
        if not is_word(word):
            return ()
        lower = word.lower().replace("’", "'")
        found = [*self._exact.get(lower, ()), *self._capitals.get(word, ())]
        if len(lower) > LONGEST_WORD:
            return tuple(dict.fromkeys(found))
        for n in self._head_lengths.get(lower[0], self._head_lengths[""]):
            found += _passed(self._heads.get(lower[:n], ()), lower)
        for n in self._tail_lengths.get(lower[-1], self._tail_lengths[""]):
            found += _passed(self._tails.get(lower[len(lower) - n :], ()), lower)
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


def _lengths(ends: Iterable[str], place: int) -> dict[str, tuple[int, ...]]:
    """How long the fixed ends of wildcard words are, by their outermost letter, so that few are tried on a word; those
    without an end, of "*war*", go with each letter and stand under ""."""
    lengths: dict[str, set[int]] = defaultdict(set)
    for end in ends:
        lengths[end[place] if end else ""].add(len(end))
    any_letter = lengths[""]
    return {letter: tuple(sorted(found | any_letter)) for letter, found in lengths.items()}


def _passed(entries: Iterable[tuple[str | None, int]], lower: str) -> list[int]:
    """The tests among a fixed end's that a word passes."""
    return [test for glob, test in entries if glob is None or _glob(glob).fullmatch(lower)]


@lru_cache(maxsize=1 << 14)
def _glob(text: str) -> re.Pattern[str]:
    """Compiled when a word first tries it: most texts hold none that does."""
    return re.compile("".join({"*": ".*", "?": "."}.get(c) or re.escape(c) for c in re.sub(r"\*+", "*", text)), re.S)


def _edges(nodes: Iterable[Node]) -> dict[int, list[Node]]:
    edges: dict[int, list[Node]] = {}
    for node in nodes:
        for test, reached in node.edges.items():
            edges.setdefault(test, []).append(reached)
    return edges
