"""Codebooks in other formats: what goes out comes back."""

import xml.etree.ElementTree as ET
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.lexicon import FOLDER
from analysis.themes import Codebook, Term, Theme, packaged_codebooks, read_codebook
from analysis.themes.formats import FORMATS
from analysis.themes.iptc import topic_labels
from analysis.themes.patterns import read_pattern
from analysis.themes.qdc import MARK
from analysis.themes.read import ENDINGS

CODE = "{urn:QDA-XML:codebook:1.0}Code"
FULL = """\
name = "water"
version = "2"

[lists]
still = ["lake", "<pond>"]
fast = ["river*"]

[flow]
label = "Flow <& more>"
definition = '''
Two
lines.'''
color = "#1f77b4"
terms = ["dam*", {term = "<burst> its banks", weight = 2.5}, "WHO", "{still} within 3 words of dam",
  "old {fast}|{still}|sea"]
exclude = ["amsterdam"]

[flow.low]
label = "low"
guid = "0e0f3bd4-6ff0-4f5a-8a2e-6d2d33f6f0aa"
example = "A drought."
terms = ["drought"]
"""


def test_every_format_has_its_ending():
    assert tuple(FORMATS) == ENDINGS


def parse(name, text):
    return FORMATS[f".{name.rpartition('.')[2]}"].parse(text.encode(), name)


def text_of(ending, codebook):
    return FORMATS[ending].text(codebook)[0]


@pytest.mark.parametrize("ending", [".toml", ".qdc"])
@pytest.mark.parametrize("name", [*packaged_codebooks(), None])
def test_everything_comes_back(name, ending):
    codebook = read_codebook(name) if name else parse("full.toml", FULL)[0]
    back, problems = parse(f"x{ending}", text_of(ending, codebook))
    assert not problems
    assert text_of(".toml", back) == text_of(".toml", codebook)
    assert text_of(ending, back) == text_of(ending, codebook)


@pytest.mark.parametrize("ending", [".yml", ".dic"])
@pytest.mark.parametrize("name", packaged_codebooks())
def test_a_dictionary_keeps_tree_and_phrases(name, ending):
    codebook = read_codebook(name)
    text, left_out = FORMATS[ending].text(codebook)
    back, problems = parse(f"x{ending}", text)
    assert not problems
    assert [theme.path for theme in back.themes] == [theme.path for theme in codebook.themes]
    assert text_of(ending, back) == text.replace(f"# {name}:", "# x:")
    assert len(left_out) == len(codebook.themes)


def test_qdc_is_what_the_format_asks_for():
    root = ET.fromstring(text_of(".qdc", parse("full.toml", FULL)[0]))
    assert root.tag == "{urn:QDA-XML:codebook:1.0}CodeBook"
    assert root.get("origin")
    outer, inner = root.iter(CODE)
    assert list(outer.iter(CODE)) == [outer, inner]
    assert (outer.get("name"), outer.get("isCodable"), outer.get("color")) == ("Flow <& more>", "true", "#1f77b4")
    assert inner.get("guid") == "0e0f3bd4-6ff0-4f5a-8a2e-6d2d33f6f0aa"
    assert UUID(outer.get("guid")).version == 5
    assert [child.tag.rpartition("}")[2] for child in outer] == ["Description", "Code"]


def test_guids_follow_from_name_and_path_alone():
    one = parse("a.toml", "name = 'n'\n[t]\nterms = ['dam']")[0]
    other = parse("b.toml", "name = 'n'\n[s]\nterms = ['sea']\n[t]\ndefinition = 'd'\nterms = ['lake']")[0]
    guids = [{c.get("name"): c.get("guid") for c in ET.fromstring(text_of(".qdc", b)).iter(CODE)} for b in (one, other)]
    assert guids[0]["t"] == guids[1]["t"] != guids[1]["s"]


