"""Articles x notebooks -> a folder of reports, of which only what changed is built."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.errors import AnalysisError, ParameterError
from analysis.reports import index
from analysis.reports.environment import kernel_environment
from analysis.reports.locks import locked
from analysis.reports.manifest import forget_hashes, inputs_of, read_manifest, why_stale
from analysis.reports.parameters import Parameter, choose, read_parameters

INTERNAL_ERROR = 70  # EX_SOFTWARE of sysexits.h
PREPARE = "analysis.reports.prepare"


@dataclass(frozen=True, slots=True)
class Report:
    """One report to be: where it comes from, where it goes, and what it depends on."""

    article: Path
    notebook: Path
    out: Path
    parameters: Mapping[str, Any]
    inputs: Mapping[str, Any]
    timeout: float | None

    @property
    def name(self) -> str:
        """ "article/notebook", its key in the manifest."""
        return f"{self.article.stem}/{self.notebook.stem}"

    @property
    def outputs(self) -> dict[str, Path]:
        """Its files by kind."""
        return {kind: self.out / self.article.stem / f"{self.notebook.stem}.{kind}" for kind in ("html", "ipynb")}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report.

    `status` is `built`, `fresh` (nothing to do), `stale` (would be built, had it not been a check) or `failed`;
    `message` says why in one line, `exit_code` is 0 unless it failed.
    """

    report: Report
    status: str
    message: str = ""
    exit_code: int = 0
    seconds: float = 0


@dataclass(slots=True)
class Progress:
    """Called by build_reports as it goes; replace what you want to see."""

    planned: Callable[[int, int], None] = field(default=lambda stale, all_reports: None)
    done: Callable[[Outcome], None] = field(default=lambda outcome: None)


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
    progress: Progress | None = None,
) -> list[Outcome]:
    """Build `<out>/<article_id>/<notebook>.html` for every article and notebook, and the index pages.

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
        check: build nothing, only tell what would be built.
        progress: told what is planned and each outcome as it comes.

    Returns:
        One outcome for each report, in the order of articles, then notebooks.

    Raises:
        AnalysisError: a file that isn't there, an unknown parameter, a value of the wrong type.
    """
    progress = progress or Progress()
    plan = plan_reports(articles, notebooks, parameters or {}, Path(out), texts=texts or {}, timeout=timeout)
    manifest = read_manifest(Path(out))
    outcomes: dict[str, Outcome] = {}
    stale: list[tuple[Report, str]] = []
    for report in plan:
        reason = "forced" if force else why_stale(manifest, report.name, report.inputs, report.outputs)
        if reason is None:
            outcomes[report.name] = Outcome(report, "fresh")
        else:
            stale.append((report, reason))
            outcomes[report.name] = Outcome(report, "stale", reason)
    progress.planned(len(stale), len(plan))
    if stale and not check:
        with build_session(jobs or os.cpu_count() or 1, len(stale)) as build:
            for outcome in build(stale, force):
                outcomes[outcome.report.name] = outcome
                progress.done(outcome)
    if not check:
        write_index(Path(out))
    return [outcomes[report.name] for report in plan]


def plan_reports(
    articles: Sequence[str | Path],
    notebooks: Sequence[str | Path],
    parameters: Mapping[str, Any],
    out: Path,
    *,
    texts: Mapping[str, str],
    timeout: float | None,
) -> list[Report]:
    """Every article with every notebook, its parameters checked and its inputs hashed."""
    forget_hashes()
    paths = [Path(article) for article in articles]
    stems: dict[str, Path] = {}
    for path in paths:
        if not path.is_file():
            raise AnalysisError(f"{path}: {'a folder' if path.is_dir() else 'no such file'}; name an article's file")
        if stems.setdefault(path.stem, path) != path:
            raise AnalysisError(f"{path} and {stems[path.stem]} would write the same reports; rename one of them")
    known = {Path(notebook): read_parameters(Path(notebook)) for notebook in notebooks}
    if not paths or not known:
        raise AnalysisError("nothing to build: no articles in seeds/" if known else "no notebooks in notebooks/")
    chosen = choose(known, texts, parameters)
    return [
        _report(path, notebook, known[notebook], chosen[notebook], out, timeout)
        for path in stems.values()
        for notebook in known
    ]


def _report(
    article: Path,
    notebook: Path,
    known: Mapping[str, Parameter],
    values: Mapping[str, Any],
    out: Path,
    timeout: float | None,
) -> Report:
    """One planned report; files that parameters name are hashed, and given relative to the notebook's folder."""
    given = dict(values)
    files = []
    for name, value in values.items():
        if known[name].is_path and isinstance(value, str):
            if not Path(value).exists():
                raise ParameterError(f"{name} is {value!r}, but there is no such file")
            files.append(Path(value))
            given[name] = os.path.relpath(value, notebook.parent)
    inputs = inputs_of(article, notebook, values, files)
    if "article" in known:
        given["article"] = os.path.relpath(article, notebook.parent)
    return Report(article, notebook, out, given, inputs, timeout)


@contextmanager
def build_session(jobs: int, tasks: int) -> Iterator[Callable[[Sequence[tuple[Report, str]], bool], Iterator[Outcome]]]:
    """Workers and their warm parent, ready to build; both are gone afterwards, with every kernel."""
    from analysis.reports.warm import ADDRESS, WarmParent, can_fork

    warm = WarmParent(PREPARE) if can_fork() else None
    folder = warm.folder if warm else Path(tempfile.mkdtemp(prefix="analysis-"))
    try:
        # The warm parent imports in its own process meanwhile.
        from analysis.reports.perform import perform, prepare
        from analysis.reports.workers import Workers

        environment = kernel_environment(folder)
        if warm:
            environment[ADDRESS] = warm.address
        prepare()
        with _environment(environment):
            workers = Workers(perform, min(jobs, tasks), warm)
        try:

            def build(stale: Sequence[tuple[Report, str]], force: bool) -> Iterator[Outcome]:
                reasons = {report.name: reason for report, reason in stale}
                for (report, _), result in workers.run([(report, force) for report, _ in stale]):
                    yield _outcome(report, reasons[report.name], result)

            yield build
        finally:
            workers.stop()
    finally:
        if warm:
            warm.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _outcome(report: Report, reason: str, result: Any) -> Outcome:
    """What a worker's result means."""
    match result:
        case AnalysisError():
            return Outcome(report, "failed", str(result), result.exit_code)
        case OSError():
            return Outcome(report, "failed", f"{report.name}: {result}; its last good version stays", INTERNAL_ERROR)
        case Exception():
            kind = type(result).__name__
            return Outcome(report, "failed", f"{report.name}: {kind}: {result}", INTERNAL_ERROR)
    return Outcome(report, result["status"], reason, seconds=result["seconds"])


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    """Set this process's environment while children are started."""
    before = dict(os.environ)
    os.environ.clear()
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def write_index(out: Path) -> None:
    """Write the index pages over what the manifest lists; a page that is already right stays untouched."""
    with locked(out, "index"):
        index.write_pages(out, read_manifest(out))
