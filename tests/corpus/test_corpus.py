"""A run over many articles: its tables, its end by force, and the same bytes whoever does the work."""

import json
import os
import signal
import subprocess
import sys
import time

import pyarrow.parquet as pq
import pytest
from corpus.records import GOOD, column, content, write
from distributed import LocalCluster

import analysis as an
from analysis.corpus import build_corpus, parts, workers
from analysis.corpus.build import FEW
from analysis.corpus.unfinished import FOLDER
from analysis.errors import AnalysisError, DatasetError, ParameterError


def test_every_table_begins_with_the_article(tmp_path):
    build_corpus(
        write(tmp_path, GOOD, {**GOOD, "id": "b", "title": "T", "published": "2026-03-02T14:30:00Z"}), tmp_path / "out"
    )
    package = json.loads((tmp_path / "out" / "datapackage.json").read_text(encoding="utf-8"))
    for resource in package["resources"]:
        (path,) = resource["path"]
        names = pq.read_schema(tmp_path / "out" / path).names
        assert names[0] == "article_id"
        assert names == [field["name"] for field in resource["schema"]["fields"]]
    assert column(tmp_path / "out", "sentences", "article_id") == ["a", "a", "b", "b"]
    assert column(tmp_path / "out", "sentences", "sentence_id") == [0, 1, 0, 1]
    assert column(tmp_path / "out", "article", "published_time") == [None, "14:30:00+00:00"]


def test_a_record_on_which_a_finder_breaks_down_is_listed(tmp_path, monkeypatch):
    def broken(*_):
        raise ZeroDivisionError("no")

    monkeypatch.setattr("analysis.corpus.part.extract", broken)
    articles, bad = build_corpus(write(tmp_path, GOOD), tmp_path / "out")
    assert (articles, bad[0].line, bad[0].problem) == (0, 1, "could not be read: ZeroDivisionError: no")


def test_a_second_run_replaces_the_first_whole(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "PART", 10)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("stays")
    build_corpus(write(tmp_path, GOOD, "bad\n", {**GOOD, "id": "b"}), tmp_path / "out")
    assert len(list((tmp_path / "out" / "dates").iterdir())) == 3
    build_corpus(write(tmp_path, {**GOOD, "id": "c"}), tmp_path / "out")
    assert column(tmp_path / "out", "article", "article_id") == ["c"]
    assert not (tmp_path / "out" / "bad_records.jsonl").exists()
    assert (tmp_path / "out" / "mine.txt").read_text() == "stays"
    assert not list((tmp_path / "out").glob(".*"))


