"""The command: what it builds, says and exits with, told as one story in one project."""

import contextlib
import io
import json
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from reports.stand_in import notebook, write_project

from analysis.cli.main import call as run
from analysis.errors import AnalysisError
from analysis.reports.parameters import read_parameters
from analysis.reports.run import read_notebook


class Result(NamedTuple):
    exit_code: int
    output: str


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("command")
    return write_project(folder, page=notebook("print(top_n, order)"), other=notebook("1"))


def call(project: Path, *words: str) -> Result:
    said = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        patch.chdir(project)
        return Result(run(["reports", *words]), said.getvalue())


@pytest.fixture(scope="module")
def built(project: Path) -> Result:
    (project / "given.yaml").write_text("top_n: 3\npage:\n  order: size\n")
    return call(project, "-f", "given.yaml", "-p", "top_n", "7", "--notebook", "page", "--pdf")


def test_builds_and_says_so(project: Path, built: Result) -> None:
    assert built.exit_code == 0, built.output
    assert "built   flood/page in" in built.output and "not built yet" in built.output
    assert built.output.endswith("2 built; see reports/index.html\n")


def test_command_line_wins_over_the_file(project: Path, built: Result) -> None:
    assert '<pre class="stream">7 size\n</pre>' in (project / "reports/flood/page.html").read_text()


def test_pdf_is_a_pdf_without_a_date(project: Path, built: Result) -> None:
    data = (project / "reports/flood/page.pdf").read_bytes()
    assert data.startswith(b"%PDF") and b"/CreationDate (D:00000000" in data


def test_dataset_stands_beside_the_reports(project: Path, built: Result) -> None:
    assert "40" in (project / "reports/flood/data/quantities.csv").read_text()


def test_check_finds_nothing_to_do(project: Path, built: Result) -> None:
    done = call(project, "-f", "given.yaml", "-p", "top_n", "7", "--notebook", "page", "--pdf", "--check")
    assert (done.exit_code, done.output) == (0, "2 unchanged; see reports/index.html\n")


def test_check_tells_what_changed_and_builds_nothing(project: Path, built: Result, tmp_path: Path) -> None:
    copy = shutil.copytree(project, tmp_path / "copy")
    (copy / "seeds/flood.txt").write_text("Water rose in Tolmar on Monday. At least 50 people left, Ana Brisk said.\n")
    page = (copy / "reports/flood/page.html").read_bytes()
    done = call(copy, "--notebook", "page", "-p", "top_n", "8", "--check")
    assert done.exit_code == 1
    assert done.output.startswith("flood: article changed → data; ")
    assert "\n        sentence 2: people ≥ 40 → ≥ 50 (Ana Brisk)\n" in done.output
    assert "article changed; parameters changed (order 'size' -> 'default', top_n 7 -> 8) → 1 report\n" in done.output
    assert (copy / "reports/flood/page.html").read_bytes() == page


def test_describe_lists_parameters_with_type_default_help_and_choices(project: Path) -> None:
    done = call(project, "--describe", "--notebook", "page")
    assert done.exit_code == 0
    assert "page\n    article: str = '../seeds/flood.txt'  # path of the article" in done.output
    assert "order: str = 'reading'  # order of the rows; one of: reading, size" in done.output


MISTAKES = [  # words of the command, words of the message
    (("--json",), "--json tells what --check finds; add --check"),
    (("--summary", "told.md"), "--summary tells what --check finds; add --check"),
    (("--check", "--watch"), "--check builds and removes nothing; leave out --watch, or --check"),
    (("--check", "--prune"), "--check builds and removes nothing; leave out --prune, or --check"),
    (["--notebook", "gone"], "there is no notebook gone; there are: other, page"),
    (["-p", "top_n", "many"], "top_n is 'many', but must be int"),
    (["-p", "order", "random"], "order is 'random', but must be one of: reading, size"),
    (["-p", "colour", "red"], "unknown parameter colour; known: codebook, top_n, order"),
    (["-f", "gone.yaml"], "gone.yaml: No such file"),
    (["-f", "seeds/flood.txt"], "seeds/flood.txt: the name must end in .yaml, .yml, .json or .toml"),
    (["gone.txt"], "gone.txt: no such file"),
    (["seeds"], "seeds: a folder"),
    (["/dev/zero"], "/dev/zero: no plain file"),
    (["--out", "seeds/flood.txt"], "seeds/flood.txt: can't be written"),
]


