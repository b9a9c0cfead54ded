"""What a figure measures where its own phrase does not name it: what changed, what is paid in, what is worth it."""

import datetime as dt

import pytest

from analysis.article import text_article
from analysis.extract import extract
from analysis.themes import read_codebook


def last(text):
    found = extract(text_article(text, "a", published=dt.date(2021, 6, 10)), read_codebook())
    return [(q.counted, q.measure) for q in found.quantities][-1]


MEASURED = [
    # what moves keeps its figures, whatever time or amount a share stands between them
    ("Dorl shares slid 4% to $31 in after-hours trading.", ("Dorl shares", "share_price")),
    ("Ticket sales in Vell rose by 5% last quarter.", ("Ticket sales", "sales")),
    ("Profit grew 9% to $30 million, or 80 cents a share, from $28 million.", ("Profit", "profit")),
    ("Net income fell to $30 million, or 80 cents a share.", ("Net income", "profit")),
    ("Revenue totalled $3 million, a 4% rise from $2.9 million.", ("Revenue", "revenue")),
    # what "it" and "they" stand for, a thing and no person, body or name
    ("Copper rose on Monday. In Brask it traded at $9,880 a tonne.", ("Copper", "copper")),
    ("Prices rose in May. They fell 3% in June.", ("Prices", "price")),
    ("The index rose before it fell 3%.", ("index", "index_level")),
    ("The toll has risen. It stood at 38.", ("toll", "killed")),
    ("The council met. It fell 3%.", (None, None)),
    ("The miner left. It cost $3 million.", (None, "cost")),
    ("It will take three years.", (None, None)),
    # how many fit in
    ("The arena can seat 900 people.", ("people", "capacity")),
    ("The arena has a seating capacity of 900.", ("seating capacity", "capacity")),
    ("The disco has a capacity of 900 people.", ("people", "capacity")),
    ("Dorl holds 900 patents.", ("patents", "patent")),
    # months with a point, and "per cent" in two words
    ("Sales for the year ended Oct. 1 fell 3%.", (None, None)),
    ("Turnover jumped 9 per cent to $12 million.", ("Turnover", "revenue")),
    ("Fields owned by Ada Brisk worth $3 million were sold.", ("Fields", "field")),
    ("The real number is above the 52 that Brask admits.", ("real number", None)),
    ("The way to Vell is 40 kilometres and Brask to Hask is 70 kilometres.", (None, None)),
    # nouns that hyphens join, and a sum before what it comes from
    ("Dorl took a write-off of $3 million.", ("write-off", "write-off")),
    ("Dorl posted a third-quarter net loss of $3 million.", ("third-quarter net loss", "loss")),
    ("Dorl had a profit from mills of $3 million.", ("profit", "profit")),
    ("He is in jail in lieu of $900 bond.", ("bond", "bail")),
    ("The sum comes to $3 million in late payments.", ("late payments", "payment")),
    ("Savings fell from $90 to $30 in 18 months, Hask said. They fell $40.", ("Savings", "saving")),
    ("Dorl shares closed up 30 Norse cents to $9.", ("Dorl shares", "share_price")),
    ("Net interest income rose to $3 million.", ("Net interest income", "income")),
    ("Household income rose 3%.", ("Household income", "salary")),
    ("Dorl had sales of about C$3 million.", ("sales", "sales")),
    # a time that only tells how long or when is told of nothing
    ("Profit fell 8% to $60 million for the three months.", (None, None)),
    ("Prices have risen over the last two decades.", (None, None)),
    ("The well had been unused for five years.", (None, None)),
    ("The strike went on for nine days.", ("strike", "strike")),
    ("The session lasted for nine hours.", ("session", "session")),
    # things, and what bounds them
    ("The drones work at depths up to 900 metres.", ("depths", "depth")),
    ("They sell tickets under $40.", ("tickets", "ticket")),
    ("The bank offers loans above $4,000.", ("loans", "loan")),
    ("They paid the men up to $40.", (None, None)),
    # what is sold for so much, and to whom
    ("Dorl bought out its partner for $3 million.", ("partner", "price")),
    ("She sold 900 shares for $7 each.", ("shares", "share_price")),
    ("Dorl sold the mill to Hask for $7 million.", ("mill", "price")),
    ("They sold $7 million of assets.", ("assets", "asset")),
    ("Dorl raised its quarterly dividend to $3.", ("quarterly dividend", "dividend")),
    ("They spent $40 on a boat and $3 on bait.", ("bait", "spending")),
    ("Dorl holds 22% of the shares.", ("shares", "stake")),
    ("Dorl shares fell 22%.", ("Dorl shares", "share_price")),
    ("The council was put at $3 million.", ("council", None)),
    ("They set up a $3 million fund.", ("fund", "fund")),
    ("He served a six-year term on the council.", ("term", "term")),
    ("He was handed a six-year jail term.", ("jail term", "sentence_length")),
    ("He spent a total of six years abroad.", ("total", None)),
    # a change is about what changed
    ("There was a 45 percent rise in reported thefts.", ("reported thefts", "theft")),
    ("The board reported a 14 per cent fall in lending.", ("lending", "lending")),
    ("Output of ore marked a 16% increase.", ("ore", "ore")),
    ("Sales were $1.7 billion, a 13% increase.", ("Sales", "sales")),
    ("Brask saw a 3% drop.", ("drop", None)),
    ("Sales up 3% at Brennick.", ("Sales", "sales")),
    ("Norland suffered, with the number of new loans down 11%.", ("new loans", "loan")),
    # what an amount is paid in or as, and what is worth it
    ("They must pay 13 million yen (US$94,000) in damages.", ("damages", "compensation")),
    ("The firm paid $167 million as a payroll tax.", ("payroll tax", "tax")),
    ("The firm paid $167 million in May.", (None, None)),
    ("The firm paid $167 million in addition to the fee.", (None, None)),
    ("They gave $40 million in exchange for the mill.", (None, None)),
    ("The pound fell to 108.55 yen in front of the bank.", ("pound", "pound")),
    ("The farm, worth almost $30 million, burned.", ("farm", "farm")),
    ("The yard recorded an injury rate (IR) of 0.29.", ("injury rate", "rate")),
    # put otherwise behind "or", and in brackets
    ("It reported a loss of $40 million, or $3.20 a share.", ("loss", "loss")),
    ("It earned $45 million, or 65 cents a share.", (None, "profit")),
    ("The firm had a profit of $7 million, or a stake of 3%.", ("stake", "stake")),
    ("There was a fall of 0.9% in thefts and 3.5% in deaths.", ("deaths", "killed")),
    ("Thefts soared in the north (+54.9%) and south.", ("Thefts", "theft")),
    # of what kind the earlier ones were is not said of these
    ("He pleaded guilty to three counts of fraud and two of perjury.", ("counts", "count")),
    ("The fund backed 31 off-campus learning programmes.", ("off-campus learning programmes", "programme")),
    # how far away a place is
    ("It burned in Vell, about 80 km (50 miles) from Brask.", (None, "distance")),
    ("The tower rose to 80 metres from 60.", ("tower", "tower")),
    # cases are infections where an illness is told of
    ("Courts handled 2,382 cases.", ("cases", "case")),
    ("The virus spread to Brask. The ward saw 40 new cases.", ("new cases", "infected")),
    # what is led on by the same word counts the same
    ("It will drive 95 million people into debt, and 50 million into hunger.", ("people", "person")),
    # some of those told of before are told of likewise
    ("There were 12 dead, including three children.", ("children", "killed")),
    ("Fifteen people are missing, among them five children.", ("children", "missing")),
    ("Some 640 people died, among them 52 soldiers.", ("soldiers", "killed")),
    ("The yard sold 12 boats, among them three ferries.", ("ferries", "ferry")),
    ("The fire hurt 40 people, including ten Danes.", ("Danes", "injured")),
    ("The firm has 12 mills, including three sawmills.", ("sawmills", "sawmill")),
    # a people is a measure, the name of a place is none
    ("Some 44 percent of Americans agree.", ("Americans", "American")),
    ("Votes fell in the Vell Islands, which were down 9 percent.", ("Vell Islands", None)),
]


