"""Pair the quotation marks of a text: straight, curly, low, angle, doubled and single ones, nested or unclosed.

A mark opens or closes by its neighbours first and its shape second, so that a wrong shape (“so“) or a stray mark costs
at most its own quotation. A mark left open is closed by the end of its paragraph; where the next paragraph starts with
an opening mark, the same quotation goes on, as newspapers print long quotations; so it does inside a line where a
sentence that no mark closed stands before another opening mark, as where paragraphs have been run together.
"""

import re
from dataclasses import dataclass

from analysis.language.mark_roles import CLOSE, EITHER, MAYBE, OPEN, Mark, double_marks, single_marks
from analysis.records import Span

SENTENCE_ENDS = (".", "!", "?", "…")
SAID = re.compile(
    r"\b(?:add(?:ed|s)|sa(?:id|ys)|t(?:old|ells))\b"
)  # behind a mark that was forgotten: “We won, she said.


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands between two marks. `parts` are the stretches inside, one a paragraph; level 0 is the outermost."""

    outer: Span
    parts: tuple[Span, ...]
    level: int
    note: str | None = None

    @property
    def start(self) -> int:
        return self.parts[0][0]

    @property
    def end(self) -> int:
        return self.parts[-1][1]


def find_quotations(text: str) -> list[Quotation]:
    """Return the quotations of `text` in reading order; two that cross are settled in favour of double marks."""
    found = [(*pair, 0) for pair in _paired(text, list(double_marks(text)))]
    singles = list(single_marks(text))
    if any(m.role == OPEN for m in singles):
        found += [(*pair, 1) for pair in _paired(text, singles)]
    found.sort(key=lambda q: (q[0][0], -q[0][1]))
    return _nested(text, found)


def _nested(text: str, found: list[tuple[Span, tuple[Span, ...], str | None, int]]) -> list[Quotation]:
    """Give each quotation its level, and drop single marks that cross double ones."""
    crossing = set()
    stack: list[int] = []
    for i, (outer, _, _, single) in enumerate(found):
        while stack and found[stack[-1]][0][1] <= outer[0]:
            stack.pop()
        if stack and outer[1] > found[stack[-1]][0][1]:
            crossing.add(i if single else stack.pop())
            if single:
                continue
        stack.append(i)
    out: list[Quotation] = []
    ends: list[int] = []
    for i, (outer, parts, note, _) in enumerate(found):
        if i in crossing:
            continue
        while ends and ends[-1] <= outer[0]:
            ends.pop()
        out.append(Quotation(outer, _inside(text, parts), len(ends), note))
        ends.append(outer[1])
    return out


def _inside(text: str, parts: tuple[Span, ...]) -> tuple[Span, ...]:
    """The parts without the blanks beside marks: "`` It is dry, '' "."""
    (first, begun), (begin, last) = parts[0], parts[-1]
    if not (text[first:begun].strip() and text[begin:last].strip()):
        return parts
    first = begun - len(text[first:begun].lstrip())
    last = begin + len(text[begin:last].rstrip())
    return ((first, last),) if len(parts) == 1 else ((first, begun), *parts[1:-1], (begin, last))


Pair = tuple[Span, tuple[Span, ...], str | None]  # outer span, inner parts, note
AGAIN = "again"  # the role of a mark that opens a paragraph inside a quotation
UNCLOSED = "the quotation is never closed"


def _paired(text: str, marks: list[Mark]) -> list[Pair]:
    """The pairs of marks of one sort."""
    lines = _by_line(text, marks)
    pairing = Pairing(text)
    for k, (line_end, line) in enumerate(lines):
        pairing.read(line)
        pairing.end(line_end, k + 1 < len(lines) and _continues(text, line_end, lines[k + 1][1][0]))
    return pairing.found


class Pairing:
    """The pairs so far, the marks that are open in the line, and a quotation that goes on from the lines before."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._carried: tuple[int, list[Span]] | None = None  # where it began, and its parts so far
        self._open: list[Mark] = []
        self._gone_on: dict[
            int, tuple[int, tuple[Span, ...]]
        ] = {}  # by a later opening mark: where it began, its parts
        self.found: list[Pair] = []

    def read(self, line: list[Mark]) -> None:
        """Pair the marks of one line."""
        balanced = sum(m.role == OPEN for m in line) == sum(m.role == CLOSE for m in line)
        definite = _closers_left(line)
        self._open = []
        for i, mark in enumerate(line):
            role = self._role_here(mark, definite[i])
            if self._carried and i == 0:
                self._go_on(mark, role)
            elif role == OPEN:
                if self._open and not balanced and self._open[-1].role != AGAIN:
                    self._open_again(self._open.pop(), mark)
                self._open.append(mark)
            elif role == CLOSE and self._open:
                self._close(self._open.pop(), mark)

    def _open_again(self, earlier: Mark, mark: Mark) -> None:
        """Let the quotation go on behind a whole sentence that no mark closed; else the earlier mark was stray."""
        told = self._text[earlier.end : mark.start].rstrip()
        if told[-1:] in SENTENCE_ENDS and mark.start - earlier.end - len(told) > 0 and not SAID.search(told):
            first, parts = self._gone_on.get(earlier.start, (earlier.start, ()))
            self._gone_on[mark.start] = first, (*parts, (earlier.end, earlier.end + len(told)))

    def _role_here(self, mark: Mark, closer_follows: bool) -> str | None:
        """What a mark that may be either is in its place; None where it is a plural's apostrophe."""
        if mark.role == MAYBE:
            return None if closer_follows or not self._open else CLOSE
        if mark.role == EITHER:
            return CLOSE if self._open else OPEN
        return mark.role

    def _go_on(self, mark: Mark, role: str | None) -> None:
        """Read the first mark of a line inside a quotation: it opens the paragraph, ends the quotation, or neither."""
        if role == OPEN:
            self._open.append(Mark(mark.start, mark.end, AGAIN))
            return
        if role == CLOSE and self._carried:  # a line broken inside the quotation
            first, parts = self._carried
            begin = parts.pop()[0]
            self.found.append(((first, mark.end), (*parts, (begin, mark.start)), None))
        self._carried = None

    def _close(self, opener: Mark, mark: Mark) -> None:
        if opener.role == AGAIN and self._carried:
            first, parts = self._carried
            self.found.append(((first, mark.end), (*parts, (opener.end, mark.start)), None))
            self._carried = None
        elif mark.start > opener.end:
            began, before = self._gone_on.get(opener.start, (opener.start, ()))
            self.found.append(((began, mark.end), (*before, (opener.end, mark.start)), None))

    def end(self, line_end: int, goes_on: bool) -> None:
        """End the line: what is open goes on in the next one, or is closed here with a note."""
        if self._open and self._open[0].role == AGAIN and self._carried:
            first, parts = self._carried
            parts.append((self._open[0].end, line_end))
            if goes_on:
                return
            self.found.append(((first, line_end), tuple(parts), UNCLOSED))
        self._carried = None
        if self._open and self._open[0].role != AGAIN:
            last = self._open[-1]
            if goes_on:
                self._carried = last.start, [(last.end, line_end)]
            elif _leads(self._text, last) and line_end > last.end:
                self.found.append(((last.start, line_end), ((last.end, line_end),), UNCLOSED))


