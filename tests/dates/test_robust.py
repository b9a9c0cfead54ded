"""Any text at all: offsets slice back, nothing raises, order holds, time stays linear."""

import datetime as dt
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import text_article
from analysis.dates import find_dates
from analysis.language.document import read_document
from analysis.lexicon import toml_lexicon

WORDS = [word for table in toml_lexicon("time_words.toml").values() for words in table.values() for word in words]
WORDS += [name.title() for entry in toml_lexicon("holidays.toml").values() for name in entry["surfaces"]]
SIGNS = """
the of a an and to , ' 's - – . : / ( ) ½ 1/2 0 000 2 30 31 3rd 2014 99999 Feb. May MARCH 10:30 p.m. EST UTC 7/8/07
2014-02-30 1990s Q3 FY ago before after from every century will met has 🙂 é
"""
PIECES = st.one_of(st.sampled_from(WORDS), st.sampled_from(SIGNS.split()))
MOMENTS = st.one_of(
    st.none(), st.dates(), st.sampled_from([dt.date.min, dt.date.max, dt.datetime(2015, 3, 8, 23, 59), dt.datetime.max])
)


def check(text: str, published: dt.date | None) -> None:
    text = f"x {text}"  # an article has a word at least
    found = find_dates(read_document(text_article(text, "any", published=published)))
    end = 0
    for number, mention in enumerate(found):
        assert mention.date_id == number
        assert text[mention.start : mention.end] == mention.text
        assert mention.start >= end
        assert mention.type in ("DATE", "TIME", "DURATION", "SET")
        assert mention.value is not None or mention.note
        assert (mention.date_start is None) == (mention.date_end is None)
        assert mention.date_start is None or mention.date_start <= mention.date_end
        end = mention.end


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=200), MOMENTS)
def test_any_text(text, published):
    check(text, published)


@given(st.lists(PIECES, max_size=30), MOMENTS, st.sampled_from([" ", ""]))
def test_any_words_of_time(pieces, published, blank):
    check(blank.join(pieces), published)


UNITS = [
    "1 ",
    "the ",
    "and ",
    "2014 ",
    "last ",
    "two ",
    "a few ",
    "weeks ago ",
    "10:30 ",
    "1/1/",
    "March ",
    "end of ",
    "first half of ",
    "Monday before ",
    "the 1st of ",
    "at ten Monday ",
    "from Monday to ",
    ",",
    "'",
]


@pytest.mark.parametrize("unit", UNITS)
def test_linear(unit):
    """Ten times the text takes at most thirty times as long: far from the hundred of a square."""

    def seconds(count: int) -> float:
        document = read_document(text_article(unit * count, "long", published=dt.date(2015, 3, 8)))
        began = time.process_time()
        find_dates(document)
        return time.process_time() - began

    seconds(100)
    assert seconds(10_000) < 30 * max(seconds(1_000), 0.003)
