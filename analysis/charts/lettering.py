"""How wide words are in a chart, and what to do where they are wider than their room: wrap, or cut openly.

Widths are those of DejaVu Sans, which matplotlib ships, and a little more, as hinting may widen it; Verdana, the next
typeface that a page asks for, has the same, and the others of the list are narrower.
"""

import os
import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from matplotlib import get_data_path
from matplotlib.ft2font import FT2Font, LoadFlags

LEAD = 15  # units from one line of type 12 to the next
SMALL = 11  # the smaller of the two type sizes
HINTING = 1.02
LINES = 4  # of a label at most
HOME = re.compile(r" (?:at|of|for|in|with|from|on|who) |, ")
PARTITIVES = frozenset(("one", "some", "many", "most", "part", "member"))
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")  # not allowed in SVG


def text_width(text: str, size: float = 12) -> float:
    """Return the width in units at a type size; characters that the typeface lacks count as its wide or mean ones."""
    return sum(map(_advance, text)) * size * HINTING


def wrap(text: str, units: float, *, size: float = 12, most: int = LINES) -> list[str]:
    """Return the text as lines no wider than `units`, broken at words, or inside one that is wider than a line.

    What `most` lines can't hold is cut with an ellipsis.
    """
    lines: list[str] = []
    rest = _shown(text)
    while len(lines) < most - 1 and text_width(rest, size) > units:
        cut = _fitting(rest, units, size)
        head = rest[:cut].rpartition(" ")[0] if rest[cut : cut + 1] != " " else rest[:cut]
        line = head.rstrip() or rest[:cut]
        lines.append(line)
        rest = rest[len(line) :].lstrip()
    return [*lines, shorten(rest, units, size=size)]


def shorten(text: str, units: float, *, size: float = 12) -> str:
    """Return the text, cut at a word with an ellipsis where it would be wider than `units` at this type size."""
    text = _shown(text)
    if text_width(text, size) <= units:
        return text
    cut = text[: _fitting(text, units - text_width("…", size), size)]
    head = cut.rpartition(" ")[0]
    return (head if len(head) > len(cut) * 0.6 else cut).rstrip(" ,;:.–—-") + "…"


def whole_part(text: str, units: float, *, size: float = 12) -> str:
    """Return the text, or where it would be wider than `units` what it begins with: "director" of "director at …".

    Empty where that is too wide as well, or tells nothing by itself ("one of …").
    """
    head = HOME.split(text)[0]
    parts = (text, "" if head.lower() in PARTITIVES else head)
    return next((part for part in parts if text_width(part, size) <= units), "")


def widest(texts: Iterable[str], size: float = 12) -> float:
    """Return the width of the widest of some texts, 0 for none."""
    return max((text_width(text, size) for text in texts), default=0.0)


def _shown(text: str) -> str:
    return _CONTROL.sub("\ufffd", " ".join(text.split()))


def _fitting(text: str, units: float, size: float) -> int:
    """Return how many of the first characters fit, one at least."""
    width = 0.0
    for count, char in enumerate(text):
        width += text_width(char, size)
        if width > units:
            return max(count, 1)
    return len(text)


@cache
def _font() -> FT2Font:
    return FT2Font(f"{get_data_path()}/fonts/ttf/DejaVuSans.ttf")


if hasattr(os, "register_at_fork"):  # a font reads its open file, which no forked kernel keeps
    os.register_at_fork(after_in_child=_font.cache_clear)


@cache
def _advance(char: str) -> float:
    """Return the width of a character in ems."""
    if unicodedata.combining(char):
        return 0.0
    font = _font()
    if font.get_char_index(ord(char)):
        return float(font.load_char(ord(char), flags=LoadFlags.NO_SCALE).horiAdvance) / font.units_per_EM
    return 1.0 if unicodedata.east_asian_width(char) in "WF" else 0.65
