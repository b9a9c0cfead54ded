"""The five notebooks in a real JupyterLab: opened in Chromium, all cells run from the menu's own command."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from conftest import CHROMIUM_FLAGS
from playwright.sync_api import Page, sync_playwright

pytestmark = pytest.mark.xdist_group("lab")  # one server for all, also where tests run side by side
ROOT = Path(__file__).resolve().parents[2]
NAMES = sorted(path.stem for path in (ROOT / "notebooks").glob("*.ipynb"))
OPEN = """async path => {
  await window.jupyterapp.commands.execute('docmanager:open', {path});
  await window.jupyterapp.shell.currentWidget.context.ready;
  await window.jupyterapp.shell.currentWidget.sessionContext.ready;
}"""
RUN = "async command => { await window.jupyterapp.commands.execute(command); }"
CLOSE = """async () => {
  const panel = window.jupyterapp.shell.currentWidget;
  await panel.sessionContext.shutdown();
  panel.dispose();
}"""
FINISHED = """name => {
  const panel = [...window.jupyterapp.shell.widgets('main')].find(w => w.context && w.context.path === name);
  const cells = panel.content.widgets.filter(c => c.model.type === 'code');
  return cells.length > 0 && cells.every(c => c.model.executionCount !== null && c.model.executionState !== 'running');
}"""
OUTPUTS = """name => {
  const panel = [...window.jupyterapp.shell.widgets('main')].find(w => w.context && w.context.path === name);
  return panel.content.widgets.filter(c => c.model.type === 'code').map(c => c.model.outputs.toJSON());
}"""


@pytest.fixture(scope="module")
def lab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a JupyterLab over copies of the notebooks and the seeds, as `make lab` serves them."""
    folder = tmp_path_factory.mktemp("lab")
    for name in ("notebooks", "seeds"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    state = {f"JUPYTER_{kind}_DIR": str(folder / kind.lower()) for kind in ("CONFIG", "DATA", "RUNTIME")}
    state |= {f"JUPYTERLAB_{kind}_DIR": str(folder / kind.lower()) for kind in ("SETTINGS", "WORKSPACES")}
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}", "--port-retries=0",
        "--IdentityProvider.token=", "--LabApp.expose_app_in_browser=True", "--LabApp.news_url=",
        f"--ServerApp.root_dir={folder / 'notebooks'}", "--ServerApp.log_level=ERROR",
    ]  # fmt: skip
    environment = {**os.environ, **state, "PYTHONPATH": str(ROOT)}
    server = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    address = f"http://127.0.0.1:{port}"
    try:
        deadline = time.monotonic() + 60
        while not answers(f"{address}/api"):
            assert server.poll() is None and time.monotonic() < deadline, "JupyterLab did not start"
            time.sleep(0.2)
        yield address
    finally:
        server.terminate()
        server.wait(20)


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=2) as reply:
            return "version" in json.load(reply)
    except OSError:
        return False


@pytest.fixture(scope="module")
def window(lab: str, chromium_path: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(CHROMIUM_FLAGS))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{lab}/lab?reset")
        page.wait_for_function("window.jupyterapp && window.jupyterapp.restored", timeout=60_000)
        page.evaluate("window.jupyterapp.restored.then(() => true)")
        yield page
        browser.close()


def run_all(window: Page, path: str) -> None:
    """Open a notebook with a kernel of its own and run every cell."""
    window.evaluate(OPEN, path)
    window.evaluate(RUN, "notebook:run-all-cells")
    window.wait_for_function(FINISHED, arg=path, timeout=90_000)


@pytest.mark.parametrize("name", NAMES)
def test_run_all_shows_every_part_without_an_error(window: Page, name: str) -> None:
    path = f"{name}.ipynb"
    run_all(window, path)
    outputs = [cell for cell in window.evaluate(OUTPUTS, path) if cell]
    assert len(outputs) >= 5
    assert {output["output_type"] for cell in outputs for output in cell} == {"execute_result"}
    assert all("text/html" in output["data"] for cell in outputs for output in cell)
    window.evaluate(CLOSE)


def test_a_chart_is_drawn_in_the_notebooks_own_colours(window: Page) -> None:
    run_all(window, "numbers.ipynb")
    figure = window.locator(".jp-MainAreaWidget:not(.lm-mod-hidden) figure.an-chart svg").first
    figure.wait_for(state="attached", timeout=20_000)
    assert figure.evaluate("svg => svg.getBoundingClientRect().width") > 300
    counts = window.locator(".jp-MainAreaWidget:not(.lm-mod-hidden) .an-counts div").all()
    for count in counts:  # JupyterLab has a style of its own for lists of terms
        noun, size = (count.locator(tag).bounding_box() for tag in ("dt", "dd"))
        assert noun and size and noun["y"] + noun["height"] <= size["y"] + 2
    assert counts
    ink = "node => getComputedStyle(node).color"
    assert figure.evaluate(ink) == window.locator(".jp-RenderedHTMLCommon").first.evaluate(ink)
    window.evaluate(CLOSE)


def test_the_menus_of_the_theme_explorer_work(window: Page) -> None:
    run_all(window, "themes.ipynb")
    menus = window.locator(".jp-MainAreaWidget:not(.lm-mod-hidden) .widget-dropdown select")
    menus.first.wait_for(state="attached", timeout=20_000)
    assert menus.count() == 2
    table = window.locator(".jp-MainAreaWidget:not(.lm-mod-hidden) .widget-html caption")
    before = table.text_content()
    menus.first.select_option("all")
    table.filter(has_text="any theme").wait_for(state="attached", timeout=20_000)
    assert table.text_content() != before
    window.evaluate(CLOSE)
