"""Cut a text into tokens with exact offsets."""

import re
from dataclasses import dataclass
from functools import cache

# Clitics stand apart as in the Penn Treebank (do|n't, group|'s, can|not), hyphenated words break at each hyphen, a
# number keeps its inner points and commas, an acronym with points is one token (U.S.), any other sign stands alone.
TOKEN = re.compile(
    r"""
    (?:can|Can|CAN)(?=not\b|NOT\b)
  | [A-Za-z]++(?=[ ,\n])                                    # most words: one that no rule below would read otherwise
  | (?:https?://|www\.)[^\s<>"“”]+                          # an address, whole
  | (?:[a-z\d-]{1,40}\.){1,4}(?:com|co|org|net|uk|ly|gov|edu|io|me)/[^\s<>"“”]+  # and without its scheme
  | \d+(?:[.,]\d+)*                                         # 1,200.50
  | (?:[^\W\d_]\.){2,}                                      # U.S., p.m.
  | (?=[^\W\d_\u0300-\u036f]++['’]t\b)[^\W\d_\u0300-\u036f]+?(?=n['’]t\b)  # do|n't
  | n['’]t\b
  | ['’](?:s|re|ve|ll|d|m)\b
  | [^\W\d_][^\W\d_\u0300-\u036f]*(?:['’](?!(?:s|re|ve|ll|d|m)\b)[^\W\d_][^\W\d_\u0300-\u036f]*)*   # O'Brien
  | \.{2,} | -{2,} | ``| ''
  | \S
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel lists, one entry a token, in reading order. `tags` are Penn Treebank tags, see tags.py."""

    words: list[str]
    lowers: list[str]
    starts: list[int]
    ends: list[int]
    tags: list[str]


MOST_WORDS = 200_000  # distinct words remembered from one text to the next


class _Lowers(dict[str, str]):
    """Each word's lower-case form, made once; emptied when it has grown to MOST_WORDS."""

    def __missing__(self, word: str) -> str:
        if len(self) >= MOST_WORDS:
            self.clear()
        lower = self[word] = word.lower().replace("’", "'")
        return lower


@cache
def _lowers() -> _Lowers:
    return _Lowers()


def cut(text: str) -> tuple[list[str], list[str], list[int], list[int]]:
    """Return words, lower-case words, starts and ends of the tokens of `text`; right single marks become '."""
    matches = list(TOKEN.finditer(text))
    words = list(map(re.Match.group, matches))
    starts = list(map(re.Match.start, matches))
    return words, list(map(_lowers().__getitem__, words)), starts, list(map(re.Match.end, matches))
