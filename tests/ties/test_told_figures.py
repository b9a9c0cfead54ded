"""What figures tell in the words of news: measure, verb, what is counted, trend; a line a figure, "-" for nothing."""

import datetime as dt

import pytest

from analysis.article import text_article
from analysis.extract import extract
from analysis.themes import read_codebook

TOLD = [  # text, then each row: figure, measure, action, counted, trend
    # what so many are left in, in lists and in quotation marks
    ("The attack left seven dead.", "seven killed die - -"),
    (
        "The blast left two Danish soldiers and three guards dead.",
        "two killed die Danish_soldiers -",
        "three killed die guards -",
    ),
    ("The raid left “dozens of rebels” dead.", "dozens killed die rebels -"),
    ("The crash left 14 wounded.", "14 injured wound - -"),
    ("The raid left up to 32 civilians dead.", "up_to_32 killed die civilians -"),
    ("Three dead, 14 wounded in Marlow", "Three killed die - -", "14 injured wound - -"),
    ("The flood left 12 homes empty.", "12 home leave homes -"),
    ("More than 900 villagers have left their homes.", "More_than_900 displaced leave villagers -"),
    ("The mill will shut a plant and cut 800 jobs.", "800 laid_off cut jobs -"),
    ("It closed with the loss of 35 jobs.", "35 laid_off lose jobs -"),
    ("The plant has 35 jobs.", "35 employed have jobs -"),
    ("Rovers won in front of 41,306 people.", "41,306 attendance win people -"),
    ("Forty officers arrested a man.", "Forty officer arrest officers -"),
    # passives without their auxiliary
    ("A woman was killed and three women and a man injured.", "three injured injure women -"),
    ("Two were killed and 30 hurt.", "Two killed kill - -", "30 injured hurt - -"),
    ("Ten men were held and five freed.", "Ten detained hold men -", "five released free men -"),
    ("Ten men were held and five fled.", "Ten detained hold men -", "five man flee men -"),
    # what came of it
    ("The raid led to 46 of their friends being held.", "46 detained hold friends -"),
    ("The ruling resulted in 30 firms closing.", "30 firm close firms -"),
    ("The vote ended in 12 arrests.", "12 arrested arrest arrests -"),
    # amounts told again
    (
        "The bridge cost more than 40 million euros ($44 million).",
        "more_than_40_million_euros cost cost bridge -",
        "$44_million cost cost bridge -",
    ),
    ("The tank was about 40 metres deep (131 feet).", "about_40_metres depth - tank -", "131_feet depth - tank -"),
    ("He walked 12 miles (about 19 km) to Oret.", "12_miles distance walk - -", "about_19_km distance walk - -"),
    ("The firm paid $3 million (4% of its sales).", "$3_million - pay - -", "4% sales pay sales -"),
    # of an amount it is what was done with it
    ("The yard booked losses of $3 million.", "$3_million loss book losses -"),
    ("Poachers risk fines of $900.", "$900 fine risk fines -"),
    ("The mayor reported a profit of $3 million.", "$3_million profit earn profit -"),
    # orders are what is done to those who get them, expectations what they do
    ("The judge told 60 growers gathered at the mill to leave.", "60 grower tell growers -"),
    ("The judge ordered 60 growers to leave.", "60 grower order growers -"),
    ("Sixty growers were ordered to leave.", "Sixty grower order growers -"),
    ("Sixty growers are expected to leave.", "Sixty grower leave growers -"),
    ("The judge expects 60 growers to leave.", "60 grower leave growers -"),
    ("A ferry sank, with nine confirmed dead.", "nine killed die - -"),
    ("The mine had losses of $3 million.", "$3_million loss lose losses -"),
    # parts of a whole with a verb of their own, and those who are brought somewhere
    ("He owns 12 boats, including two built in 2019.", "12 boat own boats -", "two - build - -"),
    ("The 12 wounded were flown home.", "12 injured fly - -"),
    # ages: of the person where the noun follows, of nothing where they stand beside or alone
    ("The jury cleared a 52-year-old.", "52-year-old age - - -"),
    ("The jury cleared a 52-year-old weaver.", "52-year-old age clear weaver -"),
    ("Ilves, 52, a weaver, was cleared.", "52 age - - -"),
    ("Ada Brisk, 27, a clerk, died at the scene.", "27 age - - -"),
    ("A boy, six, fell into a deserted well.", "six age - - -"),
    ("His 15-year-old son was killed.", "15-year-old age kill son -"),
    ("She turned 40 on Sunday.", "40 age turn - -"),
    # verbs with a particle, and what so many are taken or made
    ("The mill will lay off 120.", "120 laid_off lay - -"),
    ("The yard laid 60 welders off in May.", "60 laid_off lay welders -"),
    ("The layoffs of 300 welders were announced.", "300 laid_off lay welders -"),
    ("The mason laid off 40 bricks.", "40 brick lay bricks -"),
    ("Gunmen held up 12 tourists.", "12 tourist hold tourists -"),
    ("Troops rounded up 70 students.", "70 arrested round students -"),
    ("Farmers rounded up 70 cattle.", "70 cattle round cattle -"),
    ("Twelve homes were burned down.", "Twelve destroyed burn homes -"),
    ("Gunmen took 14 people hostage.", "14 abducted take people -"),
    ("Nine people were taken into custody.", "Nine detained take people -"),
    ("Forty clerks were made redundant.", "Forty laid_off make clerks -"),
    # lists behind an infinitive, and the object that is left out behind the same verb
    (
        "Dorl agreed to pay $7 million at once, $3 million of 9% mortgage bonds, and 1.2 million shares.",
        "$7_million - pay - -",
        "$3_million bonds pay mortgage_bonds -",
        "9% bond pay mortgage_bonds -",
        "1.2_million share pay shares -",
    ),
    ("Oret won 12 seats and Vell won nine.", "12 seats win seats -", "nine seats win seats -"),
    ("The firm is committed to building 400 homes.", "400 home build homes -"),
    ("It faces a $1,000 fine or jail.", "$1,000 fine face fine -"),
    ("They dropped the charge against the 38-year-old.", "38-year-old age - - -"),
    # what is added to or taken from, and what a participle behind a comma tells of
    ("The overhaul would add 1 percent to costs.", "1_percent cost add costs up"),
    ("The crash wiped 3% off the index.", "3% index_level wipe index -"),
    ("Shares added 3%.", "3% share_price add Shares up"),
    ("It bought 40 mills, valued at $9 million.", "40 mill buy mills -", "$9_million valuation value mills -"),
    ("Some 40 guards are to be charged.", "Some_40 charged charge guards -"),
    # nouns of attacks and what they are aimed at
    ("They planned a raid on 40 homes.", "40 home raid homes -"),
    ("A vote on 40 bills was held.", "40 bill hold bills -"),
    ("It gave grants of $13,000 to three groups.", "$13,000 funding give grants -", "three group give groups -"),
    # how long somebody is to be held, and what a bond is
    ("The case may lead to over 12 years in prison.", "over_12_years sentence_length lead - -"),
    ("Theft is punishable by up to six years in prison.", "up_to_six_years sentence_length - - -"),
    ("She spent eight years in prison.", "eight_years - spend - -"),
    ("He was held on $70,000 bond.", "$70,000 bail hold bond -"),
    ("He was held in a cell in lieu of $900 bond.", "$900 bail hold bond -"),
    ("The mill sold $36 million in green bonds.", "$36_million bonds sell green_bonds -"),
    ("The levy costs the owner of a $90,000 home $135.", "$90,000 home cost home -", "$135 tax cost levy -"),
    ("The storm brought to nine the number of wrecks.", "nine wreck bring wrecks -"),
    ("The 50-year-old baker's trial opened in Oret.", "50-year-old age - baker -"),
    ("More than 40 people, most of them children, died.", "More_than_40 killed die people -"),
    # one of several
    ("At least 2 people were shot and one was stabbed.", "At_least_2 shot shoot people -", "one stabbed stab people -"),
    ("Two men drowned, and one was rescued.", "Two killed drown men -", "one rescued rescue men -"),
    ("Ada came, and one was glad.",),
    ("Image 4 of 10",),
    ("Slide 12 of 30 shows Ada.",),
    # tolls
    ("River Watch put the number of dead at 110.", "110 killed put dead -"),
    ("Coast Aid put the number of missing at 45.", "45 missing put missing -"),
    ("The clinic gave the number of infected as 60.", "60 infected give infected -"),
    ("The number of dead is higher than the 60 that the army has admitted.", "60 killed - dead -"),
    ("The price is higher than the $40 that the shop asks.", "$40 price - price -"),
    ("It was slower than one with no sail.", "one - - - -"),
    ("Ada Brisk died at 87.", "87 age - - -"),
    ("Officials said the toll was above the 38 that the council has confirmed.", "38 killed - toll -"),
    # what is counted: kinds of a thing, lists, what was counted before
    ("Thousands of US and Kenyan soldiers marched.", "Thousands soldier march US_and_Kenyan_soldiers -"),
    ("Some 30 bus and train drivers left.", "Some_30 driver leave bus_and_train_drivers -"),
    (
        "They found two pistols and hundreds of rounds.",
        "two pistol find pistols -",
        "hundreds round find rounds -",
    ),
    ("They met two Danes and Swedes.", "two Dane meet Danes_and_Swedes -"),
    (
        "The storm hit 900 homes. A fire left 30,000 more damaged, cutting power lines.",
        "900 home hit homes -",
        "30,000 damaged damage homes -",
    ),
    ("Police seized 900 sports utility vehicles.", "900 seized seize sports_utility_vehicles -"),
    ("It drew 900 sports fans.", "900 fan draw sports_fans -"),
    ("He faces up to a $40,000 fine.", "up_to_a_$40,000 fine face fine -"),
    ("The party has two fewer seats.", "two seats have seats down"),
    ("The party has won one more seat.", "one seats win seat -"),
    ("He won three titles over two spells.", "three title win titles -", "two spell win spells -"),
    # what moves, and what only is a level
    (
        "The Northgate index lost 162.3 points, or 2.1%, to fall to 7,425.81.",
        "162.3 index_level lose Northgate_index down",
        "2.1% index_level lose Northgate_index down",
        "7,425.81 index_level fall Northgate_index -",
    ),
    ("It had a lead of three points.", "three margin have lead -"),
    ("Ada scored 20 points.", "20 point score points -"),
    ("The index was up +0.4%.", "0.4% index_level - index up"),
    ("It was lower than the 66.8% of 2019.", "66.8% - - - -"),
    ("Use rose more than fivefold.", "more_than_fivefold - rise Use up"),
    ("Turnout was 61,300, 3% fewer than in 2015.", "61,300 turnout - Turnout -", "3% turnout - Turnout down"),
    # a movement between two values, in both word orders; a value with a day of its own
    ("Inflation rose from 2.1 to 2.7 percent.", "from_2.1_to_2.7_percent inflation rise Inflation up"),
    ("Inflation rose to 2.7 percent from 2.1.", "2.7_percent_from_2.1 inflation rise Inflation up"),
    ("The fee fell to $3 million from $4 million.", "$3_million_from_$4_million fee fall fee down"),
    ("The yield fell to 1.79% from 1.81% on Monday.", "1.79% rate fall yield -", "1.81% rate fall yield -"),
    ("The toll rose to at least six Friday.", "at_least_six killed rise toll -"),
    ("That's down 25 percent from May.", "25_percent - - - down"),
    ("The hotel/motel tax rose 4%.", "4% tax rise hotel/motel_tax up"),
    ("Its income from hotel/motel rooms fell 41%.", "41% income fall income down"),
    ("The firm lost $7 million in May.", "$7_million loss lose - -"),
    ("Shares lost $3.", "$3 share_price lose Shares down"),
    # the time that had passed is about no verb
    ("After two decades in Oret, he plans to stay.", "two_decades - - - -"),
    ("He retired after two weeks.", "two_weeks - - - -"),
    # money that is asked for, held, or paid for a right
    ("They debate a budget request for $22 million.", "$22_million request debate budget_request -"),
    ("He sold it the right to use the word for $5 million.", "$5_million price sell - -"),
    ("He asked to use the hall for $5.", "$5 - use - -"),
    ("She has a net worth of $17 million.", "$17_million net_worth have net_worth -"),
    ("The board means to widen by five the circle of bidders.", "five circle widen circle_of_bidders up"),
    ("It struck Vell, with more than 100 others wounded.", "more_than_100 injured wound others -"),
    # what is left out behind a figure
    (
        "The firm had sales of 2.2 billion shekels ($590 million) and 71 million a year earlier.",
        "2.2_billion_shekels sales sell sales -",
        "$590_million sales sell sales -",
        "71_million sales sell sales -",
    ),
    (
        "Exports to Chile grew 11 percent, those to Peru 4.5.",
        "11_percent exports grow Exports up",
        "4.5 exports grow Exports up",
    ),
    ("The port took 4.1 percent and the airport 7.3.", "4.1_percent port take port -", "7.3 airport take airport -"),
    # what a hyphen joins to its noun
    ("A five-story apartment building burned.", "five-story story burn apartment_building -"),
    ("A 12-member council voted.", "12-member member vote council -"),
]


