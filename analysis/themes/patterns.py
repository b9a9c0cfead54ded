"""What a codebook term may look like, and its reading.

airstrike               one word, in any case; a word in capitals (WHO) matches only as written
front line              words in a row; a hyphen between them or a quotation mark in between makes no difference
recruit*   wom?n        * stands for any letters of a word, ? for one
<flee>     <take> hostage   any inflected form: flee, flees, fleeing, fled; took hostage
recruit* within 5 words of child*     both, in either order, in one sentence
"""

import re
from dataclasses import dataclass

from analysis.language.tokens import cut

NEAR = re.compile(r"(?P<left>.+?) within (?P<distance>\S+) words? of (?P<right>.+)")
FAMILY = re.compile(r"<([^\W\d_]+)>")
WILD = re.compile(r"[\w*?']+")
LINKS = frozenset("-\u2010\u2011\"“”„«»‘’'") | {"``", "''"}  # what phrases see through
SIGNS = frozenset({"&", "$", "£", "€", "%", "#", "@", "+"})  # words of their own
LONGEST_DISTANCE = 50
LONGEST_PHRASE = 12


class PatternError(ValueError):
    """A term that can't be read; the message says why and what is allowed."""


@dataclass(frozen=True, slots=True)
class Word:
    """`kind`: `word` (lower case), `capitals` (as written), `wildcard` (has * or ?, lower case), `family` (a lemma)."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Phrase:
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Both sides in one sentence, at most `distance` words from one to the other (neighbours are one apart)."""

    left: Phrase
    right: Phrase
    distance: int


Pattern = Phrase | Near


def read_pattern(text: str) -> Pattern:
    """Read a term as written in a codebook.

    Raises:
        PatternError: what is wrong with it, in words for its author.
    """
    text = " ".join(text.split()).replace("’", "'")
    if not text:
        raise PatternError("the term is empty; write a word or a phrase, or remove it")
    near = NEAR.fullmatch(text)
    if near is None:
        phrase = _phrase(text)
        if any(word.kind == "wildcard" for word in phrase.words) and len(re.sub(r"[*? ]", "", text)) < 2:
            raise PatternError("matches almost any word; give at least two letters or digits beside the wildcards")
        return phrase
    distance = near["distance"]
    if not distance.isascii() or not distance.isdigit() or not 1 <= int(distance) <= LONGEST_DISTANCE:
        raise PatternError(f'"within {distance} words": the distance is a number from 1 to {LONGEST_DISTANCE}')
    if NEAR.fullmatch(near["right"]):
        raise PatternError('has "within ... words of" twice; write two terms')
    return Near(_phrase(near["left"]), _phrase(near["right"]), int(distance))


def _phrase(text: str) -> Phrase:
    words: list[Word] = []
    for piece in text.split(" "):
        words.extend(_words(piece))
    if not words:
        raise PatternError("has no word in it; a term is made of words")
    if len(words) > LONGEST_PHRASE:
        raise PatternError(f"has {len(words)} words; a phrase has at most {LONGEST_PHRASE}")
    return Phrase(tuple(words))


def _words(piece: str) -> list[Word]:
    """The words of a stretch between blanks, cut as the article's text is cut."""
    if "<" in piece or ">" in piece:
        family = FAMILY.fullmatch(piece)
        if family is None:
            raise PatternError(f'"{piece}": a word family is one word in angle brackets, such as <flee>')
        if family[1] != family[1].lower():
            raise PatternError(f'"{piece}": write the base form of a word family in lower case, <{family[1].lower()}>')
        return [Word("family", family[1])]
    if "*" in piece or "?" in piece:
        parts = [part for part in piece.split("-") if part]
        for part in parts:
            if not WILD.fullmatch(part):
                raise PatternError(f'"{part}": a word with wildcards has letters, digits, apostrophes, * and ? only')
        return [
            Word("wildcard", part.lower()) if set(part) & {"*", "?"} else _plain(part, part.lower()) for part in parts
        ]
    words = []
    for word, lower in zip(*cut(piece)[:2], strict=True):
        if word in LINKS:
            continue
        if not is_word(word):
            raise PatternError(f'"{word}" is no word; leave punctuation out, since a term never runs across it')
        words.append(_plain(word, lower))
    return words


def _plain(word: str, lower: str) -> Word:
    return Word("capitals", word) if word.isupper() and len(word) > 1 else Word("word", lower)


def is_word(token: str) -> bool:
    """Whether a token takes part in phrases: words, numbers, clitics ('s, n't) and signs read as words."""
    return token[0].isalnum() or token in SIGNS or (token[0] in "'’" and len(token) > 1)
