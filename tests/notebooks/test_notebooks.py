"""The notebooks: prose first, one parameters cell, no helper code, and they run on any article as they stand."""

import ast
import io
import json
import tokenize
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from notebooks.articles import ARTICLES, NOTEBOOKS

from analysis.reports.plan import page_of

ROOT = Path(__file__).resolve().parents[2]
NAMES = [path.stem for path in NOTEBOOKS]
PAGES = [page_of(name) for name in NAMES]
HELPERS = (ast.FunctionDef, ast.ClassDef, ast.Lambda, ast.Try, ast.For, ast.While, ast.With, ast.If)


def cells(path: Path, kind: str) -> list[dict]:
    return [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == kind]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_committed_without_outputs_for_the_standard_kernel(path):
    book = json.loads(path.read_text(encoding="utf-8"))
    assert book["metadata"]["kernelspec"]["name"] == "python3"
    assert all(not cell["outputs"] and cell["execution_count"] is None for cell in cells(path, "code"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_one_cell_of_typed_commented_parameters(path):
    tagged = [cell for cell in cells(path, "code") if "parameters" in cell["metadata"].get("tags", [])]
    assert len(tagged) == 1
    source = "".join(tagged[0]["source"])
    body = ast.parse(source).body
    assert all(isinstance(line, ast.AnnAssign) and isinstance(line.value, ast.Constant) for line in body)
    comments = [t for t in tokenize.generate_tokens(io.StringIO(source).readline) if t.type == tokenize.COMMENT]
    assert [c.start[0] for c in comments] == [line.lineno for line in body], "each parameter has its comment"


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_cells_are_short_and_hold_no_helper_code(path):
    for cell in cells(path, "code"):
        source = "".join(cell["source"])
        assert len(source.splitlines()) <= 8
        assert not [node for node in ast.walk(ast.parse(source)) if isinstance(node, HELPERS)]


@pytest.mark.parametrize("path", NOTEBOOKS, ids=NAMES)
def test_prose_comes_first_and_no_figure_is_typed_by_hand(path):
    book = json.loads(path.read_text(encoding="utf-8"))["cells"]
    first = "".join(book[0]["source"])
    assert first.startswith("# ") and first.splitlines()[0].endswith("?"), "the title is a question"
    for before, cell in pairwise(book):
        if cell["cell_type"] == "code" and "".join(cell["source"]).startswith("charts."):
            assert "".join(before["source"]).startswith("## "), "a heading above each chart"
    assert any("Method and limits" in "".join(cell["source"]) for cell in cells(path, "markdown")[-3:])
    assert "".join(book[-1]["source"] + book[-2]["source"]).count("display.about(data)") == 1


class Page(HTMLParser):
    """What a report holds: ids, links, addresses of anything outside, alt texts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.alts: list[str] = []
        self.outside: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        given = dict(attrs)
        self.ids += [given["id"]] if given.get("id") else []
        if tag in ("a", "use"):
            self.links.append(given.get("href") or "")
        if tag == "img" or given.get("role") == "img":
            self.alts.append(given.get("alt") or given.get("aria-label") or "")
        self.outside += [v or "" for k, v in attrs if k in ("src", "href", "data") and not (v or "#").startswith("#")]


@pytest.mark.parametrize("article", ARTICLES)
@pytest.mark.parametrize("name", PAGES)
def test_a_report_holds_together(reports, article, name):
    text = (reports / article / f"{name}.html").read_text(encoding="utf-8")
    page = Page(text)
    assert len(text.encode()) <= 300_000
    assert "script" not in page.tags
    for link in {*page.links, *page.outside} - {"../index.html"}:
        path, _, target = link.partition("#")
        assert ":" not in link and (not path or (reports / article / path).is_file()), link
        elsewhere = (reports / article / path).read_text(encoding="utf-8") if path and target else text
        assert not target or f' id="{target}"' in elsewhere, link
    assert {f"{name}.html" for name in PAGES} < set(page.links) | {f"{name}.html"}, "every sibling"
    assert "../index.html" in page.links
    assert ("data/quantities.csv" if name == "index" else "index.html#data") in page.links
    assert len(page.ids) == len(set(page.ids))
    assert all(len(alt) > 20 and "No description" not in alt for alt in page.alts)
    assert 'class="stream' not in text, "a warning was printed"
    assert "Traceback" not in text and "&lt;NA&gt;" not in text and ">nan<" not in text


@pytest.mark.parametrize("name", PAGES)
def test_the_articles_markup_stays_text(reports, name):
    text = (reports / "harbour" / f"{name}.html").read_text(encoding="utf-8")
    assert "<b>Nobody</b>" not in text and ("&lt;b&gt;" in text or name != "index")


def test_an_article_without_anything_says_so_in_every_chart(reports):
    text = (reports / "bare" / "numbers.html").read_text(encoding="utf-8")
    assert text.count("No number found") == 2 and "<svg" not in text


@pytest.mark.parametrize("name", PAGES)
def test_another_language_and_a_missing_day_are_warned_of(reports, name):
    text = (reports / "german" / f"{name}.html").read_text(encoding="utf-8")
    assert "not to be in English" in text.replace("not English", "not to be in English")
    assert "day of publication is not known" in text


def test_numbers_in_tables_lead_to_their_sentences(reports):
    page = Page((reports / "harbour" / "numbers.html").read_text(encoding="utf-8"))
    assert "index.html#s-1" in page.links and "index.html#s-2" in page.links


def test_a_notebook_runs_with_plain_papermill(tmp_path):
    import papermill

    article = tmp_path / "harbour.txt"
    article.write_text(ARTICLES["harbour"], encoding="utf-8")
    given = {"article": str(article), "published": "2025-03-20"}
    path = ROOT / "notebooks" / "places_and_dates.ipynb"
    book = papermill.execute_notebook(path, None, given, progress_bar=False, log_output=False)
    shown = [output for cell in book.cells for output in cell.get("outputs", [])]
    assert shown and {output.output_type for output in shown} == {"execute_result"}
    assert any("<svg" in output.data.get("text/html", "") for output in shown)
