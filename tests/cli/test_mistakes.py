"""A user's mistake is one line on stderr and a non-zero exit code, never a traceback."""

import errno
import json
import os
import sys

import pytest

from analysis.cli.main import main

GERMAN = "Der Bürgermeister sagte, dass der Hafen für alle offen ist und es auch im Winter, wenn Eis kommt, so bleibt."
BODY = "Rents in Varnholm rose 4.5 percent in March, said Ada Brisk."


@pytest.fixture
def run(monkeypatch, capsys, tmp_path):
    """Run the command in this process, in a folder of its own; give exit code, stdout and stderr."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("analysis.cli.main.heed_signals", lambda: None)  # this process has its own way with them
    (tmp_path / "rents.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "words.rtf").write_text(BODY, encoding="utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "rents.txt").write_text(BODY, encoding="utf-8")
    for name in ("pipe", "pipe.txt", "pipe.html"):
        os.mkfifo(tmp_path / name)
    (tmp_path / "notebooks").mkdir()
    cell = {"cell_type": "code", "metadata": {"tags": ["parameters"]}, "source": "article = ''"}
    (tmp_path / "notebooks" / "page.ipynb").write_text(json.dumps({"cells": [cell], "metadata": {}}))

    def run(*arguments):
        monkeypatch.setattr(sys, "argv", ["analysis", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
        out, err = capsys.readouterr()
        return end.value.code or 0, out, err

    return run


MISTAKES = [  # arguments, part of the message
    (("parse", "no.txt", "--out", "o"), "error: no.txt: no such file"),
    (("parse", ".", "--out", "o"), "error: .: this is a folder"),
    (("parse", "rents.txt"), "--out"),
    (("parse", "--out", "o"), "FILE"),
    (("parse", "rents.txt", "--out", "rents.txt"), "error: rents.txt/rents: can't be written"),
    (("parse", "rents.txt", "--out", "o", "--published", "soon"), "'soon' is no date; write it as 2015-03-08"),
    (("parse", "rents.txt", "--out", "o", "--codebook", "no.toml"), "error: no.toml"),
    (
        ("parse", "rents.txt", "rents.txt", "--out", "o", "--id", "a"),
        "--id: it names one article, but 2 files are given",
    ),
    (("parse", "rents.txt", "in/rents.txt", "--out", "o"), "parse them with different --out or --id"),
    (("parse", "rents.txt", "--out", "o", "--id", "a/b"), "--id: 'a/b' can't be the name of a folder"),
    (("parse", "rents.txt", "--out", "o", "--sqllite"), "no option --sqllite; did you mean --sqlite?"),
    (("show", "no.txt"), "error: no.txt: no such file"),
    (("show", "/dev/zero"), "error: /dev/zero: this is no plain file but a device or a pipe"),
    (("show", "/dev/urandom"), "error: /dev/urandom: this is no plain file but a device or a pipe"),
    (("show", "pipe"), "error: pipe: this is no plain file but a device or a pipe"),
    (("parse", "pipe", "--out", "o"), "error: pipe: this is no plain file but a device or a pipe"),
    (("add", "no.txt"), "error: no.txt: no such file"),
    (("add", "pipe.txt"), "error: pipe.txt: this is no plain file but a device or a pipe"),
    (("add", "pipe.html"), "error: pipe.html: this is no plain file but a folder, a device or a pipe"),
    (("add", "ftp://tidings.example/a"), "only http and https addresses can be fetched"),
    (("add", "rents.txt", "--name", "a/b"), "it must be a plain file name"),
    (("add", "rents.txt", "--to", "."), "stands there already; choose another name with --name"),
    (("corpus", "no.jsonl", "--out", "o"), "error: no.jsonl: no such file; give a JSON Lines file"),
    (("corpus", "rents.txt", "no.txt", "--out", "o"), "error: no.txt: no such file; mend the name, or leave it out"),
    (("story", "rents.txt", "no.txt", "--out", "o"), "error: no.txt: no such file"),
    (("add", "words.rtf"), "error: words.rtf: no RTF; give it as .txt"),
    (("corpus", "/dev/zero", "--out", "o"), "error: /dev/zero: no text; give JSON Lines"),
    (("corpus", "rents.txt", "--out", "rents.txt"), "can't be written"),
    (("corpus", "rents.txt", "--out", "o", "--cluster", "nowhere"), "no Dask scheduler answers there"),
    (("corpus", "rents.txt", "--out", "o", "--cluster", "tls://127.0.0.1:9"), "Dask isn't set up for such an address"),
    (("parse2",), "no command 'parse2'; did you mean parse? See analysis --help."),
    (("codebook", "chek"), "no command 'chek'; did you mean codebook check? See analysis codebook --help."),
    (("--verbose",), "no option '--verbose'. See analysis --help."),
    (("parse", "rents.txt", "--out"), "--out: expected one argument. See analysis parse --help."),
    (("show", "rents.txt", "other.txt"), "other.txt"),
    (("reports", "--jobs", "none"), "--jobs: 'none' is not a whole number from 1 up"),
    (("reports", "--jobs", "0"), "--jobs: '0' is not a whole number from 1 up"),
    (("reports", "--timeout", "-1"), "--timeout: '-1' is not a number from 0 up"),
    (("reports", "--timeout", "nan"), "--timeout: 'nan' is not a number from 0 up"),
    (("reports", "--out", ""), "--out: the path is empty"),
    (("reports", "-p", "top_n"), "expected 2 arguments"),
    (("reports", "rents.txt", "-p", "top_n", "-inf"), "unknown parameter top_n"),
    (("reports", "rents.txt", "-p", "article", "b.txt"), "article is no parameter to set: name the articles' files"),
]


@pytest.mark.parametrize(("arguments", "message"), MISTAKES, ids=[" ".join(arguments) for arguments, _ in MISTAKES])
def test_a_mistake_is_said_in_one_line(run, arguments, message):
    code, _, err = run(*arguments)
    assert code == 2
    assert message in err
    assert "Traceback" not in err
    assert len(err.strip().splitlines()) == 1


def test_options_and_files_come_in_any_order(run, tmp_path):
    (tmp_path / "-odd.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(BODY, encoding="utf-8")
    code, out, err = run("parse", "rents.txt", "--out=o", "b.txt", "--sqlite", "--", "-odd.txt")
    assert (code, err) == (0, "")
    assert [line.partition(":")[0] for line in out.splitlines()] == ["o/rents", "o/b", "o/-odd"]


def test_one_bad_file_does_not_stop_the_others(run, tmp_path):
    code, out, err = run("parse", "no.txt", "rents.txt", "--out", "o")
    assert code == 2
    assert err.startswith("error: no.txt: no such file")
    assert out.startswith("o/rents: ") and (tmp_path / "o" / "rents" / "datapackage.json").exists()


def test_a_file_named_twice_is_parsed_once(run, tmp_path):
    code, out, err = run("parse", "rents.txt", "./rents.txt", tmp_path / "rents.txt", "--out", "o")
    assert (code, err, len(out.splitlines())) == (0, "", 1)


def test_a_full_disk_is_told_apart_from_a_mistake(run, tmp_path, monkeypatch):
    def full(files):
        raise OSError(errno.ENOSPC, "No space left on device", "o/rents/article.csv")

    monkeypatch.setattr("analysis.dataset.folder.write_together", full)
    code, _, err = run("parse", "rents.txt", "--out", "o")
    assert (code, err) == (70, "error: o/rents/article.csv: No space left on device; nothing was changed there\n")


def test_parse_writes_and_counts(run, tmp_path):
    code, out, err = run("parse", "rents.txt", "--out", "o", "--sqlite", "--published", "2026-03-08")
    assert (code, err) == (0, "")
    assert out.startswith("o/rents: ")
    names = {path.name for path in (tmp_path / "o" / "rents").iterdir()}
    assert {"quantities.csv", "quantities.parquet", "datapackage.json", "annotations.jsonld", "dataset.sqlite"} <= names


def test_a_warning_goes_to_stderr_and_stops_nothing(run, tmp_path):
    (tmp_path / "hafen.txt").write_bytes(GERMAN.encode("cp1252"))
    code, _, err = run("parse", "hafen.txt", "--out", "o")
    assert code == 0
    assert "read as Windows-1252" in err and "reads as de, not English" in err


def test_show_is_plain_in_a_pipe(run):
    code, out, err = run("show", "rents.txt")
    assert (code, err) == (0, "")
    assert "Varnholm" in out and "\033" not in out


def test_corpus_lists_bad_records_and_goes_on(run, tmp_path):
    (tmp_path / "in.jsonl").write_text('{"id": "a", "text": "Rents rose."}\n{"id": "b"}\n', encoding="utf-8")
    code, out, err = run("corpus", "in.jsonl", "--out", "o")
    assert code == 0
    assert err == "in.jsonl line 2: no text; it has 'id'. Name them with --columns\n"
    assert out == "o: 1 article; 1 left out, see o/bad_records.jsonl\n"


def test_a_corpus_without_any_good_record_fails(run, tmp_path):
    (tmp_path / "rents.jsonl").write_text(BODY, encoding="utf-8")
    code, _, err = run("corpus", "rents.jsonl", "--out", "o")
    assert code == 2
    assert "rents.jsonl line 1: not JSON" in err
    assert 'error: rents.jsonl: holds no article that can be read; give one a line, as {"id": "port-1", "text"' in err
