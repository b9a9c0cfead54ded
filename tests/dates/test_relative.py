"""What counts from the publication date (Wednesday 11 March 2015), from the text, or by the tense."""

import datetime as dt

import pytest

FROM_PUBLICATION = [  # sentence, text, value
    ("The mill burned yesterday.", "yesterday", "2015-03-10"),
    ("The mill burned the day before yesterday.", "the day before yesterday", "2015-03-09"),
    ("The mill reopens the day after tomorrow.", "the day after tomorrow", "2015-03-13"),
    ("Prices fell last month.", "last month", "2015-02"),
    ("Prices fell last week.", "last week", "2015-W10"),
    ("Prices fell this week.", "this week", "2015-W11"),
    ("Prices will fall next year.", "next year", "2016"),
    ("Prices fell last summer.", "last summer", "2014-SU"),
    ("Prices fell this winter.", "this winter", "2014-WI"),
    ("Prices fell last April.", "last April", "2014-04"),
    ("Prices fell last quarter.", "last quarter", "2014-Q4"),
    ("He spoke last Friday.", "last Friday", "2015-03-06"),
    ("He will speak this Friday.", "this Friday", "2015-03-13"),
    ("He will speak next Friday.", "next Friday", "2015-03-20"),
    ("He spoke this Friday.", "this Friday", "2015-03-06"),
    ("He rested over Christmas.", "Christmas", "2014-12-25"),
    ("He spoke this past Sunday.", "this past Sunday", "2015-03-08"),
    ("He will speak on Tuesday of next week.", "Tuesday of next week", "2015-03-17"),
    ("She left Orvane two weeks ago.", "two weeks ago", "2015-W09"),
    ("She left Orvane ten days ago.", "ten days ago", "2015-03-01"),
    ("She left Orvane three months ago.", "three months ago", "2014-12"),
    ("She left Orvane about five years ago.", "about five years ago", "2010"),
    ("She left Orvane a quarter-century ago.", "a quarter-century ago", "1990"),
    ("She left two weeks before Christmas.", "two weeks before Christmas", "2014-12-11"),
    ("She will leave three days from tomorrow.", "three days from tomorrow", "2015-03-15"),
    ("It will open in two weeks.", "two weeks", "2015-W13"),
    ("He left in January last year.", "January last year", "2014-01"),
    ("He left in last year's third quarter.", "last year's third quarter", "2014-Q3"),
    ("He left in the third quarter of last year.", "the third quarter of last year", "2014-Q3"),
    ("They met over the weekend.", "the weekend", "2015-W10-WE"),
    ("She left nine days before New Year.", "nine days before New Year", "2014-12-23"),
    ("She left in the last week of july.", "the last week of july", "2014-W31"),
    ("She resigned the week before last.", "the week before last", "2015-W09"),
    ("The court sits the week after next.", "the week after next", "2015-W13"),
    ("She resigned two weeks ago Monday.", "two weeks ago Monday", "2015-02-23"),
    ("She resigned a year ago today.", "a year ago today", "2014-03-11"),
    ("It was founded 25 years ago this month.", "25 years ago this month", "1990-03"),
    ("It was founded three years ago this week.", "three years ago this week", "2012-W11"),
    ("He left two years after March 2012.", "two years after March 2012", "2014-03"),
    ("They talked about today.", "today", "2015-03-11"),
    ("They will meet over the weekend.", "the weekend", "2015-W11-WE"),
]


@pytest.mark.parametrize(("sentence", "text", "value"), FROM_PUBLICATION)
def test_from_publication(mentions, sentence, text, value):
    (found,) = mentions(sentence)
    assert (found.text, found.type, found.value) == (text, "DATE", value)
    assert found.relative


