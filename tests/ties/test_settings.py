"""When and where figures belong, in the words of news; a line a figure: its text, day and place, "-" for nothing."""

import datetime as dt

import pytest

from analysis.article import text_article
from analysis.extract import extract
from analysis.themes import read_codebook

TOLD = [  # text, then each row: figure, day, place
    # fronted phrases, relative clauses, participles, two clauses joined by "and"
    ("On Sunday, a bomb killed 12 people.", "12 Sunday -"),
    ("In Basra, 12 people were killed.", "12 - Basra"),
    ("In Basra on Sunday, a fire hurt 12.", "12 Sunday Basra"),
    ("A raid on Basra on Sunday that killed two drew protests.", "two Sunday Basra"),
    ("A fire broke out in Basra on Sunday, killing two.", "two Sunday Basra"),
    ("She won three titles at Oxley and returned to teach in 2016.", "three - Oxley"),
    ("He signed 12 players and left for Basra in May.", "12 - -"),
    ("Exports fell in 2019, which ended with 12 failures.", "12 2019 -"),
    ("She praised 40 backers of the Fair Wages Act of 2009.", "40 - -"),
    ("She praised 40 backers in March of 2009.", "40 March_of_2009 -"),
    # values that are only compared keep their own day
    ("The rate fell to 1.79% from 1.81% late on Monday.", "1.79% - -", "1.81% Monday -"),
    ("Turnout was 61.4%, down from 66.8% in 2019.", "61.4% - -", "66.8% 2019 -"),
    (
        "Profit rose to $5 million, or 40 cents a share, from $4 million, or 30 cents a share, a year ago.",
        "$5_million - -", "40_cents_a_share - -", "$4_million a_year_ago -", "30_cents_a_share a_year_ago -",
    ),
    (
        "Sales were $9 million, more than twice the $4 million a year earlier.",
        "$9_million - -", "more_than_twice - -", "$4_million a_year_earlier -",
    ),
    ("The loss was $9 million, compared with a 2019 profit of $4 million.", "$9_million - -", "$4_million 2019 -"),
    ("Cases fell 4% compared to the first quarter.", "4% - -"),
    # what came before or after has its own day, and so has what is told next
    ("The club had 12 members, 14 more than at the same time in 2008.", "12 - -", "14 - -"),
    ("The mill grew from a hut in the 1960s to a firm with 90 men.", "90 - -"),
    ("From a hut in Basra in 1990, the firm moved 90 men.", "90 1990 Basra"),
    ("He had three bad years until 2002, then four good ones.", "three 2002 -", "four - -"),
    ("He served six years in jail for a raid in Basra in 1990.", "six_years - -"),
    ("He was jailed in Basra on Sunday for 12 years.", "12_years Sunday Basra"),
    ("The force was cut to 900 men, but within the past two years, it grew.", "900 - -", "two_years - -"),
    ("He spent 13 years there after a term in the 1990s.", "13_years - -"),
    ("The minister resigned on Sunday after 12 deaths in Basra.", "12 - Basra"),
    ("Following 12 arrests in May, the club closed.", "12 May -"),
    ("Some 12 men have been freed since 2019.", "Some_12 2019 -"),
    ("He was jailed for 12 counts of fraud, but in February he was freed.", "12 - -"),
    ("She holds 12 medals, including two won in 2019.", "12 - -", "two 2019 -"),
    ("Rescuers came 13 days after the quake in May.", "13_days - -"),
    ("The firm sold $3 million of bonds due 1993.", "$3_million - -"),
    ("The index extended Wednesday's losses by a further 12 points.", "12 - -"),
    ("Wednesday's raid killed 12 men.", "12 Wednesday -"),
    ("He was freed on Monday, having paid a $4,000 fine in May.", "$4,000 May -"),
    ("Freed in Basra, having paid a $4,000 fine, he left.", "$4,000 - -"),
    ("The mill employs 90 men and in May, 12 of them were held.", "90 - -", "12 May -"),
    ("On Friday 12 men fled and on Sunday 14 more left.", "12 Friday -", "14 Sunday -"),
    # what describes a thing is true at any time
    ("The 49-year-old baker was jailed in Basra on Sunday.", "49-year-old - -"),
    ("The 16-nation bloc met in Basra on Sunday.", "16-nation - -"),
    ("The 32%-owned mill lost money in 2019.", "32% - -"),
    ("The firm will buy its 12-screen hall in Basra on Sunday.", "12-screen - Basra"),
    ("The town is one of seven finalists. Basra is a city in Iraq. The city has 12 parks.", "seven - -", "12 - -"),
    ("Basra lies in Iraq. Fires hurt 12 people on the outskirts of the city.", "12 - Basra"),
    ("Basra lies in Iraq. The city's population grew by 12 percent.", "12_percent - Basra"),
    ("Iraq voted. The prize drew 12 entries from across the country.", "12 - -"),
    # a vague day is of the figure only where it stands with it
    ("In a recent poll 12 men were asked.", "12 - -"),
    ("Two recent raids hurt 12 men.", "Two recent -", "12 - -"),
    ("They spoke of the future of two towns.", "two - -"),
    # several days and places: none of them
    ("The club sold 12 players between May 3 and June 9.", "12 - -"),
    ("From 2010 to 2012 the club sold 12 players.", "12 - -"),
    ("Police held 12 men on Friday and Saturday.", "12 - -"),
    ("Two bombs killed 12 people in Kenya and Uganda.", "Two - -", "12 - -"),
    ("Bombs in Nairobi, Kenya, and Kampala, Uganda, killed 12.", "12 - -"),
    ("A bomb killed 12 people in Nairobi, Kenya.", "12 - Nairobi"),
    ("A bomb killed 12 people in the town of Gulu in Uganda.", "12 - Gulu"),
    # each figure has its own place
    ("Output grew in Kenya (12 tonnes) and Uganda (14 tonnes).", "12_tonnes - Kenya", "14_tonnes - Uganda"),
    ("It fell 5% at sea and 4% in Kenya.", "5% - -", "4% - Kenya"),
    ("Fires hurt 12 people in May and 14 in Kenya.", "12 May Kenya", "14 May Kenya"),
    # a place must lead the figure there, and be no mere part of another name
    ("Sales outside Japan rose 5%.", "5% - -"),
    ("She faces 12 counts in the Kenya government's case.", "12 - -"),
    ("Bombs near Kenya embassies killed 12.", "12 - -"),
    ("It would raise 88 billion Hong Kong dollars.", "88_billion_Hong_Kong_dollars - -"),
    ("In the eyes of Kenya 12 men are heroes.", "12 - -"),
    ("In parts of Kenya 12 men were held.", "12 - Kenya"),
    ("A fire in a Nairobi hospital killed 12.", "12 - Nairobi"),
    ("The Kenya bombing killed 12.", "12 - -"),
    ("Twelve people died in the Kenya bombing.", "Twelve - Kenya"),
    # two participles of one auxiliary share what stands behind them, two verbs of their own don't
    ("Two men were killed and five hurt in Basra on Sunday.", "Two Sunday Basra", "five Sunday Basra"),
    ("The storm left one man dead and four others injured Sunday.", "one Sunday -", "four Sunday -"),
    ("Nine were detained and two charged on Monday.", "Nine Monday -", "two Monday -"),
    ("Nine were detained and two men slept on Monday.", "Nine - -", "two Monday -"),
    # the day and place of a subject hold for each of its verbs, those of the first verb not for the second
    ("Floods in Basra on Monday drowned six cows and swept away nine.", "six Monday Basra", "nine Monday Basra"),
    ("Rovers lost six games in Basra and bought nine players.", "six - Basra", "nine - -"),
    # an age that describes somebody happened on no day
    ("Police held a 33-year-old man on Monday in Basra.", "33-year-old - -"),
    ("On Monday a 61-year-old miner died.", "61-year-old - -"),
    ("In Basra the 40-year-old clerk sold 12 cars on Monday.", "40-year-old - -", "12 Monday Basra"),
    # a day that only says which person is meant; one in a range of its own
    ("She gave $3 million to a group backing Ada Brisk, a 2012 hopeful.", "$3_million - -"),
    ("Sales fell from 12 tons in 2013 to 9 tons in 2021.", "from_12_tons_in_2013_to_9_tons - -"),
    # "as of" a day stands for the whole sentence
    ("Twenty clubs had applied to play as of Wednesday.", "Twenty Wednesday -"),
    ("Deaths as of June 3: the first ward had 12.", "first - -", "12 - -"),
    ("The guard was held in Nairobi for five years, but in February he left.", "five_years - Nairobi"),
    ("The club played 12 games from May 3 through June 12.", "12 - -"),
    # what led up to something isn't of its day
    ("The hall opens Monday after almost six years of work.", "almost_six_years - -"),
    ("The clerk sold 12 cars after May.", "12 May -"),
]  # fmt: skip


