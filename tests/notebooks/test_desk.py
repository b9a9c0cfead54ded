"""The desk in a real JupyterLab, by keys alone: what is decided there stands in the file and in the reports."""

import re
import tomllib
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from notebooks.articles import ROOT
from notebooks.window import CLOSE, COMMAND_MODE, run_all
from playwright.sync_api import Page

import analysis as an
from analysis.reports import build_reports

REVIEW = "notebooks/review.ipynb"
NUMBERS = ROOT / "notebooks" / "numbers.ipynb"
TEXT = """\
PORT ANSEL — At least three ferries sank on Monday, the harbour master, Ilse Brandt, said. Room 214 was flooded.

Some 40 barns burned in Varnholm on Sunday. Police said 12 people were hurt. The owner, Corvo Lines, lost 900 crates
on Tuesday <script>window.pwned = 1</script> & a <b>bell</b>. “We counted 41 survivors,” she said.

Orin Vale, a fisherman, spoke of 7 boats on Monday. On Monday 5 nets were found. 😀 Nobody counted the 300 eels.
"""
AT = ".ar-queue .ar-at"


@pytest.fixture
def desk(window: Page, project: Path):
    """The desk over a fresh article, with the focus in its queue."""
    article = project / "seeds" / "harbour.txt"
    article.write_text(TEXT, encoding="utf-8")
    article.with_suffix(".toml").write_text("published = 2026-03-18\n", encoding="utf-8")
    article.with_suffix(".corrections.toml").unlink(missing_ok=True)
    (project / "notebooks" / ".article").write_text("../seeds/harbour.txt\n", encoding="utf-8")
    yield opened(window), article
    window.evaluate(CLOSE)
    for path in article.parent.glob("harbour*"):
        path.unlink()


def opened(window: Page) -> Page:
    run_all(window, REVIEW)
    window.locator(AT).first.wait_for(timeout=20_000)
    window.evaluate(COMMAND_MODE)  # where a key is a command to the notebook, an x cuts a cell
    window.locator(".ar-queue").first.focus()
    return window


def press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def said(page: Page, words: str) -> None:
    page.locator(".ar-said", has_text=re.compile(words)).first.wait_for(timeout=10_000)


def go_to(page: Page, row: str) -> None:
    """Press j until the row at hand is this one."""
    press(page, "Home")
    for _ in range(60):
        if re.search(rf"{row}(?!\S)", page.locator(AT).inner_text()):
            return
        press(page, "j")
    raise AssertionError(f"no row {row} in: {page.locator('.ar-queue').inner_text()}")


def choice(page: Page, words: str) -> str:
    """The digit of what can be linked."""
    page.locator(".ar-picks").wait_for()
    labels = page.locator(".ar-picks > div").all_inner_texts()
    return str(next(i for i, label in enumerate(labels, 1) if words in label))


def test_five_faults_are_mended_by_keys_alone_and_the_reports_show_it(desk, tmp_path):
    page, article = desk
    go_to(page, "number 1")
    press(page, "x")  # nobody is known yet: the desk asks for coder and reason, and goes on
    said(page, "Who decides")
    page.keyboard.type("Ada Brisk")
    press(page, "Enter")
    said(page, "Why")
    page.keyboard.type("so it stands there")
    press(page, "Enter")
    said(page, "Rejected “1”")
    go_to(page, "number Some 40")
    press(page, "s")
    press(page, choice(page, "Ilse Brandt"))
    said(page, "Source is Ilse Brandt")
    go_to(page, "number 5")
    press(page, "d")
    press(page, choice(page, "Monday"))
    said(page, "Date is Monday")
    go_to(page, "number 12")
    press(page, "e")
    while not page.evaluate("document.activeElement.id").endswith("certainty"):
        press(page, "Tab")
    page.keyboard.type("poss")
    press(page, "Control+Enter")
    said(page, "Changed certainty")
    press(page, "n")
    page.keyboard.type("a fisherman")
    press(page, "Tab")
    page.keyboard.type("name")
    page.locator(".ar-where", has_text="Place 1 of 1").wait_for()
    while not page.evaluate("document.activeElement.id").endswith("entity"):
        press(page, "Tab")
    page.keyboard.type("Orin")
    press(page, "Control+Enter")
    said(page, "Added name")
    entries = tomllib.loads(article.with_suffix(".corrections.toml").read_text(encoding="utf-8"))["correction"]
    assert [(entry["action"], entry["text"], entry.get("set")) for entry in entries] == [
        ("reject", "1", None),
        ("edit", "Some 40", {"source": "Ilse Brandt"}),
        ("edit", "5", {"date": entries[2]["set"]["date"]}),
        ("edit", "12", {"certainty": "possible"}),
        ("add", "a fisherman", {"entity": "Orin Vale"}),
    ]
    assert {(entry["coder"], entry["reason"]) for entry in entries} == {("Ada Brisk", "so it stands there")}
    press(page, "u")
    said(page, "Taken back")
    data = an.read(article)
    assert list(data.corrections["text"]) == ["1", "Some 40", "5", "12"]
    numbers = data.numbers.set_index("text")
    assert "1" not in numbers.index and numbers.loc["Some 40", "source"] == "Ilse Brandt"
    assert numbers.loc["5", "date"] == "2026-03-16"
    outcomes = build_reports([article], [NUMBERS], {}, tmp_path / "out", jobs=1)
    assert [outcome.status for outcome in outcomes] == ["built", "built"]
    shown = (tmp_path / "out" / "harbour" / "numbers.html").read_text(encoding="utf-8")
    assert re.search(r"Some 40 barns</td>.*?Ilse Brandt", shown)


