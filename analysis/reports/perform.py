"""What a worker does for one report: run the notebook, render the page, put both in place, record them."""

import sys
import time
from calendar import month_name
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

from analysis.article import read_article
from analysis.files import write_together
from analysis.reports.beside import files_beside, is_file
from analysis.reports.hashes import digest, file_digest
from analysis.reports.locks import locked, sweep
from analysis.reports.manifest import read_manifest, record, why_stale
from analysis.reports.pdf import print_pdf
from analysis.reports.plan import DATASET, FRONT, Data, Report, Task, located, page_of
from analysis.reports.run import run_notebook
from analysis.reports.stack import import_notebook_stack

ENGINE = "article-report"
LONGEST = 4096  # characters of a path


@cache
def exporter() -> Any:
    """The exporter of pages, made once."""
    from analysis.reports.exporter import ArticleReportExporter

    return ArticleReportExporter()


@cache
def prepare() -> None:
    """Import the notebook stack and compile the template, so that forked workers have both."""
    import_notebook_stack()
    from papermill.engines import papermill_engines

    from analysis.reports.provisioner import WarmEngine

    papermill_engines.register(ENGINE, WarmEngine)
    import nbformat

    sample = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# a"), nbformat.v4.new_code_cell("1")])
    exporter().from_notebook_node(sample, {"metadata": {"name": "sample"}})


def perform(order: tuple[Task, bool]) -> dict[str, Any]:
    """Build one report or dataset; `status` is `fresh` where another process has built it in the meantime."""
    task, force = order
    prepare()
    started = time.monotonic()
    with locked(task.out, task.name):
        if not force and why_stale(task, read_manifest(task.folder), {}) is None:
            return {"status": "fresh", "seconds": 0}
        for name in task.outputs:
            (task.folder / name).parent.mkdir(parents=True, exist_ok=True)
            sweep(task.folder / name)
        about = _about(task.article)
        entry = _write_report(task, about) if isinstance(task, Report) else _write_data(task)
        record(task.out, task.article, task.key, {**entry, "inputs": dict(task.inputs)}, **about)
    return {"status": "built", "seconds": time.monotonic() - started}


def _write_data(task: Data) -> dict[str, Any]:
    from analysis.reports.data import write_data

    for left in (task.folder / DATASET).glob(".*.part"):
        left.unlink(missing_ok=True)
    files, facts = write_data(task)
    return {"outputs": {f"{DATASET}{name}": file_digest(path) for name, path in files.items()}, "facts": facts}


def _write_report(report: Report, about: dict[str, str]) -> dict[str, Any]:
    notebook = run_notebook(
        report.notebook,
        report.parameters,
        folder=located(report.notebook).parent,
        engine=ENGINE,
        timeout=report.timeout,
        hide=_private(report),
        said=_own_words(report),
    )
    import nbformat

    home = str(located(report.notebook).parent)
    named = {"metadata": {"name": report.notebook.stem, "path": home, "article": about, "pages": _links(report)}}
    html, resources = exporter().from_notebook_node(notebook, named)
    page = page_of(report.notebook.stem)
    files = {f"{page}.html": html.encode(), f"{report.notebook.stem}.ipynb": f"{nbformat.writes(notebook)}\n".encode()}
    if report.pdf:
        files[f"{page}.pdf"] = print_pdf(files[f"{page}.html"])
    else:  # a PDF of an earlier build would tell another story than the page
        (report.folder / f"{page}.pdf").unlink(missing_ok=True)
    write_together((report.folder / name, data) for name, data in files.items())
    outputs = {name: digest(data) for name, data in files.items()}
    return {"title": unescape(resources["title"]), "outputs": outputs}


def _links(report: Report) -> list[tuple[str, str, bool]]:
    """The pages of the article's folder: address, label, and whether it is this one; none where it stands alone."""
    named = ((f"{page_of(stem)}.html", stem) for stem in report.pages if report.notebook.stem in report.pages)
    return [(page, label_of(stem), stem == report.notebook.stem) for page, stem in named]


def label_of(stem: str) -> str:
    """A notebook's name as a link to its page says it."""
    return "Overview" if stem == FRONT else f"{stem[:1].upper()}{stem[1:]}".replace("_", " ")


def _about(path: Path) -> dict[str, str]:
    """What the index says of an article."""
    article = read_article(path)
    day = article.published
    known = (article.author, article.publisher, f"{day.day} {month_name[day.month]} {day.year}" if day else None)
    return {"title": article.title or article.article_id, "about": ", ".join(filter(None, known))}


def _own_words(report: Report) -> str:
    """The article's text and what stands in the files beside it and beside the notebook, and in those that parameters
    name: words that a page shows as they are."""
    article, home = report.article, located(report.notebook).parent
    beside = [article.with_suffix(".toml"), article.with_name(f"{article.stem}.corrections.toml")]
    named = [home / value for value in report.parameters.values() if isinstance(value, str) and len(value) < LONGEST]
    files = [*beside, *files_beside(report.notebook), *named]
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in files if is_file(path)]
    return "\n".join([read_article(article).text, *texts])


def _private(report: Report) -> dict[str, str]:
    """This machine's paths as they may show in outputs, and what stands there instead."""
    article, project = located(report.article), located(report.notebook).parent.parent
    hidden = {sys.prefix: "python"}
    if not article.is_relative_to(project):
        hidden |= {
            path: f"articles/{article.name}" for path in (str(article), report.parameters.get("article")) if path
        }
    if len(project.parts) > 1:
        hidden[str(project)] = "."
    return hidden
