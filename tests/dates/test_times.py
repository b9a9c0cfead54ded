"""Times of day, lengths, sets and ranges, published on Wednesday 11 March 2015."""

import datetime as dt

import pytest

TIMES = [  # sentence, text, value
    ("The clinic reopens at 9 a.m. Thursday.", "9 a.m. Thursday", "2015-03-12T09:00"),
    ("The train left at 10:35 p.m. on Monday.", "10:35 p.m. on Monday", "2015-03-09T22:35"),
    ("The train left Monday at 10:35pm.", "Monday at 10:35pm", "2015-03-09T22:35"),
    ("The train left at 7 p.m. EST, Aug. 3, 2014.", "7 p.m. EST, Aug. 3, 2014", "2014-08-03T19:00"),
    ("The train left at 12:30 a.m. today.", "12:30 a.m. today", "2015-03-11T00:30"),
    ("The train left at noon on Tuesday.", "noon on Tuesday", "2015-03-10T12:00"),
    ("It sank at 16:08 UTC.", "16:08 UTC", "2015-03-11T16:08Z"),
    ("It sank at 3pm local time (1200 GMT) on Saturday.", "3pm local time (1200 GMT) on Saturday", "2015-03-07T15:00"),
    ("It sank on Monday evening.", "Monday evening", "2015-03-09TEV"),
    ("It sank last night.", "last night", "2015-03-10TNI"),
    ("It sank this morning at 8:30.", "this morning at 8:30", "2015-03-11T08:30"),
    ("It sank in the early hours of Friday.", "the early hours of Friday", "2015-03-06TMO"),
    ("It sank on the night of 4 January.", "the night of 4 January", "2015-01-04TNI"),
    ("It will sink tonight at 8.", "tonight at 8", "2015-03-11T20:00"),
    ("It sank at half past seven.", "half past seven", "T07:30"),
    ("It sank at a quarter to five in the morning.", "a quarter to five in the morning", "T04:45"),
    ("It sank at twenty past nine p.m. on Monday.", "twenty past nine p.m. on Monday", "2015-03-09T21:20"),
    ("The vote began at eight p.m. on Monday.", "eight p.m. on Monday", "2015-03-09T20:00"),
    ("The doors closed at seven-thirty p.m. on Monday.", "seven-thirty p.m. on Monday", "2015-03-09T19:30"),
    ("Shells fell at 2 in the afternoon.", "2 in the afternoon", "T14"),
    ("They were woken at 3 o'clock at night.", "3 o'clock at night", "T03"),
    ("The patrol set out at 1800 hours.", "1800 hours", "T18:00"),
    ("The patrol set out at 0640 hours on Monday.", "0640 hours on Monday", "2015-03-09T06:40"),
    ("The plane landed at 14:05:30 on Monday.", "14:05:30 on Monday", "2015-03-09T14:05:30"),
    ("Polls close at 6 p.m. Eastern daylight time.", "6 p.m. Eastern daylight time", "T18"),
    ("It sank at 20 minutes past eight in the evening.", "20 minutes past eight in the evening", "T20:20"),
    ("Dogs barked on the morning of the raid.", "the morning", "TMO"),
    ("It sank at seven o'clock.", "seven o'clock", "T07"),
    ("It sank at 4 in the morning.", "4 in the morning", "T04"),
    ("It sank at 11 p.m. on Monday evening.", "11 p.m. on Monday evening", "2015-03-09T23:00"),
    ("It will sink at nine tomorrow morning.", "nine tomorrow morning", "2015-03-12T09:00"),
    ("It will sink at five-thirty tomorrow evening.", "five-thirty tomorrow evening", "2015-03-12T17:30"),
    ("It sank by mid-day Friday.", "mid-day Friday", "2015-03-06T12:00"),
    ("It will sink on Friday evening next week.", "Friday evening next week", "2015-03-20TEV"),
    ("The stamp is 2015-03-02T09:30Z.", "2015-03-02T09:30Z", "2015-03-02T09:30Z"),
    ("As of 10:30, all was calm.", "10:30", "T10:30"),
    ("It sank on the third Friday night of last month.", "the third Friday night of last month", "2015-02-20TNI"),
    ("It sank on Friday the 6th at 8.", "Friday the 6th at 8", "2015-03-06T08:00"),
    ("It sank on Tues. 24/02 9.40am.", "Tues. 24/02 9.40am", "2015-02-24T09:40"),
]


@pytest.mark.parametrize(("sentence", "text", "value"), TIMES)
def test_time_of_day(values, sentence, text, value):
    assert values(sentence) == [(text, "TIME", value)]


