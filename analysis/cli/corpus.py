"""`analysis corpus`: a JSON Lines file -> partitioned Parquet."""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from analysis.errors import ArticleError

if TYPE_CHECKING:
    from analysis.corpus.build import Progress

LISTED = 20  # bad records printed; all stand in bad_records.jsonl


def corpus(
    source: Annotated[
        Path, typer.Argument(metavar="IN.jsonl", help="One article a line: id, text, and where known published, title.")
    ],
    out: Annotated[Path, typer.Option(metavar="DIR", help="Where to write the tables.")],
    codebook: Annotated[
        Path | None, typer.Option(metavar="TOML", help="Codebook of themes; the packaged one for news if left out.")
    ] = None,
    cluster: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="A running Dask scheduler; every core here if left out.")
    ] = None,
) -> None:
    """Read many articles into Parquet.

    Each table is a folder of parts; a record that can't be read is listed, and the rest goes on.

    Example: analysis corpus articles.jsonl --out tables
    """
    from analysis.corpus import build_corpus

    show = _Line(sys.stderr.isatty())
    articles, bad = build_corpus(source, out, codebook=codebook, cluster=cluster, progress=show)
    show.clear()
    for record in bad[:LISTED]:
        typer.echo(f"{source} line {record.line}: {record.problem}", err=True)
    if len(bad) > LISTED:
        typer.echo(f"... and {len(bad) - LISTED} more", err=True)
    lost = sum(not record.kept for record in bad)
    counts = [(lost, "left out"), (len(bad) - lost, "without their date")]
    told = "".join(f"; {count} {what}" for count, what in counts if count)
    left_out = f"{told}, see {out / 'bad_records.jsonl'}" if told else ""
    if not articles:
        raise ArticleError(f"{source}: holds no article that can be read{left_out}")
    typer.echo(f"{out}: {articles} article{'' if articles == 1 else 's'}{left_out}")


class _Line:
    """One line on the terminal that says how far the work is and how long it will take."""

    def __init__(self, shown: bool) -> None:
        self.shown, self.began = shown, time.monotonic()

    def __call__(self, progress: "Progress") -> None:
        if self.shown and progress.done:
            spent = time.monotonic() - self.began
            left = spent * (progress.total - progress.done) / progress.done
            share = progress.done / progress.total
            sys.stderr.write(f"\r\033[K{progress.articles:,} articles, {share:.0%}, {_clock(left)} left")
            sys.stderr.flush()

    def clear(self) -> None:
        if self.shown:
            sys.stderr.write("\r\033[K")


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
