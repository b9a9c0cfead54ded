"""What a codebook term may look like, and its reading.

airstrike               one word, in any case; a word in capitals (WHO) matches only as written
front line              words in a row; a hyphen between them or a quotation mark in between makes no difference
recruit*   wom?n        * stands for any letters of a word, ? for one
<flee>     <take> hostage   any inflected form: flee, flees, fleeing, fled; took hostage
<seize>|<lose> town|village*   one of several words
<lose> {place}          one of the words in the codebook's list "place"
recruit* within 5 words of child*     both, in either order, in one sentence
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from analysis.language.tokens import cut

NEAR = re.compile(r"(?P<left>.+?) within (?P<distance>\S+) words? of (?P<right>.+)")
LIST = re.compile(r"\{([^{}|]*)\}")
FAMILY = re.compile(r"<([^\W\d_]+)>")
WILD = re.compile(r"[\w*?']+")
LINKS = frozenset("-\u2010\u2011\"“”„«»‘’'") | {"``", "''"}  # what phrases see through
SIGNS = frozenset({"&", "$", "£", "€", "%", "#", "@", "+"})  # words of their own
LONGEST_DISTANCE = 50
LONGEST_PHRASE = 12
TOO_WIDE = "matches almost any word; give at least two letters or digits beside the wildcards"


class PatternError(ValueError):
    """A term that can't be read; the message says why and what is allowed."""


class Word(NamedTuple):
    """`kind`: `word` (lower case), `capitals` (as written), `wildcard` (has * or ?, lower case), `family` (a lemma).

    Of kind `any` it is one of `options`, and `text` is empty.
    """

    kind: str
    text: str
    options: tuple["Word", ...] = ()


class Phrase(NamedTuple):
    words: tuple[Word, ...]


class Near(NamedTuple):
    """Both sides in one sentence, at most `distance` words from one to the other (neighbours are one apart)."""

    left: Phrase
    right: Phrase
    distance: int


Pattern = Phrase | Near


Lists = Mapping[str, tuple[Word, ...]]  # named, for {name}
NO_LISTS: Lists = {}


def read_pattern(text: str, lists: Lists = NO_LISTS) -> Pattern:
    """Read a term as written in a codebook that has these lists of words.

    Raises:
        PatternError: what is wrong with it, in words for its author.
    """
    text = " ".join(text.split()).replace("’", "'")
    if not text:
        raise PatternError("the term is empty; write a word or a phrase, or remove it")
    near = NEAR.fullmatch(text) if " within " in text else None
    if near is None:
        phrase = _phrase(text, lists)
        if ("*" in text or "?" in text) and _too_wide(text):
            raise PatternError(TOO_WIDE)
        return phrase
    distance = near["distance"]
    if not distance.isascii() or not distance.isdigit() or not 1 <= int(distance) <= LONGEST_DISTANCE:
        raise PatternError(f'"within {distance} words": the distance is a number from 1 to {LONGEST_DISTANCE}')
    if NEAR.fullmatch(near["right"]):
        raise PatternError('has "within ... words of" twice; write two terms')
    return Near(_phrase(near["left"], lists), _phrase(near["right"], lists), int(distance))


def _too_wide(text: str) -> bool:
    """Whether wildcards leave fewer than two letters or digits."""
    return len(re.sub(r"[*? ]", "", text)) < 2


def _phrase(text: str, lists: Lists) -> Phrase:
    words: list[Word] = []
    for piece in text.split(" "):
        words.extend(_words(piece, lists))
    if not words:
        raise PatternError("has no word in it; a term is made of words")
    if len(words) > LONGEST_PHRASE:
        raise PatternError(f"has {len(words)} words; a phrase has at most {LONGEST_PHRASE}")
    return Phrase(tuple(words))


def _words(piece: str, lists: Lists) -> list[Word]:
    """The words of a stretch between blanks, cut as the article's text is cut."""
    if plain := _plainly(piece):
        return [plain]
    if "|" in piece:
        alternatives = dict.fromkeys(piece.split("|"))
        listed = tuple(filter(None, map(_plainly, alternatives)))
        if len(listed) == len(alternatives):
            return [Word("any", "", listed)]
        options = [option for text in piece.split("|") for option in _options(text, piece, lists)]
        return [Word("any", "", tuple(dict.fromkeys(options)))]
    if "{" in piece or "}" in piece:
        return [Word("any", "", _listed(piece, lists))]
    if "<" in piece or ">" in piece:
        return [_family(piece)]
    if "*" in piece or "?" in piece:
        return _wildcards(piece)
    words = []
    for word, lower in zip(*cut(piece)[:2], strict=True):
        if word in LINKS:
            continue
        if not is_word(word):
            raise PatternError(f'"{word}" is no word; leave punctuation out, since a term never runs across it')
        words.append(_plain(word, lower))
    return words


@lru_cache(maxsize=1 << 14)
def _plainly(text: str) -> Word | None:
    """The word that a piece plainly is, letters of English with or without a star behind them: most pieces are."""
    stem = text[:-1] if len(text) > 3 and text[-1] == "*" else text
    if not (stem.isascii() and stem.isalpha() and stem.islower()) or text == "cannot":  # two tokens
        return None
    return Word("word" if stem is text else "wildcard", text)


def _family(piece: str) -> Word:
    family = FAMILY.fullmatch(piece)
    if family is None:
        raise PatternError(f'"{piece}": a word family is one word in angle brackets, such as <flee>')
    if family[1] != family[1].lower():
        raise PatternError(f'"{piece}": write the base form of a word family in lower case, <{family[1].lower()}>')
    return Word("family", family[1])


def _wildcards(piece: str) -> list[Word]:
    """The parts between hyphens, each with its wildcards."""
    parts = [part for part in piece.split("-") if part]
    for part in parts:
        if not WILD.fullmatch(part):
            raise PatternError(f'"{part}": a word with wildcards has letters, digits, apostrophes, * and ? only')
    return [Word("wildcard", part.lower()) if set(part) & {"*", "?"} else _plain(part, part.lower()) for part in parts]


def read_option(text: str) -> Word:
    """Read one word of a list: no phrase, so that every match of a term has the same number of words.

    Raises:
        PatternError: what is wrong with it, in words for its author.
    """
    text = text.strip().replace("’", "'")
    words = [] if " " in text else _words(text, NO_LISTS)
    if len(words) != 1 or words[0].options:
        raise PatternError("is no single word, as each in a list or between bars must be")
    if words[0].kind == "wildcard" and _too_wide(text):
        raise PatternError(TOO_WIDE)
    return words[0]


def _options(text: str, piece: str, lists: Lists) -> tuple[Word, ...]:
    """What stands between two bars of a piece: a word, or a list."""
    if "{" in text or "}" in text:
        return _listed(text, lists)
    try:
        return (read_option(text),)
    except PatternError as error:
        raise PatternError(f'"{text}" in "{piece}" {error}') from None


def _listed(piece: str, lists: Lists) -> tuple[Word, ...]:
    name = LIST.fullmatch(piece)
    if name is None or not lists.get(name[1]):
        known = f"the lists are {', '.join(lists)}" if lists else "the codebook has no table [lists]"
        raise PatternError(f'"{piece}": no such list; {known}')
    return lists[name[1]]


def _plain(word: str, lower: str) -> Word:
    return Word("capitals", word) if word.isupper() and len(word) > 1 else Word("word", lower)


def is_word(token: str) -> bool:
    """Whether a token takes part in phrases: words, numbers, clitics ('s, n't) and signs read as words."""
    return token[0].isalnum() or token in SIGNS or (token[0] in "'’" and len(token) > 1)
