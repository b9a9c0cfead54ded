"""The article in a terminal: marks that need no colour, lines that fit, nothing that moves the cursor."""

import re

import pytest
from dataset.small import TEXT, small_tables

from analysis.display.terminal import terminal_view


def view(**options):
    return terminal_view(TEXT, small_tables(), **options)


def test_numbers_and_speakers_are_marked_and_explained():
    shown = view(width=100)
    assert "[About 120 houses]#0 burned on Sunday, said {Ada Brisk}@0, the mayor." in shown
    assert "   #0 ≈ 120; count; houses; stated; @0 Ada Brisk" in shown
    assert "   #2 ≈ 12; count; cows; stated; the article itself" in shown
    assert "   @1 direct, “said”: “We lost,” … “some 40 barns.”" in shown
    assert "   @0 Ada Brisk: named; the mayor; 1 statement" in shown
    assert "    - dates: Sunday: which Sunday?" in shown


@pytest.mark.parametrize("width", [30, 50, 80, 200])
def test_lines_fit(width):
    assert max(map(len, view(width=width).splitlines())) <= width


def test_colour_adds_nothing_but_colour():
    assert re.sub("\033\\[[0-9]+m", "", view(colour=True)) == view()
    assert "\033" not in view()


def test_signs_of_the_article_cannot_steer_the_terminal():
    tables = small_tables()
    tables["article"]["title"] = ["\033[2J\u202eRents"]
    text = TEXT.replace("burned on", "\033]0;\x07\u2066\ue000on")
    shown = terminal_view(text, tables)
    assert not re.search("[\033\x07\u202e\u2066\ue000]", shown)
