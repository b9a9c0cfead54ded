"""In a real JupyterLab: two coders' disagreements settled by keys, and drawn sentences read for what was missed."""

import json
import re
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from notebooks.window import CLOSE, COMMAND_MODE, run_all
from playwright.sync_api import Page

import analysis as an

TEXT = (
    "About 120 houses burned on Sunday, said Ada Brisk, the mayor. At least 12 people were hurt, she said.\n\n"
    "In the harbour 14 people were killed. Some 40 barns burned on Monday & <b>nobody</b> came to put them out."
)


@pytest.fixture
def article(project: Path) -> Iterator[Path]:
    path = project / "seeds" / "burned.txt"
    path.write_text(TEXT, encoding="utf-8")
    yield path
    for made in path.parent.glob("burned*"):
        made.unlink()
    (project / "notebooks" / "own.ipynb").unlink()


def show(window: Page, project: Path, source: str) -> None:
    """Run a notebook of one cell."""
    cell = {"cell_type": "code", "id": "own", "metadata": {}, "execution_count": None, "outputs": [],
            "source": f"import analysis as an\n\n{source}"}  # fmt: skip
    kernel = {"name": "python3", "language": "python", "display_name": "Python 3"}
    notebook = {"cells": [cell], "metadata": {"kernelspec": kernel}, "nbformat": 4, "nbformat_minor": 5}
    (project / "notebooks" / "own.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    run_all(window, "notebooks/own.ipynb")
    window.locator(".ar-queue .ar-at").first.wait_for(timeout=20_000)
    window.evaluate(COMMAND_MODE)
    window.locator(".ar-queue").first.focus()


def said(page: Page, words: str) -> None:
    page.locator(".ar-said", has_text=re.compile(words)).first.wait_for(timeout=10_000)


def kept(article: Path, number: int) -> None:
    """Wait until an article's file holds so many corrections."""
    last = time.monotonic() + 10
    while len(an.read(article).corrections) != number and time.monotonic() < last:
        time.sleep(0.1)
    assert len(an.read(article).corrections) == number


def test_what_two_coders_decided_differently_is_settled_by_keys(window: Page, project: Path, article: Path) -> None:
    own = article.with_suffix(".corrections.toml")
    for coder, certainty in (("Ada", "possible"), ("Ib", "probable")):
        who = {"coder": coder, "reason": f"as {coder} reads it"}
        data = an.read(article).correct("quantities", 0, "edit", set={"certainty": certainty}, **who)
        data.correct("dates", 1, "accept" if coder == "Ada" else "reject", **who)
        own.rename(article.with_suffix(f".{coder.lower()}.corrections.toml"))
    names = ", ".join(f'"../seeds/burned.{coder}.corrections.toml"' for coder in ("ada", "ib"))
    show(window, project, f'an.compare_coders(an.read("../seeds/burned.txt"), {names})')
    assert "About 120 houses burned on Sunday" in window.locator(".ar-panel").inner_text()
    window.keyboard.press("2")
    said(window, "The second coder’s holds. date “Monday”. Open. 2 of 2")
    assert window.locator(".ar-panel b").count() == 0
    assert "<b>nobody</b>" in window.locator(".ar-panel").inner_text()
    window.keyboard.press("1")
    said(window, "The first coder’s holds")
    found = Axe().run(window, context=".ar-settle")
    assert not found.response["violations"], found.generate_report()
    entries = tomllib.loads(own.read_text(encoding="utf-8"))["correction"]
    assert [(e["action"], e["text"], e.get("set")) for e in entries] == [
        ("edit", "About 120", {"certainty": "probable"}),
        ("accept", "Monday", None),
    ]
    assert all(set(e["coder"].split(" and ")) == {"Ada", "Ib"} for e in entries)
    window.keyboard.press("0")
    said(window, "Open")
    assert len(tomllib.loads(own.read_text(encoding="utf-8"))["correction"]) == 1
    window.evaluate(CLOSE)


def test_drawn_sentences_are_read_and_bound_what_was_missed(window: Page, project: Path, article: Path) -> None:
    show(window, project, 'data = an.read("../seeds/burned.txt")\n'
         'an.review(data, coder="Ib", reason="read", sample=an.sample(data, "quantities", 2, seed=1))')  # fmt: skip
    window.keyboard.press("End")
    said(window, "^sentence")
    window.keyboard.press("a")
    said(window, "Nothing is missing in")
    window.keyboard.press("End")
    window.keyboard.press("k")
    said(window, "^sentence")
    window.keyboard.press("n")
    words = "nobody" if "nobody" in window.locator(".ar-queue .ar-at").inner_text() else "the"
    window.keyboard.type(words)
    window.keyboard.press("Tab")
    window.locator(".ar-where", has_text="Place").wait_for()
    window.get_by_label("kind", exact=True).fill("count")
    window.keyboard.press("Control+Enter")
    said(window, "Added number")
    assert "sentence" in window.locator(".ar-queue .ar-at").inner_text()  # more may be missing there
    found = Axe().run(window, context=".ar-desk")
    assert not found.response["violations"], found.generate_report()
    data = an.read(article)
    assert sorted(data.corrections["action"]) == ["add", "complete"]
    for left in (1, 0):  # what is said of both is alike: the file tells that the first is done
        window.keyboard.press("u")
        kept(article, left)
    window.evaluate(CLOSE)
