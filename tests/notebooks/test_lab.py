"""The reports' notebooks in a real JupyterLab: opened in Chromium, all cells run from the menu's own command."""

import json
from functools import partial
from pathlib import Path

import pytest
from notebooks.articles import NOTEBOOKS
from notebooks.window import CLOSE, OUTPUTS, RUN, run_all
from playwright.sync_api import Page

from analysis.reports import build_reports

NAMES = [path.stem for path in NOTEBOOKS]


@pytest.mark.parametrize("name", NAMES)
def test_run_all_shows_every_part_without_an_error(window: Page, name: str) -> None:
    path = f"notebooks/{name}.ipynb"
    run_all(window, path)
    outputs = [cell for cell in window.evaluate(OUTPUTS, path) if cell]
    assert len(outputs) >= 4
    assert {output["output_type"] for cell in outputs for output in cell} == {"execute_result"}
    assert all("text/html" in output["data"] for cell in outputs for output in cell)
    window.evaluate(CLOSE)


def test_a_chart_is_drawn_in_the_notebooks_own_colours(window: Page) -> None:
    run_all(window, "notebooks/numbers.ipynb")
    figure = window.locator(".jp-MainAreaWidget:not(.lm-mod-hidden) figure.an-chart svg:visible").first
    figure.wait_for(state="attached", timeout=20_000)
    assert figure.evaluate("svg => svg.getBoundingClientRect().width") > 300
    ink = "node => getComputedStyle(node).color"
    assert figure.evaluate(ink) == window.locator(".jp-RenderedHTMLCommon").first.evaluate(ink)
    window.evaluate(CLOSE)


def test_the_leading_figures_stand_apart_from_their_words(window: Page) -> None:
    run_all(window, "notebooks/article.ipynb")
    tiles = window.locator(".jp-MainAreaWidget:not(.lm-mod-hidden) .an-tiles div")
    tiles.first.wait_for(state="visible", timeout=20_000)
    for tile in tiles.all():  # JupyterLab has a style of its own for lists of terms
        upper, lower = sorted((tile.locator(tag).bounding_box() for tag in ("dt", "dd")), key=lambda box: box["y"])
        assert upper["y"] + upper["height"] <= lower["y"] + 2
    assert tiles.count() == 4
    window.evaluate(CLOSE)


def test_the_menus_of_the_theme_explorer_work(window: Page, project: Path) -> None:
    themes = json.loads((project / "notebooks" / "themes.ipynb").read_text(encoding="utf-8"))
    cell = {"cell_type": "code", "id": "explore", "metadata": {}, "execution_count": None, "outputs": []}
    themes["cells"].append({**cell, "source": "charts.ThemeExplorer(data)"})
    (project / "notebooks" / "exploring.ipynb").write_text(json.dumps(themes), encoding="utf-8")
    run_all(window, "notebooks/exploring.ipynb")
    menus = window.locator(".jp-MainAreaWidget:not(.lm-mod-hidden) .widget-dropdown select")
    menus.first.wait_for(state="attached", timeout=20_000)
    assert menus.count() == 2
    table = window.locator(".jp-MainAreaWidget:not(.lm-mod-hidden) .widget-html caption")
    before = table.text_content()
    menus.first.select_option("all")
    table.filter(has_text="any theme").wait_for(state="attached", timeout=20_000)
    assert table.text_content() != before
    window.evaluate(CLOSE)


def test_running_and_saving_a_notebook_makes_no_report_stale(window: Page, project: Path, tmp_path: Path) -> None:
    article = project / "seeds" / "saved.txt"
    article.write_text("Some 40 barns burned in Varnholm on Sunday, said Ada Brisk, the mayor.", encoding="utf-8")
    notebook = project / "notebooks" / "voices.ipynb"
    before = notebook.read_bytes()
    build = partial(build_reports, [article], [notebook], {}, jobs=1)
    assert [o.status for o in build(out=tmp_path / "first")] == ["built", "built"]
    run_all(window, "notebooks/voices.ipynb")
    window.evaluate(RUN, "docmanager:save")
    window.evaluate(CLOSE)
    saved = json.loads(notebook.read_text(encoding="utf-8"))
    assert any(cell.get("outputs") for cell in saved["cells"])
    assert [o.status for o in build(out=tmp_path / "first", check=True)] == ["fresh", "fresh"]
    build(out=tmp_path / "second")
    for name in ("voices.html", "voices.ipynb"):
        assert (tmp_path / "first" / "saved" / name).read_bytes() == (tmp_path / "second" / "saved" / name).read_bytes()
    saved["cells"][0]["source"] = "# Another question"
    notebook.write_text(json.dumps(saved), encoding="utf-8")
    assert "stale" in [o.status for o in build(out=tmp_path / "first", check=True)]
    notebook.write_bytes(before)
    article.unlink()
