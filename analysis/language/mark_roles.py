"""What each quotation mark of a text may do by its form and its neighbours: open, close, or either."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

DOUBLE = re.compile(r"``|''|’’|‘‘|[\"“”„«»‟]")
TYPED = 500  # characters in which `` opens what a '' between blanks closes
TYPED_TWICE = re.compile(r"''\s[A-Z](?:(?!''|``|\n).)+?[,.!?]''(?!\w)")  # one mark for both: '' It is dry,'' he said
SINGLE = re.compile(r"(?<!')(?:'|(?<!‘)‘(?!‘)|(?<!’)’(?!’)|[‚‹›])(?!')")
ELISIONS = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)  # '90s, 'em: no opening marks
OPENS_AFTER = frozenset(" \t\n\r\xa0\u2009\u202f([{<-–—―/=\"“„«'‘`")
CLOSES_BEFORE = frozenset(" \t\n\r\xa0\u2009\u202f)]}>-–—―/.,;:!?…\"”»'’")
OPEN, CLOSE, EITHER, MAYBE = "open", "close", "either", "maybe"  # maybe: a plural's apostrophe or a closing mark


@dataclass(frozen=True, slots=True)
class Mark:
    start: int
    end: int
    role: str


def _role(text: str, start: int, end: int, opening: str, closing: str) -> str | None:
    """Say what a mark does here; None where it can do nothing (a mark between blanks)."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    opens = not after.isspace() and before in OPENS_AFTER
    closes = not before.isspace() and after in CLOSES_BEFORE
    mark = text[start:end]
    if opens and closes:
        return OPEN if mark in opening else CLOSE if mark in closing else EITHER
    if opens or closes:
        return OPEN if opens else CLOSE
    if before.isspace() and after.isspace() and (role := _between_blanks(text, start, mark)):
        return role
    if mark in opening or mark in closing:
        return _glued(before, after, mark in opening)
    if mark == '"' and after.isalnum() and before in ".!?:":
        return EITHER  # The barn burned down."It was loud," he said
    return MAYBE if mark != "'" else None  # 'Well done,' " he said


def _glued(before: str, after: str, opens: bool) -> str | None:
    """What a mark of one form does between a stop and a letter, where a blank was forgotten: he said:”It is dry.”"""
    if not after.isalnum() or before not in ",.:!?":
        return None
    return OPEN if opens or before == ":" else CLOSE


def _between_blanks(text: str, start: int, mark: str) -> str | None:
    """What a mark does with blanks on both sides, where its form tells: `` It is dry, '' she said."""
    if mark in ("”", "»"):
        return CLOSE  # “It is dry, and stays so ” she said
    if mark == "``" or (mark == "''" and (start == 0 or text[start - 1] == "\n")):
        return OPEN
    if mark != "''":
        return None
    opened = text.rfind("``", max(0, start - TYPED), start)
    if opened >= 0 and "''" not in text[opened:start]:
        return CLOSE
    behind_stop = text[max(0, start - 3) : start].rstrip()[-1:] in ".!?,:"
    return OPEN if behind_stop and TYPED_TWICE.match(text, start, start + TYPED) else None


def double_marks(text: str) -> Iterator[Mark]:
    for match in DOUBLE.finditer(text):
        role = _role(text, *match.span(), opening="“„«``‘‘", closing="”»’’")
        if role and not (
            match.group() == '"' and role == CLOSE and text[match.start() - 1].isdigit() and _inches(text, match)
        ):
            yield Mark(*match.span(), role)


def _inches(text: str, match: re.Match[str]) -> bool:
    """Whether the mark ends a measure in feet and inches, as in 6'2"."""
    return bool(re.search(r"\d['’′]\s?\d{1,2}$", text[max(0, match.start() - 6) : match.start()]))


def single_marks(text: str) -> Iterator[Mark]:
    for match in SINGLE.finditer(text):
        at, end = match.span()
        before = text[at - 1] if at else " "
        after = text[end] if end < len(text) else " "
        if before.isalnum() and after.isalnum():
            continue  # an apostrophe inside a word
        role = _role(text, at, end, opening="‘‚‹", closing="’›")
        if role == OPEN and (ELISIONS.match(text, end) or (match.group() == "’" and after.isalnum())):
            continue
        if role in (CLOSE, EITHER) and before in "sS" and after.isspace() and text[end + 1 : end + 2].islower():
            role = MAYBE
        if role == EITHER:
            role = CLOSE
        if role:
            yield Mark(at, end, role)
