"""How words are cut and tagged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.language.tags import tag
from analysis.language.tokens import cut

CUTS = [
    ("Don't", "Do n't"),
    ("the group’s", "the group ’s"),
    ("15-year-old", "15 - year - old"),
    ("O’Brien's", "O’Brien 's"),
    ("U.S. troops'", "U.S. troops '"),
    ("£3bn, $2.4-billion", "£ 3 bn , $ 2.4 - billion"),
    ("1,200.5", "1,200.5"),
    ("see https://a.example/b-c?d=1 now", "see https://a.example/b-c?d=1 now"),
    ("café 3½", "café 3 ½"),
    ("wait... no", "wait ... no"),
]


@pytest.mark.parametrize(("text", "words"), CUTS)
def test_cuts(text, words):
    assert cut(text)[0] == words.split()


TAGS = [  # text, word, its tag there
    ("The offers came late.", "offers", "NNS"),
    ("She offers help.", "offers", "VBZ"),
    ("They will report it.", "report", "VB"),
    ("The report was late.", "report", "NN"),
    ("He has fallen ill.", "fallen", "VBN"),
    ("Analysts say it works.", "say", "VBP"),
    ("Men killed by rebels were named.", "killed", "VBN"),
    ("Police said so.", "Police", "NN"),
    ("They met in Vell.", "Vell", "NNP"),
]


@pytest.mark.parametrize(("text", "word", "expected"), TAGS)
def test_tags(text, word, expected):
    tokens = tag(text)
    assert tokens.tags[tokens.words.index(word)] == expected


@given(st.text())
def test_tokens_slice_back_and_cover_the_text(text):
    tokens = tag(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert "".join(tokens.words) == "".join(text.split())
    assert len(tokens.tags) == len(tokens.lowers) == len(tokens.words)
