"""`analysis codebook try`: what a codebook makes of articles, for who writes it."""

import dataclasses
import json
import shutil
import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from analysis.cli.codebook import BOOK
from analysis.cli.parser import Parser, as_path

if TYPE_CHECKING:
    from analysis.content.trial import Lone, Short, Taken, Trial

LISTED = 20  # words that no theme has, and sentences that their words were too little for


def try_codebook(parser: Parser, words: Sequence[str]) -> int:
    """Show what a codebook makes of articles.

    Which sentences each theme takes and by which words, which sentences have words of a theme that are too little,
    which frequent words no theme has, and which terms fire alone, without any other word of their theme in the article.

    Example: analysis codebook try my-themes.toml article.txt
    """
    parser.add_argument("book", metavar="CODEBOOK", help=BOOK)
    parser.add_argument("files", type=as_path, nargs="+", metavar="ARTICLE", help="Text files, one article each.")
    parser.add_argument("--json", action="store_true", help="Print all of it as JSON.")
    given = parser.read(words)
    from analysis.article import read_article
    from analysis.content.trial import read_trial
    from analysis.extract import extract
    from analysis.themes import read_codebook

    book = read_codebook(given.book)
    files = list(dict.fromkeys(given.files))
    alike = len({file.name for file in files}) < len(files)
    articles = [(str(file) if alike else file.name, read_article(file)) for file in files]
    trial = read_trial(
        ((name, extract(article, book)) for name, article in articles), [theme.path for theme in book.themes]
    )
    if given.json:
        told = {"codebook": book.name, "articles": [name for name, _ in articles], **dataclasses.asdict(trial)}
        print(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        print(*_lines(book.name, len(articles), trial, min(shutil.get_terminal_size((100, 24)).columns, 120)), sep="\n")
    return 0


def _lines(book: str, articles: int, trial: "Trial", width: int) -> Iterator[str]:
    yield f"{book}: {_count(articles, 'article')}, {_count(trial.sentences, 'sentence')}; no theme takes {trial.untold}"
    for theme, group in groupby(trial.taken, key=lambda row: row.theme):
        rows = list(group)
        yield ""
        yield f"{theme}: {_count(len(rows), 'sentence')}"
        yield from (_line(row, _why(row), articles, width) for row in rows)
    if trial.short:
        yield ""
        yield "Sentences whose words are too little for their theme"
        yield from (_line(row, f"{row.theme}: {_shown(row)}", articles, width) for row in trial.short[:LISTED])
        if len(trial.short) > LISTED:
            yield f"  and {len(trial.short) - LISTED} more; --json has all"
    if trial.untaken:
        yield ""
        yield "Frequent words of no theme (how often, and how often in sentences that no theme takes)"
        shown = ", ".join(f"{row.word} {row.count}/{row.untold}" for row in trial.untaken[:LISTED])
        yield textwrap.fill(shown, width, initial_indent="  ", subsequent_indent="  ")
    if trial.lone:
        yield ""
        yield "Terms that fire alone, with no other word of their theme in the article"
        for lone in trial.lone:
            yield _line(lone, f"{lone.theme}: {_written(lone.words)}, by {lone.term}", articles, width)


def _line(row: "Taken | Lone | Short", why: str, articles: int, width: int) -> str:
    place = str(row.sentence_id) if articles == 1 else f"{row.article}:{row.sentence_id}"
    return "  " + textwrap.shorten(f"{place} [{why}] {row.text}", width - 2, placeholder=" …")


def _why(row: "Taken") -> str:
    if row.words:
        return _shown(row)
    return "what the article is about" if row.carried_from is None else f"goes on from {row.carried_from}"


def _shown(row: "Taken | Short") -> str:
    return ", ".join(dict.fromkeys(_written(text) for _, text in row.words))


def _written(text: str) -> str:
    return " ".join(text.split())


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
