"""Scores that one side makes: cricket's "243 for 6" and "120 all out", golf's "a five-under 67" and "12 under par"."""

from analysis.language.numerals.figures import HYPHENS, glued, value_of
from analysis.language.numerals.words import word_of
from analysis.language.tokens import Tokens
from analysis.quantities.context import context_words
from analysis.quantities.drafts import Draft

CRICKET = context_words("cricket")
GOLF = context_words("golf")
BOWLED = frozenset({"claimed", "figures", "returned", "took", "taking"})
ROUNDS = frozenset({"carded", "closing", "fired", "opening", "shot", "signed", "under", "over"})
REACH = 25  # tokens on both sides that may tell which game is meant


def read_sport(t: Tokens, i: int, begin: int, stop: int) -> tuple[Draft | None, int] | None:
    """A score of cricket or golf whose number is at token i; None where no word of the game stands near."""
    if t.words[i][0].isdecimal():
        value = value_of(t.words[i])
    else:
        kind, number = word_of(t, i, stop)
        value = number if kind in ("unit", "teen", "ten") else None
    if value is None or value != int(value) or value > 999:
        return None
    return _innings(t, i, value, begin, stop) or _to_par(t, i, value, begin, stop) or _round(t, i, value, begin, stop)


def _near(t: Tokens, words: frozenset[str], i: int) -> bool:
    return not words.isdisjoint(t.lowers[max(0, i - REACH) : i + REACH])


def _score(i: int, last: int, value: float, unit: str, rule: str) -> tuple[Draft, int]:
    return Draft(i, last, i, last, value, value, value, "score", rule, unit=unit), last


def _innings(t: Tokens, i: int, value: float, begin: int, stop: int) -> tuple[Draft, int] | None:
    """Runs for wickets ("243 for 6", "243-6", "243/6", "120 all out"), or wickets for runs ("took 5 for 43")."""
    if t.lowers[i + 1 : i + 3] == ["all", "out"] and i + 3 <= stop and _near(t, CRICKET, i):
        return _score(i, i + 3, value, "run", "score:innings")
    lost = t.lowers[i + 1 : i + 3] in (["without", "loss"], ["for", "no"])
    if (lost or t.lowers[max(begin, i - 2) : i] == ["out", "for"]) and _near(t, CRICKET, i):
        return _score(i, i + 3 if lost and i + 3 <= stop else i + 1, value, "run", "score:innings")
    if i + 3 > stop or (t.lowers[i + 1] not in ("for", "/") and t.words[i + 1] not in HYPHENS):
        return None
    if t.lowers[i + 1] != "for" and not (glued(t, i + 1) and glued(t, i + 2)):
        return None
    other = value_of(t.words[i + 2]) if t.words[i + 2].isdecimal() else None
    after = t.lowers[i + 3] if i + 3 < stop else "."
    ends = after in CRICKET or t.tags[min(i + 3, stop - 1)] in (".", ",", "IN", "CC", "-RRB-", "VBN")
    if other is None or not ends or not _near(t, CRICKET, i):
        return None
    if value > 10 >= other:
        return _score(i, i + 3, value, "run", "score:innings")
    bowled = not BOWLED.isdisjoint(t.lowers[max(begin, i - 4) : i])
    return _score(i, i + 3, value, "wicket", "score:bowling") if value <= 10 < other and bowled else None


def _to_par(t: Tokens, i: int, value: float, begin: int, stop: int) -> tuple[Draft, int] | None:
    """Strokes under par are minus, over it plus: "five-under", "12 under par"."""
    j = i + 2 if i + 2 < stop and t.words[i + 1] in HYPHENS and glued(t, i + 1) else i + 1
    if j >= stop or t.lowers[j] not in ("under", "over") or value > 40:
        return None
    last = j + 1
    last += t.lowers[last : last + 1] == ["par"]
    if not (t.lowers[last - 1] == "par" or _near(t, GOLF, i)):
        return None
    return _score(i, last, -value if t.lowers[j] == "under" else value, "stroke", "score:par")


def _round(t: Tokens, i: int, value: float, begin: int, stop: int) -> tuple[Draft, int] | None:
    """The strokes of one round: "shot a 67", "a final-round 71"."""
    after = t.tags[i + 1] if i + 1 < stop else "."
    ends = after in (".", ",", "IN", "CC", "TO", "-RRB-", "VBD", "RB")
    if not 54 <= value <= 90 or not ends or ROUNDS.isdisjoint(t.lowers[max(0, i - 6) : i]) or not _near(t, GOLF, i):
        return None
    return _score(i, i + 1, value, "stroke", "score:round")
