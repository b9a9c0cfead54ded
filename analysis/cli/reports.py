"""`analysis reports`: articles and notebooks -> HTML reports."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from analysis.cli.parser import Parser, as_given, as_path, number
from analysis.cli.progress import Lines, progress_for
from analysis.errors import AnalysisError

if TYPE_CHECKING:
    from analysis.reports import Outcome
    from analysis.reports.orphans import Orphan

PARAMETERS = Path("parameters.toml")  # of the project: what every run takes where no other file is named
STALE = 1  # exit code of --check where something would be built


def reports(parser: Parser, words: Sequence[str]) -> int:
    """Build the HTML reports of articles.

    Only what changed since the last time is built.

    Exit codes: 0 all is up to date, 1 --check found work or leftovers, 2 a mistake in the command or its files,
    3 a cell failed, 4 a cell took too long, 70 an error of this program or the machine.

    Example: analysis reports seeds/islamic-state-fraying.txt --notebook numbers -p published 2015-03-08
    """
    add = parser.add_argument
    add("articles", type=as_path, nargs="*", metavar="ARTICLE", help="Articles; all of seeds/ where none is named.")
    add("--notebook", action="append", default=[], metavar="NAME", help="Only this notebook; may be repeated.")
    add(
        "-p",
        "--parameter",
        nargs=2,
        type=as_given,
        action="append",
        default=[],
        metavar=("NAME", "VALUE"),
        help="A parameter.",
    )
    add(
        "-f",
        "--file",
        type=as_path,
        help="Parameters from a YAML, TOML or JSON file; those of parameters.toml where none is named.",
    )
    add("--out", type=as_path, default="reports", metavar="DIR", help="Folder for the reports (default: reports).")
    add(
        "--jobs",
        type=number(int, 1),
        metavar="N",
        help="Reports built at the same time (default: one for each processor).",
    )
    add(
        "--timeout",
        type=number(float, 0),
        default=300,
        metavar="S",
        help="Seconds that a cell may take, rounded up (default: 300); 0 is no limit.",
    )
    add("--check", action="store_true", help="Build nothing; tell what is out of date, exit 1.")
    add("--json", action="store_true", help="With --check: tell it as JSON.")
    add("--summary", type=as_path, metavar="FILE", help="With --check: add it to a file in Markdown.")
    add("--prune", action="store_true", help="Remove the reports of articles and notebooks that are gone.")
    add("--watch", action="store_true", help="Go on building as files change, until Ctrl-C.")
    add("--force", action="store_true", help="Build what hasn't changed too.")
    add("--describe", action="store_true", help="List the notebooks' parameters and stop.")
    add("--pdf", action="store_true", help="Print each report as PDF too; needs Chromium.")
    given = parser.read(words)
    notebooks = _notebooks(given.notebook)
    if given.describe:
        return _describe(notebooks)
    if (given.json or given.summary) and not given.check:
        raise AnalysisError(f"{'--json' if given.json else '--summary'} tells what --check finds; add --check")
    if given.check and (building := [name for name in ("prune", "watch") if getattr(given, name)]):
        raise AnalysisError(f"--check builds and removes nothing; leave out --{building[0]}, or --check")
    options: dict[str, Any] = {
        "texts": dict(given.parameter),
        "jobs": given.jobs,
        "timeout": given.timeout or None,
        "force": given.force,
        "check": given.check,
        "pdf": given.pdf,
    }
    if given.watch:
        _watch(given.articles, given.notebook, given.file, given.out, options)
    whole = not given.articles and not given.notebook
    if given.prune and not whole:
        raise AnalysisError("--prune looks at all articles and notebooks; name none of them")
    if given.check:
        return _check(given, notebooks, options, whole=whole)
    code = _build(given.articles, notebooks, given.file, given.out, options)
    if given.prune:
        from analysis.reports.orphans import prune

        prune(given.out, _orphans(given.out, notebooks))
    return code


def _check(given: Any, notebooks: list[Path], options: dict[str, Any], *, whole: bool) -> int:
    """Build nothing and tell what is out of date or left over; returns the exit code."""
    from analysis.cli.checked import check_json, check_lines, check_markdown
    from analysis.reports.index import missing_pages

    outcomes = _outcomes(given.articles, notebooks, given.file, given.out, options)
    left = [*missing_pages(given.out), *(map(str, _orphans(given.out, notebooks)) if whole else ())]
    if given.summary:
        with given.summary.open("a", encoding="utf-8") as file:
            file.write(check_markdown(outcomes, left))
    lines = [check_json(outcomes, left)] if given.json else [*check_lines(outcomes), *left]
    for line in lines:
        print(line)
    if not given.json:
        print(Lines.summary(outcomes, given.out))
    stale = STALE if left or any(outcome.status == "stale" for outcome in outcomes) else 0
    return max((outcome.exit_code for outcome in outcomes), default=0) or stale


def _orphans(out: Path, notebooks: list[Path]) -> "list[Orphan]":
    from analysis.reports.orphans import find_orphans

    return find_orphans(out, {path.stem for path in _articles([])}, {path.stem for path in notebooks})


def _build(articles: list[Path], notebooks: list[Path], file: Path | None, out: Path, options: dict[str, Any]) -> int:
    """One build, told as it goes; returns the exit code."""
    outcomes = _outcomes(articles, notebooks, file, out, options)
    print(Lines.summary(outcomes, out), flush=True)
    return max((outcome.exit_code for outcome in outcomes), default=0)


def _outcomes(
    articles: list[Path], notebooks: list[Path], file: Path | None, out: Path, options: dict[str, Any]
) -> "list[Outcome]":
    from analysis.reports import build_reports
    from analysis.reports.chosen import read_parameter_file

    values = read_parameter_file(file) if file else _project_parameters(notebooks)
    with progress_for(sys.stderr) as progress:
        return build_reports(
            _articles(articles), notebooks, values, out, planned=progress.planned, done=progress.done, **options
        )


def _project_parameters(notebooks: list[Path]) -> dict[str, Any]:
    """What parameters.toml says for every notebook and for these; its tables for others are left alone."""
    from analysis.reports.chosen import read_parameter_file

    values = read_parameter_file(PARAMETERS) if PARAMETERS.is_file() else {}
    others = {path.stem for path in _visible(_notebook_folder(), "*.ipynb")} - {path.stem for path in notebooks}
    return {name: value for name, value in values.items() if name not in others}


def _watch(articles: list[Path], names: list[str], file: Path | None, out: Path, options: dict[str, Any]) -> None:
    """Build again whenever an article, a notebook or a file of parameters changes; start anew when the code does."""
    from analysis.reports.session import Session
    from analysis.reports.watch import changes, package_files

    code = set(package_files())
    session = Session(options["jobs"] or os.cpu_count() or 1)

    def build() -> None:
        try:
            _build(articles, _notebooks(names), file, out, {**options, "session": session})
        except AnalysisError as error:
            print(f"error: {error}", file=sys.stderr)

    def watched() -> Iterable[Path]:
        chosen = _articles(articles)
        beside = [path.with_suffix(end) for path in chosen for end in (".toml", ".corrections.toml")]
        beside += [path.with_name("project.corrections.toml") for path in chosen]
        return [*chosen, *beside, *_notebooks(names), *([file] if file else [PARAMETERS]), *package_files()]

    with session:
        seen = changes(watched)
        next(seen)
        build()
        print("watching; Ctrl-C ends", flush=True)
        for changed in seen:
            if changed & (code | set(package_files())):
                session.close()
                os.execv(sys.executable, [sys.executable, "-m", "analysis", *sys.argv[1:]])
            build()


def _articles(named: list[Path]) -> list[Path]:
    return named or _visible("seeds", "*.txt")


def _notebooks(names: list[str]) -> list[Path]:
    """The notebooks of these names or paths; all of the folder where none is named."""
    folder = _notebook_folder()
    found = _visible(folder, "*.ipynb")
    chosen = []
    for name in names:
        path = Path(name) if name.endswith(".ipynb") else folder / f"{name}.ipynb"
        if not path.is_file():
            known = ", ".join(other.stem for other in found) or "none in notebooks/"
            raise AnalysisError(f"there is no notebook {name}; there are: {known}")
        chosen.append(path)
    return chosen or [path for path in found if _is_report(path)]


def _is_report(path: Path) -> bool:
    """Whether a notebook of the folder is one for articles, and whoever named none is told why another is left out."""
    from analysis.reports.parameters import UNASKED, why_no_report

    if reason := why_no_report(path):
        if reason == UNASKED:
            return False
        print(f"skipped {path}: {reason}; --notebook {path.stem} runs it all the same", file=sys.stderr)
    return not reason


def _notebook_folder() -> Path:
    """notebooks/; where there is none here, that of the repository or the one inside the installed package."""
    own = Path("notebooks")
    others = (Path(__file__).parents[2] / own, Path(__file__).parents[1] / own)
    return next((folder for folder in (own, *others) if folder.is_dir()), own)


def _visible(folder: str | Path, pattern: str) -> list[Path]:
    """The files of a folder by name, without those that other programs hide there."""
    return sorted(path for path in Path(folder).glob(pattern) if not path.name.startswith("."))


def _describe(notebooks: list[Path]) -> int:
    """Print each notebook's parameters: name, type, default, help, choices."""
    from analysis.reports.parameters import read_parameters

    for path in notebooks:
        print(path.stem)
        for parameter in read_parameters(path).values():
            print(f"    {parameter.describe()}")
    return 0
