"""Ships, weapons, exercises, works, products and exchange codes: seen, and taken for nobody."""

import pytest

from analysis.article import text_article
from analysis.dates import find_dates
from analysis.entities import find_entities
from analysis.language.document import read_document


def kinds(text: str) -> list[tuple[str, str]]:
    """(text, kind) of every mention; days are taken, as they are in an article."""
    document = read_document(text_article(text, "a"))
    entities, mentions = find_entities(document, taken=[(d.start, d.end) for d in find_dates(document)])
    return [(m.text, entities[m.entity_id].kind) for m in mentions]


SHIPS = [
    ("Tugs freed the tanker Nordic Quell, and the ferry Marta Tessel sank.", ["Nordic Quell", "Marta Tessel"]),
    ("The patrol vessel BRP Teresa Quell turned.", ["BRP Teresa Quell"]),
    ("The BRP Luzon Star was rammed, and the Luzon Star sank.", ["BRP Luzon Star", "Luzon Star"]),
    ("They boarded HMS Tessel and USS Quell.", ["HMS Tessel", "USS Quell"]),
    ("The coast guard cutter Sea Otter came.", ["Sea Otter"]),
    (
        "The ferry Spirit of Brask sank, and the yacht Pride of the Marn burned.",
        ["Spirit of Brask", "Pride of the Marn"],
    ),
    ("INS Quellan, a destroyer, was sent.", ["INS Quellan"]),
    ("A wooden trawler, the Marta Quell, is overdue.", ["Marta Quell"]),
    ("Sailors left the RV Sally Tessel.", ["RV Sally Tessel"]),
]
WEAPONS = [
    ("Two Javelin anti-tank missiles and an Iskander missile hit it.", ["Javelin", "Iskander"]),
    ("S-400 batteries and F-16 fighter jets came.", ["S-400", "F-16"]),
    ("The Skylark air defence system failed.", ["Skylark"]),
    ("They fired a Kalashnikov rifle.", ["Kalashnikov"]),
]
PRODUCTS = [
    ("She sold her iPhone 12 and a MacBook Pro.", ["iPhone 12", "MacBook Pro"]),
    ("A Corolla and a Tremona sedan were recalled.", ["Corolla", "Tremona"]),
    ("It runs on Windows 95 and Android 4.", ["Windows 95", "Android 4"]),
    ("The drug Quellamab was tested.", ["Quellamab"]),
    ("The Lexus QL 500 is fast, and the QL 500 sells well.", ["Lexus QL 500", "QL 500"]),
    ("The Samsung Quell S10 is out; the Quell S10 is dear.", ["Samsung Quell S10", "Quell S10"]),
    ("The Audi e-quell Vario has come; the e-quell Vario is long.", ["Audi e-quell Vario", "e-quell Vario"]),
    ("The Toyota Corolla has a V8 engine.", ["Toyota Corolla"]),
]
EXERCISES = [
    ("Exercise Bold Lancer began, then the drill Iron Shield.", ["Exercise Bold Lancer", "Iron Shield"]),
    ("Operation Desert Broom ended.", ["Operation Desert Broom"]),
]
WORKS = [
    ("The film “The Hollow Crown” opens.", ["The Hollow Crown"]),
    ("Her novel, “Salt and Iron,” won.", ["Salt and Iron"]),
    ("“A Field of Rain,” a play by a nurse, closed.", ["A Field of Rain"]),
    ("His 2012 album ‘Nine Lives in Oman’ sold.", ["Nine Lives in Oman"]),
    ("The film Burning Days opened.", ["Burning Days"]),
    ("His first novel The Orchard of Salt sold.", ["The Orchard of Salt"]),
    ("Her memoir, Small Mercies, comes out.", ["Small Mercies"]),
    ("The author of Wintry Bones said she was glad.", ["Wintry Bones"]),
]
EXCHANGES = [
    ("HGc1 rose and .QXY eased.", ["HGc1", ".QXY"]),
    ("Shares fell (QLB.N).", ["QLB.N"]),
    ("It fell (NYSE: QOIL) and rose (TSX:TSL).", ["QOIL", "TSL"]),
    ("The Nasdaq rose; the FTSE 100 and the S&P 500 fell.", ["Nasdaq", "FTSE 100", "S&P 500"]),
]


@pytest.mark.parametrize(("text", "things"), SHIPS + WEAPONS + PRODUCTS + EXERCISES + WORKS + EXCHANGES)
def test_things_alone(text, things):
    assert kinds(text) == [(thing, "thing") for thing in things]


BESIDE = [  # what stands beside a thing stays what it is
    ("U.S. Patriot air defense systems came.", [("U.S.", "place"), ("Patriot", "thing")]),
    ("A Boeing 737 Max crashed.", [("Boeing", "organisation"), ("737 Max", "thing")]),
    ("Airbus sold the A380 near the A614.", [("Airbus", "organisation"), ("A380", "thing"), ("A614", "place")]),
    ("The tanker Vienna sank. He left for Vienna in May.", [("Vienna", "place"), ("Vienna", "place")]),
    ("The tanker Marn Pearl left Oman. Marn Pearl sank.", [("Marn Pearl", "thing"), ("Oman", "place"),
     ("Marn Pearl", "thing")]),
    ("Hezbollah rockets and a Kyiv missile strike.", [("Hezbollah", "organisation"), ("Kyiv", "place")]),
    ("The ship Captain Odo Tessel knew.", [("Odo Tessel", "person")]),
    ("The magazine ‘Wool and Furrow’ said so.", [("Wool and Furrow", "organisation")]),
    ("He said the film “is a mess” and left Vienna.", [("Vienna", "place")]),
    ("Brask (NYSE: BRSK) fell, Tessand TSS.L rose.", [("Brask", "organisation"), ("BRSK", "thing"),
     ("Tessand", "organisation"), ("TSS.L", "thing")]),
    ("ORET (WOBXNEWS.COM) — Police came.", [("ORET", "place"), ("WOBXNEWS.COM", "organisation")]),
    ("The Quell Navy Kestrel submarines came.", [("Quell Navy", "organisation"), ("Kestrel", "thing")]),
    ("The trawler, the Navy says, is lost.", [("Navy", "organisation")]),
    ("INS agents left.", [("INS", "organisation")]),
    ("Airbus sold it. A 350-seat jet came.", [("Airbus", "organisation")]),
    (".QXY rose as Oman voted.", [(".QXY", "thing"), ("Oman", "place")]),
    ("MV MARN left Oman.", [("MV MARN", "thing"), ("Oman", "place")]),
    ("The novel Odo Tessel wrote sold.", [("Odo Tessel", "person")]),
    ("The film Vienna loved opened in Oman.", [("Vienna", "place"), ("Oman", "place")]),
    ("Windows were broken in Vienna.", [("Vienna", "place")]),
    ("The Brask rifle club met.", []),
    ("Pfizer vaccines came.", [("Pfizer", "organisation")]),
    ("the G-7 and COVID-19 on I-75", [("G-7", "organisation"), ("I-75", "place")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_things_and_their_neighbours(text, expected):
    assert kinds(text) == expected


def test_a_ship_without_its_prefix_is_the_same_ship():
    entities, _ = find_entities(read_document(text_article("The BRP Luzon Star left. The Luzon Star sank.", "a")))
    assert [(e.name, e.aliases) for e in entities] == [("BRP Luzon Star", ("Luzon Star",))]