BY_TENSE = [
    ("The ferry sank Sunday off Kelmor.", "2015-03-08"),
    ("The council will meet Sunday.", "2015-03-15"),
    ("The council is to meet Sunday.", "2015-03-15"),
    ("The clinic reopens Sunday.", "2015-03-15"),
    ("The vote, which failed, is scheduled for Sunday.", "2015-03-15"),
    ("Talks were postponed until Sunday.", "2015-03-15"),
    ("It may come as early as Sunday.", "2015-03-15"),
    ("Sunday's ruling surprised her.", "2015-03-08"),
    ("His party would table a motion on Sunday, he said.", "2015-03-15"),
    ("The report is to be finished Sunday.", "2015-03-15"),
    ("The road is closed through Sunday.", "2015-03-15"),
    ("They are paid 33p a litre, down from 38p in January.", "2015-01"),
    ("It plans to cut jobs and to close two of its mills by May.", "2015-05"),
    ("The mayor resigned on June 1.", "2014-06-01"),
    ("The pact, effective May 1, was signed by both.", "2015-05-01"),
    ("It has a plan to pay the loan by May.", "2015-05"),
    ("By the Monday it was done.", "2015-03-09"),
    ("Until Monday, they had not called him a suspect.", "2015-03-09"),
    ("Both met ahead of Saturday's vote.", "2015-03-14"),
    ("He has been ill since the summer.", "2014-SU"),
    ("It could come in November.", "2015-11"),
    ("She could not be reached Friday.", "2015-03-06"),
    ("She announced the plan Aug. 21.", "2014-08-21"),
    ("He left the door open during talks beginning in June.", "2015-06"),
    ("By late winter the mill had closed.", "2014-WI"),
    ("In late March the mill closed.", "2014-03"),
    ("In late March the mill will close.", "2015-03"),
    ("She opened the mill in April.", "2014-04"),
    ("A guard leads him out following his plea Monday.", "2015-03-09"),
    ("Both had left the valley in May.", "2014-05"),
    ("The firm agreed to sell the mill in April.", "2015-04"),
    ("He said the match in April would be his last.", "2015-04"),
    ("He said on Sunday that it would rain.", "2015-03-08"),
    ("Orvane lies east of Oret, where a mill on Tuesday burned down.", "2015-03-10"),
    ("The judge set her trial for April 20.", "2015-04-20"),
    ("The prize-giving, set April 20, is off.", "2015-04-20"),
    ("They called a strike for Friday.", "2015-03-13"),
    ("Closed through April 20 for repairs.", "2015-04-20"),
    ("It paid a dividend, payable April 20, to all.", "2015-04-20"),
    ("New rules to be published in April are strict.", "2015-04"),
    ("He spoke of the polls that follow in April.", "2015-04"),
    ("He was briefed on the May 1 vote.", "2015-05-01"),
    ("It has brought in a bill to end the tax on May 1.", "2015-05-01"),
    ("She cannot trust its assertion Monday that all is well.", "2015-03-09"),
    ("They met on Tuesday, March 18, in Orvane.", "2014-03-18"),
    ("Snow will fall in the north, followed by rain on Sunday.", "2015-03-15"),
    ("It has an agreement to buy the mill in April.", "2015-04"),
    ("She will be there this Tuesday.", "2015-03-17"),
    ("She was there this Tuesday.", "2015-03-10"),
    ("The mayor resigned Wednesday.", "2015-03-11"),
    ("The mayor will resign Wednesday.", "2015-03-11"),
    ("The tax rose in November.", "2014-11"),
    ("The tax will rise in November.", "2015-11"),
    ("The bond matures on May 1.", "2015-05-01"),
    ("The siege began on Dec. 20.", "2014-12-20"),
    ("Sales had dropped in the fourth quarter.", "2014-Q4"),
]


@pytest.mark.parametrize(("sentence", "value"), BY_TENSE)
def test_by_tense(mentions, sentence, value):
    assert [found.value for found in mentions(sentence)] == [value]


FROM_TEXT = [  # text, value of its last expression
    ("The dam broke on Jan. 5. The next day the army came.", "2015-01-06"),
    ("The dam broke on Jan. 5. The day before, it had rained.", "2015-01-04"),
    ("The dam broke in June 2011. The following month the army came.", "2011-07"),
    ("The dam broke in June 2011. Later that year the army came.", "2011"),
    ("The dam broke in June 2011. Two years later it was rebuilt.", "2013-06"),
    ("The dam broke on Jan. 5. The next morning the army came.", "2015-01-06TMO"),
    ("The dam broke on Jan. 5. It began at 4:10 a.m. by the clock.", "2015-01-05T04:10"),
    ("The dam broke on Jan. 5. By evening the town was empty.", "2015-01-05TEV"),
    ("Third-quarter profit rose 5% from a year earlier.", "2013-Q3"),
    ("Third-quarter profit rose 5%. In the year-ago quarter it fell.", "2013-Q3"),
    ("Third-quarter profit rose. Sales doubled in the 2012 quarter.", "2012-Q3"),
    ("Profit rose in the third quarter. Sales fell in the quarter.", "2014-Q3"),
    ("The dam broke in 2011. The following March it was rebuilt.", "2012-03"),
    ("The dam broke in March 2011. Later that year, or the following spring, it was rebuilt.", "2012-SP"),
    ("The dam broke on Jan. 5. That summer they had met.", "2014-SU"),
    ("The dam broke on Jan. 5. A few days earlier, it had rained.", "PXD"),
    ("Sales fell in the quarter that ended Sept. 30, 2013.", "2013-09-30"),
]


