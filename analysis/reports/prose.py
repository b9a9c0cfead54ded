"""Markdown of a notebook -> HTML that needs nothing outside the page: pictures are embedded or named, links lead on."""

import base64
import posixpath
import re
from collections.abc import Callable, Mapping
from html import escape, unescape
from mimetypes import guess_type
from pathlib import Path
from unicodedata import normalize
from urllib.parse import unquote

from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath

from analysis.reports.beside import picture_beside
from analysis.reports.scripted import prose_still

IMAGE = re.compile(r"""<img\b(?:[^>"']|"[^"]*"|'[^']*')*+>""", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
LINK = re.compile(r"""<a(\s(?:[^<>"']|"[^"]*"|'[^']*')*)>(.*?)</a>""", re.DOTALL | re.IGNORECASE)
HREF = re.compile(r"""\bhref\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE)
VARIANTS = re.compile(r"<source\b[^>]*\bsrcset\b[^>]*>", re.IGNORECASE)  # of a <picture>, whose <img> is enough
PAGES = (".html", ".htm")  # what may stand beside a page
SAVED = ("image/svg+xml", "image/png", "image/jpeg")  # forms of an attachment: drawn before pixels, exact before not
LONGEST = 200  # characters of an address that is named

Attachments = Mapping[str, Mapping[str, str]]


class _Renderer(IPythonRenderer):
    """nbconvert's renderer of Markdown, which leaves the addresses of pictures to `with_pictures`."""

    def image(self, text: str, url: str, title: str | None = None) -> str:
        return str(super(IPythonRenderer, self).image(text, url, title))  # past nbconvert's own, which stops at a name


def markdown_html(source: str, attachments: Attachments, folder: Path | None, *, above: bool = False) -> str:
    """The HTML of some Markdown, its pictures embedded; math between dollar signs stays as it is written.

    Args:
        source: Markdown, with HTML in it as its author wrote it.
        attachments: of the cell: name -> type -> Base64.
        folder: of the notebook; None where it has none, and no file can be found.
        above: whether pictures outside the folder may be shown too, as its author's own prose may, not what it read.
    """
    renderer = _Renderer(escape=False, exclude_anchor_links=True)
    html = MarkdownWithMath(renderer=renderer).render(source)
    return prose_still(with_pictures(html, attachments, folder, above=above))


def with_pictures(html: str, attachments: Attachments, folder: Path | None, *, above: bool = False) -> str:
    """The HTML with each picture in it: attachments and files of the project as data, the others by their name."""

    def embedded(found: re.Match[str]) -> str:
        tag = found[0]
        attributes = {name.lower(): unescape(value.strip("\"'")) for name, value in ATTRIBUTE.findall(tag)}
        source = attributes.get("src", "").strip()
        if source.lower().startswith("data:"):
            return tag
        if not source:
            return ""  # a script was to fill it
        attached = source.startswith("attachment:")
        data = _attached(source, attachments) if attached else _read(source, folder, above=above)
        if data is None:
            alt = f" ({attributes['alt']})" if attributes.get("alt") else ""
            name = source if len(source) <= LONGEST else f"{source[:LONGEST]}…"
            return f'<span class="left-out">picture left out: {escape(unquote(name) + alt)}</span>'
        kept = {name: value for name, value in attributes.items() if name not in ("src", "srcset", "sizes")}
        told = "".join(f' {name}="{escape(value)}"' for name, value in {"src": data, "alt": "", **kept}.items())
        return f"<img{told}>"

    return IMAGE.sub(embedded, VARIANTS.sub("", html))


def _attached(source: str, attachments: Attachments) -> str | None:
    """An attachment as a data address. Its name may be percent-encoded, and typed on another system, in the text."""
    named = {normalize("NFC", unquote(name)): forms for name, forms in attachments.items()}
    forms = named.get(normalize("NFC", unquote(source.removeprefix("attachment:"))))
    if not forms:
        return None
    kind = next((kind for kind in SAVED if kind in forms), next(iter(forms)))
    return f"data:{kind};base64,{''.join(forms[kind].split())}"


def _read(source: str, folder: Path | None, *, above: bool) -> str | None:
    path = picture_beside(source, folder, above=above) if folder else None
    if path is None:
        return None
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return f"data:{guess_type(path.name)[0] or 'image/png'};base64,{base64.b64encode(content).decode('ascii')}"


def with_links(html: str, page: Callable[[str], str | None], stem: Callable[[str], str], anchors: set[str]) -> str:
    """The HTML with its links to notebooks and headings leading to pages and anchors; plain words where there is none.

    Args:
        html: of the prose or of an output.
        page: a notebook's name without its ending -> the address of its page; None where there is none.
        stem: a heading's words -> its anchor.
        anchors: of the headings on this page.
    """

    def led(found: re.Match[str]) -> str:
        named = HREF.search(found[1])
        address, _, heading = unescape(named[1].strip("\"'")).partition("#") if named else ("", "", "")
        anchor = stem(unquote(heading)) if heading else ""
        if not named or (not address and anchor not in anchors):
            return found[0]
        if not address:
            return _with_address(found, named, f"#{anchor}")
        way = posixpath.normpath(unquote(address.partition("?")[0]))
        if ":" in address or address.startswith("/") or way.startswith("data/") or way.lower().endswith(PAGES):
            return found[0]
        if not way.lower().endswith(".ipynb"):
            name = "" if found[2] == way else f"{escape(way)} "
            return f'{found[2]} <span class="left-out">({name}is not part of this page)</span>'
        other = None if "/" in way else page(way[: -len(".ipynb")])
        return _with_address(found, named, f"{other}#{anchor}" if anchor else other) if other else found[2]

    return LINK.sub(led, html)


def _with_address(link: re.Match[str], named: re.Match[str], address: str) -> str:
    """The link with another address."""
    start = len("<a")
    return f'{link[0][: start + named.start(1)]}"{escape(address)}"{link[0][start + named.end(1) :]}'
