"""An article with its tokens and sentences: the one value that every finder takes."""

import datetime as dt
from bisect import bisect_right
from dataclasses import dataclass

from analysis.language.sentences import find_sentences
from analysis.language.tags import tag
from analysis.language.tokens import Tokens
from analysis.language.verbless import find_verbs
from analysis.records import Article, Sentence


@dataclass(frozen=True, slots=True)
class Document:
    """`sentence_of(offset)` finds the sentence that holds a character."""

    text: str
    published: dt.date | None
    tokens: Tokens
    sentences: list[Sentence]
    sentence_starts: list[int]

    def sentence_of(self, offset: int) -> int:
        """Return the id of the sentence that holds this character (or the last one that began before it)."""
        return max(0, bisect_right(self.sentence_starts, offset) - 1)


def read_document(article: Article) -> Document:
    """Tokenise, tag and split an article."""
    tokens = tag(article.text)
    sentences = find_sentences(article.text, tokens)
    find_verbs(tokens, sentences)
    return Document(article.text, article.published, tokens, sentences, [s.start for s in sentences])
