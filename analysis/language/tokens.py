"""Cut a text into tokens with exact offsets."""

import re
from dataclasses import dataclass

# Clitics stand apart as in the Penn Treebank (do|n't, group|'s), hyphenated words break at each hyphen, a number keeps
# its inner points and commas, an acronym with points is one token (U.S.), any other sign stands alone.
TOKEN = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"“”]+                          # an address, whole
  | \d+(?:[.,]\d+)*                                         # 1,200.50
  | (?:[^\W\d_]\.){2,}                                      # U.S., p.m.
  | [^\W\d_\u0300-\u036f]+?(?=n['’]t\b)                     # do|n't
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


def cut(text: str) -> tuple[list[str], list[str], list[int], list[int]]:
    """Return words, lower-case words, starts and ends of the tokens of `text`; right single marks become '."""
    spans = [match.span() for match in TOKEN.finditer(text)]
    words = [text[a:b] for a, b in spans]
    lowers = [word.lower().replace("’", "'") for word in words]
    return words, lowers, [a for a, _ in spans], [b for _, b in spans]
