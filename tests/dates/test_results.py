"""Dates in reports of results and markets: the quarter that is reported on, what it is compared with, whole years."""

import datetime as dt

import pytest

CASES = [  # a paper of Tuesday 2 November 2021; text, every row as (text, value)
    # a forecast is not what is reported on
    ("Third-quarter profit fell. It sees a better fourth quarter. In the latest quarter, sales fell from a year ago.",
     [("Third-quarter", "2021-Q3"), ("fourth quarter", "2021-Q4"), ("the latest quarter", "2021-Q3"),
      ("a year ago", "2020-Q3")]),
    ("Third-quarter net was $4m. Analysts forecast a weak fourth quarter. Results of the quarter included a charge.",
     [("Third-quarter", "2021-Q3"), ("fourth quarter", "2021-Q4"), ("the quarter", "2021-Q3")]),
    ("It earned $4m in the third quarter and sees a loss in the fourth quarter. The quarter will be hard.",
     [("the third quarter", "2021-Q3"), ("the fourth quarter", "2021-Q4"), ("The quarter", "2021-Q4")]),
    ("Fourth-quarter results are due in January. The quarter has begun well.",
     [("Fourth-quarter", "2021-Q4"), ("January", "2022-01"), ("The quarter", "2021-Q4")]),
    # nor is what it is compared with
    ("Net was $4m in the third quarter. In the 2020 period it lost $2m. Costs fell in the quarter.",
     [("the third quarter", "2021-Q3"), ("the 2020 period", "2020-Q3"), ("the quarter", "2021-Q3")]),
    ("In the 2020 period, Tolvar earned $2m. For the quarter, sales rose.",
     [("the 2020 period", "2020"), ("the quarter", "2021-Q3")]),
    ("Net rose in the third quarter. For the quarter a year ago, Tolvar had a loss.",
     [("the third quarter", "2021-Q3"), ("the quarter a year ago", "2020-Q3")]),
    ("Net rose in the third quarter. Last year's quarter had a charge.",
     [("the third quarter", "2021-Q3"), ("Last year's quarter", "2020-Q3")]),
    ("Net for the year-earlier nine months had a gain.", [("the year-earlier nine months", "P9M")]),
    ("The year-earlier quarter had a gain.", [("The year-earlier quarter", "2020")]),
    # whole years and weeks, and what is left of them
    ("It raised its forecast for the full year.", [("the full year", "2021")]),
    ("Sales for the entire year will reach $6m.", [("the entire year", "2021")]),
    ("The full year report is thick.", []),
    ("The index gained in the remainder of the week.", [("the week", "2021-W44")]),
    ("Rain fell for most of the month.", [("the month", "2021-11")]),
    ("It was the week's busiest session.", [("the week", "2021-W44")]),
    ("The week's sessions were dull.", []),
    ("It was the worst single-day fall.", [("single-day", "P1D")]),
    ("A single day of rain helped.", [("A single day", "P1D")]),
    ("The change since year-end is 4%.", [("year-end", "2020")]),
    ("It will close by year-end.", [("year-end", "2021")]),
    ("Shares rebounded late in the day after a fall.", [("late in the day", "2021-11-02")]),
    ("Shares fell on Monday. They rose in morning trading.", [("Monday", "2021-11-01"), ("morning", "2021-11-01TMO")]),
    ("Shares rose on Monday in afternoon trade.", [("Monday", "2021-11-01"), ("afternoon", "2021-11-01TAF")]),
    ("It takes between 60 and 90 days.", [("60", "P60D"), ("90 days", "P90D")]),
    ("Between two and three hours passed.", [("two", "PT2H"), ("three hours", "PT3H")]),
    ("Between 60 men and 90 days of rain, it failed.", [("90 days", "P90D")]),
    ("He makes morning coats.", []),
    ("The Corwen 2000 index rose.", []),
    ("The index of 2000 was lower.", [("2000", "2000")]),
    # a day to come, and a length that is not sure
    ("The town will one day be under water.", [("one day", "FUTURE_REF")]),
    ("One day, the sea could come.", [("One day", "FUTURE_REF")]),
    ("It took one day to clear the road.", [("one day", "P1D")]),
    ("It may be ready in a year or two.", [("a year or two", "PXY")]),
    ("She came a month or two ago.", [("a month or two ago", "PAST_REF")]),
    ("It closes in a month.", [("a month", "2021-12")]),
    # more than one weekday in a set
    ("Flights leave on Monday and Tuesday nights.",
     [("Monday", "XXXX-WXX-1TNI"), ("Tuesday nights", "XXXX-WXX-2TNI")]),
    ("It airs on Saturday or Sunday mornings.", [("Saturday", "XXXX-WXX-6TMO"), ("Sunday mornings", "XXXX-WXX-7TMO")]),
    ("He left on Monday and Tuesday night.", [("Monday", "2021-11-01"), ("Tuesday night", "2021-11-02TNI")]),
    # papers that are called after how often they appear
    ("The state daily Tribune mocked him.", []),
    ("The weekly said the vote was void.", []),
    ("The daily toll rose to 40.", [("daily", "P1D")]),
    ("The ferry runs daily.", [("daily", "P1D")]),
    # a heading above the day of its text
    ("Shops to stay closed until Friday\nNovember 2, 2021\nThe mayor said so.",
     [("Friday", "2021-11-05"), ("November 2, 2021", "2021-11-02")]),
    ("He came on Tuesday November 2, 2021.", [("Tuesday November 2, 2021", "2021-11-02")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_dates_of_results(mentions, text, wanted):
    assert [(m.text, m.value) for m in mentions(text, dt.date(2021, 11, 2))] == wanted


def test_the_full_year_told_in_its_first_months_is_the_one_before(mentions):
    told = mentions("Profit for the full year fell 4%.", dt.date(2021, 2, 10))
    ahead = mentions("Profit for the full year will fall 4%.", dt.date(2021, 2, 10))
    assert [m.value for m in told + ahead] == ["2020", "2021"]
