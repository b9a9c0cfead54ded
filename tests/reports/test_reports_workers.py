"""Workers: what they give back, and that one which dies takes nothing with it but its own task."""

import os
import signal
from collections.abc import Iterator

import pytest

from analysis.errors import ArticleError
from analysis.reports.workers import WorkerError, Workers


class Odd(Exception):
    """An exception that can't be made again from its message, as unpickling wants it."""

    def __init__(self, first: int, second: int) -> None:
        super().__init__(f"{first} and {second}")


def perform(task: str) -> str:
    if task == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    if task == "odd":
        raise Odd(1, 2)
    if task == "mistake":
        raise ArticleError("no such article")
    return task.upper() + os.environ["ENDING"]


@pytest.fixture
def workers() -> Iterator[Workers[str]]:
    workers = Workers(perform, 1, None, {"ENDING": "!"})
    yield workers
    workers.stop()


def results(workers: Workers[str], *tasks: str) -> dict[str, object]:
    return dict(workers.run(tasks))


def test_what_happens_to_one_task_stops_no_other(workers: Workers[str]) -> None:
    found = results(workers, "a", "die", "odd", "mistake", "b")
    assert (found["a"], found["b"]) == ("A!", "B!")
    assert isinstance(found["die"], WorkerError) and str(found["die"]) == "a worker process ended with code -9"
    assert isinstance(found["odd"], WorkerError) and str(found["odd"]) == "Odd: 1 and 2"
    assert isinstance(found["mistake"], ArticleError)


def test_a_worker_that_was_killed_is_replaced(workers: Workers[str]) -> None:
    (process,) = workers.idle.values()
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    assert results(workers, "a") == {"a": "A!"}
    assert isinstance(results(workers, "die")["die"], WorkerError)
    assert results(workers, "b") == {"b": "B!"}
