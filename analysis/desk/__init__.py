"""The desk: an article beside its rows, for an analyst who accepts, rejects, mends and adds in JupyterLab."""

from importlib import import_module
from typing import Any

HOMES = {"Desk": "desk", "review": "desk", "start": "home"}  # asked for late: they import pandas

__all__ = ["Desk", "review", "start"]


def __getattr__(name: str) -> Any:
    if name in HOMES:
        return getattr(import_module(f"analysis.desk.{HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
