"""Article text is shown as text and never run, whatever it holds: looked at in Chromium."""

import csv
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from conftest import CHROMIUM_FLAGS
from playwright.sync_api import Browser, sync_playwright
from reports.hostile import COUNT, NAMES, PAYLOADS, hostile_article, name_of, payloads, write_articles

from analysis.reports import build_reports
from analysis.reports.plan import page_of
from analysis.reports.session import Session

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = ("article", "numbers", "places_and_dates", "themes", "voices")
PAGES = ("index.html", *(f"all/{page_of(name)}.html" for name in NOTEBOOKS))
LIVE = """() => [...document.querySelectorAll('*')].filter(e =>
    ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'BASE', 'LINK', 'FORM', 'INPUT', 'PLAINTEXT'].includes(e.tagName) ||
    [...e.attributes].some(a => a.name.startsWith('on') || /^\\s*(javascript|vbscript):/i.test(a.value))
    ).map(e => e.outerHTML)"""
SHAPES = """() => [...document.querySelectorAll('*')].flatMap(
    e => [e.tagName, ...[...e.attributes].map(a => `${e.tagName} ${a.name}`)])"""
ARTICLE = """() => {
    const article = document.querySelector('.an-article')?.cloneNode(true);
    article?.querySelectorAll('sup, .an-gap').forEach(mark => mark.remove());
    return article ? article.textContent.replace(/[⟨⟩]/g, '') : '';
}"""
HARMLESS = "kites"
SEARCH = (  # what the index of many articles has of its own
    '<input type="search" placeholder="title, outlet, day">',
    f"<script>{(ROOT / 'analysis/reports/template/search.js').read_text(encoding='utf-8')}</script>",
)
FORMULA = re.compile(r"[=@\t\r+-]")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e-?\d+)?")


def notebook(name: str) -> Path:
    return ROOT / "notebooks" / f"{name}.ipynb"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One article with every payload, in all reports; forty articles, a report each; and a harmless one in all."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "all.txt").write_text(hostile_article(), encoding="utf-8")
    (folder / "all.toml").write_text('title = "<script>window.ran=1</script>"\nauthor = "<img src=x onerror=ran()>"\n')
    (folder / "harmless.txt").write_text(hostile_article(HARMLESS), encoding="utf-8")
    (folder / "harmless.toml").write_text(f'title = "{HARMLESS}"\nauthor = "{HARMLESS}"\npublisher = "{HARMLESS}"\n')
    both = [folder / "all.txt", folder / "harmless.txt"]
    (folder / "many").mkdir()
    articles = write_articles(folder / "many")
    with Session(2) as session:
        build = partial(build_reports, out=folder / "out", session=session)
        outcomes = build(both, [notebook(name) for name in NOTEBOOKS])
        for number, name in enumerate(NOTEBOOKS):
            outcomes += build(articles[number :: len(NOTEBOOKS)], [notebook(name)])
    assert [outcome.message for outcome in outcomes if outcome.exit_code] == []
    assert not list(folder.rglob("ran"))
    return folder / "out"


@pytest.fixture(scope="module")
def browser(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


def look(browser: Browser, path: Path) -> dict[str, Any]:
    """What a page says, asks for, runs and shows, with the page's own policy out of the way."""
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: (said.append(dialog.message), dialog.dismiss()))
    page.on("request", lambda request: said.append(request.url))
    page.goto(path.as_uri())
    page.mouse.move(200, 200)
    found = {
        "ran": page.evaluate("typeof window.ran"),
        "live": page.evaluate(LIVE),
        "said": [line for line in said if line != path.as_uri() and not line.startswith("data:")],
        "shapes": set(page.evaluate(SHAPES)),
        "text": plain(page.evaluate("document.body.textContent")),
        "article": plain(page.evaluate(ARTICLE)),
        "title": plain(page.title()),
    }
    context.close()
    return found


def plain(text: str) -> str:
    """The text without white space, as a page may break it anywhere, and without what a title leaves out."""
    return re.sub(r"[\s\x00-\x1f\u200b\ufeff]+", "", text)


def missing(payloads: list[str], text: str) -> list[str]:
    """The lines of payloads that a text doesn't hold; sentences may begin between two lines."""
    return [line for payload in payloads for line in payload.splitlines() if plain(line) not in text]


@pytest.fixture(scope="module")
def usual(browser: Browser, folder: Path) -> set[str]:
    """The elements and attributes of pages on an article without markup."""
    names = ("index.html", *(f"harmless/{page_of(name)}.html" for name in NOTEBOOKS))
    return set().union(*(look(browser, folder / name)["shapes"] for name in names))


def assert_inert(found: dict[str, Any], usual: set[str]) -> None:
    live = [element for element in found["live"] if element not in SEARCH]
    assert (found["ran"], live, found["said"]) == ("undefined", [], [])
    assert found["shapes"] <= usual


@pytest.mark.parametrize("name", PAGES)
def test_nothing_runs_and_nothing_is_fetched(folder: Path, browser: Browser, usual: set[str], name: str) -> None:
    found = look(browser, folder / name)
    assert_inert(found, usual)
    if name == "all/index.html":
        assert missing(PAYLOADS, found["text"]) == []
    if name == "index.html":
        assert "<script>window.ran=1</script>" in found["text"]


@pytest.mark.parametrize("number", range(COUNT))
def test_a_hostile_article_is_shown_as_text(folder: Path, browser: Browser, usual: set[str], number: int) -> None:
    stem, name = name_of(number), NOTEBOOKS[number % len(NOTEBOOKS)]
    found = look(browser, folder / stem / f"{page_of(name)}.html")
    assert_inert(found, usual)
    if name == "article":
        assert found["article"] == plain((folder.parent / "many" / f"{stem}.txt").read_text(encoding="utf-8"))
    assert missing(payloads(number), found["title"]) == []
    if number < len(NAMES):
        assert_inert(look(browser, folder / stem / "index.html"), usual)


def test_no_cell_of_their_tables_is_a_formula(folder: Path) -> None:
    tables = sorted(folder.glob("*/data/*.csv"))
    assert len(tables) >= 9 * COUNT
    for table in tables:
        with table.open(encoding="utf-8", newline="") as file:
            cells = {cell for row in csv.reader(file) for cell in row}
        assert [cell for cell in cells if FORMULA.match(cell) and not NUMBER.fullmatch(cell)] == []
