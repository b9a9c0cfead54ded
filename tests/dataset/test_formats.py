"""The files: what other programs find in them, and that they read back to the same values."""

import csv
import dataclasses
import datetime as dt
import hashlib
import io
import json
import sqlite3
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq
import pytest
from dataset.small import TEXT, small_tables
from hypothesis import given, settings
from hypothesis import strategies as st

import analysis as an
from analysis.corpus import build_corpus
from analysis.dataset.columns import Table
from analysis.dataset.csv_format import csv_bytes, defuse, read_csv, restore
from analysis.dataset.dataset import Dataset
from analysis.dataset.folder import folder_files
from analysis.dataset.frames import frame, frame_columns
from analysis.dataset.parquet_format import parquet_bytes, read_parquet
from analysis.dataset.schema import TABLES
from analysis.errors import DatasetError, MachineError

TEXTS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1) | st.text("=+-@;'\t\r\n \",a", min_size=1)
VALUES = {
    "integer": st.integers(-(2**63), 2**63 - 1),
    "number": st.floats(allow_nan=False, allow_infinity=False),
    "string": TEXTS,
    "boolean": st.booleans(),
    "date": st.dates(),
    "spans": st.lists(st.tuples(st.integers(0, 9**9), st.integers(0, 9**9))).map(tuple),
    "strings": st.lists(TEXTS).map(tuple),
}


@st.composite
def filled(draw, table: Table):
    """A table filled with any values of its columns' types."""
    size = draw(st.integers(0, 3))
    columns = {}
    for column in table.columns:
        values = st.sampled_from(column.levels) if column.type == "scale" else VALUES[column.type]
        values = values if column.required else st.none() | values
        columns[column.name] = draw(st.lists(values, min_size=size, max_size=size))
    return columns


@pytest.mark.parametrize("table", TABLES.values(), ids=list(TABLES))
@settings(max_examples=5)  # of each of the tables
@given(data=st.data())
def test_any_values_read_back_from_csv_parquet_and_a_frame(table, data):
    columns = data.draw(filled(table))
    assert read_csv(table, csv_bytes(table, columns)) == columns
    assert read_parquet(table, parquet_bytes(table, columns)) == columns
    assert frame_columns(table, frame(table, columns)) == columns


@given(TEXTS)
def test_a_defused_cell_is_restored(text):
    assert restore(defuse(text)) == text


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "a;=1", "a\n=1", "＝1", "'=1"])
def test_no_cell_is_run_as_a_formula(cell):
    written = defuse(cell)
    assert written != cell
    for piece in written.replace("\t", ";").replace("\r", ";").replace("\n", ";").split(";"):
        assert not piece.lstrip(" ").startswith(("=", "+", "-", "@", "＝"))


@pytest.mark.parametrize("cell", ["Rents rose.", "a=b", "4-5", "“=”", "it's", "me@tidings.example", "'quoted'"])
def test_a_harmless_cell_stays_as_it_is(cell):
    assert defuse(cell) == cell


def files(**options):
    return dict(folder_files(TEXT, small_tables(), **options))


def test_a_cell_may_be_as_long_as_an_article_and_nothing_else_of_the_process_changes():
    table = TABLES["article"]
    columns = {column.name: ["x" * 200_000 if column.type == "string" else None] for column in table.columns}
    limit = csv.field_size_limit()
    assert read_csv(table, csv_bytes(table, columns)) == columns
    assert csv.field_size_limit() == limit


def test_a_row_that_is_cut_short_is_named():
    table = TABLES["article"]
    header = ",".join(column.name for column in table.columns)
    with pytest.raises(ValueError, match=rf"row 2, column {table.columns[1].name}: 'missing' is no "):
        read_csv(table, f"{header}\nonly".encode())


def test_csv_is_plain_for_other_programs():
    lines = list(csv.DictReader(io.StringIO(files()["quantities.csv"].decode(), newline="")))
    assert [line["text"] for line in lines] == ["About 120 houses", "some 40 barns", "12 cows"]
    assert (lines[0]["best"], lines[2]["source_id"], lines[0]["certainty"]) == ("120", "", "stated")


def test_parquet_has_types_descriptions_and_an_ordered_scale():
    found = pq.read_table(io.BytesIO(files()["quantities.parquet"]))
    assert str(found.schema.field("best").type) == "double"
    assert found.schema.field("certainty").type.ordered
    assert found.schema.field("unit").metadata[b"description"].startswith(b"Normalised")
    assert found.to_pandas()["certainty"].cat.ordered


@pytest.mark.parametrize("name", TABLES)
def test_pandas_reads_parquet_with_the_types_of_the_dataset(name):
    found = pd.read_parquet(io.BytesIO(files()[f"{name}.parquet"]))
    expected = frame(TABLES[name], small_tables()[name])
    days = {column.name for column in TABLES[name].columns if column.type == "date"}  # Parquet has no seconds
    assert {c: found[c].dtype for c in found if c not in days} == {c: expected[c].dtype for c in found if c not in days}
    assert all(
        found[day].dtype == "datetime64[ms]" and found[day].dropna().tolist() == expected[day].dropna().tolist()
        for day in days
    )


