"""Names in short texts: kind, span and entity."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import text_article
from analysis.entities import find_entities
from analysis.language.document import read_document
from analysis.records import Entity


def read(text: str) -> tuple[list[Entity], list[tuple[str, str, str]]]:
    """The entities, and (text, kind, name of the entity) of every mention."""
    entities, mentions = find_entities(read_document(text_article(text, "a")))
    return entities, [(m.text, entities[m.entity_id].kind, entities[m.entity_id].name) for m in mentions]


def kinds(text: str) -> list[tuple[str, str]]:
    return [(mention, kind) for mention, kind, _ in read(text)[1]]


KINDS = [  # text, [(mention, kind)]
    # people
    ("The minister met Marta Quellhorst in Vienna.", [("Marta Quellhorst", "person"), ("Vienna", "place")]),
    ("Deputy Prime Minister Odo Tessel resigned.", [("Odo Tessel", "person")]),
    ("Mr. Tessel and Dr. J. K. Brandt agreed.", [("Tessel", "person"), ("J. K. Brandt", "person")]),
    ("Ms Park and Mrs Hill met Dr Church.", [("Park", "person"), ("Hill", "person"), ("Church", "person")]),
    ("Chris Street, a teacher, met the mayor, Peter Banks.", [("Chris Street", "person"), ("Peter Banks", "person")]),
    ("Tom Hill said he lived on Chris Street.", [("Tom Hill", "person"), ("Chris Street", "place")]),
    ("It was Hassan al-Quelli who called.", [("Hassan al-Quelli", "person")]),
    ("Ludwig van der Quell said no.", [("Ludwig van der Quell", "person")]),
    ("He thanked Kim Jae-won, 54, for it.", [("Kim Jae-won", "person")]),
    ("“No,” said Quellby, who runs the mill.", [("Quellby", "person")]),
    ("A smuggler known as the Baker fled.", [("Baker", "person")]),
    # organisations
    ("He works for the Institute for River Studies.", [("Institute for River Studies", "organisation")]),
    ("the Ministry of Health and Welfare said", [("Ministry of Health and Welfare", "organisation")]),
    ("She left the Bristol Center for Peace.", [("Bristol Center for Peace", "organisation")]),
    ("They sued the Food and Grain Administration.", [("Food and Grain Administration", "organisation")]),
    ("Analysts at Penhale Lyle were wrong.", [("Penhale Lyle", "organisation")]),
    ("the activist group Brask Is Dying Slowly, which", [("Brask Is Dying Slowly", "organisation")]),
    ("a deal with NATO and the U.N. was near", [("NATO", "organisation"), ("U.N.", "organisation")]),
    ("It is the Children’s Hospital.", [("Children’s Hospital", "organisation")]),
    ("He left the Workers’ Party.", [("Workers’ Party", "organisation")]),
    ("the Attorney General’s Office declined", [("Attorney General’s Office", "organisation")]),
    # places
    ("They live in the town of Oret.", [("Oret", "place")]),
    ("BRASK — Rain fell.", [("BRASK", "place")]),
    ("the Britain-based Quell Observatory", [("Britain", "place"), ("Quell Observatory", "organisation")]),
    ("He crossed Lake Quell by boat.", [("Lake Quell", "place")]),
    ("She was born in Brask, Ky., in May.", [("Brask", "place"), ("Ky.", "place")]),
    ("in Oret, Sill and Marn counties", [("Oret", "place"), ("Sill", "place"), ("Marn", "place")]),
    ("a crash on Route 9 near the A614", [("Route 9", "place"), ("A614", "place")]),
    ("northern Syria and southern Turkey", [("Syria", "place"), ("Turkey", "place")]),
    # peoples
    ("Syrians crossed into Turkey.", [("Syrians", "nationality"), ("Turkey", "place")]),
    ("a Kuwaiti commander and two Europeans", [("Kuwaiti", "nationality"), ("Europeans", "nationality")]),
    ("the South Korean envoy", [("South Korean", "nationality")]),
    ("He fled Quellia. Quellian soldiers followed.", [("Quellia", "place"), ("Quellian", "nationality")]),
    # a common first word: a town and a man
    ("He lives in Abu Kamal, said Abu Tarek al-Quelli.", [("Abu Kamal", "place"), ("Abu Tarek al-Quelli", "person")]),
    ("The province of Homs is mixed.", [("Homs", "place")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), KINDS)
def test_mentions_and_kinds(text, expected):
    assert kinds(text) == expected


MORE_KINDS = [
    ("He sued Quell Motors Inc. in Brask.", [("Quell Motors Inc.", "organisation"), ("Brask", "place")]),
    ("It was Secretary of State James A. Quell III who said so.", [("James A. Quell III", "person")]),
    ("Former Quell Bank chairman Odo Tessel left.", [("Quell Bank", "organisation"), ("Odo Tessel", "person")]),
    ("said Rep. Ann Tessel (D-Md.), who", [("Ann Tessel", "person"), ("Md.", "place")]),
    ("Dean Quellby came.", [("Dean Quellby", "person")]),
    ("The contractor, Tessel Civil, had known.", [("Tessel Civil", "organisation")]),
    ("It stood in the magazine ‘Wool and Furrow’, he said.", [("Wool and Furrow", "organisation")]),
    ("Her lawyer, Hannah Lane, wept.", [("Hannah Lane", "person")]),
    ("Oretmere, 14 March — Rain fell.", [("Oretmere", "place")]),
    ("Hurricane Quell ended in Brask.", [("Brask", "place")]),
    ("He met Jonas “Red” Quellby, 40.", [("Jonas “Red” Quellby", "person")]),
]


@pytest.mark.parametrize(("text", "expected"), MORE_KINDS)
def test_titles_and_abbreviations(text, expected):
    assert kinds(text) == expected


SEVERAL_PARTS = [
    ("They held Deir ez-Zor and Ayn al-Arab.", [("Deir ez-Zor", "place"), ("Ayn al-Arab", "place")]),
    ("It hit Port-au-Prince and Mazar-i-Sharif.", [("Port-au-Prince", "place"), ("Mazar-i-Sharif", "place")]),
    ("She left Cox’s Bazar for King’s Lynn.", [("Cox’s Bazar", "place"), ("King’s Lynn", "place")]),
    ("The Hague is far. He saw The Villages.", [("The Hague", "place"), ("The Villages", "place")]),
    ("The villages were quiet, and The Quell Times said so.", [("The Quell Times", "organisation")]),
    ("Mount Everest is high.", [("Mount Everest", "place")]),
    ("Lincoln County Sheriff Odo Tessel came.", [("Lincoln County", "place"), ("Odo Tessel", "person")]),
    ("Kansas City Mayor Ann Tessel left.", [("Kansas City", "place"), ("Ann Tessel", "person")]),
    ("Later the Brask Mission in South Sudan (BMISS) left.", [("Brask Mission in South Sudan", "organisation"),
     ("BMISS", "organisation")]),
    ("the Islamic State West Africa Province said", [("Islamic State West Africa Province", "organisation")]),
    ("The utility QB&E paid, said QB&E.", [("QB&E", "organisation"), ("QB&E", "organisation")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), SEVERAL_PARTS)
def test_names_of_several_parts(text, expected):
    assert kinds(text) == expected


BODIES = [
    ("She sat in Parliament, and told Congress so.", [("Parliament", "organisation"), ("Congress", "organisation")]),
    ("Army chief Odo Tessel came.", [("Army", "organisation"), ("Odo Tessel", "person")]),
    ("It was Ost Brannick columnist Odo Tessel.", [("Ost Brannick", "organisation"), ("Odo Tessel", "person")]),
    ("He reads La Quellana, said Ann Tessel.", [("La Quellana", "organisation"), ("Ann Tessel", "person")]),
    ("She told the Alder Post that she knew.", [("Alder Post", "organisation")]),
    ("The Northern Club (NC) won. The NC was glad.", [("Northern Club", "organisation"),
     ("NC", "organisation"), ("NC", "organisation")]),
    ("a nurse at QBC Toronto said", [("QBC", "organisation"), ("Toronto", "place")]),
    ("He crossed the Amazon. Then Amazon cut jobs.", [("Amazon", "place"), ("Amazon", "organisation")]),
    ("He prayed in St. Quell’s Basilica.", [("St. Quell’s Basilica", "place")]),
    ("Western envoys and the East agreed.", []),
    ("ambassador to Kenya Prudence Hale left", [("Kenya", "place"), ("Prudence Hale", "person")]),
    ("Jewish West Bank settlers came.", [("West Bank", "place")]),
    ("the Stolen Meadows and the Real Estate, and the Hollow Crown", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), BODIES)
def test_bodies_and_what_looks_like_them(text, expected):
    assert kinds(text) == expected


TOLD_APART = [  # one word, two kinds
    ("Michael Jordan was born in Amman, Jordan.", [("Michael Jordan", "person"), ("Amman", "place"),
     ("Jordan", "place")]),
    ("Sofia Tessel flew from Sofia.", [("Sofia Tessel", "person"), ("Sofia", "place")]),
    ("Marta Tessel is in Vienna. Marta slept.", [("Marta Tessel", "person"), ("Vienna", "place"), ("Marta", "person")]),
    ("Ford said that it would close a plant.", [("Ford", "organisation")]),
    ("Typhoon Quilla hit Samar.", [("Samar", "place")]),
    ("President Odo Tessel met Marta Quell in Cartagena.", [("Odo Tessel", "person"), ("Marta Quell", "person"),
     ("Cartagena", "place")]),
    ("Police said no. Oret Police said yes.", [("Oret Police", "organisation")]),
    ("Ruth Castellan sold Castellan Marine Inc. in May. Castellan wept.", [("Ruth Castellan", "person"),
     ("Castellan Marine Inc.", "organisation"), ("Castellan", "person")]),
    ("Norton Ltd. opened a mill in Norton.", [("Norton Ltd.", "organisation"), ("Norton", "place")]),
    ("Christian Larsen prayed with Christian leaders in Nazi Germany.", [("Christian Larsen", "person"),
     ("Germany", "place")]),
    ("The coach met Police Chief Tom Quell of Vienna.", [("Tom Quell", "person"), ("Vienna", "place")]),
    ("He asked Sen. Budget Committee Chairman Odo Tessel.", [("Budget Committee", "organisation"),
     ("Odo Tessel", "person")]),
    ("Senate President Pro Tem Odo Tessel left.", [("Odo Tessel", "person")]),
    ("Det. Supt. Ivo Quell spoke at Orvane Magistrates’ Court.", [("Ivo Quell", "person"),
     ("Orvane Magistrates’ Court", "organisation")]),
    ("He lives at a Wilbur Street house.", [("Wilbur Street", "place")]),
    ("The Libyan, Atif Quelli Tessem, fled.", [("Libyan", "nationality"), ("Atif Quelli Tessem", "person")]),
    ("He saw Oret International Airport and the Marta Quell Theater.", [("Oret International Airport", "place"),
     ("Marta Quell Theater", "place")]),
    ("The Office of Debt and Budget met the Department of Justice and Congress.",
     [("Office of Debt and Budget", "organisation"), ("Department of Justice", "organisation"),
     ("Congress", "organisation")]),
    ("MOBILE, Ala. (AP) —\n\nRain fell on the coast.", [("MOBILE", "place"), ("Ala.", "place"),
     ("AP", "organisation")]),
    ("He owned a Lincoln County Italian grocery.", [("Lincoln County", "place"), ("Italian", "nationality")]),
    ("Deputy Coroner Odo Quell met Marta Tessel of Florence.", [("Odo Quell", "person"), ("Marta Tessel", "person"),
     ("Florence", "place")]),
    ("Pupils of Quell Elementary walked down Center Street and Front Street.", [("Quell Elementary", "organisation"),
     ("Center Street", "place"), ("Front Street", "place")]),
    ("ST. OREL — Rain fell. Snow fell in June on St. Orel itself.", [("ST. OREL", "place"), ("St. Orel", "place")]),
    ("The envoy, Uri Quellby, Israel’s man, left.", [("Uri Quellby", "person"), ("Israel", "place")]),
    ("The Qualli people and the Orbel tribe fled.", [("Qualli", "nationality"), ("Orbel", "nationality")]),
    ("Many Syrians left. Young Iraqis stayed.", [("Syrians", "nationality"), ("Iraqis", "nationality")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLD_APART)
def test_one_word_can_be_two_kinds(text, expected):
    assert kinds(text) == expected


NOTHING = [
    "Rain fell on Monday and again in March.",
    "Write to Quell@Brask.org or @QuellBrask, under #BraskNow.",
    "The Clean Rivers Act of the year was debated.",
    "Reading is nice, and of all the mobile homes this one will split.",
    "It cost US$40 or Rs 900.",
    "Muslims and Christians prayed. Meanwhile, others slept.",
    "However, the index (CPI) rose. The consumer price index (CPI) fell.",
    "Uh, it rained. Um, yes.",
    "She teaches Swahili and Hebrew.",
    "Oh, it was late. Ah, well.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_no_names(text):
    assert kinds(text) == []


SAME = [  # text, name of the entity, the mentions that are one
    ("Marta Quellhorst spoke. Later Quellhorst left.", "Marta Quellhorst", ["Marta Quellhorst", "Quellhorst"]),
    ("Hassan al-Quelli came. Quelli ate.", "Hassan al-Quelli", ["Hassan al-Quelli", "Quelli"]),
    ("the Marn River Authority (MRA) paid; the MRA said", "Marn River Authority",
     ["Marn River Authority", "MRA", "MRA"]),
    ("The World Health Organization warned. The WHO waits.", "World Health Organization",
     ["World Health Organization", "WHO"]),
    ("The Lowland Front won. The Front ruled.", "Lowland Front", ["Lowland Front", "Front"]),
    ("Odo Karg Jr. wept. Later Karg left. Odo Karg slept.", "Odo Karg Jr.", ["Odo Karg Jr.", "Karg", "Odo Karg"]),
    ("the U.S. and the United States", "United States", ["U.S.", "United States"]),
    ("Kurds fled. A Kurdish town burned.", "Kurdish", ["Kurds", "Kurdish"]),
    ("Corvane Foods fell. Shares in Corvane slid.", "Corvane Foods", ["Corvane Foods", "Corvane"]),
    ("Texas Southern Corp. rose. A stake that Texas Southern held fell.", "Texas Southern Corp.",
     ["Texas Southern Corp.", "Texas Southern"]),
    ("Norton Co. fell. Then Norton rose.", "Norton Co.", ["Norton Co.", "Norton"]),
    ("Quellbro Oy fell. Oy Marn rose.", "Quellbro Oy", ["Quellbro Oy"]),
    ("The Marta Quell Center is shut. At the Quell Center on Main Street rain fell.", "Marta Quell Center",
     ["Marta Quell Center", "Quell Center"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "mentions"), SAME)
def test_one_entity(text, name, mentions):
    assert [mention for mention, _, entity in read(text)[1] if entity == name] == mentions


def test_a_headline_is_cut_at_its_common_words():
    text = "Tessel Says Syrians Hacked Oret Council, Calls Quellby’s Remarks Troubling\n\nOdo Tessel met Marta Quellby."
    names = [(mention, name) for mention, _, name in read(text)[1]]
    assert names[:4] == [
        ("Tessel", "Odo Tessel"), ("Syrians", "Syrian"), ("Oret Council", "Oret Council"), ("Quellby", "Marta Quellby"),
    ]  # fmt: skip


def test_two_people_of_one_surname_are_two():
    text = "Marta Quell met Jonas Quell. Ms. Quell smiled. Marta Quell left; Quell returned."
    names = [name for _, _, name in read(text)[1]]
    assert names == ["Marta Quell", "Jonas Quell", "Marta Quell", "Marta Quell", "Marta Quell"]


def test_a_surname_is_the_person_named_most():
    text = "Odo Tessel ran. Mr. Tessel sent his father, Ivo Tessel, to Brask. Then Mr. Tessel won."
    assert [name for *_, name in read(text)[1]][-1] == "Odo Tessel"


NAMESAKES = [  # whom the surnames mean, in their order
    ("Tom Quell and his wife, Anna Quell, left. Mrs Quell wept. Quell, 51, did not.", ["Anna Quell", "Tom Quell"]),
    ("Marta Quell, daughter of the jailed Jonas Quell, won Brask. Quell smiled.", ["Marta Quell"]),
    ("Marta Quell met Jonas Quell. Mr. Quell smiled.", ["Jonas Quell"]),
]


@pytest.mark.parametrize(("text", "expected"), NAMESAKES)
def test_a_title_or_kinship_tells_namesakes_apart(text, expected):
    assert [name for mention, _, name in read(text)[1] if mention == "Quell"] == expected


def test_a_town_and_its_province_are_two_places():
    entities, _ = read("In Syria he left the city of Raqqa. The provinces of Homs and Raqqa are dry.")
    assert [(e.name, e.precision) for e in entities if e.name == "Raqqa"] == [("Raqqa", "place"), ("Raqqa", "region")]


def test_a_place_gets_its_point_country_and_id():
    entities, _ = read("The talks in Tikrit, Iraq, failed.")
    tikrit = entities[0]
    assert (tikrit.country, tikrit.geonames_id, tikrit.precision, tikrit.note) == ("IQ", 90150, "place", None)
    assert tikrit.latitude == pytest.approx(34.6, abs=0.1) and tikrit.longitude == pytest.approx(43.7, abs=0.1)


LOCATED = [  # text, name, country, latitude
    ("Rail passengers went by coach from Perth to Dundee.", "Perth", "GB", 56.4),
    ("She flew from Perth to Dundee.", "Perth", "AU", -32.0),
    ("Snow fell in Ohio and Indiana. New York is next.", "New York", "US", 43.2),
    ("They left Raqqa Province.", "Raqqa Province", "SY", 36.1),
    ("A tanker left Rostock Port.", "Rostock Port", "DE", 54.1),
    ("Rain fell in the Donbas region.", "Donbas", "UA", 48.2),
    ("They met at Victoria in the Seychelles.", "Victoria", "SC", -4.6),
    ("Milan, in the north of Ohio, burned.", "Milan", "US", 41.3),
    ("Both live in Paris. The Paris Police Department seeks a man. She fled to Dallas.", "Paris", "US", 33.7),
    ("Both live in Paris. She flew there.", "Paris", "FR", 48.9),
    ("In Atlanta and Savannah rain fell. The rest of Georgia is dry.", "Georgia", "US", 32.7),
    ("A storm hit Georgia and Alabama.", "Georgia", "US", 32.3),
    ("Voters in Arizona and Georgia stayed at home.", "Georgia", "US", 32.3),
    ("Rain fell in Georgia, Alabama and Florida.", "Georgia", "US", 32.3),
    ("Rain fell in Georgia, Armenia and Turkey.", "Georgia", "GE", 42.0),
    ("Officials of Russia and Georgia met.", "Georgia", "GE", 42.0),
    ("In the county of Kent in England, roads were shut.", "Kent", "GB", 51.2),
    ("Roads were shut in the county of Kent.", "Kent", "GB", 51.2),
    ("He lives in Boston, Lincolnshire.", "Boston", "GB", 53.0),
    ("He lives in Boston, Massachusetts.", "Boston", "US", 42.4),
    ("The fire in Newport, Gwent, is out.", "Newport", "GB", 51.6),
    ("A man died in Tralee, County Kerry.", "County Kerry", "IE", 52.2),
    ("He came from Kent, Ohio, in May.", "Kent", "US", 41.2),
    ("The water in WA is clean.", "WA", "US", 47.3),
    ("The president of Ghana Odo Quell left.", "Ghana", "GH", 8.0),
    ("Rain fell in Far North Queensland.", "Far North Queensland", "AU", -22.2),
    ("Prices rose in the Greater Toronto Area.", "Greater Toronto Area", "CA", 43.7),
    ("Crime rose in Croydon Borough.", "Croydon Borough", "GB", 51.4),
    ("Kent County, Delaware, was flooded.", "Kent County", "US", 39.1),
    ("The Southern District of Ohio charged him.", "Southern District of Ohio", "US", 40.2),
    ("He was tried in the Middle District of Tennessee.", "Middle District of Tennessee", "US", 35.8),
    ("In Tbilisi and Gori rain fell. The rest of Georgia is dry.", "Georgia", "GE", 42.0),
    ("He lives in Salem, Oregon.", "Salem", "US", 44.9),
    ("The London, KY, man fled.", "London", "US", 37.1),
    ("He fled to Salem, OR, in May.", "OR", "US", 44.0),
]


@pytest.mark.parametrize(("text", "name", "country", "latitude"), LOCATED)
def test_the_rest_of_the_text_tells_namesakes_apart(text, name, country, latitude):
    (place,) = [e for e in read(text)[0] if e.name == name]
    assert place.country == country
    assert place.latitude == pytest.approx(latitude, abs=0.5)


def test_an_unknown_place_says_that_it_has_no_point():
    entities, _ = read("They live in the town of Oretmünde.")
    assert (entities[0].latitude, entities[0].country, entities[0].note) == (
        None, None, "not in the gazetteer: no coordinates",
    )  # fmt: skip


def test_a_little_town_is_not_looked_for_outside_its_state():
    entities, _ = read("He lives in Tikrit, Iraq, and she in Orient, Ohio.")
    assert [(e.latitude, e.note) for e in entities if e.name == "Orient"] == [
        (None, "the places of this name lie elsewhere: no coordinates")
    ]


def test_a_place_whose_namesakes_are_far_away_says_so():
    entities, _ = read("Kenya mourns. In Nairobi, Mombasa and Kisumu rain fell, and in the village of Suba.")
    assert [(e.latitude, e.note) for e in entities if e.name == "Suba"] == [
        (None, "the places of this name lie elsewhere: no coordinates")
    ]


def test_taken_spans_hold_no_names():
    text = "In April Quellby left."
    document = read_document(text_article(text, "a"))
    _, mentions = find_entities(document, taken=[(3, 16)])
    assert mentions == []


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300))
def test_any_text_gives_slices_in_order(rest):
    text = "Then " + rest
    document = read_document(text_article(text, "a"))
    entities, mentions = find_entities(document)
    assert all(text[m.start : m.end] == m.text and m.text for m in mentions)
    assert all(a.end <= b.start for a, b in pairwise(mentions))
    assert sum(e.mentions for e in entities) == len(mentions)


PARTS = [
    "Marn ",
    "Bank of ",
    "Paris, ",
    "A-",
    "(BK) ",
    "and ",
    "St. ",
    "'s ",
    "\n",
    "Is ",
    "al-",
    "said ",
    "another name for ",
]


@given(st.lists(st.sampled_from(PARTS), max_size=60))
def test_any_mixture_of_name_parts_can_be_read(parts):
    entities, mentions = find_entities(read_document(text_article("X" + "".join(parts), "a")))
    assert {m.entity_id for m in mentions} == set(range(len(entities)))


@pytest.mark.parametrize(
    "part",
    [
        "Paris and London, ",
        "Bank of ",
        "Bank (BK) ",
        "A-",
        "Tom Quell met Ann Quell. ",
        "Rome, Georgia, ",
        "St. Paul's (SP) ",
    ],
)
def test_time_grows_with_length_only(part):
    seconds = []
    for repeats in (400, 1_600):
        document = read_document(text_article(part * repeats, "a"))
        start = time.process_time()
        find_entities(document)
        seconds.append(time.process_time() - start)
    assert seconds[1] < 12 * seconds[0] + 0.1
