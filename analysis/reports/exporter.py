"""A run notebook -> one HTML page that needs nothing outside itself: `jupyter nbconvert --to article-report`."""

import re
from collections.abc import Iterable
from html import escape, unescape
from pathlib import Path
from typing import Any, NamedTuple

from nbconvert.exporters.html import HTMLExporter
from nbconvert.exporters.templateexporter import TemplateExporter
from nbconvert.filters.highlight import Highlight2HTML
from nbformat import NotebookNode
from traitlets import default
from traitlets.config import Config

from analysis.reports.manifest import TABLES
from analysis.reports.plan import page_of
from analysis.reports.prose import markdown_html, with_links, with_pictures
from analysis.reports.scripted import HTML, shown_still

HEADING = re.compile(r"<h([1-6])[^>]*>(.*?)</h\1>", re.DOTALL)
PART = '<style class="an-style">'
PART_STYLE = re.compile(r'<style class="an-style">.*?</style>', re.DOTALL)
CITING = re.compile(r'<details.*?</details>|(<a )(href="#s-(\d+)")', re.DOTALL)
NUMBERED = re.compile(r'(<sup class="an-n">)(\d+)(</sup>)')
TAG = re.compile(r"<[^>]*>")
SENTENCE = re.compile(r'<a href="#(s-\d+)">(\d+)</a>')
RUNNING = 90  # characters of a title at the head of a printed page
# Nothing in a report may run or load: article text that slipped through as markup stays dead.
POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
)


class Heading(NamedTuple):
    """One line of the table of contents; `html` is already escaped."""

    level: int
    anchor: str
    html: str


def anchor_name(text: str, taken: set[str]) -> str:
    """The heading's words joined by hyphens; a number is added where the name is already taken."""
    stem = anchor_stem(text)
    name, count = stem, 2
    while name in taken:
        name, count = f"{stem}-{count}", count + 1
    taken.add(name)
    return name


def anchor_stem(text: str) -> str:
    """A heading's words joined by hyphens, as it is linked to."""
    return re.sub(r"[^\w]+", "-", text.lower()).strip("-") or "section"


def linked_back(page: str) -> str:
    """The page, each sentence's number a link to the first place that cites it; what is folded doesn't count."""
    cited = set()

    def citing(found: re.Match[str]) -> str:
        if found[3] is None or found[3] in cited:
            return found[0]
        cited.add(found[3])
        return f'{found[1]}id="r-{found[3]}" {found[2]}'

    def number(found: re.Match[str]) -> str:
        link = f'<a href="#r-{found[2]}">{found[2]}</a>' if found[2] in cited else found[2]
        return f"{found[1]}{link}{found[3]}"

    page = CITING.sub(citing, page)
    return NUMBERED.sub(number, page)


def linked_to_front(page: str, front: str | None) -> str:
    """The page, each link to a sentence leading to the front page, which shows the article; else bare numbers."""
    return SENTENCE.sub(rf'<a href="{front}#\1">\2</a>' if front else r"\2", page)


def in_css(text: str) -> str:
    """The text as it may stand between the quotes of a CSS string, whatever it holds."""
    return "".join(sign if sign.isalnum() or sign == " " else f"\\{ord(sign):x} " for sign in text)


