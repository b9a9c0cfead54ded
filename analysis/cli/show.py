"""`analysis show`: an article in the terminal."""

import os
import shutil
import sys
from collections.abc import Sequence

from analysis.cli.parser import Parser, as_path, codebook_option, published_option


def show(parser: Parser, words: Sequence[str]) -> int:
    """Show an article in the terminal.

    Its numbers and statements are marked, with who says them and how certain they are.

    Example: analysis show seeds/islamic-state-fraying.txt | less
    """
    parser.add_argument("file", type=as_path, metavar="FILE", help="A text file, one article.")
    codebook_option(parser)
    published_option(parser)
    given = parser.read(words)
    from analysis.article import read_article
    from analysis.dataset.build import build_tables
    from analysis.display.terminal import terminal_view

    article = read_article(given.file, published=given.published)
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    view = terminal_view(article.text, build_tables(article, given.codebook), width=_width(), colour=colour)
    sys.stdout.buffer.write(view.encode(sys.stdout.encoding, "replace"))
    sys.stdout.flush()
    return 0


def _width() -> int:
    return min(shutil.get_terminal_size((80, 24)).columns, 100)