@pytest.mark.parametrize(("text", "expected"), MEASURED, ids=[text for text, _ in MEASURED])
def test_what_is_measured(text, expected):
    assert last(text) == expected


ACTS = [
    ("They fled to Norland, home to 900,000 Danes.", None),
    ("They fled to Norland, home to nearly a million Danes.", None),
    ("“It is cruel,” said Orlo, a father of four girls.", None),
    ("The victims, a group of 12 miners, were rescued.", "rescue"),
    ("The club mourned the loss of Vell's two best players.", "lose"),
    ("The ore mined in 2021, 40 tonnes, weighed much.", "weigh"),
    ("The 40 tonnes of ore mined in Vell represent a record.", "mine"),
    ("Some 220 prisoners escaped during the May riot.", "escape"),
    ("It was held in May, with 589 students from six towns taking part.", "take"),
    ("It was held in May, with 40 guards from Vell, and closed.", "hold"),
    ("For the following 13 prices, find the mean.", "find"),
    ("For 13 prices, the mean is low.", None),
    ("The 28 sailors are to testify in Brask.", "testify"),
    ("Twelve of them were to appear in court.", "appear"),
    # what lasts is not what happens at once
    ("For 22 years she had worked in the mill.", "work"),
    ("She had worked in the mill that was damaged for 22 years.", "work"),
    ("They live in the hut that was destroyed for ten months.", "live"),
    ("The men who were held for 22 years sued.", "hold"),
    # who told of so many did nothing to them
    ("The toll is above the 120 that the ministry has admitted.", None),
    ("The toll is above the 120 that the board has confirmed.", None),
    ("The guards found the 120 that the board had hidden.", "find"),
    ("Enough for the millions of people who fled.", "flee"),
    ("Within four years they had redrawn the map.", "redraw"),
    ("She took a $20,000 loan.", "take"),
]


