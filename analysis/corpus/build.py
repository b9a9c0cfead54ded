"""Articles -> a folder of partitioned Parquet, in one process or over Dask's workers."""

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import chain, islice
from pathlib import Path

from analysis.corpus.import_report import REPORT, import_report
from analysis.corpus.part import CORPUS_TABLES, read_part
from analysis.corpus.parts import input_files, input_size, read_parts
from analysis.corpus.records import BadRecord, Part
from analysis.corpus.unfinished import Unfinished, part_name, unfinished
from analysis.dataset.package import corpus_package_json
from analysis.themes import Codebook, read_codebook

FEW = 6  # parts; below, starting workers takes longer than reading
BAD_RECORDS, PACKAGE = "bad_records.jsonl", "datapackage.json"

Paths = Mapping[str, list[str]]  # of each table its files
Outcome = tuple[Part, dict[str, bytes], list[BadRecord]]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work has come: bytes of the input, and articles; of a pipe the bytes are 0."""

    done: int
    total: int
    articles: int


def build_corpus(
    sources: str | Path | Sequence[str | Path],
    out: str | Path,
    *,
    codebook: Codebook | str | Path | None = None,
    cluster: str | None = None,
    workers: int | None = None,
    resume: bool = False,
    columns: Mapping[str, str] | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
    more: Callable[[Path, Paths], Sequence[str]] = lambda _folder, _paths: (),
) -> tuple[int, list[BadRecord]]:
    """Write `out/<table>/part-00000.parquet` and so on, and return the number of articles and the bad records.

    The files depend on the input alone, not on the number of workers. The bad records are also written into
    `out/bad_records.jsonl`. What stood in `out` under these names is replaced when all is done, and stays where no
    article could be read.

    Args:
        sources: folders of text files, text files with their sidecars and corrections, or JSON Lines, also packed by
            gzip, with `id`, `text` and, where known, `published` (ISO 8601 date or date-time), `title`, `author`,
            `publisher` and `url`; downloads of databases, documents, pages, feeds, web archives and tables, as
            docs/archives.md lists them; one or several.
        codebook: for all articles; where none is given, the one that an article's sidecar names, or that for news.
        cluster: address of a Dask scheduler to work on; this machine where it is None.
        workers: processes on this machine, one a core where it is None; a small file is read in this process.
        resume: go on where a run into the same folder was broken off.
        columns: of CSV, Parquet and JSON Lines, which column is `text`, `title` and so on, where they have other names.
        more: writes further files into the folder of the finished tables, before they are put in place, and names them.
    """
    given, out = [sources] if isinstance(sources, str | Path) else sources, Path(out)
    files = input_files([Path(source) for source in given])
    book = codebook if isinstance(codebook, Codebook) else read_codebook(codebook)
    parts = read_parts(files, columns)
    ahead = list(islice(parts, FEW))  # a missing file is told before a folder is made
    total, count = input_size(files), 0
    if workers is None:
        workers = 1 if len(ahead) < FEW else os.cpu_count() or 1

    with unfinished(out, list(CORPUS_TABLES), book.sha256, resume=resume) as work:

        def left() -> Iterator[Part]:
            nonlocal count
            for part in chain(ahead, parts):
                count += 1
                if not work.holds(part):
                    yield part

        for part, content, broken in _outcomes(left(), book, cluster, workers, codebook is None):
            work.add(part, content, broken)
            progress(Progress(part.done, total, work.articles))
        bad = [record for number in range(count) for record in work.bad[number]]
        if work.articles:
            _finish(work, out, count, bad, more)
        return work.articles, bad


def _outcomes(
    parts: Iterator[Part], codebook: Codebook, cluster: str | None, workers: int, own: bool
) -> Iterator[Outcome]:
    """Yield each part with what was read from it, in order."""
    if cluster is None and workers == 1:
        for part in parts:
            yield part, *read_part(part.records, codebook, own)
    else:
        from analysis.corpus.workers import read_on_workers  # late: dask takes half a second

        yield from read_on_workers(parts, codebook, cluster, workers, own)


def _finish(
    work: Unfinished, out: Path, count: int, bad: Sequence[BadRecord], more: Callable[[Path, Paths], Sequence[str]]
) -> None:
    """Describe the finished tables, and put them in place of what stood in the folder."""
    folder, names = work.folder, [part_name(number) for number in range(count)]
    for name in CORPUS_TABLES:  # an unfinished run of a longer input may have left more
        for path in set((folder / name).iterdir()) - {folder / name / part for part in names}:
            path.unlink()
    paths = {name: [f"{name}/{part}" for part in names] for name in CORPUS_TABLES}
    (folder / PACKAGE).write_bytes(corpus_package_json(CORPUS_TABLES, paths))
    if bad:
        lines = (json.dumps(asdict(record), ensure_ascii=False) + "\n" for record in bad)
        (folder / BAD_RECORDS).write_text("".join(lines), encoding="utf-8", errors="backslashreplace")
    if report := import_report([folder / "article" / part for part in names], bad):
        (folder / REPORT).write_bytes(report)
    others = more(folder, paths)
    old = folder / "old"
    old.mkdir(exist_ok=True)
    for name in dict.fromkeys((*CORPUS_TABLES, BAD_RECORDS, REPORT, *others, PACKAGE)):
        if (out / name).exists():
            os.replace(out / name, old / name)
        if (folder / name).exists():
            os.replace(folder / name, out / name)
