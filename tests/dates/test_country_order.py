"""Days and months in figures stand in the order of the article's country."""

import datetime as dt

import pytest

from analysis.article import text_article
from analysis.dates import find_dates
from analysis.language.document import read_document
from analysis.places.home import Home

BRITAIN, CANADA = Home("GB", "outlet", "the outlet"), Home("CA", "sidecar", "the sidecar")
IN_FIGURES = [  # text, home, (value, note) of every row
    ("It fell on 3/4/2014.", BRITAIN, [("2014-04-03", "day first, as in GB, by the outlet")]),
    ("It fell on 3/4/2014.", CANADA, [("2014-03-04", "month first, as nothing tells the country's order")]),
    ("It fell on 3/4/2014.", None, [("2014-03-04", "month first, as nothing tells the country's order")]),
    ("It fell on 5/5/14 and on 3/13/14.", BRITAIN, [("2014-05-05", None), ("2014-03-13", None)]),
    ("It fell on 3/4, on 3/13 and on 9/11.", BRITAIN,
     [("2015-04-03", "day first, as in GB, by the outlet"), ("2015-03-13", None), ("2001-09-11", None)]),
    ("It fell in 4/2012.", BRITAIN, [("2012-04", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "home", "wanted"), IN_FIGURES)
def test_day_and_month_stand_as_in_the_country(text, home, wanted):
    found = find_dates(read_document(text_article(text, "t", published=dt.date(2015, 3, 11))), home=home)
    assert [(d.value, d.note) for d in found] == wanted
