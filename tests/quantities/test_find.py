"""What is a number of the article, and how it is read: a table for each part of the grammar; names are invented."""

import pytest

from analysis.article import text_article
from analysis.dates import find_dates
from analysis.language.document import read_document
from analysis.quantities import find_quantities
from analysis.records import Quantity


def read(text: str) -> list[Quantity]:
    document = read_document(text_article(text, "t"))
    return find_quantities(document, taken=[(d.start, d.end) for d in find_dates(document) if d.type != "DURATION"])


def one(text: str) -> Quantity:
    """The only quantity of a sentence, ranks aside."""
    (found,) = [q for q in read(text) if q.kind != "rank"]
    return found


NUMERALS = [  # text, value
    ("The mine employs 1,200 people.", 1200),
    ("The camp holds 816 000 people.", 816000),
    ("The club has 12,34,567 members.", 1234567),
    ("The group has twenty-eight thousand six hundred and forty members.", 28640),
    ("The town lost two hundred and five homes.", 205),
    ("It sold half a million bottles.", 500000),
    ("It sold two and a half million bottles.", 2500000),
    ("It sold three million and a half bottles.", 3500000),
    ("It sold two dozen bottles.", 24),
    ("It sold 1.5m bottles.", 1500000),
    ("It sold 25k bottles.", 25000),
    ("It sold 3 lakh bottles.", 300000),
    ("It sold 4 thousand 3 hundred bottles.", 4300),
    ("The plank is 2 1/2 inches wide.", 2.5),
    ("The plank is 2½ inches wide.", 2.5),
    ("The crew counted 1.3x10^6 cells.", 1300000),
    ("The reading was minus 5.", -5),
    ("The reading was -5.", -5),
    ("The answer was seven point zero three.", 7.03),
    ("Two-thirds of the farms failed.", 2 / 3),
    ("A quarter of the farms failed.", 0.25),
    ("Nearly a third of the farms failed.", 1 / 3),
    ("One in four farms failed.", 0.25),
    ("Nine out of ten farms failed.", 0.9),
]


@pytest.mark.parametrize(("text", "value"), NUMERALS)
def test_numerals(text, value):
    assert one(text).best == pytest.approx(value)


MODIFIERS = [  # text, expression, low, high, best, modifier
    ("About 120 men came.", "About 120", 120, 120, 120, "about"),
    ("Some 300 men came.", "Some 300", 300, 300, 300, "about"),
    ("At least three men came.", "At least three", 3, None, 3, "at_least"),
    ("No fewer than three men came.", "No fewer than three", 3, None, 3, "at_least"),
    ("Three or more men came.", "Three or more", 3, None, 3, "at_least"),
    ("As many as 40 men came.", "As many as 40", None, 40, 40, "at_most"),
    ("Up to about 40 men came.", "Up to about 40", None, 40, 40, "at_most"),
    ("More than half the men came.", "More than half", 0.5, None, 0.5, "over"),
    ("Fewer than 40 men came.", "Fewer than 40", None, 40, 40, "under"),
    ("Only 40 men came.", "40", 40, 40, 40, "exact"),
    ("They stayed for over two years.", "over two years", 2, None, 2, "over"),
    ("It costs 40 dollars or less.", "40 dollars or less", None, 40, 40, "at_most"),
    ("Between 30 and 40 men came.", "Between 30 and 40", 30, 40, None, "range"),
    ("Hundreds of men came.", "Hundreds", 100, 1000, None, "vague"),
    ("Tens of thousands of men came.", "Tens of thousands", 1e4, 1e5, None, "vague"),
    ("Several hundred men came.", "Several hundred", 300, 900, None, "vague"),
    ("An unknown number of men came.", "An unknown number", None, None, None, "unknown"),
    ("It holds more than 12 and less than 30 men.", "more than 12 and less than 30", 12, 30, None, "range"),
]


@pytest.mark.parametrize(("text", "expression", "low", "high", "best", "modifier"), MODIFIERS)
def test_modifiers_and_bounds(text, expression, low, high, best, modifier):
    found = one(text)
    assert (found.text, found.low, found.high, found.best, found.modifier) == (expression, low, high, best, modifier)


