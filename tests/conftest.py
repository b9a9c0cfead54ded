"""What many tests need: a Chromium to look with, properties that are tried without a clock, and who runs what."""

import shutil
import signal
import threading

import pytest
from hypothesis import settings
from xdist.scheduler import LoadScopeScheduling

settings.register_profile("project", deadline=None)  # a busy machine is no failure
settings.load_profile("project")

if threading.current_thread() is threading.main_thread():
    # What a shell runs in the background ignores Ctrl-C, and so would the commands that tests interrupt.
    signal.signal(signal.SIGINT, signal.default_int_handler)

SHARED = {  # files whose tests share what is dear to start: one worker runs them all
    "tests/notebooks/test_desk.py": "lab",
    "tests/notebooks/test_lab.py": "lab",
    "tests/notebooks/test_settling.py": "lab",
    "tests/notebooks/test_notebooks.py": "reports",
    "tests/notebooks/test_pages.py": "reports",
    "tests/reports/test_reports_hostile.py": "hostile",
}


class SideBySide(LoadScopeScheduling):
    """Each test by itself, but those of one row of SHARED together. Marks of groups do not do it: pytest-xdist writes
    them to where pytest 9 no longer reads a test's id from."""

    def _split_scope(self, nodeid: str) -> str:
        return SHARED.get(nodeid.split("::")[0], nodeid)


def pytest_xdist_make_scheduler(config, log):
    return SideBySide(config, log)


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
