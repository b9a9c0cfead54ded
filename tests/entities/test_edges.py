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
    ("He left the Department of Justice and Interpol.", "o Department of Justice, o Interpol"),
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
    # lists
    ("He beat Lyon, Real Madrid and Tesselin.", "o Lyon, o Real Madrid, o Tesselin"),
    ("Actors including Tesselin and Braska came.", "p Tesselin, p Braska"),
    ("Rivals including Tesselin and Braska fell.", "o Tesselin, o Braska"),
    ("The villages of Tesselby and Braskby burned.", "l Tesselby, l Braskby"),
    ("The deaths of Tesselby and Braskby were told.", ""),
    # models, products, works
    ("A MiG-29 and a Su-35S flew over.", "t MiG-29, t Su-35S"),
    ("A T-1 was seen.", ""),
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
