"""How the figure itself is read: numerals of every order, signs, parts, labels, money of a year; names are invented."""

import datetime as dt

import pytest

from analysis.article import text_article
from analysis.dates import find_dates
from analysis.language.document import read_document
from analysis.quantities import find_quantities
from analysis.records import Quantity


def read(text: str) -> list[Quantity]:
    """The numbers beside the dates, as the extraction reads them."""
    document = read_document(text_article(text, "t", published=dt.date(2015, 3, 11)))
    moments = [(d.start, d.end) for d in find_dates(document) if d.type != "DURATION"]
    return find_quantities(document, taken=moments)


READ = [  # text, every number as (text, best, kind, unit)
    # amounts in words that could be years
    ("He paid two thousand dollars.", [("two thousand dollars", 2000, "money", "USD")]),
    ("At least two thousand people died.", [("At least two thousand", 2000, "count", "person")]),
    ("Nineteen hundred people signed.", [("Nineteen hundred", 1900, "count", "person")]),
    ("Fifteen hundred police officers came.", [("Fifteen hundred", 1500, "count", "officer")]),
    ("The plant hired two thousand and ten workers.", [("two thousand and ten", 2010, "count", "worker")]),
    ("In two thousand homes the power failed.", [("two thousand", 2000, "count", "home")]),
    ("Some eighteen hundred tonnes leaked.", [("Some eighteen hundred tonnes", 1800, "mass", "tonne")]),
    ("Output rose by two thousand.", [("two thousand", 2000, "number", None)]),
    ("In two thousand and ten the plant closed.", []),
    ("She was born in nineteen eighty-four.", []),
    ("Three thousand people died.", [("Three thousand", 3000, "count", "person")]),
    # a model whose name goes on
    ("The 520 Vell 7 was sold.", []),
    ("A new 911 Tarn 4 was sold.", []),
    ("The 520 Danes left.", [("520", 520, "count", "Dane")]),
    # compound numerals
    ("Two hundred and fifty thousand homes lost power.", [("Two hundred and fifty thousand", 250000, "count", "home")]),
    ("It cost three hundred and fifty million dollars.",
     [("three hundred and fifty million dollars", 3.5e8, "money", "USD")]),
    ("Two million and one thousand people came.", [("Two million and one thousand", 2001000, "count", "person")]),
    ("Six million three hundred and twelve thousand voters came.",
     [("Six million three hundred and twelve thousand", 6312000, "count", "voter")]),
    ("Some nine hundred and seven million litres leaked.",
     [("Some nine hundred and seven million litres", 9.07e8, "volume", "litre")]),
    ("The raid killed two hundred and hurt fifty thousand.",
     [("two hundred", 200, "number", None), ("fifty thousand", 50000, "number", None)]),
    ("Two hundred and five homes burned.", [("Two hundred and five", 205, "count", "home")]),
    # signs
    ("The account stood at minus £300.", [("minus £300", -300, "money", "GBP")]),
    ("The firm reported negative $4 million.", [("negative $4 million", -4e6, "money", "USD")]),
    ("The fund made minus Rs 300 crore.", [("minus Rs 300 crore", -3e9, "money", "INR")]),
    ("The account stood at -£300.", [("-£300", -300, "money", "GBP")]),
    ("The margin is plus or minus $4.", [("$4", 4, "money", "USD")]),
    # ordinals that are ranks, and parts
    ("She marked her one hundredth birthday.", [("one hundredth", 100, "rank", "birthday")]),
    ("It was the one-millionth car.", [("one-millionth", 1e6, "rank", "car")]),
    ("He played his one thousandth match.", [("one thousandth", 1000, "rank", "match")]),
    ("It was her ten-thousandth customer.", [("ten-thousandth", 10000, "rank", "customer")]),
    ("It took one ten-thousandth of the ash.", [("one ten-thousandth", 0.0001, "share", "dimensionless")]),
    ("It is a ten-thousandth of the cost.", [("a ten-thousandth", 0.0001, "share", "dimensionless")]),
    ("Only one hundredth of the water is left.", [("one hundredth", 0.01, "share", "dimensionless")]),
    ("It is one thousandth as strong.", [("one thousandth", 0.001, "share", "dimensionless")]),
    # parts of a second
    ("She won by half a second.", [("half a second", 0.5, "duration", "second")]),
    ("He waited a second.", [("a second", 1, "duration", "second")]),
    ("A tenth of a second decided it.", [("A tenth of a second", 0.1, "duration", "second")]),
    ("It took one thousandth of a second.", [("one thousandth of a second", 0.001, "duration", "second")]),
    ("He ran half a mile.", [("half a mile", 0.5, "length", "mile")]),
    ("It was a second chance.", [("second", 2, "rank", "chance")]),
    # halves, dozens, coins, folds
    ("He bought two and a half dozen eggs.", [("two and a half dozen", 30, "count", "egg")]),
    ("Three and a half million people came.", [("Three and a half million", 3.5e6, "count", "person")]),
    ("Eggs sold for 64.2 cents a dozen.", [("64.2 cents a dozen", 0.642, "money", "USD")]),
    ("It costs one hundred dollars and ten cents.", [("one hundred dollars and ten cents", 100.1, "money", "USD")]),
    ("It costs two thousand euros and fifty cents.", [("two thousand euros and fifty cents", 2000.5, "money", "EUR")]),
    ("It costs 3 dollars and 5 cents.", [("3 dollars and 5 cents", 3.05, "money", "USD")]),
    ("Sales rose more than fivefold.", [("more than fivefold", 5, "ratio", "time")]),
    ("Rents saw a threefold rise.", [("threefold", 3, "ratio", "time")]),
    ("Prices jumped nearly ten-fold.", [("nearly ten-fold", 10, "ratio", "time")]),
    ("The aims are threefold.", []),
    ("The 1-1/2 year dispute ended.", [("1-1/2 year", 1.5, "duration", "year")]),
    ("She began a 2-1/2 year term.", [("2-1/2 year", 2.5, "duration", "year")]),
    ("Corwen won 2-1.", [("2-1", None, "score", None)]),
    # scales and units
    ("The chip runs at 5.8Ghz.", [("5.8Ghz", 5.8, "frequency", "gigahertz")]),
    ("It uses 2.4 GHz.", [("2.4 GHz", 2.4, "frequency", "gigahertz")]),
    ("It cost 40 USD million.", [("40 USD million", 4e7, "money", "USD")]),
    ("It raised 12 EUR billion.", [("12 EUR billion", 1.2e10, "money", "EUR")]),
    ("It raised 12 EUR.", [("12 EUR", 12, "money", "EUR")]),
    ("The van went at about 70 m.p.h. on the road.", [("about 70 m.p.h.", 70, "speed", "mile")]),
    ("The van gets 30 m.p.g. in town.", [("30 m.p.g.", 30, "consumption", "mile")]),
    ("He drove at 70 mph.", [("70 mph", 70, "speed", "mile")]),
    ("8 B people live there.", [("8 B", 8e9, "count", "person")]),
    ("The site has 7.8 B users.", [("7.8 B", 7.8e9, "count", "user")]),
    ("The file is 8 B long.", [("8 B", 8, "data", "byte")]),
    ("The town got a 1m subsidy.", [("1m", 1e6, "number", None)]),
    ("She won a 3m prize.", [("3m", 3e6, "number", None)]),
    ("He put up a 2m fence.", [("2m", 2, "length", "metre")]),
    ("Use rose by only a few percent.", [("a few percent", None, "share", "percent")]),
    ("Costs fell several per cent.", [("several per cent", None, "share", "percent")]),
    ("A few shops shut.", [("A few", None, "count", "shop")]),
    ("A magnitude-7.1 quake hit Corwen.", [("magnitude-7.1", 7.1, "magnitude", "magnitude")]),
    ("A magnitude 5 quake hit Corwen.", [("magnitude 5", 5, "magnitude", "magnitude")]),
    # names, labels and hours that are no numbers
    ("He played Twenty20 cricket.", []),
    ("They scored twice this half.", []),
    ("They lost the second half.", [("second", 2, "rank", "half")]),
    ("He lives at 22-24 Marren Road.", []),
    ("The flat is in 10-12 Ashby Lane.", []),
    ("He lives in the 41207 ZIP Code.", []),
    ("The 212 area code is full.", []),
    ("The office sent 41207 letters.", [("41207", 41207, "count", "letter")]),
    ("They sold 900 Model 7s, up from 950.", [("900", 900, "count", "Model 7"), ("950", 950, "count", "Model 7")]),
    ("Six Type 45s sank.", [("Six", 6, "count", "Type 45")]),
    ("They bought two 787s.", [("two", 2, "count", "787")]),
    ("NZ First has six seats.", [("six", 6, "count", "seat")]),
    ("Corwen First won a seat.", []),
    ("It was her first seat.", [("first", 1, "rank", "seat")]),
    ("We ran out of beds by noon and out of blood by three.", []),
    ("The shop opens at noon and shuts at five.", []),
    ("They were home by eleven.", []),
    ("The toll rose by nine.", [("nine", 9, "count", "death")]),
    ("Membership rose by two.", [("two", 2, "number", None)]),
    ("Bidding opened at three.", [("three", 3, "number", None)]),
    ("Home wins were up by four.", [("four", 4, "number", None)]),
    ("They won by three.", [("three", 3, "number", None)]),
    ("Winger Dan Prell (9) scored.", []),
    ("Captain Ned Vell (31) scored.", [("31", 31, "age", "year")]),
    ("Nora Vell (9) was found.", [("9", 9, "age", "year")]),
    # what a comma parts, and what a month opens
    ("The index closed at 16,644, 16 per cent above last year.",
     [("16,644", 16644, "number", None), ("16 per cent", 16, "share", "percent")]),
    ("Turnout was 61,300, 3% fewer than before.", [("61,300", 61300, "number", None), ("3%", 3, "share", "percent")]),
    ("They measured 5.4, 6.1 and 6.7 inches.",
     [("5.4", 5.4, "length", "inch"), ("6.1", 6.1, "length", "inch"), ("6.7 inches", 6.7, "length", "inch")]),
    ("In January, 12 people were killed.", [("12", 12, "count", "person")]),
    ("In May, 3 people died.", [("3", 3, "count", "person")]),
    ("In June 40 homes burned.", [("40", 40, "count", "home")]),
    ("In June, 40 per cent of shops shut.", [("40 per cent", 40, "share", "percent")]),
    ("On January 12 people gathered.", []),
    # money: of another day, of a year
    ("The firm had sales of 2.2 billion shekels ($590 million) and 71 million a year earlier.",
     [("2.2 billion shekels", 2.2e9, "money", "ILS"), ("$590 million", 5.9e8, "money", "USD"),
      ("71 million", 7.1e7, "money", "ILS")]),
    ("Profit was 5 million euros, against 4 million a year ago.",
     [("5 million euros", 5e6, "money", "EUR"), ("4 million", 4e6, "money", "EUR")]),
    ("It cost $5 million in 2015 dollars.", [("$5 million", 5e6, "money", "USD")]),
    ("The dam cost $4bn (2010 dollars).", [("$4bn", 4e9, "money", "USD")]),
    ("He lost 2015 dollars.", [("2015 dollars", 2015, "money", "USD")]),
    # weather in degrees; what last season holds; a rise past a mark; names like coins; "first" that only says when
    ("Lows will fall to around 50 degrees.", [("around 50 degrees", 50, "temperature", "degree")]),
    ("Rain and highs of 61 degrees are due.", [("61 degrees", 61, "temperature", "degree")]),
    ("She turned the wheel 50 degrees.", [("50 degrees", 50, "angle", "degree")]),
    ("Harle won one race last season.", [("one", 1, "count", "race")]),
    ("Vell wrote one novel last spring.", [("one", 1, "count", "novel")]),
    ("Vell wrote her two last novels.", [("two", 2, "count", "novel")]),
    ("The number of cases rose past 140.", [("past 140", 140, "count", "case")]),
    ("The toll has climbed past 60.", [("past 60", 60, "count", "death")]),
    ("The bus drove past 40 houses.", [("40", 40, "count", "house")]),
    ("Cases have risen over the past four weeks.", [("four weeks", 4, "duration", "week")]),
    ("Plans like the one Pence put in place won't last.", []),
    ("He has two pence left.", [("two pence", 0.02, "money", "GBP")]),
    ("It fell eight U.S. cents.", [("eight U.S. cents", 0.08, "money", "USD")]),
    ("They cut seasonal jobs first.", []),
    ("Pay the workers first and the banks later.", []),
    ("Harle finished first.", [("first", 1, "rank", None)]),
    # measures told one behind the other; units behind "or more"; centuries; numbers of stations; names like verbs
    ("After two weeks, and nine hours of rest, they went on.",
     [("two weeks", 2, "duration", "week"), ("nine hours", 9, "duration", "hour")]),
    ("He got 10 years, and six months of probation.",
     [("10 years", 10, "duration", "year"), ("six months", 6, "duration", "month")]),
    ("It took three days, four hours, and ten minutes.",
     [("three days, four hours, and ten minutes", 4570, "duration", "minute")]),
    ("It lasted two hours and ten minutes.", [("two hours and ten minutes", 130, "duration", "minute")]),
    ("Most had two or more years of training.", [("two or more years", 2, "duration", "year")]),
    ("He has worked 20 or more hours a week.", [("20 or more hours a week", 20, "duration", "hour")]),
    ("They walked ten or so miles.", [("ten or so miles", 10, "length", "mile")]),
    ("He paid 100 or more dollars.", [("100 or more dollars", 100, "money", "USD")]),
    ("He hired 100 or more drivers.", [("100 or more", 100, "count", "driver")]),
    ("It stood from the 12th through 15th centuries.", []),
    ("The team held two day-long meetings.", [("two", 2, "count", "meeting")]),
    ("Police found three week-old kittens.", [("three", 3, "count", "kitten")]),
    ("Some 15 year-old students fell ill.", [("Some 15 year-old", 15, "age", "year")]),
    ("Two 4-year-old girls fell ill.", [("Two", 2, "count", "girl"), ("4-year-old", 4, "age", "year")]),
    ("The second 17-year-old boy was let go.", [("second", 2, "rank", "boy"), ("17-year-old", 17, "age", "year")]),
    ("It gave $13,440 to three groups.", [("$13,440", 13440, "money", "USD"), ("three", 3, "count", "group")]),
    ("It will cost $10 to 15 billion.", [("$10 to 15 billion", None, "money", "USD")]),
    ("Call the desk at 305-471-TIPS.", []),
    ("It ordered 30 of the 787-9 jets.", [("30", 30, "count", "jet")]),
    ("About sixty airports and roughly 300 737 Max jets stood still.", [
        ("About sixty", 60, "count", "airport"), ("roughly 300", 300, "count", "jet"),
    ]),
    ("The court keeps a 5-to-4 pro-farm majority.", [("5-to-4", None, "score", None)]),
    ("A two year-long strike ended.", [("two year", 2, "duration", "year")]),
    ("It was a third week-long strike.", [("third", 3, "rank", "strike")]),
    ("The fourth state-run bank failed.", [("fourth", 4, "rank", "bank")]),
    ("The nuns are in age from 30's to 60's.", [("from 30's to 60's", None, "age", "year")]),
    ("They are in their 40s and 50s.", [("40s", None, "age", "year"), ("50s", None, "age", "year")]),
    ("They put the number of dead at 110.", [("110", 110, "count", "dead")]),
    ("It is open to the over-60s.", [("over-60s", 60, "age", "year")]),
    ("Police held a 23yo.", [("23yo", 23, "age", "year")]),
    ("Police held a 19 y/o.", [("19 y/o", 19, "age", "year")]),
    ("The firm has a flat of 120 sqm.", [("120 sqm", 120, "area", "square metre")]),
    ("Entry 98765432107 was missing.", []),

    ("It raised COP 400,000 for the school.", [("COP 400,000", 400000, "money", "COP")]),
    ("Of the 30 runners 12 won.", [("30", 30, "count", "runner"), ("12", 12, "count", None)]),
    ("In the eighteenth and nineteenth centuries it grew.", []),
    ("The 18th and 19th holes were shut.", [("18th", 18, "rank", "hole"), ("19th", 19, "rank", "hole")]),
    ("NewsCentre 7 reporter Bill Harle was there.", []),
    ("It costs 2.5 dollars and 40 cents.",
     [("2.5 dollars", 2.5, "money", "USD"), ("40 cents", 0.4, "money", "USD")]),
    ("At 12° 30 boats froze.", [("12°", 12, "angle", "degree"), ("30", 30, "count", "boat")]),
    ("The 6-foot-4 guard left.", [("6-foot-4", 76, "length", "inch")]),
    ("He ran a 6-foot-40 code.", [("6-foot", 6, "length", "foot")]),
    ("She paid 3 dollars 50.", [("3 dollars 50", 3.5, "money", "USD")]),
    ("She paid 3 dollars 50 times.", [("3 dollars", 3, "money", "USD"), ("50", 50, "count", "time")]),
    ("His blood pressure was 140 over 90.", [("140 over 90", None, "pressure", "mmHg")]),
    ("The 12- acre park and a 4,500- square- foot hall are new.",
     [("12- acre", 12, "area", "acre"), ("4,500- square- foot", 4500, "area", "square foot")]),
    ("It lasted 10- to 12 days.", [("10- to 12 days", None, "duration", "day")]),
    ("A survey of 1980 registered voters was told.", [("1980", 1980, "count", "voter")]),
    ("The poll of 2016 was wrong.", []),
    ("Marlow 7 workers left.", [("7", 7, "count", "worker")]),
    ("They identified Ashley Evens, 26, of rural Marlow.", [("26", 26, "age", "year")]),
    ("They identified Dana Vell, 26, a driver.", [("26", 26, "age", "year")]),
    ("Police found 40 people dead in Marlow Province and 12 in Corrin Province.",
     [("40", 40, "count", "person"), ("12", 12, "count", "person")]),
    ("He found 40 boxes open in Marlow and sold 12 in Corrin.",
     [("40", 40, "count", "box"), ("12", 12, "count", "box")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "numbers"), READ)
def test_reading(text, numbers):
    found = [(q.text, q.best, q.kind, q.unit) for q in read(text)]
    assert [(a, c, d) for a, _, c, d in found] == [(a, c, d) for a, _, c, d in numbers]
    assert [b for _, b, _, _ in found] == pytest.approx([b for _, b, _, _ in numbers])


BOUNDS = [  # text, expression, low, high, modifier, per
    ("He faces up to a $40,000 fine.", "up to a $40,000", None, 40000, "at_most", None),
    ("She got at least a 10-year term.", "at least a 10-year", 10, None, "at_least", None),
    ("It had up to a 20% discount.", "up to a 20%", None, 20, "at_most", None),
    ("He looked over a $5 fence.", "$5", 5, 5, "exact", None),
    ("The clinic saw around 250 every night.", "around 250 every night", 250, 250, "about", "night"),
    ("The clinic treats 40 a day.", "40 a day", 40, 40, "exact", "day"),
    ("The clinic treats 40 patients a day.", "40", 40, 40, "exact", "day"),
]


@pytest.mark.parametrize(("text", "expression", "low", "high", "modifier", "per"), BOUNDS)
def test_bounds(text, expression, low, high, modifier, per):
    (q,) = read(text)
    assert (q.low, q.high, q.modifier, q.per) == (low, high, modifier, per)
    assert q.text.startswith(expression)


def test_the_year_of_the_money_is_noted():
    (amount,) = read("It cost $5 million in 2015 dollars.")
    assert amount.note == "in 2015 dollars"


ENDS = [  # text, low, high
    ("Between two hundred and three hundred thousand people fled.", 200_000, 300_000),
    ("From four hundred to five hundred thousand votes were lost.", 400_000, 500_000),
    ("Between two hundred and three hundred people fled.", 200, 300),
    ("Between five hundred and two thousand people fled.", 500, 2_000),
    ("From two hundred to one thousand votes were lost.", 200, 1_000),
]


@pytest.mark.parametrize(("text", "low", "high"), ENDS)
def test_both_ends_of_an_interval_share_their_scale(text, low, high):
    (q,) = read(text)
    assert (q.low, q.high) == (low, high)


PARTS = [  # text, the figures in it
    ("It is one hundred-thousandth of a gram.", [0.00001]),
    ("It is one thousandth of a gram.", [0.001]),
    ("She was the one hundred-thousandth guest.", [100_000]),
    ("Homes in ZIP code 10463 burned.", []),
    ("Some 10463 homes burned.", [10463]),
    ("A 20m bailout was refused.", [20_000_000]),
    ("A 20m wall fell.", [20]),
    ("Orders will grow next half.", []),
    ("Half the orders grew.", [0.5]),
    ("Odo Quell Jr., 55, of Brask, was held.", [55]),
    ("Its 3.6GHZ core runs hot.", [3.6]),
]


@pytest.mark.parametrize(("text", "figures"), PARTS)
def test_parts_codes_and_small_marks(text, figures):
    assert [q.best for q in read(text)] == pytest.approx(figures)


def test_the_age_behind_junior_is_one():
    (age,) = read("Odo Quell Jr., 55, of Brask, was held.")
    assert (age.kind, age.unit) == ("age", "year")
