"""How words are cut and tagged."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.article import text_article
from analysis.language.document import read_document
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
    ("Four people were shot on Ash Street.", "shot", "VBN"),
    ("The guard shot the man.", "shot", "VBD"),
    ("The rope had been cut.", "cut", "VBN"),
    ("The bridge cost $4m.", "cost", "VBD"),
    ("They kept the codes used for the vault.", "used", "VBN"),
    ("The papers stored in the house were burned.", "stored", "VBN"),
    ("The men found the papers.", "found", "VBD"),
    ("She held a vote and invited the press.", "invited", "VBD"),
    ("He was fined or sent to prison.", "sent", "VBN"),
    ("The newly built homes were sold.", "built", "VBN"),
    ("This led to talks.", "led", "VBD"),
    ("The firm said in a statement posted on its site that it was sorry.", "posted", "VBN"),
    ("Guests who paid the fee left.", "left", "VBD"),
    ("Did the mayor answer?", "answer", "VB"),
    ("Let me say this.", "say", "VB"),
    ("They never leave the house.", "leave", "VBP"),
    ("Iran backs the plan.", "backs", "VBZ"),
    ("The company, which employs 40, plans to close.", "plans", "VBZ"),
    ("The plans to close it failed.", "plans", "NNS"),
    ("The shooting in Vell took an hour.", "shooting", "NN"),
    ("The book that he wrote sold well.", "that", "WDT"),
    ("The claim that he left was false.", "that", "IN"),
    ("She told reporters that he left.", "that", "IN"),
    ("And that is why.", "that", "DT"),
    ("As many as 40 left.", "As", "RB"),
    ("About 40 left.", "About", "RB"),
    ("A talk about boats.", "about", "IN"),
    ("They carried out the plan.", "out", "RP"),
    ("They ran out of fuel.", "out", "IN"),
    ("There were 12 boats.", "There", "EX"),
    ("They met there.", "there", "RB"),
    ("Both the mayor and the judge left.", "Both", "CC"),
    ("All the boats sank.", "All", "PDT"),
    ("A more certain way.", "more", "RBR"),
    ("They want more boats.", "more", "JJR"),
    ("Most boats sank.", "Most", "JJS"),
    ("Police busted a ring.", "busted", "VBD"),  # most often an adjective
    ("They busted three dealers.", "busted", "VBD"),
    ("Ada Brisk avowed that it was late.", "avowed", "VBD"),
    ("He was belittled by peers.", "belittled", "VBN"),
    ("The busted door fell.", "busted", "JJ"),
    ("The team, belittled at home, won.", "belittled", "JJ"),
    ("The Danish navy left.", "Danish", "JJ"),
    ("Two Danes and three Belgians left.", "Belgians", "NNPS"),
    ("They live in the United States.", "States", "NNPS"),
    ("They met Peter Banks.", "Banks", "NNP"),
    ("The US said so.", "US", "NNP"),
    ("He moved to North Vell.", "North", "NNP"),
]


@pytest.mark.parametrize(("text", "word", "expected"), TAGS)
def test_tags(text, word, expected):
    tokens = tag(text)
    assert tokens.tags[tokens.words.index(word)] == expected


TAGGED = re.compile(r"(\S+?)/([A-Z$]+)(?=[\s,.?]|$)")
LINES = (Path(__file__).parent / "tags.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("line", [line for line in LINES if line and line[0] != "#"])
def test_tags_in_sentences(line):
    text = TAGGED.sub(r"\1", line)
    for mark in (" 's", " n't"):  # written apart in the file, as they are cut
        text = text.replace(mark, mark[1:])
    tokens, at = read_document(text_article(text)).tokens, 0
    found = []
    for word, _ in TAGGED.findall(line):
        at = tokens.words.index(word, at) + 1
        found.append((word, tokens.tags[at - 1]))
    assert found == TAGGED.findall(line)


@given(st.text())
def test_tokens_slice_back_and_cover_the_text(text):
    tokens = tag(text)
    assert [text[a:b] for a, b in zip(tokens.starts, tokens.ends, strict=True)] == tokens.words
    assert "".join(tokens.words) == "".join(text.split())
    assert len(tokens.tags) == len(tokens.lowers) == len(tokens.words)
