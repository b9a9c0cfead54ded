"""One notebook with its parameters -> the run notebook, without anything that differs between two runs."""

import json
import logging
import math
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.errors import AnalysisError
from analysis.reports.chance import with_own_ids
from analysis.reports.scripted import without_widget
from analysis.reports.scrub import scrub_all, scrubber
from analysis.reports.stack import import_notebook_stack
from analysis.reports.streams import joined
from analysis.reports.written import as_written


class NotebookError(AnalysisError):
    """A cell of a notebook failed, or its kernel died; the message names notebook, cell and cause."""

    exit_code = 3


class NotebookTimeout(NotebookError):
    """A cell ran for longer than it may."""

    exit_code = 4


def read_notebook(path: Path) -> Any:
    """Read a notebook; cells without an id get one that is the same on every run."""
    import nbformat

    text = path.read_text(encoding="utf-8-sig")
    try:
        notebook = nbformat.reads(_with_own_ids(text), as_version=nbformat.NO_CONVERT)
    except (nbformat.reader.NotJSONError, nbformat.ValidationError, AttributeError) as error:
        raise NotebookError(
            f"{path}: no notebook ({str(error).splitlines()[0]}); a Jupyter .ipynb file is needed"
        ) from None
    if (known := notebook.get("nbformat", "unknown")) != 4:
        raise NotebookError(f"{path}: notebook format {known}; save it again with a current Jupyter (format 4)")
    for number, cell in enumerate(notebook.cells):
        cell.setdefault("id", f"cell-{number}")
        cell.metadata.setdefault("tags", [])
    notebook.nbformat_minor = max(notebook.nbformat_minor, 5)
    return notebook


def _with_own_ids(text: str) -> str:
    """The notebook's JSON as it was written, where each cell's id is its own: nbformat draws one by chance where there
    is none, and for the second of one name."""
    try:
        content = as_written(json.loads(text))
        content["nbformat_minor"] = max(content["nbformat_minor"], 5)  # from which on cells have ids
        seen: set[str | None] = {None}
        for number, cell in enumerate(content["cells"]):
            if cell.get("id") in seen:
                cell["id"] = f"cell-{number}"
            seen.add(cell.get("id"))
        return json.dumps(content)
    except (ValueError, KeyError, TypeError, AttributeError):
        return text  # nbformat tells what it is


def run_notebook(
    path: Path,
    parameters: Mapping[str, Any],
    *,
    folder: Path,
    engine: str | None = None,
    timeout: float | None = None,
    hide: Mapping[str, str] | None = None,
    said: str = "",
) -> Any:
    """Run a notebook with papermill and return it, stripped of times, addresses and paths of this machine.

    Args:
        path: the notebook, which is never written to.
        parameters: values for the cell tagged `parameters`.
        folder: working directory of the cells.
        engine: name of a papermill engine; papermill's own where it is None.
        timeout: seconds a cell may take; None is no limit.
        hide: paths of this machine -> what a reader sees instead in the outputs.
        said: the article's own words, in which nothing is hidden.

    Raises:
        NotebookError: a cell raised, the kernel died, or cells were left out.
        NotebookTimeout: a cell took longer than `timeout`.
    """
    import_notebook_stack()
    from jupyter_client.kernelspec import NoSuchKernel
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from papermill import PapermillExecutionError, execute_notebook

    logging.getLogger("papermill").setLevel(logging.ERROR)
    source = read_notebook(path)
    try:
        notebook = execute_notebook(
            source,
            None,
            dict(parameters),
            engine_name=engine,
            kernel_name=source.metadata.get("kernelspec", {}).get("name") or "python3",
            language="python",
            progress_bar=False,
            request_save_on_cell_execute=False,
            autosave_cell_every=0,
            cwd=folder,
            record_timing=False,
            shutdown_kernel="immediate",
            execution_timeout=timeout and math.ceil(timeout),  # nbclient counts whole seconds
        )
    except PapermillExecutionError as error:
        place = _place(source, _written_cell(source, error.cell_index, bool(parameters)))
        raise NotebookError(f"{path}: {place}: {error.ename}: {error.evalue}") from None
    except NoSuchKernel as error:
        raise NotebookError(
            f"{path}: the kernel {error.name!r} isn't installed; choose Python 3 in Jupyter and save the notebook"
        ) from None
    except CellTimeoutError as error:
        said = str(error).splitlines()[0].rstrip(".")
        raise NotebookTimeout(f"{path}: {said}; a longer --timeout allows more") from None
    except DeadKernelError:
        raise NotebookError(f"{path}: the kernel died while it ran (out of memory, or killed)") from None
    written = [cell for cell in notebook.cells if "injected-parameters" not in cell.metadata.get("tags", [])]
    for number, cell in enumerate(written, 1):
        if cell.cell_type == "code" and cell.source.strip() and cell.execution_count is None:
            raise NotebookError(f"{path}: cell {number} never ran, because the notebook ended before it")
    return normalise(notebook, hide or {}, said)


def _written_cell(notebook: Any, run: int, given: bool) -> int | None:
    """The index in the notebook as written of the cell that ran as number `run`; None for the parameters as given.

    papermill puts these behind the cell tagged `parameters`, first where there is none, or in the place of older ones.
    """
    tags = [cell.metadata.get("tags", []) for cell in notebook.cells]
    if not given or any("injected-parameters" in t for t in tags):
        return run
    behind = next((i for i, t in enumerate(tags) if "parameters" in t), -1) + 1
    return None if run == behind else run - (run > behind)


def _place(notebook: Any, index: int | None) -> str:
    """ "cell 7 (Who reports them?)" for the cell with this index, under the heading that stands above it."""
    if index is None or "injected-parameters" in notebook.cells[index].metadata.get("tags", []):
        return "the injected parameters"
    written = [
        cell for cell in notebook.cells[: index + 1] if "injected-parameters" not in cell.metadata.get("tags", [])
    ]
    prose = "\n".join(cell.source for cell in written if cell.cell_type == "markdown")
    titles = re.findall(r"^#+ +(.+?)\s*$", prose, re.MULTILINE)
    return f"cell {len(written)} ({titles[-1]})" if titles else f"cell {len(written)}"


def normalise(notebook: Any, hide: Mapping[str, str], said: str = "") -> Any:
    """Strip, in place, what differs between two runs: times, ids, memory addresses, process numbers, folders."""
    scrub = scrubber(hide, said)
    notebook.metadata.pop("papermill", None)
    notebook.metadata.pop("widgets", None)
    for cell in notebook.cells:
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        for output in cell.get("outputs", []):
            without_widget(output.get("data", {}))
        if "outputs" in cell:
            cell.outputs = scrub_all(joined(cell.outputs), scrub)
        if "injected-parameters" in cell.metadata.get("tags", []):
            cell.id = "injected-parameters"
            cell.source = scrub(cell.source)
    with_own_ids([cell for cell in notebook.cells if cell.get("outputs")])
    return notebook