FOREIGN = """<?xml version="1.0"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Another program"><Codes>
<Code guid="B3D2B3F0-41B5-4AC5-9E6B-1A2F0C2D8E11" name="River &amp; lake" isCodable="true" color="#FF0000">
<Description>Fresh water.</Description>
<Code guid="b3d2b3f0-41b5-4ac5-9e6b-1a2f0c2d8e12" name="River &amp; lake" isCodable="true"/>
</Code>
<Code guid="b3d2b3f0-41b5-4ac5-9e6b-1a2f0c2d8e13" name="River/lake" isCodable="true"/>
</Codes></CodeBook>"""


def test_codes_of_another_program():
    codebook, problems = parse("lakes.qdc", FOREIGN)
    assert not problems
    assert codebook.name == "lakes"
    assert [t.path for t in codebook.themes] == ["river-lake", "river-lake/river-lake", "river-lake-2"]
    first = codebook.themes[0]
    assert (first.label, first.definition, first.color, first.terms) == ("River & lake", "Fresh water.", "#FF0000", ())
    assert first.guid == "b3d2b3f0-41b5-4ac5-9e6b-1a2f0c2d8e11"
    assert parse("lakes.qdc", text_of(".qdc", codebook))[0].themes == codebook.themes


@pytest.mark.parametrize("space", ["urn:QDA-XML:codebook:1:0", "urn:QDA-XML:codebook:0:4", "urn:QDA-XML:project:1.0"])
def test_namespaces_as_programs_write_them(space):
    codebook, problems = parse("lakes.qdc", FOREIGN.replace("urn:QDA-XML:codebook:1.0", space))
    assert (problems, len(codebook.themes)) == ([], 3)


@pytest.mark.parametrize("space", ["urn:QDA-XML:lakes:1.0", "https://lakes.example", ""])
def test_other_namespaces_are_refused(space):
    (problem,) = parse("lakes.qdc", FOREIGN.replace("urn:QDA-XML:codebook:1.0", space))[1]
    assert "is no REFI-QDA codebook" in str(problem)


def test_guids_may_stand_in_braces():
    bare = "b3d2b3f0-41b5-4ac5-9e6b-1a2f0c2d8e12"
    codebook, problems = parse("lakes.qdc", FOREIGN.replace(bare, f"{{{bare.upper()}}}"))
    assert (problems, [theme.guid for theme in codebook.themes][1]) == ([], bare)


def test_what_people_code_with_stays_so_over_all_formats():
    folder = FOREIGN.replace('name="River/lake" isCodable="true"', 'name="River/lake" isCodable="false"')
    codebook = parse("lakes.qdc", folder)[0]
    assert [theme.codable for theme in codebook.themes] == [True, True, None]
    for ending in (".qdc", ".toml"):
        again = parse(f"lakes{ending}", text_of(ending, codebook))[0]
        codes = ET.fromstring(text_of(".qdc", again)).iter(CODE)
        assert [code.get("isCodable") for code in codes] == ["true", "true", "false"]


COLOURS = [
    ("#FF0000", "#FF0000"),
    ("#f00", "#ff0000"),
    ("#F00F", "#ff0000"),
    ("#ff000080", "#ff0000"),
    ("FF0000", "#ff0000"),
    ("rgb(255, 0, 0)", "#ff0000"),
    ("rgba(255,0,0,0.5)", "#ff0000"),
    ("rgb(100% 0% 0% / 50%)", "#ff0000"),
    ("255,0,0", "#ff0000"),
    ("Red", "#ff0000"),
    ("rebeccapurple", "#663399"),
    ("reddish", None),
    ("rgb(300, 0, 0)", None),
    ("12", None),
]


@pytest.mark.parametrize(("written", "read"), COLOURS)
def test_colours_in_other_notations(written, read):
    codebook, problems = parse("lakes.qdc", FOREIGN.replace("#FF0000", written))
    assert codebook.themes[0].color == read
    assert [f'color = "{written}"' in str(problem) for problem in problems] == ([] if read else [True])


