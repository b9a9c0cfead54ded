"""`an.start()`: the articles at hand, each with every notebook; what is opened there is what all notebooks read."""

import json
from html import escape
from pathlib import Path
from typing import Any, NamedTuple

from analysis.article import read_article
from analysis.choice import articles, choose, chosen
from analysis.dataset.corrections import corrections_path, read_corrections
from analysis.desk.live import live_or_still
from analysis.display import Html
from analysis.display.days import day_text
from analysis.errors import AnalysisError

OWN = ("start",)  # notebooks that are of no article
HEADS = ("article", "published", "words", "decisions", "open")


class Entry(NamedTuple):
    """An article at hand. `problem` says why it can't be read; then the rest is unknown."""

    path: str
    title: str
    published: str | None
    words: int
    decisions: int
    problem: str = ""


class Start:
    """The table of articles; shows itself with links where a kernel runs, else as plain text."""

    def entries(self) -> list[Entry]:
        """Return what is known of each article."""
        return [_entry(path) for path in articles()]

    def notebooks(self) -> dict[str, str]:
        """Return the title of each notebook that reads an article, by its file's name."""
        found = {path.name: _title(path) for path in sorted(Path().glob("*.ipynb")) if path.stem not in OWN}
        return {name: title for name, title in found.items() if title}

    def still(self) -> Html:
        """Return the table without links that choose."""
        entries, names = self.entries(), self.notebooks()
        body = "".join(
            f"<tr><td><bdi>{escape(e.title)}</bdi></td><td>{escape(e.published or '–')}</td>"
            f"<td class='an-num'>{e.words:,}</td><td class='an-num'>{e.decisions}</td><td>{escape(e.problem)}</td></tr>"
            for e in entries
        )
        links = ", ".join(f'<a href="{escape(name)}">{escape(title)}</a>' for name, title in names.items())
        head = "".join(f'<th scope="col">{name}</th>' for name in (*HEADS[:-1], "note"))
        table = (
            '<div class="an-scroll"><table class="an-table"><caption>Articles</caption><thead><tr>'
            f"{head}</tr></thead><tbody>{body}</tbody></table></div>"
        )
        note = f'<p class="an-note">The notebooks read {escape(_chosen())}: {links}</p>'
        return Html(table + note, "\n".join(f"{entry.path}  {entry.title}" for entry in entries))

    def widget(self) -> Any:
        """Return the table as an anywidget, whose links choose their article.

        Raises:
            ImportError: anywidget isn't installed; it comes with the extra `lab`.
        """
        from analysis.desk.widget import StartWidget

        entries = [entry._asdict() for entry in self.entries()]
        places = {"folder": Path.cwd().as_posix(), "home": Path.home().as_posix()}
        return StartWidget(entries, list(map(list, self.notebooks().items())), places, _chosen(), choose)

    def _repr_mimebundle_(self, **kwargs: Any) -> dict[str, Any]:
        return live_or_still(self.widget, self.still())


def start() -> Start:
    """Return the table of the articles beside the notebooks, each with links to every notebook."""
    return Start()


def _chosen() -> str:
    try:
        return chosen().as_posix()
    except AnalysisError as error:
        return str(error)


def _entry(path: Path) -> Entry:
    try:
        article = read_article(path)
        decisions = len(read_corrections(corrections_path(path)))
    except AnalysisError as error:
        return Entry(path.as_posix(), path.stem, None, 0, 0, str(error))
    words = len(article.text.split())
    return Entry(path.as_posix(), article.title or path.stem, day_text(article.published), words, decisions)


def _title(path: Path) -> str | None:
    """The notebook's first heading, without its mark; None where it reads no article."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        sources = ["".join(cell["source"]) for cell in cells]
        reads = any("parameters" in cell.get("metadata", {}).get("tags", []) and "article:" in "".join(cell["source"])
                    for cell in cells)  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    headings = (line[2:].strip() for source in sources for line in source.splitlines() if line.startswith("# "))
    return next(headings, path.stem) if reads else None
