"""`analysis show`: an article in the terminal."""

import os
import shutil
import sys
from collections.abc import Sequence

from analysis.cli.parser import Parser, as_path, codebook_option, published_option


def show(parser: Parser, words: Sequence[str]) -> int:
    """Show an article in the terminal.

    Its numbers and statements are marked, with who says them and how certain they are. With --syntax, each sentence
    with its words' tags, noun phrases, verb groups and clauses, as the finders read them.

    Example: analysis show seeds/islamic-state-fraying.txt | less
    """
    parser.add_argument("file", type=as_path, metavar="FILE", help="A text file, one article.")
    codebook_option(parser)
    published_option(parser)
    parser.add_argument("--syntax", action="store_true", help="Show the grammar of each sentence in place of the rows.")
    given = parser.read(words)
    from analysis.article import read_article
    from analysis.dataset.build import build_tables
    from analysis.display.syntax import syntax_view
    from analysis.display.terminal import terminal_view
    from analysis.extract import parse_sentences

    article = read_article(given.file, published=given.published)
    if given.syntax:
        return _print(syntax_view(*parse_sentences(article)))
    colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    view = terminal_view(article.text, build_tables(article, given.codebook), width=_width(), colour=colour)
    return _print(view)


def _print(view: str) -> int:
    sys.stdout.buffer.write(view.encode(sys.stdout.encoding, "replace"))
    sys.stdout.flush()
    return 0


def _width() -> int:
    return min(shutil.get_terminal_size((80, 24)).columns, 100)
