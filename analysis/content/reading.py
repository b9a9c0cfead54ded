"""A dataset's text as tokens again, in the sentences of its table."""

from bisect import bisect_left
from functools import cache

from analysis.dataset.dataset import Dataset
from analysis.display.views import rows
from analysis.language.document import Document
from analysis.language.tags import tag
from analysis.lexicon import lexicon_lines
from analysis.records import Sentence


def document_of(data: Dataset) -> Document:
    """Return the article as finders see it, with the sentences that the dataset has."""
    tokens = tag(data.text)
    sentences = [
        Sentence(
            row.sentence_id, row.paragraph, row.start, row.end, row.text,
            bisect_left(tokens.starts, row.start), bisect_left(tokens.starts, row.end),
        )
        for row in rows(data.sentences)
    ]  # fmt: skip
    return Document(data.text, None, tokens, sentences, [s.start for s in sentences])


@cache
def closed_class() -> frozenset[str]:
    """The function words, in lower case."""
    return frozenset(line.split("\t")[0] for line in lexicon_lines("closed_class.tsv"))
