"""Names that share the kind of their list, and lone names that their verb or what stands beside them tells."""

import pytest

from analysis.article import text_article
from analysis.entities import find_entities
from analysis.language.document import read_document


def kinds(text: str) -> dict[str, str]:
    entities, mentions = find_entities(read_document(text_article(text, "a")))
    return {m.text: entities[m.entity_id].kind for m in mentions}


LISTS = [
    ("Firms including Google, Quellor and Brask agreed.",
     {"Google": "organisation", "Quellor": "organisation", "Brask": "organisation"}),
    ("Lenders such as Quellor and Brask agreed.", {"Quellor": "organisation", "Brask": "organisation"}),
    ("Start-ups such as Quellor and Brask agreed.", {"Quellor": "organisation", "Brask": "organisation"}),
    ("Cities such as Quellor and Brask agreed.", {"Quellor": "place", "Brask": "place"}),
    ("Towns such as Lyon and Nantes agreed.", {"Lyon": "place", "Nantes": "place"}),
    ("He managed Lyon, Real Madrid and Nantes.",
     {"Lyon": "organisation", "Real Madrid": "organisation", "Nantes": "organisation"}),
    ("She played for Lyon and Nantes.", {"Lyon": "organisation", "Nantes": "organisation"}),
    ("She lived in Lyon and Nantes.", {"Lyon": "place", "Nantes": "place"}),
    ("He flew to Lyon, Madrid and Nantes.", {"Lyon": "place", "Madrid": "place", "Nantes": "place"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), LISTS)
def test_a_list_shares_its_kind(text, wanted):
    assert kinds(text) == wanted


LONE = [
    ("Peter helped Mary.", "Mary", "person"),
    ("Mary thanked John after the race.", "John", "person"),
    ("Charlotte thanked John after the race.", "Charlotte", "person"),
    ("Jordan told Israel to wait.", "Jordan", "place"),
    ("Simon taught Victoria to swim.", "Victoria", "person"),
    ("We met Chad at the station.", "Chad", "person"),
    ("The flood hit Victoria.", "Victoria", "place"),
    ("He lives in Florence.", "Florence", "place"),
    ("It was printed in ABKA Psychiatry.", "ABKA Psychiatry", "organisation"),
    ("She told ZBK NewsWire that it rained.", "ZBK NewsWire", "organisation"),
    ("She told Marta McQuell that it rained.", "Marta McQuell", "person"),
    ("Odo Quell of Addison, a village south of Ithaca, won.", "Addison", "place"),
    ("Odo Quell met Addison, a trustee.", "Addison", "person"),
    ("LEEDS -- Three people were hurt.", "LEEDS", "place"),
    ("He wrote to Congress, FBI director Odo Tessel said.", "Congress", "organisation"),
    ("Odo Tessel, director of the bureau, wrote to Brask.", "Odo Tessel", "person"),
    ("It went to aides such as Cheryl Mills and Huma Vell.", "Cheryl Mills", "person"),
    ("She was born in Sioux Falls, S.D., in 1960.", "Sioux Falls", "place"),
    ("The Sioux nation sued.", "Sioux", "nationality"),
    ("Police in Paris and Lyon said so.", "Lyon", "place"),
    ("Paris collected the tax in March.", "Paris", "place"),
    ("Relief came to North Georgia.", "North Georgia", "place"),
]


@pytest.mark.parametrize(("text", "name", "kind"), LONE)
def test_what_stands_beside_a_lone_name_tells_its_kind(text, name, kind):
    assert kinds(text)[name] == kind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("LEEDS -- Three people were hurt.", ["LEEDS"]),
        ("Two Harlow County men were held.", ["Harlow County"]),
        ("It rained. Three Hexley United players left.", ["Hexley United"]),
        ("Three Mile Island workers left.", ["Three Mile Island"]),
        ("The firm paid US $1.3 million.", []),
        ("They gave the US $5 million.", ["US"]),
        ("The US has $5 million.", ["US"]),
        ("He holds an M.B.A. from a night school.", []),
        ("He lives in D.C. now.", ["D.C."]),
        ("The court asked for N500m in damages.", []),
        ("From left (L-R) they stand.", []),
        ("He sent it through Quellia to her.", []),
        ("See pic.twitter.com/3BDnrvkoms now.", []),
        ("He lives at Brask Street.", ["Brask Street"]),
    ],
)
def test_signs_and_letters_are_no_names(text, names):
    assert list(kinds(text)) == names
