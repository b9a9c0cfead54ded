"""Phrases that an article repeats and no theme covers: the blind spots of its codebook."""

import math
from bisect import bisect_left
from collections.abc import Iterator

import pandas as pd

from analysis.content.reading import document_of
from analysis.dataset.dataset import Dataset
from analysis.language.tokens import Tokens

COLUMNS = {
    "phrase": "string",
    "words": "Int64",
    "frequency": "Int64",
    "c_value": "Float64",
    "sentence_id": "Int64",
    "text": "string",
}
NOUNS = frozenset({"NN", "NNS"})
BEFORE = frozenset({"NN", "NNS", "JJ"})  # what may precede the last noun of a phrase
LONGEST = 5  # words


def keyphrases(data: Dataset, *, frequency: int = 2) -> pd.DataFrame:
    """Return phrase, words, frequency, c_value, sentence_id and text of the first place, highest C-value first.

    Candidates are runs of adjectives and common nouns that end in a noun, in lower case. Names and dates are left out,
    and so is every place that overlaps a theme hit. The statistic is the C-value of Frantzi, Ananiadou and Mima (2000),
    with 1 added to the logarithm so that single words count too (Barron-Cedeno and others 2009):
    (1 + log2 words) x (frequency - mean frequency of the longer candidates that hold the phrase).

    Args:
        data: the dataset of one article.
        frequency: leave out phrases that stand fewer times.
    """
    document = document_of(data)
    taken = _taken(data, document.tokens)
    places: dict[tuple[str, ...], list[int]] = {}
    for sentence in document.sentences:
        for first, after in _candidates(document.tokens, sentence.first, sentence.last, taken):
            places.setdefault(tuple(document.tokens.lowers[first:after]), []).append(first)
    counts = {phrase: len(found) for phrase, found in places.items()}
    longer: dict[tuple[str, ...], list[int]] = {}
    for phrase, count in counts.items():
        for inner in {phrase[i:j] for i in range(len(phrase)) for j in range(i + 1, len(phrase) + 1)} - {phrase}:
            if inner in counts:
                longer.setdefault(inner, []).append(count)
    rows = []
    for phrase, count in counts.items():
        if count >= frequency:
            nested = longer.get(phrase, [])
            value = (1 + math.log2(len(phrase))) * (count - (sum(nested) / len(nested) if nested else 0))
            first = places[phrase][0]
            start, end = document.tokens.starts[first], document.tokens.ends[first + len(phrase) - 1]
            text = document.text[start:end]
            rows.append((" ".join(phrase), len(phrase), count, value, document.sentence_of(start), text))
    rows.sort(key=lambda row: (-row[3], -row[2], row[4], row[0]))
    return pd.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def _candidates(tokens: Tokens, first: int, last: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    """Every stretch that ends in a noun, of every run of free words; stretches overlap, as the statistic expects."""
    begin = first
    for i in range(first, last):
        if i in taken or tokens.tags[i] not in BEFORE or len(tokens.words[i]) < 2:
            begin = i + 1
        elif tokens.tags[i] in NOUNS:
            for start in range(max(begin, i + 1 - LONGEST), i + 1):
                yield start, i + 1


def _taken(data: Dataset, tokens: Tokens) -> set[int]:
    """The tokens under a theme hit, a name or a date."""
    taken: set[int] = set()
    for table in (data.themes, data.mentions, data.dates):
        for start, end in zip(table["start"], table["end"], strict=True):
            taken.update(range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)))
    return taken