def _by_line(text: str, marks: list[Mark]) -> list[tuple[int, list[Mark]]]:
    """Marks grouped by the line they stand in, each group with the end of its line (trailing blanks left out)."""
    lines: list[tuple[int, list[Mark]]] = []
    newline = -1
    for mark in marks:
        if mark.start > newline:
            newline = text.find("\n", mark.end)
            newline = len(text) if newline < 0 else newline
            end = newline
            while end > mark.end and text[end - 1].isspace():
                end -= 1
            lines.append((end, []))
        lines[-1][1].append(mark)
    return lines


def _closers_left(line: list[Mark]) -> list[bool]:
    """For each mark, whether a certain closing mark follows before the next opening one."""
    out = [False] * len(line)
    seen = False
    for i in range(len(line) - 1, -1, -1):
        out[i] = seen
        if line[i].role == CLOSE:
            seen = True
        elif line[i].role == OPEN:
            seen = False
    return out


def _continues(text: str, line_end: int, following: Mark) -> bool:
    """Whether an open quotation goes on at this next mark: it opens the next paragraph, or closes on the next line."""
    gap = text[line_end : following.start]
    if following.role == CLOSE:
        return gap.count("\n") == 1 and gap.strip() != ""
    return following.role in (OPEN, EITHER) and not gap.strip()


def _leads(text: str, mark: Mark) -> bool:
    """Whether an unclosed mark stands where quotations start: at the head of a line or after a colon or comma."""
    head = text[max(0, mark.start - 3) : mark.start].rstrip(" \t\xa0")
    return not head or head[-1] in "\n:,"
