"""Files are replaced whole: a reader, or a run that is killed, never sees half of one."""

import contextlib
import os
from collections.abc import Iterable
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside `path` and put it in its place in one step; what stood there stays until then."""
    write_together([(path, content)])


def write_together(files: Iterable[tuple[Path, bytes]]) -> None:
    """Write all files beside their places, and put them there when all are written: a full disk changes none of them.

    Raises:
        OSError: with the path that could not be written.
    """
    written: list[tuple[Path, Path]] = []
    try:
        for path, content in files:
            beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
            written.append((beside, path))  # before it is there: an interrupt leaves none
            try:
                with beside.open("xb") as file:
                    file.write(content)
            except OSError as error:
                raise OSError(error.errno, error.strerror, str(path)) from None
        while written:
            os.replace(*written[0])
            del written[0]
    finally:
        for beside, _ in written:
            with contextlib.suppress(OSError):
                beside.unlink()
