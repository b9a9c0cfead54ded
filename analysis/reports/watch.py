"""Waits until a file changes."""

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from analysis.reports.hashes import PACKAGE

INTERVAL = 0.3  # seconds between two looks


def snapshot(paths: Iterable[Path]) -> dict[Path, tuple[int, int] | None]:
    """When each file was last changed, and its size; None for one that isn't there."""
    seen: dict[Path, tuple[int, int] | None] = {}
    for path in paths:
        try:
            found = path.stat()
            seen[path] = (found.st_mtime_ns, found.st_size)
        except OSError:
            seen[path] = None
    return seen


def package_files() -> list[Path]:
    """The files of this package whose change means starting anew."""
    return [path for path in PACKAGE.rglob("*") if path.suffix in (".py", ".toml", ".tsv", ".txt", ".j2", ".css")]


def changes(paths: Callable[[], Iterable[Path]]) -> Iterator[set[Path]]:
    """Yield the files that changed, came or went, each time some did; the first set is empty, when watching begins.

    `paths` is asked anew at every look.
    """
    before = snapshot(paths())
    yield set()
    while True:
        time.sleep(INTERVAL)
        now = snapshot(paths())
        changed = {path for path in {*before, *now} if before.get(path) != now.get(path)}
        before = now
        if changed:
            yield changed
