"""How many of all rows the rules found at least: from the judged rows, and from sentences that were read for misses."""

from collections.abc import Sequence
from typing import NamedTuple

from analysis.desk.wilson import interval


class Share(NamedTuple):
    """What a sample tells of a share: how many were judged, how many of them were right, and 95 % bounds (Wilson)."""

    judged: int
    right: int

    @property
    def value(self) -> float | None:
        """The share in the sample; None where nothing was judged."""
        return self.right / self.judged if self.judged else None

    @property
    def bounds(self) -> tuple[float, float]:
        """Where the share of all may lie."""
        return interval(self.right, self.judged)


def recall(found: Share, missing: Sequence[int], rows: int, sentences: int) -> tuple[float | None, float, float]:
    """Return the share of the right rows that the rules found, with its bounds.

    The bounds take the worst and the best of both samples, so that they are wider than 95 % would need.

    Args:
        found: of the judged rows, those that are right.
        missing: of each sentence that was read, how many rows were missing in it.
        rows: how many the rules made in all.
        sentences: how many there are in all.
    """
    lacking = [count for count in missing if count]
    each = sum(lacking) / len(lacking) if lacking else 1.0
    complete = Share(len(missing), len(missing) - len(lacking))

    def share(right: float, whole: float) -> float:
        right, missed = rows * right, sentences * (1 - whole) * each
        return right / (right + missed) if right + missed else 1.0

    known = None if found.value is None or complete.value is None else share(found.value, complete.value)
    low, high = (share(found.bounds[i], complete.bounds[i]) for i in (0, 1))
    return known, low if missing and found.judged else 0.0, high