def test_a_run_that_breaks_off_leaves_the_last_result(tmp_path, monkeypatch):
    build_corpus(write(tmp_path, GOOD), tmp_path / "out")
    before = content(tmp_path / "out")

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("analysis.corpus.build.read_part", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build_corpus(write(tmp_path, {**GOOD, "id": "b"}), tmp_path / "out")
    assert content(tmp_path / "out") == before


ENDS = [  # a signal, what is said, whether the folder it worked in is gone
    (signal.SIGTERM, "error: interrupted; what was finished before is whole\n", True),
    (signal.SIGKILL, "", False),
]


@pytest.mark.parametrize(("number", "said", "gone"), ENDS)
def test_a_run_that_is_killed_is_tidied_up_by_itself_or_by_the_next(tmp_path, number, said, gone):
    pipe, out = tmp_path / "in.jsonl", tmp_path / "out"
    os.mkfifo(pipe)
    command = [sys.executable, "-m", "analysis", "corpus", str(pipe), "--out", str(out)]
    given = {"stderr": subprocess.PIPE, "text": True, "start_new_session": True}
    with subprocess.Popen(command, **given) as process, pipe.open("w") as records:
        for count in range(FEW):  # what is read before the folder is made, and read by several workers
            records.write(json.dumps({"id": str(count), "text": "Rents rose. " * (parts.PART // 10)}) + "\n")
        records.flush()
        end = time.monotonic() + 30
        while not (out / FOLDER).exists() and time.monotonic() < end:
            time.sleep(0.02)
        process.send_signal(number)
        assert process.communicate()[1] == said
    assert (out / FOLDER).exists() is not gone
    pipe.unlink()
    assert build_corpus(write(tmp_path, GOOD), out)[0] == 1
    assert not (out / FOLDER).exists()


@pytest.mark.parametrize("count", [1, 2])
def test_a_run_that_was_broken_off_goes_on_where_it_was(tmp_path, monkeypatch, count):
    monkeypatch.setattr(parts, "PART", 10)
    source = write(tmp_path, GOOD, "bad\n", *({**GOOD, "id": str(n)} for n in range(8)), "bad\n")
    whole = build_corpus(source, tmp_path / "whole", workers=1)
    read, out = [], tmp_path / "out"

    def stop(progress):
        if progress.articles == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_corpus(source, out, workers=1, progress=stop)
    with (out / FOLDER / "done.jsonl").open("a") as done:
        done.write('{"part": 3, "dig')  # as a run that is killed leaves it
    found = build_corpus(source, out, resume=True, workers=count, progress=lambda p: read.append(p.articles))
    assert found == whole
    assert read[0] == 4 and len(read) == 7  # the first three are not read again; the last part is empty
    assert content(out) == content(tmp_path / "whole")


@pytest.mark.parametrize("change", ["article", "codebook"])
def test_what_was_done_of_other_articles_is_not_taken_over(tmp_path, monkeypatch, change):
    monkeypatch.setattr(parts, "PART", 10)
    records = [{**GOOD, "id": str(n)} for n in range(3)]

    def stop(progress):
        if progress.articles == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        build_corpus(write(tmp_path, *records), tmp_path / "out", progress=stop)
    if change == "article":
        records[0] = {**GOOD, "id": "0", "published": "2026-03-02"}
    source, book = write(tmp_path, *records), "armed-group" if change == "codebook" else None
    build_corpus(source, tmp_path / "out", codebook=book, resume=True)
    build_corpus(source, tmp_path / "whole", codebook=book)
    assert content(tmp_path / "out") == content(tmp_path / "whole")


def test_two_runs_into_one_folder_at_the_same_time_are_an_error(tmp_path):
    source = write(tmp_path, GOOD)

    def other(_):
        with pytest.raises(DatasetError, match="out: another run is writing there"):
            build_corpus(source, tmp_path / "out")

    assert build_corpus(source, tmp_path / "out", progress=other)[0] == 1


def test_a_corpus_is_read_back_as_it_was_written(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "PART", 10)
    text = "“Rents rose 4.5%,” said Ada Brisk of Varnholm. So they say."
    build_corpus(
        write(tmp_path, GOOD, {"id": "b", "text": text, "published": "2026-03-02", "title": "Rents"}), tmp_path / "out"
    )
    corpus = an.load_corpus(tmp_path / "out")
    assert list(corpus.articles.article_id) == ["a", "b"]
    assert str(corpus.quantities.quantity_id.dtype) == "Int64"
    assert list(corpus.table("quantities", ["text"]).columns) == ["text"]
    expected = an.build_dataset(an.text_article(text, "b", published="2026-03-02", title="Rents"))
    assert corpus.article("b") == expected
    with pytest.raises(ParameterError, match="no article 'c'"):
        corpus.article("c")
    with pytest.raises(ParameterError, match="quantities has no column 'txt'"):
        corpus.table("quantities", ["txt"])
    with pytest.raises(AttributeError, match=r"a corpus has no table 'numbers'; it has articles, sentences"):
        _ = corpus.numbers
    with pytest.raises(DatasetError, match=r"no datapackage\.json here; give a folder that `analysis corpus` wrote"):
        an.load_corpus(tmp_path)


@pytest.mark.parametrize("lines", [["no json\n"], []])
def test_a_file_without_an_article_replaces_nothing(tmp_path, lines):
    assert build_corpus(write(tmp_path, *lines), tmp_path / "new")[0] == 0
    assert not (tmp_path / "new").exists()
    build_corpus(write(tmp_path, GOOD), tmp_path / "out")
    before = content(tmp_path / "out")
    assert build_corpus(write(tmp_path, *lines), tmp_path / "out")[0] == 0
    assert content(tmp_path / "out") == before


def test_progress_reaches_the_end(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "PART", 10)
    source = write(tmp_path, GOOD, {**GOOD, "id": "b"})
    told = []
    build_corpus(source, tmp_path / "out", progress=told.append)
    assert told[-1].done == told[-1].total == source.stat().st_size
    assert [progress.articles for progress in told[:2]] == [1, 2]


def test_the_same_bytes_whatever_the_workers(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "PART", 100)
    source = write(tmp_path, *({**GOOD, "id": str(n)} for n in range(9)), "bad\n")
    build_corpus(source, tmp_path / "one", workers=1)
    build_corpus(source, tmp_path / "two", workers=2)
    with LocalCluster(n_workers=4, threads_per_worker=2, processes=False, dashboard_address=":0") as cluster:
        build_corpus(source, tmp_path / "cluster", cluster=cluster.scheduler_address)
    expected = content(tmp_path / "one")
    assert len(expected) > 20
    assert content(tmp_path / "two") == expected == content(tmp_path / "cluster")


def test_a_script_of_ones_own_needs_no_guard_for_its_workers(tmp_path):
    source = write(tmp_path, *({**GOOD, "id": str(n)} for n in range(3)))
    script = tmp_path / "count.py"
    script.write_text(
        f"from analysis.corpus import build_corpus, parts\nparts.PART = 10\nprint('begun')\n"
        f"print(build_corpus({str(source)!r}, {str(tmp_path / 'out')!r}, workers=2))\n"
    )
    done = subprocess.run([sys.executable, script], capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("begun\n(3, [])\n", "")


def test_a_cluster_without_workers_is_said_so(tmp_path, monkeypatch):
    monkeypatch.setattr(workers, "PATIENCE", 0.5)
    with LocalCluster(n_workers=0, dashboard_address=None) as cluster:
        address = cluster.scheduler_address
        with pytest.raises(AnalysisError, match=f"--cluster {address}: the scheduler has no worker; start one"):
            build_corpus(write(tmp_path, GOOD), tmp_path / "out", cluster=address)
    assert not (tmp_path / "out").exists()


def test_a_worker_that_breaks_down_is_said_so_in_one_line(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "PART", 10)
    with (
        LocalCluster(n_workers=1, processes=False, dashboard_address=None) as cluster,
        pytest.raises(AnalysisError, match=r"a worker broke down .*every worker of a cluster needs article-analysis"),
    ):
        monkeypatch.setattr("analysis.corpus.part.parquet_bytes", lambda *_: 1 / 0)
        build_corpus(write(tmp_path, GOOD), tmp_path / "out", cluster=cluster.scheduler_address)


def test_no_cluster_at_the_address_is_said_so(tmp_path):
    with pytest.raises(AnalysisError, match="--cluster nowhere: no Dask scheduler answers there"):
        build_corpus(write(tmp_path, GOOD), tmp_path / "out", cluster="nowhere")