def read(text):
    return extract(text_article(text, "a", published=dt.date(2021, 6, 10)), read_codebook())


def settings_of(text):
    found = read(text)
    days = {d.date_id: d.text for d in found.dates}
    places = {e.entity_id: e.name for e in found.entities}
    rows = ((q.text, days.get(q.date_id), places.get(q.place_id)) for q in found.quantities)
    return [" ".join((cell or "-").replace(" ", "_") for cell in row) for row in rows]


@pytest.mark.parametrize(("text", "rows"), [(case[0], case[1:]) for case in TOLD])
def test_the_day_and_the_place_of_a_figure(text, rows):
    assert settings_of(text) == list(rows)


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Two bombs killed 12 people in Kenya and Uganda.", "several places: Kenya, Uganda"),
        ("Bombs in Nairobi, Kenya, and Kampala, Uganda, killed 12.", "several places: Nairobi, Kampala"),
        ("From 2010 to 2012 the club sold 12 players.", "several days: 2010, 2012"),
        ("A bomb killed 12 people in Nairobi, Kenya.", None),
        ("Sales fell from 12 tons in 2013 to 9 tons in 2021.", "several days: 2013, 2021"),
    ],
)
def test_several_days_or_places_are_noted(text, note):
    assert read(text).quantities[-1].note == note
