"""Keyword in context, with the columns of quanteda's `kwic`."""

from bisect import bisect_left
from collections.abc import Iterable

import pandas as pd

from analysis.content.reading import document_of
from analysis.dataset.dataset import Dataset
from analysis.display.views import rows
from analysis.errors import ParameterError
from analysis.language.document import Document
from analysis.themes import Codebook, Term, Theme, find_themes
from analysis.themes.patterns import PatternError, read_pattern

COLUMNS = {
    "docname": "string", "from": "Int64", "to": "Int64", "pre": "string", "keyword": "string", "post": "string",
    "pattern": "string", "sentence_id": "Int64", "start": "Int64", "end": "Int64",
}  # fmt: skip
MOST = 200  # tokens on a side


def kwic(data: Dataset, pattern: str, *, window: int = 5) -> pd.DataFrame:
    """Return each place where a pattern matches, with the tokens before and after it.

    `docname`, `from`, `to`, `pre`, `keyword`, `post`, `pattern` are quanteda's, tokens counted from 1; `sentence_id`,
    `start` and `end` trace the row. The texts are as written, blanks made single.

    Args:
        data: the dataset of one article.
        pattern: a term as in a codebook: "recruit*", "<flee>", "front line*", "recruit* within 5 words of child*".
        window: how many tokens to show on each side.

    Raises:
        ParameterError: the pattern or the window can't be read.
    """
    try:
        term = Term(pattern, read_pattern(pattern))
    except PatternError as error:
        raise ParameterError(f'pattern "{pattern}": {error}') from None
    document = document_of(data)
    hits = find_themes(document, Codebook("pattern", pattern, (Theme("pattern", terms=(term,)),)))
    return _table(data, document, ((hit.start, hit.end, pattern, hit.sentence_id) for hit in hits), window)


def kwic_of_theme(data: Dataset, theme: str, *, window: int = 5) -> pd.DataFrame:
    """Return the same for every hit of a theme or a theme below it; `pattern` is the term of the codebook.

    Raises:
        ParameterError: no such theme was found in the article.
    """
    themes = data.themes["theme"]
    hits = data.themes[(themes == theme) | themes.str.startswith(f"{theme}/")]
    if hits.empty:
        known = ", ".join(sorted(themes.unique())) or "none"
        raise ParameterError(f'theme "{theme}": not found in this article; found are: {known}')
    places = ((row.start, row.end, row.term, row.sentence_id) for row in rows(hits))
    return _table(data, document_of(data), places, window)


def _table(data: Dataset, document: Document, places: Iterable[tuple[int, int, str, int]], window: int) -> pd.DataFrame:
    if not 0 <= window <= MOST:
        raise ParameterError(f"window = {window}: a number of tokens from 0 to {MOST}")
    docname = data.article["article_id"].iloc[0]
    starts, ends, text = document.tokens.starts, document.tokens.ends, document.text
    table = []
    for start, end, pattern, sentence in places:
        first, after = bisect_left(starts, start), bisect_left(starts, end)
        pre = text[starts[max(0, first - window)] : start] if window else ""
        post = text[end : ends[min(len(ends), after + window) - 1]] if window else ""
        parts = (" ".join(part.split()) for part in (pre, text[start:end], post))
        table.append((docname, first + 1, after, *parts, pattern, sentence, start, end))
    return pd.DataFrame(table, columns=list(COLUMNS)).astype(COLUMNS)
