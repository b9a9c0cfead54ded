"""When: the dates, times, durations and sets that an article names."""

from analysis.dates.find import find_dates

__all__ = ["find_dates"]
