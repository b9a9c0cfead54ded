"""The reports of the invented articles, built once."""

from pathlib import Path

import pytest
from notebooks.articles import ARTICLES

from analysis.reports import build_reports
from analysis.reports.parameters import why_no_report

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = sorted(path for path in FOLDER.glob("*.ipynb") if why_no_report(path) is None)


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The reports of three articles, all notebooks each, in a folder."""
    folder = tmp_path_factory.mktemp("reports")
    paths = [folder / f"{name}.txt" for name in ARTICLES]
    for path, text in zip(paths, ARTICLES.values(), strict=True):
        path.write_text(text, encoding="utf-8")
    outcomes = build_reports(paths, NOTEBOOKS, {}, folder / "out", jobs=2)
    assert not [outcome.message for outcome in outcomes if outcome.status == "failed"]
    return folder / "out"
