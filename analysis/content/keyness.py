"""Keyness: which words a text uses more, or less, than another.

The statistic is the log-likelihood ratio G2 of the 2 x 2 table of a word and all other words in the target and the
reference (Dunning 1993, Computational Linguistics 19:1), over all four cells and with the sign of the difference, as
quanteda's `textstat_keyness(measure = "lr", correction = "none")` has it. p is that of chi-squared with one degree of
freedom; with many words, some are small by chance.
"""

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping

import pandas as pd

from analysis.content.reading import closed_class, document_of
from analysis.dataset.dataset import Dataset
from analysis.display.views import OWN_VOICE, rows, voices_at
from analysis.errors import ParameterError
from analysis.language.tokens import Tokens

COLUMNS = {"feature": "string", "G2": "Float64", "p": "Float64", "n_target": "Int64", "n_reference": "Int64"}


def keyness(target: Mapping[str, int], reference: Mapping[str, int]) -> pd.DataFrame:
    """Return feature, G2, p, n_target, n_reference, from most typical of the target to most typical of the reference.

    G2 is negative where the word is rarer in the target than its share of both texts; null where either text is empty.
    """
    all_target, all_reference = sum(target.values()), sum(reference.values())
    table = []
    for feature in {**target, **reference}:
        a, b = target.get(feature, 0), reference.get(feature, 0)
        g2 = log_likelihood(a, b, all_target - a, all_reference - b)
        p = None if g2 is None else math.erfc(math.sqrt(abs(g2) / 2))
        table.append((feature, g2, p, a, b))
    table.sort(key=lambda row: (-(row[1] or 0), row[0]))
    return pd.DataFrame(table, columns=list(COLUMNS)).astype(COLUMNS)


def log_likelihood(a: int, b: int, c: int, d: int) -> float | None:
    """Return signed G2 of the table [[a, b], [c, d]]: a word, and all others, in target and reference.

    None where a text has no words.
    """
    total = a + b + c + d
    if a + c == 0 or b + d == 0:
        return None
    g2 = 0.0
    for observed, row, column in ((a, a + b, a + c), (b, a + b, b + d), (c, c + d, a + c), (d, c + d, b + d)):
        if observed:
            g2 += observed * math.log(observed * total / (row * column))
    g2 = max(0.0, 2 * g2)
    return g2 if a * total >= (a + b) * (a + c) else -g2


def keyness_of_articles(target: Dataset, reference: Dataset, *, function_words: bool = False) -> pd.DataFrame:
    """Return the keyness of one article's words against another's; function words are left out unless asked for."""
    counts = (word_counts(document_of(data).tokens, function_words=function_words) for data in (target, reference))
    return keyness(*counts)


def keyness_of_voice(data: Dataset, source: str = OWN_VOICE, *, against: str | None = None,
                     function_words: bool = False) -> pd.DataFrame:  # fmt: skip
    """Return the keyness of one voice's words against another's, or against all other words of the article.

    A word belongs to the source of the shortest statement that holds it, elsewhere to the article itself, which is the
    voice "the article itself". The words that name a speaker or introduce what he says ("said") count for nobody.

    Raises:
        ParameterError: no statement has this source.
    """
    tokens = document_of(data).tokens
    voices = voices_at(pd.Series(tokens.starts), data)
    for i in _introductions(data, tokens):
        voices[i] = ""
    known = sorted(set(voices) - {""})
    for name in (source, against):
        if name is not None and name not in known:
            raise ParameterError(f'source "{name}": says nothing in this article; the voices are: {", ".join(known)}')
    own = word_counts(tokens, [voice == source for voice in voices], function_words=function_words)
    others = [voice not in (source, "") if against is None else voice == against for voice in voices]
    return keyness(own, word_counts(tokens, others, function_words=function_words))


def word_counts(tokens: Tokens, kept: Iterable[bool] | None = None, *, function_words: bool = False) -> Counter[str]:
    """Count the words of a text in lower case: tokens that begin with a letter."""
    dropped = frozenset() if function_words else closed_class()
    chosen = kept if kept is not None else [True] * len(tokens.lowers)
    return Counter(
        lower
        for lower, keep in zip(tokens.lowers, chosen, strict=True)
        if keep and lower[0].isalpha() and lower not in dropped
    )


def _introductions(data: Dataset, tokens: Tokens) -> set[int]:
    """The tokens of cues and speakers."""
    found: set[int] = set()
    for row in rows(data.attributions):
        for start, end in ((row.cue_start, row.cue_end), (row.speaker_start, row.speaker_end)):
            if start is not None:
                found.update(range(bisect_left(tokens.starts, start), bisect_left(tokens.starts, end)))
    return found
