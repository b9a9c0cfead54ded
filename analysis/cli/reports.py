"""`analysis reports`: articles and notebooks -> HTML reports."""

from pathlib import Path
from typing import Annotated

import typer


def reports(
    articles: Annotated[list[Path] | None, typer.Argument(help="Articles; all of seeds/ where none is named.")] = None,
    notebook: Annotated[list[str] | None, typer.Option(help="Only this notebook; may be repeated.")] = None,
    parameter: Annotated[
        list[tuple[str, str]] | None, typer.Option("-p", "--parameter", metavar="NAME VALUE", help="A parameter.")
    ] = None,
    out: Annotated[Path, typer.Option(help="Folder for the reports.")] = Path("reports"),
    jobs: Annotated[int | None, typer.Option(min=1, help="Reports built at the same time.")] = None,
) -> None:
    """Build the HTML reports of articles.

    Example: analysis reports seeds/council-budget.txt --notebook numbers
    """
    from analysis.reports import build_reports

    chosen = articles or sorted(Path("seeds").glob("*.txt"))
    notebooks = [Path("notebooks") / f"{name}.ipynb" for name in notebook or ()]
    outcomes = build_reports(
        chosen, notebooks or sorted(Path("notebooks").glob("*.ipynb")), dict(parameter or ()), out, jobs=jobs
    )
    for outcome in outcomes:
        typer.echo(outcome.error or f"built {outcome.html}", err=outcome.error is not None)
    raise typer.Exit(max((outcome.exit_code for outcome in outcomes), default=0))
