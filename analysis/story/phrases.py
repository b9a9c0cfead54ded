"""Phrases of word lists in a sentence: where they begin and end, and what they stand for."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

Index = Mapping[str, Sequence[tuple[str, str]]]
Hit = tuple[int, int, str]  # where a phrase begins and ends, and what it stands for

SENTENCES = 64  # that are kept, as several lists are looked for in each
WORD = re.compile(r"\w+")
END = re.compile(r"(?!\w)")


def phrase_index(lists: Mapping[str, Iterable[str]]) -> Index:
    """Return the phrases in lower case, with the name of their list, by their first word; the longest come first."""
    index: dict[str, list[tuple[str, str]]] = {}
    for name, phrases in lists.items():
        for phrase in phrases:
            index.setdefault(WORD.findall(phrase)[0], []).append((phrase, name))
    return {first: sorted(found, key=lambda entry: -len(entry[0])) for first, found in index.items()}


def phrases_in(text: str, index: Index) -> list[Hit]:
    """Return the phrases of a text from left to right, the longest at each place; none overlaps another."""
    found: list[Hit] = []
    words = _words(text)
    if index.keys().isdisjoint(words):
        return found
    last = 0
    for start, first in sorted((start, word) for word in index.keys() & words.keys() for start in words[word]):
        for phrase, name in index[first] if start >= last else ():
            end = start + len(phrase)
            if text[start:end].lower() == phrase and END.match(text, end):
                found.append((start, end, name))
                last = end
                break
    return found


@lru_cache(maxsize=SENTENCES)
def _words(text: str) -> dict[str, list[int]]:
    """Where each word of a text begins, by the word in lower case."""
    words: dict[str, list[int]] = {}
    for found in WORD.finditer(text):
        words.setdefault(found[0].lower(), []).append(found.start())
    return words
