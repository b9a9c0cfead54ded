"""Who runs what where tests run side by side: files that share a server or built reports have one worker."""

from pathlib import Path

from conftest import SHARED, SideBySide

ROOT = Path(__file__).resolve().parents[2]
DEAR = ("lab", "reports", "hostile")  # fixtures that start a server or build reports, once a session


def of(path: str) -> str:
    return SideBySide._split_scope(None, f"{path}::test_one")


def test_files_that_share_have_one_worker_and_other_tests_any():
    assert (
        of("tests/notebooks/test_lab.py")
        == of("tests/notebooks/test_desk.py")
        == of("tests/notebooks/test_settling.py")
    )
    assert (
        of("tests/notebooks/test_pages.py")
        == of("tests/notebooks/test_notebooks.py")
        != of("tests/notebooks/test_lab.py")
    )
    assert SideBySide._split_scope(None, "tests/dates/test_news.py::test_a") == "tests/dates/test_news.py::test_a"


def test_every_file_that_asks_for_what_is_dear_is_named():
    asking = {
        path.relative_to(ROOT).as_posix()
        for folder in ("notebooks", "reports")
        for path in (ROOT / "tests" / folder).glob("test_*.py")
        if any(f"({name}" in line or f", {name}" in line for line in _heads(path) for name in DEAR)
    }
    assert asking - set(SHARED) == set()


def _heads(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("def test_")]