def test_the_package_describes_every_file_and_column():
    content = files(sqlite=True)
    package = json.loads(content["datapackage.json"])
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    tables = {resource["name"]: resource for resource in package["resources"] if resource.get("type") == "table"}
    described = [*package["resources"], *(table["parquet"] for table in tables.values())]
    assert {file["path"] for file in described} == set(content) - {"datapackage.json"}
    for file in described:
        assert (file["bytes"], file["hash"]) == (
            len(content[file["path"]]),
            f"sha256:{hashlib.sha256(content[file['path']]).hexdigest()}",
        )
    assert list(tables) == list(TABLES)
    for name, resource in tables.items():
        header = content[f"{name}.csv"].decode().split("\r\n")[0].split(",")
        assert [field["name"] for field in resource["schema"]["fields"]] == header
        for key in resource["schema"]["foreignKeys"]:
            target = tables[key["reference"].get("resource", name)]["schema"]
            assert key["reference"]["fields"] == target["primaryKey"]


def test_annotations_point_to_their_text():
    collection = json.loads(files()["annotations.jsonld"])
    items = collection["first"]["items"]
    rows = sum(len(columns["start"]) for columns in small_tables().values() if "start" in columns)
    assert collection["total"] == len(items) == rows
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        quote, position = item["target"]["selector"]
        assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
        assert TEXT[position["start"] : position["end"]] == quote["exact"]
        assert quote["prefix"] + quote["exact"] + quote["suffix"] in TEXT


def test_annotations_hold_each_column_once():
    item = json.loads(files()["annotations.jsonld"])["first"]["items"][3]
    value = json.loads(item["body"][1]["value"])
    assert (item["id"], value["quantity_id"], value["best"]) == ("#quantities-0", 0, 120)
    assert not {"text", "start", "end"} & set(value)


def test_sqlite_holds_its_keys(tmp_path):
    (tmp_path / "d.sqlite").write_bytes(files(sqlite=True)["dataset.sqlite"])
    connection = sqlite3.connect(tmp_path / "d.sqlite")
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert len(connection.execute("PRAGMA foreign_key_list(quantities)").fetchall()) == 5
    numbers = connection.execute("SELECT text, best, certainty, source FROM reported_numbers").fetchall()
    assert numbers[0] == ("About 120 houses", 120.0, "stated", "Ada Brisk")
    connection.close()


@pytest.fixture
def saved(tmp_path):
    data = Dataset.from_tables(TEXT, small_tables())
    return data, data.save(tmp_path / "fire", sqlite=True)


def test_load_gives_back_what_was_saved(saved):
    data, folder = saved
    again = an.load(folder)
    assert again == data
    assert again.quantities["certainty"].cat.ordered
    assert again.attributions["parts"][1] == data.attributions["parts"][1]


def test_load_reads_the_csv_where_the_parquet_is_gone(saved):
    data, folder = saved
    for path in folder.glob("*.parquet"):
        path.unlink()
    assert an.load(folder) == data


def test_a_later_save_without_sqlite_leaves_no_old_one(saved):
    data, folder = saved
    data.save(folder)
    assert not (folder / "dataset.sqlite").exists()


def test_an_edited_csv_is_checked(saved):
    _, folder = saved
    (folder / "quantities.parquet").unlink()
    path = folder / "quantities.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(",120,", ",12O,", 1), encoding="utf-8")
    with pytest.raises(DatasetError, match=r"quantities\.csv: row 2, column low: '12O' is no number"):
        an.load(folder)


def test_a_torn_folder_is_found_out(saved):
    _, folder = saved
    (folder / "dates.parquet").write_bytes(b"half")
    with pytest.raises(DatasetError, match=r"dates\.parquet: changed since it was saved"):
        an.load(folder)


def test_a_folder_without_a_dataset_is_named(tmp_path):
    with pytest.raises(DatasetError, match=r"no datapackage\.json here"):
        an.load(tmp_path)


def test_a_corpus_is_no_dataset(tmp_path):
    source = tmp_path / "in.jsonl"
    source.write_text('{"id": "a", "text": "Rents rose."}', encoding="utf-8")
    build_corpus(source, tmp_path / "out")
    with pytest.raises(DatasetError, match="holds many articles; read a table with pandas"):
        an.load(tmp_path / "out")


@pytest.mark.parametrize("step", ["os.replace", "pathlib.Path.open"])
def test_a_save_that_fails_leaves_the_old_dataset(saved, monkeypatch, step):
    data, folder = saved
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    real, calls = Path.open, []

    def full_disk(*arguments):
        calls.append(arguments)
        if step == "pathlib.Path.open" and len(calls) < 9:
            return real(*arguments)
        raise OSError(28, "No space left on device")

    changed = dataclasses.replace(data, text=data.text + " ")
    with monkeypatch.context() as patch, pytest.raises(MachineError, match="No space left on device"):
        patch.setattr(step, full_disk)
        changed.save(folder)
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_types_are_nullable_and_repr_is_short(saved):
    data, _ = saved
    assert {str(dtype) for dtype in data.quantities.dtypes} == {"Int64", "Float64", "string", "category"}
    assert data.dates["date_start"].dt.date[0] == dt.date(2026, 3, 1)
    assert repr(data).startswith("<Dataset fire: 3 sentences, 3 quantities, 2 attributions")
