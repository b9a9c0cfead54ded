"""`analysis reports`: articles and notebooks -> HTML reports."""

from pathlib import Path
from typing import Annotated

import typer
from typer.core import TyperCommand

from analysis.errors import ParameterError

PAIR = ("-p", "--parameter")


class PairCommand(TyperCommand):
    """Takes `-p NAME VALUE` as two words, as papermill does; a typer list takes one, so they are joined by "="."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:
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
        chosen,
        notebooks or sorted(Path("notebooks").glob("*.ipynb")),
        out=out,
        texts=dict(map(_pair, parameter or ())),
        jobs=jobs,
    )
    for outcome in outcomes:
        typer.echo(f"{outcome.status} {outcome.report.name} {outcome.message}", err=outcome.exit_code > 0)
    raise typer.Exit(max((outcome.exit_code for outcome in outcomes), default=0))


def _pair(word: str) -> tuple[str, str]:
    name, equals, value = word.partition("=")
    if not equals:
        raise ParameterError(f"-p {name}: it has no value; write -p {name} VALUE")
    return name, value
