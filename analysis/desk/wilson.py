"""The interval in which a share may lie that is known from a sample (Wilson 1927, "Probable Inference")."""

from math import sqrt

Z = 1.959964  # two-sided, 95 %


def interval(found: int, of: int, z: float = Z) -> tuple[float, float]:
    """Return the bounds of a share of which `found` of `of` were seen; (0, 1) where nothing was."""
    if not of:
        return 0.0, 1.0
    share, spread = found / of, z * z / of
    middle = (share + spread / 2) / (1 + spread)
    half = z * sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return max(0.0, middle - half), min(1.0, middle + half)
