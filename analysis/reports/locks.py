"""Outputs that are never torn: one writer at a time, and a file is there whole or as it was before."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]
    import msvcrt

LOCKS = ".locks"


@contextlib.contextmanager
def locked(out: Path, name: str) -> Iterator[None]:
    """Hold the lock `name` of the output folder `out`; waits while another process holds it.

    The system lets go of it when the process ends, however it ends. The lock file stays: removing it would let two
    processes hold locks on two files of the same name.
    """
    path = out / LOCKS / name.replace("/", "--")
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX)
        else:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
        yield


def write_whole(path: Path, data: bytes) -> None:
    """Put `data` at `path` in one step; when that fails (full disk, kill) the old file stays as it was.

    The name of the part that is written beside it is always the same, so that a killed run leaves at most one, which
    the next run takes over. The caller holds the lock.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
