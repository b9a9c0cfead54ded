"""Files are replaced whole: a reader, or a run that is killed, never sees half of one."""

import contextlib
import errno
import os
from collections.abc import Iterable
from pathlib import Path


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
