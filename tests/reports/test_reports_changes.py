"""What --check tells of two datasets of one article."""

import pytest

from analysis.article import text_article
from analysis.dataset.build import build_tables
from analysis.reports.changes import dataset_changes

OLD = "About 40 people left Tolmar, the mayor, Ana Brisk, said. The army killed three rebels in an attack."

CASES = [  # the new text, lines that must be told
    (OLD, []),
    (f"{OLD} Twelve houses burned.", ["number “Twelve” is new"]),
    (OLD.replace("About 40", "Exactly 40"), ["number “About 40” is gone"]),
    (OLD.replace("Ana Brisk", "Tom Garrel"), ["source “Ana Brisk” is gone", "source “Tom Garrel” is new"]),
    (OLD.replace("40 people", "40 soldiers"), ["number “About 40”: ", "counted people -> soldiers"]),
]


@pytest.mark.parametrize(("text", "lines"), CASES)
def test_changes(text: str, lines: list[str]) -> None:
    old, new = (build_tables(text_article(words, "a")) for words in (OLD, text))
    told = "\n".join(dataset_changes(old, new))
    assert [line for line in lines if line not in told] == [], told
    assert bool(told) == bool(lines)


def test_themes_are_counted() -> None:
    old, new = (build_tables(text_article(words, "a")) for words in (OLD, "About 40 people left Tolmar."))
    assert any(line.startswith("theme ") and line.endswith("-> 0 places") for line in dataset_changes(old, new))
