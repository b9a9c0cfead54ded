"""One writer at a time for each output."""

import contextlib
import glob
import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

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
    The system lets go of it when the process ends, however it ends. The lock file stays, but for `withdraw`: who then
    holds a file that is gone takes the lock on a new one, as two processes must not hold two files of the same name.
    """
    path = out / LOCKS / name
    while True:
        file = _opened(path)
        held = file is not None and _hold(file, wait)
        if file is not None and (not held or _is_there(path, file)):
            break
        if file is not None:
            file.close()
    with file:
        yield held


def _opened(path: Path) -> BinaryIO | None:
    """The lock file; None where its folder was withdrawn under our hands."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        return path.open("a+b")
    except FileNotFoundError:
        return None


def _hold(file: BinaryIO, wait: bool) -> bool:
    try:
        if fcntl:
            fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        else:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined]
    except BlockingIOError:
        return False
    return True


def _is_there(path: Path, file: BinaryIO) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(file.fileno()))
    except FileNotFoundError:
        return False


def withdraw(out: Path) -> None:
    """Remove a folder that holds no file but locks, if it is there; of these none that another process holds."""
    if any(path.is_file() and LOCKS not in path.relative_to(out).parts for path in out.rglob("*")):
        return
    with contextlib.suppress(OSError):  # another process goes on in it
        for path in sorted(out.rglob("*"), reverse=True):  # what a folder holds before the folder
            if path.is_dir():
                path.rmdir()
                continue
            with locked(out, str(path.relative_to(out / LOCKS)), wait=False) as free:
                if free:
                    path.unlink()
        out.rmdir()


def sweep(path: Path) -> None:
    """Remove what a killed run left beside `path`; the caller holds the lock, so nobody is writing it."""
    for part in path.parent.glob(f".{glob.escape(path.name)}.*.part"):
        part.unlink(missing_ok=True)