@pytest.mark.parametrize(("text", "value"), FROM_TEXT)
def test_from_the_text(mentions, text, value):
    assert mentions(text)[-1].value == value


def test_a_time_alone_on_its_line_is_of_the_day_of_publication(mentions):
    _, found, _ = mentions("They vote next Saturday.\n\n4:20 p.m.\n\nThe doors closed at 4 p.m. sharp.")
    assert (found.text, found.value) == ("4:20 p.m.", "2015-03-11T16:20")


NOT_TOLD = ["Two weeks later he was freed.", "The next day it rained.", "The following month it rained."]


@pytest.mark.parametrize("sentence", NOT_TOLD)
def test_no_past_event_is_placed_after_the_publication(mentions, sentence):
    (found,) = mentions(sentence)
    assert (found.value, found.date_start) == (None, None)
    assert found.note


def test_a_quarter_takes_the_day_on_which_it_ended(values):
    first, _ = values("Sales fell in the quarter that ended Sept. 30, 2013.")
    assert first == ("the quarter", "DATE", "2013-Q3")


REFERENCES = [
    ("The shop is now closed.", "now", "PRESENT_REF"),
    ("The shop is currently closed.", "currently", "PRESENT_REF"),
    ("The shop is closed these days.", "these days", "PRESENT_REF"),
    ("The shop is closed at present.", "present", "PRESENT_REF"),
    ("She recently moved.", "recently", "PAST_REF"),
    ("She moved a few months ago.", "a few months ago", "PAST_REF"),
    ("She never speaks of the past.", "the past", "PAST_REF"),
    ("The shop will open soon.", "soon", "FUTURE_REF"),
    ("He fears for the near future.", "the near future", "FUTURE_REF"),
]


@pytest.mark.parametrize(("sentence", "text", "value"), REFERENCES)
def test_reference(values, sentence, text, value):
    assert values(sentence) == [(text, "DATE", value)]


UNPUBLISHED = [  # sentence, what can still be told
    ("The mayor resigned Wednesday.", "XXXX-WXX-3"),
    ("The mayor resigned on March 5.", "XXXX-03-05"),
    ("The mayor resigned in March.", "XXXX-03"),
    ("The mayor resigned last week.", None),
    ("The mayor resigned yesterday.", None),
    ("The mayor resigned two years ago.", None),
    ("The mayor resigned last summer.", "XXXX-SU"),
    ("The mayor resigned on Christmas Day.", "XXXX-12-25"),
    ("The mayor resigned on Easter Monday.", None),
    ("The mayor resigned at 5 p.m. Wednesday.", "XXXX-WXX-3T17:00"),
]


@pytest.mark.parametrize(("sentence", "value"), UNPUBLISHED)
def test_without_publication_date(mentions, sentence, value):
    (found,) = mentions(sentence, None)
    assert found.value == value
    assert found.date_start is None
    assert found.note


def test_absolute_date_needs_no_publication_date(mentions):
    (found,) = mentions("The mayor resigned on 5 March 2014.", None)
    assert (found.value, found.note) == ("2014-03-05", None)


def test_hours_count_from_the_hour_of_publication(mentions):
    (found,) = mentions("He left two hours ago.", dt.datetime(2015, 3, 11, 1, 30))
    assert (found.type, found.value) == ("TIME", "2015-03-10T23:30:00")


def test_hours_without_an_hour_are_a_length_with_a_note(mentions):
    (found,) = mentions("He left two hours ago.")
    assert (found.type, found.value) == ("DURATION", "PT2H")
    assert found.note
