"""The public door: what a person would guess is there, and nothing heavy comes in before it is asked for."""

import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import analysis as an


def test_the_parts_are_at_hand_without_an_import_of_their_own():
    code = "import analysis as an; print(an.charts.numbers_by_source.__name__, an.display.article_text.__name__)"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == ["numbers_by_source", "article_text"]


def test_no_name_at_the_door_is_that_of_a_module():
    """A module of the name would take its place once it is imported."""
    modules = {path.name.removesuffix(".py") for path in Path(an.__file__).parent.iterdir()}
    assert not modules & set(an.HOMES)


def test_the_door_itself_imports_nothing_heavy():
    code = "import sys, analysis; print(sorted({'pandas', 'matplotlib', 'papermill'} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"


def test_tab_completion_offers_what_is_there():
    assert {"read", "load", "charts", "content", "display"} <= set(dir(an))
    assert all(getattr(an, name) is not None for name in dir(an))


def test_type_checkers_are_told_that_the_package_is_typed():
    assert files("analysis").joinpath("py.typed").is_file()
