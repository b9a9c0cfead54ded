"""A JSON Lines file -> a folder of partitioned Parquet, in one process or over Dask's workers."""

import json
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict, dataclass
from itertools import chain, islice
from pathlib import Path

from analysis.corpus.lines import BadRecord, Part, read_parts
from analysis.corpus.part import CORPUS_TABLES, read_part
from analysis.dataset.package import corpus_package_json
from analysis.errors import DatasetError
from analysis.scratch import scratch_folder
from analysis.themes import Codebook, read_codebook

FEW = 6  # parts; below, starting workers takes longer than reading
BAD_RECORDS, PACKAGE = "bad_records.jsonl", "datapackage.json"

Outcome = tuple[Part, dict[str, bytes], list[BadRecord]]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the work has come: bytes of the file, and articles; of a pipe the bytes are 0."""

    done: int
    total: int
    articles: int


def build_corpus(
    source: str | Path,
    out: str | Path,
    *,
    codebook: Codebook | str | Path | None = None,
    cluster: str | None = None,
    workers: int | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
) -> tuple[int, list[BadRecord]]:
    """Write `out/<table>/part-00000.parquet` and so on, and return the number of articles and the bad records.

    The files depend on the input alone, not on the number of workers. The bad records are also written into
    `out/bad_records.jsonl`. What stood in `out` under these names is replaced when all is done, and stays where no
    article could be read.

    Args:
        source: JSON Lines, also packed by gzip, with `id`, `text` and, where known, `published` (ISO 8601 date or
            date-time), `title`, `author`, `publisher` and `url`.
        cluster: address of a Dask scheduler to work on; this machine where it is None.
        workers: processes on this machine, one a core where it is None; a small file is read in this process.
    """
    source, out = Path(source), Path(out)
    book = codebook if isinstance(codebook, Codebook) else read_codebook(codebook)
    parts = read_parts(source)
    ahead = list(islice(parts, FEW))  # a missing file is told before a folder is made
    total = source.stat().st_size
    if workers is None:
        workers = 1 if len(ahead) < FEW else os.cpu_count() or 1
    with _folder_beside(out) as work:
        articles, count = 0, 0
        bad: list[BadRecord] = []
        for name in CORPUS_TABLES:
            (work / name).mkdir()
        outcomes = _outcomes(chain(ahead, parts), book, cluster, workers)
        for count, (part, files, broken) in enumerate(outcomes, 1):
            for name, content in files.items():
                (work / name / f"part-{count - 1:05}.parquet").write_bytes(content)
            articles += len(part.records) - len(broken)
            bad += sorted([*part.bad, *broken], key=lambda record: record.line)
            progress(Progress(part.offset, total, articles))
        if articles:
            names = [f"part-{number:05}.parquet" for number in range(count)]
            paths = {name: [f"{name}/{part}" for part in names] for name in CORPUS_TABLES}
            (work / PACKAGE).write_bytes(corpus_package_json(CORPUS_TABLES, paths))
            _write_bad(work / BAD_RECORDS, bad)
            _put_in_place(work, out)
    return articles, bad


def _outcomes(parts: Iterator[Part], codebook: Codebook, cluster: str | None, workers: int) -> Iterator[Outcome]:
    """Yield each part with what was read from it, in the file's order."""
    if cluster is None and workers == 1:
        for part in parts:
            yield part, *read_part(part.records, codebook)
    else:
        from analysis.corpus.workers import read_on_workers  # late: dask takes half a second

        yield from read_on_workers(parts, codebook, cluster, workers)


@contextmanager
def _folder_beside(out: Path) -> Iterator[Path]:
    """A folder inside `out` to work in, so that the finished tables only need to be renamed; gone afterwards."""
    new = not out.exists()
    try:
        with ExitStack() as stack:
            try:
                out.mkdir(parents=True, exist_ok=True)
                folder = stack.enter_context(scratch_folder(out, "corpus"))
            except OSError as error:
                raise DatasetError(f"{out}: can't be written ({error.strerror}); choose another folder") from None
            yield folder
    finally:
        if new:
            with suppress(OSError):  # nothing came of it
                out.rmdir()


def _put_in_place(work: Path, out: Path) -> None:
    old = work / "old"
    old.mkdir()
    for name in (*CORPUS_TABLES, BAD_RECORDS, PACKAGE):
        if (out / name).exists():
            os.replace(out / name, old / name)
        if (work / name).exists():
            os.replace(work / name, out / name)


def _write_bad(path: Path, bad: list[BadRecord]) -> None:
    if bad:
        lines = (json.dumps(asdict(record), ensure_ascii=False) + "\n" for record in bad)
        path.write_text("".join(lines), encoding="utf-8")