RANGES = [  # text, low, high, unit
    ("It takes 24.2–35bn crowns.", 24.2e9, 35e9, "krone"),
    ("It costs $10 to $15 billion.", 10e9, 15e9, "USD"),
    ("Flats cost $200,000 to $1.3 million.", 200000, 1.3e6, "USD"),
    ("The waves were 8- to 16-metre walls.", 8, 16, "metre"),
    ("It grew from 20 miles in 2008 to 29 miles.", 20, 29, "mile"),
    ("It fell from 35 to 24 kilometres.", 24, 35, "kilometre"),
    ("It lasted three or four years.", 3, 4, "year"),
    ("Four to five thousand people came.", 4000, 5000, "person"),
    ("The tank weighs 40±2 tonnes.", 38, 42, "tonne"),
]


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES)
def test_ranges(text, low, high, unit):
    found = one(text)
    assert (found.low, found.high, found.best, found.unit) == (low, high, None, unit)


MONEY = [  # text, value, unit, per
    ("It paid USD 200.", 200, "USD", None),
    ("It paid A$5.", 5, "AUD", None),
    ("It paid RM 3m.", 3e6, "MYR", None),
    ("It paid 200 shekels.", 200, "ILS", None),
    ("It paid £3bn.", 3e9, "GBP", None),
    ("It paid $2.4-billion.", 2.4e9, "USD", None),
    ("It lost -$10.", -10, "USD", None),
    ("It paid 5 pence.", 0.05, "GBP", None),
    ("It paid 3 dollars 50 cents.", 3.5, "USD", None),
    ("It paid 40 Kuwaiti dinars.", 40, "KWD", None),
    ("It paid 40 dinars.", 40, "dinar", None),
    ("It paid $800 a month.", 800, "USD", "month"),
    ("It paid $15/hour.", 15, "USD", "hour"),
    ("It paid 20 million pounds for the bridge.", 2e7, "GBP", None),
]


@pytest.mark.parametrize(("text", "value", "unit", "per"), MONEY)
def test_money(text, value, unit, per):
    found = one(text)
    assert (found.kind, found.best, found.unit, found.per) == ("money", value, unit, per)


MEASURES = [  # text, value, kind, unit, per
    ("It rose 4.5 per cent.", 4.5, "share", "percent", None),
    ("It rose two percentage points.", 2, "share", "percentage_point", None),
    ("Winds reached 90 mph.", 90, "speed", "mile", "hour"),
    ("Winds reached 90 kilometres an hour.", 90, "speed", "kilometre", "hour"),
    ("The flat has 32 square metres.", 32, "area", "square metre", None),
    ("The flat has 32m2.", 32, "area", "square metre", None),
    ("The reservoir holds 4 cubic kilometres.", 4, "volume", "cubic kilometre", None),
    ("It was 30 degrees Celsius.", 30, "temperature", "degree_Celsius", None),
    ("The temperature was 30 degrees.", 30, "temperature", "degree", None),
    ("He turned the wheel 30 degrees.", 30, "angle", "degree", None),
    ("A quake of 6.1 on the Richter scale struck.", 6.1, "magnitude", "magnitude", None),
    ("The plan has 60GB of data.", 60, "data", "gigabyte", None),
    ("The farm yields 3.4 gigawatts.", 3.4, "power", "gigawatt", None),
    ("The man is six feet two inches tall.", 74, "length", "inch", None),
    ("It took an hour and a half.", 1.5, "duration", "hour", None),
    ("He served one year and 10 days.", 375, "duration", "day", None),
    ("The park covers 32 km² of marsh.", 32, "area", "square kilometre", None),
    ("The wall is 8m tall.", 8, "length", "metre", None),
    ("She drank a litre of milk.", 1, "volume", "litre", None),
    ("There were 12 cases per 100,000 people.", 12, "count", "case", "100000 person"),
]


@pytest.mark.parametrize(("text", "value", "kind", "unit", "per"), MEASURES)
def test_measures(text, value, kind, unit, per):
    found = one(text)
    assert (found.best, found.kind, found.unit, found.per) == (value, kind, unit, per)


