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
    import tempfile  # takes as long as hashing thirty files, and most builds write nothing

    written: list[tuple[str, Path]] = []
    try:
        for path, content in files:
            try:
                handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
                written.append((beside, path))
                with os.fdopen(handle, "wb") as file:
                    file.write(content)
                os.chmod(beside, 0o666 & ~_umask())  # mkstemp makes files that only their owner reads
            except OSError as error:
                raise OSError(error.errno, error.strerror, str(path)) from None
        while written:
            os.replace(*written[0])
            del written[0]
    finally:
        for beside, _ in written:
            with contextlib.suppress(OSError):
                os.unlink(beside)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
