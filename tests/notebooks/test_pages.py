"""The reports as a browser shows them: nothing fails, nothing is fetched, nothing sticks out of a phone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import CHROMIUM_FLAGS
from notebooks.articles import ARTICLES
from playwright.sync_api import Browser, sync_playwright

pytestmark = pytest.mark.xdist_group("reports")
NAMES = sorted(path.stem for path in (Path(__file__).resolve().parents[2] / "notebooks").glob("*.ipynb"))
SCREENS = {"wide": (1280, "light"), "phone": (390, "dark")}
CONTRAST = """() => {
  const light = text => {
    const [r, g, b] = text.match(/[\\d.]+/g).map(Number).map(v => v / 255)
      .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const style = getComputedStyle(document.body);
  const [a, b] = [light(style.color), light(style.backgroundColor)].sort((x, y) => y - x);
  return (a + 0.05) / (b + 0.05);
}"""


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
    assert page.evaluate(CONTRAST) > 7
    for drawing in page.locator("figure svg").all():
        box = drawing.bounding_box()
        assert box and box["width"] > 300 and box["x"] + box["width"] <= width
    page.close()


def test_a_number_leads_to_its_marked_sentence(browser: Browser, reports: Path) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto((reports / "harbour" / "numbers.html").as_uri())
    page.locator('td.an-ref a[href="#s-1"]:visible').first.click()
    assert page.evaluate("document.querySelector(':target').textContent").startswith("1“⟨We counted 41 survivors")
    assert page.locator("#s-1").evaluate("node => node.getBoundingClientRect().top") < 900
    page.close()
