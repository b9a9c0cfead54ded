"""The findings of a report: sentences that are true of none, one and many, escaped, and linked to the text."""

import dataclasses
import re

import pytest
from invented import invented, nothing_found

from analysis import display
from analysis.display.findings import QUESTIONS, findings, plain_text
from analysis.errors import ParameterError

INVENTED = {
    "numbers": [
        "7 reported numbers: 4 counts of people and things, a volume, a sum of money and a share.",
        "The largest of 3 counts: “Hundreds of villagers” (two residents, sentence 3).",
    ],
    "voices": [
        "4 statements by 3 sources, 35 words: 74% of them from sources that a reader can identify.",
        "1 source is anonymous; the article says why for that one.",
    ],
    "themes": [
        "3 themes in 6 sentences; 1 of them tells about none.",
        "6 matched terms: 1 in the article’s own voice and 5 in the words of 2 sources.",
    ],
    "places_and_dates": [
        "3 places named: 1 town or spot, 1 region and 1 without coordinates.",
        "3 expressions of time: 2 placed on the calendar, from 1 March 2026 to 31 March 2026.",
    ],
}


def said(data: object, question: str) -> list[str]:
    return [plain_text(sentence) for sentence in findings(data, question)]


def cut(**tables: object) -> object:
    """The invented dataset with some tables cut to a few of their rows."""
    data = invented()
    return dataclasses.replace(data, **{name: getattr(data, name)[rows] for name, rows in tables.items()})


@pytest.mark.parametrize("question", INVENTED)
def test_of_many(question):
    assert said(invented(), question) == INVENTED[question]


@pytest.mark.parametrize("question", QUESTIONS)
def test_of_nothing(question):
    sentences = said(nothing_found(), question)
    assert sentences and all(re.match("The rules found no|No term of the codebook", line) for line in sentences)


def test_of_one_number():
    assert said(cut(quantities=slice(1, 2)), "numbers") == ["1 reported number: a count of people or things."]


def test_of_one_statement():
    one = cut(attributions=slice(0, 1), sources=slice(0, 1))
    assert said(one, "voices") == [
        "1 statement by 1 source, 7 words: all of them from sources that a reader can identify."
    ]


def test_of_one_place_and_one_day():
    assert said(cut(entities=slice(0, 1), dates=slice(0, 1)), "places_and_dates") == [
        "1 place named: 1 town or spot.",
        "1 expression of time: on 16 March 2026.",
    ]


@pytest.mark.parametrize("question", QUESTIONS)
def test_no_count_disagrees_with_its_noun(question):
    for data in (invented(), nothing_found(), cut(themes=slice(0, 1), quantities=slice(5, 6), dates=slice(2, 3))):
        for sentence in said(data, question):
            assert not re.search(r"\b1 (\w+ )?(numbers|statements|sources|places|themes|names|rows|terms)\b", sentence)
            assert sentence[0].isupper() or sentence[0].isdigit()
            assert sentence.endswith(".") and "nan" not in sentence.split() and "None" not in sentence.split()


@pytest.mark.parametrize("question", QUESTIONS)
def test_names_are_escaped_and_sentences_lead_to_the_text(question):
    data = invented()
    sharp = dataclasses.replace(data, sources=data.sources.assign(name="<img src=x>"))
    shown = display.heading(sharp, question).html + display.article_text(sharp).html
    assert "<img" not in shown
    targets = set(re.findall(r' id="(s-\d+)"', shown))
    assert set(re.findall(r'href="#(s-\d+)"', shown)) <= targets


def test_the_heading_shows_them_first_and_its_counts_agree():
    shown = display.heading(cut(dates=slice(0, 1)), "numbers").html
    assert "an-found" in shown and "an-counts" not in shown
    assert "<dt>date</dt><dd>1</dd>" in display.heading(cut(dates=slice(0, 1))).html


def test_a_question_without_findings_is_told_of():
    with pytest.raises(ParameterError, match="heading: there are no findings on 'weather'; there are: numbers, voices"):
        display.heading(invented(), "weather")
