"""Notebooks -> HTML reports; the only home of papermill and nbconvert.

Importing this package is cheap; the notebook stack is imported when something has to be built.
"""

from importlib.util import find_spec

if find_spec("papermill") is None:  # before what it shares with other extras: the error names the one that brings all
    raise ModuleNotFoundError("No module named 'papermill'", name="papermill")

from analysis.reports.build import Outcome, build_reports

__all__ = ["Outcome", "build_reports"]
