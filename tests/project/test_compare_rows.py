"""scripts/compare_rows.py names what moved between two states of the code, and nothing else."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "scripts"))
import compare_rows  # noqa: E402

TEXT = "Ada Brisk said on Sunday that 12 boats sank off Oret."


def side(**changes):
    quantity = {"quantity_id": 0, "start": 30, "end": 38, "text": "12 boats", "counted": "boats", "source_id": 0}
    quantity |= {"rule": "count: noun", **changes}
    tables = {"sources": [{"source_id": 0, "name": "Ada Brisk"}], "quantities": [quantity]}
    return {"a": {"id": "a", "text": TEXT, "tables": tables}}


def moved(before, after):
    return list(compare_rows.compare(before, after, "quantities"))


def test_a_row_that_only_got_another_number_has_not_moved():
    assert moved(side(), side(quantity_id=7)) == []


def test_a_changed_column_is_named(capsys):
    compare_rows.report(moved(side(), side(counted="ships")), side(), "quantities", 1)
    line, shown = capsys.readouterr().out.splitlines()
    assert line.split() == ["quantities", "count:", "noun", "-0", "+0", "~1", "counted", "1"]
    assert "counted: 'boats' -> 'ships'" in shown


def test_rows_gone_and_new_are_told_apart():
    found = moved(side(), side(start=28))
    assert [(a is None, b is None) for _, _, a, b in found] == [(True, False), (False, True)]


def test_one_state_against_itself_moves_nothing(tmp_path):
    articles = tmp_path / "articles.jsonl"
    articles.write_text(json.dumps({"id": "a", "text": TEXT, "published": "2024-05-01"}) + "\n", encoding="utf-8")
    command = [sys.executable, str(ROOT / "scripts" / "compare_rows.py"), str(articles), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout == "0 rows moved in 1 articles\n", done.stderr
