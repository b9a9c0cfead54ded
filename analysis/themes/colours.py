"""Colours as other programs write them -> "#rrggbb": by the notations of CSS Color 4, and three figures alone."""

import re
from functools import cache

from analysis.lexicon import lexicon_lines

HEX = re.compile(r"#?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
PART = r"(\d+(?:\.\d+)?%?)"
RGB = re.compile(rf"(?:rgba?\()?\s*{PART}[\s,;]+{PART}[\s,;]+{PART}(?:[\s,/]+[\d.]+%?)?\s*\)?")


def hex_colour(text: str) -> str | None:
    """Return a colour as "#rrggbb", what it lets shine through left out; None where the notation is unknown."""
    written = text.strip()
    if re.fullmatch(r"#[0-9A-Fa-f]{6}", written):
        return written
    lower = written.lower()
    if named := _named().get(lower):
        return named
    if (found := HEX.fullmatch(lower)) and (lower[0] == "#" or len(found[1]) > 4):
        digits = found[1] if len(found[1]) > 4 else "".join(2 * digit for digit in found[1])
        return f"#{digits[:6]}"
    if not (found := RGB.fullmatch(lower)):
        return None
    parts = [round(float(part[:-1]) * 2.55) if part.endswith("%") else round(float(part)) for part in found.groups()]
    return "#" + "".join(f"{part:02x}" for part in parts) if max(parts) < 256 else None


@cache
def _named() -> dict[str, str]:
    return dict(line.split("\t") for line in lexicon_lines("css_colours.tsv"))  # type: ignore[misc]
