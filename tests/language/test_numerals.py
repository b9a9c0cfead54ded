"""Numerals as quantities and dates read them: the value, and the tokens that write it."""

import pytest

from analysis.article import text_article
from analysis.language.document import read_document
from analysis.language.numerals.read import read_numeral
from analysis.language.numerals.spelled import cardinal, rank

NUMERALS = [  # text, the token where it starts, the value, the words it takes
    ("forty-one", 0, 41, "forty-one"),
    ("two hundred and six boats", 0, 206, "two hundred and six"),
    ("two million, three hundred thousand", 0, 2.3e6, "two million, three hundred thousand"),
    ("two million and one thousand", 0, 2_001_000, "two million and one thousand"),
    ("four hundred and 12 boats", 0, 412, "four hundred and 12"),
    ("four hundred and 12 thousand boats", 0, 400, "four hundred"),
    ("three dozen crates", 0, 36, "three dozen"),
    ("one twenty", 0, 120, "one twenty"),
    ("six point zero four", 0, 6.04, "six point zero four"),
    ("3 point five", 0, 3.5, "3 point five"),
    ("six point seventy-one", 0, 6.71, "six point seventy-one"),
    ("six point seventy one", 0, 6.71, "six point seventy one"),
    ("six point seventy", 0, 6.7, "six point seventy"),
    ("six point fifteen", 0, 6.15, "six point fifteen"),
    ("four thousand 5 boats", 0, 4000, "four thousand"),
    ("4 thousand 3 hundred boats", 0, 4300, "4 thousand 3 hundred"),
    ("4 hundred 3 hundred boats", 0, 400, "4 hundred"),
    ("twenty twenty", 0, 20, "twenty"),
    ("twenty eleven", 0, 20, "twenty"),
    ("three thousand million", 0, 3e9, "three thousand million"),
    ("two million three hundred and four", 0, 2_000_304, "two million three hundred and four"),
    ("one hundred and one third", 0, 100 + 1 / 3, "one hundred and one third"),
    ("two hundred and fifty thousand", 0, 250_000, "two hundred and fifty thousand"),
    ("two and three", 0, 2, "two"),
    ("twelve dozen five", 0, 144, "twelve dozen"),
    ("two and a half million", 0, 2.5e6, "two and a half million"),
    ("4 and three quarters", 0, 4.75, "4 and three quarters"),
    ("two fifths", 0, 0.4, "two fifths"),
    ("one half", 0, 0.5, "one half"),
    ("half a billion", 0, 5e8, "half a billion"),
    ("minus eleven", 1, -11, "minus eleven"),
    ("a hundred and two", 1, 102, "a hundred and two"),
    ("the hundred and third", 1, 103, "hundred and third"),
    ("seventy-second", 0, 72, "seventy-second"),
    ("5th", 0, 5, "5th"),
    ("7.2 bn", 0, 7.2e9, "7.2 bn"),
    ("8m", 0, 8e6, "8m"),
    ("4½", 0, 4.5, "4½"),
    ("7 , 000 euros", 0, 7000, "7 , 000"),
    ("0 , 000", 0, 0, "0"),
    ("- 3 degrees", 1, -3, "- 3"),
    ("- 3 boys", 1, 3, "3"),
    ("- 3,000", 1, -3000, "- 3,000"),
    ("Route 14 -6 guards", 3, 6, "6"),
    ("Route 14 -6%", 3, -6, "-6"),
    ("covid -19 tests", 2, 19, "19"),
    ("31st", 0, 31, "31st"),
    ("11st 4lb", 0, 11, "11"),
    ("12st", 0, 12, "12"),
    ("3/64", 0, 3 / 64, "3/64"),
    ("3/04", 0, 3, "3"),
    ("1/1234567", 0, 1, "1"),
    ("7 M people", 0, 7e6, "7 M"),
    ("7 M", 0, 7, "7"),
    ("273.15K", 0, 273.15, "273.15"),
    ("was half naked", 1, None, ""),
    ("a one hundredth birthday", 1, 100, "one hundredth"),
    ("one hundredth of it", 0, 0.01, "one hundredth"),
    ("a ten-thousandth of it", 1, 0.0001, "a ten-thousandth"),
    ("a quarter of a million", 1, 250_000, "a quarter of a million"),
    ("three quarters of a million", 0, 750_000, "three quarters of a million"),
    ("two hundred and twenty-third", 0, 223, "two hundred and twenty-third"),
]


@pytest.mark.parametrize(("text", "start", "value", "taken"), NUMERALS)
def test_numerals(text, start, value, taken):
    t = read_document(text_article(text, "a")).tokens
    numeral = read_numeral(t, start, len(t.words))
    if value is None:
        assert numeral is None
        return
    assert numeral is not None
    assert numeral.value == pytest.approx(value)
    assert text[t.starts[numeral.first] : t.ends[numeral.last - 1]] == taken


def test_an_hour_with_its_minutes_is_no_number():
    t = read_document(text_article("one twenty", "a")).tokens
    assert cardinal(t, 0, 2, pairs=False).value == 1


@pytest.mark.parametrize(("text", "value"), [
    ("third", 3), ("thirtieth", 30), ("twenty-first", 21), ("twenty first", 21), ("twenty-thirtieth", None),
    ("hundredth", None), ("twenty", None), ("one", None),
])  # fmt: skip
def test_ranks(text, value):
    t = read_document(text_article(text, "a")).tokens
    found = rank(t, 0, len(t.words))
    assert (found and found[0]) == value
