"""What many tests need: a Chromium to look with, and properties that are tried without a clock."""

import shutil
import signal
import threading

import pytest
from hypothesis import settings

settings.register_profile("project", deadline=None)  # a busy machine is no failure
settings.load_profile("project")

if threading.current_thread() is threading.main_thread():
    # What a shell runs in the background ignores Ctrl-C, and so would the commands that tests interrupt.
    signal.signal(signal.SIGINT, signal.default_int_handler)

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
