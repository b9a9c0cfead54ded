"""The warm parent's process: imports what notebooks need once, then forks one real ipykernel for each that asks.

It listens on a Unix socket. A client sends one JSON line (`argv`, `cwd`, `env`), gets one back (`pid` or `error`) and
keeps the connection: the parent writes the exit code there, and kills the kernel of a client that went.
"""

import contextlib
import json
import os
import random
import select
import signal
import socket
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

from analysis.reports.locks import locked
from analysis.reports.preload import warm_up
from analysis.reports.warm import die_with_parent
from analysis.scratch import remove

IDLE = 120.0  # seconds without a kernel after which a shared parent ends


def threads() -> int:
    """How many threads this process has; 1 where the system doesn't say."""
    try:
        return len(os.listdir("/proc/self/task"))
    except OSError:
        return 1


def become_kernel(request: dict[str, object]) -> None:
    """Turn this freshly forked child into an ordinary ipykernel; never returns."""
    parent = os.getppid()
    code = 1
    try:
        die_with_parent()
        os.setsid()
        os.closerange(3, 1024)
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGCHLD):
            signal.signal(number, signal.SIG_DFL)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        os.environ.clear()
        os.environ.update(request["env"])  # type: ignore[call-overload]
        tempfile.tempdir = None  # asked anew, of this environment
        if hasattr(time, "tzset"):
            time.tzset()
        os.chdir(str(request["cwd"]))
        random.seed()  # else every child would go on from the parent's state
        if "numpy" in sys.modules:
            sys.modules["numpy"].random.seed()
        from ipykernel.kernelapp import IPKernelApp

        argv = [*request["argv"], f"--IPKernelApp.parent_handle={parent}"]  # type: ignore[misc]
        sys.argv = ["ipykernel_launcher.py", *argv]
        IPKernelApp.launch_instance(argv=argv)
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:
        traceback.print_exc()
    finally:
        with contextlib.suppress(Exception):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


