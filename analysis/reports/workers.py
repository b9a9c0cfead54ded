"""Worker processes: papermill changes the working directory, so reports are run by processes and not by threads."""

import multiprocessing
import os
import signal
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from multiprocessing.connection import Connection, wait
from typing import Any, Generic, TypeVar

from analysis.errors import AnalysisError
from analysis.reports.warm import WarmParent, can_fork, die_with_parent

Task = TypeVar("Task")
# What the main process may take for a wish to end: a forked worker has it from there.
OURS = {getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)}


class WorkerError(Exception):
    """A worker process ended in the middle of a task, or met an error that nobody foresaw; the message names it."""


class Workers(Generic[Task]):
    """A few processes that perform tasks; what they return comes back as it is ready.

    Args:
        perform: called in a worker with one task; a function of a module, its result and exceptions can be pickled.
        count: how many tasks run at the same time.
        warm: the warm parent of their kernels; workers let go of it, so that it ends with this process.
        environment: of every worker, whenever it is started.
    """

    def __init__(
        self, perform: Callable[[Task], Any], count: int, warm: WarmParent | None, environment: Mapping[str, str]
    ) -> None:
        self.perform, self.warm, self.environment = perform, warm, environment
        self.context: Any = multiprocessing.get_context("fork" if can_fork() else "spawn")
        self.busy: dict[Connection, tuple[Any, Task]] = {}
        self.idle: dict[Connection, Any] = {}
        try:
            for _ in range(count):
                self._start()
        except BaseException:
            self.stop()
            raise

    def _start(self) -> None:
        ours, theirs = self.context.Pipe()
        held = [ours, *self.idle, *self.busy] if can_fork() else []  # copies that a forked worker has to close
        given = (self.perform, theirs, held, self.warm, self.environment)
        process = self.context.Process(target=_work, args=given, daemon=True)
        if can_fork():  # until the worker has its own way with them
            signal.pthread_sigmask(signal.SIG_BLOCK, OURS)
        try:
            process.start()
        finally:
            if can_fork():
                signal.pthread_sigmask(signal.SIG_UNBLOCK, OURS)
        theirs.close()
        self.idle[ours] = process

    def _replace(self, connection: Connection, process: Any) -> None:
        """Start another worker in the place of one that ended."""
        process.join(1)
        connection.close()
        self._start()

    def run(self, tasks: Sequence[Task]) -> Iterator[tuple[Task, Any]]:
        """Perform all tasks; each comes with its result, or with the exception that ended it."""
        todo = deque(tasks)
        while todo or self.busy:
            while todo and self.idle:
                connection, process = self.idle.popitem()
                try:
                    connection.send(todo[0])
                except OSError:  # it was killed while it had nothing to do
                    self._replace(connection, process)
                    continue
                self.busy[connection] = (process, todo.popleft())
            for ready in wait(list(self.busy)):
                assert isinstance(ready, Connection)
                process, task = self.busy.pop(ready)
                try:
                    result = ready.recv()
                    self.idle[ready] = process
                except (EOFError, OSError):
                    self._replace(ready, process)
                    result = WorkerError(f"a worker process ended with code {process.exitcode}")
                yield task, result

    def stop(self) -> None:
        """End all workers, whatever they are doing."""
        processes = [*self.idle.values(), *(process for process, _ in self.busy.values())]
        for process in processes:
            process.kill()
        for process in processes:
            process.join(2)
        for connection in (*self.idle, *self.busy):
            connection.close()


def _work(
    perform: Callable[[Task], Any],
    connection: Connection,
    held: list[Connection],
    warm: WarmParent | None,
    environment: Mapping[str, str],
) -> None:
    """A worker's life: one task after another until the other end of the pipe closes."""
    for number in OURS:  # Ctrl-C and a closed terminal are for the main process, which ends its workers
        signal.signal(number, signal.SIG_DFL if number == signal.SIGTERM else signal.SIG_IGN)
    os.environ.clear()
    os.environ.update(environment)
    tempfile.tempdir = None  # asked anew, of this environment
    if can_fork():
        signal.pthread_sigmask(signal.SIG_UNBLOCK, OURS)
        die_with_parent()
        for other in held:
            other.close()
        if warm:
            warm.forget()
    else:
        threading.Thread(target=_end_with_parent, daemon=True).start()
    parent = multiprocessing.parent_process()
    if parent and parent.pid != os.getppid():  # it was killed before it could be asked for its signal
        return
    while True:
        try:
            task = connection.recv()
        except EOFError:
            return
        try:
            result = perform(task)
        except (AnalysisError, OSError) as error:
            result = error
        except Exception as error:  # not every exception survives the way through the pipe
            result = WorkerError(f"{type(error).__name__}: {error}")
        connection.send(result)


def _end_with_parent() -> None:
    """End this process when its parent does, in the middle of a task too; its kernel looks for itself."""
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)
