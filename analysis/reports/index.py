"""The pages that link to the reports: one for each article, and one for all of them."""

import re
from base64 import b64encode
from collections.abc import Collection, Mapping, Sequence
from hashlib import sha256
from html import escape, unescape
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

from analysis.files import write_whole
from analysis.reports.hashes import digest, file_digest
from analysis.reports.locks import locked, sweep
from analysis.reports.manifest import NAME, PROGRAM, TABLES, program, read_manifest
from analysis.reports.plan import DATASET, FRONT, page_of

TEMPLATE = Path(__file__).parent / "template"
FILE = "index.html"
STORY = "story.html"  # of a story written into a folder among the reports
HEAD = 4096  # characters of a page in which its title stands
TITLE = re.compile("<title>(.*?)</title>", re.DOTALL)
PAGES = ".pages"  # name of their lock, which no article has
POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
SEARCHED = 10  # articles from which on a list is worth a search box
SEARCH = (  # shown by its script, so that nobody sees a box that can't work
    '<p class="search" hidden><label>Search <input type="search" placeholder="title, outlet, day"></label> '
    '<output aria-live="polite"></output></p>\n'
)


class Entry(NamedTuple):
    """An article as the index shows it; `about` is its author, publisher and date, where known."""

    article_id: str
    title: str
    about: str
    reports: Mapping[str, str]  # notebook name -> title of its report
    data: bool  # whether its dataset stands beside them
    facts: Mapping[str, Any]  # as index_facts gives them; empty where there is no dataset


def page(title: str, body: str, script: str = "") -> str:
    """A complete page in the look of the reports; of all scripts only this very one may run, told by its hash."""
    css = (TEMPLATE / "report.css").read_text(encoding="utf-8")
    sha = b64encode(sha256(script.encode()).digest()).decode()
    policy = f"{POLICY}; script-src 'sha256-{sha}'" if script else POLICY
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<meta name="generator" content="article-analysis">\n'
        f"<title>{escape(title)}</title>\n<style>\n{css}</style>\n</head>\n<body>\n"
        f'<main id="content" class="index">\n{body}</main>\n'
        f"{f'<script>{script}</script>' if script else ''}</body>\n</html>\n"
    )


