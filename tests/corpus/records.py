"""Articles as lines, and the tables that a corpus of them has."""

import json

import pyarrow.parquet as pq

GOOD = {"id": "a", "text": "Rents in Varnholm rose 4.5% in March. So they say."}


def write(folder, *records):
    path = folder / "in.jsonl"
    path.write_text("".join(r if isinstance(r, str) else json.dumps(r) + "\n" for r in records), encoding="utf-8")
    return path


def content(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def column(folder, table, name):
    return pq.read_table(folder / table)[name].to_pylist()