@pytest.mark.parametrize(("text", "expected"), ACTS)
def test_the_verb_is_that_of_the_figure_and_not_of_what_it_stands_beside(text, expected):
    found = extract(text_article(text, "a", published=dt.date(2021, 6, 10)), read_codebook())
    assert found.quantities[0].action == expected


HELD = [
    ("Two of the 40 guards were killed.", ["killed", "guard"]),
    ("Some of the 40 guards were killed.", ["guard"]),
    ("A group of 12 miners was rescued.", ["rescued"]),
    ("A family of five was found dead.", ["killed"]),
    ("The families of 12 miners were evacuated.", ["miner"]),
    ("A meeting of 12 ministers was held.", ["minister"]),
    ("The bodies of four men were found.", ["killed"]),
    ("She faces ten years behind bars.", ["sentence_length"]),
    ("Norland put a two-year bar on imports.", ["bar"]),
    ("He waited ten years in vain.", [None]),
    ("They built towers taller than 90 metres.", ["height"]),
    ("Debt will reach 70 percent of gross domestic product.", ["debt"]),
    ("The bank began the printing of 22 billion Danish crowns.", ["printing"]),
    ("The firm has taken over 22 billion euros.", [None]),
    ("The mill, which burned in 2012 killing two guards, reopened.", ["killed"]),
    ("Nine Danish and Finnish workers and a guard were injured.", ["injured"]),
    # a building or a boat has room for so many; who or what can lock them up detains them
    ("The hall holds 350 people.", ["capacity"]),
    ("The lifeboat can hold 60 passengers.", ["capacity"]),
    ("Marrow Stadium holds 900 guests.", ["capacity"]),
    ("The prison holds 350 people.", ["detained"]),
    ("A detention centre on the island was holding 900 sailors.", ["detained"]),
    ("The ministry holds 40 women.", ["detained"]),
    ("They held 12 men at the dock.", ["detained"]),
    ("Twelve men were held in the hall.", ["detained"]),
    # an audience is one of a performance
    ("Rovers won 2-1 in front of 900 guests.", ["score", "attendance"]),
    ("The choir sang in front of 900 guests.", ["attendance"]),
    ("He was shot in front of two children.", ["child"]),
    ("The car stopped in front of three officers.", ["officer"]),
    ("She finished in front of 12 other riders.", ["rider"]),
    # who left their homes fled them; who left home may have gone to school
    ("Some 900 people have left their homes.", ["displaced"]),
    ("Some 900 students left home in the autumn.", ["student"]),
    ("Three boys left home at dawn.", ["boy"]),
    # a bare number is no money
    ("The engine earned 2182 in the test.", [None]),
    ("She sold 40 at the fair.", [None]),
    ("He owed 30 crowns.", ["debt"]),
]


@pytest.mark.parametrize(("text", "expected"), HELD, ids=[text for text, _ in HELD])
def test_the_measure_is_that_of_the_figure_and_not_of_the_whole_or_of_its_holder(text, expected):
    found = extract(text_article(text, "a", published=dt.date(2021, 6, 10)), read_codebook())
    assert [q.measure for q in found.quantities] == expected


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The judge ordered Ada Brisk to pay 40 crowns.", "judge"),
        ("The council has agreed to buy nine boats.", None),
        ("The board proposed a rise of $9 an hour.", None),
        ("Brisk urged the owners of 400 boats to leave.", None),
        ("The mayor promised 40 new homes.", "mayor"),
        ("The mayor said she had ordered 40 homes to be shut.", "mayor"),
    ],
)
def test_who_wants_or_orders_something_tells_no_figure(text, source):
    found = extract(text_article(text, "a", published=dt.date(2021, 6, 10)), read_codebook())
    names = {s.source_id: s.name.lower() for s in found.sources}
    assert names.get(found.quantities[-1].source_id) == source


@pytest.mark.parametrize(
    ("text", "source", "note"),
    [
        ("Officials said the toll was above the 38 that the council has confirmed.", None, "told by the council"),
        ("Officials said the toll was above the 21 the army has confirmed.", None, "told by the army"),
        ("Three nurses say more died than the 38 that the clinic admitted.", None, "told by the clinic"),
        ("Officials said the 38 deaths that the council has announced were in Vell.", None, "told by the council"),
        ("Officials said the toll was 38.", "officials", None),
        ("Officials said the toll was above the 38 that they have confirmed.", "officials", None),
        ("Police said the 12 men that they held were miners.", "police", None),
        ("Police said the 12 men who admitted the theft were miners.", "police", None),
    ],
)
def test_who_told_a_figure_is_not_who_only_names_it(text, source, note):
    found = extract(text_article(text, "a", published=dt.date(2021, 6, 10)), read_codebook())
    figure = found.quantities[-1]
    names = {s.source_id: s.name.lower() for s in found.sources}
    assert (names.get(figure.source_id), figure.note) == (source, note)
