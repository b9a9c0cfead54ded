"""What belongs together: each number's certainty, action, attribution, date and place."""

from analysis.ties.quantities import tie_quantities

__all__ = ["tie_quantities"]
