"""`analysis corpus`: many articles -> partitioned Parquet."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from analysis.cli.parser import Parser, as_path, codebook_option, columns_option
from analysis.errors import ArticleError

if TYPE_CHECKING:
    from analysis.corpus.build import Progress
    from analysis.corpus.records import BadRecord

LISTED = 20  # bad records printed; all stand in bad_records.jsonl


def corpus(parser: Parser, words: Sequence[str]) -> int:
    """Read many articles into Parquet.

    Each table is a folder of parts; an article that can't be read is listed, and the rest goes on.

    Example: analysis corpus articles.jsonl --out tables
    """
    told = (
        "Folders of text files, text files with their sidecars, JSON Lines, one article a line (id, text, and where "
        "known published, title, author, publisher, url; may be gzipped), downloads of Nexis, Factiva, Europresse or "
        "ProQuest, DOCX, RTF, pages, feeds, WARC, CSV, Parquet."
    )
    parser.add_argument("sources", type=as_path, nargs="+", metavar="IN", help=told)
    parser.add_argument("--out", type=as_path, required=True, metavar="DIR", help="Where to write the tables.")
    codebook_option(parser)
    parser.add_argument("--cluster", metavar="ADDRESS", help="A running Dask scheduler; every core here if left out.")
    parser.add_argument("--resume", action="store_true", help="Go on where a run into the same folder broke off.")
    columns_option(parser)
    given = parser.read(words)
    from analysis.corpus import build_corpus

    out, show = given.out, Line(sys.stderr.isatty())
    articles, bad = build_corpus(
        given.sources,
        out,
        codebook=given.codebook,
        cluster=given.cluster,
        resume=given.resume,
        columns=given.columns,
        progress=show,
    )
    show.clear()
    left_out = tell_bad(bad, out)
    if not articles:
        raise no_article(given.sources)
    print(f"{out}: {articles} article{'' if articles == 1 else 's'}{left_out}")
    tell_import(out)
    return 0


def tell_bad(bad: "Sequence[BadRecord]", out: Path) -> str:
    """Print the first of what could not be read, and return how many there are, for the last line."""
    for record in bad[:LISTED]:
        print(f"{record.where}: {record.problem}", file=sys.stderr)
    if len(bad) > LISTED:
        print(f"... and {len(bad) - LISTED} more", file=sys.stderr)
    lost = sum(not record.kept for record in bad)
    counts = [(lost, "left out"), (len(bad) - lost, "read in part")]
    told = "".join(f"; {count} {what}" for count, what in counts if count)
    return f"{told}, see {out / 'bad_records.jsonl'}" if told else ""


def tell_import(out: Path) -> None:
    """Name the report of an import, where there was one."""
    if (path := out / "import_report.csv").exists():
        print(f"{path}: where each article came from, and what was left out")


def no_article(sources: Sequence[Path]) -> ArticleError:
    """Return the error of an input that holds none."""
    named = ", ".join(map(str, sources))
    lines = any(".json" in path.name.lower() for path in sources)
    wanted = (
        'give one a line, as {"id": "port-1", "text": "..."}' if lines else "give others, or mend what is told above"
    )
    return ArticleError(f"{named}: holds no article that can be read; {wanted}")


class Line:
    """One line on the terminal that says how far the work is and how long it will take."""

    def __init__(self, shown: bool) -> None:
        self.shown, self.began = shown, time.monotonic()

    def __call__(self, progress: "Progress") -> None:
        if not self.shown:
            return
        said = [f"{progress.articles:,} articles"]
        if progress.done:  # of a pipe nobody knows how long it is
            left = (time.monotonic() - self.began) * (progress.total - progress.done) / progress.done
            said += [f"{progress.done / progress.total:.0%}", f"{_clock(left)} left"]
        sys.stderr.write(f"\r\033[K{', '.join(said)}")
        sys.stderr.flush()

    def clear(self) -> None:
        if self.shown:
            sys.stderr.write("\r\033[K")


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest:02} s" if minutes else f"{rest} s"
