"""Text -> its words as they are compared: how they are set in type, and the white space between them, tell nothing."""

import re
import unicodedata
from dataclasses import dataclass

UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")  # soft hyphens, joiners and marks of direction
WORD = re.compile(
    r"""
    (?:(?<=\s)|(?<=[($€£])|^)[-−–](?=\d)            # the sign of a number
    | \d+(?:[,'’\u00a0\u2009\u202f]\d{3})+(?!\d)    # 12,500 however its thousands are parted
    | \d+(?:\.\d+)?
    | (?:[^\W\d_]\.){2,}                            # U.S.
    | [^\W\d_]+(?:['’‘ʼ][^\W\d_]+)*
    | [%$€£¥₹]
    """,
    re.VERBOSE,
)
SAME = {"%": "percent"}


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text: as they are compared, and the characters [start, end) where each stands."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def find_words(text: str) -> Words:
    """Return the words of a text without case, accents and points of abbreviations; punctuation is left out."""
    if UNSEEN.search(text):
        kept = [i for i, char in enumerate(text) if not UNSEEN.match(char)]
        text = "".join(text[i] for i in kept)
    else:
        kept = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in WORD.finditer(text):
        word = _plain(match[0])
        if word == "cent" and words[-1:] == ["per"]:
            words[-1], ends[-1] = "percent", match.end()
            continue
        words.append(SAME.get(word, word))
        starts.append(match.start())
        ends.append(match.end())
    if kept:
        starts, ends = [kept[i] for i in starts], [kept[i - 1] + 1 for i in ends]
    return Words(tuple(words), tuple(starts), tuple(ends))


def key_of(text: str) -> str:
    """Return what two writings of some words share."""
    return " ".join(find_words(text).words)


def _plain(word: str) -> str:
    if word in "-−–":
        return "-"
    if word[0].isdigit():
        return re.sub(r"[,'’\s]", "", unicodedata.normalize("NFKC", word))
    plain = unicodedata.normalize("NFKD", word.casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return re.sub(r"['’‘ʼ]", "'", plain.replace(".", ""))
