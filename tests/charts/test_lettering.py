"""Words in a chart: measured as they are drawn, wrapped where they are long, cut only openly."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from analysis.charts.lettering import LINES, shorten, text_width, widest, wrap

TEXTS = ["a short one", "words " * 40, "长" * 80, "Unbreakable" * 20, "", "é" * 90]


@pytest.mark.parametrize("size", [11, 12])
@pytest.mark.parametrize("text", ["Illinois, Wyoming", "≈ €1,200 a day", "WAVE", "Deir ez-Zor’s", "e\u0301te\u0301"])
def test_a_width_is_that_of_the_drawn_words(text, size):
    figure = Figure(dpi=72)
    drawn = figure.text(0, 0, text, fontsize=size, family="DejaVu Sans")
    extent = drawn.get_window_extent(FigureCanvasAgg(figure).get_renderer())
    assert text_width(text, size) == pytest.approx(extent.width, abs=size * 0.35)


@pytest.mark.parametrize("text", TEXTS)
def test_labels_are_cut_to_their_room_and_say_so(text):
    cut = shorten(text, 200)
    assert text_width(cut) <= 200
    assert cut.endswith("…") or cut == " ".join(text.split())


def test_a_long_label_is_wrapped_at_its_words():
    label = "a person familiar with the talks, who asked not to be named because they are private"
    lines = wrap(label, 200)
    assert " ".join(lines) == label and 3 <= len(lines) <= LINES


def test_a_word_wider_than_the_line_is_broken():
    assert "".join(wrap("x" * 60, 200)) == "x" * 60


@given(st.text(max_size=300), st.floats(40, 400), st.integers(1, LINES))
def test_no_line_is_wider_than_its_room_and_none_is_lost_in_silence(text, room, most):
    lines = wrap(text, room, most=most)
    assert 1 <= len(lines) <= most and widest(lines) <= room
    kept = "".join("".join(lines).split())
    shown = "".join("\ufffd" if ord(c) < 32 or 127 <= ord(c) < 160 else c for c in "".join(text.split()))
    assert kept == shown or lines[-1].endswith("…")


FORKED = """
import os
from analysis.charts.lettering import text_width
text_width("a")
if (child := os.fork()) == 0:
    os.closerange(3, 64)
    os._exit(text_width("Q") <= 0)
os._exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="kernels are forked where the system can")
def test_a_forked_kernel_that_keeps_no_file_measures_words_too():
    assert subprocess.run([sys.executable, "-c", FORKED]).returncode == 0
