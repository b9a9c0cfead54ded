"""Who says so: what is said, by which words, by whom, and the sources behind the speakers."""

from analysis.attributions.find import find_attributions

__all__ = ["find_attributions"]