AGES = [  # text, low, high
    ("The 15-year-old boy ran.", 15, 15),
    ("Nora Vell, 44, said no.", 44, 44),
    ("Nora Vell (44) said no.", 44, 44),
    ("Their son, 7, said no.", 7, 7),
    ("Men aged 18 to 34 came.", 18, 34),
    ("His son, who was 10, ran.", 10, 10),
    ("She turned 40 in May.", 40, 40),
    ("A woman in her 30s ran.", 30, 39),
    ("A 20-something clerk ran.", 20, 29),
]


@pytest.mark.parametrize(("text", "low", "high"), AGES)
def test_ages(text, low, high):
    found = one(text)
    assert (found.kind, found.unit, found.low, found.high) == ("age", "year", low, high)


LISTED_AGES = [  # text, the ages of several people
    ("Two men, 26 and 21, were held.", [26, 21]),
    ("Three women, 30, 41 and 19; a boy.", [30, 41, 19]),
    ("The boys, 9 and 11, and a girl, 8, swam.", [9, 11, 8]),
    ("Two boys, 9 and 11 years of age, sang.", [9, 11]),
    ("Two guards, 25 and 51 were hurt.", [25, 51]),
    ("A fourth male, 37, was held.", [37]),
    ("The other, 20, is free.", [20]),
    ("One, 21, is in jail; one, 31, was freed.", [21, 31]),
    ("One, 2, 3 and 4 are read; one, 20, 30.", []),
    ("Two men, 16 and 17, and 40 others sang.", [16, 17]),
    # no ages: other things, another number of people, what goes on behind
    ("Two buses, 26 and 21, met.", []),
    ("Three men, 26 and 21, met.", []),
    ("They saw men, 5 and 6 hours apart.", []),
    ("Six people, 4 of them children, ran.", []),
]


@pytest.mark.parametrize(("text", "ages"), LISTED_AGES)
def test_ages_in_a_row_belong_to_the_people_before_them(text, ages):
    assert [q.best for q in read(text) if q.kind == "age"] == ages


COUNTED = [  # text, expression, unit, counted
    ("At least 354 Tarnese are held.", "At least 354", "Tarnese", "Tarnese"),
    ("Of the boats, four are Heron Class boats.", "four", None, None),
    ("The navy has ten Kilo Class submarines.", "ten", "submarine", "Kilo Class submarines"),
    ("Police held 12 members of a feared group.", "12", "member", "members of a feared group"),
    ("Police held 12 of the group’s own men.", "12", "man", "the group’s own men"),
    ("Police held 2.7m cheap and heavy phones.", "2.7m", "phone", "cheap and heavy phones"),
    ("Thousands of Tarnish and Vale voters came.", "Thousands", "voter", "Tarnish and Vale voters"),
    ("Police held 20 men, women and children.", "20", "man", "men, women and children"),
    ("It drew another pick or two.", "two", "pick", "pick"),
    ("It has a four-cylinder engine.", "four-cylinder", "cylinder", "cylinder"),
    ("He gets $800 a month in salary.", "$800 a month", "USD", "salary"),
    ("He won a $300 million contract.", "$300 million", "USD", "contract"),
    ("He paid a fine of $3 billion.", "$3 billion", "USD", "fine"),
    ("It holds 50 ml of acid.", "50 ml", "millilitre", "acid"),
    ("He owns a 51 percent stake.", "51 percent", "percent", "stake"),
]


@pytest.mark.parametrize(("text", "expression", "unit", "counted"), COUNTED)
def test_what_is_counted(text, expression, unit, counted):
    found = one(text)
    assert (found.text, found.unit, found.counted) == (expression, unit, counted)


SHARED = [  # text, (value, unit) of each
    ("Twelve villagers fled, three of them children.", [(12, "villager"), (3, "child")]),
    ("Some 43 people were killed and 200 injured.", [(43, "person"), (200, "person")]),
    ("Thieves took 460 cars this year, compared with 63 last year.", [(460, "car"), (63, "car")]),
    ("They got 45 and 50 mg of the drug.", [(45, "milligram"), (50, "milligram")]),
    ("They sell two-, three- and six-cylinder engines.", [(2, "cylinder"), (3, "cylinder"), (6, "cylinder")]),
    ("Bids ranged widely: the highest is 84 cents, the lowest is 74.", [(0.84, "USD"), (0.74, "USD")]),
    ("It grew 3% to 41.20.", [(3, "percent"), (41.2, None)]),
]


