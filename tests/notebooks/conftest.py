"""The reports of the invented articles, built once; and one JupyterLab with a window on it."""

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
from notebooks.articles import ARTICLES, NOTEBOOKS, ROOT, SEED
from playwright.sync_api import Page, sync_playwright

from analysis.reports import build_reports


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports of the invented articles and of the first in seeds/, all notebooks each, in a folder."""
    folder = tmp_path_factory.mktemp("reports")
    paths = [folder / f"{name}.txt" for name in ARTICLES]
    for path, text in zip(paths, ARTICLES.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    outcomes = build_reports([*paths, SEED], NOTEBOOKS, {}, folder / "out", jobs=2)
    assert not [outcome.message for outcome in outcomes if outcome.status == "failed"]
    return folder / "out"


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with copies of the notebooks and the seeds."""
    folder = tmp_path_factory.mktemp("lab")
    for name in ("notebooks", "seeds"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(".ipynb_checkpoints"))
    return folder


@pytest.fixture(scope="session")
def lab(project: Path) -> Iterator[str]:
    """The address of a JupyterLab over the project's folder, as `make lab` serves it."""
    folder = project
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    state = {f"JUPYTER_{kind}_DIR": str(folder / kind.lower()) for kind in ("CONFIG", "DATA", "RUNTIME")}
    state |= {f"JUPYTERLAB_{kind}_DIR": str(folder / kind.lower()) for kind in ("SETTINGS", "WORKSPACES")}
    command = [
        sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}", "--port-retries=0",
        "--IdentityProvider.token=", "--LabApp.expose_app_in_browser=True", "--LabApp.news_url=",
        f"--ServerApp.root_dir={folder}", "--ServerApp.log_level=ERROR",
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


@pytest.fixture(scope="module")  # one playwright at a time: other modules start their own
def window(lab: str, chromium_path: str) -> Iterator[Page]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=list(CHROMIUM_FLAGS))
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.goto(f"{lab}/lab?reset")
        page.wait_for_function("window.jupyterapp && window.jupyterapp.restored", timeout=60_000)
        page.evaluate("window.jupyterapp.restored.then(() => true)")
        yield page
        browser.close()
