"""Notebooks -> HTML reports; the only home of papermill and nbconvert.

Importing this package is cheap; the notebook stack is imported when something has to be built.
"""

from analysis.reports.build import Outcome, build_reports

__all__ = ["Outcome", "build_reports"]
