"""The finders stand on the standard library; what else is needed is brought by an extra that the error names."""

import ast
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from analysis.extras import EXTRAS

ROOT = Path(__file__).resolve().parents[2]
SEED = "seeds/islamic-state-fraying.txt"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# What the packages of an extra bring with them, so that nobody installs it by name.
BROUGHT = {"IPython", "jinja2", "lxml", "markupsafe", "nbconvert", "psutil", "tornado", "traitlets", "zmq"}


def bare(*command):
    """A Python that has only the standard library and this checkout."""
    return subprocess.run([sys.executable, "-S", *command], cwd=ROOT, capture_output=True, text=True)


def test_the_finders_need_no_third_party_package():
    code = (
        "from analysis.article import read_article\nfrom analysis.extract import extract\n"
        "from analysis.themes import read_codebook\n"
        f"print(len(extract(read_article({SEED!r}), read_codebook()).quantities))"
    )
    done = bare("-c", code)
    assert int(done.stdout) > 10, done.stderr


@pytest.mark.parametrize(
    ("command", "extra"),
    [
        (("show", SEED), "tables"),
        (("parse", SEED, "--out", "OUT"), "tables"),
        (("reports",), "reports"),
        (("story", "seeds", "--out", "OUT"), "tables"),
        (("add", "OUT/page.html"), "web"),
    ],
)
def test_a_missing_package_is_one_line_that_names_its_extra(command, extra, tmp_path):
    (tmp_path / "page.html").write_text("<title>A day</title><p>Two boats sank.", encoding="utf-8")
    done = bare("-m", "analysis", *(word.replace("OUT", str(tmp_path)) for word in command))
    assert done.returncode == 2
    assert re.fullmatch(rf"error: \w+ is not installed; .*'article-analysis\[{extra}\]'.*\n", done.stderr)
    assert "[all]" in done.stderr


def test_so_it_is_in_a_notebook():
    done = bare("-c", f"import analysis as an; an.read({SEED!r})")
    assert "article-analysis[tables]" in done.stderr.splitlines()[-1]


def test_every_package_that_the_code_imports_is_brought_by_an_extra():
    imported = set()
    for path in (ROOT / "analysis").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                imported.add(node.module.partition(".")[0])
    others = imported - set(sys.stdlib_module_names) - {"analysis", "yaml"}
    assert others <= EXTRAS.keys() | BROUGHT


@pytest.mark.parametrize(("package", "extra"), EXTRAS.items())
def test_an_extra_brings_what_it_is_named_for(package, extra):
    names = {name.lower().replace("_", "-") for name in packages_distributions()[package]}
    wanted, told = [extra], ""
    while wanted:
        lines = PROJECT["optional-dependencies"][wanted.pop()]
        told += " ".join(lines) + " "
        wanted += [part for line in lines for part in re.findall(r"analysis\[(.*)\]", line)]
    assert names & set(re.findall(r"[a-z][a-z0-9-]+", told)) or package in BROUGHT


def test_all_brings_every_extra_that_a_user_needs():
    extras = PROJECT["optional-dependencies"]
    (line,) = extras["all"]
    assert set(re.findall(r"\[(.*)\]", line)[0].split(",")) == set(extras) - {"all", "build", "test"}
