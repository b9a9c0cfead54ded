"""Folders to work in: gone at the end, and what a killed process left is swept by the next one."""

import contextlib
import os
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]


@contextlib.contextmanager
def scratch_folder(parent: Path, name: str) -> Iterator[Path]:
    """Make a private folder `.<name>.<chance>.part` in `parent`, and remove it at the end.

    Its owner holds a lock on it, and so do processes forked from the owner. The system lets go of the lock however
    they end, so folders of this name that nobody holds are a killed process's, and are removed first.

    Raises:
        OSError: the folder can't be made.
    """
    if fcntl:
        for left in parent.glob(f".{name}.*.part"):
            _sweep(left)
    while True:
        folder = parent / f".{name}.{os.urandom(8).hex()}.part"
        try:  # already named: an interrupt right after it was made removes it too
            folder.mkdir(mode=0o700)
            with _locked(folder) as ours:
                if ours:
                    yield folder
                    return
        finally:
            remove(folder)


def remove(folder: Path) -> None:
    """Remove the folder; a process that was killed may take a moment to end, and writes until then."""
    for _ in range(40):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(0.05)


@contextlib.contextmanager
def held(folder: Path) -> Iterator[bool]:
    """Hold the lock on a folder that is there; False where another process holds it."""
    if not fcntl:
        yield True
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
            return
        except OSError:  # some network drives have no locks
            pass
        yield True
    finally:
        os.close(handle)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[bool]:
    """Hold the lock on a new folder; False where another process swept it before it was locked."""
    if not fcntl:
        yield True
        return
    try:
        handle = os.open(folder, os.O_RDONLY)
    except FileNotFoundError:
        yield False
        return
    try:
        with contextlib.suppress(OSError):  # some network drives have no locks: nobody can sweep there either
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield folder.exists()
    finally:
        os.close(handle)


def _sweep(folder: Path) -> None:
    """Remove a folder of this user's that no process holds."""
    with contextlib.suppress(OSError):  # gone meanwhile, another user's, or held
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            if os.fstat(handle).st_uid == os.getuid():
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
        finally:
            os.close(handle)
