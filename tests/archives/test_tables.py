"""Tables as archives: columns named, cells as programs write them."""

import csv
import datetime as dt
import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from archives.command import run

from analysis.archives import Dropped, read_archive
from analysis.errors import ParameterError

FIRST = dt.date(2026, 6, 1)
VOTED, COST = "The council voted.", "It will cost 3 million crowns."
TIDINGS = "The Tidings"
TABLE = """Headline,Body,Day,Paper
Harbour wall,"The council voted.
It will cost 3 million crowns.",2026-06-01,The Tidings
Rents fall,Rents fell by 4 percent.,03/04/2026,Ostmark Courier
No text,,2026-06-02,The Tidings
"""
NAMED = {"text": "Body", "title": "Headline", "published": "Day", "publisher": "Paper"}


@pytest.mark.parametrize("name", ["table.csv", "table.tsv", "latin.csv", "semicolon.csv", "table.parquet"])
def test_tables_with_their_columns_named(tmp_path, name):
    path = tmp_path / name
    table = TABLE.replace("Harbour wall", "Hafenmauer für alle") if name == "latin.csv" else TABLE
    sign = {"table.tsv": "\t", "semicolon.csv": ";"}.get(name, ",")
    if name == "table.parquet":
        rows = list(csv.DictReader(TABLE.splitlines(keepends=True)))
        pq.write_table(pa.Table.from_pylist(rows), path)
    else:
        path.write_bytes(table.replace(",", sign).encode("cp1252" if name == "latin.csv" else "utf-8-sig"))
    first, second, third = read_archive(path, NAMED).found
    assert (first.text, first.published, first.publisher) == (f"{VOTED}\n{COST}\n", FIRST, TIDINGS)
    assert first.number == (1 if name == "table.parquet" else 2)  # as a spreadsheet counts, with the names first
    assert (second.title, second.published) == ("Rents fall", None)  # of March or of April
    assert "03/04/2026" in second.doubts[0]
    assert isinstance(third, Dropped)
    with pytest.raises(ParameterError, match=r"no column 'text'; it has 'Headline', 'Body'.*--columns"):
        list(read_archive(path).found)


CELLS = [  # a table's lines, its articles: number, title, text
    ("sep=;\nid;title;text\n1;Rents;Rents fell.\n", [(3, "Rents", "Rents fell.\n")]),
    ("id|title|text\n1|Rents, again|Rents fell.\n", [(2, "Rents, again", "Rents fell.\n")]),
    ("title,text\n<b>Rents</b> &amp; wages,<p>Rents fell.</p><p>Wages<br>rose.</p>\n",
     [(2, "Rents & wages", "Rents fell.\nWages\nrose.\n")]),
    ("title,text\nA < B,\"Of 3 < 4 & 5 > 2, <so> they say.\"\n", [(2, "A < B", "Of 3 < 4 & 5 > 2, <so> they say.\n")]),
    ("title,text\nNaN,Rents fell.\nRents,nan\nRents,NULL\n", [(2, None, "Rents fell.\n"), (3, "Rents"), (4, "Rents")]),
    ("title,text\nRe\u00adnts,Offi\u00adcials said so\u200b.\n", [(2, "Rents", "Officials said so.\n")]),
]  # fmt: skip


@pytest.mark.parametrize(("table", "articles"), CELLS)
def test_cells_as_programs_write_them(tmp_path, table, articles):
    path = tmp_path / "table.csv"
    path.write_text(table, encoding="utf-8")
    found = [
        (e.number, e.title) if isinstance(e, Dropped) else (e.number, e.title, e.text) for e in read_archive(path).found
    ]
    assert found == articles


def test_two_columns_of_one_name_are_refused(tmp_path):
    (tmp_path / "table.csv").write_text("text,id,text\na,1,b\n")
    with pytest.raises(ParameterError, match="2 columns are called 'text'; rename all but one"):
        list(read_archive(tmp_path / "table.csv").found)


def test_the_command_names_columns_and_report(tmp_path, capsys, monkeypatch):
    path = tmp_path / "table.csv"
    path.write_text(TABLE, encoding="utf-8")
    columns = ",".join(f"{field}={name}" for field, name in NAMED.items())
    assert run(monkeypatch, "corpus", str(path), "--out", str(tmp_path / "out"), "--columns", columns) == 0
    said = capsys.readouterr()
    assert "2 articles" in said.out and "import_report.csv" in said.out
    assert f"{path} row 4: holds no text (No text)" in said.err
    lines = (tmp_path / "out" / "bad_records.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["unit"] for line in lines} == {"row"}
    assert run(monkeypatch, "corpus", str(path), "--out", str(tmp_path / "out"), "--columns", "words=Body") == 2
    assert "'words=Body' is not like text=NAME" in capsys.readouterr().err
