"""Files are replaced whole: a reader, or a run that is killed, never sees half of one."""

import contextlib
import errno
import os
import re
import time
from collections.abc import Iterable
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PART = re.compile(r"\..+\.[0-9a-f]{8}\.part")
MOMENT = 5.0  # seconds between a file's making and its lock that no writer takes


def read_beside(path: Path) -> str | None:
    """Return the text of a file that may stand beside an article; None where there is none.

    Raises:
        OSError: it can't be read, or is a link to a file that isn't there: what it says would be lost without a word.
        UnicodeDecodeError: it isn't UTF-8.
    """
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        if path.is_symlink():
            told = f"a link to {os.readlink(path)}, which isn't there; bring that file back, or remove the link"
            raise OSError(errno.ENOLINK, told) from None
        return None


def write_whole(path: Path, content: bytes) -> None:
    """Write a file beside `path` and put it in its place in one step; what stood there stays until then."""
    write_together([(path, content)])


def write_together(files: Iterable[tuple[Path, bytes]]) -> None:
    """Write all files beside their places, and put them there when all are written: a full disk changes none of them.

    What a killed process left half-written in these folders is removed.

    Raises:
        OSError: with the path that could not be written.
    """
    written: list[tuple[Path, Path]] = []
    seen: set[Path] = set()
    with contextlib.ExitStack() as handles:
        try:
            for path, content in files:
                if path.parent not in seen:
                    _sweep(path.parent)
                    seen.add(path.parent)
                beside = path.with_name(f".{path.name}.{os.urandom(4).hex()}.part")
                written.append((beside, path))  # before it is there: an interrupt leaves none
                try:
                    file = handles.enter_context(beside.open("xb"))
                    _hold(file.fileno())
                    file.write(content)
                    file.flush()
                    if not fcntl:
                        file.close()  # an open file can't be put in its place there
                except OSError as error:
                    raise OSError(error.errno, error.strerror, str(path)) from None
            while written:
                os.replace(*written[0])
                del written[0]
        finally:
            for beside, _ in written:
                with contextlib.suppress(OSError):
                    beside.unlink()


def _hold(handle: int) -> bool:
    """Lock an open file, which the system lets go of however the process ends; False where another one holds it."""
    if fcntl:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # some network drives have no locks
            pass
    return True


def _sweep(folder: Path) -> None:
    """Remove the half-written files in a folder that no process holds any more."""
    if not fcntl:
        return
    old = time.time() - MOMENT
    with contextlib.suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if PART.fullmatch(entry.name) and entry.is_file(follow_symlinks=False) and entry.stat().st_mtime < old:
                with contextlib.suppress(OSError), open(entry.path, "rb") as file:
                    if _hold(file.fileno()):
                        os.unlink(entry.path)
