"""The command as a process: version, help, pipes."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from analysis.reports.parameters import why_no_report
from analysis.version import __version__

COMMANDS = ("parse", "show", "corpus", "story", "compare", "add", "reports", "codebook check", "codebook show",
    "codebook try", "codebook convert", "corrections add", "corrections show", "corrections undo",
    "corrections upgrade")  # fmt: skip


def test_version_is_that_of_the_package(analysis):
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert analysis("--version").stdout.split() == ["analysis", project["version"]] == ["analysis", __version__]


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example(analysis, command):
    done = analysis(*command.split(), "--help")
    assert done.returncode == 0
    assert f"Example: analysis {command} " in done.stdout


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["parse", "--help"], ["reports", "--help"]])
def test_help_and_version_import_nothing_heavy(arguments):
    script = (
        "import sys; sys.argv = ['analysis', *%r]\n"
        "from analysis.cli.main import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = ('pandas', 'pyarrow', 'numpy', 'dask', 'rich', 'papermill', 'analysis.extract')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script % arguments], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_import_analysis_is_light():
    script = "import sys, analysis; print([n for n in ('pandas', 'numpy', 'pyarrow', 'argparse') if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_closed_pipe_ends_quietly(tmp_path):
    (tmp_path / "a.txt").write_text("Rents rose. " * 7_000, encoding="utf-8")
    command = f"{sys.executable} -m analysis show {tmp_path / 'a.txt'} | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, timeout=60)
    assert done.stderr == ""


def test_parse_gives_the_same_bytes_whatever_the_hash_seed_zone_and_locale(analysis, tmp_path):
    article = tmp_path / "fire.txt"
    article.write_text("Varnholm — About 120 houses burned on Sunday, said Ada Brisk.", encoding="utf-8")
    folders = []
    for seed, zone, locale in (("1", "Asia/Tokyo", "C"), ("2", "America/Lima", "C.UTF-8")):
        out = tmp_path / seed
        environment = {"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale}
        done = analysis("parse", article, "--out", out, "--sqlite", "--published", "2026-03-03", env=environment)
        assert done.returncode == 0, done.stderr
        folders.append({path.name: path.read_bytes() for path in (out / "fire").iterdir()})
    assert folders[0] == folders[1]


def test_the_notebooks_are_at_hand_in_any_folder(analysis, tmp_path):
    done = analysis("reports", "--describe", cwd=tmp_path)
    shown = {line for line in done.stdout.splitlines() if not line.startswith(" ")}
    assert (
        shown == {path.stem for path in Path("notebooks").glob("*.ipynb") if not why_no_report(path)}
        and done.returncode == 0
    )


def test_the_wheel_carries_the_notebooks_to_where_they_are_looked_for():
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))
    assert project["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]["notebooks"] == "analysis/notebooks"
