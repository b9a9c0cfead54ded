"""An article's corrections file: held against other writers, taken apart into its entries, and written whole."""

import contextlib
import hashlib
import itertools
import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from analysis.article import read_bytes
from analysis.dataset.corrections import Correction, check_corrections, corrections_path, read_corrections
from analysis.dataset.reading import Reading
from analysis.dataset.tables import Columns, Tables
from analysis.errors import CorrectionError, ParameterError, StaleError
from analysis.files import write_whole

try:
    import fcntl
except ImportError:  # Windows: one analyst at a time
    fcntl = None  # type: ignore[assignment]

HEAD = re.compile(r"^[ \t]*\[\[[ \t]*correction[ \t]*\]\]", re.MULTILINE)


@contextlib.contextmanager
def alone(reading: Reading) -> Iterator[Path]:
    """Hold the article against other writers of its corrections; give the path of these.

    Raises:
        ParameterError: the reading is of no file, or the file isn't what was read.
    """
    path = reading.article.path
    if not path:
        raise ParameterError("these tables are of no file on this machine; read the article with analysis.read(path)")
    if hashlib.sha256(read_bytes(Path(path))).hexdigest() != reading.article.sha256:
        raise ParameterError(f"{path}: changed since it was read; read it again, then decide")
    with open(path, "rb") as file:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX)
        yield corrections_path(path)


def as_it_stands(reading: Reading, path: Path, seen: Columns | None = None) -> tuple[str, list[Correction], Tables]:
    content, corrections = reading.written
    now = path.read_text(encoding="utf-8-sig") if path.exists() else ""
    if now != content or not content:
        content, corrections = now, read_corrections(path)
    tables = reading.corrected(corrections)
    if seen is not None and seen != tables["corrections"]:
        raise StaleError(
            f"{path}: {len(corrections)} corrections, not those of the rows decided on; decide on the dataset that the "
            "last decision gave (data = data.correct(...)), or read the article again"
        )
    return content, corrections, tables


def entry_blocks(content: str, corrections: Sequence[Correction], path: Path) -> list[str]:
    """Split the file's text into what stands before the first entry, and the entries."""
    starts = [found.start() for found in HEAD.finditer(content)]
    edges = [0, *starts, len(content)]
    blocks = [content[a:b] for a, b in itertools.pairwise(edges)]
    if len(starts) != len(corrections):
        raise CorrectionError(
            f"{path}: the entries can't be told apart; write each under a line [[correction]] of its own"
        )
    return blocks


def write_blocks(reading: Reading, path: Path, blocks: Sequence[str]) -> Tables:
    """Write the file from its parts, whole, and return the tables that it leaves.

    Raises:
        CorrectionError: the tables can't be built with it; nothing is written.
    """
    content = ""
    for block in blocks:
        content += ("\n" if content and not content.endswith("\n") else "") + block
    content = content.strip("\n") + "\n" if content.strip() else ""
    try:
        parts = [_parsed(block) for block in blocks]
    except tomllib.TOMLDecodeError as error:
        raise CorrectionError(f"{path}: not valid TOML once changed: {error}; change it by hand") from None
    entries = [entry for part in parts for entry in part.get("correction", [])]
    corrections = check_corrections({**{k: v for part in parts for k, v in part.items()}, "correction": entries}, path)
    tables = reading.corrected(corrections)
    try:
        if content:
            write_whole(path, content.encode())
        else:
            path.unlink(missing_ok=True)
    except OSError as error:
        raise CorrectionError(f"{path}: can't be written ({error.strerror}); the decision is not kept") from None
    reading.written = content, corrections
    return tables


@lru_cache(maxsize=5000)
def _parsed(block: str) -> dict[str, Any]:
    """The content of one part of the file: of hundreds of entries a decision changes one."""
    return tomllib.loads(block)
