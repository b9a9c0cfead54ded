"""`analysis add`: a text file or a web page -> an article with its sidecar."""

from collections.abc import Sequence

from analysis.cli.parser import Parser, as_path


def add(parser: Parser, words: Sequence[str]) -> int:
    """Put a text or a web page into seeds/.

    Its sidecar, a TOML file beside it, holds what the page tells of title, author, date and publisher.

    Example: analysis add https://example.org/news/flooded-port.html
    """
    parser.add_argument("source", metavar="FILE|URL", help="A text file, a document, a saved web page, or its address.")
    parser.add_argument(
        "--to", type=as_path, default="seeds", metavar="DIR", help="Folder of the articles (default: seeds)."
    )
    parser.add_argument("--name", help="Name of both files; made from the title if left out.")
    given = parser.read(words)
    from analysis.add import add_article

    text, sidecar = add_article(given.source, given.to, name=given.name)
    print(f"{text}\n{sidecar}: look it over; add what is missing")
    return 0