class ArticleReportExporter(HTMLExporter):
    """Exports a notebook as a self-contained report: contents, folded code, light and dark, printable."""

    export_from_notebook = "Article report"

    @default("template_name")
    def _template_name_default(self) -> str:
        return "template"

    @default("extra_template_basedirs")
    def _default_extra_template_basedirs(self) -> list[str]:
        return [str(Path(__file__).parent)]

    @property
    def default_config(self) -> Config:
        config = super().default_config.copy()
        # No script and no widget can run in a report, so their still pictures and texts come first.
        shown = ("text/html", "text/markdown", "image/svg+xml", "image/png", "image/jpeg", "text/latex", "text/plain")
        config.NbConvertBase.display_data_priority = list(shown)
        return config

    def from_notebook_node(  # type: ignore[override]
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[str, dict[str, Any]]:
        """The page, and nbconvert's resources with `title`, `toc` and `policy` added.

        In `resources["metadata"]`, `article` may tell whose report it is (`title`, and what else is known `about` it),
        and `pages` which others stand beside it: address, label, and whether it is this one. The article's title is
        then the page's heading, and the notebook's own heading the question under it.
        """
        lexer = nb.metadata.get("language_info", {}).get("pygments_lexer", "ipython3")
        self.register_filter("highlight_code", Highlight2HTML(pygments_lexer=lexer, parent=self))
        # HTMLExporter would parse the finished page once more, only to put a placeholder on images without alt text.
        page, resources = TemplateExporter.from_notebook_node(self, nb, resources, **kw)
        return linked_back(page) if 'id="s-' in page else linked_to_front(page, resources["front"]), resources

    def _preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Render the prose before the page, whose contents stand above it; each cell's HTML goes to `cell.html`."""
        nb, resources = super()._preprocess(nb, resources)
        known = resources["metadata"]
        folder = Path(known["path"]) if "path" in known else None
        pages, article = known.get("pages", []), known.get("article")
        addresses = {address for address, _, _ in pages}
        toc, taken = _prose_of(nb, folder)
        _outputs_of(nb, folder)

        def page_at(stem: str) -> str | None:
            return address if (address := f"{page_of(stem)}.html") in addresses else None

        def markdown(source: str, attached: dict[str, Any]) -> str:
            return with_links(markdown_html(source, attached, folder), page_at, anchor_stem, taken)

        self.register_filter("prose", markdown)
        prose = [cell for cell in nb.cells if cell.cell_type == "markdown"]
        for cell in prose:
            cell["html"] = with_links(cell["html"], page_at, anchor_stem, taken)
        for output in _html_outputs(nb):
            if "href" in output.data[HTML] and PART not in output.data[HTML]:  # the package's own lead on already
                output.data[HTML] = with_links(output.data[HTML], page_at, anchor_stem, taken)
        first = next((heading for heading in toc if heading.level == 1), None)
        resources |= {
            "toc": toc, "pages": pages, "article": article, "tables": TABLES, "policy": POLICY, "running_head": "",
            "front": next((address for address, _, here in pages if address == "index.html" and not here), None),
            "title": first.html if first else escape(known["name"]), "part_style": _part_style(nb),
        }  # fmt: skip
        resources["page_title"] = resources["title"]
        if article:  # the question moves under the article's title
            resources["page_title"] += f" · {escape(article['title'])}"
            resources["running_head"] = in_css(article["title"][:RUNNING])
            resources["question"] = first.anchor if first else ""
            resources["toc"] = [heading for heading in toc if heading.level > 1]
            _drop_title(prose)
        return nb, resources


def _prose_of(nb: NotebookNode, folder: Path | None) -> tuple[list[Heading], set[str]]:
    """Render each cell of prose to its `html`; return its headings, which can be linked to, and the names taken."""
    toc: list[Heading] = []
    taken = {"content"}

    def anchored(match: re.Match[str]) -> str:
        level, inner = int(match[1]), match[2]
        anchor = anchor_name(unescape(TAG.sub("", inner)), taken)
        toc.append(Heading(level, anchor, TAG.sub("", inner)))
        return f'<h{level} id="{escape(anchor)}">{inner}</h{level}>'

    for cell in nb.cells:
        if cell.cell_type == "markdown":
            cell["html"] = HEADING.sub(
                anchored, markdown_html(cell.source, cell.get("attachments", {}), folder, above=True)
            )
    return toc, taken


def _outputs_of(nb: NotebookNode, folder: Path | None) -> None:
    """Embed the pictures of every output, and put what a page can show of it first."""
    for cell in nb.cells:
        for output in cell.get("outputs", ()):
            if "data" in output:
                if HTML in output.data:
                    output.data[HTML] = with_pictures(output.data[HTML], cell.get("attachments", {}), folder)
                output.data = shown_still(output.data)


def _html_outputs(nb: NotebookNode) -> Iterable[NotebookNode]:
    """The outputs that are shown as HTML."""
    return (output for cell in nb.cells for output in cell.get("outputs", ()) if HTML in output.get("data", ()))


def _drop_title(prose: Iterable[NotebookNode]) -> None:
    """Take the headings of the first level out of the first cell that has one."""
    if cell := next((cell for cell in prose if "<h1" in cell["html"]), None):
        cell["html"] = HEADING.sub(lambda found: "" if found[1] == "1" else found[0], cell["html"])


def _part_style(nb: NotebookNode) -> str:
    """Return the style that every displayed part carries; a page needs it once."""
    return next((found[0] for output in _html_outputs(nb) if (found := PART_STYLE.search(output.data[HTML]))), "")
