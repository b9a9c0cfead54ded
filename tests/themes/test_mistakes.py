# ruff: noqa: E501  (messages are compared whole, one case a line)
"""A codebook with each kind of mistake gets a message that names file, line, theme and term, and what to do."""

from pathlib import Path

import pytest

from analysis.errors import LexiconError
from analysis.themes import check_codebook, read_codebook

START = 'name = "mine"\n\n[water]\n'  # the table stands on line 3

MISTAKES = [  # what stands in the file, the message without the file's name
    ("", ':1: the codebook has no name; begin the file with a line such as name = "my themes"'),
    ('name = "mine"\n', ":1: no themes; a theme is a table such as [conflict] with terms = [...]"),
    ("name = 3\n[water]\nterms = ['dam']\n", ":1: name = 3: expected a text in quotation marks"),
    ("name = 'a'\nauthor = 'b'\n[w]\nterms = ['dam']\n", ':2: unknown key "author"; known are name, description, version, source, scope'),
    ("name = 'a'\n[w\n", ":2: not valid TOML: Expected ']' at the end of a table declaration; see https://toml.io"),
    (START, ':3: theme "water": has neither terms nor themes below it; add terms = [...]'),
    (START + "[water.dams]\n", ':4: theme "water/dams": has neither terms nor themes below it; add terms = [...]'),
    (START + 'terms = "dam"\n', ':4: theme "water": terms = "dam": expected a list, such as ["war", "battle*"]'),
    (START + 'lable = "W"\nterms = ["dam"]\n', ':4: theme "water": unknown key "lable"; did you mean "label"?'),
    (START + 'label = ""\nterms = ["dam"]\n', ':4: theme "water": label = "": expected a text in quotation marks'),
    ("name = 'a'\n['wa ter']\nterms = ['dam']\n", ':2: theme "wa ter": the name "wa ter" has more than letters, digits, - and _; use label for free text'),
    (START + 'iptc = "20000430"\nterms = ["dam"]\n', ':4: theme "water": iptc = "20000430": an IPTC Media Topics code is "medtop:" and eight digits'),
    (START + 'color = "red"\nterms = ["dam"]\n', ':4: theme "water": color = "red": a colour is "#" and six hexadecimal digits, such as "#c0392b"'),
    (START + 'guid = "1"\nterms = ["dam"]\n', ':4: theme "water": guid = "1": a guid is 32 hexadecimal digits in five groups'),
    (START + "terms = [\n  'dam',\n  7,\n]\n", ':6: theme "water": 7 is no term; write it in quotation marks'),
    (START + "terms = [\n  'dam',\n  '  ',\n]\n", ':6: theme "water": term "  ": the term is empty; write a word or a phrase, or remove it'),
    (START + "terms = ['dam, lake']\n", ':4: theme "water": term "dam, lake": "," is no word; leave punctuation out, since a term never runs across it'),
    (START + "terms = ['--']\n", ':4: theme "water": term "--": "--" is no word; leave punctuation out, since a term never runs across it'),
    (START + "terms = ['-']\n", ':4: theme "water": term "-": has no word in it; a term is made of words'),
    (START + "terms = ['*']\n", ':4: theme "water": term "*": matches almost any word; give at least two letters or digits beside the wildcards'),
    (START + "terms = ['d*!']\n", ':4: theme "water": term "d*!": "d*!": a word with wildcards has letters, digits, apostrophes, * and ? only'),
    (START + "terms = ['<dam']\n", ':4: theme "water": term "<dam": "<dam": a word family is one word in angle brackets, such as <flee>'),
    (START + "terms = ['<Dam>']\n", ':4: theme "water": term "<Dam>": "<Dam>": write the base form of a word family in lower case, <dam>'),
    (START + "terms = ['dam|']\n", ':4: theme "water": term "dam|": "" in "dam|" is no single word, as each in a list or between bars must be'),
    (START + "terms = ['dam|x-ray']\n", ':4: theme "water": term "dam|x-ray": "x-ray" in "dam|x-ray" is no single word, as each in a list or between bars must be'),
    (START + "terms = ['dam|d*']\n", ':4: theme "water": term "dam|d*": "d*" in "dam|d*" matches almost any word; give at least two letters or digits beside the wildcards'),
    (START + "terms = ['old {lake}']\n", ':4: theme "water": term "old {lake}": "{lake}": no such list; the codebook has no table [lists]'),
    ("name = 'a'\n[lists]\nsea = ['sea*']\n[w]\nterms = ['old|{lake}']\n", ':5: theme "w": term "old|{lake}": "{lake}": no such list; the lists are sea'),
    ("name = 'a'\n[lists]\nsea = 'sea*'\n[w]\nterms = ['dam']\n", ':3: sea = "sea*": expected a list of words, such as ["town*", "city"]; [lists] is no theme'),
    ("name = 'a'\n[lists]\nsea = [\n'sea',\n'old sea']\n[w]\nterms = ['dam']\n", ':5: list "sea": "old sea" is no single word, as each in a list or between bars must be'),
    ("name = 'a'\n[lists]\n'old sea' = ['sea']\n[w]\nterms = ['dam']\n", ':3: the name of a list, "old sea", has more than letters, digits, - and _'),
    (START + "terms = ['dam within few words of lake']\n", ':4: theme "water": term "dam within few words of lake": "within few words": the distance is a number from 1 to 50'),
    (START + "terms = ['dam within 99 words of lake']\n", ':4: theme "water": term "dam within 99 words of lake": "within 99 words": the distance is a number from 1 to 50'),
    (START + "terms = ['a within 2 words of b within 2 words of c']\n", ':4: theme "water": term "a within 2 words of b within 2 words of c": has "within ... words of" twice; write two terms'),
    (START + "terms = ['" + "a " * 13 + "']\n", ':4: theme "water": term "' + "a " * 13 + '": has 13 words; a phrase has at most 12'),
    (START + "terms = [\n  'old dam',\n  'lake', 'Old-Dam',\n]\n", ':6: theme "water": term "Old-Dam": matches the same as "old dam" on line 5; remove one of them'),
    (START + "terms = [{term = 'dam', weight = 0}]\n", ':4: theme "water": term "dam": weight = 0: a weight is a number above 0'),
    (START + "terms = [{term = 'dam', weight = true}]\n", ':4: theme "water": term "dam": weight = true: a weight is a number above 0'),
    (START + "terms = [{word = 'dam'}]\n", """:4: theme "water": unknown key "word" in {'word': 'dam'}; an entry is "war" or {term = "war", weight = 2}"""),
    (START + "terms = [{weight = 2}]\n", """:4: theme "water": no "term" in {'weight': 2}; an entry is "war" or {term = "war", weight = 2}"""),
    (START + "terms = ['dam']\nexclude = [\n  'dam',\n]\n", ':6: theme "water": term "dam": is among the terms and among the exclusions, so it can never be found; remove one of them'),
    (START + "terms = ['dam']\nexclude = 'dam'\n", ':5: theme "water": exclude = "dam": expected a list, such as ["war", "battle*"]'),
    (START + "example = 'A lake.'\nterms = ['dam']\n", ':3: theme "water": no term fires on its example "A lake."; add a term or change the example'),
    (START + "counter_example = 'A dam.'\nterms = ['dam']\n", ':3: theme "water": term "dam": fires on its counter-example "A dam."; narrow the term or add an exclusion'),
]  # fmt: skip


