"""The pages that link to the reports: one for each article, and one for all of them."""

from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from analysis.files import write_whole
from analysis.reports.hashes import digest, file_digest
from analysis.reports.locks import locked, sweep
from analysis.reports.manifest import NAME, PROGRAM, TABLES, program, read_manifest
from analysis.reports.plan import DATASET, FRONT, page_of

TEMPLATE = Path(__file__).parent / "template"
PAGES = ".pages"  # name of their lock, which no article has
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


class Entry(NamedTuple):
    """An article as the index shows it; `about` is its author, publisher and date, where known."""

    article_id: str
    title: str
    about: str
    reports: Mapping[str, str]  # notebook name -> title of its report
    data: bool  # whether its dataset stands beside them


def page(title: str, body: str) -> str:
    """A complete page in the look of the reports."""
    css = (TEMPLATE / "report.css").read_text(encoding="utf-8")
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="generator" content="article-analysis">\n'
        f"<title>{escape(title)}</title>\n<style>\n{css}</style>\n</head>\n<body>\n"
        f'<main id="content" class="index">\n{body}</main>\n</body>\n</html>\n'
    )


def links(reports: Mapping[str, str], folder: str = "") -> str:
    """A list of links to the reports, in the order given."""
    items = (
        f'<li><a href="{escape(quote(f"{folder}{page_of(name)}.html"))}">{escape(title)}</a></li>\n'
        for name, title in reports.items()
    )
    return f'<ul class="reports">\n{"".join(items)}</ul>\n'


def article_page(entry: Entry) -> str:
    """The page that lists one article's reports."""
    about = f'<p class="about"><bdi>{escape(entry.about)}</bdi></p>\n' if entry.about else ""
    tables = ", ".join(f'<a href="data/{table}.csv">{words}</a>' for table, words in TABLES.items())
    data = f'<p class="about">As tables: {tables}; <a href="data/datapackage.json">described here</a></p>\n'
    back = '<p><a href="../index.html">All articles</a></p>\n'
    return page(
        entry.title,
        f"<h1><bdi>{escape(entry.title)}</bdi></h1>\n{about}{links(entry.reports)}{data if entry.data else ''}{back}",
    )


def corpus_page(entries: Sequence[Entry]) -> str:
    """The page that lists every article with its reports."""
    count = f"{len(entries)} article{'' if len(entries) == 1 else 's'}"
    parts = [f'<h1>Reports</h1>\n<p class="about">{count}</p>\n']
    for entry in entries:
        folder = f"{entry.article_id}/"
        about = f'<p class="about"><bdi>{escape(entry.about)}</bdi></p>\n' if entry.about else ""
        link = escape(quote(f"{folder}index.html"))
        parts.append(
            f'<h2><a href="{link}"><bdi>{escape(entry.title)}</bdi></a></h2>\n{about}{links(entry.reports, folder)}'
        )
    return page("Reports", "".join(parts))


def write_pages(out: Path) -> None:
    """Write both kinds of pages and program.json over the reports in `out`; what is right stays untouched."""
    if _differing(out):
        with locked(out, PAGES):  # another process may just have finished a report
            for path, content in _differing(out).items():
                sweep(path)
                write_whole(path, content)


def _differing(out: Path) -> dict[Path, bytes]:
    """The files that aren't as the manifests want them, with what they should hold."""
    manifests = {path.parent.name: read_manifest(path.parent) for path in sorted(out.glob(f"*/{NAME}"))}
    entries = []
    for article_id, manifest in manifests.items():
        reports = {key: str(built["title"]) for key, built in sorted(manifest.built.items()) if key != DATASET}
        entries.append(Entry(article_id, manifest.title, manifest.about, reports, DATASET in manifest.built))
    wanted = {
        out / entry.article_id / "index.html": article_page(entry).encode()
        for entry in entries
        if FRONT not in entry.reports  # a front page is a report of its own
    }
    wanted[out / "index.html"] = corpus_page(entries).encode()
    wanted[out / PROGRAM] = program(out, manifests)
    return {path: content for path, content in wanted.items() if file_digest(path) != digest(content)}
