"""`analysis parse`: articles -> folders with their tables."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.cli.parser import Parser, as_path, codebook_option, published_option

if TYPE_CHECKING:
    import datetime as dt

    from analysis.themes import Codebook

COUNTED = ("quantities", "attributions", "sources", "entities", "dates", "themes")


def parse(parser: Parser, words: Sequence[str]) -> int:
    """Read articles into tables.

    Each article gets a folder with a CSV and a Parquet file a table, datapackage.json and annotations.jsonld.

    Example: analysis parse seeds/islamic-state-fraying.txt --out data
    """
    parser.add_argument("files", type=as_path, nargs="+", metavar="FILE", help="Text files, each one article.")
    written = "Where to write; each article gets a folder of its own."
    parser.add_argument("--out", type=as_path, required=True, metavar="DIR", help=written)
    parser.add_argument("--sqlite", action="store_true", help="Also write dataset.sqlite, for Datasette.")
    codebook_option(parser)
    published_option(parser)
    parser.add_argument("--id", metavar="ID", help="Name of the article; the file's stem if left out.")
    given = parser.read(words)
    from analysis.errors import AnalysisError, ParameterError
    from analysis.sidecar import read_moment
    from analysis.themes import read_codebook

    if given.id is not None and len(given.files) > 1:
        count = len(given.files)
        raise ParameterError(f"--id: it names one article, but {count} files are given; parse them one by one")
    if given.id is not None and (Path(given.id).name != given.id or given.id.startswith(".")):
        raise ParameterError(f"--id: {given.id!r} can't be the name of a folder; leave out slashes and leading points")
    day = read_moment(given.published, "--published") if given.published is not None else None
    book, out = read_codebook(given.codebook) if given.codebook else None, given.out
    taken: dict[str, Path] = {}
    exit_code = 0
    for file in given.files:
        name = given.id or file.stem
        try:
            if name in taken and taken[name].absolute() == file.absolute():
                continue  # the same file named twice
            if name in taken:
                raise ParameterError(
                    f"{file}: its name is the same as that of {taken[name]}, so both would be written to {out / name}; "
                    "parse them with different --out or --id"
                )
            taken[name] = file
            _parse(file, name, day, book, out / name, sqlite=given.sqlite)
        except AnalysisError as error:  # the other files are read all the same
            print(f"error: {error}", file=sys.stderr)
            exit_code = error.exit_code
    return exit_code


def _parse(
    file: Path, name: str, published: "dt.date | None", codebook: "Codebook | None", folder: Path, *, sqlite: bool
) -> None:
    from analysis.article import read_article
    from analysis.dataset.build import build_tables
    from analysis.dataset.folder import write_folder

    article = read_article(file, published=published, article_id=name)
    tables = build_tables(article, codebook)
    write_folder(folder, article.text, tables, sqlite=sqlite)
    counts = ", ".join(f"{len(tables[table]['note'])} {table}" for table in COUNTED)
    print(f"{folder}: {counts}")
    if note := tables["article"]["note"][0]:
        print(f"note: {file}: {note}", file=sys.stderr)
