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
    lines: dict[Key, int] = {}
    table: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    left = ""  # what stands before "=", or inside a header
    depth = line = 0
    line = 1
    where = "start"  # of a line; or in a "header", after a "key", in a "value"
    element = 0
    fresh = False  # the next token begins an element of an array
    for match in TOKEN.finditer(text):
        kind, token = match.lastgroup, match[0]
        if kind == "end" and depth == 0:
            if where == "header":
                table = _parts(left.strip("[]"))
                lines.setdefault(table, line)
            where, left = "start", ""
        elif where in ("start", "header"):
            if kind == "open" and where == "start" and not left:
                where = "header"
            elif kind == "equals" and where == "start":
                key, where, element, fresh = (*table, *_parts(left)), "value", 0, False
                for size in range(len(table) + 1, len(key) + 1):
                    lines.setdefault(key[:size], line)
            elif kind in ("string", "bare") or (where == "header" and kind in ("open", "close")):
                left += token
        elif where == "value":
            if depth == 1 and fresh and kind in ("string", "bare", "open"):
                lines[(*key, element)] = line
                element, fresh = element + 1, False
            if kind == "open":
                depth += 1
                fresh = fresh or (depth == 1 and token == "[")
            elif kind == "close":
                depth -= 1
            elif kind == "comma" and depth == 1:
                fresh = True
        line += token.count("\n")
    if where == "header":
        lines.setdefault(_parts(left.strip("[]")), line)
    return lines


def _parts(dotted: str) -> tuple[str, ...]:
    return tuple(double or single or bare for double, single, bare in PART.findall(dotted))
