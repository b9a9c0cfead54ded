"""Parts of a corpus read by Dask's workers: this machine's cores, or a cluster that is there already."""

from collections.abc import Iterator
from typing import Any

from analysis.corpus.lines import BadRecord, Part
from analysis.corpus.part import read_part
from analysis.errors import AnalysisError
from analysis.themes import Codebook

AHEAD = 3  # parts a worker that are handed out before the first is back; bounds the memory


def read_on_workers(
    parts: Iterator[Part], codebook: Codebook, address: str | None, workers: int
) -> Iterator[tuple[Part, dict[str, bytes], list[BadRecord]]]:
    """Yield each part with its Parquet files and its bad records, in the order of `parts`.

    Raises:
        AnalysisError: no cluster answers at the address.
    """
    with _client(address, workers) as client:
        book = client.scatter(codebook, broadcast=True)
        room = AHEAD * max(1, len(client.scheduler_info()["workers"]))
        waiting: list[tuple[Part, Any]] = []
        for part in parts:
            waiting.append((part, client.submit(read_part, part.records, book, pure=False)))
            if len(waiting) >= room:
                yield _finished(*waiting.pop(0))
        while waiting:
            yield _finished(*waiting.pop(0))


def _client(address: str | None, workers: int) -> Any:
    import dask
    from distributed import Client

    if address is None:
        dask.config.set({"distributed.worker.memory.terminate": False})
        return Client(n_workers=workers, threads_per_worker=1, dashboard_address=None)
    try:
        return Client(address, timeout="10s")
    except (OSError, ValueError) as error:
        raise AnalysisError(
            f"--cluster {address}: no Dask scheduler answers there ({error}); start one with `dask scheduler`, "
            "or leave --cluster out to use this machine"
        ) from None


def _finished(part: Part, future: Any) -> tuple[Part, dict[str, bytes], list[BadRecord]]:
    files, bad = future.result()
    future.release()
    return part, files, bad
