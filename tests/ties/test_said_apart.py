"""What figures are told of that stand apart from it: in brackets, in lists of parts, behind "of them", at places."""

import pytest

from analysis.article import text_article
from analysis.extract import extract
from analysis.themes import read_codebook


def told(text):
    return [(q.counted, q.measure) for q in extract(text_article(text, "a"), read_codebook()).quantities]


TOLD = [
    # the subject before a time, where the verb behind the time is left for it
    ("The fee for a berth after the reform is $900.", [("fee", "fee")]),
    ("The toll since the truce stands at 61.", [("toll", "killed")]),
    ("The tax on salt before the reform was 7%.", [("tax", "tax")]),
    ("The guild left after the levy was 7%.", [("levy", "tax")]),
    ("Hask said the price of salt in Marrow and Vell has risen by 7%.", [("price of salt", "price")]),
    ("They point at one thing: the price of salt in Marrow and Vell has risen 7%.", [("price of salt", "price")]),
    ("They live in Marrow and Vell has 70 docks.", [("docks", "dock")]),
    # the same at two places or times
    ("Attendance was 71 percent in Marrow and 64 percent in Hask.", [("Attendance", "attendance")] * 2),
    ("The wage was $9 in March and $11 in May.", [("wage", "salary")] * 2),
    ("Gales sank 14 ferries off Hask and six in Marrow.", [("ferries", "ferry")] * 2),
    ("Ten miners were rescued, seven from Hask and three from the Marrow pit.", [("miners", "rescued")] * 3),
    ("The yard built eight tugs: six for Hask and two for Marrow.", [("tugs", "tug")] * 3),
    ("The yard leased eight tugs: six to Hask and two to the Marrow guild.", [("tugs", "tug")] * 3),
    ("Orlo Tarn, 61, from Hask, owns eight tugs.", [(None, "age"), ("tugs", "tug")]),
    # what is left, cut or raised by so much, no preposition between
    ("The drought left harvests 30 percent smaller.", [("harvests", "harvest")]),
    ("The glut kept rents 6% lower than in March.", [("rents", "rent")]),
    ("The pact cut tariffs a further 6 percent.", [("tariffs", "tax")]),
    ("The guild trimmed the levy to as little as 2 percent.", [("levy", "tax")]),
    ("Tarn shares rose as much as 6%.", [("Tarn shares", "share_price")]),
    ("Tarn shares ended at $31, off 60 cents.", [("Tarn shares", "share_price")] * 2),
    ("The guild boosted trade by offering $31 in cash.", [("cash", "cash")]),
    # no predicate
    ("Orlo Tarn was third with 61 points and 70% in art.", [(None, None), ("points", "point"), (None, None)]),
    ("The guards were 30 metres from the gate.", [(None, "distance")]),
    ("The gate is 30 metres from the dock.", [("gate", "distance")]),
    # in brackets behind what they are told of
    ("They met the target (40 percent for towns).", [("target", "target")]),
    ("Its pledge ($7 million) stands.", [("pledge", "pledge")]),
    ("Freight (61% of sales) grew.", [("sales", "sales")]),
    ("Orlo Tarn (61%) and the board (7%) agreed.", [(None, None), (None, None)]),
    ("They paid 700 crowns ($61).", [(None, None), (None, None)]),
    ("Arrivals fell in Hask (-6%).", [("Arrivals", "arrival")]),
    ("The Free List won 9 percent (a 2% drop).", [(None, None), (None, None)]),
    # a part of them
    ("The guild has 70 smiths, 40% of whom are women.", [("smiths", "smith")] * 2),
    ("They checked 70 boilers, half of which leaked.", [("boilers", "boiler")] * 2),
    ("They checked 70 boilers in March, half of them old.", [("boilers", "boiler"), (None, None)]),
    ("Some 40% of those old boilers leak.", [("old boilers", "boiler")]),
    ("Some 40% of those who came left.", [(None, None)]),
    # the noun that "of" or "in the amount of" joins to it
    ("The wine won a mark of 91.", [("mark", "mark")]),
    ("The judge gave the dive a score of nine.", [("score", "score")]),
    ("It reached a record of 91.", [(None, None)]),
    ("They approved an invoice from Tarn Docks in the amount of $610.", [("invoice", "invoice")]),
    ("They approved an invoice from Tarn Docks for work on a gate in the amount of $610.", [("invoice", "invoice")]),
    ("She left a gift in the sum of $610.", [("gift", "donations")]),
    ("He took part in the total of $610.", [("total", None)]),
    # of what "of" names behind it or behind the next, and no price where it is a share of something
    ("The guild repaid $7 million of a $9 million debt.", [("debt", "debt")] * 2),
    ("She leases 6 acres of a 70-acre field.", [("70-acre field", "field"), ("field", "field")]),
    ("The guild lost $7 million of the dock's $9 million grant.", [(None, "loss"), ("grant", "funding")]),
    ("The twins got 31% and 26% of the votes.", [("votes", "votes")] * 2),
    ("The twins got 31% and 26 lamps of brass.", [(None, None), ("lamps of brass", "lamp")]),
    ("Tarn's share of the salt market is 7%.", [("share of the salt market", "share")]),
    ("The share of girls is 7%.", [("girls", "girl")]),
    ("Its share of 7% shrank.", [("share", "share")]),
    ("Its share price of $7 fell.", [("share price", "share_price")]),
    # what a bare number leaves out, said behind the same verb before
    (
        "Orlo won 70 first-round votes, Tarn Hask won nine.",
        [("first-round votes", "votes"), ("round", None), ("first-round votes", "votes")],
    ),
    ("The dock built 70 tugs in May. In June it built nine.", [("tugs", "tug")] * 2),
    ("They towed 70 of the tugs. They towed nine in June.", [("tugs", "tug")] * 2),
    ("The dock built 70 tugs. They won by nine.", [("tugs", "tug"), (None, None)]),
    ("The dock built 70 tugs. Hask built nine in June.", [("tugs", "tug"), (None, None)]),
    ("The dock sold 7 million.", [(None, None)]),
    # names before the noun they belong to, and lists of them
    ("Some 31 Red Gull captains fled.", [("Red Gull captains", "displaced")]),
    ("Some 31 Red Gull and Hask captains fled.", [("Red Gull and Hask captains", "displaced")]),
    # what bounds it, moves it or is compared, and what doesn't
    ("They found salt below 70 metres.", [(None, None)]),
    ("They climb peaks higher than 7,000 metres.", [("peaks", "height")]),
    ("Debt hit 70 percent of national income.", [("Debt", "debt")]),
    ("They were down 7%.", [(None, None)]),
    ("It has a score of between three and five.", [(None, None)]),
    ("Thefts fell (they rose 7% in Hask).", [("Thefts", "theft")]),
    ("There was a drop by 7% in thefts.", [("thefts", "theft")]),
    ("There was a drop by 7% in and near Hask.", [(None, None)]),
    ("Copper rose when the dock shut. They fell 7%.", [(None, None)]),
    # as many things as figures
    ("Rents and fares rose 7% and 9% respectively.", [("Rents", "rent"), ("fares", "fare")]),
    ("Rents, fares and dues fell by 7%, 9% and 3%.", [("Rents", "rent"), ("fares", "fare"), ("dues", "due")]),
    ("Rents and fares rose 7% in May and 9% in June.", [("Rents", "rent")] * 2),
    ("Rents rose 7% in May and 9% in June.", [("Rents", "rent")] * 2),
    ("Rents and fares rose 7%.", [("Rents", "rent")]),
    # what names nothing that could have so much
    ("The guild won 40 percent (7% more).", [(None, None), (None, None)]),
    ("Sales peaked in the quarter ($7 million).", [(None, None)]),
    ("The dock doubled its debt.", [("debt", None)]),
    ("They pay clerks up to $40.", [(None, None)]),
    ("They raised to 7% Hask.", [(None, None)]),
    ("The drowning of five sailors shocked Hask.", [("sailors", "killed")]),
    ("The wall is less than 40 metres (131 feet) long.", [("wall", "length")] * 2),
    ("Seven divers were shot or hurt.", [("divers", "shot")]),
    ("Each of the seven divers drowned.", [("divers", "killed")]),
    ("The guild kept fees 7 percent down.", [("fees", "fee")]),
    ("They were paid $7 for salt.", [("salt", "salt")]),
    # sides and words with a hyphen before the noun
    ("The cat fell down a 30m-deep shaft.", [("shaft", "depth")]),
    ("They broke a 3-metre-high fence and a 6-metre-wide gate.", [("fence", "height"), ("gate", "width")]),
    ("They laid a 30cm-diameter cable.", [("cable", "cable")]),
    ("The guild paid for 31 in-house revised manuals.", [("in-house revised manuals", "manual")]),
    ("They sorted 700 drop-off, late and damaged parcels.", [("drop-off, late and damaged parcels", "parcel")]),
    ("They found 700 damaged parcels.", [("damaged parcels", "damaged")]),
    ("Seven runners-up and judges came.", [("runners-up and judges", "runner-up")]),
]


@pytest.mark.parametrize(("text", "expected"), TOLD, ids=[text for text, _ in TOLD])
def test_what_a_figure_apart_is_told_of(text, expected):
    assert told(text) == expected
