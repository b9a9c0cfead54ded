"""What the exporter writes of a title and of links to sentences."""

import pytest

from analysis.reports.exporter import in_css, linked_to_front

LINK = '<td><a href="#s-3">3</a> and <a href="#data">data</a></td>'


@pytest.mark.parametrize(
    ("title", "written"),
    [('Oil & "gas"', r"Oil \26  \22 gas\22 "), ("</style>\n\\", r"\3c \2f style\3e \a \5c "), ("Łódź 7", "Łódź 7")],
)
def test_a_title_at_the_head_of_printed_pages_stays_a_string(title, written):
    assert in_css(title) == written


def test_sentences_are_shown_by_the_front_page_alone():
    assert linked_to_front(LINK, "index.html") == LINK.replace("#s-3", "index.html#s-3")
    assert linked_to_front(LINK, None) == '<td>3 and <a href="#data">data</a></td>'
