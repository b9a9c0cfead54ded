"""The review's notebook where no kernel runs: a still page, the same each time."""

from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from conftest import CHROMIUM_FLAGS
from notebooks.articles import ARTICLES, ROOT
from playwright.sync_api import sync_playwright

from analysis.reports.exporter import ArticleReportExporter
from analysis.reports.run import run_notebook

REVIEW = ROOT / "notebooks" / "review.ipynb"


def test_without_a_kernel_there_is_a_still_page_the_same_each_time(tmp_path: Path, chromium_path: str) -> None:
    article = tmp_path / "harbour.txt"
    article.write_text(ARTICLES["harbour"], encoding="utf-8")
    pages = []
    for name in ("one", "two"):
        book = run_notebook(REVIEW, {"article": str(article)}, folder=ROOT / "notebooks")
        page, _ = ArticleReportExporter().from_notebook_node(book, {"metadata": {"name": "review"}})
        pages.append(page)
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    assert pages[0] == pages[1]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(CHROMIUM_FLAGS))
        shown = browser.new_page()
        faults: list[str] = []
        shown.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
        shown.on("pageerror", lambda error: faults.append(str(error)))
        shown.goto((tmp_path / "one.html").as_uri())
        assert "Rows worth a look, most doubtful first" in shown.locator("main").inner_text()
        assert "Decisions are made where this notebook runs" in shown.locator("main").inner_text()
        assert not Axe().run(shown).response["violations"] and not faults
        browser.close()
