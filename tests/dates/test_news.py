"""Dates as papers write them: years told before, 24-hour clocks, seasons, British weeks, and what is no date."""

import datetime as dt
from pathlib import Path

import pytest

from analysis.dates.intervals import interval
from analysis.records import DateMention

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
    # words that stand beside a date or make it, each in its place
    ("It rained on Tue, May 5.", [("Tue, May 5", "2015-05-05")]),
    ("He came on the 4th of the month.", [("the 4th of the month", "2015-03-04")]),
    ("June 5: The mill burned.", [("June 5", "2014-06-05")]),
    ("On Thanksgiving Day of 2013 it rained.", [("Thanksgiving Day of 2013", "2013-11-28")]),
    ("It began at half past the hour.", []),
    ("It closed at 4 p.m. (EST) on Friday.", [("4 p.m. (EST) on Friday", "2015-03-06T16:00")]),
    ("In the 3 next weeks it will rain.", [("the 3 next weeks", "P3W")]),
    ("In the 20 past years it fell.", [("the 20 past years", "P20Y")]),
    ("In the five upcoming years it will grow.", [("the five upcoming years", "P5Y")]),
    ("Same day deliveries rose.", []),
    ("The county got aid for the '05 flood, and voters recall the ‘94 vote.", [("'05", "2005"), ("‘94", "1994")]),
    ("Aid for '05 collapse was paid before '98 and after late '07.",
     [("'05", "2005"), ("'98", "1998"), ("late '07", "2007")]),
    ("It was the '10 best' list, the '20 miles' run and the '15 people' rule.", []),
    ("Elm Lodge 1928 and Dockers Local 1977 met; the local 2014 race was close.", [("2014", "2014")]),
    ("the show ran from sept. 9 until 4 oct. and again in nov. 2014.",
     [("sept. 9", "2014-09-09"), ("4 oct.", "2014-10-04"), ("nov. 2014", "2014-11")]),
    ("The dents would mar. It was his dec. and no other.", []),
    ("In the coming weeks and months it will rain.", [("the coming weeks and months", "FUTURE_REF")]),
    ("Within the next 20 days $4 million will go.", [("the next 20 days", "P20D")]),
    ("This fiscal year was bad, and the last school year too.",
     [("This fiscal year", "2015"), ("the last school year", "2014")]),
    ("He watched This Week on Sunday.", [("Sunday", "2015-03-08")]),
    ("Last third quarter was weak.", [("Last third quarter", "2014-Q3")]),
    ("On Friday, 13 March it rained.", [("Friday, 13 March", "2015-03-13")]),
    ("He stayed two days and three weeks.", [("two days", "P2D"), ("three weeks", "P3W")]),
    ("It fell a quarter ago.", [("a quarter ago", "2014-Q4")]),
    ("In the last three quarters it rose.", [("the last three quarters", "P3Q")]),
    ("He was 20 years of age.", []),
    ("He watched 48 Hours on Friday.", [("Friday", "2015-03-06")]),
    ("He waited weeks or months.", [("weeks or months", "PXW")]),
    ("It was a years-long fight and a decades-long war.", [("years-long", "PXY"), ("decades-long", "PXE")]),
    ("The code is 12-2015-3.", []),
    ("He worked all day and all week.", [("all day", "P1D"), ("all week", "P1W")]),
    ("He left two weeks after the vote.", [("two weeks", "P2W")]),
    ("It was late this morning, in the early hours of last night.",
     [("late this morning", "2015-03-11TMO"), ("the early hours", "TMO"), ("last night", "2015-03-10TNI")]),
    ("It was a long night Tuesday.", [("Tuesday", "2015-03-10")]),
    ("During the night it rained, and through the evening too.", [("the night", "TNI"), ("the evening", "TEV")]),
    ("Early morning it rained.", [("Early morning", "TMO")]),
    ("Couple of weeks ago he left.", [("Couple of weeks ago", "2015-W09")]),
    ("It took thousands of years and hundreds of hours.",
     [("thousands of years", "PXY"), ("hundreds of hours", "PTXH")]),
    ("A couple of weeks ago he left.", [("A couple of weeks ago", "2015-W09")]),
    ("Over last year it fell; over the years it rose.", [("last year", "2014"), ("years", "PXY")]),
    ("No later than Friday, no more than two days.", [("Friday", "2015-03-06"), ("no more than two days", "P2D")]),
    ("In the final quarter of the fiscal year it rose.", [("the final quarter of the fiscal year", "2015-Q4")]),
    ("In the first quarter of the year it rose.", [("the first quarter", "2015-Q1")]),
    ("The second half of the fiscal year 2014 was bad.",
     [("The second half", "2014-H2"), ("the fiscal year 2014", "2014")]),
    ("Summer was hot; Spring Hill is a town.", []),
    ("It happens every summer and each spring.", [("every summer", "XXXX-SU"), ("each spring", "XXXX-SP")]),
    ("This year's end was cold.", [("This year's end", "2015")]),
    ("The day game was lost; the week end was wet.", [("the week end", "2015-W11")]),
    ("Between the 3rd and the 5th of May it rained.", [("3rd", "2014-05-03"), ("the 5th of May", "2014-05-05")]),
    ("He was here just recently and very soon left.", [("recently", "PAST_REF"), ("very soon", "FUTURE_REF")]),
    ("Right now he is here; just now he left.", [("Right now", "PRESENT_REF"), ("now", "PRESENT_REF")]),
    ("Not long ago he was here; long ago it was a mill.", [("long ago", "PAST_REF"), ("long ago", "PAST_REF")]),
    ("As soon as he came he left; too soon.", []),
    ("As recently as May he was here; most lately he left.", [("May", "2015-05"), ("lately", "PAST_REF")]),
    ("The now-known man left.", []),
    ("In the near term rates will rise; in the long term they fall.",
     [("the near term", "FUTURE_REF"), ("the long term", "FUTURE_REF")]),
    ("At present he is here; at the present rate he loses.", [("present", "PRESENT_REF")]),
    ("The quarterly dividend rose, and it pays quarterly.", [("quarterly", "P3M")]),
    ("He comes every Tuesday and every few weeks.", [("every Tuesday", "XXXX-WXX-2"), ("every few weeks", "PXW")]),
    ("Please call on Monday.", [("Monday", "2015-03-16")]),
    ("Where did he go on Friday?", [("Friday", "2015-03-06")]),
    ("It was at 2012/3 and 1998:2.", []),
    ("2014 was hard and 2016 will be hard.", [("2014", "2014"), ("2016", "2016")]),
    ("It was in the 1300s and the 2300s.", [("the 1300s", "13")]),
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
    ("Its seats rose to two thousand nine hundred.", []),
    ("It was a quarter of a century ago.", [("a quarter of a century ago", "1990")]),
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
    # what measures each of several things, and what lasts as long as one unit
    ("The team held two day-long meetings.", [("day-long", "P1D")]),
    ("It ended a third week-long strike.", [("week-long", "P1W")]),
    ("He ended a two-week-long trip.", [("two-week-long", "P2W")]),
    ("It was a more than decade-long revolt.", [("more than decade-long", "P10Y")]),
    # what will be done by then lies ahead, what should have been done does not
    ("She will have left by Friday.", [("Friday", "2015-03-13")]),
    ("The road will have been mended by Friday.", [("Friday", "2015-03-13")]),
    ("He should have left on Friday.", [("Friday", "2015-03-06")]),
    ("She would have been there on Friday.", [("Friday", "2015-03-06")]),
    ("Shortly after 1830 the bells rang.", [("1830", "T18:30")]),
    ("Just before 2100 the siren sounded.", [("2100", "T21:00")]),
    ("Shortly after 1945 the empire fell.", [("1945", "1945")]),
    ("The council passed its budget for 2009-10.", [("2009-10", "2009")]),
    # how far the past tense and what was told before reach
    ("The mill, shut on June 5, is for sale.", [("June 5", "2014-06-05")]),
    ("It began on 3 March 2011 and ended on 20 August.", [("3 March 2011", "2011-03-03"), ("20 August", "2011-08-20")]),
    ("He fell ill on 3 August 2013. The family was told. He died on 1 September.", [
        ("3 August 2013", "2013-08-03"), ("1 September", "2013-09-01"),
    ]),
    ("He was jailed on 3 May 2011. The case was long. He had fled on 9 April.", [
        ("3 May 2011", "2011-05-03"), ("9 April", "2011-04-09"),
    ]),
    ("A fire began on Monday. Crews came. Smoke rose. Roads closed. Dogs barked. It was out at 3:15 p.m.", [
        ("Monday", "2015-03-09"), ("3:15 p.m.", "2015-03-09T15:15"),
    ]),
    ("The profit fell in the third quarter. It is down. It is low. A year earlier it rose.", [
        ("the third quarter", "2014-Q3"), ("A year earlier", "2013-Q3"),
    ]),
    ("It lost money in the full year.", [("the full year", "2014")]),
    ("It will rain overnight.", [("overnight", "2015-03-11TNI")]),
    ("He died this Sunday.", [("this Sunday", "2015-03-08")]),
    ("They will meet this Monday.", [("this Monday", "2015-03-16")]),
    ("This winter was cold. That summer he had left.", [("This winter", "2014-WI"), ("That summer", "2014-SU")]),
    ("It ran from Tuesday to Friday.", [("Tuesday", "2015-03-03"), ("Friday", "2015-03-06")]),
    ("It came two years after the week of March 6, 2012.", [("two years after the week of March 6, 2012", "2014-W10")]),
    ("The storm came on the weekend of Monday, March 9.", [("the weekend of Monday, March 9", "2015-W10-WE")]),
    ("Two weeks later he was back.", [("Two weeks later", None)]),
    # words beside a date that make it another, or none
    ("The answer came by June Tarrow of the board.", []),
    ("It will come by June from the board.", [("June", "2015-06")]),
    ("He worked in the jails from 2003-07.", [("2003", "2003"), ("07", "2007")]),
    ("The file is of 2003-07.", [("2003-07", "2003-07")]),
    ("It opens in the next academic year 2015-16.", [("the next academic year 2015-16", "2015")]),
    ("He wrote in the days prior to his trip.", [("days", "PXD")]),
    ("He left the day prior to the attack.", [("the day prior", "2015-03-10")]),
    ("As of 8 a.m on Tuesday, the square was full.", [("8 a.m on Tuesday", "2015-03-10T08:00")]),
    ("He defended her March remark on Monday.", [("March", "2015-03"), ("Monday", "2015-03-09")]),
    ("It shut on the 30th anniversary of its founding.", []),
    ("Reviews have gone on since the 18th congress.", []),
    ("The crew rested for a 21 day stretch.", [("21 day", "P21D")]),
    ("Today is the fifth day of the fair.", [("Today", "2015-03-11")]),
    ("All 18 teams played in one hall in the same week.", [("the same week", "2015-W11")]),
    ("It had sales of $6 billion in the latest fiscal year.", [("the latest fiscal year", "2014")]),
    ("Sales were as flat in the corresponding period last year.", [("the corresponding period last year", "2014")]),
    ("The fair is this coming Sunday, March 15.", [("this coming Sunday, March 15", "2015-03-15")]),
    ("Sales rose within the last year.", [("the last year", "2014")]),
    ("It rained for a second consecutive day.", []),
    ("There were zero days of warning.", []),
    ("A year from now, the town will have a bridge.", [("A year from now", "2016")]),
    ("The mill shut on New Year's Eve.", [("New Year's Eve", "2014-12-31")]),
    ("The New Year sales period was weak.", []),
    ("She hoped she might one day follow him.", [("one day", "FUTURE_REF")]),
    ("Rents fell in the first seven months of the year.", [
        ("the first seven months", "P7M"), ("the year", "2015"),
    ]),
    ("A blast shook Corwen late Thursday night.", [("late Thursday night", "2015-03-05TNI")]),
    ("At seven tonight, the desk took many calls.", [("seven tonight", "2015-03-11T19:00")]),
    ("The page was updated on 08/10/2014 4:26 PM.", [("08/10/2014 4:26 PM", "2014-08-10T16:26")]),
    ("By the year 2023 the debt will be paid.", [("the year 2023", "2023")]),
    ("It grew in the first half of fiscal 2011.", [("the first half of fiscal 2011", "2011-H1")]),
    ("She works for USA Today in Corwen.", []),
    ("Then Peter April said no.", []),
    ("Her aunt owns Tomorrow Tarrow.", []),
    ("The man was named on 8-31-2014 by the police.", [("8-31-2014", "2014-08-31")]),
    ("It is the model from earlier in 2014.", [("earlier in 2014", "2014")]),
    ("The current law is old, and Current Affairs is a show.", [("current", "PRESENT_REF")]),
    ("The present time is hard, and soon after they left.", [("The present time", "PRESENT_REF")]),
    ("The Hourly Press is shut. The party daily said so.", []),
    ("The opera is shown Mondays and on most mornings.", [("Mondays", "XXXX-WXX-1"), ("mornings", "TMO")]),
    ("Every single week a ship comes.", [("Every single week", "P1W")]),
    ("A ship comes each July and every weekday.", [("each July", "XXXX-07"), ("every weekday", "P1WD")]),
    ("Every weekend the hall is full.", [("Every weekend", "P1WE")]),
    ("He was given until Friday to pay.", [("Friday", "2015-03-13")]),
    ("The trial set June 6 was put off.", [("June 6", "2015-06-06")]),
    ("The roads that reopen in April are narrow.", [("April", "2015-04")]),
    ("It was so in the 1700s and in the 2000s.", [("the 1700s", "17"), ("the 2000s", "200")]),
    ("It passed 1990's budget and fed 2070 young goats.", [("1990", "1990")]),
    ("The battles of May '68 are recalled.", [("May '68", "1968-05")]),
    ("The court sits on the 4th of five days.", [("five days", "P5D")]),
    ("The 2009 April fair drew crowds to Saturday Night Live.", [("2009 April", "2009-04")]),
    # years that run into the next, seasons, decades, centuries
    ("It stood from the 12th through 15th centuries.", [("12th", "11"), ("15th centuries", "14")]),
    ("In the eighteenth and nineteenth centuries it grew.", [("eighteenth", "17"), ("nineteenth centuries", "18")]),
    ("It was built in the 1260s by monks.", [("the 1260s", "126")]),
    ("They are in their 40s and 50s.", []),
    ("Women in their 50s or early 60s came.", []),
    ("It fell in the 80s and 90s.", [("the 80s", "198"), ("90s", "199")]),
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
    ("It was shut from at least 1980 until 1991.", [("1980", "1980"), ("1991", "1991")]),
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
    # a day of a year that is told by its distance; numbers and titles that are no years and seasons
    ("The claims ran until May 9 of the previous year.", [("May 9 of the previous year", "2014-05-09")]),
    ("It must be paid by Jan. 5 of next year.", [("Jan. 5 of next year", "2016-01-05")]),
    ("He died on March 3 of last year.", [("March 3 of last year", "2014-03-03")]),
    ("By May, 5 of the men were free.", [("May", "2014-05")]),
    ("The toll is that of the end of the previous year or of May 9 of the previous year.",
     [("the end of the previous year", "2014"), ("May 9 of the previous year", "2014-05-09")]),
    ("They met at Post No. 1922, he said.", []),
    ("Tram No. 2012 is late.", []),
    ('She wrote "The Girls of Summer" for the paper.', []),
    ("It opens at the end of summer.", [("the end of summer", "2015-SU")]),
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


def tabled() -> list[tuple[dt.date | None, str, list[str]]]:
    """(publication, sentence, its rows as written below it) in the order of news_dates.txt."""
    found: list[tuple[dt.date | None, str, list[str]]] = []
    published = None
    for line in Path(__file__).with_name("news_dates.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            found[-1][2].append(line.strip())
        elif line.startswith("published "):
            day = line.partition(" ")[2]
            published = None if day == "unknown" else dt.date.fromisoformat(day)
        elif line and not line.startswith("#"):
            found.append((published, line, []))
    return found


def written(row: DateMention) -> str:
    """A row as a line of the file."""
    span = (row.date_start, row.date_end)
    days = "" if span == (interval(row.value) or (None, None)) else f" {span[0] or '-'}..{span[1] or '-'}"
    return f"{row.text} | {row.value or '-'}{days}"


@pytest.mark.parametrize(("published", "text", "rows"), tabled())
def test_every_date_of_a_news_sentence(mentions, published, text, rows):
    assert [written(d) for d in mentions(text, published)] == rows
