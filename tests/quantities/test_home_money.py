"""Amounts in a noun of many countries, by the country that an article is written for."""

import pytest

from analysis.article import text_article
from analysis.language.document import read_document
from analysis.places.home import Home
from analysis.quantities import find_quantities
from analysis.quantities.home_money import with_home

DATELINE = Home("AU", "dateline", "the dateline MARLOW")
OUTLET = Home("AU", "outlet", "the outlet")
OURS, DOUBT = "the dollar of AU, by the outlet", "USD, or AUD by the dateline MARLOW"
CASES = [  # text, home, (unit, note) of every row
    ("The pier cost $250 million.", OUTLET, [("AUD", OURS)]),
    ("The pier cost $250 million, or 40 cents a head.", DATELINE, [("USD", DOUBT), ("USD", DOUBT)]),
    ("The pier cost 3 boats and US$5 or 7 euros.", DATELINE, [("boat", None), ("USD", None), ("EUR", None)]),
    ("The pier cost 3 boats and US$5 or 7 euros.", OUTLET, [("boat", None), ("USD", None), ("EUR", None)]),
    ("The pier cost $80 million in 2010 dollars.", OUTLET, [("AUD", f"in 2010 dollars; {OURS}")]),
    ("The fee is A$5 and then $6.", DATELINE, [("AUD", None), ("USD", None)]),
    ("The fee is 7 rupees.", Home("IN", "outlet", "the outlet"), [("INR", None)]),
    ("The fee is 7 rupees.", Home("LK", "dateline", "the dateline"), [("LKR", "the rupee of LK, by the dateline")]),
]


@pytest.mark.parametrize(("text", "home", "wanted"), CASES)
def test_the_money_of_the_country(text, home, wanted):
    found = find_quantities(read_document(text_article(text, "t")))
    assert [(q.unit, q.note) for q in with_home(text, found, home)] == wanted
