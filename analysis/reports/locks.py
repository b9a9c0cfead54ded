"""One writer at a time for each output."""

import contextlib
import glob
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]
    import msvcrt

LOCKS = ".locks"


@contextlib.contextmanager
def locked(out: Path, name: str, *, wait: bool = True) -> Iterator[bool]:
    """Hold the lock `name`, a relative path, of the folder `out`.

    Without `wait`, give False where another process holds it.
    The system lets go of it when the process ends, however it ends. The lock file stays: removing it would let two
    processes hold locks on two files of the same name.
    """
    path = out / LOCKS / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        try:
            if fcntl:
                fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            else:
                file.seek(0)
                msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
        except BlockingIOError:
            yield False
            return
        yield True


def sweep(path: Path) -> None:
    """Remove what a killed run left beside `path`; the caller holds the lock, so nobody is writing it."""
    for part in path.parent.glob(f".{glob.escape(path.name)}.*.part"):
        part.unlink(missing_ok=True)
