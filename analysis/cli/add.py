"""`analysis add`: a text file or a web page -> an article with its sidecar."""

from pathlib import Path
from typing import Annotated

import typer


def add(
    source: Annotated[str, typer.Argument(metavar="FILE|URL", help="A text file, a saved web page, or its address.")],
    to: Annotated[Path, typer.Option(metavar="DIR", help="Folder of the articles.")] = Path("seeds"),
    name: Annotated[
        str | None, typer.Option(metavar="NAME", help="Name of both files; made from the title if left out.")
    ] = None,
) -> None:
    """Put a text or a web page into seeds/.

    Its sidecar, a TOML file beside it, holds what the page tells of title, author, date and publisher.

    Example: analysis add https://example.org/news/flooded-port.html
    """
    from analysis.add import add_article

    text, sidecar = add_article(source, to, name=name)
    typer.echo(f"{text}\n{sidecar}: look it over; add what is missing")
