"""Workers and the warm parent of their kernels, started when the first task comes and gone at the end."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any

from analysis.reports.environment import find_home, find_shared, forget_warnings, kernel_environment
from analysis.reports.plan import Task

Order = tuple[Task, bool]  # a task, and whether it is built even where nothing changed


class Session:
    """Builds tasks with `jobs` workers; as a context it is ended by the outermost `with`, with every kernel."""

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self.depth = 0
        self.workers: Any = None  # the notebook stack is imported when there is something to build
        self.ends = ExitStack()

    def __enter__(self) -> "Session":
        self.depth += 1
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.depth -= 1
        if error or not self.depth:
            self.close()

    def perform(self, orders: Sequence[Order]) -> Iterator[tuple[Order, Any]]:
        """Build every task; each comes with what its worker gave back, as it is ready."""
        if self.workers is None:
            self._start()
        yield from self.workers.run(orders)

    def close(self) -> None:
        """End the workers, the warm parent and all kernels, and remove what they wrote for themselves."""
        self.workers = None
        self.ends.close()

    def _start(self) -> None:
        from analysis.reports.warm import ADDRESS, WarmParent, can_fork, for_sockets
        from analysis.scratch import scratch_folder

        forget_warnings()
        find_home()
        find_shared()
        folder = self.ends.enter_context(scratch_folder(Path(for_sockets()), "analysis"))
        warm = WarmParent(folder) if can_fork() else None
        environment = kernel_environment(folder)
        if warm:
            self.ends.callback(warm.stop)
            environment[ADDRESS] = warm.address
        # The warm parent imports in its own process meanwhile.
        from analysis.reports.perform import perform, prepare
        from analysis.reports.workers import Workers

        gc.disable()  # as in the warm parent: what is imported stays
        prepare()
        gc.freeze()
        gc.enable()
        self.workers = Workers(perform, self.jobs, warm, environment)
        self.ends.callback(self.workers.stop)
