"""How a build tells of itself: a bar with the time left on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from analysis.reports import Outcome


class Lines:
    """One line for each report as it is done: built ones to stdout, failed ones to stderr.

    What is wrong with an article is told once, not by each of its reports.
    """

    def __init__(self) -> None:
        self.told: set[str] = set()

    def planned(self, stale: int, tasks: int) -> None:
        """Told once what there is to do."""

    def done(self, outcome: Outcome) -> None:
        """Told of each report and dataset."""
        if outcome.status == "failed" and outcome.message not in self.told:
            self.told.add(outcome.message)
            print(f"failed  {outcome.message}", file=sys.stderr, flush=True)
        elif outcome.status == "built":
            print(f"built   {outcome.task.name} in {outcome.seconds:.1f} s: {outcome.message}", flush=True)

    @staticmethod
    def summary(outcomes: Sequence[Outcome], out: Path) -> str:
        """How many reports and datasets are in which state, and where the index is if there is one."""
        counts = Counter(outcome.status for outcome in outcomes)
        said = {"built": "built", "fresh": "unchanged", "stale": "to build", "failed": "failed"}
        told = ", ".join(f"{counts[status]} {words}" for status, words in said.items() if counts[status])
        index = out / "index.html"
        return f"{told}; see {index}" if index.exists() else told


class Bar(Lines):
    """A bar under the lines; it moves as reports are done."""

    def __init__(self, stream: TextIO) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        super().__init__()
        # No refreshing thread: workers are forked while the bar is shown.
        self.progress = Progress(
            TextColumn("reports"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            TextColumn("left"),
            console=Console(file=stream),
            auto_refresh=False,
            transient=True,
        )
        self.task = self.progress.add_task("reports", total=None)

    def planned(self, stale: int, tasks: int) -> None:
        if stale:
            self.progress.start()
            self.progress.update(self.task, total=stale, refresh=True)

    def done(self, outcome: Outcome) -> None:
        super().done(outcome)
        self.progress.update(self.task, advance=1, refresh=True)


@contextmanager
def progress_for(stream: TextIO) -> Iterator[Lines]:
    """A bar where `stream` is a terminal, else plain lines."""
    if not stream.isatty():
        yield Lines()
        return
    bar = Bar(stream)
    try:
        yield bar
    finally:
        bar.progress.stop()