@pytest.mark.parametrize(("text", "rows"), SHARED)
def test_units_that_numbers_share(text, rows):
    assert [(q.best, q.unit) for q in read(text)] == rows


TRENDS = [  # text, trend of each
    ("The index fell 3% to 41.20.", ["down", None]),
    ("Shares were up nearly 57% at noon.", ["up"]),
    ("The index lost 64 points, or 1.2%.", ["down", "down"]),
    ("Dorl lost $7.2 million on its trams.", [None]),
    ("The club has lost a total of $6 billion.", [None]),
    ("Dorl shares lost $1.25.", ["down"]),
    ("Sales fell $7 million.", ["down"]),
    ("The army lost 12 men.", [None]),
    ("He gave up 12 seats.", [None]),
    ("Rain is down to 12 days.", [None]),
    ("The price fell from $40 to $30.", ["down"]),
]


@pytest.mark.parametrize(("text", "trends"), TRENDS)
def test_trends(text, trends):
    assert [q.trend for q in read(text)] == trends


NONE = [  # texts without a reported number
    "It began in 1998 and ended in 2004.",
    "It began on May 4th, 2019.",
    "It began on 11 February.",
    "It began at 9:40 p.m. and ended at 6 am.",
    "It was the biggest flood of the 1970s.",
    "Call 555-0134 or +1-222-555-0134.",
    "He wrote to 123 Ashby Street.",
    "Leaders of the G7 met.",
    "She bought an iPhone 12 and a Boeing 737.",
    "Article 5 was read.",
    "Talks at COP28 began.",
    "Call the help line on 0800 257 777.",
    "The plan must first pass.",
    "It reached stage three.",
    "The BA.4 strain spread.",
    "They took Route 66 and the M25.",
    "The phones are the Vela 9 Neo and 9 Neo Prime.",
    "Between 1600 and 1900 world trade grew.",
    "COVID-19 spread.",
    "Version 3.2.1 was out.",
    "See https://example.org/2020/12/31.",
    "This one is the best one.",
    "One of the reasons is rain.",
    "Ilse Brandt, one of the founders, left.",
    "One day he will return.",
    "It flew at half-staff.",
    "They scored in the second half.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_quantity(text):
    assert [(q.text, q.rule) for q in read(text) if q.kind != "rank"] == []


def test_ordinals_are_ranks():
    found = read("It was their third straight win.")
    assert [(q.kind, q.best, q.unit) for q in found] == [("rank", 3, "win")]


def test_scores_keep_both_sides():
    found = one("Oldmere beat Tarn 3-1.")
    assert (found.kind, found.low, found.high, found.best) == ("score", 1, 3, None)


def test_numbers_in_taken_spans_are_skipped():
    text = "On day 12 they found 30 men."
    document = read_document(text_article(text, "t"))
    assert [q.text for q in find_quantities(document, taken=[(3, 9)])] == ["30"]


def test_bare_numbers_in_names_are_skipped():
    text = "Studio 54 paid $20."
    document = read_document(text_article(text, "t"))
    assert [q.text for q in find_quantities(document, names=[(0, 9)])] == ["$20"]


def test_ids_count_up_over_sentences():
    assert [q.quantity_id for q in read("Two men and 3 dogs ran. Four cats sat.")] == [0, 1, 2]


@pytest.mark.parametrize(
    "text",
    [
        "He worked there from 2003-07 and in the 1879-1884 war.",
        "The host is 192.168.0.1 and the build 10.5.2.",
        "Dial 0800 257 777 or (255) 51 66.",
        "Guards left Terminal Five by bus.",
        "The mill opens at 6 o'clock.",
        "A deed of '86 is lost.",
        "He is one of",
    ],
)
def test_what_a_date_or_a_code_holds(text):
    assert read(text) == []
