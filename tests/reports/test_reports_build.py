"""Reports are built by real kernels, only where something changed, and told apart when they fail."""

import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from reports.stand_in import notebook, write_project

from analysis.errors import AnalysisError
from analysis.reports import Outcome, build_reports

ROOT = Path(__file__).resolve().parents[2]
READ = "from pathlib import Path\ntext = Path(article).read_text()\nlen(text)"


def build(project: Path, **options: object) -> dict[str, Outcome]:
    notebooks = sorted((project / "notebooks").glob("*.ipynb"))
    articles = sorted((project / "seeds").glob("*.txt"))
    found = build_reports(articles, notebooks, {"top_n": 3}, project / "reports", timeout=3, **options)  # type: ignore[arg-type]
    return {outcome.task.name: outcome for outcome in found}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_project(
        tmp_path_factory.mktemp("project"),
        length=notebook(READ, "print(top_n)", "import pandas as pd\npd.DataFrame({'a': [1]})"),
        wrong=notebook("1/0"),
        slow=notebook("import time\ntime.sleep(60)"),
        dead=notebook("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)"),
        stopped=notebook("import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)"),
        early=notebook("import sys\nsys.exit(0)", "1"),
    )


@pytest.fixture(scope="module")
def first(project: Path) -> dict[str, Outcome]:
    return build(project)


def test_report_shows_what_the_cells_gave(project: Path, first: dict[str, Outcome]) -> None:
    html = (project / "reports/flood/length.html").read_text(encoding="utf-8")
    assert '<pre class="value">85</pre>' in html
    assert '<pre class="stream">3\n</pre>' in html
    assert "<h1><bdi>flood</bdi></h1>" in html and '<h2 id="how-long-is-it">How long is it?</h2>' in html


FAILURES = [  # notebook, exit code, words of its message
    ("wrong", 3, "cell 4 (How long is it?): ZeroDivisionError: division by zero"),
    ("slow", 4, "--timeout"),
    ("stopped", 4, "--timeout"),
    ("dead", 3, "the kernel died"),
    ("early", 3, "cell 5 never ran"),
]


@pytest.mark.parametrize(("name", "code", "words"), FAILURES)
def test_failure_stops_only_its_report(first: dict[str, Outcome], name: str, code: int, words: str) -> None:
    outcome = first[f"flood/{name}"]
    assert (outcome.status, outcome.exit_code) == ("failed", code)
    assert words in outcome.message and "\n" not in outcome.message
    assert not (outcome.task.folder / f"{name}.html").exists()


def test_index_links_to_the_reports(project: Path, first: dict[str, Outcome]) -> None:
    assert 'href="flood/index.html"' in (project / "reports/index.html").read_text(encoding="utf-8")
    assert 'href="length.html"' in (project / "reports/flood/index.html").read_text(encoding="utf-8")


def test_only_what_changed_is_built(tmp_path: Path) -> None:
    project = write_project(tmp_path, articles=2, one=notebook("1"), two=notebook("2"))
    assert {o.status for o in build(project).values()} == {"built"}
    assert {o.status for o in build(project).values()} == {"fresh"}
    nbformat.write(notebook("1/0"), project / "notebooks/two.ipynb")
    good = (project / "reports/flood/two.html").read_bytes()
    (project / "reports/flood/one.html").write_text("edited by hand")
    (project / "reports/flood-1/data/quantities.csv").unlink()
    reasons = {name: (o.status, o.message) for name, o in build(project, check=True).items()}
    assert reasons == {
        "flood/one": ("stale", "one.html is not as it was written"),
        "flood/two": ("stale", "notebook changed"),
        "flood/data/": ("fresh", ""),
        "flood-1/data/": ("stale", "data/quantities.csv is missing"),
        "flood-1/one": ("fresh", ""),
        "flood-1/two": ("stale", "notebook changed"),
    }
    again = build(project)
    assert {name: o.status for name, o in again.items() if o.status != "fresh"} == {
        "flood/one": "built",
        "flood/two": "failed",
        "flood-1/data/": "built",
        "flood-1/two": "failed",
    }
    assert (project / "reports/flood/two.html").read_bytes() == good  # the last good report stays


def test_an_unchanged_build_writes_nothing(tmp_path: Path) -> None:
    project = write_project(tmp_path, one=notebook("1"))
    build(project)
    times = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert {o.status for o in build(project).values()} == {"fresh"}
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == times


BROKEN = ["", "[]", "{}", '{"title": "", "about": "", "built": []}', '{"title": "", "about": "", "built": {"one": 1}}']


