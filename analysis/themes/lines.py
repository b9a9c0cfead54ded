"""Where each part of a TOML file stands: tomllib reads values but says no lines."""

import re

# Comments, the four kinds of strings, signs that change the depth, line ends, and runs of anything else.
TOKEN = re.compile(
    r"""
    (?P<comment>\#[^\n]*)
  | (?P<string>\"\"\"(?:\\.|[^\\])*?\"\"\"+ | '''.*?'''+ | \"(?:\\.|[^"\\\n])*\" | '[^'\n]*')
  | (?P<open>[\[{]) | (?P<close>[\]}]) | (?P<comma>,) | (?P<equals>=) | (?P<end>\n)
  | (?P<bare>[^\s\#\[\]{},="']+) | \s
    """,
    re.VERBOSE | re.DOTALL,
)
PART = re.compile(r"\"((?:\\.|[^\"\\])*)\"|'([^']*)'|([^\s.\"']+)")

Key = tuple[str | int, ...]


def toml_lines(text: str) -> dict[Key, int]:
    """Return the line, from 1, of each table, each key and each array element of a valid TOML text.

    Keys are paths such as ("conflict", "terms", 0). An inline table has one line.
    """
    reading = Reading()
    for match in TOKEN.finditer(text):
        reading.take(match.lastgroup, match[0])
    reading.end_line()
    return reading.lines


class Reading:
    """The lines so far, and where in a table, key or value the text is."""

    def __init__(self) -> None:
        self.lines: dict[Key, int] = {}
        self._line = 1
        self._table: tuple[str, ...] = ()
        self._key: tuple[str, ...] = ()
        self._where = "start"  # of a line; or in a "header", or in a "value"
        self._left = ""  # what stands before "=", or inside a header
        self._depth = 0
        self._element = 0
        self._fresh = False  # the next token begins an element of an array

    def take(self, kind: str | None, token: str) -> None:
        """Read the next token; a line end inside brackets ends no line."""
        if kind == "end" and self._depth == 0:
            self.end_line()
        elif self._where == "value":
            self._in_value(kind, token)
        elif kind == "equals" and self._where == "start":
            self._begin_value()
        elif kind == "open" and self._where == "start" and not self._left:
            self._where = "header"
        elif kind in ("string", "bare") or (self._where == "header" and kind in ("open", "close")):
            self._left += token
        self._line += token.count("\n")

    def end_line(self) -> None:
        """End a line: a header names the table that follows."""
        if self._where == "header":
            self._table = _parts(self._left.strip("[]"))
            self.lines.setdefault(self._table, self._line)
        self._where, self._left = "start", ""

    def _begin_value(self) -> None:
        self._key = (*self._table, *_parts(self._left))
        self._where, self._element, self._fresh = "value", 0, False
        for size in range(len(self._table) + 1, len(self._key) + 1):
            self.lines.setdefault(self._key[:size], self._line)

    def _in_value(self, kind: str | None, token: str) -> None:
        if self._depth == 1 and self._fresh and kind in ("string", "bare", "open"):
            self.lines[(*self._key, self._element)] = self._line
            self._element, self._fresh = self._element + 1, False
        if kind == "open":
            self._depth += 1
            self._fresh = self._fresh or (self._depth == 1 and token == "[")
        elif kind == "close":
            self._depth -= 1
        elif kind == "comma" and self._depth == 1:
            self._fresh = True


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(double or single or bare for double, single, bare in PART.findall(dotted))
