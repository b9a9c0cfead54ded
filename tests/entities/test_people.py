"""People whose names look like something else: a month, a title, a body, a road; and what is called after people."""

import pytest

from analysis.article import text_article
from analysis.dates import find_dates
from analysis.entities import find_entities
from analysis.language.document import read_document

LETTERS = {"person": "p", "organisation": "o", "place": "l", "nationality": "n", "thing": "t"}


def names(text: str) -> str:
    document = read_document(text_article(text, "a"))
    entities, mentions = find_entities(document, taken=[(d.start, d.end) for d in find_dates(document)])
    return ", ".join(f"{LETTERS[entities[m.entity_id].kind]} {m.text}" for m in mentions)


CASES = [
    # surnames that are months, faiths, days, laws, modal verbs
    ("Ken May resigned.", "p Ken May"),
    ("They told Anna Will to wait.", "p Anna Will"),
    ("The clerk thanked Finance Minister Edna May for it.", "p Edna May"),
    ("Yesterday Christian Moss moved out.", "p Christian Moss"),
    ("Christian Bell owns the mill.", "p Christian Bell"),
    ("June Tessel owns the mill.", "p June Tessel"),
    ("A Christian School opened.", "o Christian School"),
    ("A Christian Syrian woman spoke.", "n Syrian"),
    ("Joan Day was fined. Then Day left.", "p Joan Day, p Day"),
    ("Brian Law lost the case.", "p Brian Law"),
    ("They marched on Joan Day.", ""),
    ("The Brian Law was passed.", ""),
    # surnames that are titles
    ("Odile Maud King won again.", "p Odile Maud King"),
    ("The prize went to Arthur Miles Bishop.", "p Arthur Miles Bishop"),
    ("Sam King Jr. won again.", "p Sam King Jr."),
    ("Sam R. King won again.", "p Sam R. King"),
    # titles inside names
    ("The clerk knew Karim Shah Tesseni.", "p Karim Shah Tesseni"),
    ("Then President Omar Sheikh Tesseni spoke.", "p Omar Sheikh Tesseni"),
    ("Dr. Nabil Al Hajj said no.", "p Nabil Al Hajj"),
    ("They met Tariq bin Sheikh.", "p Tariq bin Sheikh"),
    ("Jordan King Abdel left.", "l Jordan, p Abdel"),
    ("Kuwait Sultan Odo Tessel spoke.", "l Kuwait, p Odo Tessel"),
    # the initials of somebody's names
    ("Then Odo Marek Tessel Vey (OMTV) left. OMTV was late.", "p Odo Marek Tessel Vey, p OMTV, p OMTV"),
    # surnames in Chinese and Korean names, with a hyphen
    ("Then Chung Mei-on and Wu Lok-jan won.", "p Chung Mei-on, p Wu Lok-jan"),
    ("Sun Yat-sen spoke.", "p Sun Yat-sen"),
    ("Ai Tesselwei and her son left.", "p Ai Tesselwei"),
    # given names that are common words, beside a surname that heads bodies or places
    ("Peter Banks won by a mile.", "p Peter Banks"),
    ("Karen Lodge resigned.", "p Karen Lodge"),
    ("Faith Hill resigned.", "p Faith Hill"),
    ("They met at Karen Lodge.", "o Karen Lodge"),
    ("The hikers reached Faith Hill at noon.", "l Faith Hill"),
    ("Robin Pike, a plumber, mended it.", "p Robin Pike"),
    ("Ivy Lake forgot her coat.", "p Ivy Lake"),
    ("They saw Ivy Lake and his hut.", "l Ivy Lake"),
    ("Holly Park residents left.", "l Holly Park"),
    # behind a comma
    ("Tesselin, a 40-year-old glazier, left.", "p Tesselin"),
    ("Tesselin, another former co-owner, left.", "p Tesselin"),
    ("To Tesselin, Braskvey director Odo Marek was a fool.", "o Braskvey, p Odo Marek"),
    ("The chief of Tesselin, a small nonprofit helping nurses, left.", "o Tesselin"),
    ("Toledo is a finalist again.", "l Toledo"),
    ("They praised K V Tesselar.", "p K V Tesselar"),
    ("Then Anna Peter May left.", "p Anna Peter May"),
    ("The novel Peter Hollow wrote sold.", "p Peter Hollow"),
    ("It stood on K Street.", "l K Street"),
    ("Then Peter Mba Tessel won.", "p Peter Mba Tessel"),
    ("A song by the cousins Ken and Molly Ann Tessel won.", "p Ken, p Molly Ann Tessel"),
    ("Harry thanked her.", "p Harry"),
    # an age, what people alone do and undergo
    ("Then came 31-year-old Tessia Baker.", "p Tessia Baker"),
    ("He taught 6-year-old Tesska to ski.", "p Tesska"),
    ("She hired a 40-year-old Dayton resident.", "l Dayton"),
    ("Teska was born here.", "p Teska"),
    ("Teska married her cook.", "p Teska"),
    # hyphens in titles
    ("Vice-Chairman Odo Tessel left.", "p Odo Tessel"),
    ("They met Co-Founder Marta Vey.", "p Marta Vey"),
    ("Editor-in-Chief Marta Tessel left.", "p Marta Tessel"),
    ("She is Non-Executive Director of Oret Port Authority.", "o Oret Port Authority"),
    ("The Oret Non-Proliferation Committee met.", "o Oret Non-Proliferation Committee"),
    # what is called after people
    ("She was taken to Queen Marta Hospital.", "o Queen Marta Hospital"),
    ("He lives near King Odol Palace.", "l King Odol Palace"),
    ("President Lincoln Avenue is shut.", "l President Lincoln Avenue"),
    ("Pope Street is shut.", "l Pope Street"),
    ("He lives on Arthur Miles King Boulevard.", "l Arthur Miles King Boulevard"),
    ("They met on Holly Stadium's lawn.", "l Holly Stadium"),
    ("It is in the heart of the Tessel Park.", "l Tessel Park"),
    ("They gave it to the Henry and Agnes Vey Library.", "o Henry and Agnes Vey Library"),
    ("She runs Oret State and Anna Vey University.", "l Oret State, o Anna Vey University"),
    ("They met Henry and Agnes Vey.", "p Henry, p Agnes Vey"),
    ("Senate Finance Committee Chairman Odo Tessel spoke.", "o Senate Finance Committee, p Odo Tessel"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_names_of_a_sentence(text, expected):
    assert names(text) == expected
