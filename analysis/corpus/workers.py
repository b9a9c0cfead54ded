"""Parts of a corpus read by Dask's workers: this machine's cores, or a cluster that is there already."""

import atexit
import logging
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from analysis.corpus.part import read_part
from analysis.corpus.records import BadRecord, Part
from analysis.errors import AnalysisError
from analysis.themes import Codebook
from analysis.version import __version__

AHEAD = 3  # parts a worker that are handed out before the first is back; bounds the memory
PATIENCE = 10  # seconds that a cluster may take to answer


def read_on_workers(
    parts: Iterator[Part], codebook: Codebook, address: str | None, workers: int, own: bool = False
) -> Iterator[tuple[Part, dict[str, bytes], list[BadRecord]]]:
    """Yield each part with its Parquet files and its bad records, in the order of `parts`.

    Raises:
        AnalysisError: no cluster answers at the address, or it has no worker.
    """
    with _no_main(), _client(address, workers) as client, warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Sending large graph")  # a part is as long as its longest article
        try:
            book = client.scatter(codebook, broadcast=True)
        except Exception as error:
            raise _broken(error) from None
        room = AHEAD * len(client.scheduler_info()["workers"])
        waiting: list[tuple[Part, Any]] = []
        for part in parts:
            waiting.append((part, client.submit(read_part, part.records, book, own, pure=False)))
            if len(waiting) >= room:
                yield _finished(*waiting.pop(0))
        while waiting:
            yield _finished(*waiting.pop(0))


@contextmanager
def _no_main() -> Iterator[None]:
    """Keep the workers from running the script that asked for them once more, as Python's processes do."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _client(address: str | None, workers: int) -> Any:
    import dask
    from distributed import Client
    from distributed.deploy.spec import close_clusters

    if address is None:
        atexit.unregister(close_clusters)  # it breaks off on workers that are just starting; they end with this process
        dask.config.set({"distributed.worker.memory.terminate": False})
        return Client(n_workers=workers, threads_per_worker=1, dashboard_address=":0", silence_logs=logging.CRITICAL)
    try:
        client = Client(address, timeout=PATIENCE)
    except (TypeError, ImportError) as error:  # Dask says so where the certificates of tls:// are not configured
        said = str(error).partition("\n")[0]
        raise AnalysisError(
            f"--cluster {address}: Dask isn't set up for such an address ({said}); configure distributed.comm, or give tcp://"
        ) from None
    except (OSError, ValueError) as error:
        raise AnalysisError(
            f"--cluster {address}: no Dask scheduler answers there ({error}); start one with `dask scheduler`, "
            "or leave --cluster out to use this machine"
        ) from None
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        client.close()
        raise AnalysisError(
            f"--cluster {address}: the scheduler has no worker; start one with `dask worker {address}`, "
            "or leave --cluster out to use this machine"
        ) from None
    return client


def _finished(part: Part, future: Any) -> tuple[Part, dict[str, bytes], list[BadRecord]]:
    try:
        files, bad = future.result()
    except Exception as error:  # of a worker: read_part itself lists what goes wrong in an article
        raise _broken(error) from None
    future.release()
    return part, files, bad


def _broken(error: Exception) -> AnalysisError:
    return AnalysisError(
        f"a worker broke down ({error}); every worker of a cluster needs article-analysis {__version__} as this "
        "machine has it, and memory enough for the longest article"
    )
