"""The reports as a browser shows them: nothing fails, nothing is fetched, nothing sticks out of a phone."""

from collections.abc import Iterator
from itertools import combinations, pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import CHROMIUM_FLAGS
from notebooks.articles import ARTICLES, NOTEBOOKS, SEED
from playwright.sync_api import Browser, sync_playwright

from analysis.reports.plan import page_of

NAMES = sorted(page_of(path.stem) for path in NOTEBOOKS)
SCREENS = {
    "wide": (1280, "light"),
    "wide, dark": (1280, "dark"),
    "phone": (390, "dark"),
    "phone, light": (390, "light"),
}
LEAST = 4.5  # contrast of text with its ground, WCAG 2.2 AA
CONTRASTS = """() => {
  const channels = text => {
    const numbers = text.match(/-?[\\d.]+(e-?\\d+)?/g).map(Number);
    const whole = text.startsWith('color(') ? 1 : 255;
    const [r, g, b, a = 1] = numbers.map((v, i) => i < 3 ? v / whole : v);
    return [r, g, b, a];
  };
  const over = (top, ground) => [0, 1, 2].map(i => top[i] * top[3] + ground[i] * (1 - top[3]));
  const light = rgb => {
    const [r, g, b] = rgb.map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = node => node === null ? [1, 1, 1]
    : over(channels(getComputedStyle(node).backgroundColor), ground(node.parentElement));
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.data.trim() || element.closest('style') || !element.checkVisibility()) continue;
    const style = getComputedStyle(element), drawn = element instanceof SVGElement;
    const ink = channels(drawn ? style.fill : style.color);
    if (drawn) ink[3] *= Number(style.fillOpacity);
    const [a, b] = [light(over(ink, ground(element))), light(ground(element))].sort((x, y) => y - x);
    found.push([(a + 0.05) / (b + 0.05), node.data.trim().slice(0, 40)]);
  }
  return found;
}"""
LABELS = """() => [...document.querySelectorAll('figure svg')].filter(e => e.checkVisibility()).map(svg => {
  const box = node => { const b = node.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom]; };
  const all = [...svg.querySelectorAll('text')], slanted = /rotate\\(-?[1-9]/;
  const level = all.filter(t => !slanted.test(t.getAttribute('transform') || ''));
  return {frame: box(svg), all: all.map(t => [t.textContent, box(t)]), level: level.map(t => [t.textContent, box(t)])};
})"""
OVERFLOWING = """() => [...document.querySelectorAll('.an-scroll')].filter(e => e.scrollWidth > e.clientWidth + 1)
  .map(e => e.querySelector('caption').textContent)"""


@pytest.fixture(scope="module")
def browser(chromium_path: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(CHROMIUM_FLAGS))
        yield browser
        browser.close()


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("article", ARTICLES)
@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_quiet_and_fits(browser: Browser, reports: Path, name: str, article: str, screen: str) -> None:
    width, scheme = SCREENS[screen]
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    address = (reports / article / f"{name}.html").as_uri()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert said == [] and asked == [address]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("document.documentElement.lang") == "en" and page.title()
    for details in page.locator("details:not(.code)").all():  # the data behind the charts must fit too
        details.evaluate("node => { node.open = true; }")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(OVERFLOWING) == []
    assert [words for contrast, words in page.evaluate(CONTRASTS) if contrast < LEAST] == []
    for drawing in page.locator("figure svg:visible").all():
        box = drawing.bounding_box()
        assert box and box["width"] > 300 and box["x"] + box["width"] <= width
    page.close()


def test_the_pages_of_an_article_are_short(browser: Browser, reports: Path) -> None:
    screens, words = 0.0, 0
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    for path in (reports / SEED.stem / f"{name}.html" for name in NAMES):
        page.goto(path.as_uri())
        screens += page.evaluate("document.documentElement.scrollHeight / 900")
        words += len(page.evaluate("document.body.innerText").split())
    page.close()
    assert screens <= 20 and words <= 3500


@pytest.mark.parametrize("article", ["harbour", "strait"])
@pytest.mark.parametrize("name", NAMES)
def test_labels_lie_inside_their_chart_and_over_no_other(
    browser: Browser, reports: Path, name: str, article: str
) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 900})
    page.goto((reports / article / f"{name}.html").as_uri())
    figures = page.evaluate(LABELS)
    page.close()
    assert any(figure["all"] for figure in figures) or name == "themes"  # of few sentences, there is nothing to draw
    for figure in figures:
        left, top, right, bottom = figure["frame"]
        outside = [words for words, (x0, y0, x1, y1) in figure["all"]
                   if x0 < left - 2 or y0 < top - 2 or x1 > right + 2 or y1 > bottom + 2]  # fmt: skip
        assert not outside
        assert not [
            (a, b)
            for (a, one), (b, two) in combinations(figure["level"], 2)
            if min(one[2], two[2]) - max(one[0], two[0]) > 2 and min(one[3], two[3]) - max(one[1], two[1]) > 4
        ]


@pytest.mark.parametrize("name", NAMES)
def test_the_findings_stand_on_the_first_screen(browser: Browser, reports: Path, name: str) -> None:
    for width, height in ((1280, 900), (390, 844)):
        page = browser.new_page(viewport={"width": width, "height": height})
        page.goto((reports / "harbour" / f"{name}.html").as_uri())
        first = page.locator(".an-found li, .an-brief").first.bounding_box()
        assert first and first["y"] + first["height"] < height
        page.close()


@pytest.mark.parametrize("name", NAMES)
def test_headings_come_in_order(browser: Browser, reports: Path, name: str) -> None:
    page = browser.new_page()
    page.goto((reports / "harbour" / f"{name}.html").as_uri())
    levels = page.evaluate("[...document.querySelectorAll('h1, h2, h3, h4')].map(h => Number(h.tagName[1]))")
    page.close()
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_number_leads_to_its_marked_sentence(browser: Browser, reports: Path) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((reports / "harbour" / "numbers.html").as_uri())
    page.locator('td.an-ref a[href="index.html#s-2"]:visible').first.click()
    assert page.evaluate("document.querySelector(':target').textContent").startswith("2“⟨We counted 41 survivors")
    assert page.locator("#s-2").evaluate("node => node.getBoundingClientRect().top") < 900
    page.locator("#s-2 .an-n a").click()
    back = page.locator(":target")
    assert back.get_attribute("href") == "#s-2" and back.is_visible()
    page.close()


@pytest.mark.parametrize("name", NAMES)
def test_axe_finds_nothing(browser: Browser, reports: Path, name: str) -> None:
    for width, scheme in ((1280, "light"), (390, "light"), (1280, "dark")):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True)
        page = context.new_page()
        page.goto((reports / "strait" / f"{name}.html").as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(node => { node.open = true; })")
        found = Axe().run(page).response["violations"]
        context.close()
        assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == [], width