LENGTHS = [
    ("The trial lasted nearly two years.", "nearly two years", "P2Y"),
    ("The trial lasted two and a half years.", "two and a half years", "P2Y6M"),
    ("The trial lasted 3.5 years.", "3.5 years", "P3.5Y"),
    ("The trial lasted a minute and a half.", "a minute and a half", "PT1M30S"),
    ("The trial lasted half an hour.", "half an hour", "PT30M"),
    ("The trial lasted 5 1/2 hours.", "5 1/2 hours", "PT5H30M"),
    ("The trial lasted 2 years and 3 months.", "2 years and 3 months", "P2Y3M"),
    ("The trial lasted twenty-four hours.", "twenty-four hours", "PT24H"),
    ("The trial lasted at least 72 hours.", "at least 72 hours", "PT72H"),
    ("The trial lasted several weeks.", "several weeks", "PXW"),
    ("The trial lasted for decades.", "decades", "PXE"),
    ("The trial lasted three nights.", "three nights", "P3NI"),
    ("The trial lasted two weeks or more.", "two weeks or more", "P2W"),
    ("It was a four-day march.", "four-day", "P4D"),
    ("Exports fell in the first nine months.", "the first nine months", "P9M"),
    ("He built it in two weeks.", "two weeks", "P2W"),
    ("The trial is expected to last three weeks.", "three weeks", "P3W"),
    ("He begged for five more minutes.", "five more minutes", "PT5M"),
    ("He begged for 20 mins.", "20 mins", "PT20M"),
    ("He led by 3min 02sec.", "3min 02sec", "PT3M2S"),
    ("It was a three-and-a-half-year wait.", "three-and-a-half-year", "P3Y6M"),
    ("She waited a year and a quarter.", "a year and a quarter", "P1Y3M"),
    ("It will be the first such visit in eight years.", "eight years", "P8Y"),
    ("Ice will be at its lowest level in six months.", "six months", "P6M"),
    ("Prices rose over the past fortnight.", "the past fortnight", "P2W"),
    ("Prices rose over the last day.", "the last day", "P1D"),
]


@pytest.mark.parametrize(("sentence", "text", "value"), LENGTHS)
def test_length(values, sentence, text, value):
    assert values(sentence) == [(text, "DURATION", value)]


ANCHORED = [  # sentence, value, first day, last day
    ("Rents doubled over the past two years.", "P2Y", "2013-03-11", "2015-03-11"),
    ("Rents will double in the next three months.", "P3M", "2015-03-11", "2015-06-11"),
    ("Nine died in the past 24 hours.", "PT24H", "2015-03-10", "2015-03-11"),
]


@pytest.mark.parametrize(("sentence", "value", "first", "last"), ANCHORED)
def test_length_up_to_now_or_from_now(mentions, sentence, value, first, last):
    (found,) = mentions(sentence)
    assert (found.type, found.value, found.relative) == ("DURATION", value, True)
    assert (found.date_start, found.date_end) == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    "sentence", ["He wept in the last two weeks of the siege.", "He slept in the first two weeks of the siege."]
)
def test_length_on_what_is_no_date_has_no_days(mentions, sentence):
    (found,) = mentions(sentence)
    assert (found.value, found.date_start, found.date_end) == ("P2W", None, None)


DAYS = [  # sentence, value of the length, first day, last day; what is vague has none
    ("The rooms were full for the first three weeks of 2014.", "P3W", "2014-01-01", "2014-01-21"),
    ("Sales fell in the last five months of 2014.", "P5M", "2014-08-01", "2014-12-31"),
    ("The final three days of February were dry.", "P3D", "2015-02-26", "2015-02-28"),
    ("Profit rose in the three months ended June 30, 2014.", "P3M", "2014-04-01", "2014-06-30"),
    ("Profit rose in the six months to January.", "P6M", "2014-08-01", "2015-01-31"),
    ("Profit rose in the year ended Sept. 30, 2014.", "P1Y", "2013-10-01", "2014-09-30"),
    ("It froze in the two weeks before Christmas 2014.", "P2W", "2014-12-11", "2014-12-24"),
    ("It froze in the ten days after 3 March 2014.", "P10D", "2014-03-04", "2014-03-13"),
    ("Rents rose over the past year.", "2014", "2014-03-11", "2015-03-11"),
    ("Rents rose in recent weeks.", "PXW", None, None),
    ("Rents rose over the past few months.", "PXM", None, None),
    ("Rents rose in recent years.", "PAST_REF", None, None),
    ("Rents rose several months ago.", "PAST_REF", None, None),
    ("Rents will rise in coming months.", "FUTURE_REF", None, None),
    ("Rents will rise over the next few weeks.", "PXW", None, None),
    ("It will reopen in a few days.", "PXD", None, None),
    ("Rents recently rose.", "PAST_REF", None, None),
]