def read(text):
    return extract(text_article(text, "a", published=dt.date(2016, 5, 4)), read_codebook())


def rows(text):
    found = []
    for q in read(text).quantities:
        cells = [q.text, q.measure, q.action, q.counted, q.trend]
        found.append(" ".join((cell or "-").replace(" ", "_") for cell in cells))
    return found


@pytest.mark.parametrize("case", TOLD, ids=[text for text, *_ in TOLD])
def test_what_a_figure_tells(case):
    text, *expected = case
    assert rows(text) == expected


def test_an_amount_told_again_has_the_bounds_of_the_first():
    found = read("The bridge cost more than 40 million euros ($44 million).").quantities
    assert [(q.modifier, q.low, q.high) for q in found] == [("over", 40e6, None), ("over", 44e6, None)]


PLACED = [  # text, day and place of the last figure, as written
    ("An attack on Odesa on Sunday that killed two was condemned.", "Sunday", "Odesa"),
    ("On Sunday, a bomb killed 12 people.", "Sunday", None),
    ("In Kharkiv, 12 people were killed.", None, "Kharkiv"),
    ("They struck near Odesa on Sunday, killing 12 people.", "Sunday", "Odesa"),
    ("He won three titles and returned to Odesa in 2016.", None, None),
    ("Sales outside Japan rose 3%.", None, None),
    ("The yield fell to 1.79% from 1.81% late on Monday.", "Monday", None),
]


@pytest.mark.parametrize(("text", "day", "place"), PLACED, ids=[text for text, *_ in PLACED])
def test_when_and_where_a_figure_belongs(text, day, place):
    found = read(text)
    quantity = found.quantities[-1]
    assert (found.dates[quantity.date_id].text if quantity.date_id is not None else None) == day
    assert (found.entities[quantity.place_id].name if quantity.place_id is not None else None) == place
