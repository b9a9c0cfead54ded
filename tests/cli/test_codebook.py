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


def test_convert_never_writes_over_its_own_codebook(book, tmp_path, run):
    with pytest.raises(LexiconError, match=r"this is the codebook itself; name another file to write"):
        run("convert", book, book.parent / "." / book.name)
    assert book.read_text(encoding="utf-8") == BOOK


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


QUAY = """name = "coast"
[fish]
terms = ["trawler*", "cod", "haddock", "herring"]
[port]
terms = ["harbour*", {term = "crane", weight = 0.5}]
"""


def test_try_tells_which_words_were_too_little_for_their_sentence(book, tmp_path, run):
    book.write_text(QUAY, encoding="utf-8")
    article = tmp_path / "night.txt"
    article.write_text("Two trawlers landed cod, haddock and herring. A crane stood still.\n\nThe harbour was dark.\n")
    lines = run("try", book, article).stdout.splitlines()
    assert "fish: 1 sentence" in lines and not any(line.startswith("port: ") for line in lines)
    short = lines.index("Sentences whose words are too little for their theme")
    assert lines[short + 1 :] == ["  2 [port: harbour] The harbour was dark."]
    assert json.loads(run("try", book, article, "--json").stdout)["short"] == [
        {"theme": "port", "article": "night.txt", "sentence_id": 2, "words": [["harbour*", "harbour"]],
         "text": "The harbour was dark."}
    ]  # fmt: skip


def test_try_shows_the_first_twenty_of_them(book, tmp_path, run):
    book.write_text(QUAY, encoding="utf-8")
    article = tmp_path / "quays.txt"
    days = "".join(f"On day {day} nobody left the harbour.\n\n" for day in range(1, 24))
    article.write_text("The trawlers brought cod and haddock, then more cod, herring and haddock.\n\n" * 8 + days)
    lines = run("try", book, article).stdout.splitlines()
    short = lines.index("Sentences whose words are too little for their theme")
    assert lines[short + 21 : short + 22] == ["  and 3 more; --json has all"]


def test_try_reads_a_file_once_and_names_files_of_one_name_by_their_paths(aspects, articles, tmp_path, run):
    (tmp_path / "old").mkdir()
    twin = tmp_path / "old" / "burst.txt"
    twin.write_text(BURST, encoding="utf-8")
    told = json.loads(run("try", aspects, articles[0], articles[0], twin, "--json").stdout)
    assert told["articles"] == [str(articles[0]), str(twin)] and told["sentences"] == 9


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