@pytest.mark.parametrize(("sentence", "value", "first", "last"), DAYS)
def test_days_of_a_length(mentions, sentence, value, first, last):
    found, *_ = mentions(sentence)
    assert found.value == value
    assert [day and day.isoformat() for day in (found.date_start, found.date_end)] == [first, last]


SETS = [
    ("The committee meets every two weeks.", "every two weeks", "P2W"),
    ("The committee meets every Thursday.", "every Thursday", "XXXX-WXX-4"),
    ("The committee meets on Tuesdays.", "Tuesdays", "XXXX-WXX-2"),
    ("The committee meets on Tuesday nights.", "Tuesday nights", "XXXX-WXX-2TNI"),
    ("The committee meets each July.", "each July", "XXXX-07"),
    ("The committee meets every other day.", "every other day", "P2D"),
    ("The committee meets daily.", "daily", "P1D"),
    ("The committee meets twice a week.", "a week", "P1W"),
    ("A room costs $800 a month.", "a month", "P1M"),
    ("The mill turns almost every day.", "almost every day", "P1D"),
    ("It would save $30 million a year or nothing.", "a year", "P1Y"),
    ("They mend 20 boats and nets a year.", "a year", "P1Y"),
    ("It loses two sheep per month.", "per month", "P1M"),
    ("It loses one sheep a month.", "a month", "P1M"),
    ("The mill is shut on weekends.", "weekends", "P1WE"),
    ("The mill is shut on weekdays.", "weekdays", "P1WD"),
    ("They read its semi-annual report.", "semi-annual", "P6M"),
    ("They read its bi-weekly report.", "bi-weekly", "P2W"),
    ("They meet on the first Monday of every month.", "the first Monday of every month", "P1M"),
    ("They meet at noon on Wednesdays.", "noon on Wednesdays", "XXXX-WXX-3T12:00"),
    ("They want a $15-an-hour wage.", "an-hour", "PT1H"),
    ("They hold a once-a-decade census.", "a-decade", "P10Y"),
]


@pytest.mark.parametrize(("sentence", "text", "value"), SETS)
def test_set(values, sentence, text, value):
    assert values(sentence) == [(text, "SET", value)]


RANGES = [
    ("It ran from March to May.", ["2015-03", "2015-05"]),
    ("It ran from March 3-5, 2014.", ["2014-03-03", "2014-03-05"]),
    ("It ran from 3 to 5 March 2014.", ["2014-03-03", "2014-03-05"]),
    ("It ran on April 24 and 25, 2014.", ["2014-04-24", "2014-04-25"]),
    ("It ran between June 3rd and 7th, 2014.", ["2014-06-03", "2014-06-07"]),
    ("It ran on 19/20 May 2014.", ["2014-05-19", "2014-05-20"]),
    ("It ran on 2/20, 2/22 or 2/25.", ["2015-02-20", "2015-02-22", "2015-02-25"]),
    ("It ran from 2/20-3/5.", ["2015-02-20", "2015-03-05"]),
    ("It ran from 2/20-3/5, 2012.", ["2012-02-20", "2012-03-05"]),
    ("It ran in June and July 2012.", ["2012-06", "2012-07"]),
    ("It ran from November to February 2013.", ["2012-11", "2013-02"]),
    ("It ran from 1914-18.", ["1914", "1918"]),
    ("The bank lost money in 2007-08.", ["2007", "2008"]),
    ("It ran from 2 to 3:30 p.m. on Tuesday.", ["2015-03-10T14:00", "2015-03-10T15:30"]),
    ("It ran between 8 and 9:15 this morning.", ["2015-03-11T08:00", "2015-03-11T09:15"]),
    ("It ran between 0645-0815.", ["T06:45", "T08:15"]),
    ("It ran from one fifteen to two forty.", ["T01:15", "T02:40"]),
    ("It ran between 9 and 10 last night.", ["2015-03-10T21:00", "2015-03-10T22:00"]),
    ("It runs tonight from 7 to 7:30.", ["2015-03-11T19:00", "2015-03-11T19:30"]),
    ("The road was shut from Monday to Friday.", ["2015-03-02", "2015-03-06"]),
    ("The road will be shut from Monday to Friday.", ["2015-03-16", "2015-03-20"]),
    ("The road was shut 9am-5pm Monday to Friday.", ["2015-03-09T09:00", "2015-03-09T17:00", "2015-03-13"]),
    ("It ran from November to February.", ["2014-11", "2015-02"]),
    ("Rents doubled in the 2000s and 10s.", ["200", "201"]),
    ("Rents doubled in the 1970s and '80s.", ["197", "198"]),
]


@pytest.mark.parametrize(("sentence", "wanted"), RANGES)
def test_range_has_two_ends(mentions, sentence, wanted):
    assert [found.value for found in mentions(sentence)] == wanted
