"""The look: colours, marks by certainty, an empty figure, and a finished figure -> compact SVG for a page.

Colours are middle tones with a contrast of at least 3 to 1 on white and on near-black; ink and lines take the page's
own text colour. Nothing is told by colour alone: certainty has a shape and a hatch, and marks have words beside them.
"""

import io
import math
import re
import warnings
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path as FilePath
from typing import Any

import matplotlib
from matplotlib import rc_params_from_file
from matplotlib.axes import Axes
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.transforms import Affine2D

from analysis.charts.lettering import SMALL, text_width, widest
from analysis.records import CERTAINTIES

WIDTH = 360  # of every chart, in SVG units; shown 350 to 480 px wide, so that type of 12 is legible on a phone
WIDE = 760  # of the same chart where the page has a wide column: its words then stand beside the marks, not above
BESIDE = 0.38  # of a wide chart, for the words at most
TO_MARKS = 14  # units between them and the marks

RULE = 10  # units that the lines of a scale reach above and below a mark

INK, SOFT, LINE = "#111111", "#666666", "#cccccc"  # become the page's text colour, at 100, 74 and 24%
BLUE, ORANGE = "#3d7fc1", "#c2701c"

MARKS: dict[str, dict[str, Any]] = {  # certainty -> marker; readable in one colour
    "stated": {"marker": "o", "fillstyle": "full"},
    "probable": {"marker": "o", "fillstyle": "left"},
    "possible": {"marker": "o", "fillstyle": "none"},
    "unconfirmed": {"marker": "D", "fillstyle": "none"},
    "denied": {"marker": "X", "fillstyle": "none"},
}
FILLS: dict[str, dict[str, Any]] = {  # certainty -> bar; hatched or hollow where something lowers it
    "stated": {"facecolor": BLUE, "edgecolor": BLUE},
    "probable": {"facecolor": "none", "edgecolor": BLUE, "hatch": "////"},
    "possible": {"facecolor": "none", "edgecolor": BLUE, "hatch": "||"},
    "unconfirmed": {"facecolor": "none", "edgecolor": BLUE},
    "denied": {"facecolor": "none", "edgecolor": BLUE, "hatch": "xxx"},
}
assert tuple(reversed(CERTAINTIES)) == tuple(MARKS) == tuple(FILLS)

_PAGE_INK = {INK: ("currentColor", ""), SOFT: ("currentColor", ".74"), LINE: ("currentColor", ".24")}
_TAG = re.compile(r"<[^<>]+>")
_COLOUR = re.compile(r"\b(fill|stroke): (#[0-9a-f]{6})")
_FONT = re.compile(r"font: (?:(\w+) )?([\d.]+px) [^;\"]*|font-family: [^;\"]*;? ?")
_DECIMALS = re.compile(r"(?<!opacity: 0)(\.\d)\d+")
_WASTE = re.compile(r"<metadata>.*?</metadata>|<style.*?</style>|<defs>\s*</defs>", re.DOTALL)


@cache
def _rc() -> matplotlib.RcParams:
    return rc_params_from_file(str(FilePath(__file__).with_name("article.mplstyle")), use_default_template=True)


def draw(height: float, paint: Callable[[Figure], None], *, name: str, width: float = WIDTH) -> str:
    """Return the SVG of what `paint` draws on an empty figure of `width` and `height` units.

    The same drawing gives the same bytes: ids come from `name` and the content, and no date is written.
    """
    rc = {key: value for key, value in _rc().items() if not key.startswith(("backend", "interactive"))}
    with warnings.catch_warnings(), matplotlib.rc_context({**rc, "svg.hashsalt": name}):
        warnings.filterwarnings("ignore", message="Glyph .* missing", category=UserWarning)  # the browser has the glyph
        figure = Figure(figsize=(width / 72, height / 72), dpi=72)
        FigureCanvasSVG(figure)
        paint(figure)
        buffer = io.StringIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None})
    return _compact(buffer.getvalue(), width, height)


def draw_both(
    height: Callable[[float], float], paint: Callable[[Figure], None], *, name: str
) -> tuple[str, Callable[[], str] | None]:
    """Return the SVG of a chart for a phone, and what draws it for a wide column; `height` tells its height at each."""

    def drawing(width: float) -> str:
        return draw(height(width), paint, name=f"{name}-{width:g}", width=width)

    return drawing(WIDTH), lambda: drawing(WIDE)


def width_of(figure: Figure) -> float:
    """Return a figure's width in units."""
    return round(figure.get_figwidth() * 72)


def label_room(width: float) -> float:
    """Return the units at the left of a chart's marks for its words; 0 on a narrow one, where they stand above."""
    return round(width * BESIDE) if width > WIDTH else 0


