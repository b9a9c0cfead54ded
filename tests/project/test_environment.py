"""The lock, environment.yml and pyproject.toml tell the same story."""

import importlib.util
import re
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SPEC = importlib.util.spec_from_file_location("make_environment", ROOT / "scripts" / "make_environment.py")
make_environment = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(make_environment)


def test_environment_yml_is_made_from_pyproject_and_the_lock():
    assert (ROOT / "environment.yml").read_text(encoding="utf-8") == make_environment.environment()


def test_every_package_of_pyproject_is_locked():
    assert set(make_environment.direct_packages()) <= set(make_environment.locked_versions())


def test_every_locked_package_has_hashes_and_no_address():
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z])", lock.strip())
    assert entries and all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in lock


def test_the_installed_packages_are_the_locked_ones():
    locked = make_environment.locked_versions()
    for name in sorted(make_environment.direct_packages()):
        assert version(name) in locked[name]
