import tomllib
from pathlib import Path

from analysis.version import __version__


def test_version_is_that_of_the_package(analysis):
    project = tomllib.loads(Path("pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert analysis("--version").stdout.split() == ["analysis", project["version"]] == ["analysis", __version__]
