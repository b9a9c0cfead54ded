"""The phrases of a word list, found in a text: one index from words to values, the longest match first."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Phrases(Generic[T]):
    """Phrases, each a sequence of tokens with a value; of equally long ones the first given comes first."""

    __slots__ = ("_by_first", "_by_last", "first_words", "last_words")

    def __init__(self, entries: Iterable[tuple[Sequence[str], T]]) -> None:
        self._by_first: dict[str, list[tuple[list[str], T]]] = {}
        self._by_last: dict[str, list[tuple[list[str], T]]] = {}
        for phrase, value in sorted(entries, key=lambda entry: -len(entry[0])):
            words = list(phrase)
            self._by_first.setdefault(words[0], []).append((words, value))
            self._by_last.setdefault(words[-1], []).append((words, value))
        self.first_words, self.last_words = self._by_first.keys(), self._by_last.keys()

    def __iter__(self) -> Iterator[tuple[list[str], T]]:
        for entries in self._by_first.values():
            yield from entries

    def at(self, words: list[str], i: int, stop: int | None = None) -> Iterator[tuple[int, T]]:
        """Yield where each phrase that begins at place i ends, before `stop`, and its value."""
        for phrase, value in self._by_first.get(words[i], ()):
            end = i + len(phrase)
            if (stop is None or end <= stop) and words[i:end] == phrase:
                yield end, value

    def ending(self, words: list[str], i: int, begin: int = 0) -> Iterator[tuple[int, T]]:
        """Yield where each phrase whose last word stands at place i begins, not before `begin`, and its value."""
        for phrase, value in self._by_last.get(words[i], ()):
            start = i + 1 - len(phrase)
            if start >= begin and words[start : i + 1] == phrase:
                yield start, value
