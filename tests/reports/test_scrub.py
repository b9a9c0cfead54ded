"""What differs between machines goes from outputs; what the article says stays."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbformat.v4 import new_code_cell, new_notebook, new_output
from reports.stand_in import notebook, write_project

from analysis.reports.run import normalise
from analysis.reports.scrub import scrubber

ROOT = Path(__file__).resolve().parents[2]
HIDE = {"/news": ".", "/env": "python", "/srv/desk/project": ".", "../../in/tide.txt": "articles/tide.txt"}

CASES = [  # a string of an output, as shown
    ("https://example.org/news/world", "https://example.org/news/world"),
    ("radio/newspaper", "radio/newspaper"),
    ("radio/news", "radio/news"),
    ("/environment/", "/environment/"),
    ("its /news-desk and /news.old", "its /news-desk and /news.old"),
    ("~/news/a.py", "~/news/a.py"),
    ("/home/news/a.py", "/home/news/a.py"),
    ("/news/notebooks/page.ipynb", "./notebooks/page.ipynb"),
    ("'/news'", "'.'"),
    ("in /news.", "in .."),
    ("PosixPath('/srv/desk/project/seeds/a.txt')", "PosixPath('./seeds/a.txt')"),
    ("/env/lib/python3/site-packages/x.py:3: UserWarning", "python/lib/python3/site-packages/x.py:3: UserWarning"),
    ("<td>/news/a.txt</td>", "<td>./a.txt</td>"),
    ("file:///news/a.txt", "file://./a.txt"),
    ("PATH=/env/bin:/news/bin", "PATH=python/bin:./bin"),
    ("read ../../in/tide.txt", "read articles/tide.txt"),
    ("<object at 0x7f12>", "<object at 0x0>"),
    ("/tmp/ipykernel_12/34.py:1", "<cell>:1"),
]


@pytest.mark.parametrize(("output", "shown"), CASES)
def test_hides_paths_where_a_path_can_stand(output: str, shown: str) -> None:
    scrub = scrubber(HIDE, "The council met.")
    assert scrub(output) == shown
    assert scrub(f"{output}\n{output}") == f"{shown}\n{shown}"


SAID = (
    "He wrote to /news/desk & was heard.",
    "The file /env/bin was named in court.",
    "It printed <Thing at 0x7f12>.",
    "They found /tmp/ipykernel_12/34.py there.",
)


@pytest.mark.parametrize("said", SAID)
def test_leaves_what_the_article_says(said: str) -> None:
    scrub = scrubber(HIDE, f"MARLOW — {said} More follows.")
    assert scrub(said) == said
    assert scrub(said.replace("&", "&amp;")) == said.replace("&", "&amp;")
    assert scrub("at /news/page.py") == "at ./page.py"


@given(st.text())
def test_any_article_is_shown_as_it_is(text: str) -> None:
    assert scrubber(HIDE, text)(text) == text


def test_only_outputs_and_injected_parameters_are_touched() -> None:
    cell = new_code_cell("open('/news/a.txt')", outputs=[new_output("stream", name="stdout", text="/news/a.txt\n")])
    injected = new_code_cell("article = '/news/a.txt'", metadata={"tags": ["injected-parameters"]})
    run = normalise(new_notebook(cells=[cell, injected]), HIDE)
    assert [c.source for c in run.cells] == ["open('/news/a.txt')", "article = './a.txt'"]
    assert run.cells[0].outputs[0].text == "./a.txt\n"
    nbformat.validate(run)


def build(project: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    given = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    command = [sys.executable, "-m", "analysis", "reports", *words]
    return subprocess.run(command, cwd=project, env=given, capture_output=True, text=True)


READS = "import analysis as an\ndata = an.read(article)\nprint(data.article.title[0], len(data.corrections))"


def test_a_linked_article_keeps_the_files_beside_the_link(tmp_path: Path) -> None:
    project = write_project(tmp_path / "p", page=notebook(READS))
    link = project / "seeds" / "flood.txt"
    store = tmp_path / "store" / "ab12"
    store.parent.mkdir()
    link.rename(store)
    link.symlink_to(store)
    link.with_suffix(".toml").write_text('title = "The water came"\n')
    (link.with_name("flood.corrections.toml")).write_text(
        '[[correction]]\naction = "reject"\ntable = "quantities"\ntext = "At least 40"\noccurrence = 1\n'
        'coder = "Ada Brisk"\ndate = 2026-03-01\nreason = "for the test"\n'
    )
    done = build(project)
    assert done.returncode == 0, done.stderr
    page = (project / "reports" / "flood" / "page.html").read_text(encoding="utf-8")
    assert "The water came 1" in page and "ab12" not in page


def test_python3_is_this_interpreter_whatever_a_user_installed(tmp_path: Path) -> None:
    project = write_project(tmp_path / "p", page=notebook("'it ran here'"))
    spec = tmp_path / "share" / "kernels" / "python3"
    spec.mkdir(parents=True)
    argv = ["/bin/false", "{connection_file}"]
    (spec / "kernel.json").write_text(json.dumps({"argv": argv, "display_name": "Mine", "language": "python"}))
    for warm in ({}, {"ANALYSIS_WARM_KERNELS": "off"}):
        done = build(project, JUPYTER_PATH=str(tmp_path / "share"), **warm)
        assert done.returncode == 0, done.stderr
        assert "it ran here" in (project / "reports" / "flood" / "page.html").read_text(encoding="utf-8")


def test_what_stands_in_files_beside_the_notebook_is_shown_as_it_is(tmp_path: Path) -> None:
    shows = "print(open('rows.csv').read())"
    project = write_project(tmp_path / "p", page=notebook(shows))
    (project / "notebooks" / "rows.csv").write_text(f"route\n{project}/world\n")
    assert build(project).returncode == 0
    page = (project / "reports" / "flood" / "page.html").read_text(encoding="utf-8")
    assert f"{project}/world" in page and "./world" not in page


def test_a_linked_notebook_has_the_files_beside_the_link(tmp_path: Path) -> None:
    project = write_project(tmp_path / "p", page=notebook("import helpers\nhelpers.said, open('rows.txt').read()"))
    link = project / "notebooks" / "page.ipynb"
    (tmp_path / "store").mkdir()
    store = link.rename(tmp_path / "store" / "ab12")
    link.symlink_to(store)
    (link.parent / "helpers.py").write_text("said = 'helped'")
    (link.parent / "rows.txt").write_text("seven rows")
    done = build(project)
    assert done.returncode == 0, done.stderr
    page = (project / "reports" / "flood" / "page.html").read_text(encoding="utf-8")
    assert "helped" in page and "seven rows" in page


@pytest.mark.parametrize("ending", [".toml", ".corrections.toml"])
def test_a_link_beside_an_article_to_nowhere_is_no_missing_file(tmp_path: Path, ending: str) -> None:
    project = write_project(tmp_path / "p", page=notebook(READS))
    (project / "seeds" / f"flood{ending}").symlink_to(tmp_path / "nowhere")
    done = build(project)
    assert done.returncode and f"flood{ending}" in done.stderr and "which isn't there" in done.stderr


def test_reports_of_an_article_elsewhere_are_not_gone(tmp_path: Path) -> None:
    project = write_project(tmp_path / "p", page=notebook(READS))
    other = project / "other" / "tide.txt"
    other.parent.mkdir()
    other.write_text("The tide rose in Tolmar. Some 30 people left.\n")
    assert build(project).returncode == build(project, "other/tide.txt").returncode == 0
    assert "gone" not in build(project, "--check").stdout
    other.unlink()
    assert "tide: the article is gone" in build(project, "--check").stdout


@pytest.mark.skipif(os.getuid() != 0 or not shutil.which("setpriv"), reason="only root can be somebody else")
def test_a_user_without_a_home_and_an_entry_in_passwd_builds_too(tmp_path: Path) -> None:
    project = write_project(tmp_path / "p", page=notebook("'it ran'"))
    for path in (project, *project.rglob("*")):
        os.chown(path, 54321, 54321)
    may_read = ["--inh-caps", "+dac_read_search", "--ambient-caps", "+dac_read_search"]
    somebody = ["setpriv", "--reuid=54321", "--regid=54321", "--clear-groups", *may_read]
    command = [*somebody, sys.executable, "-m", "analysis", "reports"]
    done = subprocess.run(
        command, cwd=project, env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)}, capture_output=True
    )
    assert done.returncode == 0, done.stderr
    assert "it ran" in (project / "reports" / "flood" / "page.html").read_text(encoding="utf-8")
