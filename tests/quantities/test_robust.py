"""On any text at all: nothing raises, spans slice back, rows stand in order and apart, time is linear."""

import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.article import text_article
from analysis.extract import extract
from analysis.language.document import read_document
from analysis.language.numerals.words import number_words
from analysis.quantities import find_quantities
from analysis.themes import read_codebook

ROOT = Path(__file__).resolve().parents[2]
WORDS = [
    *sorted(number_words()), *"0123456789%$£€½²٣①Ⅷ.,;:()/-–—'\"x^e−±~#@kmgpRCFs",
    "and", "of", "to", "a", "an", "the", "per", "in", "out", "from", "between", "about", "more", "than", "or",
    "year", "years", "old", "kg", "bn", "US", "degrees", "minus", "no", "at", "least", "several", "few", "couple",
    "tens", "people", "were", "killed", "that", "rose", "by", "up", "am", "May", "th", "st", "aged", "Nora",
    "Vell", "COVID", "Rs", "point", "2.5", "1,200", "2019", "3/4", "1e5", "10 000",
]  # fmt: skip


def check(text: str) -> None:
    found = find_quantities(read_document(text_article(text, "t")))
    end = 0
    for place, q in enumerate(found):
        assert q.quantity_id == place
        assert text[q.start : q.end] == q.text
        assert q.start >= end, "rows overlap or stand out of order"
        end = q.end
        assert (q.counted is None) == (q.counted_start is None) == (q.counted_end is None)
        if q.counted is not None:
            assert text[q.counted_start : q.counted_end] == q.counted
        if q.low is not None and q.high is not None:
            assert q.low <= q.high
        if q.best is not None:
            assert q.best in (q.low, q.high) or q.low <= q.best <= q.high


@settings(max_examples=5_000)
@given(st.text(max_size=60))
def test_any_text(text):
    check(text)


@settings(max_examples=5_000)
@given(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(["", " ", " ", "\n"])), max_size=25))
def test_any_run_of_number_words(parts):
    check("".join(word + gap for word, gap in parts))


BROKEN_OFF = [
    "4/5 of", "6{U1-", ", including two nurses", "Sales rose (4", "Beekeepers hold nearly 7% of the local",
    "The harbour desk says that they waited when leaving their parents'", "court alleged that at 4 a.m.",
    "They repeated charges that her neighbours and others at Oret had lent her boats to",
    "The inquest says two have waited in Vell since Friday", "fourth ferry thought",
    "Quell (Q), which runs 40 boats on the coast, has estimated", "She kept a nine-day-long",
    '"We look on with other towns and other guilds", said heads of',
    "Dunholm told of sales that beat plans as fuel prices sank, sending",
]  # fmt: skip
NEWS = re.findall(r"\w+|\W", (ROOT / "seeds" / "islamic-state-fraying.txt").read_text(encoding="utf-8"))


@pytest.mark.parametrize("text", BROKEN_OFF)
def test_a_text_that_breaks_off_is_read(text):
    check(text)
    extract(text_article(text, "t"), read_codebook(None))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(NEWS) - 1), st.integers(1, 60))
def test_news_may_begin_and_break_off_anywhere(first, length):
    extract(text_article("".join(NEWS[first : first + length]) + "a", "t"), read_codebook(None))


def test_a_fuzz_run_finds_nothing():
    """scripts/fuzz.py, which reads with the whole extraction; a million of its texts are run by hand."""
    command = [sys.executable, "scripts/fuzz.py", "--texts", "1500", "--seed", "2"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert (run.returncode, run.stdout.strip(), run.stderr) == (0, "1,500 texts, 0 bad", "")


def test_a_sign_before_the_sentence_belongs_to_no_number():
    (found,) = find_quantities(read_document(text_article("-\n½ cup of milk", "t")))
    assert (found.text, found.best) == ("½ cup", 0.5)


def test_a_number_ends_with_its_sentence():
    found = find_quantities(read_document(text_article("one eighteenth\nbillion", "t")))
    assert [q.text for q in found] == ["one eighteenth", "billion"]


HOSTILE = {
    "digits": "7", "numbers": "12 ", "commas": "1,", "spaced commas": "1 , ", "and": "and ", "one and": "one and ",
    "to": "5 to ", "hyphens": "5-", "million": "million ", "hundred and": "hundred and ", "quotes": "“\"‘",
    "dollars": "$", "slashes": "1/2", "colons": "1:", "brackets": "(5 ", "of": "5 of the ", "dozens": "dozens of ",
    "years": "two years and ",
}  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
def test_time_is_linear_on_hostile_text(name):
    """Five times the text may not take more than some ten times the time (the slack is for a busy machine)."""

    def seconds(size: int) -> float:
        document = read_document(text_article((HOSTILE[name] * size)[:size], "t"))
        best = float("inf")
        for _ in range(2):
            began = time.process_time()
            find_quantities(document)
            best = min(best, time.process_time() - began)
        return best

    assert seconds(6_000) < 10 * seconds(1_200) + 0.02
