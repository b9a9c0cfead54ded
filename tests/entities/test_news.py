"""Sentences as newspapers write them, with invented names: every name of each, with its kind."""

import pytest

from analysis.article import text_article
from analysis.dates import find_dates
from analysis.entities import find_entities
from analysis.language.document import read_document

LETTERS = {"p": "person", "o": "organisation", "l": "place", "n": "nationality", "t": "thing"}
NEWS = [
    ("She acquired Quellor in 2010 and founded Brasker.", "o Quellor, o Brasker"),
    ("He came home to Quellwater and met his wife.", "l Quellwater"),
    ("Fighting near the hospital at Quellwater went on.", "l Quellwater"),
    ("A militia known as the Tessand took over.", "o Tessand"),
    ("A district called Tessand was cut off.", "l Tessand"),
    ("A senator known as Tessand resigned.", "p Tessand"),
    ("Quellor makes tyres and Sill sells them.", "o Quellor"),
    ("Quellor is a town in Oman.", "l Quellor, l Oman"),
    (
        "Members of the Centre of Advice for Nurses for Small Towns met.",
        "o Centre of Advice for Nurses for Small Towns",
    ),
    ("The State of Georgia sued.", "l Georgia"),
    ("The Office of Planning and Revenue said so.", "o Office of Planning and Revenue"),
    ("He joined the Department of Justice and Senator Odo Tessel.", "o Department of Justice, p Odo Tessel"),
    ("They left Brask Hospital and Marn Community Hospital.", "o Brask Hospital, o Marn Community Hospital"),
    ("The tanker Marn Pearl sank. Marn Pearl burned.", "t Marn Pearl, t Marn Pearl"),
    ("MARN FRONT GROWS\n\nThe Marn Front took Oman on Monday.", "o MARN FRONT, o Marn Front, l Oman"),
    ("BRASKDYNE Inc. fell. Braskdyne said it would close.", "o BRASKDYNE Inc., o Braskdyne"),
    ("Games such as Quellcraft and Brasktown sold well.", "t Quellcraft, t Brasktown"),
    ("Leaders including Odo Tessel and Quellor voted.", "p Odo Tessel, p Quellor"),
    ("A Boeing 737-800 landed.", "o Boeing, t 737-800"),
    ("An F-16C fighter crashed in Oman.", "t F-16C, l Oman"),
    ("The river rises in the county of Marn in Ohio.", "l Marn, l Ohio"),
    ("She drove from Akron to Dayton and between Toledo and Lima.", "l Akron, l Dayton, l Toledo, l Lima"),
    ("The Kurdish city of Ramadi fell.", "n Kurdish, l Ramadi"),
    ("She told Quell.com that it rained.", "o Quell.com"),
    ("Quell Corp. President Odo Tessel left.", "o Quell Corp., p Odo Tessel"),
    ("The daily Oman said the king had left.", "o Oman"),
    ("He studies at San Diego State.", "o San Diego State"),
    ("He took the M4 to Oman and stayed.", "l M4, l Oman"),
    ("Then April Marsh met the ward sister.", "p April Marsh"),
    (
        "Odo Tessel, 25, of Quellor, and Marta Brask, of Sorn, were hurt.",
        "p Odo Tessel, l Quellor, p Marta Brask, l Sorn",
    ),
    ("Peter Banks, 61, of Oret, was fined.", "p Peter Banks, l Oret"),
    ("The Iran-Iraq border was shut.", "l Iran, l Iraq"),
    ("AP Saudi Arabia has the photo.", "o AP, l Saudi Arabia"),
    ("The gunman fired a rifle club's Brask pistol.", "t Brask"),
    ("He saw HMS Quell Committee members.", "o HMS Quell Committee"),
    ("Lockheed Martin Kestrel missiles came.", "o Lockheed Martin, t Kestrel"),
    ("Secretary of State Marta Quell met the Attorney General.", "p Marta Quell"),
    ("Minister for Women and Equalities Odo Tessel spoke.", "p Odo Tessel"),
    ("Fires burned in Albany, New York, and in Ohio.", "l Albany, l New York, l Ohio"),
    ("New York and Pennsylvania sued.", "l New York, l Pennsylvania"),
    ("The Raqqa town of Tabqa and the capital of Oman were hit.", "l Raqqa, l Tabqa, l Oman"),
    ("A film titled “Salt and Iron” and a play (“Nine Lives”) opened.", "t Salt and Iron, t Nine Lives"),
    ("They met at Saint Quell school and at St. Brask Church.", "o Saint Quell, o St. Brask Church"),
    ("In the Mount Quell area, near Fort Brask, it rained.", "l Mount Quell, l Fort Brask"),
    ("Odo Quell Jr. and Marta Quell Sr. left. Quell himself wept.", "p Odo Quell Jr., p Marta Quell Sr., p Quell"),
    ("The campaign against Hunger on Sunday was led by Sir Odo Tessel.", "p Odo Tessel"),
    ("Her mail is quell_brask@tessand.org, she said.", ""),
    ("The 12th Quell Cup drew 5,000 to Oman.", "l Oman"),
    # what a body is for, in a list
    ("He left the Ministry of Water, Congress and the army.", "o Ministry of Water, o Congress"),
    ("The Ministry of Labour, Odo Tessel and his wife said no.", "o Ministry of Labour, p Odo Tessel"),
    # people of a body, in the plural
    ("The Union of Town Clerks met.", "o Union of Town Clerks"),
    (
        "The League of Oret Elders and the Union of Night Drivers met.",
        "o League of Oret Elders, o Union of Night Drivers",
    ),
    ("Bank of Oman Director Odo Tessel spoke.", "o Bank of Oman, p Odo Tessel"),
    # acronyms of small letters
    ("Its youth review panel (YRP) met.", "o YRP"),
    ("The district water board (DWB) met.", "o DWB"),
    ("The clerk of council (COC) met them.", ""),
    ("The retail price index (RPI) rose.", ""),
    ("They went into ETNs in May.", ""),
    # who reports, fields of an office, single letters, capitals at the head of a paragraph, people of a state
    ("Rain fell for hours, Al Brasken reported.", "o Al Brasken"),
    ("Rain fell for hours, Bensen reported.", "p Bensen"),
    ("The Director of International Relations left.", ""),
    ("It was the turn of W. Then Plan B failed.", ""),
    ("SCHOOL nurses met Odo Tessel.", "p Odo Tessel"),
    ("A Tasmanian nurse met two Londoners.", "n Tasmanian, n Londoners"),
    # datelines with a colon, areas that are called like people, departments of a country
    ("Muscat: The bank opened a branch.", "l Muscat"),
    ("Tessel: The bank opened a branch.", ""),
    ("They live in the town of Pedro Tesselo Vey.", "l Pedro Tesselo Vey"),
    ("It is in the Department of Antioquia.", "l Department of Antioquia"),
    ("It is in the Department of Fisheries.", "o Department of Fisheries"),
    ("They live in the community of Braskovo.", "l Braskovo"),
    # small words that belong to a name
    ("Hunger in sub-Saharan Africa grew.", "l sub-Saharan Africa"),
    ("He told van der Brasken so. Then de Tesseni said no.", "p van der Brasken, p de Tesseni"),
    ("It was Misel ka Tesseni who won.", "p Misel ka Tesseni"),
    ("It was said of Tesseni.", ""),
    ("Santa Barbara was hot. Santa Rosa burned.", "l Santa Barbara, l Santa Rosa"),
    # many capitals in a sentence that is no headline
    ("Odo Tessel is Deputy Director of Oret Savings Council.", "p Odo Tessel, o Oret Savings Council"),
    ("Marta Tessel was Executive Director of Oret Savings Board.", "p Marta Tessel, o Oret Savings Board"),
]


@pytest.mark.parametrize(("text", "names"), NEWS)
def test_the_names_of_a_sentence(text, names):
    document = read_document(text_article(text, "a"))
    entities, mentions = find_entities(document, taken=[(d.start, d.end) for d in find_dates(document)])
    found = [(m.text, entities[m.entity_id].kind) for m in mentions]
    assert found == [(name[2:], LETTERS[name[0]]) for name in names.split(", ") if name]
