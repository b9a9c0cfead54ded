"""Any text at all becomes a dataset that keeps its own rules."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis as an
from analysis.article import text_article
from analysis.dataset.build import build_tables
from analysis.dataset.check import problems
from analysis.errors import LexiconError, ParameterError

VOCABULARY = """the The mayor said Ada Brisk Mr. told reporters that “ ” " ' ( ) , . : — $ £ % 1 12 1,200 2.5 million
about at least between and to in March 2026 last Sunday Varnholm Syria U.S. she he who according killed houses - /"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n", "\r\n", "\t"])
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(st.characters(exclude_categories=("Cs",)), max_size=60)


@settings(max_examples=150)
@given(TEXTS)
def test_any_text_keeps_the_rules(text):
    assert problems(text, build_tables(text_article(text))) == []


HOSTILE = {
    "empty": "",
    "blanks": " \r\n\t\u2028 ",
    "digits": "1" * 3_000,
    "commas": "1," * 2_000,
    "ands": "ten and " * 1_000,
    "quotes": "“" * 1_000,
    "one quote": "She said: “we lost. The mayor left.\n" * 20,
    "zero width": "12\u200b houses\u200d burned\u2060 on\ufeff Sunday",
    "right to left": "\u202e12 houses\u202c قال العمدة",
    "combining": "1\u0301 2\u0308 Zoe\u0308 said",
    "markup": "<script>alert('12')</script> said <b>Ada</b>",
    "formula": '=HYPERLINK("http://tidings.example")\n@SUM(1+1)',
    "controls": "12\x00houses\x1bsaid\x07",
    "emoji": "👩‍👩‍👧 12 🏠 said 👍🏽",
    "other digits": "١٢ houses, ½ said, Ⅻ and 十二",
    "huge number": "9" * 400 + " houses",
    "tiny number": "0." + "0" * 400 + "1 percent",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_keeps_the_rules_and_comes_back_from_disk(tmp_path, name):
    data = an.build_dataset(text_article(HOSTILE[name], "hostile"))
    assert problems(data.text, data.tables()) == []
    assert an.load(data.save(tmp_path / "hostile", sqlite=True)) == data


def test_a_codebook_may_be_given_as_read_or_by_its_name():
    article = text_article("The rebels shelled the town and killed 12 people.")
    assert an.build_dataset(article, "news") == an.build_dataset(article, an.read_codebook("news"))


def test_read_is_the_shorter_door(tmp_path):
    path = tmp_path / "rents.txt"
    path.write_text("Rents in Varnholm rose 4.5 percent in March.", encoding="utf-8")
    data = an.read(path, published="2026-03-08")
    assert data == an.build_dataset(an.read_article(path, published="2026-03-08"))
    assert data.article["published_from"][0] == "argument"


@pytest.mark.parametrize("article", ["Rents rose.", Path("rents.txt"), None])
def test_what_is_no_article_is_named(article):
    with pytest.raises(ParameterError, match="give what read_article or text_article returns"):
        an.build_dataset(article)


def test_the_sidecar_names_the_codebook_unless_another_is_asked_for(tmp_path):
    article = tmp_path / "harbour.txt"
    article.write_text("The harbour closed. Three ferries sank.\n")
    assert list(an.read(article).article.codebook) == ["news"]
    article.with_suffix(".toml").write_text('codebook = "armed-group"\n')
    assert list(an.read(article).article.codebook) == ["armed-group"]
    assert list(an.read(article, codebook="news").article.codebook) == ["news"]
    (tmp_path / "port.toml").write_text('name = "port"\n[port]\nterms = ["harbour"]\n')
    article.with_suffix(".toml").write_text('codebook = "port.toml"\n')
    assert list(an.read(article).themes.text) == ["harbour"]
    article.with_suffix(".toml").write_text('codebook = "harbours"\n')
    with pytest.raises(LexiconError, match="harbours: no codebook has such a name"):
        an.read(article)
