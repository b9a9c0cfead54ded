"""Articles x notebooks -> a folder of reports."""

import os
import re
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

from analysis.article import read_article
from analysis.errors import AnalysisError
from analysis.reports import index

TITLE = re.compile(r"<title>(.*?)</title>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one report: `error` is None where it was built, else one line that says why not."""

    article: Path
    notebook: Path
    html: Path
    error: str | None = None
    exit_code: int = 0


def build_reports(
    articles: Sequence[Path],
    notebooks: Sequence[Path],
    parameters: Mapping[str, Any] | None = None,
    out: Path = Path("reports"),
    *,
    jobs: int | None = None,
    timeout: float | None = 600,
) -> list[Outcome]:
    """Build `<out>/<article_id>/<notebook>.html` for every article and notebook, and the index pages.

    A report that fails leaves the others, and its own last good version, as they were.
    """
    tasks = [
        (Path(article), Path(notebook), dict(parameters or {}), Path(out), timeout)
        for article in articles
        for notebook in notebooks
    ]
    with ProcessPoolExecutor(jobs or os.cpu_count() or 1) as pool:
        outcomes = list(pool.map(_build, tasks))
    write_index(Path(out), [Path(a) for a in articles], [Path(n) for n in notebooks])
    return outcomes


def _build(task: tuple[Path, Path, dict[str, Any], Path, float | None]) -> Outcome:
    article, notebook, parameters, out, timeout = task
    target = out / article.stem / f"{notebook.stem}.html"
    try:
        _render(article, notebook, parameters, target, timeout)
    except AnalysisError as error:
        return Outcome(article, notebook, target, str(error), error.exit_code)
    return Outcome(article, notebook, target)


def _render(article: Path, notebook: Path, parameters: dict[str, Any], target: Path, timeout: float | None) -> None:
    from analysis.reports.run import run_notebook

    given = {**parameters, "article": os.path.relpath(article, notebook.parent)}
    node = run_notebook(notebook, given, folder=notebook.parent, timeout=timeout)
    from analysis.reports.exporter import ArticleReportExporter

    html, _ = ArticleReportExporter().from_notebook_node(node, {"metadata": {"name": notebook.stem}})
    target.parent.mkdir(parents=True, exist_ok=True)
    beside = target.with_name(f".{target.name}.part")
    beside.write_text(html, encoding="utf-8", newline="\n")
    beside.replace(target)


def write_index(out: Path, articles: Sequence[Path], notebooks: Sequence[Path]) -> None:
    """Write the index pages over the reports that exist."""
    entries = []
    for path in articles:
        article = read_article(path)
        about = [article.author, article.publisher, str(article.published) if article.published else None]
        reports = {}
        for notebook in notebooks:
            built = out / article.article_id / f"{notebook.stem}.html"
            if built.exists():
                found = TITLE.search(built.read_text(encoding="utf-8"))
                reports[notebook.stem] = unescape(found[1]) if found else notebook.stem
        entry = index.Entry(
            article.article_id, article.title or article.article_id, ", ".join(filter(None, about)), reports
        )
        (out / article.article_id).mkdir(parents=True, exist_ok=True)
        (out / article.article_id / "index.html").write_text(index.article_page(entry), encoding="utf-8", newline="\n")
        entries.append(entry)
    (out / "index.html").write_text(index.corpus_page(entries), encoding="utf-8", newline="\n")