def links(reports: Mapping[str, str]) -> str:
    """A list of links to the reports, in the order given."""
    items = (
        f'<li><a href="{escape(quote(f"{page_of(name)}.html"))}">{escape(title)}</a></li>\n'
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


COLUMNS = (  # heading, class of its cells
    ("Day", "day"),
    ("Outlet", ""),
    ("Article", ""),
    ("Words", "n"),
    ("Numbers", "n"),
    ("Sources", "n"),
    ("Unnamed", "n"),
    ("State", ""),
    ("Data", ""),
)
NOTE = (
    "The latest first. <em>Unnamed</em> is the share of the attributed words whose source a reader can’t tell; "
    "<em>state</em> says whether an analyst corrected the tables."
)


def corpus_page(entries: Sequence[Entry], stories: Mapping[str, str] | None = None) -> str:
    """The page that lists every article, the latest first and those without a day last, one row each.

    Args:
        stories: folder -> title of each story that has a page; they stand above the articles.
    """
    count = f"{len(entries):,} article{'' if len(entries) == 1 else 's'}"
    heads = "".join(f'<th scope="col"{_class(kind)}>{name}</th>' for name, kind in COLUMNS)
    ordered = sorted(entries, key=lambda entry: str(entry.facts.get("day") or ""), reverse=True)
    body = "\n".join(map(_row, ordered))
    told = f'<p class="about">{count}. {NOTE}</p>\n'
    rows = f"<thead><tr>{heads}</tr></thead>\n<tbody>\n{body}\n</tbody>"
    searched = len(entries) >= SEARCHED
    told += SEARCH if searched else ""
    return page(
        "Reports",
        f'<h1>Reports</h1>\n{_story_list(stories or {})}{told}<div class="wide" tabindex="0" role="region" '
        f'aria-label="Articles"><table>\n{rows}\n</table></div>\n',
        (TEMPLATE / "search.js").read_text(encoding="utf-8") if searched else "",
    )


def _story_list(stories: Mapping[str, str]) -> str:
    items = "\n".join(
        f'<li><a href="{escape(quote(folder))}/{STORY}"><bdi>{escape(title)}</bdi></a></li>'
        for folder, title in stories.items()
    )
    return (
        f'<h2>Stories told by many articles</h2>\n<ul class="reports">\n{items}\n</ul>\n<h2>Articles</h2>\n'
        if items
        else ""
    )


def _row(entry: Entry) -> str:
    """An article's row; what is not known is a dash."""
    known, folder = entry.facts, quote(entry.article_id)
    unnamed, corrections = known.get("unnamed"), known.get("corrections")
    cells = (
        known.get("day"),
        known.get("outlet"),
        None,
        *(f"{known[name]:,}" if name in known else None for name in ("words", "numbers", "sources")),
        None if unnamed is None else f"{unnamed:.0%}",
        None
        if corrections is None
        else f"{corrections} correction{'' if corrections == 1 else 's'}"
        if corrections
        else "as read",
        None,
    )
    shown = [f"<td{_class(kind)}>{_text(cell)}</td>" for cell, (_, kind) in zip(cells, COLUMNS, strict=True)]
    shown[2] = f'<th scope="row"><a href="{escape(folder)}/index.html"><bdi>{escape(entry.title)}</bdi></a></th>'
    if entry.data:
        label = escape(f"Data of {entry.title}")
        shown[-1] = f'<td><a href="{escape(folder)}/data/quantities.csv" aria-label="{label}">CSV</a></td>'
    return f"<tr>{''.join(shown)}</tr>"


def _text(cell: str | None) -> str:
    return "–" if cell is None else f"<bdi>{escape(cell)}</bdi>" if not cell[:1].isdigit() else escape(cell)


def _class(kind: str) -> str:
    return f' class="{kind}"' if kind else ""


def write_pages(out: Path) -> None:
    """Write both kinds of pages and program.json over the reports in `out`; what is right stays untouched."""
    if _differing(out):
        with locked(out, PAGES):  # another process may just have finished a report
            for path, content in _differing(out).items():
                sweep(path)
                write_whole(path, content)


def missing_pages(out: Path) -> list[str]:
    """The index pages and records, by their path in `out`, that aren't as the reports beside them want them."""
    if not any(out.glob(f"*/{NAME}")):
        return []  # nothing was ever built here
    gone = {path: not path.exists() for path in _differing(out)}
    return [f"{path}: {'missing' if none else 'does not fit the reports beside it'}" for path, none in gone.items()]


def _differing(out: Path) -> dict[Path, bytes]:
    """The files that aren't as the manifests want them, with what they should hold."""
    manifests = {path.parent.name: read_manifest(path.parent) for path in sorted(out.glob(f"*/{NAME}"))}
    entries = []
    for article_id, manifest in manifests.items():
        reports = {key: str(built["title"]) for key, built in sorted(manifest.built.items()) if key != DATASET}
        data = manifest.built.get(DATASET)
        facts = data.get("facts", {}) if data else {}
        entries.append(Entry(article_id, manifest.title, manifest.about, reports, data is not None, facts))
    wanted = {
        out / entry.article_id / FILE: article_page(entry).encode()
        for entry in entries
        if FRONT not in entry.reports  # a front page is a report of its own
    }
    wanted[out / FILE] = corpus_page(entries, _stories(out, manifests)).encode()
    wanted[out / PROGRAM] = program(out, manifests)
    return {path: content for path, content in wanted.items() if file_digest(path) != digest(content)}


def _stories(out: Path, articles: Collection[str]) -> dict[str, str]:
    """The folders in `out` that hold a story's page, with its title."""
    folders = [path.parent.name for path in sorted(out.glob(f"*/{STORY}")) if path.parent.name not in articles]
    return {folder: _title(out / folder / STORY) or folder for folder in folders}


def _title(page: Path) -> str:
    with page.open(encoding="utf-8", errors="replace") as file:
        found = TITLE.search(file.read(HEAD))
    return unescape(found[1]).strip() if found else ""
