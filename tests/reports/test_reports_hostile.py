"""Article text is shown as text and never run, whatever it holds: looked at in Chromium."""

from pathlib import Path

import pytest
from conftest import CHROMIUM_FLAGS
from playwright.sync_api import Page, sync_playwright
from reports.hostile import PAYLOADS, hostile_article

from analysis.reports import build_reports

ROOT = Path(__file__).resolve().parents[2]
LIVE = """() => [...document.querySelectorAll('*')].filter(e =>
    ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'LINK', 'FORM', 'INPUT', 'PLAINTEXT'].includes(e.tagName) ||
    [...e.attributes].some(a => a.name.startsWith('on') || /^\\s*javascript:/i.test(a.value))).map(e => e.outerHTML)"""
NOTEBOOKS = ("article", "numbers", "places_and_dates", "themes", "voices")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "hostile.txt").write_text(hostile_article(), encoding="utf-8")
    title = "<script>window.ran=1</script> \\u202eeltit"
    (folder / "hostile.toml").write_text(f'title = "{title}"\nauthor = "<img src=x onerror=window.ran=1>"\n')
    notebooks = [ROOT / "notebooks" / f"{name}.ipynb" for name in NOTEBOOKS]
    outcomes = build_reports([folder / "hostile.txt"], notebooks, out=folder / "out")
    assert [o.message for o in outcomes if o.exit_code] == []
    return folder / "out"


@pytest.fixture(scope="module")
def page(chromium_path: str):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(CHROMIUM_FLAGS))
        yield browser.new_page()
        browser.close()


@pytest.mark.parametrize("name", ["index.html", "hostile/index.html", *(f"hostile/{n}.html" for n in NOTEBOOKS)])
def test_nothing_runs_and_nothing_is_fetched(folder: Path, page: Page, name: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: said.append(request.url))
    path = folder / name
    page.goto(path.as_uri())
    assert page.evaluate("typeof window.ran") == "undefined"
    assert page.evaluate(LIVE) == []
    assert [line for line in said if line != path.as_uri() and not line.startswith("data:")] == []


def test_all_text_of_the_article_is_shown_as_text(folder: Path, page: Page) -> None:
    page.goto((folder / "hostile/article.html").as_uri())
    shown = " ".join(page.evaluate("document.body.textContent").split())
    assert [payload for payload in PAYLOADS if " ".join(payload.split()) not in shown] == []


def test_title_of_the_article_is_shown_as_text(folder: Path, page: Page) -> None:
    page.goto((folder / "index.html").as_uri())
    assert "<script>window.ran=1</script>" in page.evaluate("document.body.textContent")
