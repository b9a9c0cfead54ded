"""Temperatures given by their ten degrees: "highs in the upper 80s", "the mid-60s", "in the 20s".

"Low", "mid" and "upper" stand for a part of the ten each, by a stated policy: 0 to 3, 4 to 6 and 7 to 9.
"""

from analysis.language.numerals.figures import HYPHENS, glued
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.drafts import Draft

THERMAL = context_words("thermal")
PARTS = {"low": (0, 3), "lower": (0, 3), "mid": (4, 6), "middle": (4, 6), "high": (7, 9), "upper": (7, 9)}
REACH = 15  # tokens on both sides that may speak of temperature
NEAR = 6  # tokens before a bare "the 80s", which may be years


def degrees_decade(t: Tokens, i: int, begin: int, stop: int) -> Draft | None:
    """The interval of the ten degrees at token i; None where no word of temperature stands near."""
    word = t.words[i]
    if not (word.isdecimal() and word.isascii() and word[-1] == "0" and len(word) <= 3 and glued(t, i + 1)):
        return None
    if i + 1 >= stop or t.lowers[i + 1] not in ("s", "'s", "’s") or t.tags[i + 2 : i + 3] in (["NN"], ["NNS"]):
        return None
    first = i - 2 if t.words[i - 1] in HYPHENS else i - 1
    part = PARTS.get(t.lowers[first]) if first >= begin else None
    if part is None and t.lowers[i - 1] not in ("the", "and", "or", "to", ","):
        return None
    back, ahead = (REACH, REACH) if part else (NEAR, 0)
    if THERMAL.isdisjoint(t.lowers[max(0, i - back) : i + ahead]):
        return None
    low, high = part or (0, 9)
    value, start = float(word), i if part is None else first
    return Draft(
        start, i + 2, i, i + 2, value + low, value + high, None, "temperature", "temperature:decade", "range",
        unit="degree",
    )  # fmt: skip
