"""`analysis parse`: articles -> folders with their tables."""

from pathlib import Path
from typing import Annotated

import typer


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
    """Read articles into CSV, Parquet, datapackage.json and annotations.jsonld.

    Example: analysis parse seeds/islamic-state-fraying.txt --out data
    """
    from analysis.article import read_article
    from analysis.dataset.build import build_tables
    from analysis.dataset.folder import write_folder
    from analysis.errors import ParameterError
    from analysis.themes import read_codebook

    if article_id is not None and len(files) > 1:
        raise ParameterError(f"--id: it names one article, but {len(files)} files are given; parse them one by one")
    if article_id is not None and (Path(article_id).name != article_id or article_id.startswith(".")):
        raise ParameterError(
            f"--id: {article_id!r} can't be the name of a folder; leave out slashes and leading points"
        )
    book = read_codebook(codebook)
    taken: dict[str, Path] = {}
    for file in files:
        article = read_article(file, published=published, article_id=article_id)
        if article.article_id in taken:
            raise ParameterError(
                f"{file}: its name is the same as that of {taken[article.article_id]}, so both would be written to "
                f"{out / article.article_id}; parse them with different --out or --id"
            )
        taken[article.article_id] = file
        tables = build_tables(article, book)
        folder = write_folder(out / article.article_id, article.text, tables, sqlite=sqlite)
        counts = ", ".join(
            f"{len(tables[name]['text' if 'text' in tables[name] else 'name'])} {name}"
            for name in ("quantities", "attributions", "sources", "entities", "dates", "themes")
        )
        typer.echo(f"{folder}: {counts}")
        if note := tables["article"]["note"][0]:
            typer.echo(f"note: {file}: {note}", err=True)
