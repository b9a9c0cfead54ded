"""--watch builds again when a file changes, and ends with Ctrl-C."""

import os
import re
import signal
import subprocess
import sys
import threading
from pathlib import Path

import nbformat
from reports.stand_in import notebook, write_project

ROOT = Path(__file__).resolve().parents[2]
LIMIT = 120  # seconds until a build that tells nothing more is ended


def test_watch_builds_what_changed_until_it_is_interrupted(tmp_path: Path) -> None:
    project = write_project(tmp_path, page=notebook("1"))
    process = subprocess.Popen(
        [sys.executable, "-u", "-m", "analysis", "reports", "--watch"],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    assert process.stdout
    limit = threading.Timer(LIMIT, os.killpg, (process.pid, signal.SIGKILL))
    limit.start()
    said = ""
    for line in process.stdout:
        said += line
        if line.startswith("watching"):
            nbformat.write(notebook("6 * 7"), tmp_path / "page.ipynb")
            os.replace(tmp_path / "page.ipynb", project / "notebooks/page.ipynb")  # never seen half-written
        if "notebook changed" in line:
            os.killpg(process.pid, signal.SIGINT)
    limit.cancel()
    assert process.wait(timeout=20) == 130, said
    assert re.search(r"^built   flood/page in .*: notebook changed$", said, re.MULTILINE), said
    assert '<pre class="value">42</pre>' in (project / "reports/flood/page.html").read_text(encoding="utf-8")