@pytest.mark.parametrize(("content", "message"), MISTAKES)
def test_message(tmp_path, content, message):
    file = tmp_path / "mine.toml"
    file.write_text(content, encoding="utf-8")
    _, problems = check_codebook(file)
    assert str(problems[0]) == f"{file}{message}"
    with pytest.raises(LexiconError) as error:
        read_codebook(file)
    assert str(error.value).startswith(f"{file}{message}")


def test_every_mistake_is_told(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text(START + "terms = ['*', 'dam, lake', 'dam']\nlable = 'x'\n", encoding="utf-8")
    assert len(check_codebook(file)[1]) == 3
    with pytest.raises(LexiconError, match="and 2 more: analysis codebook check"):
        read_codebook(file)


def test_a_file_that_is_not_utf8(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_bytes(b'name = "mine"\n[caf\xe9]\n')
    assert str(check_codebook(file)[1][0]) == f"{file}:2: not UTF-8; save the file as UTF-8"


def test_a_file_that_is_not_there():
    with pytest.raises(LexiconError, match=r"nowhere.toml: can't be read .*, or one of: armed-group, news"):
        read_codebook("nowhere.toml")


def test_a_folder(tmp_path):
    folder = tmp_path / "mine.toml"
    folder.mkdir()
    with pytest.raises(LexiconError, match="can't be read"):
        read_codebook(folder)


def test_a_name_that_no_codebook_has():
    with pytest.raises(LexiconError, match=r"nwes: no codebook has such a name; give a file ending in .toml, "):
        read_codebook("nwes")


OTHER_FORMATS = [  # file name, content, message without the file's name
    ("a.qdc", "<CodeBook", ":1: not valid XML: unclosed token; export the codebook again"),
    ("a.qdc", "<!DOCTYPE x><x/>", ": has a document type, as no REFI-QDA codebook has; export it again"),
    ("a.qdc", "<Project/>", ":1: <Project> is no REFI-QDA codebook: expected <CodeBook> with <Codes> in the namespace urn:QDA-XML:codebook:1.0"),
    ("a.qdc", '<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes/></CodeBook>', ":1: no themes; a theme is a table such as [conflict] with terms = [...]"),
    ("a.yml", "a: [b", ":1: not valid YAML: expected ',' or ']', but got '<stream end>'; mend the file"),
    ("a.yml", "- a", ":1: no dictionary: expected keys with lists of terms, such as war: [battle*]"),
    ("a.yml", "a:\n- b\n- [c]", ':3: theme "a": a list inside a list; expected terms, or keys with lists of terms'),
    ("a.yml", "a:\n- b\n- ':-)'", ':3: theme "a": term ":-)": ":" is no word; leave punctuation out, since a term never runs across it'),
    ("a.dic", "war\t1", ":1: no LIWC dictionary: expected categories between two lines of %"),
    ("a.dic", "%\n1\twar\n1\tpeace\n%", ':3: category "1\tpeace": its number is taken'),
    ("a.dic", "%\nwar\n%", ':2: category "war": expected a number, a tab and a name'),
    ("a.dic", "%\n1\twar\n%\nbattle\t2", ':4: term "battle": category 2 is not declared; the categories are 1'),
    ("a.dic", "%\n1\twar\n%\nbattle", ':4: "battle": expected a term, a tab and category numbers'),
    ("a.dic", "%\n1\twar\n%\n:)\t1", ':4: theme "war": term ":)": ":" is no word; leave punctuation out, since a term never runs across it'),
]  # fmt: skip


@pytest.mark.parametrize(("name", "content", "message"), OTHER_FORMATS)
def test_message_in_another_format(tmp_path, name, content, message):
    file = tmp_path / name
    file.write_text(content, encoding="utf-8")
    _, problems = check_codebook(file)
    assert str(problems[0]) == f"{file}{message}"


def test_the_codebook_of_the_manual_has_no_mistake(tmp_path):
    manual = (Path(__file__).parents[2] / "docs" / "codebooks.md").read_text(encoding="utf-8")
    file = tmp_path / "water.toml"
    file.write_text(manual.split("```toml\n")[1].split("```")[0], encoding="utf-8")
    codebook, problems = check_codebook(file)
    assert not problems
    assert [theme.path for theme in codebook.themes] == ["river", "river/trade"]
