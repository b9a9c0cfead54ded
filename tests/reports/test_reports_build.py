"""Reports are built by real kernels."""

from pathlib import Path

import pytest
from reports.stand_in import notebook, write_project

from analysis.reports import Outcome, build_reports


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Outcome]]:
    reading = notebook("from pathlib import Path\ntext = Path(article).read_text()\nlen(text)", "print(top_n)")
    project = write_project(tmp_path_factory.mktemp("project"), length=reading, wrong=notebook("1/0"))
    notebooks = sorted((project / "notebooks").glob("*.ipynb"))
    return project, build_reports([project / "seeds/flood.txt"], notebooks, {"top_n": 3}, project / "reports")


def test_report_shows_what_the_cells_gave(built: tuple[Path, list[Outcome]]) -> None:
    html = (built[0] / "reports/flood/length.html").read_text(encoding="utf-8")
    assert '<pre class="value">85</pre>' in html
    assert '<pre class="stream">3\n</pre>' in html
    assert '<li class="level-2"><a href="#how-long-is-it">How long is it?</a></li>' in html


def test_failing_cell_is_named_and_stops_only_its_report(built: tuple[Path, list[Outcome]]) -> None:
    wrong = built[1][1]
    assert wrong.exit_code == 3
    assert wrong.error is not None and "cell 4 (How long is it?): ZeroDivisionError" in wrong.error
    assert not wrong.html.exists()


def test_index_links_to_the_reports(built: tuple[Path, list[Outcome]]) -> None:
    assert 'href="flood/length.html"' in (built[0] / "reports/index.html").read_text(encoding="utf-8")
    assert 'href="length.html"' in (built[0] / "reports/flood/index.html").read_text(encoding="utf-8")
