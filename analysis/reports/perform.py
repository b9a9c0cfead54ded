"""What a worker does for one report: run the notebook, render the page, put both in place, record them."""

import sys
import time
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

from analysis.article import read_article
from analysis.files import write_together
from analysis.reports.hashes import digest, file_digest
from analysis.reports.locks import locked, sweep
from analysis.reports.manifest import read_manifest, record, why_stale
from analysis.reports.pdf import print_pdf
from analysis.reports.plan import DATASET, Data, Report, Task, located
from analysis.reports.run import run_notebook
from analysis.reports.stack import import_notebook_stack

ENGINE = "article-report"


@cache
def _exporter() -> Any:
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
    _exporter().from_notebook_node(sample, {"metadata": {"name": "sample"}})


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
        entry = _write_report(task, about["title"]) if isinstance(task, Report) else _write_data(task)
        record(task.out, task.article.stem, task.key, {**entry, "inputs": dict(task.inputs)}, **about)
    return {"status": "built", "seconds": time.monotonic() - started}


def _write_data(task: Data) -> dict[str, Any]:
    from analysis.reports.data import write_data

    for left in (task.folder / DATASET).glob(".*.part"):
        left.unlink(missing_ok=True)
    return {"outputs": {f"{DATASET}{name}": file_digest(path) for name, path in write_data(task).items()}}


def _write_report(report: Report, article: str) -> dict[str, Any]:
    notebook = run_notebook(
        report.notebook,
        report.parameters,
        folder=report.notebook.resolve().parent,
        engine=ENGINE,
        timeout=report.timeout,
        hide=_private(report),
        said=_own_words(report.article),
    )
    import nbformat

    named = {"metadata": {"name": report.notebook.stem, "article": article}}
    html, resources = _exporter().from_notebook_node(notebook, named)
    content = {"ipynb": (nbformat.writes(notebook) + "\n").encode(), "html": html.encode()}
    if report.pdf:
        content["pdf"] = print_pdf(content["html"])
    else:  # a PDF of an earlier build would tell another story than the page
        (report.folder / f"{report.notebook.stem}.pdf").unlink(missing_ok=True)
    files = {f"{report.notebook.stem}.{kind}": data for kind, data in content.items()}
    write_together((report.folder / name, data) for name, data in files.items())
    outputs = {name: digest(data) for name, data in files.items()}
    return {"title": unescape(resources["title"]), "outputs": outputs}


def _about(path: Path) -> dict[str, str]:
    """What the index says of an article."""
    article = read_article(path)
    known = (article.author, article.publisher, str(article.published) if article.published else None)
    return {"title": article.title or article.article_id, "about": ", ".join(filter(None, known))}


def _own_words(article: Path) -> str:
    """The article's text and what stands in the files beside it: words that a page shows as they are."""
    beside = (article.with_suffix(".toml"), article.with_name(f"{article.stem}.corrections.toml"))
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in beside if path.is_file()]
    return "\n".join([read_article(article).text, *texts])


def _private(report: Report) -> dict[str, str]:
    """This machine's paths as they may show in outputs, and what stands there instead."""
    article, project = located(report.article), report.notebook.resolve().parent.parent
    hidden = {sys.prefix: "python"}
    if not article.is_relative_to(project):
        hidden |= {
            path: f"articles/{article.name}" for path in (str(article), report.parameters.get("article")) if path
        }
    if len(project.parts) > 1:
        hidden[str(project)] = "."
    return hidden