def test_what_an_article_says_stays_text_and_the_desk_is_open_to_all(desk):
    page, _ = desk
    assert page.evaluate("window.pwned") is None
    assert page.locator(".ar-article script, .ar-article b").count() == 0
    assert "<script>window.pwned = 1</script> & a <b>bell</b>" in page.locator(".ar-article").inner_text()
    go_to(page, "number 300")  # behind a character that JavaScript counts twice
    assert page.locator(".ar-article .ar-now").all_inner_texts() == ["300"]
    for keys in ((), ("s",), ("Escape", "b"), ("Escape", "n"), ("Escape", "?")):
        press(page, *keys)
        found = Axe().run(page, context=".ar-desk")
        assert not found.response["violations"], found.generate_report()


def test_a_row_is_linked_by_two_clicks_and_found_by_one(desk):
    page, article = desk
    page.get_by_label("Coder").fill("Ada Brisk")
    page.get_by_label("Reason").fill("said so on the phone")
    page.locator(".ar-article .ar-q", has_text="7").click()
    assert "number 7" in page.locator(AT).inner_text()
    page.get_by_role("button", name="link source").click()
    page.locator(".ar-article .ar-e", has_text="Corvo Lines").click()
    said(page, "Source is Corvo Lines")
    assert an.read(article).numbers.set_index("text").loc["7", "source"] == "Corvo Lines"


def test_two_hundred_rows_are_reviewed_without_a_mouse_and_each_decision_is_quick(window, project):
    article = project / "seeds" / "long.txt"
    article.write_text(LONG, encoding="utf-8")
    (project / "notebooks" / ".article").write_text("../seeds/long.txt\n", encoding="utf-8")
    page = opened(window)
    press(page, "c")
    page.keyboard.type("Ada Brisk")
    press(page, "Enter", "r")
    page.keyboard.type("as it stands there")
    press(page, "Enter")
    took = sorted(page.evaluate(DECISION, "x" if number % 10 == 9 else "a") for number in range(30))
    log = an.read(article).corrections
    while len(log) < 200:  # the rest rule by rule
        press(page, "b", "Enter")
        said(page, "Accepted [0-9]+ rows")
        page.locator(".ar-said").evaluate("node => { node.textContent = ''; }")
        log = an.read(article).corrections
    assert set(log["action"]) == {"accept", "reject"}
    assert took[7] < 0.3 and took[15] < 0.6, took  # alone the median is 0.13 s; here other tests run beside it
    window.evaluate(CLOSE)


LONG = "\n\n".join(
    f"In {('Varnholm', 'Tolmar', 'Lower Tarn', 'Marland')[i % 4]} {i + 20} barns burned on Sunday, said Ada Brisk, the "
    f"mayor, who had walked along the shore with the people of the harbour and looked at what the water had left. "
    for i in range(140)
)
DECISION = """async key => {
  const queue = document.querySelector('.ar-queue');
  const said = document.querySelector('.ar-said');
  said.textContent = '';
  const start = performance.now();
  queue.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
  while (!/^(Accepted|Rejected)/.test(said.textContent)) {
    if (said.textContent) throw new Error(said.textContent);
    await new Promise(requestAnimationFrame);
  }
  await new Promise(requestAnimationFrame);
  return (performance.now() - start) / 1000;
}"""


def test_a_link_in_start_opens_its_notebook_on_its_article(window: Page, project: Path) -> None:
    for name in ("tolmar", "varnholm"):
        (project / "seeds" / f"{name}.txt").write_text(f"Some 40 barns burned in {name.title()}.", encoding="utf-8")
    (project / "seeds" / "broken.txt").write_bytes(b"\0\0\0")
    run_all(window, "notebooks/start.ipynb")
    rows = window.locator(".ar-start tr")
    rows.filter(has_text="broken").get_by_text("not a text file").wait_for()
    rows.filter(has_text="varnholm").get_by_role("link", name="numbers").click()
    window.locator(".ar-said", has_text="All notebooks now read “varnholm”").wait_for(state="attached")
    window.wait_for_function("window.jupyterapp.shell.currentWidget.context?.path === 'notebooks/numbers.ipynb'")
    run_all(window, "notebooks/numbers.ipynb")
    window.locator(".an-lead", has_text="varnholm").first.wait_for(timeout=20_000)
    window.evaluate(CLOSE)
    window.evaluate(CLOSE)
    for name in ("tolmar", "varnholm", "broken"):
        (project / "seeds" / f"{name}.txt").unlink()
    (project / "notebooks" / ".article").unlink()
