"""Starting and finding a warm parent, from which kernels are forked instead of started; forks.py is its process.

POSIX only; where there is none, kernels start the ordinary way.
"""

import contextlib
import ctypes
import hashlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

from analysis.reports.environment import ONE_THREAD, kernel_environment

ADDRESS = "ANALYSIS_WARM_KERNELS"  # environment variable with the socket of the warm parent that kernels come from
OFF = "off"  # its value for ordinary kernels everywhere
PROCESS = "analysis.reports.forks"
PREPARE = "analysis.reports.prepare"  # fills our own caches in a warm parent
KILL_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl(2)


def can_fork() -> bool:
    """Whether kernels may be forked; macOS has fork, but its frameworks don't survive it."""
    return hasattr(os, "fork") and sys.platform != "darwin" and os.environ.get(ADDRESS) != OFF


def die_with_parent(number: int = signal.SIGKILL) -> None:
    """Ask Linux to send this process a signal when its parent dies, even if it hangs in foreign code."""
    if sys.platform == "linux":
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(KILL_WITH_PARENT, number)


def for_sockets() -> str:
    """The folder for temporary files; /tmp where its name is too long for a socket in our own folder in it.

    A socket's name has 103 bytes at most, of which `/.analysis.<16>.part/<12>-ipc-1` are 51.
    """
    folder = tempfile.gettempdir()
    return folder if len(os.fsencode(folder)) <= 50 else "/tmp"


def shared_address() -> Path:
    """Where this user's shared warm parent for this Python, path and state of the package listens.

    The folder is private; with another state of the code the address is another, and the old parent ends by itself.
    """
    state = [sys.prefix, sys.version, os.environ.get("PYTHONPATH", "")]
    for path in sorted(Path(__file__).parents[1].rglob("*")):
        if path.suffix != ".pyc" and path.is_file():
            state.append(f"{path} {path.stat().st_mtime_ns}")
    folder = Path(for_sockets()) / f"analysis-warm-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.stat().st_uid != os.getuid() or folder.stat().st_mode & 0o077:
        raise PermissionError(f"{folder} is not private")
    return folder / hashlib.sha256("\n".join(state).encode()).hexdigest()[:16]


def start_shared(address: Path) -> None:
    """Start a shared warm parent in the background; it is ready a second or two later."""
    subprocess.Popen(
        [sys.executable, "-m", PROCESS, str(address), PREPARE],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **ONE_THREAD},
        start_new_session=True,
    )


class WarmParent:
    """A warm parent of our own: lives as long as this process holds its pipe, and takes its kernels with it.

    Its socket is in `folder`, which it removes where its owner was killed. `address` goes to the provisioner through
    the environment variable ADDRESS.
    """

    def __init__(self, folder: Path) -> None:
        self.address = str(folder / "warm")
        with contextlib.ExitStack() as handed:  # what only the new process needs
            listener = handed.enter_context(socket.socket(socket.AF_UNIX))
            listener.bind(self.address)
            listener.listen(64)
            read_end, self._held = os.pipe()
            handed.callback(os.close, read_end)
            self.process = subprocess.Popen(
                [sys.executable, "-m", PROCESS, str(listener.fileno()), str(read_end), str(folder), PREPARE],
                pass_fds=(listener.fileno(), read_end),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=kernel_environment(folder),
                start_new_session=True,
            )

    def forget(self) -> None:
        """In a forked worker: let go of the pipe, so that the parent ends with its owner and not with the workers."""
        os.close(self._held)

    def stop(self) -> None:
        """End the parent and every kernel it forked."""
        os.close(self._held)
        try:
            self.process.wait(timeout=3)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
