"""Theme names for codes of other programs, whose names are free text."""

import re
from collections.abc import Container

from analysis.themes.toml_form import LISTS, THEME_KEYS


def theme_name(label: str, taken: Container[str] = ()) -> str:
    """Return a name made of a label's letters and digits, numbered where `taken` holds it already."""
    base = re.sub(r"[^\w-]+", "-", label.lower()).strip("-") or "theme"
    if base in (*THEME_KEYS, LISTS):
        base += "-theme"
    name, number = base, 1
    while name in taken:
        number += 1
        name = f"{base}-{number}"
    return name
