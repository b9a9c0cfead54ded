"""What cells printed, joined: one block a stream, with carriage returns and backspaces done as a terminal would.

Linear in what was printed: a progress bar may write a line of megabytes.
"""

from collections.abc import Sequence
from typing import Any


def joined(outputs: Sequence[Any]) -> list[Any]:
    """Return a cell's outputs with all that went to one stream in its first block; stdout stands before stderr.

    The two streams come over one socket each, so the order of what they wrote at the same time is chance.
    """
    texts: dict[str, list[str]] = {}
    for output in outputs:
        if output.output_type == "stream":
            texts.setdefault(output.name, []).append(output.text)
    found: list[Any] = []
    for output in outputs:
        if output.output_type == "stream":
            if output.name not in texts:
                continue
            output.text = as_seen("".join(texts.pop(output.name)))
            before = found[-1] if found else None
            if output.name == "stdout" and before and before.output_type == "stream":
                found.insert(-1, output)
                continue
        found.append(output)
    return found


def as_seen(text: str) -> str:
    """The text as a terminal shows it: what a carriage return or a backspace writes over is gone."""
    if "\b" in text:
        kept: list[str] = []
        for sign in text:
            if sign != "\b":
                kept.append(sign)
            elif kept and kept[-1] != "\n":
                kept.pop()
        text = "".join(kept)
    if "\r" not in text:
        return text
    return "\n".join(map(_last_written, text.split("\n")))


def _last_written(line: str) -> str:
    """What stands behind the last carriage return of a line; one at the line's end stays."""
    written = line.rstrip("\r")
    return written.rpartition("\r")[2] + ("\r" if written != line else "")
