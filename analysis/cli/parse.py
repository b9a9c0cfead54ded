"""`analysis parse`: articles -> folders with their tables."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    import datetime as dt

    from analysis.themes import Codebook

COUNTED = ("quantities", "attributions", "sources", "entities", "dates", "themes")


def parse(
    files: Annotated[list[Path], typer.Argument(metavar="FILE", help="Text files, each one article.")],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where to write; each article gets a folder of its own.")],
    sqlite: Annotated[bool, typer.Option("--sqlite", help="Also write dataset.sqlite, for Datasette.")] = False,
    codebook: Annotated[
        Path | None, typer.Option(metavar="TOML", help="Codebook of themes; the packaged one for news if left out.")
    ] = None,
    published: Annotated[
        str | None, typer.Option(metavar="DATE", help="Day that relative dates count from, as 2015-03-08.")
    ] = None,
    article_id: Annotated[
        str | None, typer.Option("--id", metavar="ID", help="Name of the article; the file's stem if left out.")
    ] = None,
) -> None:
    """Read articles into tables.

    Each article gets a folder with a CSV and a Parquet file a table, datapackage.json and annotations.jsonld.

    Example: analysis parse seeds/islamic-state-fraying.txt --out data
    """
    from analysis.errors import AnalysisError, ParameterError
    from analysis.sidecar import read_moment
    from analysis.themes import read_codebook

    if article_id is not None and len(files) > 1:
        raise ParameterError(f"--id: it names one article, but {len(files)} files are given; parse them one by one")
    if article_id is not None and (Path(article_id).name != article_id or article_id.startswith(".")):
        raise ParameterError(
            f"--id: {article_id!r} can't be the name of a folder; leave out slashes and leading points"
        )
    day = read_moment(published, "--published") if published is not None else None
    book = read_codebook(codebook)
    taken: dict[str, Path] = {}
    exit_code = 0
    for file in files:
        name = article_id or file.stem
        try:
            if name in taken:
                raise ParameterError(
                    f"{file}: its name is the same as that of {taken[name]}, so both would be written to {out / name}; "
                    "parse them with different --out or --id"
                )
            taken[name] = file
            _parse(file, name, day, book, out / name, sqlite=sqlite)
        except AnalysisError as error:  # the other files are read all the same
            typer.echo(f"error: {error}", err=True)
            exit_code = error.exit_code
    raise typer.Exit(exit_code)


def _parse(
    file: Path, name: str, published: "dt.date | None", codebook: "Codebook", folder: Path, *, sqlite: bool
) -> None:
    from analysis.article import read_article
    from analysis.dataset.build import build_tables
    from analysis.dataset.folder import write_folder

    article = read_article(file, published=published, article_id=name)
    tables = build_tables(article, codebook)
    write_folder(folder, article.text, tables, sqlite=sqlite)
    counts = ", ".join(f"{len(tables[table]['note'])} {table}" for table in COUNTED)
    typer.echo(f"{folder}: {counts}")
    if note := tables["article"]["note"][0]:
        typer.echo(f"note: {file}: {note}", err=True)
