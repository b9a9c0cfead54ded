"""Versions of an article -> what changed as facts, not as words."""

from analysis.versions.compare import Comparison, compare, fact_lines

__all__ = ["Comparison", "compare", "fact_lines"]
