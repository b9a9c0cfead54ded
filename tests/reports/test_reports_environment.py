"""What a build needs of its surroundings and does not find there, it brings."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHOWS = """
import os
from analysis.reports.environment import find_shared

find_shared()
print(os.environ.get("JUPYTER_PATH"))
"""


def test_data_beside_the_packages_is_found_where_pip_installed_into_a_folder(tmp_path: Path) -> None:
    (tmp_path / "nbconvert").mkdir()
    (tmp_path / "nbconvert" / "__init__.py").touch()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(tmp_path), str(ROOT))), "JUPYTER_PATH": "/mine"}

    def shown() -> str:
        return subprocess.run([sys.executable, "-c", SHOWS], env=environment, capture_output=True, text=True).stdout

    assert shown() == "/mine\n"
    shared = tmp_path / "share" / "jupyter"
    shared.mkdir(parents=True)
    assert shown() == f"/mine{os.pathsep}{shared}\n"
