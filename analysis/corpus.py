"""A JSON Lines file of articles -> the tables of all of them."""

import datetime as dt
import json
from dataclasses import fields
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from analysis.article import text_article
from analysis.extract import extract
from analysis.themes import read_codebook

TABLES = ("sentences", "quantities", "attributions", "sources", "entities", "mentions", "dates", "themes")


def build_corpus(source: Path, out: Path) -> None:
    codebook = read_codebook()
    rows: dict[str, list[dict[str, object]]] = {name: [] for name in TABLES}
    for line in source.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        when = record.get("published")
        published = (dt.datetime.fromisoformat(when) if "T" in when else dt.date.fromisoformat(when)) if when else None
        found = extract(text_article(record["text"], record["id"], published=published), codebook)
        for name in TABLES:
            for item in getattr(found, name):
                row = {f.name: getattr(item, f.name) for f in fields(item)}
                for key in ("parts", "aliases"):
                    if key in row:
                        row[key] = json.dumps(row[key])
                rows[name].append({"article_id": record["id"], **row})
    from analysis import records as R

    kinds = {
        "sentences": R.Sentence,
        "quantities": R.Quantity,
        "attributions": R.Attribution,
        "sources": R.Source,
        "entities": R.Entity,
        "mentions": R.Mention,
        "dates": R.DateMention,
        "themes": R.ThemeHit,
    }
    for name, found_rows in rows.items():
        (out / name).mkdir(parents=True, exist_ok=True)
        names = ["article_id", *(f.name for f in fields(kinds[name]))]
        columns = {n: [r[n] for r in found_rows] for n in names}
        pq.write_table(pa.table(columns), out / name / "part-0.parquet")