@pytest.mark.parametrize(("words", "message"), MISTAKES)
def test_mistakes_end_in_one_line(project: Path, words: list[str], message: str) -> None:
    with pytest.raises(AnalysisError) as caught:
        call(project, *words)
    assert message in str(caught.value) and "\n" not in str(caught.value)
    assert caught.value.exit_code == 2


NO_NOTEBOOKS = [  # what a file called .ipynb holds, the exit code, words of the message
    ("hello", 2, "page.ipynb: no notebook (Expecting value"),
    ("{}", 2, "page.ipynb: no notebook (it has no cells)"),
    ('{"cells": [3], "nbformat": 4}', 2, "page.ipynb: no notebook ('int' object"),
    ('{"cells": []}', 3, "page.ipynb: notebook format unknown"),
    ('{"cells": [], "nbformat": 3}', 3, "page.ipynb: no notebook (The notebook is invalid"),
    ('{"cells": [{}], "nbformat": 4}', 3, "page.ipynb: no notebook (The notebook is invalid"),
]


@pytest.mark.parametrize(("content", "exit_code", "words"), NO_NOTEBOOKS)
def test_what_is_no_notebook_is_said_so(tmp_path: Path, content: str, exit_code: int, words: str) -> None:
    path = tmp_path / "page.ipynb"
    path.write_text(content)
    with pytest.raises(AnalysisError) as caught:
        read_parameters(path)
        read_notebook(path)
    assert words in str(caught.value) and "\n" not in str(caught.value)
    assert caught.value.exit_code == exit_code


def test_what_is_wrong_with_an_article_is_told_once(tmp_path: Path) -> None:
    project = write_project(tmp_path, page=notebook("1"), other=notebook("1"))
    (project / "seeds" / "empty.txt").write_text(" \n")
    done = call(project, "seeds/empty.txt")
    assert done.exit_code == 2
    assert done.output == ("failed  seeds/empty.txt: the file is empty; an article needs at least one word\n3 failed\n")
    assert not (project / "reports").exists()


def test_the_projects_file_holds_what_every_run_takes(tmp_path: Path) -> None:
    project = write_project(tmp_path, page=notebook("1"), other=notebook("1"))
    (project / "parameters.toml").write_text("top_n = 3\n[other]\ntop_n = 4\n")
    assert call(project, "--notebook", "page").exit_code == 0
    assert call(project, "--notebook", "page", "--check").output.startswith("2 unchanged")
    (project / "parameters.toml").write_text("top_n = 5\n")
    assert "parameters changed (top_n 3 -> 5)" in call(project, "--notebook", "page", "--check").output


def test_a_codebook_that_the_sidecar_names_makes_its_reports_stale(tmp_path: Path) -> None:
    project = write_project(tmp_path, page=notebook("1"))
    book = project / "water.toml"
    book.write_text('name = "water"\n[water]\nterms = ["water"]\n')
    (project / "seeds" / "flood.toml").write_text('codebook = "../water.toml"\n')
    assert call(project).exit_code == 0
    book.write_text('name = "water"\n[water]\nterms = ["rose"]\n')
    said = call(project, "--check").output
    assert said.startswith("flood: ../water.toml changed → 1 report and data\n")


def test_what_is_gone_is_named_and_pruned_and_what_is_missing_is_built_again(tmp_path: Path) -> None:
    project = write_project(tmp_path, articles=3, page=notebook("1"), other=notebook("1"))
    assert call(project).exit_code == 0 and call(project, "--check").exit_code == 0
    (project / "seeds/flood-1.txt").unlink()
    (project / "notebooks/other.ipynb").unlink()
    (project / "reports/index.html").unlink()
    (project / "reports/flood-1/notes.txt").write_text("an analyst's own")
    found = call(project, "--check", "--json", "--summary", "job.md")
    told = json.loads(found.output)
    assert found.exit_code == 1 and len(told["left"]) == 4
    assert told["left"][0] == "reports/index.html: missing"
    assert "flood-1: the article is gone" in told["left"][2]
    assert "flood: the notebook other is gone, 2 files stay; --prune removes them" in told["left"][1]
    assert "- flood-1: the article is gone" in (project / "job.md").read_text(encoding="utf-8")
    assert "\nreports/index.html: missing\n" in call(project, "--notebook", "page", "--check").output
    assert call(project, "--prune").exit_code == 0
    assert call(project, "--check").exit_code == 0
    assert [path.name for path in (project / "reports/flood-1").iterdir()] == ["notes.txt"]
    assert not (project / "reports/flood/other.html").exists() and (project / "reports/flood/page.html").exists()
