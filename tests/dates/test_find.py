"""Days, months, years and longer periods by their names, published on Wednesday 11 March 2015."""

import datetime as dt

import pytest

DAYS = [  # sentence, text of its one expression, value
    ("The bridge opened on 3 March 2014.", "3 March 2014", "2014-03-03"),
    ("He was born on the 5th of July, 1961.", "the 5th of July, 1961", "1961-07-05"),
    ("The bridge opened on Friday, Feb. 20.", "Friday, Feb. 20", "2015-02-20"),
    ("The clinic shut on Sept. 30, 1999, for good.", "Sept. 30, 1999", "1999-09-30"),
    ("It was signed on November twenty-first.", "November twenty-first", "2014-11-21"),
    ("It was fifteen August nineteen ninety-three.", "fifteen August nineteen ninety-three", "1993-08-15"),
    ("The log ends at 2014-11-02.", "2014-11-02", "2014-11-02"),
    ("The form is dated 7/8/07.", "7/8/07", "2007-07-08"),
    ("The form is dated 23.04.2012.", "23.04.2012", "2012-04-23"),
    ("The form is dated 27/04/2012.", "27/04/2012", "2012-04-27"),
    ("The form is dated 05-Aug-2011.", "05-Aug-2011", "2011-08-05"),
    ("The road reopened on 2/27.", "2/27", "2015-02-27"),
    ("The law took effect on 1 January this year.", "1 January this year", "2015-01-01"),
    ("They met on the first Monday in May 2013.", "the first Monday in May 2013", "2013-05-06"),
    ("Rent is due on the 9th day of next month.", "the 9th day of next month", "2015-04-09"),
    ("Shops shut on Christmas Eve 2012.", "Christmas Eve 2012", "2012-12-24"),
    ("They called me on the Friday.", "the Friday", "2015-03-06"),
    ("They fasted on Yom Kippur 2013.", "Yom Kippur 2013", "2013-09-14"),
    ("They married on Christmas Day.", "Christmas Day", "2014-12-25"),
    ("Families met on the Fourth of July 2013.", "the Fourth of July 2013", "2013-07-04"),
    ("The tower fell on 9/11.", "9/11", "2001-09-11"),
    ("He was a guard before the September 11 attacks.", "September 11", "2001-09-11"),
    ("The shop opens on Friday 24/04.", "Friday 24/04", "2015-04-24"),
    ("The shop reopens on Saturday 14.", "Saturday 14", "2015-03-14"),
    ("Rent falls due on the 5th of next month.", "the 5th of next month", "2015-04-05"),
    ("The Monday before Christmas was quiet.", "The Monday before Christmas", "2014-12-22"),
    ("She left the Sunday after Easter 2012.", "the Sunday after Easter 2012", "2012-04-15"),
    ("She left the Sunday before last.", "the Sunday before last", "2015-03-01"),
    ("It opens Sun., May 17.", "Sun., May 17", "2015-05-17"),
]  # fmt: skip

PERIODS = [
    ("Prices fell in October 2013.", "October 2013", "2013-10"),
    ("Prices fell in October.", "October", "2014-10"),
    ("Guards fled during the May riot.", "May", "2014-05"),
    ("He has until the end of May.", "the end of May", "2015-05"),
    ("He was elected in 2009.", "2009", "2009"),
    ("The 2012 vote was close.", "2012", "2012"),
    ("It began in nineteen ninety-six.", "nineteen ninety-six", "1996"),
    ("The lowest level since '82 was measured.", "'82", "1982"),
    ("The school closed in the early 1990s.", "the early 1990s", "199"),
    ("She sang in the '80s.", "the '80s", "198"),
    ("The nineties were kind to Orvane.", "The nineties", "199"),
    ("It was built in the 18th century.", "the 18th century", "17"),
    ("Sales rose in the third quarter of 2013.", "the third quarter of 2013", "2013-Q3"),
    ("Sales rose in Q3 2013.", "Q3 2013", "2013-Q3"),
    ("Sales rose in the first half of 2014.", "the first half of 2014", "2014-H1"),
    ("Its fourth-quarter loss was small.", "fourth-quarter", "2014-Q4"),
    ("They married in the summer of 1998.", "the summer of 1998", "1998-SU"),
    ("The tent leaked in autumn 2011.", "autumn 2011", "2011-FA"),
    ("It rained in the last week of May 2009.", "the last week of May 2009", "2009-W22"),
    ("It rained in the week of February 23.", "the week of February 23", "2015-W09"),
    ("It rained in week 6.", "week 6", "2015-W06"),
    ("It rained in the week of the 2nd.", "the week of the 2nd", "2015-W10"),
    ("Revenue for FY13 was weak.", "FY13", "2013"),
    ("Sales slipped in 3Q12.", "3Q12", "2012-Q3"),
    ("Sales slipped in 1H12.", "1H12", "2012-H1"),
    ("Sales slipped in Q2 FY12.", "Q2 FY12", "2012-Q2"),
    ("First-half profit was small.", "First-half", "2015-H1"),
    ("The academic year 2012 was hard.", "The academic year 2012", "2012"),
    ("2013 was hard for Orvane.", "2013", "2013"),
    ("What will 2017 bring?", "2017", "2017"),
    ("The Republican 2012 hopefuls met.", "2012", "2012"),
    ("They met on Thanksgiving weekend 2013.", "Thanksgiving weekend 2013", "2013-W48-WE"),
    ("They met on Labor Day weekend 2013.", "Labor Day weekend 2013", "2013-W35-WE"),
    ("The books for fiscal 2013 are closed.", "fiscal 2013", "2013"),
]


