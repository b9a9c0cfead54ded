"""What a corpus is read from: lines, texts and folders, whole or broken."""

import gzip
import json
import os
import threading
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from corpus.records import GOOD, column, content, write

from analysis.corpus import build_corpus, load_corpus
from analysis.corpus.parts import own_names
from analysis.errors import ArticleError

BAD = [  # a line, part of what is said of it
    ("no json\n", "not JSON: Expecting value at character 1"),
    ("[1]\n", "a list, not an object with id, text, published, title, author, publisher, url"),
    ('{"id": "", "text": "Rents rose."}\n', "id is empty"),
    ('{"id": [], "text": "Rents rose."}\n', "id is a list; it must be a text"),
    ('{"id": "a\\ud800", "text": "Rents rose."}\n', "id: character 1 is '\\ud800', half a surrogate pair"),
    ('{"id": "b", "body": "Rents rose."}\n', "no text; it has 'id', 'body'. Name them with --columns"),
    ('{"id": "b", "text": 3}\n', "text is a number; it must be a text"),
    ('{"id": "b", "text": " "}\n', "text is empty"),
    ('{"id": "b", "text": "a\\ud800"}\n', "text: character 1 is '\\ud800', half a surrogate pair"),
    (json.dumps(GOOD) + "\n", "id 'a' stands already on line 1"),
    ("[" * 100_000 + "\n", "nested too deeply"),
]


@pytest.mark.parametrize(("line", "problem"), BAD)
def test_a_bad_record_is_listed_and_the_rest_goes_on(tmp_path, line, problem):
    source = write(tmp_path, GOOD, line, "\n", {"id": 7, "text": "Two men fell, he said."})
    articles, bad = build_corpus(source, tmp_path / "out")
    assert articles == 2
    assert [record.line for record in bad] == [2]
    assert problem in bad[0].problem
    listed = json.loads((tmp_path / "out" / "bad_records.jsonl").read_text(encoding="utf-8"))
    assert (listed["line"], listed["problem"]) == (2, bad[0].problem)
    assert column(tmp_path / "out", "article", "article_id") == ["a", "7"]


def test_keys_may_have_other_names_and_an_id_is_given_where_there_is_none(tmp_path):
    lines = [
        {"maintext": "Two men fell.", "date_publish": "2026-03-02"},
        {"maintext": "Three.", "ref": "x", "text": "no"},
    ]
    source = write(tmp_path, *lines)
    columns = {"text": "maintext", "published": "date_publish", "id": "ref"}
    assert build_corpus(source, tmp_path / "out", columns=columns) == (2, [])
    assert column(tmp_path / "out", "article", "article_id") == ["in-001", "x"]
    assert load_corpus(tmp_path / "out").article("x").text == "Three."
    assert column(tmp_path / "out", "article", "published")[0] is not None


