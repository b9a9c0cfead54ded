"""`analysis show`: an article in the terminal."""

import os
import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer


def show(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A text file, one article.")],
    codebook: Annotated[
        Path | None, typer.Option(metavar="TOML", help="Codebook of themes; the packaged one for news if left out.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day that relative dates count from, as 2015-03-08.")
    ] = None,
) -> None:
    """Show an article in the terminal.

    Its numbers and statements are marked, with who says them and how certain they are.

    Example: analysis show seeds/islamic-state-fraying.txt | less
    """
    from analysis.article import read_article
    from analysis.dataset.build import build_tables
    from analysis.display.terminal import terminal_view

    article = read_article(file, published=published)
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    view = terminal_view(article.text, build_tables(article, codebook), width=_width(), colour=colour)
    sys.stdout.buffer.write(view.encode(sys.stdout.encoding, "replace"))
    sys.stdout.flush()


def _width() -> int:
    return min(shutil.get_terminal_size((80, 24)).columns, 100)