@pytest.mark.parametrize(("sentence", "text", "value"), DAYS + PERIODS)
def test_named(values, sentence, text, value):
    assert values(sentence) == [(text, "DATE", value)]


EDGES = [  # sentence, value, first day, last day
    ("Work began in early 2014.", "2014", "2014-01-01", "2014-05-01"),
    ("Rain came in mid-April 2014.", "2014-04", "2014-04-11", "2014-04-20"),
    ("He left in late December 2013.", "2013-12", "2013-12-22", "2013-12-31"),
    ("He left at the end of last month.", "2015-02", "2015-02-20", "2015-02-28"),
    ("It froze in the second half of February 2014.", "2014-02", "2014-02-15", "2014-02-28"),
    ("It grew in the first half of the 1990s.", "199", "1990-01-01", "1994-12-31"),
    ("Nine have died since the start of the year.", "2015", "2015-01-01", "2015-05-01"),
    ("Nine have died earlier this year.", "2015", "2015-01-01", "2015-03-11"),
    ("Nine more will come later this year.", "2015", "2015-03-11", "2015-12-31"),
    ("The debt is due by year-end.", "2015", "2015-09-02", "2015-12-31"),
]


@pytest.mark.parametrize(("sentence", "value", "first", "last"), EDGES)
def test_edge_of_a_period(mentions, sentence, value, first, last):
    (found,) = mentions(sentence)
    assert found.value == value
    assert (found.date_start, found.date_end) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


NOTHING = [
    "She may leave, and they march on.",
    "May said that she could go.",
    "It took second place among 30 and 40 others.",
    "Wait a second, the second man said.",
    "The boat fell behind, and the spring broke.",
    "He paid $2,000 and 1989 pounds.",
    "Prices will fall, the man sat down in the sun.",
    "Some 2000 people live here.",
    "Flight 1812 left from gate 2010.",
    "Jan Orbel and April Vane met the March of Hope.",
    "About a quarter of the farms and three quarters of the mills burned.",
    "The 30-year-old and her 6-year-old son are 37 years old together.",
    "The Sunday Times and Black Monday are names.",
    "The score was 30-27 and 10 of 12 agreed.",
    "At the end of the day, nobody won.",
    "It was the dawn of a new age.",
    "The ratio is 1:1, the odds 3/4.",
    "Call 86 2010-2015-86 or write to box 133-03-03-2020.",
    "The cup was lost in the second half of the match.",
    "The first-half goal stood, and the H1N1 virus spread.",
    "Section 6A and Highway 1a are one thing.",
    "Exodus 18:21 was read, and Vane ran the mile in 4:10.",
    "She writes for the Orvane Sun.",
    "A zero-day flaw let them in.",
    "She wears winter coats and took a summer job.",
    "He lives in Sunrise, a town of few.",
    "He held several weekend rallies on the last day of the fair.",
    "The flood killed 2012 people.",
    "It was a wet spring, and the hottest summer on record.",
    "The last year of his term was hard.",
    "It fell in the last week of campaigning.",
    "The Persian New Year is a spring feast, and the new year's first calf is a girl.",
    "A woman in her mid-40s froze, with temperatures in the 80s.",
    "It broke Resolution 1973 and was installed on Windows 2000.",
    "She fell on a Tuesday.",
    "He glanced at six forty-foot poles.",
]


@pytest.mark.parametrize("sentence", NOTHING)
def test_no_date(values, sentence):
    assert values(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["He was born on Feb. 30.", "It closed on June 31, 2011.", "It was Feb. 29, 2013."]
)
def test_impossible_day_is_kept_with_a_note(mentions, sentence):
    (found,) = mentions(sentence)
    assert found.value is None
    assert found.date_start is None
    assert "has" in found.note


def test_record_traces_its_characters(mentions):
    text = "The dam broke.\n\nRepairs began on 3 March 2014."
    (found,) = mentions(text)
    assert text[found.start : found.end] == found.text == "3 March 2014"
    assert (found.date_id, found.sentence_id, found.precision, found.relative) == (0, 1, "day", False)
    assert found.rule == "calendar"
