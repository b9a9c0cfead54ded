"""`analysis codebook`: what it prints, writes and refuses."""

import json
from types import SimpleNamespace

import pytest

from analysis.cli.main import call
from analysis.errors import LexiconError

BOOK = 'name = "water"\n[river]\nlabel = "Rivers"\nterms = ["dam*", "old dam within 3 words of lake"]\n'


@pytest.fixture
def book(tmp_path):
    file = tmp_path / "water.toml"
    file.write_text(BOOK, encoding="utf-8")
    return file


@pytest.fixture
def run(capsys):
    def run(*arguments):
        code = call(["codebook", *map(str, arguments)])
        out, err = capsys.readouterr()
        return SimpleNamespace(exit_code=code, stdout=out, stderr=err)

    return run


def test_check_says_that_all_is_well(book, run):
    result = run("check", book)
    assert (result.exit_code, result.stdout) == (0, f"{book}: 1 themes, 2 terms, no mistakes\n")


def test_check_tells_every_mistake_and_exits_2(book, run):
    book.write_text(BOOK + 'exclude = ["*", "a,b"]\n', encoding="utf-8")
    result = run("check", book)
    assert result.exit_code == 2 and result.stdout == ""
    assert [line.split(": ")[0] for line in result.stderr.splitlines()] == [f"{book}:5"] * 2


def test_show_prints_the_tree(run):
    lines = run("show", "news").stdout.splitlines()
    assert lines[0].startswith("news: ")
    assert "  conflict (0 terms) [medtop:16000000 Conflict, war and peace]" in lines


def test_show_lists_terms(book, run):
    assert "    terms: dam*, old dam within 3 words of lake" in run("show", book, "--terms").stdout.splitlines()


def test_convert_says_what_it_leaves_out(book, tmp_path, run):
    out = tmp_path / "water.yml"
    result = run("convert", book, out)
    assert (result.exit_code, result.stderr) == (0, "left out: river: 1 near-patterns\n")
    assert out.read_text(encoding="utf-8") == "# water: exported for quanteda\nriver:\n- dam*\n"


def test_convert_writes_nothing_of_a_codebook_with_a_mistake(book, tmp_path, run):
    book.write_text(BOOK + 'exclude = ["weir|", "sluice"]\n[lake]\nterm = ["carp"]\n', encoding="utf-8")
    with pytest.raises(LexiconError, match=r'water\.toml:5: theme "river": term "weir\|": .*\(and 2 more: analysis'):
        run("convert", book, tmp_path / "water.dic")
    assert not (tmp_path / "water.dic").exists()


def test_convert_names_a_folder_that_is_not_there(book, tmp_path, run):
    with pytest.raises(LexiconError, match=r"water.yml: there is no folder .*gone; make it first, or name another"):
        run("convert", book, tmp_path / "gone" / "water.yml")


def test_convert_there_and_back(book, tmp_path, run):
    run("convert", book, tmp_path / "water.qdc")
    assert run("convert", tmp_path / "water.qdc", tmp_path / "back.toml").exit_code == 0
    assert (tmp_path / "back.toml").read_text(encoding="utf-8").replace("\n\n", "\n") == BOOK


def test_an_ending_that_no_format_has(book, tmp_path, run):
    with pytest.raises(LexiconError, match=r"known endings are \.toml, \.qdc, \.yml, \.yaml, \.dic"):
        run("convert", book, tmp_path / "water.docx")


BURST = "The old dam burst on Monday. Nobody had mended it. The harvest failed. Farmers sold the harvest.\n"


@pytest.fixture
def articles(tmp_path):
    files = [tmp_path / "burst.txt", tmp_path / "play.txt"]
    files[0].write_text(BURST + "\nEngineers blamed the dams upstream and the dam downstream.\n", encoding="utf-8")
    files[1].write_text("Dam is the name of the play.\n", encoding="utf-8")
    return files


@pytest.fixture
def aspects(book):
    """The codebook as one of aspects: what has no word of its own tells about none."""
    book.write_text(BOOK.replace("[river]", 'scope = "aspects"\n[river]'), encoding="utf-8")
    return book


def test_try_tells_what_each_theme_takes_and_what_it_misses(aspects, articles, run):
    lines = run("try", aspects, *articles).stdout.splitlines()
    assert lines[0] == "water: 2 articles, 6 sentences; no theme takes 3"
    assert "river: 3 sentences" in lines
    assert any("burst.txt:4 [dams, dam] Engineers blamed" in line for line in lines)
    words = lines[
        lines.index("Frequent words of no theme (how often, and how often in sentences that no theme takes)") + 1
    ]
    assert words == "  harvest 2/2"
    assert lines[-1].startswith("  play.txt:0 [river: Dam, by dam*]")


def test_try_tells_what_goes_on_without_words(book, tmp_path, run):
    article = tmp_path / "dams.txt"
    article.write_text(
        "The old dam burst. Engineers blamed the dams upstream.\n\nDamming it was wrong.\n\nThe harvest failed.\n"
    )
    lines = run("try", book, article).stdout.splitlines()
    assert "  3 [what the article is about] The harvest failed." in lines


def test_try_gives_the_same_as_json(aspects, articles, run):
    told = json.loads(run("try", aspects, *articles, "--json").stdout)
    assert (told["codebook"], told["articles"], told["sentences"]) == ("water", ["burst.txt", "play.txt"], 6)
    row = told["taken"][1]
    assert (row["theme"], row["article"], row["sentence_id"], row["basis"]) == ("river", "burst.txt", 4, "term")
    assert row["words"] == [["dam*", "dams"], ["dam*", "dam"]]
    assert told["untaken"] == [{"word": "harvest", "count": 2, "untold": 2}]
    assert [(row["article"], row["words"]) for row in told["lone"]] == [("play.txt", "Dam")]


def test_words_of_little_weight_do_not_fire_alone(book, articles, run):
    book.write_text(BOOK.replace('"dam*"', '{term = "dam*", weight = 0.5}'), encoding="utf-8")
    assert json.loads(run("try", book, *articles, "--json").stdout)["lone"] == []
