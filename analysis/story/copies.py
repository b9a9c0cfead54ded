"""Which article repeats which: near-duplicates by runs of five words, and the earlier one is the original.

Broder (1997), On the resemblance and containment of documents: the share of an article's runs of words that stand in
another one too. Containment, not resemblance, since an outlet cuts what an agency sends. A run of words belongs to the
earliest article that has it, so that the work grows with the number of words, not with that of pairs of articles.
"""

import datetime as dt
import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

RUN = 5  # words
LEAST = 0.6  # share of an article's runs that stand in the original
SAME_FIGURES = 0.5  # share of its numbers that stand there too: bulletins in one form of words have others
HINT = 0.05  # share of runs that belong to an article, above which both are compared
EDGE = 60  # characters at the beginning and end, where an outlet says whose text it prints
FEWEST = 10  # runs; what is shorter is like anything
NUMBER = re.compile(r"\d+")
WORD = re.compile(r"[^\W_]+")
FACTOR = np.uint64(0x9E3779B97F4A7C15)  # odd, its bits well mixed (the golden ratio)


@dataclass(frozen=True, slots=True)
class Text:
    """An article to compare; `day` is that of publication, `time` its ISO 8601 time of day, both where known, and
    `outlet` who published it."""

    article_id: str
    text: str
    day: dt.date | None = None
    time: str | None = None
    outlet: str | None = None


@dataclass(frozen=True, slots=True)
class Copy:
    """What an article repeats: the id of the original, and the share of its own runs of words that stand there."""

    copy_of: str | None
    copied: float | None


def find_copies(texts: Sequence[Text]) -> list[Copy]:
    """Return for each article which other it repeats; both null where it repeats none.

    The original is the earlier one by day, and by time where all articles of that day have one; of two that are told
    apart by neither the one that names no other outlet at its edges ("(Port Agency)"), then the longer, as copies are
    cut, and then the first. Where several are repeated it is the one that is no copy itself, with the largest share.
    """
    runs = [word_runs(text.text) for text in texts]
    numbers = [set(NUMBER.findall(text.text)) for text in texts]
    order = _by_age(texts, runs)
    rank = {i: place for place, i in enumerate(order)}
    owner: dict[int, int] = {}
    found = [Copy(None, None)] * len(texts)
    for i in order:
        own = runs[i].tolist()
        shares = {j: _share(runs, numbers, i, j) for j in _hinted(own, owner)}
        near = [j for j, share in shares.items() if share >= LEAST]
        if near:
            original = min(near, key=lambda j: (found[j].copy_of is not None, -shares[j], rank[j]))
            found[i] = Copy(texts[original].article_id, round(shares[original], 3))
        for run in own:
            owner.setdefault(run, i)
    return found


def _by_age(texts: Sequence[Text], runs: Sequence[np.ndarray]) -> list[int]:
    """The numbers of the articles, the oldest first; of one age those that credit no other outlet, then the longest."""
    untimed = {text.day for text in texts if text.time is None}
    outlets = sorted({text.outlet for text in texts if text.outlet})
    named = re.compile(rf"\b(?:{'|'.join(map(re.escape, outlets))})\b") if outlets else None

    def age(i: int) -> tuple[dt.date, str, bool, int]:
        text = texts[i]
        edges = f"{text.text[:EDGE]}\n{text.text.rstrip()[-EDGE:]}"
        credits_another = named is not None and bool(set(named.findall(edges)) - {text.outlet})
        return text.day or dt.date.max, "" if text.day in untimed else text.time or "", credits_another, -len(runs[i])

    return sorted(range(len(texts)), key=age)


def _hinted(own: Sequence[int], owner: Mapping[int, int]) -> list[int]:
    """The articles that enough of an article's own runs belong to, so that both are worth comparing."""
    if len(own) < FEWEST:
        return []
    held = Counter(owner[run] for run in own if run in owner)
    return [j for j, count in held.items() if count >= HINT * len(own)]


def _share(runs: Sequence[np.ndarray], numbers: Sequence[set[str]], i: int, j: int) -> float:
    """The share of article i's runs of words that j has too; 0 where most of its figures are others."""
    if len(numbers[i] & numbers[j]) < SAME_FIGURES * len(numbers[i]):
        return 0.0
    return len(np.intersect1d(runs[i], runs[j], assume_unique=True)) / len(runs[i])


def word_runs(text: str) -> np.ndarray:
    """Return the runs of five words of a text as sorted 64-bit numbers, each once; case and punctuation don't count."""
    words = np.array(list(map(_word_number, WORD.findall(text.lower()))), dtype=np.uint64)
    if len(words) < RUN:
        return np.array([], dtype=np.uint64)
    runs = np.zeros(len(words) - RUN + 1, dtype=np.uint64)
    for k in range(RUN):
        runs = runs * FACTOR + words[k : len(words) - RUN + 1 + k]
    return np.unique(runs)


@lru_cache(maxsize=200_000)
def _word_number(word: str) -> int:
    """The same number on every machine, which Python's own hash is not."""
    return int.from_bytes(hashlib.blake2b(word.encode(errors="surrogatepass"), digest_size=8).digest(), "little")
