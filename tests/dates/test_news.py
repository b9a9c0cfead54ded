"""Dates as papers write them: years told before, 24-hour clocks, seasons, British weeks, and what is no date."""

import datetime as dt

import pytest

CASES = [  # a paper of Wednesday 11 March 2015; text, every row as (text, value)
    # words that are an amount and not a year
    ("He paid two thousand dollars.", []),
    ("At least nineteen hundred people signed.", []),
    ("In March, two thousand soldiers left.", [("March", "2015-03")]),
    ("More than twenty twenty-dollar notes were found.", []),
    ("In two thousand and ten the plant closed.", [("two thousand and ten", "2010")]),
    ("It closed in twenty oh eight.", [("twenty oh eight", "2008")]),
    ("Two thousand and twelve was a hard year.", [("Two thousand and twelve", "2012")]),
    ("The mine shut in March two thousand and twelve.", [("March two thousand and twelve", "2012-03")]),
    # amounts as numerals write them
    ("The strike took two and three quarters hours.", [("two and three quarters hours", "PT2.75H")]),
    ("It went on for two point five years.", [("two point five years", "P2.5Y")]),
    ("It lay there for 5 000 years.", [("5 000 years", "P5000Y")]),
    ("It lay there for a hundred and twenty years.", [("a hundred and twenty years", "P120Y")]),
    ("She waited 2½ years.", [("2½ years", "P2Y6M")]),
    ("She waited 3/4 hour.", [("3/4 hour", "PT0.75H")]),
    ("It was built in nineteen hundred and five.", [("nineteen hundred and five", "1905")]),
    ("It had nineteen hundred and five seats.", []),
    ("It has thirteen thousand seats.", []),
    ("In January, 12 people were killed.", [("January", "2015-01")]),
    ("In January 12 homes burned.", [("January", "2015-01")]),
    ("On January 12, people gathered.", [("January 12", "2015-01-12")]),
    ("January, 12, 2014 was cold.", [("January, 12, 2014", "2014-01-12")]),
    # the year that the text told before
    ("She was arrested in July 2011. She had been watched before July 8.",
     [("July 2011", "2011-07"), ("July 8", "2011-07-08")]),
    ("She was freed in July 2011. She had been ill since October.", [("July 2011", "2011-07"), ("October", "2010-10")]),
    ("It ran from June 1, 2000, until June 9.", [("June 1, 2000", "2000-06-01"), ("June 9", "2000-06-09")]),
    ("It began on 3 March 2011 and ended on 9 April.", [("3 March 2011", "2011-03-03"), ("9 April", "2011-04-09")]),
    ("It lasted from 2 p.m. on 1 June 2000 until 2 a.m. on 2 June.",
     [("2 p.m. on 1 June 2000", "2000-06-01T14:00"), ("2 a.m. on 2 June", "2000-06-02T02:00")]),
    ("The trial opened on May 4, 2009. The verdict came on May 20.",
     [("May 4, 2009", "2009-05-04"), ("May 20", "2009-05-20")]),
    ("Lund, born on 3 March 1960, died on July 8.", [("3 March 1960", "1960-03-03"), ("July 8", "2014-07-08")]),
    ("The ban began on January 30, 2014. On Feb. 20, a shop closed.",
     [("January 30, 2014", "2014-01-30"), ("Feb. 20", "2015-02-20")]),
    ("He was jailed in July 2011. Vell had left on Jan. 8.", [("July 2011", "2011-07"), ("Jan. 8", "2015-01-08")]),
    ("It rained on February 3 and on the 5th.", [("February 3", "2015-02-03"), ("the 5th", "2015-02-05")]),
    ("It rained on Jan. 30 and on the 2nd.", [("Jan. 30", "2015-01-30"), ("the 2nd", "2015-02-02")]),
    ("It rained on the 5th.", [("the 5th", "2015-03-05")]),
    # a year told alone
    ("She was hired in 2012. In June, she was promoted.", [("2012", "2012"), ("June", "2012-06")]),
    ("In 2011 the firm grew. In July it hired Lund. In August it sold the mill.",
     [("2011", "2011"), ("July", "2011-07"), ("August", "2011-08")]),
    ("In 2010 she left in June.", [("2010", "2010"), ("June", "2010-06")]),
    ("The 2012 report was wrong. In June he said so.", [("2012", "2012"), ("June", "2014-06")]),
    ("Sales in 2012 were flat. In June they rose.", [("2012", "2012"), ("June", "2014-06")]),
    ("He was born in 1966. In June he left.", [("1966", "1966"), ("June", "2014-06")]),
    ("He won in 2012. In June he will return.", [("2012", "2012"), ("June", "2015-06")]),
    ("He won in 2012. In February he lost.", [("2012", "2012"), ("February", "2015-02")]),
    # a year of two figures inside a sentence
    ("The bill, dated Nov 19, 12, and signed, was found.", [("Nov 19, 12", "2012-11-19")]),
    ("The bill was dated Mar 7, 09.", [("Mar 7, 09", "2009-03-07")]),
    ("On Nov 19, 12 people met.", [("Nov 19", "2014-11-19")]),
    ("It was held on Nov. 19, 20 and 21.", [("Nov. 19", "2014-11-19")]),
    # what the verb tells
    ("He was charged with threatening to kill a senator in May, prosecutors said.", [("May", "2014-05")]),
    ("He was accused of trying to sell it in May.", [("May", "2014-05")]),
    ("The firm is planning to sell it in May.", [("May", "2015-05")]),
    ("The offer had been due to expire on Friday.", [("Friday", "2015-03-06")]),
    ("The offer is due to expire on Friday.", [("Friday", "2015-03-13")]),
    ("The state has kept the banks closed until Friday.", [("Friday", "2015-03-13")]),
    ("The banks were closed until Monday.", [("Monday", "2015-03-09")]),
    ("The raid began as planned on Sunday.", [("Sunday", "2015-03-08")]),
    ("On Thursday, the mayor said, the court will sit.", [("Thursday", "2015-03-12")]),
    ("By Thursday, officials said, roads will open.", [("Thursday", "2015-03-12")]),
    ("On Monday, she said, the court sat.", [("Monday", "2015-03-09")]),
    ("On Thursday, he said he was ill.", [("Thursday", "2015-03-05")]),
    ("The next sitting is on Thursday.", [("Thursday", "2015-03-12")]),
    ("The shop is open on Friday.", [("Friday", "2015-03-13")]),
    ("The last sitting was on Thursday.", [("Thursday", "2015-03-05")]),
    ("“Let's end it by voting on Friday,” he said.", [("Friday", "2015-03-13")]),
    ("It will rain overnight.", [("overnight", "2015-03-11TNI")]),
    ("A deal was announced overnight.", [("overnight", "2015-03-10TNI")]),
    # clocks
    ("It opened at 2030 on Friday.", [("2030 on Friday", "2015-03-06T20:30")]),
    ("The show was due to begin just after 1945.", [("1945", "T19:45")]),
    ("The alarm rang at 0915.", [("0915", "T09:15")]),
    ("Police were called at 2115 local time.", [("2115", "T21:15")]),
    ("The doors open at 18.30.", [("18.30", "T18:30")]),
    ("The train left at 7.15 yesterday.", [("7.15 yesterday", "2015-03-10T07:15")]),
    ("The rate stood at 7.15.", []),
    ("By 2030 the lake will be gone.", [("2030", "2030")]),
    ("He was born just after 1945.", [("1945", "1945")]),
    ("He scored at 7:14 of the second period.", []),
    ("Vell scored at 7:14.", []),
    ("She won with 1:20 left.", []),
    ("Vell scored at 7:14 p.m.", [("7:14 p.m.", "T19:14")]),
    ("The match began at 7:14.", [("7:14", "T07:14")]),
    # two figures for a year
    ("It was signed 19-Nov-12.", [("19-Nov-12", "2012-11-19")]),
    ("It was signed on 7 Mar 09.", [("7 Mar 09", "2009-03-07")]),
    ("It was signed Nov 19, 12.", [("Nov 19, 12", "2012-11-19")]),
    ("On Nov 19, 12 people died.", [("Nov 19", "2014-11-19")]),
    ("On 7 March 12 people died.", [("7 March", "2015-03-07")]),
    ("It was signed on 05-Aug-2011.", [("05-Aug-2011", "2011-08-05")]),
    # British weeks
    ("The court sits Monday week.", [("Monday week", "2015-03-23")]),
    ("The court sits Tuesday week.", [("Tuesday week", "2015-03-24")]),
    ("The court sits tomorrow week.", [("tomorrow week", "2015-03-19")]),
    ("It opens a week on Tuesday.", [("a week on Tuesday", "2015-03-24")]),
    ("It opens a fortnight on Friday.", [("a fortnight on Friday", "2015-03-27")]),
    ("It opens a week today.", [("a week today", "2015-03-18")]),
    ("It opens two weeks tomorrow.", [("two weeks tomorrow", "2015-03-26")]),
    ("It opens in a fortnight's time.", [("a fortnight's time", "2015-W13")]),
    ("It opens in three days' time.", [("three days' time", "2015-03-14")]),
    ("The Monday week was long.", [("Monday", "2015-03-09")]),
    ("It opens next Monday.", [("next Monday", "2015-03-16")]),
    ("It shut two Saturdays ago.", [("two Saturdays ago", "2015-02-28")]),
    ("It shut a couple of Sundays ago.", [("a couple of Sundays ago", "2015-03-01")]),
    ("It opens two Fridays from now.", [("two Fridays from now", "2015-03-20")]),
    ("It shut on March 3. Three Mondays later it opened.",
     [("March 3", "2015-03-03"), ("Three Mondays later", "2015-03-23")]),
    ("He worked three Mondays.", [("Mondays", "XXXX-WXX-1")]),
    ("Rain fell on Wednesday and Thursday.", [("Wednesday", "2015-03-04"), ("Thursday", "2015-03-05")]),
    ("Rain fell on Tuesday and Wednesday.", [("Tuesday", "2015-03-10"), ("Wednesday", "2015-03-11")]),
    ("Rain will fall on Thursday and Friday.", [("Thursday", "2015-03-12"), ("Friday", "2015-03-13")]),
    # years that run into the next, seasons, decades, centuries
    ("Profit fell in the financial year 2024-’25.", [("the financial year 2024-’25", "2024")]),
    ("Profit rose in fiscal 2013-14.", [("fiscal 2013-14", "2013")]),
    ("He played well in the 2012/13 season.", [("2012/13", "2012")]),
    ("The bank lost money in 2007-08.", [("2007", "2007"), ("08", "2008")]),
    ("He scored often this season.", [("this season", None)]),
    ("It is the season of mists.", []),
    ("It will grow over the next decade.", [("the next decade", "P10Y")]),
    ("It fell over the past decade.", [("the past decade", "P10Y")]),
    ("It was built in the 20th century.", [("the 20th century", "19")]),
    ("It was built in the 19th century.", [("the 19th century", "18")]),
    ("It was run from at least 2002 to 2005.", [("2002", "2002"), ("2005", "2005")]),
    ("The bank lost money in FY 2013-'14.", [("FY 2013-'14", "2013")]),
    # a tale that goes on over New Year, or on a day that has not come this year
    ("The siege ran from 20 December 2005 to 4 January.",
     [("20 December 2005", "2005-12-20"), ("4 January", "2006-01-04")]),
    ("The inquest opened on 4 March 2007. It was adjourned on 19 March.",
     [("4 March 2007", "2007-03-04"), ("19 March", "2007-03-19")]),
    ("The inquest opened on 4 March 2007. It was reopened on 9 March.",
     [("4 March 2007", "2007-03-04"), ("9 March", "2015-03-09")]),
    # a plan is ahead, however far; what is merely likely is not
    ("She plans to open a mill in February.", [("February", "2016-02")]),
    ("She opened a mill in February.", [("February", "2015-02")]),
    ("It opens a fortnight today.", [("a fortnight today", "2015-03-25")]),
    ("It opens a fortnight tomorrow.", [("a fortnight tomorrow", "2015-03-26")]),
    # the attacks that go by their date, and weekdays that share their week
    ("The 9/11 families met.", [("9/11", "2001-09-11")]),
    ("It grew after 9/11.", [("9/11", "2001-09-11")]),
    ("She made 9/11 shots.", []),
    ("A share of 9/10 was sold.", []),
    ("From Monday to Wednesday next week, shops shut.",
     [("Monday", "2015-03-16"), ("Wednesday next week", "2015-03-18")]),
    ("It rained on Monday and Thursday of last week.",
     [("Monday", "2015-03-02"), ("Thursday of last week", "2015-03-05")]),
    ("It rained on Monday. Rain falls again on Thursday next week.",
     [("Monday", "2015-03-09"), ("Thursday next week", "2015-03-19")]),
    ("Doors open at 1830 on Saturday.", [("1830 on Saturday", "2015-03-14T18:30")]),
    ("The polls open Tuesday.", [("Tuesday", "2015-03-17")]),
    ("The doors were open on Saturday.", [("Saturday", "2015-03-07")]),
    ("The deed, dated Feb 4, 08, was lost.", [("Feb 4, 08", "2008-02-04")]),
    ("On Feb 4, 18 were hurt.", [("Feb 4", "2015-02-04")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_dates_of_news(mentions, text, wanted):
    assert [(d.text, d.value) for d in mentions(text)] == wanted


def test_thursday_and_friday_in_a_paper_of_thursday(mentions):
    found = mentions("Rain fell on Thursday and Friday.", dt.date(2015, 3, 12))
    assert [d.value for d in found] == ["2015-03-05", "2015-03-06"]


def test_a_year_that_runs_into_the_next_has_no_days(mentions):
    (season,) = mentions("He played well in the 2012/13 season.")
    assert (season.date_start, season.note) == (None, "runs into 2013")
