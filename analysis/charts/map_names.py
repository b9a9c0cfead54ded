"""The names on a map: each by its mark, where it covers no other name or mark."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts.frame import Box, stretch_of
from analysis.charts.lettering import SMALL, shorten, text_width
from analysis.charts.style import INK, SOFT
from analysis.display.views import rows

LINE = 14  # units that a name is high
LONGEST = 170  # units of a name

_Spot = tuple[float, float, Any]  # from a mark to its name, in units, and which end of the name stands there
_NEAR: tuple[_Spot, ...] = (  # best first
    (12, 0, "left"), (-12, 0, "right"), (0, 15, "center"), (0, -15, "center"), (10, 12, "left"), (10, -12, "left"),
    (-10, 12, "right"), (-10, -12, "right"), (10, 15, "right"), (10, -15, "right"), (-10, 15, "left"),
    (-10, -15, "left"),
)  # fmt: skip
_FAR: tuple[_Spot, ...] = tuple(  # with a line that leads there
    (across, up, "left" if across > 0 else "right")
    for away in (26, 40, 55)
    for across, up in ((away, away * 0.7), (away, -away * 0.7), (-away, away * 0.7), (-away, -away * 0.7), (away, 0),
                       (-away, 0))
)  # fmt: skip


def plot_names(ax: Axes, box: Box, table: pd.DataFrame, reaches: Sequence[float], width: float) -> list[str]:
    """Write each name with its mentions by its mark on axes in degrees; return the names that found no room.

    Args:
        reaches: the units from each place to the rim of its mark; 0 for an area, whose name stands in it.
        width: of the map, in units.
    """
    west, south, east, north = box
    across = (east - west) / width  # degrees of longitude in one unit
    up = across / stretch_of(south, north)
    taken = [
        (row.longitude - r * across, row.latitude - r * up, row.longitude + r * across, row.latitude + r * up)
        for row, r in zip(rows(table), reaches, strict=True)
        if r
    ]
    left_out = []
    for row, reach in zip(rows(table), reaches, strict=True):
        words = shorten(f"{row.name} {row.mentions}", LONGEST, size=SMALL)
        span = text_width(words, SMALL) + 4
        middle: tuple[_Spot, ...] = () if reach else ((0.0, 0.0, "center"),)
        for dx, dy, side in (*middle, *_NEAR, *_FAR):
            x, y = row.longitude + dx * across, row.latitude + dy * up
            left = x - span * across * {"left": 0, "center": 0.5, "right": 1}[side]
            spot = (left, y - LINE / 2 * up, left + span * across, y + LINE / 2 * up)
            if _holds(box, spot) and not _covers(spot, taken):
                taken.append(spot)
                _write(ax, words, (x, y), side, area=not reach)
                if (dx, dy, side) in _FAR:
                    end = x + (-2 if side == "left" else 2) * across
                    ax.plot([row.longitude, end], [row.latitude, y], color=SOFT, linewidth=0.8, zorder=1.5)
                break
        else:
            left_out.append(str(row.name))
    return left_out


def _write(ax: Axes, words: str, at: tuple[float, float], side: str, *, area: bool) -> None:
    style: dict[str, Any] = {"color": SOFT, "style": "italic"} if area else {"color": INK}
    ax.text(*at, words, ha=side, va="center", fontsize=SMALL, **style)


def _holds(box: Box, spot: Box) -> bool:
    return box[0] <= spot[0] and spot[2] <= box[2] and box[1] <= spot[1] and spot[3] <= box[3]


def _covers(spot: Box, taken: list[Box]) -> bool:
    return any(spot[0] < b[2] and b[0] < spot[2] and spot[1] < b[3] and b[1] < spot[3] for b in taken)
