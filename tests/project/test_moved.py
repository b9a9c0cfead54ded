"""`make` in a folder that was moved, or whose files come from the future, makes the environment anew, once."""

import os
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SET_UP = r"""echo SET-UP
mkdir -p .venv/bin
printf '#!/bin/sh\necho "in %s"\n' "$(pwd -P)" > .venv/bin/analysis
chmod +x .venv/bin/analysis
"""


def make(folder: Path) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    done = subprocess.run(["make"], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_moved_folder_and_a_file_from_the_future_are_set_up_again_once(tmp_path: Path) -> None:
    folder = tmp_path / "first place"
    (folder / "scripts").mkdir(parents=True)
    for name in ("Makefile", "pyproject.toml", "requirements.lock", "requirements-uv.txt"):
        shutil.copy(ROOT / name, folder)
    (folder / "scripts" / "set_up.sh").write_text(SET_UP)
    assert "SET-UP" in make(folder)
    assert "SET-UP" not in make(folder)
    moved = folder.rename(tmp_path / "second place")
    assert "SET-UP" in make(moved)
    assert f"in {moved.resolve()}" in make(moved) and "SET-UP" not in make(moved)
    os.utime(moved / "requirements.lock", (4_000_000_000, 4_000_000_000))
    assert "SET-UP" in make(moved)
    assert "SET-UP" not in make(moved)
