"""Names that libraries draw by chance for the parts of an output -> names that are the same at each run.

A pandas Styler calls its table `T_1dc7e`; charts of plotly, Altair, Bokeh and folium, and matplotlib's animations, call
theirs by a UUID. Such a name stands in an element's `id`, or anywhere in what lives from scripts or is a page of its
own; whatever uses it follows.
"""

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from analysis.reports.scripted import HTML, LIVE
from analysis.reports.scrub import scrub_all

ID = re.compile(r"""\bid\s*=\s*\\?["']([^"'\s\\]+)""", re.IGNORECASE)
UUID = re.compile(
    r"(?<![0-9a-fA-F])(?:[0-9a-f]{32}|[0-9a-f]{8}([-_])[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{4}\1[0-9a-f]{12})(?![0-9a-fA-F])"
)
SEPARATORS = "T_-"
STYLER = re.compile(r"\bT_[0-9a-f]{5}(?=_|$)")


def with_own_ids(cells: Iterable[Any]) -> None:
    """Give, in place, each name drawn by chance in the outputs of cells another by the order in which they stand."""
    cells = list(cells)
    drawn: dict[str, str] = {}
    for cell in cells:
        for output in cell.outputs:
            for name in _drawn(output.get("data", {})):
                drawn.setdefault(name, _numbered(name, len(drawn) + 1))
    if not drawn:
        return
    longest = sorted(drawn, key=len, reverse=True)
    names = re.compile(rf"(?<![0-9a-fA-F])(?:{'|'.join(longest)})(?![0-9a-fA-F])")
    for cell in cells:
        cell.outputs = scrub_all(cell.outputs, lambda text: names.sub(lambda found: drawn[found[0]], text))


def _drawn(data: Mapping[str, Any]) -> Iterable[str]:
    """The names drawn by chance in the forms of an output, in their order."""
    for kind, value in data.items():
        if kind.startswith("application/"):
            yield from _uuids(value if isinstance(value, str) else json.dumps(value))
    html = data.get(HTML, "")
    if LIVE.search(html):
        yield from _uuids(html)
    for found in ID.finditer(html) if "id" in html else ():
        yield from (*_uuids(found[1]), *STYLER.findall(found[1]))


def _uuids(text: str) -> Iterable[str]:
    return (found[0] for found in UUID.finditer(text))


def _numbered(name: str, number: int) -> str:
    """A name of the same form that only its place tells: `T_00001`, or a UUID that ends in it."""
    digits = iter(f"{number:x}".zfill(len(name)))
    return "".join(sign if sign in SEPARATORS else digit for sign, digit in zip(name, digits, strict=True))
