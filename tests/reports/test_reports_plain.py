"""Plain papermill and plain nbconvert know the engine, the kernel and the exporter by their entry points."""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from reports.stand_in import notebook, write_project

ROOT = Path(__file__).resolve().parents[2]
PARENT = "import os\nopen(f'/proc/{os.getppid()}/cmdline').read()"


@pytest.fixture
def plain(tmp_path: Path) -> Iterator[dict[str, str]]:
    """An environment in which the package is installed as pyproject.toml says, whatever is in this one."""
    groups = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"]
    installed = tmp_path / "installed" / "article_analysis-0.dist-info"
    installed.mkdir(parents=True)
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: article-analysis\nVersion: 0\n")
    lines = [f"[{group}]\n" + "".join(f"{k} = {v}\n" for k, v in names.items()) for group, names in groups.items()]
    (installed / "entry_points.txt").write_text("\n".join(lines))
    kernels = tmp_path / "share" / "kernels"
    kernels.mkdir(parents=True)
    (kernels / "article-warm").symlink_to(ROOT / "analysis" / "reports" / "kernelspec")
    short = tempfile.mkdtemp(prefix="a")  # a socket's name must be short: see warm.for_sockets
    yield {
        **os.environ,
        "PYTHONPATH": os.pathsep.join((str(tmp_path / "installed"), str(ROOT))),
        "JUPYTER_PATH": str(tmp_path / "share"),
        "TMPDIR": short,
    }
    for process in Path("/proc").glob("[0-9]*"):  # the shared parent would wait for its next user
        with contextlib.suppress(OSError):
            if f"{short}/analysis-warm-" in (process / "cmdline").read_text():
                os.kill(int(process.name), signal.SIGTERM)
    shutil.rmtree(short)


def run(module: str, *words: str, environment: dict[str, str], folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", module, *words], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def kernel_parent(path: Path) -> str:
    """The command line of the process that started the kernel, as the notebook's last cell saw it."""
    return json.loads(path.read_text())["cells"][-1]["outputs"][0]["data"]["text/plain"][0]


def test_papermill_engine_and_kernel_fork_from_a_shared_parent(tmp_path: Path, plain: dict[str, str]) -> None:
    folder = write_project(tmp_path / "p", page=notebook(PARENT)) / "notebooks"
    run("papermill", "page.ipynb", "first.ipynb", "--kernel", "article-warm", environment=plain, folder=folder)
    assert "analysis.reports.forks" not in kernel_parent(folder / "first.ipynb")
    end = time.monotonic() + 60
    while not any(path.is_socket() for path in Path(plain["TMPDIR"]).glob("analysis-warm-*/*")):
        assert time.monotonic() < end, "no shared warm parent came up"
        time.sleep(0.1)
    run("papermill", "page.ipynb", "second.ipynb", "--engine", "article-report", environment=plain, folder=folder)
    assert "analysis.reports.forks" in kernel_parent(folder / "second.ipynb")


def test_nbconvert_exports_a_report(tmp_path: Path, plain: dict[str, str]) -> None:
    folder = write_project(tmp_path / "p", page=notebook("1", title="A <b>bold</b> & plain title")) / "notebooks"
    run("jupyter", "nbconvert", "--to", "article-report", "page.ipynb", environment=plain, folder=folder)
    html = (folder / "page.html").read_text(encoding="utf-8")
    assert "<title>A bold &amp; plain title</title>" in html
    assert "Content-Security-Policy" in html and "http://" not in html and "https://" not in html
