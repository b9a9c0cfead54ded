"""Hand-marked articles: load them, and score what the library finds against them.

tests/gold/<article_id>/ holds one CSV for each marked table, and the article as article.txt with its sidecar
article.toml where it is not the one of that name in seeds/. Rows stand in reading order; every column of a CSV is
compared, an empty cell means null. Where the dataset holds ids, a CSV holds what a reader can check: `source` and
`entity` are names, `date` is a TIMEX3 value, `place` a place's name, `parts` the texts of the parts joined by " | ".
`sentence` counts from 0.
"""

import csv
import datetime as dt
from collections import Counter
from dataclasses import dataclass, fields
from pathlib import Path

from analysis.article import read_article
from analysis.extract import Extraction, extract
from analysis.themes import read_codebook

FOLDER = Path(__file__).parent / "gold"
SEEDS = Path(__file__).parent.parent / "seeds"
TABLES = ("sentences", "quantities", "attributions", "sources", "entities", "mentions", "dates")

MEASURED = ("latitude", "longitude")  # compared by distance, since gazetteers differ by a few kilometres

Row = dict[str, str | None]


@dataclass(frozen=True)
class Score:
    """Rows that agree in every compared column, with both sides' leftovers for the reader."""

    right: int
    marked: int
    found: int
    missed: tuple[tuple[str | None, ...], ...]
    false: tuple[tuple[str | None, ...], ...]

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.marked + self.found) if self.marked + self.found else 1.0


def gold_ids() -> list[str]:
    return sorted(path.name for path in FOLDER.iterdir() if path.is_dir())


def article_path(article_id: str) -> Path:
    own = FOLDER / article_id / "article.txt"
    return own if own.exists() else SEEDS / f"{article_id}.txt"


def marked_tables(article_id: str) -> list[str]:
    return [name for name in TABLES if (FOLDER / article_id / f"{name}.csv").exists()]


def marked_rows(article_id: str, table: str) -> list[Row]:
    with open(FOLDER / article_id / f"{table}.csv", encoding="utf-8", newline="") as handle:
        return [{k: v or None for k, v in row.items()} for row in csv.DictReader(handle)]


def read_gold(article_id: str) -> Extraction:
    """What the library finds in a gold article."""
    return extract(read_article(article_path(article_id)), read_codebook())


def found_rows(found: Extraction, table: str) -> list[Row]:
    """The rows of one table in the form of the CSVs, all columns."""
    text = found.article.text
    sources = {s.source_id: s.name for s in found.sources}
    entities = {e.entity_id: e.name for e in found.entities}
    dates = {d.date_id: d.value for d in found.dates}
    rows = []
    for record in getattr(found, table):
        row = {f.name: plain(getattr(record, f.name)) for f in fields(record)}
        row["sentence"] = row.get("sentence_id")
        for name, names in (("source", sources), ("entity", entities)):
            row[name] = names.get(getattr(record, f"{name}_id", None))
        row["date"] = dates.get(getattr(record, "date_id", None))
        row["place"] = entities.get(getattr(record, "place_id", None))
        if table == "attributions":
            row["parts"] = " | ".join(text[a:b] for a, b in record.parts)
        if table == "entities":
            row["aliases"] = " | ".join(record.aliases) or None
        rows.append(row)
    return rows


def plain(value: object) -> str | None:
    if value is None or value == ():
        return None
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, dt.date):
        return value.isoformat()
    return str(value)


def score(article_id: str, table: str, found: Extraction, columns: tuple[str, ...] | None = None) -> Score:
    """Compare one table; `columns` narrows the comparison (default: every column that is marked)."""
    marked = marked_rows(article_id, table)
    names = columns or tuple(name for name in (marked[0] if marked else ()) if name not in MEASURED)
    want = Counter(tuple(row[n] for n in names) for row in marked)
    have = Counter(tuple(row.get(n) for n in names) for row in found_rows(found, table))
    missed, false = want - have, have - want
    return Score((want & have).total(), want.total(), have.total(), tuple(missed.elements()), tuple(false.elements()))
