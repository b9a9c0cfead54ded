"""Whole sentences: which expressions are found, and what they mean on the calendar."""

import datetime as dt

import pytest

from analysis.article import text_article
from analysis.dates import find_dates
from analysis.language.document import read_document

PUBLISHED = dt.date(2015, 3, 11)  # a Wednesday


def dates(text: str, published: dt.date | None = PUBLISHED):
    return find_dates(read_document(text_article(text, "test", published=published)))


def values(text: str, published: dt.date | None = PUBLISHED) -> list[tuple[str, str, str | None]]:
    return [(d.text, d.type, d.value) for d in dates(text, published)]


FOUND = [  # sentence, [(text, type, value)]
    ("The bridge opened on 3 March 2014.", [("3 March 2014", "DATE", "2014-03-03")]),
    ("The bridge opened on Friday, Feb. 20.", [("Friday, Feb. 20", "DATE", "2015-02-20")]),
    ("The ferry sank Sunday off Kelmor.", [("Sunday", "DATE", "2015-03-08")]),
    ("The council will meet Sunday.", [("Sunday", "DATE", "2015-03-15")]),
    ("The mayor resigned Wednesday.", [("Wednesday", "DATE", "2015-03-11")]),
    ("Prices fell last month.", [("last month", "DATE", "2015-02")]),
    ("She left Orvane two weeks ago.", [("two weeks ago", "DATE", "2015-W09")]),
    ("He was elected in 2009.", [("2009", "DATE", "2009")]),
    ("Rain is expected in mid-April.", [("mid-April", "DATE", "2015-04")]),
    ("The school closed in the early 1990s.", [("the early 1990s", "DATE", "199")]),
    ("It was built in the 18th century.", [("the 18th century", "DATE", "17")]),
    ("It broke in 2013. That year it rained.", [("2013", "DATE", "2013"), ("That year", "DATE", "2013")]),
    ("The clinic reopens at 9 a.m. Thursday.", [("9 a.m. Thursday", "TIME", "2015-03-12T09:00")]),
    ("The trial lasted nearly two years.", [("nearly two years", "DURATION", "P2Y")]),
    ("The committee meets every two weeks.", [("every two weeks", "SET", "P2W")]),
    ("The shop is now closed.", [("now", "DATE", "PRESENT_REF")]),
    ("Sales rose in the third quarter of 2013.", [("the third quarter of 2013", "DATE", "2013-Q3")]),
    ("They married the summer of 1998.", [("the summer of 1998", "DATE", "1998-SU")]),
    ("Shops shut on Christmas Eve 2012.", [("Christmas Eve 2012", "DATE", "2012-12-24")]),
    ("The vote was held the day before yesterday.", [("the day before yesterday", "DATE", "2015-03-09")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "wanted"), FOUND)
def test_found(sentence, wanted):
    assert values(sentence) == wanted


NOTHING = [
    "She may leave, and they march on.",
    "It took second place among 30 and 40 others.",
    "The boat fell behind, and the spring broke.",
    "He paid $2,000 and 1989 pounds.",
    "Prices will fall, the man sat down in the sun.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_no_date(sentence):
    assert values(sentence) == []
