"""Looking names up, and choosing among places of one name."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.places import Sighting, candidates_of, find_places, gazetteer, locate
from analysis.places.fold import fold

SAME = [
    ("Deir al-Zour", "Deir ez-Zour"),
    ("St. Paul", "Saint Paul"),
    ("São Paulo", "Sao Paulo"),
    ("N'Djamena", "NDjamena"),
    ("Guinea-Bissau", "Guinea Bissau"),
    ("U.S.", "US"),
    ("Ramallah", "Ramalla"),
]
DIFFERENT = [("Ind.", "Ind"), ("Miss.", "Miss"), ("Paris", "Parish"), ("El Paso", "Paso")]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spellings_share_a_key(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_other_names_keep_theirs(one, other):
    assert fold(one) != fold(other)


COUNTRIES = [
    ("Deir ez-Zor", "SY"), ("Raqqa", "SY"), ("Tikrit", "IQ"), ("Kobane", "SY"), ("Ayn al-Arab", "SY"), ("Homs", "SY"),
    ("Northamptonshire", "GB"), ("Gwent", "GB"), ("County Down", "GB"), ("County Kerry", "IE"), ("Nile Delta", "EG"),
    ("Diyala", "IQ"), ("Sinjar", "IQ"), ("Abu Kamal", "SY"), ("Reykjavik", "IS"), ("Britain", "GB"), ("U.A.E.", "AE"),
    ("Ivory Coast", "CI"), ("Ky.", "US"), ("Tamil Nadu", "IN"), ("Catalonia", "ES"), ("Lake Baikal", "RU"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "country"), COUNTRIES)
def test_a_name_alone_is_in_its_country(name, country):
    assert locate([Sighting(name)], {})[name, False].country == country


IDS = [  # a town by a spelling that is not its main one, provinces, a county, regions that are divisions
    ("Kobane", 172256), ("Chernobyl", 710403), ("Deir al-Zour", 170794), ("Diyala", 96965), ("Limpopo", 1085597),
    ("Harris County", 4696376), ("Kent", 3333158), ("Tigray", 444187), ("Crimea", 703883), ("Alaska", 5879092),
    ("England", 6269131), ("Kosovo", 831053), ("Guam", 4043988),
]  # fmt: skip


@pytest.mark.parametrize(("name", "geonames_id"), IDS)
def test_what_geonames_has_comes_with_its_id(name, geonames_id):
    assert locate([Sighting(name)], {})[name, False].geonames_id == geonames_id


def test_every_country_and_division_has_an_id():
    _, _, rows = gazetteer._file()
    large = {gazetteer.KINDS.index(kind) for kind in ("country", "state")}
    ids = [ident for ident, _, _, _, kind, _ in gazetteer.PLACE.iter_unpack(rows) if kind in large]
    assert len(ids) > 4_000 and all(ids)


@pytest.mark.parametrize(
    ("name", "within", "division"),
    [
        ("Springfield", "Ohio", "US.OH"),
        ("Paris", "Texas", "US.TX"),
        ("London", "Ont.", "CA.08"),
        ("Salem", "India", "IN.25"),
        ("Cambridge", "England", "GB.ENG"),
        ("Homer", "Alaska", "US.AK"),
    ],
)
def test_the_larger_place_after_a_name_decides(name, within, division):
    assert locate([Sighting(name, (within,))], {})[name, False].division == division


def test_what_else_is_named_decides():
    sightings = [Sighting("Athens"), Sighting("Atlanta"), Sighting("Savannah"), Sighting("Georgia")]
    assert locate(sightings, {})["Athens", False].division == "US.GA"


def test_a_state_is_the_one_that_its_towns_lie_in():
    georgia = Sighting("Georgia")
    assert locate([georgia], {})["Georgia", False].country == "GE"
    assert locate([Sighting("Atlanta", ("Georgia",)), georgia], {})["Georgia", False].division == "US.GA"


def test_the_chief_town_comes_before_the_district_of_its_name():
    assert locate([Sighting("Jenin")], {})["Jenin", False].kind == "town"
    assert locate([Sighting("Kent")], {})["Kent", False].kind == "county"


def test_a_people_before_the_name_decides():
    assert locate([Sighting("Tripoli", (), "LB")], {})["Tripoli", False].country == "LB"
    assert locate([Sighting("Tripoli", (), "LY")], {})["Tripoli", False].country == "LY"


def test_a_capital_comes_before_a_state_of_its_name_until_that_state_is_spoken_of():
    assert locate([Sighting("Washington")], {})["Washington", False].division == "US.DC"
    near = [Sighting("Washington", beside=("Oregon",)), Sighting("Oregon"), Sighting("Seattle"), Sighting("Spokane")]
    assert locate(near, {})["Washington", False].division == "US.WA"


def test_a_county_is_asked_for_by_the_word_after_it():
    place = locate([Sighting("Orange", county=True), Sighting("California")], {})["Orange", False]
    assert (place.division, place.kind) == ("US.CA", "county")


def test_a_continent_lies_in_no_country():
    place = locate([Sighting("Africa")], {})["Africa", False]
    assert (place.country, place.precision) == (None, "region")


def test_a_country_comes_before_the_capital_that_is_called_so():
    sightings = [Sighting(name) for name in ("Mexico", "Oaxaca", "Puebla")]
    assert locate(sightings, {})["Mexico", False].kind == "country"


def test_a_little_place_far_from_what_the_text_is_about_is_another_of_its_name():
    kenya = [Sighting(name) for name in ("Kenya", "Nairobi", "Mombasa", "Kisumu")]
    assert ("Suba", False) not in locate([*kenya, Sighting("Suba")], {})
    assert locate([Sighting("Suba")], {})["Suba", False].country == "PH"
    assert (
        locate([*kenya, Sighting("Suba", ("Philippines",)), Sighting("Philippines")], {})["Suba", False].country == "PH"
    )
    assert locate([*kenya, Sighting("Lyon")], {})["Lyon", False].country == "FR"


def test_an_invented_place_is_not_found():
    assert locate([Sighting("Quellhorstmünde")], {}) == {}


@given(st.text(max_size=60))
def test_any_text_can_be_looked_up(name):
    assert isinstance(find_places(name), tuple)


def test_loading_is_quick_and_waits_until_asked():
    code = (
        "import time; import analysis.extract; from analysis.places import gazetteer; "
        "assert gazetteer._file.cache_info().currsize == 0; t = time.process_time(); "
        "gazetteer.find_places('Vienna'); print(time.process_time() - t)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert float(run.stdout) < 0.15


@pytest.mark.parametrize(
    ("text", "country"),
    [("Manchester", "GB"), ("Hanover", "DE"), ("Wyoming", "US"), ("Nunavut", "CA"), ("Homs", "SY"), ("Tuscany", "IT")],
)
def test_a_small_province_is_no_likelier_than_a_large_town_of_its_name(text, country):
    assert candidates_of(text)[0].country == country


WATERS_AND_PEAKS = [  # general geography: name, country, latitude
    ("Lake Garda", "IT", 45.6),
    ("Lago de Nowhere", None, None),
    ("Lake Geneva", None, 46.4),
    ("Kanchenjunga", None, 27.7),
    ("Mount Elbrus", "RU", 43.3),
    ("Okavango Delta", "BW", -19.3),
    ("Hwange National Park", "ZW", -19.1),
    ("Omo River", "ET", 5.5),
]


@pytest.mark.parametrize(("name", "country", "latitude"), WATERS_AND_PEAKS)
def test_waters_mountains_and_parks_have_a_point(name, country, latitude):
    first = next((place for place in find_places(name) if place.main and place.kind in ("region", "place")), None)
    assert (first and first.country, first and round(first.latitude, 0)) == (country, latitude and round(latitude, 0))
