"""Names at the edges of the rules: joined by "and", in brackets, behind hyphens, after what is known already."""

import pytest

from analysis.article import text_article
from analysis.entities import find_entities
from analysis.language.document import read_document
from tests.entities.test_people import names

CASES = [
    ("She downloaded Tesselix in May.", "t Tesselix"),
    ("Guards closed the airport at Tesselby.", "l Tesselby"),
    ("The club (Tessel United) lost again.", "o Tessel United"),
    ("It lies in the District of Columbia.", "l District of Columbia"),
    # two names, or one
    ("He left Jammu and Kashmir for Trinidad and Tobago.", "l Jammu and Kashmir, l Trinidad and Tobago"),
    ("Files went to the Department of Harbours and Interpol.", "o Department of Harbours, o Interpol"),
    ("The Ministry of Energy and Water moved.", "o Ministry of Energy and Water"),
    ("The Department of Fisheries and Minister Odo Tessel met.", "o Department of Fisheries, p Odo Tessel"),
    ("Minneapolis-Duluth trains stopped.", "l Minneapolis, l Duluth"),
    ("FC Lyon and Lyon met.", "o FC Lyon, l Lyon"),
    ("Odo & Marta Tessel sang.", "p Odo & Marta Tessel"),
    ("Odo McTessel and Marta DeVey left.", "p Odo McTessel, p Marta DeVey"),
    ("The NGO Reporters Without Borders said so.", "o Reporters Without Borders"),
    ("She was hit at NE 6th Street.", "l NE 6th Street"),
    ("Sioux Falls was cold.", "l Sioux Falls"),
    # what the article has named before
    ("The MV Tesselda sank. Tesselda was new.", "t MV Tesselda, t Tesselda"),
    ("Ford Motor Company sued Odo Ford Jr. and Ford won.", "o Ford Motor Company, p Odo Ford Jr., o Ford"),
    ("Tesselin Corp. fell. Then Mr. Tesselin left.", "o Tesselin Corp., p Tesselin"),
    ("Apple Inc. fell. Then Apple rose.", "o Apple Inc., o Apple"),
    ("The Front fell on Monday.", ""),
    ("Tessel stock fell.", "o Tessel"),
    ("They camped at Lake Peter.", "l Lake Peter"),
    ("They saw Torre de los Tessels.", "l Torre de los Tessels"),
    ("Torre Banco Tessel was sold.", "l Torre Banco Tessel"),
    ("The Copa Tessel began.", ""),
    ("Guards closed the Tessel Mosque.", "l Tessel Mosque"),
    ("He lives in Baltimore, MD.", "l Baltimore, l MD."),
    ("They bought an Audi Q5 and a Tesla Model Y.", "t Audi Q5, t Tesla Model Y"),
    ("Braskvey Hospital and Harbour Community Hospital closed.", "o Braskvey Hospital, o Harbour Community Hospital"),
    ("LIMA -- MILL BURNS AGAIN", "l LIMA"),
    ("Shell Says Harbour Deal Is Dead\n\nThen Shell left.", "o Shell, o Shell"),
    ("They reached Santa Barbara.", "l Santa Barbara"),
    ("She told Brask NewsWire.", "o Brask NewsWire"),
    ("A Syrian Kurdish singer came.", "n Syrian, n Kurdish"),
    ("The Assembly of Tessel Chiefs met.", "o Assembly of Tessel Chiefs"),
    ("Islamic State Tessel Province fell.", "o Islamic State Tessel Province"),
    ("Braskvey Police Ranger Peter Tessel left.", "o Braskvey, p Peter Tessel"),
    ("Guests left the Tessel Bar & Grill.", "o Tessel Bar & Grill"),
    ("Tessel's Inc. fell.", "o Tessel's Inc."),
    ("Perrysburg Holdings fell. Then Perrysburg rose.", "o Perrysburg Holdings, o Perrysburg"),
    ("Perrysburg Council met. Then Perrysburg froze.", "o Perrysburg Council, l Perrysburg"),
    ("The Braskvey Marsh Dam (BMD) is new.", "l Braskvey Marsh Dam, l BMD"),
    ("New Orleans Mayor Odo Tessel left.", "l New Orleans, p Odo Tessel"),
    ("They slept at Tessel Playground.", "l Tessel Playground"),
    (
        "They asked the Minister for Harbours and Head of the Committee for Rivers Anna Tessel.",
        "o Committee for Rivers, p Anna Tessel",
    ),
    ("Peter Tessel (QLP-Kuala Lumpur) spoke.", "p Peter Tessel, l Kuala Lumpur"),
    ("Miners left Labor in droves.", "o Labor"),
    ("The United Nations Convention against Torture applies.", ""),
    ("His IQ and her GPA were told.", ""),
    ("A page of clubs\n\nMuscat: In winter they meet.", "l Muscat"),
    ("Mayor Odo Tessel of Braskby left.", "p Odo Tessel, l Braskby"),
    # what stands around a place
    ("In the village, Tesselby, it rained.", "l Tesselby"),
    ("They live in rural Tesselby.", "l Tesselby"),
    ("They walked along the Tesselby.", "l Tesselby"),
    ("The Tesselby-based firm left.", "l Tesselby"),
    ("Tesselby, near Toledo, burned.", "l Tesselby, l Toledo"),
    ("Odo Tessel, near tears, left.", "p Odo Tessel"),
    ("Green Bay fans left.", "l Green Bay"),
    ("A Paris Syrian cafe opened.", "l Paris, n Syrian"),
    ("They live in the East End.", "l East End"),
    ("They met on D Street.", "l D Street"),
    ("Chicago Marta Tesselin left.", "l Chicago, p Marta Tesselin"),
    ("Nur-al-Din Tessel left Port-au-Prince.", "p Nur-al-Din Tessel, l Port-au-Prince"),
    ("The Paris missiles fell.", "l Paris"),
    # bodies, and no bodies
    ('The choir sang "Tesselin Marches" twice.', ""),
    ("The Bank of Oman and Interpol met.", "o Bank of Oman, o Interpol"),
    ("They left Tessel Hospital and Marn Community Hospital.", "o Tessel Hospital, o Marn Community Hospital"),
    ("Interpol Warns Banks Of New Online Scams This Week", "o Interpol"),
    ("The CBS LA crew left.", "o CBS LA"),
    ("Barclays Tessel Brask fell.", "o Barclays Tessel Brask"),
    ("The Bread & Butter shop closed.", ""),
    ("He left King Faith Hospital.", "o King Faith Hospital"),
    ("The Chief Medical Centre closed.", "o Medical Centre"),
    # people
    ("Then Will Tesselin said so.", "p Will Tesselin"),
    ("Odo Tessel KC spoke.", "p Odo Tessel"),
    ("Attorney-General Odo Tessel spoke.", "p Odo Tessel"),
    ("He met Odo Tessel and Brasko.", "p Odo Tessel, p Brasko"),
    ("He met Odo Tessel and X.", "p Odo Tessel"),
    ("Sgt. Odo Tessel of the Oman Police left.", "p Odo Tessel, o Oman Police"),
    # lists
    ("He beat Lyon, Real Madrid and Tesselin.", "o Lyon, o Real Madrid, o Tesselin"),
    ("Actors including Tesselin and Braska came.", "p Tesselin, p Braska"),
    ("Nurses including Tesselin and Braska came.", "p Tesselin, p Braska"),
    ("Odo Vey, like Tesselin and Braska, left.", "p Odo Vey"),
    ("Rivals including Tesselin and Braska fell.", "o Tesselin, o Braska"),
    ("The villages of Tesselby and Braskby burned.", "l Tesselby, l Braskby"),
    ("The deaths of Tesselby and Braskby were told.", ""),
    # models, products, works
    ("A MiG-29 and a Su-35S flew over.", "t MiG-29, t Su-35S"),
    ("A T-1 was seen.", ""),
    ("A Boeing 787-9 landed.", "o Boeing, t 787-9"),
    ("The index (.DXY) fell.", "t .DXY"),
    ("The exercise Tessel Shield began.", "t Tessel Shield"),
    ("The Motorola Quellix E1 is out.", "t Motorola Quellix E1"),
    ("They read 'The Orchard of Salt,' a novel by Odo Tessel.", "t The Orchard of Salt, p Odo Tessel"),
    ("The M.B.A. degree costs more.", ""),
    ("Airbus sold an A380 and an A38.", "o Airbus, t A380"),
    ("The Atlas V rose.", "t Atlas V"),
    ("The novel Bleak Tessel Days sold.", "t Bleak Tessel Days"),
    ("The song Odo Tessel wrote sold.", "p Odo Tessel"),
    ("The probe Tesselia landed, and the rover Braskia followed.", "t Tesselia, t Braskia"),
    ("The Trade Act on Tariffs passed.", ""),
    ("He told The Council so.", "o The Council"),
    ("Talvex (LON: TVX) fell.", "o Talvex, t TVX"),
    ("She has an M.B.A. degree.", ""),
    ("TESSEL WINS", ""),
    ("The Dubai-based firm left.", "l Dubai"),
    ("The Anglo-French pact fell.", "n Anglo-French"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_names_of_a_sentence(text, expected):
    assert names(text) == expected


WHERE = [  # a name, the precision and the latitude that the words beside it tell
    ("The New York governor spoke.", "New York", ("region", 43.2)),
    ("They left Seattle, Washington, in May.", "Washington", ("region", 47.3)),
    ("He flew from Washington, New York and Ohio.", "New York", ("region", 43.2)),
    ("Maine, Vermont and New York voted.", "New York", ("region", 43.2)),
    ("It is in Toledo in northern Ohio.", "Toledo", ("place", 41.7)),
    ("He flew to New York from Oman.", "New York", ("place", 40.7)),
    ("It is in Toledo, in the north of Ohio.", "Toledo", ("place", 41.7)),
    ("The Chicago suburb of Aurora burned.", "Aurora", ("place", 41.8)),
    ("He drove to Chicago's Aurora neighborhood.", "Aurora", ("place", 41.8)),
    ("The Yankee city of Boston woke.", "Boston", ("place", 42.4)),
    ("It is in Braskby, in the district of Tesselby in Ohio.", "Braskby", (None, None)),
]


@pytest.mark.parametrize(("text", "name", "where"), WHERE)
def test_where_a_name_lies(text, name, where):
    entities, _ = find_entities(read_document(text_article(text, "a")))
    entity = next(e for e in entities if e.name == name)
    assert (entity.precision, entity.latitude and round(entity.latitude, 1)) == where
