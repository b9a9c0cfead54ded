"""Content analysis as tables for a page."""

from invented import invented, nothing_found

from analysis.content import agreed, uncovered


def test_no_second_coding_is_said():
    assert "no second coding" in repr(agreed(invented()))
    assert "no second coding" in repr(agreed(invented(), ""))


def test_a_second_coding(tmp_path):
    file = tmp_path / "b.csv"
    file.write_text("theme,sentence_id\nsea,0\nsea,1\nflight,2\n")
    html = agreed(invented(), file)._repr_html_()
    assert "alpha of this dataset and b.csv, over 6 sentences" in html
    assert "all themes" in html and "flight" in html


def test_phrases_without_a_theme():
    assert "repeats no phrase" in uncovered(nothing_found())._repr_html_()
