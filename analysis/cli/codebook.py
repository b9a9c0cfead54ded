"""`analysis codebook`: check, show and convert codebooks of themes."""

from pathlib import Path
from typing import Annotated

import typer

codebook = typer.Typer(help="Check, show and convert codebooks of themes.", no_args_is_help=True)

Book = Annotated[
    str, typer.Argument(metavar="CODEBOOK", help="A file (.toml, .qdc, .yml, .dic), or news, or armed-group.")
]


@codebook.command()
def check(book: Book = "news") -> None:
    """Tell every mistake in a codebook.

    Each with file, line, theme and term; the exit code is 2 if there is one.

    Example: analysis codebook check my-themes.toml
    """
    from analysis.themes import check_codebook

    found, problems = check_codebook(book)
    for problem in problems:
        typer.echo(str(problem), err=True)
    if problems:
        raise typer.Exit(2)
    typer.echo(
        f"{book}: {len(found.themes)} themes, {sum(len(theme.terms) for theme in found.themes)} terms, no mistakes"
    )


@codebook.command()
def show(
    book: Book = "news",
    terms: Annotated[bool, typer.Option("--terms", help="Also list each theme's terms and exclusions.")] = False,
) -> None:
    """Print a codebook's tree of themes.

    Each theme with its definition and its IPTC Media Topic.

    Example: analysis codebook show armed-group --terms
    """
    from analysis.themes import read_codebook
    from analysis.themes.iptc import topic_labels

    found = read_codebook(book)
    typer.echo(f"{found.name}: {found.description or f'{len(found.themes)} themes'}")
    for theme in found.themes:
        indent = "  " * (theme.path.count("/") + 1)
        topic = f" [{theme.iptc} {topic_labels().get(theme.iptc, '')}".rstrip() + "]" if theme.iptc else ""
        typer.echo(f"{indent}{theme.path} ({len(theme.terms)} terms){topic}")
        if theme.definition:
            typer.echo(f"{indent}  {theme.definition}")
        if terms:
            for name, entries in (("terms", theme.terms), ("not", theme.exclusions)):
                if entries:
                    shown = [entry.text + (f" ({entry.weight:g})" if entry.weight != 1 else "") for entry in entries]
                    typer.echo(f"{indent}  {name}: {', '.join(shown)}")


@codebook.command()
def convert(
    book: Book,
    out: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write; the ending says the format.")],
) -> None:
    """Write a codebook in another format.

    .toml, .qdc (REFI-QDA), .yml (quanteda) or .dic (LIWC). What the new format can't carry, and what could not be
    read, is told on stderr.

    Example: analysis codebook convert news news.qdc
    """
    from analysis.errors import LexiconError
    from analysis.files import write_whole
    from analysis.themes import check_codebook
    from analysis.themes.formats import FORMATS

    if out.suffix.lower() not in FORMATS:
        raise LexiconError(f"{out}: no format has this ending; known endings are {', '.join(FORMATS)}")
    found, problems = check_codebook(book)
    if not found.themes:
        raise LexiconError(str(problems[0]))
    for problem in problems:
        typer.echo(f"left out: {problem}" if problem.term is not None else str(problem), err=True)
    text, lost = FORMATS[out.suffix.lower()].text(found)
    write_whole(out, text.encode())
    for line in lost:
        typer.echo(f"left out: {line}", err=True)
    typer.echo(f"{out}: {len(found.themes)} themes, {FORMATS[out.suffix.lower()].name}")
