"""`analysis reports`: articles and notebooks -> HTML reports."""

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from analysis.cli.progress import Lines, progress_for
from analysis.errors import AnalysisError, ParameterError

PAIR = ("-p", "--parameter")
STALE = 1  # exit code of --check where something would be built


class PairCommand(TyperCommand):
    """Takes `-p NAME VALUE` as two words, as papermill does; a typer list takes one, so they are joined by "="."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]
        joined: list[str] = []
        words = iter(args)
        for word in words:
            joined.append(word)
            if word in PAIR:
                joined.append("=".join(part for part in (next(words, None), next(words, None)) if part is not None))
        return super().parse_args(ctx, joined)


def reports(
    articles: Annotated[list[Path] | None, typer.Argument(help="Articles; all of seeds/ where none is named.")] = None,
    notebook: Annotated[list[str] | None, typer.Option(help="Only this notebook; may be repeated.")] = None,
    parameter: Annotated[
        list[str] | None, typer.Option("-p", "--parameter", metavar="NAME VALUE", help="A parameter.")
    ] = None,
    file: Annotated[Path | None, typer.Option("-f", "--file", help="Parameters from a YAML or TOML file.")] = None,
    out: Annotated[Path, typer.Option(help="Folder for the reports.")] = Path("reports"),
    jobs: Annotated[int | None, typer.Option(min=1, help="Reports built at the same time.")] = None,
    timeout: Annotated[float, typer.Option(min=0, help="Seconds that a cell may take; 0 is no limit.")] = 300,
    check: Annotated[bool, typer.Option("--check", help="Build nothing; tell what is out of date, exit 1.")] = False,
    watch: Annotated[bool, typer.Option("--watch", help="Go on building as files change, until Ctrl-C.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Build what hasn't changed too.")] = False,
    describe: Annotated[bool, typer.Option("--describe", help="List the notebooks' parameters and stop.")] = False,
    pdf: Annotated[bool, typer.Option("--pdf", help="Print each report as PDF too; needs Chromium.")] = False,
) -> None:
    """Build the HTML reports of articles.

    Only what changed since the last time is built.

    Exit codes: 0 all is up to date, 1 --check found something to build, 2 a mistake in the command or its files,
    3 a cell failed, 4 a cell took too long, 70 an error of this program or the machine.

    Example: analysis reports seeds/islamic-state-fraying.txt --notebook numbers -p published 2015-03-08
    """
    notebooks = _notebooks(notebook or [])
    if describe:
        _describe(notebooks)
        return
    options: dict[str, Any] = {
        "texts": dict(map(_pair, parameter or ())),
        "jobs": jobs,
        "timeout": timeout or None,
        "force": force,
        "check": check,
        "pdf": pdf,
    }
    if watch:
        _watch(articles, notebook or [], file, out, options)
    raise typer.Exit(_build(articles, notebooks, file, out, options))


def _build(
    articles: list[Path] | None, notebooks: list[Path], file: Path | None, out: Path, options: dict[str, Any]
) -> int:
    """One build, told as it goes; returns the exit code."""
    from analysis.reports import build_reports
    from analysis.reports.parameters import read_parameter_file

    values = read_parameter_file(file) if file else {}
    with progress_for(sys.stderr) as progress:
        outcomes = build_reports(
            _articles(articles), notebooks, values, out, planned=progress.planned, done=progress.done, **options
        )
    for outcome in outcomes:
        if outcome.status == "stale":
            typer.echo(f"stale   {outcome.task.name}: {outcome.message}")
            for change in outcome.changes:
                typer.echo(f"        {change}")
    typer.echo(Lines.summary(outcomes, out))
    stale = STALE if any(outcome.status == "stale" for outcome in outcomes) else 0
    return max((outcome.exit_code for outcome in outcomes), default=0) or stale


def _watch(
    articles: list[Path] | None, names: list[str], file: Path | None, out: Path, options: dict[str, Any]
) -> None:
    """Build again whenever an article, a notebook or a file of parameters changes; start anew when the code does."""
    from analysis.reports.session import Session
    from analysis.reports.watch import changes, package_files

    code = set(package_files())
    session = Session(options["jobs"] or os.cpu_count() or 1)

    def build() -> None:
        try:
            _build(articles, _notebooks(names), file, out, {**options, "session": session})
        except AnalysisError as error:
            typer.echo(f"error: {error}", err=True)

    def watched() -> Iterable[Path]:
        chosen = _articles(articles)
        beside = [path.with_suffix(end) for path in chosen for end in (".toml", ".corrections.toml")]
        return [*chosen, *beside, *_notebooks(names), *([file] if file else []), *package_files()]

    with session:
        seen = changes(watched)
        next(seen)
        build()
        typer.echo("watching; Ctrl-C ends")
        for changed in seen:
            if changed & (code | set(package_files())):
                session.close()
                os.execv(sys.executable, [sys.executable, "-m", "analysis", *sys.argv[1:]])
            build()


def _articles(named: list[Path] | None) -> list[Path]:
    return named or sorted(Path("seeds").glob("*.txt"))


def _notebooks(names: list[str]) -> list[Path]:
    """The notebooks of these names or paths; all of notebooks/ where none is named."""
    found = sorted(Path("notebooks").glob("*.ipynb"))
    chosen = []
    for name in names:
        path = Path(name) if name.endswith(".ipynb") else Path("notebooks") / f"{name}.ipynb"
        if not path.is_file():
            known = ", ".join(other.stem for other in found) or "none in notebooks/"
            raise AnalysisError(f"there is no notebook {name}; there are: {known}")
        chosen.append(path)
    return chosen or found


def _describe(notebooks: list[Path]) -> None:
    """Print each notebook's parameters: name, type, default, help, choices."""
    from analysis.reports.parameters import read_parameters

    for path in notebooks:
        typer.echo(path.stem)
        for parameter in read_parameters(path).values():
            typer.echo(f"    {parameter.describe()}")


def _pair(word: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not equals:
        raise ParameterError(f"-p {name}: it has no value; write -p {name} VALUE")
    return name, value
