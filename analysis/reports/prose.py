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

IMAGE = re.compile(r"""<img\b(?:[^>"']|"[^"]*"|'[^']*')*+>""", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""([^\s"'<>/=]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+)""")
LINK = re.compile(r"""<a\s[^<>]*?\bhref="([^"<>]*)"[^<>]*>(.*?)</a>""", re.DOTALL | re.IGNORECASE)
SAVED = ("image/svg+xml", "image/png", "image/jpeg")  # forms of an attachment: drawn before pixels, exact before not
LONGEST = 200  # characters of an address that is named

Attachments = Mapping[str, Mapping[str, str]]


class _Renderer(IPythonRenderer):
    """nbconvert's renderer of Markdown, which leaves the addresses of pictures to `with_pictures`."""

    def image(self, text: str, url: str, title: str | None = None) -> str:
        return str(super(IPythonRenderer, self).image(text, url, title))  # past nbconvert's own, which stops at a name


def markdown_html(source: str, attachments: Attachments, folder: Path | None) -> str:
    """The HTML of some Markdown, its pictures embedded; math between dollar signs stays as it is written.

    Args:
        source: Markdown, with HTML in it as its author wrote it.
        attachments: of the cell: name -> type -> Base64.
        folder: of the notebook; None where it has none, and no file can be found.
    """
    renderer = _Renderer(escape=False, exclude_anchor_links=True)
    return with_pictures(MarkdownWithMath(renderer=renderer).render(source), attachments, folder)


def with_pictures(html: str, attachments: Attachments, folder: Path | None) -> str:
    """The HTML with each picture in it: attachments and files beside the notebook as data, the others by their name."""

    def embedded(found: re.Match[str]) -> str:
        tag = found[0]
        attributes = {name.lower(): unescape(value.strip("\"'")) for name, value in ATTRIBUTE.findall(tag)}
        source = attributes.get("src", "").strip()
        if source.lower().startswith("data:"):
            return tag
        data = _attached(source, attachments) if source.startswith("attachment:") else _read(source, folder)
        if data is None:
            alt = f" ({attributes['alt']})" if attributes.get("alt") else ""
            name = source if len(source) <= LONGEST else f"{source[:LONGEST]}…"
            return f'<span class="left-out">picture left out: {escape(unquote(name) + alt)}</span>'
        kept = {name: value for name, value in attributes.items() if name not in ("src", "srcset", "sizes")}
        told = "".join(f' {name}="{escape(value)}"' for name, value in {"src": data, "alt": "", **kept}.items())
        return f"<img{told}>"

    return IMAGE.sub(embedded, html)


def _attached(source: str, attachments: Attachments) -> str | None:
    """An attachment as a data address. Its name may be percent-encoded, and typed on another system, in the text."""
    named = {normalize("NFC", unquote(name)): forms for name, forms in attachments.items()}
    forms = named.get(normalize("NFC", unquote(source.removeprefix("attachment:"))))
    if not forms:
        return None
    kind = next((kind for kind in SAVED if kind in forms), next(iter(forms)))
    return f"data:{kind};base64,{''.join(forms[kind].split())}"


def _read(source: str, folder: Path | None) -> str | None:
    path = picture_beside(source, folder) if folder else None
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
        html: of the prose.
        page: a notebook's name without its ending -> the address of its page; None where there is none.
        stem: a heading's words -> its anchor.
        anchors: of the headings on this page.
    """

    def led(found: re.Match[str]) -> str:
        address, _, heading = unescape(found[1]).partition("#")
        anchor = stem(unquote(heading)) if heading else ""
        if not address:
            return _with_address(found, f"#{anchor}") if anchor in anchors else found[0]
        if ":" in address or address.startswith("//") or not address.lower().endswith(".ipynb"):
            return found[0]
        beside = posixpath.normpath(unquote(address)).removesuffix(".ipynb")
        other = None if "/" in beside else page(beside)
        return _with_address(found, f"{other}#{anchor}" if anchor else other) if other else found[2]

    return LINK.sub(led, html)


def _with_address(link: re.Match[str], address: str) -> str:
    """The link with another address."""
    start, end = link.start(1) - link.start(), link.end(1) - link.start()
    return link[0][:start] + escape(address) + link[0][end:]
