"""What a worker does for one report: run the notebook, render the page, put both in place, record them."""

import os
import sys
import time
from functools import cache
from html import unescape
from pathlib import Path
from typing import Any

import nbformat

from analysis.article import read_article
from analysis.reports.build import Report
from analysis.reports.locks import locked, write_whole
from analysis.reports.manifest import digest, read_manifest, record, why_stale
from analysis.reports.run import run_notebook
from analysis.reports.stack import import_notebook_stack

ENGINE = "article-report"


@cache
def _exporter() -> Any:
    from analysis.reports.exporter import ArticleReportExporter

    return ArticleReportExporter()


def prepare() -> None:
    """Import the notebook stack and compile the template, so that forked workers have both."""
    import_notebook_stack()
    from papermill.engines import papermill_engines

    from analysis.reports.provisioner import WarmEngine

    papermill_engines.register(ENGINE, WarmEngine)
    sample = nbformat.v4.new_notebook(cells=[nbformat.v4.new_markdown_cell("# a"), nbformat.v4.new_code_cell("1")])
    _exporter().from_notebook_node(sample, {"metadata": {"name": "sample"}})


def perform(task: tuple[Report, bool]) -> dict[str, Any]:
    """Build one report; `status` is `fresh` where another process has built it in the meantime."""
    report, force = task
    started = time.monotonic()
    with locked(report.out, report.name):
        known = read_manifest(report.out)
        if not force and why_stale(known, report.name, report.inputs, report.outputs) is None:
            return {"status": "fresh", "seconds": 0}
        about = _about(report.article)
        notebook = run_notebook(
            report.notebook,
            report.parameters,
            folder=report.notebook.parent,
            engine=ENGINE,
            timeout=report.timeout,
            hide=_private(report),
        )
        html, resources = _exporter().from_notebook_node(notebook, {"metadata": {"name": report.notebook.stem}})
        content = {"ipynb": (nbformat.writes(notebook) + "\n").encode(), "html": html.encode()}
        for kind, data in content.items():
            write_whole(report.outputs[kind], data)
        entry = {
            "title": unescape(resources["title"]),
            "inputs": dict(report.inputs),
            "outputs": {kind: digest(data) for kind, data in content.items()},
        }
        record(report.out, report.name, entry, about)
    return {"status": "built", "seconds": time.monotonic() - started}


def _about(path: Path) -> dict[str, str]:
    """What the index says of an article."""
    article = read_article(path)
    known = (article.author, article.publisher, str(article.published) if article.published else None)
    return {"title": article.title or article.article_id, "about": ", ".join(filter(None, known))}


def _private(report: Report) -> dict[str, str]:
    """This machine's folders as they may show in outputs, and what stands there instead."""
    project = report.notebook.resolve().parent.parent
    hidden = {str(project): ".", sys.prefix: "python"}
    if not report.article.resolve().is_relative_to(project):
        hidden |= {
            str(report.article.resolve().parent): "articles",
            os.path.relpath(report.article.parent, report.notebook.parent): "articles",
        }
    return hidden
