"""`analysis add`: a text file or a web page -> an article with its sidecar."""

from collections.abc import Sequence
from pathlib import Path

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
    parser.add_argument(
        "--update", action="store_true", help="A newer text of an article that is there; the older stays as a version."
    )
    given = parser.read(words)
    from analysis.add import add_article

    if given.update:
        return _update(given.source, given.to, given.name)
    text, sidecar = add_article(given.source, given.to, name=given.name)
    print(f"{text}\n{sidecar}: look it over; add what is missing")
    return 0


def _update(source: str, folder: Path, name: str | None) -> int:
    """Put the newer text in its place, and tell what changed as facts."""
    from analysis.add import update_article
    from analysis.versions import compare

    text, version = update_article(source, folder, name=name)
    if version is None:
        print(f"{text}: the text is the same")
    else:
        print(f"{text}: updated; the older text is {version}")
        print(compare(version, text))
    return 0
