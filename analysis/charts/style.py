"""The look: colours, marks by certainty, an empty figure, and a finished figure -> compact SVG for a page.

Colours are middle tones with a contrast of at least 3 to 1 on white and on near-black; ink and lines take the page's
own text colour. Nothing is told by colour alone: certainty has a shape and a hatch, and marks have words beside them.
"""

import io
import re
import unicodedata
import warnings
from collections.abc import Callable, Iterable
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

from analysis.records import CERTAINTIES

WIDTH = 410  # of every chart, in SVG units; shown 350 to 540 px wide, so that type of 12 is legible on a phone

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
    "possible": {"facecolor": "none", "edgecolor": BLUE, "hatch": ".."},
    "unconfirmed": {"facecolor": "none", "edgecolor": BLUE},
    "denied": {"facecolor": "none", "edgecolor": BLUE, "hatch": "xxx"},
}
assert tuple(reversed(CERTAINTIES)) == tuple(MARKS) == tuple(FILLS)

_PAGE_INK = {INK: ("currentColor", ""), SOFT: ("currentColor", ".74"), LINE: ("currentColor", ".24")}
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")  # not allowed in SVG
_TAG = re.compile(r"<[^<>]+>")
_COLOUR = re.compile(r"\b(fill|stroke): (#[0-9a-f]{6})")
_FONT = re.compile(r"font: (?:(\w+) )?([\d.]+px) [^;\"]*|font-family: [^;\"]*;? ?")
_DECIMALS = re.compile(r"(?<!opacity: 0)(\.\d)\d+")
_WASTE = re.compile(r"<metadata>.*?</metadata>|<style.*?</style>|<defs>\s*</defs>", re.DOTALL)


@cache
def _rc() -> matplotlib.RcParams:
    return rc_params_from_file(str(FilePath(__file__).with_name("article.mplstyle")), use_default_template=True)


def draw(height: float, paint: Callable[[Figure], None], *, name: str) -> str:
    """Return the SVG of what `paint` draws on an empty figure of `height` units.

    The same drawing gives the same bytes: ids come from `name` and the content, and no date is written.
    """
    rc = {key: value for key, value in _rc().items() if not key.startswith(("backend", "interactive"))}
    with warnings.catch_warnings(), matplotlib.rc_context({**rc, "svg.hashsalt": name}):
        warnings.filterwarnings("ignore", message="Glyph .* missing", category=UserWarning)  # the browser has the glyph
        figure = Figure(figsize=(WIDTH / 72, height / 72), dpi=72)
        FigureCanvasSVG(figure)
        paint(figure)
        buffer = io.StringIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None})
    return _compact(buffer.getvalue(), height)


def place_axes(figure: Figure, *, top: float, height: float, left: float = 0, right: float = 0) -> Axes:
    """Add axes at a distance of `top` units from the figure's top, with margins at both sides."""
    whole = figure.get_figheight() * 72
    box = (left / WIDTH, 1 - (top + height) / whole, (WIDTH - left - right) / WIDTH, height / whole)
    axes = figure.add_axes(box)
    return axes


def page_units(figure: Figure) -> Affine2D:
    """Return the transform of units from the figure's upper left corner, for keys and headings outside of any axes."""
    return Affine2D().scale(1, -1).translate(0, figure.get_figheight() * 72)


def rule_rows(ax: Axes, at: Iterable[float], rows: Iterable[float]) -> None:
    """Draw the lines of a scale at each row's mark only, so that they don't run through the words above it."""
    points = [(x, y + half) for x in at for y in rows for half in (-0.24, 0.24)]
    codes = [Path.MOVETO, Path.LINETO] * (len(points) // 2)
    ax.add_patch(PathPatch(Path(points, codes), edgecolor=LINE, facecolor="none", linewidth=1, zorder=0.5))


def literal(ax: Axes) -> Axes:
    """Return the axes with every text shown as it is: two dollar signs make no formula."""
    for text in ax.texts:
        text.set_parse_math(False)
    return ax


def own_axes(rows: int) -> Axes:
    """Return the axes of a new figure, for whoever calls a `plot_` function without `ax`."""
    return Figure(figsize=(WIDTH / 72, max(1.5, rows * 0.45))).add_subplot()


def shorten(text: str, units: float, *, size: float = 12) -> str:
    """Return the text, cut at a word with an ellipsis where it would be wider than `units` at this type size."""
    text = _CONTROL.sub("\ufffd", " ".join(text.split()))
    room = units / (size * 0.56)  # the mean advance of the typeface over English text, in ems
    if text_width(text) <= room:
        return text
    kept, width = [], 1.0
    for char in text:
        width += _advance(char)
        if width > room:
            break
        kept.append(char)
    cut = "".join(kept)
    head = cut.rpartition(" ")[0]
    return (head if len(head) > len(cut) * 0.6 else cut).rstrip(" ,;:.–—-") + "…"


def text_width(text: str) -> float:
    """Return the width in average letters; East Asian wide characters count as nearly two, combining marks as none."""
    return sum(map(_advance, text))


def _advance(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    return 1.8 if unicodedata.east_asian_width(char) in "WF" else 1.15 if char.isupper() else 1.0


def _compact(svg: str, height: float) -> str:
    """Strip what a page does not need: prolog, metadata, global style, ids nobody points to, digits nobody sees."""
    body = svg[svg.index(">", svg.index("<svg")) + 1 : svg.rindex("</svg>")]
    body = _TAG.sub(_compact_tag, _WASTE.sub("", body))
    body = re.sub(r">\s+<", "><", body)
    while (bare := re.sub(r"<g>((?:<text[^<]*<[^<]*</text>|<path[^<]*/>|<use[^<]*/>)*)</g>", r"\1", body)) != body:
        body = bare
    return f'<svg viewBox="0 0 {WIDTH} {height:g}" stroke-linejoin="round" stroke-linecap="butt">{body.strip()}</svg>'


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
