"""How each sentence goes on from the one before it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from enum import Enum

from analysis.lexicon import word_set
from analysis.records import Sentence, Span

PRONOUN = re.compile(r"\W*(?:(?:and|but|so) )?(?:he|she|they|it|his|her|their|its|this|that|these|those)\b", re.I)
WORD = re.compile(r"[^\W_]")
ADDRESS = re.compile(r"\W*(?:https?://|www\.)\S+\s*", re.I)


class Link(Enum):
    """SAME: of the same statement, about the same actors, or with a pronoun first; NEXT: of the same paragraph.

    FURNITURE is a sentence of the page, such as a call to subscribe or a link's address: it tells about no theme of the
    article.
    """

    SAME = "same"
    NEXT = "next"
    PARAGRAPH = "paragraph"
    FURNITURE = "furniture"


def read_links(
    sentences: Sequence[Sentence], statements: Iterable[Span], named: Iterable[tuple[int, int]]
) -> list[Link]:
    """Return the link of each sentence to the one before; `named` are pairs of a sentence and an entity in it."""
    ends = [sentence.end for sentence in sentences]
    spoken: set[int] = set()  # sentences that a statement goes on in
    for start, end in statements:
        spoken.update(range(bisect_left(ends, start) + 1, bisect_left(ends, end) + 1))
    actors: list[set[int]] = [set() for _ in sentences]
    for sentence_id, entity_id in named:
        actors[sentence_id].add(entity_id)
    furniture = _furniture(sentences)
    links, paragraph = [], -1
    for i, sentence in enumerate(sentences):
        if i in furniture:
            link = Link.FURNITURE
        elif i in spoken or PRONOUN.match(sentence.text) or (i and actors[i] & actors[i - 1]):
            link = Link.SAME
        else:
            link = Link.NEXT if sentence.paragraph == paragraph else Link.PARAGRAPH
        paragraph = sentence.paragraph
        links.append(link)
    return links


def _furniture(sentences: Sequence[Sentence]) -> set[int]:
    """Which sentences are of the page. Most articles hold no phrase of one, so all of the text is asked first."""
    texts = [sentence.text.lower() for sentence in sentences]
    whole = "\n".join(texts)
    phrases = [phrase for phrase in word_set("page_furniture.txt") if phrase in whole]
    return {
        i for i, text in enumerate(texts)
        if not (text[0].isalnum() or WORD.search(text))
        or ADDRESS.fullmatch(text)
        or any(phrase in text for phrase in phrases)
    }  # fmt: skip
