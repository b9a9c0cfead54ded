"""The country that an article is written for, and what it tells of days in figures and of shared currencies."""

import datetime as dt
from dataclasses import replace

import pytest

from analysis.article import text_article
from analysis.extract import extract
from analysis.places.home import home_of
from analysis.themes import read_codebook

WRITTEN = text_article("It rained.", "a", published=dt.date(2021, 5, 12))
HOMES = [
    ({"url": "https://www.tidings.example.co.uk/a"}, ("GB", "outlet")),
    ({"url": "https://tidings.com.au/a", "publisher": "The Toronto Tidings"}, ("AU", "outlet")),
    ({"url": "https://tidings.com/a", "publisher": "The Sydney Tidings"}, ("AU", "outlet")),
    ({"url": "https://tidings.io/a"}, None),
    ({"publisher": "The Georgia Tidings"}, None),
    ({"publisher": "The Tidings", "dateline": "KARACHI"}, ("PK", "dateline")),
    ({"country": "AU", "url": "https://tidings.co.uk/a", "dateline": "KARACHI"}, ("AU", "sidecar")),
    ({"url": "http://[::1", "dateline": "Lyon"}, ("FR", "dateline")),
    ({}, None),
]


@pytest.mark.parametrize(("known", "home"), HOMES)
def test_the_home_of_an_article(known, home):
    found = home_of(replace(WRITTEN, **known))
    assert (found and (found.country, found.by)) == home


def read(text: str, **known: str):
    article = replace(text_article(text, "a", published=dt.date(2021, 5, 12)), **known)
    return extract(article, read_codebook("news"))


UK, US, AU = {"url": "https://tidings.co.uk/a"}, {"publisher": "The Houston Tidings"}, {"url": "https://tidings.com.au"}
ORDERS = [
    ("The wall fell on 03/04/2021.", UK, "2021-04-03", "day first, as in GB, by the outlet's address (.uk)"),
    ("The wall fell on 03/04/2021.", US, "2021-03-04", "month first, as in US, by the outlet (The Houston Tidings)"),
    ("The wall fell on 03-04-2021.", {"dateline": "LONDON"}, "2021-04-03",
     "day first, as in GB, by the dateline (LONDON)"),
    ("The wall fell on 03/04/2021.", {"country": "IN"}, "2021-04-03", "day first, as in IN, by the sidecar"),
    ("The wall fell on 03/04/2021.", {}, "2021-03-04", "month first, as nothing tells the country's order"),
    ("The wall fell on 03/04/2021.", {"url": "https://tidings.ca"}, "2021-03-04",
     "month first, as nothing tells the country's order"),
    ("The wall fell on 3/4.", UK, "2021-04-03", "day first, as in GB, by the outlet's address (.uk)"),
    ("The wall fell on 25/04/2021.", US, "2021-04-25", None),
    ("The wall fell on 04/25/2021.", UK, "2021-04-25", None),
    ("The wall fell on 04/04/2021.", UK, "2021-04-04", None),
    ("The wall fell on 3 April 2021.", UK, "2021-04-03", None),
    ("The wall fell on 9/11.", UK, "2001-09-11", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "value", "note"), ORDERS)
def test_the_order_of_day_and_month(text, known, value, note):
    (day,) = read(text, **known).dates
    assert (day.value, day.note) == (value, note)


MONEY = [
    ("It cost $5 million.", AU, "AUD", "the dollar of AU, by the outlet's address (.au)"),
    ("It cost 80 cents.", AU, "AUD", "the dollar of AU, by the outlet's address (.au)"),
    ("It cost US$5 million.", AU, "USD", None),
    ("It cost $5 million.", {"dateline": "SYDNEY"}, "USD", "USD, or AUD by the dateline (SYDNEY)"),
    ("It cost $5 million.", US, "USD", None),
    ("It cost $5 million.", {}, "USD", None),
    ("It cost 5,000 rupees.", {"dateline": "KARACHI"}, "PKR", "the rupee of PK, by the dateline (KARACHI)"),
    ("It cost Rs 5,000.", {"url": "https://tidings.lk"}, "LKR", "the rupee of LK, by the outlet's address (.lk)"),
    ("It cost 5,000 rupees.", {}, "INR", None),
    ("It cost 5,000 shillings.", {"publisher": "The Nairobi Tidings"}, "KES",
     "the shilling of KE, by the outlet (The Nairobi Tidings)"),
    ("It cost 5,000 shillings.", UK, "shilling", "which shilling is not said"),
    ("It cost 5,000 euros.", AU, "EUR", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "known", "unit", "note"), MONEY)
def test_the_currency_of_a_shared_noun(text, known, unit, note):
    (amount,) = read(text, **known).quantities
    assert (amount.unit, amount.note) == (unit, note)


def test_a_bare_sign_beside_its_own_is_the_american_one():
    own, bare = read("It cost A$5 million ($4 million).", **AU).quantities
    assert (own.unit, bare.unit) == ("AUD", "USD")


NAMESAKES = [
    ("Roads near Birmingham were shut.", "US", "US"),
    ("Roads near Birmingham were shut.", None, "GB"),
    ("Two men died in Lancaster, police said.", "GB", "GB"),
    ("He flew to Cambridge.", "US", "US"),
    ("He flew to Paris.", "US", "FR"),
    ("He flew to Paris, Texas.", "FR", "US"),
]


@pytest.mark.parametrize(("text", "written_for", "country"), NAMESAKES)
def test_of_places_of_one_name_that_at_home_is_likelier(text, written_for, country):
    article = replace(text_article(text, "a"), country=written_for)
    assert extract(article, read_codebook("news")).entities[0].country == country


def test_a_dateline_is_no_home_of_names():
    article = replace(text_article("Roads near Birmingham were shut.", "a"), dateline="DALLAS")
    assert extract(article, read_codebook("news")).entities[0].country == "GB"
