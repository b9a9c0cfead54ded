"""`analysis corrections`: an analyst's decisions about an article's rows, for scripts."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.cli.parser import Parser, as_path, codebook_option, number, published_option

if TYPE_CHECKING:
    from analysis.dataset.reading import Reading


def show(parser: Parser, words: Sequence[str]) -> int:
    """List the corrections of an article.

    Each with its number, who made it and why, and the row that it is about.

    Example: analysis corrections show seeds/islamic-state-fraying.txt
    """
    _article_options(parser)
    given = parser.read(words)
    from analysis.dataset.build import corrected
    from analysis.dataset.tables import rows

    found = list(rows(corrected(_reading(given))["corrections"]))
    for row in found:
        where = row["table"] + ("" if row["row_id"] is None else f" {row['row_id']}")
        print(f"{row['correction_id']}  {row['action']} {where} {row['text'][:60]!r} {row['analyst'] or ''}".rstrip())
        print(f"   {row['coder']}, {row['date']}: {row['reason']}")
    if not found:
        print("no corrections")
    return 0


def add(parser: Parser, words: Sequence[str]) -> int:
    """Write a decision about a row into an article's corrections.

    ACTION is accept, reject, edit, add or complete; ROW is the row's key in TABLE as it stands now, left out for add,
    and for complete, which says that no row of TABLE is missing in the sentence of --text.

    Example: analysis corrections add seeds/islamic-state-fraying.txt edit quantities 0 --set certainty=probable
             --coder "Ada Brisk" --reason "the colonel only expects it"
    """
    _article_options(parser)
    parser.add_argument("action", metavar="ACTION", help="accept, reject, edit, add or complete.")
    parser.add_argument("table", metavar="TABLE", help="quantities, attributions, sources, entities and so on.")
    parser.add_argument("row", metavar="ROW", nargs="?", type=number(int, 0), help="The row's key; none for add.")
    parser.add_argument("--coder", required=True, metavar="NAME", help="Who decides.")
    parser.add_argument("--reason", required=True, metavar="TEXT", help="Why.")
    parser.add_argument("--set", action="append", default=[], type=_pair, metavar="COLUMN=VALUE",
                        help="What edit changes or add fills; nothing after = is null. Once a column.")  # fmt: skip
    parser.add_argument("--text", metavar="WORDS", help="Of an added row: the words it stands on, or its name.")
    parser.add_argument("--start", type=number(int, 0), metavar="CHARACTER",
                        help="Where these words begin, if the article holds them more than once.")  # fmt: skip
    given = parser.read(words)
    from analysis.dataset.decide import decide
    from analysis.dataset.entries import Decision

    decision = Decision(
        given.table, given.row, given.action, given.coder, given.reason, dict(given.set), given.text, given.start
    )
    tables = decide(_reading(given), [decision])
    print(f"{len(tables['corrections']['correction_id'])} corrections")
    return 0


def undo(parser: Parser, words: Sequence[str]) -> int:
    """Take a correction back: the last one, or the one of this number.

    Example: analysis corrections undo article.txt 0
    """
    _article_options(parser)
    parser.add_argument("number", metavar="NUMBER", nargs="?", type=number(int, 0), help="As `show` counts them.")
    given = parser.read(words)
    from analysis.dataset.decide import undo as take_back

    tables = take_back(_reading(given), given.number)
    print(f"{len(tables['corrections']['correction_id'])} corrections")
    return 0


def upgrade(parser: Parser, words: Sequence[str]) -> int:
    """Anchor corrections that are found by their text alone, so that they follow their sentence.

    What they do stays the same, and so do your comments.

    Example: analysis corrections upgrade seeds/islamic-state-fraying.txt
    """
    parser.add_argument(
        "files", nargs="+", type=as_path, metavar="FILE", help="An article, whose corrections these are."
    )
    codebook_option(parser)
    published_option(parser)
    given = parser.read(words)
    from analysis.dataset.decide import upgrade as anchor

    for file in given.files:
        given.file = file
        print(f"{file}: {anchor(_reading(given))} corrections anchored")
    return 0


def _article_options(parser: Parser) -> None:
    parser.add_argument("file", type=as_path, metavar="FILE", help="The article.")
    codebook_option(parser)
    published_option(parser)


def _reading(given: argparse.Namespace) -> "Reading":
    from analysis.article import read_article
    from analysis.dataset.build import read_machine

    return read_machine(read_article(Path(given.file), published=given.published), given.codebook)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not name or not equals:
        raise argparse.ArgumentTypeError(f"{text!r} is no COLUMN=VALUE")
    return name, value