def test_families_are_written_out_form_by_form():
    codebook = parse("a.toml", "name = 'n'\n[t]\nterms = ['<take> hostage', 'WHO']")[0]
    text, _ = FORMATS[".yml"].text(codebook)
    assert "- took hostage\n" in text and "- taken hostage\n" in text and "- who\n" in text


def test_alternatives_are_written_out_one_by_one():
    codebook = parse("a.toml", "name = 'n'\n[t]\nterms = ['old|<zorb> dam*']")[0]
    text, _ = FORMATS[".yml"].text(codebook)
    assert [line for line in text.splitlines() if line.startswith("- ")] == [
        "- old dam*", "- zorb dam*", "- zorbs dam*", "- zorbed dam*", "- zorbing dam*"
    ]  # fmt: skip


def test_a_nested_yaml_dictionary():
    codebook, problems = parse(
        "d.yml", "Water:\n  - dam\n  - DAM\n  - Deep Sea:\n      - no\n      - ship*\nland: field\n"
    )
    assert not problems
    assert [(t.path, t.label, [term.text for term in t.terms]) for t in codebook.themes] == [
        ("water", "Water", ["dam"]),
        ("water/deep-sea", "Deep Sea", ["no", "ship*"]),
        ("land", None, ["field"]),
    ]


def test_a_liwc_dictionary():
    codebook, problems = parse("d.dic", "%\n1\tWater\n\t2\tsea\n3\tland\n%\ndam*\t1\ndeep sea\t2\t3\nship 2\n")
    assert not problems
    assert [(t.path, [(term.text, term.line) for term in t.terms]) for t in codebook.themes] == [
        ("water", [("dam*", 6)]),
        ("water/sea", [("deep sea", 7), ("ship", 8)]),
        ("land", [("deep sea", 7)]),
    ]


def test_the_labels_of_every_code_in_use_are_at_hand():
    codes = {theme.iptc for name in packaged_codebooks() for theme in read_codebook(name).themes} - {None}
    assert codes <= set(topic_labels())
    assert topic_labels()["medtop:16000000"] == "Conflict, war and peace"
    assert "Copyright" in (FOLDER / "iptc-media-topics.csv").read_text(encoding="utf-8")[:400]


WORDS = st.text(st.characters(codec="utf-8", categories=["Ll"]), min_size=2, max_size=6).filter(
    lambda w: w == w.lower()
)
FREE = st.text(st.characters(codec="utf-8"), min_size=1, max_size=20).filter(str.strip)


@st.composite
def codebooks(draw):
    themes = []
    for i in range(draw(st.integers(1, 3))):
        terms = [Term(word, read_pattern(word)) for word in draw(st.lists(WORDS, max_size=3, unique_by=read_pattern))]
        path = f"t{i}" if not themes or draw(st.booleans()) else f"{themes[-1].path}/t{i}"
        themes.append(Theme(path, draw(st.none() | FREE), draw(st.none() | FREE), terms=tuple(terms)))
    return Codebook("n", "", tuple(themes))


@settings(max_examples=60)
@given(codebooks(), st.sampled_from([".toml", ".qdc"]))
def test_any_unicode_comes_back(codebook, ending):
    back, _ = parse(f"x{ending}", text_of(ending, codebook))
    assert [(t.path, t.label, t.definition) for t in back.themes] == [
        (t.path, t.label, t.definition) for t in codebook.themes
    ]
    assert [[term.text for term in t.terms] for t in back.themes] == [
        [term.text for term in t.terms] for t in codebook.themes
    ]


@pytest.mark.parametrize(
    "definition", [" begins with a blank", "ends with one ", f"quotes the line\n{MARK}\nname", "\a bell"]
)
def test_definitions_that_xml_would_change_come_back(definition):
    codebook = Codebook("n", "", (Theme("well", None, definition, terms=(Term("pump", read_pattern("pump")),)),))
    back, problems = parse("x.qdc", text_of(".qdc", codebook))
    assert not problems and back.themes[0].definition == definition
