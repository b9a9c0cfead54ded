"""What a figure is given for: a month, /hour, per 1,000 live births, and what only looks so; names are invented."""

import datetime as dt

import pytest

from analysis.article import text_article
from analysis.dates import find_dates
from analysis.language.document import read_document
from analysis.quantities import find_quantities

RATES = [  # text, then each number's words and what it is per
    # behind a bracket that gives the amount again
    ("The bid is 6 dollars (US$4.46) per share.", [("6 dollars", "share"), ("US$4.46", None)]),
    ("It paid 6 dollars (about $4.46) a share.", [("6 dollars", "share"), ("about $4.46", None)]),
    ("It paid 6 dollars (US$4.46) (net) per share.", [("6 dollars", None), ("US$4.46", None)]),
    ("It paid 6 dollars (US$4.46) in May.", [("6 dollars", None), ("US$4.46", None)]),
    # hyphens
    ("Pay rose by $4 - a month of work.", [("$4", None)]),
    ("It paid a 70-cents-a-share dividend.", [("70-cents-a-share", "share")]),
    ("They sold a $4-a-month plan.", [("$4-a-month", "month")]),
    ("They sold a $4-per-month plan.", [("$4-per-month", "month")]),
    ("He got 12 votes per-seat.", [("12 votes per-seat", "seat")]),
    ("Pay is $4 - a - month here.", [("$4 - a - month", "month")]),
    ("Pay is $4 - a -month here.", [("$4 - a -month", "month")]),
    # money for money
    ("The yen is at 108.4 to the dollar", [("108.4 to the dollar", "dollar")]),
    ("The yen is at 108.4 to the", [("108.4", None)]),
    ("It costs $3 per adult", [("$3 per adult", "adult")]),
    ("It costs $3 per school", [("$3 per school", "school")]),
    # a stroke
    ("It falls at 9.8 m/s2.", [("9.8 m/s2", "square second")]),
    ("It falls at 9.8 m/s 2 days later.", [("9.8 m/s", "second"), ("2 days", None)]),
    ("Pay is $15/hour.", [("$15/hour", "hour")]),
    ("Pay is $15 / hour.", [("$15 / hour", "hour")]),
    ("Pay is $15 /hour.", [("$15", None)]),
    ("The load is 12 kg/m2 there.", [("12 kg/m2", "square metre")]),
    ("The load is 12 kg/m² there.", [("12 kg/m²", "square metre")]),
    ("It holds 12 kg/m3 of salt.", [("12 kg/m3", "cubic metre")]),
    ("It holds 12 kg/m³ of salt.", [("12 kg/m³", "cubic metre")]),
    ("The load was 12 kg/m 3 days later.", [("12 kg/m", "metre"), ("3 days", None)]),
    ("The load was 12 kg/m 2 days later.", [("12 kg/m", "metre"), ("2 days", None)]),
    ("It costs $3/pupils.", [("$3/pupils", "pupil")]),
    ("It costs $3/the pupil.", [("$3", None)]),
    # per a number
    ("There were 12 cases per 100,000 people.", [("12 cases per 100,000 people", "100000 person")]),
    ("There were 12 cases per 100,000.", [("12 cases per 100,000", "100000")]),
    ("There were 12 deaths per hundred.", [("12 deaths per hundred", "100")]),
    ("There were 12 deaths per ten patients.", [("12 deaths per ten patients", "10 patient")]),
    ("There were 12 deaths per twelve patients.", [("12 deaths per twelve patients", "12 patient")]),
    ("There were 12 deaths per six patients.", [("12 deaths per six patients", "6 patient")]),
    ("There were 12 deaths per thousand live births.", [("12 deaths per thousand live births", "1000 live birth")]),
    ("There were 3 ills per 1,000 quite small dogs.", [("3 ills per 1,000 quite small dogs", "1000 quite small dog")]),
    ("There were 3 ills per 1,000 really quite small dogs.", [("3 ills per 1,000", "1000")]),
    ("There were 12 faults per 100 km.", [("12 faults per 100 km", "100 kilometre")]),
    ("There were 12 faults per million hours.", [("12 faults per million hours", "1000000 hour")]),
    # per a thing
    ("It emits 120 g per kWh.", [("120 g per kWh", "kilowatt_hour")]),
    ("Income is $40,000 per capita.", [("$40,000 per capita", "person")]),
    ("They earned $40 per working day.", [("$40 per working day", "working day")]),
    ("They paid $40 per injured worker.", [("$40 per injured worker", "injured worker")]),
    ("They paid $40 per adult ticket.", [("$40 per adult ticket", "adult ticket")]),
    ("They paid $40 per ticket holder.", [("$40 per ticket holder", "ticket holder")]),
    ("They paid $40 per adult.", [("$40 per adult", "adult")]),
    ("They paid $40 per adult and left.", [("$40 per adult", "adult")]),
    ("They paid $40 per elderly.", [("$40 per elderly", "elderly")]),
    ("They paid $40 per adult earlier.", [("$40 per adult", "adult")]),
    ("They paid $40 per ticket earlier this year.", [("$40 per ticket", "ticket")]),
    ("They paid $40 per children.", [("$40 per children", "child")]),
    ("They used 40 litres per person minutes later.", [("40 litres per person", "person")]),
    ("They paid $40 per.", [("$40", None)]),
    # a, each, every, for each
    ("The rent is $40 a month.", [("$40 a month", "month")]),
    ("The rent is $40 each month.", [("$40 each month", "month")]),
    ("The rent is $40 every month.", [("$40 every month", "month")]),
    ("The rent is $40 for each month.", [("$40 for each month", "month")]),
    ("The rent is $40 for every child.", [("$40 for every child", "child")]),
    ("The rent is $40 in each month.", [("$40", None)]),
    ("The rent is $40 for a month.", [("$40", None)]),
    ("The eggs cost $4 a dozen.", [("$4 a dozen", "dozen")]),
    ("The eggs cost $4 a basket.", [("$4", None)]),
    ("They earned $40 each.", [("$40", None)]),
    ("They drove 40 miles an hour.", [("40 miles an hour", "hour")]),
    ("The tank lost 40 litres a second.", [("40 litres a second", "second")]),
    # a point of time, no rate
    ("The rent was $40 a month ago.", [("$40", None)]),
    ("The rent was $40 a year earlier.", [("$40", None)]),
    ("The rent was $40 a month from May.", [("$40 a month", "month")]),
    ("The rent was $40 a month and rose.", [("$40 a month", "month")]),
    ("The rent was $40 a month or less.", [("$40 a month or less", "month")]),
    ("The rent was $40 a", [("$40", None)]),
]


@pytest.mark.parametrize(("text", "wanted"), RATES, ids=lambda value: value if isinstance(value, str) else "")
def test_what_a_figure_is_per(text, wanted):
    document = read_document(text_article(text, "t", published=dt.date(2015, 3, 11)))
    moments = [(date.start, date.end) for date in find_dates(document) if date.type != "DURATION"]
    found = find_quantities(document, taken=moments)
    assert [(number.text, number.per) for number in found] == wanted