NO_LINES = [  # the content of a file, what is said of it
    (b'\xef\xbb\xbf [{"id": "a", "text": "Two men fell."}]', "one JSON list; JSON Lines, one article a line, are read"),
    (b"PK\x03\x04\x14\x00", "a ZIP file; unpack it"),
    (b"PK\x03\x04\x14\x00[Content_Types].xml", "save its table as CSV"),
    (b"PK\x03\x04\x14\x00mimetypeapplication/epub+zip", "save its table as CSV"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00", "an older Office; save it as DOCX or CSV"),
    (b"From: ada@tidings.example\r\nSubject: Rents\r\n\r\nTwo men fell.", "an e-mail; save the article's text"),
    (b"\x7fELF\x02\x01\x01\x00", "no text; give JSON Lines"),
]


@pytest.mark.parametrize(("content", "said"), NO_LINES)
def test_what_is_no_file_of_lines_is_said_in_one(tmp_path, content, said):
    (tmp_path / "in.data").write_bytes(content)
    with pytest.raises(ArticleError, match=said):
        build_corpus(tmp_path / "in.data", tmp_path / "out")


LAME = [  # what is wrong with a record that is read without it, what is said of it
    ({"published": "7:58 PM"}, "'7:58 PM' is no date"),
    ({"published": 1772409600}, "published is a number; it must be a text"),
    ({"title": []}, "title is a list; it must be a text"),
    ({"url": "a\ud800"}, "url: character 1 is '\\ud800', half a surrogate pair"),
]


@pytest.mark.parametrize(("known", "problem"), LAME)
def test_an_article_is_not_lost_for_what_is_known_of_it(tmp_path, known, problem):
    source = write(tmp_path, GOOD, {"id": "b", "text": "Rents rose on Monday.", "author": "Ada Brisk", **known})
    articles, bad = build_corpus(source, tmp_path / "out")
    assert articles == 2
    assert [(record.line, record.kept) for record in bad] == [(2, True)]
    assert problem in bad[0].problem and bad[0].problem.endswith("; read without it")
    assert column(tmp_path / "out", "article", "published") == [None, None]
    assert column(tmp_path / "out", "article", "author") == [None, "Ada Brisk"]
    assert column(tmp_path / "out", "article", "note") == [None, bad[0].problem]


def test_what_is_known_of_an_article_is_kept(tmp_path):
    known = {"title": "Rents", "author": "Ada Brisk", "publisher": "The Tidings", "url": "https://tidings.example/r"}
    build_corpus(write(tmp_path, {**GOOD, **known, "tags": ["rent"], "published": None}), tmp_path / "out")
    assert {key: column(tmp_path / "out", "article", key) for key in known} == {k: [v] for k, v in known.items()}
    assert not (tmp_path / "out" / "bad_records.jsonl").exists()


def test_a_packed_file_is_read(tmp_path):
    source = write(tmp_path, GOOD, {**GOOD, "id": "b"})
    build_corpus(source, tmp_path / "plain")
    packed = tmp_path / "in.jsonl.gz"
    packed.write_bytes(gzip.compress(source.read_bytes()))
    told = []
    build_corpus(packed, tmp_path / "packed", progress=told.append)
    assert content(tmp_path / "packed") == content(tmp_path / "plain")
    assert told[-1].done == told[-1].total == packed.stat().st_size


def test_a_pipe_is_read(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(json.dumps(GOOD),))
    writer.start()
    told = []
    assert build_corpus(pipe, tmp_path / "out", progress=told.append) == (1, [])
    writer.join()
    assert [progress.done for progress in told] == [0]


def test_a_mark_at_the_beginning_and_windows_line_ends_are_no_part_of_a_record(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_bytes(b"\xef\xbb\xbf" + json.dumps(GOOD).encode() + b"\r\n\r\n")
    assert build_corpus(source, tmp_path / "out") == (1, [])


def test_folders_and_text_files_are_read_with_what_stands_beside_them(tmp_path):
    seeds = tmp_path / "seeds"
    (seeds / "north").mkdir(parents=True)
    (seeds / "a.txt").write_text("Some 40 boats sank at Port Ellery.", encoding="utf-8")
    (seeds / "a.toml").write_text('title = "Storm"\npublished = 2026-03-02\n', encoding="utf-8")
    (seeds / "a.corrections.toml").write_text(
        '[[correction]]\naction = "edit"\ntable = "quantities"\ntext = "Some 40"\ncoder = "Ada Brisk"\n'
        'date = 2026-03-03\nreason = "rounded"\nset = { certainty = "possible" }\n', encoding="utf-8",
    )  # fmt: skip
    (seeds / "north" / "b.txt").write_text("Two men fell.", encoding="utf-8")
    (seeds / "north" / "c.txt").write_text(" ", encoding="utf-8")
    (seeds / ".hidden.txt").write_text("Three men fell.", encoding="utf-8")
    lone = tmp_path / "d.txt"
    lone.write_text("Four men fell.", encoding="utf-8")
    lone.with_suffix(".corrections.toml").write_text("[[correction]]\n", encoding="utf-8")
    articles, bad = build_corpus([seeds, lone, write(tmp_path, GOOD)], tmp_path / "out")
    assert articles == 3
    assert column(tmp_path / "out", "article", "article_id") == ["a", "b", "d"]
    assert column(tmp_path / "out", "article", "title") == ["Storm", None, None]
    assert column(tmp_path / "out", "quantities", "certainty")[0] == "possible"
    assert column(tmp_path / "out", "corrections", "coder") == ["Ada Brisk"]
    assert [(record.where, record.kept) for record in bad] == [
        (str(seeds / "north" / "c.txt"), False), (str(lone), True), (f"{tmp_path / 'in.jsonl'} line 1", False),
    ]  # fmt: skip
    assert "is empty" in bad[0].problem and "read without its corrections" in bad[1].problem
    assert f"id 'a' stands already in {seeds / 'a.txt'}" in bad[2].problem


NAMES = [  # files, the ids that their articles get
    (["a.txt", "b.txt"], ["a", "b"]),
    (["tidings/1.txt", "echo/1.txt", "2.txt"], ["tidings-1", "echo-1", "2"]),
    (["x/may/1.txt", "y/may/1.txt", "june/1.txt"], ["x-may-1", "y-may-1", "june-1"]),
    (["echo-1.txt", "echo/1.txt", "tidings/1.txt"], ["echo-1", "in-echo-1", "tidings-1"]),
]


@pytest.mark.parametrize(("files", "ids"), NAMES)
def test_files_of_one_name_in_several_folders_have_these_in_their_ids(files, ids):
    paths = [Path("in") / name for name in files]
    assert list(own_names(paths).values()) == ids
    assert own_names([*paths, paths[0]]) == own_names(paths)


def test_articles_of_one_name_are_all_read(tmp_path):
    for folder in ("tidings", "echo"):
        (tmp_path / "in" / folder).mkdir(parents=True)
        (tmp_path / "in" / folder / "1.txt").write_text(f"Two men fell, the {folder} said.")
    assert build_corpus(tmp_path / "in", tmp_path / "out") == (2, [])
    assert column(tmp_path / "out", "article", "article_id") == ["echo-1", "tidings-1"]


def test_a_folder_without_an_article_is_said_so(tmp_path):
    with pytest.raises(ArticleError, match=r"holds no text file; give a folder of articles that end in \.txt"):
        build_corpus(tmp_path, tmp_path / "out")


def test_a_packed_file_that_is_cut_off_is_read_as_far_as_it_goes(tmp_path):
    packed = tmp_path / "in.jsonl.gz"
    whole = gzip.compress(write(tmp_path, *({**GOOD, "id": str(n)} for n in range(2000))).read_bytes())
    packed.write_bytes(whole[: len(whole) // 2])
    articles, bad = build_corpus(packed, tmp_path / "out")
    assert 100 < articles < 2000
    assert "can't be read any further (Compressed file ended" in bad[-1].problem


def test_a_line_that_is_too_long_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr("analysis.corpus.lines.LONGEST", 100)
    source = write(tmp_path, GOOD, {"id": "b", "text": "Rents rose. " * 30}, {**GOOD, "id": "c"})
    articles, bad = build_corpus(source, tmp_path / "out")
    assert (articles, [record.line for record in bad]) == (2, [2])
    assert "longer than" in bad[0].problem


def test_an_article_whose_sidecar_names_a_codebook_is_read_by_it(tmp_path):
    for name, codebook in (("own", "armed-group"), ("plain", None), ("gone", "gone.toml")):
        path = tmp_path / "in" / f"{name}.txt"
        path.parent.mkdir(exist_ok=True)
        path.write_text("The militia held 40 hostages near Tolmar, officials said.")
        if codebook:
            path.with_suffix(".toml").write_text(f'codebook = "{codebook}"')
    _, bad = build_corpus(tmp_path / "in", tmp_path / "out")
    articles = pq.read_table(tmp_path / "out" / "article").to_pydict()
    assert dict(zip(articles["article_id"], articles["codebook"], strict=True)) == {
        "own": "armed-group",
        "plain": "news",
    }
    assert len(bad) == 1 and "gone.toml" in bad[0].problem
    build_corpus(tmp_path / "in", tmp_path / "news", codebook="news")
    assert set(pq.read_table(tmp_path / "news" / "article").to_pydict()["codebook"]) == {"news"}
