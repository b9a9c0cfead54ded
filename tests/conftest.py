"""What many tests need: a Chromium to look with."""

import shutil

import pytest

CHROMIUM_FLAGS = (  # headless, as root in a container, and silent on the network
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """The browser's program; a test that asks for it fails where none is installed."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        if path := shutil.which(name):
            return path
    raise AssertionError("no Chromium found: run `make test`, or install Debian's package chromium")
