"""Write environment.yml: for conda users, the packages that pyproject.toml names, at the versions of requirements.lock.

    python scripts/make_environment.py

`make lock` runs it; a test holds the file to its two sources.
"""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONDA_NAMES = {"jupyter-client": "jupyter_client"}  # where conda-forge spells a name otherwise
# conda-forge's playwright is the one for Node.js; the others are not known to be there
FROM_PIP = {"complexipy", "fastwarc", "playwright"}
HEAD = """\
# For conda users: the same packages as requirements.lock, by name and version.
#   conda env create --file environment.yml && conda activate article-analysis
# Made by scripts/make_environment.py from pyproject.toml and requirements.lock; not edited by hand.
name: article-analysis
channels:
  - conda-forge
  - nodefaults
dependencies:
  - python>=3.11
  - pip
"""


def locked_versions() -> dict[str, list[str]]:
    """Each locked package with its versions, the lowest first: one, or one for each range of Python versions."""
    versions: dict[str, list[str]] = {}
    for name, version in re.findall(
        r"(?m)^([a-z0-9-]+)==([^ ;\\]+)", (ROOT / "requirements.lock").read_text(encoding="utf-8")
    ):
        versions.setdefault(name, []).append(version)
    return versions


def direct_packages() -> list[str]:
    """The packages that pyproject.toml names, its extras included, in alphabetical order."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [
        *project["dependencies"],
        *(line for extra in project["optional-dependencies"].values() for line in extra),
    ]
    names = {re.match(r"[a-z0-9-]+", line.lower()).group() for line in wanted}
    return sorted(names - {project["name"]})  # an extra may stand on another one


def conda_range(versions: list[str]) -> str:
    return f"={versions[0]}" if len(versions) == 1 else f">={versions[0]},<={versions[-1]}"


def environment() -> str:
    versions = locked_versions()
    names = direct_packages()
    conda = [
        f"  - {CONDA_NAMES.get(name, name)}{conda_range(versions[name])}\n" for name in names if name not in FROM_PIP
    ]
    pip = [f"      - {name}=={versions[name][0]}\n" for name in names if name in FROM_PIP]
    return HEAD + "".join(conda) + "  - pip:\n" + "".join(pip) + "      - --editable .\n"


if __name__ == "__main__":
    (ROOT / "environment.yml").write_text(environment(), encoding="utf-8")
