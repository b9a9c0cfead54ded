"""A notebook as its author wrote it: without what running and saving it in Jupyter leaves there."""

import json
from pathlib import Path
from typing import Any

# Keys of metadata that front ends write by themselves: how a cell is shown, when it ran, what kernel was there.
CELL_STATE = ("ExecuteTime", "collapsed", "execution", "jupyter", "papermill", "scrolled", "vscode")
STATE = ("language_info", "papermill", "vscode", "widgets")


def as_written(content: dict[str, Any]) -> dict[str, Any]:
    """Return a notebook's JSON without outputs, counts and state; what isn't in the form of one stays as it is."""
    cells = content.get("cells")
    if not isinstance(cells, list) or not isinstance(content.get("metadata"), dict):
        return content
    metadata = {key: value for key, value in content["metadata"].items() if key not in STATE}
    if isinstance(spec := metadata.get("kernelspec"), dict) and isinstance(name := spec.get("name"), str):
        shown = "Python 3" if name == "python3" else name  # machines name one kernel differently
        metadata["kernelspec"] = {**spec, "display_name": shown, "language": spec.get("language", "python")}
    return {**content, "cells": [_cell(cell) for cell in cells], "metadata": metadata}


def notebook_bytes(path: Path) -> bytes | None:
    """Return what a report depends on of a notebook, as bytes; None where the file can't be read."""
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    try:
        content = as_written(json.loads(raw))
        told = {key: content[key] for key in ("cells", "metadata", "nbformat")}
        return json.dumps(told, sort_keys=True).encode(errors="surrogatepass")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return raw  # whoever runs it is told what is wrong with it


def _cell(cell: Any) -> Any:
    if not isinstance(cell, dict):
        return cell
    kept = {key: value for key, value in cell.items() if key not in ("outputs", "execution_count", "source")}
    if isinstance(metadata := cell.get("metadata"), dict):
        kept["metadata"] = {key: value for key, value in metadata.items() if key not in CELL_STATE}
    source = cell.get("source", "")
    kept["source"] = "".join(source) if isinstance(source, list) and all(isinstance(s, str) for s in source) else source
    return {**kept, "outputs": [], "execution_count": None} if cell.get("cell_type") == "code" else kept
