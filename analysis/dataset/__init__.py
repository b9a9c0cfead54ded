"""The dataset: ten linked tables of one article, as DataFrames and as files."""

from importlib import import_module
from typing import Any

HOMES = {"Dataset": "dataset", "load": "dataset", "build_dataset": "build"}  # asked for late: they import pandas

__all__ = ["Dataset", "build_dataset", "load"]


def __getattr__(name: str) -> Any:
    if name in HOMES:
        return getattr(import_module(f"analysis.dataset.{HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
