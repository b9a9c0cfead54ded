"""Word lists as checked, frozen values. Files live in analysis/lexicons, each with its source in its first lines."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from analysis.errors import LexiconError

FOLDER = Path(__file__).parent / "lexicons"


def lexicon_lines(name: str) -> Iterator[str]:
    """Yield the lines of a list file without comments and blanks."""
    for line in _text(name).splitlines():
        if line and not line.startswith("#"):
            yield line


@cache
def word_set(name: str) -> frozenset[str]:
    """Return the entries of a file with one word or phrase a line, in lower case as written."""
    return frozenset(lexicon_lines(name))


@cache
def toml_lexicon(name: str) -> dict[str, Any]:
    """Return a TOML lexicon as nested dicts; callers must not change it."""
    try:
        return tomllib.loads(_text(name))
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: not valid TOML: {error}; mend the file or reinstall the package") from None


def _text(name: str) -> str:
    try:
        return (FOLDER / name).read_text(encoding="utf-8")
    except OSError as error:
        raise LexiconError(f"{name}: can't be read ({error.strerror}); reinstall the package") from None
