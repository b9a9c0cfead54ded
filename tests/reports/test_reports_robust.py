"""Builds that are killed, interrupted or run twice; the same bytes anywhere; nothing left behind."""

import os
import random
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import nbformat
import pytest
from reports.stand_in import notebook, stress, write_project

ROOT = Path(__file__).resolve().parents[2]


def test_killed_builds_leave_whole_files_and_no_process(tmp_path: Path) -> None:
    assert stress.kill_rounds(tmp_path, len(stress.ATTACKS), random.Random(1)) == []


def test_two_builds_at_once_agree(tmp_path: Path) -> None:
    assert stress.pair_rounds(tmp_path, 1) == []


def test_a_full_disk_leaves_the_last_good_reports(tmp_path: Path) -> None:
    project = write_project(tmp_path, large=notebook("'x' * 1000"), small=notebook("1"))
    before = build(project)
    large, small = project / "notebooks/large.ipynb", project / "notebooks/small.ipynb"
    nbformat.write(notebook("'x' * 300_000"), large)
    nbformat.write(notebook("2"), small)
    command = [sys.executable, "-m", "analysis", "reports"]
    limit = 'ulimit -f 200; exec "$@"'  # blocks of 1 kB, for any one file
    given = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        ["bash", "-c", limit, "bash", *command], cwd=project, env=given, capture_output=True, text=True
    )
    assert done.returncode == 70
    assert done.stderr == "failed  flood/large: reports/flood/large.html: File too large; the last good version stays\n"
    after = stress.files(project)
    assert after["flood/large.html"] == before["flood/large.html"]
    assert after["flood/small.html"] != before["flood/small.html"]
    assert not [name for name in after if name.endswith(".part")]
    nbformat.write(notebook("'x' * 1000"), large)
    nbformat.write(notebook("1"), small)
    assert build(project) == before


def build(folder: Path, **environment: str) -> dict[str, bytes]:
    command = [sys.executable, "-m", "analysis", "reports"]
    given = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    subprocess.run(command, cwd=folder, env=given, check=True, capture_output=True)
    return stress.files(folder)


CELLS = (
    "import numpy, random, os, time, locale, warnings\nwarnings.warn('where am I?')\nprint(os.getcwd(), time.tzname)",
    "random.random(), numpy.random.rand(), list({'a', 'b', 'c', 'd'}), object(), os.environ['LC_ALL']",
    "from matplotlib.figure import Figure\nfigure = Figure()\nfigure.subplots().plot([1, 2])\nfigure",
)


def test_same_bytes_in_another_folder_zone_locale_and_hash_seed(tmp_path: Path) -> None:
    here = write_project(tmp_path / "here", page=notebook(*CELLS))
    there = tmp_path / "elsewhere and dëeper" / "there"
    shutil.copytree(here, there)
    another_user = {"HOME": str(tmp_path), "USER": "brisk", "LOGNAME": "brisk"}
    first = build(here, TZ="Asia/Tokyo", PYTHONHASHSEED="1", LC_ALL="C.UTF-8")
    second = build(there, TZ="America/Lima", PYTHONHASHSEED="2", LC_ALL="C", COLUMNS="40", **another_user)
    assert [name for name in sorted({*first, *second}) if first.get(name) != second.get(name)] == []
    kinds = {".csv", ".html", ".ipynb", ".json", ".jsonld", ".parquet", ".txt"}
    assert {Path(name).suffix for name in first} == kinds
    assert {"index.html", "program.json", "flood/index.html", "flood/manifest.json"} <= set(first)
    assert str(tmp_path).encode() not in b"".join(first.values())


@pytest.mark.parametrize("length", [50, 51, 110])
def test_a_long_name_of_the_folder_for_temporary_files_is_no_hindrance(tmp_path: Path, length: int) -> None:
    project = write_project(tmp_path, page=notebook("import os\nos.environ['TMPDIR']"))
    base = tempfile.mkdtemp(prefix="t", dir="/tmp")
    temporary = Path(base) / ("l" * (length - len(base) - 1))
    temporary.mkdir()
    page = build(project, TMPDIR=str(temporary))["flood/page.html"]
    assert (str(temporary).encode() in page) == (length == 50)
    shutil.rmtree(base)


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs util-linux")
def test_as_the_first_process_of_a_container_it_builds_as_anywhere(tmp_path: Path) -> None:
    project = write_project(tmp_path, page=notebook("1"))
    command = ["unshare", "--user", "--map-root-user", "--pid", "--fork", sys.executable, "-m", "analysis", "reports"]
    done = subprocess.run(command, cwd=project, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True)
    if b"unshare failed" in done.stderr:
        pytest.skip("no namespaces here")
    assert done.stdout.endswith(b"2 built; see reports/index.html\n")


def test_ordinary_kernels_give_the_same_report(tmp_path: Path) -> None:
    project = write_project(tmp_path, page=notebook(*CELLS))
    warm = build(project)
    shutil.rmtree(project / "reports")
    assert build(project, ANALYSIS_WARM_KERNELS="off") == warm
