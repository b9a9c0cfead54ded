"""Articles x notebooks -> a folder of reports, of which only what changed is built."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from analysis.errors import AnalysisError, MachineError
from analysis.reports import index
from analysis.reports.locks import LOCKS, withdraw
from analysis.reports.manifest import read_manifest, read_program, why_stale
from analysis.reports.plan import Data, Report, Task, plan_reports
from analysis.reports.session import Session

LONGEST_MESSAGE = 400  # characters


class Outcome(NamedTuple):
    """What became of one report, or of one article's dataset.

    `status` is `built`, `fresh` (nothing to do), `stale` (would be built, had it not been a check) or `failed`;
    `message` says why in one line, `changes` which numbers, sources and themes a check found to differ, `exit_code`
    is 0 unless it failed.
    """

    task: Task
    status: str
    message: str = ""
    exit_code: int = 0
    seconds: float = 0
    changes: tuple[str, ...] = ()


def build_reports(
    articles: Sequence[str | Path],
    notebooks: Sequence[str | Path],
    parameters: Mapping[str, Any] | None = None,
    out: str | Path = "reports",
    *,
    texts: Mapping[str, str] | None = None,
    jobs: int | None = None,
    timeout: float | None = 300,
    force: bool = False,
    check: bool = False,
    pdf: bool = False,
    session: Session | None = None,
    planned: Callable[[int, int], None] = lambda stale, tasks: None,
    done: Callable[[Outcome], None] = lambda outcome: None,
) -> list[Outcome]:
    """Build `<out>/<article_id>/<notebook>.html` for every article and notebook, its dataset, and the index pages.

    A report that fails leaves the others, and its own last good version, as they were.

    Args:
        articles: paths; the article's id is the name without its ending.
        notebooks: paths.
        parameters: values for the notebooks' parameters cells, checked against them.
        out: folder for the reports.
        texts: further parameters as text, read by the type each has.
        jobs: reports built at the same time; by default one for each processor.
        timeout: seconds that a cell may take; None is no limit.
        force: build what hasn't changed too.
        check: build nothing, only tell what would be built, and what differs in the datasets.
        pdf: print each report as PDF too; needs Chromium.
        session: workers that are warm already, and stay so; by default a build has its own.
        planned: called once with how many are to be built, of how many.
        done: called with each outcome as it comes.

    Returns:
        One outcome for each dataset and report, by article.

    Raises:
        AnalysisError: a file that isn't there, an unknown parameter, a value of the wrong type.
    """
    folder = Path(out)
    whole = plan_reports(articles, notebooks, parameters or {}, folder, texts=texts or {}, timeout=timeout, pdf=pdf)
    plan = [task for task in whole if not isinstance(task, Report) or task.problem is None]
    failed = [
        Outcome(t, "failed", t.problem, AnalysisError.exit_code) for t in whole if isinstance(t, Report) and t.problem
    ]
    if pdf:
        from analysis.reports.pdf import find_chromium

        find_chromium()
    reasons = _reasons(plan, folder, force)
    stale = [task for task in plan if reasons[task.name]]
    planned(len(stale), len(plan))
    outcomes = {
        task.name: Outcome(task, "stale" if reasons[task.name] else "fresh", reasons[task.name] or "") for task in plan
    }
    for outcome in failed:
        done(outcome)
    if check:
        return [*map(_checked, outcomes.values()), *failed]
    began = folder.exists()
    if stale:
        _make_folder(folder)
        with session or Session(min(jobs or os.cpu_count() or 1, len(stale))) as build:
            for (task, _), result in build.perform([(task, force) for task in stale]):
                outcome = _outcome(task, reasons[task.name] or "", result)
                outcomes[task.name] = outcome
                done(outcome)
    nothing = not began and all(outcome.status == "failed" for outcome in outcomes.values())
    _write_pages(folder, nothing)
    return [*outcomes.values(), *failed]


def _write_pages(out: Path, nothing: bool) -> None:
    """Write the index pages; of a first build in which nothing could be built, nothing is left."""
    try:
        if nothing:
            withdraw(out)
        else:
            index.write_pages(out)
    except OSError as error:
        raise MachineError(f"{error.filename or out}: {error.strerror}; the reports themselves stay") from None


def _reasons(plan: Sequence[Task], out: Path, force: bool) -> dict[str, str | None]:
    """Why each task has to be done; None where it hasn't."""
    if force:
        return {task.name: "forced" for task in plan}
    tables = read_program(out)
    manifests = {id: read_manifest(out / id) for id in {task.article.stem for task in plan}}
    return {task.name: why_stale(task, manifests[task.article.stem], tables) for task in plan}


def _make_folder(out: Path) -> None:
    """Make the output folder, and find out before anything is run that nothing can be written there."""
    import tempfile

    try:
        (out / LOCKS).mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=out):
            pass
    except OSError as error:
        raise AnalysisError(f"{out}: can't be written ({error.strerror}); choose another folder with --out") from None


def _outcome(task: Task, reason: str, result: Any) -> Outcome:
    """What a worker's result means; a failure is told in one line."""
    said = " ".join(str(result).split())[:LONGEST_MESSAGE]
    match result:
        case AnalysisError():
            return Outcome(task, "failed", said, result.exit_code)
        case OSError():
            reason = f"{result.filename or 'this machine'}: {result.strerror or said}"
            stays = any((task.folder / name).exists() for name in task.outputs)
            kept = "; the last good version stays" if stays else ""
            return Outcome(task, "failed", f"{task.name}: {reason}{kept}", MachineError.exit_code)
        case Exception():
            return Outcome(task, "failed", f"{task.name}: {said}", MachineError.exit_code)
    return Outcome(task, result["status"], reason, seconds=result["seconds"])


def _checked(outcome: Outcome) -> Outcome:
    """A stale dataset's outcome with what would change in it."""
    task = outcome.task
    if not isinstance(task, Data) or outcome.status != "stale" or not (task.folder / task.key).exists():
        return outcome
    from analysis.reports.data import changes_of

    return Outcome(task, "stale", outcome.message, changes=tuple(changes_of(task)))