def room_of(labels: Iterable[Sequence[str]], width: float) -> float:
    """Return what of `label_room` the lines of some labels take, with the space between them and the marks."""
    return min(label_room(width), math.ceil(widest(line for lines in labels for line in lines)) + TO_MARKS)


def place_axes(figure: Figure, *, top: float, height: float, left: float = 0, right: float = 0) -> Axes:
    """Add axes at a distance of `top` units from the figure's top, with margins at both sides."""
    whole, width = figure.get_figheight() * 72, width_of(figure)
    box = (left / width, 1 - (top + height) / whole, (width - left - right) / width, height / whole)
    axes = figure.add_axes(box)
    return axes


def page_units(figure: Figure) -> Affine2D:
    """Return the transform of units from the figure's upper left corner, for keys and headings outside of any axes."""
    return Affine2D().scale(1, -1).translate(0, figure.get_figheight() * 72)


def rule_rows(ax: Axes, at: Iterable[tuple[float, float]], *, colour: str = LINE, width: float = 1) -> None:
    """Draw short lines of a scale at these points, beside each mark only, so that they run through no words."""
    points = [(x, y + half) for x, y in at for half in (-RULE, RULE)]
    if points:
        codes = [Path.MOVETO, Path.LINETO] * (len(points) // 2)
        ax.add_patch(PathPatch(Path(points, codes), edgecolor=colour, facecolor="none", linewidth=width, zorder=0.5))


def label_scale(ax: Axes, ticks: Sequence[float], labels: Sequence[str], y: float, *, width: float) -> None:
    """Write what the lines of a scale stand for, at `y`: inside the axes of `width` units, none over another."""
    low, high = ax.transData.inverted().transform([ax.transAxes.transform((x, 0)) for x in (0, 1)])[:, 0]
    place = ax.get_xscale() == "log"
    taken = -1e9
    for tick, label in zip(ticks, labels, strict=True):
        share = math.log(tick / low) / math.log(high / low) if place else (tick - low) / (high - low)
        half = text_width(label, SMALL) / 2
        x = min(max(share * width, half), width - half)
        if x - half > taken:
            ax.text(x / width, y, label, color=SOFT, ha="center", fontsize=SMALL,
                    transform=ax.get_yaxis_transform())  # fmt: skip
            taken = x + half + 8


def far_end(marks: Iterable[tuple[float, float]], width: float) -> float:
    """Return the length of a scale, `width` units wide, on which each mark leaves room for the words after it.

    Args:
        marks: how far each stands from the scale's beginning, and the units that its words need.
    """
    return max((far * width / max(width - room, width * 0.2) for far, room in marks), default=1.0)


def literal(ax: Axes) -> Axes:
    """Return the axes with every text shown as it is: two dollar signs make no formula."""
    for text in ax.texts:
        text.set_parse_math(False)
    return ax


def own_axes(rows: int) -> Axes:
    """Return the axes of a new figure, for whoever calls a `plot_` function without `ax`."""
    return Figure(figsize=(WIDTH / 72, max(1.5, rows * 0.45))).add_subplot()


def _compact(svg: str, width: float, height: float) -> str:
    """Strip what a page does not need: prolog, metadata, global style, ids nobody points to, digits nobody sees."""
    body = svg[svg.index(">", svg.index("<svg")) + 1 : svg.rindex("</svg>")]
    body = _TAG.sub(_compact_tag, _WASTE.sub("", body))
    body = re.sub(r">\s+<", "><", body)
    while (bare := re.sub(r"<g>((?:<text[^<]*<[^<]*</text>|<path[^<]*/>|<use[^<]*/>)*)</g>", r"\1", body)) != body:
        body = bare
    return f'<svg viewBox="0 0 {width:g} {height:g}" stroke-linejoin="round" stroke-linecap="butt">{body.strip()}</svg>'


def _compact_tag(found: re.Match[str]) -> str:
    tag = found.group()
    if tag.startswith("<g "):
        tag = re.sub(r' id="[^"]*"', "", tag)
    tag = _FONT.sub(lambda f: f"font-size: {f[2]}; font-weight: {f[1] or 400}" if f[2] else "", tag)
    tag = _COLOUR.sub(_page_colour, tag).replace("xlink:href", "href")
    tag = re.sub(r' transform="rotate\(-0 [^"]*"', "", tag)
    tag = re.sub(r"\s+", " ", _DECIMALS.sub(r"\1", tag))
    if " C " not in tag and " Q " not in tag:
        tag = tag.replace(" L ", " ")  # points that follow a point are lines without saying so
    return tag.replace("; ", ";").replace(": ", ":").replace(" <", "<").replace(';"', '"')


def _page_colour(found: re.Match[str]) -> str:
    part, colour = found.groups()
    ink, opacity = _PAGE_INK.get(colour, (colour, ""))
    return f"{part}: {ink}" + (f"; {part}-opacity: {opacity}" if opacity else "")