@pytest.mark.parametrize("content", BROKEN)
def test_a_manifest_that_cant_be_read_means_building_anew(tmp_path: Path, content: str) -> None:
    project = write_project(tmp_path, one=notebook("1"))
    build(project)
    manifest = project / "reports/flood/manifest.json"
    good = manifest.read_bytes()
    manifest.write_text(content)
    assert {o.message for o in build(project).values()} == {"not built yet"}
    assert manifest.read_bytes() == good


def test_an_article_whose_reports_are_removed_leaves_the_index(tmp_path: Path) -> None:
    project = write_project(tmp_path, articles=2, one=notebook("1"))
    build(project)
    shutil.rmtree(project / "reports/flood-1")
    (project / "seeds/flood-1.txt").unlink()
    build(project)
    assert "flood-1" not in (project / "reports/index.html").read_text(encoding="utf-8")


BAD = [  # articles, notebooks, parameters, words of the message
    (["gone.txt"], ["one"], {}, "no such file"),
    ([".hidden.txt"], ["one"], {}, "can't be in a folder called .hidden"),
    (["red\x1b[31m.txt"], ["one"], {}, "'red\\x1b[31m.txt': its name holds control characters"),
    (["\udcff.txt"], ["one"], {}, "'\\udcff.txt': its name holds control characters or is not Unicode"),
    (["index.html.txt"], ["one"], {}, "can't be in a folder called index.html"),
    (["flood.txt"], ["index"], {}, "a report can't be called index"),
    (["flood.txt"], ["gone"], {}, "no notebook"),
    (["flood.txt"], ["one"], {"topn": 1}, "unknown parameter topn; known: codebook, top_n, order"),
    (["flood.txt"], ["one"], {"top_n": "many"}, "top_n is 'many', but must be int"),
    (["flood.txt"], ["one"], {"order": "random"}, "must be one of: reading, size"),
    (["flood.txt"], ["one"], {"codebook": "gone.toml"}, "no such file"),
    (["flood.txt"], ["one"], {"codebook": "nwes"}, "codebook is 'nwes': give a file, or one of: armed-group, news"),
]


@pytest.mark.parametrize(("articles", "notebooks", "parameters", "words"), BAD)
def test_user_errors_are_one_clear_line(
    tmp_path: Path, articles: list[str], notebooks: list[str], parameters: dict[str, object], words: str
) -> None:
    project = write_project(tmp_path, one=notebook("1"), index=notebook("1"))
    for name in (".hidden.txt", "index.html.txt", "red\x1b[31m.txt", "\udcff.txt"):
        (project / "seeds" / name).write_text("Water rose.")
    paths = [project / "seeds" / name for name in articles]
    with pytest.raises(AnalysisError) as caught:
        build_reports(paths, [project / f"notebooks/{name}.ipynb" for name in notebooks], parameters, tmp_path / "out")
    assert words in str(caught.value) and "\n" not in str(caught.value)
    assert caught.value.exit_code == 2


def test_a_packaged_codebook_is_given_by_its_name(tmp_path: Path) -> None:
    project = write_project(tmp_path, one=notebook("print(codebook)"))
    articles, notebooks, out = [project / "seeds/flood.txt"], [project / "notebooks/one.ipynb"], project / "reports"
    for status in ("built", "fresh"):
        outcomes = build_reports(articles, notebooks, {"codebook": "armed-group"}, out)
        assert {outcome.status for outcome in outcomes} == {status}, outcomes
    assert ">armed-group" in (out / "flood/one.html").read_text(encoding="utf-8")
    assert "armed-group" in (out / "flood/data/article.csv").read_text(encoding="utf-8")


def test_what_costs_seconds_to_import_is_not_imported() -> None:
    code = (
        "import sys; from analysis.reports.perform import prepare; prepare();"
        "print([name for name in ('rfc3987_syntax', 'pandas', 'pyarrow', 'jupyterlab') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_an_article_elsewhere_is_shown_by_its_name_alone(tmp_path: Path) -> None:
    project = write_project(tmp_path / "project", page=notebook("print(article, '...', open(article).name)"))
    elsewhere = tmp_path / "private" / "flood.txt"
    elsewhere.parent.mkdir()
    elsewhere.write_text("Water rose.\n")
    build_reports([elsewhere], [project / "notebooks/page.ipynb"], out=tmp_path / "out")
    html = (tmp_path / "out/flood/page.html").read_text(encoding="utf-8")
    assert '<pre class="stream">articles/flood.txt ... articles/flood.txt\n</pre>' in html
    assert "private" not in html