class Parent:
    """Serves fork requests from a listening socket until its owner goes away."""

    def __init__(self, listener: socket.socket, owner: int | None, idle: float | None) -> None:
        self.listener = listener
        self.owner = owner  # a pipe that its owner holds open; None: ends after `idle` seconds without kernels
        self.idle = idle
        self.waiting: list[socket.socket] = []  # connected, no request read yet
        self.kernels: dict[int, socket.socket] = {}

    def serve(self) -> None:
        """Loop until SIGTERM, the owner's pipe closes or nobody asks for `idle` seconds; then kill every kernel."""
        wake, wake_write = os.pipe()
        os.set_blocking(wake_write, False)
        signal.set_wakeup_fd(wake_write, warn_on_full_buffer=False)
        for number in (signal.SIGCHLD, signal.SIGTERM):  # they end the waiting, and interrupt nothing
            signal.signal(number, lambda *_: None)
        try:
            while True:
                watched: list[Any] = [self.listener, wake, *self.waiting, *self.kernels.values()]
                if self.owner is not None:
                    watched.append(self.owner)
                timeout = None if self.kernels else self.idle
                ready = select.select(watched, [], [], timeout)[0]
                if not ready or self.owner in ready:
                    return
                if wake in ready:
                    if signal.SIGTERM in os.read(wake, 4096):
                        return
                    self.reap()
                if self.listener in ready:
                    self.waiting.append(self.listener.accept()[0])
                for connection in [c for c in ready if isinstance(c, socket.socket) and c is not self.listener]:
                    self.hear(connection)
        finally:
            for pid in list(self.kernels):
                self.kill(pid)

    def hear(self, connection: socket.socket) -> None:
        """Read from a client: its request, or the end of its connection."""
        if connection in self.waiting:
            self.waiting.remove(connection)
            connection.settimeout(5)
            try:
                line = connection.makefile("rb").readline()
                self.fork(connection, json.loads(line)) if line else connection.close()
            except (OSError, ValueError):
                connection.close()
            return
        for pid, known in list(self.kernels.items()):
            if known is connection and not self._receive(connection):
                self.kill(pid)

    @staticmethod
    def _receive(connection: socket.socket) -> bytes:
        try:
            return connection.recv(1024)
        except OSError:
            return b""

    def fork(self, connection: socket.socket, request: dict[str, object]) -> None:
        """Fork a kernel and answer with its pid; none is forked while more than one thread lives, which isn't safe."""
        if threads() > 1:
            self._send(connection, {"error": "the warm parent has threads"})
            connection.close()
            return
        sys.stdout.flush()
        sys.stderr.flush()
        pid = os.fork()
        if pid == 0:
            signal.set_wakeup_fd(-1)
            become_kernel(request)
        self.kernels[pid] = connection
        self._send(connection, {"pid": pid})

    def kill(self, pid: int) -> None:
        """Kill a kernel with all it started, and wait for it."""
        self.kill_all(pid)
        with contextlib.suppress(ChildProcessError):
            os.waitpid(pid, 0)
        self.kernels.pop(pid).close()

    def reap(self) -> None:
        """Tell the clients of ended kernels their exit codes, and kill what these had started."""
        for pid in list(self.kernels):
            with contextlib.suppress(ChildProcessError):
                if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT):
                    self.kill_all(pid)  # until it is waited for, nobody else's processes can have its number
                    status = os.waitpid(pid, 0)[1]
                    connection = self.kernels.pop(pid)
                    self._send(connection, {"exit": os.waitstatus_to_exitcode(status)})
                    connection.close()

    @staticmethod
    def kill_all(pid: int) -> None:
        """Kill a kernel and what it started."""
        for kill in (os.killpg, os.kill):
            with contextlib.suppress(OSError):
                kill(pid, signal.SIGKILL)

    @staticmethod
    def _send(connection: socket.socket, message: dict[str, object]) -> None:
        with contextlib.suppress(OSError):
            connection.sendall(json.dumps(message).encode() + b"\n")


def end_once(*_: object) -> None:
    """Leave the imports on SIGTERM with an exception, so that the end is tidy; more of them change nothing."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit(1)


def main(argv: list[str]) -> None:
    """Serve an owner, `SOCKET_FD OWNER_FD FOLDER PREPARE`, or whoever asks, `SOCKET_PATH PREPARE`.

    What an owner's parent leaves is removed at the end; PREPARE may be empty.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, end_once)
    if len(argv) == 2:
        serve_all(Path(argv[0]), argv[1] or None)
        return
    listener, owner = socket.socket(fileno=int(argv[0])), int(argv[1])
    folder, prepare = Path(argv[2]), argv[3] or None
    try:
        try:
            die_with_parent(signal.SIGTERM)
            if not select.select([owner], [], [], 0)[0]:  # else it was killed before it could be asked for its signal
                warm_up(prepare)
                Parent(listener, owner, idle=None).serve()
        finally:
            signal.signal(signal.SIGTERM, signal.SIG_IGN)
    finally:  # the owner's pipe closes just before its SIGTERM comes: that interrupts the first tidying at most
        remove(folder)


def serve_all(address: Path, prepare: str | None) -> None:
    """Serve every process of this user that knows the address, until none has asked for IDLE seconds.

    A second parent for the same address ends at once.
    """
    with locked(address.parent, address.name, wait=False) as first:
        if not first:
            return
        address.unlink(missing_ok=True)
        listener = socket.socket(socket.AF_UNIX)
        warm_up(prepare)  # before it listens: who comes earlier is better served by an ordinary kernel
        listener.bind(str(address))
        listener.listen(64)
        try:
            Parent(listener, None, idle=IDLE).serve()
        finally:
            address.unlink(missing_ok=True)


if __name__ == "__main__":
    main(sys.argv[1:])
