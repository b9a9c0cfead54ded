"""How many and how much: the numbers that an article reports."""

from analysis.quantities.find import find_quantities

__all__ = ["find_quantities"]
